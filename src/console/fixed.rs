//! Values that cannot be changed here.

use super::Look;
use crate::settings::{Layer, Origin};

/// Why the value cannot be changed here.
pub(super) fn fixed_by(look: Look<'_>, origin: &Origin) -> Option<String> {
    let words = look.words;
    if origin.is_locked() {
        return Some(words.get("settings-locked").to_owned());
    }
    match origin.source.layer() {
        // The name of an option is for those who write it.
        Layer::Argument => Some(words.get("settings-set-at-start").to_owned()),
        Layer::Environment => {
            let source = words.text(&origin.source.message());
            Some(words.with("settings-stronger", &[("source", &source)]))
        }
        Layer::Default | Layer::Machine | Layer::User | Layer::Policy => None,
    }
}
