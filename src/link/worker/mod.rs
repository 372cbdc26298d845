//! The loop of the link's thread: waits for the socket, a command or the next timer, and executes the policy's actions.

mod traffic;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossbeam_channel::Receiver;
use polling::{Event, Events, Poller};
use rustls::ClientConfig;
use socket2::Socket;

use crate::clock::Reading;
use crate::exam::{self, Moment};
use crate::inject::{self, Point};
use crate::l10n::SystemError;
use crate::link::connect::{Connecting, Reached};
use crate::link::frames;
use crate::link::lookup::{Endpoint, Lookups};
use crate::link::open::{CLOSE_CODE, Open};
use crate::link::opening::Opening;
use crate::link::outbox::Outbox;
use crate::link::policy::{Action, Input, LastReported, Policy, Rules, Send};
use crate::link::wire::Wire;
use crate::link::{
    Direction, DownReason, Failure, Frame, FrameKind, HandshakeFailure, LinkCommand, LinkConfig, LinkEvent,
    LinkEventKind, NoticeKind, TlsFailure, tls,
};
use crate::net::Watched;
use crate::protocol::Outgoing;

/// How many events may wait while the application takes none; further frames of our own are only counted.
const MAX_WAITING: usize = 1024;

/// Authorities are read again after this time, so that what IT installs is found without a restart.
const ROOTS_FRESH: Duration = Duration::from_secs(30);

/// What outlives a fault of the loop.
pub(in crate::link) struct Parts {
    pub(in crate::link) config: LinkConfig,
    pub(in crate::link) commands: Receiver<LinkCommand>,
    pub(in crate::link) quit: Arc<AtomicBool>,
    pub(in crate::link) poller: Arc<Poller>,
    pub(in crate::link) clock: Box<dyn Fn() -> Reading + std::marker::Send>,
    pub(in crate::link) outbox: Outbox,
    pub(in crate::link) lookups: Lookups,
    /// What was last reported to the application.
    pub(in crate::link) told: LastReported,
    /// Whether the loop restarts after a fault, and after which wait.
    pub(in crate::link) resume: Option<Duration>,
}

/// The socket, in whichever state it is.
enum Line {
    None,
    Opening(Box<Opening>),
    Open(Box<Open>),
}

/// The loop and what it owns.
pub(in crate::link) struct Worker<'a> {
    parts: &'a mut Parts,
    policy: Policy,
    connecting: Vec<Connecting>,
    line: Line,
    /// The socket has something to say, or may have.
    ready: bool,
    stalled: bool,
    not_reported: u64,
    /// When what was told last happened.
    newest: Moment,
    /// What was reported of a long message that is still arriving.
    drip: Option<exam::Event>,
    tls: Option<(Arc<ClientConfig>, Duration)>,
}

impl LinkConfig {
    /// Whether it is the same server with other times: the connection can stay.
    fn differs_in_timing_alone(&self, before: &Self) -> bool {
        let is_same = self.server == before.server && self.role == before.role && self.extra_ca == before.extra_ca;
        is_same && (self.ping_interval, self.dead_after) != (before.ping_interval, before.dead_after)
    }

    fn rules(&self) -> Rules {
        Rules {
            server: self.server.display.as_str().into(),
            ping_interval: self.ping_interval,
            dead_after: self.dead_after,
            password_in_clear: self.server.credentials.is_some() && !self.server.tls,
            is_plain: !self.server.tls,
            limits: self.limits.clone(),
        }
    }
}

impl<'a> Worker<'a> {
    pub(in crate::link) fn new(parts: &'a mut Parts) -> Self {
        let now = (parts.clock)();
        let mut policy = Policy::new(parts.config.rules(), fastrand::Rng::new(), now);
        if let Some(wait) = parts.resume.take() {
            policy.resume(parts.told, wait);
        }
        Self {
            parts,
            policy,
            connecting: Vec::new(),
            line: Line::None,
            ready: false,
            stalled: false,
            not_reported: 0,
            newest: Moment::default(),
            drip: None,
            tls: None,
        }
    }

    /// Runs until the link is to quit.
    pub(in crate::link) fn run(mut self) {
        let mut events = Events::new();
        while !self.parts.quit.load(Ordering::SeqCst) && !self.parts.outbox.is_closed() {
            // The socket before the timers: after a pause of this process, bytes that lie here prove that the server lives.
            self.turn();
            self.commands();
            self.found();
            self.tell(Input::Tick);
            self.parts.outbox.flush();
            self.look_at_outbox();
            self.wait(&mut events);
        }
        if let Line::Open(open) = &mut self.line {
            open.leave(1001);
        }
    }

