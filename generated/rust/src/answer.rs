//! From the bytes of an answer to a result or an error.
use crate::{Error, ResponseContent, cause::Cause, charset, coding, connection, object};
use crate::{media_type::MediaType, redact::Tokens};
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::io::ErrorKind;

/// An answer as it came, with the request's headers and the tokens that were sent until then.
pub(crate) struct Received<'a> {
    pub status: StatusCode,
    pub headers: &'a HeaderMap,
    pub body: &'a [u8],
    pub sent: &'a HeaderMap,
    pub tokens: &'a Tokens,
    pub max_body_bytes: usize,
}

pub(crate) fn read<T: DeserializeOwned, E: DeserializeOwned>(received: &Received) -> Result<T, Error<E>> {
    let &Received { status, body, tokens, .. } = received;
    let headers = tokens.redact_headers(received.headers);
    let media_type = MediaType::of(&headers);
    let plain = coding::undo(body, &headers, received.max_body_bytes);
    let bytes = match &plain {
        Ok(plain) => &**plain,
        Err(fault) if fault.kind() == ErrorKind::UnexpectedEof && status.is_success() => {
            return Err(Error::Connection(connection::cause(fault, tokens)));
        }
        Err(fault) if fault.kind() == ErrorKind::FileTooLarge => &[][..],
        // No token would be found in what is compressed.
        Err(_) => std::str::from_utf8(body).unwrap_or_default().as_bytes(),
    };
    let text = charset::decode(bytes, &media_type.charset);
    let fault = match (&plain, &text) {
        (Err(fault), _) => Some(fault.to_string()),
        _ if !media_type.is_json() => Some(format!("{media_type} is not JSON")),
        (_, text) => text.as_ref().err().cloned(),
    };
    let text = text.unwrap_or_else(|_| String::from_utf8_lossy(bytes));
    let content = tokens.redact_json(&text);
    let result = match fault {
        None if status.is_success() => object(content.as_bytes()).map_err(|fault| fault.to_string()),
        fault => Err(fault.unwrap_or_default()),
    };
    result.map_err(|fault| {
        let entity = entity(status, &content);
        let id = |name| id(name, &headers, received.sent);
        let (request_id, correlation_id) = (id("ms-requestid"), id("ms-correlationid"));
        let content = content.into_owned();
        let answer = Box::new(ResponseContent { status, headers, content, entity, request_id, correlation_id });
        if status.is_success() {
            Error::Decode(answer, Cause::new(&fault, tokens))
        } else {
            Error::ResponseError(answer)
        }
    })
}

/// The id in an answer, or that which was sent, where the service keeps it to itself.
fn id(name: &str, headers: &HeaderMap, sent: &HeaderMap) -> String {
    let mut values = [headers, sent].into_iter().filter_map(|headers| headers.get(name));
    let value = values.find(|value| !value.is_empty());
    value.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).unwrap_or_default()
}

/// The enum of an operation's errors has a variant for each status that the contract lists.
fn entity<E: DeserializeOwned>(status: StatusCode, content: &str) -> Option<E> {
    let fault: Value = object(content.as_bytes()).ok()?;
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
            tokens: &Tokens::default(),
            max_body_bytes: 60,
        };
        read::<CustomerUsageSummary, Value>(&received).expect_err("no summary")
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
            assert!(matches!(&error, Error::ResponseError(answer) if answer.code().as_deref() == text), "{error:?}");
        }
    }

    #[test]
    fn too_large_a_body_is_not_kept() {
        let long = format!(r#"{{"code":3000}}{}"#, " ".repeat(60));
        let success = error(200, &long);
        assert!(success.to_string().contains("it is larger than 60 bytes, the limit that max_body_bytes sets"));
        for error in [success, error(404, &long)] {
            let (Error::Decode(answer, _) | Error::ResponseError(answer)) = error else { panic!("{error:?}") };
            assert_eq!((answer.content.as_str(), answer.code(), answer.request_id()), ("", None, "made-up"));
        }
    }
}
