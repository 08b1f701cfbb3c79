"""An OTP application.

```starlark
elixir_app(
    name = "ccxt",
    app_name = "ccxt",
    mix_exs = "mix.exs",
    libraries = [":runtime"],
)
```
"""

load("//private:providers.bzl", "ElixirInfo", "ErlangAppInfo", "elixir_info")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "run_elixir")

_ATTRS = {
    "app_name": attr.string(
        doc = "Name of the application; checked against `mix_exs`.",
        mandatory = True,
    ),
    "deps": attr.label_list(
        doc = "Applications that this one needs.",
        providers = [ErlangAppInfo],
    ),
    "libraries": attr.label_list(
        doc = "The libraries whose own modules make up the application.",
        providers = [ElixirInfo],
        mandatory = True,
    ),
    "mix_exs": attr.label(
        doc = "The `mix.exs` which says version, description, start module and OTP applications.",
        allow_single_file = ["mix.exs"],
        mandatory = True,
    ),
    "mix_exs_data": attr.label_list(
        doc = "Files that `mix_exs` reads.",
        allow_files = True,
    ),
    "priv": attr.label_list(
        doc = "Files of the application's priv directory, by their base names.",
        allow_files = True,
    ),
    "_app": attr.label(
        default = "//private:app.exs",
        allow_single_file = True,
    ),
}

def _elixir_app_impl(ctx):
    name = ctx.attr.app_name
    ebin = ctx.actions.declare_directory("{}/{}/ebin".format(ctx.label.name, name))
    priv = [ctx.actions.declare_directory("{}/{}/priv".format(ctx.label.name, name))] if ctx.files.priv else []
    libraries = [directory for library in ctx.attr.libraries for directory in library[ElixirInfo].own_ebins]

    arguments = ctx.actions.args()
    arguments.add("--app", name)
    arguments.add("--mix-exs", ctx.file.mix_exs)
    arguments.add("--ebin", ebin.path)
    arguments.add_all(priv, before_each = "--priv", expand_directories = False)
    arguments.add_all(ctx.files.priv, before_each = "--priv-file")
    arguments.add_all(libraries, expand_directories = False)
    run_elixir(
        ctx,
        script = ctx.file._app,
        inputs = depset([ctx.file.mix_exs] + ctx.files.mix_exs_data + ctx.files.priv + libraries),
        outputs = [ebin] + priv,
        arguments = arguments,
        mnemonic = "ElixirApp",
        progress_message = "Assembling OTP application {}".format(ctx.label),
    )

    srcs = [src for library in ctx.attr.libraries for src in library[ElixirInfo].srcs]
    info = elixir_info([ebin], srcs, ctx.attr.deps)
    deps = [dep[ErlangAppInfo] for dep in ctx.attr.deps]
    return [
        DefaultInfo(
            files = depset([ebin] + priv),
            runfiles = ctx.runfiles(files = priv, transitive_files = info.ebins),
        ),
        info,
        ErlangAppInfo(
            app_name = name,
            beam = [ebin],
            deps = depset(deps, transitive = [dep.deps for dep in deps]),
            priv = priv,
            srcs = srcs,
        ),
    ]

elixir_app = rule(
    implementation = _elixir_app_impl,
    doc = "An OTP application made of libraries; its `.app` file says what its `mix.exs` says.",
    attrs = _ATTRS,
    toolchains = [TOOLCHAIN_TYPE],
)
