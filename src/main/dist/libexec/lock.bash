# shellcheck shell=bash
# One lock a process, on a file, with flock(1) where there is one and a directory otherwise.
# Sourced by etcd-provision and by the launcher.
#
#   lock FILE [MESSAGE]   waits; MESSAGE goes to stderr once, if it has to wait
#   try_lock FILE         status 1 at once when somebody else holds it
#   unlock                gives it back; a process that ends gives it back too
#
# With flock the kernel frees the lock when its last holder ends, and file descriptor 9 is the
# holder: a child that must not hold it is started with 9>&-.

lock_directory=

try_lock() {
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$1" || return 1
    flock -n 9 && return 0
    exec 9>&-
    return 1
  fi
  if mkdir "$1.d" 2>/dev/null; then
    lock_directory=$1.d
    echo "$$" >"$lock_directory/pid"
    return 0
  fi
  break_stale_lock "$1.d"
  return 1
}

lock() {
  try_lock "$1" && return 0
  [[ -n ${2:-} ]] && echo "$2" >&2
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$1" || return 1
    flock 9
    return
  fi
  until try_lock "$1"; do sleep 0.2; done
}

unlock() {
  exec 9>&-
  [[ -z $lock_directory ]] || rm -rf "$lock_directory"
  lock_directory=
}

# A lock directory is stale when the process that made it is gone, or when it never came to write
# its number down and ten seconds have passed. Moving it away first lets only one waiter remove it.
break_stale_lock() {
  local holder='' grave="$1.stale.$$"
  if [[ -r $1/pid ]]; then
    read -r holder <"$1/pid" || true
  elif [[ -z $(find "$1" -prune ! -newermt '10 seconds ago' 2>/dev/null) ]]; then
    return
  fi
  [[ -n $holder ]] && kill -0 "$holder" 2>/dev/null && return
  mv "$1" "$grave" 2>/dev/null && rm -rf "$grave"
}
