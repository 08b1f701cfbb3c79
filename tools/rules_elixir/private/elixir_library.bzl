"""Compiled Elixir modules.

```starlark
elixir_library(
    name = "order_book",
    srcs = glob(["lib/order_book/**/*.ex"]),
    deps = [":decimal"],
)
```
"""

load("//private:providers.bzl", "ElixirInfo", "elixir_info")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "run_elixir")

_ATTRS = {
    "app_name": attr.string(doc = "Name of the application that the modules will be part of; log messages carry it."),
    "compile_data": attr.label_list(
        doc = "Files that the sources read while they are compiled, such as an `@external_resource`.",
        allow_files = True,
    ),
    "deps": attr.label_list(
        doc = "Libraries and applications whose modules the sources use.",
        providers = [ElixirInfo],
    ),
    "no_warn_undefined": attr.string_list(
        doc = "Modules that exist only when the program runs; calls to them aren't reported as undefined.",
    ),
    "srcs": attr.label_list(
        doc = "Elixir sources.",
        allow_files = [".ex"],
        mandatory = True,
    ),
    "strip_source_prefix": attr.string(
        doc = "Directory below the package to leave out of the sources' paths in messages and stack traces.",
    ),
    "_compile": attr.label(
        default = "//private:compile.exs",
        allow_single_file = True,
    ),
}

def _staged(ctx, file):
    """Where the compiler is to find a file among the sources, and where it is."""
    path = file.short_path
    prefix = "{}/{}/".format(ctx.label.package, ctx.attr.strip_source_prefix)
    if ctx.attr.strip_source_prefix and path.startswith(prefix):
        path = ctx.label.package + "/" + path[len(prefix):]
    return "{}={}".format(path, file.path)

def _elixir_library_impl(ctx):
    ebin = ctx.actions.declare_directory(ctx.label.name + ".ebin")
    info = elixir_info([ebin], ctx.files.srcs, ctx.attr.deps)
    dependencies = depset(transitive = [dep[ElixirInfo].ebins for dep in ctx.attr.deps])

    arguments = ctx.actions.args()
    arguments.add("--out", ebin.path)
    if ctx.attr.app_name:
        arguments.add("--app", ctx.attr.app_name)
    arguments.add_all(dependencies, before_each = "--ebin", expand_directories = False)
    arguments.add_all(ctx.attr.no_warn_undefined, before_each = "--no-warn-undefined")
    arguments.add_all([_staged(ctx, file) for file in ctx.files.compile_data], before_each = "--data")
    arguments.add_all([_staged(ctx, file) for file in ctx.files.srcs])
    run_elixir(
        ctx,
        script = ctx.file._compile,
        inputs = depset(ctx.files.srcs + ctx.files.compile_data, transitive = [dependencies]),
        outputs = [ebin],
        arguments = arguments,
        mnemonic = "ElixirCompile",
        progress_message = "Compiling Elixir library {}".format(ctx.label),
    )
    return [
        DefaultInfo(
            files = depset([ebin]),
            runfiles = ctx.runfiles(transitive_files = info.ebins),
        ),
        info,
    ]

elixir_library = rule(
    implementation = _elixir_library_impl,
    doc = """Elixir modules, compiled with warnings as errors and reproducible byte for byte.

A library is compiled again when its sources or its dependencies' modules change; it needn't be a whole application.""",
    attrs = _ATTRS,
    toolchains = [TOOLCHAIN_TYPE],
)
