//! Who hears what. Pure: a client's text in, deliveries out.
//!
//! Two dialects, as described in docs/RELAY.md: the API document's, and that of the public prototype server.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use super::refusal::Refusal;
use crate::protocol::{
    ClientType, Command, Decoded, Json, Message, Notice, Outcome, Outgoing, Part, Receiver, Unreadable, decode,
    decode_binary_frame, decode_frame,
};

/// How the relay answers and routes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dialect {
    /// As the API document says, with what it leaves open decided in docs/RELAY.md.
    #[default]
    Document,
    /// As the public prototype server does.
    Prototype,
}

/// A text that names no dialect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownDialect;

impl FromStr for Dialect {
    type Err = UnknownDialect;

    fn from_str(text: &str) -> Result<Self, UnknownDialect> {
        match text {
            "document" => Ok(Self::Document),
            "prototype" => Ok(Self::Prototype),
            _ => Err(UnknownDialect),
        }
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Document => "document",
            Self::Prototype => "prototype",
        })
    }
}

/// One connection, by a number that no other open connection has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(pub usize);

/// Those who hear a frame: registered clients of the receiver's type, without the one that sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Audience {
    /// The types that are meant.
    pub receiver: Receiver,
    /// The sender, who never hears its own frame; none where the relay itself speaks.
    pub except: Option<ClientId>,
}

/// What is to be sent because of a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery<'a> {
    /// An answer to the client that sent the frame.
    Reply(String),
    /// An answer to the client that sent the frame: refused, and why.
    Refused {
        /// The answer.
        text: String,
        /// The reason whose number stands in the answer.
        refusal: Refusal,
    },
    /// A frame for others.
    Forward {
        /// Who hears it.
        audience: Audience,
        /// What it is about, or may have been: an exam event is never left out, whatever a client takes.
        command: Command,
        /// The text: in the document's dialect as it came.
        text: Cow<'a, str>,
    },
}

impl Delivery<'_> {
    fn into_owned(self) -> Delivery<'static> {
        match self {
            Self::Reply(text) => Delivery::Reply(text),
            Self::Refused { text, refusal } => Delivery::Refused { text, refusal },
            Self::Forward { audience, command, text } => {
                Delivery::Forward { audience, command, text: Cow::Owned(text.into_owned()) }
            }
        }
    }
}

/// The clients, the type each is bound to, and the rules of a dialect.
#[derive(Debug)]
pub struct Router {
    dialect: Dialect,
    clients: BTreeMap<ClientId, ClientType>,
    /// Those of them that must not send exam events, whatever they register as.
    untrusted: BTreeSet<ClientId>,
    /// Nobody may.
    takes_no_senders: bool,
}

impl Router {
    /// A router without clients.
    #[must_use]
    pub const fn new(dialect: Dialect) -> Self {
        Self { dialect, clients: BTreeMap::new(), untrusted: BTreeSet::new(), takes_no_senders: false }
    }

    /// Speaks another dialect from now on.
    pub const fn set_dialect(&mut self, dialect: Dialect) {
        self.dialect = dialect;
    }

    /// From now on no client may send exam events, whatever it shows: they come from elsewhere.
    pub const fn take_no_senders(&mut self) {
        self.takes_no_senders = true;
    }

    /// A client has connected; it is bound to no type yet. One that is not trusted hears, and sends no exam events.
    pub fn connected(&mut self, client: ClientId, trusted: bool) {
        self.clients.insert(client, ClientType::NotRegistered);
        if !trusted {
            self.untrusted.insert(client);
        }
    }

    /// A client has gone. True where it was connected.
    pub fn disconnected(&mut self, client: ClientId) -> bool {
        self.untrusted.remove(&client);
        self.clients.remove(&client).is_some()
    }

    /// The type that a client is bound to.
    #[must_use]
    pub fn role(&self, client: ClientId) -> ClientType {
        self.clients.get(&client).copied().unwrap_or(ClientType::NotRegistered)
    }

    /// How many clients are displays.
    #[must_use]
    pub fn displays(&self) -> usize {
        self.clients.values().filter(|role| **role == ClientType::Display).count()
    }

