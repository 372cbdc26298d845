//! Name and birth date; or, in their place, what the patient is to do.

use egui::{Color32, Rect, Ui, pos2};

use super::Brush;
use super::fitting::{Fit, Fitted, Within};
use super::measures::{Form, Label, Sizes};
use super::theme::{LINE_HEIGHT, Weight, size};
use super::tongue::Tongue;
use super::typography::{Alignment, Line};
use crate::exam::{HanForms, ShownDate, ShownName, ShownPerson};
use crate::l10n::PatientTexts;
use crate::lettering::{Language, part_by_part};

/// The most lines of a name: as a rule, and where it cannot be read otherwise.
const NAME_LINES: usize = 4;
const MOST_LINES: usize = 9;
/// By how much larger a name must become for a line of its own for the given name.
const WORTH_A_LINE: f32 = 1.07;
/// By how much larger it must become for lines that end inside its parts: behind a word, a hyphen or before a bracket.
const WORTH_A_BREAK: f32 = 1.25;
/// How much of its place the longest date may take, so that no other one is wider.
const LONGEST_DATE: f32 = 0.98;
/// The most lines of what stands under it.
const SECOND_LINES: usize = 2;

/// The most lines of a label.
const LABEL_LINES: usize = 3;

const MOST_SECOND_LINES: usize = 5;

