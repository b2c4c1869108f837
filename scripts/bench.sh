#!/usr/bin/env bash
# Measures, and prints the figures with the machine they were measured on. For comparison run it
# on an idle machine: what others do meanwhile only makes it slower.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_rust
need_node
need chromium "the client is measured in it. On Debian: apt-get install chromium"
bench/machine.sh
for script in gate ember picture; do
  say ""
  "bench/$script.sh"
done
say ""
scripts/build-web.sh
cargo build --quiet --release -p fireside
node bench/foreign-id-times.mjs "$target/release/fireside"
say ""
node bench/client-size.mjs
install e2e
install bench
for script in page-turn room-cost screens lighthouse; do
  say ""
  node "bench/$script.mjs" "$target/release/fireside"
done
