"""What the compiler makes of ccxt's classes, as Elixir libraries.

```starlark
CLASSES = compiled_classes(name = "generated")
```
"""

load("@rules_elixir//:defs.bzl", "elixir_library")
load("//elixir:generated.bzl", "COMPILED", "EXCHANGES", "GENERATED")
load("//generator:defs.bzl", "ccxt_elixir")

def compiled_classes(name, disabled_passes = [], **kwargs):
    """Runs the compiler on the exchanges, and compiles the class of each.

    Declares `name`, the Elixir sources, with their files below `<name>/lib/ccxt`; and a library for each class,
    `<name>/<class>`, so that only what changed is compiled again.

    Args:
      name: name of the sources
      disabled_passes: optional passes of the compiler that don't run
      **kwargs: other attributes of all of them, such as testonly

    Returns:
      the labels of the libraries, each after those that it needs
    """
    out_dir = name + "/lib/ccxt"
    ccxt_elixir(
        name = name,
        outs = ["{}/{}".format(out_dir, file) for file in GENERATED],
        ccxt = "@npm//ccxt",
        disabled_passes = disabled_passes,
        exchanges = EXCHANGES,
        out_dir = out_dir,
        reviewed = "//elixir:reviewed_sharing.json",
        **kwargs
    )
    libraries = []
    for file in COMPILED:
        library = "{}/{}".format(name, file[:-len(".ex")])
        elixir_library(
            name = library,
            srcs = ["{}/{}".format(out_dir, file)],
            app_name = "ccxt",
            strip_source_prefix = name,
            deps = ["//elixir:runtime"] + libraries,
            **kwargs
        )
        libraries.append(":" + library)
    return libraries
