#!/usr/bin/env bash
# From a clone to the page: client, server, packs, serve.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_rust
need_node
scripts/build-web.sh
say "fireside: building the server (some minutes the first time)"
cargo build --quiet --release -p fireside
# Every pack is optional; what cannot be fetched is named, and Ember tells without it.
"$target/release/fireside" assets fetch || say "The packs could not be looked at; Fireside works without them."
exec "$target/release/fireside" serve "$@"
