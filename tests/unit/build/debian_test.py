"""Tests of debian.py: how the machine's apt sources become those of another suite, and which versions are taken."""

import importlib.util
import pathlib
import sys
import tempfile
import unittest

spec = importlib.util.spec_from_file_location("debian", sys.argv.pop(1))
debian = importlib.util.module_from_spec(spec)
spec.loader.exec_module(debian)


class Sources(unittest.TestCase):
    def test_suites_keep_their_pockets(self):
        self.assertEqual(
            debian.exchange_suites("bookworm bookworm-updates", "trixie"), "trixie trixie-updates"
        )

    def test_suites_that_become_the_same_are_named_once(self):
        self.assertEqual(debian.exchange_suites("bookworm trixie", "trixie"), "trixie")

    def test_suites_of_others_are_left_out(self):
        self.assertEqual(debian.exchange_suites("cloud-sdk-bookworm nodistro bookworm-pgdg", "trixie"), "")

    def test_backports_are_left_out(self):
        self.assertEqual(debian.exchange_suites("bookworm-backports", "trixie"), "")

    def test_a_line_keeps_its_options_and_mirror(self):
        self.assertEqual(
            debian.exchange_line("deb [signed-by=/k.gpg] http://mirror.test/debian bookworm main contrib", "trixie"),
            "deb [signed-by=/k.gpg] http://mirror.test/debian trixie main",
        )

    def test_lines_of_other_archives_are_left_out(self):
        for line in [
            "deb http://mirror.test/docker bookworm stable",
            "deb-src http://mirror.test/debian bookworm main",
            "# deb http://mirror.test/debian bookworm main",
            "",
        ]:
            self.assertIsNone(debian.exchange_line(line, "trixie"), line)

    def test_a_stanza_keeps_its_mirror_and_keys(self):
        stanza = "Types: deb deb-src\n# comment\nURIs: http://mirror.test/debian\nSuites: bookworm bookworm-updates\n"
        stanza += "Components: main contrib\nSigned-By:\n key\n key"
        exchanged = debian.exchange_stanza(stanza, "trixie").splitlines()
        self.assertIn("URIs: http://mirror.test/debian", exchanged)
        self.assertIn("Suites: trixie trixie-updates", exchanged)
        self.assertIn("Types: deb", exchanged)
        self.assertIn("Components: main", exchanged)
        self.assertEqual(exchanged[exchanged.index("Signed-By: ") + 1 :][:2], [" key", " key"])

    def test_a_stanza_that_is_off_is_left_out(self):
        stanza = "Enabled: no\nTypes: deb\nURIs: http://mirror.test/debian\nSuites: bookworm\nComponents: main"
        self.assertIsNone(debian.exchange_stanza(stanza, "trixie"))

    def test_a_machine_without_debian_sources_is_an_error(self):
        with tempfile.TemporaryDirectory() as directory:
            etc = pathlib.Path(directory)
            (etc / "sources.list").write_text("deb http://mirror.test/ubuntu noble main\n")
            with self.assertRaises(debian.DebianError):
                debian.write_sources(etc, "trixie", etc)


class Versions(unittest.TestCase):
    locked = {"name": "elixir", "version": "1.18.3-1", "sha256": "a"}
    newer = {"name": "elixir", "version": "1.18.3-2", "sha256": "b"}

    def test_the_locked_version_is_taken_while_the_mirror_has_it(self):
        self.assertEqual(debian.pick(self.locked, [self.newer, self.locked]), self.locked)

    def test_the_locked_sha256_counts_not_the_mirrors(self):
        self.assertEqual(debian.pick(self.locked, [dict(self.locked, sha256="z")])["sha256"], "a")

    def test_else_the_newest(self):
        self.assertEqual(debian.pick(self.locked, [self.newer]), self.newer)


if __name__ == "__main__":
    unittest.main()
