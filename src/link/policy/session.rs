//! An open connection: registration, pings, silence, its end.

mod registration;

use std::time::Duration;

use super::{Action, Ending, Input, MUTE_DEATHS, Meaning, Phase, Pings, Policy, Retry, Rules, Send};
use crate::clock::Reading;
use crate::link::tracker::Unfinished;
use crate::link::{
    DownReason, FrameKind, LinkEventKind, LinkState, LongMessage, Notice, NoticeKind, Question, UnreadAnswers,
};

/// What is known of an open connection. All times are of the clock that stops during sleep.
#[derive(Debug)]
pub(super) struct Session {
    opened: Duration,
    /// When the last byte came, or when reading went on after the application had taken no events.
    last_byte: Duration,
    register: Registration,
    /// Command 11 and how often it was sent.
    registers: u32,
    next_ping: Duration,
    ping_sent: Option<Duration>,
    web_socket_ping: Option<(u64, Duration)>,
    command_ping_answered: bool,
    any_ping_answered: bool,
    /// When to conclude that this server answers no pings.
    verdict: Option<Duration>,
    /// The ping after a wake must be answered by then.
    wake_deadline: Option<Duration>,
    unfinished: Option<Begun>,
    /// Answers that cannot be read.
    unread: UnreadAnswers,
    /// Command 11 came back as it was sent.
    echoes: bool,
    /// The kinds of long messages already reported: text or binary, and whether it may be an exam event.
    long_messages: Vec<(FrameKind, bool)>,
}

/// A message that has begun but not ended.
#[derive(Debug, Clone, Copy)]
struct Begun {
    message: Unfinished,
    /// When its first byte came.
    since: Duration,
    /// When its payload grew last.
    grown: Duration,
}

