//! `scripts/chaos` must be able to fail: its own test plants wrongs, and each must be objected to.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "in tests a failure is a panic")]

use std::path::Path;
use std::process::Command;

/// `scripts/chaos` with these arguments: its exit code and what it printed.
fn chaos(arguments: &[&str]) -> (Option<i32>, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts/chaos");
    let output = Command::new(script).args(arguments).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&printed).into_owned())
}

#[test]
fn the_chaos_test_objects_to_every_planted_wrong() {
    let (code, printed) = chaos(&["--self-test"]);
    assert_eq!(code, Some(0), "{printed}");
    let passed = printed.split("self-test: ").nth(1).and_then(|rest| rest.split(' ').next()).expect("a count");
    assert!(passed.parse::<u32>().unwrap() >= 28, "{printed}");
}

#[test]
fn the_same_seed_draws_the_same_faults() {
    let schedule = |seed| chaos(&["--schedule", "5", "2", seed]);
    let (code, first) = schedule("7");
    assert_eq!(code, Some(0), "{first}");
    assert!(first.contains("round 4") && first.contains("patient"), "{first}");
    assert_eq!(schedule("7").1, first);
    assert_ne!(schedule("8").1, first);
}
