//! What a screen has no room for at sizes that can be read from the viewing distance.

use crate::l10n::{Message, Value};

use super::ScreenConfig;

/// What is left out of a picture, or too small in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each may be so on its own")]
pub struct Shortage {
    /// The labels above name and birth date.
    pub labels: bool,
    /// The words of the steps of an exam, or of all but the present one.
    pub steps: bool,
    /// What the patient is to do meanwhile.
    pub hints: bool,
    /// All in the second language.
    pub second_language: bool,
    /// The figure of what is examined.
    pub figure: bool,
    /// Body part or projection as they came.
    pub announced: bool,
    /// Texts are smaller than they should be.
    pub size: bool,
}

impl Shortage {
    /// What either picture has no room for.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self {
            labels: self.labels || other.labels,
            steps: self.steps || other.steps,
            hints: self.hints || other.hints,
            second_language: self.second_language || other.second_language,
            figure: self.figure || other.figure,
            announced: self.announced || other.announced,
            size: self.size || other.size,
        }
    }

    /// In words; none where there is room for everything.
    #[must_use]
    pub fn message(self, config: &ScreenConfig) -> Option<Message> {
        let left_out = [
            (self.labels, "shortage-labels"),
            (self.steps, "shortage-steps"),
            (self.hints, "shortage-hints"),
            (self.second_language, "shortage-language"),
            (self.figure, "shortage-figure"),
            (self.announced, "shortage-announced"),
        ];
        let listed = left_out.into_iter().filter(|(is_out, _)| *is_out).map(|(_, id)| Message::new(id).into());
        let listed = listed.reduce(|before: Value, next: Value| {
            Message::new("name-list-before").with("before", before).with("next", next).into()
        });
        let of_screen = |id| {
            let distance = super::decimals(config.viewing_distance_m);
            Message::new(id).with("distance", distance).with("diagonal", super::decimals(config.diagonal_in))
        };
        let size = self.size.then(|| of_screen("shortage-of-size"));
        let room = listed.map(|listed| of_screen("shortage-of-room").with("left-out", listed));
        let said: Vec<Message> = size.into_iter().chain(room).collect();
        (!said.is_empty()).then(|| Message::sentences(said))
    }
}
