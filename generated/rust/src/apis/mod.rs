//! The operations of the service.

#[rustfmt::skip]
mod azure_spending_api;
pub use azure_spending_api::*;

/// Encodes a value as one segment of a path. A dot segment becomes empty, which a call rejects.
fn urlencode(value: impl AsRef<str>) -> String {
    let value = value.as_ref();
    if matches!(value, "." | "..") {
        return String::new();
    }
    let mut encoded = String::new();
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded += &format!("%{byte:02X}");
        }
    }
    encoded
}
