#!/usr/bin/env bash
# Walks the built debug binary in a browser where there is no network, and fails when anything tried to use one.
#
#   no-network.sh [PLAYWRIGHT-ARGUMENTS…]   3: the kernel gives nobody an empty network here, nothing was walked
#
# The walk has a network namespace of its own with the loopback address and no way out. The kernel counts there what was
# to be sent and had no route: connections, datagrams, look-ups of names, by the server, the browser and its pages alike.
set -euo pipefail
. "$(dirname "$0")/need.sh"

# The browser asks the kernel, without sending anything, whether it has a route to this address, and cannot be kept from
# it. A route that leads nowhere answers, and is not counted.
probe=2001:4860:4860::8888

main() {
  if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
    return
  fi
  need_rust
  need_node
  local as=()
  if [ "$(id -u)" != 0 ]; then as=(--map-root-user); fi
  if ! unshare "${as[@]}" --net --mount ip link set lo up 2>/dev/null; then
    say "no network: skipped, nothing was walked. An empty network takes \`unshare\`, \`ip\` and a kernel that lets us use them"
    exit 3
  fi
  # All of this may want a network.
  scripts/build-web.sh
  cargo build --quiet --workspace --bins --tests
  install e2e
  exec unshare "${as[@]}" --net --mount scripts/no-network.sh --inside "$@"
}

inside() {
  ip link set lo up
  ip -6 route add unreachable "$probe" 2>/dev/null || true
  look_up_nowhere
  must_be_counted "a connection" knock 192.0.2.1
  if [ -e /proc/net/snmp6 ]; then must_be_counted "a connection by IPv6" knock 2001:db8::1; fi
  must_be_counted "the look-up of a name" getent hosts fireside.invalid

  local before code=0
  before=$(attempts)
  scripts/walk.sh "$@" || code=$?
  local made=$(($(attempts) - before))
  say "no network: $made outbound attempts"
  if [ "$made" = 0 ]; then return "$code"; fi
  say "Whose they are is said by: strace -f -e trace=connect,sendto,sendmsg $0"
  return 1
}

# Names are asked for at an address without a route. A name server or daemon of this machine would ask for us, uncounted.
look_up_nowhere() {
  local servers door
  servers=$(mktemp)
  echo "nameserver 192.0.2.53" >"$servers"
  mount --bind "$servers" /etc/resolv.conf
  rm "$servers"
  for door in /run/systemd/resolve/io.systemd.Resolve /run/nscd/socket; do
    if [ -S "$door" ]; then mount --bind /dev/null "$door"; fi
  done
}

# What had no route, since this network began.
attempts() {
  local -a names values
  local v4=0 v6=0 i
  { read -ra names; read -ra values; } < <(grep '^Ip:' /proc/net/snmp)
  for i in "${!names[@]}"; do
    if [ "${names[i]}" = OutNoRoutes ]; then v4=${values[i]}; fi
  done
  if [ -e /proc/net/snmp6 ]; then v6=$(awk '$1 == "Ip6OutNoRoutes" { print $2 }' /proc/net/snmp6); fi
  echo $((v4 + v6))
}

must_be_counted() { # must_be_counted WHAT COMMAND...
  local what=$1 before
  shift
  before=$(attempts)
  "$@" >/dev/null 2>&1 || true
  [ "$(attempts)" -gt "$before" ] && return
  say "no network: $what that fails is not counted here, so that none would mean nothing"
  exit 1
}

knock() { : <"/dev/tcp/$1/9"; } # knock ADDRESS

main "$@"
