use std::net::SocketAddr;

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

fn relay() -> RelayHandle {
    Relay::start(RelayConfig { listen: SocketAddr::from(([127, 0, 0, 1], 0)), ..RelayConfig::default() }).unwrap()
}
