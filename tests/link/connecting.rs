//! From the settings to a port that answers.

#[cfg(target_os = "linux")]
use std::net::{Ipv4Addr, SocketAddr};

use vxdisplay::link::{
    ConnectFailure, Failure, LinkEventKind, LinkState, NoticeKind, Progress, ResolveFailure, Target,
};

use crate::support::{PATIENCE, Server, TestLink, ms, quick};

#[test]
fn a_refusal_is_told_once_and_the_servers_start_is_seen_at_once() {
    let address = Server::new().address();
    let mut link = TestLink::start(quick(address));
    assert_eq!(link.wait_failure(), Failure::Connect(vec![(address, ConnectFailure::Refused)]));
    std::thread::sleep(ms(100));

    let server = Server::again(address);
    let _peer = server.establish();

    assert_eq!(link.wait_up(), 1);
    link.wait_state(LinkState::Registered);
    assert_eq!(link.count(|kind| matches!(kind, LinkEventKind::Notice(_))), 1);
    assert_eq!(link.count(|kind| matches!(kind, LinkEventKind::Progress(Progress::AddressFailed { .. }))), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_port_that_swallows_everything_is_given_up_after_its_time() {
    // With its queue full the kernel drops what more comes, as a firewall would.
    let listener = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
    listener.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into()).unwrap();
    listener.listen(0).unwrap();
    let address = listener.local_addr().unwrap().as_socket().unwrap();
    let _first = std::net::TcpStream::connect(address).unwrap();
    let filled = (0..8).map(|_| std::net::TcpStream::connect_timeout(&address, ms(100))).collect::<Vec<_>>();
    assert!(filled.iter().any(Result::is_err), "the queue is full");

    let mut link = TestLink::start(quick(address));
    let failure = link.wait_failure();
    assert_eq!(failure, Failure::Connect(vec![(address, ConnectFailure::TimedOut(ms(400)))]));
    link.quit("connecting");
}

#[test]
fn localhost_is_reached_though_only_one_of_its_addresses_listens() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.server = Target::new(false, "localhost", server.address().port());
    let mut link = TestLink::start(config);
    let _peer = server.open();
    assert_eq!(link.wait_up(), 1);
}

#[test]
fn a_name_that_does_not_exist_is_told_and_looked_up_again() {
    let mut config = quick(Server::new().address());
    config.server = Target::new(false, "no-such-host.invalid", 55111);
    let mut link = TestLink::start(config);
    assert!(matches!(
        link.wait_failure(),
        Failure::Resolve(
            ResolveFailure::NotFound
                | ResolveFailure::Unreachable
                | ResolveFailure::TimedOut(_)
                | ResolveFailure::NoAddress
        )
    ));
    link.quit("resolving");
}

#[test]
fn another_server_can_be_turned_to_in_every_phase() {
    let (silent, good) = (Server::new(), Server::new());
    let mut link = TestLink::start(quick(silent.address()));
    let _held = silent.accept();
    link.handle().set_server(quick(good.address())).unwrap();
    let mut peer = good.establish();
    assert_eq!(link.wait_up(), 2);
    link.wait_state(LinkState::Registered);

    let other = Server::new();
    link.handle().set_server(quick(other.address())).unwrap();
    assert_eq!(peer.close_code(), Some(Some(1000)));
    drop(peer);
    let _peer = other.establish();
    assert_eq!(link.wait_up(), 3);
}

#[test]
fn a_text_without_a_link_is_told_not_to_be_sent() {
    let link_address = Server::new().address();
    let mut link = TestLink::start(quick(link_address));
    link.handle().send_text("{}".to_owned()).unwrap();
    link.wait("NotSent", |event| match &event.kind {
        LinkEventKind::Notice(notice) if notice.kind == NoticeKind::NotSent => Some(()),
        _ => None,
    });
}

#[test]
fn a_server_that_accepts_and_drops_gets_one_connection_at_a_time_and_growing_waits() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.limits.retry_base = ms(1);
    config.limits.retry_max = ms(60);
    let mut link = TestLink::start(config);
    let mut gaps = Vec::new();
    for _ in 0..40 {
        let mut peer = server.accept();
        peer.upgrade("");
        drop(peer);
        let begun = std::time::Instant::now();
        let next = server.try_accept(PATIENCE).expect("a retry");
        gaps.push(begun.elapsed());
        drop(next);
    }
    assert!(gaps.iter().skip(10).any(|gap| *gap > ms(25)), "{gaps:?}");
    link.gather();
    link.quit("dropped");
}
