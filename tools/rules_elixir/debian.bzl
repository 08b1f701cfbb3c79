"""Debian's packages for repository rules of others."""

load(
    "//private:debian_packages.bzl",
    _fetch_debian_packages = "fetch_debian_packages",
    _stamp_debian_packages = "stamp_debian_packages",
    _unpack_debian_packages = "unpack_debian_packages",
)

fetch_debian_packages = _fetch_debian_packages
stamp_debian_packages = _stamp_debian_packages
unpack_debian_packages = _unpack_debian_packages
