//! Bodies that come compressed, though nobody asked for it.
use flate2::{Decompress, FlushDecompress, Status, bufread::MultiGzDecoder};
use reqwest::header::{CONTENT_ENCODING, HeaderMap};
use std::borrow::Cow;
use std::io::{Error, ErrorKind, Read, Result};

/// How many a body may have: each takes as long as the body is, and some never make it shorter.
const MOST: usize = 4;

/// Undoes what `Content-Encoding` says was done to a body, the last first. The error is an `UnexpectedEof` where the body
/// ends too soon, and a `FileTooLarge` as soon as there is more of it than the limit.
pub(crate) fn undo<'a>(body: &'a [u8], headers: &HeaderMap, limit: usize) -> Result<Cow<'a, [u8]>> {
    let values = headers.get_all(CONTENT_ENCODING).iter().map(|value| String::from_utf8_lossy(value.as_bytes()));
    let codings = values.collect::<Vec<_>>().join(",").to_ascii_lowercase();
    let codings = codings.split(',').map(str::trim).filter(|coding| !matches!(*coding, "" | "identity"));
    let codings: Vec<_> = codings.collect();
    if codings.len() > MOST {
        return Err(Error::other(format!("it has more than {MOST} content codings")));
    }
    let body = Cow::Borrowed(up_to(limit, body)?);
    codings.into_iter().rev().try_fold(body, |body, coding| undo_one(body, coding, limit))
}

/// The body, unless it is too large.
fn up_to<T: AsRef<[u8]>>(limit: usize, body: T) -> Result<T> {
    if body.as_ref().len() <= limit {
        return Ok(body);
    }
    let fault = format!("it is larger than {limit} bytes, the limit that max_body_bytes sets");
    Err(Error::new(ErrorKind::FileTooLarge, fault))
}

fn undo_one<'a>(body: Cow<'a, [u8]>, coding: &str, limit: usize) -> Result<Cow<'a, [u8]>> {
    let decoded = match coding {
        _ if body.is_empty() => return Ok(body),
        "gzip" | "x-gzip" => from_gzip(&body, limit),
        "deflate" => from_deflate(&body, limit),
        _ => return Err(Error::other(format!("its content coding {coding:?} is not known"))),
    };
    decoded.map(Cow::Owned).map_err(|fault| match fault.kind() {
        ErrorKind::FileTooLarge => fault,
        kind => Error::new(kind, format!("the body cannot be read by its content coding, {coding}: {fault}")),
    })
}

fn from_gzip(body: &[u8], limit: usize) -> Result<Vec<u8>> {
    if !body.starts_with(b"\x1F\x8B") {
        // A short text, too, which would seem to end too soon.
        return Err(something_else());
    }
    let mut decoded = Vec::new();
    MultiGzDecoder::new(body).take(limit.saturating_add(1) as u64).read_to_end(&mut decoded)?;
    up_to(limit, decoded)
}

/// The zlib format, as the coding is defined, or its inside alone, as some servers send it.
fn from_deflate(body: &[u8], limit: usize) -> Result<Vec<u8>> {
    if let [first, second, ..] = *body {
        // RFC 1950: the method is 8, and both bytes are a multiple of 31.
        if first & 0x0F == 8 && u16::from_be_bytes([first, second]) % 31 == 0 {
            return Ok(inflate(body, true, limit)?.0);
        }
    }
    // Without a mark, anything might be the beginning of one.
    match inflate(body, false, limit) {
        Ok((decoded, length)) if length == body.len() => Ok(decoded),
        Err(fault) if fault.kind() == ErrorKind::FileTooLarge => Err(fault),
        _ => Err(something_else()),
    }
}

fn something_else() -> Error {
    Error::new(ErrorKind::InvalidData, "it is something else")
}

