"""Erlang/OTP and Elixir from PATH."""

_BUILD = """\
load("@rules_elixir//:defs.bzl", "elixir_toolchain")

elixir_toolchain(
    name = "elixir",
    stamp = "versions.json",
    tree = "otp",
    visibility = ["//visibility:public"],
)

toolchain(
    name = "toolchain",
    toolchain = ":elixir",
    toolchain_type = "@rules_elixir//:toolchain_type",
    visibility = ["//visibility:public"],
)
"""

_NO_WAY = """
Erlang/OTP 27 or newer and Elixir 1.18 can't be had from PATH: {reason}

There are two ways to have them:
  - an `erl` and an `elixir` on PATH, with --config=host;
  - Debian's packages, without --config=host, on an x86-64 Linux with apt-get and dpkg-deb."""

_TOOL = """\
#!/bin/sh
export LC_ALL=C.UTF-8
export HOME="${{HOME:-${{TEST_TMPDIR:-${{TMPDIR:-/tmp}}}}}}"
export PATH="{erl_directory}:{elixir_directory}${{PATH:+:$PATH}}"
exec "{program}" "$@"
"""

_VERSIONS = "IO.puts(System.otp_release()); IO.puts(System.version())"

def _elixir_host_repository_impl(rctx):
    programs = {}
    for name in ["elixir", "erl", "iex", "mix"]:
        programs[name] = rctx.which(name)
        if not programs[name]:
            fail(_NO_WAY.format(reason = "there is no `{}` on PATH".format(name)))

    versions = rctx.execute([programs["elixir"], "-e", _VERSIONS])
    if versions.return_code != 0:
        fail(_NO_WAY.format(reason = versions.stderr.strip()))
    otp, elixir = versions.stdout.strip().split("\n")
    if int(otp) < 27 or not elixir.startswith("1.18."):
        fail(_NO_WAY.format(reason = "it has Erlang/OTP {} and Elixir {}".format(otp, elixir)))

    for name, program in programs.items():
        rctx.file("otp/bin/" + name, _TOOL.format(
            elixir_directory = programs["elixir"].dirname,
            erl_directory = programs["erl"].dirname,
            program = program,
        ))
    rctx.file("versions.json", json.encode({"elixir": elixir, "erlang": otp}) + "\n", executable = False)
    rctx.file("BUILD.bazel", _BUILD, executable = False)

elixir_host_repository = repository_rule(
    implementation = _elixir_host_repository_impl,
    doc = "The Erlang/OTP and Elixir that are on PATH.",
    environ = ["PATH"],
    local = True,
)
