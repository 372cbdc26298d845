//! The drill's hold on the event loop: late, lost and doubled frames, cuts, a freeze, an absence.

use std::time::Duration;

use super::super::drill::Drill;
use super::super::listen::listen;
use super::super::routing::Audience;
use super::conversation::Post;
use super::{LISTENER, Server};
use crate::net::Watched;
use crate::protocol::{ClientType, Command, Outcome, Receiver, decode};

/// A frame that the drill holds.
#[derive(Debug, Clone)]
pub(super) struct Drilled {
    audience: Audience,
    command: Command,
    text: String,
}

/// The port may still be held by whoever took it meanwhile: tried again after this.
const BIND_AGAIN: Duration = Duration::from_millis(500);

impl Server {
    /// Takes a frame for others out of its way where a drill wants it.
    pub(super) fn divert(&mut self, audience: Audience, command: &Command, text: &str) -> bool {
        let displays = match audience.receiver {
            Receiver::Everybody => true,
            Receiver::Only(client) => client == ClientType::Display,
        };
        if !self.drill.changes_frames() || !displays || !command.is_exam_event() {
            return false;
        }
        let frame = Drilled { audience, command: command.clone(), text: text.to_owned() };
        let (elapsed, chance) = (self.elapsed(), fastrand::u8(0..100));
        self.disorder.put(frame, &self.drill, elapsed, chance);
        self.expect_disorder();
        true
    }

    /// Sends what the drill has held long enough.
    pub(super) fn release(&mut self) {
        let elapsed = self.elapsed();
        while let Some(Drilled { audience, command, text }) = self.disorder.due(&self.drill, elapsed) {
            let mut post = Post::default();
            self.collect(audience, &command, &text, &mut post);
            self.dispatch(&mut post);
        }
        self.expect_disorder();
    }

    fn expect_disorder(&mut self) {
        if let Some(due) = self.disorder.next_deadline() {
            self.expect_timer(self.stage.epoch + due);
        }
    }

    fn elapsed(&self) -> Duration {
        self.now.saturating_duration_since(self.stage.epoch)
    }

    /// Whether an answer is kept back: that to a ping, while the drill says so.
    pub(super) fn keeps_back(&self, answer: &str) -> bool {
        !self.drill.answer_pings
            && matches!(decode(answer).outcome, Outcome::Message(message) if matches!(message.command, Command::Ping | Command::Pong))
    }

    pub(super) fn set_drill(&mut self, drill: Drill) {
        self.drill =
            Drill { delay: drill.delay.min(Drill::MAX_DELAY), drop_percent: drill.drop_percent.min(100), ..drill };
        self.release();
    }

    /// Every connection ends without a close frame, as when a cable is cut at the server's end.
    pub(super) fn cut(&mut self) {
        self.disorder.clear();
        for key in 0..self.connections.len() {
            if let Some(connection) = self.connection(key) {
                connection.drop_now();
            }
            self.touched.push(key);
        }
    }

    /// While frozen nothing is read, written or accepted; the sockets stay open.
    pub(super) fn freeze(&mut self, frozen: bool) {
        if self.frozen == frozen {
            return;
        }
        self.frozen = frozen;
        if !frozen {
            // What came meanwhile was not looked at.
            for key in 0..self.connections.len() {
                self.backlog.push(key);
                self.touched.push(key);
            }
            self.watch_listener(true);
            self.expect_timer(self.now);
        }
    }

    /// The relay goes away and comes back at the same address by itself.
    pub(super) fn leave(&mut self, away: Duration) {
        self.freeze(false);
        self.listener = None;
        self.accept_again = None;
        self.cut();
        if let Some(late) = &mut self.late {
            late.forget();
        }
        self.back_at = Some(self.now + away);
        self.expect_timer(self.now + away);
        self.shared.set_listening(false);
    }

    pub(super) fn come_back(&mut self) {
        if self.back_at.is_none_or(|at| at > self.now) {
            return;
        }
        let bound = listen(self.address).and_then(|listener| Watched::level(&self.poller, listener, LISTENER));
        match bound {
            Ok(listener) => {
                self.listener = Some(listener);
                self.back_at = None;
                self.shared.set_listening(true);
            }
            Err(error) => {
                tracing::warn!(%error, "the relay cannot listen again yet");
                self.back_at = Some(self.now + BIND_AGAIN);
                self.expect_timer(self.now + BIND_AGAIN);
            }
        }
    }
}
