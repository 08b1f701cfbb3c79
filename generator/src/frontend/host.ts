/** The files that a compilation reads. Tests give their own; `cli.ts` gives the file system. */
export interface SourceHost {
    /** The text of a file, or undefined when it does not exist. Paths are relative to the package's root. */
    readonly read: (path: string) => string | undefined;
}

/** A host over a fixed set of files. */
export const memoryHost = (files: Readonly<Record<string, string>>): SourceHost => ({ read: (path) => files[path] });
