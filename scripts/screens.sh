#!/usr/bin/env bash
# Takes a picture of every screen in each house and light, at the desk and on a phone, and lays them on a contact sheet for
# each screen. `screens.sh` fills e2e/test-results/screens; `screens.sh FOLDER` another one. The stories in the pictures are the
# demo's, so two runs can be laid side by side. Covers on the other shelves, times and starter lines differ.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_rust
need_node
need chromium "the pictures are taken in it. On Debian: apt-get install chromium"
folder=$(realpath -m "${1:-e2e/test-results/screens}")
scripts/build-web.sh
cargo build --quiet --bin fireside
install e2e
rm -rf "$folder"
E2E_SCREENS=$folder E2E_SERVER=$(realpath "$target/debug/fireside") E2E_CHROMIUM=$(command -v chromium) \
  npm run screens --prefix e2e -- gallery
E2E_CHROMIUM=$(command -v chromium) node e2e/screens/contact-sheet.mjs "$folder"
say "open $folder/index.html"