    /// The clients that hear a frame, in the order of their numbers.
    pub fn listeners(&self, audience: Audience) -> impl Iterator<Item = ClientId> + '_ {
        self.clients
            .iter()
            .filter(move |(client, role)| {
                **role != ClientType::NotRegistered
                    && audience.receiver.includes(**role)
                    && audience.except != Some(**client)
            })
            .map(|(client, _)| *client)
    }

    /// What a client's text leads to.
    pub fn handle<'a>(&mut self, client: ClientId, text: &'a str) -> Vec<Delivery<'a>> {
        self.parts(client, decode_frame(text))
    }

    /// What a client's binary frame leads to: JSON is read as if it had come as text, and passed on as text.
    pub fn handle_bytes<'a>(&mut self, client: ClientId, bytes: &'a [u8]) -> Vec<Delivery<'a>> {
        match (std::str::from_utf8(bytes), self.dialect) {
            // UTF-16 of plain letters is UTF-8, too, with a NUL behind each of them.
            (Ok(text), Dialect::Document | Dialect::Prototype) if !text.contains('\0') => self.handle(client, text),
            (Ok(_) | Err(_), Dialect::Document) => self.parts(client, decode_binary_frame(bytes)),
            (Ok(_) | Err(_), Dialect::Prototype) => Vec::new(),
        }
    }

    /// Several objects of one frame are handled in their order, as if each had come alone.
    fn parts<'a>(&mut self, client: ClientId, parts: Vec<Part<'a>>) -> Vec<Delivery<'a>> {
        let deliveries = parts.into_iter().flat_map(|Part { text, decoded }| match (self.dialect, text) {
            (Dialect::Prototype, _) => self.by_prototype(client, &decoded),
            (Dialect::Document, Cow::Borrowed(text)) => self.by_document(client, text, &decoded),
            (Dialect::Document, Cow::Owned(text)) => {
                let deliveries = self.by_document(client, &text, &decoded);
                deliveries.into_iter().map(Delivery::into_owned).collect()
            }
        });
        deliveries.collect()
    }

    /// What a frame of the relay's own (the demo, the simulator) leads to: routed as if it came from `VXvue`.
    #[must_use]
    pub fn publish<'a>(&self, text: &'a str) -> Vec<Delivery<'a>> {
        let message = match decode(text).outcome {
            Outcome::Message(message) => message,
            // The simulator tries what displays do with a frame that cannot be read.
            Outcome::NoPatient(_) => return to_displays(text, Command::SetPatientInfo),
            Outcome::StepUnknown(_) => return to_displays(text, Command::SendStepInfo),
            Outcome::StudyUnknown(_) => return to_displays(text, Command::EventStartExam),
            Outcome::Unreadable(_) => return to_displays(text, Command::Other(0)),
            Outcome::Empty => return Vec::new(),
        };
        match self.dialect {
            Dialect::Document => forward(message.receiver, None, message.command, Cow::Borrowed(text)),
            Dialect::Prototype => rebuilt(None, &message),
        }
    }

    fn by_document<'a>(&mut self, client: ClientId, text: &'a str, decoded: &Decoded) -> Vec<Delivery<'a>> {
        match &decoded.outcome {
            Outcome::Empty => Vec::new(),
            Outcome::Message(message) => self.message(client, text, message, &decoded.notices),
            Outcome::NoPatient(_) => self.unreadable_event(client, text, Command::SetPatientInfo),
            Outcome::StepUnknown(_) => self.unreadable_event(client, text, Command::SendStepInfo),
            Outcome::StudyUnknown(_) => self.unreadable_event(client, text, Command::EventStartExam),
            Outcome::Unreadable(Unreadable::TooLong) => vec![refused(Command::Other(0), Refusal::TooLong)],
            Outcome::Unreadable(
                Unreadable::NotJson
                | Unreadable::NotAnObject
                | Unreadable::ContradictingKeys
                | Unreadable::NoCommand
                | Unreadable::UnsureCommand,
            ) => vec![refused(Command::Other(0), Refusal::NotReadable)],
        }
    }

    /// `VXvue` has perhaps selected somebody, sent a step, or opened or ended a study. The displays are told with the frame as it came, so
    /// that what was before does not stay; the sender hears that it was not readable.
    fn unreadable_event<'a>(&self, client: ClientId, text: &'a str, command: Command) -> Vec<Delivery<'a>> {
        // Which of 1001 and 1002 it may have been is not told.
        let answered = if command == Command::EventStartExam { Command::Other(0) } else { command.clone() };
        let mut deliveries = vec![refused(answered, Refusal::NotReadable)];
        if self.role(client) == ClientType::Vxvue {
            let displays = Receiver::Only(ClientType::Display);
            deliveries.extend(forward(displays, Some(client), command, Cow::Borrowed(text)));
        }
        deliveries
    }

    fn message<'a>(
        &mut self,
        client: ClientId,
        text: &'a str,
        message: &Message,
        notices: &[Notice],
    ) -> Vec<Delivery<'a>> {
        if is_servers_answer(message) {
            return Vec::new();
        }
        let command = message.command.clone();
        match command {
            Command::Ping => return vec![accepted(command)],
            Command::RegisterClient => return vec![self.register(client, message.sender)],
            Command::Pong => return Vec::new(),
            Command::SetPatientInfo
            | Command::SendStepInfo
            | Command::EventStartExam
            | Command::EventCompleteExam
            | Command::Other(_)
            | Command::Named(_) => {}
        }
        match self.refusal(client, message, notices) {
            Some(refusal) => vec![refused(command, refusal)],
            None => forward(message.receiver, Some(client), command, Cow::Borrowed(text)),
        }
    }

    /// Binds the client to the type it names; the last registration counts.
    fn register(&mut self, client: ClientId, sender: Option<ClientType>) -> Delivery<'static> {
        match sender {
            Some(ClientType::Vxvue) if self.takes_no_senders => refused(Command::RegisterClient, Refusal::NotAllowed),
            Some(ClientType::Vxvue) if self.untrusted.contains(&client) => {
                refused(Command::RegisterClient, Refusal::NoToken)
            }
            Some(role @ (ClientType::Vxvue | ClientType::Display | ClientType::Other(_))) => {
                self.clients.insert(client, role);
                accepted(Command::RegisterClient)
            }
            None | Some(ClientType::NotRegistered | ClientType::WebServer) => {
                refused(Command::RegisterClient, Refusal::NotAllowed)
            }
        }
    }

    /// Why a frame is not routed; none where it is.
    fn refusal(&self, client: ClientId, message: &Message, notices: &[Notice]) -> Option<Refusal> {
        let role = self.role(client);
        let named = message.sender.filter(|sender| *sender != ClientType::NotRegistered);
        if role == ClientType::NotRegistered {
            Some(Refusal::NotRegistered)
        } else if named.is_some_and(|sender| sender != role) || notices.contains(&Notice::SenderNotReadable) {
            Some(Refusal::WrongSender)
        } else if message.command.is_exam_event() && role != ClientType::Vxvue {
            Some(Refusal::NotAllowed)
        } else {
            None
        }
    }

    fn by_prototype<'a>(&mut self, client: ClientId, decoded: &Decoded) -> Vec<Delivery<'a>> {
        let Outcome::Message(message) = &decoded.outcome else { return Vec::new() };
        // It reads with JSON.parse, which accepts none of these.
        let accepts = |notice: &Notice| {
            !matches!(
                notice,
                Notice::Comments
                    | Notice::TrailingComma
                    | Notice::ByteOrderMark
                    | Notice::TrailingNuls
                    | Notice::NotFinite
                    | Notice::ControlCharacter
                    | Notice::JsonInString
                    | Notice::SeveralObjects
                    | Notice::KeySpelling(_)
            )
        };
        if !decoded.notices.iter().all(accepts) {
            return Vec::new();
        }
        let may_send = !self.takes_no_senders && !self.untrusted.contains(&client);
        if let Some(role) = message.sender.filter(|role| may_send || *role != ClientType::Vxvue) {
            self.clients.insert(client, role);
        }
        match message.command {
            Command::Ping => vec![Delivery::Reply(Outgoing::PrototypePong.to_text())],
            Command::SetPatientInfo if may_send => rebuilt(Some(client), message),
            Command::SetPatientInfo
            | Command::Pong
            | Command::RegisterClient
            | Command::SendStepInfo
            | Command::EventStartExam
            | Command::EventCompleteExam
            | Command::Other(_)
            | Command::Named(_) => Vec::new(),
        }
    }
}

