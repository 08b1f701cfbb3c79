"""Tests of update_ccxt.py: what it pins, and what it says of methods that came, went and changed."""

import importlib.util
import sys
import unittest

spec = importlib.util.spec_from_file_location("update_ccxt", sys.argv.pop(1))
update_ccxt = importlib.util.module_from_spec(spec)
spec.loader.exec_module(update_ccxt)

MODULE = """\
defmodule Ccxt.Compiled.Pro.Some do
  @moduledoc false

  # js/src/pro/some.js:10-12
  @spec watch_ticker(Exchange.t()) :: map()
  def watch_ticker(exchange) do
    {place}
  end

  # js/src/pro/some.js:20
  def ping(client), do: client
{more}end
"""


def module(place="exchange", more=""):
    return update_ccxt.functions(MODULE.format(place=place, more=more))


class Report(unittest.TestCase):
    def report(self, before, after):
        keyed = [{("pro/some.ex", name): text for name, text in each.items()} for each in (before, after)]
        return update_ccxt.report(*keyed)

    def test_functions_have_their_names(self):
        self.assertEqual(sorted(module()), ["ping", "watch_ticker"])

    def test_nothing_new(self):
        self.assertEqual(self.report(module(), module()), ["2 functions: 0 came, 0 went, 0 changed"])

    def test_another_line_in_the_source_is_no_change(self):
        moved = update_ccxt.functions(MODULE.format(place="exchange", more="").replace(":10-12", ":11-13"))
        self.assertEqual(self.report(module(), moved), ["2 functions: 0 came, 0 went, 0 changed"])

    def test_each_kind_is_told(self):
        more = "\n  # js/src/pro/some.js:30\n  def pong(client), do: client\n"
        self.assertEqual(
            self.report(module(more=more), module(place="nil")),
            ["went: pong (pro/some.ex)", "changed: watch_ticker (pro/some.ex)", "2 functions: 0 came, 1 went, 1 changed"],
        )
        self.assertIn("came: pong (pro/some.ex)", self.report(module(), module(more=more)))


class Verdict(unittest.TestCase):
    def test_gates_and_prose_come_last(self):
        gate = ["bazel", "test", "//some:gate"]
        self.assertEqual(
            update_ccxt.verdict({}, {}, [gate], ["README.md"]),
            [
                "0 functions: 0 came, 0 went, 0 changed",
                "failed: bazel test //some:gate",
                "names the version before: README.md",
            ],
        )
        self.assertEqual(update_ccxt.verdict({}, {}, [], [])[1:], ["all gates passed"])


class Pin(unittest.TestCase):
    def test_only_ccxt_is_pinned_anew(self):
        text = '{\n    "dependencies": {\n        "ccxt": "4.5.58",\n        "ws": "4.5.58"\n    }\n}\n'
        self.assertEqual(update_ccxt.pin(text, "4.6.0"), ("4.5.58", text.replace('"ccxt": "4.5.58"', '"ccxt": "4.6.0"')))


if __name__ == "__main__":
    unittest.main()