    /// Waits for the socket, a command or the next timer.
    fn wait(&mut self, events: &mut Events) {
        inject::point(Point::Link);
        if let Err(error) = self.arm() {
            self.line = Line::None;
            tracing::debug!("link: {error}");
            let error = SystemError::from(&error);
            self.tell(Input::HandshakeFailed(HandshakeFailure::Io(error)));
            self.tell(Input::Broken { reason: DownReason::Io(error), lingers: false });
        }
        let now = (self.parts.clock)().awake;
        let timeout = if self.ready && !self.is_paused() {
            Some(Duration::ZERO)
        } else {
            self.policy.next_deadline().map(|due| due.saturating_sub(now))
        };
        events.clear();
        // An error here is one of the system's; the timers go on, and a short pause keeps them from spinning.
        if self.parts.poller.wait(events, timeout).is_err() {
            std::thread::sleep(Duration::from_millis(10));
        }
        let keys: Vec<Event> = events.iter().collect();
        for event in keys {
            self.happened(event.key);
        }
    }

    /// Whether reading waits for the application to take events.
    fn is_paused(&self) -> bool {
        match &self.line {
            Line::Open(open) => self.stalled && !open.is_lingering(),
            Line::None | Line::Opening(_) => false,
        }
    }

    fn arm(&mut self) -> io::Result<()> {
        let reads = !self.is_paused();
        match &mut self.line {
            Line::None => Ok(()),
            Line::Opening(opening) => {
                let writes = opening.wire().wants_write();
                opening.wire().watched().wait_for(reads, writes)
            }
            Line::Open(open) => {
                let writes = open.wants_write();
                open.watched().wait_for(reads, writes)
            }
        }
    }

    fn happened(&mut self, key: usize) {
        if let Some(at) = self.connecting.iter().position(|connecting| connecting.key() == key) {
            self.look_at_attempt(at);
            return;
        }
        let watched = match &mut self.line {
            Line::None => return,
            Line::Opening(opening) => opening.wire().watched(),
            Line::Open(open) => open.watched(),
        };
        if watched.key() == key {
            watched.delivered();
            self.ready = true;
        }
    }

    fn look_at_attempt(&mut self, at: usize) {
        let Some(connecting) = self.connecting.get_mut(at) else { return };
        let attempt = connecting.attempt;
        connecting.watched().delivered();
        match connecting.look() {
            Reached::NotYet => {
                let _ = connecting.watched().wait_for(false, true);
            }
            Reached::Connected => self.tell(Input::Connected { attempt }),
            Reached::Failed(cause) => {
                drop(self.connecting.swap_remove(at));
                self.tell(Input::ConnectFailed { attempt, cause });
            }
        }
    }

    fn commands(&mut self) {
        while let Ok(command) = self.parts.commands.try_recv() {
            match command {
                LinkCommand::Send(text) => self.send_text(&text),
                LinkCommand::Reconnect => self.tell(Input::Reconnect),
                LinkCommand::Ping => self.tell(Input::PingNow),
                LinkCommand::Configure(config) => {
                    let is_timing = config.differs_in_timing_alone(&self.parts.config);
                    self.parts.config = *config;
                    let (rules, now) = (self.parts.config.rules(), (self.parts.clock)());
                    if is_timing {
                        self.policy.adjust(rules, now);
                    } else {
                        self.tls = None;
                        self.policy.retarget(rules, now);
                    }
                    self.settle();
                }
            }
        }
    }

    fn found(&mut self) {
        while let Some(found) = self.parts.lookups.next() {
            self.resolved(found.lookup, found.result);
            self.settle();
        }
    }

    fn resolved(&mut self, lookup: u64, result: Result<Endpoint, Failure>) {
        let now = (self.parts.clock)();
        let result = result.map(|place| {
            // A late answer may be of other settings, with another extra CA.
            if let Some(tls) = place.tls
                && self.tls.is_none()
                && self.policy.awaits(lookup)
            {
                self.tls = Some((tls, now.awake));
            }
            place.addresses
        });
        self.policy.handle(Input::Resolved { lookup, result }, now);
    }

    /// Passes an input to the policy and executes its actions.
    fn tell(&mut self, input: Input) {
        let now = (self.parts.clock)();
        self.policy.handle(input, now);
        self.settle();
    }

