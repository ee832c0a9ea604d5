//! Redacts JSON.
use super::Redactor;
use serde_json::value::RawValue;
use std::borrow::Cow;

impl Redactor {
    /// Redacts a text. If the text is JSON, it also redacts the decoded strings, which may mix several escapes.
    pub fn redact_json<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let text = self.redact(text);
        if !text.contains('\\') || serde_json::from_str::<&RawValue>(&text).is_err() {
            return text;
        }
        let mut clean = String::with_capacity(text.len());
        let mut rest = &*text;
        while let Some(start) = rest.find('"') {
            let (before, string) = rest.split_at(start);
            let (string, after) = string.split_at(string_length(string));
            clean.push_str(before);
            clean.push_str(&self.redact_string(string));
            rest = after;
        }
        clean.push_str(rest);
        clean.into()
    }

    fn redact_string<'a>(&self, quoted: &'a str) -> Cow<'a, str> {
        if !quoted.contains('\\') {
            return quoted.into();
        }
        let Ok(decoded) = serde_json::from_str::<String>(quoted) else {
            return quoted.into();
        };
        match self.redact(&decoded) {
            Cow::Owned(clean) => serde_json::Value::from(clean).to_string().into(),
            Cow::Borrowed(_) => quoted.into(),
        }
    }
}

/// The length of the JSON string at the beginning of a text.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |end| end + 2)
}
