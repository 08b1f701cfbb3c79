"""The repository of npm packages: what `npm ci` installs from a package-lock.json, as Bazel targets."""

_HEADER = """\
# Made by npm_install from package-lock.json.
package(default_visibility = ["//visibility:public"])

"""

_PACKAGE = """\
load("@build_bazel_rules_nodejs//internal/npm_install:npm_package.bzl", "npm_package")

npm_package(
    name = "{name}",
    directories = {directories},
    stamps = {stamps},
)
"""

_ALIAS = """\
alias(
    name = "{file}",
    actual = "//:node_modules/{package}/{file}",
)
"""

_BIN = """\
load("@build_bazel_rules_nodejs//:index.bzl", "nodejs_binary")

{binaries}"""

_BINARY = """\
nodejs_binary(
    name = "{name}",
    data = ["//{package}"],
    entry_point = "//:node_modules/{package}/{path}",
)
"""

_JASMINE = """\
load("@build_bazel_rules_nodejs//:index.bzl", "nodejs_test")

def bazel_jasmine_runner_test(data = [], **kwargs):
    nodejs_test(
        entry_point = "@{repository}//:node_modules/@bazel/jasmine/jasmine_runner.js",
        data = data + [
            "@{repository}//@bazel/jasmine",
            "@{repository}//jasmine",
            "@{repository}//jasmine-core",
        ],
        **kwargs
    )
"""

def _resolve(packages, importer, name):
    """The place in node_modules/ where Node.js finds the package `name` from `importer`, or None."""
    place = importer
    for _ in range(importer.count("node_modules/") + 1):
        candidate = (place + "/" if place else "") + "node_modules/" + name
        if candidate in packages:
            return candidate
        place = place.rpartition("/node_modules/")[0] if "/node_modules/" in place else ""
    return None

def _top(place):
    """The name of the top-level package which the place in node_modules/ belongs to."""
    return place[len("node_modules/"):].split("/node_modules/")[0]

def _direct_dependencies(packages):
    """For each top-level package the names of the top-level packages that it, and what is nested in it, needs."""
    needs = {}
    for place, package in packages.items():
        own = needs.setdefault(_top(place), {})
        for kind in ["dependencies", "optionalDependencies", "peerDependencies"]:
            for name in package.get(kind, {}):
                found = _resolve(packages, place, name)
                if found and _top(found) != _top(place):
                    own[_top(found)] = True
    return needs

def _closure(needs, name):
    """The package `name` and everything it needs, itself first."""
    closure = {name: True}
    frontier = [name]
    for _ in range(len(needs)):
        following = []
        for one in frontier:
            for needed in needs[one]:
                if needed not in closure:
                    closure[needed] = True
                    following.append(needed)
        frontier = following
        if not frontier:
            break
    return closure.keys()

def _stamps(packages):
    """For each top-level package what its version is known by: the integrities of it and of what is nested in it."""
    stamps = {}
    for place, package in packages.items():
        stamps.setdefault(_top(place), {})[place] = package.get("integrity", package.get("version", ""))
    return stamps

def _bin_files(package, name):
    """The programs of a package, from their names to their paths in it."""
    programs = package.get("bin", {})
    if type(programs) == "string":
        programs = {name.split("/")[-1]: programs}
    return {program: path[2:] if path.startswith("./") else path for program, path in programs.items()}

