"""Debian's packages in repository rules: fetched by apt, as a lock names them, and kept in Bazel's repository cache."""

MACHINE = "Linux x86_64"

def _cached(rctx, package):
    """Whether Bazel's repository cache had the package; it is then in debs/."""
    return rctx.download(
        # Without an address, only the cache is asked.
        url = [],
        output = "debs/{}.deb".format(package["name"]),
        sha256 = package["sha256"],
        allow_fail = True,
    ).success

def _run_python(rctx, script, arguments):
    """Runs a Python script; returns what it printed, and what went wrong, if anything did."""
    python = rctx.which("python3")
    if not python:
        return struct(output = None, problem = "there is no python3")
    result = rctx.execute([python, rctx.path(script)] + arguments, timeout = 1800)
    if result.return_code != 0:
        return struct(output = None, problem = result.stderr.strip())
    return struct(output = result.stdout, problem = None)

def _fetch(rctx, lock, debian_py, packages):
    """Downloads packages by apt into debs/, and into Bazel's repository cache; gives their versions as got."""
    rctx.report_progress("fetching {} Debian packages".format(len(packages)))
    rctx.file("fetched/.keep")
    names = [package["name"] for package in packages]
    arguments = ["fetch", "--lock", rctx.path(lock), "--out", rctx.path("fetched")]
    result = _run_python(rctx, debian_py, arguments + names)
    if result.problem:
        return struct(packages = None, problem = result.problem)
    fetched = json.decode(result.output)
    for package in fetched:
        rctx.download(
            url = "file://" + package["path"],
            output = "debs/{}.deb".format(package["name"]),
            sha256 = package["sha256"],
        )
    rctx.delete("fetched")
    return struct(packages = {package["name"]: package for package in fetched}, problem = None)

def _report_replaced(lock, locked, used, renew_command):
    replaced = [
        "  {}: {} -> {}".format(package["name"], package["version"], used[package["name"]]["version"])
        for package in locked
        if used[package["name"]]["version"] != package["version"]
    ]
    if replaced:
        # buildifier: disable=print
        print("\nDebian has replaced versions that {} names; going on with the newer ones:\n{}\nTo record them: {}".format(
            lock.name,
            "\n".join(replaced),
            renew_command,
        ))

def fetch_debian_packages(rctx, lock, debian_py, renew_command):
    """Downloads the packages of a lock into debs/.

    Args:
      rctx: the repository rule's context
      lock: label of the JSON file with the suite and, for each package, its name, version and sha256
      debian_py: label of debian.py
      renew_command: the command that renews the lock, for messages

    Returns:
      a struct with `packages`, a dict from names to packages as got, and `problem`, the text of what went wrong
    """
    machine = rctx.execute(["uname", "-sm"]).stdout.strip()
    if machine != MACHINE:
        return struct(packages = None, problem = "they are built for {}, and this machine is {}".format(MACHINE, machine))
    locked = json.decode(rctx.read(lock))["packages"]
    missing = [package for package in locked if not _cached(rctx, package)]
    used = {package["name"]: package for package in locked}
    if missing:
        fetched = _fetch(rctx, lock, debian_py, missing)
        if fetched.problem:
            return fetched
        used.update(fetched.packages)
    _report_replaced(lock, locked, used, renew_command)
    return struct(packages = used, problem = None)

def unpack_debian_packages(rctx, script, packages, root):
    """Has a script unpack the packages in debs/ into a tree that works from where it is, and takes debs/ away.

    Args:
      rctx: the repository rule's context
      script: label of a Python script which takes `unpack --root DIR DEB ...`
      packages: dict from names to packages, as fetch_debian_packages gives it
      root: the tree's path in the repository

    Returns:
      the text of what went wrong, or None
    """
    rctx.report_progress("unpacking")
    debs = [rctx.path("debs/{}.deb".format(name)) for name in packages]
    result = _run_python(rctx, script, ["unpack", "--root", rctx.path(root)] + debs)
    rctx.delete("debs")
    return result.problem

def stamp_debian_packages(rctx, packages):
    """Writes versions.json: the tree is a directory, in which Bazel sees no change; this file changes with it.

    Args:
      rctx: the repository rule's context
      packages: dict from names to packages, as fetch_debian_packages gives it
    """
    rctx.file("versions.json", json.encode_indent({
        name: {"sha256": package["sha256"], "version": package["version"]}
        for name, package in packages.items()
    }) + "\n", executable = False)
