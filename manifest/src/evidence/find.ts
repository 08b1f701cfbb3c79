/** Which tests are evidence of what: found in what tests do, not in lists. */
import type { CompiledManifest, Evidence, TestName } from "../manifest.js";
import type { Catalog } from "./catalog.js";

/** More would say no more. */
const MOST = 3;

/** The first, the one in the middle and the last. */
const spread = <T>(items: readonly T[]): readonly T[] =>
    items.length <= MOST ? items : [0, items.length >> 1, items.length - 1].flatMap((at) => items.slice(at, at + 1));

/** The test of cases is the only one in its target's files that is made from them. */
const fileOfCases = ({ files }: Catalog): string => files[0]?.file ?? "";

/**
 * For each method of the class some of the cases in which it ran: one with the fewest other methods, which is about it or
 * where it refuses something, one with the most, where it is a part of something whole, and one in between.
 */
export const casesByMethod = (file: string, catalogs: readonly Catalog[]): ReadonlyMap<string, readonly Evidence[]> => {
    const found = new Map<string, { readonly evidence: Evidence; readonly others: number }[]>();
    for (const catalog of catalogs.filter(({ isLive }) => !isLive)) {
        for (const { name, ran } of catalog.cases) {
            const methods = ran[file] ?? [];
            const evidence = { target: catalog.label, file: fileOfCases(catalog), test: name };
            for (const method of methods) {
                const before = found.get(method) ?? [];
                before.push({ evidence, others: methods.length });
                found.set(method, before);
            }
        }
    }
    return new Map(
        [...found].map(([method, cases]) => [
            method,
            spread(cases.sort((a, b) => a.others - b.others)).map(({ evidence }) => evidence),
        ]),
    );
};

/** `stream_ticker` is `watch_ticker` again and again. */
const watched = (call: string): string => call.replace(".stream_", ".watch_");

/** For each method the tests that call its public function, of targets that run on the exchange itself or that don't. */
export const callsByMethod = (
    { methods, publicInterface }: CompiledManifest,
    catalogs: readonly Catalog[],
    isLive: boolean,
): ReadonlyMap<string, readonly Evidence[]> => {
    const wrapped = new Set(publicInterface.wrapped);
    const found = new Map<string, Evidence[]>();
    const tests = catalogs
        .filter((catalog) => catalog.isLive === isLive)
        .flatMap(({ label, files }) =>
            files.flatMap((written) =>
                written.tests.map(({ name, calls }) => ({
                    evidence: { target: label, file: written.file, test: name },
                    calls: new Set(calls.map(watched)),
                })),
            ),
        );
    for (const { name, elixir } of methods) {
        if (elixir === undefined || !wrapped.has(name)) continue;
        // Tests call the public module by the last part of its name, which is that of the compiled one.
        const call = `${elixir.module.split(".").at(-1) ?? ""}.${elixir.function}`;
        const own = tests.filter(({ calls }) => calls.has(call));
        found.set(
            name,
            own.slice(0, MOST).map(({ evidence }) => evidence),
        );
    }
    return found;
};

/** The test as a target runs it, if one does. */
export const located = ({ file, test }: TestName, catalogs: readonly Catalog[]): Evidence | undefined => {
    const catalog = catalogs.find(
        ({ files, cases, isLive }) =>
            !isLive &&
            files.some(
                (each) =>
                    each.file === file &&
                    (each.tests.some(({ name }) => name === test) || cases.some(({ name }) => name === test)),
            ),
    );
    return catalog === undefined ? undefined : { target: catalog.label, file, test };
};
