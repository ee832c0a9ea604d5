#!/bin/sh
# Builds, runs and checks the PHP client.
# Usage: client.sh missing|build|run|check|example WORK [ARGUMENT...], from the root of the repository.
set -eu
verb=$1
work=$2
shift 2
here=clients/php
package=generated/php
case $work in
/*) ;;
*) work=$PWD/$work ;;
esac

missing() {
  php -r 'exit(PHP_VERSION_ID >= 80200 ? 0 : 1);' 2>/dev/null || {
    echo "there is no PHP 8.2 or later: install php-cli"
    exit 1
  }
  php -r 'exit(extension_loaded("curl") && stream_resolve_include_path("GuzzleHttp/autoload.php") ? 0 : 1);' || {
    echo "there is no Guzzle 7: install php-guzzlehttp-guzzle and php-curl"
    exit 1
  }
  command -v composer >/dev/null || {
    echo "there is no Composer: install composer"
    exit 1
  }
}

# The version of a Guzzle package from Debian.
version() { dpkg-query -W -f '${source:Upstream-Version}' "php-guzzlehttp-$1" | sed 's/+.*//'; }

# Installs the package in an application that requires it. Guzzle is Debian's.
build() {
  stamp=$(find $package $here/client.sh -type f | sort | xargs sha256sum | sha256sum)
  [ "$(cat "$work/stamp" 2>/dev/null)" != "$stamp" ] || return 0
  rm -rf "$work"
  mkdir -p "$work/app"
  cp -R $package "$work/package"
  cat >"$work/app/composer.json" <<JSON
{
  "repositories": [{ "type": "path", "url": "../package", "options": { "symlink": false } }, { "packagist.org": false }],
  "require": { "partner-center-usage/client": "*" },
  "provide": {
    "guzzlehttp/guzzle": "$(version guzzle)",
    "guzzlehttp/promises": "$(version promises)",
    "guzzlehttp/psr7": "$(version psr7)"
  },
  "autoload": { "files": ["guzzle.php"] }
}
JSON
  echo '<?php require_once "GuzzleHttp/autoload.php";' >"$work/app/guzzle.php"
  COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_DISABLE_NETWORK=1 composer install -q -n --no-progress -o -d "$work/app"
  echo "$stamp" >"$work/stamp"
}

check() {
  find $package $here -name '*.php' | sort | while read -r file; do
    php -l "$file" >/dev/null || exit 1
  done
  # The generator formats its own files. Those written by hand follow PSR-12.
  phpcs --standard=PSR12 --exclude=PSR1.Files.SideEffects --extensions=php $here
  COMPOSER_ALLOW_SUPERUSER=1 composer validate -q --strict --no-check-version -d "$work/package"
  for test in $here/test/*_test.php; do
    (with_arguments_in_traces "$test" "$work/app/vendor/autoload.php")
  done
}

# Without a php.ini, the traces of PHP have the arguments.
with_arguments_in_traces() { exec php -d zend.exception_ignore_args=0 -d display_errors=stderr "$@"; }

case $verb in
missing) missing ;;
build) build ;;
run) with_arguments_in_traces $here/runner/runner.php "$work/app/vendor/autoload.php" ;;
check) check ;;
example)
  cd "$work/app"
  exec php vendor/partner-center-usage/client/examples/summaries.php "$@"
  ;;
*)
  echo "client.sh does not know the verb $verb" >&2
  exit 2
  ;;
esac
