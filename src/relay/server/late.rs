//! Displays that come late: where the settings say so, they are told what the others have heard of the exam that runs.

use std::collections::BTreeSet;
use std::time::Duration;

use super::super::batch::{Batch, Class};
use super::super::routing::{Audience, ClientId};
use super::super::snapshot::Snapshot;
use super::Server;
use crate::clock::Clock;
use crate::protocol::{ClientType, Command, Notice, Outcome, decode};

/// The exam that runs, and who was told of it late.
pub(super) struct LateComers {
    /// How long after its last event an exam is over.
    max_age: Duration,
    snapshot: Snapshot,
    /// These count the age of what they show from when they were told, and so show it for too long unless an event comes.
    told: BTreeSet<usize>,
}

impl LateComers {
    pub(super) fn new(max_age: Duration) -> Self {
        Self { max_age, snapshot: Snapshot::default(), told: BTreeSet::new() }
    }

    /// Takes note of what displays hear.
    pub(super) fn observe(&mut self, audience: Audience, command: &Command, text: &str) {
        if !audience.receiver.includes(ClientType::Display) {
            return;
        }
        let decoded = decode(text);
        let names_somebody = decoded.mentioned.is_some() && *command != Command::SetPatientInfo;
        if !command.is_exam_event() {
            // A display that hears of another patient clears its own.
            if names_somebody {
                self.forget();
            }
            return;
        }
        let is_readable = !names_somebody
            && matches!(decoded.outcome, Outcome::Message(_))
            && !decoded.notices.iter().any(|notice| matches!(notice, Notice::NoPatient(_)));
        self.snapshot.observe(command, text, is_readable, audience.except, Clock.now());
        self.told.clear();
    }

    /// A client has gone, or has become of another type.
    pub(super) fn changed(&mut self, client: ClientId) {
        self.snapshot.gone(client);
        self.told.remove(&client.0);
    }

    /// Nothing is known any more, as after a restart.
    pub(super) fn forget(&mut self) {
        self.snapshot.forget();
        self.told.clear();
    }

    /// For how long what is known is still good; none where nothing is.
    pub(super) fn good_for(&self) -> Option<Duration> {
        self.snapshot.expires_at(self.max_age).map(|at| at.saturating_sub(Clock.now()))
    }
}

impl Server {
    /// A client has another type than before: a display is told what the others have heard.
    pub(super) fn welcome(&mut self, key: usize) {
        let (limits, now, client) = (self.config.limits, self.now, ClientId(key));
        self.expire();
        let Some(late) = &mut self.late else { return };
        late.changed(client);
        if self.router.role(client) != ClientType::Display {
            return;
        }
        let mut batch = Batch::new(Class::Exam, &self.memory, now);
        for text in late.snapshot.texts() {
            batch.push_text(text);
        }
        let frames = batch.frames();
        let connection = self.connections.get_mut(key).and_then(Option::as_mut);
        let Some(connection) = connection.filter(|connection| connection.is_open() && frames > 0) else { return };
        late.told.insert(key);
        self.stats.frames_left_out += connection.push(&batch.share(), &limits, now) as u64;
        self.stats.frames_out += frames as u64;
        let good_for = late.good_for();
        if let Some(time) = good_for {
            self.expect_timer(now + time);
        }
    }

    /// An exam of which nothing was heard for too long is over. Who was told of it late must not show it any longer than the
    /// others: it is sent away, and finds nothing when it comes back.
    pub(super) fn expire(&mut self) {
        let (limits, now) = (self.config.limits, self.now);
        let Some(late) = &mut self.late else { return };
        if !late.snapshot.expire(late.max_age, Clock.now()) {
            return;
        }
        for key in std::mem::take(&mut late.told) {
            if let Some(connection) = self.connection(key) {
                connection.stop(&limits, now);
            }
            self.touched.push(key);
        }
    }
}
