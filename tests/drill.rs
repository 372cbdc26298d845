//! The fault drill over real sockets: each fault is what it says, and a display that is drilled never shows a wrong name.

#![allow(clippy::unwrap_used, clippy::panic, clippy::pedantic, clippy::wildcard_enum_match_arm, reason = "tests may")]

mod relay_support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use relay_support::*;
use vxdisplay::clock::Clock;
use vxdisplay::display::Session;
use vxdisplay::exam::{Limits, NamesPrivacy};
use vxdisplay::link::{Link, LinkConfig, LinkEvents, LinkHandle, Target};
use vxdisplay::relay::{Dialect, Drill, Relay, RelayConfig, RelayHandle};
use vxdisplay::simulator::Form;

const PING: &str = r#"{"command":1}"#;
const PING_ANSWER: &str = r#"{"sender":1,"command":1,"data":{"status":1}}"#;

fn relay() -> RelayHandle {
    Relay::start(RelayConfig { listen: ([127, 0, 0, 1], 0).into(), ..RelayConfig::default() }).unwrap()
}

fn patient(id: &str) -> String {
    Form { id: id.to_owned(), ..Form::default() }.patient()
}

/// The relay has taken all orders before it answers this.
fn settled(client: &mut Client) {
    client.say(PING);
    client.expect(PING_ANSWER);
}

#[test]
fn a_lost_frame_never_comes_and_a_doubled_one_comes_twice() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    relay.set_drill(Drill { drop_percent: 100, ..Drill::default() }).unwrap();
    relay.publish(patient("lost")).unwrap();
    settled(&mut display);
    relay.set_drill(Drill { duplicate: true, ..Drill::default() }).unwrap();
    relay.publish(patient("twice")).unwrap();
    display.expect(&patient("twice"));
    display.expect(&patient("twice"));
    relay.set_drill(Drill::default()).unwrap();
    relay.publish(Form::start()).unwrap();
    display.expect(&Form::start());
    display.expect_nothing_else();
}

#[test]
fn a_delayed_frame_comes_late_while_pings_are_answered_at_once() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let delay = Duration::from_millis(400);
    relay.set_drill(Drill { delay, ..Drill::default() }).unwrap();
    settled(&mut display);
    let sent = Instant::now();
    relay.publish(patient("late")).unwrap();
    settled(&mut display);
    assert!(sent.elapsed() < delay, "the ping did not wait");
    display.expect(&patient("late"));
    assert!(sent.elapsed() >= delay);
}

#[test]
fn of_two_frames_the_second_comes_first() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    relay.set_drill(Drill { reorder: true, ..Drill::default() }).unwrap();
    relay.publish(patient("first")).unwrap();
    relay.publish(Form::start()).unwrap();
    display.expect(&Form::start());
    display.expect(&patient("first"));
}

#[test]
fn pings_of_both_kinds_stay_unanswered_while_events_still_come() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    relay.set_drill(Drill { answer_pings: false, ..Drill::default() }).unwrap();
    // Orders are taken in their order: with this the drill has begun.
    relay.publish(Form::start()).unwrap();
    display.expect(&Form::start());
    display.say(PING);
    display.send(&frame(0x80 | relay_support::PING, b"x"));
    display.say(r#"{"sender":106,"command":11}"#);
    display.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
    relay.set_drill(Drill::default()).unwrap();
    relay.publish(Form::complete()).unwrap();
    display.expect(&Form::complete());
    display.expect_nothing_else();
}

#[test]
fn a_cut_ends_every_connection_without_a_word_and_new_ones_are_taken() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    relay.publish(patient("before")).unwrap();
    display.expect(&patient("before"));
    relay.cut().unwrap();
    assert_eq!(display.expect_end(), b"", "no close frame");
    let mut again = Client::registered(relay.local_addr(), 106);
    relay.publish(patient("after")).unwrap();
    again.expect(&patient("after"));
}

#[test]
fn a_frozen_relay_keeps_its_connections_and_goes_on_when_thawed() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    relay.freeze(true).unwrap();
    display.say(PING);
    relay.freeze(false).unwrap();
    display.expect(PING_ANSWER);
    relay.publish(patient("later")).unwrap();
    display.expect(&patient("later"));
    Client::registered(relay.local_addr(), 106);
}

