"""The comparison with ccxt, for an application with compiled exchanges.

```starlark
conformance_tests(app = "//elixir:ccxt")
```
"""

load("@rules_elixir//:defs.bzl", "ex_unit_test")

# Chosen cases: what ccxt does with calls, messages and sessions of the ticker family, with every REST method, every
# endpoint, errors and signatures, with requests that move money, and with the methods, messages and sessions of its Pro
# class besides the ticker family.
SUITES = [
    "ticker_family",
    "money",
    "pro",
    "rest",
]

# The same with cases made from seeds; others are tried by running the oracle with --seed and CCXT_ORACLE.
RANDOM_SUITES = {
    "random_{}_{}".format(suite.replace("-", "_"), seed): (suite, count, seed)
    for suite, count in [
        ("pro", 2000),
        ("ticker-family", 1500),
    ]
    for seed in [
        1,
        2,
    ]
}

# Where we mean to differ from ccxt.
_INTENDED = {
    "pro": "//tests/conformance:intended_pro_differences.json",
    "rest": "//tests/conformance:intended_rest_differences.json",
    "ticker_family": "//tests/conformance:intended_differences.json",
}

# Recordings that aren't part of this tree: bazel test --test_env=CCXT_CONFORMANCE_DATA=<folder> ...
_RECORDINGS = [
    "recorded_calls",
    "replays",
]

def _compared(name, app, source, files = {}, **kwargs):
    """Declares a test of one of this package's files; `files` has the variables that name its data."""
    ex_unit_test(
        name = name + "_test",
        srcs = ["//tests/conformance:{}_test.exs".format(source)],
        data = files.values(),
        env = {variable: "$(rootpath {})".format(file) for variable, file in files.items()},
        deps = [
            app,
            "//tests/conformance:support",
        ],
        **kwargs
    )

def conformance_tests(app, prefix = "", **kwargs):
    """Declares the tests that an application's compiled exchanges do what ccxt does.

    Args:
      app: label of the application
      prefix: what the tests' names begin with, where a package has those of several applications
      **kwargs: other attributes of all tests, such as tags
    """
    for suite in SUITES + RANDOM_SUITES.keys():
        files = {"CCXT_ORACLE": "//tests/conformance:{}.jsonl".format(suite)}
        if suite in _INTENDED:
            files["CCXT_INTENDED_DIFFERENCES"] = _INTENDED[suite]
        _compared(prefix + suite, app, "oracle", files, size = "medium", **kwargs)
    _compared(
        prefix + "dry_run",
        app,
        "dry_run",
        {"CCXT_ORACLE": "//tests/conformance:money.jsonl"},
        size = "small",
        **kwargs
    )
    for recording in _RECORDINGS:
        _compared(prefix + recording, app, recording, size = "medium", **kwargs)
