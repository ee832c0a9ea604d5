//! From the bytes of a response to a result or an error.
use crate::{Error, ResponseContent, cause::Cause, charset, coding, connection, json};
use crate::{media_type::MediaType, redact::Redactor};
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::io::ErrorKind;

/// A response as it was received, with the headers of its request, and the tokens that the call has sent so far.
pub(crate) struct Received<'a> {
    pub status: StatusCode,
    pub headers: &'a HeaderMap,
    pub body: &'a [u8],
    pub sent: &'a HeaderMap,
    pub redactor: &'a Redactor,
    pub max_body_bytes: usize,
}

pub(crate) fn decode<T: DeserializeOwned, E: DeserializeOwned>(received: &Received) -> Result<T, Error<E>> {
    let &Received { status, body, redactor, .. } = received;
    let headers = redactor.redact_headers(received.headers);
    let media_type = MediaType::from_headers(&headers);
    let decompressed = coding::decode(body, &headers, received.max_body_bytes);
    let bytes = match &decompressed {
        Ok(decompressed) => decompressed,
        Err(error) if error.kind() == ErrorKind::UnexpectedEof && status.is_success() => {
            return Err(Error::Connection(connection::cause(error, redactor)));
        }
        Err(error) if error.kind() == ErrorKind::FileTooLarge => &[][..],
        // No token would be found in compressed bytes.
        Err(_) => std::str::from_utf8(body).unwrap_or_default().as_bytes(),
    };
    let text = charset::decode(bytes, &media_type.charset);
    let problem = match (&decompressed, &text) {
        (Err(error), _) => Some(error.to_string()),
        _ if !media_type.is_json() => Some(format!("{media_type} is not JSON")),
        (_, Err(problem)) => Some(problem.clone()),
        (_, Ok(_)) => None,
    };
    let text = text.unwrap_or_else(|_| String::from_utf8_lossy(bytes));
    let content = redactor.redact_json(&text);
    let result = match problem {
        None if status.is_success() => json::object(content.as_bytes()).map_err(|error| error.to_string()),
        problem => Err(problem.unwrap_or_default()),
    };
    result.map_err(|problem| {
        let response = Box::new(ResponseContent {
            status,
            entity: entity(status, &content),
            request_id: id("ms-requestid", &headers, received.sent),
            correlation_id: id("ms-correlationid", &headers, received.sent),
            headers,
            content: content.into_owned(),
        });
        if status.is_success() {
            Error::Decode(response, Cause::new(&problem, redactor))
        } else {
            Error::ResponseError(response)
        }
    })
}

/// The id of the response, or else the one that was sent.
fn id(name: &str, headers: &HeaderMap, sent: &HeaderMap) -> String {
    let mut values = [headers, sent].into_iter().filter_map(|headers| headers.get(name));
    match values.find(|value| !value.is_empty()) {
        Some(value) => String::from_utf8_lossy(value.as_bytes()).into_owned(),
        None => String::new(),
    }
}

/// The body as an enum of errors that has a variant for each status in the spec.
fn entity<E: DeserializeOwned>(status: StatusCode, content: &str) -> Option<E> {
    let fault: Value = json::object(content.as_bytes()).ok()?;
    let tagged = |tag: &str| serde_json::from_value(json!({ tag: fault })).ok();
    tagged(&format!("Status{}", status.as_u16())).or_else(|| tagged("UnknownValue"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::models::CustomerUsageSummary;

    fn error(status: u16, body: &str) -> Error<Value> {
        let id = |value: &'static str| ("ms-requestid".parse().expect("a name"), value.parse().expect("a value"));
        let received = Received {
            status: StatusCode::from_u16(status).expect("a status"),
            headers: &HeaderMap::from_iter([id("")]),
            body: body.as_bytes(),
            sent: &HeaderMap::from_iter([id("made-up")]),
            redactor: &Redactor::default(),
            max_body_bytes: 60,
        };
        decode::<CustomerUsageSummary, Value>(&received).expect_err("an error")
    }

    #[test]
    fn a_code_is_text() {
        for (code, text) in [
            ("null", None),
            ("3000", Some("3000")),
            (r#""3000""#, Some("3000")),
            (r#""2\u001b""#, Some("2\u{1b}")),
            ("true", Some("true")),
            ("[1]", Some("[1]")),
            (r#"{"a":1}"#, Some(r#"{"a":1}"#)),
        ] {
            let error = error(400, &format!(r#"{{"code":{code},"description":7}}"#));
            assert!(!error.to_string().contains('\u{1b}'), "{error}");
            assert!(
                matches!(&error, Error::ResponseError(response) if response.code().as_deref() == text),
                "{error:?}"
            );
        }
    }

    #[test]
    fn a_body_beyond_the_limit_is_not_kept() {
        let long = format!(r#"{{"code":3000}}{}"#, " ".repeat(60));
        let success = error(200, &long);
        assert!(success.to_string().contains("it is larger than 60 bytes, the limit that max_body_bytes sets"));
        for error in [success, error(404, &long)] {
            let (Error::Decode(response, _) | Error::ResponseError(response)) = error else { panic!("{error:?}") };
            assert_eq!(response.content, "");
            assert_eq!(response.code(), None);
            assert_eq!(response.request_id(), "made-up");
        }
    }
}
