"""Programs and tests that run Elixir."""

load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "runfiles_path")

LAUNCH_ATTRS = {
    "data": attr.label_list(
        doc = "What the program needs when it runs: files and other programs.",
        allow_files = True,
    ),
    "env": attr.string_dict(doc = "Environment variables; `$(rootpath ...)` is expanded."),
    "_launcher": attr.label(
        default = "//private:launcher.sh.template",
        allow_single_file = True,
    ),
}

def _quoted(text):
    return "'" + text.replace("'", "'\\''") + "'"

def launch(ctx, tool = "elixir", arguments = [], ebins = depset(), protocols = [], files = [], targets = [], options = {}):
    """Writes the launcher of a program of the toolchain.

    Args:
      ctx: context of a rule with `LAUNCH_ATTRS` and the toolchain
      tool: which program of the toolchain
      arguments: its arguments, before those of the command line
      ebins: depset of directories with modules that it loads
      protocols: list of directories with modules that go before those
      files: more files that it needs
      targets: more targets whose files it needs
      options: what else the launcher does: `change_directory` is where it starts ("runfiles", "user", or "copy": a copy
        of the files in `copied`), `expected_exit_code` the exit code with which it succeeds

    Returns:
      `DefaultInfo`
    """
    toolchain = ctx.toolchains[TOOLCHAIN_TYPE]
    launcher = ctx.actions.declare_file(ctx.label.name)
    data = getattr(ctx.attr, "data", [])
    environment = [
        "export {}={}".format(name, _quoted(ctx.expand_location(value, data)))
        for name, value in getattr(ctx.attr, "env", {}).items()
    ]
    ctx.actions.expand_template(
        template = ctx.file._launcher,
        output = launcher,
        substitutions = {
            "%{arguments}": " ".join([_quoted(argument) for argument in arguments]),
            "%{change_directory}": options.get("change_directory", "runfiles"),
            "%{copied}": " ".join([_quoted(runfiles_path(ctx, file)) for file in options.get("copied", [])]),
            "%{ebins}": " ".join([_quoted(runfiles_path(ctx, ebin)) for ebin in ebins.to_list() + protocols]),
            "%{environment}": "\n".join(environment),
            "%{expected_exit_code}": str(options.get("expected_exit_code", 0)),
            "%{tool}": runfiles_path(ctx, toolchain.tree) + "/bin/" + tool,
            "%{workspace}": ctx.workspace_name,
        },
        is_executable = True,
    )
    runfiles = ctx.runfiles(
        files = files + protocols + options.get("copied", []) + getattr(ctx.files, "data", []),
        transitive_files = depset(transitive = [ebins, toolchain.files]),
    )
    for target in data + targets:
        runfiles = runfiles.merge(target[DefaultInfo].default_runfiles)
    return DefaultInfo(executable = launcher, runfiles = runfiles)
