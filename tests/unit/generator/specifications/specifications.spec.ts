/**
 * The specifications of the functions that users call say as much as ccxt's declarations. TypeScript's checker reads those;
 * the modules are read as they were generated.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { methodFunction } from "../../../../generator/src/emit/names.js";
import { packageFolder } from "../support/ccxt-package.js";
import { membersOf, parseType, readSpecifications, type ElixirType } from "./elixir-types.js";

/** `elixir/generated/lib/ccxt/pro/binance.ex` is of `js/src/pro/binance.d.ts`. */
const FACADES = (process.env["FACADES"] ?? "").split(" ").map((path) => ({
    path,
    declaration: join(packageFolder, path.replace(/^.*\/lib\/ccxt\/(.*)\.ex$/, "js/src/$1.d.ts")),
}));

const program = ts.createProgram({
    rootNames: FACADES.map(({ declaration }) => declaration),
    options: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, strict: true, noEmit: true },
});
const checker = program.getTypeChecker();

const ABSENT = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void | ts.TypeFlags.Never;
const ANYTHING = ts.TypeFlags.Any | ts.TypeFlags.Unknown;

/** What a declaration says of a value that is there; none where it may be anything. */
const alternatives = (type: ts.Type): readonly ts.Type[] => {
    const all = type.isUnion() ? type.types : [type];
    if (all.some(({ flags }) => (flags & ANYTHING) !== 0)) return [];
    return all.filter(({ flags }) => (flags & ABSENT) === 0);
};

const argumentsOf = (type: ts.Type): readonly ts.Type[] => checker.getTypeArguments(type as ts.TypeReference);

const SCALARS: readonly (readonly [flags: ts.TypeFlags, elixir: string])[] = [
    [ts.TypeFlags.StringLike, "String.t"],
    [ts.TypeFlags.NumberLike, "number"],
    [ts.TypeFlags.BooleanLike, "boolean"],
];

/** What a specification leaves out of one alternative of a declared type. */
const leftOutOf = (type: ts.Type, specified: readonly ElixirType[]): readonly string[] => {
    const text = checker.typeToString(type);
    const named = (name: string): ElixirType | undefined => specified.find((each) => each.name === name);
    const scalar = SCALARS.find(([flags]) => (type.flags & flags) !== 0);
    if (scalar !== undefined) return named(scalar[1]) === undefined ? [`${text} isn't ${scalar[1]}()`] : [];
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
        const list = named("list");
        if (list === undefined) return [`${text} is no list`];
        return argumentsOf(type).flatMap((element) => leftOut(element, list.of[0]));
    }
    const map = named("map");
    const value = checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (value === undefined || checker.getPropertiesOfType(type).length > 0) {
        const isObject = map !== undefined || specified.some(({ name }) => /^Ccxt\..*\.t$/.test(name));
        return isObject ? [] : [`${text} is no map`];
    }
    return map === undefined ? [`${text} is no map`] : leftOut(value, map.of[0]);
};

/** What a specification leaves out of what a declaration says; it may allow nothing where the declaration doesn't. */
const leftOut = (type: ts.Type, specified: ElixirType | undefined): readonly string[] => {
    const declared = alternatives(type);
    if (declared.length === 0) return [];
    const members = specified === undefined ? [] : membersOf(specified);
    if (members.length === 0 || members.some(({ name }) => name === "term" || name === "any")) {
        return [`anything for ${checker.typeToString(type)}`];
    }
    return declared.flatMap((each) => leftOutOf(each, members));
};

const settled = (type: ts.Type): ts.Type =>
    type.getSymbol()?.name === "Promise" ? (argumentsOf(type)[0] ?? type) : type;

