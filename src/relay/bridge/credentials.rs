//! Who the relay is to a broker: a user with a password, a token, or a key. Pure but for [`Credentials::read`].

use std::fmt;
use std::path::Path;

use ring::signature::{Ed25519KeyPair, KeyPair as _};

use super::BridgeError;
use super::codec::Connect;
use crate::l10n::SystemError;
use crate::net::pem;
use crate::relay::tls::small_file;

/// What is shown to a broker. Never printed.
pub(super) enum Credentials {
    /// Nothing.
    None,
    UserPassword(String, String),
    Token(String),
    /// A key, and what an authority says of it where one does.
    Key(Box<Ed25519KeyPair>, Option<String>),
}

impl Credentials {
    /// Those of a file.
    ///
    /// # Errors
    /// Where it cannot be read or holds none.
    pub(super) fn read(path: &Path) -> Result<Self, BridgeError> {
        let not_readable =
            |error: std::io::Error| BridgeError::CredentialsNotReadable(path.to_owned(), SystemError::from(&error));
        let text = small_file(path).map_err(not_readable)?.and_then(|bytes| String::from_utf8(pem::plain(&bytes)).ok());
        text.and_then(|text| Self::parse(&text)).ok_or_else(|| BridgeError::CredentialsNotUsable(path.to_owned()))
    }

    /// A `.creds` file, the seed of a user's key, `user:password`, or a token.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text.contains("BEGIN NATS USER JWT") {
            let (jwt, seed) = (block(text, "NATS USER JWT")?, block(text, "USER NKEY SEED")?);
            return Some(Self::Key(Box::new(key(seed)?), Some(jwt.to_owned())));
        }
        let text = text.trim();
        if text.is_empty() || text.chars().any(char::is_control) {
            None
        } else if looks_like_seed(text) {
            Some(Self::Key(Box::new(key(text)?), None))
        } else if let Some((user, password)) = text.split_once(':') {
            (!user.is_empty()).then(|| Self::UserPassword(user.to_owned(), password.to_owned()))
        } else {
            Some(Self::Token(text.to_owned()))
        }
    }

    /// Shows them, with what the broker has sent signed where a key is shown.
    pub(super) fn show(&self, connect: &mut Connect, nonce: &str) {
        match self {
            Self::None => {}
            Self::UserPassword(user, password) => {
                (connect.user, connect.pass) = (Some(user.clone()), Some(password.clone()));
            }
            Self::Token(token) => connect.auth_token = Some(token.clone()),
            Self::Key(key, jwt) => {
                connect.sig = Some(base64url(key.sign(nonce.as_bytes()).as_ref()));
                match jwt {
                    Some(jwt) => connect.jwt = Some(jwt.clone()),
                    None => connect.nkey = Some(public_name(key)),
                }
            }
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials")
    }
}

/// The one line between `-----BEGIN name-----` and the next dashes.
fn block<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let (_, behind) = text.split_once(&format!("BEGIN {name}"))?;
    let body = behind.trim_start_matches('-');
    let line = body.split("---").next()?.trim();
    (!line.is_empty() && !line.contains(char::is_whitespace)).then_some(line)
}

/// The first byte of a seed, and of a user's public key (the nkeys' "S" and "U").
const SEED: u8 = 18 << 3;
const USER: u8 = 20 << 3;

/// Whether a text is a seed, whole or damaged: as a token, a seed would be sent in the clear.
fn looks_like_seed(text: &str) -> bool {
    let begins = text.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("SU"));
    begins && (48..=68).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// The letters of a seed.
const SEED_LETTERS: usize = 58;

/// The key of a user's seed.
fn key(seed: &str) -> Option<Ed25519KeyPair> {
    let bytes = from_base32(seed).filter(|_| seed.len() == SEED_LETTERS)?;
    let (body, checksum) = bytes.split_last_chunk::<2>()?;
    let [first, second, seed @ ..] = body else { return None };
    let kind = (first & 7) << 5 | second >> 3;
    if *checksum != crc16(body).to_le_bytes() || first & 0xf8 != SEED || kind != USER {
        return None;
    }
    Ed25519KeyPair::from_seed_unchecked(seed).ok()
}

/// The public key as brokers write it: `U…`.
fn public_name(key: &Ed25519KeyPair) -> String {
    let mut bytes = vec![USER];
    bytes.extend_from_slice(key.public_key().as_ref());
    bytes.extend(crc16(&bytes).to_le_bytes());
    to_base32(&bytes)
}

/// CRC-16/XMODEM.
fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |crc: u16, byte| {
        (0..8).fold(crc ^ u16::from(*byte) << 8, |crc, _| if crc & 0x8000 == 0 { crc << 1 } else { crc << 1 ^ 0x1021 })
    })
}

const BASE32: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const BASE64URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Without padding (RFC 4648, section 6).
fn from_base32(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes() {
        let digit = BASE32.iter().position(|known| *known == letter)?;
        bits = (bits << 5 | u32::try_from(digit).ok()?) & 0xffff;
        count += 5;
        if count >= 8 {
            count -= 8;
            let [.., byte] = (bits >> count).to_be_bytes();
            bytes.push(byte);
        }
    }
    Some(bytes)
}

