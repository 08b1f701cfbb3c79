"""Node.js programs and tests."""

load("//internal/common:expand_variables.bzl", "expand_variables")
load("//internal/npm_install:npm_package.bzl", "node_modules_aspect", "node_modules_symlinks", "path_in_node_modules")

_TOOLCHAIN = "@rules_nodejs//nodejs:toolchain_type"

_ATTRS = {
    "data": attr.label_list(
        doc = "What the program needs when it runs: files, libraries, npm packages, other programs.",
        allow_files = True,
        aspects = [node_modules_aspect],
    ),
    "entry_point": attr.label(
        doc = "The script that Node.js runs.",
        allow_single_file = True,
        mandatory = True,
    ),
    "env": attr.string_dict(doc = "Environment variables; `$(rootpath ...)` is expanded."),
    "templated_args": attr.string_list(doc = """Arguments before the command line's; `$(rootpath ...)` is expanded.
Those that start with `--node_options=` are for Node.js itself."""),
    "_launcher": attr.label(
        default = "//internal/node:launcher.sh.template",
        allow_single_file = True,
    ),
    "_runfiles_helper": attr.label(
        default = "//internal/node:runfiles.cjs",
        allow_single_file = True,
    ),
}

def _runfiles_path(ctx, file):
    """Where a file is below the runfiles directory."""
    in_node_modules = path_in_node_modules(file)
    if in_node_modules:
        return ctx.workspace_name + "/" + in_node_modules
    if file.short_path.startswith("../"):
        return file.short_path[len("../"):]
    return ctx.workspace_name + "/" + file.short_path

def _quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"

def _expanded(ctx, text):
    return expand_variables(ctx, ctx.expand_location(text, ctx.attr.data), attribute_name = "templated_args")

def _runfiles(ctx, node):
    """The files of the program, with its npm packages as node_modules/."""
    symlinks = node_modules_symlinks(ctx.attr.data)
    files = [node, ctx.file._runfiles_helper]
    entry = path_in_node_modules(ctx.file.entry_point)
    if not entry:
        files.append(ctx.file.entry_point)
    elif not any([entry.startswith(directory + "/") for directory in symlinks]):
        symlinks[entry] = ctx.file.entry_point
    runfiles = ctx.runfiles(files = files + ctx.files.data, symlinks = symlinks)
    for target in ctx.attr.data:
        runfiles = runfiles.merge(target[DefaultInfo].default_runfiles)
        runfiles = runfiles.merge(target[DefaultInfo].data_runfiles)
    return runfiles

def _nodejs_impl(ctx, expected_exit_code = 0):
    node = ctx.toolchains[_TOOLCHAIN].nodeinfo.node
    arguments = [_expanded(ctx, argument) for argument in ctx.attr.templated_args]
    node_options = [argument[len("--node_options="):] for argument in arguments if argument.startswith("--node_options=")]
    launcher = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.expand_template(
        template = ctx.file._launcher,
        output = launcher,
        substitutions = {
            "%{arguments}": " ".join([_quoted(argument) for argument in arguments if not argument.startswith("--node_options=")]),
            "%{entry_point}": _runfiles_path(ctx, ctx.file.entry_point),
            "%{environment}": "\n".join([
                "export {}={}".format(name, _quoted(_expanded(ctx, value)))
                for name, value in ctx.attr.env.items()
            ]),
            "%{expected_exit_code}": str(expected_exit_code),
            "%{node}": _runfiles_path(ctx, node),
            "%{node_options}": " ".join([_quoted(option) for option in node_options]),
            "%{runfiles_helper}": _runfiles_path(ctx, ctx.file._runfiles_helper),
            "%{workspace}": ctx.workspace_name,
        },
        is_executable = True,
    )
    return [DefaultInfo(executable = launcher, runfiles = _runfiles(ctx, node))]

def _nodejs_test_impl(ctx):
    return _nodejs_impl(ctx, ctx.attr.expected_exit_code)

nodejs_binary = rule(
    implementation = _nodejs_impl,
    doc = """A Node.js program, started in its runfiles directory.

`RUNFILES_DIR` is absolute. npm packages among `data`, and those that its libraries need, are in `node_modules/`.""",
    attrs = _ATTRS,
    executable = True,
    toolchains = [_TOOLCHAIN],
)

_nodejs_test = rule(
    implementation = _nodejs_test_impl,
    doc = "A Node.js program which passes when it exits with the expected code.",
    attrs = dict(
        _ATTRS,
        expected_exit_code = attr.int(doc = "The exit code with which the test passes."),
    ),
    test = True,
    toolchains = [_TOOLCHAIN],
)

def nodejs_test_macro(name, tags = [], link_workspace_root = False, **kwargs):
    """Declares a test that runs a Node.js program.

    Args:
      name: name of the test
      tags: its tags
      link_workspace_root: must be False
      **kwargs: attributes of `nodejs_binary`, `expected_exit_code` and those of all tests
    """
    if link_workspace_root:
        fail("nodejs_test {}: link_workspace_root isn't supported by this implementation.".format(name))
    _nodejs_test(name = name, tags = tags, **kwargs)
