//! What customers of a Cloud Solution Provider have spent on Azure. README.md shows a call.
#![forbid(unsafe_code)]
#![allow(unused_imports, clippy::single_component_path_imports)] // in what is generated

pub mod apis;
#[rustfmt::skip]
pub mod models;


pub use apis::azure_spending_api::*;

pub use apis::{Error, ResponseContent, configuration::Configuration};
pub use {chrono, reqwest, rust_decimal};
