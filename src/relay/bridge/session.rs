//! One connection to a broker, from its first to its last moment.

use std::io::ErrorKind;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use polling::{Events, Poller};

use super::codec::{self, PING, PONG, Said};
use super::failure::Failure;
use super::follow::{BEAT, Broken, Follow, Heard, SILENCE, Verdict};
use super::redact::without_patient_data;
use super::sink::Sink;
use super::stamp::Stamp;
use super::state::Shared;
use super::wire::Wire;
use super::{Direction, Plan};
use crate::clock::Clock;
use crate::net::Recurring;
use crate::protocol::{Command, Outcome, decode};
use crate::relay::order::Followed;

/// The last token of a beat's subject.
const ALIVE: &str = "alive";
/// What may wait for a broker that does not read, in bytes; above it events are lost.
const MOST_OUT: usize = 1024 * 1024;

/// A connection, and what it is for.
pub(super) struct Session<'a> {
    pub(super) wire: Wire,
    pub(super) plan: &'a Plan,
    pub(super) shared: &'a Shared,
    pub(super) poller: &'a Arc<Poller>,
    pub(super) sink: Option<&'a Sink>,
    pub(super) follow: &'a mut Follow,
    pub(super) out: Vec<u8>,
    /// When something was heard of the server.
    pub(super) heard_at: Duration,
    /// An event was longer than the broker takes.
    pub(super) too_long: Recurring,
}

impl Session<'_> {
    /// Lasts as long as the connection does, and says why it does no longer.
    pub(super) fn run(mut self) -> Failure {
        if self.plan.direction == Direction::Follow {
            self.out.extend(codec::subscribe(&format!("{}.*", self.plan.subject)));
        }
        let mut events = Events::new();
        let mut next_beat = Clock.now();
        loop {
            match self.turn(&mut next_beat) {
                Ok(()) => {}
                Err(failure) => return failure,
            }
            let due = [Some(next_beat), Some(self.heard_at + SILENCE), self.follow.silent_at()];
            let due = due.into_iter().flatten().min().unwrap_or(next_beat);
            events.clear();
            let wait = if self.wire.has_more { Duration::ZERO } else { due.saturating_sub(Clock.now()) };
            match self.poller.wait(&mut events, Some(wait)) {
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Failure::Broke(error),
            }
        }
    }

    fn turn(&mut self, next_beat: &mut Duration) -> Result<(), Failure> {
        if self.shared.is_stopped() {
            return Err(Failure::Stopped);
        }
        let now = Clock.now();
        // Before anything is read: what has waited all the time that this thread did not run is not news.
        let verdict = self.follow.tick(now);
        self.act(verdict, None)?;
        if self.wire.receive()? {
            self.heard_at = now;
        } else if self.heard_at + SILENCE <= now {
            return Err(Failure::Silent);
        }
        while let Some(said) = self.wire.next()? {
            self.meet(said, now)?;
        }
        let is_due = *next_beat <= now;
        self.publish(is_due);
        if is_due {
            *next_beat = now + BEAT;
            self.out.extend_from_slice(PING);
        }
        self.wire.send(&mut self.out)
    }

    /// Gives the broker what waits for it, and a beat behind it where one is due.
    fn publish(&mut self, is_due: bool) {
        if self.plan.direction != Direction::Publish {
            return;
        }
        let (events, last) = self.shared.outbox().take();
        for event in events {
            let length = codec::length(event.stamp, &event.text);
            let most = self.wire.info.max_payload;
            if length > most && self.too_long.is_news(Instant::now()) {
                tracing::warn!(
                    bytes = length,
                    most,
                    "an event is longer than the broker takes (max_payload): it is not published, and displays elsewhere are cut"
                );
            }
            if length > most || self.out.len().saturating_add(length) > MOST_OUT {
                self.shared.outbox().lose();
                continue;
            }
            let subject = format!("{}.{}", self.plan.subject, event.command);
            codec::publish(&subject, event.stamp, &event.text, &mut self.out);
            self.shared.published.fetch_add(1, Ordering::Relaxed);
        }
        if is_due {
            codec::publish(&format!("{}.{ALIVE}", self.plan.subject), last, "", &mut self.out);
        }
    }

    fn meet(&mut self, said: Said, now: Duration) -> Result<(), Failure> {
        match said {
            Said::Ping => self.out.extend_from_slice(PONG),
            Said::Pong | Said::Ok => {}
            Said::Error(why) => return Err(Failure::Refused(why)),
            Said::Info(info) if info.ldm => return Err(Failure::GoingAway),
            Said::Info(info) => self.wire.info = *info,
            // What carries no stamp was published by somebody else, and is not of this stream.
            Said::Message { stamp: None, .. } | Said::TooLong { stamp: None } => {
                tracing::debug!("a message without a stamp was not passed on");
            }
            Said::TooLong { stamp: Some(_) } => return self.miss("a message is too long"),
            Said::Message { last_token, stamp: Some(stamp), payload } => {
                self.hear(&last_token, stamp, payload, now)?;
            }
        }
        Ok(())
    }

    fn hear(&mut self, last_token: &str, stamp: Stamp, payload: Vec<u8>, now: Duration) -> Result<(), Failure> {
        let is_beat = last_token == ALIVE;
        let verdict = self.follow.hear(if is_beat { Heard::Beat(stamp) } else { Heard::Event(stamp) }, now);
        let text = String::from_utf8(payload).ok().filter(|text| is_event(text, last_token));
        self.act(verdict, text)
    }

    /// Something of the room has come that cannot be passed on: it counts as missing.
    fn miss(&mut self, why: &'static str) -> Result<(), Failure> {
        if self.follow.lose() {
            self.shared.broken();
            self.tell(Followed::Broken(why))
        } else {
            Ok(())
        }
    }

    /// Tells the relay.
    fn act(&mut self, verdict: Verdict, text: Option<String>) -> Result<(), Failure> {
        match verdict {
            Verdict::Nothing => Ok(()),
            Verdict::Rivals => {
                tracing::warn!(
                    room = self.plan.subject,
                    "two relays publish this room, so it cannot be followed; stop one of them"
                );
                Ok(())
            }
            Verdict::Begin => {
                tracing::info!(room = self.plan.subject, "the room is followed");
                self.shared.following.store(true, Ordering::Release);
                self.tell(Followed::Begun)
            }
            Verdict::Break(broken) => {
                self.shared.broken();
                let why = match broken {
                    Broken::Gap => "an event is missing, or came twice or late",
                    Broken::NewPublisher => "another relay publishes this room, or the same one was started anew",
                    Broken::Silent => "nothing is heard of the relay that publishes the room",
                };
                self.tell(Followed::Broken(why))
            }
            Verdict::PassOn => {
                let text =
                    text.and_then(|text| if self.plan.patient_data { Some(text) } else { without_patient_data(&text) });
                if let Some(text) = text {
                    self.shared.passed_on.fetch_add(1, Ordering::Relaxed);
                    self.tell(Followed::Event(text))
                } else {
                    self.miss("an event must not be passed on, cannot be read, or is another one than its subject says")
                }
            }
        }
    }

    fn tell(&self, followed: Followed) -> Result<(), Failure> {
        let told = self.sink.is_none_or(|sink| sink.tell(followed, self.shared));
        if told { Ok(()) } else { Err(Failure::Stopped) }
    }
}

