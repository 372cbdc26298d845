//! How far a text can be read: the members that stand before the place where it breaks or ends.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Command;
use super::body::command_of;
use super::json::Json;
use super::keys::{name_of, normalise};

/// The command of a text that cannot be read as a message, where it stands whole before the place at which the text breaks.
#[must_use]
pub fn apparent_command(text: &str) -> Option<Command> {
    let json = normalise(beginning(text), &mut Vec::new());
    command_of(json.member("command")?, &mut Vec::new())
}

/// The members of the object that a text begins with, and of its `data`, as far as they can be read. One behind which the text breaks is
/// left out: more of it may have followed.
#[must_use]
pub(super) fn beginning(text: &str) -> Json {
    let mut read = Read::default();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // The error says where the text breaks; what stands before it has been kept.
    let _ = Members { read: &mut read, is_data: false }.deserialize(&mut deserializer);
    Json::Object(read.sure())
}

#[derive(Default)]
struct Read {
    members: Vec<(String, Json)>,
    /// How many of them are whole beyond doubt.
    sure: usize,
}

impl Read {
    fn sure(mut self) -> Vec<(String, Json)> {
        self.members.truncate(self.sure);
        self.members
    }
}

/// Reads an object and keeps what was read when reading fails.
struct Members<'a> {
    read: &'a mut Read,
    is_data: bool,
}

impl<'de> DeserializeSeed<'de> for Members<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Members<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            self.read.sure = self.read.members.len();
            if !self.is_data && name_of(&key) == Some("data") {
                let mut data = Read::default();
                let result = map.next_value_seed(Members { read: &mut data, is_data: true });
                self.read.members.push((key, Json::Object(data.sure())));
                self.read.sure = self.read.members.len();
                result?;
            } else {
                let value = map.next_value()?;
                self.read.members.push((key, value));
            }
        }
        self.read.sure = self.read.members.len();
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_of_an_answer_that_was_cut_is_known_where_it_stands_whole() {
        for (text, command) in [
            (r#"{"sender":1,"command":11,"data":{"sta"#, Some(Command::RegisterClient)),
            (r#"{"sender":1,"Command":1,"data""#, Some(Command::Ping)),
            (r#"{"sender":1,"command":1"#, None),
            (r#"{"sender":1,"comm"#, None),
            ("hello", None),
        ] {
            assert_eq!(apparent_command(text), command, "{text}");
        }
    }

    #[test]
    fn what_stands_before_the_break_is_read() {
        for (text, read) in [
            (r#"{"sender":107,"command":401,"data":{"image":"AAAA"#, r#"{"sender":107,"command":401,"data":{}}"#),
            (r#"{"sender":2,"command":40"#, r#"{"sender":2}"#),
            (r#"{"sender":2,"command":401"#, r#"{"sender":2}"#),
            (r#"{"sender":2,"command":401,"#, r#"{"sender":2}"#),
            (r#"{"data":{"patientId":"7","image":"AAAA"#, r#"{"data":{"patientId":"7"}}"#),
            (
                r#"{"command":401,"data":{"patientId":"7","patientName":"O"Brien"#,
                r#"{"command":401,"data":{"patientId":"7"}}"#,
            ),
            (r#"{"command":401} trailing"#, r#"{"command":401}"#),
            (r#"{"data":[1,2],"command":1,"x":"#, r#"{"data":{},"command":1}"#),
            ("hello", "{}"),
            ("[1", "{}"),
            ("", "{}"),
        ] {
            assert_eq!(beginning(text), serde_json::from_str(read).unwrap(), "{text}");
        }
    }
}
