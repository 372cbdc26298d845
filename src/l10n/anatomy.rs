//! What is examined, in the words of patients (`anatomy.ftl`): regions, their parts and their sides.

use fluent_bundle::FluentArgs;

use super::catalog::Catalog;
use super::patient::{Flaw, PatientTexts, first};
use crate::anatomy::{Part, Region, Side, Target};

impl PatientTexts {
    /// What is examined: "Right knee". Without a side that is certain the part alone.
    #[must_use]
    pub fn target_text(&self, target: Target) -> String {
        let id = target.words_id();
        let none = FluentArgs::new();
        // Words of one language together: a form that it lacks is no reason to take another language's.
        let of = |catalog: &Catalog| {
            let plain = || catalog.text(id, None, &none).ok();
            form(target.side).and_then(|form| catalog.text(id, Some(form), &none).ok()).or_else(plain)
        };
        self.catalogs.iter().find_map(of).unwrap_or_default()
    }

    /// The words for everything that may be examined, without a side and with each, in an order that is the same in all languages.
    #[must_use]
    pub fn anatomy_texts(&self) -> Vec<String> {
        let none = FluentArgs::new();
        let text = |id: &str, form| first(&self.catalogs, id, form, &none);
        let forms = |id: &'static str| {
            let sided = ["left", "right", "both"].into_iter().filter(move |_| has_sides(id)).map(Some);
            std::iter::once(None).chain(sided).map(move |form| (id, form))
        };
        ids().flat_map(forms).map(|(id, form)| text(id, form).or_else(|| text(id, None)).unwrap_or_default()).collect()
    }

    /// All words for what is examined.
    pub(super) fn all_anatomy(&self) -> impl Iterator<Item = String> + '_ {
        let none = FluentArgs::new();
        let forms = ids().flat_map(|id| [None, Some("left"), Some("right"), Some("both")].map(|form| (id, form)));
        forms.filter_map(move |(id, form)| first(&self.catalogs, id, form, &none))
    }
}

/// The form for a side that was said.
const fn form(side: Side) -> Option<&'static str> {
    match side {
        Side::Left | Side::Right | Side::Both => Some(side.id()),
        Side::Unknown | Side::None => None,
    }
}

pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    Region::ALL.iter().map(|region| region.id()).chain(Part::ALL.iter().map(|part| part.id()))
}

/// Whether there is a message of this id.
pub(super) fn is_known(id: &str) -> bool {
    ids().any(|known| known == id)
}

/// Whether a message has words for left, right and both.
pub(super) fn has_sides(id: &str) -> bool {
    Region::ALL.iter().any(|region| region.id() == id && region.is_paired())
}

/// Which of these words a catalog lacks or has wrong.
pub(super) fn flaws(catalog: &Catalog) -> Vec<Flaw> {
    let none = FluentArgs::new();
    ids().filter_map(|id| catalog.text(id, None, &none).err().map(|why| Flaw { id, why })).collect()
}
