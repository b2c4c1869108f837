# Sourced by the other scripts: where we are, what must be there, and friendly words when it is not.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
target=${CARGO_TARGET_DIR:-target}

say() { printf '%s\n' "$*" >&2; }

need() { # need COMMAND WHAT-FOR
  command -v "$1" >/dev/null && return
  say "\`$1\` is not here, and $2"
  exit 1
}

need_rust() {
  need cargo "it builds the server. Get it from https://rustup.rs; rust-toolchain.toml names the version."
  need cc "some crates hold C. On Debian: apt-get install build-essential"
}

need_node() {
  need node "it builds the client. Any Node from 20.19 on will do; see https://nodejs.org"
  need npm "it fetches what the client is built with; it comes with Node."
  node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' ||
    { say "This is Node $(node --version); the client needs 20.19 or later."; exit 1; }
}

# Fetches a package's dependencies when its lock file has changed since the last time.
install() { # install FOLDER
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] && return
  say "$1: fetching what it is built with"
  npm ci --prefix "$1" --no-audit --no-fund --loglevel=error &&
    touch "$1/node_modules/.package-lock.json"
}
