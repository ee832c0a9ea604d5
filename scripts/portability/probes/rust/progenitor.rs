progenitor::generate_api!("openapi.json");

use serde_json::{json, Value};

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().collect();
    let text = std::fs::read_to_string(&words[2]).unwrap();
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let client = Client::new(&words[1]);
    for case in cases {
        let customer_id = case["customerId"].as_str().unwrap().parse().unwrap();
        let result = client.get_customer_usage_summary(&customer_id, None, None, None).await;
        let mut outcome = match result {
            Ok(response) => json!({ "status": response.status().as_u16(), "body": response.into_inner() }),
            Err(Error::ErrorResponse(response)) => {
                json!({ "status": response.status().as_u16(), "body": response.into_inner() })
            }
            Err(Error::UnexpectedResponse(response)) => {
                json!({ "status": response.status().as_u16(), "text": response.text().await.unwrap() })
            }
            Err(error) => json!({ "status": 0, "error": error.to_string() }),
        };
        outcome["name"] = case["name"].clone();
        println!("{outcome}");
    }
}