fn to_base32(bytes: &[u8]) -> String {
    in_digits(bytes, 5, BASE32)
}

/// Without padding (RFC 4648, section 5).
fn base64url(bytes: &[u8]) -> String {
    in_digits(bytes, 6, BASE64URL)
}

/// Digits of so many bits each, the last one filled up with zeros.
fn in_digits(bytes: &[u8], width: u32, digits: &[u8]) -> String {
    let (mut text, mut bits, mut count) = (String::new(), 0_u32, 0);
    let digit = |value: u32| {
        let index = usize::try_from(value & ((1 << width) - 1)).unwrap_or_default();
        char::from(digits.get(index).copied().unwrap_or_default())
    };
    for byte in bytes {
        bits = (bits << 8 | u32::from(*byte)) & 0xffff;
        count += 8;
        while count >= width {
            count -= width;
            text.push(digit(bits >> count));
        }
    }
    if count > 0 {
        text.push(digit(bits << (width - count)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_damaged_seed_is_never_a_token() {
        let seed = "SUAAOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBZ5FE";
        assert!(matches!(Credentials::parse(seed), Some(Credentials::Key(..))));
        for damaged in [&seed[..57], &seed[..56], &format!("{seed}A"), &seed.to_lowercase(), &seed.replace('Y', "X")] {
            assert!(Credentials::parse(damaged).is_none(), "{damaged}");
        }
        for token in ["SUper-secret", "sunflower", "s3cr3t", "SU"] {
            assert!(matches!(Credentials::parse(token), Some(Credentials::Token(_))), "{token}");
        }
    }

    /// The seed of 32 bytes of 7, as `nk` writes it.
    fn seed() -> String {
        let mut bytes = vec![SEED | USER >> 5, (USER & 31) << 3];
        bytes.extend([7; 32]);
        bytes.extend(crc16(&bytes).to_le_bytes());
        to_base32(&bytes)
    }

    fn shown(text: &str) -> String {
        let mut connect = Connect::new("x".to_owned(), false);
        Credentials::parse(text).unwrap().show(&mut connect, "nonce");
        String::from_utf8(connect.bytes()).unwrap()
    }

    #[test]
    fn a_file_holds_a_user_a_token_or_a_key() {
        assert!(shown("relay:pass:word\n").contains(r#""user":"relay","pass":"pass:word"}"#));
        assert!(shown(" t0ken\r\n").contains(r#""auth_token":"t0ken"}"#));
        let by_key = shown(&seed());
        assert!(
            by_key.contains(r#""nkey":"U"#) && by_key.contains(r#""sig":""#) && !by_key.contains(&seed()),
            "{by_key}"
        );
        let creds = format!(
            "-----BEGIN NATS USER JWT-----\neyJ0.x.y\n------END NATS USER JWT------\n\n*** IMPORTANT ***\n\n-----BEGIN USER NKEY SEED-----\n{}\n------END USER NKEY SEED------\n",
            seed()
        );
        let by_jwt = shown(&creds);
        assert!(
            by_jwt.contains(r#""jwt":"eyJ0.x.y""#) && !by_jwt.contains("nkey") && !by_jwt.contains(&seed()),
            "{by_jwt}"
        );
    }

    #[test]
    fn what_holds_none_is_refused() {
        let seed = seed();
        let damaged = seed.replacen("SUA", "SUB", 1);
        let account = seed.replacen("SU", "SA", 1);
        let creds = format!("-----BEGIN NATS USER JWT-----\neyJ0\n------END NATS USER JWT------\n{seed}");
        for text in ["", " \n", ":password", "two\nlines", &damaged, &creds] {
            assert!(Credentials::parse(text).is_none(), "{text}");
        }
        assert!(matches!(Credentials::parse(&account), Some(Credentials::Token(_))));
    }

    #[test]
    fn a_seed_and_its_public_key_are_those_of_the_broker() {
        // Computed with OpenSSL, and with Python's base32 and CRC.
        assert_eq!(seed(), "SUAAOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBZ5FE");
        assert_eq!(public_name(&key(&seed()).unwrap()), "UDVEU3DD4KOFECV66VIHWEZOYX4ZKR3WV27L464SIIPOU2IUI3JCYSJF");
    }

    #[test]
    fn credentials_are_not_printed() {
        assert_eq!(format!("{:?}", Credentials::parse("secret")), "Some(Credentials)");
    }

    #[test]
    fn digits_are_those_of_rfc_4648() {
        for (bytes, in_32, in_64) in
            [("", "", ""), ("f", "MY", "Zg"), ("fo", "MZXQ", "Zm8"), ("foobar", "MZXW6YTBOI", "Zm9vYmFy")]
        {
            assert_eq!(
                (to_base32(bytes.as_bytes()), base64url(bytes.as_bytes())),
                (in_32.to_owned(), in_64.to_owned())
            );
            assert_eq!(from_base32(in_32).unwrap(), bytes.as_bytes());
        }
        assert_eq!(base64url(&[0xfb, 0xff]), "-_8");
        assert_eq!(from_base32("a"), None);
    }
}
