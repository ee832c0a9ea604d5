//! Takes the tokens that a call sent out of what comes back: a gateway that echoes the request would put them into logs.
use crate::escape;
use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use reqwest::header::{HeaderMap, HeaderValue};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

const REDACTED: &str = "[token]";
/// A shorter token is made up for a test, and may be a part of any word.
const SHORTEST: usize = 12;

/// The tokens of one call, as they are and encoded, the longest first: one may begin with another.
#[derive(Default)]
pub(crate) struct Tokens(Mutex<Vec<String>>);

impl Tokens {
    /// A token of ASCII, as it was sent.
    pub fn add(&self, token: &str) {
        let token = token.trim();
        let mut forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if token.len() < SHORTEST || forms.iter().any(|form| form == token) {
            return;
        }
        forms.push(token.to_owned());
        forms.push(in_utf16(token));
        forms.extend(in_base64(token));
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    }

    pub fn redact<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forms.iter().fold(Cow::Borrowed(text), |text, form| match replaced(&text, form) {
            Some(clean) => Cow::Owned(clean),
            None => text,
        })
    }

    /// Redacts a text, and if it is JSON its strings once more as they read when decoded: forms may be mixed.
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
        match serde_json::from_str::<String>(quoted).as_deref().map(|decoded| self.redact(decoded)) {
            Ok(Cow::Owned(clean)) => serde_json::Value::from(clean).to_string().into(),
            _ => quoted.into(),
        }
    }

    /// A name that is a token cannot be redacted: it is left out.
    pub fn redact_headers(&self, headers: &HeaderMap) -> HeaderMap {
        let named = headers.iter().filter(|(name, _)| !self.is_within(name.as_str()));
        named.map(|(name, value)| (name.clone(), self.redact_value(value))).collect()
    }

    fn redact_value(&self, value: &HeaderValue) -> HeaderValue {
        match self.redact(&String::from_utf8_lossy(value.as_bytes())) {
            Cow::Borrowed(_) => value.clone(),
            Cow::Owned(clean) => HeaderValue::try_from(clean).unwrap_or(HeaderValue::from_static(REDACTED)),
        }
    }

    /// The http crate makes all letters of a name small.
    fn is_within(&self, name: &str) -> bool {
        let forms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forms.iter().any(|form| form.len() <= name.len() && name.contains(&form.to_ascii_lowercase()))
    }
}

/// What UTF-16 has of an ASCII text in both orders of its bytes. A body that is not valid stays undecoded.
fn in_utf16(token: &str) -> String {
    token.chars().map(String::from).collect::<Vec<_>>().join("\0")
}

/// The characters that a token always leaves in base64, for the three places in a group of three bytes at which it may
/// begin. Those at its edges depend on what stands around it.
fn in_base64(token: &str) -> Vec<String> {
    let mut cores = Vec::new();
    for (before, dropped) in [(0, 0), (1, 2), (2, 3)] {
        let bytes = [&vec![0; before], token.as_bytes()].concat();
        for alphabet in [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD] {
            let encoded = alphabet.encode(&bytes);
            let kept = encoded.len() - usize::from(bytes.len() % 3 != 0);
            let core = encoded[dropped..kept].to_owned();
            if !cores.contains(&core) {
                cores.push(core);
            }
        }
    }
    cores
}

/// The length of the string of JSON with which a text begins.
fn string_length(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |end| end + 2)
}

/// The text without a form of a token, unless it holds none.
fn replaced(text: &str, form: &str) -> Option<String> {
    // Between characters, any number of backslashes counts as one escape.
    let bare = form.replace('\\', "");
    if text.len() < form.len() {
        return None;
    }
    // Each of them by itself is looked for many times as fast as all at once.
    let has_escapes = text.contains('\\') || text.contains('%') || text.contains('&');
    if bare.len() < SHORTEST || !has_escapes {
        return text.contains(form).then(|| text.replace(form, REDACTED));
    }
    let (bytes, first) = (text.as_bytes(), bare.as_bytes()[0]);
    let mut clean = String::new();
    let (mut done, mut at) = (0, 0);
    while at < bytes.len() {
        let is_start = bytes[at] == first || matches!(bytes[at], b'\\' | b'%' | b'&');
        match is_start.then(|| escaped_length(&bytes[at..], bare.as_bytes())).flatten() {
            Some(length) => {
                // A backslash that escaped the first character would escape the replacement, which is no JSON.
                clean.push_str(text[done..at].trim_end_matches('\\'));
                clean.push_str(REDACTED);
                at += length;
                done = at;
            }
            None => at += 1,
        }
    }
    (done > 0).then(|| clean + &text[done..])
}

