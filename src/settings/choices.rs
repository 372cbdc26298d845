//! The values of the keys that choose between names.

use std::fmt;
use std::str::FromStr;

use crate::l10n::{Message, Value};

/// A value that is one of a few names. Lets the table of keys treat all of them alike.
pub trait Choice {
    /// The name, as in settings files.
    fn name(&self) -> &'static str;
    /// Sets the value with that name; `false`, and unchanged, if there is none.
    fn choose(&mut self, name: &str) -> bool;
    /// Names of earlier versions that are still accepted.
    fn former(&self) -> &'static [Former];
}

/// A name of an earlier version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Former {
    /// The name.
    pub name: &'static str,
    /// The name that it is read as.
    pub now: &'static str,
}

/// A text that is not one of a choice's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct UnknownName(&'static [&'static str]);

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Message::new("allowed-values").with("allowed", names(self.0)).fmt(f)
    }
}

/// The names as a list for a sentence: `auto, gl or cpu`.
#[must_use]
pub(super) fn names(names: &[&str]) -> Value {
    match names {
        [] | [_] => names.concat().into(),
        [first, middle @ .., last] => {
            let before = middle.iter().fold(Value::from(*first), |before, next| {
                Message::new("name-list-before").with("before", before).with("next", *next).into()
            });
            Message::new("name-list").with("before", before).with("last", *last).into()
        }
    }
}

/// Declares an enum whose values have names, and the names that were given up.
macro_rules! choice {
    (
        $(#[$about:meta])* $kind:ident { $($(#[$doc:meta])* $value:ident = $name:literal,)+ }
        $(formerly { $($former:literal => $now:literal,)+ })?
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
        pub enum $kind { $($(#[$doc])* $value,)+ }

        impl $kind {
            /// All values, in the order of their names.
            pub const ALL: &[Self] = &[$(Self::$value),+];
            /// The names, as in settings files.
            pub const NAMES: &[&str] = &[$($name),+];
        }

        impl Choice for $kind {
            fn name(&self) -> &'static str {
                match self { $(Self::$value => $name,)+ }
            }

            fn choose(&mut self, name: &str) -> bool {
                let former = self.former().iter().find(|former| former.name == name);
                former.map_or(name, |former| former.now).parse().map(|value| *self = value).is_ok()
            }

            fn former(&self) -> &'static [Former] {
                &[$($(Former { name: $former, now: $now },)+)?]
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }

        impl FromStr for $kind {
            type Err = UnknownName;

            fn from_str(text: &str) -> Result<Self, UnknownName> {
                match text {
                    $($name => Ok(Self::$value),)+
                    _ => Err(UnknownName(Self::NAMES)),
                }
            }
        }
    };
}

choice! {
    /// How the patient screen's window starts (`display.mode`).
    DisplayMode {
        /// Full screen where there is a second monitor, else in a window.
        #[default]
        Auto = "auto",
        /// Full screen.
        Fullscreen = "fullscreen",
        /// In a window.
        Windowed = "windowed",
    }
}

choice! {
    /// When the screens are kept awake (`display.keep_awake`).
    KeepAwake {
        /// While the patient screen is open.
        Always = "always",
        /// While a patient or an exam is shown.
        #[default]
        Exam = "exam",
        /// Not at all.
        Never = "never",
    }
}

choice! {
    /// The colours of the patient screen (`display.theme`).
    Theme {
        /// Light text on a dark ground.
        #[default]
        Dark = "dark",
        /// Dark text on a light ground.
        Light = "light",
        /// White on black alone.
        HighContrast = "high-contrast",
    }
}

choice! {
    /// The colours of the console (`console.theme`).
    ConsoleTheme {
        /// Light text on a dark ground.
        Dark = "dark",
        /// Dark text on a light ground.
        #[default]
        Light = "light",
    }
}

choice! {
    /// What paints the console (`display.renderer`). The CPU always paints the patient screen.
    Renderer {
        /// OpenGL for a console that the program starts with; the CPU otherwise, and if OpenGL does not start.
        #[default]
        Auto = "auto",
        /// OpenGL for every console; the CPU if it does not start.
        Gl = "gl",
        /// The CPU; no graphics driver is loaded.
        Cpu = "cpu",
    }
    formerly { "wgpu" => "auto", }
}

choice! {
    /// How much of a patient's name is shown (`privacy.names`).
    NamesPrivacy {
        /// What `privacy.preset` says.
        #[default]
        Preset = "preset",
        /// All of it.
        Full = "full",
        /// The family name and a hint of the given one; of the birth date the year.
        Masked = "masked",
        /// Masked until the exam starts.
        MaskedUntilStart = "masked-until-start",
        /// Nothing.
        Hidden = "hidden",
    }
}

choice! {
    /// How much of a value other than the name is shown (`privacy.birth_date` and the like).
    ValuePrivacy {
        /// What `privacy.preset` says.
        #[default]
        Preset = "preset",
        /// All of it.
        Shown = "shown",
        /// A part that names nobody.
        Masked = "masked",
        /// Nothing.
        Hidden = "hidden",
    }
}

choice! {
    /// Applies to each value whose own key is `preset` (`privacy.preset`).
    PrivacyPreset {
        /// Everything is shown.
        #[default]
        Open = "open",
        /// Korea.
        Korea = "kr",
        /// Japan.
        Japan = "jp",
        /// The European Union and the United Kingdom.
        Europe = "eu",
        /// The United States.
        UnitedStates = "us",
    }
}

choice! {
    /// Which of the two server dialects the relay speaks (`relay.dialect`).
    Dialect {
        /// As the API document's text says.
        #[default]
        Document = "document",
        /// As the prototype server does.
        Prototype = "prototype",
    }
}

choice! {
    /// Which way events go over the relay's bridge (`relay.bridge_direction`).
    BridgeDirection {
        /// From this room to the broker.
        #[default]
        Publish = "publish",
        /// From the broker to the displays of this relay.
        Follow = "follow",
    }
}

choice! {
    /// The lowest level that is logged (`log.level`).
    LogLevel {
        /// Failures.
        Error = "error",
        /// Also anomalies.
        Warn = "warn",
        /// Also normal events.
        #[default]
        Info = "info",
        /// Also details.
        Debug = "debug",
        /// Everything.
        Trace = "trace",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_as_its_value() {
        assert!(DisplayMode::ALL.iter().all(|value| value.to_string().parse() == Ok(*value)));
        assert!(LogLevel::ALL.iter().all(|value| value.to_string().parse() == Ok(*value)));
        assert!(NamesPrivacy::ALL.iter().all(|value| value.to_string().parse() == Ok(*value)));
        assert_eq!("GL".parse::<Renderer>().expect_err("case").to_string(), "allowed: auto, gl or cpu");
    }

    #[test]
    fn a_name_of_an_earlier_version_is_read_and_not_offered() {
        let mut renderer = Renderer::Cpu;
        assert!(renderer.choose("wgpu"));
        assert_eq!(renderer, Renderer::Auto);
        for former in renderer.former() {
            assert!(!Renderer::NAMES.contains(&former.name) && Renderer::NAMES.contains(&former.now), "{former:?}");
        }
        assert!(!Theme::Dark.choose("wgpu"));
    }
}
