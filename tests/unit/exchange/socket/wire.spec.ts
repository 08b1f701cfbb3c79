import { countMessage } from "../../../../tools/exchange/src/socket/rate-window.js";
import type { RateWindow } from "../../../../tools/exchange/src/socket/rate-window.js";
import { cut, encodeFrame, fragment, opcodes } from "../../../../tools/exchange/src/socket/wire.js";

describe("frames", () => {
    it("have the length in 7, 16 and 64 bits", () => {
        const header = (size: number): readonly number[] => [
            ...encodeFrame(opcodes.text, Buffer.alloc(size), true).subarray(0, size < 126 ? 2 : size < 65_536 ? 4 : 10),
        ];
        expect(header(5)).toEqual([0x81, 5]);
        expect(header(126)).toEqual([0x81, 126, 0, 126]);
        expect(header(65_536)).toEqual([0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]);
    });

    it("can be fragmented with a ping between the parts", () => {
        expect([...fragment("abc", 2, "p")]).toEqual([0x01, 2, 97, 98, 0x89, 1, 112, 0x80, 1, 99]);
        expect([...fragment("ab", 2, undefined)]).toEqual([0x81, 2, 97, 98]);
    });

    it("are cut into pieces that make the whole", () => {
        const bytes = Buffer.from("0123456789");
        expect(cut(bytes, 3).map(String)).toEqual(["012", "345", "678", "9"]);
        expect(cut(Buffer.alloc(0), 3).length).toBe(1);
    });
});

describe("the message rate", () => {
    const countAll = (times: readonly number[], most: number | null): readonly boolean[] => {
        let window: RateWindow = [];
        return times.map((time) => {
            const counted = countMessage(window, time, most);
            window = counted.window;
            return counted.exceeded;
        });
    };

    it("is what came within one second", () => {
        expect(countAll([0, 10, 20, 30], 3)).toEqual([false, false, false, true]);
        expect(countAll([0, 10, 20, 1005, 1011], 3)).toEqual([false, false, false, false, false]);
    });

    it("has no limit when that is off", () => {
        expect(countAll([0, 0, 0, 0], null)).toEqual([false, false, false, false]);
    });
});
