//! The rungs as English sentences: what was seen and, where something is wrong, what to do. No sentence holds a patient value.

use core::net::SocketAddr;
use std::time::Duration;

use super::{DataEvent, Heartbeat, Lost, PingAnswer, Rung, RungReport, RungState, Saw, Server};
use crate::link::{ConnectFailure, DownReason, Failure, Oddity, UpgradeFacts};

impl RungReport {
    /// One or more plain sentences in English: what was seen and, where something is wrong, what to do.
    #[must_use]
    pub fn sentence(&self) -> String {
        let RungReport { rung, state, server, saw, .. } = self;
        match saw {
            Saw::Nothing => nothing(*rung, *state, server),
            Saw::Addresses(addresses) => addresses_found(server, addresses),
            Saw::Answered { address, others } => format!("{address} answered.{}", not_needed(others)),
            Saw::Opened { address, facts } => opened(*address, facts),
            Saw::Registered => {
                format!(
                    "{} answered command 11 (registerClient) with status 1: registered as 106 (Display).",
                    server.url
                )
            }
            Saw::RegisteredByEvent(command) => format!(
                "{} has not confirmed command 11 (registerClient) but sent event {}: this display is served.",
                server.url,
                event_name(*command)
            ),
            Saw::RegisterRefused(error) => register_refused(server, *error),
            Saw::RegisterUnclear => format!(
                "{} answered command 11 (registerClient) without a readable status. Events may come all the same; if none do, \
                 update the server.",
                server.url
            ),
            Saw::RegisterUnanswered(after) => format!(
                "{} did not answer command 11 (registerClient) within {}. Some servers never do, and events may come all the \
                 same; if none do, check that the server sends to 106 (Display).",
                server.url,
                time(*after)
            ),
            Saw::Pings(heartbeat) => pings(server, heartbeat),
            Saw::PingsUnanswered { commands, web_socket, after } => format!(
                "{} answered no ping within {} ({commands} by command 1, {web_socket} by the WebSocket protocol). Events may \
                 still come, but its silence cannot be told from a lost link: update the server.",
                server.url,
                time(*after)
            ),
            Saw::Data(event) => data(event),
            Saw::NoData { after, ignored } => {
                let ignored = ignored.map_or_else(String::new, |ignored| format!(" {ignored}"));
                format!(
                    "No event came within {}, which is normal while the room is idle.{ignored} Select a patient in VXvue to see one.",
                    time(*after)
                )
            }
            Saw::Failed { failure, others } => failed(server, failure, others),
            Saw::Lost(lost) => lost_link(*rung, server, lost),
            Saw::OutOfTime(after) => out_of_time(*rung, server, *after),
            Saw::NotTried(below) => format!("Not tried, because {} failed.", name(*below)),
        }
    }
}

/// What is said of the running link that ended during a check.
pub(super) fn running_link(reason: &DownReason) -> String {
    format!(
        "While this check ran, the running link ended: {reason} The server may allow one display only; then check while the \
         display is closed."
    )
}

const fn name(rung: Rung) -> &'static str {
    match rung {
        Rung::Address => "the address",
        Rung::Port => "the port",
        Rung::WebSocket => "the WebSocket",
        Rung::Register => "the registration",
        Rung::Ping => "the ping",
        Rung::Data => "listening for data",
    }
}

fn nothing(rung: Rung, state: RungState, server: &Server) -> String {
    if state == RungState::Running { running(rung, server) } else { waiting(rung).to_owned() }
}

fn running(rung: Rung, server: &Server) -> String {
    let Server { url, host, port } = server;
    match rung {
        Rung::Address => format!("Looking for the address of {host}."),
        Rung::Port => format!("Connecting to port {port} of {host}."),
        Rung::WebSocket => format!("Opening the WebSocket of {url}."),
        Rung::Register => "Command 11 (registerClient) was sent; its answer is awaited.".to_owned(),
        Rung::Ping => "A ping was sent; its answer is awaited.".to_owned(),
        Rung::Data => {
            "Listening for events of an exam; none has come yet, which is normal while the room is idle.".to_owned()
        }
    }
}

