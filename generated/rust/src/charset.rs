//! From bytes to text.
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// Reads a text by its byte order mark, else by the charset that it is said to have, else as UTF-8. Nothing is replaced.
pub(crate) fn decode<'a>(bytes: &'a [u8], charset: &str) -> Result<Cow<'a, str>, String> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return strictly(encoding, &bytes[length..]);
    }
    if charset.is_empty() {
        return strictly(UTF_8, bytes);
    }
    let unknown = || format!("its charset {charset:?} is not known");
    let encoding = Encoding::for_label_no_replacement(charset.as_bytes()).ok_or_else(unknown)?;
    // Encodings of the web have windows-1252 in the place of US-ASCII.
    if matches!(charset, "us-ascii" | "ascii") && !bytes.is_ascii() {
        return Err(invalid(charset));
    }
    strictly(encoding, bytes)
}

fn strictly<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Result<Cow<'a, str>, String> {
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
    fn texts_are_read_by_their_charset() {
        let cases: [(&[u8], &str, &str); 9] = [
            (b"Caf\xC3\xA9", "", "Café"),
            (b"\xEF\xBB\xBFCaf\xC3\xA9", "iso-8859-1", "Café"),
            (b"Cafe", "us-ascii", "Cafe"),
            (b"Caf\xE9 \x80", "iso-8859-1", "Café €"),
            (b"\xE9\x00", "utf-16", "é"),
            (b"\x00\xE9", "utf-16be", "é"),
            (b"\xFE\xFF\x00\xE9", "utf-8", "é"),
            (b"\x3D\xD8\x00\xDE \x00", "utf-16le", "😀 "),
            // This character was sent, and replaces no other.
            (b"\xEF\xBF\xBD", "utf-8", "\u{FFFD}"),
        ];
        for (bytes, charset, text) in cases {
            assert_eq!(decode(bytes, charset).as_deref(), Ok(text), "{charset}");
        }
    }

    #[test]
    fn faults_of_charsets_are_named() {
        let cases: [(&[u8], &str, &str); 6] = [
            (b"Caf\xE9", "", "UTF-8"),
            (b"Caf\xC3", "utf-8", "UTF-8"),
            (b"Caf\xC3\xA9", "us-ascii", "us-ascii"),
            (b"\x3D\xD8", "utf-16le", "UTF-16LE"),
            (b"a\x00b", "utf-16le", "UTF-16LE"),
            (b"Caf\xE9", "made-up", "made-up"),
        ];
        for (bytes, charset, name) in cases {
            assert!(decode(bytes, charset).is_err_and(|fault| fault.contains(name)), "{charset}");
        }
    }
}
