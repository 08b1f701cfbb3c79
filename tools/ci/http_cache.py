"""Runs a command beside an HTTP cache on loopback: http_cache.py COMMAND ...

The cache is nginx with WebDAV, as anybody would serve one to Bazel: the one on PATH, or Debian's package, which is fetched
and unpacked for the time being. URL in the command's words is replaced by its address, as in
`http_cache.py bazel build //... --config=remote --remote_cache=URL`. The cache ends with the command.
"""

import contextlib
import getpass
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile

# Bazel asks for /ac/… and /cas/…, and puts there what it has made.
CONFIGURATION = """
daemon off;
{user}
pid {directory}/pid;
error_log stderr warn;
events {{}}
http {{
    access_log {directory}/access.log;
    log_not_found off;
    client_max_body_size 0;
    client_body_temp_path {directory}/body;
    proxy_temp_path {directory}/proxy;
    fastcgi_temp_path {directory}/fastcgi;
    uwsgi_temp_path {directory}/uwsgi;
    scgi_temp_path {directory}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {directory}/kept;
        location / {{
            dav_methods PUT;
            create_full_put_path on;
        }}
    }}
}}
"""


def nginx(directory):
    """The program, from PATH or from Debian's package."""
    found = shutil.which("nginx")
    if found:
        return found
    subprocess.run(["apt-get", "-qq", "download", "nginx"], cwd=directory, check=True)
    (package,) = directory.glob("nginx_*.deb")
    subprocess.run(["dpkg", "-x", package, directory / "debian"], check=True)
    return str(directory / "debian/usr/sbin/nginx")


def start(program, directory):
    """Starts nginx on a free port, which listens before nginx does: nobody has to wait for it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        # Only root may name a user, and has to, for what isn't anybody's to read.
        user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
        configuration = directory / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(directory=directory, port=port, user=user))
        server = subprocess.Popen(
            [program, "-p", directory, "-c", configuration, "-e", "stderr"],
            # As where nginx replaces itself: it goes on with the sockets of its predecessor.
            env={**os.environ, "NGINX": f"{listening.fileno()};"},
            pass_fds=[listening.fileno()],
        )
    return server, f"http://127.0.0.1:{port}"


@contextlib.contextmanager
def cache(directory):
    """An HTTP cache below the directory; its address."""
    (directory / "kept").mkdir()
    server, url = start(nginx(directory), directory)
    try:
        yield url
    finally:
        server.terminate()
        server.wait()


def requests(directory):
    """How often each was asked, from the log."""
    counts = {}
    for line in (directory / "access.log").read_text().splitlines():
        method, status = line.split('"')[1].split()[0], line.split('"')[2].split()[0]
        counts[f"{method} {status}"] = counts.get(f"{method} {status}", 0) + 1
    return ", ".join(f"{count} × {kind}" for kind, count in sorted(counts.items()))


def main(command):
    with tempfile.TemporaryDirectory() as name:
        directory = pathlib.Path(name)
        with cache(directory) as url:
            code = subprocess.run([word.replace("URL", url) for word in command], check=False).returncode
        print(f"{url}: {requests(directory)}")
    return code


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
