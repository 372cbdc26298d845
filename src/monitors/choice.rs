//! The chosen monitor, as written in a setting or argument.

use std::fmt;
use std::str::FromStr;

/// The longest identity, in characters: manufacturer, model and serial number have at most 31 together.
const MAX_CHARS: usize = 120;

/// The monitor of the patient screen (`display.monitor`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum MonitorChoice {
    /// The one that is not the main one.
    #[default]
    Second,
    /// The main one.
    Primary,
    /// A number of `vxdisplay monitors`, from 1. For the command line: it may mean another monitor after the next start.
    Index(u32),
    /// An identity, a model, or the name of a connector.
    Named(String),
}

/// Why a text chooses no monitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceError {
    /// Nothing, or too much.
    Length,
    /// Control characters.
    ControlCharacter,
    /// Zero.
    Zero,
}

impl MonitorChoice {
    /// Whether it identifies the monitor or its connector, rather than its role among others.
    pub(super) const fn is_a_name(&self) -> bool {
        match self {
            Self::Named(_) => true,
            Self::Second | Self::Primary | Self::Index(_) => false,
        }
    }
}

impl FromStr for MonitorChoice {
    type Err = ChoiceError;

    fn from_str(text: &str) -> Result<Self, ChoiceError> {
        let text = text.trim();
        if text.is_empty() || text.chars().count() > MAX_CHARS {
            return Err(ChoiceError::Length);
        }
        if text.chars().any(char::is_control) {
            return Err(ChoiceError::ControlCharacter);
        }
        if text.eq_ignore_ascii_case("second") {
            return Ok(Self::Second);
        }
        if text.eq_ignore_ascii_case("primary") {
            return Ok(Self::Primary);
        }
        match text.parse() {
            Ok(0) => Err(ChoiceError::Zero),
            Ok(index) => Ok(Self::Index(index)),
            Err(_) => Ok(Self::Named(text.to_owned())),
        }
    }
}

impl fmt::Display for MonitorChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Second => f.write_str("second"),
            Self::Primary => f.write_str("primary"),
            Self::Index(index) => index.fmt(f),
            Self::Named(name) => f.write_str(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_read_back() {
        for (text, choice) in [
            ("second", MonitorChoice::Second),
            ("primary", MonitorChoice::Primary),
            ("3", MonitorChoice::Index(3)),
            ("DEL DELL U2412M YMYH1423", MonitorChoice::Named("DEL DELL U2412M YMYH1423".into())),
            ("HDMI-A-1", MonitorChoice::Named("HDMI-A-1".into())),
        ] {
            assert_eq!(text.parse(), Ok(choice.clone()));
            assert_eq!(choice.to_string(), text);
        }
        assert_eq!(" Second ".parse(), Ok(MonitorChoice::Second));
    }

    #[test]
    fn what_cannot_be_an_identity_is_refused() {
        assert_eq!("".parse::<MonitorChoice>(), Err(ChoiceError::Length));
        assert_eq!("x".repeat(121).parse::<MonitorChoice>(), Err(ChoiceError::Length));
        assert_eq!("a\nb".parse::<MonitorChoice>(), Err(ChoiceError::ControlCharacter));
        assert_eq!("0".parse::<MonitorChoice>(), Err(ChoiceError::Zero));
    }
}
