//! Decodes bytes to text.
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// Decodes a text by its byte order mark, otherwise by its declared charset, otherwise as UTF-8. Nothing is replaced.
pub(crate) fn decode<'a>(bytes: &'a [u8], charset: &str) -> Result<Cow<'a, str>, String> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return decode_strictly(encoding, &bytes[length..]);
    }
    if charset.is_empty() {
        return decode_strictly(UTF_8, bytes);
    }
    let unsupported = || format!("its charset {charset:?} is not supported");
    let encoding = Encoding::for_label_no_replacement(charset.as_bytes()).ok_or_else(unsupported)?;
    // The Encoding Standard decodes US-ASCII as windows-1252.
    if matches!(charset, "us-ascii" | "ascii") && !bytes.is_ascii() {
        return Err(invalid(charset));
    }
    decode_strictly(encoding, bytes)
}

fn decode_strictly<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Cow<'a, str>, String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.ok_or_else(|| invalid(encoding.name()))
}

fn invalid(charset: &str) -> String {
    format!("it is not valid in its charset, {charset}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_by_its_charset() {
        let cases: [(&[u8], &str, &str); 9] = [
            (b"Caf\xC3\xA9", "", "Café"),
            (b"\xEF\xBB\xBFCaf\xC3\xA9", "iso-8859-1", "Café"),
            (b"Cafe", "us-ascii", "Cafe"),
            (b"Caf\xE9 \x80", "iso-8859-1", "Café €"),
            (b"\xE9\x00", "utf-16", "é"),
            (b"\x00\xE9", "utf-16be", "é"),
            (b"\xFE\xFF\x00\xE9", "utf-8", "é"),
            (b"\x3D\xD8\x00\xDE \x00", "utf-16le", "😀 "),
            // The server sent this character itself.
            (b"\xEF\xBF\xBD", "utf-8", "\u{FFFD}"),
        ];
        for (bytes, charset, text) in cases {
            assert_eq!(decode(bytes, charset).as_deref(), Ok(text), "{charset}");
        }
    }

    #[test]
    fn invalid_charsets_are_named() {
        let cases: [(&[u8], &str, &str); 6] = [
            (b"Caf\xE9", "", "UTF-8"),
            (b"Caf\xC3", "utf-8", "UTF-8"),
            (b"Caf\xC3\xA9", "us-ascii", "us-ascii"),
            (b"\x3D\xD8", "utf-16le", "UTF-16LE"),
            (b"a\x00b", "utf-16le", "UTF-16LE"),
            (b"Caf\xE9", "made-up", "made-up"),
        ];
        for (bytes, charset, name) in cases {
            assert!(decode(bytes, charset).is_err_and(|problem| problem.contains(name)), "{charset}");
        }
    }
}
