//! Whom and what an exam is about.

use chrono::NaiveDate;

use super::PersonName;

/// The person that a 101 names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patient {
    /// The patient's id; not blank.
    pub id: Option<String>,
    /// The name; null is normal for an emergency registration.
    pub name: Option<PersonName>,
    /// The birth date, if one came that can be one.
    pub birth_date: Option<NaiveDate>,
}

impl Patient {
    /// Whether nothing in here names anybody.
    #[must_use]
    pub fn is_nobody(&self) -> bool {
        self.id.is_none() && self.name.is_none() && self.birth_date.is_none()
    }

    /// Equal, non-empty ids, and not both name and birth date different. Without an id nobody is the same as anybody.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.id.is_some() && self.id == other.id && (self.name == other.name || self.birth_date == other.birth_date)
    }
}

impl Patient {
    /// Whether a message that mentions somebody in passing may mean this person: what both have is equal, and they have an id or a name in
    /// common.
    #[must_use]
    pub fn may_be_meant_by(&self, mentioned: &Self) -> bool {
        let id = self.id.as_ref().zip(mentioned.id.as_ref()).map(|(one, other)| one == other);
        let name = self.name.as_ref().zip(mentioned.name.as_ref()).map(|(one, other)| one == other);
        let birth = self.birth_date.zip(mentioned.birth_date).map(|(one, other)| one == other);
        ![id, name, birth].contains(&Some(false)) && [id, name].contains(&Some(true))
    }
}

/// What is examined and how, as the site words it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Step {
    /// The body part.
    pub body_part: Option<String>,
    /// The projection (view).
    pub projection: Option<String>,
}
