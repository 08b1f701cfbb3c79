"""Erlang/OTP and Elixir from Debian's packages, relocated with their own C library."""

load(
    "//private:debian_packages.bzl",
    "fetch_debian_packages",
    "stamp_debian_packages",
    "unpack_debian_packages",
)

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

def _elixir_debian_repository_impl(rctx):
    fetched = fetch_debian_packages(rctx, rctx.attr.lock, rctx.attr._debian_py, rctx.attr.renew_command)
    if fetched.problem:
        fail(_NO_WAY.format(reason = fetched.problem))
    problem = unpack_debian_packages(rctx, rctx.attr._debian_py, fetched.packages, "otp")
    if problem:
        fail(_NO_WAY.format(reason = problem))
    stamp_debian_packages(rctx, fetched.packages)
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
