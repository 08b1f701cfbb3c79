"""esbuild, from the npm packages that a workspace has installed."""

_BUILD = """\
load("@build_bazel_rules_nodejs//toolchains/esbuild:toolchain.bzl", "configure_esbuild_toolchain")

package(default_visibility = ["//visibility:public"])

alias(
    name = "esbuild",
    actual = "@{npm}//esbuild",
)

configure_esbuild_toolchain(
    name = "toolchain",
    binary = "bin/esbuild",
)
"""

def _esbuild_repository_impl(rctx):
    npm = rctx.attr.npm_repository

    # A file of its own: inside an npm package's directory Bazel doesn't see it.
    binary = rctx.path(Label("@{}//:node_modules/@esbuild/linux-x64/bin/esbuild".format(npm)))
    rctx.symlink(binary, "esbuild/bin/esbuild")
    rctx.file("BUILD.bazel", executable = False)
    rctx.file("esbuild/BUILD.bazel", _BUILD.format(npm = npm), executable = False)

_esbuild_repository = repository_rule(
    implementation = _esbuild_repository_impl,
    doc = "The `@esbuild_npm` that `@bazel/esbuild` names: the workspace's own esbuild.",
    attrs = {
        "npm_repository": attr.string(
            doc = "Name of the repository that `npm_install` made.",
            mandatory = True,
        ),
    },
)

def esbuild_repositories(name = "esbuild_npm", npm_repository = "npm"):
    """Declares `@esbuild_npm` and registers its toolchain.

    Args:
      name: name of the repository; must be "esbuild_npm", which `@bazel/esbuild` names
      npm_repository: name of the repository with the packages `esbuild` and `@esbuild/linux-x64`
    """
    if name != "esbuild_npm":
        fail("esbuild_repositories: `name` is '{}', expected 'esbuild_npm'.".format(name))
    _esbuild_repository(
        name = name,
        npm_repository = npm_repository,
    )
    native.register_toolchains("@build_bazel_rules_nodejs//toolchains/esbuild:linux_amd64_toolchain")
