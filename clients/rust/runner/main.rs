//! Reads jobs from standard input, makes each call with the crate, and prints what the caller gets. It judges nothing.
use partner_center_usage::{
    Configuration, Error, GetCustomerUsageSummaryError, GetCustomerUsageSummaryParams, ResponseContent, TokenSource,
    get_customer_usage_summary,
};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::{collections::HashMap, sync::Arc, time::Duration};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Job {
    id: String,
    base_url: String,
    call: Call,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Call {
    customer_id: String,
    token: String,
    request_id: Option<String>,
    correlation_id: Option<String>,
    correlation_vector: Option<String>,
    retries: usize,
    timeout_ms: u64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (sender, mut lines) = tokio::sync::mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lines() {
            sender.send(line.expect("jobs are UTF-8")).expect("main waits for the last line");
        }
    });
    let defaults = Configuration::default();
    let mut configurations = HashMap::new();
    let mut running = tokio::task::JoinSet::new();
    while let Some(line) = lines.recv().await {
        let job: Job = serde_json::from_str(&line).expect("a line is a job");
        let known = configurations.entry(job.base_url.clone());
        let configuration = known.or_insert_with(|| configuration(&job, defaults.clone())).clone();
        running.spawn(async move { println!("{}", outcome(job, configuration).await) });
    }
    running.join_all().await;
}

/// The configuration for all jobs with the same base URL. It shares the HTTP client of the defaults, which is slow to make.
fn configuration(Job { base_url, call, .. }: &Job, defaults: Configuration) -> Configuration {
    let token = call.token.clone();
    let source: TokenSource = Arc::new(move || Box::pin(std::future::ready(Ok(token.clone()))));
    // Jobs with retries use the token source, the others the plain token, so that both are tried.
    let has_retries = call.retries > 0;
    Configuration {
        base_path: base_url.clone(),
        bearer_access_token: (!has_retries).then(|| call.token.clone()),
        token_source: has_retries.then_some(source),
        retries: call.retries,
        timeout: Duration::from_millis(call.timeout_ms),
        ..defaults
    }
}

async fn outcome(Job { id, call, .. }: Job, configuration: Configuration) -> Value {
    #[allow(clippy::needless_update, reason = "a spec with more parameters must not break the runner")]
    let parameters = GetCustomerUsageSummaryParams {
        customer_id: call.customer_id,
        request_id: call.request_id,
        correlation_id: call.correlation_id,
        correlation_vector: call.correlation_vector,
        ..Default::default()
    };
    let mut printed = format!("{configuration:?} {configuration:#?}");
    let mut fields = match get_customer_usage_summary(&configuration, parameters).await {
        Ok(summary) => {
            printed += &format!("{summary:?} {summary:#?}");
            object(json!({ "outcome": "summary", "summary": summary }))
        }
        Err(error) => {
            printed += &format!("{error:?} {error:#?} {error}");
            let causes = std::iter::successors(Some(&error as &dyn std::error::Error), |error| error.source());
            causes.for_each(|cause| printed += &format!("\n{cause:?} {cause:#?} {cause}"));
            failure(error)
        }
    };
    fields.insert("id".to_owned(), id.into());
    fields.insert("printed".to_owned(), printed.into());
    fields.into()
}

fn failure(error: Error<GetCustomerUsageSummaryError>) -> Map<String, Value> {
    let message = error.to_string();
    let mut fields = match &error {
        Error::ResponseError(response) => response_fields(response),
        Error::Decode(response, _) => response_fields(response),
        _ => Map::new(),
    };
    let (outcome, kind) = match error {
        Error::ResponseError(_) => ("error", Value::Null),
        Error::Decode(..) => ("failure", "decode".into()),
        Error::Connection(_) => ("failure", "connection".into()),
        Error::Timeout(_) => ("failure", "timeout".into()),
        Error::Argument(_) => ("failure", "argument".into()),
        _ => ("failure", Value::Null),
    };
    fields.extend(object(json!({ "outcome": outcome, "kind": kind, "message": message })));
    fields
}

fn response_fields(response: &ResponseContent<GetCustomerUsageSummaryError>) -> Map<String, Value> {
    object(json!({
        "status": response.status.as_u16(),
        "code": response.code(),
        "description": response.service_fault().and_then(|fault| fault.description),
        "requestId": response.request_id(),
        "correlationId": response.correlation_id(),
        "body": response.content,
    }))
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => unreachable!("the value is an object"),
    }
}
