"""npm packages as targets, and how rules find those that a target needs."""

load("@rules_nodejs//nodejs:providers.bzl", "declaration_info")

ExternalNpmPackageInfo = provider(
    doc = "Installed npm packages.",
    fields = {
        "direct_sources": "depset of the package's own directory and stamp",
        "has_directories": "whether the sources are directories, which they are",
        "path": "where the workspace's package.json is; always at its root",
        "sources": "depset of the directories and stamps of the package and of what it depends on",
        "workspace": "name of the repository they are in",
    },
)

def _npm_package_impl(ctx):
    sources = depset(ctx.files.directories + ctx.files.stamps)
    return [
        DefaultInfo(files = depset(ctx.files.stamps)),
        declaration_info(depset()),
        ExternalNpmPackageInfo(
            direct_sources = depset([ctx.files.directories[0], ctx.files.stamps[0]]),
            has_directories = True,
            path = "",
            sources = sources,
            workspace = ctx.label.workspace_name,
        ),
    ]

npm_package = rule(
    implementation = _npm_package_impl,
    doc = "An installed npm package with everything it depends on. `npm_install` declares these.",
    attrs = {
        "directories": attr.label_list(
            doc = "Directories below node_modules/, the package's own first.",
            allow_files = True,
            mandatory = True,
        ),
        "stamps": attr.label_list(
            doc = "A file for each directory, which changes when the package's version does.",
            allow_files = True,
            mandatory = True,
        ),
    },
)

def _node_modules_aspect_impl(target, ctx):
    if ExternalNpmPackageInfo in target:
        return []
    found = []
    for name in ["data", "deps"]:
        for dep in getattr(ctx.rule.attr, name, []):
            if ExternalNpmPackageInfo in dep:
                found.append(dep[ExternalNpmPackageInfo])
    if not found:
        return []
    return [ExternalNpmPackageInfo(
        direct_sources = depset(),
        has_directories = True,
        path = "",
        sources = depset(transitive = [info.sources for info in found]),
        workspace = found[0].workspace,
    )]

node_modules_aspect = aspect(
    implementation = _node_modules_aspect_impl,
    doc = "Collects the npm packages that a target and its dependencies need.",
    attr_aspects = [
        "data",
        "deps",
    ],
)

def path_in_node_modules(file):
    """Where a file or directory of an npm package is, as `node_modules/...`.

    Args:
      file: any file

    Returns:
      the path, None for a file that isn't in an npm package
    """
    before, found, path = file.short_path.partition("/node_modules/")
    return "node_modules/" + path if found and before.startswith("../") else None

def node_modules_symlinks(targets):
    """Runfiles links that put the npm packages of targets into `node_modules/`.

    Args:
      targets: targets that `node_modules_aspect` saw

    Returns:
      a dict from paths to directories
    """
    return {
        path_in_node_modules(file): file
        for target in targets
        if ExternalNpmPackageInfo in target
        for file in target[ExternalNpmPackageInfo].sources.to_list()
        if path_in_node_modules(file)
    }
