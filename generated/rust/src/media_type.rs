//! Parses `Content-Type`.
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use std::fmt;

/// A media type in lowercase; empty without one.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct MediaType {
    pub name: String,
    pub charset: String,
}

impl MediaType {
    /// The last media type of a header that may occur several times, or hold several values: a proxy may have added its
    /// own. An invalid media type counts only if there is no other.
    pub fn from_headers(headers: &HeaderMap) -> Self {
        let mut last = Self::default();
        for value in headers.get_all(CONTENT_TYPE) {
            for part in split_unquoted(&String::from_utf8_lossy(value.as_bytes()), ',') {
                let found = Self::parse(part);
                if found.is_valid() || last.name.is_empty() {
                    last = found;
                }
            }
        }
        last
    }

    fn parse(text: &str) -> Self {
        let lower = text.to_ascii_lowercase();
        let mut parts = split_unquoted(&lower, ';');
        let name = parts.next().unwrap_or_default().trim().to_owned();
        let charset = parts.filter_map(|part| part.split_once('=')).find(|(name, _)| name.trim() == "charset");
        // The name of a charset never needs escaping.
        let charset = charset.map(|(_, value)| value.trim_matches([' ', '\t', '"']).to_owned()).unwrap_or_default();
        Self { name, charset }
    }

    fn is_valid(&self) -> bool {
        self.name.split_once('/').is_some_and(|(main, sub)| is_token(main) && is_token(sub))
    }

    /// A response without a media type is treated as JSON.
    pub fn is_json(&self) -> bool {
        matches!(self.name.as_str(), "" | "application/json" | "text/json") || self.name.ends_with("+json")
    }
}

impl fmt::Display for MediaType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "its media type {:?}", self.name)
    }
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// Splits a header value at a separator, but not within a quoted string.
fn split_unquoted(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    let mut is_escaped = false;
    text.split(move |character| {
        let was_escaped = std::mem::take(&mut is_escaped);
        match character {
            _ if was_escaped => false,
            '\\' if is_quoted => {
                is_escaped = true;
                false
            }
            '"' => {
                is_quoted = !is_quoted;
                false
            }
            _ => character == separator && !is_quoted,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    #[test]
    fn the_last_media_type_counts() {
        let cases: [(&[&str], &str, &str); 11] = [
            (&[], "", ""),
            (&[""], "", ""),
            (&["garbage"], "garbage", ""),
            (&["Application/JSON ; Charset=\"UTF-8\""], "application/json", "utf-8"),
            (&["application/json; charset=a; charset=b"], "application/json", "a"),
            (&["text/html; charset=a", "application/json"], "application/json", ""),
            (&["text/html, application/json; charset=b"], "application/json", "b"),
            (&["application/json", ""], "application/json", ""),
            (&["application/json; charset=b, garbage, a b/c"], "application/json", "b"),
            (&[r#"application/json; note="text/html, \", or not; charset=a"; charset=b"#], "application/json", "b"),
            (&["text/html; note=\"unclosed", "application/json"], "application/json", ""),
        ];
        for (values, name, charset) in cases {
            let headers = values.iter().map(|value| (CONTENT_TYPE, value.parse().expect("a header's value"))).collect();
            let expected = MediaType { name: name.to_owned(), charset: charset.to_owned() };
            assert_eq!(MediaType::from_headers(&headers), expected, "{values:?}");
        }
    }

    #[test]
    fn long_headers_are_parsed_in_linear_time() {
        let started = Instant::now();
        for part in [",", ";", "\"", "\"\\", "a/", "a/b,", "charset=", "charset=a;", "=", " ", "a/b;charset=\"a\","] {
            let value = part.repeat(1 << 17).parse().expect("a header's value");
            MediaType::from_headers(&HeaderMap::from_iter([(CONTENT_TYPE, value)]));
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    }
}
