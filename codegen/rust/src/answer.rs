//! From the bytes of an answer to a result or an error.
use crate::{Error, ResponseContent, charset, coding, media_type::MediaType, object};
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::{DeserializeOwned, Error as _};
use serde_json::{Value, json};
use std::io::ErrorKind;

pub(crate) fn read<T: DeserializeOwned, E: DeserializeOwned>(
    status: StatusCode,
    headers: HeaderMap,
    body: &[u8],
) -> Result<T, Error<E>> {
    let media_type = MediaType::of(&headers);
    let plain = match coding::undo(body, &headers) {
        Err(fault) if status.is_success() && fault.kind() == ErrorKind::UnexpectedEof => {
            return Err(Error::Connection(fault.into()));
        }
        result => result,
    };
    let bytes = plain.as_deref().unwrap_or(body);
    let text = charset::decode(bytes, &media_type.charset);
    let result = match (&plain, &text) {
        _ if !status.is_success() => Err(serde_json::Error::custom("its status is no success")),
        _ if !media_type.is_json() => Err(serde_json::Error::custom(format!("{media_type} is not JSON"))),
        (Err(fault), _) => Err(serde_json::Error::custom(fault)),
        (_, Err(fault)) => Err(serde_json::Error::custom(fault)),
        (_, Ok(text)) => object(text.as_bytes()),
    };
    result.map_err(|reason| {
        let content = text.unwrap_or_else(|_| String::from_utf8_lossy(bytes)).into_owned();
        let entity = entity(status, &content);
        let answer = Box::new(ResponseContent { status, headers, content, entity });
        if status.is_success() { Error::Decode(answer, reason) } else { Error::ResponseError(answer) }
    })
}

/// The enum of an operation's errors has a variant for each status that the contract lists.
fn entity<E: DeserializeOwned>(status: StatusCode, content: &str) -> Option<E> {
    let fault: Value = object(content.as_bytes()).ok()?;
    let tagged = |tag: &str| serde_json::from_value(json!({ tag: fault })).ok();
    tagged(&format!("Status{}", status.as_u16())).or_else(|| tagged("UnknownValue"))
}
