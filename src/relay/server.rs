//! The event loop: one thread, all sockets.
//!
//! A turn: wait, let each client that has something to say have its say within its budget, play the demo, do what is
//! due, write. Every frame that others hear passes `dispatch`.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crossbeam_channel::Receiver as Orders;
use polling::{Events, Poller};
use rustls::ServerConfig;

pub(super) use self::bridging::Tie;
use self::conversation::Post;
use self::late::LateComers;
use self::stage::DemoStage;
use self::telling::Telling;
use super::batch::Memory;
use super::connection::{Connection, End};
use super::drill::{Disorder, Drill};
use super::order::Order;
use super::routing::{ClientId, Delivery, Router};
use super::scenario::Performance;
use super::stats::SharedStats;
use super::{RelayConfig, RelayStats};
use crate::inject::{self, Point};
use crate::net::{Recurring, Watched};

mod accepting;
mod bridging;
mod conversation;
mod drilling;
mod late;
mod pacing;
mod stage;
mod telling;

const LISTENER: usize = usize::MAX - 1;
/// Deadlines that lie this close together are met in one go.
const TIMER_GRAIN: Duration = Duration::from_millis(20);
/// In unit tests alone, a message that makes the code which handles it panic.
const PANIC_IN_TESTS: &str = "panic";

pub(super) struct Server {
    config: RelayConfig,
    poller: Arc<Poller>,
    shared: Arc<SharedStats>,
    orders: Orders<Order>,
    /// Where it listens, also after it was away.
    address: SocketAddr,
    listener: Option<Watched<TcpListener>>,
    /// What is shown to new connections; none where the port is in clear.
    tls: Option<Arc<ServerConfig>>,
    router: Router,
    connections: Vec<Option<Connection>>,
    /// What waits for all of them together.
    memory: Memory,
    free: Vec<usize>,
    /// Something was queued for these in this turn, or their interest may have changed.
    touched: Vec<usize>,
    /// These may have messages that are read already.
    backlog: Vec<usize>,
    /// These wait for their audience or for themselves to read.
    paused: Vec<usize>,
    /// Since when senders have waited for displays; brought up to date in each turn.
    held_since: Option<Instant>,
    stage: DemoStage,
    drill: Drill,
    disorder: Disorder<drilling::Drilled>,
    /// Nothing is read, written or accepted.
    frozen: bool,
    /// It is away, and comes back then.
    back_at: Option<Instant>,
    next_timer: Option<Instant>,
    accept_again: Option<Instant>,
    /// The system refuses connections.
    refused: Recurring,
    /// Clients do not take what must not be left out.
    cuts: Recurring,
    /// What displays that come late are told; none where they are told nothing.
    late: Option<LateComers>,
    telling: Telling,
    /// The bridge to relays elsewhere.
    bridge: Option<Tie>,
    stop_by: Option<Instant>,
    stats: RelayStats,
    roles_changed: bool,
    now: Instant,
}

impl Server {
    pub(super) fn new(
        config: RelayConfig,
        (listener, tls): (TcpListener, Option<Arc<ServerConfig>>),
        bridge: Option<Tie>,
        (poller, shared): (Arc<Poller>, Arc<SharedStats>),
        orders: Orders<Order>,
    ) -> io::Result<Self> {
        let now = Instant::now();
        let address = listener.local_addr()?;
        let listener = Watched::level(&poller, listener, LISTENER)?;
        let mut router = Router::new(config.dialect);
        if bridge.as_ref().is_some_and(Tie::follows) {
            router.take_no_senders();
        }
        Ok(Self {
            router,
            late: config.snapshot.map(LateComers::new),
            stage: DemoStage { scenario: config.demo.clone(), performance: None, epoch: now },
            config,
            poller,
            shared,
            orders,
            address,
            listener: Some(listener),
            tls,
            connections: Vec::new(),
            memory: Memory::default(),
            free: Vec::new(),
            touched: Vec::new(),
            backlog: Vec::new(),
            paused: Vec::new(),
            held_since: None,
            drill: Drill::default(),
            disorder: Disorder::default(),
            frozen: false,
            back_at: None,
            next_timer: None,
            accept_again: None,
            refused: Recurring::default(),
            cuts: Recurring::default(),
            telling: Telling::default(),
            bridge,
            stop_by: None,
            stats: RelayStats::default(),
            roles_changed: false,
            now,
        })
    }

