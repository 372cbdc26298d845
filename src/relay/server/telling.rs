//! What the relay writes to the log of its clients: who comes, who goes and what is refused, never what is said.

use std::time::{Duration, Instant};

use super::super::connection::End;
use super::super::http;
use super::super::refusal::Refusal;
use super::super::routing::ClientId;
use super::Server;
use crate::protocol::ClientType;

/// The time that a budget is for.
const A_MINUTE: Duration = Duration::from_mins(1);

/// How many lines of a kind are written in a minute; those above are counted.
#[derive(Debug)]
pub(super) struct Budget {
    lines: u32,
    left: u32,
    since: Option<Instant>,
    unwritten: u64,
}

impl Budget {
    pub(super) const fn new(lines: u32) -> Self {
        Self { lines, left: lines, since: None, unwritten: 0 }
    }

    /// Whether one more line is to be written.
    pub(super) fn allows(&mut self, now: Instant) -> bool {
        if self.since.is_none_or(|since| since + A_MINUTE <= now) && self.unwritten == 0 {
            (self.since, self.left) = (Some(now), self.lines);
        }
        let allowed = self.left > 0;
        self.left = self.left.saturating_sub(1);
        self.unwritten += u64::from(!allowed);
        allowed
    }

    /// When the number of lines that were not written is due; none where all were.
    pub(super) fn due(&self) -> Option<Instant> {
        self.since.filter(|_| self.unwritten > 0).map(|since| since + A_MINUTE)
    }

    /// How many lines were not written, once a minute is over.
    pub(super) fn settle(&mut self, now: Instant) -> Option<u64> {
        self.due().filter(|due| *due <= now)?;
        self.since = None;
        Some(std::mem::take(&mut self.unwritten))
    }
}

/// The budgets of a relay.
#[derive(Debug)]
pub(super) struct Telling {
    visits: Budget,
    requests: Budget,
    messages: Budget,
}

impl Default for Telling {
    /// A department of displays that comes back fits; a flood does not.
    fn default() -> Self {
        Self { visits: Budget::new(120), requests: Budget::new(30), messages: Budget::new(30) }
    }
}

impl Telling {
    fn all(&mut self) -> [(&'static str, &mut Budget); 3] {
        [("visits", &mut self.visits), ("requests", &mut self.requests), ("messages", &mut self.messages)]
    }

    /// When there is something to be told though nothing happens.
    pub(super) fn due(&self) -> Option<Instant> {
        [&self.visits, &self.requests, &self.messages].into_iter().filter_map(Budget::due).min()
    }

    /// Tells how much was not told.
    pub(super) fn settle(&mut self, now: Instant) {
        for (what, budget) in self.all() {
            if let Some(count) = budget.settle(now) {
                tracing::info!(count, what, "more than a minute's lines were due; these were not written one by one");
            }
        }
    }
}

impl Server {
    /// A client has said, or changed, what it is.
    pub(super) fn tell_hello(&mut self, key: usize, before: ClientType) {
        let role = known(self.router.role(ClientId(key)));
        let Some(peer) = self.connection(key).map(|connection| connection.peer()) else { return };
        if self.telling.visits.allows(self.now) {
            if before == ClientType::NotRegistered {
                tracing::info!(client = key, %peer, %role, "a client has registered");
            } else {
                tracing::info!(client = key, %peer, %role, before = %known(before), "a client has registered anew");
            }
        }
        self.expect_telling();
    }

    /// A client that was open is gone.
    pub(super) fn tell_goodbye(&mut self, key: usize, role: ClientType) {
        let now = self.now;
        let Some(connection) = self.connections.get(key).and_then(Option::as_ref) else { return };
        if self.telling.visits.allows(now) {
            let (peer, seconds, role) = (connection.peer(), connection.age(now).as_secs(), known(role));
            match connection.how_it_ended() {
                End::Cut => tracing::info!(client = key, %peer, %role, seconds, "a client was cut"),
                End::Silent => {
                    tracing::info!(client = key, %peer, %role, seconds, "a client fell silent and was dropped");
                }
                End::Closed => tracing::info!(client = key, %peer, %role, seconds, "a client said goodbye"),
                End::Broke(code) => {
                    tracing::info!(client = key, %peer, %role, seconds, code, "a client broke the rules of WebSocket");
                }
                End::Stopped => tracing::info!(client = key, %peer, %role, seconds, "a client was sent away"),
                End::Left | End::Refused(_) | End::Served => {
                    tracing::info!(client = key, %peer, %role, seconds, "a client has gone without a goodbye");
                }
            }
        }
        self.expect_telling();
    }

