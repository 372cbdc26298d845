//! A relay on a given port, for a load generator: `cargo bench --bench relay_server -- PORT`. Ends with its process.

use std::net::{Ipv4Addr, SocketAddr};

use vxdisplay::relay::{Relay, RelayConfig};

fn main() {
    let Some(port) = std::env::args().skip(1).find_map(|argument| argument.parse().ok()) else {
        println!("usage: relay_server PORT (serves on 127.0.0.1:PORT until it is ended)");
        return;
    };
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    match Relay::start(RelayConfig { listen, ..RelayConfig::default() }) {
        Ok(relay) => {
            println!("listening on {}", relay.local_addr());
            while relay.is_running() {
                std::thread::park();
            }
        }
        Err(error) => eprintln!("{error}"),
    }
}
