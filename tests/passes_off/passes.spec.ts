/** What is compared with ccxt here: the compiler's output without each optional pass, and without all of them. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { OPTIONAL_PASSES } from "../../generator/src/passes/optional.js";

const environment = (name: string): string => {
    const value = process.env[name];
    if (value === undefined)
        throw new Error(`${name} is not set: run this by bazel test //tests/passes_off:passes_test`);
    return value;
};

const words = (name: string): readonly string[] => environment(name).split(" ");

/** Reads files of the compiler's output, given one of its files. */
const reader =
    (manifest: string) =>
    (paths: readonly string[]): readonly string[] =>
        paths.map((path) => readFileSync(join(dirname(manifest), path), "utf8"));

const CLASSES = words("CLASSES");
const FACADES = words("FACADES");

const withAll = reader(environment("WITH_ALL"));
const withoutOne = new Map(
    words("WITHOUT_ONE").map((each) => {
        const [name = "", manifest = ""] = each.split("=");
        return [name, reader(manifest)] as const;
    }),
);
const outputs = [...withoutOne, ["any", reader(environment("WITHOUT_ANY"))] as const];

const NAMES = OPTIONAL_PASSES.map(({ name }) => name);

describe("optional passes", () => {
    it("are each left out of an application that is compared with ccxt", () => {
        expect([...withoutOne.keys()].sort()).toEqual([...NAMES].sort());
    });
    for (const [name, without] of outputs) {
        it(`change compiled classes, and nothing that users call: without ${name}`, () => {
            expect(without(CLASSES).join() === withAll(CLASSES).join()).toBe(false);
            expect(without(FACADES)).toEqual(withAll(FACADES));
        });
    }
    it("are named where another one is to be left out", () => {
        const given = ["--ccxt", "none", "--exchange", "none", "--out", "none", "--disable-pass", "settle"];
        const { status, stderr } = spawnSync(resolve(environment("GENERATOR")), given, { encoding: "utf8" });
        expect(status).toBe(1);
        expect(stderr).toContain(`there is no optional pass settle; there are ${NAMES.join(", ")}`);
    });
});
