#!/bin/sh
# The Rust client as its users have it: packed into a crate, unpacked elsewhere, and built against.
# Usage: client.sh missing|build|run|check|example|bench WORK [ARGUMENT...], from the root of the repository.
set -eu

verb=$1
work=$2
shift 2
here=test/conformance/runners/rust
export CARGO_TARGET_DIR="$PWD/$work/target" CARGO_TERM_QUIET=true
binaries=$CARGO_TARGET_DIR/debug

inputs() {
  { cargo --version; find generated/rust "$here" -type f | sort | xargs sha256sum; } | sha256sum
}

# A cargo workspace of the unpacked crate and the runner. The one lock file holds for both.
prepare() {
  version=$(sed -n 's/^version = "\(.*\)"/\1/p' generated/rust/Cargo.toml | head -n 1)
  rm -rf "$work/source" "$work/workspace"
  mkdir -p "$work/workspace"
  cp -R generated/rust "$work/source"
  cp -R "$here" "$work/workspace/runner"
  # One style for both, which cargo fmt finds above them.
  mv "$work/workspace/runner/rustfmt.toml" "$work/workspace"
  printf '[workspace]\nmembers = ["package", "runner"]\nresolver = "3"\n[profile.dev]\ndebug = false\n' \
    > "$work/workspace/Cargo.toml"
  # The crate's own version follows the contract; all that is downloaded is pinned.
  sed "/^name = \"partner-center-usage\"/{n;s/.*/version = \"$version\"/;}" "$here/Cargo.lock" \
    > "$work/workspace/Cargo.lock"
  rm "$work/workspace/runner/Cargo.lock"
  cp "$work/workspace/Cargo.lock" "$work/source/Cargo.lock"
  printf '\n[workspace]\n' >> "$work/source/Cargo.toml"
  (cd "$work/source" && cargo package --no-verify --allow-dirty)
  tar -xzf "$CARGO_TARGET_DIR/package/partner-center-usage-$version.crate" -C "$work/workspace"
  mv "$work/workspace/partner-center-usage-$version" "$work/workspace/package"
  # Every file in a crate is from 2006, and cargo builds only what is newer than its last build.
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
bench) exec "$binaries/bench" "$@" ;;
*)
  echo "client.sh knows no verb $verb" >&2
  exit 2
  ;;
esac
