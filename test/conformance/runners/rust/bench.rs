//! Times calls through the client, and the same calls through reqwest and serde_json alone, round by round.
use partner_center_usage::models::CustomerUsageSummary;
use partner_center_usage::{Configuration, GetCustomerUsageSummaryParams, get_customer_usage_summary, reqwest};
use std::time::Instant;

const CUSTOMER: &str = "3c1f7f0a-5b1e-4c8e-9a57-2f60d7c1b8e4";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let [url, rounds, calls] = &std::env::args().skip(1).collect::<Vec<_>>()[..] else {
        panic!("usage: bench URL ROUNDS CALLS");
    };
    let (rounds, calls): (usize, usize) = (rounds.parse().expect("a number"), calls.parse().expect("a number"));
    let configuration = Configuration {
        base_path: url.clone(),
        bearer_access_token: Some("token-for-tests".to_owned()),
        ..Configuration::default()
    };
    let plain = reqwest::Client::new();
    let (mut client_seconds, mut plain_seconds) = (Vec::new(), Vec::new());
    for round in 0..=rounds {
        let start = Instant::now();
        for _ in 0..calls {
            through_client(&configuration).await;
        }
        let between = Instant::now();
        for _ in 0..calls {
            through_plain(&plain, url).await;
        }
        // The first round warms up.
        if round > 0 {
            client_seconds.push((between - start).as_secs_f64());
            plain_seconds.push(between.elapsed().as_secs_f64());
        }
    }
    println!("{}", serde_json::json!({ "client": client_seconds, "plain": plain_seconds }));
}

async fn through_client(configuration: &Configuration) {
    let parameters = GetCustomerUsageSummaryParams {
        customer_id: CUSTOMER.to_owned(),
        request_id: Some("request".to_owned()),
        correlation_id: Some("correlation".to_owned()),
        ..Default::default()
    };
    get_customer_usage_summary(configuration, parameters).await.expect("a summary");
}

async fn through_plain(client: &reqwest::Client, url: &str) {
    let request = client
        .get(format!("{url}/v1/customers/{CUSTOMER}/usagesummary"))
        .header("accept", "application/json")
        .header("user-agent", "plain")
        .header("ms-requestid", "request")
        .header("ms-correlationid", "correlation")
        .bearer_auth("token-for-tests");
    let body = request.send().await.and_then(|answer| answer.error_for_status()).expect("a success").bytes().await;
    let body = body.expect("a whole body");
    let json = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&body);
    serde_json::from_slice::<CustomerUsageSummary>(json).expect("a summary");
}