/// A server's own answer that comes back, as from a client that echoes what it hears. Answering it would never end.
fn is_servers_answer(message: &Message) -> bool {
    let status = message.raw.member("data").and_then(|data| data.member("status"));
    message.sender == Some(ClientType::WebServer) && status.is_some()
}

fn accepted(command: Command) -> Delivery<'static> {
    Delivery::Reply(Outgoing::Reply { command, error: None }.to_text())
}

fn refused(command: Command, refusal: Refusal) -> Delivery<'static> {
    let text = Outgoing::Reply { command, error: Some(refusal.number()) }.to_text();
    Delivery::Refused { text, refusal }
}

/// A frame that cannot be read, as it is.
fn to_displays(text: &str, command: Command) -> Vec<Delivery<'_>> {
    forward(Receiver::Only(ClientType::Display), None, command, Cow::Borrowed(text))
}

/// A frame for the receiver's clients; what is for the server itself ends here.
fn forward(receiver: Receiver, except: Option<ClientId>, command: Command, text: Cow<'_, str>) -> Vec<Delivery<'_>> {
    if receiver == Receiver::Only(ClientType::WebServer) {
        return Vec::new();
    }
    vec![Delivery::Forward { audience: Audience { receiver, except }, command, text }]
}

/// The prototype server's way: only a 101 is passed on, only to displays, written anew from three fields.
fn rebuilt<'a>(except: Option<ClientId>, message: &Message) -> Vec<Delivery<'a>> {
    if message.command != Command::SetPatientInfo {
        return Vec::new();
    }
    let members = ["sender", "command", "data"].into_iter().filter_map(|key| {
        let value = message.raw.member(key)?;
        Some((key.to_owned(), value.clone()))
    });
    // Json always serializes; an empty frame would be ignored by every display.
    let text = serde_json::to_string(&Json::Object(members.collect())).unwrap_or_default();
    let receiver = Receiver::Only(ClientType::Display);
    let command = message.command.clone();
    vec![Delivery::Forward { audience: Audience { receiver, except }, command, text: Cow::Owned(text) }]
}

#[cfg(test)]
#[path = "routing_tests.rs"]
mod tests;
