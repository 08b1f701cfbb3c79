/** Which of ccxt's methods ran, as the JavaScript engine counts them: evidence of what a case is about. */
import type { Profiler } from "node:inspector";
import { Session } from "node:inspector/promises";

/** Names of methods by the class's file, both sorted. */
export type Ran = Readonly<Record<string, readonly string[]>>;

export interface Recorder {
    /** The methods of ccxt's exchange classes that ran since the last time. */
    readonly take: () => Promise<Ran>;
}

/** The file of an exchange's class, without the folder of the package. */
const CLASS_FILE = /\/(js\/src\/(?:pro\/)?\w+\.js)$/;

const ranIn = ({ functions }: Profiler.ScriptCoverage): readonly string[] => {
    const names = functions
        .filter(({ functionName, ranges }) => functionName !== "" && (ranges[0]?.count ?? 0) > 0)
        .map(({ functionName }) => functionName);
    return [...new Set(names)].sort();
};

/** Counts from now on; what ran when ccxt was loaded isn't told. */
export const startRecorder = async (): Promise<Recorder> => {
    const session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    const take = async (): Promise<Ran> => {
        const { result } = await session.post("Profiler.takePreciseCoverage");
        const classes = result.flatMap((script): readonly (readonly [string, readonly string[]])[] => {
            const file = CLASS_FILE.exec(script.url)?.[1];
            const names = ranIn(script);
            return file === undefined || names.length === 0 ? [] : [[file, names]];
        });
        return Object.fromEntries(classes.sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    await take();
    return { take };
};
