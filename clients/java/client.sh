#!/bin/sh
# Builds, runs and checks the Java client. Run it from the root of the repository.
# Usage: client.sh missing|build|run|check|example WORK [ARGUMENT...]
set -eu

verb=$1
case $2 in
/*) work=$2 ;;
*) work=$PWD/$2 ;;
esac
shift 2
package=generated/java
runner=clients/java/runner
tests=clients/java/test

inputs() {
  find "$package" "$runner" clients/java/client.sh -type f | LC_ALL=C sort | xargs sha256sum | sha256sum
}

# pom.xml pins the versions. Maven rejects a download that does not have the checksum of its repository.
maven() {
  mvn --batch-mode --quiet --strict-checksums -Dstyle.color=never -Dmaven.repo.local="$work/repository" "$@" >&2
}

libraries() {
  find "$work/repository/com/fasterxml" -name '*.jar' | tr '\n' ':'
}

installed() {
  find "$work/repository/partner-center-usage" -name '*.jar'
}

compile() {
  javac --release 11 -encoding UTF-8 -Xlint:all -Werror "$@"
}

fail() {
  echo "$1"
  exit 1
}

case $verb in
missing)
  compiler=$(command -v javac) && compiler=$(readlink -f "$compiler")
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "${compiler%/bin/javac}/release" 2>/dev/null || :)
  [ "${version:-0}" -ge 11 ] || fail "there is no Java compiler, 11 or later: install openjdk-17-jdk-headless"
  command -v mvn >/dev/null || fail "there is no Maven: install maven"
  ;;
build)
  [ "$(cat "$work/stamp" 2>/dev/null)" != "$(inputs)" ] || exit 0
  rm -rf "$work/stamp" "$work/package" "$work/classes" "$work/repository/partner-center-usage"
  mkdir -p "$work"
  cp -r "$package" "$work/package"
  maven -f "$work/package/pom.xml" install
  javac --release 11 -encoding UTF-8 -cp "$(libraries)$(installed)" -d "$work/classes" "$runner"/*.java
  inputs >"$work/stamp"
  ;;
check)
  sh "$0" build "$work"
  rm -rf "$work/check"
  mkdir -p "$work/check"
  find "$package/src" -name '*.java' >"$work/check/sources"
  compile -Xdoclint:all,-missing -cp "$(libraries)" -d "$work/check/package" @"$work/check/sources"
  compile -cp "$(libraries)$(installed)" -d "$work/check/users" "$runner"/*.java "$package"/examples/*.java
  compile -cp "$(libraries)$(installed)" -d "$work/check/tests" "$tests"/*.java
  java -Xmx512m -cp "$work/check/tests:$(libraries)$(installed)" partnercenterusage.AllTests
  # A second build gives the same JAR, and the JAR depends only on Jackson.
  cp -r "$package" "$work/check/again"
  maven -f "$work/check/again/pom.xml" --offline verify
  cmp "$work/check/again/target/"*.jar "$(installed)"
  jdeps -summary --multi-release base -cp "$(libraries)" "$(installed)" >"$work/check/needs"
  if grep -vE ' -> (java\.(base|net\.http)|.*/jackson-[a-z]+-[0-9.]+\.jar)$' "$work/check/needs"; then exit 1; fi
  ;;
run) exec java -XX:TieredStopAtLevel=1 -cp "$work/classes:$(libraries)$(installed)" Runner ;;
example) exec java -cp "$(libraries)$(installed)" "$package/examples/Summaries.java" "$@" ;;
*) fail "unknown verb $verb: use missing, build, run, check or example" ;;
esac
