//! Fuzzing: what comes from outside, damaged in every way, against promises that say more than that nothing panics.
//!
//! Each target starts from its corpus (`tests/fuzz/corpus`) and from what it has found new. Here so many runs of one seed; for hours
//! `scripts/fuzz`; the targets alone, guided by coverage, in the crate `fuzz`.
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

mod driver;
mod mutation;
mod targets;

macro_rules! fuzzed {
    ($($name:ident: $runs:literal;)+) => {
        /// The targets that run here.
        const FUZZED: &[&str] = &[$(stringify!($name)),+];

        $(
            #[test]
            fn $name() {
                driver::fuzz(targets::find(stringify!($name)).unwrap(), $runs);
            }
        )+
    };
}

// How often each runs in the tests: some seconds for all of them.
fuzzed! {
    reading: 5_000;
    unread: 5_000;
    request: 15_000;
    routing: 4_000;
    settings: 3_000;
    recording: 10_000;
    edid: 20_000;
    person: 3_000;
    raster: 1_500;
    texts: 400;
}

#[test]
fn every_target_is_run_and_has_a_corpus() {
    let names: Vec<&str> = targets::ALL.iter().map(|target| target.name).collect();
    assert_eq!(names, FUZZED);
    for target in targets::ALL {
        assert!(driver::corpus(target).len() >= 10, "{}", target.name);
    }
}
