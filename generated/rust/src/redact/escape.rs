//! The escapes of a character.

/// How many bytes at the beginning of a text stand for a character: unescaped, or in the escapes of JSON, JavaScript, URLs
/// or XML.
pub(super) fn length(text: &[u8], character: u8) -> Option<usize> {
    let first = *text.first()?;
    let encoded = |character| match first {
        b'%' => percent_length(text, character),
        b'&' => entity_length(text, character),
        _ => None,
    };
    let backslash = if first == b'\\' { Some(1) } else { encoded(b'\\') };
    let escaped = backslash.and_then(|length| Some(length + code_point_length(&text[length..], character)?));
    escaped.or_else(|| encoded(character)).or((first == character).then_some(1))
}

/// Measures what follows a backslash: u004b or x4b.
fn code_point_length(text: &[u8], character: u8) -> Option<usize> {
    let digits = match text.first()? {
        b'u' => 4,
        b'x' => 2,
        _ => return None,
    };
    is_number(text.get(1..1 + digits)?, 16, character).then_some(1 + digits)
}

/// Measures %4b, and %254b, which was encoded twice.
fn percent_length(text: &[u8], character: u8) -> Option<usize> {
    let start = 1 + repeated(&text[1..], b"25");
    if text.get(start..start + 2).is_some_and(|digits| is_number(digits, 16, character)) {
        return Some(start + 2);
    }
    (character == b'%' && start > 1).then_some(start)
}

/// Measures &#75;, &#x4b;, &lt; and the like, and &amp;#75;, which was escaped twice.
fn entity_length(text: &[u8], character: u8) -> Option<usize> {
    let start = 1 + repeated(&text[1..], b"amp;");
    let rest = &text[start..];
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = rest.iter().take_while(|byte| is_part(byte)).count();
    let is_match = rest.get(length) == Some(&b';')
        && match &rest[..length] {
            b"lt" => character == b'<',
            b"gt" => character == b'>',
            b"quot" => character == b'"',
            b"apos" => character == b'\'',
            [b'#', b'x' | b'X', digits @ ..] => is_number(digits, 16, character),
            [b'#', digits @ ..] => is_number(digits, 10, character),
            _ => false,
        };
    if is_match {
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
        let digit = char::from(digit).to_digit(radix)?;
        value.checked_mul(radix)?.checked_add(digit)
    });
    !digits.is_empty() && value == Some(u32::from(character))
}
