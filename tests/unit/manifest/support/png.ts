/** Reads the pixels of a PNG of 8 bits a channel, as browsers write screenshots. https://www.w3.org/TR/png-3/ */
import { inflateSync } from "node:zlib";

export interface Picture {
    readonly width: number;
    readonly height: number;
    /** How many pixels have each colour, as `r,g,b`. */
    readonly colours: ReadonlyMap<string, number>;
}

const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

const chunksOf = (file: Buffer): readonly { readonly kind: string; readonly data: Buffer }[] => {
    const chunks: { kind: string; data: Buffer }[] = [];
    for (let at = 8; at < file.length; ) {
        const length = file.readUInt32BE(at);
        chunks.push({ kind: file.toString("latin1", at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
        at += length + 12;
    }
    return chunks;
};

/** What the filter of a line predicts from the pixel to the left, the one above, and the one above that to the left. */
const predict = (filter: number, left: number, above: number, corner: number): number => {
    switch (filter) {
        case 0:
            return 0;
        case 1:
            return left;
        case 2:
            return above;
        case 3:
            return (left + above) >> 1;
        case 4: {
            const estimate = left + above - corner;
            const [a, b, c] = [left, above, corner].map((each) => Math.abs(estimate - each)) as [
                number,
                number,
                number,
            ];
            return a <= b && a <= c ? left : b <= c ? above : corner;
        }
        default:
            throw new Error(`a PNG has no filter ${filter}`);
    }
};

export const readPng = (file: Buffer): Picture => {
    const chunks = chunksOf(file);
    const head = chunks.find(({ kind }) => kind === "IHDR")?.data;
    if (head === undefined) throw new Error("this is no PNG");
    const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
    const channels = CHANNELS[head[9] ?? -1];
    if (head[8] !== 8 || channels === undefined) throw new Error("a PNG of another form than browsers write");
    const data = inflateSync(Buffer.concat(chunks.filter(({ kind }) => kind === "IDAT").map((each) => each.data)));
    const stride = width * channels;
    const colours = new Map<string, number>();
    let above = new Uint8Array(stride);
    for (let y = 0; y < height; y += 1) {
        const start = y * (stride + 1);
        const filter = data[start] ?? 0;
        const line = new Uint8Array(stride);
        for (let x = 0; x < stride; x += 1) {
            const left = x < channels ? 0 : (line[x - channels] ?? 0);
            const corner = x < channels ? 0 : (above[x - channels] ?? 0);
            line[x] = (data[start + 1 + x] ?? 0) + predict(filter, left, above[x] ?? 0, corner);
        }
        for (let x = 0; x < stride; x += channels) {
            const colour = `${line[x] ?? 0},${line[x + 1] ?? 0},${line[x + 2] ?? 0}`;
            colours.set(colour, (colours.get(colour) ?? 0) + 1);
        }
        above = line;
    }
    return { width, height, colours };
};
