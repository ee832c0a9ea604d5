#!/bin/sh
# Builds, runs and checks the Go client. Run it from the root of the repository.
# Usage: client.sh missing|build|run|check|fuzz|example WORK [ARGUMENT...]
set -eu

verb=$1
work=$2
shift 2
own=clients/go
module=github.com/partner-center-usage/partner-center-usage-go

inputs() {
	go version
	find generated/go "$own/runner" "$own/test" "$own/client.sh" -type f -exec sha256sum {} + | sort
}

# Builds the runner and the example against a copy of the package, as a user of the package would.
build() {
	mkdir -p "$work"
	stamp=$(inputs | sha256sum)
	if [ "$(cat "$work/stamp" 2>/dev/null)" = "$stamp" ]; then return; fi
	rm -rf "$work/package" "$work/runner" "$work/stamp"
	cp -R generated/go "$work/package"
	cp -R "$own/runner" "$work/runner"
	# Tests of unexported functions have to be in the package's folder. The generated package does not ship them.
	cp "$own/test/"*_test.go "$work/package"
	(
		cd "$work/runner"
		go mod edit -replace "$module=../package"
		go build -buildvcs=false -mod=readonly -o ../bin/ . "$module/examples/summaries"
	)
	echo "$stamp" >"$work/stamp"
}

check() {
	build
	go build -C "$own/test/staticcheck" -o "$(cd "$work" && pwd)/bin/staticcheck" honnef.co/go/tools/cmd/staticcheck
	for folder in package runner; do
		(
			cd "$work/$folder"
			# gofmt exits with 0 even when it finds something.
			unformatted=$(gofmt -l .)
			if [ -n "$unformatted" ]; then
				echo "gofmt would change: $unformatted" >&2
				exit 1
			fi
			go mod tidy -diff
			go vet ./...
			../bin/staticcheck ./...
			go test ./...
		)
	done
}

# Runs every fuzz target for the given number of seconds.
fuzz() {
	build
	cd "$work/package"
	for target in $(sed -n 's/^func \(Fuzz[A-Za-z]*\).*/\1/p' fuzz_test.go); do
		go test -run '^$' -fuzz "^$target\$" -fuzztime "${1}s" -parallel 2 .
	done
}

case $verb in
missing)
	minor=$(go env GOVERSION 2>/dev/null | sed -n 's/^go1\.\([0-9]*\).*/\1/p')
	if [ "${minor:-0}" -lt 23 ]; then
		echo "there is no Go 1.23 or later: install it from https://go.dev/dl"
		exit 1
	fi
	;;
build) build ;;
run) exec "$work/bin/runner" ;;
check) check ;;
fuzz) fuzz "$@" ;;
example) exec "$work/bin/summaries" "$@" ;;
*)
	echo "unknown verb $verb: use missing, build, run, check, fuzz or example" >&2
	exit 1
	;;
esac
