#!/usr/bin/env bash
# Lines of 200 bytes that the gate judges a second and core. Aim: 40,000 for its first layer.
set -euo pipefail
cd "$(dirname "$0")/.."
bench/machine.sh
echo "the gate, on the clock of its own thread:"
cargo run --quiet --release -p moderation --example throughput
