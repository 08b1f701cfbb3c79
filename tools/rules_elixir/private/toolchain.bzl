"""The Erlang/OTP and Elixir toolchain, and how rules use it."""

TOOLCHAIN_TYPE = "@rules_elixir//:toolchain_type"

def _elixir_toolchain_impl(ctx):
    return [platform_common.ToolchainInfo(
        files = depset([ctx.file.tree, ctx.file.stamp]),
        tree = ctx.file.tree,
    )]

elixir_toolchain = rule(
    implementation = _elixir_toolchain_impl,
    doc = "A directory with Erlang/OTP and Elixir, as a toolchain of the type `@rules_elixir//:toolchain_type`.",
    attrs = {
        "stamp": attr.label(
            doc = "A file which changes when something in the directory does.",
            allow_single_file = True,
            mandatory = True,
        ),
        "tree": attr.label(
            doc = "The directory; its bin/ has `elixir`, `erl`, `iex` and `mix`.",
            allow_single_file = True,
            mandatory = True,
        ),
    },
)

def run_elixir(ctx, script, inputs, outputs, arguments, mnemonic, progress_message):
    """Runs an Elixir script as an action.

    Args:
      ctx: context of a rule with the toolchain
      script: the script's file
      inputs: depset of files that it reads
      outputs: list of files that it writes
      arguments: its `Args`
      mnemonic: kind of the action
      progress_message: what Bazel shows while it runs
    """
    toolchain = ctx.toolchains[TOOLCHAIN_TYPE]
    command = ctx.actions.args()
    command.add(script)
    ctx.actions.run(
        executable = toolchain.tree.path + "/bin/elixir",
        arguments = [command, arguments],
        inputs = depset([script], transitive = [inputs, toolchain.files]),
        outputs = outputs,
        # Modules don't depend on where, or by which of several schedulers, they were compiled.
        env = {"ERL_COMPILER_OPTIONS": "deterministic"},
        mnemonic = mnemonic,
        progress_message = progress_message,
    )

def runfiles_path(ctx, file):
    """Where a file is below the runfiles directory.

    Args:
      ctx: the rule's context
      file: a file

    Returns:
      the path
    """
    if file.short_path.startswith("../"):
        return file.short_path[len("../"):]
    return ctx.workspace_name + "/" + file.short_path
