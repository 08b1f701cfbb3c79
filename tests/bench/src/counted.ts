/** Writes what the ceilings are counted on: a few messages of each type, markets and a book. Usage: counted --out FILE */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { frameText, snapshot } from "./frames.js";
import { answerRest } from "./markets.js";
import { STREAM_TYPES } from "./streams.js";

const MESSAGES = 60;
const FEW = 6;

const { values } = parseArgs({ options: { out: { type: "string" } } });
if (values.out === undefined) throw new Error("--out is the file to write");

const types = STREAM_TYPES.map((type) => {
    const count = type.name === "!ticker@arr" ? FEW : MESSAGES;
    return { ...type, frames: Array.from({ length: count }, (_, index) => frameText(type, index)) };
});

writeFileSync(
    values.out,
    JSON.stringify({
        types,
        snapshot: snapshot(),
        markets: { spot: answerRest("/api/v3/exchangeInfo", {}), future: answerRest("/fapi/v1/exchangeInfo", {}) },
    }),
);
