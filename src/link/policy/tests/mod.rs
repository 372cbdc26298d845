//! Every rule of the link, with time as a variable.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test looks for one thing among many")]

mod model;
mod session;
mod trying;

use super::*;
use crate::link::{FrameKind, Oddity};

const LOCAL6: &str = "[::1]:55111";
const LOCAL4: &str = "127.0.0.1:55111";
const FAR: &str = "192.0.2.1:55111";

fn secs(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

fn addresses(texts: &[&str]) -> Vec<SocketAddr> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn unfinished(number: u64, payload: u64) -> Input {
    Input::Received(Some(Unfinished { number, payload }))
}

/// A policy, a time, and what the policy did until then.
struct Sim {
    policy: Policy,
    now: Reading,
    done: Vec<Action>,
}

impl Sim {
    fn new() -> Self {
        Self::with_seed(1)
    }

    fn with_seed(seed: u64) -> Self {
        let rules = Rules {
            server: "ws://test".into(),
            ping_interval: secs(5.0),
            dead_after: secs(10.0),
            password_in_clear: true,
            is_plain: true,
            limits: Limits::default(),
        };
        let now = Reading { now: secs(1000.0), awake: secs(100.0) };
        let policy = Policy::new(rules, fastrand::Rng::with_seed(seed), now);
        let mut sim = Self { policy, now, done: Vec::new() };
        sim.input(Input::Tick);
        sim
    }

    fn input(&mut self, input: Input) {
        self.policy.handle(input, self.now);
        while let Some(action) = self.policy.poll_action() {
            self.done.push(action);
        }
    }

    /// Lets time pass, waking exactly at the deadlines as the worker does.
    fn pass(&mut self, time: Duration) {
        let end = self.now.awake + time;
        let mut turns = 0;
        while let Some(due) = self.policy.next_deadline().filter(|due| *due <= end) {
            let step = due.saturating_sub(self.now.awake);
            self.now = Reading { now: self.now.now + step, awake: self.now.awake + step };
            self.input(Input::Tick);
            turns += 1;
            assert!(turns < 10_000, "the policy spins: {:?}", self.policy);
        }
        let step = end.saturating_sub(self.now.awake);
        self.now = Reading { now: self.now.now + step, awake: self.now.awake + step };
        self.input(Input::Tick);
    }

    fn sleep(&mut self, time: Duration) {
        self.now.now += time;
        self.input(Input::Tick);
    }

    fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.done)
    }

    fn resolve(&mut self, texts: &[&str]) {
        let lookup = self.lookup().expect("a look-up");
        self.input(Input::Resolved { lookup, result: Ok(addresses(texts)) });
    }

    fn lookup(&self) -> Option<u64> {
        self.done.iter().rev().find_map(|action| match action {
            Action::Resolve { lookup } => Some(*lookup),
            _ => None,
        })
    }

    fn attempts(&self) -> Vec<(u64, String)> {
        let connect = |action: &Action| match action {
            Action::Connect { attempt, address } => Some((*attempt, address.to_string())),
            _ => None,
        };
        self.done.iter().filter_map(connect).collect()
    }

    /// From the wait to an open WebSocket.
    fn open(&mut self) {
        self.open_at(LOCAL4);
    }

    fn open_at(&mut self, address: &str) {
        while self.lookup().is_none() {
            let due = self.policy.next_deadline().expect("a retry");
            self.pass(due.saturating_sub(self.now.awake));
        }
        self.resolve(&[address]);
        let attempt = self.attempts().last().expect("an attempt").0;
        self.input(Input::Connected { attempt });
        self.input(Input::Opened(UpgradeFacts::default()));
        assert!(self.policy.is_up());
        self.done.retain(|action| !matches!(action, Action::Resolve { .. } | Action::Connect { .. }));
    }

    /// Open, registered, and with an answered ping.
    fn established() -> Self {
        let mut sim = Self::new();
        sim.open();
        sim.answer_ping();
        sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Success), None)));
        sim.take();
        sim
    }

    fn answer_ping(&mut self) {
        self.input(Input::Received(None));
        self.input(Input::Heard(Meaning::PingAnswer));
    }

    /// A server that answers each ping at once.
    fn pass_answering(&mut self, time: Duration) {
        let end = self.now.awake + time;
        while let Some(due) = self.policy.next_deadline().filter(|due| *due <= end) {
            self.pass(due.saturating_sub(self.now.awake));
            if self.policy.is_up() {
                self.answer_ping();
            }
        }
        self.pass(end.saturating_sub(self.now.awake));
    }

    fn sent(&self) -> Vec<Send> {
        let send = |action: &Action| match action {
            Action::Send(send) => Some(*send),
            _ => None,
        };
        self.done.iter().filter_map(send).collect()
    }

    fn kinds(&self) -> Vec<&LinkEventKind> {
        self.done
            .iter()
            .filter_map(|action| if let Action::Emit(event) = action { Some(&event.kind) } else { None })
            .collect()
    }

    fn states(&self) -> Vec<LinkState> {
        let state = |kind: &&LinkEventKind| if let LinkEventKind::State(state) = kind { Some(*state) } else { None };
        self.kinds().iter().filter_map(state).collect()
    }

    fn downs(&self) -> Vec<DownReason> {
        let down = |kind: &&LinkEventKind| match kind {
            LinkEventKind::Down { reason, .. } => Some(reason.clone()),
            _ => None,
        };
        self.kinds().iter().filter_map(down).collect()
    }

    fn notices(&self) -> Vec<NoticeKind> {
        let notice = |kind: &&LinkEventKind| match kind {
            LinkEventKind::Notice(notice) => Some(notice.kind.clone()),
            _ => None,
        };
        self.kinds().iter().filter_map(notice).collect()
    }

    fn pongs(&self) -> Vec<Duration> {
        let pong = |kind: &&LinkEventKind| match kind {
            LinkEventKind::Pong { round_trip } => Some(*round_trip),
            _ => None,
        };
        self.kinds().iter().filter_map(pong).collect()
    }

    /// The time from now until the next try begins.
    fn wait_for_try(&mut self) -> Duration {
        let begun = self.now.awake;
        self.take();
        while self.lookup().is_none() {
            let due = self.policy.next_deadline().expect("a retry");
            self.pass(due.saturating_sub(self.now.awake));
        }
        self.now.awake.saturating_sub(begun)
    }

    fn refuse(&mut self, texts: &[&str]) {
        self.resolve(texts);
        for _ in texts {
            let attempt = self.attempts().last().expect("an attempt").0;
            self.input(Input::ConnectFailed { attempt, cause: ConnectFailure::Refused });
        }
    }
}
