//! Months in minutes: 1,000,000 events with 20,000 different names in 12 scripts, 10,000 reconnects, 200 times without the monitor.
//! Memory, threads, descriptors and the glyph atlas at the start, after the warm-up (a fifth), in the middle and at the end.
//!
//! `cargo bench --bench soak` (Linux; the window needs Xorg with its dummy driver). `VXSOAK_SCALE=0.01` takes a hundredth of all counts for a quick
//! look; `cargo bench --bench soak -- headless` runs one part of `headless`, `painting`, `window`.

mod headless;
mod names;
mod painting;
#[path = "../../tests/common/screens.rs"]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "the rig of the tests: there a failure is a panic"
)]
mod screens;
mod state;
mod vitals;
mod window;

use std::time::Duration;

/// Something is broken where nothing comes for so long.
const PATIENCE: Duration = Duration::from_secs(30);

type Failure = Box<dyn std::error::Error>;
type Part = fn(&Counts) -> Result<(), Failure>;

/// How much of everything.
struct Counts {
    events: usize,
    names: usize,
    reconnects: usize,
    cycles: usize,
    /// Not scaled down.
    full: bool,
}

impl Counts {
    fn scaled(scale: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 10 and 1,000,000")]
        let count = |full: u32| (f64::from(full) * scale.clamp(0.0, 1.0)).round().max(10.0) as usize;
        Self {
            events: count(1_000_000),
            names: count(20_000),
            reconnects: count(10_000),
            cycles: count(200),
            full: scale >= 1.0,
        }
    }
}

fn main() -> Result<(), Failure> {
    let scale = std::env::var("VXSOAK_SCALE").map_or(Ok(1.0), |scale| scale.parse())?;
    let counts = Counts::scaled(scale);
    let parts: [(&str, Part); 3] = [("headless", headless::run), ("painting", painting::run), ("window", window::run)];
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    for (name, run) in parts {
        if asked.is_empty() || asked.iter().any(|asked| asked == name) {
            run(&counts)?;
        }
    }
    Ok(())
}
