//! What customers of a Cloud Solution Provider have spent on Azure. README.md shows a call.
#![forbid(unsafe_code)]
#![allow(unused_imports, clippy::single_component_path_imports)] // in what is generated
use reqwest::{StatusCode, header::HeaderMap};
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, IntoDeserializer};

mod answer;
pub mod apis;
mod base_url;
mod cause;
mod charset;
mod coding;
mod connection;
mod escape;
mod media_type;
mod message;
mod redact;
mod retry;
#[rustfmt::skip]
pub mod models;

pub use apis::*;
pub use cause::Cause;
pub use {chrono, reqwest, rust_decimal};

/// An answer that is no result. It holds `[token]` wherever it held the token of the call.
#[derive(Clone, Debug)]
pub struct ResponseContent<T> {
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// The body as text, read by its content coding and charset. What cannot be read is replaced.
    pub content: String,
    /// The body in the type that the contract has for the status, if it is of that type.
    pub entity: Option<T>,
    request_id: String,
    correlation_id: String,
}

impl<T> ResponseContent<T> {
    /// The fault that the body is, if it is one, whatever the status.
    pub fn fault(&self) -> Option<models::ServiceFault> {
        object(self.content.as_bytes()).ok()
    }
    /// The code of the fault as text. It is sent as a number or as text; any other code is its JSON.
    pub fn code(&self) -> Option<String> {
        let fault: serde_json::Value = object(self.content.as_bytes()).ok()?;
        let code = fault.get("code").filter(|code| !code.is_null())?;
        Some(code.as_str().map_or_else(|| code.to_string(), str::to_owned))
    }
    /// The id by which Microsoft's support finds the call: the answer's, or the one that was sent.
    pub fn request_id(&self) -> &str {
        &self.request_id
    }
    pub fn correlation_id(&self) -> &str {
        &self.correlation_id
    }
    /// Whether the same call may succeed later.
    pub fn is_transient(&self) -> bool {
        matches!(self.status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
    }
}

/// Why a call has no result.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error<T> {
    #[error("Nothing was sent: {0}. Correct it.")]
    Argument(&'static str),
    #[error("The token source gave no token: {0}. Mend it.")]
    Token(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("The connection failed: {}. {}.", .0.root(), .0.advice())]
    Connection(#[source] Cause),
    #[error("The call took longer than {0:?}. Try again later, or raise the timeout.")]
    Timeout(std::time::Duration),
    #[error("The answer is no result: {1}. Look at its content, which may come from a proxy.")]
    Decode(Box<ResponseContent<T>>, #[source] Cause),
    #[error("The service answered {} (code {}, request id {}). {}.",
        .0.status, message::one_line(.0.code().as_deref().unwrap_or("unknown")), message::one_line(.0.request_id()),
        if .0.is_transient() { "Try again later" } else { "Correct what its content names" })]
    ResponseError(Box<ResponseContent<T>>),
}

/// Reads a JSON object, with or without a byte order mark. Serde alone would take a list for one, too.
fn object<T: DeserializeOwned>(body: &[u8]) -> serde_json::Result<T> {
    let json = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    let is_object = json.trim_ascii_start().starts_with(b"{");
    if is_object { serde_json::from_slice(json) } else { Err(serde_json::Error::custom("it holds no JSON object")) }
}

/// Reads an amount by its digits, which serde_json's `arbitrary_precision` would do to all numbers of a user's program,
/// and a date-time without an offset as UTC.
fn exact<'de, D: Deserializer<'de>, T: DeserializeOwned>(from: D) -> Result<Option<T>, D::Error> {
    let raw = Option::<Box<serde_json::value::RawValue>>::deserialize(from)?;
    let read = |text: String| T::deserialize(IntoDeserializer::<D::Error>::into_deserializer(text));
    let text = raw.map(|raw| raw.get().trim_matches('"').to_owned());
    text.map(|text| read(text.clone()).or_else(|error| read(text + "Z").map_err(|_| error))).transpose()
}
