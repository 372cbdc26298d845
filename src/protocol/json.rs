//! JSON as it came: objects keep the order and the duplicates of their keys, which `serde_json::Value` would lose.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Number;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A finite number.
    Number(Number),
    /// A string.
    Text(String),
    /// An array.
    Array(Vec<Json>),
    /// An object: its members in the order of the text, duplicates included.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The members of an object.
    #[must_use]
    pub fn members(&self) -> Option<&[(String, Json)]> {
        match self {
            Self::Object(members) => Some(members),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) | Self::Array(_) => None,
        }
    }

    /// The member of an object with this key; the first if repeated.
    #[must_use]
    pub fn member(&self, key: &str) -> Option<&Json> {
        self.members()?.iter().find(|(k, _)| k == key).map(|(_, value)| value)
    }

    /// An integral number, also when it is written as `101.0`.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Self::Number(number) => number.as_i64().or_else(|| integral(number.as_f64()?)),
            Self::Null | Self::Bool(_) | Self::Text(_) | Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// Whether an object in here, at any depth, has the same key twice with different values.
    #[must_use]
    pub fn has_contradicting_keys(&self) -> bool {
        match self {
            Self::Object(members) => {
                self.duplicates().any(|(first, again)| first != again)
                    || members.iter().any(|(_, value)| value.has_contradicting_keys())
            }
            Self::Array(items) => items.iter().any(Self::has_contradicting_keys),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) => false,
        }
    }

    /// Whether an object in here, at any depth, has the same key twice.
    #[must_use]
    pub fn has_duplicate_keys(&self) -> bool {
        match self {
            Self::Object(members) => {
                self.duplicates().next().is_some() || members.iter().any(|(_, value)| value.has_duplicate_keys())
            }
            Self::Array(items) => items.iter().any(Self::has_duplicate_keys),
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) => false,
        }
    }

    /// Each value whose key stood before in the same object, with the value that stood there. Sorting keeps a
    /// frame of many thousand keys from taking quadratic time.
    fn duplicates(&self) -> impl Iterator<Item = (&Json, &Json)> {
        let mut sorted: Vec<&(String, Json)> = self.members().unwrap_or_default().iter().collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        let pairs: Vec<(&Json, &Json)> = sorted
            .windows(2)
            .filter_map(|pair| match pair {
                [a, b] if a.0 == b.0 => Some((&a.1, &b.1)),
                _ => None,
            })
            .collect();
        pairs.into_iter()
    }
}

/// The integer written in a text: `101`, ` 101 `, `101.0`.
#[must_use]
pub(super) fn integer_in(text: &str) -> Option<i64> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    let is_number = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    text.parse().ok().or_else(|| integral(text.parse().ok().filter(|_| is_number)?))
}

/// The integer value of a float, within the range in which floats hold integers exactly (2^53).
fn integral(value: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() != 0.0 || value.abs() > EXACT {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "integral and within 2^53: exact")]
    Some(value as i64)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Json, E> {
        Number::from_f64(value).map(Json::Number).ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Json, E> {
        Ok(Json::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Array(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(item)?;
                }
                seq.end()
            }
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
