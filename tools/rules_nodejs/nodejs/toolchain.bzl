"""The Node.js toolchain: `toolchain.nodeinfo.node` is the binary."""

def _node_toolchain_impl(ctx):
    return [platform_common.ToolchainInfo(
        nodeinfo = struct(
            node = ctx.file.node,
            target_tool_path = ctx.file.node.path,
            tool_files = [ctx.file.node],
        ),
    )]

node_toolchain = rule(
    implementation = _node_toolchain_impl,
    doc = "A Node.js binary as a toolchain of the type `@rules_nodejs//nodejs:toolchain_type`.",
    attrs = {
        "node": attr.label(
            doc = "The `node` binary.",
            allow_single_file = True,
            mandatory = True,
        ),
    },
)
