//! Name and birth date; or, in their place, what the patient is to do.

use egui::{Color32, Rect, Ui, pos2};

use super::Brush;
use super::fitting::{Fit, Fitted, Within};
use super::layout::height_of;
use super::theme::{LINE_HEIGHT, Weight, size};
use super::tongue::Tongue;
use super::typography::{Alignment, Line};
use crate::exam::{HanForms, ShownDate, ShownName, ShownPerson};
use crate::l10n::PatientTexts;
use crate::lettering::Language;

/// The most lines of a name.
const NAME_LINES: usize = 4;
/// By how much larger a name must become for a line of its own for the given name.
const WORTH_A_LINE: f32 = 1.07;
/// By how much larger one without spaces must become for being broken after a hyphen.
const WORTH_A_BREAK: f32 = 1.3;
/// The most lines of what stands under it.
const SECOND_LINES: usize = 2;

/// A text of a language.
type OfTexts = fn(&PatientTexts) -> &str;

fn name_label(texts: &PatientTexts) -> &str {
    &texts.name_label
}

fn id_label(texts: &PatientTexts) -> &str {
    &texts.id_label
}

const fn letters(han: HanForms) -> Language {
    match han {
        HanForms::Japanese => Language::Japanese,
        HanForms::Korean => Language::Korean,
        HanForms::Simplified => Language::ChineseSimplified,
        HanForms::Traditional => Language::ChineseTraditional,
    }
}

