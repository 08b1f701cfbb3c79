"""A headless Chromium for tests, from Debian's packages.

```starlark
chromium_repository(
    name = "chromium",
    lock = "//tools/toolchains:chromium_debian.lock.json",
    renew_command = "bazel run //tools/toolchains:update_chromium_lock",
)
```
"""

load("@rules_elixir//:debian.bzl", "fetch_debian_packages", "stamp_debian_packages", "unpack_debian_packages")

_BUILD = """\
filegroup(
    name = "chromium",
    srcs = ["bin/chromium"],
    data = {data},
    visibility = ["//visibility:public"],
)

# Why bin/chromium is empty; nothing where it is not.
filegroup(
    name = "missing",
    srcs = ["missing.txt"],
    visibility = ["//visibility:public"],
)
"""

_ON_PATH = """\
#!/bin/sh
exec {program} "$@"
"""

_NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]

def _write(rctx, program, data = [], missing = ""):
    rctx.file("bin/chromium", program, executable = True)
    rctx.file("missing.txt", missing, executable = False)
    rctx.file("BUILD.bazel", _BUILD.format(data = data), executable = False)

def _from_path(rctx, problem):
    """The Chromium on PATH in place of Debian's packages; without one, tests skip what needs it."""
    found = [path for path in [rctx.which(name) for name in _NAMES] if path]
    reason = "Debian's packages of Chromium can't be had: {}\nTo lock the versions that Debian has now: {}\n".format(
        problem,
        rctx.attr.renew_command,
    )

    # buildifier: disable=print
    print("\n{}{}".format(
        reason,
        "{} takes their place.".format(found[0]) if found else "Tests that need a browser are skipped.",
    ))
    if found:
        _write(rctx, _ON_PATH.format(program = found[0]))
    else:
        _write(rctx, "", missing = reason)

def _start(rctx):
    """Starts the program, which a newer version of a package may keep from it; returns what went wrong, or None."""
    result = rctx.execute(["bin/chromium", "--version"], timeout = 60)
    return "it doesn't start:\n{}".format(result.stderr.strip()) if result.return_code != 0 else None

def _from_packages(rctx):
    """Debian's packages, as the lock names them or newer; returns what went wrong, or None."""
    fetched = fetch_debian_packages(rctx, rctx.attr.lock, rctx.attr._debian_py, rctx.attr.renew_command)
    if fetched.problem:
        return fetched.problem
    problem = unpack_debian_packages(rctx, rctx.attr._chromium_py, fetched.packages, "tree")
    if problem:
        return problem
    stamp_debian_packages(rctx, fetched.packages)
    _write(rctx, rctx.read(rctx.attr._launcher_sh), data = ["tree", "versions.json"])
    return _start(rctx)

def _chromium_repository_impl(rctx):
    problem = _from_packages(rctx)
    if problem:
        rctx.delete("tree")
        _from_path(rctx, problem)

chromium_repository = repository_rule(
    implementation = _chromium_repository_impl,
    doc = """Debian's Chromium without a window, with its own C library, unpacked into one tree.

Debian replaces packages without notice. A newer version of one takes its place; where they can't be had, or don't work
together, a Chromium on PATH does; where there is none either, `bin/chromium` is empty, `missing.txt` says why, and
tests are to skip what needs it: the repository is valid in any case.""",
    attrs = {
        "lock": attr.label(
            doc = "JSON file with the suite and, for each package, its name, version and sha256.",
            allow_single_file = [".json"],
            mandatory = True,
        ),
        "renew_command": attr.string(
            doc = "The command that renews the lock, for messages.",
            mandatory = True,
        ),
        "_chromium_py": attr.label(default = "//tools/chromium:chromium.py"),
        "_debian_py": attr.label(default = "@rules_elixir//debian:debian.py"),
        "_launcher_sh": attr.label(default = "//tools/chromium:launcher.sh"),
    },
    environ = ["PATH"],
)
