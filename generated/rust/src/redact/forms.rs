//! The encodings of a token.
use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

/// The bytes that both byte orders of UTF-16 have in common for an ASCII text. An invalid body stays undecoded.
pub(super) fn utf16(token: &str) -> String {
    token.chars().map(String::from).collect::<Vec<_>>().join("\0")
}

/// The characters that a token always has in base64, for each of the three positions in a group of three bytes at which
/// it may begin. The characters at its edges depend on the bytes around it.
pub(super) fn base64(token: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for (before, dropped) in [(0, 0), (1, 2), (2, 3)] {
        let bytes = [&vec![0; before], token.as_bytes()].concat();
        for alphabet in [&STANDARD_NO_PAD, &URL_SAFE_NO_PAD] {
            let encoded = alphabet.encode(&bytes);
            let kept = encoded.len() - usize::from(bytes.len() % 3 != 0);
            let form = encoded[dropped..kept].to_owned();
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}
