#!/bin/sh
# Builds, runs and checks the C# client under Mono.
# Usage: client.sh missing|build|run|check|example WORK [ARGUMENT...], from the root of the repository.
set -eu
verb=$1
work=$2
shift 2
here=clients/csharp
package=generated/csharp
newtonsoft=/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll

missing() {
  for needed in mcs mono "$newtonsoft" /usr/lib/mono/4.5/System.Net.Http.dll; do
    command -v "$needed" >/dev/null || [ -e "$needed" ] && continue
    echo "there is no $needed: install mono-mcs, libmono-system-net-http4.0-cil and libnewtonsoft-json5.0-cil"
    exit 1
  done
}

# The project of the package also turns off the warnings about missing comments and deprecated properties.
compile() {
  mcs -langversion:7.2 -warn:4 -warnaserror -r:System.Net.Http.dll -r:System.Runtime.Serialization.dll \
    -r:"$work/bin/Newtonsoft.Json.dll" "$@"
}

compile_program() {
  name=$1
  shift
  compile -nowarn:612 -r:"$work/bin/PartnerCenterUsage.dll" -out:"$work/bin/$name.exe" "$@"
}

inputs() {
  find "$package" "$here/runner" "$here/test" "$here/client.sh" -type f | LC_ALL=C sort | xargs sha256sum
  sha256sum "$newtonsoft" /usr/lib/mono/4.5/mcs.exe
}

build() {
  stamp=$(inputs | sha256sum)
  [ "$(cat "$work/stamp" 2>/dev/null)" = "$stamp" ] && return
  rm -rf "$work"
  mkdir -p "$work/bin"
  cp "$newtonsoft" "$work/bin"
  sources=$(find "$package/src" -name '*.cs' | LC_ALL=C sort)
  # No path of a source has a space.
  # shellcheck disable=SC2086
  compile -nowarn:612,1591 -target:library -doc:"$work/bin/PartnerCenterUsage.xml" -out:"$work/bin/PartnerCenterUsage.dll" $sources
  compile_program Runner "$here/runner/Runner.cs"
  compile_program Tests "$here"/test/*.cs
  compile_program CustomerSpending "$package/examples/CustomerSpending/Program.cs"
  echo "$stamp" >"$work/stamp"
}

check() {
  # Debian has no linter for C#. The build treats the warnings of the compiler as errors.
  build
  mono "$work/bin/Tests.exe" "$package"/src/*/*.csproj "$package"/examples/*/*.csproj
}

case $verb in
missing) missing ;;
build) build ;;
run) exec mono "$work/bin/Runner.exe" ;;
check) check ;;
example) exec mono "$work/bin/CustomerSpending.exe" "$@" ;;
*)
  echo "client.sh does not know the verb $verb" >&2
  exit 2
  ;;
esac
