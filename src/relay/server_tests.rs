use std::net::SocketAddr;
use std::time::{Duration, Instant};

#[path = "../../tests/relay_support/mod.rs"]
mod support;

use crate::relay::{Relay, RelayConfig, RelayHandle};
use support::Client;

#[test]
fn a_panic_in_one_clients_path_ends_that_client_alone() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let mut unlucky = Client::registered(relay.local_addr(), 104);

    unlucky.say(super::PANIC_IN_TESTS);

    unlucky.expect_end();
    vxvue.say(r#"{"sender":2,"receiver":106,"command":1001}"#);
    display.expect(r#"{"sender":2,"receiver":106,"command":1001}"#);
    support::eventually("the client is forgotten", || relay.stats().clients == 2);
}

#[test]
fn what_goes_on_is_told_once_and_told_again_after_a_minute_of_peace() {
    let start = Instant::now();
    let mut refused = super::Recurring::default();
    let news: Vec<u64> = (0..400).filter(|second| *second < 100 || *second > 300).collect();
    let told: Vec<u64> =
        news.into_iter().filter(|second| refused.is_news(start + Duration::from_secs(*second))).collect();
    assert_eq!(told, [0, 301]);
}

fn relay() -> RelayHandle {
    Relay::start(RelayConfig { listen: SocketAddr::from(([127, 0, 0, 1], 0)), ..RelayConfig::default() }).unwrap()
}