/** The methods of the class that a file declares, inherited ones included, by the names of their functions. */
const methodsOf = (declaration: string): ReadonlyMap<string, ts.Signature> => {
    const file = program.getSourceFile(declaration);
    const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    const exported = symbol === undefined ? undefined : checker.getExportsOfModule(symbol).find(isDefault);
    if (exported === undefined) throw new Error(`${declaration} exports no class`);
    const properties = checker.getDeclaredTypeOfSymbol(exported).getProperties();
    return new Map(
        properties.flatMap((property) => {
            const [signature] = checker.getTypeOfSymbol(property).getCallSignatures();
            return signature === undefined ? [] : [[methodFunction(property.name), signature] as const];
        }),
    );
};

const isDefault = ({ escapedName }: ts.Symbol): boolean => escapedName === ts.InternalSymbolName.Default;

/** The functions of ours alone. */
const OURS: ReadonlySet<string> = new Set(["new", "shared"]);

const WRAPPERS: ReadonlySet<string> = new Set(["Result.t", "Enumerable.t"]);

const unwrapped = (type: ElixirType): ElixirType => (WRAPPERS.has(type.name) ? (type.of[0] ?? type) : type);

const complaintsOf = ({ path, declaration }: (typeof FACADES)[number]): readonly string[] => {
    const methods = methodsOf(declaration);
    return readSpecifications(readFileSync(path, "utf8")).flatMap(({ name, parameters, result }) => {
        const plain = name.replace(/!$/, "");
        if (OURS.has(plain)) return [];
        const signature = methods.get(plain.replace(/^stream_/, "watch_")) ?? methods.get(plain.replace(/^un/, "un_"));
        if (signature === undefined) return [`${name} is no method of ccxt's`];
        // The first is the exchange.
        const ofParameters = signature.parameters.flatMap((parameter, at) =>
            leftOut(checker.getTypeOfSymbol(parameter), parameters[at + 1]).map((each) => `${parameter.name}: ${each}`),
        );
        const ofResult = leftOut(settled(signature.getReturnType()), unwrapped(result));
        return [...ofParameters, ...ofResult].map((each) => `${name}: ${each}`);
    });
};

describe("specifications of what users call", () => {
    for (const facade of FACADES) {
        it(`of ${facade.declaration.replace(packageFolder, "")} say what the declarations say`, () => {
            expect(complaintsOf(facade)).toEqual([]);
        });
    }

    it("are of many functions, of most of whose results something is said", () => {
        const [{ path, declaration } = { path: "", declaration: "" }] = FACADES;
        const methods = methodsOf(declaration);
        const results = readSpecifications(readFileSync(path, "utf8")).flatMap(({ name }) => {
            const signature = methods.get(name);
            return signature === undefined ? [] : [alternatives(settled(signature.getReturnType()))];
        });
        expect(results.length).toBeGreaterThan(150);
        expect(results.filter(({ length }) => length > 0).length).toBeGreaterThan(0.8 * results.length);
    });

    it("are read as they are written", () => {
        const [specification] = readSpecifications(
            [
                "  @spec some(",
                "          Exchange.t(),",
                "          [String.t() | nil] | nil",
                "        ) :: Result.t(%{String.t() => [number()]} | nil)",
                "  def some",
            ].join("\n"),
        );
        expect(specification).toEqual({
            name: "some",
            parameters: [parseType("Exchange.t()"), parseType("[String.t() | nil] | nil")],
            result: {
                name: "Result.t",
                of: [
                    {
                        name: "|",
                        of: [
                            { name: "map", of: [{ name: "list", of: [{ name: "number", of: [] }] }] },
                            { name: "nil", of: [] },
                        ],
                    },
                ],
            },
        });
    });

    it("that say less are found", () => {
        const [{ declaration } = { declaration: "" }] = FACADES;
        const signature = methodsOf(declaration).get("fetch_ohlcv");
        if (signature === undefined) throw new Error("no fetchOHLCV");
        const candles = settled(signature.getReturnType());
        expect(leftOut(candles, parseType("[[number() | nil] | nil] | nil"))).toEqual([]);
        for (const weak of ["term()", "list()", "[term()]", "[list() | nil]", "[[term()]]", "map()"]) {
            expect(leftOut(candles, parseType(weak)).length)
                .withContext(weak)
                .toBeGreaterThan(0);
        }
    });
});