    fn settle(&mut self) {
        while let Some(action) = self.policy.poll_action() {
            self.act(action);
        }
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Emit(event) => self.emit(event),
            Action::Resolve { lookup } => self.resolve(lookup),
            Action::Connect { attempt, address } => self.connect(attempt, address),
            Action::Abandon { attempt } => self.connecting.retain(|connecting| connecting.attempt != attempt),
            Action::Handshake { attempt } => self.handshake(attempt),
            Action::AskTls { attempt } => self.ask_tls(attempt),
            Action::Send(Send::Register) => self.send_own(&Outgoing::Register { sender: self.parts.config.role }),
            Action::Send(Send::Ping) => self.send_own(&Outgoing::Ping { sender: self.parts.config.role }),
            Action::Send(Send::WebSocketPing(payload)) => self.send_web_socket_ping(payload),
            Action::Close { code } => {
                if let Line::Open(open) = &mut self.line {
                    open.close(code);
                    self.ready = true;
                    self.emit_frame(frames::control(Direction::Outgoing, FrameKind::Close(Some(code)), CLOSE_CODE));
                }
            }
            Action::Drop => {
                if let Line::Open(open) = &mut self.line {
                    open.leave(1001);
                }
                self.line = Line::None;
            }
        }
    }

    fn emit(&mut self, mut event: LinkEvent) {
        // What is told later has not happened before: a frame takes its own look at the clock.
        self.newest = self.newest.max(event.at);
        event.at = self.newest;
        let told = &mut self.parts.told;
        match &event.kind {
            LinkEventKind::State(state) => told.state = *state,
            LinkEventKind::Up(_) => (told.connection, told.up_since) = (event.connection, Some(event.at)),
            LinkEventKind::Down { .. } => told.up_since = None,
            LinkEventKind::Progress(_)
            | LinkEventKind::Frame(_)
            | LinkEventKind::Pong { .. }
            | LinkEventKind::Woke { .. }
            | LinkEventKind::Notice(_) => {}
        }
        self.parts.outbox.push(event);
    }

    fn emit_frame(&mut self, frame: Frame) {
        if frame.direction == Direction::Outgoing && self.parts.outbox.waiting() > MAX_WAITING {
            self.not_reported += 1;
            return;
        }
        let at = Moment::from_start((self.parts.clock)().now);
        let connection = self.policy.connection();
        let server = Some(Arc::clone(self.policy.server()));
        self.emit(LinkEvent { at, connection, server, kind: LinkEventKind::Frame(Box::new(frame)) });
    }

    fn raise(&mut self, kind: NoticeKind) {
        self.policy.raise(kind);
        self.settle();
    }

    /// Reading pauses while the application takes no events. It may have made room in the meantime without waking this thread,
    /// so check the outbox until both agree.
    fn look_at_outbox(&mut self) {
        while self.parts.outbox.is_stalled() != self.stalled {
            self.stalled = !self.stalled;
            if !self.stalled && self.not_reported > 0 {
                let count = std::mem::take(&mut self.not_reported);
                self.raise(NoticeKind::OutgoingNotReported(count));
            }
            self.tell(Input::Stalled(self.stalled));
            self.parts.outbox.flush();
        }
    }

    fn resolve(&mut self, lookup: u64) {
        let now = (self.parts.clock)().awake;
        self.tls.take_if(|(_, read)| now.saturating_sub(*read) > ROOTS_FRESH);
        let known = self.tls.as_ref().map(|(config, _)| Arc::clone(config));
        if let Some(result) = self.parts.lookups.begin(lookup, &self.parts.config, known) {
            self.resolved(lookup, result);
        }
    }

    fn connect(&mut self, attempt: u64, address: SocketAddr) {
        let timeout = self.parts.config.limits.tcp_user_timeout;
        match Connecting::begin(attempt, address, timeout, &self.parts.poller) {
            Ok(connecting) => self.connecting.push(connecting),
            Err(cause) => {
                let now = (self.parts.clock)();
                self.policy.handle(Input::ConnectFailed { attempt, cause }, now);
            }
        }
    }

    /// The socket of this attempt; no other is left.
    fn socket_of(&mut self, attempt: u64) -> Option<Watched<Socket>> {
        let at = self.connecting.iter().position(|connecting| connecting.attempt == attempt)?;
        let watched = self.connecting.swap_remove(at).into_watched();
        self.connecting.clear();
        Some(watched)
    }

    /// What cuts plain HTTP off is asked whether it speaks TLS. It gets no request and no password.
    fn ask_tls(&mut self, attempt: u64) {
        let Some(watched) = self.socket_of(attempt) else { return };
        let config = &self.parts.config;
        if let Some(tls) = tls::question(&config.server) {
            self.line = Line::Opening(Box::new(Opening::question(Wire::new(watched, Some(tls)), &config.limits)));
            self.ready = true;
        } else {
            let now = (self.parts.clock)();
            self.policy.handle(Input::HandshakeFailed(HandshakeFailure::ClosedUnanswered), now);
        }
    }

    fn handshake(&mut self, attempt: u64) {
        let Some(watched) = self.socket_of(attempt) else { return };
        let config = &self.parts.config;
        let tls = match &self.tls {
            Some((tls, _)) if config.server.tls => tls::connection(tls, &config.server).map(Some),
            // Nothing is sent in the clear if TLS is configured.
            None if config.server.tls => Err(HandshakeFailure::Tls(TlsFailure::Broken)),
            Some(_) | None => Ok(None),
        };
        match tls {
            Ok(tls) => {
                let wire = Wire::new(watched, tls);
                self.line = Line::Opening(Box::new(Opening::new(wire, &config.server, &config.limits)));
                self.ready = true;
            }
            Err(failure) => {
                let now = (self.parts.clock)();
                self.policy.handle(Input::HandshakeFailed(failure), now);
            }
        }
    }
}
