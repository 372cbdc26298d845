//! The message log: limits, lists, search, what is hidden, ageing, export.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

mod ageing;
mod damage;
mod documented;
mod exports;
mod hiding;
mod limits;
mod link_lines;
mod support;
mod views;
