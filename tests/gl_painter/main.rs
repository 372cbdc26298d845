//! The rasteriser and egui's own OpenGL painter make the same pictures of the same shapes: every scene of the patient screen and every
//! page of the console, on an X server of its own, with the OpenGL of Mesa.
//!
//! Event loops must run on the main thread of a process, so this file runs its tests itself, one after the other, each with a process of
//! its own that has the window ([`gallery`]). It prints how many ran, as the harness of Rust does. Where OpenGL does not run, they fail.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small; of what is shared each file uses its part"
)]

#[cfg(target_os = "linux")]
#[path = "../common/mod.rs"]
mod common;
#[allow(unused_imports, reason = "the console's own tests use more of it")]
#[path = "../console_support/mod.rs"]
mod console_support;
mod gallery;
mod gap;

/// A test and its name.
type Case = (&'static str, fn());

/// Says to the process that it is the one with the window, and what it compares.
const GALLERY: &str = "VXTEST_GALLERY";

#[cfg(target_os = "linux")]
mod cases;
#[cfg(target_os = "linux")]
use cases::CASES;

/// Elsewhere there is no OpenGL that is the same everywhere.
#[cfg(not(target_os = "linux"))]
const CASES: &[Case] = &[("a_single_pixel_is_seen", gap::a_single_pixel_is_seen)];

fn main() -> std::process::ExitCode {
    if let Ok(order) = std::env::var(GALLERY) {
        return gallery::run(&order);
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let filters: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    let wanted = |name: &str| filters.is_empty() || filters.iter().any(|filter| name.contains(filter.as_str()));
    let (chosen, left): (Vec<Case>, Vec<Case>) = CASES.iter().copied().partition(|(name, _)| wanted(name));
    if arguments.iter().any(|argument| argument == "--list") {
        for (name, _) in &chosen {
            println!("{name}: test");
        }
        return std::process::ExitCode::SUCCESS;
    }
    if !cfg!(target_os = "linux") {
        eprintln!("gl_painter: the pictures of OpenGL are compared on Linux alone");
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