def _declare_package(rctx, package, name, closure):
    """Writes the BUILD files of one top-level package; returns the files in it that they name."""
    build = _HEADER + _PACKAGE.format(
        name = name.split("/")[-1],
        directories = json.encode(["//:node_modules/" + one for one in closure]),
        stamps = json.encode(["//:stamps/{}.json".format(one) for one in closure]),
    )
    named = []

    # Packages with rules for Bazel: their .bzl files, and the scripts that these name.
    files = [path.basename for path in rctx.path("node_modules/" + name).readdir()]
    if any([file.endswith(".bzl") for file in files]):
        for file in files:
            if file.endswith(".bzl"):
                rctx.symlink("node_modules/{}/{}".format(name, file), "{}/{}".format(name, file))
            elif file.endswith(".js"):
                build += "\n" + _ALIAS.format(package = name, file = file)
                named.append(file)
    rctx.file(name + "/BUILD.bazel", build, executable = False)

    programs = {
        program: path
        for program, path in _bin_files(package, name).items()
        if rctx.path("node_modules/{}/{}".format(name, path)).exists
    }
    if programs:
        rctx.file(name + "/bin/BUILD.bazel", _HEADER + _BIN.format(binaries = "\n".join([
            _BINARY.format(name = program, package = name, path = path)
            for program, path in programs.items()
        ])), executable = False)
    return ["node_modules/{}/{}".format(name, file) for file in named + programs.values()]

def _npm_install_impl(rctx):
    if rctx.name != "npm":
        fail("npm_install: `name` is '{}', expected 'npm', where actions look for packages.".format(rctx.name))
    for file in [rctx.attr.package_json, rctx.attr.package_lock_json] + rctx.attr.data:
        rctx.symlink(file, file.name)
    lock = json.decode(rctx.read("package-lock.json"))

    # Packages for other platforms are in the lock; npm leaves them out.
    rctx.report_progress("npm ci")
    installed = rctx.execute(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"] + rctx.attr.args,
        timeout = rctx.attr.timeout,
    )
    if installed.return_code != 0:
        fail("npm_install {}: npm ci failed:\n{}{}".format(rctx.name, installed.stdout, installed.stderr))
    packages = {
        place: package
        for place, package in lock["packages"].items()
        if place and rctx.path(place + "/package.json").exists
    }

    # A BUILD file would make its directory a package of its own, out of reach for the labels below.
    removed = rctx.execute(["find", "node_modules", "(", "-name", "BUILD", "-o", "-name", "BUILD.bazel", ")", "-delete"])
    if removed.return_code != 0:
        fail("npm_install {}: {}".format(rctx.name, removed.stderr))

    needs = _direct_dependencies(packages)
    named = []
    for name, stamp in _stamps(packages).items():
        rctx.file("stamps/{}.json".format(name), json.encode(stamp) + "\n", executable = False)
        named += _declare_package(rctx, packages["node_modules/" + name], name, _closure(needs, name))
    if "@bazel/jasmine" in needs:
        rctx.file("@bazel/jasmine/private/BUILD.bazel", executable = False)
        rctx.file("@bazel/jasmine/private/index.bzl", _JASMINE.format(repository = rctx.name), executable = False)

    exported = ["node_modules/" + name for name in needs] + ["stamps/{}.json".format(name) for name in needs] + named
    rctx.file("BUILD.bazel", "exports_files(\n    {},\n    visibility = [\"//visibility:public\"],\n)\n".format(
        json.encode(exported),
    ), executable = False)

npm_install = repository_rule(
    implementation = _npm_install_impl,
    doc = """npm packages, as `npm ci` installs them from a package-lock.json, without running their scripts.

For each package there is a target of its name, `@npm//ws` or `@npm//@types/node`, and for each program of it one in
`bin`, `@npm//typescript/bin:tsc`. Packages with Starlark files can be loaded from: `@npm//@bazel/esbuild:index.bzl`.""",
    attrs = {
        "args": attr.string_list(doc = "More arguments for `npm ci`."),
        "data": attr.label_list(
            doc = "More files that npm needs, such as `.npmrc`.",
            allow_files = True,
        ),
        "package_json": attr.label(
            doc = "The package.json.",
            allow_single_file = True,
            mandatory = True,
        ),
        "package_lock_json": attr.label(
            doc = "The package-lock.json.",
            allow_single_file = True,
            mandatory = True,
        ),
        "timeout": attr.int(
            doc = "How many seconds `npm ci` may take.",
            default = 600,
        ),
    },
)
