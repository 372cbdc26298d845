//! What clients say and hear: reading within their budgets, routing, queueing, slowing down.

use super::super::batch::{Batch, Class};
use super::super::connection::{Asked, Pause, Received};
use super::super::http::Offer;
use super::super::page;
use super::super::routing::{Audience, ClientId, Delivery};
use super::{PANIC_IN_TESTS, Server, Tie};
use crate::protocol::Command;

/// Frames that are collected for one audience.
#[derive(Default)]
pub(super) struct Post {
    waiting: Option<(Audience, Batch)>,
    /// How much was collected in this turn, for all audiences.
    bytes: usize,
    /// Whether there were exam events.
    exam: bool,
    /// The last audience of other frames of which nobody keeps up.
    unheard: Option<Audience>,
}

impl Server {
    /// A client's socket is ready.
    pub(super) fn meet(&mut self, key: usize, readable: bool, writable: bool) {
        let now = self.now;
        self.touched.push(key);
        let Some(connection) = self.connection(key) else { return };
        if connection.is_unwatched() {
            connection.drop_now();
            return;
        }
        if writable {
            connection.flush(now);
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
            let admits = self.bridge.as_ref().is_none_or(Tie::admits);
            match connection.ask(&self.config, admits, now) {
                Asked::Waiting => {}
                Asked::Opened { trusted } => {
                    self.router.connected(ClientId(key), trusted);
                    self.backlog.push(key);
                }
                Asked::Wants(offer) => self.serve(key, offer),
                Asked::Ended => {
                    self.tell_refused_request(key);
                    self.expect(key);
                }
            }
        } else if connection.is_open() {
            self.converse(key);
        } else {
            connection.discard(&self.config.limits);
        }
    }

    /// Handles the messages of an open connection, within the client's budget.
    fn converse(&mut self, key: usize) {
        let (limits, pongs, echo) = (self.config.limits, self.drill.answer_pings, self.config.echo);
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
                Received::Text(text) if echo => self.send_back(client, |batch| batch.push_text(&text)),
                Received::Binary(bytes) if echo => self.send_back(client, |batch| batch.push_binary(&bytes)),
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
                    finished = !connection.has_more();
                    break;
                }
            }
            if self.router.role(client) != role {
                self.roles_changed = true;
                self.tell_hello(key, role);
                self.welcome(key);
            }
            if post.bytes.saturating_mul(self.clients()) > limits.fan_out_per_turn {
                break;
            }
        }
        self.dispatch(&mut post);
        if !finished {
            self.backlog.push(key);
        }
        self.slow_down(key, post.exam, post.unheard);
        self.expect(key);
    }

    fn deliver(&mut self, client: ClientId, deliveries: Vec<Delivery<'_>>, post: &mut Post) {
        for delivery in deliveries {
            match delivery {
                Delivery::Reply(text) if self.keeps_back(&text) => {}
                Delivery::Reply(text) => self.answer(client, &text),
                Delivery::Refused { text, refusal } => {
                    self.tell_refused_message(client.0, refusal);
                    self.answer(client, &text);
                }
                Delivery::Forward { audience, command, text } => {
                    if !self.divert(audience, &command, &text) {
                        self.collect(audience, &command, &text, post);
                    }
                }
            }
        }
    }

    /// Gives an HTTP request what it asks for.
    fn serve(&mut self, key: usize, offer: Offer) {
        let (limits, now) = (self.config.limits, self.now);
        self.stats.clients = self.clients();
        self.stats.queued_bytes = self.memory.bytes();
        let uptime = now.saturating_duration_since(self.stage.epoch);
        let bridge = self.bridge.as_ref().map(Tie::stats);
        let answer = match offer {
            Offer::Alive => page::alive(bridge.as_ref()),
            Offer::Metrics => page::metrics(&self.stats, bridge.as_ref(), self.tls.is_some(), uptime),
            Offer::Page(locale) => page::page(locale),
        };
        if let Some(connection) = self.connection(key) {
            connection.serve(&answer, &limits, now);
        }
        self.expect(key);
    }

    /// Adds a frame to what is collected, which is dispatched before where it is for others or of another class.
    pub(super) fn collect(&mut self, audience: Audience, command: &Command, text: &str, post: &mut Post) {
        let class = Class::of(command);
        if let Some(late) = &mut self.late {
            late.observe(audience, command, text);
        }
        if let Some(bridge) = &self.bridge {
            bridge.publish(audience, command, text);
        }
        if !matches!(&post.waiting, Some((to, batch)) if *to == audience && batch.class() == class) {
            self.dispatch(post);
        }
        post.bytes += text.len();
        let (_, batch) = post.waiting.get_or_insert_with(|| (audience, Batch::new(class, &self.memory, self.now)));
        batch.push_text(text);
    }

    fn answer(&mut self, client: ClientId, text: &str) {
        self.send_back(client, |batch| batch.push_text(text));
    }

    /// Sends a frame to the client alone that caused it.
    fn send_back(&mut self, client: ClientId, push: impl FnOnce(&mut Batch)) {
        let (limits, now) = (self.config.limits, self.now);
        let mut batch = Batch::new(Class::Own, &self.memory, now);
        push(&mut batch);
        if let Some(connection) = self.connection(client.0).filter(|connection| connection.is_open()) {
            connection.push(&batch.share(), &limits, now);
            self.stats.frames_out += 1;
        }
    }

    /// Queues what was collected for one audience.
    pub(super) fn dispatch(&mut self, post: &mut Post) {
        let Some((audience, batch)) = post.waiting.take() else { return };
        let batch = batch.share();
        let (limits, now) = (self.config.limits, self.now);
        let (mut listeners, mut left_out, mut keeps_up) = (0_usize, 0_usize, false);
        let mut waits_for_somebody = false;
        for ClientId(key) in self.router.listeners(audience) {
            let connection = self.connections.get_mut(key).and_then(Option::as_mut);
            let Some(connection) = connection.filter(|connection| connection.is_open()) else { continue };
            listeners += 1;
            keeps_up |= !connection.is_stalled(&limits);
            waits_for_somebody |= connection.takes(&limits, now);
            left_out += connection.push(&batch, &limits, now);
            self.touched.push(key);
        }
        self.stats.frames_out += (batch.frames() * listeners) as u64;
        self.stats.frames_left_out += left_out as u64;
        match batch.class() {
            Class::Exam => post.exam = true,
            Class::Other if waits_for_somebody && !keeps_up => post.unheard = Some(audience),
            Class::Other | Class::Own => {}
        }
        self.relieve();
    }
}
