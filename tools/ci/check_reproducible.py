"""Builds targets in two fresh output bases and compares what comes out: check_reproducible.py [TARGET ...]

Compares every file that the build makes, byte for byte, except what Bazel itself makes for starting programs. Then
builds once more, in the second output base, and fails if an action runs.
"""

import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile

DEFAULT_TARGETS = [
    "//elixir:ccxt",
    "//elixir:generated",
    "//elixir:package",
    "//generator",
    "//manifest:pro_manifest",
    "//tools/exchange",
]
# Runfiles, their manifests and what lists them hold absolute paths; none of it is an action's output.
OF_BAZEL = (".runfiles", ".runfiles_manifest")


def bazel(output_base, *arguments):
    command = ["bazel", f"--output_base={output_base}", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def digests(directory):
    """Every file below the directory, from its path to its sha256."""
    return {
        str(path.relative_to(directory)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(directory.rglob("*"))
        if path.is_file() and not any(part.endswith(OF_BAZEL) for part in path.relative_to(directory).parts)
    }


def build(output_base, targets):
    bazel(output_base, "build", "--noshow_progress", *targets)
    return digests(pathlib.Path(bazel(output_base, "info", "bazel-bin")))


def actions_of_another_build(output_base, targets):
    """How many actions run when everything has been built."""
    log = output_base.with_suffix(".log")
    bazel(output_base, "build", "--noshow_progress", f"--execution_log_json_file={log}", *targets)
    return log.read_text().count('"commandArgs"')


def main(targets):
    with tempfile.TemporaryDirectory() as directory:
        bases = [pathlib.Path(directory, name) for name in ["first", "second"]]
        try:
            first, second = [build(base, targets) for base in bases]
            again = actions_of_another_build(bases[1], targets)
        finally:
            for base in bases:
                bazel(base, "shutdown")
                # Bazel takes away the permission to write from what it makes.
                subprocess.run(["chmod", "-R", "u+w", base], check=True)
                shutil.rmtree(base)

    different = sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))
    for path in different:
        print(f"differs: {path}")
    print(f"{len(first)} files, {len(different)} of them different; {again} actions in a build of what has been built")
    return 1 if different or again or not first else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or DEFAULT_TARGETS))