impl Brush<'_> {
    pub(super) fn person_ui(&mut self, ui: &mut Ui, person: &ShownPerson) {
        if self.config.show.name {
            self.name_ui(ui, person);
        }
        if let Some(date) = person.birth_date.filter(|_| self.config.show.birth_date) {
            self.label_ui(ui, self.layout.birth_label, |texts| &texts.birth_label);
            let place = self.layout.birth;
            let text = self.date_text(date);
            let size = self.layout.sizes.date;
            let fit = Fit {
                weight: Weight::Bold,
                largest: size,
                one_line_down_to: self.layout.sizes.legible.min(size),
                lines: 2,
                width: place.width(),
                height: place.height().max(size * LINE_HEIGHT) + 1.0,
            };
            let fitted = self.typesetter.fit(ui, &text, fit);
            let color = self.palette.ink;
            // On the same baseline whatever its size.
            let top = place.bottom() - fitted.height();
            self.column_line_ui(ui, place, top, &text, (Weight::Bold, fitted, color));
        }
    }

    /// Label, name and the line under it; without a name the id.
    fn name_ui(&mut self, ui: &mut Ui, person: &ShownPerson) {
        // No label stands above an empty line.
        let place = self.name_place(person);
        let id = person.id.clone().filter(|id| !id.trim().is_empty());
        let written = |name: &Option<ShownName>| name.clone().filter(|name| !name.is_blank());
        let (label, name, second) = match (written(&person.name), id) {
            (Some(name), _) => {
                let second = written(&person.name_small).map(|second| second.one_line());
                (name_label as OfTexts, (name.one_line(), Some(name.lines().join("\n"))), second)
            }
            (None, Some(id)) => {
                let second = (!person.name_registered).then(|| self.unregistered(place));
                (id_label as OfTexts, (id, None), second)
            }
            (None, None) => return,
        };
        self.label_ui(ui, self.layout.name_label, label);
        let second = second.map(|text| (self.second_fitted(ui, &text, place), text));
        let below = second.as_ref().map_or(0.0, |(fitted, _)| fitted.height());
        // Where the name does not say whose ideographs it has, it is written as the room's language does.
        let own = person.name.as_ref().and_then(ShownName::han).map(letters);
        // One from right to left has its own direction.
        let runs_left = person.name.as_ref().is_some_and(|name| name.script().is_right_to_left());
        let room = if runs_left { None } else { self.words.tongue(0).letters };
        let letters = own.or(room);
        let unknown = Tongue { letters, ..self.words.tongue(0) }.unknown();
        self.typesetter.speak(person.name.as_ref().map_or(unknown, |name| Tongue::of_name(name, letters)));
        let (name, fitted) = self.name_fitted(ui, name, place.width(), place.height() - below);
        let (ink, ink_second) = (self.palette.ink, self.palette.ink_second);
        let top = self.column_line_ui(ui, place, place.top(), &name, (Weight::Bold, fitted, ink));
        let main = self.words.tongue(0);
        let small = person.name.as_ref().and(person.name_small.as_ref());
        self.typesetter.speak(small.map_or(main, |name| Tongue::of_name(name, main.letters)));
        if let Some((fitted, text)) = &second {
            self.column_line_ui(ui, place, top, text, (Weight::Medium, *fitted, ink_second));
        }
        self.typesetter.speak(main);
    }

    /// The name's box; without a birth date below it also the place of that.
    fn name_place(&self, person: &ShownPerson) -> Rect {
        let (name, birth) = (self.layout.name, self.layout.birth);
        let is_free = person.birth_date.is_none() && birth.left() <= name.left();
        if is_free { name.with_max_y(name.bottom().max(birth.bottom())) } else { name }
    }

    /// That the name is not registered: in the large language alone where there is no room for both.
    fn unregistered(&mut self, place: Rect) -> String {
        let both = self.words.label(|texts| &texts.name_not_registered);
        let size = self.layout.sizes.name_second;
        let lines = self.typesetter.measure(&both, Weight::Medium, size, place.width()).lines;
        let fits = lines <= SECOND_LINES && height_of(size, lines) + self.layout.sizes.legible * 2.0 <= place.height();
        if fits { both } else { self.words.main.name_not_registered.clone() }
    }

    fn second_fitted(&mut self, ui: &Ui, text: &str, place: Rect) -> Fitted {
        let sizes = self.layout.sizes;
        let fit = Fit {
            weight: Weight::Medium,
            largest: sizes.name_second,
            one_line_down_to: sizes.legible.min(sizes.name_second),
            lines: SECOND_LINES,
            width: place.width(),
            height: height_of(sizes.name_second, SECOND_LINES).min(place.height() - sizes.legible * LINE_HEIGHT) + 1.0,
        };
        self.typesetter.fit(ui, text, fit)
    }

    /// The name as it is broken into lines, and its size: on one line, or family and given name each on one where that makes them
    /// larger; then between words, then inside them; smaller than can be read only where nothing else is left.
    fn name_fitted(
        &mut self,
        ui: &Ui,
        (name, parts): (String, Option<String>),
        width: f32,
        height: f32,
    ) -> (String, Fitted) {
        let sizes = self.layout.sizes;
        let within = |lines, smallest, breaks_words| Within {
            weight: Weight::Bold,
            largest: sizes.name,
            smallest,
            lines,
            width,
            height,
            breaks_words,
        };
        let parts = parts.filter(|parts| parts.contains('\n'));
        let one = self.typesetter.largest(ui, &name, within(1, sizes.legible, false));
        let two = parts.as_ref().and_then(|parts| self.typesetter.largest(ui, parts, within(2, sizes.legible, false)));
        match (one, two, &parts) {
            (one, Some(two), Some(parts)) if one.is_none_or(|one| two.size > one.size * WORTH_A_LINE) => {
                return (parts.clone(), two);
            }
            (Some(one), ..) => {
                // An id has no words: it may go on after a hyphen.
                let hyphenated = Some(within(2, one.size * WORTH_A_BREAK, true)).filter(|_| name.contains('-'));
                let broken = hyphenated.and_then(|within| self.typesetter.largest(ui, &name, within));
                return (name, broken.unwrap_or(one));
            }
            (None, ..) => {}
        }
        let broken = parts.unwrap_or(name);
        for (smallest, breaks_words) in [(sizes.legible, false), (sizes.legible, true), (0.0, true)] {
            if let Some(fitted) = self.typesetter.largest(ui, &broken, within(NAME_LINES, smallest, breaks_words)) {
                return (broken, fitted);
            }
        }
        (broken, Fitted::plain(size::SMALLEST, NAME_LINES))
    }

    /// A label in both languages; in the large one alone where both do not fit on one line.
    fn label_ui(&mut self, ui: &mut Ui, place: Rect, of: impl Fn(&PatientTexts) -> &str) {
        let size = self.layout.sizes.label;
        let both = self.words.label(&of);
        let fits = self.typesetter.measure(&both, Weight::Medium, size, place.width()).lines == 1;
        let text = if fits { both } else { of(self.words.main).to_owned() };
        let fit = Fit {
            weight: Weight::Medium,
            largest: size,
            one_line_down_to: size::SMALLEST,
            lines: 1,
            width: place.width(),
            height: place.height().max(size * LINE_HEIGHT) + 1.0,
        };
        let fitted = self.typesetter.fit(ui, &text, fit);
        let color = self.palette.ink_label;
        self.column_line_ui(ui, place, place.bottom() - fitted.height(), &text, (Weight::Medium, fitted, color));
    }

    /// A text in a column. Gives where it ends.
    fn column_line_ui(
        &mut self,
        ui: &mut Ui,
        place: Rect,
        top: f32,
        text: &str,
        (weight, fitted, color): (Weight, Fitted, Color32),
    ) -> f32 {
        let rect = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + fitted.height()));
        self.line_ui(ui, rect, &Line { text, weight, fitted, color, place: Alignment::Left, least: self.legible });
        rect.bottom()
    }

    fn date_text(&self, date: ShownDate) -> String {
        match date {
            ShownDate::Full(date) => self.words.main.date_text(date),
            ShownDate::YearOnly(year) => self.words.main.year_text(year),
        }
    }
}
