//! What the window remembers from one start to the next: no setting, and nothing of a patient.

use serde::{Deserialize, Serialize};

use crate::settings::ServerUrl;

/// The least and the most that the window is enlarged, in percent.
pub(super) const ZOOM: std::ops::RangeInclusive<u16> = 75..=300;
/// Servers remembered.
const SERVERS: usize = 8;
/// The widest a column is, in points.
const COLUMN: u16 = 2_000;

/// How wide the columns of the list of messages are, in points; 0 for the usual width. The text takes what is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Columns {
    /// The time.
    pub time: u16,
    /// The command.
    pub command: u16,
    /// The size.
    pub size: u16,
}

/// What the window remembers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// How much everything in the window is enlarged, in percent; 75 to 300.
    pub zoom: u16,
    /// Servers that the display was connected to, the most recent first; at most eight.
    pub servers: Vec<String>,
    /// The columns of the list of messages.
    pub columns: Columns,
    /// Those of the log on the page of the connection, which has less room.
    pub log_columns: Columns,
    /// Whether the hint of the first start was closed.
    pub hint_closed: bool,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            zoom: 100,
            servers: Vec::new(),
            columns: Columns::default(),
            log_columns: Columns::default(),
            hint_closed: false,
        }
    }
}

impl Memory {
    /// Reads what [`Self::text`] wrote. What cannot be read is forgotten, what is out of bounds is brought into them.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut memory: Self = serde_json::from_str(text).unwrap_or_default();
        memory.zoom = memory.zoom.clamp(*ZOOM.start(), *ZOOM.end());
        memory.servers.retain(|server| server.parse::<ServerUrl>().is_ok());
        memory.servers.truncate(SERVERS);
        for Columns { time, command, size } in [&mut memory.columns, &mut memory.log_columns] {
            for column in [time, command, size] {
                *column = (*column).min(COLUMN);
            }
        }
        memory
    }

    /// As it is kept in a file.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The display is connected to this server: it is the most recent one.
    pub(super) fn has_met(&mut self, server: &str) {
        if self.servers.first().is_some_and(|first| first == server) {
            return;
        }
        self.servers.retain(|other| other != server);
        self.servers.insert(0, server.to_owned());
        self.servers.truncate(SERVERS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_nothing_else_is_believed() {
        let mut memory = Memory { zoom: 150, ..Memory::default() };
        for number in 0..10 {
            memory.has_met(&format!("ws://room{number}:55111"));
        }
        memory.has_met("ws://room5:55111");
        assert_eq!(memory.servers.len(), 8);
        assert_eq!(memory.servers[..2], ["ws://room5:55111", "ws://room9:55111"]);
        assert_eq!(Memory::read(&memory.text()), memory);
        for foreign in ["", "null", "[]", "{\"zoom\":\"big\"}"] {
            assert_eq!(Memory::read(foreign), Memory::default(), "{foreign}");
        }
        let wild =
            Memory::read(r#"{"zoom":9000,"servers":["javascript:alert(1)","ws://a:1"],"columns":{"time":65535}}"#);
        assert_eq!((wild.zoom, wild.columns.time), (300, 2_000));
        assert_eq!(wild.servers, ["ws://a:1"]);
    }
}
