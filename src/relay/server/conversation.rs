//! What clients say and hear: reading within their budgets, routing, queueing, slowing down.

use std::rc::Rc;

use super::super::connection::{Asked, Pause, Received};
use super::super::queue::{Batch, Kind};
use super::super::routing::{Audience, ClientId, Delivery};
use super::{PANIC_IN_TESTS, Server};

/// Frames that are collected for one audience.
#[derive(Default)]
pub(super) struct Post {
    pub(super) audience: Option<Audience>,
    pub(super) batch: Batch,
    /// How much was collected in this turn, for all audiences.
    bytes: usize,
    /// The last audience of which nobody keeps up.
    unheard: Option<Audience>,
}

impl Server {
    /// A client's socket is ready.
    pub(super) fn meet(&mut self, key: usize, readable: bool, writable: bool) {
        let (limits, now) = (self.config.limits, self.now);
        self.touched.push(key);
        let Some(connection) = self.connection(key) else { return };
        if connection.is_unwatched() {
            connection.drop_now();
            return;
        }
        if writable {
            connection.flush(&limits, now);
        }
        if readable {
            self.hear(key);
        }
    }

    /// Reads a client.
    pub(super) fn hear(&mut self, key: usize) {
        self.touched.push(key);
        let now = self.now;
        let Some(connection) = self.connections.get_mut(key).and_then(Option::as_mut) else { return };
        if connection.is_asking() {
            match connection.ask(&self.config, now) {
                Asked::Waiting => {}
                Asked::Opened => {
                    self.router.connected(ClientId(key));
                    self.backlog.push(key);
                }
                Asked::Ended => self.expect(key),
            }
        } else if connection.is_open() {
            self.converse(key);
        } else {
            connection.discard(&self.config.limits);
        }
    }

    /// Handles the messages of an open connection, within the client's budget.
    fn converse(&mut self, key: usize) {
        let (limits, pongs) = (self.config.limits, self.drill.answer_pings);
        let client = ClientId(key);
        let mut budget = limits.bytes_per_turn;
        let mut post = Post::default();
        let mut finished = false;
        for _ in 0..limits.messages_per_turn {
            let now = self.now;
            let Some(connection) = self.connection(key) else { return };
            if connection.pause() != Pause::No {
                finished = true;
                break;
            }
            let role = self.router.role(client);
            let Some(connection) = self.connection(key) else { return };
            match connection.receive(&mut budget, &limits, now, pongs) {
                Received::Text(text) => {
                    self.stats.frames_in += 1;
                    assert!(!cfg!(test) || text.as_str() != PANIC_IN_TESTS, "as the test wants");
                    let deliveries = self.router.handle(client, &text);
                    self.deliver(client, deliveries, &mut post);
                }
                Received::Binary(bytes) => {
                    self.stats.frames_in += 1;
                    let deliveries = self.router.handle_bytes(client, &bytes);
                    self.deliver(client, deliveries, &mut post);
                }
                Received::Control => {}
                Received::Nothing => {
                    finished = true;
                    break;
                }
            }
            self.roles_changed |= self.router.role(client) != role;
            if post.bytes.saturating_mul(self.clients()) > limits.fan_out_per_turn {
                break;
            }
        }
        self.dispatch(&mut post);
        if !finished {
            self.backlog.push(key);
        }
        self.slow_down(key, post.unheard);
        self.expect(key);
    }

    fn deliver(&mut self, client: ClientId, deliveries: Vec<Delivery<'_>>, post: &mut Post) {
        for delivery in deliveries {
            match delivery {
                Delivery::Reply(text) if self.keeps_back(&text) => {}
                Delivery::Reply(text) => self.answer(client, &text),
                Delivery::Refused { text, .. } => {
                    self.stats.refused += 1;
                    self.answer(client, &text);
                }
                Delivery::Forward { audience, command, text } => {
                    if self.divert(audience, &command, &text) {
                        continue;
                    }
                    if post.audience != Some(audience) {
                        self.dispatch(post);
                        post.audience = Some(audience);
                    }
                    post.bytes += text.len();
                    post.batch.push_text(&text, Kind::Routed(command));
                }
            }
        }
    }

    fn answer(&mut self, client: ClientId, text: &str) {
        let (limits, now) = (self.config.limits, self.now);
        let mut batch = Batch::default();
        batch.push_text(text, Kind::Answer);
        if let Some(connection) = self.connection(client.0).filter(|connection| connection.is_open()) {
            let left_out = connection.push(&Rc::new(batch), &limits, now);
            self.stats.frames_out += 1;
            self.stats.frames_left_out += left_out as u64;
        }
    }

    /// Queues what was collected for one audience.
    pub(super) fn dispatch(&mut self, post: &mut Post) {
        let Some(audience) = post.audience.take() else { return };
        let batch = Rc::new(std::mem::take(&mut post.batch));
        let (limits, now) = (self.config.limits, self.now);
        let (mut listeners, mut stalled, mut left_out) = (0_usize, 0_usize, 0_usize);
        for ClientId(key) in self.router.listeners(audience) {
            let connection = self.connections.get_mut(key).and_then(Option::as_mut);
            let Some(connection) = connection.filter(|connection| connection.is_open()) else { continue };
            listeners += 1;
            stalled += usize::from(connection.is_stalled(&limits));
            left_out += connection.push(&batch, &limits, now);
            self.touched.push(key);
        }
        self.stats.frames_out += (batch.frames() * listeners) as u64;
        self.stats.frames_left_out += left_out as u64;
        if listeners > 0 && stalled == listeners {
            post.unheard = Some(audience);
        }
    }

    /// A client that does not take its own answers, or whom nobody keeps up with, is not read for a while.
    fn slow_down(&mut self, key: usize, unheard: Option<Audience>) {
        let (limits, now) = (self.config.limits, self.now);
        let Some(connection) = self.connection(key).filter(|connection| connection.is_open()) else { return };
        let pause = if connection.is_stalled(&limits) {
            Pause::OwnQueue
        } else if let Some(audience) = unheard {
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
        let (limits, now) = (self.config.limits, self.now);
        let mut paused = std::mem::take(&mut self.paused);
        paused.retain(|key| {
            let Some(connection) = self.connections.get(*key).and_then(Option::as_ref) else { return false };
            let waits = match connection.pause() {
                Pause::No => return false,
                Pause::OwnQueue => connection.is_stalled(&limits),
                Pause::Audience(audience) => self.nobody_keeps_up(audience),
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
    }

    fn nobody_keeps_up(&self, audience: Audience) -> bool {
        let limits = &self.config.limits;
        let mut listeners = self
            .router
            .listeners(audience)
            .filter_map(|ClientId(key)| self.connections.get(key).and_then(Option::as_ref))
            .filter(|connection| connection.is_open())
            .peekable();
        listeners.peek().is_some() && listeners.all(|connection| connection.is_stalled(limits))
    }
}
