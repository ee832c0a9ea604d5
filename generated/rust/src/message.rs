//! Quotes received text in messages.

/// How many characters of a received text a message quotes.
const MAX_LENGTH: usize = 500;

/// Makes a received text safe for a message: nothing in it starts a line, moves the cursor of a terminal or changes the
/// direction of writing.
pub(crate) fn single_line(text: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for character in text.chars() {
        let shown =
            if is_unsafe(character) { format!("\\u{:04x}", u32::from(character)) } else { character.to_string() };
        length += shown.chars().count();
        if length > MAX_LENGTH {
            return line + "…";
        }
        line.push_str(&shown);
    }
    line
}

fn is_unsafe(character: char) -> bool {
    let is_separator = matches!(character, '\u{2028}' | '\u{2029}');
    let is_direction =
        matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    character.is_control() || is_separator || is_direction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_is_one_short_line() {
        for (text, line) in [
            ("Café\t\u{9b}\u{2028}".to_owned(), r"Café\u0009\u009b\u2028".to_owned()),
            ("\u{1b}[2J\u{202e}\u{2066}\0\u{7f}".to_owned(), r"\u001b[2J\u202e\u2066\u0000\u007f".to_owned()),
            ("é".repeat(500), "é".repeat(500)),
            ("é".repeat(501), "é".repeat(500) + "…"),
            ("\n".repeat(1 << 20), r"\u000a".repeat(83) + "…"),
        ] {
            assert_eq!(single_line(&text), line);
        }
    }
}
