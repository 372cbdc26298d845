//! Traffic on the socket: turns, incoming messages and outgoing frames.

use chrono::Local;
use tungstenite::Message;

use super::{Line, Worker};
use crate::link::frames;
use crate::link::long_message;
use crate::link::open::{Open, ReadOutcome, Sent};
use crate::link::opening::{Opening, OpeningStep};
use crate::link::policy::{Input, Meaning};
use crate::link::sieve::Beginning;
use crate::link::{Direction, DownReason, Frame, FrameKind, LongMessage, NoticeKind};
use crate::protocol::Outgoing;

impl Worker<'_> {
    /// Lets the socket have its turn, if it has something to say.
    pub(super) fn turn(&mut self) {
        if !std::mem::take(&mut self.ready) {
            return;
        }
        match std::mem::replace(&mut self.line, Line::None) {
            Line::None => {}
            Line::Opening(opening) => self.turn_opening(*opening),
            Line::Open(mut open) if open.is_lingering() => {
                open.begin_turn(self.parts.config.limits.budget_bytes);
                if open.linger() {
                    drop(open);
                    self.tell(Input::Gone);
                } else {
                    self.ready = open.is_exhausted();
                    self.line = Line::Open(open);
                }
            }
            Line::Open(open) => {
                self.line = Line::Open(open);
                self.turn_open();
            }
        }
    }

    fn turn_opening(&mut self, opening: Opening) {
        let budget = self.parts.config.limits.budget_bytes;
        match opening.turn(budget) {
            OpeningStep::Pending(mut opening, heard) => {
                self.ready = opening.wire().is_exhausted();
                self.line = Line::Opening(Box::new(opening));
                if heard {
                    self.tell(Input::Received(None));
                }
            }
            OpeningStep::Open(wire, facts) => {
                self.line = Line::Open(Box::new(Open::new(wire, &self.parts.config.limits)));
                self.drip = None;
                self.ready = true;
                self.tell(Input::Opened(facts));
            }
            OpeningStep::Failed(failure) => self.tell(Input::HandshakeFailed(failure)),
        }
    }

    /// Reads messages until none is left, the budget is used up, or the application takes no more.
    fn turn_open(&mut self) {
        let limits = &self.parts.config.limits;
        let (bytes, messages) = (limits.budget_bytes, limits.budget_messages);
        if let Line::Open(open) = &mut self.line {
            open.begin_turn(bytes);
            open.flush();
        }
        for _ in 0..messages {
            if self.parts.outbox.is_stalled() {
                break;
            }
            let Line::Open(open) = &mut self.line else { return };
            if open.is_lingering() {
                break;
            }
            let heard = open.read();
            if open.has_news() {
                let unfinished = open.unfinished();
                self.tell(Input::Received(unfinished));
            }
            match heard {
                // Data that arrived too late to save the connection belongs to one that has ended.
                ReadOutcome::Message(_) | ReadOutcome::Beginning(_) if !self.policy.is_up() => return,
                ReadOutcome::Message(message) => self.message(message),
                ReadOutcome::Beginning(beginning) => self.long_message(&beginning),
                ReadOutcome::Nothing { more } => {
                    self.look_at_drip();
                    self.ready |= more;
                    return;
                }
                ReadOutcome::Over { reason, lingers } => return self.over(reason, lingers),
            }
        }
        self.ready = true;
    }

    fn over(&mut self, reason: DownReason, lingers: bool) {
        if let DownReason::ClosedByServer(code) = reason {
            let size = if let Line::Open(open) = &self.line { open.close_size() } else { 0 };
            self.emit_control(FrameKind::Close(code), size);
        }
        if lingers {
            self.ready = true;
        } else {
            self.line = Line::None;
        }
        self.tell(Input::Broken { reason, lingers });
    }

    fn message(&mut self, message: Message) {
        let (role, today) = (self.parts.config.role, Local::now().date_naive());
        match message {
            Message::Text(text) => {
                self.heard(frames::incoming_text(text.as_str(), role, today));
            }
            Message::Binary(bytes) => {
                self.heard(frames::incoming_binary(&bytes, role, today));
            }
            Message::Ping(payload) => self.emit_control(FrameKind::Ping, payload.len()),
            Message::Pong(payload) => {
                let number = payload.as_ref().try_into().map(u64::from_be_bytes).ok();
                self.emit_control(FrameKind::Pong, payload.len());
                self.tell(Input::Pong(number));
            }
            // Both are dealt with before they come here.
            Message::Close(_) | Message::Frame(_) => {}
        }
    }

    /// Tells of the messages of one frame, in their order.
    fn heard(&mut self, messages: Vec<(Frame, Meaning)>) {
        for (frame, meaning) in messages {
            self.tell(Input::Heard(meaning));
            self.emit_frame(frame);
        }
    }

    /// A long message that drips in must not leave an old name standing until its beginning is whole.
    fn look_at_drip(&mut self) {
        let Line::Open(open) = &mut self.line else { return };
        let Some(beginning) = open.growing().filter(|_| self.policy.is_up()) else { return };
        let (frame, meaning) = long_message::frame(&beginning, self.parts.config.role, Local::now().date_naive());
        if frame.converted.event.is_some() {
            self.drip.clone_from(&frame.converted.event);
            self.tell_long_message(&beginning, frame, meaning);
        }
    }

    /// The beginning of a message that is too long to be read is whole.
    fn long_message(&mut self, beginning: &Beginning) {
        let (frame, meaning) = long_message::frame(beginning, self.parts.config.role, Local::now().date_naive());
        let told = self.drip.take();
        if told.is_none() || told != frame.converted.event {
            self.tell_long_message(beginning, frame, meaning);
        }
    }

    fn tell_long_message(&mut self, beginning: &Beginning, frame: Frame, meaning: Meaning) {
        let may_be_event = frame.converted.event.is_some();
        let notice = LongMessage { kind: beginning.kind, size: beginning.size, may_be_event };
        self.tell(Input::Heard(meaning));
        self.emit_frame(frame);
        self.tell(Input::LongMessage(notice));
    }

    fn emit_control(&mut self, kind: FrameKind, size: usize) {
        self.emit_frame(frames::control(Direction::Incoming, kind, size));
    }

    pub(super) fn send_own(&mut self, message: &Outgoing) {
        let text = message.to_text();
        // A full buffer means that the server does not read; its silence already tells that.
        let _ = self.send(Message::text(text.as_str()), || frames::outgoing_text(&text));
    }

    pub(super) fn send_web_socket_ping(&mut self, payload: u64) {
        let bytes = payload.to_be_bytes().to_vec();
        let _ = self.send(Message::Ping(bytes.into()), || frames::control(Direction::Outgoing, FrameKind::Ping, 8));
    }

    pub(super) fn send_text(&mut self, text: &str) {
        let not_sent = if self.policy.is_up() {
            match self.send(Message::text(text), || frames::outgoing_text(text)) {
                Sent::Yes => return,
                Sent::Full => NoticeKind::SendBufferFull,
                Sent::Over => NoticeKind::NotSent,
            }
        } else {
            NoticeKind::NotSent
        };
        self.raise(not_sent);
    }

    fn send(&mut self, message: Message, frame: impl FnOnce() -> Frame) -> Sent {
        let Line::Open(open) = &mut self.line else { return Sent::Over };
        let sent = open.send(message);
        match sent {
            Sent::Yes => self.emit_frame(frame()),
            Sent::Full => {}
            // The server's last words may still be buffered; reading reaches the end in its turn.
            Sent::Over => self.ready = true,
        }
        sent
    }
}
