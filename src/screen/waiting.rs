//! With nobody to show, the middle of the screen says what the patient is to do.

use egui::{Color32, Rect, Ui, pos2};

use super::fitting::{Fit, Fitted};
use super::measures::Detail;
use super::theme::Weight;
use super::tongue::Tongue;
use super::typography::{Alignment, Line, Said};
use super::words::Words;
use super::{Brush, band_tells};
use crate::exam::{Phase, Shown};

/// The most lines of a sentence of the program, and of a text of the site, which is set as large as it can be.
const LINES: (usize, usize) = (3, 8);
/// Of the largest size: a text of the site, which says more than the program's own.
const SITE_SIZE: f32 = 0.8;
/// Between two texts, in points at the design size.
const GAP: f32 = 22.0;

/// A text before it is fitted.
struct Text<'t> {
    tongue: Tongue,
    words: &'t str,
    weight: Weight,
    size: f32,
    color: Color32,
    /// Whether the site has written it.
    is_sites: bool,
    said: Said,
}

impl<'b> Brush<'b> {
    /// What nobody in particular is told, unless the band tells it.
    pub(super) fn nobody_ui(&mut self, ui: &mut Ui, shown: &Shown, beside_panel: bool) {
        if band_tells(shown) {
            return;
        }
        let free = self.layout.middle.with_max_y(self.layout.band.bottom() - self.layout.scale * 60.0);
        let place = if beside_panel { self.layout.person() } else { free };
        let is_waiting = shown.phase == Phase::Waiting && !beside_panel;
        // All has the middle of the screen for itself; only where that is too small, less is said.
        let mut fitted = self.fitted(ui, shown, (place, is_waiting), self.all_words);
        if !self.are_legible(&fitted) && self.layout.plan.detail != Detail::FULL {
            let fewer = self.fitted(ui, shown, (place, is_waiting), self.words);
            let left_out = fitted.iter().filter(|(text, _)| !fewer.iter().any(|(other, _)| other.words == text.words));
            left_out.for_each(|(text, _)| self.typesetter.leave_out(text.words));
            fitted = fewer;
        }
        let gap = GAP * self.layout.scale;
        #[expect(clippy::cast_precision_loss, reason = "a handful of texts")]
        let gaps = gap * fitted.len().saturating_sub(1) as f32;
        let height: f32 = fitted.iter().map(|(_, fitted)| fitted.height()).sum::<f32>() + gaps;
        let mut top = place.center().y - height / 2.0;
        // Where a text is too small already, nothing else takes room.
        if is_waiting && self.are_legible(&fitted) {
            top = self.logo_ui(ui, place, top, height);
        }
        for (Text { tongue, words: text, weight, color, said, .. }, fitted) in fitted {
            self.typesetter.speak(tongue);
            self.typesetter.mark(said);
            let rect = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + fitted.height()));
            let line = Line { text, weight, fitted, color, place: Alignment::Centre, least: self.legible };
            self.line_ui(ui, rect, &line);
            top = rect.bottom() + gap;
        }
        self.typesetter.speak(self.words.tongue(0));
    }

    /// What is said in these words, each at its size.
    fn fitted<'t>(
        &mut self,
        ui: &Ui,
        shown: &Shown,
        (place, is_waiting): (Rect, bool),
        words: Words<'t>,
    ) -> Vec<(Text<'t>, Fitted)>
    where
        'b: 't,
    {
        let config = self.config;
        let own = if is_waiting { config.waiting_text.of_pair(config.languages) } else { [None, None] };
        let said_once = is_waiting && config.waiting_text.is_one_for_all(config.languages);
        let mut texts = Vec::new();
        for (language, (title, hint)) in words.state(shown).into_iter().enumerate() {
            match own.get(language).copied().flatten() {
                Some(text) => texts.push(self.text(language, text, true, Said::State)),
                None if said_once => {}
                None => {
                    texts.push(self.text(language, title, false, Said::State));
                    texts.extend(hint.map(|hint| {
                        let second = self.text(1, hint, false, Said::Text);
                        Text { tongue: self.all_words.tongue(language), ..second }
                    }));
                }
            }
        }
        let gap = GAP * self.layout.scale;
        let of_site = u8::try_from(texts.iter().filter(|text| text.is_sites).count()).unwrap_or(u8::MAX).max(1);
        let site_height = (place.height() * 0.9 - gap) / f32::from(of_site);
        texts
            .into_iter()
            .map(|text| {
                self.typesetter.speak(text.tongue);
                let Text { weight, size: largest, is_sites, .. } = text;
                let fit = |lines, height| Fit {
                    weight,
                    largest,
                    one_line_down_to: (largest * 0.6).max(self.legible.min(largest)),
                    lines,
                    width: place.width(),
                    height,
                };
                let fitted = if is_sites {
                    self.typesetter.fit_legibly(ui, text.words, fit(LINES.1, site_height), self.legible)
                } else {
                    let fit = fit(LINES.0, place.height() * 0.45);
                    let fitted = self.typesetter.fit(ui, text.words, fit);
                    let is_legible = fitted.size >= self.legible * 0.99;
                    if is_legible { fitted } else { self.typesetter.fit_legibly(ui, text.words, fit, self.legible) }
                };
                (text, fitted)
            })
            .collect()
    }

    fn are_legible(&self, texts: &[(Text<'_>, Fitted)]) -> bool {
        texts.iter().all(|(_, fitted)| fitted.size >= self.legible * 0.99)
    }

    /// A text in a language, by its number: large in the first.
    fn text<'t>(&self, language: usize, words: &'t str, is_sites: bool, said: Said) -> Text<'t> {
        let sizes = self.layout.sizes;
        let (weight, size, color) = if language == 0 {
            (Weight::Bold, sizes.waiting, self.palette.ink)
        } else {
            (Weight::Medium, (sizes.waiting * 0.44).max(sizes.hint), self.palette.ink_second)
        };
        let size = if is_sites { (size * SITE_SIZE).max(sizes.hint) } else { size };
        Text { tongue: self.all_words.tongue(language), words, weight, size, color, is_sites, said }
    }
}
