#!/usr/bin/env bash
# Ember: how well it tells by the scripts in bench/ember, with and without a model that weighs its
# lines, how long a passage takes, and how fast the models of the optional packs read and write.
set -euo pipefail
cd "$(dirname "$0")/.."
bench/machine.sh
echo "ember's prose, every tier:"
cargo run --quiet --release -p ember --example evaluate
packs=${1:-data/packs}
echo "what the models make of it:"
cargo run --quiet --release -p engine --example models -- "$packs"
for model in "$packs"/stories15m/stories15M.bin "$packs"/smollm2/*.gguf; do
  if [ -f "$model" ]; then
    echo "model $(basename "$model"):"
    cargo run --quiet --release -p lm --example bench -- "$model"
  else
    echo "model $(basename "$model"): not there (fireside assets fetch)"
  fi
done
