# shellcheck shell=bash
# The three sources of etcd-provision. Each function from_NAME WANTED VERSION OUT puts etcd, etcdctl
# and etcdutl into the directory OUT, or fails with the reason in why. WANTED is what was asked for,
# VERSION the release pinned for it (empty when a minor is not in the list). Long commands go
# through run, so that they can be interrupted. Sourced by etcd-provision.
# shellcheck disable=SC2154,SC2034 # incoming, root, why and apt_root are the sourcing script's

official=https://github.com/etcd-io/etcd/releases/download

# Set once the site did not answer: the other versions need not wait for it again.
site_is_silent=

# The platform's name in the release archives, as linux-amd64.
platform() {
  local machine
  machine=$(uname -m)
  case $machine in
    x86_64) machine=amd64 ;;
    aarch64) machine=arm64 ;;
  esac
  echo "$(uname -s | tr '[:upper:]' '[:lower:]')-$machine"
}

# ---- archive: the official release, checked against the pinned SHA-256 --------------------------

from_archive() {
  local version=$2 hash address file status
  hash=$(pinned_hash "$version")
  [[ -n $hash ]] || { why="no SHA-256 is pinned for $(platform), so it is not used." && return 1; }
  file=$incoming/etcd-v$version-$(platform).tar.gz
  address=${ETCDSH_ETCD_MIRROR:-$official}/v$version/${file##*/}
  [[ -z $site_is_silent ]] || { why='the release site did not answer before.' && return 1; }
  say "etcd $version: downloading the release archive."
  download "$address" "$file"
  status=$?
  if ((status != 0)); then
    # curl says 22 and wget 8 when a server answered, but not with the file.
    ((status == 22 || status == 8)) || site_is_silent=yes
    why="$address cannot be downloaded." && return 1
  fi
  [[ $(sha256 "$file") == "$hash" ]] ||
    { rm -f "$file" && why="$address does not have the pinned SHA-256; thrown away." && return 1; }
  run tar -xzf "$file" -C "$3" --strip-components=1 --no-same-owner 2>/dev/null
  rm -f "$file"
  [[ -x $3/etcd ]] || { why="$address holds no etcd." && return 1; }
  keep_binaries "$3"
}

# pinned_hash VERSION: its SHA-256 for this platform, nothing if there is none.
pinned_hash() {
  local version amd64 arm64
  while read -r version _ amd64 arm64; do
    [[ $version == "$1" ]] || continue
    case $(platform) in
      linux-amd64) echo "${amd64#-}" ;;
      linux-arm64) echo "${arm64#-}" ;;
    esac
  done < <(pinned)
}

# A machine without that network loses four seconds; a stalled transfer twenty.
download() {
  if command -v curl >/dev/null 2>&1; then
    run curl --fail --silent --location --connect-timeout 4 --speed-limit 1000 --speed-time 20 \
      --output "$2" "$1"
  elif command -v wget >/dev/null 2>&1; then
    run wget -q -T 4 -t 1 -O "$2" "$1"
  else
    return 1
  fi
}

sha256() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum "$1"
  else
    shasum -a 256 "$1"
  fi | cut -d ' ' -f 1
}

# keep_binaries DIR: an archive also holds documentation.
keep_binaries() {
  find "$1" -mindepth 1 -maxdepth 1 ! -name etcd ! -name etcdctl ! -name etcdutl \
    -exec rm -rf {} +
}

# ---- go: a build of the modules ------------------------------------------------------------------

from_go() {
  # A minor that is not pinned will do: Go takes v3.8 for the newest 3.8.
  local version=${2:-$1} work=$incoming/go modules=go.etcd.io/etcd
  [[ $version != 3.[0-4] && $version != 3.[0-4].* ]] ||
    { why='etcd is a set of Go modules only since 3.5.' && return 1; }
  go_is_new_enough || { why='there is no Go 1.25 or newer on PATH.' && return 1; }
  say "etcd $version: building it from its Go modules; the first build takes a minute or two."
  mkdir -p "$work"
  # A scratch go.mod: "go install PACKAGE@VERSION" refuses modules with replace directives.
  run go_build "$work" "$3" \
    "$modules/server/v3@v$version" "$modules/etcdctl/v3@v$version" "$modules/etcdutl/v3@v$version" \
    >"$work/log" 2>&1 || { tail -n 5 "$work/log" >&2 && why='the Go build failed.' && return 1; }
  mv "$3/server" "$3/etcd"
}

go_is_new_enough() {
  local version
  version=$(go env GOVERSION 2>/dev/null) || return 1
  [[ $version =~ ^go1\.([0-9]+) ]] && ((BASH_REMATCH[1] >= 25))
}

