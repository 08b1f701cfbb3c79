import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

interface Source {
    readonly path: string;
    readonly startLine: number;
    readonly endLine: number;
}

interface Kinded {
    readonly kind: string;
    readonly line: number;
}

interface PlannedFunction {
    readonly function: string;
    readonly arity: number;
    readonly role: "method" | "turn" | "wake" | "copy";
    readonly path: string;
    readonly startLine: number;
    readonly endLine: number;
    readonly irNodes: Readonly<Record<string, number>>;
}

interface Row {
    readonly name: string;
    readonly category: string;
    readonly status: "compiled" | "folded" | "notCompiled";
    readonly source: Source;
    readonly parameters: readonly { readonly name: string; readonly default?: string }[];
    readonly returnType: string;
    readonly callers: readonly string[];
    readonly callees: Readonly<Record<string, readonly string[]>>;
    readonly irSummary: { readonly nodes: readonly Kinded[] };
    readonly elixir?: { readonly module: string; readonly function: string; readonly arity: number };
    readonly renderPlan?: { readonly passes: readonly string[]; readonly functions: readonly PlannedFunction[] };
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
    readonly publicInterface: {
        readonly callable: readonly string[];
        readonly wrapped: readonly string[];
        readonly excluded: readonly { readonly name: string; readonly reason: string }[];
    };
    readonly runtimeContracts: readonly {
        readonly module: string;
        readonly function: string;
        readonly arities: readonly number[];
    }[];
    readonly runtimeSemanticCoverage: readonly { readonly owners: readonly string[] }[];
    readonly risks: { readonly mutations: readonly string[] };
    readonly methodCoverageMatrix: readonly {
        readonly method: string;
        readonly source: Source;
        readonly riskClass: string;
        readonly manualReason?: string;
    }[];
}

interface KindFamily {
    readonly kinds: readonly {
        readonly kind: string;
        readonly example: { readonly method: string; readonly kind?: string };
    }[];
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

    /** Those of the functions that the modules do not export. */
    const missingOf = (functions: readonly (readonly [module: string, name: string, arity: number])[]): string => {
        const script = functions.map(([module, name, arity]) => `{${module}, :${name}, ${String(arity)}}`).join(", ");
        return execFileSync(environment("ELIXIR"), [
            ...environment("EBINS")
                .split(" ")
                .flatMap((path) => ["-pa", path]),
            "-e",
            `for {m, f, a} <- [${script}], Code.ensure_loaded!(m), !function_exported?(m, f, a), !macro_exported?(m, f, a), do: IO.inspect({m, f, a})`,
        ]).toString();
    };

    it("names functions that the compiled modules export", () => {
        const functions = manifest.methods.flatMap(({ elixir }) => elixir ?? []);
        expect(functions.length).toBeGreaterThan(20);
        expect(missingOf(functions.map((each) => [each.module, each.function, each.arity]))).toBe("");
    });

    it("has a contract for functions that the runtime exports with these arities", () => {
        const functions = manifest.runtimeContracts.flatMap((each) =>
            each.arities.map((arity) => [each.module, each.function, arity] as const),
        );
        expect(functions.length).toBeGreaterThan(100);
        expect(missingOf(functions)).toBe("");
    });

    it("names modules of the runtime that have its features", () => {
        const owners = manifest.runtimeSemanticCoverage.flatMap((feature) => feature.owners);
        expect(manifest.runtimeSemanticCoverage.length).toBe(18);
        expect(missingOf([...new Set(owners)].map((module) => [module, "module_info", 0]))).toBe("");
    });

    it("has a row of evidence for each method, in the same order and of the same source", () => {
        const { methods, methodCoverageMatrix } = manifest;
        expect(methodCoverageMatrix.map(({ method }) => method)).toEqual(methods.map(({ name }) => name));
        expect(methodCoverageMatrix.map(({ source }) => source)).toEqual(methods.map(({ source }) => source));
    });

    it("knows what changes orders, and what only a person tests on the exchange itself", () => {
        const { methodCoverageMatrix, risks } = manifest;
        const mutations = ["createOrderWs", "editOrderWs", "cancelOrderWs", "cancelAllOrdersWs"];
        const derived = methodCoverageMatrix.filter(({ riskClass }) => riskClass === "order-mutation");
        expect(risks.mutations).toEqual(mutations);
        expect(derived.map(({ method }) => method)).toEqual(mutations);
        const manual = methodCoverageMatrix.filter(({ manualReason }) => manualReason !== undefined);
        expect(manual.map(({ method, manualReason }) => [method, manualReason])).toEqual([
            ["cancelAllOrdersWs", "manual-confirmed-cancel-all-only"],
            ["watchMyTrades", "manual-fill-only"],
        ]);
    });

