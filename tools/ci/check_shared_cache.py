"""Builds targets twice, each time in a fresh output base, and fails if the second build has to run an action:
check_shared_cache.py FLAG ... -- TARGET ...

The flags say what the two share: --disk_cache=DIR, or --config=remote with a --remote_cache. What the first build finds
there doesn't matter; the second has to find everything.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Strategies that don't run anything: Bazel made the file itself, or a cache had it.
NOT_RUN = {"", "remote cache hit", "disk cache hit"}


def build(output_base, flags, targets):
    """How many actions there were, and which of them ran."""
    log = output_base.with_suffix(".log")
    bazel = ["bazel", f"--output_base={output_base}"]
    try:
        subprocess.run(
            [*bazel, "build", "--noshow_progress", f"--execution_log_json_file={log}", *flags, *targets], check=True
        )
    finally:
        subprocess.run([*bazel, "shutdown"], check=True)
        # Bazel takes away the permission to write from what it makes.
        subprocess.run(["chmod", "-R", "u+w", output_base], check=True)
        shutil.rmtree(output_base)
    spawns = list(objects(log.read_text()))
    return len(spawns), [spawn for spawn in spawns if spawn.get("runner", "") not in NOT_RUN]


def objects(text):
    """The objects of Bazel's log, which stand one after the other."""
    decoder = json.JSONDecoder()
    at = 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        yield value
        while at < len(text) and text[at].isspace():
            at += 1


def main(arguments):
    flags, targets = arguments[: arguments.index("--")], arguments[arguments.index("--") + 1 :]
    with tempfile.TemporaryDirectory() as directory:
        first, second = [build(pathlib.Path(directory, name), flags, targets) for name in ["first", "second"]]
    for spawn in second[1]:
        print(f"ran: {spawn['mnemonic']} of {spawn['targetLabel']}, by {spawn['runner']}")
    print(f"first build: {len(first[1])} of {first[0]} actions ran; second: {len(second[1])} of {second[0]}")
    return 1 if second[1] or second[0] == 0 else 0


if __name__ == "__main__":
    if "--" not in sys.argv:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
