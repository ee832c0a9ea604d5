//! The calls, why they fail, and how the wire is read.
use crate::models::ServiceFault;
use chrono::{DateTime, FixedOffset};
use reqwest::{StatusCode, header::HeaderMap};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, de::DeserializeOwned, de::Error as _};
use serde_json::value::RawValue;


#[rustfmt::skip]
pub mod azure_spending_api;

pub mod configuration;

/// An answer that is no result.
#[derive(Clone, Debug)]
pub struct ResponseContent<T> {
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// The body as it came. What is no UTF-8 is replaced.
    pub content: String,
    /// The body in the type that the contract has for the status, if it is of that type.
    pub entity: Option<T>,
}

impl<T> ResponseContent<T> {
    /// The fault that the body is, if it is one, whatever the status.
    pub fn fault(&self) -> Option<ServiceFault> {
        object(self.content.as_bytes()).ok()
    }
    /// The code of the fault as text. It is sent as a number or as text.
    pub fn code(&self) -> Option<String> {
        let code = self.fault()?.code?;
        Some(code.as_str().map_or_else(|| code.to_string(), str::to_owned))
    }
    pub fn request_id(&self) -> Option<&str> {
        self.headers.get("ms-requestid")?.to_str().ok()
    }
    pub fn correlation_id(&self) -> Option<&str> {
        self.headers.get("ms-correlationid")?.to_str().ok()
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
    Argument(String),
    #[error("The token source gave no token: {0}. Mend it.")]
    Token(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("The connection failed: {}. Check the network and base_path, or allow retries.", root_cause(.0))]
    Connection(#[source] reqwest::Error),
    #[error("The call took longer than {0:?}. Try again later, or raise the timeout.")]
    Timeout(std::time::Duration),
    #[error("The answer is no result, as {1}. Look at its content: it may come from a proxy.")]
    Decode(Box<ResponseContent<T>>, String),
    #[error("The service answered {} (code {}, request id {}). {}.",
        .0.status, .0.code().as_deref().unwrap_or("unknown"), .0.request_id().unwrap_or("unknown"),
        if .0.is_transient() { "Try again later" } else { "Correct what its content names" })]
    ResponseError(Box<ResponseContent<T>>),
}

fn root_cause(error: &reqwest::Error) -> String {
    let causes = std::iter::successors(Some(error as &dyn std::error::Error), |cause| cause.source());
    causes.last().map(ToString::to_string).unwrap_or_default()
}

/// A value as one segment of a path: all but unreserved characters is encoded.
pub(crate) fn path_segment<T>(name: &str, value: &str) -> Result<String, Error<T>> {
    if matches!(value, "" | "." | "..") {
        return Err(Error::Argument(format!("{name} is {value:?}, which would change the path")));
    }
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let encoded = |byte| if is_unreserved(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    Ok(value.bytes().map(encoded).collect())
}

/// Reads a JSON object, with or without a byte order mark. Serde alone would take a list for one, too.
fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, String> {
    let json = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if json.trim_ascii_start().first() != Some(&b'{') {
        return Err("it holds no JSON object".to_owned());
    }
    serde_json::from_slice(json).map_err(|error| format!("its JSON cannot be read: {error}"))
}

/// A date-time without an offset is UTC.
pub(crate) fn date_time<'de, D: Deserializer<'de>>(from: D) -> Result<Option<DateTime<FixedOffset>>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    let read = |text: String| DateTime::parse_from_rfc3339(&text).or(DateTime::parse_from_rfc3339(&(text + "Z")));
    text.map(read).transpose().map_err(D::Error::custom)
}

/// Reads the digits themselves: serde_json's `arbitrary_precision` would change all numbers of a user's program.
pub(crate) fn amount<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Decimal>, D::Error> {
    let raw = Option::<Box<RawValue>>::deserialize(from)?;
    let digits = raw.as_deref().map(|raw| raw.get().trim_matches('"'));
    digits.map(|it| it.parse().or_else(|_| Decimal::from_scientific(it))).transpose().map_err(D::Error::custom)
}
