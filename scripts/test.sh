#!/usr/bin/env bash
# Every test: Rust on SQLite and PostgreSQL, the client's, and a browser on the real binary. Runs
# all parts, says at the end which failed, and stops what it started.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_rust
need_node

work=$(mktemp -d)
# PostgreSQL runs as a user of its own and has to find its folder in here.
chmod 711 "$work"
clean_up() {
  scripts/test-services.sh stop "$work/postgres" || true
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

failed=() skipped=()
part() { # part NAME COMMAND...
  local name=$1
  shift
  say "== $name"
  "$@" 2>&1 | tee -a "$work/log" || failed+=("$name")
}
skip() { # skip NAME WHY
  say "== $1: skipped, $2"
  skipped+=("$1")
}

# Debian's packages, where we may install some.
provide() { # provide PACKAGE
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return
  say "fetching Debian's $1"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$1"; } >/dev/null
}

postgres() {
  local code=0
  FIRESIDE_TEST_POSTGRES=$(scripts/test-services.sh start "$work/postgres") || code=$?
  export FIRESIDE_TEST_POSTGRES
  return "$code"
}
no_postgres() {
  unset FIRESIDE_TEST_POSTGRES
  skip "PostgreSQL" "it is not installed (apt-get install postgresql): only SQLite is tested"
}

server() {
  local profile=default
  if [ -n "${CI:-}" ]; then profile=ci; fi
  if cargo nextest --version >/dev/null 2>&1; then
    # Nextest leaves out the examples in the documentation.
    cargo nextest run --profile "$profile" --workspace --no-fail-fast --status-level slow --final-status-level flaky &&
      cargo test --workspace --doc --quiet
  else
    cargo test --workspace --no-fail-fast --quiet
  fi
}
client() { install web && npm test --prefix web --silent; }
# With the tests' features, so that what they were built from is used again.
binary() { cargo build --quiet --workspace --bins --tests; }

# What the runners counted: Cargo, nextest, vitest and Playwright each say it in their own way.
count() { # count passed|failed|flaky
  sed 's/\x1b\[[0-9;]*m//g' "$work/log" |
    grep -E '^test result:|^ *Summary \[|^ *Tests  |^ +[0-9]+ (passed|failed|flaky)' |
    grep -oE "[0-9]+ $1" | awk '{ sum += $1 } END { print sum + 0 }' || true
}

code=0
postgres || code=$?
if [ "$code" = 3 ] && provide postgresql; then
  code=0
  postgres || code=$?
fi
case $code in
  0) ;;
  3) no_postgres ;;
  *) say "PostgreSQL is here and does not start"; exit 1 ;;
esac

if ! command -v redis-server >/dev/null && ! provide redis-server; then
  skip "Redis" "it is not installed (apt-get install redis-server): several nodes are not tested"
fi

part "client" client
part "pages" scripts/build-web.sh
part "server" server
part "binary" binary
if command -v chromium >/dev/null || provide chromium; then
  part "browser" scripts/walk.sh
else
  skip "browser" "there is no chromium (apt-get install chromium)"
fi

# What passed only the second time is a defect that is still to be found.
flaky=$(count flaky)
if [ "$flaky" != 0 ]; then echo "passed only the second time: $flaky, named above"; fi
for name in "${skipped[@]}"; do echo "skipped: $name"; done
for name in "${failed[@]}"; do echo "failed: $name"; done
# A part that broke down before it counted anything has failed as well.
bad=$(count failed)
if [ "$bad" -lt "${#failed[@]}" ]; then bad=${#failed[@]}; fi
echo "$(count passed) passed, $bad failed"
[ "${#failed[@]}" = 0 ]
