//! Decompresses bodies. A server may compress them although the client does not ask for it.
use flate2::{Decompress, FlushDecompress, Status, bufread::MultiGzDecoder};
use reqwest::header::{CONTENT_ENCODING, HeaderMap};
use std::borrow::Cow;
use std::io::{Error, ErrorKind, Read, Result};

/// How many codings a body may have: each takes as long as the body is, and need not shrink it.
const MAX_CODINGS: usize = 4;

/// Decodes the codings that `Content-Encoding` names, the last one first. The error is an `UnexpectedEof` if the body is
/// incomplete, and a `FileTooLarge` if it is larger than the limit.
pub(crate) fn decode<'a>(body: &'a [u8], headers: &HeaderMap, limit: usize) -> Result<Cow<'a, [u8]>> {
    let values = headers.get_all(CONTENT_ENCODING).iter().map(|value| String::from_utf8_lossy(value.as_bytes()));
    let codings = values.collect::<Vec<_>>().join(",").to_ascii_lowercase();
    let codings = codings.split(',').map(str::trim).filter(|coding| !matches!(*coding, "" | "identity"));
    let codings: Vec<_> = codings.collect();
    if codings.len() > MAX_CODINGS {
        return Err(Error::other(format!("it has more than {MAX_CODINGS} content codings")));
    }
    let body = Cow::Borrowed(up_to(limit, body)?);
    codings.into_iter().rev().try_fold(body, |body, coding| decode_one(body, coding, limit))
}

/// The body, unless it is too large.
fn up_to<T: AsRef<[u8]>>(limit: usize, body: T) -> Result<T> {
    if body.as_ref().len() <= limit {
        return Ok(body);
    }
    let message = format!("it is larger than {limit} bytes, the limit that max_body_bytes sets");
    Err(Error::new(ErrorKind::FileTooLarge, message))
}

fn decode_one<'a>(body: Cow<'a, [u8]>, coding: &str, limit: usize) -> Result<Cow<'a, [u8]>> {
    let decoded = match coding {
        _ if body.is_empty() => return Ok(body),
        "gzip" | "x-gzip" => from_gzip(&body, limit),
        "deflate" => from_deflate(&body, limit),
        _ => return Err(Error::other(format!("its content coding {coding:?} is not supported"))),
    };
    decoded.map(Cow::Owned).map_err(|error| match error.kind() {
        ErrorKind::FileTooLarge => error,
        kind => Error::new(kind, format!("its content coding, {coding}, cannot be decoded: {error}")),
    })
}

fn from_gzip(body: &[u8], limit: usize) -> Result<Vec<u8>> {
    // The decoder would report a short text as incomplete.
    if !body.starts_with(b"\x1F\x8B") {
        return Err(other_format());
    }
    let mut decoded = Vec::new();
    MultiGzDecoder::new(body).take(limit.saturating_add(1) as u64).read_to_end(&mut decoded)?;
    up_to(limit, decoded)
}

/// Decodes the zlib format, which defines the coding, or raw deflate data, which some servers send.
fn from_deflate(body: &[u8], limit: usize) -> Result<Vec<u8>> {
    if let [first, second, ..] = *body {
        // RFC 1950: the method is 8, and the two bytes are a multiple of 31.
        if first & 0x0F == 8 && u16::from_be_bytes([first, second]) % 31 == 0 {
            return Ok(inflate(body, true, limit)?.0);
        }
    }
    // Raw deflate data has no signature, so any bytes may look like its beginning.
    match inflate(body, false, limit) {
        Ok((decoded, length)) if length == body.len() => Ok(decoded),
        Err(error) if error.kind() == ErrorKind::FileTooLarge => Err(error),
        _ => Err(other_format()),
    }
}

fn other_format() -> Error {
    Error::new(ErrorKind::InvalidData, "it has another format")
}

