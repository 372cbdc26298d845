//! Names and addresses of hosts, as they stand in the `Host` of a request (`relay.allowed_hosts`).

use core::net::Ipv6Addr;
use std::fmt;
use std::str::FromStr;

use super::server_url::{ServerUrlError, host_of};
use crate::net::listed;

/// Hosts by name or address; names are lower case, and neither has a port.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hosts(Vec<String>);

/// An entry that no `Host` can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostsError {
    /// The entry as written.
    pub entry: String,
    /// What is wrong with it.
    pub error: ServerUrlError,
}

impl Hosts {
    /// Each of them; an IPv6 address without brackets.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.0
    }
}

impl fmt::Display for Hosts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(", "))
    }
}

/// With commas, semicolons or blanks between them. Written as addresses (`ws://relaypc:55111/`) they count as the hosts in these,
/// whatever the port.
impl FromStr for Hosts {
    type Err = HostsError;

    fn from_str(list: &str) -> Result<Self, HostsError> {
        let read = |entry: &str| host(entry).map_err(|error| HostsError { entry: entry.to_owned(), error });
        listed(list).map(read).collect::<Result<_, _>>().map(Self)
    }
}

fn host(entry: &str) -> Result<String, ServerUrlError> {
    if let Ok(address) = entry.parse::<Ipv6Addr>() {
        return Ok(address.to_string());
    }
    let authority = match entry.split_once("://") {
        Some((_, behind)) => behind.split(['/', '?', '#']).next().unwrap_or_default(),
        None => entry,
    };
    host_of(authority)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_found_however_they_are_listed() {
        for (list, names) in [
            ("", vec![]),
            (" , ;", vec![]),
            ("relaypc", vec!["relaypc"]),
            ("RelayPC, relaypc.clinic.example", vec!["relaypc", "relaypc.clinic.example"]),
            ("relaypc;other  third\tfourth", vec!["relaypc", "other", "third", "fourth"]),
            ("ws://relaypc:55111/x?y", vec!["relaypc"]),
            ("relaypc:55111,relaypc.,room_2", vec!["relaypc", "relaypc", "room_2"]),
            ("192.168.0.10, 192.168.0.11:55111", vec!["192.168.0.10", "192.168.0.11"]),
            ("::1 [fe80::1] [fe80::2]:55111 wss://[fe80::3]/", vec!["::1", "fe80::1", "fe80::2", "fe80::3"]),
        ] {
            let hosts: Hosts = list.parse().unwrap();
            assert_eq!(hosts.names(), names, "{list}");
            assert_eq!(hosts.to_string().parse(), Ok(hosts), "{list}");
        }
    }

    #[test]
    fn what_no_host_header_can_be_is_refused_with_the_entry() {
        for wrong in [
            "*.clinic.example",
            "*",
            "병원",
            "relay..clinic",
            ".clinic",
            "192.168.0",
            "192.168.0.256",
            "192.168.0.0/24",
            "relaypc/",
            "relaypc:",
            "relaypc:0",
            "relaypc:http",
            "relaypc:65536",
            "[::1",
            "[relaypc]",
            "fe80::1::2",
            "fe80::1%eth0",
            "ws://",
            "user@relaypc",
            "a=b",
            "'relaypc'",
        ] {
            let read = format!("good, {wrong}").parse::<Hosts>();
            assert_eq!(read.unwrap_err().entry, wrong);
        }
    }
}
