//! What an error has of its response.
use crate::{json, models::ServiceFault};
use reqwest::{StatusCode, header::HeaderMap};

/// An error response, or a successful response that cannot be decoded. It contains `[token]` wherever the response
/// contained the token of the call.
#[derive(Clone, Debug)]
pub struct ResponseContent<T> {
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// The body as text, decoded by its content coding and charset. Invalid bytes are replaced.
    pub content: String,
    /// The body in the type that the spec has for the status, if it is of that type.
    pub entity: Option<T>,
    pub(crate) request_id: String,
    pub(crate) correlation_id: String,
}

impl<T> ResponseContent<T> {
    /// The service's error, if the body contains one, whatever the status.
    pub fn service_fault(&self) -> Option<ServiceFault> {
        json::object(self.content.as_bytes()).ok()
    }

    /// The service's error code as text, whether it was sent as a number or as text, and the JSON of a code of another
    /// type.
    pub fn code(&self) -> Option<String> {
        let fault: serde_json::Value = json::object(self.content.as_bytes()).ok()?;
        let code = fault.get("code").filter(|code| !code.is_null())?;
        let text = match code.as_str() {
            Some(text) => text.to_owned(),
            None => code.to_string(),
        };
        Some(text)
    }

    /// The id to give to Microsoft's support: that of the response, or else the one that was sent.
    pub fn request_id(&self) -> &str {
        &self.request_id
    }

    /// The id of the response, or else the one that was sent.
    pub fn correlation_id(&self) -> &str {
        &self.correlation_id
    }

    /// Whether the same request may succeed later.
    pub fn is_transient(&self) -> bool {
        matches!(self.status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
    }
}
