//! A row as stored.

use std::hint::black_box;

use chrono::{DateTime, FixedOffset};

use super::hide::{self, Redaction};
use super::message_summary::MessageSummary;
use super::notice::without_text;
use super::words::verbatim;
use super::{LinkLine, PatientData, RowKind, RowNotice};
use crate::exam::{self, Moment};
use crate::l10n::Message;
use crate::link::{Direction, Frame, FrameKind};
use crate::logging::Pseudonyms;
use crate::protocol::{Body, Command, Decoded, Outcome, decode, decode_bytes};

/// What the allocator keeps beside each block, about.
const BLOCK: usize = 16;

/// A text of the wire that is written over with zeros when it is dropped.
pub(super) struct Raw(Box<str>);

impl Raw {
    pub(super) const fn text(&self) -> &str {
        &self.0
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let mut bytes = std::mem::take(&mut self.0).into_boxed_bytes();
        bytes.fill(0);
        // Or the compiler leaves out a writing that nobody reads.
        black_box(&bytes);
    }
}

/// A row.
pub(super) struct Entry {
    pub(super) at: Moment,
    pub(super) wall: DateTime<FixedOffset>,
    pub(super) connection: u64,
    pub(super) what: What,
}

/// What a row is of.
pub(super) enum What {
    Frame(FrameEntry),
    Link(LinkLine),
}

/// A frame: its text, and what the list needs without decoding it again.
pub(super) struct FrameEntry {
    pub(super) direction: Direction,
    pub(super) kind: FrameKind,
    pub(super) raw: Raw,
    pub(super) size: usize,
    pub(super) command: Option<Command>,
    pub(super) gist: MessageSummary,
    pub(super) notices: Box<[RowNotice]>,
    pub(super) demo: bool,
    pub(super) problem: bool,
    pub(super) privacy: Privacy,
}

/// What a text holds of a patient.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Privacy {
    /// Nothing: hiding does not change it.
    Nothing,
    /// Values that are hidden unless asked for.
    Values,
    /// Their pseudonyms, for time has overwritten them.
    Overwritten,
}

impl Entry {
    /// The kind of the row.
    pub(super) const fn kind(&self) -> RowKind {
        match &self.what {
            What::Link(_) => RowKind::Connection,
            What::Frame(frame) => match (&frame.command, &frame.gist) {
                (Some(Command::Ping | Command::Pong), _)
                | (None, MessageSummary::Control(_, FrameKind::Ping | FrameKind::Pong)) => RowKind::Heartbeat,
                (Some(Command::RegisterClient), _) => RowKind::Register,
                (Some(Command::SetPatientInfo), _) => RowKind::Patient,
                (Some(Command::SendStepInfo), _) => RowKind::Step,
                (Some(Command::EventStartExam | Command::EventCompleteExam), _) => RowKind::Exam,
                (Some(Command::Other(_) | Command::Named(_)), _) => RowKind::Other,
                (None, MessageSummary::Control(_, FrameKind::Close(_))) => RowKind::Connection,
                (None, _) => RowKind::Unreadable,
            },
        }
    }

    pub(super) const fn is_problem(&self) -> bool {
        match &self.what {
            What::Link(line) => line.is_problem(),
            What::Frame(frame) => frame.problem,
        }
    }

    /// The memory it takes, in bytes.
    pub(super) fn bytes(&self) -> usize {
        let beside = match &self.what {
            What::Link(line) => line.bytes(BLOCK),
            What::Frame(frame) => {
                frame.raw.text().len()
                    + BLOCK
                    + size_of_val::<[RowNotice]>(&frame.notices)
                    + if frame.notices.is_empty() { 0 } else { BLOCK }
                    + frame.gist.bytes(BLOCK)
            }
        };
        size_of::<Self>() + beside
    }

    /// Whether it holds patient values that time will overwrite.
    pub(super) const fn is_to_be_overwritten(&self) -> bool {
        match &self.what {
            What::Link(_) => false,
            What::Frame(frame) => matches!(frame.privacy, Privacy::Values),
        }
    }
}

impl FrameEntry {
    pub(super) fn new(frame: &Frame, pseudonyms: &Pseudonyms) -> Self {
        let decoded_here = frame.decoded.is_none().then(|| decode(&frame.text));
        let decoded = frame.decoded.as_ref().or(decoded_here.as_ref()).filter(|_| is_data(frame.kind));
        let mut notices: Vec<RowNotice> = Vec::new();
        if let Some(decoded) = decoded {
            notices.extend(decoded.notices.iter().map(RowNotice::of_protocol));
        }
        notices.extend(frame.converted.notices.iter().cloned().map(RowNotice::Exam));
        notices.extend(frame.ignored.map(RowNotice::Ignored));
        let gist = decoded.map_or(MessageSummary::Control(frame.direction, frame.kind), |decoded| {
            MessageSummary::of(decoded, pseudonyms)
        });
        Self {
            direction: frame.direction,
            kind: frame.kind,
            raw: Raw(Box::from(&*frame.text)),
            size: frame.size,
            command: decoded.and_then(|decoded| command(&decoded.outcome)),
            demo: decoded.is_some_and(is_demo),
            problem: gist.is_problem() || notices.iter().any(RowNotice::is_problem),
            gist,
            notices: notices.into_boxed_slice(),
            privacy: if decoded.is_some_and(|decoded| is_private(decoded, &frame.text)) {
                Privacy::Values
            } else {
                Privacy::Nothing
            },
        }
    }

