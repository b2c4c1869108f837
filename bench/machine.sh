#!/usr/bin/env bash
# Prints the machine that figures come from, and what else it is doing: a figure without these
# two says nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
memory=$(awk '/MemTotal/ { printf "%.1f GB", $2 / 1e6 }' /proc/meminfo)
# shellcheck source=/dev/null
system=$(. /etc/os-release && echo "$PRETTY_NAME")
echo "machine: ${model:-unknown processor}, $(nproc) cores, $memory, $system, Linux $(uname -r)"
echo "tools:   $(rustc --version), Node $(node --version)"
echo "commit:  $(git rev-parse --short HEAD 2>/dev/null || echo none)"
echo "load:    $(cut -d' ' -f1-3 /proc/loadavg) when this began"
