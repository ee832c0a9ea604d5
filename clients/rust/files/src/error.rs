//! Why a call has no result.
use crate::{cause::Cause, message::single_line, response_content::ResponseContent};
use std::time::Duration;

/// Why a call has no result.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error<T> {
    #[error("Nothing was sent: {0}. Correct it.")]
    Argument(&'static str),
    #[error("The token source returned no token: {0}. Check how it gets the token.")]
    Token(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("The connection failed: {}. {}.", .0.root(), .0.advice())]
    Connection(#[source] Cause),
    #[error("The call took longer than {0:?}. Try again later, or raise the timeout.")]
    Timeout(Duration),
    #[error("The response cannot be decoded: {1}. Check its content, which may come from a proxy.")]
    Decode(Box<ResponseContent<T>>, #[source] Cause),
    #[error("{}", description_of(.0))]
    ResponseError(Box<ResponseContent<T>>),
}

fn description_of<T>(response: &ResponseContent<T>) -> String {
    let code = response.code();
    let advice = if response.is_transient() || response.status.is_server_error() {
        "Try again later"
    } else {
        "Check the request and the content, which may come from a proxy"
    };
    format!(
        "The service responded with {} (code {}, request id {}). {advice}.",
        response.status,
        single_line(code.as_deref().unwrap_or("unknown")),
        single_line(response.request_id()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_advice_follows_the_class_of_the_status() {
        for (status, advice) in [(408, "Try again later."), (501, "Try again later."), (415, "from a proxy.")] {
            let response = ResponseContent::<()> {
                status: reqwest::StatusCode::from_u16(status).unwrap(),
                headers: Default::default(),
                content: String::new(),
                entity: None,
                request_id: String::new(),
                correlation_id: String::new(),
            };
            assert!(Error::ResponseError(Box::new(response)).to_string().ends_with(advice), "{status}");
        }
    }
}
