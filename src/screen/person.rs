//! Name and birth date; or, in their place, what the patient is to do.

use egui::{Color32, Rect, Ui, pos2};

use super::theme::{LINE_HEIGHT, Weight, size};
use super::typography::{Fit, Fitted, Line, Place};
use super::{Brush, band_tells};
use crate::exam::{Shown, ShownDate, ShownName, ShownPerson};

/// The most lines of a name.
const NAME_LINES: usize = 3;
/// By how much a name is larger than the date below it, wherever its length allows.
const NAME_OVER_DATE: f32 = 1.45;
/// How far the rest of the column gives way for that.
const SHARES: [f32; 3] = [0.88, 0.76, 0.66];

/// A text of the person's column that is ready to be placed.
struct Item {
    text: String,
    weight: Weight,
    color: Color32,
    fitted: Fitted,
    /// The space above it, in points.
    above: f32,
}

/// The sizes of the two bold texts of a column, where it has both.
fn name_and_date(items: &[Item]) -> Option<(f32, f32)> {
    let mut bold = items.iter().filter(|item| item.weight == Weight::Bold).map(|item| item.fitted.size);
    Some((bold.next()?, bold.next()?))
}

impl Brush<'_> {
    pub(super) fn person_ui(&mut self, ui: &mut Ui, person: &ShownPerson) {
        let items = self.person_items(ui, person);
        let place = self.layout.person;
        let mut top = place.top();
        for item in items {
            top += item.above;
            let rect = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + item.fitted.height()));
            let Item { text, weight, color, fitted, .. } = &item;
            self.line_ui(ui, rect, &Line { text, weight: *weight, fitted: *fitted, color: *color, place: Place::Left });
            top = rect.bottom();
        }
    }

    /// Where the column is low, everything but the name gives way, so that the name stays the largest.
    fn person_items(&mut self, ui: &Ui, person: &ShownPerson) -> Vec<Item> {
        let mut items = self.column(ui, person, 1.0);
        for share in SHARES {
            let Some((name, date)) = name_and_date(&items) else { break };
            if name >= date * NAME_OVER_DATE {
                break;
            }
            let smaller = self.column(ui, person, share);
            // A name that the width holds down gains nothing from it.
            if name_and_date(&smaller).is_none_or(|(size, _)| size <= name) {
                break;
            }
            items = smaller;
        }
        items
    }

    /// The column with everything but the name at this share of its size.
    fn column(&mut self, ui: &Ui, person: &ShownPerson, share: f32) -> Vec<Item> {
        let scale = self.layout.scale * share;
        let below_label = 2.0 * scale;
        // The birth date first: what it leaves is the name's.
        let date = person.birth_date.filter(|_| self.config.show.birth_date).map(|date| self.date_text(date));
        let date_items = date.map(|text| {
            let label = self.words.label(|texts| &texts.birth_label);
            let label = self.item(ui, label, Weight::Medium, size::LABEL * share, self.palette.ink_label, 0.0);
            let growth = share * self.layout.growth.min(1.2);
            let date = self.item(ui, text, Weight::Bold, size::DATE * growth, self.palette.ink, below_label);
            [label, date]
        });
        let date_height: f32 = date_items.iter().flatten().map(|item| item.above + item.fitted.height()).sum();
        let gap = if date_items.is_some() { 46.0 * scale } else { 0.0 };

        let mut items = Vec::new();
        if self.config.show.name {
            let height = self.layout.person.height() - date_height - gap;
            items = self.name_items(ui, person, height, below_label, share);
        }
        let gap = if items.is_empty() { 0.0 } else { gap };
        for (index, mut item) in date_items.into_iter().flatten().enumerate() {
            item.above += if index == 0 { gap } else { 0.0 };
            items.push(item);
        }
        items
    }

    /// Label, name and the line under it; without a name the id.
    fn name_items<'a>(
        &mut self,
        ui: &Ui,
        person: &'a ShownPerson,
        height: f32,
        below_label: f32,
        share: f32,
    ) -> Vec<Item> {
        // No label stands above an empty line.
        let written = |text: &'a Option<String>| text.as_ref().filter(|text| !text.trim().is_empty());
        let one_line =
            |name: &Option<ShownName>| name.as_ref().filter(|name| !name.is_blank()).map(ShownName::one_line);
        let (label, name, second) = match (one_line(&person.name), written(&person.id)) {
            (Some(name), _) => (self.words.label(|texts| &texts.name_label), name, one_line(&person.name_small)),
            (None, Some(id)) => {
                let unregistered = self.words.label(|texts| &texts.name_not_registered);
                let second = Some(unregistered).filter(|_| !person.name_registered);
                (self.words.label(|texts| &texts.id_label), id.clone(), second)
            }
            (None, None) => return Vec::new(),
        };
        let ink_second = self.palette.ink_second;
        let label = self.item(ui, label, Weight::Medium, size::LABEL * share, self.palette.ink_label, 0.0);
        let second = second.map(|text| self.item(ui, text, Weight::Medium, size::NAME_SECOND * share, ink_second, 0.0));
        let others = label.fitted.height() + second.as_ref().map_or(0.0, |item| item.fitted.height());
        let largest = size::NAME * self.layout.scale * self.layout.growth;
        let fit = Fit {
            weight: Weight::Bold,
            largest,
            one_line_down_to: self.legible.min(largest),
            lines: NAME_LINES,
            width: self.layout.person.width(),
            height: (height - others - below_label).max(size::SMALLEST * LINE_HEIGHT),
        };
        let fitted = self.typesetter.fit(ui, &name, fit);
        let name = Item { text: name, weight: Weight::Bold, color: self.palette.ink, fitted, above: below_label };
        [Some(label), Some(name), second].into_iter().flatten().collect()
    }

    /// A text on one line, or on two where it would become smaller than two thirds of a label.
    fn item(&mut self, ui: &Ui, text: String, weight: Weight, largest: f32, color: Color32, above: f32) -> Item {
        let largest = (largest * self.layout.scale).max(size::SMALLEST);
        let fit = Fit {
            weight,
            largest,
            one_line_down_to: (size::LABEL * 0.66 * self.layout.scale).clamp(size::SMALLEST, largest),
            lines: 2,
            width: self.layout.person.width(),
            height: largest * LINE_HEIGHT * 2.0,
        };
        let fitted = self.typesetter.fit(ui, &text, fit);
        Item { text, weight, color, fitted, above }
    }

    fn date_text(&self, date: ShownDate) -> String {
        match date {
            ShownDate::Full(date) => self.words.main.date_text(date),
            ShownDate::YearOnly(year) => self.words.main.year_text(year),
        }
    }

    /// With nobody to show, the middle of the screen says what the patient is to do.
    pub(super) fn nobody_ui(&mut self, ui: &mut Ui, shown: &Shown, beside_panel: bool) {
        if band_tells(shown) {
            return;
        }
        let (title, second) = self.words.state(shown);
        let place = if beside_panel { self.layout.person } else { self.layout.middle };
        let title = self.waiting_line(ui, title, Weight::Bold, size::WAITING, place);
        let second =
            second.map(|text| (self.waiting_line(ui, &text, Weight::Medium, size::WAITING_SECOND, place), text));
        let gap = 26.0 * self.layout.scale;
        let height = title.height() + second.as_ref().map_or(0.0, |(fitted, _)| gap + fitted.height());
        let mut top = place.center().y - height / 2.0;
        let (ink, ink_second) = (self.palette.ink, self.palette.ink_second);
        let words = self.words.state(shown).0;
        let mut line = |text: &str, fitted: Fitted, weight, color| {
            let rect = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + fitted.height()));
            self.line_ui(ui, rect, &Line { text, weight, fitted, color, place: Place::Centre });
            top = rect.bottom() + gap;
        };
        line(words, title, Weight::Bold, ink);
        if let Some((fitted, text)) = &second {
            line(text, *fitted, Weight::Medium, ink_second);
        }
    }

    fn waiting_line(&mut self, ui: &Ui, text: &str, weight: Weight, largest: f32, place: Rect) -> Fitted {
        let largest = (largest * self.layout.scale).max(size::SMALLEST);
        let fit = Fit {
            weight,
            largest,
            one_line_down_to: largest * 0.6,
            lines: 3,
            width: place.width(),
            height: place.height() * 0.6,
        };
        self.typesetter.fit(ui, text, fit)
    }
}
