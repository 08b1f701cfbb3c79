"""The optional passes of the compiler, as `src/passes/optional.ts` has them; a test compares both lists."""

OPTIONAL_PASSES = [
    "sink-writes",
    "simplify",
    "pairs",
    "common-calls",
    "last-items",
    "decimals",
    "reads-together",
    "puts-together",
    "defer-values",
    "unpack-literals",
]
