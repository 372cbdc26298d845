//! The address of the server (settings key `server.url`), read as RFC 6455 section 3 and RFC 3986 define it.

use std::fmt;
// From core, which knows addresses and no sockets.
use core::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use crate::l10n::Message;

/// The port of `ws://` without a port (RFC 6455 section 3).
const PLAIN_PORT: u16 = 80;
/// The port of `wss://` without a port (RFC 6455 section 3).
const TLS_PORT: u16 = 443;
/// The port of the API document, for `ServerUrl::default()` and in examples.
const DOCUMENT_PORT: u16 = 55111;
/// Longer addresses are refused; no server of a hospital needs them.
const MAX_BYTES: usize = 2048;
/// What stands where a password is hidden.
const HIDDEN: &str = "***";
/// Names of values in a query that are as secret as a password.
const SECRETS: [&str; 9] =
    ["token", "access_token", "auth", "key", "api_key", "apikey", "password", "passwd", "secret"];

/// A checked WebSocket address. `Display` and `Debug` never show its password.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ServerUrl {
    tls: bool,
    userinfo: Option<String>,
    host: Host,
    port: u16,
    path_and_query: String,
}

/// A host by name or address; names are lower case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Host {
    Name(String),
    V6(Ipv6Addr),
}

/// Why a text is no address of a server. Each sentence says what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServerUrlError {
    /// Nothing was written.
    Empty,
    /// More than 2048 bytes.
    TooLong,
    /// Another scheme, or none; with the address that was probably meant.
    Scheme {
        /// The address with the scheme that was probably meant, its password hidden.
        meant: Option<String>,
    },
    /// Nothing between `//` and the port or path.
    NoHost,
    /// A host that is neither a name nor an address.
    Host {
        /// The host as written.
        host: String,
    },
    /// A port that is no number from 1 to 65535.
    Port {
        /// The port as written.
        port: String,
    },
    /// A user or a password that HTTP's Basic authentication cannot send (RFC 7617, section 2).
    Userinfo(UserinfoError),
    /// A fragment, which RFC 6455 forbids in WebSocket addresses.
    Fragment,
    /// An `@` behind the first `/`: a password with a `/` in it would stand in the path, and be shown.
    AtInPath,
    /// A character that must be percent-encoded, or an incomplete percent-encoding.
    Character {
        /// The part of the address.
        part: UrlPart,
        /// The character.
        found: char,
    },
}

/// A part of an address in which characters are percent-encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UrlPart {
    /// User and password.
    Userinfo,
    /// Path and query.
    Path,
}

/// What is wrong with a user or a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserinfoError {
    /// A colon in the user's name, which would end it.
    Colon,
    /// A control character.
    Control,
    /// Percent-encoded bytes that are no UTF-8.
    NotUtf8,
    /// What stands where a password is hidden.
    Hidden,
}

impl ServerUrlError {
    /// The address that was probably meant, where it may be shown and taken.
    #[must_use]
    pub fn meant(&self) -> Option<&str> {
        match self {
            // Behind a wrong scheme nobody knows where a password begins.
            Self::Scheme { meant } => meant.as_deref().filter(|meant| !meant.contains('@')),
            Self::Empty
            | Self::TooLong
            | Self::NoHost
            | Self::Host { .. }
            | Self::Port { .. }
            | Self::Userinfo(_)
            | Self::Fragment
            | Self::AtInPath
            | Self::Character { .. } => None,
        }
    }

    /// A whole sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("url-empty"),
            Self::TooLong => Message::new("url-too-long").with("max", MAX_BYTES),
            Self::Scheme { .. } => match self.meant() {
                Some(meant) => Message::new("url-scheme").form("meant").with("meant", meant),
                None => Message::new("url-scheme"),
            },
            Self::NoHost => Message::new("url-no-host"),
            Self::Host { host } => Message::new("url-host").with("host", format!("{host:?}")),
            Self::Port { port } => Message::new("url-port").with("port", format!("{port:?}")),
            Self::Userinfo(UserinfoError::Colon) => Message::new("url-user-colon"),
            Self::Userinfo(UserinfoError::Control) => Message::new("url-user-control"),
            Self::Userinfo(UserinfoError::NotUtf8) => Message::new("url-user-not-utf8"),
            Self::Userinfo(UserinfoError::Hidden) => Message::new("url-user-hidden").with("hidden", HIDDEN),
            Self::Fragment => Message::new("url-fragment"),
            Self::AtInPath => Message::new("url-at-in-path"),
            Self::Character { part: UrlPart::Userinfo, found } => {
                Message::new("url-character-in-user").with("character", format!("{found:?}"))
            }
            Self::Character { part: UrlPart::Path, found } => {
                Message::new("url-character-in-path").with("character", format!("{found:?}"))
            }
        }
    }
}

