#!/bin/sh
# client.sh VERB WORK [ARGUMENT...]: what the project does with the client for Go. It runs in the repository's root.
set -eu

verb=$1
work=$2
shift 2
own=test/conformance/runners/go
module=github.com/partner-center-usage/partner-center-usage-go

# The package as its users have it, the programs that use it, and nothing that is not checked against a sum.
build() {
	mkdir -p "$work"
	stamp=$({ go version && find generated/go "$own" -type f -exec sha256sum {} + | sort; } | sha256sum)
	if [ "$(cat "$work/stamp" 2>/dev/null)" = "$stamp" ]; then return; fi
	rm -rf "$work/package" "$work/user" "$work/stamp"
	cp -R generated/go "$work/package"
	cp -R "$own" "$work/user"
	# Tests of what the package keeps to itself: they have to lie in its folder, and no user needs them.
	mv "$work/user/package/"*_test.go "$work/package"
	(
		cd "$work/user"
		go mod edit -replace "$module=../package"
		go build -buildvcs=false -mod=readonly -o ../bin/ ./runner ./bench "$module/examples/summaries"
	)
	echo "$stamp" >"$work/stamp"
}

# Fails when anything is found: these tools print what is wrong, and gofmt ends with 0 nevertheless.
check() {
	build
	go build -C "$own/lint" -o "$(cd "$work" && pwd)/bin/staticcheck" honnef.co/go/tools/cmd/staticcheck
	for folder in package user; do
		(
			cd "$work/$folder"
			unformatted=$(gofmt -l .)
			[ -z "$unformatted" ] || { echo "gofmt would change: $unformatted" >&2 && exit 1; }
			go mod tidy -diff
			go vet ./...
			../bin/staticcheck ./...
			go test ./...
		)
	done
}

# Looks for inputs that break what the fuzz targets say, for so many seconds each.
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
	[ "${minor:-0}" -ge 23 ] && exit 0
	echo "there is no Go 1.23 or later: install it from https://go.dev/dl"
	exit 1
	;;
build) build ;;
run) exec "$work/bin/runner" ;;
check) check ;;
fuzz) fuzz "$@" ;;
example) exec "$work/bin/summaries" "$@" ;;
bench) exec "$work/bin/bench" "$@" ;;
*)
	echo "client.sh knows missing, build, run, check, fuzz, example and bench, and not $verb" >&2
	exit 1
	;;
esac
