//! Where a token may be sent.
use reqwest::Url;

pub(crate) const UNSAFE: &str = "the base URL must use https, without credentials, query or fragment; plain http is \
    allowed for localhost, 127.0.0.1 and [::1], and for other hosts only with allow_insecure_http";

/// Whether a base URL sends a token neither unencrypted nor to another host. An error must not repeat an unsafe one: it
/// may contain a password.
pub(crate) fn is_safe(text: &str, allow_insecure_http: bool) -> bool {
    if text.contains(|character: char| {
        character.is_whitespace() || character.is_control() || matches!(character, '?' | '#' | '\\')
    }) {
        return false;
    }
    let Ok(url) = Url::parse(text) else {
        return false;
    };
    // The parser accepts more or fewer slashes, and ignores an empty user.
    let after_scheme = &text[url.scheme().len()..];
    let authority = after_scheme.strip_prefix("://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    if authority.is_empty() || authority.contains('@') {
        return false;
    }
    let is_loopback = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    match url.scheme() {
        "https" => true,
        "http" => is_loopback || allow_insecure_http,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn safe_urls_are_accepted() {
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
    fn plain_http_to_other_hosts_has_to_be_allowed() {
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
    fn other_urls_are_rejected() {
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
