//! The connection check: a ladder of six rungs from the address to the data, live over the running link or afresh.

mod fresh;
mod ladder;
mod report;
mod run;
mod sentence;
#[cfg(test)]
mod tests;

pub use fresh::{FreshCheck, MAX_TIMEOUT, MIN_TIMEOUT, Verdict};
pub use ladder::Ladder;
pub use report::{DataEvent, Heartbeat, Lost, LostWhile, Observation, PingAnswer, Rung, RungReport, RungState, Server};
pub use run::CheckRun;
