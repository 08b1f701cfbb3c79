#!/bin/sh
# Stands in the place of one of Erlang's native programs and starts it, renamed to `<name>.real`, by the loader and the
# C library that were unpacked with it: Debian's binaries want a newer C library than the machine may have.
root=${0%/usr/lib/erlang/*}
lib=$root/usr/lib/x86_64-linux-gnu
exec "$lib/ld-linux-x86-64.so.2" --library-path "$lib" --argv0 "$0" "$0.real" "$@"
