//! The forms in which a character may be written.

/// How many bytes at the beginning of a text stand for a character: in the escapes of JSON, of JavaScript, of URLs or of
/// XML, or as it is.
pub(crate) fn length(text: &[u8], character: u8) -> Option<usize> {
    let first = *text.first()?;
    let encoded = |character| match first {
        b'%' => percent_length(text, character),
        b'&' => entity_length(text, character),
        _ => None,
    };
    let backslash = if first == b'\\' { Some(1) } else { encoded(b'\\') };
    let number = backslash.and_then(|length| Some(length + number_length(&text[length..], character)?));
    number.or_else(|| encoded(character)).or((first == character).then_some(1))
}

/// What follows a backslash: u004b or x4b.
fn number_length(text: &[u8], character: u8) -> Option<usize> {
    let digits = match text.first()? {
        b'u' => 4,
        b'x' => 2,
        _ => return None,
    };
    is_number(text.get(1..1 + digits)?, 16, character).then_some(1 + digits)
}

/// %4b, and %254b, which was encoded once more.
fn percent_length(text: &[u8], character: u8) -> Option<usize> {
    let start = 1 + repeated(&text[1..], b"25");
    if text.get(start..start + 2).is_some_and(|digits| is_number(digits, 16, character)) {
        return Some(start + 2);
    }
    (character == b'%' && start > 1).then_some(start)
}

/// &#75; and &#x4b; and &lt; and the like, and &amp;#75; and so on, which was escaped once more.
fn entity_length(text: &[u8], character: u8) -> Option<usize> {
    let start = 1 + repeated(&text[1..], b"amp;");
    let rest = &text[start..];
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = rest.iter().take_while(|byte| is_part(byte)).count();
    let is_meant = rest.get(length) == Some(&b';')
        && match &rest[..length] {
            b"lt" => character == b'<',
            b"gt" => character == b'>',
            b"quot" => character == b'"',
            b"apos" => character == b'\'',
            [b'#', b'x' | b'X', digits @ ..] => is_number(digits, 16, character),
            [b'#', digits @ ..] => is_number(digits, 10, character),
            _ => false,
        };
    if is_meant {
        return Some(start + length + 1);
    }
    (character == b'&' && start > 1).then_some(start)
}

/// How many bytes at the beginning of a text are repetitions of a part.
fn repeated(text: &[u8], part: &[u8]) -> usize {
    text.chunks(part.len()).take_while(|chunk| *chunk == part).count() * part.len()
}

fn is_number(digits: &[u8], radix: u32, character: u8) -> bool {
    let value = digits.iter().try_fold(0_u32, |value, &digit| {
        let next = value.checked_mul(radix)?.checked_add(char::from(digit).to_digit(radix)?)?;
        Some(next)
    });
    !digits.is_empty() && value == Some(u32::from(character))
}
