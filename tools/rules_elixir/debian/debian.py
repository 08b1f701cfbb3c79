"""Debian packages without installing them: looks versions up, downloads and unpacks, as any user, leaving the machine as it is.

The mirror and its keys are the machine's own: its apt sources are copied with the suite exchanged, and apt keeps its
lists and its cache of that copy in a directory of ours.

    debian.py fetch  --lock LOCK --out DIR [NAME ...]   downloads packages of the lock; prints what it got, as JSON
    debian.py unpack --root DIR  DEB ...                unpacks packages into one tree and makes it relocatable
    debian.py renew  --lock LOCK                        writes the newest versions of its packages into the lock
"""

import argparse
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ARCHITECTURE = "amd64"
DEBIAN_SUITE = re.compile(
    r"(?:buster|bullseye|bookworm|trixie|forky|sid|oldoldstable|oldstable|stable|testing|unstable)(-updates|-security)?"
)
TOOLS = ["erl", "erlc", "escript", "epmd", "dialyzer", "elixir", "elixirc", "iex", "mix"]


class DebianError(Exception):
    """The packages can't be had; the text is for the user."""


def exchange_suites(suites, suite):
    """The Debian suites among `suites`, as the same pockets of `suite`; anybody else's suites are left out."""
    matches = (DEBIAN_SUITE.fullmatch(word) for word in suites.split())
    return " ".join(dict.fromkeys(suite + (match.group(1) or "") for match in matches if match))


def exchange_line(line, suite):
    """One `deb` line of a sources.list with its suite exchanged, or None where it isn't Debian's main archive."""
    match = re.fullmatch(r"deb\s+(\[[^]]*\]\s+)?(\S+)\s+(\S+)\s+(.*)", line.strip())
    if not match or "main" not in match.group(4).split():
        return None
    exchanged = exchange_suites(match.group(3), suite)
    return f"deb {match.group(1) or ''}{match.group(2)} {exchanged} main" if exchanged else None


def exchange_stanza(stanza, suite):
    """One stanza of a deb822 `.sources` file with its suites exchanged, or None where it isn't Debian's main archive."""
    fields = {}
    for line in stanza.splitlines():
        if line.startswith("#"):
            continue
        if line[:1].isspace():
            fields[name] += "\n" + line
        elif ":" in line:
            name, value = line.split(":", 1)
            fields[name] = value.strip()
    exchanged = exchange_suites(fields.get("Suites", ""), suite)
    if not exchanged or "main" not in fields.get("Components", "").split() or fields.get("Enabled") == "no":
        return None
    fields.update(Types="deb", Suites=exchanged, Components="main")
    return "\n".join(f"{name}: {value}" for name, value in fields.items())


def write_sources(etc, suite, out):
    """Writes the Debian sources of `etc` (/etc/apt) into the directory `out`, for another suite."""
    lists = [path for path in [etc / "sources.list", *sorted(etc.glob("sources.list.d/*.list"))] if path.exists()]
    lines = [exchange_line(line, suite) for path in lists for line in path.read_text().splitlines()]
    stanzas = [
        exchange_stanza(stanza, suite)
        for path in sorted(etc.glob("sources.list.d/*.sources"))
        for stanza in re.split(r"\n\s*\n", path.read_text())
    ]
    (out / "debian.list").write_text("".join(f"{line}\n" for line in lines if line))
    (out / "debian.sources").write_text("\n\n".join(stanza for stanza in stanzas if stanza) + "\n")
    if not any(lines) and not any(stanzas):
        raise DebianError(f"{etc} lists no source of Debian's main archive")


class Apt:
    """apt on a private copy of the machine's sources, kept in `directory`."""

    def __init__(self, suite, directory):
        if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
            raise DebianError("this machine has no apt-get and dpkg-deb")
        for part in ["sources", "lists/partial", "cache/archives/partial", "debs"]:
            (directory / part).mkdir(parents=True, exist_ok=True)
        write_sources(pathlib.Path("/etc/apt"), suite, directory / "sources")
        self.suite = suite
        self.directory = directory
        self.options = [
            f"--option={name}={value}"
            for name, value in {
                "APT::Architecture": ARCHITECTURE,
                "APT::Architectures": ARCHITECTURE,
                "APT::Sandbox::User": "root",
                "Dir::Etc::SourceList": "/dev/null",
                "Dir::Etc::SourceParts": directory / "sources",
                "Dir::Etc::Preferences": "/dev/null",
                "Dir::Etc::PreferencesParts": "/dev/null",
                "Dir::State::Lists": directory / "lists",
                # What is installed on this machine doesn't count.
                "Dir::State::Status": "/dev/null",
                "Dir::Cache": directory / "cache",
            }.items()
        ]
        # One source of several may be out of reach; what that leaves missing is noticed by `newest_first`.
        self.update_log = self.run("apt-get", "update").stderr

    def run(self, tool, *arguments):
        return subprocess.run(
            [tool, *self.options, *arguments], cwd=self.directory / "debs", capture_output=True, text=True
        )

    def newest_first(self, names):
        """Each name's versions in the suite, newest first, as {"name", "version", "sha256"}."""
        shown = self.run("apt-cache", "show", *names).stdout
        found = {name: [] for name in names}
        for stanza in shown.split("\n\n"):
            fields = dict(re.findall(r"^(Package|Version|SHA256): (.*)$", stanza, re.MULTILINE))
            if fields.get("Package") in found:
                package = {"name": fields["Package"], "version": fields["Version"], "sha256": fields["SHA256"]}
                found[package["name"]].append(package)
        missing = [name for name, versions in found.items() if not versions]
        if missing:
            raise DebianError(
                f"Debian {self.suite} can't be reached, or has no {' '.join(missing)}:\n{self.update_log.strip()}"
            )
        return found

    def download(self, packages):
        """Downloads the packages and returns their paths, each checked against its sha256."""
        result = self.run("apt-get", "download", *(f"{package['name']}={package['version']}" for package in packages))
        if result.returncode != 0:
            raise DebianError(f"apt-get download failed:\n{result.stderr.strip()}")
        return [self.downloaded(package) for package in packages]

    def downloaded(self, package):
        path = next((self.directory / "debs").glob(f"{package['name']}_*.deb"))
        if hashlib.sha256(path.read_bytes()).hexdigest() != package["sha256"]:
            raise DebianError(f"{path.name} isn't the file that the lock, or the mirror's index, names")
        return path


