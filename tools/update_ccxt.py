"""Goes to another version of ccxt: update_ccxt.py VERSION

Pins the version, renews package-lock.json, has the compiler make its modules again and runs the gates. In the end it says
which methods came, went and changed, which gates failed, and which files still name the version before: prose that a
person has to read. What the compiler refuses, it says itself, the base class first, and what follows from that behind it;
the tree is then as far as it got, for `git diff` and `git restore`.

It needs npm's registry.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

COMPILED = "elixir/lib/ccxt/compiled"
RENEW = ["bazel", "run", "--noshow_progress", "//generator:update"]
GATES = [["bazel", "test", "--noshow_progress", gate] for gate in ["//elixir:check", "//tests:conformance"]]
LOCK = ["npm", "install", "--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"]

# A function begins with the place of its source; what comes before the next one is its own.
PLACE = re.compile(r"^  # [jt]s/src/\S+:\d+(?:-\d+)?$", re.MULTILINE)
NAME = re.compile(r"^  def(?:p|delegate)? ([a-z_0-9]+[?!]?)", re.MULTILINE)


def functions(text):
    """The functions of a generated module, from their names to their text."""
    found = {}
    # Without the module's own end.
    for part in PLACE.split(text.rstrip().removesuffix("\nend"))[1:]:
        name = NAME.search(part)
        if name:
            found[name.group(1)] = found.get(name.group(1), "") + part.strip()
    return found


def snapshot(root):
    """The functions of all generated modules, by file and name."""
    return {
        (str(path.relative_to(root)), name): text
        for path in sorted(root.rglob("*.ex"))
        for name, text in functions(path.read_text()).items()
    }


def report(before, after):
    """Which functions came, went and changed, a line each."""
    kinds = [
        ("came", sorted(after.keys() - before.keys())),
        ("went", sorted(before.keys() - after.keys())),
        ("changed", sorted(key for key in before.keys() & after.keys() if before[key] != after[key])),
    ]
    lines = [f"{kind}: {name} ({file})" for kind, keys in kinds for file, name in keys]
    counts = ", ".join(f"{len(keys)} {kind}" for kind, keys in kinds)
    return [*lines, f"{len(after)} functions: {counts}"]


def pin(text, version):
    """package.json with another version of ccxt."""
    package = json.loads(text)
    old = package["dependencies"]["ccxt"]
    return old, text.replace(f'"ccxt": "{old}"', f'"ccxt": "{version}"')


def verdict(before, after, failed, named):
    """What a person reads last."""
    gates = [f"failed: {' '.join(command)}" for command in failed] or ["all gates passed"]
    prose = [f"names the version before: {path}" for path in named]
    return [*report(before, after), *gates, *prose]


def naming(version, workspace):
    """The files that name a version."""
    command = ["git", "grep", "--files-with-matches", "--fixed-strings", version]
    found = subprocess.run(command, cwd=workspace, check=False, stdout=subprocess.PIPE, text=True)
    # 1 says that there is none.
    if found.returncode > 1:
        sys.exit(f"stopped: {' '.join(command)} failed")
    return found.stdout.splitlines()


def run(command, workspace):
    print("$", *command, flush=True)
    return subprocess.run(command, cwd=workspace, check=False).returncode


def main(arguments):
    if len(arguments) != 1 or not re.fullmatch(r"\d+\.\d+\.\d+(-[\w.]+)?", arguments[0]):
        sys.exit(__doc__.splitlines()[0])
    workspace = pathlib.Path(os.environ.get("BUILD_WORKSPACE_DIRECTORY", "."))
    package = workspace / "package.json"
    old, pinned = pin(package.read_text(), arguments[0])
    print(f"ccxt {old} -> {arguments[0]}", flush=True)
    before = snapshot(workspace / COMPILED)
    package.write_text(pinned)
    for command in [LOCK, RENEW]:
        if run(command, workspace) != 0:
            sys.exit(f"stopped: {' '.join(command)} failed; git restore package.json package-lock.json goes back to {old}")
    after = snapshot(workspace / COMPILED)
    failed = [gate for gate in GATES if run(gate, workspace) != 0]
    print(f"ccxt {old} -> {arguments[0]}")
    print("\n".join(verdict(before, after, failed, naming(old, workspace))), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
