//! Why a call failed, as text.
use crate::{message, redact::Redactor};
use std::{error::Error, fmt, io};

/// An error of reqwest, of serde_json, or of a crate below them, as text: the original may contain data that the server
/// sent. Its `source` is also a `Cause`.
#[derive(Clone, Debug, Default)]
pub struct Cause {
    message: String,
    kind: Option<io::ErrorKind>,
    source: Option<Box<Cause>>,
    advice: &'static str,
    is_permanent: bool,
}

impl Cause {
    pub(crate) fn new(text: &str, redactor: &Redactor) -> Self {
        Self { message: message::single_line(&redactor.redact(text)), ..Self::default() }
    }

    pub(crate) fn with_kind(self, kind: Option<io::ErrorKind>) -> Self {
        Self { kind, ..self }
    }

    pub(crate) fn with_source(self, source: Option<Self>) -> Self {
        Self { source: source.map(Box::new), ..self }
    }

    pub(crate) fn with_advice(self, advice: &'static str) -> Self {
        Self { advice, ..self }
    }

    pub(crate) fn with_permanence(self, is_permanent: bool) -> Self {
        Self { is_permanent, ..self }
    }

    /// The kind of an `io::Error`, such as `ConnectionRefused`.
    pub fn kind(&self) -> Option<io::ErrorKind> {
        self.kind
    }

    pub(crate) fn root(&self) -> &Self {
        self.source.as_deref().map_or(self, Self::root)
    }

    pub(crate) fn advice(&self) -> &'static str {
        self.advice
    }

    pub(crate) fn is_permanent(&self) -> bool {
        self.is_permanent
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Cause {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connection;
    use std::iter;

    #[derive(Debug, thiserror::Error)]
    #[error("level {0} of made-up-token\n")]
    struct Nested(usize, #[source] Option<Box<dyn Error + Send + Sync>>);

    #[test]
    fn causes_are_rebuilt_as_text() {
        let redactor = Redactor::default();
        redactor.add("made-up-token");
        let root: Box<dyn Error + Send + Sync> = Box::new(io::Error::from(io::ErrorKind::ConnectionReset));
        let error = (1..=10).fold(root, |cause, level| Box::new(Nested(level, Some(cause))));
        let cause = connection::cause(&*error, &redactor);
        let chain: Vec<_> = iter::successors(Some(&cause), |cause| cause.source.as_deref()).collect();
        let messages: Vec<_> = chain.iter().map(ToString::to_string).collect();
        assert_eq!(messages[..4], [10, 9, 8, 7].map(|level| format!(r"level {level} of [token]\u000a")));
        assert_eq!(messages[4..], ["connection reset"]);
        assert_eq!(cause.root().kind(), Some(io::ErrorKind::ConnectionReset));
        assert!(!format!("{cause:?}").contains("made-up-token"));
        assert!(cause.source().is_some_and(|source| source.is::<Cause>()));
    }
}
