"""Actions that run a Node.js program, declared in BUILD files."""

load("//internal/node:run_node.bzl", "run_node")
load("//internal/npm_install:npm_package.bzl", "ExternalNpmPackageInfo", "node_modules_aspect")

def _npm_package_bin_impl(ctx):
    arguments = [
        ctx.expand_location(argument, ctx.attr.data).replace("$@", ctx.outputs.outs[0].path)
        for argument in ctx.attr.args
    ]
    run_node(
        ctx,
        inputs = depset(ctx.files.data, transitive = [
            target[ExternalNpmPackageInfo].sources
            for target in ctx.attr.data
            if ExternalNpmPackageInfo in target
        ]),
        outputs = ctx.outputs.outs,
        arguments = arguments,
        executable = "tool",
        mnemonic = "NpmPackageBin",
        progress_message = "Running {}".format(ctx.attr.tool.label),
    )
    return [DefaultInfo(
        files = depset(ctx.outputs.outs),
        runfiles = ctx.runfiles(files = ctx.outputs.outs),
    )]

npm_package_bin = rule(
    implementation = _npm_package_bin_impl,
    doc = "Runs a Node.js program as an action.",
    attrs = {
        "args": attr.string_list(
            doc = "Arguments; `$(execpath ...)` of `data` is expanded, and `$@` is the path of the first output.",
            mandatory = True,
        ),
        "data": attr.label_list(
            doc = "Files and npm packages that the program reads.",
            allow_files = True,
            aspects = [node_modules_aspect],
        ),
        "outs": attr.output_list(
            doc = "The files that it writes.",
            mandatory = True,
        ),
        "tool": attr.label(
            doc = "The program, a `nodejs_binary`.",
            # JavaScript runs anywhere: nothing is compiled a second time for the machine that runs the action.
            cfg = "target",
            executable = True,
            mandatory = True,
        ),
    },
)
