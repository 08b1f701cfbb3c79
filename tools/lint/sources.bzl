"""Which files of a package are linted."""

def lint_sources(name = "lint_sources"):
    """Declares the files of this package for the tests of `//tools/lint`, which lists the packages.

    Declares the filegroups `starlark_sources`, `typescript_sources` (with JavaScript), `elixir_sources`, and `documents`
    (pages, and what only they name); those of what the package has none of are empty.

    Args:
      name: name of the filegroup of all of them
    """

    # In the workspace's own folder stand links of Bazel's; the name of one is made from the folder's.
    below = "**/" if native.package_name() else ""
    sources = {
        "documents": native.glob([below + "*.md", below + "*.json", below + "*.svg", "LICENSE", "NOTICE"]),
        "elixir_sources": native.glob([below + "*.ex", below + "*.exs"], exclude = [".formatter.exs"]),
        "starlark_sources": native.glob(["*.bazel", "*.bzl", "WORKSPACE"]),
        "typescript_sources": native.glob([below + "*.ts", below + "*.mjs", below + "tsconfig.json", "package.json"]),
    }
    for kind, files in sources.items():
        native.filegroup(
            name = kind,
            srcs = files,
            visibility = ["//tools/lint:__pkg__"],
        )
    native.filegroup(
        name = name,
        srcs = sources.keys(),
        visibility = ["//tools/lint:__pkg__"],
    )
