//! The link against servers that misbehave byte by byte: every fault that a client must survive.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::cast_possible_truncation,
    clippy::large_stack_arrays,
    clippy::option_option,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    reason = "test helpers"
)]

#[path = "../common/certificates.rs"]
mod certificates;
mod close;
mod connecting;
mod flow;
mod frames;
mod handshake;
mod liveness;
mod long;
mod password;
mod support;
mod transport;
mod wss;