impl Begun {
    const fn new(message: Unfinished, now: Duration) -> Self {
        Self { message, since: now, grown: now }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Registration {
    /// Sent; the reply is awaited until then.
    Sent { until: Duration },
    /// Not answered; nothing more is done.
    Unanswered,
    /// Status 1, or an exam event.
    Confirmed {
        /// Whether a reply said so.
        by_reply: bool,
    },
    /// Status 0; sent again then.
    Refused { again: Duration },
}

impl Session {
    pub(super) fn new(now: Duration, rules: &Rules) -> Self {
        Self {
            opened: now,
            last_byte: now,
            register: Registration::Sent { until: now + rules.limits.register },
            registers: 0,
            next_ping: now,
            ping_sent: None,
            web_socket_ping: None,
            command_ping_answered: false,
            any_ping_answered: false,
            verdict: Some(now + rules.dead_after),
            wake_deadline: None,
            unfinished: None,
            unread: UnreadAnswers::default(),
            echoes: false,
            long_messages: Vec::new(),
        }
    }

    pub(super) const fn state(&self) -> LinkState {
        match self.register {
            Registration::Sent { .. } => LinkState::Connecting,
            Registration::Unanswered => LinkState::Unconfirmed,
            Registration::Confirmed { .. } => LinkState::Registered,
            Registration::Refused { .. } => LinkState::Refused,
        }
    }

    pub(super) fn next_deadline(&self, rules: &Rules, stalled: bool, pings: Pings) -> Option<Duration> {
        let register = match self.register {
            Registration::Sent { until } => Some(until),
            Registration::Refused { again } => Some(again),
            Registration::Unanswered | Registration::Confirmed { .. } => None,
        };
        let paused = [
            (pings == Pings::Answered).then_some(self.last_byte + rules.dead_after),
            self.verdict,
            self.wake_deadline,
            self.message_deadline(rules),
        ];
        let running = paused.into_iter().flatten().filter(|_| !stalled);
        running.chain(register).chain([self.next_ping]).min()
    }

    fn message_deadline(&self, rules: &Rules) -> Option<Duration> {
        let Begun { message, since, grown } = self.unfinished?;
        let rate = u64::from(rules.limits.message_bytes_per_sec.max(1));
        let earned = Duration::from_millis(message.payload.saturating_mul(1000) / rate);
        // What a long message has earned must not let it stand still for hours.
        Some((since + earned).min(grown) + rules.limits.message)
    }

    /// Whether the server has shown that it is one: a server that accepts and drops has not.
    const fn is_proven(&self) -> bool {
        self.any_ping_answered || matches!(self.register, Registration::Confirmed { .. })
    }
}

impl Policy {
    /// The first words on a new connection.
    pub(super) fn greet(&mut self) {
        self.send_register();
        self.send_ping();
    }

    fn send_register(&mut self) {
        if let Phase::Up(session) = &mut self.phase {
            session.registers += 1;
            self.actions.push_back(Action::Send(Send::Register));
        }
    }

    /// Command 1, plus a WebSocket ping as long as no command 1 has been answered on this connection.
    fn send_ping(&mut self) {
        let now = self.last.awake;
        let payload = self.identity + 1;
        let Phase::Up(session) = &mut self.phase else { return };
        let first = session.ping_sent.is_none() && !session.any_ping_answered;
        session.ping_sent = Some(now);
        session.next_ping = now + self.rules.ping_interval;
        self.actions.push_back(Action::Send(Send::Ping));
        if !first && !session.command_ping_answered {
            self.identity = payload;
            session.web_socket_ping = Some((payload, now));
            self.actions.push_back(Action::Send(Send::WebSocketPing(payload)));
        }
    }

    pub(super) fn ping_now(&mut self) {
        let now = self.last.awake;
        let Phase::Up(session) = &self.phase else { return };
        // The answer to a ping that was just sent tells the same.
        let under_way = session.ping_sent.is_some_and(|sent| now.saturating_sub(sent) < self.rules.ping_interval / 5);
        if !under_way {
            self.send_ping();
        }
    }

    pub(super) fn check_after_wake(&mut self) {
        self.send_ping();
        let deadline = self.last.awake + self.rules.limits.wake_ping;
        if let Phase::Up(session) = &mut self.phase {
            session.wake_deadline = Some(deadline);
        }
    }

    pub(super) fn received(&mut self, unfinished: Option<Unfinished>) {
        let now = self.last.awake;
        let answers_pings = self.pings == Pings::Answered;
        match &mut self.phase {
            Phase::Up(session) => {
                session.last_byte = now;
                // What lay in the buffers before the sleep proves nothing of a server that answers pings.
                if !answers_pings {
                    session.wake_deadline = None;
                }
                session.unfinished = unfinished.map(|message| match session.unfinished {
                    Some(old) if old.message.number == message.number => {
                        let grown = if message.payload > old.message.payload { now } else { old.grown };
                        Begun { message, since: old.since, grown }
                    }
                    Some(_) | None => Begun::new(message, now),
                });
            }
            Phase::Handshaking { heard, .. } => *heard = true,
            Phase::Waiting { .. } | Phase::Resolving { .. } | Phase::Connecting(_) | Phase::Closing { .. } => {}
        }
    }

    pub(super) fn heard(&mut self, meaning: Meaning) {
        let Phase::Up(session) = &mut self.phase else { return };
        match meaning {
            Meaning::Nothing => {}
            Meaning::Unread(answer) => session.unread.note(answer),
            Meaning::OwnRegister => session.echoes = true,
            Meaning::PingAnswer => {
                session.command_ping_answered = true;
                let sent = session.ping_sent.take();
                self.ping_answered(sent);
            }
            Meaning::RegisterReply(status, error) => self.register_answered(status, error),
            Meaning::ExamEvent => match session.register {
                Registration::Sent { .. } | Registration::Unanswered => self.confirmed(false),
                Registration::Confirmed { .. } | Registration::Refused { .. } => {}
            },
        }
    }

    /// Each kind is reported once per connection: a client that publishes one picture publishes many.
    pub(super) fn long_message(&mut self, message: LongMessage) {
        let Phase::Up(session) = &mut self.phase else { return };
        let kind = (message.kind, message.may_be_event);
        if !session.long_messages.contains(&kind) {
            session.long_messages.push(kind);
            let server = self.rules.server.clone();
            self.emit(LinkEventKind::Notice(Notice { server, kind: NoticeKind::LongMessage(message) }));
        }
    }

    pub(super) fn web_socket_pong(&mut self, payload: Option<u64>) {
        let Phase::Up(session) = &mut self.phase else { return };
        match session.web_socket_ping {
            Some((due, sent)) if payload == Some(due) => {
                session.web_socket_ping = None;
                session.ping_sent = None;
                self.ping_answered(Some(sent));
            }
            // Unsolicited pongs are legal and mean nothing.
            Some(_) | None => {}
        }
    }

    fn ping_answered(&mut self, sent: Option<Duration>) {
        let now = self.last.awake;
        let Phase::Up(session) = &mut self.phase else { return };
        session.any_ping_answered = true;
        session.verdict = None;
        session.wake_deadline = None;
        self.pings = Pings::Answered;
        self.mute_deaths = 0;
        self.forget(|told| matches!(told, NoticeKind::PingsUnanswered | NoticeKind::PingsUnread));
        // An answer without a question is harmless and has no round trip.
        if let Some(sent) = sent {
            self.emit(LinkEventKind::Pong { round_trip: now.saturating_sub(sent) });
        }
    }

    /// The same server with other times: they count from now on, and the next ping goes out at once.
    pub(in crate::link) fn adjust(&mut self, rules: Rules, now: Reading) {
        self.last = now;
        self.rules = rules;
        if let Phase::Up(session) = &mut self.phase {
            session.last_byte = now.awake;
            session.next_ping = now.awake;
            session.verdict = session.verdict.map(|_| now.awake + self.rules.dead_after);
        }
        self.handle(Input::Tick, now);
    }

    pub(super) fn set_stalled(&mut self, stalled: bool) {
        let now = self.last.awake;
        let was = std::mem::replace(&mut self.stalled, stalled);
        let Phase::Up(session) = &mut self.phase else { return };
        if was && !stalled {
            session.last_byte = now;
            session.verdict = session.verdict.map(|_| now + self.rules.dead_after);
            session.wake_deadline = session.wake_deadline.map(|_| now + self.rules.limits.wake_ping);
            session.unfinished = session.unfinished.map(|begun| Begun::new(begun.message, now));
        }
    }

    /// What has fallen due on an open connection.
    pub(super) fn expire_session(&mut self) {
        let now = self.last.awake;
        let Phase::Up(session) = &self.phase else { return };
        if !self.stalled {
            if self.pings == Pings::Answered && session.last_byte + self.rules.dead_after <= now {
                let silent = now.saturating_sub(session.last_byte);
                let reason = DownReason::Silent(silent);
                return self.down(reason, Ending::Drop, Retry::Other);
            }
            if session.wake_deadline.is_some_and(|deadline| deadline <= now) {
                return self.down(DownReason::NotAwake(self.rules.limits.wake_ping), Ending::Drop, Retry::Now);
            }
            if session.message_deadline(&self.rules).is_some_and(|deadline| deadline <= now) {
                return self.down(DownReason::MessageTooSlow, Ending::Close(1008), Retry::Other);
            }
            if session.verdict.is_some_and(|verdict| verdict <= now) {
                self.conclude();
            }
        }
        self.expire_register();
        if let Phase::Up(session) = &self.phase
            && session.next_ping <= now
        {
            self.send_ping();
        }
    }

    /// No ping of any kind was answered on this connection for as long as a silent one would have lived.
    fn conclude(&mut self) {
        let Phase::Up(session) = &mut self.phase else { return };
        session.verdict = None;
        if self.pings == Pings::Unknown {
            let answered = session.unread.have_answered(Question::Ping);
            self.pings = Pings::Never;
            self.raise(if answered { NoticeKind::PingsUnread } else { NoticeKind::PingsUnanswered });
        }
    }

    /// The connection has ended: reports it once and schedules the next attempt.
    pub(super) fn down(&mut self, reason: DownReason, ending: Ending, retry: Retry) {
        let now = self.last.awake;
        let Phase::Up(session) = &self.phase else { return };
        let up_for = now.saturating_sub(session.opened);
        let proven = session.is_proven() && up_for >= self.rules.limits.backoff_reset;
        let mute = matches!(reason, DownReason::Silent(_)) && !session.any_ping_answered;
        if proven {
            self.backoff.reset();
            self.forget(|told| matches!(told, NoticeKind::Failed(_)));
        }
        // Each loss of an open connection is news, however soon it follows the last: the waits keep them apart.
        self.forget(|told| matches!(told, NoticeKind::Down(_)));
        self.mute_deaths = if mute { self.mute_deaths + 1 } else { 0 };
        if self.mute_deaths >= MUTE_DEATHS {
            self.pings = Pings::Unknown;
        }
        let retry_at = now + self.backoff.wait(retry, &self.rules.limits);
        let closing = Phase::Closing { until: now + self.rules.limits.close, retry_at };
        self.phase = match ending {
            Ending::Gone => Phase::Waiting { at: retry_at },
            Ending::Lingers => closing,
            Ending::Close(code) => {
                self.actions.push_back(Action::Close { code });
                closing
            }
            Ending::Drop => {
                self.actions.push_back(Action::Drop);
                Phase::Waiting { at: retry_at }
            }
        };
        self.emit(LinkEventKind::Down { reason: reason.clone(), up_for });
        if reason != DownReason::Asked {
            self.raise_down(NoticeKind::Down(reason));
        }
    }
}
