#!/usr/bin/env bash
# Writes the newest versions of Debian's packages into the lock of the Elixir toolchain.
set -euo pipefail
exec python3 "$1" renew --lock "$BUILD_WORKSPACE_DIRECTORY/tools/toolchains/elixir_debian.lock.json"
