"""The toolchain's own programs as targets."""

load("//private:launch.bzl", "LAUNCH_ATTRS", "launch")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE")

def _elixir_tool_impl(ctx):
    return [launch(ctx, tool = ctx.label.name, options = {"change_directory": "user"})]

elixir_tool = rule(
    implementation = _elixir_tool_impl,
    doc = "The program of the Elixir toolchain which has the target's name. Runs in the user's directory.",
    attrs = {"_launcher": LAUNCH_ATTRS["_launcher"]},
    executable = True,
    toolchains = [TOOLCHAIN_TYPE],
)