const fn waiting(rung: Rung) -> &'static str {
    match rung {
        Rung::Address => "Waits for its turn.",
        Rung::Port => "Waits for the address.",
        Rung::WebSocket => "Waits for the port.",
        Rung::Register | Rung::Ping | Rung::Data => "Waits for the WebSocket.",
    }
}

fn addresses_found(server: &Server, addresses: &[SocketAddr]) -> String {
    let all: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    match all.as_slice() {
        [one] if **one == *server.host => format!("{one} is an address; nothing had to be looked up."),
        [one] => format!("{} has the address {one}.", server.host),
        all => format!("{} has the addresses {}.", server.host, all.join(" and ")),
    }
}

fn not_needed(others: &[(SocketAddr, ConnectFailure)]) -> String {
    let said: Vec<_> =
        others.iter().map(|(address, failure)| format!(" {address} {}, and is not needed.", short(failure))).collect();
    said.concat()
}

fn also(others: &[(SocketAddr, ConnectFailure)]) -> String {
    let said: Vec<_> =
        others.iter().map(|(address, failure)| format!(" Besides, {address} {}.", short(failure))).collect();
    said.concat()
}

fn short(failure: &ConnectFailure) -> String {
    match failure {
        ConnectFailure::Refused => "refused the connection".to_owned(),
        ConnectFailure::TimedOut(after) => format!("did not answer within {}", time(*after)),
        ConnectFailure::Unreachable => "cannot be reached".to_owned(),
        ConnectFailure::NotPermitted => "may not be connected to".to_owned(),
        ConnectFailure::ToItself => "was connected to this program itself".to_owned(),
        ConnectFailure::Other(words) => format!("could not be connected to ({words})"),
    }
}

fn opened(address: SocketAddr, facts: &UpgradeFacts) -> String {
    let mut said = format!("{address} opened a WebSocket");
    if let Some(tls) = &facts.tls {
        said.push_str(" over ");
        said.push_str(tls);
    }
    if let Some(server) = &facts.server {
        said.push_str("; the server calls itself \"");
        said.push_str(server);
        said.push('"');
    }
    said.push('.');
    if let Some(extensions) = &facts.unasked_extensions {
        said.push_str(" It names extensions that were not asked for (");
        said.push_str(extensions);
        said.push_str("); they are not used.");
    }
    for oddity in &facts.oddities {
        said.push_str(match oddity {
            Oddity::LineFeeds => " Its lines end with a line feed alone, which other programs refuse.",
            Oddity::EmptySubprotocol => " It names an empty subprotocol, which other programs refuse.",
        });
    }
    said
}

fn register_refused(server: &Server, error: Option<i64>) -> String {
    let number = error.map_or_else(|| "no error number".to_owned(), |error| format!("error {error}"));
    format!(
        "{} refused command 11 (registerClient) with status 0 and {number}. Ask the administrator of the server whether \
         this display may register as 106; the server's log may say more.",
        server.url
    )
}

fn pings(server: &Server, heartbeat: &Heartbeat) -> String {
    let by = match heartbeat.by {
        PingAnswer::Command => "with command 1",
        PingAnswer::Pong => "with \"pong\", as prototype servers do",
        PingAnswer::WebSocket => "with a WebSocket pong, but no ping by command 1",
    };
    let Heartbeat { round_trip, ago, answered, sent, .. } = heartbeat;
    let first = format!("{} answered a ping {by} in {}", server.url, millis(*round_trip));
    if *sent <= 1 && ago.is_zero() {
        return format!("{first}.");
    }
    format!("{first}; last {} s ago, {answered} of {sent} answered.", ago.as_secs())
}

fn event_name(command: i64) -> String {
    crate::protocol::Command::from_number(command).to_string()
}

