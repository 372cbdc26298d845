//! The rungs as messages: what was seen and, where something is wrong, what to do. No text of them holds a patient value.

use core::net::SocketAddr;
use std::time::Duration;

use super::{DataEvent, Heartbeat, Lost, LostWhile, Observation, PingAnswer, Rung, RungReport, RungState, Server};
use crate::exam::Moment;
use crate::l10n::{Message, Value};
use crate::link::{ConnectFailure, DownReason, Failure, Ignored, Oddity, UpgradeFacts};
use crate::protocol::{self, Command};

impl RungReport {
    /// One or more plain sentences: what was seen and, where something is wrong, what to do. For the console, which lists the messages.
    #[must_use]
    pub fn message(&self) -> Message {
        self.said("check-todo-messages")
    }

    /// The same where there is no console, as in a terminal.
    #[must_use]
    pub fn message_alone(&self) -> Message {
        self.said("check-todo-correct")
    }

    /// What it says while all goes well and its numbers are large, and what it says before: who lays it out keeps room for the longest.
    /// Nothing for what says one thing as long as its state lasts.
    #[must_use]
    pub fn room(&self) -> Vec<Message> {
        /// Seconds and counts of a day.
        const MANY: u64 = 88_888;
        const LONG: Duration = Duration::from_secs(MANY);
        let RungReport { rung, server, saw, .. } = self;
        let longest = match (rung, saw) {
            (Rung::Ping, Observation::Nothing) => {
                let round_trip = Duration::from_millis(88);
                let last = Moment::default();
                let by = PingAnswer::Command;
                pings(server, &Heartbeat { by, round_trip, last, ago: LONG, answered: MANY, sent: MANY })
            }
            (Rung::Ping, Observation::Pings(heartbeat)) => {
                pings(server, &Heartbeat { ago: LONG, answered: MANY, sent: MANY, ..*heartbeat })
            }
            (Rung::Data, Observation::Nothing) => {
                data(&DataEvent { command: 101, at: Moment::default(), ago: LONG, count: MANY })
            }
            (Rung::Data, Observation::Data(event)) => data(&DataEvent { ago: LONG, count: MANY, ..*event }),
            _ => return Vec::new(),
        };
        vec![running(*rung, server), longest]
    }

    fn said(&self, correct: &'static str) -> Message {
        let RungReport { rung, state, server, saw, .. } = self;
        let message = |id| Message::new(id).with("server", &*server.url);
        match saw {
            Observation::Nothing if *state == RungState::Running => running(*rung, server),
            Observation::Nothing => waiting(*rung),
            Observation::Addresses(addresses) => addresses_found(server, addresses),
            Observation::Answered { address, others } => {
                let answered = Message::new("check-answered").with("address", address.to_string());
                Message::sentences([answered].into_iter().chain(failures("check-not-needed", others)))
            }
            Observation::Opened { address, facts } => opened(*address, facts),
            Observation::Registered => message("check-registered"),
            Observation::RegisteredByEvent(command) => {
                message("check-registered-by-event").with("event", event_name(*command))
            }
            Observation::RegisterRefused(Some(error)) => message("check-register-refused").with("error", *error),
            Observation::RegisterRefused(None) => message("check-register-refused").form("unnumbered"),
            Observation::RegisterUnclear => message("check-register-unclear"),
            Observation::RegisterUnanswered(after) => message("check-register-unanswered").with("time", time(*after)),
            Observation::AnsweredUnread(why) => {
                let id = if *rung == Rung::Register { "check-register-unread" } else { "check-ping-unread" };
                Message::sentences([message(id), why.seen(), Message::new(correct)])
            }
            Observation::Echoed if *rung == Rung::Register => message("check-register-echoed"),
            Observation::Echoed => message("check-ping-echoed"),
            Observation::Pings(heartbeat) => pings(server, heartbeat),
            Observation::PingRefused(Some(error)) => message("check-ping-refused").with("error", *error),
            Observation::PingRefused(None) => message("check-ping-refused").form("unnumbered"),
            Observation::PingsUnanswered { commands, web_socket, after } => message("check-pings-unanswered")
                .with("time", time(*after))
                .with("commands", *commands)
                .with("web-socket", *web_socket),
            Observation::Data(event) => data(event),
            Observation::DataUnread { why, count, event } => {
                let unread = message("check-data-unread").with("count", *count);
                let is_unknown = matches!(why, protocol::Notice::Unreadable(_));
                let unread = if is_unknown { unread.form("unknown") } else { unread };
                let read = event.as_ref().map(data);
                let todo = Message::new(correct);
                Message::sentences([unread, why.seen()].into_iter().chain(read).chain([todo]))
            }
            Observation::NoData { after, ignored } => {
                let idle = Message::new("check-no-data").with("time", time(*after));
                let ignored = ignored.as_ref().map(Ignored::message);
                Message::sentences([idle].into_iter().chain(ignored).chain([Message::new("check-select-patient")]))
            }
            Observation::Failed { failure, others } => failed(server, failure, others),
            Observation::Lost(lost) => lost_link(*rung, server, lost),
            Observation::OutOfTime(after) => out_of_time(*rung, server, *after),
            Observation::NotTried(below) => Message::new(match below {
                Rung::Address => "check-not-tried-address",
                Rung::Port => "check-not-tried-port",
                Rung::WebSocket => "check-not-tried-websocket",
                Rung::Register => "check-not-tried-register",
                Rung::Ping => "check-not-tried-ping",
                Rung::Data => "check-not-tried-data",
            }),
        }
    }
}

