//! How JSON is decoded.
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _, IntoDeserializer};
use serde_json::value::RawValue;

/// Decodes a JSON object, with or without a byte order mark. Serde alone would also decode an array into a struct.
pub(crate) fn object<T: DeserializeOwned>(body: &[u8]) -> serde_json::Result<T> {
    let json = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if !json.trim_ascii_start().starts_with(b"{") {
        return Err(serde_json::Error::custom("it contains no JSON object"));
    }
    serde_json::from_slice(json)
}

/// Decodes an amount with all its digits, and a date-time without an offset as UTC. The feature `arbitrary_precision` of
/// serde_json would change all numbers of the user's program.
pub(crate) fn exact<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let Some(raw) = Option::<Box<RawValue>>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let text = raw.get().trim_matches('"').to_owned();
    let decode = |text: String| T::deserialize(IntoDeserializer::<D::Error>::into_deserializer(text));
    let value = decode(text.clone()).or_else(|error| decode(text + "Z").map_err(|_| error))?;
    Ok(Some(value))
}
