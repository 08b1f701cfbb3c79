/** The npm package `ccxt` as the compiler's input, as it is or with changes in memory. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseReviewed, type ReviewedSharing } from "../../../../generator/src/reviewed.js";
import type { SourceHost } from "../../../../generator/src/frontend/host.js";

/** The folder of the package: its entry is `js/ccxt.js`. */
export const packageFolder = fileURLToPath(new URL("..", import.meta.resolve("ccxt")));

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

const readPackage = (path: string): string | undefined => {
    try {
        return readFileSync(join(packageFolder, path), "utf8");
    } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
    }
};

/** The package, with some of its files changed; a change of a file that there isn't starts from an empty one. */
export const packageHost = (changes: Readonly<Record<string, (text: string) => string>> = {}): SourceHost => ({
    read: (path) => {
        const change = changes[path];
        const text = readPackage(path);
        return change === undefined ? text : change(text ?? "");
    },
});

/** What was read of ccxt's methods that share objects. */
export const reviewedSharing = (): readonly ReviewedSharing[] => {
    const path = process.env["REVIEWED_SHARING"];
    if (path === undefined) throw new Error("REVIEWED_SHARING must name the file of reviewed findings");
    return parseReviewed(readFileSync(path, "utf8"), path);
};
