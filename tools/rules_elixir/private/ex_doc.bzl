"""HTML documentation.

```starlark
ex_doc(
    name = "docs",
    app = ":ccxt",
    extras = ["README.md"] + glob(["guides/*.md"]),
    mix_exs = "mix.exs",
)
```
"""

load("//private:providers.bzl", "ErlangAppInfo")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "run_elixir")

_ATTRS = {
    "app": attr.label(
        doc = "The application to document.",
        providers = [ErlangAppInfo],
        mandatory = True,
    ),
    "extras": attr.label_list(
        doc = "The pages besides the modules', as Markdown, which `mix_exs` names by their paths in this Bazel package.",
        allow_files = [".md"],
    ),
    "mix_exs": attr.label(
        doc = "The `mix.exs`, whose `docs` are ExDoc's options.",
        allow_single_file = ["mix.exs"],
        mandatory = True,
    ),
    "_ex_doc": attr.label(
        default = "//private:ex_doc.exs",
        allow_single_file = True,
    ),
}

def _staged(ctx, file):
    """Where ExDoc is to find a page, and where it is."""
    prefix = ctx.label.package + "/" if ctx.label.package else ""
    if not file.short_path.startswith(prefix):
        fail("ex_doc {}: `extras` has {}, expected files of {}.".format(ctx.label, file.short_path, prefix))
    return "{}={}".format(file.short_path[len(prefix):], file.path)

def _ex_doc_impl(ctx):
    app = ctx.attr.app[ErlangAppInfo]
    out = ctx.actions.declare_directory(ctx.label.name)
    arguments = ctx.actions.args()
    arguments.add("--app", app.app_name)
    arguments.add("--mix-exs", ctx.file.mix_exs)
    arguments.add("--output", out.path)
    arguments.add_all(app.beam, before_each = "--ebin", expand_directories = False)
    arguments.add_all([_staged(ctx, file) for file in ctx.files.extras])
    run_elixir(
        ctx,
        script = ctx.file._ex_doc,
        inputs = depset(app.beam + ctx.files.extras + [ctx.file.mix_exs]),
        outputs = [out],
        arguments = arguments,
        mnemonic = "ExDoc",
        progress_message = "Documenting {}".format(ctx.attr.app.label),
    )
    return [DefaultInfo(files = depset([out]))]

ex_doc = rule(
    implementation = _ex_doc_impl,
    doc = """A directory of HTML pages, made by ExDoc as `mix docs` does; reproducible byte for byte.

Warnings, as of a reference to what isn't there, are errors.""",
    attrs = _ATTRS,
    toolchains = [TOOLCHAIN_TYPE],
)
