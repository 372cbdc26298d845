//! The band at the bottom: the state of the exam and its three steps.

use egui::{Color32, Rect, Stroke, StrokeKind, Ui, pos2};

use super::fitting::Fit;
use super::layout::{StatePlace, hint_gap, title_size};
use super::theme::{CAPITAL_HEIGHT, LINE_HEIGHT, Weight, size};
use super::typography::{Alignment, Line, Said};
use super::{Brush, band_tells};
use crate::exam::{Phase, Shown};

impl Brush<'_> {
    pub(super) fn band_ui(&mut self, ui: &mut Ui, shown: &Shown) {
        // While nobody is selected the middle of the screen speaks alone.
        if !band_tells(shown) {
            return;
        }
        ui.painter().rect_filled(self.layout.band, 0.0, self.band.ground);
        self.state_ui(ui, shown);
        if !shown.reconnecting {
            match shown.phase {
                Phase::Waiting => {}
                Phase::Ready => self.stepper_ui(ui, 0),
                Phase::InProgress => self.stepper_ui(ui, 1),
                Phase::Completed => self.stepper_ui(ui, 2),
            }
        }
    }

    fn state_ui(&mut self, ui: &mut Ui, shown: &Shown) {
        let (ink, ink_second) = (self.band.ink, self.band.ink_second);
        let places = self.layout.state.clone();
        for (language, ((title, hint), place)) in self.words.state(shown).into_iter().zip(places).enumerate() {
            self.typesetter.speak(self.words.tongue(language));
            let StatePlace { rect: place, on_one_line } = place;
            let size = title_size(&self.layout.sizes, language);
            let hint_size = self.layout.sizes.hint;
            let below = if hint.is_some() && !on_one_line { hint_size * LINE_HEIGHT } else { 0.0 };
            let room = place.with_max_y((place.bottom() - below).max(place.top()));
            let color = if language == 0 { ink } else { ink_second };
            self.typesetter.mark(Said::State);
            let title = self.block_ui(ui, room, title, (Weight::Bold, size, color));
            let Some(hint) = hint else { continue };
            let room = if on_one_line {
                // On the sentence's baseline.
                let lower = (size - hint_size) * (LINE_HEIGHT + CAPITAL_HEIGHT) / 2.0;
                Rect::from_min_max(pos2(title.right() + hint_gap(size), place.top() + lower), place.max)
            } else {
                place.with_min_y(title.bottom())
            };
            self.block_ui(ui, room, hint, (Weight::Medium, hint_size, ink_second));
        }
        self.typesetter.speak(self.words.tongue(0));
    }

    /// A text of the band at its size, smaller where its place is too small. Gives the place that it takes.
    fn block_ui(&mut self, ui: &mut Ui, room: Rect, text: &str, (weight, size, color): (Weight, f32, Color32)) -> Rect {
        let fit = Fit {
            weight,
            largest: size,
            one_line_down_to: size,
            lines: 6,
            width: room.width(),
            height: room.height().max(size * LINE_HEIGHT) + 1.0,
        };
        let fitted = self.typesetter.fit_legibly(ui, text, fit, self.legible);
        let rect = Rect::from_min_max(room.min, pos2(room.right(), room.top() + fitted.height()));
        let line = Line { text, weight, fitted, color, place: Alignment::Left, least: self.legible };
        let ink = self.line_ui(ui, rect, &line);
        rect.with_max_x(ink.right())
    }

    /// Three steps: those behind are filled softly, the present one strongly, those ahead are outlines. Each with its word.
    fn stepper_ui(&mut self, ui: &mut Ui, now: usize) {
        let place = self.layout.steps;
        let gap = 10.0 * self.layout.scale;
        let width = (place.width() - 2.0 * gap) / 3.0;
        let texts = self.words.main;
        let mut left = place.left();
        for (index, text) in texts.steps.iter().enumerate() {
            let segment = Rect::from_min_max(pos2(left, place.top()), pos2(left + width, place.bottom()));
            left = segment.right() + gap;
            let corner = segment.height() * 0.28;
            let painted = self.mirrored(segment);
            let ink = match index.cmp(&now) {
                std::cmp::Ordering::Less => {
                    ui.painter().rect_filled(painted, corner, self.band.step);
                    self.band.on_step
                }
                std::cmp::Ordering::Equal => {
                    ui.painter().rect_filled(painted, corner, self.band.step_now);
                    self.band.on_step_now
                }
                std::cmp::Ordering::Greater => {
                    let stroke = Stroke::new((2.0 * self.layout.scale).max(1.0), self.band.step);
                    ui.painter().rect_stroke(painted, corner, stroke, StrokeKind::Inside);
                    self.band.ink_second
                }
            };
            let size = self.layout.sizes.step;
            let fit = Fit {
                weight: Weight::Bold,
                largest: size,
                one_line_down_to: size::SMALLEST,
                lines: 1,
                width: segment.width() * 0.94,
                height: size * LINE_HEIGHT + 1.0,
            };
            let fitted = self.typesetter.fit(ui, text, fit);
            let top = segment.center().y - fitted.height() / 2.0;
            let rect = Rect::from_min_max(pos2(segment.left(), top), pos2(segment.right(), top + fitted.height()));
            let line = Line { text, weight: Weight::Bold, fitted, color: ink, place: Alignment::Centre, least: 0.0 };
            self.typesetter.mark(if index == now { Said::StepNow } else { Said::Text });
            self.line_ui(ui, rect, &line);
        }
    }
}
