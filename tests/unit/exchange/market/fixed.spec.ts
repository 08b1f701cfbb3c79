import { divide, fixed, format, multiply, roundToStep } from "../../../../tools/exchange/src/market/fixed.js";

describe("fixed-point decimals", () => {
    it("print what they read", () => {
        for (const text of ["0.00000001", "36500.12000000", "-0.50000000", "0.00000000", "123456789012.00000000"]) {
            expect(format(fixed(text))).toBe(text);
        }
    });

    it("print the places that are asked for, cutting the rest", () => {
        expect(format(fixed("36500.19"), 1)).toBe("36500.1");
        expect(format(fixed("36500.19"), 0)).toBe("36500");
        expect(format(fixed("-0.123"), 2)).toBe("-0.12");
    });

    it("refuse what isn't a decimal of at most eight places", () => {
        for (const text of ["", "1e5", "0.000000001", "abc", "1."]) expect(() => fixed(text)).toThrowError();
    });

    it("multiply and divide without binary rounding", () => {
        expect(format(multiply(fixed("0.1"), fixed("0.2")))).toBe("0.02000000");
        expect(format(divide(fixed("1"), fixed("3")))).toBe("0.33333333");
        expect(divide(fixed("1"), 0n)).toBe(0n);
    });

    it("round to the nearest step, never to zero", () => {
        expect(format(roundToStep(36_500.126, fixed("0.01")))).toBe("36500.13000000");
        expect(format(roundToStep(0.000001, fixed("0.01")))).toBe("0.01000000");
    });
});
