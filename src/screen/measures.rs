//! What a layout is made from: the sizes of texts, what there is to be said, and how large that is.

use egui::Rect;

use super::theme::{Weight, size};

/// The sizes of texts, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sizes {
    /// The smallest of a text that a patient must read.
    pub(super) legible: f32,
    /// The site's name and the clock.
    pub(super) header: f32,
    /// Above name and date.
    pub(super) label: f32,
    /// The largest name.
    pub(super) name: f32,
    /// The line under the name.
    pub(super) name_second: f32,
    /// The birth date.
    pub(super) date: f32,
    /// The body part.
    pub(super) part: f32,
    /// What stands under the body part.
    pub(super) part_second: f32,
    /// R and L.
    pub(super) side: f32,
    /// The state of the exam.
    pub(super) state: f32,
    /// What to do meanwhile, and the state in the second language.
    pub(super) hint: f32,
    /// The steps of an exam in their bar.
    pub(super) step: f32,
    /// The state in the middle of the screen.
    pub(super) waiting: f32,
}

impl Sizes {
    pub(super) fn of(scale: f32, legible: f32) -> Self {
        let at_least = |design: f32| (design * scale).max(legible).max(size::SMALLEST);
        let beside = |design: f32, share: f32| (design * scale).max(legible * share).max(size::SMALLEST);
        Self {
            legible: legible.max(size::SMALLEST),
            header: beside(size::HEADER, 0.45),
            label: at_least(size::LABEL),
            name: at_least(size::NAME),
            name_second: at_least(size::NAME_SECOND),
            date: at_least(size::DATE),
            part: at_least(size::BODY_PART),
            part_second: at_least(size::PROJECTION),
            side: at_least(size::SIDE),
            state: at_least(size::STATE),
            hint: at_least(size::HINT),
            step: at_least(size::STEP),
            waiting: at_least(size::WAITING),
        }
    }
}

/// Which steps have their word in the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Steps {
    /// Each of them.
    All,
    /// The present one.
    Present,
    /// None: the sentence in the band says the same.
    None,
}

/// What is said beside names, dates, body parts and the state of the exam: the further away the patient is, the fewer texts have room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Detail {
    /// Labels above name and birth date, and words of the steps in their bar.
    pub(super) labels: bool,
    /// What the patient is to do meanwhile.
    pub(super) hints: bool,
    /// All in the second language, too.
    pub(super) both_languages: bool,
}

impl Detail {
    /// Everything.
    pub(super) const FULL: Self = Self { labels: true, hints: true, both_languages: true };
    /// What is tried where a screen has no room for everything at a size that can be read: the fullest first.
    pub(super) const FEWER: [Self; 4] = [
        Self { labels: false, ..Self::FULL },
        Self { labels: false, hints: false, both_languages: true },
        Self { labels: false, hints: true, both_languages: false },
        Self { labels: false, hints: false, both_languages: false },
    ];
}

/// What a layout tries to have room for.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is tried with and without the others")]
pub(super) struct Plan {
    pub(super) detail: Detail,
    /// Labels in both languages, on two lines where one is too short for them.
    pub(super) both_labels: bool,
    /// The words of the steps in their bar.
    pub(super) steps: Steps,
    /// Whether name and figure have no more room than they must.
    pub(super) is_pressed: bool,
    /// Whether the panel has room for words beside its figure.
    pub(super) has_wide_panel: bool,
    /// Whether a long birth date has a second line, which leaves the panel more width.
    pub(super) breaks_date: bool,
}

impl Plan {
    /// One in which name and figure have their room.
    pub(super) const fn of(both_labels: bool, steps: Steps) -> Self {
        Self { detail: Detail::FULL, both_labels, steps, is_pressed: false, has_wide_panel: false, breaks_date: false }
    }

    /// The same with a second line for a long birth date.
    pub(super) const fn with_broken_date(self) -> Self {
        Self { breaks_date: true, ..self }
    }

    /// One in which they have the least.
    pub(super) const fn pressed(both_labels: bool, steps: Steps) -> Self {
        Self { detail: Detail::FULL, both_labels, steps, is_pressed: true, has_wide_panel: false, breaks_date: false }
    }
}