/// What is said of the running link that ended during a check.
pub(super) fn running_link(reason: &DownReason) -> Message {
    Message::new("check-running-link").with("why", reason.message())
}

fn running(rung: Rung, server: &Server) -> Message {
    let Server { url, host, port } = server;
    match rung {
        Rung::Address => Message::new("check-running-address").with("host", &**host),
        Rung::Port => Message::new("check-running-port").with("port", *port).with("host", &**host),
        Rung::WebSocket => Message::new("check-running-websocket").with("server", &**url),
        Rung::Register => Message::new("check-running-register"),
        Rung::Ping => Message::new("check-running-ping"),
        Rung::Data => Message::new("check-running-data"),
    }
}

const fn waiting(rung: Rung) -> Message {
    Message::new(match rung {
        Rung::Address => "check-waiting-turn",
        Rung::Port => "check-waiting-address",
        Rung::WebSocket => "check-waiting-port",
        Rung::Register | Rung::Ping | Rung::Data => "check-waiting-websocket",
    })
}

fn addresses_found(server: &Server, addresses: &[SocketAddr]) -> Message {
    let all: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    match all.as_slice() {
        [one] if **one == *server.host => Message::new("check-address-itself").with("address", one.as_str()),
        all => Message::new("check-addresses")
            .with("host", &*server.host)
            .with("count", all.len())
            .with("addresses", all.join(", ")),
    }
}

/// What came of other addresses, a sentence each.
fn failures(id: &'static str, others: &[(SocketAddr, ConnectFailure)]) -> impl Iterator<Item = Message> {
    others
        .iter()
        .map(move |(address, failure)| Message::new(id).with("failure", failure.message(*address).form("short")))
}

fn opened(address: SocketAddr, facts: &UpgradeFacts) -> Message {
    let opened = Message::new("check-opened").with("address", address.to_string());
    let opened = match &facts.tls {
        Some(tls) => opened.with("tls", tls.as_str()).form("tls"),
        None => opened,
    };
    let name = facts.server.as_ref().map(|name| Message::new("check-server-name").with("name", name.as_str()));
    let extensions = facts.unasked_extensions.as_ref();
    let extensions = extensions.map(|names| Message::new("check-extensions").with("extensions", names.as_str()));
    let oddities = facts.oddities.iter().map(|oddity| {
        Message::new(match oddity {
            Oddity::LineFeeds => "check-line-feeds",
            Oddity::EmptySubprotocol => "check-empty-subprotocol",
        })
    });
    Message::sentences([opened].into_iter().chain(name).chain(extensions).chain(oddities))
}

fn pings(server: &Server, heartbeat: &Heartbeat) -> Message {
    let Heartbeat { by, round_trip, ago, answered, sent, .. } = heartbeat;
    let answers = Message::new(match by {
        PingAnswer::Command => "check-ping-command",
        PingAnswer::Pong => "check-ping-pong",
        PingAnswer::WebSocket => "check-ping-websocket",
    });
    let answers = answers.with("server", &*server.url).with("time", millis(*round_trip));
    if *sent <= 1 && ago.is_zero() {
        return answers;
    }
    let count =
        Message::new("check-ping-count").with("seconds", ago.as_secs()).with("answered", *answered).with("sent", *sent);
    Message::sentences([answers, count])
}

fn event_name(command: i64) -> String {
    Command::from_number(command).to_string()
}

