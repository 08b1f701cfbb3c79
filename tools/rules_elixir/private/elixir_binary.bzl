"""A runnable Elixir script.

```starlark
elixir_binary(
    name = "demo",
    script = "demo.exs",
    data = ["//tools/exchange"],
    env = {"EXCHANGE": "$(rootpath //tools/exchange)"},
    deps = ["//elixir:ccxt"],
)
```
"""

load("//private:launch.bzl", "LAUNCH_ATTRS", "launch")
load("//private:providers.bzl", "ElixirInfo")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "runfiles_path")

_ATTRS = dict(
    LAUNCH_ATTRS,
    deps = attr.label_list(
        doc = "Libraries and applications that the script uses.",
        providers = [ElixirInfo],
    ),
    script = attr.label(
        doc = "The script.",
        allow_single_file = [".exs"],
        mandatory = True,
    ),
    templated_args = attr.string_list(doc = "Arguments before the command line's; `$(rootpath ...)` is expanded."),
)

def _elixir_binary_impl(ctx):
    arguments = [ctx.expand_location(argument, ctx.attr.data) for argument in ctx.attr.templated_args]
    script = runfiles_path(ctx, ctx.file.script)
    return [launch(
        ctx,
        arguments = ["../" + script] + arguments,
        ebins = depset(transitive = [dep[ElixirInfo].ebins for dep in ctx.attr.deps]),
        files = [ctx.file.script],
        targets = ctx.attr.deps,
    )]

elixir_binary = rule(
    implementation = _elixir_binary_impl,
    doc = "An Elixir script with its libraries, started in its runfiles directory. `RUNFILES_DIR` is absolute.",
    attrs = _ATTRS,
    executable = True,
    toolchains = [TOOLCHAIN_TYPE],
)
