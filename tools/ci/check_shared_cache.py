"""Builds targets in two checkouts that share a cache, and fails if the second build has to run an action:
check_shared_cache.py FLAG ... -- TARGET ...

The flags say what the two share: --disk_cache=DIR, or --config=remote with a --remote_cache (http_cache.py serves one on
loopback). The checkouts are copies of this one in other folders, each with an output base of its own. What the first build
finds in the cache doesn't matter; the second has to find everything.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Strategies that don't run anything: Bazel made the file itself, or a cache had it.
NOT_RUN = {"", "remote cache hit", "disk cache hit"}


def check_out(directory):
    """Copies what Git knows of this checkout, and what it would, to a folder; gives that."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    for path in listed.stdout.split("\0"):
        # Git knows files that have been deleted, too.
        if path and pathlib.Path(path).exists():
            target = directory / "checkout" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target, follow_symlinks=False)
    return directory


def build(directory, flags, targets):
    """How many actions there were, and which of them ran."""
    log = directory / "execution.log"
    output_base = directory / "output_base"
    workspace = directory / "checkout"
    bazel = ["bazel", f"--output_base={output_base}"]
    command = [*bazel, "build", "--noshow_progress", f"--execution_log_json_file={log}", *flags, *targets]
    try:
        subprocess.run(command, cwd=workspace, check=True)
    finally:
        subprocess.run([*bazel, "shutdown"], cwd=workspace, check=True)
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
        # Both before anything is built: somebody may go on with his work meanwhile.
        checkouts = [check_out(pathlib.Path(directory, name)) for name in ["first", "second"]]
        first, second = [build(checkout, flags, targets) for checkout in checkouts]
    for spawn in second[1]:
        print(f"ran: {spawn['mnemonic']} of {spawn['targetLabel']}, by {spawn['runner']}")
    print(f"first checkout: {len(first[1])} of {first[0]} actions ran; second: {len(second[1])} of {second[0]}")
    return 1 if second[1] or second[0] == 0 else 0


if __name__ == "__main__":
    if "--" not in sys.argv:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
