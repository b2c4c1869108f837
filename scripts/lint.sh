#!/usr/bin/env bash
# Everything that is checked without running it. Stops at the first thing to mend.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_rust
need_node
say "lint: format";  cargo fmt --all --check
say "lint: clippy";  cargo clippy --quiet --workspace --all-targets --keep-going -- -D warnings
say "lint: tidy";    cargo xtask tidy
say "lint: web";     install web; npm run lint --prefix web --silent
say "lint: e2e";     install e2e; npm run lint --prefix e2e --silent
say "lint: nothing to mend"
