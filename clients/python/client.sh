#!/bin/sh
# The Python client as its users have it: a wheel, installed in an environment of its own.
# Usage: client.sh missing|build|run|check|example WORK [ARGUMENT...], from the root of the repository.
set -eu

verb=$1
work=$2
shift 2
here=clients/python
python=$work/environment/bin/python

# Installs the pinned packages first, then the client. Only the first step needs the network.
build() {
  pinned=$({ python3 --version; cat "$here/runner/requirements.txt"; } | sha256sum)
  if [ "$(cat "$work/pinned" 2> /dev/null)" != "$pinned" ]; then
    rm -rf "$work"
    mkdir -p "$work"
    python3 -m venv "$work/environment"
    "$python" -m pip install --quiet --require-hashes --only-binary :all: -r "$here/runner/requirements.txt"
    echo "$pinned" > "$work/pinned"
  fi
  package=$(find generated/python -type f | sort | xargs sha256sum | sha256sum)
  [ "$(cat "$work/package" 2> /dev/null)" = "$package" ] && return
  rm -rf "$work/source" "$work/wheels"
  cp -R generated/python "$work/source"
  "$python" -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir "$work/wheels" "$work/source"
  "$python" -m pip install --quiet --no-deps --no-index --force-reinstall "$work"/wheels/*.whl
  echo "$package" > "$work/package"
}

# The modules of the package that are written by hand.
written_by_hand() {
  for file in "$here"/files/partner_center_usage/*; do
    echo "$work/source/partner_center_usage/$(basename "$file" .mustache)"
  done
}

check() {
  export MYPY_CACHE_DIR="$work/mypy" RUFF_CACHE_DIR="$work/ruff"
  ruff="$python -m ruff --isolated --quiet"
  mypy="$python -m mypy --python-version 3.10 --no-error-summary --disable-error-code annotation-unchecked"
  by_hand="$here/runner $here/test $work/source/examples $(written_by_hand)"
  $ruff format --check --line-length 120 $by_hand
  $ruff check --line-length 120 --select B,E,F,I,W --per-file-ignores "advice.py:E501" --config 'lint.isort.known-first-party = ["partner_center_usage"]' $by_hand
  # The generator imports more than it uses, some of it twice.
  $ruff check --select E9,F --ignore F401,F811 "$work/source/partner_center_usage"
  $mypy "$work/source/partner_center_usage"
  $mypy --strict "$here/runner" "$here/test" "$work"/source/examples/*.py
  "$python" -B -m unittest discover --quiet --start-directory "$here/test" 2> "$work/tests.txt" || {
    cat "$work/tests.txt" >&2
    exit 1
  }
  "$python" -m pip check > /dev/null
  packed=$("$python" -m zipfile --list "$work"/wheels/*.whl)
  for file in partner_center_usage/py.typed licenses/LICENSE; do
    case $packed in
    *"$file"*) ;;
    *) echo "The wheel lacks $file." >&2 && exit 1 ;;
    esac
  done
}

case $verb in
missing)
  # Debian's python3 comes without ensurepip, and then an environment would have no pip.
  reason=$(python3 -c 'import importlib.util as modules, sys
if sys.version_info < (3, 10):
    sys.exit(1)
if not all(map(modules.find_spec, ("ensurepip", "venv"))):
    print("Python has no venv, or no pip for it: install python3-venv")
' 2> /dev/null) || reason="there is no Python 3.10 or later: install python3 and python3-venv"
  if [ -n "$reason" ]; then
    echo "$reason"
    exit 1
  fi
  ;;
build) build ;;
check) check ;;
run) exec "$python" "$here/runner/runner.py" ;;
# UTF-8, so that a name with characters outside the locale can be printed.
example) PYTHONUTF8=1 exec "$python" "$work/source/examples/customers.py" "$@" ;;
*)
  echo "client.sh does not know the verb $verb" >&2
  exit 2
  ;;
esac
