//! Why a connection failed.
use crate::cause::Cause;
use crate::redact::Redactor;
use std::error::Error;
use std::{io, iter};

/// How many causes are kept: the outermost ones, and the one at the root.
const MAX_CAUSES: usize = 5;

/// The message of reqwest does not include its cause, so an untrusted certificate and a closed port look the same.
pub(crate) fn cause(error: &(dyn Error + 'static), redactor: &Redactor) -> Cause {
    let mut causes: Vec<_> = causes(error).collect();
    if causes.len() > MAX_CAUSES {
        causes.drain(MAX_CAUSES - 1..causes.len() - 1);
    }
    let rebuilt = causes.into_iter().rev().fold(None, |source, cause| {
        let kind = cause.downcast_ref().map(io::Error::kind);
        Some(Cause::new(&cause.to_string(), redactor).with_kind(kind).with_source(source))
    });
    let rebuilt = rebuilt.unwrap_or_else(|| Cause::new("", redactor));
    rebuilt.with_advice(advice(error)).with_permanence(is_permanent(error))
}

/// What to do about the error.
fn advice(error: &(dyn Error + 'static)) -> &'static str {
    match tls(error) {
        Some(rustls::Error::InvalidCertificate(_)) => {
            "Correct base_path, or set a client that trusts the issuer of the certificate"
        }
        Some(_) => "Correct base_path, or the TLS settings of the client",
        None => "Check the network and base_path, or allow retries",
    }
}

/// Whether every attempt would fail.
fn is_permanent(error: &(dyn Error + 'static)) -> bool {
    use rustls::Error::{AlertReceived, InvalidCertificate, InvalidMessage, PeerIncompatible};
    let is_rejected =
        matches!(tls(error), Some(InvalidCertificate(_) | PeerIncompatible(_) | InvalidMessage(_) | AlertReceived(_)));
    is_rejected || error.downcast_ref().is_some_and(|error: &reqwest::Error| error.is_builder() || error.is_redirect())
}

fn tls<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a rustls::Error> {
    causes(error).find_map(|cause| cause.downcast_ref())
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    // The source of an io::Error skips the error inside it.
    iter::successors(Some(error), |&cause| match cause.downcast_ref().and_then(io::Error::get_ref) {
        Some(inner) => Some(inner),
        None => cause.source(),
    })
}
