"""HTML documentation.

```starlark
ex_doc(
    name = "docs",
    app = ":ccxt",
    main = "readme",
    extras = ["//:README.md"],
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
        doc = "Pages besides the modules', as Markdown.",
        allow_files = [".md"],
    ),
    "main": attr.string(
        doc = "The page to start with: a module's name, or an extra's base name in lower case.",
        mandatory = True,
    ),
    "_ex_doc": attr.label(
        default = "//private:ex_doc.exs",
        allow_single_file = True,
    ),
}

def _ex_doc_impl(ctx):
    app = ctx.attr.app[ErlangAppInfo]
    out = ctx.actions.declare_directory(ctx.label.name)
    arguments = ctx.actions.args()
    arguments.add("--app", app.app_name)
    arguments.add("--main", ctx.attr.main)
    arguments.add("--output", out.path)
    arguments.add_all(app.beam, before_each = "--ebin", expand_directories = False)
    arguments.add_all(ctx.files.extras)
    run_elixir(
        ctx,
        script = ctx.file._ex_doc,
        inputs = depset(app.beam + ctx.files.extras),
        outputs = [out],
        arguments = arguments,
        mnemonic = "ExDoc",
        progress_message = "Documenting {}".format(ctx.attr.app.label),
    )
    return [DefaultInfo(files = depset([out]))]

ex_doc = rule(
    implementation = _ex_doc_impl,
    doc = "A directory of HTML pages, made by ExDoc. They aren't reproducible: its highlighter numbers code at random.",
    attrs = _ATTRS,
    toolchains = [TOOLCHAIN_TYPE],
)
