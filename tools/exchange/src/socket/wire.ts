/** RFC 6455 opcodes that the faults use. */
export const opcodes = { continuation: 0x0, text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const;

const FIN = 0x80;
const LENGTH_16 = 126;
const LENGTH_64 = 127;

/** One unmasked frame, as servers send it. */
export function encodeFrame(opcode: number, payload: Buffer, isFinal: boolean): Buffer {
    const first = (isFinal ? FIN : 0) | opcode;
    if (payload.length < LENGTH_16) return Buffer.concat([Buffer.from([first, payload.length]), payload]);
    if (payload.length <= 0xffff) {
        const header = Buffer.from([first, LENGTH_16, 0, 0]);
        header.writeUInt16BE(payload.length, 2);
        return Buffer.concat([header, payload]);
    }
    const header = Buffer.alloc(10);
    header.set([first, LENGTH_64]);
    header.writeBigUInt64BE(BigInt(payload.length), 2);
    return Buffer.concat([header, payload]);
}

/** A text message cut into continuation frames of `size` bytes, optionally with a ping between each two. */
export function fragment(text: string, size: number, interleavedPing: string | undefined): Buffer {
    const payload = Buffer.from(text);
    const pieces = cut(payload, size);
    const frames = pieces.map((piece, index) =>
        encodeFrame(index === 0 ? opcodes.text : opcodes.continuation, piece, index === pieces.length - 1),
    );
    if (interleavedPing === undefined) return Buffer.concat(frames);
    const ping = encodeFrame(opcodes.ping, Buffer.from(interleavedPing), true);
    return Buffer.concat(frames.flatMap((frame, index) => (index === 0 ? [frame] : [ping, frame])));
}

/** Cuts bytes into pieces of `size`; empty input is one empty piece. */
export function cut(bytes: Buffer, size: number): readonly Buffer[] {
    const count = Math.max(1, Math.ceil(bytes.length / size));
    return Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}