def pick(locked, versions):
    """The locked package if the mirror still has its version, else the newest one."""
    return locked if any(one["version"] == locked["version"] for one in versions) else versions[0]


def fetch(lock, out, names):
    """Downloads the packages `names` (all, if empty) of the lock; returns them with the version really got."""
    locked = [package for package in lock["packages"] if not names or package["name"] in names]
    with tempfile.TemporaryDirectory() as directory:
        apt = Apt(lock["suite"], pathlib.Path(directory))
        available = apt.newest_first([package["name"] for package in locked])
        picked = [pick(package, available[package["name"]]) for package in locked]
        targets = [out / f"{package['name']}.deb" for package in picked]
        for path, target in zip(apt.download(picked), targets):
            shutil.move(path, target)
    return [dict(package, path=str(target)) for package, target in zip(picked, targets)]


def renew(lock):
    """The lock with the newest version of each of its packages."""
    with tempfile.TemporaryDirectory() as directory:
        apt = Apt(lock["suite"], pathlib.Path(directory))
        available = apt.newest_first([package["name"] for package in lock["packages"]])
    return dict(lock, packages=[available[package["name"]][0] for package in lock["packages"]])


def is_native_program(path):
    if path.is_symlink() or not path.is_file() or path.suffix == ".so" or not path.stat().st_mode & 0o100:
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def relocate(root):
    """Replaces each native program of Erlang by the launcher, and gives the tree a bin/ whose programs find their root."""
    erlang = root / "usr/lib/erlang"
    for path in [path for path in erlang.rglob("*") if is_native_program(path)]:
        path.rename(path.with_name(path.name + ".real"))
        shutil.copy(HERE / "launcher.sh", path)
    erts = next(erlang.glob("erts-*"))
    shutil.copy(HERE / "erl.sh", erts / "bin/erl")
    shutil.copy(HERE / "erl.sh", erlang / "bin/erl")
    (root / "bin").mkdir()
    for name in TOOLS:
        shutil.copy(HERE / "tool.sh", root / "bin" / name)


def unpack(root, debs):
    """Unpacks the packages into `root` and makes the tree work from wherever it is."""
    root.mkdir(parents=True, exist_ok=True)
    for deb in debs:
        subprocess.run(["dpkg-deb", "--extract", deb, root], check=True)
    # Documentation, and links that point out of the tree.
    for part in ["usr/share", "usr/bin", "usr/include", "etc"]:
        shutil.rmtree(root / part, ignore_errors=True)
    relocate(root)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ["fetch", "renew"]:
        commands.add_parser(name).add_argument("--lock", type=pathlib.Path, required=True)
    commands.choices["fetch"].add_argument("--out", type=pathlib.Path, required=True)
    commands.choices["fetch"].add_argument("names", nargs="*")
    unpacking = commands.add_parser("unpack")
    unpacking.add_argument("--root", type=pathlib.Path, required=True)
    unpacking.add_argument("debs", nargs="+")
    options = parser.parse_args()

    if options.command == "unpack":
        unpack(options.root, options.debs)
        return
    lock = json.loads(options.lock.read_text())
    if options.command == "fetch":
        print(json.dumps(fetch(lock, options.out, options.names)))
        return
    renewed = renew(lock)
    options.lock.write_text(json.dumps(renewed, indent=4) + "\n")
    for old, new in zip(lock["packages"], renewed["packages"]):
        if old["version"] != new["version"]:
            print(f"{new['name']}: {old['version'] or '(none)'} -> {new['version']}")
    print(f"{len(renewed['packages'])} packages of Debian {renewed['suite']} are locked in {options.lock.name}.")


if __name__ == "__main__":
    try:
        main()
    except DebianError as error:
        sys.exit(f"error: {error}")
