//! The first line of a recording.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// The version of the format that is written and read.
pub const FORMAT_VERSION: u64 = 1;

/// Whose values a recording holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PatientData {
    /// Those of patients, as they came.
    Real,
    /// Stand-ins of the same shape.
    Pseudonymised,
}

/// What a recording says of itself before its first event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The version of the format: [`FORMAT_VERSION`].
    #[serde(rename = "vxdisplay_recording")]
    pub version: u64,
    /// Whose values it holds.
    pub patient_data: PatientData,
    /// When it began, in RFC 3339 with the offset of local time.
    pub started: String,
    /// The server's address without user, password and query.
    pub server: String,
    /// The version of the program that wrote it.
    pub program: String,
}

impl Header {
    /// The header of a recording that begins now, at local time `started`. What could be a secret in the server's
    /// address is left out.
    #[must_use]
    pub fn new(patient_data: PatientData, server: &str, started: DateTime<FixedOffset>) -> Self {
        Self {
            version: FORMAT_VERSION,
            patient_data,
            started: started.to_rfc3339(),
            server: without_credentials(server),
            program: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// The local time at this time of the recording; none where that is no time of the calendar.
    #[must_use]
    pub fn local_time(&self, at: Duration) -> Option<NaiveDateTime> {
        let started = self.began()?.naive_local();
        started.checked_add_signed(TimeDelta::from_std(at).ok()?)
    }

    /// When it began, to be compared with others.
    #[must_use]
    pub fn began(&self) -> Option<DateTime<FixedOffset>> {
        DateTime::parse_from_rfc3339(&self.started).ok()
    }

    /// The local date on which it began, by which a birth date lies in the future or not.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        self.began().map(|started| started.date_naive())
    }
}

/// An address without user, password, query and fragment: each of them may be a secret.
#[must_use]
pub fn without_credentials(address: &str) -> String {
    let start = address.find("://").map_or(0, |at| at + 3);
    let (scheme, rest) = address.split_at(start);
    // The last '@' of all: a password with an unencoded '/', '?' or '@' must not stay in part.
    let rest = rest.rsplit_once('@').map_or(rest, |(_, after)| after);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    format!("{scheme}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_part_of_an_address_that_can_be_secret_is_kept() {
        for (address, kept) in [
            ("ws://localhost:55111", "ws://localhost:55111"),
            ("wss://user:word@host:1/path?token=1#x", "wss://host:1/path"),
            ("ws://us@er:wo/r?d@host/p", "ws://host/p"),
            ("user:word@host", "host"),
            ("", ""),
        ] {
            assert_eq!(without_credentials(address), kept, "{address}");
        }
    }
}
