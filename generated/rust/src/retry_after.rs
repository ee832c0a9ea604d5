//! Parses `Retry-After`.
use chrono::{DateTime, NaiveDateTime, Utc};
use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};
use std::time::Duration;

/// The longest valid wait in `Retry-After`, and zero if there is none. The header may occur several times or hold several
/// values, and a date contains a comma itself.
pub(crate) fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Duration {
    // The server computed the date by its own clock.
    let now = headers.get(DATE).and_then(|value| parse_date(value.to_str().ok()?)).unwrap_or(now);
    let values = headers.get_all(RETRY_AFTER).iter().map(HeaderValue::to_str);
    let joined = values.map(Result::unwrap_or_default).collect::<Vec<_>>().join(",");
    let parts: Vec<_> = joined.split(',').collect();
    let pairs = parts.windows(2).map(|pair| pair.join(","));
    let texts = parts.iter().map(ToString::to_string).chain(pairs);
    texts.filter_map(|text| parse_wait(text.trim(), now)).max().unwrap_or_default()
}

/// Parses seconds or a date.
fn parse_wait(text: &str, now: DateTime<Utc>) -> Option<Duration> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    (parse_date(text)? - now).to_std().ok()
}

/// Parses a date in one of the three formats of HTTP.
fn parse_date(text: &str) -> Option<DateTime<Utc>> {
    let older = |form| NaiveDateTime::parse_from_str(text, form).ok().map(|date| date.and_utc());
    let date = DateTime::parse_from_rfc2822(text).ok().map(|date| date.to_utc());
    date.or_else(|| older("%A, %d-%b-%y %H:%M:%S GMT")).or_else(|| older("%a %b %e %H:%M:%S %Y"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Instant, SystemTime};

    fn headers(values: &[&str]) -> HeaderMap {
        values.iter().map(|value| (RETRY_AFTER, value.parse().expect("a header's value"))).collect()
    }

    #[test]
    fn the_longest_wait_counts() {
        let now = parse_date("Mon, 02 Nov 2026 08:00:00 GMT").expect("a date");
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
    fn a_date_is_compared_with_that_of_the_response() {
        let mut headers = headers(&["Mon, 07 Mar 2044 10:15:31 GMT"]);
        headers.insert(DATE, HeaderValue::from_static("Mon, 07 Mar 2044 10:15:30 GMT"));
        assert_eq!(retry_after(&headers, SystemTime::now().into()), Duration::from_secs(1));
    }

    #[test]
    fn long_headers_are_parsed_in_linear_time() {
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
