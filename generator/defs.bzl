"""Elixir sources compiled from ccxt's exchange classes.

```starlark
ccxt_elixir(
    name = "binance",
    ccxt = "@npm//ccxt",
    exchanges = ["binance"],
    outs = [
        "generated/pro/binance.ex",
        "generated/pro_manifest.json",
    ],
    out_dir = "generated",
)
```
"""

load("@bazel_skylib//rules:diff_test.bzl", "diff_test")
load("@build_bazel_rules_nodejs//:index.bzl", "nodejs_binary")
load("@build_bazel_rules_nodejs//:providers.bzl", "ExternalNpmPackageInfo", "run_node")

# JavaScript runs anywhere: the compiler of the tests, in the target configuration, is the one of the actions.
_ATTRS = {
    "ccxt": attr.label(
        doc = "The npm package ccxt.",
        providers = [ExternalNpmPackageInfo],
        mandatory = True,
    ),
    "disabled_passes": attr.string_list(
        doc = "Optional passes that don't run.",
    ),
    "exceptions": attr.string_list(
        doc = "Methods that are left out, with all that call them, where `methods` is empty.",
    ),
    "exchanges": attr.string_list(
        doc = "ccxt's ids of the exchanges.",
        mandatory = True,
    ),
    "generator": attr.label(
        doc = "The compiler.",
        default = "//generator",
        cfg = "target",
        executable = True,
    ),
    "methods": attr.string_list(
        doc = "Methods to compile, with all that they call; every method of the class when empty.",
    ),
    "out_dir": attr.string(
        doc = "The part of each path in `outs` which isn't the generator's own.",
        mandatory = True,
    ),
    "outs": attr.output_list(
        doc = "Every file that the generator makes.",
        mandatory = True,
    ),
    "reviewed": attr.label(
        doc = "JSON list of findings about shared objects that were read: a write is compiled although it may be missed.",
        allow_single_file = [".json"],
    ),
    "_collect": attr.label(
        default = "//generator:collect",
        cfg = "target",
        executable = True,
    ),
}

def _ccxt_elixir_impl(ctx):
    package = ctx.attr.ccxt[ExternalNpmPackageInfo].direct_sources
    directory = [file for file in package.to_list() if file.basename == "ccxt"][0]
    made = ctx.actions.declare_directory(ctx.label.name + ".made")

    generate = ctx.actions.args()
    generate.add("--ccxt", directory.path)
    generate.add_joined("--exchange", ctx.attr.exchanges, join_with = ",")
    generate.add("--out", made.path)
    if ctx.attr.methods:
        generate.add_joined("--methods", ctx.attr.methods, join_with = ",")
    if ctx.attr.exceptions:
        generate.add_joined("--except", ctx.attr.exceptions, join_with = ",")
    generate.add_all(ctx.attr.disabled_passes, before_each = "--disable-pass")
    if ctx.file.reviewed:
        generate.add("--reviewed", ctx.file.reviewed)
    run_node(
        ctx,
        inputs = depset(ctx.files.reviewed, transitive = [package]),
        outputs = [made],
        arguments = [generate],
        executable = "generator",
        mnemonic = "CcxtElixir",
        progress_message = "Compiling ccxt's {} to Elixir".format(", ".join(ctx.attr.exchanges)),
    )

    # From a directory to files of their own, so that what depends on one is made anew only when that one changes.
    prefix = "{}/{}/".format(ctx.label.package, ctx.attr.out_dir)
    collect = ctx.actions.args()
    collect.add(made.path)
    collect.add_all([
        "{}={}".format(out.short_path[len(prefix):], out.path)
        for out in ctx.outputs.outs
    ])
    run_node(
        ctx,
        inputs = [made],
        outputs = ctx.outputs.outs,
        arguments = [collect],
        executable = "_collect",
        mnemonic = "CcxtElixirFiles",
        progress_message = "Collecting {}".format(ctx.label),
    )
    return [DefaultInfo(files = depset(ctx.outputs.outs))]

ccxt_elixir = rule(
    implementation = _ccxt_elixir_impl,
    doc = "Runs the compiler on ccxt's classes of some exchanges; fails when it makes other files than `outs`.",
    attrs = _ATTRS,
)

def checked_in_files(name, files, **kwargs):
    """Keeps checked-in files equal to generated ones.

    Declares the program `name`, which writes them (`bazel run`), and for each file a test that it is what is generated,
    `<name>_test` with the file's path behind; and the test suite `<name>_tests`.

    Args:
      name: name of the program
      files: dict from paths in the workspace to labels of generated files; each path's package exports the file
      **kwargs: other attributes of the program, such as visibility
    """
    nodejs_binary(
        name = name,
        data = files.values(),
        entry_point = "//generator:write_checked_in.mjs",
        templated_args = ["{}=$(rootpath {})".format(path, label) for path, label in files.items()],
        **kwargs
    )
    tests = []
    for path, label in files.items():
        package, _, file = path.partition("/")
        tests.append("{}_test_{}".format(name, path.replace("/", "_")))
        diff_test(
            name = tests[-1],
            size = "small",
            failure_message = "{} isn't what the generator makes; `bazel run //{}:{}` renews it.".format(
                path,
                native.package_name(),
                name,
            ),
            file1 = "//{}:{}".format(package, file),
            file2 = label,
        )
    native.test_suite(
        name = name + "_tests",
        tests = tests,
    )