fn data(event: &DataEvent) -> String {
    let DataEvent { command, ago, count, .. } = event;
    let when = if ago.is_zero() { "just now".to_owned() } else { format!("{} s ago", ago.as_secs()) };
    format!("Event {} came {when}; {count} on this connection.", event_name(*command))
}

fn failed(server: &Server, failure: &Failure, others: &[(SocketAddr, ConnectFailure)]) -> String {
    let besides = also(others);
    match failure {
        Failure::Resolve(why) => format!("No address for \"{}\": {why}{besides}", server.host),
        Failure::Setup(why) => format!("{} was not tried: {why}{besides}", server.url),
        Failure::Connect(_) | Failure::Handshake(..) => format!("{failure}{besides}"),
    }
}

fn lost_link(rung: Rung, server: &Server, lost: &Lost) -> String {
    let Lost { reason, up_for, retried } = lost;
    let open = time(*up_for);
    if *retried {
        return format!("{} was open for {open}; then {reason}", server.url);
    }
    format!(
        "The WebSocket of {} was open for {open} and {} was awaited; then {}{}",
        server.url,
        awaited(rung, server),
        reason.seen(),
        remedy(reason)
    )
}

/// What to do about a connection that ended, where its reason does not say so itself.
const fn remedy(reason: &DownReason) -> &'static str {
    match reason {
        DownReason::ClosedByServer(_) => {
            " Read the server's log; some servers allow one display only, or displays that they know."
        }
        DownReason::IllegalClose => " Update the server.",
        DownReason::Ended | DownReason::Reset => {
            " Read the server's log; if it says nothing, look for a proxy or firewall in between."
        }
        DownReason::Io(_) | DownReason::Tls(_) => " Read the server's log and check this computer's network.",
        DownReason::PathTimedOut | DownReason::Silent(_) => " Check them in this order.",
        DownReason::NotAwake(_) => " Check cable and server.",
        DownReason::Protocol(_)
        | DownReason::NotUtf8
        | DownReason::TooLong
        | DownReason::MessageTooSlow
        | DownReason::Asked
        | DownReason::Panicked => "",
    }
}

fn awaited(rung: Rung, server: &Server) -> String {
    match rung {
        Rung::Address => format!("the address of {}", server.host),
        Rung::Port => format!("an answer of port {} of {}", server.port, server.host),
        Rung::WebSocket => format!("the HTTP answer that opens the WebSocket of {}", server.url),
        Rung::Register => "the answer to command 11 (registerClient)".to_owned(),
        Rung::Ping => "the answer to a ping".to_owned(),
        Rung::Data => "an event of an exam".to_owned(),
    }
}

fn out_of_time(rung: Rung, server: &Server, after: Duration) -> String {
    let todo = match rung {
        Rung::Address => {
            "The DNS server does not answer: check this computer's network, or use the address in server.url."
        }
        Rung::Port => {
            "The computer is off, the address is wrong, or a firewall drops the connection: check each in this order."
        }
        Rung::WebSocket => "The server hangs, or another program holds the port: restart the server.",
        Rung::Register | Rung::Ping | Rung::Data => "Check again with more time.",
    };
    let (awaited, after) = (awaited(rung, server), time(after));
    format!("The time of the check was over when {awaited} had been awaited for {after}. {todo}")
}

/// A time as a person says it: `120 ms`, `5 s`, `1.4 s`, `3 min`.
pub(super) fn time(time: Duration) -> String {
    if time < Duration::from_millis(950) {
        return format!("{} ms", time.as_millis());
    }
    let tenths = (time.as_millis() + 50) / 100;
    if tenths >= 1200 {
        return format!("{} min", time.as_secs() / 60);
    }
    if tenths.is_multiple_of(10) { format!("{} s", tenths / 10) } else { format!("{}.{} s", tenths / 10, tenths % 10) }
}

/// A round trip: tenths of a millisecond count.
pub(super) fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}
