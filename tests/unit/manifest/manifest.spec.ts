import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

interface Source {
    readonly path: string;
    readonly startLine: number;
    readonly endLine: number;
}

interface Row {
    readonly name: string;
    readonly category: string;
    readonly status: "compiled" | "folded" | "notCompiled";
    readonly source: Source;
    readonly elixir?: { readonly module: string; readonly function: string; readonly arity: number };
}

interface Manifest {
    readonly ccxtVersion: string;
    readonly totals: {
        readonly methods: number;
        readonly byStatus: Readonly<Record<string, number>>;
        readonly byCategory: Readonly<Record<string, number>>;
    };
    readonly methods: readonly Row[];
    readonly unsupportedMethods: readonly { readonly name: string }[];
}

const environment = (name: string): string => {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: run this by bazel test //tests/unit/manifest`);
    return value;
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

const countBy = (rows: readonly Row[], key: (row: Row) => string): Readonly<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
    return counts;
};

/** ccxt's own class, as it stands in the npm package; tests run in the folder that has node_modules. */
const ccxtFile = (path: string): string => `node_modules/ccxt/${path}`;

describe("the manifest", () => {
    const manifest = readJson(environment("MANIFEST")) as Manifest;

    it("follows its schema", () => {
        const validate = new Ajv({ allErrors: true }).compile(readJson(environment("MANIFEST_SCHEMA")) as object);
        validate(manifest);
        expect(validate.errors ?? []).toEqual([]);
    });

    it("has a row for each method of the class, at the lines where ccxt has it", () => {
        const names = new Set(manifest.methods.map(({ name }) => name));
        expect(manifest.methods.length).toBe(107);
        expect(names.size).toBe(107);
        for (const { name, source } of manifest.methods) {
            const lines = readFileSync(ccxtFile(source.path), "utf8").split("\n");
            expect(lines[source.startLine - 1]).toMatch(new RegExp(`^    (async )?${name}\\(`));
            expect(lines[source.endLine - 1]).toBe("    }");
        }
    });

    it("adds up", () => {
        expect(manifest.totals.methods).toBe(manifest.methods.length);
        expect(manifest.totals.byStatus).toEqual(countBy(manifest.methods, ({ status }) => status));
        expect(manifest.totals.byCategory).toEqual(countBy(manifest.methods, ({ category }) => category));
    });

    it("sorts the methods as ccxt uses them", () => {
        expect(manifest.totals.byCategory).toEqual({
            publicStream: 14,
            privateStream: 6,
            unsubscribe: 10,
            wsApi: 24,
            auth: 8,
            parser: 5,
            handler: 26,
            helper: 14,
        });
    });

    it("lists every method that is not compiled", () => {
        const missing = manifest.methods.filter(({ status }) => status === "notCompiled").map(({ name }) => name);
        expect(manifest.unsupportedMethods.map(({ name }) => name)).toEqual(missing);
    });

    it("names functions that the compiled modules export", () => {
        const functions = manifest.methods.flatMap(({ elixir }) => elixir ?? []);
        const script = functions
            .map(({ module, function: name, arity }) => `{${module}, :${name}, ${String(arity)}}`)
            .join(", ");
        const output = execFileSync(environment("ELIXIR"), [
            ...environment("EBINS")
                .split(" ")
                .flatMap((path) => ["-pa", path]),
            "-e",
            `for {m, f, a} <- [${script}], Code.ensure_loaded!(m), !function_exported?(m, f, a), do: IO.inspect({m, f, a})`,
        ]);
        expect(functions.length).toBeGreaterThan(20);
        expect(output.toString()).toBe("");
    });
});