    /// Runs until it is told to stop and every client has taken its leave, or the time for that is over.
    pub(super) fn run(mut self) -> io::Result<()> {
        let mut events = Events::new();
        loop {
            events.clear();
            match self.poller.wait(&mut events, self.timeout()) {
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
            inject::point(Point::Relay);
            self.now = Instant::now();
            self.turn(&events);
            if self.stop_by.is_some_and(|by| by <= self.now || self.clients() == 0) {
                return Ok(());
            }
        }
    }

    fn turn(&mut self, events: &Events) {
        if self.frozen {
            // An event that is not answered comes once; the thaw looks at everybody.
            self.take_orders();
            if !self.touched.is_empty() {
                // Cut while frozen, or stopped.
                self.flush();
            }
            return;
        }
        let mut accept = false;
        let backlog = std::mem::take(&mut self.backlog);
        for event in events.iter() {
            if event.key == LISTENER {
                accept = true;
            } else {
                self.guarded(event.key, |server| server.meet(event.key, event.readable, event.writable));
            }
        }
        for key in backlog {
            self.guarded(key, |server| server.hear(key));
        }
        self.take_orders();
        self.count_displays();
        self.play();
        self.release();
        self.come_back();
        self.keep_time();
        self.resume();
        self.relieve();
        if accept {
            self.accept();
        }
        self.flush();
        self.count_displays();
        self.publish_stats();
    }

    /// A panic in one client's path ends that client, and nobody else.
    fn guarded(&mut self, key: usize, step: impl FnOnce(&mut Self)) {
        if catch_unwind(AssertUnwindSafe(|| step(self))).is_err() {
            tracing::error!(client = key, "a client's message made the relay panic; the client was dropped");
            if let Some(connection) = self.connection(key) {
                connection.drop_now();
            }
            self.touched.push(key);
        }
    }

    fn connection(&mut self, key: usize) -> Option<&mut Connection> {
        self.connections.get_mut(key)?.as_mut()
    }

    fn clients(&self) -> usize {
        self.connections.len() - self.free.len()
    }

    fn take_orders(&mut self) {
        while let Ok(order) = self.orders.try_recv() {
            match order {
                Order::Publish(text) => self.say(&text),
                Order::Drill(drill) => self.set_drill(drill),
                Order::Cut => self.cut(),
                Order::Freeze(frozen) => self.freeze(frozen),
                Order::Restart(away) => self.leave(away),
                Order::Dialect(dialect) => self.router.set_dialect(dialect),
                Order::Bridge(followed) => self.follow(followed),
            }
        }
        if let Some(config) = self.shared.renewal.take() {
            self.tls = Some(config);
        }
        if self.stop_by.is_none() && self.shared.stop.load(Ordering::Acquire) {
            self.stop();
        }
    }

    /// Sends a frame of the relay's own.
    fn say(&mut self, text: &str) {
        let mut post = Post::default();
        for delivery in self.router.publish(text) {
            if let Delivery::Forward { audience, command, text } = delivery
                && !self.divert(audience, &command, &text)
            {
                self.collect(audience, &command, &text, &mut post);
            }
        }
        self.dispatch(&mut post);
    }

    fn stop(&mut self) {
        let limits = self.config.limits;
        self.freeze(false);
        self.back_at = None;
        self.disorder.clear();
        self.stop_by = Some(self.now + limits.stop);
        self.expect_timer(self.now + limits.stop);
        self.listener = None;
        self.accept_again = None;
        self.stage.scenario = None;
        self.stage.performance = None;
        for key in 0..self.connections.len() {
            let now = self.now;
            let Some(connection) = self.connection(key) else { continue };
            connection.stop(&limits, now);
            self.touched.push(key);
        }
    }

    /// Meets every deadline that has come, and finds the next.
    fn keep_time(&mut self) {
        if self.accept_again.is_some_and(|at| at <= self.now) {
            self.accept_again = None;
            self.watch_listener(true);
        }
        if self.next_timer.is_none_or(|at| at > self.now) {
            return;
        }
        self.telling.settle(self.now);
        self.expire();
        let (limits, now) = (self.config.limits, self.now);
        self.next_timer = None;
        let held = self.disorder.next_deadline().map(|due| self.stage.epoch + due);
        let snapshot = self.late.as_ref().and_then(LateComers::good_for).map(|time| now + time);
        let told = self.telling.due();
        let fixed = [self.accept_again, self.stop_by, self.back_at, held, snapshot, told];
        let mut next = fixed.into_iter().flatten().min();
        let mut slow = Vec::new();
        for (key, slot) in self.connections.iter_mut().enumerate() {
            let Some(connection) = slot else { continue };
            if connection.deadline(&limits).is_some_and(|deadline| deadline <= now) {
                if connection.is_asking() {
                    slow.push(key);
                }
                self.stats.frames_left_out += connection.on_time(&limits, now) as u64;
                self.touched.push(key);
            }
            next = [next, connection.deadline(&limits)].into_iter().flatten().min();
        }
        let due = self.stage.performance.as_ref().and_then(Performance::due).map(|due| self.stage.epoch + due);
        self.next_timer = [next, due].into_iter().flatten().min().map(|at| at.max(now + TIMER_GRAIN));
        for key in slow {
            self.tell_refused_request(key);
        }
    }

    fn expect_timer(&mut self, at: Instant) {
        self.next_timer = Some(self.next_timer.map_or(at, |next| next.min(at)));
    }

    /// Takes a client's next deadline into account.
    fn expect(&mut self, key: usize) {
        let limits = self.config.limits;
        if let Some(deadline) = self.connection(key).and_then(|connection| connection.deadline(&limits)) {
            self.expect_timer(deadline);
        }
    }

    fn timeout(&self) -> Option<Duration> {
        if self.frozen {
            return None;
        }
        if !self.backlog.is_empty() {
            return Some(Duration::ZERO);
        }
        self.next_timer.map(|at| at.saturating_duration_since(Instant::now()))
    }

    /// Writes once for each client that has something to be written, and forgets those who are gone.
    fn flush(&mut self) {
        let now = self.now;
        let mut touched = std::mem::take(&mut self.touched);
        for key in touched.drain(..) {
            let Some(connection) = self.connections.get_mut(key).and_then(Option::as_mut) else { continue };
            if connection.wants_flush() {
                connection.flush(now);
            }
            connection.update_interest();
            let (is_gone, was_cut) = (connection.is_gone(), connection.how_it_ended() == End::Cut);
            let takes_more = connection.wants_flush();
            if !connection.is_open() && !connection.is_asking() {
                self.farewell(key);
            }
            if is_gone {
                if was_cut {
                    self.stats.cut += 1;
                    if self.cuts.is_news(now) {
                        tracing::warn!(client = key, "a client did not take what the relay sent to it and was cut");
                    }
                }
                self.forget(key);
                // A file descriptor has become free.
                if self.accept_again.is_some() {
                    self.accept_again = Some(now);
                    self.expect_timer(now);
                }
            } else if !takes_more {
                self.expect(key);
            }
        }
        self.touched = touched;
    }

    /// Its place is free.
    fn forget(&mut self, key: usize) {
        if let Some(slot) = self.connections.get_mut(key) {
            *slot = None;
            self.free.push(key);
        }
    }

    /// A client hears nothing more.
    fn farewell(&mut self, key: usize) {
        let client = ClientId(key);
        let role = self.router.role(client);
        if !self.router.disconnected(client) {
            return;
        }
        self.roles_changed = true;
        self.tell_goodbye(key, role);
        if let Some(late) = &mut self.late {
            late.changed(client);
        }
    }

    fn publish_stats(&mut self) {
        self.stats.clients = self.clients();
        self.stats.queued_bytes = self.memory.bytes();
        self.shared.set(self.stats);
    }
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
