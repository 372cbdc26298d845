//! Which server is tried when: one after the other, with waits that grow and are never the same for two relays. Pure.

use std::time::Duration;

/// The least that is waited after a whole round of servers.
const LEAST: Duration = Duration::from_millis(250);
/// The most where a server cannot be reached or goes away.
const MOST: Duration = Duration::from_secs(8);
/// The most where servers refuse this client: somebody must mend its credentials.
const MOST_REFUSED: Duration = Duration::from_mins(1);
/// After a connection that lasted so long the waits begin anew.
const LASTED: Duration = Duration::from_secs(5);

/// Whose turn it is.
#[derive(Debug)]
pub(super) struct Turns {
    servers: usize,
    next: usize,
    tried: usize,
    rounds: u32,
}

impl Turns {
    /// So many servers. The first to be tried is any of them, so that a department does not come to one.
    pub(super) const fn new(servers: usize, first: usize) -> Self {
        let servers = if servers == 0 { 1 } else { servers };
        Self { servers, next: first % servers, tried: 0, rounds: 0 }
    }

    /// Whose turn it is now.
    pub(super) const fn server(&self) -> usize {
        self.next
    }

    /// An attempt, or a connection that lasted so long, is over. How long to wait before the next; `chance` is from 0 to 1.
    pub(super) fn over(&mut self, lasted: Duration, refused: bool, chance: f64) -> Duration {
        if lasted >= LASTED {
            (self.tried, self.rounds) = (0, 0);
        }
        self.next = (self.next + 1) % self.servers;
        self.tried += 1;
        if self.tried < self.servers {
            return Duration::ZERO;
        }
        self.tried = 0;
        let most = if refused { MOST_REFUSED } else { MOST };
        let span = LEAST.saturating_mul(2_u32.saturating_pow(self.rounds)).min(most);
        self.rounds = self.rounds.saturating_add(1);
        LEAST + span.mul_f64(chance.clamp(0.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_server_has_its_turn_before_anybody_waits() {
        let mut turns = Turns::new(3, 7);
        let mut order = Vec::new();
        for _ in 0..6 {
            order.push((turns.server(), turns.over(Duration::ZERO, false, 0.0)));
        }
        let none = Duration::ZERO;
        assert_eq!(order, [(1, none), (2, none), (0, LEAST), (1, none), (2, none), (0, LEAST)]);
    }

    #[test]
    fn waits_grow_to_their_limit_and_begin_anew_after_a_good_connection() {
        for (refused, most) in [(false, MOST), (true, MOST_REFUSED)] {
            let mut turns = Turns::new(1, 0);
            let waits: Vec<Duration> = (0..100).map(|_| turns.over(Duration::ZERO, refused, 1.0)).collect();
            assert!(waits.is_sorted(), "{waits:?}");
            assert_eq!((waits[0], waits[99]), (LEAST * 2, LEAST + most));
            assert_eq!(turns.over(LASTED, refused, 1.0), LEAST * 2);
        }
    }

    #[test]
    fn no_number_of_servers_and_no_chance_breaks_it() {
        let mut turns = Turns::new(0, 5);
        assert_eq!(turns.server(), 0);
        for chance in [-1.0, 2.0, f64::INFINITY] {
            assert!(turns.over(Duration::ZERO, true, chance) <= LEAST + MOST_REFUSED);
        }
    }
}
