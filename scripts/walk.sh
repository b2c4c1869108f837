#!/usr/bin/env bash
# Walks the built debug binary in a real browser, at the desk and on a phone. What is said behind it goes to Playwright:
# `walk.sh weather --project phone` walks one file on one of them.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_node
need chromium "the walk is made in it. On Debian: apt-get install chromium"
install e2e
# These two do not begin with FIRESIDE_: the server would take them for settings.
E2E_SERVER=$(realpath "$target/debug/fireside") E2E_CHROMIUM=$(command -v chromium) \
  npm test --prefix e2e -- "$@"
