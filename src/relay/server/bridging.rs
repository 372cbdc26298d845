//! The bridge's hold on the event loop: what displays hear is published, or what is followed is said to displays.

use std::time::Instant;

use super::super::bridge::Publisher;
use super::super::order::Followed;
use super::super::routing::Audience;
use super::super::{BridgeStats, Direction};
use super::Server;
use crate::net::Recurring;
use crate::protocol::{ClientType, Command};

/// What the bridge is to this relay.
pub(in crate::relay) struct Tie {
    bridge: Publisher,
    /// None for a relay that publishes.
    followed: Option<Room>,
}

/// A room that is followed.
#[derive(Default)]
struct Room {
    /// Whether its events come.
    is_heard: bool,
    breaks: Recurring,
    /// Why it was not heard any more, the last time.
    last_break: &'static str,
    refusals: Recurring,
}

impl Tie {
    pub(in crate::relay) fn new(direction: Direction, bridge: Publisher) -> Self {
        let followed = match direction {
            Direction::Publish => None,
            Direction::Follow => Some(Room::default()),
        };
        Self { bridge, followed }
    }

    /// Whether all events come from elsewhere.
    pub(super) const fn follows(&self) -> bool {
        self.followed.is_some()
    }

    /// Whether displays may listen: not where they would hear nothing, or less than all.
    pub(super) fn admits(&self) -> bool {
        self.followed.as_ref().is_none_or(|room| room.is_heard)
    }

    /// What was counted so far, and whether displays may listen by now.
    pub(super) fn stats(&self) -> BridgeStats {
        let following = self.followed.as_ref().is_some_and(|room| room.is_heard);
        BridgeStats { following, ..self.bridge.stats() }
    }

    /// Publishes what displays of this room hear of the exam. What came over the bridge is never published again.
    pub(super) fn publish(&self, audience: Audience, command: &Command, text: &str) {
        if self.follows() || !command.is_exam_event() || !audience.receiver.includes(ClientType::Display) {
            return;
        }
        if let Some(number) = command.number() {
            self.bridge.publish(number, text);
        }
    }

    /// Takes note. True where the room was heard until now.
    fn set_heard(&mut self, is_heard: bool) -> bool {
        self.followed.as_mut().is_some_and(|room| std::mem::replace(&mut room.is_heard, is_heard))
    }

    /// Whether a break is told: another cause always is.
    fn is_news(&mut self, why: &'static str, now: Instant) -> bool {
        self.followed.as_mut().is_some_and(|room| {
            let is_another = std::mem::replace(&mut room.last_break, why) != why;
            room.breaks.is_news(now) || is_another
        })
    }

    /// A request was refused because the room is not heard. True where that is to be told: once until a quiet minute.
    pub(super) fn refuses_anew(&mut self, now: Instant) -> bool {
        self.followed.as_mut().is_some_and(|room| room.refusals.is_news(now))
    }
}

impl Server {
    /// Something has come of the room that is followed.
    pub(super) fn follow(&mut self, followed: Followed) {
        let now = self.now;
        let Some(tie) = &mut self.bridge else { return };
        match followed {
            Followed::Begun => {
                tie.set_heard(true);
            }
            Followed::Event(text) => {
                if tie.admits() {
                    self.say(&text);
                }
            }
            Followed::Broken(why) => {
                if tie.set_heard(false) && tie.is_news(why, now) {
                    tracing::warn!("displays were sent away: {why}");
                }
                self.send_away();
            }
        }
    }

    /// Ends every client's connection behind what it was sent so far, so that each knows that more may have happened.
    fn send_away(&mut self) {
        let (limits, now) = (self.config.limits, self.now);
        self.disorder.clear();
        if let Some(late) = &mut self.late {
            late.forget();
        }
        for key in 0..self.connections.len() {
            let Some(connection) = self.connection(key).filter(|connection| connection.is_open()) else { continue };
            connection.stop(&limits, now);
            self.touched.push(key);
        }
    }
}