    it("plans functions that stand at their lines of the generated files", () => {
        const planned = manifest.methods.flatMap(({ name, source, renderPlan }) =>
            (renderPlan?.functions ?? []).map((each) => ({ name, source, ...each })),
        );
        expect(planned.length).toBeGreaterThan(manifest.methods.length / 2);
        for (const { name, source, role, path, startLine, endLine, ...each } of planned) {
            const lines = readFileSync(`${environment("GENERATED")}/${path}`, "utf8").split("\n");
            const text = lines.slice(startLine - 1, endLine).join("\n");
            const heads = text.split("\n").filter((line) => /^ {2}defp? /.test(line));
            const place = `# ${source.path}:${String(source.startLine)}-${String(source.endLine)}`;
            expect(heads.length).withContext(`${name} ${each.function}`).toBe(1);
            const keyword = role === "copy" ? "defp" : "def";
            expect(heads[0]?.startsWith(`  ${keyword} ${each.function}`))
                .withContext(`${name} ${each.function}`)
                .toBe(true);
            // What is cut out of a method, or folded, stands at another place of the source, or at none.
            if (role === "method" && each.function !== "describe") expect(lines[startLine - 1]?.trim()).toBe(place);
        }
    });

    it("says of each method what it does, with documented kinds alone, all of which are used", () => {
        const families = readJson(environment("KINDS")) as readonly KindFamily[];
        const kinds = families.flatMap((family) => family.kinds);
        const matches = (pattern: string, kind: string): boolean =>
            new RegExp(`^${pattern.replaceAll("*", "[\\w-]+")}$`).test(kind);
        const used = new Set(manifest.methods.flatMap(({ irSummary }) => irSummary.nodes.map(({ kind }) => kind)));
        const isDocumented = (kind: string): boolean => kinds.some((each) => matches(each.kind, kind));
        const isUsed = (pattern: string): boolean => [...used].some((kind) => matches(pattern, kind));
        expect([...used].filter((kind) => !isDocumented(kind))).toEqual([]);
        expect(kinds.map(({ kind }) => kind).filter((kind) => !isUsed(kind))).toEqual([]);
        const wrong = kinds.filter(({ kind, example }) => {
            const row = manifest.methods.find(({ name }) => name === example.method);
            return row?.irSummary.nodes.every((node) => node.kind !== (example.kind ?? kind)) ?? true;
        });
        expect(wrong.map(({ kind }) => kind)).toEqual([]);
    });

    it("places what a method does in its lines", () => {
        for (const { name, source, irSummary } of manifest.methods) {
            const outside = irSummary.nodes.filter(({ line }) => line < source.startLine || line > source.endLine);
            expect(outside).withContext(name).toEqual([]);
        }
    });

    it("has the parameters of the source", () => {
        for (const { name, source, parameters } of manifest.methods) {
            const head = readFileSync(ccxtFile(source.path), "utf8").split("\n")[source.startLine - 1] ?? "";
            const written = /\((.*)\) \{$/.exec(head)?.[1] ?? "?";
            const names = written === "" ? [] : written.split(", ").map((each) => each.split(" ")[0]);
            expect(parameters.map((each) => each.name))
                .withContext(name)
                .toEqual(names.map(String));
        }
    });

    it("knows who calls whom from both sides", () => {
        const names = new Set(manifest.methods.map(({ name }) => name));
        const pairs = (rows: readonly (readonly [string, string])[]): readonly string[] =>
            [...new Set(rows.map(([from, to]) => `${from} -> ${to}`))].sort();
        const down = manifest.methods.flatMap(({ name, callees }) =>
            ["methods", "handlers", "started"]
                .flatMap((group) => callees[group] ?? [])
                .filter((each) => names.has(each))
                .map((each) => [name, each] as const),
        );
        const up = manifest.methods.flatMap(({ name, callers }) => callers.map((each) => [each, name] as const));
        expect(down.length).toBeGreaterThan(100);
        expect(pairs(up)).toEqual(pairs(down));
    });

    it("wraps every method that users call, or says why it can't", () => {
        const { callable, wrapped, excluded } = manifest.publicInterface;
        const unsupported = new Set(manifest.unsupportedMethods.map(({ name }) => name));
        expect(wrapped).toEqual(callable.filter((name) => !unsupported.has(name)));
        expect([...callable, ...excluded.map(({ name }) => name)].sort()).toEqual(
            manifest.methods.map(({ name }) => name).sort(),
        );
        expect(excluded.find(({ name }) => name === "getPrivateWsUrl")?.reason).toMatch(/^URL helper/);
    });
});
