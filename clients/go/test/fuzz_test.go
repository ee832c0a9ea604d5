package usage

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// Every form of a token is redacted, whatever surrounds it, and no other text changes.
func FuzzRedact(f *testing.F) {
	f.Add("before ", secret, " after")
	f.Add(`{"a":"\`, "night-and-day", `"}`)
	f.Add("0", `000000000\00`, "0") // Backslashes of its own leave few other characters.
	f.Add("0", `00000000000"`, "0")
	f.Add("%25&amp;#x0", "eyJ0eXAiOiJKV1Qi.eyJ0eXAiOiJKV1Qi", `\\\u006`)
	f.Add("eyJ0eXAi", "eyJ0eXAieyJ0eXAi", "eyJ0eXAi")
	f.Fuzz(func(t *testing.T, before, token, after string) {
		token = strings.TrimSpace(token)
		if strings.ContainsFunc(token, isNotPrintableASCII) || strings.ContainsAny(token, redacted[:1]+redacted[6:]) {
			return // The client does not send such a token, or it looks like its replacement.
		}
		redactor := redactorFor(token)
		if text := before + after; len(token) < minTokenLength {
			if redactor.redactText(text+token) != text+token {
				t.Errorf("%q of %q changed", token, text)
			}
			return
		}
		for name, form := range map[string]string{
			"as it is": token,
			"JSON":     quoted(token),
			"URL":      url.PathEscape(token),
			"base64":   base64.StdEncoding.EncodeToString([]byte(token)),
		} {
			text := redactor.redactText(before + form + after)
			if !strings.Contains(text, redacted) || (name == "as it is" && strings.Contains(text, token)) {
				t.Errorf("%s of %q: %q", name, token, text)
			}
		}
		encoded, _ := json.Marshal(before + token + after)
		// The digits of an escape may be part of the token.
		if text := redactor.redactJSON(encoded); !json.Valid(text) && !bytes.Contains(encoded, []byte(`\u`)) {
			t.Errorf("%s is no JSON any more: %s", encoded, text)
		}
	})
}

// Any response becomes a summary or one of the documented errors, and no token is returned.
func FuzzDecodeResponse(f *testing.F) {
	encoded := func(body string, open func(io.Writer) io.WriteCloser) []byte {
		var result bytes.Buffer
		writer := open(&result)
		_, _ = writer.Write([]byte(body))
		_ = writer.Close()
		return result.Bytes()
	}
	summary := `{"totalCost":57.25,"billingStartDate":"2026-11-01T00:00:00","links":{"self":{"headers":[{"key":"a"}]}}}`
	f.Add(uint16(200), "application/json", "", "2", "made-up", []byte(summary))
	f.Add(uint16(200), "application/json; charset=utf-16", "", "", "", []byte("\xff\xfe{\x00}\x00"))
	f.Add(uint16(200), "text/html, application/json; charset=\"a", "gzip", "", "", encoded(summary, asGzip))
	f.Add(uint16(200), "", "deflate, gzip", "", "", encoded(string(encoded(summary, asZlib)), asGzip))
	f.Add(uint16(404), "application/json", "", "", secret, []byte(`{"code":3000,"description":"`+quoted(secret)+`"}`))
	f.Add(uint16(503), "text/json", "", "Mon, 02 Nov 2026 08:00:00 GMT", "\x1b", []byte(`{"code":[{}],"description":7}`))
	f.Add(uint16(302), "", "gzip, gzip", "", "", encoded("  ", asDeflate))
	f.Fuzz(func(t *testing.T, status uint16, mediaType, coding, retryAfter, id string, body []byte) {
		err := transport(func(request *http.Request) (*http.Response, error) {
			header := http.Header{"Content-Type": {mediaType}, "Content-Encoding": {coding}, "Retry-After": {retryAfter},
				"Date": {retryAfter}, "Ms-Requestid": {id}, "X-Echo": {request.Header.Get("Authorization")}}
			return &http.Response{StatusCode: int(status), Header: header, Body: io.NopCloser(bytes.NewReader(body))}, nil
		}).call(context.Background(), Client{Token: StaticToken(secret), MaxBodyBytes: 1 << 16}, ofCustomer)
		if err == nil {
			return
		}
		message, printed := err.Error(), ""
		var failed *ResponseError
		var network *url.Error
		switch {
		case errors.As(err, &failed):
			printed = fmt.Sprintf("%s %+v %s", failed.Body, *failed, failed.Code())
			if _, isCause := failed.Err.(*Cause); failed.Err != nil && !isCause {
				t.Errorf("%T", failed.Err)
			}
		case !errors.As(err, &network):
			t.Errorf("%T", err)
		}
		if len([]rune(message)) > 2000 || strings.ContainsFunc(message, unicode.IsControl) || !utf8.ValidString(message) {
			t.Errorf("%q", message)
		}
		if strings.Contains(message+printed, secret) {
			t.Errorf("%q", message+printed)
		}
	})
}

// A wait is never negative, and never shorter than the longest valid one.
func FuzzRetryAfter(f *testing.F) {
	f.Add("2, 1", "Mon, 02 Nov 2026 08:00:00 GMT")
	f.Add("Monday, 02-Nov-26 08:00:04 GMT, 3", "")
	f.Add("99999999999999999999", "Mon Nov  2 08:00:03 2026")
	f.Fuzz(func(t *testing.T, value, date string) {
		header := http.Header{"Retry-After": {value}, "Date": {date}}
		wait := retryAfter(header, time.Now())
		header.Add("Retry-After", "7")
		if longer := retryAfter(header, time.Now()); wait < 0 || longer < 7*time.Second || longer < wait.Truncate(time.Hour) {
			t.Errorf("%v, and %v with 7 s", wait, longer)
		}
	})
}

// A request goes to the base URL, with the ids of the caller, or is rejected.
func FuzzArguments(f *testing.F) {
	f.Add("https://usage.example/path", "made-up", "made-up", "cv")
	f.Add("http://localhost", "../..", "a\r\nb", "é")
	f.Add("https://user:pass@usage.example", "a/b?c#d", "", "\xff")
	f.Add("http://127.0.0.1\\@usage.example", "%2e%2e", " ", "\x00")
	f.Fuzz(func(t *testing.T, base, customerID, requestID, vector string) {
		server := httptest.NewRecorder()
		err := transport(func(request *http.Request) (*http.Response, error) {
			path := request.URL.EscapedPath()
			inner := strings.TrimPrefix(path, mustParse(t, base).EscapedPath()+"/v1/customers/")
			segment, isCall := strings.CutSuffix(inner, "/usagesummary")
			id, err := url.PathUnescape(segment)
			if !isCall || err != nil || id != customerID || strings.Contains(segment, "/") {
				t.Errorf("%q with %q went to %s", base, customerID, request.URL)
			}
			for name, values := range request.Header {
				if strings.EqualFold(name, "ms-requestid") && values[0] != requestID {
					t.Errorf("%q was sent as %q", requestID, values)
				}
			}
			return server.Result(), nil
		}).call(context.Background(), Client{URL: base}, parameters{
			CustomerId: customerID, RequestId: &requestID, CorrelationVector: &vector})
		var invalid *ArgumentError
		if user := mustParse(t, base).User; errors.As(err, &invalid) && user != nil {
			if password, _ := user.Password(); len(password) > 8 && strings.Contains(err.Error(), password) {
				t.Error(err)
			}
		}
	})
}

// mustParse returns an empty URL for an invalid one.
func mustParse(t *testing.T, text string) *url.URL {
	t.Helper()
	parsed, err := url.Parse(text)
	if err != nil {
		return &url.URL{}
	}
	return parsed
}
