//! Recordings of what came from the server, and their replay. The format is described in `docs/RECORDING.md`.
//!
//! [`Recorder`] writes a file on a thread of its own and [`Recording::read`] reads one; everything else is pure. A
//! [`Replay`] has a time of its own, which begins at zero: a session that it feeds is made for it and for nothing else.

mod header;
mod line;
mod pseudonymiser;
mod reader;
mod recorder;
mod replay;

pub use header::{FORMAT_VERSION, Header, PatientData, without_credentials};
pub use line::{EndWord, Line, LineProblem, LooksLike, What, Why};
pub use pseudonymiser::Pseudonymiser;
pub use reader::{Ending, LONGEST_LINE, ReadError, Recording, RecordingFile, list};
pub use recorder::{EndReason, LinkAtStart, RecordError, RecordLimits, Recorder, RecorderState, Summary};
pub use replay::{Progress, Replay, ReplayStep, Speed};
