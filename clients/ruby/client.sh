#!/bin/sh
# Builds, runs and checks the Ruby client.
# Usage: client.sh missing|build|run|check|example WORK [ARGUMENT...], from the root of the repository.
set -eu
verb=$1
work=$2
shift 2
here=clients/ruby
package=generated/ruby
case $work in
/*) ;;
*) work=$PWD/$work ;;
esac

# Runs Ruby with the gem, which is installed below WORK. The gems that it needs are Debian's.
with_gem() { GEM_HOME="$work/gems" exec ruby "$@"; }

missing() {
  ruby -e 'exit RUBY_VERSION >= "3.1"' 2>/dev/null || {
    echo "there is no Ruby 3.1 or later: install ruby"
    exit 1
  }
  ruby -e 'require "ethon"' 2>/dev/null || {
    echo "there is no Typhoeus: install ruby-typhoeus"
    exit 1
  }
}

build() {
  stamp=$(find $package $here/client.sh -type f | sort | xargs sha256sum | sha256sum)
  [ "$(cat "$work/stamp" 2>/dev/null)" != "$stamp" ] || return 0
  rm -rf "$work"
  mkdir -p "$work"
  cp -R $package "$work/package"
  (cd "$work/package" && gem build --strict -q -o ../client.gem partner_center_usage.gemspec) >/dev/null
  # With --install-dir, gem looks for dependencies in that folder only. RubyGems checks them when the gem is loaded.
  gem install -q --local --no-document --install-dir "$work/gems" --ignore-dependencies "$work/client.gem" >/dev/null
  echo "$stamp" >"$work/stamp"
}

check() {
  warnings=$(find $package $here -name '*.rb' | sort | xargs -n 1 ruby -wc 2>&1 | grep -v '^Syntax OK$' || true)
  [ -z "$warnings" ] || {
    echo "$warnings"
    exit 1
  }
  for test in $here/test/*_test.rb; do
    (with_gem "$test") >"$work/tests.txt" 2>&1 || {
      cat "$work/tests.txt"
      exit 1
    }
  done
  rubocop --config $here/test/rubocop.yml $here
}

case $verb in
missing) missing ;;
build) build ;;
run) with_gem $here/runner/runner.rb ;;
check) check ;;
example) with_gem "$(echo "$work"/gems/gems/partner_center_usage-*)/examples/summaries.rb" "$@" ;;
*)
  echo "client.sh does not know the verb $verb" >&2
  exit 2
  ;;
esac
