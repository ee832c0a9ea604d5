#!/bin/sh
# The client for C# under Mono: client.sh VERB WORK [...], from the root of the repository.
set -eu
verb=$1
work=$2
here=test/conformance/runners/csharp
package=generated/csharp
newtonsoft=/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll


missing() {
  for needed in mcs mono "$newtonsoft" /usr/lib/mono/4.5/System.Net.Http.dll; do
    command -v "$needed" >/dev/null || [ -e "$needed" ] && continue
    echo "there is no $needed: install mono-mcs, libmono-system-net-http4.0-cil and libnewtonsoft-json5.0-cil"
    exit 1
  done
}

# Warnings about missing comments and deprecated properties are off in the package's project, too.
compile() {
  mcs -langversion:7.2 -warn:4 -warnaserror -r:System.Net.Http.dll -r:System.Runtime.Serialization.dll -r:"$work/bin/Newtonsoft.Json.dll" "$@"
}


inputs() {
  find "$package" "$here" -type f | LC_ALL=C sort | xargs sha256sum
  sha256sum "$newtonsoft" /usr/lib/mono/4.5/mcs.exe
}

build() {
  stamp=$(inputs | sha256sum)
  [ "$(cat "$work/stamp" 2>/dev/null)" = "$stamp" ] && return
  rm -rf "$work"
  mkdir -p "$work/bin"
  cp "$newtonsoft" "$work/bin"
  sources=$(find "$package/src" -name '*.cs' | LC_ALL=C sort)
  # No name of a source has a space.
  # shellcheck disable=SC2086
  compile -nowarn:612,1591 -target:library -doc:"$work/bin/PartnerCenterUsage.xml" -out:"$work/bin/PartnerCenterUsage.dll" $sources
  for source in "$here/Runner.cs" "$here/Bench.cs" "$here/Check.cs" "$here/Safety.cs" "$package/examples/CustomerSpending/Program.cs"; do
    name=$(basename "$source" .cs)
    compile -nowarn:612 -r:"$work/bin/PartnerCenterUsage.dll" -out:"$work/bin/$name.exe" "$source"
  done
  echo "$stamp" >"$work/stamp"
}

case $verb in
missing) missing ;;
build) build ;;
run) exec mono "$work/bin/Runner.exe" ;;
check)
  # Debian has no linter for C#: the compiler's warnings are errors in the build.
  build
  mono "$work/bin/Check.exe" "$package"/src/*/*.csproj "$package"/examples/*/*.csproj
  mono "$work/bin/Safety.exe"
  ;;
example)
  shift 2
  exec mono "$work/bin/Program.exe" "$@"
  ;;
bench)
  shift 2
  exec mono "$work/bin/Bench.exe" "$@"
  ;;
*)
  echo "There is no verb $verb." >&2
  exit 2
  ;;
esac
