/** A clock that all processes of the machine share: microseconds of `CLOCK_MONOTONIC`. */
import process from "node:process";

export const microseconds = (): number => Number(process.hrtime.bigint() / 100n) / 10;