/// Whether displays take a text for the event of the exam that the last token of its subject names.
fn is_event(text: &str, last_token: &str) -> bool {
    let command = match decode(text).outcome {
        Outcome::Message(message) => message.command,
        Outcome::NoPatient(_) => Command::SetPatientInfo,
        Outcome::StepUnknown(_) => Command::SendStepInfo,
        // It may be 1002 as well; a relay publishes it as 1001.
        Outcome::StudyUnknown(_) => Command::EventStartExam,
        Outcome::Unreadable(_) | Outcome::Empty => return false,
    };
    command.is_exam_event() && command.number().is_some_and(|number| number.to_string() == last_token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_subject_of_an_event_is_its_command() {
        let patient = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"A"}}"#;
        for (text, last_token, is) in [
            (patient, "101", true),
            (patient, "1002", false),
            (patient, "0101", false),
            (patient, "x", false),
            (r#"{"sender":2,"receiver":106,"command":"eventCompleteExam"}"#, "1002", true),
            (r#"{"sender":2,"receiver":106,"command":102}"#, "102", false),
            ("", "101", false),
            ("hello", "101", false),
        ] {
            assert_eq!(is_event(text, last_token), is, "{text} on {last_token}");
        }
        // What a relay publishes though it cannot be read has the number under which it goes there.
        let doubtful = r#"{"sender":2,"command":101,"data":{"patientId":"A","patientId":"B"}}"#;
        assert!(is_event(doubtful, "101"));
    }
}
