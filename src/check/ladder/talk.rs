//! What is said on an open connection: the registration, pings and events. Pure.

use std::sync::Arc;
use std::time::Duration;

use super::{Ladder, Observation, Rung, RungState};
use crate::check::{DataEvent, Heartbeat, PingAnswer};
use crate::exam::Moment;
use crate::link::{Direction, Frame, FrameKind, Ignored, Question, UnreadAnswer, UnreadAnswers};
use crate::protocol::{self, Body, ClientType, Command, Decoded, Outcome, Status};

/// What was said on one connection.
#[derive(Debug, Clone, Default)]
pub(super) struct Talk {
    pings: Pings,
    /// The newest answer to command 1 reported a failure.
    ping_refusal: Option<Refusal>,
    pub(super) ignored: Option<Ignored>,
    /// The first event of this connection and how long after its opening it came.
    heard: Option<(i64, Option<Duration>)>,
    /// When command 11 was answered with status 1.
    pub(super) registered: Option<Moment>,
    /// The newest event that could be read.
    event: Option<DataEvent>,
    /// How long after the opening the first event came.
    event_took: Option<Duration>,
    /// Events that could not be read.
    unread: u64,
    /// Messages that cannot be read and may have been answers.
    unread_answers: UnreadAnswers,
    /// Why the newest of them cannot.
    why_unread: Option<protocol::Notice>,
    /// Those without a command that came while a question was open: an answer, or else events of an exam.
    claimed: u64,
    /// Command 11 as it was sent.
    register: Option<Arc<str>>,
    /// It came back.
    echoes: bool,
}

/// The pings of one connection.
#[derive(Debug, Clone, Copy, Default)]
struct Pings {
    commands: u64,
    web_socket: u64,
    answered: u64,
    unanswered: u64,
    pending: bool,
    answered_by: Option<PingAnswer>,
    /// By what command 1 was answered, if it was.
    command_answered_by: Option<PingAnswer>,
    /// Only pings of the WebSocket protocol were answered so far.
    held: Option<Heartbeat>,
}

impl Talk {
    /// What is seen instead of a readable answer where something came all the same.
    fn instead_of_answer(&self, question: Question) -> Option<Observation> {
        if self.echoes {
            return Some(Observation::Echoed);
        }
        let why = self.why_unread.as_ref().filter(|_| self.unread_answers.have_answered(question))?;
        Some(Observation::AnsweredUnread(why.clone()))
    }

    /// Whether an answer to a ping waits for one that says more.
    pub(super) const fn is_held(&self) -> bool {
        self.pings.held.is_some()
    }
}

impl Ladder {
    pub(super) fn frame(&mut self, frame: &Frame, at: Moment) -> bool {
        let command = frame.decoded.as_ref().and_then(command_of);
        match (frame.direction, frame.kind, command) {
            (Direction::Outgoing, FrameKind::Ping, _) => self.talk.pings.web_socket += 1,
            (Direction::Outgoing, _, Some(Command::Ping)) => self.ping_sent(),
            (Direction::Incoming, FrameKind::Pong, _) => self.talk.pings.answered_by = Some(PingAnswer::WebSocket),
            (Direction::Incoming, _, Some(Command::Ping | Command::Pong)) if is_from_display(frame) => {}
            (Direction::Incoming, _, Some(Command::Ping)) => return self.command_answered(PingAnswer::Command, frame),
            (Direction::Incoming, _, Some(Command::Pong)) => return self.command_answered(PingAnswer::Pong, frame),
            (Direction::Outgoing, _, Some(Command::RegisterClient)) => {
                self.talk.register = Some(Arc::clone(&frame.text));
            }
            (Direction::Incoming, _, Some(Command::RegisterClient)) => return self.register_reply(frame, at),
            (Direction::Outgoing | Direction::Incoming, _, _) => {}
        }
        if frame.ignored.is_some() {
            self.talk.ignored = frame.ignored;
            return false;
        }
        if let Some(why) = frame.unread() {
            return self.unread(frame, why, at);
        }
        frame.exam_event().as_ref().and_then(Command::number).is_some_and(|command| self.exam_event(command, at))
    }

    fn ping_sent(&mut self) {
        self.talk.pings.commands += 1;
        if std::mem::replace(&mut self.talk.pings.pending, true) {
            self.talk.pings.unanswered += 1;
        }
    }

    pub(super) fn pong(&mut self, round_trip: Duration, at: Moment) {
        // A ping goes out by command and by WebSocket; the second answer to the same one tells nothing new.
        if std::mem::take(&mut self.talk.pings.pending) || self.talk.pings.answered == 0 {
            self.talk.pings.answered += 1;
        }
        let Pings { command_answered_by, answered_by, .. } = self.talk.pings;
        let heartbeat = Heartbeat {
            by: command_answered_by.or(answered_by).unwrap_or(PingAnswer::Command),
            round_trip,
            last: at,
            ago: Duration::ZERO,
            answered: self.talk.pings.answered,
            sent: self.talk.pings.answered + self.talk.pings.unanswered,
        };
        if heartbeat.by == PingAnswer::WebSocket {
            self.talk.pings.held = Some(heartbeat);
        } else {
            self.talk.pings.held = None;
            self.answered_a_ping(heartbeat);
        }
        self.register_by_event();
    }

