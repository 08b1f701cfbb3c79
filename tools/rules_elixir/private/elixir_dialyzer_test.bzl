"""Dialyzer.

```starlark
dialyzer_plt(
    name = "plt",
    apps = ["erts", "kernel", "stdlib", "elixir"],
)

elixir_dialyzer_test(
    name = "dialyzer_test",
    app = ":ccxt",
    plt = ":plt",
)
```
"""

load("//private:launch.bzl", "LAUNCH_ATTRS", "launch")
load("//private:providers.bzl", "ErlangAppInfo")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "run_elixir", "runfiles_path")

def _dialyzer_plt_impl(ctx):
    out = ctx.actions.declare_file(ctx.label.name + ".plt")
    arguments = ctx.actions.args()
    arguments.add("plt")
    arguments.add("--out", out)
    arguments.add_all(ctx.attr.apps)
    run_elixir(
        ctx,
        script = ctx.file._dialyzer,
        inputs = depset(),
        outputs = [out],
        arguments = arguments,
        mnemonic = "DialyzerPlt",
        progress_message = "Learning the types of {}".format(", ".join(ctx.attr.apps)),
    )
    return [DefaultInfo(files = depset([out]))]

dialyzer_plt = rule(
    implementation = _dialyzer_plt_impl,
    doc = "The types of the toolchain's own applications, as Dialyzer's analyses need them.",
    attrs = {
        "apps": attr.string_list(
            doc = "Applications of Erlang/OTP and Elixir.",
            mandatory = True,
        ),
        "_dialyzer": attr.label(
            default = "//private:dialyzer.exs",
            allow_single_file = True,
        ),
    },
    toolchains = [TOOLCHAIN_TYPE],
)

def _elixir_dialyzer_test_impl(ctx):
    ebins = ctx.attr.app[ErlangAppInfo].beam
    arguments = ["../" + runfiles_path(ctx, ctx.file._dialyzer), "check", "--plt", ctx.file.plt.short_path]
    for ebin in ebins:
        arguments += ["--ebin", ebin.short_path]
    intended = [ctx.file.intended] if ctx.file.intended else []
    for file in intended:
        arguments += ["--intended", file.short_path]
    return [launch(
        ctx,
        arguments = arguments,
        files = [ctx.file._dialyzer, ctx.file.plt] + ebins + intended,
    )]

elixir_dialyzer_test = rule(
    implementation = _elixir_dialyzer_test_impl,
    doc = "Fails where Dialyzer warns of an application's modules.",
    attrs = {
        "app": attr.label(
            doc = "The application.",
            providers = [ErlangAppInfo],
            mandatory = True,
        ),
        "intended": attr.label(
            doc = "JSON file of warnings that are meant to be: `[{\"warning\": <regular expression>, \"reason\": <text>}, ...]`.",
            allow_single_file = [".json"],
        ),
        "plt": attr.label(
            doc = "A `dialyzer_plt` of the applications that it uses.",
            allow_single_file = [".plt"],
            mandatory = True,
        ),
        "_dialyzer": attr.label(
            default = "//private:dialyzer.exs",
            allow_single_file = True,
        ),
        "_launcher": LAUNCH_ATTRS["_launcher"],
    },
    test = True,
    toolchains = [TOOLCHAIN_TYPE],
)
