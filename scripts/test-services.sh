#!/usr/bin/env bash
# A private PostgreSQL for the tests.
#
#   test-services.sh start FOLDER   starts it in FOLDER and prints its address; 3: there is none
#   test-services.sh stop FOLDER    stops it
#
# It listens on a free port of the loopback address, sorts text by its bytes as SQLite does, and,
# being for tests, does not wait for the disk.
set -euo pipefail
. "$(dirname "$0")/need.sh"

command=${1:?start or stop} folder=${2:?a folder}

postgres_tool() { # the newest installed, wherever Debian keeps it
  command -v "$1" || find /usr/lib/postgresql -path "*/bin/$1" 2>/dev/null | sort -V | tail -n 1
}

# PostgreSQL refuses to run as root.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start() {
  local initdb pg_ctl port
  initdb=$(postgres_tool initdb) pg_ctl=$(postgres_tool pg_ctl)
  if [ -z "$initdb" ] || [ -z "$pg_ctl" ]; then exit 3; fi
  port=$(node -e 's = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
  mkdir -p "$folder"
  if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
  cd "$folder"
  as_server "$initdb" -D "$folder/data" -U fireside --locale=C --encoding=UTF8 --auth=trust --no-sync >/dev/null
  as_server "$pg_ctl" -D "$folder/data" -l "$folder/log" -w start -o "-p $port \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off" >/dev/null ||
    { cat "$folder/log" >&2; exit 1; }
  echo "postgres://fireside@127.0.0.1:$port/postgres"
}

stop() {
  [ -f "$folder/data/postmaster.pid" ] || return 0
  cd "$folder"
  as_server "$(postgres_tool pg_ctl)" -D "$folder/data" -m immediate stop >/dev/null
}

case $command in
  start) start ;;
  stop) stop ;;
  *) say "usage: $0 start|stop FOLDER"; exit 2 ;;
esac
