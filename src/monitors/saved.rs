//! The memory as a text: what outlives a restart. Nothing of a patient is in it.

use serde::{Deserialize, Serialize};

use super::choice::MonitorChoice;
use super::edid::Edid;
use super::memory::{MOST, Memory, Seen};
use super::who::Who;

/// The form of the text; another one is not read.
const VERSION: u32 = 1;
/// Longer texts are not ours; in bytes.
pub const MAX_BYTES: usize = 256 * 1024;
/// Longer names of connectors, makers and models are not genuine; in characters.
const MAX_CHARS: usize = 256;

/// Why a text cannot be read as a memory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// More than [`MAX_BYTES`].
    #[error("it is longer than {} KiB", MAX_BYTES / 1024)]
    TooLong,
    /// Not what [`serialise`] writes.
    #[error("it is not what this program writes there")]
    Malformed,
    /// Written by a newer version, or an older one.
    #[error("it has the form {0}, and {VERSION} is known")]
    Version(u64),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    version: u32,
    choice: String,
    patient: Option<Row>,
    beside: Vec<Row>,
    uncertain: Vec<Row>,
    twins: Vec<Says>,
}

/// A monitor.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    connector: String,
    says: Option<Says>,
}

/// A monitor's identity.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Says {
    manufacturer: String,
    model: String,
    serial: String,
}

/// The number alone, of a text in any form.
#[derive(Deserialize)]
struct Form {
    version: u64,
}