/// How many bytes at the beginning of a text are that form, if it begins with it.
fn escaped_length(text: &[u8], form: &[u8]) -> Option<usize> {
    let mut at = 0;
    for &character in form {
        let mut length = escape::length(&text[at..], character);
        while length.is_none() && at > 0 {
            at += escape::length(&text[at..], b'\\')?;
            length = escape::length(&text[at..], character);
        }
        at += length?;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    /// Every kind of character that an escape changes; no service gives such a token.
    const SECRET: &str = r#"Kq7+pz/Rs"3<v&x'y\z%9=.~-End"#;

    fn tokens(all: &[&str]) -> Tokens {
        let tokens = Tokens::default();
        all.iter().for_each(|token| tokens.add(token));
        tokens
    }
    fn each(format: impl Fn(u32) -> String) -> String {
        SECRET.bytes().map(|byte| format(byte.into())).collect()
    }
    fn json(text: &str) -> String {
        text.replace('\\', r"\\").replace('"', r#"\""#)
    }
    fn url(text: &str) -> String {
        let is_kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        text.bytes().map(|byte| if is_kept(byte) { char::from(byte).into() } else { format!("%{byte:02X}") }).collect()
    }
    fn xml(text: &str) -> String {
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        text.replace('"', "&quot;").replace('\'', "&#39;")
    }

    #[test]
    fn a_token_is_taken_out_in_every_form() {
        let turn = std::cell::Cell::new(0);
        let in_turn = |byte| {
            turn.set(turn.get() + 1);
            match turn.get() % 5 {
                0 => format!(r"\u{byte:04x}"),
                1 => format!("%{byte:02x}"),
                2 => format!("&#x{byte:x};"),
                3 => format!("%25{byte:02x}"),
                _ => format!("&amp;#{byte};"),
            }
        };
        for form in [
            SECRET.to_owned(),
            each(in_turn),
            json(SECRET),
            json(&json(SECRET)),
            json(&json(&json(SECRET))),
            json(SECRET).replace('/', r"\/"),
            each(|byte| format!(r"\u{byte:04x}")),
            each(|byte| format!(r"\u{byte:04X}")),
            each(|byte| format!(r"\\\u{byte:04x}")),
            each(|byte| format!(r"\x{byte:02x}")),
            url(SECRET),
            each(|byte| format!("%{byte:02x}")),
            url(&url(SECRET)),
            url(&json(SECRET)),
            url(&each(|byte| format!(r"\u{byte:04x}"))),
            xml(SECRET),
            xml(&xml(SECRET)),
            xml(&json(SECRET)),
            each(|byte| format!("&#{byte};")),
            each(|byte| format!("&#x000{byte:x};")),
            STANDARD_NO_PAD.encode(SECRET),
            STANDARD_NO_PAD.encode(format!("Bearer {SECRET}\r\n")),
            URL_SAFE_NO_PAD.encode(format!("??{SECRET}??")),
            STANDARD_NO_PAD.encode(format!("?{SECRET}")).replace('/', r"\/"),
            each(|byte| format!("{}\0", byte as u8 as char)),
        ] {
            let text = format!("before {form} after");
            let clean = tokens(&[SECRET]).redact(&text).into_owned();
            assert!(clean.starts_with("before ") && clean.ends_with(" after") && clean.len() < 40, "{form}: {clean}");
            assert!(clean.contains(REDACTED) && !clean.contains(&form[8..]), "{form}: {clean}");
        }
    }

    #[test]
    fn what_is_no_token_stays() {
        let almost = json(SECRET).replace('v', "V");
        for text in
            ["", &SECRET[1..], r"\u004b\u0071 %4b&#75;&amp;&lt;&unknown;&#x;&#;%%%2525\\\u\x%é", "made-up", &almost]
        {
            assert_eq!(tokens(&[SECRET, "made-up", ""]).redact(text), text);
        }
    }

    #[test]
    fn every_token_of_a_call_is_taken_out() {
        let all = ["first-token-of-all", "first-token-of-all-and-more", "another-token"];
        assert_eq!(tokens(&all).redact(&all.join(" ")), "[token] [token] [token]");
    }

    #[test]
    fn strings_of_json_are_redacted_once_decoded() {
        let mixed = url(SECRET).replace('%', r"\u0025");
        let text = format!(r#"{{"a\"":["{mixed}"],"{mixed}":1.50}}"#);
        assert_eq!(tokens(&[SECRET]).redact_json(&text), r#"{"a\"":["[token]"],"[token]":1.50}"#);
    }

    #[test]
    fn a_redacted_text_is_json_still() {
        for text in [r#"{"a":"\night-and-day"}"#, r#"{"a":"\\\\night-and-day"}"#, r#"{"a":"\\\u006eight-and-day\\"}"#] {
            let clean = tokens(&["night-and-day"]).redact_json(text).into_owned();
            assert!(serde_json::from_str::<&RawValue>(&clean).is_ok() && !clean.contains("day"), "{clean}");
        }
    }

    #[test]
    fn headers_are_redacted() {
        let headers = [("x-echo", "Night-And-Day"), ("x-echo", "other"), ("night-and-day", "x")];
        let headers = headers
            .map(|(name, value)| (reqwest::header::HeaderName::from_static(name), HeaderValue::from_static(value)));
        let clean = tokens(&["Night-And-Day"]).redact_headers(&headers.into_iter().collect());
        assert_eq!(clean.get_all("x-echo").iter().collect::<Vec<_>>(), ["[token]", "other"]);
        assert_eq!(clean.len(), 2);
    }

    /// Work that grew with the square of the length would take hours.
    #[test]
    fn redaction_is_linear() {
        let long = "eyJ0eXAiOiJKV1Qi.".repeat(100);
        let almost = &long[..long.len() - 1];
        let broken = format!("{almost}\\");
        let encoded = &STANDARD_NO_PAD.encode(&long)[..2000];
        for part in [
            "\\", r"\u", r"\u0065", "%", "%25", "%5C", "%65", "&", "&amp;", "&#0", "&#x0", "&a", "e", r"e\", "\"",
            "\\\"", almost, &broken, encoded,
        ] {
            let started = Instant::now();
            let text = part.repeat((1 << 18) / part.len());
            tokens(&[&long]).redact_json(&format!("[\"{text}\"]"));
            tokens(&[&long]).redact_json(&format!("e{text}%"));
            assert!(started.elapsed() < Duration::from_secs(20), "{part:.20}: {:?}", started.elapsed());
        }
    }
}
