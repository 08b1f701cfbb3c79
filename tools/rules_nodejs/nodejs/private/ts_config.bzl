"""tsconfig.json files: chains of them as one dependency, and ones generated from BUILD files."""

TsConfigInfo = provider(
    doc = "A tsconfig.json and the ones it extends.",
    fields = {"deps": "depset of the files"},
)

def _ts_config_impl(ctx):
    chain = depset(
        [ctx.file.src],
        transitive = [
            dep[TsConfigInfo].deps if TsConfigInfo in dep else dep.files
            for dep in ctx.attr.deps
        ],
    )
    return [
        DefaultInfo(files = depset([ctx.file.src])),
        TsConfigInfo(deps = chain),
    ]

ts_config = rule(
    implementation = _ts_config_impl,
    doc = "A tsconfig.json which extends others.",
    attrs = {
        "deps": attr.label_list(
            doc = "The tsconfig.json files, or `ts_config` targets, that `src` extends.",
            allow_files = [".json"],
        ),
        "src": attr.label(
            doc = "The tsconfig.json.",
            allow_single_file = [".json"],
            mandatory = True,
        ),
    },
)

def _relative(path, start):
    """`path` as seen from the directory `start`, both relative to the same root."""
    if not start:
        return "./" + path
    return "/".join([".." for _ in start.split("/")]) + "/" + path

def _write_tsconfig_impl(ctx):
    config = json.decode(ctx.attr.config)
    directory = ctx.outputs.out.dirname
    if ctx.file.extends:
        config["extends"] = _relative(ctx.file.extends.path, directory)
    config["files"] = [_relative(file.path, directory) for file in ctx.files.files]
    ctx.actions.write(ctx.outputs.out, json.encode_indent(config, indent = "    ") + "\n")
    return [
        DefaultInfo(files = depset([ctx.outputs.out])),
        TsConfigInfo(deps = depset(
            [ctx.outputs.out],
            transitive = [ctx.attr.extends[TsConfigInfo].deps] if ctx.attr.extends and TsConfigInfo in ctx.attr.extends else [],
        )),
    ]

_write_tsconfig = rule(
    implementation = _write_tsconfig_impl,
    doc = "Writes a tsconfig.json.",
    attrs = {
        "config": attr.string(
            doc = "The file's content as JSON, without `files` and `extends`.",
            mandatory = True,
        ),
        "extends": attr.label(
            doc = "The tsconfig.json that it extends.",
            allow_single_file = [".json"],
        ),
        "files": attr.label_list(
            doc = "The sources that it lists.",
            allow_files = True,
        ),
        "out": attr.output(
            doc = "The file to write.",
            mandatory = True,
        ),
    },
)

def write_tsconfig(name, config, files, out, extends = None, allow_js = False, resolve_json_module = False):
    """Writes a tsconfig.json from a dictionary, with its sources listed.

    Args:
      name: name of the target
      config: content of the file
      files: sources, of which the ones TypeScript compiles are listed
      out: name of the file
      extends: label of the tsconfig.json that it extends
      allow_js: whether JavaScript is compiled too
      resolve_json_module: whether JSON is compiled too
    """
    extensions = [".ts", ".tsx"]
    if allow_js:
        extensions += [".js", ".jsx"]
    if resolve_json_module:
        extensions.append(".json")
    _write_tsconfig(
        name = name,
        config = json.encode(config),
        extends = extends,
        files = [file for file in files if any([file.endswith(extension) for extension in extensions])],
        out = out,
    )