impl fmt::Display for ServerUrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl Default for ServerUrl {
    /// The API document's address, `ws://localhost:55111`.
    fn default() -> Self {
        Self {
            tls: false,
            userinfo: None,
            host: Host::Name("localhost".to_owned()),
            port: DOCUMENT_PORT,
            path_and_query: "/".to_owned(),
        }
    }
}

impl ServerUrl {
    /// Whether the connection is encrypted (`wss://`).
    #[must_use]
    pub const fn tls(&self) -> bool {
        self.tls
    }

    /// The host without brackets: to be resolved, and to be found in the server's certificate.
    #[must_use]
    pub fn host(&self) -> String {
        match &self.host {
            Host::Name(name) => name.clone(),
            Host::V6(address) => address.to_string(),
        }
    }

    /// The port, 1 to 65535; where none was written, 80 for `ws://` and 443 for `wss://`.
    #[must_use]
    pub const fn port(&self) -> u16 {
        self.port
    }

    /// Host and port, an IPv6 address in brackets, without user and password: `[::1]:55111`.
    #[must_use]
    pub fn authority(&self) -> String {
        format!("{}:{}", self.bracketed_host(), self.port)
    }

    /// The value of the `Host` header: like [`Self::authority`], without the scheme's own port.
    #[must_use]
    pub fn host_header(&self) -> String {
        if self.port == self.default_port() { self.bracketed_host() } else { self.authority() }
    }

    /// The request target: path and query, `/` at least.
    #[must_use]
    pub fn path_and_query(&self) -> &str {
        &self.path_and_query
    }

    /// User and password of an address like `ws://user:password@host`, percent-decoded, for an `Authorization` header.
    /// A secret: it must not be shown or logged.
    #[must_use]
    pub fn credentials(&self) -> Option<(String, String)> {
        self.userinfo.as_deref().and_then(|userinfo| decode_userinfo(userinfo).ok())
    }

    /// Reads an address as `Display` writes it, with its password hidden: good for telling servers apart, not for
    /// connecting.
    pub fn from_displayed(text: &str) -> Result<Self, ServerUrlError> {
        read(text, true)
    }

    const fn default_port(&self) -> u16 {
        if self.tls { TLS_PORT } else { PLAIN_PORT }
    }

    fn bracketed_host(&self) -> String {
        match &self.host {
            Host::Name(name) => name.clone(),
            Host::V6(address) => format!("[{address}]"),
        }
    }
}

impl fmt::Display for ServerUrl {
    /// The address with its password hidden. What stands alone before an `@` may be a token, and is hidden too.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.tls { "wss://" } else { "ws://" })?;
        if let Some(userinfo) = &self.userinfo {
            match userinfo.split_once(':') {
                Some((user, _)) => write!(f, "{user}:{HIDDEN}@")?,
                None => write!(f, "{HIDDEN}@")?,
            }
        }
        f.write_str(&self.host_header())?;
        if self.path_and_query == "/" { Ok(()) } else { f.write_str(&without_secrets(&self.path_and_query)) }
    }
}

impl fmt::Debug for ServerUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ServerUrl({self})")
    }
}

impl FromStr for ServerUrl {
    type Err = ServerUrlError;

    fn from_str(text: &str) -> Result<Self, ServerUrlError> {
        read(text, false)
    }
}

