//! The attempts of one call.
use crate::response::{self, Received};
use crate::{Configuration, Error, base_url, connection, redact::Redactor, retry};
use backon::{ExponentialBuilder, Retryable};
use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderValue};
use reqwest::{Request, RequestBuilder};
use serde::de::DeserializeOwned;
use std::time::{Duration, Instant};

impl Configuration {
    pub(crate) async fn call<T, E>(&self, builder: RequestBuilder) -> Result<T, Error<E>>
    where
        T: DeserializeOwned,
        E: DeserializeOwned,
    {
        let request = self.request(builder)?;
        let started = Instant::now();
        let wait = |error: &Error<E>, back_off: Option<Duration>| {
            let wait = retry::wait(error, back_off?)?;
            (wait <= retry::MAX_WAIT && started.elapsed() + wait < self.timeout).then_some(wait)
        };
        let back_offs = ExponentialBuilder::new()
            .with_min_delay(retry::FIRST_BACK_OFF)
            .with_max_delay(retry::MAX_BACK_OFF)
            .with_max_times(self.retries);
        let redactor = Redactor::default();
        let attempts = (|| self.attempt(&request, &redactor)).retry(back_offs).adjust(wait);
        match tokio::time::timeout(self.timeout, attempts).await {
            Ok(result) => result,
            Err(_) => Err(Error::Timeout(self.timeout)),
        }
    }

    /// The request of which each attempt sends a copy.
    fn request<E>(&self, builder: RequestBuilder) -> Result<Request, Error<E>> {
        if !base_url::is_safe(&self.base_path, self.allow_insecure_http) {
            return Err(Error::Argument(base_url::UNSAFE));
        }
        let invalid = |_| Error::Argument("the token or an id contains a line break or another control character");
        let mut request = builder.header(ACCEPT, "application/json").build().map_err(invalid)?;
        // An empty segment would make it another path.
        let has_empty_segment = match request.url().path_segments() {
            Some(mut segments) => segments.any(str::is_empty),
            None => true,
        };
        if has_empty_segment {
            return Err(Error::Argument("an id is empty, `.` or `..`, or base_path ends with a slash"));
        }
        for name in ["ms-requestid", "ms-correlationid"] {
            let id = uuid::Uuid::new_v4().to_string().try_into().expect("a UUID is ASCII");
            request.headers_mut().entry(name).or_insert(id);
        }
        Ok(request)
    }

    async fn attempt<T, E>(&self, request: &Request, redactor: &Redactor) -> Result<T, Error<E>>
    where
        T: DeserializeOwned,
        E: DeserializeOwned,
    {
        let mut request = request.try_clone().expect("the request has no streamed body");
        self.authorize(&mut request, redactor).await?;
        let failed = |error: reqwest::Error| Error::Connection(connection::cause(&error, redactor));
        let sent = request.headers().clone();
        let mut response = self.client.execute(request).await.map_err(failed)?;
        let mut body = Vec::new();
        while body.len() <= self.max_body_bytes {
            match response.chunk().await.map_err(failed)? {
                Some(chunk) => body.extend_from_slice(&chunk),
                None => break,
            }
        }
        response::decode(&Received {
            status: response.status(),
            headers: response.headers(),
            body: &body,
            sent: &sent,
            redactor,
            max_body_bytes: self.max_body_bytes,
        })
    }

    /// Adds the token of an attempt, and notes it for the redaction.
    async fn authorize<E>(&self, request: &mut Request, redactor: &Redactor) -> Result<(), Error<E>> {
        if let Some(source) = &self.token_source {
            let token = source().await.map_err(Error::Token)?;
            let Ok(bearer) = HeaderValue::try_from(format!("Bearer {token}")) else {
                return Err(Error::Argument("the token contains a line break"));
            };
            request.headers_mut().insert(AUTHORIZATION, bearer);
        }
        if let Some(bearer) = request.headers().get(AUTHORIZATION) {
            let Ok(bearer) = bearer.to_str() else {
                return Err(Error::Argument("the token contains characters other than ASCII"));
            };
            redactor.add(bearer.strip_prefix("Bearer ").unwrap_or(bearer));
        }
        Ok(())
    }
}
