"""The comparison with ccxt, of what the compiler makes without some of its passes.

```starlark
passes_off(
    name = "without_simplify",
    disabled_passes = ["simplify"],
)
```
"""

load("@rules_elixir//:defs.bzl", "elixir_app")
load("//elixir:defs.bzl", "compiled_classes")
load("//tests/conformance:defs.bzl", "conformance_tests")

def passes_off(name, disabled_passes):
    """Compiles the exchanges without some optional passes, warnings being errors, and compares them with ccxt.

    Declares the application `name`, its sources `<name>_generated`, and the tests of `conformance_tests` with `<name>_`
    before their names. What users call doesn't depend on optional passes, which `:passes_test` checks: those modules are
    the ones of `//elixir:ccxt`, and not compiled again.

    Args:
      name: name of the application
      disabled_passes: the passes that don't run
    """
    classes = compiled_classes(
        name = name + "_generated",
        testonly = True,
        disabled_passes = disabled_passes,
    )
    elixir_app(
        name = name,
        testonly = True,
        app_name = "ccxt",
        libraries = [
            "//elixir:entry",
            "//elixir:exchanges",
            "//elixir:runtime",
        ] + classes,
        mix_exs = "//elixir:mix.exs",
    )
    conformance_tests(
        app = name,
        prefix = name + "_",
    )
