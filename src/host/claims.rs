//! The servers that this program is the one instance for: the one that it was started or set for, and the one that its link looks to.

use std::sync::Arc;

use crate::instance::{Instance, InstanceClaim, InstanceRequest, InstanceResponse, RuntimeDir, Serving};
use crate::l10n::Message;

/// What answers others.
pub(super) type Answering = Arc<dyn Fn(InstanceRequest) -> InstanceResponse + Send + Sync>;

/// The claims, each with its answering thread.
pub(super) struct InstanceLocks {
    place: RuntimeDir,
    answering: Answering,
    held: Vec<Serving>,
}

impl InstanceLocks {
    /// Answers under the first claim.
    pub(super) fn start(instance: Instance, answering: Answering) -> std::io::Result<Self> {
        let place = instance.place().clone();
        let held = vec![instance.serve(Arc::clone(&answering))?];
        Ok(Self { place, answering, held })
    }

    /// Sets the program's own server `home` and its link's server `current`. Returns a notice if another instance holds one of
    /// them.
    pub(super) fn hold(&mut self, home: &str, current: &str) -> Option<Message> {
        let mut said = None;
        for server in [home, current] {
            if self.held.iter().all(|held| !held.is_for(server)) {
                said = self.claim(server).or(said);
            }
        }
        let is_wanted = |held: &Serving| held.is_for(home) || held.is_for(current);
        // Without any claim the old ones are better than none, so that `status` still gets an answer.
        if self.held.iter().any(is_wanted) {
            self.held.retain(is_wanted);
        }
        // Listed once: under the server it is configured for, if it holds that claim.
        let at_home = self.held.iter().any(|held| held.is_for(home));
        for held in &self.held {
            if let Err(error) = held.set_listed(!at_home || held.is_for(home)) {
                tracing::debug!("the list of instances cannot be kept: {error}");
            }
        }
        said
    }

    fn claim(&mut self, server: &str) -> Option<Message> {
        match Instance::claim_in(&self.place, server) {
            Ok(InstanceClaim::First(instance)) => match instance.serve(Arc::clone(&self.answering)) {
                Ok(serving) => self.held.push(serving),
                Err(error) => tracing::warn!("other starts for {server} will not be answered: {error}"),
            },
            Ok(InstanceClaim::Runs(running)) => {
                let server = running.server();
                tracing::warn!("another VX Display of this user runs for {server}");
                return Some(Message::new("server-two-displays").with("server", server));
            }
            Err(error) => tracing::warn!("whether VX Display runs for {server} already cannot be said: {error}"),
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::l10n::Locale;

    const TIMEOUT: Duration = Duration::from_secs(10);
    // The named pipes of Windows belong to a user, not to a folder: each test has servers of its own.
    type Servers = [&'static str; 2];

    fn first(place: &RuntimeDir, server: &str) -> Instance {
        let InstanceClaim::First(instance) = Instance::claim_in(place, server).unwrap() else {
            panic!("{server} runs")
        };
        instance
    }

    fn claims(place: &RuntimeDir, server: &str) -> InstanceLocks {
        InstanceLocks::start(first(place, server), Arc::new(|_| InstanceResponse::Done)).unwrap()
    }

    /// The servers under which an instance answers, and those that are listed.
    fn found(place: &RuntimeDir, servers: Servers) -> (Vec<&'static str>, Vec<String>) {
        let answers = |server: &&str| place.ask(server, InstanceRequest::Console, TIMEOUT).is_ok();
        let listed = place.running(Locale::EN, TIMEOUT).unwrap().into_iter().map(|found| found.server).collect();
        (servers.into_iter().filter(answers).collect(), listed)
    }

    #[test]
    fn a_server_that_was_saved_is_claimed_and_the_old_one_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let place = RuntimeDir::at(folder.path().join("vxdisplay"));
        let servers @ [a, b] = ["ws://saved-a:1", "ws://saved-b:1"];
        let mut claims = claims(&place, a);
        assert!(claims.hold(b, b).is_none());
        assert_eq!(found(&place, servers), (vec![b], vec![b.to_owned()]));
        drop(first(&place, a));
    }

    #[test]
    fn a_server_that_was_turned_to_is_claimed_beside_the_one_of_the_start_and_listed_once() {
        let folder = tempfile::tempdir().unwrap();
        let place = RuntimeDir::at(folder.path().join("vxdisplay"));
        let servers @ [a, b] = ["ws://turned-a:1", "ws://turned-b:1"];
        let mut claims = claims(&place, a);
        assert!(claims.hold(a, b).is_none());
        assert_eq!(found(&place, servers), (vec![a, b], vec![a.to_owned()]));
        assert!(claims.hold(b, b).is_none(), "it is saved afterwards");
        assert_eq!(found(&place, servers), (vec![b], vec![b.to_owned()]));
    }

    #[test]
    fn a_server_that_another_one_has_is_told_and_the_old_claim_stays() {
        let folder = tempfile::tempdir().unwrap();
        let place = RuntimeDir::at(folder.path().join("vxdisplay"));
        let servers @ [a, b] = ["ws://taken-a:1", "ws://taken-b:1"];
        let other = first(&place, b);
        let mut claims = claims(&place, a);
        assert!(claims.hold(b, b).unwrap().to_string().contains(b));
        drop(other);
        assert_eq!(found(&place, servers), (vec![a], vec![a.to_owned()]));
        assert!(claims.hold(b, b).is_none());
        assert_eq!(found(&place, servers), (vec![b], vec![b.to_owned()]));
    }
}
