//! Calls a client that was generated from the changed spec. Prints what it gets, a line each.
use partner_center_usage::{Configuration, get_customer_invoice, get_customer_usage_summary};
use partner_center_usage::{GetCustomerInvoiceParams, GetCustomerUsageSummaryParams};
use std::{env, error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn error::Error>> {
    let customer_id = env::args().nth(1).expect("a customer id");
    let configuration = Configuration {
        base_path: env::var("PARTNER_CENTER_URL")?,
        bearer_access_token: Some("token".to_owned()),
        ..Configuration::default()
    };
    let parameters = GetCustomerUsageSummaryParams {
        customer_id: customer_id.clone(),
        billing_unit: Some("unlisted".to_owned()),
        page_size: Some(5),
        threshold: Some("0.5".parse()?),
        since: Some("2026-11-01T00:00:00Z".to_owned()),
        is_estimate: Some(true),
        r#type: Some("net".to_owned()),
        parts: Some(vec!["one".to_owned(), "two & three".to_owned()]),
        ..Default::default()
    };
    let summary = get_customer_usage_summary(&configuration, parameters).await?;
    println!("cost {}", summary.savings_plan_cost.unwrap_or_default());
    println!("state {}", summary.billing_state.unwrap_or_default());
    println!("plan {}", summary.plan.unwrap_or_default());
    let tiers: Vec<String> = summary.tiers.unwrap_or_default().iter().map(|tier| tier.to_string()).collect();
    println!("tiers {}", tiers.join(","));
    let invoice = |invoice_id: &str| GetCustomerInvoiceParams {
        customer_id: customer_id.clone(),
        year: 2026,
        invoice_id: invoice_id.to_owned(),
        page_size: 50,
        ..Default::default()
    };
    let found = get_customer_invoice(&configuration, invoice("00/12")).await?;
    println!("total {}", found.total.unwrap_or_default());
    if let Err(error) = get_customer_invoice(&configuration, invoice("none")).await {
        println!("invoice error {error}");
    }
    let busy = GetCustomerUsageSummaryParams { customer_id: "busy".to_owned(), ..Default::default() };
    if let Err(error) = get_customer_usage_summary(&configuration, busy).await {
        println!("summary error {error}");
    }
    Ok(())
}
