//! What senders must show where the relay wants it: a token in their request. Pure but for [`SenderToken::read`].

use std::fmt;
use std::path::{Path, PathBuf};

use subtle::ConstantTimeEq;

use super::tls::small_file;
use crate::l10n::{Message, SystemError};
use crate::net::{http::RequestHead, pem};

/// The least and the most characters of a token.
const TOKEN_CHARS: std::ops::RangeInclusive<usize> = 16..=256;

/// What a sender must show before it may register as `VXvue`. Never printed.
#[derive(Clone)]
pub struct SenderToken(Box<[u8]>);

/// Why there is no token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// Its file cannot be read.
    NotReadable(PathBuf, SystemError),
    /// What is in its file is no token.
    NotAToken(PathBuf),
}

impl TokenError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotReadable(path, reason) => Message::new("relay-token-not-readable")
                .with("path", path.display().to_string())
                .with("reason", *reason),
            Self::NotAToken(path) => Message::new("relay-token-not-usable").with("path", path.display().to_string()),
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl SenderToken {
    /// Reads a token from its file.
    ///
    /// # Errors
    /// Where there is none.
    pub(super) fn read(path: &Path) -> Result<Self, TokenError> {
        let bytes =
            small_file(path).map_err(|error| TokenError::NotReadable(path.to_owned(), SystemError::from(&error)))?;
        let text = bytes.map(|bytes| pem::plain(&bytes)).and_then(|text| String::from_utf8(text).ok());
        text.and_then(|text| Self::new(&text)).ok_or_else(|| TokenError::NotAToken(path.to_owned()))
    }

    /// A token of 16 to 256 letters, digits and `-._~`, which pass through a request unchanged wherever they stand. White space
    /// around it, such as a file's last line end, is no part of it.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let token = text.trim().as_bytes();
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
        (TOKEN_CHARS.contains(&token.len()) && token.iter().all(is_plain)).then(|| Self(token.into()))
    }

    /// Whether a request shows it: as `Authorization: Bearer TOKEN`, as the password of `Authorization: Basic`, which is what
    /// `ws://anybody:TOKEN@relay:55111` becomes, or as `?token=TOKEN` in its target.
    pub(super) fn is_shown_by(&self, head: &RequestHead<'_>) -> bool {
        let authorization = head.only("Authorization").and_then(|value| value.split_once(' '));
        let by_header = authorization.is_some_and(|(scheme, value)| {
            if scheme.eq_ignore_ascii_case("Bearer") {
                self.is(value.trim().as_bytes())
            } else {
                scheme.eq_ignore_ascii_case("Basic") && password(value.trim()).is_some_and(|given| self.is(&given))
            }
        });
        let parameters = head.query.unwrap_or_default().split('&');
        let mut tokens = parameters.filter_map(|parameter| parameter.strip_prefix("token="));
        by_header || tokens.any(|given| self.is(given.as_bytes()))
    }

    /// Takes the same time for every wrong token of the right length.
    fn is(&self, given: &[u8]) -> bool {
        self.0.ct_eq(given).into()
    }
}

impl fmt::Debug for SenderToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SenderToken")
    }
}

/// The password of `user:password` in base64 (RFC 7617).
fn password(encoded: &str) -> Option<Vec<u8>> {
    let decoded = from_base64(encoded)?;
    let colon = decoded.iter().position(|byte| *byte == b':')?;
    decoded.get(colon + 1..).map(<[u8]>::to_vec)
}

fn from_base64(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let digit = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(digit)) & 0xff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            let [.., byte] = (bits >> count).to_be_bytes();
            bytes.push(byte);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "0123456789abcdef-._~";

    fn shown(request: &str) -> bool {
        let head = format!("GET {request}\r\n\r\n");
        SenderToken::new(TOKEN).unwrap().is_shown_by(&RequestHead::read(head.as_bytes()).unwrap().unwrap())
    }

    #[test]
    fn a_token_has_a_length_and_plain_letters() {
        for (text, fits) in [
            ("0123456789abcdef", true),
            (" 0123456789abcdef\r\n", true),
            ("0123456789abcde", false),
            ("0123456789abcdef 0", false),
            ("0123456789abcdef+", false),
            ("0123456789abcdefé", false),
            ("", false),
            (&"x".repeat(256), true),
            (&"x".repeat(257), false),
        ] {
            assert_eq!(SenderToken::new(text).is_some(), fits, "{text}");
        }
    }

    #[test]
    fn a_token_is_shown_in_one_of_three_places() {
        for (request, is_shown) in [
            (format!("/ HTTP/1.1\r\nAuthorization: Bearer {TOKEN}"), true),
            (format!("/ HTTP/1.1\r\nauthorization: BEARER   {TOKEN}"), true),
            // vxvue:0123456789abcdef-._~
            ("/ HTTP/1.1\r\nAuthorization: Basic dnh2dWU6MDEyMzQ1Njc4OWFiY2RlZi0uX34=".to_owned(), true),
            (format!("/?token={TOKEN} HTTP/1.1"), true),
            (format!("/x?room=1&token={TOKEN}&y HTTP/1.1"), true),
            ("/ HTTP/1.1".to_owned(), false),
            (format!("/{TOKEN} HTTP/1.1"), false),
            (format!("/?token={TOKEN}x HTTP/1.1"), false),
            (format!("/?token=x{TOKEN} HTTP/1.1"), false),
            ("/?token= HTTP/1.1".to_owned(), false),
            (format!("/ HTTP/1.1\r\nAuthorization: Bearer {TOKEN}x"), false),
            (format!("/ HTTP/1.1\r\nAuthorization: {TOKEN}"), false),
            (format!("/ HTTP/1.1\r\nAuthorization: Basic {TOKEN}"), false),
            (format!("/ HTTP/1.1\r\nAuthorization: Bearer {TOKEN}\r\nAuthorization: Bearer {TOKEN}"), false),
        ] {
            assert_eq!(shown(&request), is_shown, "{request}");
        }
    }

    #[test]
    fn a_token_is_not_printed() {
        assert_eq!(format!("{:?}", SenderToken::new(TOKEN)), "Some(SenderToken)");
    }

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (text, bytes) in [("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYmFy", "foobar")] {
            assert_eq!(from_base64(text).unwrap(), bytes.as_bytes());
        }
        assert_eq!(from_base64("-"), None);
    }
}
