//! Removes the tokens that a call sent from everything that it returns: a gateway that echoes the request would otherwise
//! put them into logs.
mod escape;
mod escaped;
mod forms;
mod headers;
mod json;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::{Mutex, MutexGuard, PoisonError};

const REDACTED: &str = "[token]";
/// A shorter token is made up for a test, and may be part of any word.
const MIN_LENGTH: usize = 12;

/// The tokens of one call and their encodings, the longest first: one may begin with another.
#[derive(Default)]
pub(crate) struct Redactor {
    forms: Mutex<Vec<String>>,
}

impl Redactor {
    /// Adds an ASCII token as it was sent.
    pub fn add(&self, token: &str) {
        let token = token.trim();
        let mut forms = self.forms();
        if token.len() < MIN_LENGTH || forms.iter().any(|form| form == token) {
            return;
        }
        forms.push(token.to_owned());
        forms.push(forms::utf16(token));
        forms.extend(forms::base64(token));
        forms.sort_by_key(|form| Reverse(form.len()));
    }

    pub fn redact<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut clean = Cow::Borrowed(text);
        for form in self.forms().iter() {
            if let Some(replaced) = escaped::replace(&clean, form) {
                clean = Cow::Owned(replaced);
            }
        }
        clean
    }

    fn forms(&self) -> MutexGuard<'_, Vec<String>> {
        self.forms.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::base64::Engine;
    use ::base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
    use serde_json::value::RawValue;
    use std::time::{Duration, Instant};

    /// It has every kind of character that an escape changes; no service issues such a token.
    const SECRET: &str = r#"Kq7+pz/Rs"3<v&x'y\z%9=.~-End"#;

    fn redactor(all: &[&str]) -> Redactor {
        let redactor = Redactor::default();
        all.iter().for_each(|token| redactor.add(token));
        redactor
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
    fn a_token_is_redacted_in_every_form() {
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
            let clean = redactor(&[SECRET]).redact(&text).into_owned();
            assert!(clean.starts_with("before ") && clean.ends_with(" after") && clean.len() < 40, "{form}: {clean}");
            assert!(clean.contains(REDACTED) && !clean.contains(&form[8..]), "{form}: {clean}");
        }
    }

    #[test]
    fn backslashes_of_a_token_leave_it_long_enough() {
        let token = r"hV4t\8Qm2\Zr".to_owned();
        for form in [token.clone(), json(&token), url(&token)] {
            assert_eq!(redactor(&[&token]).redact(&format!("a={form} %")), "a=[token] %");
        }
        let backslashes = r"\".repeat(12);
        assert_eq!(redactor(&[&backslashes]).redact(&format!("% {backslashes}")), "% [token]");
    }

    #[test]
    fn other_text_is_kept() {
        let almost = json(SECRET).replace('v', "V");
        for text in
            ["", &SECRET[1..], r"\u004b\u0071 %4b&#75;&amp;&lt;&unknown;&#x;&#;%%%2525\\\u\x%é", "made-up", &almost]
        {
            assert_eq!(redactor(&[SECRET, "made-up", ""]).redact(text), text);
        }
    }

    #[test]
    fn every_token_of_a_call_is_redacted() {
        let all = ["first-token-of-all", "first-token-of-all-and-more", "another-token"];
        assert_eq!(redactor(&all).redact(&all.join(" ")), "[token] [token] [token]");
    }

    #[test]
    fn decoded_strings_of_json_are_redacted() {
        let mixed = url(SECRET).replace('%', r"\u0025");
        let text = format!(r#"{{"a\"":["{mixed}"],"{mixed}":1.50}}"#);
        assert_eq!(redactor(&[SECRET]).redact_json(&text), r#"{"a\"":["[token]"],"[token]":1.50}"#);
    }

    #[test]
    fn redacted_json_is_still_json() {
        for text in [r#"{"a":"\night-and-day"}"#, r#"{"a":"\\\\night-and-day"}"#, r#"{"a":"\\\u006eight-and-day\\"}"#] {
            let clean = redactor(&["night-and-day"]).redact_json(text).into_owned();
            assert!(serde_json::from_str::<&RawValue>(&clean).is_ok() && !clean.contains("day"), "{clean}");
        }
    }

    /// Quadratic work would take hours.
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
            redactor(&[&long]).redact_json(&format!("[\"{text}\"]"));
            redactor(&[&long]).redact_json(&format!("e{text}%"));
            assert!(started.elapsed() < Duration::from_secs(20), "{part:.20}: {:?}", started.elapsed());
        }
    }
}