    /// A connection has ended before it became a WebSocket.
    pub(super) fn tell_refused_request(&mut self, key: usize) {
        let now = self.now;
        let Some(connection) = self.connections.get(key).and_then(Option::as_ref) else { return };
        let why = match (connection.how_it_ended(), connection.tls_failure()) {
            (End::Refused(refusal), _) => refusal.advice(),
            (_, Some(failure)) => failure,
            (End::Left | End::Closed | End::Cut | End::Silent | End::Broke(_) | End::Served | End::Stopped, None) => {
                return;
            }
        };
        self.stats.requests_refused += 1;
        if connection.how_it_ended() == End::Refused(http::Refusal::NoRoom) {
            // Displays ask each second; the next break must not be kept from the log by them.
            if self.bridge.as_mut().is_some_and(|tie| tie.refuses_anew(now)) {
                tracing::info!("requests are refused until the room is followed: {why}");
            }
            return;
        }
        if self.telling.requests.allows(now) {
            tracing::info!(client = key, peer = %connection.peer(), "a request was refused: {why}");
        }
        self.expect_telling();
    }

    /// A connection above the allowed number was closed without a word.
    pub(super) fn tell_turned_away(&mut self, peer: std::net::SocketAddr) {
        self.stats.requests_refused += 1;
        if self.telling.requests.allows(self.now) {
            tracing::info!(%peer, "a request was refused: {}", http::Refusal::Full.advice());
        }
        self.expect_telling();
    }

    /// A message was answered with an error number.
    pub(super) fn tell_refused_message(&mut self, key: usize, refusal: Refusal) {
        self.stats.refused += 1;
        if self.telling.messages.allows(self.now) {
            let role = known(self.router.role(ClientId(key)));
            let peer = self.connection(key).map(|connection| connection.peer());
            let peer = peer.map(tracing::field::display);
            tracing::info!(client = key, peer, %role, error = refusal.number(), "a message was refused: {refusal}");
        }
        self.expect_telling();
    }

    fn expect_telling(&mut self) {
        if let Some(due) = self.telling.due() {
            self.expect_timer(due);
        }
    }
}

/// A client's type for the log: a number that the API document does not list is the client's own word.
const fn known(role: ClientType) -> &'static str {
    match role {
        ClientType::NotRegistered => "0",
        ClientType::WebServer => "1",
        ClientType::Vxvue => "2",
        ClientType::Display => "106",
        ClientType::Other(_) => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_that_only_the_client_knows_is_not_repeated() {
        for (number, word) in [(0, "0"), (1, "1"), (2, "2"), (106, "106"), (4_294_967_296, "other"), (-7, "other")] {
            assert_eq!(known(ClientType::from_number(number)), word);
        }
    }

    #[test]
    fn a_flood_is_told_in_a_few_lines_and_one_number_a_minute() {
        let start = Instant::now();
        let mut budget = Budget::new(3);
        let (mut written, mut counted) = (0, Vec::new());
        // Ten lines a second for 150 seconds.
        for tenth in 0..1500_u64 {
            let now = start + Duration::from_millis(100 * tenth);
            counted.extend(budget.settle(now));
            written += u32::from(budget.allows(now));
        }
        assert_eq!((written, &counted[..]), (9, &[597, 597][..]));
        assert_eq!(budget.due(), Some(start + Duration::from_mins(3)));
        assert_eq!(budget.settle(start + Duration::from_mins(3)), Some(297));
        assert_eq!(budget.due(), None);
    }

    #[test]
    fn what_stays_within_the_budget_is_told_line_by_line() {
        let start = Instant::now();
        let mut budget = Budget::new(2);
        for minute in 0..100 {
            assert!(budget.allows(start + A_MINUTE * minute));
            assert!(budget.allows(start + A_MINUTE * minute));
            assert_eq!(budget.due(), None);
        }
    }
}