fn data(event: &DataEvent) -> Message {
    let DataEvent { command, ago, count, .. } = event;
    let message = |id| Message::new(id).with("event", event_name(*command)).with("count", *count);
    if ago.is_zero() { message("check-data-now") } else { message("check-data-ago").with("seconds", ago.as_secs()) }
}

fn failed(server: &Server, failure: &Failure, others: &[(SocketAddr, ConnectFailure)]) -> Message {
    let why = failure.message();
    let said = match failure {
        Failure::Resolve(_) => Message::new("check-no-address").with("host", &*server.host).with("why", why),
        Failure::Setup(_) => Message::new("check-not-set-up").with("server", &*server.url).with("why", why),
        Failure::Connect(_) | Failure::Handshake(..) => why,
    };
    Message::sentences([said].into_iter().chain(failures("check-besides", others)))
}

fn lost_link(rung: Rung, server: &Server, lost: &Lost) -> Message {
    let Lost { reason, up_for, retried, during } = lost;
    let message = |id| Message::new(id).with("server", &*server.url).with("time", time(*up_for));
    let lost = match during {
        LostWhile::Open => message("check-lost"),
        LostWhile::Awaiting => message("check-lost-awaiting").with("awaited", awaited(rung, server)),
        LostWhile::Registered => message("check-lost-registered"),
    };
    let why = if *retried { reason.message() } else { reason.seen() };
    let remedy = match during {
        // It reconnects; nothing needs to be done while it stays connected.
        LostWhile::Open => None,
        LostWhile::Awaiting => remedy(reason),
        LostWhile::Registered if reason.server_stops() => Some("check-todo-stopping"),
        LostWhile::Registered if matches!(reason, DownReason::Ended | DownReason::Reset) => {
            Some("check-todo-registered-cut")
        }
        LostWhile::Registered => Some("check-todo-registered"),
    };
    Message::sentences([lost.with("why", why)].into_iter().chain(remedy.map(Message::new)))
}

/// What to do about a connection that ended, where its reason does not say so itself.
const fn remedy(reason: &DownReason) -> Option<&'static str> {
    match reason {
        DownReason::ClosedByServer(_) => Some("check-todo-closed"),
        DownReason::IllegalClose => Some("check-todo-update"),
        DownReason::Ended | DownReason::Reset => Some("check-todo-log-proxy"),
        DownReason::Io(_) | DownReason::Tls => Some("check-todo-log-network"),
        DownReason::PathTimedOut | DownReason::Silent(_) => Some("check-todo-in-order"),
        DownReason::NotAwake(_) => Some("check-todo-cable"),
        DownReason::Protocol(_)
        | DownReason::NotUtf8
        | DownReason::TooLong
        | DownReason::MessageTooSlow
        | DownReason::Asked
        | DownReason::Panicked => None,
    }
}

fn awaited(rung: Rung, server: &Server) -> Message {
    let Server { url, host, port } = server;
    match rung {
        Rung::Address => Message::new("check-awaited-address").with("host", &**host),
        Rung::Port => Message::new("check-awaited-port").with("port", *port).with("host", &**host),
        Rung::WebSocket => Message::new("check-awaited-websocket").with("server", &**url),
        Rung::Register => Message::new("check-awaited-register"),
        Rung::Ping => Message::new("check-awaited-ping"),
        Rung::Data => Message::new("check-awaited-data"),
    }
}

fn out_of_time(rung: Rung, server: &Server, after: Duration) -> Message {
    let over = Message::new("check-out-of-time").with("time", time(after)).with("awaited", awaited(rung, server));
    let todo = Message::new(match rung {
        Rung::Address => "check-todo-dns",
        Rung::Port => "check-todo-port",
        Rung::WebSocket => "check-todo-websocket",
        Rung::Register | Rung::Ping | Rung::Data => "check-todo-more-time",
    });
    Message::sentences([over, todo])
}

/// A time as a person says it: `120 ms`, `5 s`, `1.4 s`, `3 min`.
pub(super) fn time(time: Duration) -> Message {
    if time < Duration::from_millis(950) {
        return Message::new("time-millis").with("millis", time.as_millis().to_string());
    }
    let tenths = (time.as_millis() + 50) / 100;
    if tenths >= 1200 {
        return Message::new("time-minutes").with("minutes", time.as_secs() / 60);
    }
    Message::new("time-seconds").with("seconds", Value::tenths(tenths))
}

/// A round trip: tenths of a millisecond count.
pub(super) fn millis(time: Duration) -> Message {
    Message::new("time-millis").with("millis", Value::Decimal(time.as_secs_f64() * 1000.0, 1))
}
