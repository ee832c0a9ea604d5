//! Where a token may go.
use reqwest::Url;

pub(crate) const REFUSED: &str = "the base URL has to be https, without credentials, query or fragment, and plain http is \
    for localhost, 127.0.0.1 and [::1], and elsewhere only with allow_insecure_http";

/// Whether a base URL would send a token neither in the clear nor elsewhere. What refuses it must not repeat it: it may
/// hold a password.
pub(crate) fn is_safe(text: &str, allow_insecure_http: bool) -> bool {
    let is_unsafe = |character: char| character.is_whitespace() || character.is_control() || "?#\\".contains(character);
    let (Ok(url), false) = (Url::parse(text), text.contains(is_unsafe)) else { return false };
    // The parser takes slashes more or less, and an empty user, for none.
    let after_scheme = &text[url.scheme().len()..];
    let authority = after_scheme.strip_prefix("://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let is_this_machine = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let is_scheme_safe = match url.scheme() {
        "https" => true,
        "http" => is_this_machine || allow_insecure_http,
        _ => false,
    };
    is_scheme_safe && !authority.is_empty() && !authority.contains('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn safe_ones_are_taken() {
        for text in [
            "https://usage.example",
            "HTTPS://usage.example:8443/path",
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://[::1]:8080/path",
        ] {
            assert!(is_safe(text, false), "{text}");
        }
    }

    #[test]
    fn plain_http_is_taken_when_allowed() {
        for text in [
            "http://usage.example",
            "HTTP://usage.example",
            "http://127.0.0.2",
            "http://localhost.usage.example",
            "http://[::ffff:127.0.0.1]",
        ] {
            assert!(!is_safe(text, false) && is_safe(text, true), "{text}");
        }
    }

    #[test]
    fn others_are_refused() {
        for text in [
            "",
            "usage.example",
            "https:",
            "https://",
            "https://:443",
            "https:usage.example",
            "https:/usage.example",
            "https:///usage.example",
            "ftp://localhost",
            "https://user@usage.example",
            "https://@usage.example",
            "http://user:password@localhost",
            "https://usage.example?",
            "https://usage.example#",
            "https://usage.example\\path",
            "http://127.0.0.1\\@usage.example",
            " https://usage.example",
            "https://usage.example/a b",
            "https://usage.example\r\n",
            "https://us\tage.example",
            "https://usage.example/\u{2028}",
            "https://usage.example/\u{7f}",
        ] {
            assert!(!is_safe(text, true), "{text}");
        }
    }
}