#[test]
fn a_frozen_relay_stops_within_a_second() {
    let relay = relay();
    let _display = Client::registered(relay.local_addr(), 106);
    relay.freeze(true).unwrap();
    let begun = Instant::now();
    relay.stop();
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
}

#[test]
fn a_restarted_relay_is_away_and_comes_back_at_its_port() {
    let relay = relay();
    let address = relay.local_addr();
    let mut display = Client::registered(address, 106);
    relay.restart(Duration::from_millis(300)).unwrap();
    display.expect_end();
    eventually("away", || !relay.is_listening());
    eventually("back", || relay.is_listening());
    let mut again = Client::registered(address, 106);
    relay.publish(patient("back")).unwrap();
    again.expect(&patient("back"));
}

#[test]
fn a_dialect_is_changed_while_clients_are_there() {
    let relay = relay();
    let display = std::cell::RefCell::new(Client::registered(relay.local_addr(), 106));
    relay.set_dialect(Dialect::Prototype).unwrap();
    eventually("the prototype's pong", || {
        display.borrow_mut().say(PING);
        display.borrow_mut().text() == r#"{"command":"pong"}"#
    });
}

struct Display {
    session: Session,
    events: LinkEvents,
    _link: LinkHandle,
}

impl Display {
    fn of(relay: &RelayHandle) -> Self {
        let target = Target::new(false, "127.0.0.1", relay.local_addr().port());
        let (link, events) = Link::start(LinkConfig::new(target), Clock::boxed(), Arc::new(|| ())).unwrap();
        let limits = Limits {
            hold_on_link_loss: Duration::from_millis(200),
            clear_after_complete: Duration::from_secs(30),
            max_age: Duration::from_hours(4),
            pair_within: Duration::from_secs(10),
        };
        Self { session: Session::new(limits, NamesPrivacy::Full), events, _link: link }
    }

    /// Lives on until the condition holds; every patient that was shown meanwhile must be the one named last, or nobody, and marked.
    fn until(&mut self, what: &str, allowed: &[&str], condition: impl Fn(&Session) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition(&self.session) {
            assert!(Instant::now() < deadline, "never: {what}");
            if let Ok(event) = self.events.recv_timeout(Duration::from_millis(20)) {
                self.session.handle(event);
            }
            self.session.tick(Clock.reading());
            let shown = self.session.shown();
            if let Some(person) = &shown.person {
                let id = person.id.as_deref().unwrap_or_default();
                assert!(allowed.contains(&id), "{what}: {id} is shown");
                assert!(shown.demo, "everything is marked as demo");
            }
        }
    }

    fn shows(id: &'static str) -> impl Fn(&Session) -> bool {
        move |session| session.shown().person.as_ref().is_some_and(|person| person.id.as_deref() == Some(id))
    }
}

#[test]
fn no_fault_of_the_drill_brings_a_wrong_name() {
    let relay = relay();
    let mut display = Display::of(&relay);
    display.until("registered", &[], |_| relay.stats().displays == 1);
    relay.publish(patient("A")).unwrap();
    display.until("A", &["A"], Display::shows("A"));

    relay.cut().unwrap();
    display.until("cleared after the hold", &["A"], |session| session.shown().person.is_none());
    display.until("back", &[], |_| relay.stats().displays == 1);

    relay.set_drill(Drill { duplicate: true, reorder: true, ..Drill::default() }).unwrap();
    relay.publish(patient("B")).unwrap();
    relay.publish(Form::start()).unwrap();
    display.until("B", &["B"], Display::shows("B"));

    relay.set_drill(Drill::default()).unwrap();
    relay.restart(Duration::from_millis(400)).unwrap();
    display.until("the old name is gone", &["B"], |session| session.shown().person.is_none());
    display.until("back again", &[], |_| relay.stats().displays == 1);
    relay.publish(patient("C")).unwrap();
    display.until("C", &["C"], Display::shows("C"));
}
