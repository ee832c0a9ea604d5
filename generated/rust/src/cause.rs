//! Why a call failed, as text.
use crate::{message, redact::Tokens};
use std::{error::Error, fmt, io};

/// An error of reqwest, of serde_json or of what is below them, as text: the original may hold what the far end sent. Its
/// `source` is one, too.
#[derive(Clone, Debug, Default)]
pub struct Cause {
    message: String,
    kind: Option<io::ErrorKind>,
    source: Option<Box<Cause>>,
    advice: &'static str,
    is_permanent: bool,
}

impl Cause {
    pub(crate) fn new(text: &str, tokens: &Tokens) -> Self {
        Self { message: message::one_line(&tokens.redact(text)), ..Self::default() }
    }
    pub(crate) fn of(self, kind: Option<io::ErrorKind>, source: Option<Self>) -> Self {
        Self { kind, source: source.map(Box::new), ..self }
    }
    pub(crate) fn that_asks(self, advice: &'static str, is_permanent: bool) -> Self {
        Self { advice, is_permanent, ..self }
    }
    /// That of an `io::Error`, such as `ConnectionRefused`.
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
    fn causes_are_rebuilt() {
        let tokens = Tokens::default();
        tokens.add("made-up-token");
        let root: Box<dyn Error + Send + Sync> = Box::new(io::Error::from(io::ErrorKind::ConnectionReset));
        let error = (1..=10).fold(root, |cause, level| Box::new(Nested(level, Some(cause))));
        let cause = connection::cause(&*error, &tokens);
        let chain: Vec<_> = iter::successors(Some(&cause), |cause| cause.source.as_deref()).collect();
        let messages: Vec<_> = chain.iter().map(ToString::to_string).collect();
        assert_eq!(messages[..4], [10, 9, 8, 7].map(|level| format!(r"level {level} of [token]\u000a")));
        assert_eq!(messages[4..], ["connection reset"]);
        assert_eq!(cause.root().kind(), Some(io::ErrorKind::ConnectionReset));
        assert!(!format!("{cause:?}").contains("made-up-token"));
        assert!(cause.source().is_some_and(|source| source.is::<Cause>()));
    }
}
