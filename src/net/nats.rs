//! Where NATS servers are, and what a subject is made of. Pure.

use core::net::{IpAddr, Ipv6Addr};
use std::fmt;

use super::listed;

/// The port of a NATS server.
const PORT: u16 = 4222;
/// The most servers that are listed.
const MOST: usize = 16;

/// A NATS server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Whether it must speak TLS; it may want to without.
    pub tls: bool,
    /// Its name or address; an IPv6 address without brackets.
    pub host: String,
    /// Its TCP port, never 0.
    pub port: u16,
}

/// Why a list names no servers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ServersError {
    /// What should be an address, or the whole list where it is empty or too long.
    Address(String),
    /// An address contains a password or token, which is not repeated here.
    Secret,
}

impl Server {
    /// Whether what is said to it stays on this computer.
    #[must_use]
    pub fn is_this_computer(&self) -> bool {
        self.host == "localhost" || self.host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.tls { "tls" } else { "nats" };
        let brackets = if self.host.contains(':') { ("[", "]") } else { ("", "") };
        write!(f, "{scheme}://{}{}{}:{}", brackets.0, self.host, brackets.1, self.port)
    }
}

/// The servers of a list such as `nats://host:4222, tls://other`: 1 to 16.
///
/// # Errors
/// Where there are none or too many, one is no address, or one contains a secret.
pub fn servers(list: &str) -> Result<Vec<Server>, ServersError> {
    let servers: Vec<Server> = listed(list).map(server).collect::<Result<_, _>>()?;
    if servers.is_empty() || servers.len() > MOST { Err(ServersError::Address(clipped(list))) } else { Ok(servers) }
}

fn server(entry: &str) -> Result<Server, ServersError> {
    // What stands before an @ is a secret, and is shown to nobody.
    if entry.contains('@') {
        return Err(ServersError::Secret);
    }
    let wrong = || ServersError::Address(clipped(entry));
    let (scheme, authority) = entry.split_once("://").ok_or_else(wrong)?;
    let is = |known: &str| scheme.eq_ignore_ascii_case(known);
    let tls = is("tls");
    if !tls && !is("nats") {
        return Err(wrong());
    }
    let authority = authority.strip_suffix('/').unwrap_or(authority);
    let (host, is_host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, "")) => (host, host.parse::<Ipv6Addr>().is_ok(), None),
        Some((host, port)) => (host, host.parse::<Ipv6Addr>().is_ok(), Some(port.strip_prefix(':').ok_or_else(wrong)?)),
        None => {
            let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
            (host, is_name(host), port)
        }
    };
    let port = port.map_or(Some(PORT), |port| port.parse().ok().filter(|port| *port != 0));
    port.filter(|_| is_host).map(|port| Server { tls, host: host.to_owned(), port }).ok_or_else(wrong)
}

/// Whether this is a host's name, or an address of IPv4.
fn is_name(host: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    (1..=253).contains(&host.len()) && host.bytes().all(is_part)
}

fn clipped(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(200).collect()
}

/// Whether this can stand between the dots of a subject.
#[must_use]
pub fn is_token(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_found_however_they_are_listed() {
        for (list, found) in [
            ("nats://broker", &["nats://broker:4222"][..]),
            ("nats://broker:4223/", &["nats://broker:4223"]),
            ("NATS://broker TLS://b", &["nats://broker:4222", "tls://b:4222"]),
            (
                "tls://a.example, nats://10.0.0.1:1 ;tls://[::1]:9",
                &["tls://a.example:4222", "nats://10.0.0.1:1", "tls://[::1]:9"],
            ),
            ("nats://[fe80::1]", &["nats://[fe80::1]:4222"]),
        ] {
            let servers: Vec<String> = servers(list).unwrap().iter().map(ToString::to_string).collect();
            assert_eq!(servers, found, "{list}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_and_a_secret_is_not_repeated() {
        for list in [
            "",
            " , ",
            "broker:4222",
            "http://broker",
            "ws://broker",
            "nats://",
            "nats://:4222",
            "nats://a:0",
            "nats://a:65536",
            "nats://a:x",
            "nats://a/b",
            "nats://a?b",
            "nats://[::1",
            "nats://[x]:1",
            "nats://[::1]x",
            "nats://ö",
        ] {
            assert!(matches!(servers(list), Err(ServersError::Address(_))), "{list}");
        }
        assert!(matches!(servers(&"nats://a,".repeat(17)), Err(ServersError::Address(_))));
        assert_eq!(servers("nats://relay:s3cret@broker"), Err(ServersError::Secret));
    }

    #[test]
    fn a_token_has_no_dot_no_blank_and_no_wildcard() {
        for (text, fits) in [
            ("room3", true),
            ("Room_3-b", true),
            ("3", true),
            ("", false),
            ("a.b", false),
            ("a b", false),
            ("*", false),
            (">", false),
            ("raum-ö", false),
            ("$SYS", false),
        ] {
            assert_eq!(is_token(text), fits, "{text}");
        }
        assert!(is_token(&"x".repeat(64)) && !is_token(&"x".repeat(65)));
    }

    #[test]
    fn this_computer_is_known() {
        for (list, here) in [
            ("nats://localhost", true),
            ("nats://127.0.0.1", true),
            ("tls://[::1]:1", true),
            ("nats://10.0.0.1", false),
            ("nats://a", false),
        ] {
            assert_eq!(servers(list).unwrap()[0].is_this_computer(), here, "{list}");
        }
    }
}
