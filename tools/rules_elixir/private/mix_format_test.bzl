"""`mix format --check-formatted`.

```starlark
mix_format_test(
    name = "format_test",
    srcs = glob(["**/*.ex", "**/*.exs"]),
    formatter = ".formatter.exs",
)
```
"""

load("//private:launch.bzl", "LAUNCH_ATTRS", "launch")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE")

_ATTRS = {
    "formatter": attr.label(
        doc = "The `.formatter.exs`.",
        allow_single_file = [".exs"],
        mandatory = True,
    ),
    "srcs": attr.label_list(
        doc = "Elixir sources.",
        allow_files = [".ex", ".exs"],
        mandatory = True,
    ),
    "_launcher": LAUNCH_ATTRS["_launcher"],
}

def _mix_format_test_impl(ctx):
    # Also called with the sources of other repositories, which lie beside the workspace.
    return [launch(
        ctx,
        tool = "mix",
        arguments = ["format", "--check-formatted", "--dot-formatter", ctx.file.formatter.short_path] +
                    [src.short_path for src in ctx.files.srcs],
        options = {"stage": ctx.files.srcs + [ctx.file.formatter]},
    )]

mix_format_test = rule(
    implementation = _mix_format_test_impl,
    doc = "Fails with the difference when a source isn't as `mix format` writes it.",
    attrs = _ATTRS,
    test = True,
    toolchains = [TOOLCHAIN_TYPE],
)
