"""Counts the test cases of one `bazel test`: count_tests.py BUILD_EVENT_JSON_FILE EXIT_CODE

Reads the JUnit reports that the build events name, and prints the failed cases and, last, "N passed, N failed". A test
target that gave no report, or wasn't built, counts as one case, and so does a failure of Bazel that is none of a test.
Exits with 1 when a case failed, or when there was none.
"""

import json
import pathlib
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree


def not_built(events):
    """The labels of the test targets that failed before they could run."""
    tests = {
        event["id"]["targetConfigured"]["label"] for event in events if "testSize" in event.get("configured", {})
    }
    return sorted(
        event["id"]["targetCompleted"]["label"]
        for event in events
        if event["id"].get("targetCompleted", {}).get("label") in tests
        and not event.get("completed", {}).get("success")
    )


def results(events):
    """Each test target's last attempt, as (label, status, path of its report or None)."""
    attempts = {label: (label, "FAILED", None) for label in not_built(events)}
    for event in events:
        if "testResult" not in event:
            continue
        identity = event["id"]["testResult"]
        outputs = event["testResult"].get("testActionOutput", [])
        reports = [output["uri"] for output in outputs if output["name"] == "test.xml" and "uri" in output]
        path = urllib.parse.unquote(urllib.parse.urlparse(reports[0]).path) if reports else None
        key = (identity["label"], identity.get("shard", 1), identity.get("run", 1))
        attempts[key] = (identity["label"], event["testResult"]["status"], path)
    return list(attempts.values())


def outcome(case):
    """One test case's outcome."""
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"


def cases(label, status, report):
    """The cases of a target as (name, outcome)."""
    passed = status in ("PASSED", "FLAKY")
    try:
        found = list(ElementTree.parse(report).iter("testcase"))
    except (OSError, TypeError, ElementTree.ParseError):
        found = []
    named = [(f"{label} {case.get('classname', '')} {case.get('name', '')}", outcome(case)) for case in found]
    if not named or (not passed and all(result != "failed" for _, result in named)):
        # Without a report, or with one that doesn't say what went wrong, as after a time-out.
        named.append((label, "passed" if passed else "failed"))
    return named


def main(path, exit_code):
    events = [json.loads(line) for line in pathlib.Path(path).read_text().splitlines()]
    counted = [case for result in results(events) for case in cases(*result)]
    if exit_code != 0 and all(result != "failed" for _, result in counted):
        counted.append((f"bazel test, with exit code {exit_code}", "failed"))
    count = {kind: sum(1 for _, result in counted if result == kind) for kind in ("passed", "failed", "skipped")}
    for name, result in counted:
        if result == "failed":
            print(f"FAILED {name}")
    skipped = f", {count['skipped']} skipped" if count["skipped"] else ""
    print(f"{count['passed']} passed, {count['failed']} failed{skipped}")
    return 1 if count["failed"] or not count["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
