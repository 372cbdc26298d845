//! A key pressed together with Ctrl or Alt, as it is written in a setting: `Ctrl+Shift+F11`.

use std::fmt;
use std::str::FromStr;

use crate::l10n::Message;

/// The key combination with which staff leave the patient screen (`display.staff_key`).
///
/// It includes Ctrl or Alt: a single key could be hit by accident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KeyChord {
    /// Ctrl is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
    /// Shift is held.
    pub shift: bool,
    /// The name of the last key: a letter, a digit, or F1 to F12.
    pub key: &'static str,
}

impl KeyChord {
    /// The keys that can be the last one.
    pub const KEYS: [&str; 48] = [
        "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V",
        "W", "X", "Y", "Z", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "F1", "F2", "F3", "F4", "F5", "F6", "F7",
        "F8", "F9", "F10", "F11", "F12",
    ];

    /// Whether the system uses it: it would not reach this program, or not only.
    fn is_taken(self) -> bool {
        let Self { ctrl, alt, shift, key } = self;
        match (ctrl, alt) {
            // Window managers close by Alt+F4.
            (false, true) => key == "F4",
            // The window library turns these into clipboard commands, which arrive without their keys or not at all.
            (true, false) => !shift && matches!(key, "C" | "X" | "V"),
            // X servers and consoles change the terminal.
            (true, true) => !shift && key.len() > 1,
            (false, false) => false,
        }
    }
}

/// A text that is not such a combination.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct ChordError;

impl fmt::Display for ChordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Message::new("allowed-values").with("allowed", Message::new("allowed-chord")).fmt(f)
    }
}

impl Default for KeyChord {
    fn default() -> Self {
        Self { ctrl: true, alt: false, shift: true, key: "F11" }
    }
}

impl FromStr for KeyChord {
    type Err = ChordError;

    fn from_str(text: &str) -> Result<Self, ChordError> {
        let mut parts = text.split('+').map(str::trim).rev();
        let last = parts.next().unwrap_or_default();
        let key = *Self::KEYS.iter().find(|key| key.eq_ignore_ascii_case(last)).ok_or(ChordError)?;
        let mut chord = Self { ctrl: false, alt: false, shift: false, key };
        for part in parts {
            let held = match part.to_ascii_lowercase().as_str() {
                "ctrl" => &mut chord.ctrl,
                "alt" => &mut chord.alt,
                "shift" => &mut chord.shift,
                _ => return Err(ChordError),
            };
            if std::mem::replace(held, true) {
                return Err(ChordError);
            }
        }
        if (chord.ctrl || chord.alt) && !chord.is_taken() { Ok(chord) } else { Err(ChordError) }
    }
}

impl fmt::Display for KeyChord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        f.write_str(self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_are_read_in_any_order_and_written_in_one() {
        for (text, written) in [
            ("Ctrl+Shift+F11", "Ctrl+Shift+F11"),
            ("shift + ctrl + f11", "Ctrl+Shift+F11"),
            ("alt+x", "Alt+X"),
            ("Alt+Ctrl+9", "Ctrl+Alt+9"),
        ] {
            assert_eq!(text.parse::<KeyChord>().unwrap().to_string(), written);
        }
        assert_eq!("Ctrl+Shift+F11".parse(), Ok(KeyChord::default()));
    }

    #[test]
    fn what_is_hit_by_chance_is_refused() {
        for text in ["", "F11", "Shift+F11", "Ctrl", "Ctrl+", "Ctrl+Ctrl+A", "Super+A", "Ctrl+Enter", "Ctrl+AB"] {
            assert_eq!(text.parse::<KeyChord>(), Err(ChordError), "{text}");
        }
    }

    #[test]
    fn what_others_answer_to_is_refused() {
        for text in ["Alt+F4", "Ctrl+C", "ctrl+x", "Ctrl+V", "Ctrl+Alt+F1", "Alt+Ctrl+F12"] {
            assert_eq!(text.parse::<KeyChord>(), Err(ChordError), "{text}");
        }
        for text in ["Ctrl+Shift+C", "Alt+X", "Ctrl+Alt+V", "Ctrl+F4", "Alt+F5", "Ctrl+Alt+Shift+F1"] {
            assert!(text.parse::<KeyChord>().is_ok(), "{text}");
        }
    }
}
