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
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "runfiles_path")

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
    # From the workspace's directory; the sources of other repositories lie beside it.
    paths = ["../" + runfiles_path(ctx, file) for file in [ctx.file.formatter] + ctx.files.srcs]
    return [launch(
        ctx,
        tool = "mix",
        arguments = ["format", "--check-formatted", "--dot-formatter"] + paths,
        options = {
            "change_directory": "copy",
            "copied": [ctx.file.formatter] + ctx.files.srcs,
        },
    )]

mix_format_test = rule(
    implementation = _mix_format_test_impl,
    doc = "Fails with the difference when a source isn't as `mix format` writes it.",
    attrs = _ATTRS,
    test = True,
    toolchains = [TOOLCHAIN_TYPE],
)
