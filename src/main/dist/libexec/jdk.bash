# shellcheck shell=bash disable=SC2034 # jdk_home and jdk_version are the result
# Finds an installed JDK by its "release" file, without starting any Java.
# Sourced by the launcher and by .ci/run.
#
#   find_jdk FEATURE   sets jdk_home and jdk_version to the first JDK of at least that feature
#                      release, looking where Maven's toolchain discovery looks; status 1 if none
#   jdk_here DIR FEATURE   the same for one directory

jdk_home=
jdk_version=

find_jdk() {
  local java directory home=${HOME-~}
  jdk_here "${JAVA_HOME:-}" "$1" && return
  java=$(type -P java) && java=$(readlink -f "$java" 2>/dev/null) &&
    jdk_here "${java%/bin/java}" "$1" && return
  for directory in /usr/lib/jvm/* "$home"/.sdkman/candidates/java/* "$home"/.jdks/* /opt/* \
    /opt/java/* /usr/local/java/* /usr/java/* "$home"/.local/share/mise/installs/java/* \
    "$home"/.asdf/installs/java/* "$home"/.gradle/jdks/* "$home"/.jbang/cache/jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    jdk_here "$directory" "$1" && return
  done
  return 1
}

jdk_here() {
  local line version='' runtime=''
  [[ -n $1 && -r $1/release && -x $1/bin/javac ]] || return 1
  while IFS= read -r line || [[ -n $line ]]; do
    case $line in
      JAVA_VERSION=*) version=${line#*=} ;;
      JAVA_RUNTIME_VERSION=*) runtime=${line#*=} ;;
    esac
  done <"$1/release"
  version=${version//\"/}
  [[ $version =~ ^[0-9]+ && ${BASH_REMATCH[0]} -ge $2 ]] || return 1
  jdk_home=$1
  jdk_version=${runtime:-$version}
  jdk_version=${jdk_version//\"/}
}
