#!/bin/sh
# Builds, runs and checks the Kotlin client. Run it from the root of the repository.
# Usage: client.sh missing|build|run|check|example WORK [ARGUMENT...]
set -eu
verb=$1
work=$2
shift 2
runner=clients/kotlin/runner
tests=clients/kotlin/test
ktlint=com/pinterest/ktlint/ktlint-cli/1.8.0/ktlint-cli-1.8.0-all.jar
dependency=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

missing() {
  if ! command -v mvn > /dev/null || ! command -v javac > /dev/null; then
    echo "there is no Maven with a JDK: install maven and default-jdk-headless"
    exit 1
  fi
}

maven() {
  # A local repository of its own, and no compiler daemon that keeps running.
  MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" mvn --batch-mode --quiet --strict-checksums \
    --no-transfer-progress -Dkotlin.compiler.daemon=false -Dmaven.repo.local="$(cd "$work" && pwd)/repository" "$@"
}

stamp() {
  find generated/kotlin "$runner" "$tests" clients/kotlin/client.sh -type f | sort | xargs sha256sum | sha256sum
}

# Maven has no lock file, so these are the hashes of the compiler, the libraries and the linter.
verify() {
  (cd "$work/repository" && sha256sum --check --strict --quiet)
}

build() {
  if [ -f "$work/stamp" ] && [ "$(stamp)" = "$(cat "$work/stamp")" ]; then return; fi
  rm -rf "$work/stamp" "$work/package" "$work/runner"
  mkdir -p "$work/runner"
  cp -r generated/kotlin "$work/package"
  cp "$runner"/*.kt "$runner/pom.xml" "$tests"/*.kt generated/kotlin/examples/*.kt "$work/runner"
  cp "$runner/.editorconfig" "$work"
  version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' generated/kotlin/pom.xml)
  maven --file "$work/package" install
  maven --file "$work/runner" -Dclient.version="$version" compile \
    "$dependency:build-classpath" -Dmdep.outputFile=classpath
  grep -v "$ktlint" "$runner/artifacts.sha256" | verify
  stamp > "$work/stamp"
}

check() {
  # The compiler already treats warnings as errors.
  build
  (start -Xmx512m TestsKt)
  [ -f "$work/repository/$ktlint" ] ||
    maven "$dependency:get" -Dartifact=com.pinterest.ktlint:ktlint-cli:1.8.0:jar:all -Dtransitive=false
  grep "$ktlint" "$runner/artifacts.sha256" | verify
  # The generator decides the style of the models.
  written=$(cd clients/kotlin/files && find src -name '*.kt*' | sed 's|^|package/|; s|\.mustache$||')
  cd "$work"
  # No file name contains a space.
  # shellcheck disable=SC2086
  java -jar "repository/$ktlint" --relative --log-level=error 'runner/*.kt' $written
}

start() {
  # The output is UTF-8 in every locale.
  exec java -XX:+UseSerialGC -Dsun.stdout.encoding=UTF-8 \
    -cp "$work/runner/target/classes:$(cat "$work/runner/classpath")" "$@"
}

case $verb in
  missing | build | check) "$verb" ;;
  # The first tier of the JIT compiler is enough here, and starts faster.
  run) start -XX:TieredStopAtLevel=1 RunnerKt ;;
  example) start -XX:TieredStopAtLevel=1 UsageSummariesKt "$@" ;;
  *)
    echo "unknown verb $verb: use missing, build, run, check or example" >&2
    exit 2
    ;;
esac
