//! The icon in the tray of the desktop: what it shows, and what its menu offers.

use super::facts::state_key;
use crate::exam::Shown;
use crate::l10n::{Locale, Reader};
use crate::link::LinkState;

/// What the tray shows. Nothing in it is of a patient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrayIcon {
    /// How the link stands.
    pub link: LinkState,
    /// The same in words, as in the header of the console.
    pub state: String,
    /// The entry of the menu that opens the console.
    pub open: String,
    /// The entry that hides the patient.
    pub hide: String,
    /// Whether there is anything to hide.
    pub can_hide: bool,
}

/// What an icon depends on; the site's own words are read at the start only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TrayFacts {
    link: LinkState,
    can_hide: bool,
    locale: Locale,
}

impl TrayFacts {
    /// How the link stands for staff, what the patient screen shows, and who reads the icon.
    pub(super) const fn new(link: LinkState, shown: &Shown, reader: Reader<'_>) -> Self {
        Self { link, can_hide: shown.person.is_some() || shown.step.is_some(), locale: reader.locale() }
    }

    /// The icon that shows this.
    pub(super) fn icon(self, reader: Reader<'_>) -> TrayIcon {
        TrayIcon {
            link: self.link,
            state: reader.get(state_key(self.link)).to_owned(),
            open: reader.get("tray-open").to_owned(),
            hide: reader.get("tray-hide").to_owned(),
            can_hide: self.can_hide,
        }
    }
}
