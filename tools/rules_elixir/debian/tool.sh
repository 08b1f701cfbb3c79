#!/bin/sh
# bin/erl, bin/elixir, bin/mix, ...: one script under several names, which finds the program of its own name in this tree.
self=$(readlink -f "$0")
root=${self%/*/*}
for erts in "$root"/usr/lib/erlang/erts-*/bin; do :; done

# File names are UTF-8 whatever the locale of the machine.
export LC_ALL=C.UTF-8
export ELIXIR_ERL_OPTIONS="+fnu${ELIXIR_ERL_OPTIONS:+ $ELIXIR_ERL_OPTIONS}"
export HOME="${HOME:-${TEST_TMPDIR:-${TMPDIR:-/tmp}}}"
export PATH="$erts:$root/bin${PATH:+:$PATH}"

name=${0##*/}
elixir=$root/usr/lib/elixir/bin
case $name in
    mix) exec "$elixir/elixir" "$elixir/mix" "$@" ;;
    elixir | elixirc | iex) exec "$elixir/$name" "$@" ;;
    *) exec "$erts/$name" "$@" ;;
esac
