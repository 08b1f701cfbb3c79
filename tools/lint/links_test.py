"""Follows the links of the repository's pages: each leads to a file, a folder or a heading that is there.

What they say in the quick start's commands is run by other tests; this one is of what a reader clicks on.
"""

import pathlib
import re
import unittest

ROOT = pathlib.Path.cwd()

# Repositories of their own, which stand beside the workspace when a test runs.
EXTERNAL = {"tools/rules_elixir": "../rules_elixir"}

LINK = re.compile(r"(?<!\!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# Code between backticks may look like a link.
CODE = re.compile(r"`[^`\n]*`")


def prose(text):
    return CODE.sub("``", FENCE.sub("", text))


def anchors(text):
    """The names of a page's headings, as GitHub makes them."""
    names = {}
    for heading in HEADING.findall(FENCE.sub("", text)):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        name = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        names[name] = names.get(name, 0) + 1
    return {name if at == 0 else f"{name}-{at}" for name, count in names.items() for at in range(count)}


def located(path):
    for prefix, folder in EXTERNAL.items():
        if path.is_relative_to(prefix):
            return folder / path.relative_to(prefix)
    return path


def dead(page, link):
    """Why a link of a page leads nowhere; None where it leads somewhere."""
    if re.match(r"[a-z]+:", link):
        return None if link.startswith("https://") else "isn't an https address"
    path, _, anchor = link.partition("#")
    parts = []
    for part in [*page.parent.parts, *pathlib.PurePosixPath(path).parts] if path else page.parts:
        if part == "..":
            if not parts:
                return "leads out of the repository"
            parts.pop()
        else:
            parts.append(part)
    target = located(pathlib.PurePosixPath(*parts))
    if not (ROOT / target).exists():
        return "isn't there"
    if anchor and anchor not in anchors((ROOT / target).read_text()):
        return "has no such heading"
    return None


PAGES = [path.relative_to(ROOT) for path in sorted(ROOT.rglob("*.md")) if "node_modules" not in path.parts]


class Links(unittest.TestCase):
    def test_each_leads_somewhere(self):
        found = [(page, link, dead(page, link)) for page in PAGES for link in LINK.findall(prose((ROOT / page).read_text()))]
        self.assertEqual([f"{page}: {link} {why}" for page, link, why in found if why], [])
        self.assertGreater(len(found), 40)
        for page in ["README.md", "ARCHITECTURE.md"]:
            self.assertIn(page, {str(page) for page, _, _ in found})


class Dead(unittest.TestCase):
    """That the test above can fail."""

    def test_a_file_or_a_folder(self):
        page = pathlib.Path("README.md")
        self.assertIsNone(dead(page, "elixir/guides/faults.md"))
        self.assertIsNone(dead(page, "elixir/demo"))
        self.assertEqual(dead(page, "elixir/guides/none.md"), "isn't there")
        self.assertEqual(dead(page, "../elsewhere.md"), "leads out of the repository")
        self.assertIsNone(dead(pathlib.Path("elixir/guides/faults.md"), "../../README.md"))

    def test_a_heading(self):
        page = pathlib.Path("README.md")
        self.assertIsNone(dead(page, "#quick-start"))
        self.assertEqual(dead(page, "#slow-start"), "has no such heading")
        self.assertEqual(anchors("# A `b`: c/d\n\n## A\n## A\n```\n# e\n```\n"), {"a-b-cd", "a", "a-1"})

    def test_an_address(self):
        page = pathlib.Path("README.md")
        self.assertIsNone(dead(page, "https://docs.ccxt.com/"))
        self.assertEqual(dead(page, "http://docs.ccxt.com/"), "isn't an https address")


if __name__ == "__main__":
    unittest.main()
