//! How a display ended, which the next one is told.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::l10n::{Message, Value};

/// The exit code of an internal error (`EX_SOFTWARE` of sysexits.h).
const INTERNAL: i32 = 70;

/// Why the display must be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Its frame loop has not served its work for this long.
    FrameLoop(Duration),
    /// Nothing was heard from the process for this long.
    Silent(Duration),
    /// It has not painted anything for this long since its start.
    NoPicture(Duration),
}

/// How the process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// With this exit code.
    Code(i32),
    /// By this signal (Unix).
    Signal(i32),
    /// It was removed.
    Removed(Why),
    /// It could not be started.
    NotStarted,
}

impl Why {
    fn message(self) -> Message {
        let (id, age, digits) = match self {
            Self::FrameLoop(age) => ("restart-hung", age, 1),
            Self::Silent(age) => ("restart-silent", age, 1),
            Self::NoPicture(age) => ("restart-no-picture", age, 0),
        };
        Message::new(id).with("seconds", Value::Decimal(age.as_secs_f64(), digits))
    }
}

impl Ended {
    /// Why the display must be started again, without a full stop.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Code(code @ INTERNAL) => Message::new("restart-internal-error").with("code", code),
            Self::Code(code) => Message::new("restart-exit-code").with("code", code),
            Self::Signal(signal) => Message::new("restart-signal").with("signal", signal),
            Self::Removed(why) => why.message(),
            Self::NotStarted => Message::new("restart-not-started"),
        }
    }
}

/// In English, for the log.
impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// In English, for the log.
impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, Locale};

    #[test]
    fn each_end_is_told_in_the_language_of_whoever_reads_it_and_in_english_in_the_log() {
        for (ended, english, german) in [
            (Ended::Code(70), "an internal error (exit code 70)", "ein interner Fehler (Exit-Code 70)"),
            (Ended::Code(3), "exit code 3", "Exit-Code 3"),
            (Ended::Signal(9), "signal 9", "Signal 9"),
            (
                Ended::Removed(Why::FrameLoop(Duration::from_millis(2_449))),
                "its frame loop hung for 2.4 s",
                "die Bildschirmaktualisierung stand 2,4 s lang",
            ),
            (
                Ended::Removed(Why::Silent(Duration::from_secs(3))),
                "its process was silent for 3.0 s",
                "der Prozess meldete sich 3,0 s lang nicht",
            ),
            (
                Ended::Removed(Why::NoPicture(Duration::from_secs(20))),
                "it painted nothing for 20 s",
                "er zeigte 20 s lang nichts an",
            ),
            (Ended::NotStarted, "it could not be started", "er ließ sich nicht starten"),
        ] {
            assert_eq!(ended.to_string(), english);
            assert_eq!(ended.message().text(Library::bundled(), Locale::DE), german);
        }
    }
}
