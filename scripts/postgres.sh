#!/usr/bin/env bash
# Starts a PostgreSQL of Debian's in a folder of its own, prints its address, and runs a command with it; then stops it.
# Usage: postgres.sh COMMAND…; the command finds the address in DESK_TEST_DATABASE and DATABASE_URL.
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" = 0 ] && chown postgres "$folder"
as "$bin/initdb -D $folder/data -A trust -U desk" >/dev/null
as "$bin/pg_ctl -D $folder/data -l $folder/log -o '-p $port -k $folder -c listen_addresses=127.0.0.1' -w start" >/dev/null
trap 'as "$bin/pg_ctl -D $folder/data -m immediate stop" >/dev/null; rm -rf "$folder"' EXIT
export DESK_TEST_DATABASE="postgres://desk@127.0.0.1:$port/postgres" DATABASE_URL="postgres://desk@127.0.0.1:$port/postgres"
"$@"
