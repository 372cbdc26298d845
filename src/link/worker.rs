//! The loop of the link's thread: it waits for the socket, a command or the next timer, and does what the policy says.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::Local;
use crossbeam_channel::Receiver;
use polling::{Event, Events, Poller};
use rustls::ClientConfig;
use tungstenite::Message;

use super::connect::{Connecting, Reached};
use super::frames;
use super::lookup::{Lookups, Place};
use super::open::{Heard, Open, Sent};
use super::opening::{Opening, Turn};
use super::outbox::Outbox;
use super::policy::{Action, Input, Policy, Rules, Send, Told};
use super::wire::Wire;
use super::{
    Direction, DownReason, Failure, Frame, FrameKind, HandshakeFailure, LinkCommand, LinkConfig, LinkEvent,
    LinkEventKind, NoticeKind, tls,
};
use crate::clock::Reading;
use crate::exam::Moment;
use crate::protocol::Outgoing;

/// While the application takes no events, so many of them may wait; more frames of our own are only counted.
const MAX_WAITING: usize = 1024;

/// Authorities are read again after this time, so that what IT installs is found without a restart.
const ROOTS_FRESH: Duration = Duration::from_secs(30);

/// What outlives a fault of the loop.
pub(super) struct Parts {
    pub(super) config: LinkConfig,
    pub(super) commands: Receiver<LinkCommand>,
    pub(super) quit: Arc<AtomicBool>,
    pub(super) poller: Arc<Poller>,
    pub(super) clock: Box<dyn Fn() -> Reading + std::marker::Send>,
    pub(super) outbox: Outbox,
    pub(super) lookups: Lookups,
    /// What the application was told last.
    pub(super) told: Told,
    /// Whether the loop begins anew after a fault, and after which wait.
    pub(super) resume: Option<Duration>,
}

/// The socket, in whichever state it is.
enum Line {
    None,
    Opening(Box<Opening>),
    Open(Box<Open>),
}

/// The loop and what it owns.
pub(super) struct Worker<'a> {
    parts: &'a mut Parts,
    policy: Policy,
    connecting: Vec<Connecting>,
    line: Line,
    /// The socket has something to say, or may have.
    ready: bool,
    stalled: bool,
    not_reported: u64,
    tls: Option<(Arc<ClientConfig>, Duration)>,
}

impl LinkConfig {
    fn rules(&self) -> Rules {
        Rules {
            server: self.server.display.as_str().into(),
            ping_interval: self.ping_interval,
            dead_after: self.dead_after,
            limits: self.limits.clone(),
        }
    }
}

