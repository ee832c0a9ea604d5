#!/bin/sh
# Builds, runs and checks the client in Ruby: client.sh VERB WORK [ARGUMENTS], from the repository's root.
set -eu
verb=$1 work=$2
here=test/conformance/runners/ruby
package=generated/ruby
case $work in /*) ;; *) work=$PWD/$work ;; esac
# The gem is installed below WORK, and finds those that it needs among Debian's.
installed() { GEM_HOME="$work/gems" exec ruby "$@"; }

case $verb in
missing)
  ruby -e 'exit RUBY_VERSION >= "3.1"' 2>/dev/null || { echo "there is no Ruby 3.1 or later: install ruby"; exit 1; }
  ruby -e 'require "ethon"' 2>/dev/null || { echo "there is no Typhoeus: install ruby-typhoeus"; exit 1; }
  ;;
build)
  stamp=$(find $package $here -type f | sort | xargs sha256sum | sha256sum)
  [ "$(cat "$work/stamp" 2>/dev/null)" != "$stamp" ] || exit 0
  rm -rf "$work" && mkdir -p "$work"
  cp -R $package "$work/package"
  (cd "$work/package" && gem build --strict -q -o ../client.gem partner_center_usage.gemspec) >/dev/null
  # Only the folder is looked at for what it needs; RubyGems checks that again, everywhere, when the gem is loaded.
  gem install -q --local --no-document --install-dir "$work/gems" --ignore-dependencies "$work/client.gem" >/dev/null
  echo "$stamp" >"$work/stamp"
  ;;
run) installed $here/runner.rb ;;
bench) installed $here/bench.rb "$3" "$4" "$5" ;;
example)
  shift 2
  installed "$(echo "$work"/gems/gems/partner_center_usage-*)/examples/summaries.rb" "$@"
  ;;
check)
  warnings=$(find $package $here -name '*.rb' | sort | xargs -n 1 ruby -wc 2>&1 | grep -v '^Syntax OK$' || true)
  [ -z "$warnings" ] || { echo "$warnings"; exit 1; }
  for test in $here/*_test.rb; do
    (installed "$test") >"$work/tests.txt" 2>&1 || { cat "$work/tests.txt"; exit 1; }
  done
  rubocop --config $here/rubocop.yml codegen/ruby $here
  ;;
*) echo "client.sh: $verb is no verb" >&2 && exit 2 ;;
esac
