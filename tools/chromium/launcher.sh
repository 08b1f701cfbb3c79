#!/bin/sh
# bin/chromium: the headless Chromium of this tree, with its own libraries and fonts.
self=$(readlink -f "$0")
root=${self%/*/*}/tree
libraries=$root/usr/lib/x86_64-linux-gnu

export HOME="${TEST_TMPDIR:-${TMPDIR:-/tmp}}"
export XDG_CACHE_HOME="$HOME/.cache"
export FONTCONFIG_FILE="$root/fonts.conf"
LD_LIBRARY_PATH="$libraries:$libraries/pulseaudio"
export LD_LIBRARY_PATH
exec "$root/usr/lib/chromium/chromium-headless-shell" "$@"
