#!/bin/sh
# Builds, runs and checks the Rust client. Run it from the root of the repository.
# Usage: client.sh missing|build|run|check|example WORK [ARGUMENT...]
set -eu

verb=$1
work=$2
shift 2
runner=clients/rust/runner
export CARGO_TARGET_DIR="$PWD/$work/target" CARGO_TERM_QUIET=true
binaries=$CARGO_TARGET_DIR/debug

inputs() {
  { cargo --version; find generated/rust "$runner" clients/rust/client.sh -type f | sort | xargs sha256sum; } | sha256sum
}

# Packs the crate as for crates.io, and unpacks it into a workspace with the runner. Both share one lock file.
prepare() {
  version=$(sed -n 's/^version = "\(.*\)"/\1/p' generated/rust/Cargo.toml | head -n 1)
  rm -rf "$work/source" "$work/workspace"
  mkdir -p "$work/workspace"
  cp -R generated/rust "$work/source"
  cp -R "$runner" "$work/workspace/runner"
  # cargo fmt finds the style of both in the folder above them.
  mv "$work/workspace/runner/rustfmt.toml" "$work/workspace"
  printf '[workspace]\nmembers = ["package", "runner"]\nresolver = "3"\n[profile.dev]\ndebug = false\nopt-level = 1\n' \
    > "$work/workspace/Cargo.toml"
  # The version of the crate follows the spec; the lock file pins everything that is downloaded.
  sed "/^name = \"partner-center-usage\"/{n;s/.*/version = \"$version\"/;}" "$runner/Cargo.lock" \
    > "$work/workspace/Cargo.lock"
  rm "$work/workspace/runner/Cargo.lock"
  cp "$work/workspace/Cargo.lock" "$work/source/Cargo.lock"
  printf '\n[workspace]\n' >> "$work/source/Cargo.toml"
  (cd "$work/source" && cargo package --no-verify --allow-dirty)
  tar -xzf "$CARGO_TARGET_DIR/package/partner-center-usage-$version.crate" -C "$work/workspace"
  mv "$work/workspace/partner-center-usage-$version" "$work/workspace/package"
  # Every file in a crate is dated 2006, and cargo builds only files that are newer than its last build.
  find "$work/workspace/package" -type f -exec touch {} +
}

case $verb in
missing)
  minor=$(cargo --version 2> /dev/null | sed -n 's/^cargo 1\.\([0-9]*\)\..*/\1/p')
  if [ "${minor:-0}" -lt 85 ]; then
    echo "there is no Rust 1.85 or later: install it with rustup"
    exit 1
  fi
  if ! command -v cc > /dev/null; then
    echo "there is no C compiler for Rust's TLS: install gcc and libc6-dev"
    exit 1
  fi
  ;;
build)
  stamp=$(inputs)
  if [ -x "$binaries/runner" ] && [ "$(cat "$work/stamp" 2> /dev/null)" = "$stamp" ]; then exit 0; fi
  prepare
  (cd "$work/workspace" && cargo build --locked --bins --examples)
  echo "$stamp" > "$work/stamp"
  ;;
run) exec "$binaries/runner" ;;
check)
  cd "$work/workspace"
  cargo fmt --all --check
  cargo clippy --locked --workspace --all-targets -- -D warnings
  cargo test --locked -p partner-center-usage
  RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps -p partner-center-usage
  ;;
example) exec "$binaries/examples/customers" "$@" ;;
*)
  echo "unknown verb $verb: use missing, build, run, check or example" >&2
  exit 2
  ;;
esac