/// Reads an address. `displayed`: its password may be hidden.
fn read(text: &str, displayed: bool) -> Result<ServerUrl, ServerUrlError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ServerUrlError::Empty);
    }
    if text.len() > MAX_BYTES {
        return Err(ServerUrlError::TooLong);
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        return Err(ServerUrlError::Scheme { meant: meant("ws", text) });
    };
    let url = match scheme.to_ascii_lowercase().as_str() {
        "ws" => after_scheme(false, rest),
        "wss" => after_scheme(true, rest),
        "http" => Err(ServerUrlError::Scheme { meant: meant("ws", rest) }),
        "https" => Err(ServerUrlError::Scheme { meant: meant("wss", rest) }),
        _ => Err(ServerUrlError::Scheme { meant: None }),
    }?;
    match &url.userinfo {
        Some(userinfo) if !displayed && userinfo.rsplit(':').next() == Some(HIDDEN) => {
            Err(ServerUrlError::Userinfo(UserinfoError::Hidden))
        }
        _ if !displayed && secrets(&url.path_and_query).any(|secret| secret == HIDDEN) => {
            Err(ServerUrlError::Userinfo(UserinfoError::Hidden))
        }
        Some(_) | None => Ok(url),
    }
}

/// The name of a part of a query and its value, where that is a secret.
fn secret_of(part: &str) -> Option<(&str, &str)> {
    let (name, value) = part.split_once('=')?;
    SECRETS.iter().any(|secret| name.eq_ignore_ascii_case(secret)).then_some((name, value))
}

/// The secrets of a path with its query.
fn secrets(target: &str) -> impl Iterator<Item = &str> {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter_map(secret_of).map(|(_, secret)| secret)
}

/// A text with the secrets of its query hidden.
fn without_secrets(target: &str) -> String {
    let Some((path, query)) = target.split_once('?') else { return target.to_owned() };
    let shown = |part: &str| secret_of(part).map_or_else(|| part.to_owned(), |(name, _)| format!("{name}={HIDDEN}"));
    let parts: Vec<String> = query.split('&').map(shown).collect();
    format!("{path}?{}", parts.join("&"))
}

/// The text with its user and password hidden, for sentences about texts that may be broken addresses.
#[must_use]
pub(super) fn redacted(text: &str) -> String {
    let text = &*without_secrets(text);
    let start = text.find("//").map_or(0, |at| at + 2);
    let (before, rest) = text.split_at(start);
    // The last '@' of the whole text: a password with an unencoded '/' or '@' must not be shown in part.
    rest.rsplit_once('@').map_or_else(|| text.to_owned(), |(_, after)| format!("{before}{HIDDEN}@{after}"))
}

/// The address with this scheme, where that makes it a good one.
fn meant(scheme: &str, rest: &str) -> Option<String> {
    after_scheme(scheme == "wss", rest.trim_start_matches('/')).ok().map(|url| url.to_string())
}

fn after_scheme(tls: bool, rest: &str) -> Result<ServerUrl, ServerUrlError> {
    if rest.contains('#') {
        return Err(ServerUrlError::Fragment);
    }
    let (authority, target) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    check_characters(target, UrlPart::Path, "/?:@")?;
    let (userinfo, host_and_port) = match authority.rsplit_once('@') {
        Some((userinfo, host)) => (Some(userinfo), host),
        None => (None, authority),
    };
    if let Some(userinfo) = userinfo {
        check_characters(userinfo, UrlPart::Userinfo, ":")?;
        decode_userinfo(userinfo).map_err(ServerUrlError::Userinfo)?;
    }
    // With an '@' in the path the "host" may be the beginning of a password with an unencoded '/', and is not quoted.
    let hide = |error| if target.contains('@') { hidden(error) } else { error };
    let (host, port) = split_port(host_and_port).map_err(hide)?;
    let host = parse_host(host).map_err(hide)?;
    let port = match port {
        None if tls => TLS_PORT,
        None => PLAIN_PORT,
        Some(port) => parse_port(port).map_err(hide)?,
    };
    let path_and_query = if target.starts_with('/') { target.to_owned() } else { format!("/{target}") };
    // An '@' in the path is the end of a password with an unencoded '/', which would be shown.
    if target.contains('@') {
        return Err(ServerUrlError::AtInPath);
    }
    let userinfo = userinfo.filter(|text| !text.is_empty()).map(str::to_owned);
    Ok(ServerUrl { tls, userinfo, host, port, path_and_query })
}