/// Returns the inflated data, and how many bytes of the body it took.
fn inflate(body: &[u8], has_zlib_header: bool, limit: usize) -> Result<(Vec<u8>, usize)> {
    let mut decompress = Decompress::new(has_zlib_header);
    let mut decoded = Vec::new();
    loop {
        decoded = up_to(limit, decoded)?;
        decoded.reserve(body.len().clamp(1024, 1 << 16));
        let before = (decompress.total_in(), decompress.total_out());
        let length = decompress.total_in() as usize;
        let status = decompress.decompress_vec(&body[length..], &mut decoded, FlushDecompress::None)?;
        if status == Status::StreamEnd {
            return Ok((up_to(limit, decoded)?, decompress.total_in() as usize));
        }
        // The readers of flate2 would treat this as the end.
        if before == (decompress.total_in(), decompress.total_out()) {
            return Err(ErrorKind::UnexpectedEof.into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, read};

    const LIMIT: usize = 1_000_000;
    const PLAIN: &[u8] = br#"{"totalCost":57.25}"#;

    fn read_all(mut from: impl Read) -> Vec<u8> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).expect("it is in memory");
        bytes
    }

    fn gzip(text: &[u8]) -> Vec<u8> {
        read_all(read::GzEncoder::new(text, Compression::best()))
    }

    fn zlib(text: &[u8]) -> Vec<u8> {
        read_all(read::ZlibEncoder::new(text, Compression::best()))
    }

    fn decoded(body: &[u8], values: &[&str]) -> Result<Vec<u8>> {
        let headers = values.iter().map(|value| (CONTENT_ENCODING, value.parse().expect("a header's value")));
        decode(body, &headers.collect(), LIMIT).map(Cow::into_owned)
    }

    #[test]
    fn codings_are_decoded() {
        let deflate = read_all(read::DeflateEncoder::new(PLAIN, Compression::best()));
        let cases: [(Vec<u8>, &[&str]); 9] = [
            (PLAIN.to_vec(), &[]),
            (PLAIN.to_vec(), &["", "identity"]),
            (gzip(PLAIN), &["GZip"]),
            (gzip(PLAIN), &["x-gzip"]),
            (gzip(PLAIN), &["identity, gzip"]),
            (zlib(PLAIN), &["deflate"]),
            (deflate, &["deflate"]),
            (gzip(&zlib(PLAIN)), &["deflate, gzip"]),
            (gzip(&zlib(PLAIN)), &["deflate", "gzip"]),
        ];
        for (body, values) in cases {
            assert_eq!(decoded(&body, values).expect("it is complete"), PLAIN, "{values:?}");
        }
    }

    #[test]
    fn a_body_of_the_limit_is_decoded() {
        let long = vec![b' '; LIMIT];
        assert_eq!(decoded(&zlib(&long), &["deflate"]).expect("it is complete"), long);
    }

    #[test]
    fn a_body_beyond_the_limit_is_an_error() {
        let long = vec![b' '; LIMIT + 1];
        let deflate = read_all(read::DeflateEncoder::new(&long[..], Compression::best()));
        let cases: [(&[u8], &[&str]); 5] = [
            (&long, &[]),
            (&gzip(&long), &["gzip"]),
            (&zlib(&long), &["deflate"]),
            (&deflate, &["deflate"]),
            (&gzip(&zlib(&long)), &["deflate, gzip"]),
        ];
        for (body, values) in cases {
            let error = decoded(body, values).expect_err("it is too large");
            assert_eq!(error.to_string(), "it is larger than 1000000 bytes, the limit that max_body_bytes sets");
        }
    }

    #[test]
    fn the_number_of_codings_is_limited() {
        let body = (0..=MAX_CODINGS).fold(PLAIN.to_vec(), |body, _| gzip(&body));
        let error = decoded(&body, &["gzip, identity,"; MAX_CODINGS + 1]).expect_err("they are too many");
        assert!(error.to_string().contains("more than 4 content codings"), "{error}");
    }

    #[test]
    fn invalid_codings_are_named() {
        let (gzip, zlib) = (gzip(PLAIN), zlib(PLAIN));
        let cases: [(&[u8], &str, bool); 11] = [
            (PLAIN, "gzip", false),
            (b"{}", "gzip", false),
            (b"{}", "deflate", false),
            (PLAIN, "deflate", false),
            (PLAIN, "br", false),
            (PLAIN, "made-up", false),
            (&gzip[..5], "gzip", true),
            (&gzip[..20], "gzip", true),
            (&gzip[..gzip.len() - 1], "gzip", true),
            (&zlib[..5], "deflate", true),
            (&zlib[..zlib.len() - 1], "deflate", true),
        ];
        for (body, coding, is_cut) in cases {
            let error = decoded(body, &[coding]).expect_err(coding);
            assert!(error.to_string().contains(coding), "{error}");
            assert_eq!(error.kind() == ErrorKind::UnexpectedEof, is_cut, "{coding} of {body:?}: {error}");
        }
    }
}
