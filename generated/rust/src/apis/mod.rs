//! The calls, and how they are made.
use crate::{Error, answer, base_url, connection, redact::Tokens, retry};
use backon::{ExponentialBuilder, Retryable};
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use reqwest::{Client, Request, RequestBuilder, redirect};
use serde::de::DeserializeOwned;
use std::{fmt, pin::Pin, sync::Arc, time::Duration, time::Instant};


#[rustfmt::skip]
mod azure_spending_api;
pub use azure_spending_api::*;

type TokenResult = Result<String, Box<dyn std::error::Error + Send + Sync>>;
/// Gives a token for one attempt.
pub type TokenSource = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = TokenResult> + Send>> + Send + Sync>;

/// How calls are made. Clones share their connections.
#[derive(Clone)]
pub struct Configuration {
    /// Of the server: https and nothing but a path, or http to `localhost`, `127.0.0.1` or `[::1]`.
    pub base_path: String,
    /// Lets the token go to any host by http, for a way that nobody else can read, such as to a container.
    pub allow_insecure_http: bool,
    pub user_agent: Option<String>,
    /// The default follows no redirect, so that no token reaches another origin.
    pub client: Client,
    pub bearer_access_token: Option<String>,
    /// Asked at each attempt, instead of `bearer_access_token`.
    pub token_source: Option<TokenSource>,
    /// For a whole call, with its retries and waits.
    pub timeout: Duration,
    /// How many attempts may follow the first, each after a random time between half and the whole of 0.5 s, then 1 s,
    /// and so on up to 30 s, or after what the service asks for if that is longer.
    pub retries: usize,
    /// How large a body may be, once decompressed. A larger one is not read: a success fails, and a refusal has no content.
    pub max_body_bytes: usize,
}

impl Default for Configuration {
    /// Panics on a system without certificates.
    fn default() -> Self {
        // ring needs no CMake, unlike what reqwest takes by default. A provider that is installed already stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder().redirect(redirect::Policy::none()).retry(reqwest::retry::never());
        // src/coding.rs reads what is compressed, whichever features of reqwest another crate turns on.
        let client = client.no_gzip().no_deflate().no_brotli().no_zstd();
        Self {
            base_path: "https://api.partnercenter.microsoft.com".to_owned(),
            allow_insecure_http: false,
            user_agent: Some("partner-center-usage-rust/0.1.0".to_owned()),
            client: client.build().expect("the system's certificates have to be installed"),
            bearer_access_token: None,
            token_source: None,
            timeout: Duration::from_secs(30),
            retries: 0,
            max_body_bytes: 16 << 20,
        }
    }
}

impl fmt::Debug for Configuration {
    /// Leaves out the token, and a base URL that would be refused: it may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = if base_url::is_safe(&self.base_path, true) { &*self.base_path } else { "refused" };
        f.debug_struct("Configuration").field("base_path", &shown).finish_non_exhaustive()
    }
}

impl Configuration {
    async fn call<T: DeserializeOwned, E: DeserializeOwned>(&self, builder: RequestBuilder) -> Result<T, Error<E>> {
        if !base_url::is_safe(&self.base_path, self.allow_insecure_http) {
            return Err(Error::Argument(base_url::REFUSED));
        }
        let wrong = |_| Error::Argument("the token or an id has a line break or another control character");
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
        let wait = |error: &Error<E>, back_off: Option<Duration>| {
            let wait = retry::wait(error, back_off?)?;
            (wait <= retry::LONGEST_WAIT && started.elapsed() + wait < self.timeout).then_some(wait)
        };
        let back_offs = ExponentialBuilder::new()
            .with_min_delay(Duration::from_millis(500))
            .with_max_delay(Duration::from_secs(30))
            .with_max_times(self.retries);
        let tokens = Tokens::default();
        let attempts = (|| self.attempt(&request, &tokens)).retry(back_offs).adjust(wait);
        tokio::time::timeout(self.timeout, attempts).await.unwrap_or(Err(Error::Timeout(self.timeout)))
    }

    async fn attempt<T: DeserializeOwned, E: DeserializeOwned>(
        &self,
        request: &Request,
        tokens: &Tokens,
    ) -> Result<T, Error<E>> {
        let mut request = request.try_clone().expect("a body that is no stream");
        if let Some(source) = &self.token_source {
            let bearer = HeaderValue::try_from(format!("Bearer {}", source().await.map_err(Error::Token)?));
            let bearer = bearer.map_err(|_| Error::Argument("the token has a line break"))?;
            request.headers_mut().insert(AUTHORIZATION, bearer);
        }
        if let Some(bearer) = request.headers().get(AUTHORIZATION) {
            let bearer = bearer.to_str().map_err(|_| Error::Argument("the token has characters beyond ASCII"))?;
            tokens.add(bearer.strip_prefix("Bearer ").unwrap_or(bearer));
        }
        let lost = |error: reqwest::Error| Error::Connection(connection::cause(&error, tokens));
        let sent = request.headers().clone();
        let mut response = self.client.execute(request).await.map_err(lost)?;
        let mut body = Vec::new();
        while body.len() <= self.max_body_bytes {
            match response.chunk().await.map_err(lost)? {
                Some(chunk) => body.extend_from_slice(&chunk),
                None => break,
            }
        }
        answer::read(&answer::Received {
            status: response.status(),
            headers: response.headers(),
            body: &body,
            sent: &sent,
            tokens,
            max_body_bytes: self.max_body_bytes,
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