/// The error without what was written.
fn hidden(error: ServerUrlError) -> ServerUrlError {
    match error {
        ServerUrlError::Host { .. } => ServerUrlError::Host { host: HIDDEN.to_owned() },
        ServerUrlError::Port { .. } => ServerUrlError::Port { port: HIDDEN.to_owned() },
        other @ (ServerUrlError::Empty
        | ServerUrlError::TooLong
        | ServerUrlError::Scheme { .. }
        | ServerUrlError::NoHost
        | ServerUrlError::Fragment
        | ServerUrlError::AtInPath
        | ServerUrlError::Userinfo(_)
        | ServerUrlError::Character { .. }) => other,
    }
}

/// Host and port apart; the colons of an IPv6 address in brackets are its own.
fn split_port(text: &str) -> Result<(&str, Option<&str>), ServerUrlError> {
    let broken = || ServerUrlError::Host { host: text.to_owned() };
    if !text.starts_with('[') {
        return Ok(text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port))));
    }
    let (address, after) = text.split_at(text.find(']').ok_or_else(broken)? + 1);
    match after.strip_prefix(':') {
        Some(port) => Ok((address, Some(port))),
        None if after.is_empty() => Ok((address, None)),
        None => Err(broken()),
    }
}

fn parse_port(text: &str) -> Result<u16, ServerUrlError> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(port) if digits && port > 0 => Ok(port),
        _ => Err(ServerUrlError::Port { port: text.to_owned() }),
    }
}

/// The host of `host` or `host:port`, as [`ServerUrl::host`] gives it, without a final dot.
pub(super) fn host_of(authority: &str) -> Result<String, ServerUrlError> {
    // What stands before an '@' may be a password.
    let hide = |error| if authority.contains('@') { hidden(error) } else { error };
    let (host, port) = split_port(authority).map_err(hide)?;
    port.map(parse_port).transpose().map_err(hide)?;
    Ok(match parse_host(host).map_err(hide)? {
        Host::Name(name) => name.strip_suffix('.').unwrap_or(&name).to_owned(),
        Host::V6(address) => address.to_string(),
    })
}

fn parse_host(text: &str) -> Result<Host, ServerUrlError> {
    let broken = || ServerUrlError::Host { host: text.to_owned() };
    if text.is_empty() {
        return Err(ServerUrlError::NoHost);
    }
    if let Some(inside) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return inside.parse().map(Host::V6).map_err(|_| broken());
    }
    let name = text.strip_suffix('.').unwrap_or(text);
    let labels_fit = name.split('.').all(|label| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    });
    // A name that ends in a number is an IPv4 address or a slip of the pen (RFC 3986 section 3.2.2, RFC 1123 section 2.1).
    let numeric = name.rsplit('.').next().is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
    let good = labels_fit && name.len() <= 253 && (!numeric || name.parse::<Ipv4Addr>().is_ok());
    if good { Ok(Host::Name(text.to_ascii_lowercase())) } else { Err(broken()) }
}

/// Refuses what RFC 3986 does not allow there: everything but unreserved characters, sub-delimiters, percent-encodings
/// and `also`.
fn check_characters(text: &str, part: UrlPart, also: &str) -> Result<(), ServerUrlError> {
    let mut rest = text.chars();
    while let Some(found) = rest.next() {
        let good = match found {
            '%' => [rest.next(), rest.next()].iter().all(|digit| digit.is_some_and(|digit| digit.is_ascii_hexdigit())),
            _ => found.is_ascii_alphanumeric() || "-._~!$&'()*+,;=".contains(found) || also.contains(found),
        };
        if !good {
            return Err(ServerUrlError::Character { part, found });
        }
    }
    Ok(())
}

/// User and password, as they are sent. Without a colon there is no password.
fn decode_userinfo(userinfo: &str) -> Result<(String, String), UserinfoError> {
    let (user, password) = userinfo.split_once(':').unwrap_or((userinfo, ""));
    let user = percent_decoded(user).ok_or(UserinfoError::NotUtf8)?;
    let password = percent_decoded(password).ok_or(UserinfoError::NotUtf8)?;
    if user.contains(':') {
        return Err(UserinfoError::Colon);
    }
    if [&user, &password].iter().any(|text| text.chars().any(char::is_control)) {
        return Err(UserinfoError::Control);
    }
    Ok((user, password))
}