/// How a name is set.
struct SetName {
    place: Rect,
    /// As it is broken into lines.
    name: String,
    fitted: Fitted,
    /// The line under it.
    second: Option<Fitted>,
    /// Whether their lines stand close to each other.
    is_tight: bool,
}

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
        self.name_ui(ui, person);
        if let Some(date) = person.birth_date.filter(|_| self.config.show.birth_date) {
            let label = self.words.label(|texts| &texts.birth_label);
            self.label_ui(ui, self.layout.birth_label, &label);
            let place = self.layout.birth;
            let text = self.date_text(date);
            let fitted = self.date_fitted(ui, &text);
            let color = self.palette.ink;
            // On the same baseline whatever its marks.
            let on_baseline = self.layout.birth_baseline - fitted.above();
            let top = if fitted.lines == 1 { on_baseline } else { on_baseline.min(place.bottom() - fitted.height()) };
            self.column_line_ui(ui, place, top, &text, (Weight::Bold, fitted, color));
        }
    }

    /// How a birth date is set: all at the size at which the longest has room.
    fn date_fitted(&mut self, ui: &Ui, text: &str) -> Fitted {
        let place = self.layout.birth;
        let Sizes { legible, date, .. } = self.layout.sizes;
        let within = |largest: f32, lines: usize, share: f32| Within {
            weight: Weight::Bold,
            largest,
            smallest: legible.min(largest),
            lines,
            width: place.width() * share,
            height: place.height().max(largest * LINE_HEIGHT) + 1.0,
            breaks_words: false,
        };
        let mut fitted = |text: &str, largest: f32, share: f32| {
            let found =
                [1, 2].into_iter().find_map(|lines| self.typesetter.largest(ui, text, within(largest, lines, share)));
            found.unwrap_or_else(|| {
                let Within { weight, width, height, smallest, .. } = within(largest, 2, share);
                let fit = Fit { weight, largest, one_line_down_to: smallest, lines: 2, width, height };
                self.typesetter.fit(ui, text, fit)
            })
        };
        let dates = self.words.dates();
        let size = dates.iter().map(|longest| fitted(longest, date, LONGEST_DATE).size).fold(date, f32::min);
        // One that has room at the smallest size gives way to none that has not.
        fitted(text, size.max(legible.min(date)), 1.0)
    }

    /// Label, name and the line under it; without a name the id.
    fn name_ui(&mut self, ui: &mut Ui, person: &ShownPerson) {
        if !self.config.show.name {
            return;
        }
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
                let second = (!person.name_registered).then(|| self.unregistered(place, &id));
                (id_label as OfTexts, (id, None), second)
            }
            (None, None) => return,
        };
        let label = self.words.label(label);
        self.label_ui(ui, self.layout.name_label, &label);
        // Where the name does not say whose ideographs it has, it is written as the room's language does.
        let own = person.name.as_ref().and_then(ShownName::han).map(letters);
        // One from right to left has its own direction.
        let runs_left = person.name.as_ref().is_some_and(|name| name.script().is_right_to_left());
        let main = self.words.tongue(0);
        let letters = own.or(if runs_left { None } else { main.letters });
        let unknown = Tongue { letters, ..main }.unknown();
        let small = person.name.as_ref().and(person.name_small.as_ref());
        let tongues = (
            person.name.as_ref().map_or(unknown, |name| Tongue::of_name(name, letters)),
            small.map_or(main, |name| Tongue::of_name(name, main.letters)),
        );
        let set = self.set_name(ui, place, &name, second.as_deref(), tongues);
        let (ink, ink_second) = (self.palette.ink, self.palette.ink_second);
        self.typesetter.tighten(set.is_tight);
        self.typesetter.speak(tongues.0);
        self.typesetter.take_for_id(name.1.is_none());
        let bottom = self.column_line_ui(ui, set.place, set.place.top(), &set.name, (Weight::Bold, set.fitted, ink));
        self.typesetter.take_for_id(false);
        self.typesetter.speak(tongues.1);
        if let (None, None, Some(text)) = (&person.name, set.second, &second) {
            self.typesetter.leave_out(text);
        }
        if let Some((text, fitted)) = second.as_deref().zip(set.second) {
            self.tell_lines(text);
            self.column_line_ui(ui, set.place, bottom, text, (Weight::Medium, fitted, ink_second));
        }
        self.typesetter.tighten(false);
        self.typesetter.speak(main);
    }

    /// How a name and the line under it are set: in their place, on closer lines, without the second line; over the place of the figure
    /// only where the name cannot be read otherwise, and smaller than can be read only where nothing else is left.
    fn set_name(
        &mut self,
        ui: &Ui,
        place: Rect,
        name: &(String, Option<String>),
        second: Option<&str>,
        tongues: (Tongue, Tongue),
    ) -> SetName {
        let wide = self.layout.wide.map(|wide| wide.name.with_max_y(wide.name.bottom().max(place.bottom())));
        let places: Vec<Rect> = std::iter::once(place).chain(wide).collect();
        let seconds = [second, None].into_iter().take(if second.is_some() { 2 } else { 1 });
        for place in &places {
            for (second, is_tight) in seconds.clone().flat_map(|second| [(second, false), (second, true)]) {
                self.typesetter.tighten(is_tight);
                self.typesetter.speak(tongues.1);
                let fitted = second.and_then(|text| self.second_fitted(ui, text, *place));
                if second.is_some() && fitted.is_none() {
                    continue;
                }
                self.typesetter.speak(tongues.0);
                let below = fitted.map_or(0.0, Fitted::height);
                self.typesetter.take_for_id(name.1.is_none());
                let found = self.name_fitted(ui, name, place.width(), place.height() - below);
                self.typesetter.take_for_id(false);
                self.typesetter.tighten(false);
                if let Some((name, size)) = found {
                    self.is_wide = Some(place) != places.first();
                    return SetName { place: *place, name, fitted: size, second: fitted, is_tight };
                }
            }
        }
        self.typesetter.tighten(false);
        let (one, parts) = name;
        let name_is_id = parts.is_none();
        let name = parts.as_ref().unwrap_or(one).clone();
        // The largest place of all is not enough either.
        let place = wide.unwrap_or(place);
        self.is_wide = wide.is_some();
        let within = Within { smallest: 0.0, ..self.within(place.width(), place.height(), MOST_LINES, true) };
        self.typesetter.take_for_id(name_is_id);
        let fitted = self.typesetter.largest(ui, &name, within);
        self.typesetter.take_for_id(false);
        SetName {
            place,
            name,
            fitted: fitted.unwrap_or(Fitted::plain(size::SMALLEST, MOST_LINES)),
            second: None,
            is_tight: false,
        }
    }

    fn within(&self, width: f32, height: f32, lines: usize, breaks_words: bool) -> Within {
        let Sizes { name: largest, legible: smallest, .. } = self.layout.sizes;
        Within { weight: Weight::Bold, largest, smallest, lines, width, height, breaks_words }
    }

    /// The name's box; without a birth date below it also the place of that.
    fn name_place(&self, person: &ShownPerson) -> Rect {
        let (name, birth) = (self.layout.name, self.layout.birth);
        let is_free = person.birth_date.is_none() && birth.left() <= name.left();
        if is_free { name.with_max_y(name.bottom().max(birth.bottom())) } else { name }
    }

    /// That the name is not registered: in each language on a line of its own where one is too short for both, in the large one
    /// alone where there is no room for two.
    fn unregistered(&mut self, place: Rect, id: &str) -> String {
        let label = self.words.label(|texts| &texts.name_not_registered);
        let Sizes { name_second: size, legible, .. } = self.layout.sizes;
        self.typesetter.take_for_id(true);
        let id = self.typesetter.measure(id, Weight::Bold, legible, place.width()).height;
        self.typesetter.take_for_id(false);
        let mut fits = |text: &str, most: usize| {
            let measured = self.typesetter.measure(text, Weight::Medium, size, place.width());
            measured.lines <= most && measured.height + id <= place.height()
        };
        if fits(&label.both, 1) {
            label.both
        } else if fits(&label.stacked, SECOND_LINES) {
            label.stacked
        } else {
            label.main
        }
    }

    /// What stands under the name, where there is room for it at a size that can be read.
    fn second_fitted(&mut self, ui: &Ui, text: &str, place: Rect) -> Option<Fitted> {
        let Sizes { name_second: largest, legible, .. } = self.layout.sizes;
        let within = |breaks_words| Within {
            weight: Weight::Medium,
            largest,
            smallest: legible.min(largest),
            lines: MOST_SECOND_LINES,
            width: place.width(),
            height: place.height() - legible * LINE_HEIGHT,
            breaks_words,
        };
        [false, true].into_iter().find_map(|breaks_words| self.typesetter.largest(ui, text, within(breaks_words)))
    }

    /// The name as it is broken into lines, and its size: on one line, or family and given name each on one where that makes them
    /// larger; then between words, then inside them. None where it cannot be read at any size.
    fn name_fitted(
        &mut self,
        ui: &Ui,
        (name, parts): &(String, Option<String>),
        width: f32,
        height: f32,
    ) -> Option<(String, Fitted)> {
        let within = |brush: &Self, lines, breaks_words| brush.within(width, height, lines, breaks_words);
        let parts = parts.as_ref().filter(|parts| parts.contains('\n'));
        let (on_one, on_two) = (within(self, 1, false), within(self, 2, false));
        let one = self.typesetter.largest(ui, name, on_one);
        let two = parts.and_then(|parts| self.typesetter.largest(ui, parts, on_two));
        let best = match (one, two, parts) {
            (one, Some(two), Some(parts)) if one.is_none_or(|one| two.size > one.size * WORTH_A_LINE) => {
                Some((parts, two))
            }
            (one, ..) => one.map(|one| (name, one)),
        };
        // On more lines where that makes it much larger.
        let whole = parts.unwrap_or(name);
        let marked = part_by_part(whole);
        let on_more = within(self, NAME_LINES, false);
        let worth = best.map_or(on_more.smallest, |(_, best)| (best.size * WORTH_A_BREAK).max(on_more.smallest));
        let on_more = Within { smallest: worth, ..on_more };
        let larger = (worth <= on_more.largest).then(|| self.typesetter.largest(ui, &marked, on_more)).flatten();
        if let Some(larger) = larger {
            return Some((marked, larger));
        }
        if let Some((text, best)) = best {
            return Some((text.clone(), best));
        }
        let fitted = [NAME_LINES, MOST_LINES].into_iter().find_map(|lines| {
            let within = within(self, lines, true);
            self.typesetter.largest(ui, whole, within)
        });
        fitted.map(|fitted| (whole.clone(), fitted))
    }

    /// A label in both languages, below each other where one line is too short; in the large one alone where the screen has no
    /// room for two.
    fn label_ui(&mut self, ui: &mut Ui, place: Rect, label: &Label) {
        let size = self.layout.sizes.label;
        let plan = self.layout.plan;
        if !plan.detail.labels {
            self.typesetter.leave_out(&label.both);
            return;
        }
        let mut measure = |text: &str, form: Form, size, width| self.typesetter.measure(text, form.weight, size, width);
        let text = label.set(plan, size, place.width(), &mut measure).0.to_owned();
        let fit = Fit {
            weight: Weight::Medium,
            largest: size,
            // Its place has room for as many lines as it needs.
            one_line_down_to: size,
            lines: LABEL_LINES,
            width: place.width(),
            height: place.height().max(size * LINE_HEIGHT) + 1.0,
        };
        let fitted = self.typesetter.fit(ui, &text, fit);
        let color = self.palette.ink_label;
        self.tell_lines(&text);
        // What is below it may begin a pixel higher than its place, whose boxes are whole pixels.
        let top = place.bottom() - fitted.height() - 1.0;
        self.column_line_ui(ui, place, top, &text, (Weight::Medium, fitted, color));
    }

    /// Of two languages on lines of their own: read aloud as they stand on one line.
    pub(super) fn tell_lines(&mut self, text: &str) {
        self.typesetter.tell(&text.replace('\n', " · "));
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
        rect.bottom().max(self.typesetter.bottom())
    }

    fn date_text(&self, date: ShownDate) -> String {
        match date {
            ShownDate::Full(date) => self.words.main.date_text(date),
            ShownDate::YearOnly(year) => self.words.main.year_text(year),
        }
    }
}
