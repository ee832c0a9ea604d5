//! How long to wait before another attempt.
use crate::Error;
use crate::retry_after::retry_after;
use std::time::{Duration, SystemTime};

pub(crate) const FIRST_BACK_OFF: Duration = Duration::from_millis(500);
pub(crate) const MAX_BACK_OFF: Duration = Duration::from_secs(30);
/// A longer wait ends the call.
pub(crate) const MAX_WAIT: Duration = Duration::from_secs(60);

/// The wait after a transient error: between half and the whole of the back-off, or `Retry-After` if that is longer. None
/// after any other error.
pub(crate) fn wait<E>(error: &Error<E>, back_off: Duration) -> Option<Duration> {
    let random = back_off.mul_f64(0.5 + fastrand::f64() / 2.0);
    match error {
        Error::Connection(cause) if !cause.is_permanent() => Some(random),
        Error::ResponseError(response) if response.is_transient() => {
            Some(random.max(retry_after(&response.headers, SystemTime::now().into())))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cause;

    #[test]
    fn a_wait_is_between_half_and_the_whole_of_the_back_off() {
        let back_off = Duration::from_millis(500);
        for _ in 0..100 {
            let wait = wait(&Error::<()>::Connection(Cause::default()), back_off).expect("a retry");
            assert!(wait >= back_off / 2 && wait <= back_off, "{wait:?}");
        }
    }
}
