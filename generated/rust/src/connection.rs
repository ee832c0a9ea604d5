//! What is behind a connection that failed.
use crate::cause::Cause;
use crate::redact::Tokens;
use std::error::Error;
use std::{io, iter};

/// The causes of a failed connection that are kept: the outermost, and the one at the root.
const MOST: usize = 5;

/// reqwest's own message ends before the cause: a refused certificate and a port on which nobody listens read the same.
pub(crate) fn cause(error: &(dyn Error + 'static), tokens: &Tokens) -> Cause {
    let mut causes: Vec<_> = causes(error).collect();
    if causes.len() > MOST {
        causes.drain(MOST - 1..causes.len() - 1);
    }
    let rebuilt = causes.into_iter().rev().fold(None, |source, cause| {
        let kind = cause.downcast_ref().map(io::Error::kind);
        Some(Cause::new(&cause.to_string(), tokens).of(kind, source))
    });
    let rebuilt = rebuilt.unwrap_or_else(|| Cause::new("", tokens));
    rebuilt.that_asks(advice(error), is_permanent(error))
}

/// What to do about it.
fn advice(error: &(dyn Error + 'static)) -> &'static str {
    match tls(error) {
        Some(rustls::Error::InvalidCertificate(_)) => {
            "Correct base_path, or set a client that trusts the issuer of the certificate"
        }
        Some(_) => "Correct base_path, or the client's settings of TLS",
        None => "Check the network and base_path, or allow retries",
    }
}

/// Whether it fails each time, however often it is tried.
fn is_permanent(error: &(dyn Error + 'static)) -> bool {
    use rustls::Error::{AlertReceived, InvalidCertificate, InvalidMessage, PeerIncompatible};
    let is_refused =
        matches!(tls(error), Some(InvalidCertificate(_) | PeerIncompatible(_) | InvalidMessage(_) | AlertReceived(_)));
    is_refused || error.downcast_ref().is_some_and(|error: &reqwest::Error| error.is_builder() || error.is_redirect())
}

fn tls<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a rustls::Error> {
    causes(error).find_map(|cause| cause.downcast_ref())
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    // The source of an io::Error is that of the error within it.
    iter::successors(Some(error), |&cause| match cause.downcast_ref().and_then(io::Error::get_ref) {
        Some(within) => Some(within),
        None => cause.source(),
    })
}
