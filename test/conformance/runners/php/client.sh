#!/bin/sh
# Builds, runs and checks the client in PHP: client.sh VERB WORK [ARGUMENTS], from the repository's root.
set -eu
verb=$1 work=$2
here=test/conformance/runners/php
package=generated/php
case $work in /*) ;; *) work=$PWD/$work ;; esac

case $verb in
missing)
  php -r 'exit(PHP_VERSION_ID >= 80200 ? 0 : 1);' 2>/dev/null ||
    { echo "there is no PHP 8.2 or later: install php-cli"; exit 1; }
  php -r 'exit(extension_loaded("curl") && stream_resolve_include_path("GuzzleHttp/autoload.php") ? 0 : 1);' ||
    { echo "there is no Guzzle 7: install php-guzzlehttp-guzzle and php-curl"; exit 1; }
  command -v composer >/dev/null || { echo "there is no Composer: install composer"; exit 1; }
  ;;
build)
  stamp=$(find $package $here -type f | sort | xargs sha256sum | sha256sum)
  [ "$(cat "$work/stamp" 2>/dev/null)" != "$stamp" ] || exit 0
  rm -rf "$work" && mkdir -p "$work/app"
  cp -R $package "$work/package"
  # An application that requires the package. Guzzle is Debian's, in the versions that Debian says.
  version() { dpkg-query -W -f '${source:Upstream-Version}' "php-guzzlehttp-$1" | sed 's/+.*//'; }
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
  ;;
# A trace shows the arguments, which is what PHP does where no php.ini says otherwise.
run) exec php -d zend.exception_ignore_args=0 -d display_errors=stderr $here/runner.php "$work/app/vendor/autoload.php" ;;
# With the opcode cache, as on a server.
bench) exec php -d opcache.enable_cli=1 -d display_errors=stderr $here/bench.php "$work/app/vendor/autoload.php" "$3" "$4" "$5" ;;
example)
  shift 2
  cd "$work/app" && exec php vendor/partner-center-usage/client/examples/summaries.php "$@"
  ;;
check)
  find $package $here -name '*.php' | sort | while read -r file; do php -l "$file" >/dev/null || exit 1; done
  # The generator formats its own files as it likes; those written by hand follow PSR-12.
  phpcs --standard=PSR12 --exclude=PSR1.Files.SideEffects --extensions=php codegen/php $here
  COMPOSER_ALLOW_SUPERUSER=1 composer validate -q --strict --no-check-version -d "$work/package"
  php -d zend.exception_ignore_args=0 $here/check.php "$work/app/vendor/autoload.php"
  ;;
*) echo "client.sh: $verb is no verb" >&2 && exit 2 ;;
esac
