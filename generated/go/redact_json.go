package usage

import (
	"bytes"
	"encoding/json"
)

// redactJSON redacts a text. If the text is JSON, it also redacts the decoded strings, which may mix several escapes.
func (t *tokenRedactor) redactJSON(text []byte) []byte {
	text = t.redact(text)
	if !bytes.ContainsRune(text, '\\') || !json.Valid(text) {
		return text
	}
	var result []byte
	rest := text
	for {
		start := bytes.IndexByte(rest, '"')
		if start < 0 {
			return append(result, rest...)
		}
		end := start + stringLength(rest[start:])
		result = append(result, rest[:start]...)
		result = append(result, t.redactString(rest[start:end])...)
		rest = rest[end:]
	}
}

// stringLength returns the length of the JSON string at the beginning of a text.
func stringLength(text []byte) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(text)
}

func (t *tokenRedactor) redactString(quoted []byte) []byte {
	var decoded string
	if !bytes.ContainsRune(quoted, '\\') || json.Unmarshal(quoted, &decoded) != nil {
		return quoted
	}
	clean := t.redactText(decoded)
	if clean == decoded {
		return quoted
	}
	quoted, _ = json.Marshal(clean) // Encoding a string never fails.
	return quoted
}
