import type { Duplex } from "node:stream";
import { cut } from "./wire.js";

/** Writes bytes to a client in order, whole or in pieces that travel apart. */
export interface Outbox {
    /** `pieceSize` undefined writes at once. */
    readonly write: (bytes: Buffer, pieceSize: number | undefined) => void;
    /** Runs when all bytes are out. */
    readonly whenEmpty: (then: () => void) => void;
    /** Forgets what is not out yet. */
    readonly clear: () => void;
}

/** The outbox of a socket. */
export function createOutbox(socket: Duplex): Outbox {
    let pieces: Buffer[] = [];
    let then: (() => void)[] = [];
    let isWriting = false;
    const pump = (): void => {
        const piece = pieces.shift();
        if (piece === undefined || socket.destroyed) {
            isWriting = false;
            const run = then;
            then = [];
            for (const action of run) action();
            return;
        }
        isWriting = true;
        // A turn of the event loop between two writes keeps the system from joining them on most machines.
        socket.write(piece, () => setImmediate(pump));
    };
    const write: Outbox["write"] = (bytes, pieceSize) => {
        if (socket.destroyed || !socket.writable) return;
        if (pieceSize === undefined && !isWriting) {
            socket.write(bytes);
            return;
        }
        pieces.push(...(pieceSize === undefined ? [bytes] : cut(bytes, pieceSize)));
        if (!isWriting) pump();
    };
    const whenEmpty: Outbox["whenEmpty"] = (action) => {
        if (isWriting) then.push(action);
        else action();
    };
    const clear = (): void => {
        pieces = [];
    };
    return { write, whenEmpty, clear };
}
