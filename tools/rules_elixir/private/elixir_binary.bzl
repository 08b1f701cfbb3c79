"""A runnable Elixir program.

```starlark
elixir_binary(
    name = "demo",
    data = ["//tools/exchange"],
    env = {"EXCHANGE": "$(rootpath //tools/exchange)"},
    main = "Demo.main",
    deps = ["//elixir:ccxt"],
)
```
"""

load("//private:launch.bzl", "LAUNCH_ATTRS", "launch")
load("//private:protocols.bzl", "PROTOCOLS_ATTRS", "consolidated_protocols")
load("//private:providers.bzl", "ElixirInfo")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "runfiles_path")

_ATTRS = dict(
    LAUNCH_ATTRS,
    deps = attr.label_list(
        doc = "Libraries and applications that the program uses.",
        providers = [ElixirInfo],
    ),
    main = attr.string(doc = "Function that is called with the list of arguments, as `Module.function`; or give `script`."),
    script = attr.label(
        doc = "Script that is run; or give `main`.",
        allow_single_file = [".exs"],
    ),
    templated_args = attr.string_list(doc = "Arguments before the command line's; `$(rootpath ...)` is expanded."),
    **PROTOCOLS_ATTRS
)

def _elixir_binary_impl(ctx):
    if bool(ctx.attr.main) == bool(ctx.file.script):
        fail("elixir_binary {}: give one of `main` and `script`.".format(ctx.label))
    if ctx.attr.main:
        program = ["-e", ctx.attr.main + "(System.argv())", "--"]
    else:
        program = ["../" + runfiles_path(ctx, ctx.file.script)]
    arguments = [ctx.expand_location(argument, ctx.attr.data) for argument in ctx.attr.templated_args]
    ebins = depset(transitive = [dep[ElixirInfo].ebins for dep in ctx.attr.deps])
    return [launch(
        ctx,
        arguments = program + arguments,
        ebins = ebins,
        files = [ctx.file.script] if ctx.file.script else [],
        protocols = [consolidated_protocols(ctx, ebins)],
        targets = ctx.attr.deps,
    )]

elixir_binary = rule(
    implementation = _elixir_binary_impl,
    doc = """A function or script with its libraries, started in its runfiles directory.

`RUNFILES_DIR` is absolute. Protocols are consolidated, as Mix does it.""",
    attrs = _ATTRS,
    executable = True,
    toolchains = [TOOLCHAIN_TYPE],
)
