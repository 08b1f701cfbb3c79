"""What the rules behind `ts_project` share: attributes, and the names of the files that `tsc` writes."""

load("//nodejs:providers.bzl", "DeclarationInfo", "JSModuleInfo")
load(":ts_config.bzl", "TsConfigInfo")

ValidOptionsInfo = provider(
    doc = "Proof that a tsconfig.json agrees with its target's attributes.",
    fields = {"marker": "file that the check writes"},
)

# A dependency brings declarations, or JavaScript, or the proof of the options' check.
DEPS_PROVIDERS = [
    [DeclarationInfo],
    [JSModuleInfo],
    [ValidOptionsInfo],
]

COMPILER_OPTION_ATTRS = {
    "allow_js": attr.bool(doc = "`allowJs` of the tsconfig.json."),
    "composite": attr.bool(doc = "`composite` of the tsconfig.json."),
    "declaration": attr.bool(doc = "`declaration` of the tsconfig.json."),
    "declaration_map": attr.bool(doc = "`declarationMap` of the tsconfig.json."),
    "emit_declaration_only": attr.bool(doc = "`emitDeclarationOnly` of the tsconfig.json."),
    "extends": attr.label(
        doc = "The tsconfig.json that this one extends, if it isn't a `ts_config`.",
        allow_files = [".json"],
    ),
    "incremental": attr.bool(doc = "`incremental` of the tsconfig.json."),
    "preserve_jsx": attr.bool(doc = "Whether `jsx` of the tsconfig.json is `preserve`."),
    "resolve_json_module": attr.bool(doc = "`resolveJsonModule` of the tsconfig.json."),
    "source_map": attr.bool(doc = "`sourceMap` of the tsconfig.json."),
    "tsconfig": attr.label(
        doc = "The tsconfig.json.",
        allow_single_file = [".json"],
        mandatory = True,
    ),
}

_TS_EXTENSIONS = [".ts", ".tsx", ".mts", ".cts"]
_JS_EXTENSIONS = [".js", ".jsx", ".mjs", ".cjs"]
_JS_OUTPUT = {".ts": ".js", ".tsx": ".js", ".mts": ".mjs", ".cts": ".cjs", ".js": ".js", ".jsx": ".js", ".mjs": ".mjs", ".cjs": ".cjs"}
_TYPINGS_OUTPUT = {".ts": ".d.ts", ".tsx": ".d.ts", ".mts": ".d.mts", ".cts": ".d.cts", ".js": ".d.ts", ".jsx": ".d.ts", ".mjs": ".d.mts", ".cjs": ".d.cts"}

def _extension(src):
    return src[src.rfind("."):] if "." in src else ""

def _is_ts_src(src, allow_js):
    """Whether `tsc` compiles the source `src`, a path in the package."""
    if src.endswith((".d.ts", ".d.mts", ".d.cts")):
        return False
    return _extension(src) in _TS_EXTENSIONS + (_JS_EXTENSIONS if allow_js else [])

def _out_paths(srcs, out_dir, root_dir, allow_js, ending_of):
    """Where `tsc` writes the output of each source: below `out_dir`, without the leading `root_dir`."""
    outs = []
    for src in srcs:
        src = src[1:] if src.startswith(":") else src
        if not _is_ts_src(src, allow_js):
            continue
        path = src
        if root_dir and root_dir != ".":
            if not src.startswith(root_dir + "/"):
                fail("ts_project: the source '{}' isn't below root_dir '{}'.".format(src, root_dir))
            path = src[len(root_dir) + 1:]
        extension = _extension(path)
        path = path[:-len(extension)] + ending_of[extension]
        outs.append((out_dir + "/" if out_dir and out_dir != "." else "") + path)
    return outs

def _calculate_js_outs(srcs, out_dir, root_dir, allow_js, preserve_jsx, emit_declaration_only):
    if emit_declaration_only:
        return []
    if preserve_jsx:
        fail("ts_project: preserve_jsx isn't supported by this implementation of @rules_nodejs.")
    return _out_paths(srcs, out_dir, root_dir, allow_js, _JS_OUTPUT)

def _calculate_map_outs(srcs, out_dir, root_dir, source_map, preserve_jsx, emit_declaration_only):
    if not source_map or emit_declaration_only:
        return []
    return [path + ".map" for path in _calculate_js_outs(srcs, out_dir, root_dir, False, preserve_jsx, False)]

def _calculate_typings_outs(srcs, typings_out_dir, root_dir, declaration, composite, allow_js):
    if not (declaration or composite):
        return []
    return _out_paths(srcs, typings_out_dir, root_dir, allow_js, _TYPINGS_OUTPUT)

def _calculate_typing_maps_outs(srcs, typings_out_dir, root_dir, declaration_map, allow_js):
    if not declaration_map:
        return []
    return [path + ".map" for path in _calculate_typings_outs(srcs, typings_out_dir, root_dir, True, False, allow_js)]

def _tsconfig_files(ctx):
    """The tsconfig.json of a target and the files it extends.

    Args:
      ctx: context of a rule with `COMPILER_OPTION_ATTRS`

    Returns:
      a depset of files
    """
    configs = [ctx.attr.tsconfig] + ([ctx.attr.extends] if ctx.attr.extends else [])
    return depset(transitive = [
        config[TsConfigInfo].deps if TsConfigInfo in config else config.files
        for config in configs
    ])

lib = struct(
    calculate_js_outs = _calculate_js_outs,
    calculate_map_outs = _calculate_map_outs,
    calculate_typing_maps_outs = _calculate_typing_maps_outs,
    calculate_typings_outs = _calculate_typings_outs,
    is_ts_src = _is_ts_src,
    tsconfig_files = _tsconfig_files,
)
