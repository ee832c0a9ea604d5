//! Finds a token in a text that may escape each of its characters in a different way.
use super::{REDACTED, escape};

/// The text without a form of a token, or None if it does not contain the form.
pub(super) fn replace(text: &str, form: &str) -> Option<String> {
    if text.len() < form.len() {
        return None;
    }
    // Between characters, any number of backslashes counts as one escape.
    let bare = form.replace('\\', "");
    // Three searches for one character each are many times as fast as one search for all three.
    let has_escapes = text.contains('\\') || text.contains('%') || text.contains('&');
    if bare.is_empty() || !has_escapes {
        return text.contains(form).then(|| text.replace(form, REDACTED));
    }
    replace_escaped(text, bare.as_bytes())
}

fn replace_escaped(text: &str, form: &[u8]) -> Option<String> {
    let bytes = text.as_bytes();
    let mut clean = String::new();
    let mut done = 0;
    let mut at = 0;
    while at < bytes.len() {
        let may_start = bytes[at] == form[0] || matches!(bytes[at], b'\\' | b'%' | b'&');
        let length = if may_start { length_of(&bytes[at..], form) } else { None };
        let Some(length) = length else {
            at += 1;
            continue;
        };
        // A backslash that escaped the first character would escape the replacement, which is invalid JSON.
        clean.push_str(text[done..at].trim_end_matches('\\'));
        clean.push_str(REDACTED);
        at += length;
        done = at;
    }
    (done > 0).then(|| clean + &text[done..])
}

/// How many bytes at the beginning of a text are this form, if it begins with it.
fn length_of(text: &[u8], form: &[u8]) -> Option<usize> {
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
