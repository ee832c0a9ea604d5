#!/bin/sh
# Everything that is done with the client for Kotlin: client.sh VERB WORK, from the root of the repository.
set -eu
verb=$1
work=$2
shift 2
here=test/conformance/runners/kotlin
ktlint=com/pinterest/ktlint/ktlint-cli/1.8.0/ktlint-cli-1.8.0-all.jar
dependency=org.apache.maven.plugins:maven-dependency-plugin:3.8.1

missing() {
  if ! command -v mvn > /dev/null || ! command -v javac > /dev/null; then
    echo "there is no Maven with a JDK: install maven and default-jdk-headless"
    exit 1
  fi
}

maven() {
  # A repository of our own, and no compiler that stays behind as a daemon.
  MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" mvn --batch-mode --quiet --strict-checksums \
    --no-transfer-progress -Dkotlin.compiler.daemon=false -Dmaven.repo.local="$(cd "$work" && pwd)/repository" "$@"
}

stamp() {
  find generated/kotlin "$here" -type f | sort | xargs sha256sum | sha256sum
}

# Maven has no lock file: these are the hashes of the compiler, of the libraries, and of the linter.
verify() {
  (cd "$work/repository" && sha256sum --check --strict --quiet)
}

build() {
  if [ -f "$work/stamp" ] && [ "$(stamp)" = "$(cat "$work/stamp")" ]; then return; fi
  rm -rf "$work/stamp" "$work/package" "$work/runner"
  mkdir -p "$work/runner"
  cp -r generated/kotlin "$work/package"
  cp "$here"/*.kt "$here/pom.xml" generated/kotlin/examples/*.kt "$work/runner"
  cp "$here/.editorconfig" "$work"
  version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' generated/kotlin/pom.xml)
  maven --file "$work/package" install
  maven --file "$work/runner" -Dclient.version="$version" compile \
    "$dependency:build-classpath" -Dmdep.outputFile=classpath
  grep -v "$ktlint" "$here/artifacts.sha256" | verify
  stamp > "$work/stamp"
}

check() {
  # The compiler has refused all warnings; what is left is what no wire case can tell, and the style.
  build
  (start -Xmx512m CheckKt)
  [ -f "$work/repository/$ktlint" ] ||
    maven "$dependency:get" -Dartifact=com.pinterest.ktlint:ktlint-cli:1.8.0:jar:all -Dtransitive=false
  grep "$ktlint" "$here/artifacts.sha256" | verify
  # The models are the generator's: their style is not ours to mend.
  written=$(cd codegen/kotlin && find src -name '*.kt*' | sed 's|^|package/|; s|\.mustache$||')
  cd "$work"
  # No name of a source has a space.
  # shellcheck disable=SC2086
  java -jar "repository/$ktlint" --relative --log-level=error 'runner/*.kt' $written
}

start() {
  # Whatever the locale is, what it prints is UTF-8.
  exec java -XX:+UseSerialGC -Dsun.stdout.encoding=UTF-8 \
    -cp "$work/runner/target/classes:$(cat "$work/runner/classpath")" "$@"
}

case $verb in
  missing | build | check) "$verb" ;;
  # The first tier of the virtual machine's compiler is enough here, and starts sooner.
  run) start -XX:TieredStopAtLevel=1 RunnerKt ;;
  example) start -XX:TieredStopAtLevel=1 UsageSummariesKt "$@" ;;
  bench) start BenchKt "$@" ;;
  *)
    echo "client.sh cannot $verb. It can: missing, build, run, check, example, bench." >&2
    exit 2
    ;;
esac
