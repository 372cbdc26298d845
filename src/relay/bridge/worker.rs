//! The thread `vx-relay-bridge`: one connection after the other, for as long as the relay runs.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use polling::{Events, Poller};

use super::credentials::Credentials;
use super::failure::Failure;
use super::follow::Follow;
use super::session::Session;
use super::sink::Sink;
use super::state::Shared;
use super::turns::Turns;
use super::wire::{self, Wire};
use super::{Plan, environment};
use crate::clock::Clock;
use crate::net::Recurring;
use crate::relay::order::Followed;

/// What was wrong with a server last, so that it is not told again and again.
#[derive(Default)]
struct Trouble {
    last: String,
    recurring: Recurring,
}

impl Trouble {
    fn is_news(&mut self, failure: &Failure) -> bool {
        if matches!(failure, Failure::Stopped) {
            return false;
        }
        let is_another = std::mem::replace(&mut self.last, failure.to_string()) != self.last;
        self.recurring.is_news(Instant::now()) || is_another
    }
}

pub(super) struct Worker {
    pub(super) plan: Plan,
    pub(super) shared: Arc<Shared>,
    pub(super) poller: Arc<Poller>,
    /// Who is told what comes; none for a relay that publishes.
    pub(super) sink: Option<Sink>,
}

impl Worker {
    pub(super) fn run(self) {
        let count = self.plan.servers.len();
        let mut turns = Turns::new(count, fastrand::usize(..count.max(1)));
        let mut follow = Follow::new();
        let mut troubles: Vec<Trouble> = self.plan.servers.iter().map(|_| Trouble::default()).collect();
        while !self.shared.is_stopped() {
            let Some(server) = self.plan.servers.get(turns.server()) else { return };
            let begun = Clock.now();
            let opened = self.open(turns.server());
            let index = turns.server();
            let (failure, what) = match opened {
                Ok(wire) => {
                    tracing::info!(%server, version = wire.info.version, "the bridge is connected");
                    (self.converse(wire, &mut follow), "the bridge has lost its broker")
                }
                Err(failure) => (failure, "the bridge has no broker"),
            };
            if troubles.get_mut(index).is_some_and(|trouble| trouble.is_news(&failure)) {
                tracing::warn!(%server, "{what}: {failure}");
            }
            let lasted = Clock.now().saturating_sub(begun);
            self.pause(turns.over(lasted, failure.is_lasting(), fastrand::f64()));
        }
    }

    fn open(&self, index: usize) -> Result<Wire, Failure> {
        let Some(server) = self.plan.servers.get(index) else { return Err(Failure::Stopped) };
        // Read anew each time: credentials are renewed while the relay runs.
        let credentials = match &self.plan.credentials {
            Some(path) => Credentials::read(path),
            None => environment::credentials(),
        };
        let credentials = credentials.map_err(|error| Failure::Credentials(error.to_string()))?;
        let name = format!("vxdisplay {}", self.plan.subject);
        wire::open(server, (&credentials, name), &self.plan, &self.poller, &self.shared)
    }

    /// From the first to the last moment of a connection.
    fn converse(&self, wire: Wire, follow: &mut Follow) -> Failure {
        self.shared.connections.fetch_add(1, Ordering::Relaxed);
        self.shared.connected.store(true, Ordering::Release);
        self.shared.outbox().set_open(true);
        let session = Session {
            wire,
            plan: &self.plan,
            shared: &self.shared,
            poller: &self.poller,
            sink: self.sink.as_ref(),
            follow,
            out: Vec::new(),
            heard_at: Clock.now(),
            too_long: Recurring::default(),
        };
        let failure = session.run();
        self.shared.connected.store(false, Ordering::Release);
        self.shared.outbox().set_open(false);
        if follow.lose() {
            self.shared.broken();
            if let Some(sink) = &self.sink {
                sink.tell(Followed::Broken("the connection to the broker is lost"), &self.shared);
            }
        }
        failure
    }

    /// Waits, unless the relay stops.
    fn pause(&self, time: Duration) {
        let until = Instant::now() + time;
        let mut events = Events::new();
        while !self.shared.is_stopped() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            events.clear();
            if self.poller.wait(&mut events, Some(left)).is_err() {
                // Without a poller there is no waiting for less than all of it.
                std::thread::sleep(left.min(Duration::from_millis(200)));
            }
        }
    }
}
