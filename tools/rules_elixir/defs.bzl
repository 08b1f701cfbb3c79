"""Public rules and providers."""

load("//private:elixir_app.bzl", _elixir_app = "elixir_app")
load("//private:elixir_binary.bzl", _elixir_binary = "elixir_binary")
load("//private:elixir_dialyzer_test.bzl", _dialyzer_plt = "dialyzer_plt", _elixir_dialyzer_test = "elixir_dialyzer_test")
load("//private:elixir_library.bzl", _elixir_library = "elixir_library")
load("//private:ex_doc.bzl", _ex_doc = "ex_doc")
load("//private:ex_unit_test.bzl", _ex_unit_test = "ex_unit_test")
load("//private:hex_package.bzl", _hex_package = "hex_package")
load("//private:mix_format_test.bzl", _mix_format_test = "mix_format_test")
load("//private:providers.bzl", _ElixirInfo = "ElixirInfo", _ErlangAppInfo = "ErlangAppInfo")
load("//private:toolchain.bzl", _elixir_toolchain = "elixir_toolchain")

ElixirInfo = _ElixirInfo
ErlangAppInfo = _ErlangAppInfo
dialyzer_plt = _dialyzer_plt
elixir_app = _elixir_app
elixir_binary = _elixir_binary
elixir_dialyzer_test = _elixir_dialyzer_test
elixir_library = _elixir_library
elixir_toolchain = _elixir_toolchain
ex_doc = _ex_doc
ex_unit_test = _ex_unit_test
hex_package = _hex_package
mix_format_test = _mix_format_test
