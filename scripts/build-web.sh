#!/usr/bin/env bash
# Builds the client into web/dist, when something in web/ has changed since the last time.
set -euo pipefail
. "$(dirname "$0")/need.sh"
need_node
install web

stamp=web/node_modules/.fireside-built
sources_since() { # prints one path that is newer than the stamp, folders too: a file may be gone
  find web \( -name node_modules -o -name dist -o -name '.tanstack' \) -prune -o -newer "$stamp" -print -quit
}
if [ -f web/dist/app.html ] && [ -f "$stamp" ] && [ -z "$(sources_since)" ]; then
  exit 0
fi
say "web: building the client"
# A page of file sizes helps nobody; what went wrong does.
if ! said=$(npm run build --prefix web --silent 2>&1); then
  say "$said"
  exit 1
fi
touch "$stamp"
# The release binary embeds web/dist. Cargo sees a changed file there, but no new one.
touch crates/gateway/src/http/pages.rs