    /// An answer to command 1 can be read. The ping that it answers may have been told before, and taken for one of the other kind.
    /// Whether anything changed.
    fn command_answered(&mut self, by: PingAnswer, frame: &Frame) -> bool {
        self.talk.ping_refusal = Refusal::of(frame);
        self.talk.pings.command_answered_by = Some(by);
        // How long command 1 took is known after the next ping.
        if let Some(heartbeat) = &mut self.talk.pings.held {
            heartbeat.by = by;
            return false;
        }
        let Observation::Pings(heartbeat) = &mut self.report(Rung::Ping).saw else { return false };
        let is_other = std::mem::replace(&mut heartbeat.by, by) != by;
        let heartbeat = *heartbeat;
        if self.talk.ping_refusal.is_some() {
            self.answered_a_ping(heartbeat);
            return true;
        }
        is_other
    }

    fn answered_a_ping(&mut self, heartbeat: Heartbeat) {
        let is_said = matches!(self.rung(Rung::Ping).saw, Observation::PingRefused(_));
        // A check takes back neither that an answer cannot be read nor that one reports a failure.
        if self.ping_wait.is_some() && (is_said || self.state(Rung::Ping) == RungState::Failed) {
            return;
        }
        if let Some(Refusal { error }) = self.talk.ping_refusal {
            let took = Some(heartbeat.round_trip);
            self.set(Rung::Ping, RungState::Unconfirmed, took, Observation::PingRefused(error));
        } else {
            self.set(Rung::Ping, RungState::Ok, Some(heartbeat.round_trip), Observation::Pings(heartbeat));
        }
    }

    /// Command 1 had time enough. Whether anything was decided.
    pub(super) fn answered_by_web_socket_alone(&mut self, now: Moment) -> bool {
        let Some(heartbeat) = self.talk.pings.held.take() else { return false };
        if self.talk.instead_of_answer(Question::Ping).is_none() {
            self.answered_a_ping(heartbeat);
            return true;
        }
        let was_running = self.is_running(Rung::Ping);
        self.pings_unanswered(now);
        was_running
    }

    pub(super) fn pings_unanswered(&mut self, now: Moment) {
        let Some(opened) = self.opened.filter(|_| self.is_running(Rung::Ping)) else { return };
        let after = now.saturating_since(opened);
        if let Some(saw) = self.talk.instead_of_answer(Question::Ping) {
            return self.set(Rung::Ping, RungState::Failed, Some(after), saw);
        }
        let Pings { commands, web_socket, .. } = self.talk.pings;
        let saw = Observation::PingsUnanswered { commands, web_socket, after };
        self.set(Rung::Ping, RungState::Unconfirmed, None, saw);
    }

    /// Something came that cannot be read: an answer of which that is all that is known, or an event. Whether anything changed.
    fn unread(&mut self, frame: &Frame, why: &protocol::Notice, at: Moment) -> bool {
        let took = self.opened.map(|opened| at.saturating_since(opened));
        let answer = frame.unread_answer();
        if let Some(answer) = answer {
            self.talk.unread_answers.note(answer);
            self.talk.why_unread = Some(why.clone());
        }
        let rung = match answer {
            Some(UnreadAnswer::To(Question::Register)) => Some(Rung::Register),
            Some(UnreadAnswer::To(Question::Ping)) => Some(Rung::Ping),
            Some(UnreadAnswer::Message | UnreadAnswer::Other) | None => None,
        };
        if let Some(rung) = rung
            && self.state(rung) != RungState::Ok
        {
            self.set(rung, RungState::Failed, took, Observation::AnsweredUnread(why.clone()));
            return true;
        }
        // What comes before command 11 is answered may be a greeting.
        if matches!(why, protocol::Notice::Unreadable(_)) && self.is_running(Rung::Register) {
            return false;
        }
        match answer {
            // What belongs to a question is no event, however often it comes.
            Some(UnreadAnswer::To(_)) => return false,
            Some(UnreadAnswer::Message | UnreadAnswer::Other) if self.has_open_question() => {
                self.talk.claimed += 1;
                return false;
            }
            Some(UnreadAnswer::Message | UnreadAnswer::Other) | None => {}
        }
        self.events_unread(1, why.clone(), at);
        true
    }

    /// Whether what has no command may be the answer to command 11 or 1: one is awaited, or was unreadable.
    fn has_open_question(&self) -> bool {
        [Rung::Register, Rung::Ping]
            .map(|rung| self.rung(rung))
            .iter()
            .any(|report| report.state == RungState::Running || matches!(report.saw, Observation::AnsweredUnread(_)))
    }