# go_build WORK OUT MODULE@VERSION...: runs in a process of its own. Without a home, Go keeps its
# caches in WORK.
go_build() {
  local work=$1 out=$2
  shift 2
  cd "$work" || return 1
  [[ ${HOME:-} == /* ]] || export HOME=$work/home
  export GOWORK=off GOFLAGS='-mod=mod -buildvcs=false' CGO_ENABLED=0 GO111MODULE=on
  go mod init etcdsh.invalid/etcd &&
    go get "$@" &&
    go build -trimpath -ldflags '-s -w' -o "$out/" "${@%@*}"
}

# ---- packages: etcd-server and etcd-client of the distribution ---------------------------------

# The machine's own package lists first, then fresh ones, then newer suites of the same mirror, all
# in a private directory: installing nothing, this needs no root.
from_packages() {
  local wanted=$1 tool suite
  why="no suite of this machine's mirror has etcd $wanted."
  for tool in apt-get apt-cache dpkg; do
    command -v "$tool" >/dev/null 2>&1 || { why="there is no $tool on this machine." && return 1; }
  done
  take_package "$wanted" "$3" && return
  for suite in configured $(newer_suites); do
    if [[ ! -d $(apt_directory "$suite")/lists ]]; then
      say "etcd $wanted: reading the package lists (suite: $suite)."
      if ! apt_refresh "$suite"; then
        why="the package lists of $suite cannot be read."
        # The mirror itself does not answer: do not wait for it again.
        [[ $suite == configured ]] && return 1
        continue
      fi
    fi
    take_package "$wanted" "$3" "$suite" && return
  done
  return 1
}

# Debian's suites after the machine's own, oldest first: the older one needs the older libc.
newer_suites() {
  local id='' codename='' suite newer=
  # shellcheck source=/dev/null
  id=$(. /etc/os-release && echo "$ID") codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  [[ $id == debian && -n $codename ]] || return 0
  for suite in bullseye bookworm trixie forky sid; do
    [[ -n $newer && $suite != "$codename" ]] && echo "$suite"
    [[ $suite == "$codename" ]] && newer=yes
  done
}

apt_directory() { echo "$root/.apt.$$/$1"; }

# apt_options SUITE: sets options to what makes apt work in a private directory. Nothing for the
# machine's own lists.
apt_options() {
  local dir
  options=()
  [[ -n ${1:-} ]] || return 0
  dir=$(apt_directory "$1")
  options=(-o "Dir::State=$dir" -o "Dir::State::status=$dir/status" -o "Dir::Cache=$dir/cache"
    -o Acquire::Languages=none -o Acquire::http::Timeout=15 -o Acquire::https::Timeout=15
    -o Acquire::Retries=1)
  # Root's apt would fetch as another user, who cannot enter the directory.
  [[ $(id -u) != 0 ]] || options+=(-o APT::Sandbox::User=root)
  [[ $1 == configured ]] ||
    options+=(-o "Dir::Etc::sourcelist=$dir/sources.list" -o Dir::Etc::sourceparts=/dev/null)
}

apt_refresh() {
  local dir address options
  apt_root=$root/.apt.$$
  dir=$(apt_directory "$1")
  mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
  : >"$dir/status"
  if [[ $1 != configured ]]; then
    address=$(mirror) || address=
    echo "deb $address $1 main" >"$dir/sources.list"
  fi
  apt_options "$1"
  # apt ends well when only some of the sources answer, which is right, and when none does.
  if run apt-get -q "${options[@]}" update >"$dir/log" 2>&1 && grep -q '^\(Get\|Hit\):' "$dir/log"; then
    return
  fi
  grep '^\(Err\|E\):' "$dir/log" | tail -n 3 >&2
  remove "$dir"
  return 1
}

# The address from which the machine's own suite comes, with its key if that is named.
mirror() {
  local codename line address key
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
  # shellcheck disable=SC2016 # apt's own placeholders
  line=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI) $(SIGNED_BY)' \
    'Created-By: Packages' 2>/dev/null | grep -m 1 "^$codename main ") || return 1
  read -r _ _ address key <<<"$line"
  if [[ $key == /* ]]; then echo "[signed-by=$key] $address"; else echo "$address"; fi
}

# take_package WANTED OUT [SUITE]: the newest etcd-server and etcd-client that fit.
take_package() {
  local wanted=$1 out=$2 options candidate work
  apt_options "${3:-}"
  candidate=$(package_version "$wanted") || return 1
  work=$incoming/packages
  remove "$work" && mkdir -p "$work/root"
  say "etcd $wanted: downloading the packages etcd-server and etcd-client $candidate."
  run download_packages "$work" "$candidate" >"$work/log" 2>&1 ||
    { tail -n 3 "$work/log" >&2 && why="the packages $candidate cannot be downloaded." && return 1; }
  cp "$work"/root/usr/bin/etcd* "$out/" 2>/dev/null
  proven_version "$out" >/dev/null && return
  rm -f "$out"/*
  why="the binaries of the packages $candidate do not run on this machine."
  return 1
}

# The newest Debian version of etcd-server whose upstream version fits.
package_version() {
  local candidate upstream
  while read -r candidate; do
    upstream=${candidate#*:}
    upstream=${upstream%%[-+~]*}
    fits "$upstream" "$1" && echo "$candidate" && return
  done < <(apt-cache ${options[@]+"${options[@]}"} madison etcd-server 2>/dev/null |
    cut -d '|' -f 2 | tr -d ' ')
  return 1
}

download_packages() {
  local file
  cd "$1" || return 1
  apt-get -q ${options[@]+"${options[@]}"} download "etcd-server=$2" "etcd-client=$2" || return 1
  for file in *.deb; do dpkg -x "$file" root || return 1; done
}
