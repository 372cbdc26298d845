//! Which servers count as the same, and the name of a server's files.

use crate::settings::ServerUrl;

/// Names and addresses of this computer are one.
const THIS_COMPUTER: [&str; 3] = ["localhost", "127.0.0.1", "::1"];

/// A server as instances tell it from others: by scheme, host, port and path, without user and password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    key: String,
    shown: String,
}

impl Address {
    /// The server of this address; an invalid address is used as it is.
    #[must_use]
    pub fn of(server: &str) -> Self {
        let Ok(url) = ServerUrl::from_displayed(server) else {
            return Self { key: hash(server), shown: server.to_owned() };
        };
        let scheme = if url.tls() { "wss" } else { "ws" };
        let host = url.host();
        let host = host.strip_suffix('.').unwrap_or(&host);
        let host = if THIS_COMPUTER.contains(&host) { "localhost" } else { host };
        let canonical = format!("{scheme} {host} {} {}", url.port(), url.path_and_query());
        Self { key: hash(&canonical), shown: url.to_string() }
    }

    /// The name of its files: 16 hexadecimal digits, the same in every run and version.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// For people, its password hidden.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }
}

/// FNV-1a, 64 bits (RFC 9923), in hexadecimal digits. No secret is protected by it.
fn hash(text: &str) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let hash = text.bytes().fold(OFFSET_BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_published_vectors() {
        assert_eq!(hash(""), "cbf29ce484222325");
        assert_eq!(hash("a"), "af63dc4c8601ec8c");
        assert_eq!(hash("foobar"), "85944171f73967e8");
    }

    #[test]
    fn what_means_the_same_server_has_one_key() {
        let key = |text: &str| Address::of(text).key().to_owned();
        for same in
            ["ws://127.0.0.1:55111", "WS://LOCALHOST:55111/", "ws://[::1]:55111", "ws://me:secret@localhost:55111"]
        {
            assert_eq!(key(same), key("ws://localhost:55111"), "{same}");
        }
        assert_eq!(key("ws://h"), key("ws://h:80/"));
        for other in ["ws://localhost:55112", "wss://localhost:55111", "ws://localhost:55111/x", "ws://h:55111", "what"]
        {
            assert_ne!(key(other), key("ws://localhost:55111"), "{other}");
        }
    }

    #[test]
    fn no_password_is_shown() {
        assert_eq!(Address::of("ws://me:secret@h:1").shown(), "ws://me:***@h:1");
    }
}