/// A label: in both languages on one line, on a line each, and in the large one.
#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) both: String,
    pub(super) stacked: String,
    pub(super) main: String,
}

impl Label {
    /// As it is set in a width; nothing where there is no room for labels.
    pub(super) fn set(&self, plan: Plan, size: f32, width: f32, measure: &mut Measure<'_>) -> (&str, f32) {
        if !plan.detail.labels {
            return ("", 0.0);
        }
        let both = measure(&self.both, Form::loose(Weight::Medium), size, width);
        let text = match (both.lines, plan.both_labels) {
            (..=1, _) => &self.both,
            (_, true) if measure(&self.stacked, Form::loose(Weight::Medium), size, width).lines <= 3 => &self.stacked,
            (_, true | false) => &self.main,
        };
        (text, measure(text, Form::loose(Weight::Medium), size, width).height)
    }
}

/// The place of what one language says in the band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StatePlace {
    pub(super) rect: Rect,
    /// Where what to do stands behind the sentence, on its line, rather than below it, so in every state: the line's baseline.
    pub(super) baseline: Option<f32>,
}

/// What the band says in one language in one state: a sentence, and what to do meanwhile.
pub(super) type Block<'t> = (&'t str, Option<&'t str>);

/// What the layout follows beside the screen's size.
#[derive(Clone)]
pub(super) struct Wants<'t> {
    /// The smallest size of a text that can be read from the viewing distance, in points.
    pub(super) legible: f32,
    /// Whether a place for figure and step is kept at all.
    pub(super) panel: bool,
    /// Whether one is kept for the birth date.
    pub(super) birth: bool,
    /// Of each state of the exam what the band says, the large language first.
    pub(super) states: Vec<Vec<Block<'t>>>,
    /// The words of the steps.
    pub(super) steps: &'t [String; 3],
    /// R and L.
    pub(super) marks: [&'t str; 2],
    /// What may stand above the name.
    pub(super) name_labels: Vec<Label>,
    /// What stands above the birth date.
    pub(super) birth_label: Label,
    /// What is examined in words, those of one part together, the large language first.
    pub(super) parts: Vec<Vec<String>>,
    /// Birth dates that reach as far from the baseline as any.
    pub(super) dates: Vec<String>,
}

impl Wants<'_> {
    /// With less to be said.
    pub(super) fn with(&self, detail: Detail) -> Self {
        let mut less = self.clone();
        if !detail.both_languages {
            less.states.iter_mut().for_each(|state| state.truncate(1));
            less.parts.iter_mut().for_each(|words| words.truncate(1));
        }
        if !detail.hints {
            less.states.iter_mut().flatten().for_each(|(_, hint)| *hint = None);
        }
        less
    }
}

/// How large a text is at a size in a width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measured {
    /// Its lines; one ends inside a word where the word is wider.
    pub(super) lines: usize,
    /// Whether a word is wider than a line.
    pub(super) is_torn: bool,
    /// How wide it is on one line, in points.
    pub(super) width: f32,
    /// How high its lines are with their marks, in points.
    pub(super) height: f32,
    /// From its top to the baseline of its first line, in points.
    pub(super) above: f32,
}

/// How far the ink of a line reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Inked {
    /// How wide the line is, in points.
    pub(super) width: f32,
    /// From the baseline upwards, in points.
    pub(super) above: f32,
    /// From the baseline downwards, in points.
    pub(super) below: f32,
}

/// Says how large a text is at a size in a width.
pub(super) type Measure<'m> = dyn FnMut(&str, Form, f32, f32) -> Measured + 'm;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Form {
    pub(super) weight: Weight,
    /// Whether its lines stand close to each other.
    pub(super) is_tight: bool,
}

impl Form {
    /// A text above or below others with room around it.
    pub(super) const fn loose(weight: Weight) -> Self {
        Self { weight, is_tight: false }
    }

    /// A text of the band.
    pub(super) const fn tight(weight: Weight) -> Self {
        Self { weight, is_tight: true }
    }
}
