// The conventions of the TypeScript sources, as far as a program can check them.
import tseslint from "typescript-eslint";

const sources = "generator/src";

/**
 * What the folders of the compiler may not import: elixir <- emit -> ir <- passes, ir <- lower -> frontend.
 * What several stages share (types, runtime, diagnostics) knows none of them.
 */
const forbidden = {
    elixir: ["frontend", "lower", "ir", "passes", "emit"],
    ir: ["frontend", "lower", "passes", "emit", "elixir"],
    passes: ["frontend", "lower", "emit", "elixir"],
    emit: ["frontend", "lower", "passes"],
    lower: ["passes", "emit", "elixir"],
    frontend: ["lower", "ir", "passes", "emit", "elixir"],
    types: ["frontend", "lower", "ir", "passes", "emit", "elixir"],
    runtime: ["frontend", "lower", "ir", "passes", "emit", "elixir"],
    diagnostics: ["frontend", "lower", "ir", "passes", "emit", "elixir"],
};

/** The folders that see the source language. */
const knowTypeScript = ["frontend", "lower", "diagnostics"];

const machine = ["node:fs", "node:fs/promises", "node:process", "fs", "process"];

const restrictImports = (folder) => ({
    files: [`${sources}/${folder}/**/*.ts`],
    rules: {
        "no-restricted-imports": [
            "error",
            {
                paths: [...machine, ...(knowTypeScript.includes(folder) ? [] : ["typescript"])],
                patterns: forbidden[folder].map((other) => ({
                    group: [`**/${other}`, `**/${other}/**`],
                    message: `${folder} doesn't depend on ${other}.`,
                })),
            },
        ],
    },
});

const moduleState = {
    selector:
        "Program > VariableDeclaration[kind='let'], Program > ExportNamedDeclaration > VariableDeclaration[kind='let']",
    message: "A module keeps no state: pass it as a parameter and return it.",
};

export default tseslint.config(
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true } },
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: {
            eqeqeq: "error",
            "max-lines": ["error", 400],
            "no-empty": "error",
            "no-param-reassign": "error",
            "no-restricted-syntax": ["error", moduleState],
            "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
            "@typescript-eslint/no-unused-vars": [
                "error",
                { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
            ],
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            "@typescript-eslint/switch-exhaustiveness-check": [
                "error",
                { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
            ],
        },
    },
    {
        // Every kind of node in one place: as long as the language is.
        files: [`${sources}/elixir/ast.ts`, `${sources}/elixir/printer.ts`],
        rules: { "max-lines": "off" },
    },
    {
        files: [`${sources}/**/*.ts`],
        rules: {
            "no-restricted-syntax": [
                "error",
                moduleState,
                {
                    selector: "Literal[value=/^(fetch|watch|unWatch|create|cancel|handle|parse(?!Int$|Float$))[A-Z]/]",
                    message: "The compiler knows no method of ccxt by name.",
                },
            ],
        },
    },
    {
        // The contract with the runtime: the methods that it calls, each with its calling convention.
        files: [`${sources}/runtime/entry-points.ts`],
        rules: { "no-restricted-syntax": ["error", moduleState] },
    },
    ...Object.keys(forbidden).map(restrictImports),
    {
        files: ["tests/**/*.ts"],
        rules: {
            // A case table with its cases is easier to read in one piece.
            "max-lines": "off",
            "@typescript-eslint/no-non-null-assertion": "off",
        },
    },
);