/// Gives what is in the body, and how many bytes of the body that took.
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
        // flate2's own readers take this for the end.
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
    const SENT: &[u8] = br#"{"totalCost":57.25}"#;

    fn all(mut from: impl Read) -> Vec<u8> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).expect("it is in memory");
        bytes
    }
    fn gzip(text: &[u8]) -> Vec<u8> {
        all(read::GzEncoder::new(text, Compression::best()))
    }
    fn zlib(text: &[u8]) -> Vec<u8> {
        all(read::ZlibEncoder::new(text, Compression::best()))
    }
    fn undone(body: &[u8], values: &[&str]) -> Result<Vec<u8>> {
        let headers = values.iter().map(|value| (CONTENT_ENCODING, value.parse().expect("a header's value")));
        undo(body, &headers.collect(), LIMIT).map(Cow::into_owned)
    }

    #[test]
    fn codings_are_undone() {
        let deflate = all(read::DeflateEncoder::new(SENT, Compression::best()));
        let cases: [(Vec<u8>, &[&str]); 9] = [
            (SENT.to_vec(), &[]),
            (SENT.to_vec(), &["", "identity"]),
            (gzip(SENT), &["GZip"]),
            (gzip(SENT), &["x-gzip"]),
            (gzip(SENT), &["identity, gzip"]),
            (zlib(SENT), &["deflate"]),
            (deflate, &["deflate"]),
            (gzip(&zlib(SENT)), &["deflate, gzip"]),
            (gzip(&zlib(SENT)), &["deflate", "gzip"]),
        ];
        for (body, values) in cases {
            assert_eq!(undone(&body, values).expect("it is whole"), SENT, "{values:?}");
        }
    }

    #[test]
    fn what_inflates_to_much_is_read() {
        let long = vec![b' '; LIMIT];
        assert_eq!(undone(&zlib(&long), &["deflate"]).expect("it is whole"), long);
    }

    #[test]
    fn what_inflates_to_more_than_the_limit_is_not() {
        let long = vec![b' '; LIMIT + 1];
        let deflate = all(read::DeflateEncoder::new(&long[..], Compression::best()));
        let cases: [(&[u8], &[&str]); 5] = [
            (&long, &[]),
            (&gzip(&long), &["gzip"]),
            (&zlib(&long), &["deflate"]),
            (&deflate, &["deflate"]),
            (&gzip(&zlib(&long)), &["deflate, gzip"]),
        ];
        for (body, values) in cases {
            let fault = undone(body, values).expect_err("it is too large");
            assert_eq!(fault.to_string(), "it is larger than 1000000 bytes, the limit that max_body_bytes sets");
        }
    }

    #[test]
    fn not_many_codings_are_undone() {
        let body = (0..=MOST).fold(SENT.to_vec(), |body, _| gzip(&body));
        let fault = undone(&body, &["gzip, identity,"; MOST + 1]).expect_err("they are too many");
        assert!(fault.to_string().contains("more than 4 content codings"), "{fault}");
    }

    #[test]
    fn faults_of_codings_are_named() {
        let (gzip, zlib) = (gzip(SENT), zlib(SENT));
        let cases: [(&[u8], &str, bool); 11] = [
            (SENT, "gzip", false),
            (b"{}", "gzip", false),
            (b"{}", "deflate", false),
            (SENT, "deflate", false),
            (SENT, "br", false),
            (SENT, "made-up", false),
            (&gzip[..5], "gzip", true),
            (&gzip[..20], "gzip", true),
            (&gzip[..gzip.len() - 1], "gzip", true),
            (&zlib[..5], "deflate", true),
            (&zlib[..zlib.len() - 1], "deflate", true),
        ];
        for (body, coding, is_cut) in cases {
            let fault = undone(body, &[coding]).expect_err(coding);
            assert!(fault.to_string().contains(coding), "{fault}");
            assert_eq!(fault.kind() == ErrorKind::UnexpectedEof, is_cut, "{coding} of {body:?}: {fault}");
        }
    }
}
