#!/usr/bin/env bash
# Compares the rooms, the libraries and the landing page with their pictures in e2e/looks, in each house, light and size. Words,
# faces, times and illustrations are held still. After a change that was meant: `looks.sh --update-snapshots=all`, and look at
# what Git says has changed. Another Chromium than the one the pictures were made with says what differs, and passes.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_rust
need_node
need chromium "the pages are painted in it. On Debian: apt-get install chromium"
scripts/build-web.sh
cargo build --quiet --bin fireside
install e2e
E2E_SERVER=$(realpath "$target/debug/fireside") E2E_CHROMIUM=$(command -v chromium) npm run screens --prefix e2e -- looks "$@"
