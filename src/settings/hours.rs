//! A daily period, as written in a setting: `22:00-06:00`.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveTime, Timelike};

use crate::l10n::Message;

/// From one time of day to another, possibly across midnight; or never.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Hours(Option<(NaiveTime, NaiveTime)>);

/// A text that is not such a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct HoursError;

impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Message::new("allowed-values").with("allowed", Message::new("allowed-hours")).fmt(f)
    }
}

impl Hours {
    /// Whether it contains this time of day: the first minute is included, the last is not.
    #[must_use]
    pub fn contains(&self, time: NaiveTime) -> bool {
        match self.0 {
            None => false,
            Some((from, to)) if from < to => (from..to).contains(&time),
            Some((from, to)) => time >= from || time < to,
        }
    }
}

impl FromStr for Hours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Self(None));
        }
        let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| HoursError);
        let (from, to) = text.split_once('-').ok_or(HoursError)?;
        let (from, to) = (time(from)?, time(to)?);
        if from == to { Err(HoursError) } else { Ok(Self(Some((from, to)))) }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((from, to)) = self.0 else { return Ok(()) };
        write!(f, "{:02}:{:02}-{:02}:{:02}", from.hour(), from.minute(), to.hour(), to.minute())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveTime {
        NaiveTime::parse_from_str(text, "%H:%M:%S").unwrap()
    }

    #[test]
    fn a_night_goes_over_midnight() {
        let night: Hours = "22:00-06:30".parse().unwrap();
        for (time, inside) in [
            ("21:59:59", false),
            ("22:00:00", true),
            ("23:59:59", true),
            ("00:00:00", true),
            ("06:29:59", true),
            ("06:30:00", false),
            ("12:00:00", false),
        ] {
            assert_eq!(night.contains(at(time)), inside, "{time}");
        }
    }

    #[test]
    fn a_part_of_a_day_does_not() {
        let noon: Hours = " 12:00 - 13:00 ".parse().unwrap();
        assert!(noon.contains(at("12:30:00")) && !noon.contains(at("13:00:00")) && !noon.contains(at("02:00:00")));
        assert_eq!(noon.to_string(), "12:00-13:00");
    }

    #[test]
    fn nothing_is_never_and_nonsense_is_refused() {
        let never: Hours = "".parse().unwrap();
        assert!(never == Hours::default() && !never.contains(at("00:00:00")));
        assert_eq!(never.to_string(), "");
        for text in ["22:00", "22-6", "22:00-22:00", "25:00-06:00", "22:60-06:00", "-", "a-b"] {
            assert_eq!(text.parse::<Hours>(), Err(HoursError), "{text}");
        }
    }
}
