//! How calls are made.
use crate::base_url;
use reqwest::{Client, redirect};
use std::{fmt, pin::Pin, sync::Arc, time::Duration};

type TokenResult = Result<String, Box<dyn std::error::Error + Send + Sync>>;

/// Returns a token for one attempt.
pub type TokenSource = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = TokenResult> + Send>> + Send + Sync>;

/// How calls are made. Clones share their connections.
#[derive(Clone)]
pub struct Configuration {
    /// The base URL: https without credentials, query or fragment, or http to `localhost`, `127.0.0.1` or `[::1]`.
    pub base_path: String,
    /// Allows http to any host. Use it only where nobody else can read, such as to a container.
    pub allow_insecure_http: bool,
    pub user_agent: Option<String>,
    /// The HTTP client. The default one does not follow redirects, so that no token reaches another origin.
    pub client: Client,
    pub bearer_access_token: Option<String>,
    /// Called for each attempt, instead of `bearer_access_token`.
    pub token_source: Option<TokenSource>,
    /// The limit for a whole call, with its retries and waits.
    pub timeout: Duration,
    /// How many attempts may follow the first. Each waits a random time between half and the whole of 0.5 s, then 1 s, and
    /// so on up to 30 s, or as long as the service asks for if that is longer.
    pub retries: usize,
    /// The largest decompressed body. A larger one is not read: a success fails, and an error response has no content.
    pub max_body_bytes: usize,
}

impl Default for Configuration {
    /// Panics on a system without certificates.
    fn default() -> Self {
        // ring needs no CMake, unlike the default of reqwest. A provider that is already installed stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            // src/coding.rs decompresses bodies, whichever features of reqwest another crate turns on.
            .no_gzip()
            .no_deflate()
            .no_brotli()
            .no_zstd();
        Self {
            base_path: "https://api.partnercenter.microsoft.com".to_owned(),
            allow_insecure_http: false,
            user_agent: Some("partner-center-usage-rust/0.1.0".to_owned()),
            client: client.build().expect("the certificates of the system must be installed"),
            bearer_access_token: None,
            token_source: None,
            timeout: Duration::from_secs(30),
            retries: 0,
            max_body_bytes: 16 << 20,
        }
    }
}

impl fmt::Debug for Configuration {
    /// Omits the token, and an invalid base URL, which may contain a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = if base_url::is_safe(&self.base_path, true) { &*self.base_path } else { "invalid" };
        f.debug_struct("Configuration").field("base_path", &shown).finish_non_exhaustive()
    }
}
