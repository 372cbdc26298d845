//! The painter of pixels: its rules, and that painting what differs gives the same picture as painting everything.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::disallowed_methods,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, numbers are small, and colours are made up"
)]

mod damage;
mod frames;
mod hostile;
mod rules;
mod screen;
mod stage;
mod textures;
