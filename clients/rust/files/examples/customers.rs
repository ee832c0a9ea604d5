//! Prints what customers have spent on Azure. Set PARTNER_CENTER_TOKEN, and pass the ids of the customers.
use partner_center_usage::{Configuration, Error, get_customer_usage_summary};
use partner_center_usage::{GetCustomerUsageSummaryError, GetCustomerUsageSummaryParams};
use std::{env, error, time::Duration};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn error::Error>> {
    let mut configuration = Configuration {
        bearer_access_token: Some(env::var("PARTNER_CENTER_TOKEN")?),
        retries: 3,
        timeout: Duration::from_secs(60),
        ..Configuration::default()
    };
    if let Ok(url) = env::var("PARTNER_CENTER_URL") {
        configuration.base_path = url;
    }
    for customer_id in env::args().skip(1) {
        let parameters = GetCustomerUsageSummaryParams { customer_id: customer_id.clone(), ..Default::default() };
        match get_customer_usage_summary(&configuration, parameters).await {
            Ok(summary) => {
                let name = summary.resource_name.or(summary.name).unwrap_or(customer_id);
                let cost = summary.total_cost.map_or("unknown".to_owned(), |cost| cost.to_string());
                let budget = summary.budget.and_then(|budget| budget.amount);
                println!("{name}: {cost}, budget {}", budget.map_or("none".to_owned(), |amount| amount.to_string()));
            }
            Err(Error::ResponseError(response)) if response.code().as_deref() == Some("3000") => {
                println!("{customer_id}: no Azure usage");
            }
            Err(Error::ResponseError(response)) => match response.entity {
                Some(GetCustomerUsageSummaryError::Status401(_)) => println!("{customer_id}: get a new token"),
                Some(GetCustomerUsageSummaryError::Status429(_)) => println!("{customer_id}: call again later"),
                _ => println!("{customer_id}: {} {}", response.status, response.content),
            },
            Err(error) => println!("{customer_id}: {error}"),
        }
    }
    Ok(())
}
