"""Unpacks Debian's packages of Chromium into a tree that works from where it is: chromium.py unpack --root DIR DEB ...

The programs are started by the C library's own loader, whose path in each is replaced by the one in the tree: they start
themselves again for each of their processes, so that a launcher doesn't do.
"""

import argparse
import pathlib
import shutil
import struct
import subprocess

LIBRARIES = "usr/lib/x86_64-linux-gnu"
LOADER = f"{LIBRARIES}/ld-linux-x86-64.so.2"
PROGRAMS = ["usr/lib/chromium/chromium-headless-shell"]
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
    <dir>{fonts}</dir>
    <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""

# https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.pheader.html
INTERPRETER_SEGMENT = 3


def with_interpreter(program, interpreter):
    """The bytes of a 64-bit ELF program that is started by another loader: its path goes behind all else."""
    data = bytearray(program)
    if data[:5] != b"\x7fELF\x02":
        raise ValueError("this is no 64-bit ELF program")
    text = interpreter.encode() + b"\0"
    headers = struct.unpack_from("<Q", data, 32)[0]
    size, count = struct.unpack_from("<HH", data, 54)
    for position in range(headers, headers + size * count, size):
        if struct.unpack_from("<I", data, position)[0] == INTERPRETER_SEGMENT:
            struct.pack_into("<Q", data, position + 8, len(data))
            struct.pack_into("<Q", data, position + 32, len(text))
            return bytes(data) + text
    raise ValueError("this program names no loader")


def unpack(root, debs):
    """Unpacks the packages into `root` and makes the tree work from where it is now."""
    root.mkdir(parents=True, exist_ok=True)
    for deb in debs:
        subprocess.run(["dpkg-deb", "--extract", deb, root], check=True)
    for part in ["etc", "usr/bin", "usr/share/doc", "usr/share/man", "usr/share/lintian"]:
        shutil.rmtree(root / part, ignore_errors=True)
    for name in PROGRAMS:
        program = root / name
        program.write_bytes(with_interpreter(program.read_bytes(), str(root / LOADER)))
    (root / "fonts.conf").write_text(FONTS.format(fonts=root / "usr/share/fonts"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    unpacking = commands.add_parser("unpack")
    unpacking.add_argument("--root", type=pathlib.Path, required=True)
    unpacking.add_argument("debs", nargs="+")
    options = parser.parse_args()
    unpack(options.root.resolve(), options.debs)


if __name__ == "__main__":
    main()
