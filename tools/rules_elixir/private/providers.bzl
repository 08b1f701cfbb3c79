"""Providers of the Elixir rules."""

ElixirInfo = provider(
    doc = "Compiled modules.",
    fields = {
        "ebins": "depset of directories with the modules of this target and of its dependencies",
        "own_ebins": "list of directories with this target's own modules",
        "srcs": "list of this target's own sources",
    },
)

ErlangAppInfo = provider(
    doc = "An OTP application.",
    fields = {
        "app_name": "name of the application",
        "beam": "list with the application's ebin directory",
        "deps": "depset of the `ErlangAppInfo`s it needs",
        "priv": "list with the application's priv directory, if it has one",
        "srcs": "list of the sources of its modules",
    },
)

def elixir_info(own_ebins, srcs, deps):
    """Makes an `ElixirInfo`.

    Args:
      own_ebins: list of directories with the target's own modules
      srcs: list of the target's own sources
      deps: targets whose modules it needs

    Returns:
      the provider
    """
    return ElixirInfo(
        ebins = depset(own_ebins, transitive = [dep[ElixirInfo].ebins for dep in deps]),
        own_ebins = own_ebins,
        srcs = srcs,
    )
