#!/usr/bin/env bash
# Pictures of 1024x768, drawn and encoded, in milliseconds of one processor (the whole process,
# so that others on the machine count little). Aim: 1,000 each. Draws every one five times.
set -euo pipefail
cd "$(dirname "$0")/.."
bench/machine.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo build --quiet --release -p illustrator --example page
page=${CARGO_TARGET_DIR:-target}/release/examples/page

TIMEFORMAT='%U %S'
cpu_ms() { # cpu_ms COMMAND...
  { time "$@" >/dev/null; } 2>&1 | awk '{ printf "%d", ($1 + $2) * 1000 }'
}

scenes=(
  "A fox sat by the river at dusk."
  "Rain fell on the harbour. Mira and Tom stood on the ship and looked at the lighthouse."
  "In the old library a witch read a book by a lamp while a cat slept."
  "Snow covered the village. Three children built a snowman in front of the house."
)
for text in "${scenes[@]}"; do
  for tier in kids teens adults; do
    times=()
    for _ in 1 2 3 4 5; do
      times+=("$(cpu_ms "$page" "$folder/picture.webp" "$text" "$tier" 1024x768)")
    done
    printf '%-7s %s ms  %s\n' "$tier" "${times[*]}" "$text"
  done
done
