"""ExUnit tests.

```starlark
ex_unit_test(
    name = "order_book_test",
    srcs = ["order_book_test.exs"],
    deps = ["//elixir:ccxt"],
)
```
"""

load("//private:launch.bzl", "LAUNCH_ATTRS", "launch")
load("//private:protocols.bzl", "PROTOCOLS_ATTRS", "consolidated_protocols")
load("//private:providers.bzl", "ElixirInfo", "ErlangAppInfo")
load("//private:toolchain.bzl", "TOOLCHAIN_TYPE", "runfiles_path")

_ATTRS = dict(
    LAUNCH_ATTRS,
    consolidate_protocols = attr.bool(doc = "Whether protocols are consolidated, as in a program: for a test that measures."),
    deps = attr.label_list(
        doc = "Libraries and applications under test; applications are started before the tests.",
        providers = [ElixirInfo],
    ),
    elixir_options = attr.string_list(doc = "Options of `elixir`, such as `--sname`."),
    expected_exit_code = attr.int(doc = "The exit code with which the test passes; 2 is a failed test, 4 no test run."),
    srcs = attr.label_list(
        doc = "Files with test cases.",
        allow_files = ["_test.exs"],
        mandatory = True,
    ),
    test_helper = attr.label(
        doc = "Script that is run before the tests are loaded, in the place of Mix's test_helper.exs.",
        allow_single_file = [".exs"],
    ),
    _runner = attr.label(
        default = "//private:ex_unit_runner.exs",
        allow_single_file = True,
    ),
    **PROTOCOLS_ATTRS
)

def _ex_unit_test_impl(ctx):
    arguments = list(ctx.attr.elixir_options)
    arguments.append("../" + runfiles_path(ctx, ctx.file._runner))
    for dep in ctx.attr.deps:
        if ErlangAppInfo in dep:
            arguments += ["--app", dep[ErlangAppInfo].app_name]
    helpers = [ctx.file.test_helper] if ctx.file.test_helper else []
    for helper in helpers:
        arguments += ["--helper", helper.short_path]
    for src in ctx.files.srcs:
        arguments += ["--file", src.short_path]
    ebins = depset(transitive = [dep[ElixirInfo].ebins for dep in ctx.attr.deps])
    return [launch(
        ctx,
        arguments = arguments,
        ebins = ebins,
        protocols = [consolidated_protocols(ctx, ebins)] if ctx.attr.consolidate_protocols else [],
        files = ctx.files.srcs + helpers + [ctx.file._runner],
        options = {"expected_exit_code": ctx.attr.expected_exit_code},
        targets = ctx.attr.deps,
    )]

ex_unit_test = rule(
    implementation = _ex_unit_test_impl,
    doc = """ExUnit test cases, run in one virtual machine.

Their result is the exit code, and a JUnit report of each test case for Bazel. Warnings are errors, and it is one that
no test ran. `--test_arg=--only=tag` and its like are `mix test`'s; `--test_filter=REGEX` selects by a test's name.""",
    attrs = _ATTRS,
    test = True,
    toolchains = [TOOLCHAIN_TYPE],
)
