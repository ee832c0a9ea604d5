//! The calls, and how they are made.
use crate::{Error, ResponseContent, object};
use backon::{ExponentialBuilder, Retryable};
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, RETRY_AFTER};
use reqwest::{Client, Request, RequestBuilder, redirect, retry};
use serde::de::{DeserializeOwned, Error as _};
use serde_json::{Value, json};
use std::{fmt, pin::Pin, sync::Arc, time::Duration, time::Instant, time::SystemTime};


#[rustfmt::skip]
mod azure_spending_api;
pub use azure_spending_api::*;

type TokenResult = Result<String, Box<dyn std::error::Error + Send + Sync>>;
/// Gives a token for one attempt.
pub type TokenSource = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = TokenResult> + Send>> + Send + Sync>;

/// How calls are made. Clones share their connections.
#[derive(Clone)]
pub struct Configuration {
    pub base_path: String,
    pub user_agent: Option<String>,
    /// The default follows no redirect, so that no token reaches another origin.
    pub client: Client,
    pub bearer_access_token: Option<String>,
    /// Asked at each attempt, instead of `bearer_access_token`.
    pub token_source: Option<TokenSource>,
    /// For a whole call, with its retries and waits.
    pub timeout: Duration,
    /// How many attempts may follow the first, each after a random time, of at most 0.5 s, then 1 s, and so on up to 30 s.
    pub retries: usize,
}

impl Default for Configuration {
    /// Panics on a system without certificates.
    fn default() -> Self {
        // ring needs no CMake, unlike what reqwest takes by default. A provider that is installed already stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().redirect(redirect::Policy::none()).retry(retry::never());
        Self {
            base_path: "https://api.partnercenter.microsoft.com".to_owned(),
            user_agent: Some("partner-center-usage-rust/0.1.0".to_owned()),
            client: client.build().expect("the system's certificates have to be installed"),
            bearer_access_token: None,
            token_source: None,
            timeout: Duration::from_secs(30),
            retries: 0,
        }
    }
}

impl fmt::Debug for Configuration {
    /// Leaves out the token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Configuration").field("base_path", &self.base_path).finish_non_exhaustive()
    }
}

impl Configuration {
    async fn call<T: DeserializeOwned, E: DeserializeOwned>(&self, builder: RequestBuilder) -> Result<T, Error<E>> {
        let wrong = |_| Error::Argument("base_path is no URL, or the token or an id has a line break");
        let mut request = builder.header(ACCEPT, "application/json").build().map_err(wrong)?;
        // What urlencode leaves empty would be another path.
        if request.url().path_segments().is_none_or(|mut segments| segments.any(str::is_empty)) {
            return Err(Error::Argument("an id is empty, `.` or `..`, or base_path ends in a slash"));
        }
        for name in ["ms-requestid", "ms-correlationid"] {
            let id = uuid::Uuid::new_v4().to_string().try_into().expect("a UUID is ASCII");
            request.headers_mut().entry(name).or_insert(id);
        }
        let started = Instant::now();
        let wait = |error: &Error<E>, longest: Option<Duration>| {
            let random = longest?.mul_f64(fastrand::f64());
            let wait = match error {
                Error::Connection(_) => random,
                Error::ResponseError(answer) if answer.is_transient() => retry_after(&answer.headers).unwrap_or(random),
                _ => return None,
            };
            (wait <= Duration::from_secs(60) && started.elapsed() + wait < self.timeout).then_some(wait)
        };
        let delays = ExponentialBuilder::new().with_min_delay(Duration::from_millis(500)).with_max_times(self.retries);
        let attempts = (|| self.attempt(&request)).retry(delays.with_max_delay(Duration::from_secs(30))).adjust(wait);
        tokio::time::timeout(self.timeout, attempts).await.unwrap_or(Err(Error::Timeout(self.timeout)))
    }

    async fn attempt<T: DeserializeOwned, E: DeserializeOwned>(&self, request: &Request) -> Result<T, Error<E>> {
        let mut request = request.try_clone().expect("a body that is no stream");
        if let Some(source) = &self.token_source {
            let bearer = HeaderValue::try_from(format!("Bearer {}", source().await.map_err(Error::Token)?));
            let bearer = bearer.map_err(|_| Error::Argument("the token has a line break"))?;
            request.headers_mut().insert(AUTHORIZATION, bearer);
        }
        let response = self.client.execute(request).await.map_err(Error::Connection)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await.map_err(Error::Connection)?;
        let result = match is_json(&headers) {
            true if status.is_success() => object(&body),
            _ => Err(serde_json::Error::custom("its media type is not JSON")),
        };
        result.map_err(|reason| {
            // The enum of an operation's errors has a variant for each status that the contract lists.
            let tagged = |tag: String| serde_json::from_value(json!({ tag: object::<Value>(&body).ok()? })).ok();
            let entity = tagged(format!("Status{}", status.as_u16())).or_else(|| tagged("UnknownValue".to_owned()));
            let content = String::from_utf8_lossy(&body).into_owned();
            let answer = Box::new(ResponseContent { status, headers, content, entity });
            if status.is_success() { Error::Decode(answer, reason) } else { Error::ResponseError(answer) }
        })
    }
}

/// A value as one segment of a path: all but unreserved characters is encoded, and what would change the path is empty.
fn urlencode(value: impl AsRef<str>) -> String {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let encoded = |byte| if is_unreserved(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let text = Some(value.as_ref()).filter(|text| !matches!(*text, "." | "..")).unwrap_or_default();
    text.bytes().map(encoded).collect()
}

/// Seconds, or a date; anything else is ignored.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?;
    let seconds = text.parse().ok().filter(|_| !text.starts_with('+')).map(Duration::from_secs);
    let until = |date| SystemTime::from(date).duration_since(SystemTime::now()).unwrap_or_default();
    seconds.or_else(|| chrono::DateTime::parse_from_rfc2822(text).ok().map(until))
}

/// An answer that names no media type is taken for JSON.
fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(CONTENT_TYPE).map_or(Ok("application/json"), HeaderValue::to_str);
    let media_type = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(media_type.as_str(), "application/json" | "text/json") || media_type.ends_with("+json")
}
