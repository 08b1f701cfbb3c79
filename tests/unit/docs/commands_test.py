"""The commands of the repository's pages: what they name is there. A target stands in TARGETS of the BUILD file, which Bazel
finds to be there or not.

Elixir's examples are run by //elixir:snippets_test, the compiler's commands by :compiler_commands_test.
"""

import json
import os
import pathlib
import re
import unittest

ROOT = pathlib.Path.cwd()
PAGES = sorted(path for path in ROOT.rglob("*.md") if "node_modules" not in path.parts)

# In blocks of commands and between backticks.
COMMAND = re.compile(r"(?:^|`)(?:[A-Z_]+=\S+ )?((?:\./bazelw|bazel|npm run|python3) [^`\n]+)", re.MULTILINE)
LABEL = re.compile(r"(?<![\w@])//[\w/]*(?:\.\.\.|:\w+)?")


def commands(text):
    """The commands of a page, without what stands behind `#`."""
    return [re.split(r"\s+#", found)[0].strip() for found in COMMAND.findall(text)]


def labels(command):
    """The targets that a command names, each with its name; patterns such as `//...` name none."""
    found = [label for label in LABEL.findall(command) if not label.endswith("...")]
    return [label if ":" in label else f"{label}:{label.rsplit('/', 1)[-1]}" for label in found]


ALL = [(page.relative_to(ROOT), command) for page in PAGES for command in commands(page.read_text())]
SCRIPTS = json.loads((ROOT / "package.json").read_text())["scripts"]


class Names(unittest.TestCase):
    def test_targets_are_there(self):
        there = set((ROOT / os.environ["TARGETS"]).read_text().split())
        named = {(str(page), label) for page, command in ALL for label in labels(command)}
        named |= {("package.json", label) for command in SCRIPTS.values() for label in labels(command)}
        self.assertEqual(sorted(each for each in named if each[1] not in there), [])
        self.assertEqual(sorted(there - {label for _, label in named}), [])

    def test_scripts_of_npm_are_there(self):
        named = [name for _, command in ALL for name in re.findall(r"npm run (\w+)", command)]
        named += [name for command in SCRIPTS.values() for name in re.findall(r"npm run (\w+)", command)]
        self.assertIn("releaseElixirPreviewCheck", named)
        self.assertEqual([name for name in named if name not in SCRIPTS], [])

    def test_python_programs_are_there(self):
        named = [path for _, command in ALL for path in re.findall(r"python3 (\S+\.py)", command)]
        self.assertGreater(len(named), 2)
        self.assertEqual([path for path in named if not (ROOT / path).exists()], [])

    def test_are_read_as_they_are_written(self):
        text = "Say `bazel test //a/b //c:d`.\n\n```sh\n./bazelw run //e:f -- --x   # why\nbazel test //...\n```\n"
        self.assertEqual(commands(text), ["bazel test //a/b //c:d", "./bazelw run //e:f -- --x", "bazel test //..."])
        self.assertEqual([labels(each) for each in commands(text)], [["//a/b:b", "//c:d"], ["//e:f"], []])


if __name__ == "__main__":
    unittest.main()