/// Writes the memory down.
#[must_use]
pub fn serialise(memory: &Memory) -> String {
    let rows = |monitors: &[Who]| monitors.iter().map(Row::from).collect();
    let Seen { patient, beside, uncertain, twins } = &memory.seen;
    let text = Text {
        version: VERSION,
        choice: memory.given.to_string(),
        patient: patient.as_ref().map(Row::from),
        beside: rows(beside),
        uncertain: rows(uncertain),
        twins: twins.iter().map(Says::from).collect(),
    };
    // Plain texts can always be written.
    let mut text = serde_json::to_string_pretty(&text).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads what [`serialise`] wrote.
///
/// # Errors
/// If it is anything else.
pub fn parse(bytes: &[u8]) -> Result<Memory, Unread> {
    if bytes.len() > MAX_BYTES {
        return Err(Unread::TooLong);
    }
    let Form { version } = serde_json::from_slice(bytes).map_err(|_| Unread::Malformed)?;
    if version != u64::from(VERSION) {
        return Err(Unread::Version(version));
    }
    let text: Text = serde_json::from_slice(bytes).map_err(|_| Unread::Malformed)?;
    let given: MonitorChoice = text.choice.parse().map_err(|_| Unread::Malformed)?;
    let monitors = |rows: Vec<Row>| -> Result<Vec<Who>, Unread> {
        if rows.len() > MOST {
            return Err(Unread::Malformed);
        }
        rows.into_iter().map(Who::try_from).collect()
    };
    if text.twins.len() > MOST {
        return Err(Unread::Malformed);
    }
    let seen = Seen {
        patient: text.patient.map(Who::try_from).transpose()?,
        beside: monitors(text.beside)?,
        uncertain: monitors(text.uncertain)?,
        twins: text.twins.into_iter().map(Edid::try_from).collect::<Result<_, _>>()?,
    };
    Ok(Memory::having_seen(given, seen))
}

impl From<&Who> for Row {
    fn from(who: &Who) -> Self {
        Self { connector: short(&who.connector), says: who.edid.as_ref().map(Says::from) }
    }
}

impl From<&Edid> for Says {
    fn from(edid: &Edid) -> Self {
        Self { manufacturer: short(&edid.manufacturer), model: short(&edid.model), serial: short(&edid.serial) }
    }
}

/// A name as long as one may be: a compositor may say anything.
fn short(name: &str) -> String {
    name.chars().take(MAX_CHARS).collect()
}

/// The name, unless it is too long.
fn checked(name: String) -> Result<String, Unread> {
    if name.chars().count() > MAX_CHARS { Err(Unread::Malformed) } else { Ok(name) }
}

impl TryFrom<Row> for Who {
    type Error = Unread;

    fn try_from(row: Row) -> Result<Self, Unread> {
        Ok(Self { connector: checked(row.connector)?, edid: row.says.map(Edid::try_from).transpose()? })
    }
}

impl TryFrom<Says> for Edid {
    type Error = Unread;

    fn try_from(says: Says) -> Result<Self, Unread> {
        let (manufacturer, model, serial) = (checked(says.manufacturer)?, checked(says.model)?, checked(says.serial)?);
        Ok(Self { manufacturer, model, serial })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn edid() -> impl Strategy<Value = Edid> {
        ("[A-Z]{0,3}", ".{0,13}", ".{0,13}").prop_map(|(manufacturer, model, serial)| Edid {
            manufacturer,
            model,
            serial,
        })
    }

    fn who() -> impl Strategy<Value = Who> {
        (".{0,20}", proptest::option::of(edid())).prop_map(|(connector, edid)| Who { connector, edid })
    }

    fn choice() -> impl Strategy<Value = MonitorChoice> {
        prop_oneof![
            Just(MonitorChoice::Second),
            Just(MonitorChoice::Primary),
            (1..100_u32).prop_map(MonitorChoice::Index),
            "[A-Z]{3} [A-Z][ -~]{0,60}[A-Z]".prop_map(MonitorChoice::Named),
        ]
    }

    fn memory() -> impl Strategy<Value = Memory> {
        let many = || proptest::collection::vec(who(), 0..6);
        (choice(), proptest::option::of(who()), many(), many(), proptest::collection::vec(edid(), 0..4)).prop_map(
            |(given, patient, beside, uncertain, twins)| {
                Memory::having_seen(given, Seen { patient, beside, uncertain, twins })
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(memory in memory()) {
            let read = parse(serialise(&memory).as_bytes()).unwrap();
            prop_assert!(read.is_kept_like(&memory), "{:?}", read);
        }

        #[test]
        fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(parse(&bytes).is_err());
        }

        #[test]
        fn a_damaged_text_is_read_or_refused(memory in memory(), at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
            let mut bytes = serialise(&memory).into_bytes();
            let place = at.index(bytes.len());
            bytes[place] = byte;
            let _ = parse(&bytes);
            bytes.truncate(cut.index(bytes.len()));
            let _ = parse(&bytes);
        }
    }

    #[test]
    fn the_text_holds_who_the_monitors_are_and_no_place() {
        let edid = Edid { manufacturer: "DEL".into(), model: "U2412M".into(), serial: "PAT".into() };
        let patient = Who { connector: "DP-2".into(), edid: Some(edid) };
        let beside = Who { connector: "DP-1".into(), edid: None };
        let seen = Seen { patient: Some(patient), beside: vec![beside], ..Seen::default() };
        let text = serialise(&Memory::having_seen(MonitorChoice::Second, seen));
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            json,
            serde_json::json!({
                "version": 1,
                "choice": "second",
                "patient": {"connector": "DP-2", "says": {"manufacturer": "DEL", "model": "U2412M", "serial": "PAT"}},
                "beside": [{"connector": "DP-1", "says": null}],
                "uncertain": [],
                "twins": [],
            })
        );
    }

    #[test]
    fn another_form_too_much_and_nonsense_are_refused() {
        let whole = serialise(&Memory::default());
        assert!(parse(whole.as_bytes()).is_ok());
        assert_eq!(parse(whole.replace("\"version\": 1", "\"version\": 2").as_bytes()).err(), Some(Unread::Version(2)));
        assert_eq!(parse(&vec![b' '; MAX_BYTES + 1]).err(), Some(Unread::TooLong));
        let long = "x".repeat(MAX_CHARS + 1);
        let row = r#"{"connector":"A","says":null}"#;
        let many = vec![row; MOST + 1].join(",");
        for bad in [
            String::new(),
            "null".into(),
            "[]".into(),
            r#"{"version":1}"#.into(),
            r#"{"version":-1}"#.into(),
            "[".repeat(100_000),
            whole.replace("\"choice\"", "\"chosen\""),
            whole.replace("second", ""),
            whole.replace("second", "0"),
            whole.replace("\"beside\": []", &format!("\"beside\": [{many}]")),
            whole.replace("\"beside\": []", &format!("\"beside\": [{{\"connector\":\"{long}\",\"says\":null}}]")),
        ] {
            assert_eq!(parse(bad.as_bytes()).err(), Some(Unread::Malformed), "{}", &bad[..bad.len().min(60)]);
        }
    }
}
