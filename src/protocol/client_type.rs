//! Who speaks and who is spoken to (API document, section 4, "sender" and "receiver").

use std::fmt;

use super::fold::folded;
use crate::l10n::Message;

/// A client type: the numbers of the `sender` and `receiver` fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClientType {
    /// 0: connected, not registered.
    NotRegistered,
    /// 1: the web server itself.
    WebServer,
    /// 2: the acquisition software, VXvue (VSS).
    Vxvue,
    /// 106: a display such as this program.
    Display,
    /// A type that the API document does not list; kept as it came.
    Other(i64),
}

impl ClientType {
    /// The client type of a wire number.
    #[must_use]
    pub const fn from_number(number: i64) -> Self {
        match number {
            0 => Self::NotRegistered,
            1 => Self::WebServer,
            2 => Self::Vxvue,
            106 => Self::Display,
            other => Self::Other(other),
        }
    }

    /// The number on the wire.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::NotRegistered => 0,
            Self::WebServer => 1,
            Self::Vxvue => 2,
            Self::Display => 106,
            Self::Other(number) => number,
        }
    }

    /// The name of the API document, or the name seen with other servers for the types it does not list.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::NotRegistered => "client-not-registered",
            Self::WebServer => "client-web-server",
            Self::Vxvue => "client-vxvue",
            Self::Display => "client-display",
            Self::Other(101) => "client-generator",
            Self::Other(102) => "client-dose-meter",
            Self::Other(103) => "client-collimator",
            Self::Other(104) => "client-battery",
            Self::Other(105) => "client-barcode-reader",
            Self::Other(107) => "client-equipment",
            Self::Other(_) => "client-unknown",
        })
    }
}

impl ClientType {
    /// The client type of a wire name, in any letter case: the document's names and those seen with other servers.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match folded(name).as_str() {
            "notregistered" | "unregistered" => Self::NotRegistered,
            "webserver" | "vxvuewebserver" | "server" => Self::WebServer,
            "vxvue" | "vss" | "vxvuevss" => Self::Vxvue,
            "display" => Self::Display,
            "generator" => Self::Other(101),
            "dap" | "doseareaproductmeter" => Self::Other(102),
            "collimator" => Self::Other(103),
            "battery" => Self::Other(104),
            "barcode" | "barcodereader" => Self::Other(105),
            "equipment" => Self::Other(107),
            _ => return None,
        })
    }
}

impl ClientType {
    /// Its number and its name.
    #[must_use]
    pub fn numbered(self) -> Message {
        Message::new("client-numbered").with("number", self.number().to_string()).with("name", self.message())
    }
}

impl fmt::Display for ClientType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.numbered().fmt(f)
    }
}

/// Whom a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Receiver {
    /// 0, null or absent: everybody. The API document uses all three.
    Everybody,
    /// One client type.
    Only(ClientType),
}

impl Receiver {
    /// The receiver of a wire number.
    #[must_use]
    pub const fn from_number(number: i64) -> Self {
        match ClientType::from_number(number) {
            ClientType::NotRegistered => Self::Everybody,
            only @ (ClientType::WebServer | ClientType::Vxvue | ClientType::Display | ClientType::Other(_)) => {
                Self::Only(only)
            }
        }
    }

    /// The receiver of a wire name, in any letter case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match folded(name).as_str() {
            "all" | "everybody" | "everyone" | "broadcast" => Some(Self::Everybody),
            _ => ClientType::from_name(name).map(|client| Self::from_number(client.number())),
        }
    }

    /// Whether a client of this type is meant.
    #[must_use]
    pub fn includes(self, client: ClientType) -> bool {
        match self {
            Self::Everybody => true,
            Self::Only(only) => only == client,
        }
    }
}
