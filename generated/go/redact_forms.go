package usage

import (
	"encoding/base64"
	"slices"
	"strings"
)

// utf16Form returns the bytes that both byte orders of UTF-16 have in common for an ASCII text. An invalid body stays
// undecoded.
func utf16Form(token string) string {
	return strings.Join(strings.Split(token, ""), "\x00")
}

// base64Forms returns the characters that a token always has in base64, for each of the three positions in a group of
// three bytes at which it may begin. The characters at its edges depend on the bytes around it.
func base64Forms(token string) []string {
	var forms []string
	for before, dropped := range []int{0, 2, 3} {
		bytes := append(make([]byte, before), token...)
		for _, alphabet := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
			form := alphabet.EncodeToString(bytes)[dropped:]
			if len(bytes)%3 != 0 {
				form = form[:len(form)-1]
			}
			if !slices.Contains(forms, form) {
				forms = append(forms, form)
			}
		}
	}
	return forms
}
