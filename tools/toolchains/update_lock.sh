#!/usr/bin/env bash
# Writes the newest versions of Debian's packages into a lock: update_lock.sh DEBIAN_PY LOCK, the lock in this folder.
set -euo pipefail
exec python3 "$1" renew --lock "$BUILD_WORKSPACE_DIRECTORY/tools/toolchains/$2"
