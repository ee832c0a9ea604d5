//! How long to wait before another attempt.
use crate::Error;
use chrono::{DateTime, NaiveDateTime, Utc};
use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};
use std::time::{Duration, SystemTime};

/// A longer wait ends the call.
pub(crate) const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The wait after an error that may pass: as long as the answer asks for, and never shorter than half the back-off.
pub(crate) fn wait<E>(error: &Error<E>, back_off: Duration) -> Option<Duration> {
    let random = back_off.mul_f64(0.5 + fastrand::f64() / 2.0);
    match error {
        Error::Connection(cause) if !cause.is_permanent() => Some(random),
        Error::ResponseError(answer) if answer.is_transient() => {
            Some(random.max(retry_after(&answer.headers, SystemTime::now().into())))
        }
        _ => None,
    }
}

/// The longest wait that `Retry-After` asks for, and none where it asks for none that can be read. It may come several
/// times, or several in one, and a date has a comma itself.
fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Duration {
    // A date is one of the server's clock.
    let now = headers.get(DATE).and_then(|value| date(value.to_str().ok()?)).unwrap_or(now);
    let values = headers.get_all(RETRY_AFTER).iter().map(HeaderValue::to_str);
    let joined = values.map(Result::unwrap_or_default).collect::<Vec<_>>().join(",");
    let parts: Vec<_> = joined.split(',').collect();
    let pairs = parts.windows(2).map(|pair| pair.join(","));
    let texts = parts.iter().map(ToString::to_string).chain(pairs);
    texts.filter_map(|text| asked(text.trim(), now)).max().unwrap_or_default()
}

/// Seconds, or a date.
fn asked(text: &str, now: DateTime<Utc>) -> Option<Duration> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    (date(text)? - now).to_std().ok()
}

/// A date in one of the three forms of HTTP.
fn date(text: &str) -> Option<DateTime<Utc>> {
    let older = |form| NaiveDateTime::parse_from_str(text, form).ok().map(|date| date.and_utc());
    let date = DateTime::parse_from_rfc2822(text).ok().map(|date| date.to_utc());
    date.or_else(|| older("%A, %d-%b-%y %H:%M:%S GMT")).or_else(|| older("%a %b %e %H:%M:%S %Y"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Cause;
    use std::time::Instant;

    fn headers(asked: &[&str]) -> HeaderMap {
        asked.iter().map(|value| (RETRY_AFTER, value.parse().expect("a header's value"))).collect()
    }

    #[test]
    fn the_longest_wait_counts() {
        let now = date("Mon, 02 Nov 2026 08:00:00 GMT").expect("a date");
        let cases: [(&[&str], u64); 10] = [
            (&[], 0),
            (&["soon", "-5", "+5", "0.5", ""], 0),
            (&["2", "1"], 2),
            (&["1, 2,"], 2),
            (&["1", "soon"], 1),
            (&["99999999999999999999"], u64::MAX),
            (&["Mon, 02 Nov 2026 08:00:03 GMT"], 3),
            (&["Mon, 02 Nov 2026 07:00:00 GMT"], 0),
            (&["1, Mon, 02 Nov 2026 08:00:03 GMT, Mon, 02 Nov 2026 08:00:02 GMT"], 3),
            (&["Mon Nov  2 08:00:03 2026", "Monday, 02-Nov-26 08:00:04 GMT"], 4),
        ];
        for (values, seconds) in cases {
            assert_eq!(retry_after(&headers(values), now), Duration::from_secs(seconds), "{values:?}");
        }
    }

    #[test]
    fn a_date_is_measured_against_that_of_the_answer() {
        let mut headers = headers(&["Mon, 07 Mar 2044 10:15:31 GMT"]);
        headers.insert(DATE, HeaderValue::from_static("Mon, 07 Mar 2044 10:15:30 GMT"));
        assert_eq!(retry_after(&headers, SystemTime::now().into()), Duration::from_secs(1));
    }

    #[test]
    fn no_wait_is_shorter_than_half_the_back_off() {
        let back_off = Duration::from_millis(500);
        for _ in 0..100 {
            let wait = wait(&Error::<()>::Connection(Cause::default()), back_off).expect("a retry");
            assert!(wait >= back_off / 2 && wait <= back_off, "{wait:?}");
        }
    }

    #[test]
    fn long_headers_are_read_in_no_time() {
        let started = Instant::now();
        for part in
            [",", "1,", "(", "()", " ", "Mon, ", "Mon, 02 Nov 2026 08:00:03 GMT,", "9", "(\\", "Monday, 02-Nov-26 "]
        {
            let long = part.repeat(1 << 17);
            let mut headers = headers(&[&long]);
            headers.insert(DATE, long.parse().expect("a header's value"));
            retry_after(&headers, SystemTime::now().into());
        }
        assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
    }
}
