"""A package for Hex.

```starlark
hex_package(
    name = "package",
    srcs = glob(["lib/**/*.ex"]) + ["README.md"],
    app_name = "ccxt",
    docs = ":docs",
    mix_exs = "mix.exs",
    version = "0.1.0",
)
```
"""

load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "run_elixir")

_ATTRS = {
    "app_name": attr.string(
        doc = "Name of the application and of the package; checked against `mix_exs`.",
        mandatory = True,
    ),
    "docs": attr.label(
        doc = "A directory of HTML pages, such as `ex_doc` makes; the package's doc directory.",
        allow_files = True,
    ),
    "mix_exs": attr.label(
        doc = "The `mix.exs` which describes the package; its `package()[:files]` is what the package has.",
        allow_single_file = ["mix.exs"],
        mandatory = True,
    ),
    "priv": attr.label_list(
        doc = "Files of the package's priv directory, by their base names.",
        allow_files = True,
    ),
    "srcs": attr.label_list(
        doc = "Files of this Bazel package, under their paths in it.",
        allow_files = True,
        mandatory = True,
    ),
    "version": attr.string(
        doc = "Version of the package; checked against `mix_exs`.",
        mandatory = True,
    ),
    "_hex_package": attr.label(
        default = "//private:hex_package.exs",
        allow_single_file = True,
    ),
}

def _packed(ctx, file):
    """Where a source stands in the package, and where it is."""
    prefix = ctx.label.package + "/" if ctx.label.package else ""
    if not file.short_path.startswith(prefix):
        fail("hex_package {}: `srcs` has {}, expected files of {}.".format(ctx.label, file.short_path, prefix))
    return "{}={}".format(file.short_path[len(prefix):], file.path)

def _hex_package_impl(ctx):
    out = ctx.actions.declare_file("{}-{}.tar".format(ctx.attr.app_name, ctx.attr.version))
    arguments = ctx.actions.args()
    arguments.add("--app", ctx.attr.app_name)
    arguments.add("--version", ctx.attr.version)
    arguments.add("--mix-exs", ctx.file.mix_exs)
    arguments.add("--out", out)
    arguments.add_all(ctx.files.docs, before_each = "--docs", expand_directories = False)
    arguments.add_all([_packed(ctx, file) for file in ctx.files.srcs])
    arguments.add_all(["priv/{}={}".format(file.basename, file.path) for file in ctx.files.priv])
    run_elixir(
        ctx,
        script = ctx.file._hex_package,
        inputs = depset([ctx.file.mix_exs] + ctx.files.srcs + ctx.files.priv + ctx.files.docs),
        outputs = [out],
        arguments = arguments,
        mnemonic = "HexPackage",
        progress_message = "Packing {}".format(ctx.label),
    )
    return [DefaultInfo(files = depset([out]))]

hex_package = rule(
    implementation = _hex_package_impl,
    doc = """The tarball `<app_name>-<version>.tar`, as `mix hex.build` would make it, but reproducible byte for byte.

Its files must be those that `package()[:files]` of the `mix.exs` names: it is an error that one is of no name there, and
that a name there has none.""",
    attrs = _ATTRS,
    toolchains = [TOOLCHAIN_TYPE],
)
