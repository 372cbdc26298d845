//! Whom and what an exam is about.

use chrono::NaiveDate;

use super::PersonName;
use super::text::is_same_text;

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

    /// Equal, non-empty IDs, unless both name and birth date are present and different: an absent or untrusted value
    /// contradicts nothing. Without an ID nobody equals anybody.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        let same_id = match (&self.id, &other.id) {
            (Some(id), Some(other)) => !id.is_empty() && is_same_text(id, other),
            (Some(_) | None, _) => false,
        };
        let other_name = match (&self.name, &other.name) {
            (Some(name), Some(other)) => name.contradicts(other),
            (Some(_) | None, _) => false,
        };
        let other_birth = matches!((self.birth_date, other.birth_date), (Some(date), Some(other)) if date != other);
        same_id && !(other_name && other_birth)
    }

    /// Whether a message that mentions somebody in passing may mean this person: shared values are equal, and they share an ID
    /// or a name.
    #[must_use]
    pub fn may_be_meant_by(&self, mentioned: &Self) -> bool {
        let id = self.id.as_ref().zip(mentioned.id.as_ref()).map(|(one, other)| is_same_text(one, other));
        let name = match (&self.name, &mentioned.name) {
            (Some(one), Some(other)) if one.contradicts(other) => Some(false),
            (Some(one), Some(other)) if one == other => Some(true),
            (Some(_) | None, _) => None,
        };
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

#[cfg(test)]
mod tests {
    use super::*;

    fn patient(id: &str, name: &str, year: i32) -> Patient {
        Patient {
            id: Some(id.to_owned()).filter(|id| !id.is_empty()),
            name: PersonName::parse(name),
            birth_date: NaiveDate::from_ymd_opt(year, 1, 2).filter(|_| year > 0),
        }
    }

    #[test]
    fn what_is_absent_or_not_vouched_for_contradicts_nothing() {
        let known = patient("EM-1", "Doe^John", 1980);
        for same in [
            patient("EM-1", "", 0),
            patient("EM-1", "Doe^John", 0),
            patient("EM-1", "", 1981),
            patient("EM-1", "Roe^Jane", 0),
            patient("EM-1", "Roe^Jane", 1980),
            patient("EM-1", "\u{fffd}^Jane", 1981),
            patient("EM-1", "Doe^John", 1981),
        ] {
            assert!(known.is_same_as(&same) && same.is_same_as(&known), "{same:?}");
        }
        for another in
            [patient("EM-2", "Doe^John", 1980), patient("", "Doe^John", 1980), patient("EM-1", "Roe^Jane", 1981)]
        {
            assert!(!known.is_same_as(&another) && !another.is_same_as(&known), "{another:?}");
        }
        assert!(!patient("", "", 0).is_same_as(&patient("", "", 0)));
        assert!(patient("\u{fa19}1", "", 0).is_same_as(&patient("神1", "", 0)));
    }
}
