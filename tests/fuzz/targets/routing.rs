//! What the relay passes on, whatever clients of whatever type say: to those who are meant, from those who may, and as it came.

use std::collections::BTreeMap;

use vxdisplay::protocol::{ClientType, Outcome, Receiver, decode};
use vxdisplay::relay::{ClientId, Delivery, Dialect, Router};

use super::{kind, shape};

pub const WORDS: &[&str] = &[
    "\x1e0c",
    "\x1e1c",
    "\x1e2u",
    "\x1e3d",
    "\x1e1t{\"sender\":106,\"receiver\":1,\"command\":3}",
    "\x1e0t{\"sender\":2,\"receiver\":1,\"command\":3}",
    "\x1e0t{\"sender\":2,\"receiver\":106,\"command\":101,\"data\":{\"patientId\":\"1\"}}",
    "\x1e0b{\"sender\":2,\"receiver\":106,\"command\":1001}",
    "\x1ep{\"sender\":2,\"receiver\":106,\"command\":1002}",
    "\"sender\":2,",
    "\"sender\":0,",
    "\"sender\":1,",
    "\"sender\":106,",
    "\"sender\":55,",
    "\"receiver\":0,",
    "\"receiver\":55,",
    "\"receiver\":106,",
    "\"command\":3",
    "\"command\":101,",
    "\"command\":601,",
    "\"command\":401,",
    "\"status\":1",
    "\"data\":null",
    "}{",
];

/// What stands between two things that happen.
const BETWEEN: u8 = 0x1e;

struct Relay {
    router: Router,
    dialect: Dialect,
    /// The clients, and whether each may send events.
    clients: BTreeMap<usize, bool>,
}

impl Relay {
    /// Holds what a client's frame led to against what may come of it.
    fn judge(&self, from: Option<usize>, came: &str, was: ClientType, deliveries: &[Delivery<'_>]) {
        for delivery in deliveries {
            let (audience, command, text) = match delivery {
                Delivery::Forward { audience, command, text } => (audience, command, text),
                Delivery::Reply(text) | Delivery::Refused { text, .. } => {
                    // An answer is a message of the server, and it goes to nobody else.
                    assert!(matches!(decode(text).outcome, Outcome::Message(_)), "{text}");
                    assert!(from.is_some(), "an answer to nobody");
                    continue;
                }
            };
            for listener in self.router.listeners(*audience) {
                let role = self.router.role(listener);
                assert!(Some(listener.0) != from, "its own frame");
                assert!(
                    role != ClientType::NotRegistered && audience.receiver.includes(role),
                    "{role:?} was not meant"
                );
                assert!(self.clients.contains_key(&listener.0), "one that is not connected");
            }
            let decoded = decode(text);
            let message = match &decoded.outcome {
                Outcome::Message(message) => Some(message),
                _ => None,
            };
            if let Some(message) = message {
                assert_eq!(message.command, *command, "{text}");
                let meant = match self.dialect {
                    Dialect::Document => message.receiver,
                    Dialect::Prototype => Receiver::Only(ClientType::Display),
                };
                assert_eq!(audience.receiver, meant, "{text}");
            } else {
                // What cannot be read may be for displays alone.
                assert_eq!(audience.receiver, Receiver::Only(ClientType::Display), "{text}");
            }
            if self.dialect == Dialect::Document {
                assert!(came.contains(text.trim()) || came.contains('\0'), "{text:?} is not what came: {came:?}");
            }
            let Some(from) = from else { continue };
            if command.is_exam_event() || message.is_none() {
                assert!(self.clients[&from], "an event of one who may not send any");
                if self.dialect == Dialect::Document {
                    assert_eq!(was, ClientType::Vxvue, "an event of a {was:?}");
                }
            }
        }
    }
}

pub fn run(bytes: &[u8]) -> u64 {
    let dialect = if bytes.first().is_some_and(|byte| *byte == b'P') { Dialect::Prototype } else { Dialect::Document };
    let mut relay = Relay { router: Router::new(dialect), dialect, clients: BTreeMap::new() };
    let mut outcomes = String::new();
    for one in bytes.split(|byte| *byte == BETWEEN).take(60) {
        let (Some(client), Some(what)) = (one.first(), one.get(1)) else { continue };
        let client = usize::from(client % 6);
        let rest = &one[2..];
        let text = String::from_utf8_lossy(rest);
        let is_there = relay.clients.contains_key(&client);
        let was = relay.router.role(ClientId(client));
        match what {
            b'c' | b'u' if !is_there => {
                relay.router.connected(ClientId(client), *what == b'c');
                relay.clients.insert(client, *what == b'c');
                assert_eq!(relay.router.role(ClientId(client)), ClientType::NotRegistered);
            }
            b'd' => {
                assert_eq!(relay.router.disconnected(ClientId(client)), is_there);
                relay.clients.remove(&client);
                assert_eq!(relay.router.role(ClientId(client)), ClientType::NotRegistered);
            }
            b'p' => {
                let deliveries = relay.router.publish(&text);
                relay.judge(None, &text, ClientType::Vxvue, &deliveries);
            }
            b't' | b'b' if is_there => {
                let deliveries = if *what == b't' {
                    relay.router.handle(ClientId(client), &text)
                } else {
                    relay.router.handle_bytes(ClientId(client), rest)
                };
                // Several messages in one frame: a role may change between them.
                let role = if was == ClientType::Vxvue { was } else { relay.router.role(ClientId(client)) };
                relay.judge(Some(client), &text, role, &deliveries);
                outcomes.push_str(&shape(&deliveries.iter().map(std::mem::discriminant).collect::<Vec<_>>()));
                outcomes.push_str(&deliveries.len().to_string());
            }
            _ => continue,
        }
        let displays =
            relay.clients.keys().filter(|client| relay.router.role(ClientId(**client)) == ClientType::Display);
        assert_eq!(relay.router.displays(), displays.count());
        for (client, may_send) in &relay.clients {
            assert!(*may_send || relay.router.role(ClientId(*client)) != ClientType::Vxvue, "trusted without a token");
        }
        outcomes.push(char::from(*what));
    }
    kind(outcomes)
}
