"""Consolidated protocols of a program."""

load("//private:toolchain.bzl", "run_elixir")

PROTOCOLS_ATTRS = {
    "_consolidate": attr.label(
        default = "//private:consolidate.exs",
        allow_single_file = True,
    ),
}

def consolidated_protocols(ctx, ebins):
    """Consolidates Elixir's protocols, and those of a program, with the program's implementations.

    Args:
      ctx: context of a rule with `PROTOCOLS_ATTRS` and the toolchain
      ebins: depset of directories with the program's modules

    Returns:
      a directory of modules, which go before all others
    """
    directory = ctx.actions.declare_directory(ctx.label.name + ".protocols")
    arguments = ctx.actions.args()
    arguments.add("--out", directory.path)
    arguments.add_all(ebins, expand_directories = False)
    run_elixir(
        ctx,
        script = ctx.file._consolidate,
        inputs = ebins,
        outputs = [directory],
        arguments = arguments,
        mnemonic = "ElixirProtocols",
        progress_message = "Consolidating protocols of {}".format(ctx.label),
    )
    return directory
