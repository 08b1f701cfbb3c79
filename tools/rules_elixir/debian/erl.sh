#!/bin/sh
# Starts Erlang from wherever this tree was unpacked to; Debian's own `erl` names its root directory.
self=$(readlink -f "$0")
export ROOTDIR="${self%/erts-*}"
export BINDIR="${self%/*}"
export EMU=beam
export PROGNAME=erl
# erlexec refuses to start without a home directory, and Bazel's actions have none.
export HOME="${HOME:-${TEST_TMPDIR:-${TMPDIR:-/tmp}}}"
exec "$BINDIR/erlexec" "$@"