/// The text that a checked percent-encoding stands for; none where that is not UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, encoded)) = rest.split_once('%') {
        bytes.extend_from_slice(plain.as_bytes());
        let (digits, after) = encoded.split_at_checked(2).unwrap_or((encoded, ""));
        bytes.extend(u8::from_str_radix(digits, 16).ok());
        rest = after;
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> ServerUrl {
        text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn refusal(text: &str) -> String {
        text.parse::<ServerUrl>().expect_err(text).to_string()
    }

    #[test]
    fn the_default_is_the_documents_address() {
        assert_eq!(ServerUrl::default(), url("ws://localhost:55111"));
        assert_eq!(ServerUrl::default().to_string(), "ws://localhost:55111");
    }

    #[test]
    fn a_url_without_a_port_uses_the_ports_of_rfc_6455() {
        assert_eq!((url("ws://a").port(), url("ws://a").tls()), (80, false));
        assert_eq!((url("WSS://a/").port(), url("wss://a").tls()), (443, true));
        assert_eq!(url("ws://a:80").host_header(), "a");
        assert_eq!(url("ws://a:443").host_header(), "a:443");
        assert_eq!(url("ws://a").authority(), "a:80");
    }

    #[test]
    fn ipv6_addresses_lose_their_brackets_only_for_the_host() {
        let url = url("ws://[::1]:55111/x?y=1");
        assert_eq!(url.host(), "::1");
        assert_eq!(url.authority(), "[::1]:55111");
    }

    #[test]
    fn path_and_query_are_kept() {
        assert_eq!(url("ws://h").path_and_query(), "/");
        assert_eq!(url("ws://h?room=1").path_and_query(), "/?room=1");
        assert_eq!(url("ws://h:1/a/b?c=%20").to_string(), "ws://h:1/a/b?c=%20");
    }

    #[test]
    fn a_password_is_never_shown() {
        let url = url("wss://me:s%40cret@host:1/");
        assert_eq!(url.to_string(), "wss://me:***@host:1");
        assert!(!format!("{url:?}").contains("cret"));
        assert_eq!(url.credentials(), Some(("me".to_owned(), "s@cret".to_owned())));
        assert_eq!(self::url("ws://token@host").to_string(), "ws://***@host");
        assert_eq!(redacted("ftp://me:a/b@c@host/x"), "ftp://***@host/x");
        assert_eq!(redacted("me:secret@host"), "***@host");
    }

    #[test]
    fn secrets_of_a_query_are_hidden_as_a_password_is() {
        let url = url("ws://host/room?token=abc&n=2&API_KEY=x");
        assert_eq!(url.to_string(), "ws://host/room?token=***&n=2&API_KEY=***");
        assert_eq!(url.path_and_query(), "/room?token=abc&n=2&API_KEY=x", "the server gets them");
        assert!(!format!("{url:?}").contains("abc"));
        assert_eq!(redacted("http://host/?token=abc"), "http://host/?token=***");
        let hidden = "ws://host/?token=***".parse::<ServerUrl>();
        assert_eq!(hidden, Err(ServerUrlError::Userinfo(UserinfoError::Hidden)));
        assert!(ServerUrl::from_displayed("ws://host/?token=***").is_ok());
        assert!(!refusal("ws://me:secret/part@host").contains("secret"));
        assert!(!refusal("http://me:secret@host").contains("secret"));
        assert!(!refusal("me:secret@host:1").contains("secret"));
    }

    #[test]
    fn user_and_password_are_what_was_meant() {
        for (text, user, password) in [
            ("ws://me@h", "me", ""),
            ("ws://me:@h", "me", ""),
            ("ws://:word@h", "", "word"),
            ("ws://me:a:b@h", "me", "a:b"),
            ("ws://me:%EB%B9%84%EB%B0%80%3a%40%2F@h", "me", "비밀:@/"),
            ("ws://%EA%B9%80:%25@h", "김", "%"),
            ("ws://me:+%20!@h", "me", "+ !"),
        ] {
            assert_eq!(url(text).credentials(), Some((user.to_owned(), password.to_owned())), "{text}");
        }
        assert_eq!(url("ws://@h").credentials(), None);
        assert_eq!(url("ws://h").credentials(), None);
    }

    #[test]
    fn what_basic_authentication_cannot_send_is_refused_with_a_sentence_that_does_not_quote_it() {
        for (text, part) in [
            ("ws://a%3Ab:secret@h", "colon"),
            ("ws://me:secret%0D%0AX@h", "control"),
            ("ws://me%00:secret@h", "control"),
            ("ws://me:secret%7F@h", "control"),
            ("ws://me:secret%C2%85@h", "control"),
            ("ws://me:secret%FF@h", "UTF-8"),
            ("ws://%C3:secret@h", "UTF-8"),
            ("ws://me:secret%E@h", "percent-encoded"),
            ("ws://me:secret%zz@h", "percent-encoded"),
            ("ws://me:***@h", "hidden"),
            ("ws://***@h", "hidden"),
        ] {
            assert!(refusal(text).contains(part), "{text}: {}", refusal(text));
            assert!(!refusal(text).contains("secret"), "{}", refusal(text));
        }
        assert_eq!(url("ws://me:%2A%2A%2A@h").credentials(), Some(("me".to_owned(), "***".to_owned())));
    }

    #[test]
    fn a_displayed_address_is_that_of_the_same_server() {
        let url = url("wss://me:secret@h:8443/x");
        let displayed = ServerUrl::from_displayed(&url.to_string()).unwrap();
        assert_eq!((displayed.authority(), displayed.path_and_query()), (url.authority(), url.path_and_query()));
        assert_eq!(displayed.to_string(), url.to_string());
    }

    #[test]
    fn a_missing_or_foreign_scheme_is_met_with_the_address_meant() {
        assert!(refusal("localhost:55111").ends_with("did you mean ws://localhost:55111?"));
        assert!(refusal("//localhost:55111").ends_with("did you mean ws://localhost:55111?"));
        assert!(refusal("http://a:1/x").ends_with("did you mean ws://a:1/x?"));
        assert!(refusal("https://a").ends_with("did you mean wss://a?"));
        assert_eq!(refusal("ftp://a"), "The address must begin with ws:// or wss://.");
        assert_eq!(refusal("what is this"), "The address must begin with ws:// or wss://.");
    }

    #[test]
    fn what_cannot_be_an_address_is_refused_with_a_sentence() {
        for (text, part) in [
            ("", "empty"),
            ("ws://", "no host"),
            ("ws://:55111", "no host"),
            ("ws:///path", "no host"),
            ("ws://h:0", "port"),
            ("ws://h:65536", "port"),
            ("ws://h:+80", "port"),
            ("ws://h:", "port"),
            ("ws://h:80:81", "port"),
            ("ws://::1", "no host"),
            ("ws://[::1", "host name"),
            ("ws://[::1]x", "host name"),
            ("ws://[:::1]", "host name"),
            ("ws://256.1.1.1", "host name"),
            ("ws://192.168.0", "host name"),
            ("ws://a b", "host name"),
            ("ws://병원", "host name"),
            ("ws://a..b", "host name"),
            ("ws://h/#top", "'#'"),
            ("ws://h/a b", "percent-encoded"),
            ("ws://h/%2", "percent-encoded"),
            ("ws://h/\u{0}", "percent-encoded"),
            ("ws://u^@h", "percent-encoded"),
        ] {
            assert!(refusal(text).contains(part), "{text}: {}", refusal(text));
        }
        assert_eq!(format!("ws://{}", "a".repeat(2048)).parse::<ServerUrl>(), Err(ServerUrlError::TooLong));
    }

    #[test]
    fn what_is_displayed_reads_back_as_the_same() {
        for text in ["ws://localhost:55111", "wss://a.b.", "ws://[fe80::1]/x?y", "wss://10.0.0.1:8443"] {
            assert_eq!(url(&url(text).to_string()), url(text), "{text}");
        }
    }
}
