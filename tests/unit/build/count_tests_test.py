"""Tests of count_tests.py: which test cases a run's build events and reports come to."""

import contextlib
import importlib.util
import io
import json
import pathlib
import sys
import tempfile
import unittest

spec = importlib.util.spec_from_file_location("count_tests", sys.argv.pop(1))
count_tests = importlib.util.module_from_spec(spec)
spec.loader.exec_module(count_tests)


class Count(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.events = []

    def ran(self, label, status, report=None):
        outputs = []
        if report is not None:
            path = pathlib.Path(self.directory.name, f"{len(self.events)}.xml")
            path.write_text(report)
            outputs = [{"name": "test.xml", "uri": path.as_uri()}]
        self.events.append(
            {"id": {"testResult": {"label": label}}, "testResult": {"status": status, "testActionOutput": outputs}}
        )

    def count(self, exit_code=0):
        """The exit code and the last line printed."""
        path = pathlib.Path(self.directory.name, "events.json")
        path.write_text("".join(json.dumps(event) + "\n" for event in [{"id": {}}, *self.events]))
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            code = count_tests.main(path, exit_code)
        return code, printed.getvalue().splitlines()[-1]

    def test_cases_are_counted_over_targets(self):
        self.ran("//:a", "PASSED", "<testsuites><testsuite><testcase/><testcase/></testsuite></testsuites>")
        self.ran("//:b", "PASSED", "<testsuites><testsuite><testcase><skipped/></testcase></testsuite></testsuites>")
        self.assertEqual(self.count(), (0, "2 passed, 0 failed, 1 skipped"))

    def test_a_failed_case_fails(self):
        self.ran("//:a", "FAILED", "<testsuite><testcase/><testcase><failure/></testcase></testsuite>")
        self.assertEqual(self.count(), (1, "1 passed, 1 failed"))

    def test_a_failed_target_with_passed_cases_counts_as_failed(self):
        self.ran("//:a", "TIMEOUT", "<testsuite><testcase/></testsuite>")
        self.assertEqual(self.count(), (1, "1 passed, 1 failed"))

    def test_a_target_without_a_report_is_one_case(self):
        self.ran("//:a", "FAILED")
        self.ran("//:b", "PASSED")
        self.assertEqual(self.count(), (1, "1 passed, 1 failed"))

    def test_the_last_attempt_counts(self):
        self.ran("//:a", "FAILED", "<testsuite><testcase><failure/></testcase></testsuite>")
        self.ran("//:a", "PASSED", "<testsuite><testcase/></testsuite>")
        self.assertEqual(self.count(), (0, "1 passed, 0 failed"))

    def test_a_test_that_is_not_built_counts_as_failed(self):
        self.ran("//:a", "PASSED")
        for label, size in [("//:b", {"testSize": "SMALL"}), ("//:library", {})]:
            self.events.append({"id": {"targetConfigured": {"label": label}}, "configured": size})
            self.events.append({"id": {"targetCompleted": {"label": label}}, "completed": {"failureDetail": {}}})
        self.assertEqual(self.count(), (1, "1 passed, 1 failed"))

    def test_a_test_that_is_filtered_out_does_not_count(self):
        self.ran("//:a", "PASSED")
        self.events.append({"id": {"targetConfigured": {"label": "//:b"}}, "configured": {"testSize": "SMALL"}})
        self.events.append({"id": {"targetCompleted": {"label": "//:b"}}, "completed": {"success": True}})
        self.assertEqual(self.count(), (0, "1 passed, 0 failed"))

    def test_a_failure_that_is_none_of_a_test_counts(self):
        self.ran("//:a", "PASSED")
        self.assertEqual(self.count(exit_code=1), (1, "1 passed, 1 failed"))

    def test_no_test_at_all_fails(self):
        self.assertEqual(self.count(), (1, "0 passed, 0 failed"))


if __name__ == "__main__":
    unittest.main()