    /// Every question has its answer: what was taken for one was an event. Whether there was any.
    pub(super) fn give_back_claimed(&mut self, now: Moment) -> bool {
        if self.talk.claimed == 0 || self.has_open_question() {
            return false;
        }
        let count = std::mem::take(&mut self.talk.claimed);
        let Some(why) = self.talk.why_unread.clone().filter(|_| self.opened.is_some()) else { return false };
        self.events_unread(count, why, now);
        true
    }

    fn events_unread(&mut self, count: u64, why: protocol::Notice, at: Moment) {
        let took = self.opened.map(|opened| at.saturating_since(opened));
        self.talk.unread += count;
        self.talk.event_took = self.talk.event_took.or(took);
        let saw = Observation::DataUnread { why, count: self.talk.unread, event: self.talk.event };
        self.set(Rung::Data, RungState::Failed, self.talk.event_took, saw);
    }

    fn register_reply(&mut self, frame: &Frame, at: Moment) -> bool {
        self.talk.echoes |= self.talk.register.as_ref() == Some(&frame.text);
        let Some(Outcome::Message(message)) = frame.decoded.as_ref().map(|decoded| &decoded.outcome) else {
            return false;
        };
        let Body::Reply(reply) = &message.body else { return false };
        let took = self.opened.map(|opened| at.saturating_since(opened));
        // A second registration may be refused because the first one counts.
        if self.rung(Rung::Register).saw == Observation::Registered {
            return false;
        }
        let (state, saw) = match reply.status {
            Some(Status::Success) => {
                self.talk.registered = Some(at);
                (RungState::Ok, Observation::Registered)
            }
            Some(Status::Failure) => (RungState::Failed, Observation::RegisterRefused(reply.error)),
            None if self.is_running(Rung::Register) => (RungState::Unconfirmed, Observation::RegisterUnclear),
            None => return false,
        };
        self.set(Rung::Register, state, took, saw);
        true
    }

    pub(super) fn register_unanswered(&mut self, after: Duration) {
        if self.register_by_event() {
            return;
        }
        match self.talk.instead_of_answer(Question::Register) {
            Some(saw) => self.set(Rung::Register, RungState::Failed, Some(after), saw),
            None => self.set(Rung::Register, RungState::Unconfirmed, None, Observation::RegisterUnanswered(after)),
        }
    }

    /// An event has come: this display is heard, whether or not command 11 is answered.
    fn register_by_event(&mut self) -> bool {
        let Some((command, took)) = self.talk.heard else { return false };
        if !matches!(self.state(Rung::Register), RungState::Running | RungState::Unconfirmed) {
            return false;
        }
        self.set(Rung::Register, RungState::Ok, took, Observation::RegisteredByEvent(command));
        true
    }

    fn exam_event(&mut self, command: i64, at: Moment) -> bool {
        let now = self.opened.map(|opened| at.saturating_since(opened));
        let count = self.talk.event.map_or(0, |known| known.count) + 1;
        let event = DataEvent { command, at, ago: Duration::ZERO, count };
        self.talk.event = Some(event);
        self.talk.event_took = self.talk.event_took.or(now);
        let (state, saw) = if let Observation::DataUnread { why, count, .. } = &self.rung(Rung::Data).saw {
            // One event in two that cannot be read is a patient in two who is not shown.
            let state = if self.ping_wait.is_some() { RungState::Failed } else { RungState::Unconfirmed };
            (state, Observation::DataUnread { why: why.clone(), count: *count, event: Some(event) })
        } else {
            (RungState::Ok, Observation::Data(event))
        };
        self.set(Rung::Data, state, self.talk.event_took, saw);
        // An answer may still be on its way, until a ping that was sent after it is answered.
        let late = self.state(Rung::Register) == RungState::Unconfirmed || self.talk.pings.answered > 0;
        self.talk.heard.get_or_insert((command, now));
        if late {
            self.register_by_event();
        }
        true
    }
}

/// Whether a display sent it: what is repeated to everybody is no answer.
fn is_from_display(frame: &Frame) -> bool {
    frame.decoded.as_ref().is_some_and(
        |decoded| matches!(&decoded.outcome, Outcome::Message(message) if message.sender == Some(ClientType::Display)),
    )
}

/// An answer that reports a failure.
#[derive(Debug, Clone, Copy)]
struct Refusal {
    error: Option<i64>,
}

impl Refusal {
    fn of(frame: &Frame) -> Option<Self> {
        let Outcome::Message(message) = &frame.decoded.as_ref()?.outcome else { return None };
        let Body::Reply(reply) = &message.body else { return None };
        (reply.status == Some(Status::Failure)).then_some(Self { error: reply.error })
    }
}

fn command_of(decoded: &Decoded) -> Option<&Command> {
    match &decoded.outcome {
        Outcome::Message(message) => Some(&message.command),
        Outcome::NoPatient(_)
        | Outcome::StepUnknown(_)
        | Outcome::StudyUnknown(_)
        | Outcome::Unreadable(_)
        | Outcome::Empty => None,
    }
}
