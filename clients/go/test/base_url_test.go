package usage

import (
	"strings"
	"testing"
)

func TestSafeBaseURLsAreAccepted(t *testing.T) {
	for _, url := range []string{
		"https://usage.example",
		"HTTPS://usage.example:8443/path",
		"http://localhost:8080",
		"http://LOCALHOST",
		"http://127.0.0.1",
		"http://[::1]:8080/path",
	} {
		if err := checkBaseURL(url, false); err != nil {
			t.Errorf("%q: %v", url, err)
		}
	}
}

func TestPlainHTTPToOtherHostsHasToBeAllowed(t *testing.T) {
	for _, url := range []string{
		"http://usage.example",
		"http://127.0.0.2",
		"http://localhost.",
		"http://localho\u017ft",
		"http://[::ffff:127.0.0.1]",
	} {
		if err := checkBaseURL(url, false); err == nil {
			t.Errorf("%q was accepted", url)
		}
		if err := checkBaseURL(url, true); err != nil {
			t.Errorf("%q: %v", url, err)
		}
	}
}

func TestOtherBaseURLsAreRejected(t *testing.T) {
	for _, url := range []string{
		"",
		"usage.example",
		"https:",
		"https://",
		"https://:443",
		"https:usage.example",
		"ftp://localhost",
		"https://user@usage.example",
		"https://@usage.example",
		"http://user:" + secret + "@localhost",
		"https://user:made-up-pass%zz@usage.example",
		"https://usage.example?",
		"https://usage.example#",
		"https://usage.example\\path",
		" https://usage.example",
		"https://usage.example/a b",
		"https://usage.example/\u2028",
		"https://usage.example/\x7f",
		"https://usage.example/\xff",
	} {
		for _, allowInsecureHTTP := range []bool{false, true} {
			err := checkBaseURL(url, allowInsecureHTTP)
			if err == nil {
				t.Errorf("%q was accepted", url)
			} else if strings.Contains(err.Error(), "made-up-pass") || strings.Contains(err.Error(), secret) {
				t.Error(err)
			}
		}
	}
}
