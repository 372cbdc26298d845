//! What parent and child tell each other: one line of JSON each.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ended::Ended;

/// What happened before this display was started, told to it first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestartInfo {
    /// How often the display was brought back since the supervisor was started.
    pub restarts: u32,
    /// Why, the last time.
    pub last_restart_reason: Option<Ended>,
    /// The desktop has been there: where it is not any more, its session ends.
    #[serde(default)]
    pub desktop: bool,
    /// The number of the list for which `--monitor` names the monitor that it meant when the supervisor was started.
    #[serde(default)]
    pub number: Option<u32>,
}

/// What the display tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum ChildMessage {
    /// It lives.
    Beat(Beat),
    /// There is a picture, by this renderer.
    Painted(Backend),
    /// The desktop is there.
    Desktop,
    /// There is nothing to paint now: no window is needed, or nobody can see it.
    Unneeded,
}

/// A sign of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Beat {
    /// For how long work has been waiting for the frame loop, in milliseconds; 0 where none does.
    pub(super) pending_ms: u64,
    /// Whether patient data is on the screen.
    pub(super) patient: bool,
}

/// What paints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Backend {
    /// OpenGL has painted a console. Its driver stays in the process to the end, whatever paints later.
    Gl,
    /// The CPU alone.
    Cpu,
}

impl fmt::Display for Backend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gl => "gl",
            Self::Cpu => "cpu",
        })
    }
}

/// The line, with its end.
pub(super) fn line(message: &impl Serialize) -> String {
    // Numbers, words and truth values can always be written.
    let mut line = serde_json::to_string(message).unwrap_or_default();
    line.push('\n');
    line
}

/// What a line says; `None` if it is not ours.
pub(super) fn read(line: &str) -> Option<ChildMessage> {
    serde_json::from_str(line).ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::ended::Why;
    use super::*;

    #[test]
    fn what_is_told_is_read_back() {
        for told in [
            ChildMessage::Beat(Beat { pending_ms: 7, patient: true }),
            ChildMessage::Painted(Backend::Cpu),
            ChildMessage::Unneeded,
            ChildMessage::Desktop,
        ] {
            assert_eq!(read(line(&told).trim_end()), Some(told));
        }
        assert_eq!(read("hello"), None);
        for ended in [
            Ended::Code(70),
            Ended::Signal(9),
            Ended::Removed(Why::FrameLoop(Duration::from_millis(2_450))),
            Ended::NotStarted,
        ] {
            let past = RestartInfo { restarts: 3, last_restart_reason: Some(ended), desktop: true, number: Some(2) };
            assert_eq!(serde_json::from_str::<RestartInfo>(&line(&past)).unwrap(), past);
        }
    }
}
