"""Checks that the options a `ts_project` repeats are those of its tsconfig.json."""

load(":ts_lib.bzl", "COMPILER_OPTION_ATTRS", "ValidOptionsInfo", _lib = "lib")

_CHECKED = [
    "allow_js",
    "composite",
    "declaration",
    "declaration_map",
    "emit_declaration_only",
    "incremental",
    "preserve_jsx",
    "resolve_json_module",
    "source_map",
]

def _validate_options_impl(ctx, run_action):
    """Runs `@bazel/typescript`'s options validator.

    Args:
      ctx: the rule's context
      run_action: starts the action; `run_node` of @build_bazel_rules_nodejs

    Returns:
      `ValidOptionsInfo`
    """
    marker = ctx.actions.declare_file(ctx.label.name + ".optionsvalid.d.ts")
    options = {name: getattr(ctx.attr, name) for name in _CHECKED}
    options["has_local_deps"] = ctx.attr.has_local_deps
    options["ts_build_info_file"] = ctx.attr.ts_build_info_file

    arguments = ctx.actions.args()
    arguments.add_all([ctx.file.tsconfig, marker, ctx.attr.target, json.encode(options)])
    run_action(
        ctx,
        inputs = _lib.tsconfig_files(ctx),
        outputs = [marker],
        arguments = [arguments],
        executable = "validator",
        mnemonic = "TsValidateOptions",
        progress_message = "Checking the options of " + ctx.attr.target,
        env = {"BINDIR": ctx.bin_dir.path},
    )
    return [ValidOptionsInfo(marker = marker)]

lib = struct(
    attrs = dict(
        COMPILER_OPTION_ATTRS,
        has_local_deps = attr.bool(doc = "Whether the target depends on others of this workspace."),
        target = attr.string(doc = "Label of the `ts_project`."),
        ts_build_info_file = attr.string(doc = "`tsBuildInfoFile` of the tsconfig.json."),
        validator = attr.label(
            doc = "The program that compares.",
            cfg = "exec",
            executable = True,
            mandatory = True,
        ),
    ),
    implementation = _validate_options_impl,
)
