//! What customers of a Cloud Solution Provider have spent on Azure. README.md shows how to call it.
#![forbid(unsafe_code)]
// The generated modules need these.
#![allow(unused_imports, clippy::single_component_path_imports)]

pub mod apis;
mod base_url;
mod call;
mod cause;
mod charset;
mod coding;
mod configuration;
mod connection;
mod error;
mod json;
mod media_type;
mod message;
#[rustfmt::skip]
pub mod models;
mod redact;
mod response;
mod response_content;
mod retry;
mod retry_after;

pub use apis::*;
pub use cause::Cause;
pub use configuration::{Configuration, TokenSource};
pub use error::Error;
pub use response_content::ResponseContent;
pub use {chrono, reqwest, rust_decimal};
