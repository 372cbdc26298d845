//! Who waits for whom. Exam events may be held back by displays alone, and by each of them for a moment only; who sends
//! anything else waits for its own listeners, or not at all where it is `VXvue`.

use std::time::Duration;

use super::super::connection::{Connection, Pause};
use super::super::routing::{Audience, ClientId};
use super::{Server, TIMER_GRAIN};
use crate::protocol::{ClientType, Receiver};

const DISPLAYS: Audience = Audience { receiver: Receiver::Only(ClientType::Display), except: None };

impl Server {
    /// A client that does not take its own answers, or whom those who hear it cannot follow, is not read for a while.
    pub(super) fn slow_down(&mut self, key: usize, exam: bool, unheard: Option<Audience>) {
        let (limits, now) = (self.config.limits, self.now);
        let may_wait = self.router.role(ClientId(key)) != ClientType::Vxvue;
        let holds = exam && self.displays_hold();
        let Some(connection) = self.connection(key).filter(|connection| connection.is_open()) else { return };
        let pause = if connection.takes_no_answers(&limits) {
            Pause::OwnQueue
        } else if holds {
            Pause::Displays
        } else if let Some(audience) = unheard.filter(|_| may_wait) {
            Pause::Audience(audience)
        } else {
            return;
        };
        if connection.pause() == Pause::No {
            connection.set_pause(pause, now);
            self.paused.push(key);
        }
    }

    /// Those who wait go on as soon as the reason is over.
    pub(super) fn resume(&mut self) {
        if self.paused.is_empty() {
            self.held_since = None;
            return;
        }
        let (limits, now) = (self.config.limits, self.now);
        self.count_the_wait();
        let hold = self.displays_hold();
        let mut paused = std::mem::take(&mut self.paused);
        paused.retain(|key| {
            let Some(connection) = self.connections.get(*key).and_then(Option::as_ref) else { return false };
            let waits = match connection.pause() {
                Pause::No => return false,
                Pause::OwnQueue => connection.takes_no_answers(&limits),
                Pause::Audience(audience) => self.somebody_is_worth_waiting_for(audience),
                Pause::Displays => hold,
            };
            if !waits {
                if let Some(connection) = self.connection(*key) {
                    connection.set_pause(Pause::No, now);
                }
                self.expect(*key);
                self.backlog.push(*key);
                self.touched.push(*key);
            }
            waits
        });
        self.paused = paused;
        if !self.paused.is_empty() {
            // Patience ends although nothing happens.
            self.expect_timer(now + TIMER_GRAIN);
        }
    }

    fn open(&self, audience: Audience) -> impl Iterator<Item = &Connection> {
        let listeners = self.router.listeners(audience);
        let found = listeners.filter_map(|ClientId(key)| self.connections.get(key).and_then(Option::as_ref));
        found.filter(|connection| connection.is_open())
    }

    /// Whether exam events wait: one display is behind that is still waited for, or every display is. Without a display
    /// anybody who is behind is waited for, because nobody else is held back then.
    fn displays_hold(&self) -> bool {
        let limits = &self.config.limits;
        let (mut displays, mut all_behind, mut one_is_waited_for) = (false, true, false);
        for display in self.open(DISPLAYS) {
            displays = true;
            let behind = display.is_behind(limits);
            all_behind &= behind;
            one_is_waited_for |= behind && display.is_waited_for();
        }
        if displays {
            one_is_waited_for || all_behind
        } else {
            self.connections.iter().flatten().any(|connection| connection.is_open() && connection.is_behind(limits))
        }
    }

    /// While one display could hear more, the time that senders wait is on the account of those that are behind.
    fn count_the_wait(&mut self) {
        let (limits, now) = (self.config.limits, self.now);
        let held = |key: &usize| {
            let connection = self.connections.get(*key).and_then(Option::as_ref);
            connection.is_some_and(|connection| connection.pause() == Pause::Displays)
        };
        if !self.paused.iter().any(held) {
            self.held_since = None;
            return;
        }
        let since = self.held_since.replace(now).unwrap_or(now);
        let waited = now.saturating_duration_since(since);
        if waited == Duration::ZERO || self.open(DISPLAYS).all(|display| display.is_behind(&limits)) {
            return;
        }
        for ClientId(key) in self.router.listeners(DISPLAYS) {
            let connection = self.connections.get_mut(key).and_then(Option::as_mut);
            if let Some(display) = connection.filter(|display| display.is_open() && display.is_behind(&limits)) {
                display.was_waited_for(waited);
            }
        }
    }

    /// Whether nobody of an audience keeps up with frames that may be left out, and somebody at least takes some.
    fn somebody_is_worth_waiting_for(&self, audience: Audience) -> bool {
        let (limits, now) = (&self.config.limits, self.now);
        let mut takes = false;
        for connection in self.open(audience) {
            if !connection.is_stalled(limits) {
                return false;
            }
            takes |= connection.takes(limits, now);
        }
        takes
    }

    /// Where all queues together hold too much, what may be left out goes first, and then those who hold most.
    pub(super) fn relieve(&mut self) {
        let most = self.config.limits.memory_bytes;
        if self.memory.bytes() <= most {
            return;
        }
        let mut left_out = 0;
        for connection in self.connections.iter_mut().flatten() {
            left_out += connection.shed();
        }
        let mut burdens: Vec<(usize, usize)> = Vec::new();
        for (key, connection) in self.connections.iter().enumerate() {
            burdens.extend(connection.as_ref().map(|connection| (connection.burden(), key)));
        }
        burdens.sort_unstable();
        while self.memory.bytes() > most / 4 * 3
            && let Some((1.., key)) = burdens.pop()
        {
            if let Some(connection) = self.connection(key) {
                left_out += connection.cut();
            }
            self.touched.push(key);
        }
        self.stats.frames_left_out += left_out as u64;
    }
}
