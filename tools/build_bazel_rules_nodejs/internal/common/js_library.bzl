"""JavaScript files, and the data and packages that they need, as one dependency."""

load("@rules_nodejs//nodejs:providers.bzl", "declaration_info", "js_module_info")
load("//internal/common:is_js_file.bzl", "is_javascript_file")

JSEcmaScriptModuleInfo = provider(
    doc = "JavaScript files that are ES modules.",
    fields = {
        "direct_sources": "depset of this target's own files",
        "sources": "depset of those and of its dependencies'",
    },
)

def _in_output_tree(ctx, file):
    """The file itself if it is generated, else a link to it where generated files are."""
    if not file.is_source:
        return file
    below_package = file.short_path[len(ctx.label.package) + 1:] if ctx.label.package else file.short_path
    link = ctx.actions.declare_file(below_package)
    ctx.actions.symlink(output = link, target_file = file)
    return link

def _js_library_impl(ctx):
    files = [_in_output_tree(ctx, file) for file in ctx.files.srcs]
    javascript = depset([file for file in files if is_javascript_file(file) or file.extension == "json"])

    # A compilation reads package.json both beside the sources and beside the declarations of its dependencies.
    typings = depset([
        file
        for file in files + ctx.files.srcs
        if file.path.endswith(".d.ts") or file.extension == "json"
    ])
    runfiles = ctx.runfiles(files = files, collect_data = True)
    for dep in ctx.attr.deps:
        runfiles = runfiles.merge(dep[DefaultInfo].default_runfiles)
    modules = js_module_info(javascript, ctx.attr.deps)
    return [
        DefaultInfo(files = depset(files), runfiles = runfiles),
        declaration_info(typings, ctx.attr.deps),
        modules,
        JSEcmaScriptModuleInfo(direct_sources = modules.direct_sources, sources = modules.sources),
    ]

js_library = rule(
    implementation = _js_library_impl,
    doc = "JavaScript and JSON files, linked to where generated files are, so that relative imports find both.",
    attrs = {
        "data": attr.label_list(
            doc = "Files that programs which contain this library need when they run.",
            allow_files = True,
        ),
        "deps": attr.label_list(doc = "Libraries and npm packages that the files import."),
        "srcs": attr.label_list(
            doc = "The files.",
            allow_files = True,
        ),
    },
)
