//! The identity of a monitor without its position, to recognise it after a change or restart.

use super::edid::Edid;
use super::monitor::Monitor;

/// What is remembered of a monitor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Who {
    /// The connector on which it was.
    pub(super) connector: String,
    /// Its identity.
    pub(super) edid: Option<Edid>,
}

impl Who {
    pub(super) fn of(monitor: &Monitor) -> Self {
        Self { connector: monitor.connector.clone(), edid: monitor.edid.clone() }
    }

    /// Whether these are the same monitor: by serial number, on any connector; without one, or if two share it (`twins`), by
    /// identity and connector.
    pub(super) fn is(&self, other: &Self, twins: &[Edid]) -> bool {
        match (&self.edid, &other.edid) {
            (Some(one), Some(two)) if one.is_same(two) => {
                let is_one_of_its_kind = !one.serial.is_empty() && !twins.iter().any(|twin| twin.is_same(one));
                is_one_of_its_kind || self.connector == other.connector
            }
            (None, None) => self.connector == other.connector,
            (Some(_) | None, Some(_) | None) => false,
        }
    }

    /// Whether the two say of themselves what one monitor may say. The maker is written in several ways (`DEL`, `Dell Inc.`).
    pub(super) fn speaks_like(&self, other: &Self) -> bool {
        let (Some(one), Some(two)) = (&self.edid, &other.edid) else { return false };
        let serials = [&one.serial, &two.serial];
        one.model.eq_ignore_ascii_case(&two.model)
            && (serials.iter().any(|serial| serial.is_empty()) || one.serial.eq_ignore_ascii_case(&two.serial))
    }

    /// Whether one of the two has no identity, so that it may be the other.
    pub(super) const fn may_be_silent(&self, other: &Self) -> bool {
        self.edid.is_none() || other.edid.is_none()
    }
}
