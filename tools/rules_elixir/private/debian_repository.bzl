"""Erlang/OTP and Elixir from Debian's packages, relocated with their own C library."""

_BUILD = """\
load("@rules_elixir//:defs.bzl", "elixir_toolchain")

elixir_toolchain(
    name = "elixir",
    stamp = "versions.json",
    tree = "otp",
    visibility = ["//visibility:public"],
)
"""

_NO_WAY = """
Erlang/OTP 27 and Elixir 1.18 can't be had from Debian's packages:
{reason}

There are two ways to have them:
  - Debian's packages, on an x86-64 Linux with apt-get and dpkg-deb whose apt sources reach a Debian mirror;
  - an `erl` and an `elixir` on PATH, with --config=host."""

def _cached(rctx, package):
    """Whether Bazel's repository cache had the package; it is then in debs/."""
    return rctx.download(
        # Without an address, only the cache is asked.
        url = [],
        output = "debs/{}.deb".format(package["name"]),
        sha256 = package["sha256"],
        allow_fail = True,
    ).success

def _run_debian(rctx, arguments):
    """Runs debian.py and returns what it printed; fails with both ways to a toolchain if it fails."""
    python = rctx.which("python3")
    if not python:
        fail(_NO_WAY.format(reason = "there is no python3"))
    result = rctx.execute([python, rctx.path(rctx.attr._debian_py)] + arguments, timeout = 1800)
    if result.return_code != 0:
        fail(_NO_WAY.format(reason = result.stderr.strip()))
    return result.stdout

def _fetch(rctx, packages):
    """Downloads packages by apt into debs/, and into Bazel's repository cache; returns their versions as got."""
    rctx.report_progress("fetching {} Debian packages".format(len(packages)))
    rctx.file("fetched/.keep")
    names = [package["name"] for package in packages]
    arguments = ["fetch", "--lock", rctx.path(rctx.attr.lock), "--out", rctx.path("fetched")]
    fetched = json.decode(_run_debian(rctx, arguments + names))
    for package in fetched:
        rctx.download(
            url = "file://" + package["path"],
            output = "debs/{}.deb".format(package["name"]),
            sha256 = package["sha256"],
        )
    rctx.delete("fetched")
    return {package["name"]: package for package in fetched}

def _report_replaced(rctx, locked, used):
    replaced = [
        "  {}: {} -> {}".format(package["name"], package["version"], used[package["name"]]["version"])
        for package in locked
        if used[package["name"]]["version"] != package["version"]
    ]
    if replaced:
        # buildifier: disable=print
        print("\nDebian has replaced versions that {} names; going on with the newer ones:\n{}\nTo record them: {}".format(
            rctx.attr.lock.name,
            "\n".join(replaced),
            rctx.attr.renew_command,
        ))

def _elixir_debian_repository_impl(rctx):
    machine = rctx.execute(["uname", "-sm"]).stdout.strip()
    if machine != "Linux x86_64":
        fail(_NO_WAY.format(reason = "they are built for Linux x86_64, and this machine is {}".format(machine)))

    locked = json.decode(rctx.read(rctx.attr.lock))["packages"]
    missing = [package for package in locked if not _cached(rctx, package)]
    used = {package["name"]: package for package in locked}
    if missing:
        used.update(_fetch(rctx, missing))
    _report_replaced(rctx, locked, used)

    rctx.report_progress("unpacking")
    debs = [rctx.path("debs/{}.deb".format(name)) for name in used]
    _run_debian(rctx, ["unpack", "--root", rctx.path("otp")] + debs)
    rctx.delete("debs")

    # The tree is a directory, in which Bazel sees no change; this file changes with it.
    rctx.file("versions.json", json.encode_indent({
        name: {"sha256": package["sha256"], "version": package["version"]}
        for name, package in used.items()
    }) + "\n", executable = False)
    rctx.file("BUILD.bazel", _BUILD, executable = False)

elixir_debian_repository = repository_rule(
    implementation = _elixir_debian_repository_impl,
    doc = "Debian's packages of Erlang/OTP and Elixir, unpacked into one tree that works from where it is.",
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
        "_debian_py": attr.label(default = "//debian:debian.py"),
        # Named so that a change of them makes the tree anew.
        "_erl_sh": attr.label(default = "//debian:erl.sh"),
        "_launcher_sh": attr.label(default = "//debian:launcher.sh"),
        "_tool_sh": attr.label(default = "//debian:tool.sh"),
    },
)
