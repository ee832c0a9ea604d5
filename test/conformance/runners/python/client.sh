#!/bin/sh
# The Python client as its users have it: a wheel, installed in an environment of its own.
# Usage: client.sh missing|build|run|check|example|bench WORK [ARGUMENT...], from the root of the repository.
set -eu

verb=$1
work=$2
shift 2
here=test/conformance/runners/python
python=$work/environment/bin/python

# Makes sure of what is pinned, then of the package: only the first needs the network.
build() {
  pinned=$({ python3 --version; cat "$here/requirements.txt"; } | sha256sum)
  if [ "$(cat "$work/pinned" 2> /dev/null)" != "$pinned" ]; then
    rm -rf "$work"
    mkdir -p "$work"
    python3 -m venv "$work/environment"
    "$python" -m pip install --quiet --require-hashes --only-binary :all: -r "$here/requirements.txt"
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

check() {
  export MYPY_CACHE_DIR="$work/mypy" RUFF_CACHE_DIR="$work/ruff"
  ruff="$python -m ruff --isolated --quiet"
  mypy="$python -m mypy --python-version 3.10 --no-error-summary --disable-error-code annotation-unchecked"
  by_hand="$here $work/source/examples"
  for file in base_url client connections content errors one_line received redact waits; do
    by_hand="$by_hand $work/source/partner_center_usage/$file.py"
  done
  $ruff format --check --line-length 120 $by_hand "$work/source/partner_center_usage/wire.py"
  $ruff check --line-length 120 --select B,E,F,I,W --config 'lint.isort.known-first-party = ["partner_center_usage"]' $by_hand
  # The generator imports more than it uses, some of it twice.
  $ruff check --select E9,F --ignore F401,F811 "$work/source/partner_center_usage"
  $mypy "$work/source/partner_center_usage"
  $mypy --strict "$here" "$work"/source/examples/*.py
  "$python" -B -m unittest discover --quiet --start-directory "$here" --pattern "*_test.py" 2> "$work/tests.txt" || {
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
run) exec "$python" "$here/runner.py" ;;
# A name beyond the locale must not end it.
example) PYTHONUTF8=1 exec "$python" "$work/source/examples/customers.py" "$@" ;;
bench) exec "$python" "$here/bench.py" "$@" ;;
*)
  echo "client.sh knows no verb $verb" >&2
  exit 2
  ;;
esac