    /// What was said, decoded again from the text.
    pub(super) fn decoded(&self) -> Decoded {
        match self.kind {
            FrameKind::Binary => decode_bytes(self.raw.text().as_bytes()),
            FrameKind::Text | FrameKind::Ping | FrameKind::Pong | FrameKind::Close(_) => decode(self.raw.text()),
        }
    }

    /// Puts pseudonyms in place of the patient values.
    pub(super) fn overwrite(&mut self, pseudonyms: &Pseudonyms) {
        let text = match self.decoded().outcome {
            Outcome::Message(message) => {
                hide::text(&hide::hidden(&message.raw, &message.command, Redaction::Pseudonyms(pseudonyms)))
            }
            Outcome::NoPatient(_)
            | Outcome::StepUnknown(_)
            | Outcome::StudyUnknown(_)
            | Outcome::Unreadable(_)
            | Outcome::Empty => String::new(),
        };
        self.raw = Raw(text.into_boxed_str());
        self.privacy = Privacy::Overwritten;
    }

    /// The text with patient values as dots; none where it is no message that could be taken apart, and so wholly hidden.
    pub(super) fn hidden_text(&self) -> Option<String> {
        if self.privacy != Privacy::Values {
            return Some(self.raw.text().to_owned()).filter(|text| !text.is_empty());
        }
        match self.decoded().outcome {
            Outcome::Message(message) => {
                Some(hide::text(&hide::hidden(&message.raw, &message.command, Redaction::Dots)))
            }
            Outcome::NoPatient(_)
            | Outcome::StepUnknown(_)
            | Outcome::StudyUnknown(_)
            | Outcome::Unreadable(_)
            | Outcome::Empty => None,
        }
    }

    pub(super) fn summary(&self, patient: PatientData) -> Message {
        let names_somebody = matches!(self.gist, MessageSummary::Patient { .. }) && self.privacy == Privacy::Values;
        let shown = if patient == PatientData::Shown && names_somebody { self.shown_patient() } else { None };
        let mut summary = shown.map_or_else(|| self.gist.message(self.command.as_ref()), verbatim);
        if self.demo {
            summary = Message::new("row-demo").with("summary", summary);
        }
        if self.notices.is_empty() {
            return summary;
        }
        Message::new("row-notices").with("summary", summary).with("count", self.notices.len())
    }

    /// Id, name and birth date as they came, made safe to show.
    fn shown_patient(&self) -> Option<String> {
        let Outcome::Message(message) = self.decoded().outcome else { return None };
        let Body::Patient(info) = message.body else { return None };
        let births = info.births.iter().map(|birth| birth.text.as_str());
        let parts: Vec<String> = [info.id.as_deref(), info.name.as_deref()]
            .into_iter()
            .flatten()
            .chain(births)
            .map(|text| exam::clip(&exam::clean(text), 80))
            .collect();
        Some(parts.join(" · "))
    }
}

const fn is_data(kind: FrameKind) -> bool {
    match kind {
        FrameKind::Text | FrameKind::Binary => true,
        FrameKind::Ping | FrameKind::Pong | FrameKind::Close(_) => false,
    }
}

fn command(outcome: &Outcome) -> Option<Command> {
    match outcome {
        Outcome::Message(message) => Some(without_text(&message.command)),
        Outcome::NoPatient(_) => Some(Command::SetPatientInfo),
        Outcome::StepUnknown(_) => Some(Command::SendStepInfo),
        Outcome::StudyUnknown(_) | Outcome::Unreadable(_) | Outcome::Empty => None,
    }
}

fn is_demo(decoded: &Decoded) -> bool {
    match &decoded.outcome {
        Outcome::Message(message) => message.demo,
        Outcome::NoPatient(_)
        | Outcome::StepUnknown(_)
        | Outcome::StudyUnknown(_)
        | Outcome::Unreadable(_)
        | Outcome::Empty => false,
    }
}

/// Whether the text holds anything that hiding leaves out: also in comments, and wherever it had to be mended.
fn is_private(decoded: &Decoded, text: &str) -> bool {
    match &decoded.outcome {
        Outcome::Message(message) => {
            hide::hides_anything(&message.raw, &message.command)
                || serde_json::from_str::<serde::de::IgnoredAny>(text).is_err()
        }
        Outcome::NoPatient(_) | Outcome::StepUnknown(_) | Outcome::StudyUnknown(_) | Outcome::Unreadable(_) => true,
        Outcome::Empty => !text.is_empty(),
    }
}
