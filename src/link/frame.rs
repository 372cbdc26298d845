//! One frame, and why an event of an exam in it is not used.

use std::fmt;
use std::sync::Arc;

use super::Converted;
use crate::l10n::Message;
use crate::protocol::{self, Decoded, Receiver};

/// The direction of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the server.
    Incoming,
    /// To the server.
    Outgoing,
}

/// What a frame is. Pongs that answer the server's pings are sent without an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FrameKind {
    /// A text message, whole.
    Text,
    /// A binary message, whole.
    Binary,
    /// A WebSocket ping.
    Ping,
    /// A WebSocket pong.
    Pong,
    /// A close frame and its code.
    Close(Option<u16>),
}

/// Why an exam event was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ignored {
    /// It is addressed to another client type.
    OtherReceiver(Receiver),
    /// Its sender is 106: a display cannot speak for the acquisition.
    SentByDisplay,
}

impl Ignored {
    /// What came. It holds no patient value.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::OtherReceiver(Receiver::Only(client)) => {
                Message::new("ignored-other-receiver").with("client", client.numbered())
            }
            Self::OtherReceiver(Receiver::Everybody) => Message::new("ignored-everybody"),
            Self::SentByDisplay => Message::new("ignored-sent-by-display"),
        }
    }
}

impl fmt::Display for Ignored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// A frame, decoded once.
#[derive(Clone, PartialEq)]
pub struct Frame {
    /// In or out.
    pub direction: Direction,
    /// What it is.
    pub kind: FrameKind,
    /// The text as it came or went; of a binary frame what UTF-8 makes of it; empty for control frames.
    pub text: Arc<str>,
    /// The payload in bytes.
    pub size: usize,
    /// The message and the protocol's notices; none for control frames.
    pub decoded: Option<Decoded>,
    /// The exam event and the notices about names and dates; empty for outgoing frames, for frames not
    /// meant for a display, and for every role but the display's.
    pub converted: Converted,
    /// Why an exam event was not used.
    pub ignored: Option<Ignored>,
}

impl Frame {
    /// Why what came cannot be read; none for what can, for what goes out, and for what is only too long and no event of an exam.
    #[must_use]
    pub fn unread(&self) -> Option<&protocol::Notice> {
        let decoded = self.decoded.as_ref().filter(|_| self.direction == Direction::Incoming)?;
        decoded.notices.iter().find(|notice| notice.is_unread())
    }
}

/// Omits the text and what was decoded from it: a log must not name a patient.
impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame")
            .field("direction", &self.direction)
            .field("kind", &self.kind)
            .field("size", &self.size)
            .field("ignored", &self.ignored)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, Locale};
    use crate::protocol::ClientType;

    #[test]
    fn every_reason_to_ignore_an_event_has_a_sentence_of_its_own() {
        let ignored = [
            Ignored::OtherReceiver(Receiver::Only(ClientType::Vxvue)),
            Ignored::OtherReceiver(Receiver::Everybody),
            Ignored::SentByDisplay,
        ];
        for (locale, word) in [(Locale::KO, "무시했습니다"), (Locale::EN, "ignored")] {
            let said = ignored.map(|ignored| ignored.message().text(Library::bundled(), locale));
            assert!(said.iter().all(|sentence| sentence.contains(word)), "{said:?}");
            assert!(said[0] != said[1] && said[1] != said[2] && said[0] != said[2]);
            assert!(said[0].contains("2 (VXvue"), "{}", said[0]);
        }
    }
}
