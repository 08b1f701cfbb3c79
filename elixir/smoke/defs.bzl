"""The application that uses the library, compiled by Mix.

```starlark
consumers(
    name = "consumers",
    package = "//elixir:package",
    project = glob(["consumer_app/**"]),
    sources = ["//elixir:mix_sources"],
)
```
"""

load("@rules_elixir//private:toolchain.bzl", "TOOLCHAIN_TYPE", "run_elixir")

_ATTRS = {
    "package": attr.label(
        doc = "The library as a package for Hex.",
        allow_single_file = [".tar"],
        mandatory = True,
    ),
    "project": attr.label_list(
        doc = "The application, in the directory `consumer_app` of this Bazel package.",
        allow_files = True,
        mandatory = True,
    ),
    "sources": attr.label_list(
        doc = "The library's sources, with its `mix.exs` at their top.",
        allow_files = True,
        mandatory = True,
    ),
    "_build_consumers": attr.label(
        default = "//elixir/smoke:build_consumers.exs",
        allow_single_file = True,
    ),
    "_unpack_package": attr.label(
        default = "//elixir/smoke:unpack_package.exs",
        allow_single_file = True,
    ),
}

def _top(files):
    """The directory of the `mix.exs` among some files."""
    tops = [file.dirname for file in files if file.basename == "mix.exs"]
    if len(tops) != 1:
        fail("consumers: expected one mix.exs, got {}.".format(len(tops)))
    return tops[0]

def _consumers_impl(ctx):
    unpacked = ctx.actions.declare_directory(ctx.label.name + ".unpacked")
    packaged = ctx.actions.declare_directory(ctx.label.name + ".package")
    source = ctx.actions.declare_directory(ctx.label.name + ".source")

    # By itself, so that another page of documentation doesn't have everything compiled again.
    arguments = ctx.actions.args()
    arguments.add("--package", ctx.file.package)
    arguments.add("--unpacked", unpacked.path)
    run_elixir(
        ctx,
        script = ctx.file._unpack_package,
        inputs = depset([ctx.file.package]),
        outputs = [unpacked],
        arguments = arguments,
        mnemonic = "HexUnpack",
        progress_message = "Unpacking {}".format(ctx.attr.package.label),
    )

    arguments = ctx.actions.args()
    arguments.add("--unpacked", unpacked.path)
    arguments.add("--project", _top(ctx.files.project))
    arguments.add("--sources", _top(ctx.files.sources))
    arguments.add("--packaged", packaged.path)
    arguments.add("--source", source.path)
    run_elixir(
        ctx,
        script = ctx.file._build_consumers,
        inputs = depset([unpacked] + ctx.files.project + ctx.files.sources),
        outputs = [packaged, source],
        arguments = arguments,
        mnemonic = "MixCompile",
        progress_message = "Compiling {} by Mix".format(ctx.label),
    )
    return [
        DefaultInfo(files = depset([packaged, source])),
        OutputGroupInfo(
            package = depset([packaged]),
            source = depset([source]),
        ),
    ]

consumers = rule(
    implementation = _consumers_impl,
    doc = """Two compiled Mix projects: the application with the package as its dependency (output group `package`), and with
the sources (`source`).

Mix compiles the package in a clean project. Then the sources take its place, and Mix compiles again what differs.""",
    attrs = _ATTRS,
    toolchains = [TOOLCHAIN_TYPE],
)
