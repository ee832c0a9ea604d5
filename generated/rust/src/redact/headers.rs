//! Redacts headers.
use super::{REDACTED, Redactor};
use reqwest::header::{HeaderMap, HeaderValue};
use std::borrow::Cow;

impl Redactor {
    /// The headers without tokens. A header whose name contains a token is removed, because a name cannot be redacted.
    pub fn redact_headers(&self, headers: &HeaderMap) -> HeaderMap {
        let named = headers.iter().filter(|(name, _)| !self.is_in_name(name.as_str()));
        named.map(|(name, value)| (name.clone(), self.redact_value(value))).collect()
    }

    fn redact_value(&self, value: &HeaderValue) -> HeaderValue {
        match self.redact(&String::from_utf8_lossy(value.as_bytes())) {
            Cow::Borrowed(_) => value.clone(),
            Cow::Owned(clean) => HeaderValue::try_from(clean).unwrap_or(HeaderValue::from_static(REDACTED)),
        }
    }

    /// The http crate converts names to lowercase.
    fn is_in_name(&self, name: &str) -> bool {
        self.forms().iter().any(|form| form.len() <= name.len() && name.contains(&form.to_ascii_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderName;

    #[test]
    fn headers_are_redacted() {
        let redactor = Redactor::default();
        redactor.add("Night-And-Day");
        let headers = [("x-echo", "Night-And-Day"), ("x-echo", "other"), ("night-and-day", "x")];
        let headers = headers.map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        let clean = redactor.redact_headers(&headers.into_iter().collect());
        assert_eq!(clean.get_all("x-echo").iter().collect::<Vec<_>>(), ["[token]", "other"]);
        assert_eq!(clean.len(), 2);
    }
}
