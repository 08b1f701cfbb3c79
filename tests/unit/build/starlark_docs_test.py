"""Checks that what BUILD files load is documented: each rule, aspect and provider, and each of their attributes.

Starlark files are Python files as far as their syntax goes. Arguments: the .bzl files.
"""

import ast
import pathlib
import sys
import unittest

DOCUMENTED_CALLS = {"rule", "repository_rule", "aspect", "provider"}


def name_of(call):
    """`rule` of `rule(...)`, `attr.label` of `attr.label(...)`."""
    function = call.func
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return f"{function.value.id}.{function.attr}"
    return function.id if isinstance(function, ast.Name) else ""


def has_doc(call):
    return any(keyword.arg == "doc" for keyword in call.keywords)


def private_attributes(tree):
    """The values of dictionary entries and keyword arguments whose names start with an underscore."""
    entries = [entry for node in ast.walk(tree) if isinstance(node, ast.Dict) for entry in zip(node.keys, node.values)]
    private = [value for key, value in entries if isinstance(key, ast.Constant) and str(key.value).startswith("_")]
    keywords = [keyword for node in ast.walk(tree) if isinstance(node, ast.Call) for keyword in node.keywords]
    return private + [keyword.value for keyword in keywords if keyword.arg and keyword.arg.startswith("_")]


def undocumented(source):
    """The lines of rules, aspects, providers and public attributes without a `doc`."""
    tree = ast.parse(source)
    private = {id(value) for value in private_attributes(tree)}
    return [
        f"line {node.lineno}: {name_of(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (name_of(node) in DOCUMENTED_CALLS or name_of(node).startswith("attr."))
        and not has_doc(node)
        and id(node) not in private
    ]


class Check(unittest.TestCase):
    def test_finds_what_has_no_doc(self):
        source = 'r = rule(attrs = {"a": attr.string(), "_b": attr.label(), "c": attr.int(doc = "c")})'
        self.assertEqual(undocumented(source), ["line 1: rule", "line 1: attr.string"])


class Files(unittest.TestCase):
    files = []

    def test_everything_public_is_documented(self):
        self.assertTrue(self.files)
        for path in self.files:
            with self.subTest(path):
                self.assertEqual(undocumented(pathlib.Path(path).read_text()), [])


if __name__ == "__main__":
    Files.files = [path for path in sys.argv[1:] if path.endswith(".bzl")]
    unittest.main(argv=sys.argv[:1])
