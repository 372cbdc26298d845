//! The window of our own on real window systems: X servers with and without a window manager, with one and with several monitors, and a
//! Wayland compositor.
//!
//! Event loops must run on the main thread of a process, so this file runs its tests itself, one after the other, each with a process of
//! its own that has the windows ([`probe`]). It prints how many ran, as the harness of Rust does.
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

#[path = "../common/mod.rs"]
#[cfg(target_os = "linux")]
mod common;
#[cfg(target_os = "linux")]
mod on_wayland;
#[cfg(target_os = "linux")]
mod on_x11;
mod picture;
mod probe;

/// A test and its name.
type Case = (&'static str, fn());

/// Says to the process that it is the one with the windows.
const PROBE: &str = "VXTEST_WINDOWS";

#[cfg(target_os = "linux")]
fn cases() -> Vec<Case> {
    [on_x11::CASES, on_wayland::CASES].concat()
}

/// Elsewhere the windows are looked at by hand.
#[cfg(not(target_os = "linux"))]
fn cases() -> Vec<Case> {
    Vec::new()
}

fn main() -> std::process::ExitCode {
    if std::env::var_os(PROBE).is_some() {
        probe::run();
        return std::process::ExitCode::SUCCESS;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let filters: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |name: &str| filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()));
    let (chosen, left): (Vec<Case>, Vec<Case>) = cases().into_iter().partition(|(name, _)| wanted(name));
    if arguments.iter().any(|argument| argument == "--list") {
        for (name, _) in &chosen {
            println!("{name}: test");
        }
        return std::process::ExitCode::SUCCESS;
    }
    let mut failed = 0;
    println!("\nrunning {} tests", chosen.len());
    for (name, test) in &chosen {
        let passed = std::panic::catch_unwind(test).is_ok();
        println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
        failed += usize::from(!passed);
    }
    let (word, passed) = (if failed == 0 { "ok" } else { "FAILED" }, chosen.len() - failed);
    println!(
        "\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; 0 measured; {} filtered out\n",
        left.len()
    );
    if failed == 0 { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}
