#!/usr/bin/env bash
# Pictures of 1024x768 with encoding, one core. Aim: 1.0 s each. Draws every one five times and
# prints the times of all.
set -euo pipefail
cd "$(dirname "$0")/.."
bench/machine.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cargo build --quiet --release -p illustrator --example page
page=${CARGO_TARGET_DIR:-target}/release/examples/page

scenes=(
  "A fox sat by the river at dusk."
  "Rain fell on the harbour. Mira and Tom stood on the ship and looked at the lighthouse."
  "In the old library a witch read a book by a lamp while a cat slept."
  "Snow covered the village. Three children built a snowman in front of the house."
)
for text in "${scenes[@]}"; do
  for tier in kids adults; do
    times=()
    for _ in 1 2 3 4 5; do
      times+=("$("$page" "$folder/picture.webp" "$text" "$tier" 1024x768 | tail -n 1 | cut -d' ' -f1)")
    done
    printf '%-7s %s ms  %s\n' "$tier" "${times[*]}" "$text"
  done
done
