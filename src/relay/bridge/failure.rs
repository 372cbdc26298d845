//! Why there is no connection to a broker: sentences for the log.

use std::fmt;
use std::io;

/// Why there is none, or none any more.
#[derive(Debug)]
pub(super) enum Failure {
    /// The name of its host was not found.
    Lookup(io::Error),
    /// DNS does not answer in time.
    LookupSlow,
    /// Nobody answers there.
    Unreachable(io::Error),
    /// Something else than a NATS server answers.
    NotNats,
    /// It does not answer in time.
    Slow,
    /// Its certificate is not trusted, or TLS cannot begin.
    Tls(String),
    /// `tls://`, but it speaks none.
    NoTls,
    /// It is older than 2.2 and knows no headers.
    NoHeaders,
    /// The credentials cannot be read any more.
    Credentials(String),
    /// It has said `-ERR`.
    Refused(String),
    /// It is about to stop, and sends its clients elsewhere.
    GoingAway,
    /// Nothing was heard of it for too long.
    Silent,
    /// It has ended the connection.
    Closed,
    /// The connection broke.
    Broke(io::Error),
    /// The relay stops.
    Stopped,
}

impl Failure {
    /// Whether somebody must mend something before it will get better.
    pub(super) const fn is_lasting(&self) -> bool {
        match self {
            Self::Refused(_) | Self::Credentials(_) | Self::NoHeaders | Self::NoTls | Self::Tls(_) => true,
            Self::Lookup(_)
            | Self::LookupSlow
            | Self::Unreachable(_)
            | Self::NotNats
            | Self::Slow
            | Self::GoingAway
            | Self::Silent
            | Self::Closed
            | Self::Broke(_)
            | Self::Stopped => false,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lookup(error) => write!(f, "its name was not found ({error})"),
            Self::LookupSlow => f.write_str("DNS does not answer in time"),
            Self::Unreachable(error) => write!(f, "nobody answers there ({error})"),
            Self::NotNats => f.write_str("what answers is no NATS server"),
            Self::Slow => f.write_str("it does not answer in time"),
            Self::Tls(why) => write!(f, "TLS failed ({why}); check relay.bridge_ca_file and the server's name"),
            Self::NoTls => f.write_str("it offers no TLS, and tls:// is never downgraded"),
            Self::NoHeaders => f.write_str("it knows no headers; NATS 2.2 or newer is needed"),
            Self::Credentials(why) => f.write_str(why),
            Self::Refused(why) => write!(f, "it refuses this client: {why}"),
            Self::GoingAway => f.write_str("it is about to stop"),
            Self::Silent => f.write_str("nothing was heard of it for too long"),
            Self::Closed => f.write_str("it has ended the connection"),
            Self::Broke(error) => write!(f, "the connection broke ({error})"),
            Self::Stopped => f.write_str("the relay stops"),
        }
    }
}
