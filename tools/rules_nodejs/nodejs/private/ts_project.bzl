"""The rule behind `ts_project`: one run of `tsc --project`."""

load("//nodejs:providers.bzl", "DeclarationInfo", "declaration_info", "js_module_info")
load(":ts_lib.bzl", "COMPILER_OPTION_ATTRS", "ValidOptionsInfo", _lib = "lib")

_ATTRS = dict(
    COMPILER_OPTION_ATTRS,
    args = attr.string_list(doc = "More arguments for `tsc`."),
    buildinfo_out = attr.output(doc = "The `.tsbuildinfo` file that `tsc` writes."),
    data = attr.label_list(
        doc = "Files that programs which contain this one need when they run.",
        allow_files = True,
    ),
    declaration_dir = attr.string(doc = "`declarationDir`, below the package."),
    js_outs = attr.output_list(doc = "JavaScript that `tsc` writes."),
    map_outs = attr.output_list(doc = "Source maps that `tsc` writes."),
    out_dir = attr.string(doc = "`outDir`, below the package."),
    root_dir = attr.string(doc = "`rootDir`, below the package."),
    srcs = attr.label_list(
        doc = "TypeScript sources.",
        allow_files = True,
        mandatory = True,
    ),
    supports_workers = attr.bool(doc = "Must be False: persistent workers have a network even in a sandbox."),
    transpile = attr.bool(
        doc = "Must be True: `tsc` writes the JavaScript.",
        default = True,
    ),
    tsc = attr.label(
        doc = "The TypeScript compiler.",
        cfg = "exec",
        executable = True,
        mandatory = True,
    ),
    typing_maps_outs = attr.output_list(doc = "Source maps of declarations that `tsc` writes."),
    typings_outs = attr.output_list(doc = "Declarations that `tsc` writes."),
)

def _directory(ctx, root, below):
    return "/".join([part for part in [root, ctx.label.workspace_root, ctx.label.package, below] if part and part != "."]) or "."

def _inputs(ctx, npm_package_info):
    """Everything that `tsc` reads: sources, declarations of dependencies, npm packages and the options' check."""
    transitive = [_lib.tsconfig_files(ctx)]
    markers = []
    for dep in ctx.attr.deps:
        if ValidOptionsInfo in dep:
            markers.append(dep[ValidOptionsInfo].marker)
        if npm_package_info in dep:
            transitive.append(dep[npm_package_info].sources)
        if DeclarationInfo in dep:
            transitive.append(dep[DeclarationInfo].transitive_declarations)
    return depset(ctx.files.srcs + markers, transitive = transitive)

def _ts_project_impl(ctx, run_action, npm_package_info):
    """Declares the run of `tsc`.

    Args:
      ctx: the rule's context
      run_action: starts the action; `run_node` of @build_bazel_rules_nodejs
      npm_package_info: the provider of npm packages

    Returns:
      the target's providers
    """
    if ctx.attr.supports_workers or not ctx.attr.transpile:
        fail("ts_project {}: supports_workers and transpiler aren't supported by this implementation.".format(ctx.label))

    javascript = ctx.outputs.js_outs + ctx.outputs.map_outs
    typings = ctx.outputs.typings_outs + ctx.outputs.typing_maps_outs
    outputs = javascript + typings + ([ctx.outputs.buildinfo_out] if ctx.outputs.buildinfo_out else [])

    arguments = ctx.actions.args()
    arguments.add_all(ctx.attr.args)
    arguments.add("--project", ctx.file.tsconfig)
    arguments.add("--outDir", _directory(ctx, ctx.bin_dir.path, ctx.attr.out_dir))
    arguments.add("--rootDir", _directory(ctx, "", ctx.attr.root_dir))
    if typings:
        arguments.add("--declarationDir", _directory(ctx, ctx.bin_dir.path, ctx.attr.declaration_dir or ctx.attr.out_dir))
    if ctx.outputs.buildinfo_out:
        arguments.add("--tsBuildInfoFile", ctx.outputs.buildinfo_out)

    if outputs:
        run_action(
            ctx,
            inputs = _inputs(ctx, npm_package_info),
            outputs = outputs,
            arguments = [arguments],
            executable = "tsc",
            mnemonic = "TsProject",
            progress_message = "Compiling TypeScript project {}".format(ctx.label),
        )

    runfiles = ctx.runfiles(files = javascript, collect_data = True)
    for dep in ctx.attr.deps:
        runfiles = runfiles.merge(dep[DefaultInfo].default_runfiles)
    return [
        DefaultInfo(files = depset(javascript or typings), runfiles = runfiles),
        OutputGroupInfo(types = depset(typings)),
        declaration_info(depset(typings), ctx.attr.deps),
        js_module_info(depset(javascript), ctx.attr.deps),
    ]

ts_project = struct(
    attrs = _ATTRS,
    implementation = _ts_project_impl,
)
