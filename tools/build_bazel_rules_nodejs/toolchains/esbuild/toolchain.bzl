"""The esbuild toolchain: `toolchain.binary` is esbuild's native program."""

TOOLCHAIN = Label("@build_bazel_rules_nodejs//toolchains/esbuild:toolchain_type")

def _esbuild_toolchain_impl(ctx):
    return [platform_common.ToolchainInfo(binary = ctx.file.binary)]

esbuild_toolchain = rule(
    implementation = _esbuild_toolchain_impl,
    doc = "esbuild's native program as a toolchain.",
    attrs = {
        "binary": attr.label(
            doc = "The program.",
            allow_single_file = True,
            mandatory = True,
        ),
    },
)

def configure_esbuild_toolchain(name, binary, **kwargs):
    """Declares an esbuild toolchain.

    Args:
      name: name of the target
      binary: label of esbuild's native program
      **kwargs: other attributes, such as visibility
    """
    esbuild_toolchain(name = name, binary = binary, **kwargs)
