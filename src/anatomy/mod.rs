//! What the aliases of an exam step mean: region, side, view and position. Never a guess: a doubtful alias means nothing.
//!
//! Pure. Aliases are edited by the site, so they are matched by whole words with case, width and punctuation folded; a text with
//! one word that nobody knows means no region.

mod data;
mod folding;
mod reading;
mod region;
mod sides;
mod site_words;
mod understanding;
mod vocabulary;

pub use folding::folded;
pub use region::{Lie, Part, Position, Region, Side, Target, View};
pub use site_words::{Contradiction, SiteMeaning};
pub use understanding::find_target_with;
pub use vocabulary::Vocabulary;

/// What a body part and a projection mean in the program's own vocabulary.
#[must_use]
pub fn find_target(body_part: Option<&str>, projection: Option<&str>) -> Option<Target> {
    find_target_with(Vocabulary::bundled(), body_part, projection)
}
