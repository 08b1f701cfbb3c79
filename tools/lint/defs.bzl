"""Checks of sources as tests."""

load("@build_bazel_rules_nodejs//:index.bzl", "nodejs_test")

def lint_test(name, tool, args, packages, srcs, **kwargs):
    """Declares a test that runs a program of an npm package on a copy of some sources.

    Args:
      name: name of the test
      tool: the program's path below node_modules/
      args: its arguments; it runs where the workspace's root is in the copy
      packages: labels of the npm packages that it and the sources need
      srcs: labels of the sources
      **kwargs: other attributes of a test
    """
    nodejs_test(
        name = name,
        data = srcs + packages,
        entry_point = "//tools/lint:run_staged.mjs",
        templated_args = [tool] + args,
        **kwargs
    )
