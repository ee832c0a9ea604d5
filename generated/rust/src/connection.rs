//! What is behind a connection that failed.
use std::error::Error;
use std::{io, iter};

/// reqwest's own message ends before the cause: a refused certificate and a port on which nobody listens read the same.
pub(crate) fn root_cause(error: &(dyn Error + 'static)) -> String {
    causes(error).last().map(ToString::to_string).unwrap_or_default()
}

/// What to do about it.
pub(crate) fn advice(error: &(dyn Error + 'static)) -> &'static str {
    match tls(error) {
        Some(rustls::Error::InvalidCertificate(_)) => {
            "Correct base_path, or set a client that trusts the issuer of the certificate"
        }
        Some(_) => "Correct base_path, or the client's settings of TLS",
        None => "Check the network and base_path, or allow retries",
    }
}

/// Whether it fails each time, however often it is tried.
pub(crate) fn is_permanent(error: &(dyn Error + 'static)) -> bool {
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
