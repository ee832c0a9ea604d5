package usage

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"
)

// Quadratic work would take hours.
func TestLongHeadersAreParsedInLinearTime(t *testing.T) {
	start := time.Now()
	for _, part := range []string{
		",", ";", `"`, `"\`, "a/", "a/b,", "charset=", "charset=a;", "=", " ", `a/b;charset="a",`, "+json", "application/json,",
	} {
		mediaTypeOf([]string{strings.Repeat(part, 1<<20/len(part))})
	}
	for _, part := range []string{
		",", "1,", "(", "()", " ", "Mon, ", "Mon, 02 Nov 2026 08:00:03 GMT,", "9", "Monday, 02-Nov-26 ", "Mon Nov  ", "\u00e9",
	} {
		long := strings.Repeat(part, 1<<20/len(part))
		retryAfter(http.Header{"Retry-After": {long}, "Date": {long}}, start)
	}
	for _, part := range []string{",", "identity,", "gzip,", " ", "gzip, identity,"} {
		_, _ = withoutCodings([]byte("{}"), []string{strings.Repeat(part, 1<<20/len(part))}, 1000)
	}
	if taken := time.Since(start); taken > 20*time.Second {
		t.Error(taken)
	}
}

func TestLongTextsAreParsedInLinearTime(t *testing.T) {
	start := time.Now()
	for _, part := range []string{"9", "[", `\"`, "é", "😀", `\ud83d\ude00`, "\x1b", "2026-11-01T", "/.", "/", "a", "."} {
		long := strings.Repeat(part, 1<<20/len(part))
		for _, name := range []string{"totalCost", "billingStartDate", "currencyCode", "links"} {
			var summary CustomerUsageSummary
			_ = readObject([]byte(`{"`+name+`":`+long+`}`), &summary)
			_ = readObject([]byte(`{"`+name+`":"`+long+`"}`), &summary)
		}
		singleLine(long)
		emptyOrDotSegment.MatchString(long)
		_ = checkBaseURL("https://localhost/"+long, false)
		_ = checkBaseURL("http://localhost"+long, false)
		_ = (&ResponseError{ServiceFault: &ServiceFault{Code: json.RawMessage(`"` + long + `"`)}, RequestID: long}).Error()
	}
	if taken := time.Since(start); taken > 20*time.Second {
		t.Error(taken)
	}
}