impl<'a> Worker<'a> {
    pub(super) fn new(parts: &'a mut Parts) -> Self {
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
            tls: None,
        }
    }

    /// Runs until the link is to quit.
    pub(super) fn run(mut self) {
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
        if let Err(error) = self.arm() {
            self.line = Line::None;
            self.tell(Input::HandshakeFailed(HandshakeFailure::Io(error.to_string())));
            self.tell(Input::Broken { reason: DownReason::Io(error.to_string()), lingers: false });
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
                opening.wire().watched().arm(reads, writes)
            }
            Line::Open(open) => {
                let writes = open.wants_write();
                open.watched().arm(reads, writes)
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
                let _ = connecting.watched().arm(false, true);
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
                    self.parts.config = *config;
                    self.tls = None;
                    let now = (self.parts.clock)();
                    self.policy.retarget(self.parts.config.rules(), now);
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

    fn resolved(&mut self, lookup: u64, result: Result<Place, Failure>) {
        let now = (self.parts.clock)();
        let result = result.map(|place| {
            if let Some(tls) = place.tls
                && self.tls.is_none()
            {
                self.tls = Some((tls, now.awake));
            }
            place.addresses
        });
        self.policy.handle(Input::Resolved { lookup, result }, now);
    }

    /// Tells the policy what happened and does what it says.
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
            Action::Send(Send::Register) => self.send_own(&Outgoing::Register { sender: self.parts.config.role }),
            Action::Send(Send::Ping) => self.send_own(&Outgoing::Ping { sender: self.parts.config.role }),
            Action::Send(Send::WebSocketPing(payload)) => self.send_web_socket_ping(payload),
            Action::Close { code } => {
                if let Line::Open(open) = &mut self.line {
                    open.close(code);
                    self.ready = true;
                    self.emit_frame(frames::control(Direction::Outgoing, FrameKind::Close(Some(code)), 0));
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

    fn emit(&mut self, event: LinkEvent) {
        let told = &mut self.parts.told;
        told.connection = event.connection;
        match &event.kind {
            LinkEventKind::State(state) => told.state = *state,
            LinkEventKind::Up(_) => told.up_since = Some(event.at),
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
        self.emit(LinkEvent { at, connection, kind: LinkEventKind::Frame(Box::new(frame)) });
    }

    fn raise(&mut self, kind: NoticeKind) {
        self.policy.raise(kind);
        self.settle();
    }

    fn look_at_outbox(&mut self) {
        let stalled = self.parts.outbox.is_stalled();
        if stalled == self.stalled {
            return;
        }
        self.stalled = stalled;
        if !stalled && self.not_reported > 0 {
            let count = std::mem::take(&mut self.not_reported);
            self.raise(NoticeKind::OutgoingNotReported(count));
        }
        self.tell(Input::Stalled(stalled));
        self.parts.outbox.flush();
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

    fn handshake(&mut self, attempt: u64) {
        let Some(at) = self.connecting.iter().position(|connecting| connecting.attempt == attempt) else { return };
        let watched = self.connecting.swap_remove(at).into_watched();
        self.connecting.clear();
        let config = &self.parts.config;
        let tls = match &self.tls {
            Some((tls, _)) if config.server.tls => tls::connection(tls, &config.server).map(Some),
            // Nothing goes out in the clear where TLS was asked for.
            None if config.server.tls => Err(HandshakeFailure::Io("TLS is not set up".to_owned())),
            Some(_) | None => Ok(None),
        };
        match tls {
            Ok(tls) => {
                let wire = Wire::new(watched, tls);
                self.line = Line::Opening(Box::new(Opening::new(wire, &config.server, config.limits.header_bytes)));
                self.ready = true;
            }
            Err(failure) => {
                let now = (self.parts.clock)();
                self.policy.handle(Input::HandshakeFailed(failure), now);
            }
        }
    }

    /// Lets the socket have its turn, if it has something to say.
    fn turn(&mut self) {
        if !std::mem::take(&mut self.ready) {
            return;
        }
        match std::mem::replace(&mut self.line, Line::None) {
            Line::None => {}
            Line::Opening(opening) => self.turn_opening(*opening),
            Line::Open(mut open) if open.is_lingering() => {
                open.begin_turn(self.parts.config.limits.budget_bytes);
                if open.linger() {
                    drop(open);
                    self.tell(Input::Gone);
                } else {
                    self.ready = open.is_exhausted();
                    self.line = Line::Open(open);
                }
            }
            Line::Open(open) => {
                self.line = Line::Open(open);
                self.turn_open();
            }
        }
    }

    fn turn_opening(&mut self, opening: Opening) {
        let budget = self.parts.config.limits.budget_bytes;
        match opening.turn(budget) {
            Turn::Pending(mut opening, heard) => {
                self.ready = opening.wire().is_exhausted();
                self.line = Line::Opening(Box::new(opening));
                if heard {
                    self.tell(Input::Received(None));
                }
            }
            Turn::Open(wire, facts) => {
                self.line = Line::Open(Box::new(Open::new(wire, &self.parts.config.limits)));
                self.ready = true;
                self.tell(Input::Opened(facts));
            }
            Turn::Failed(failure) => self.tell(Input::HandshakeFailed(failure)),
        }
    }

    /// Reads messages until there are none, the budget is used up, or the application takes no more.
    fn turn_open(&mut self) {
        let limits = &self.parts.config.limits;
        let (bytes, messages) = (limits.budget_bytes, limits.budget_messages);
        if let Line::Open(open) = &mut self.line {
            open.begin_turn(bytes);
            open.flush();
        }
        for _ in 0..messages {
            if self.parts.outbox.is_stalled() {
                break;
            }
            let Line::Open(open) = &mut self.line else { return };
            if open.is_lingering() {
                break;
            }
            let heard = open.read();
            if open.has_news() {
                let unfinished = open.unfinished();
                self.tell(Input::Received(unfinished));
            }
            match heard {
                // What came in time to be read but not to save the connection belongs to one that is over.
                Heard::Message(_) if !self.policy.is_up() => return,
                Heard::Message(message) => self.message(message),
                Heard::Nothing { more } => {
                    self.ready |= more;
                    return;
                }
                Heard::Over { reason, lingers } => return self.over(reason, lingers),
            }
        }
        self.ready = true;
    }

    fn over(&mut self, reason: DownReason, lingers: bool) {
        if let DownReason::ClosedByServer(code) = reason {
            self.emit_control(FrameKind::Close(code), 0);
        }
        if lingers {
            self.ready = true;
        } else {
            self.line = Line::None;
        }
        self.tell(Input::Broken { reason, lingers });
    }

    fn message(&mut self, message: Message) {
        let (role, today) = (self.parts.config.role, Local::now().date_naive());
        match message {
            Message::Text(text) => {
                let (frame, meaning) = frames::incoming_text(text.as_str(), role, today);
                self.tell(Input::Heard(meaning));
                self.emit_frame(frame);
            }
            Message::Binary(bytes) => {
                let (frame, meaning) = frames::incoming_binary(&bytes, role, today);
                self.tell(Input::Heard(meaning));
                self.emit_frame(frame);
            }
            Message::Ping(payload) => self.emit_control(FrameKind::Ping, payload.len()),
            Message::Pong(payload) => {
                let number = payload.as_ref().try_into().map(u64::from_be_bytes).ok();
                self.emit_control(FrameKind::Pong, payload.len());
                self.tell(Input::Pong(number));
            }
            // Both are dealt with before they come here.
            Message::Close(_) | Message::Frame(_) => {}
        }
    }

    fn emit_control(&mut self, kind: FrameKind, size: usize) {
        self.emit_frame(frames::control(Direction::Incoming, kind, size));
    }

    fn send_own(&mut self, message: &Outgoing) {
        let text = message.to_text();
        // A full buffer means a server that does not read: nothing to tell that its silence does not.
        let _ = self.send(Message::text(text.as_str()), || frames::outgoing_text(&text));
    }

    fn send_web_socket_ping(&mut self, payload: u64) {
        let bytes = payload.to_be_bytes().to_vec();
        let _ = self.send(Message::Ping(bytes.into()), || frames::control(Direction::Outgoing, FrameKind::Ping, 8));
    }

    fn send_text(&mut self, text: &str) {
        let not_sent = if self.policy.is_up() {
            match self.send(Message::text(text), || frames::outgoing_text(text)) {
                Sent::Yes => return,
                Sent::Full => NoticeKind::SendBufferFull,
                Sent::Over => NoticeKind::NotSent,
            }
        } else {
            NoticeKind::NotSent
        };
        self.raise(not_sent);
    }

    fn send(&mut self, message: Message, frame: impl FnOnce() -> Frame) -> Sent {
        let Line::Open(open) = &mut self.line else { return Sent::Over };
        let sent = open.send(message);
        match sent {
            Sent::Yes => self.emit_frame(frame()),
            Sent::Full => {}
            // What the server said last may still lie here; reading comes to the end in its turn.
            Sent::Over => self.ready = true,
        }
        sent
    }
}
