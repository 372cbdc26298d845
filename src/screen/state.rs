//! The band at the bottom: the state of the exam and its three steps.

use egui::{Rect, Stroke, Ui, pos2};

use super::theme::{LINE_HEIGHT, Weight, size};
use super::typography::{Alignment, Fit, Fitted, Line};
use super::{Brush, band_tells};
use crate::exam::{Phase, Shown};

impl Brush<'_> {
    pub(super) fn band_ui(&mut self, ui: &mut Ui, shown: &Shown) {
        ui.painter().rect_filled(self.layout.band, 0.0, self.band.ground);
        if band_tells(shown) {
            self.state_ui(ui, shown);
        }
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
        let place = self.layout.state;
        let (title, second) = self.words.state(shown);
        let title_fitted = self.band_line(ui, title, Weight::Bold, size::STATE, place, 0.5);
        let second =
            second.map(|text| (self.band_line(ui, &text, Weight::Medium, size::STATE_SECOND, place, 0.42), text));
        let gap = 6.0 * self.layout.scale;
        let height = title_fitted.height() + second.as_ref().map_or(0.0, |(fitted, _)| gap + fitted.height());
        let top = place.center().y - height / 2.0;
        let rect = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + title_fitted.height()));
        let color = self.band.ink;
        self.typesetter.line_ui(
            ui,
            rect,
            &Line { text: title, weight: Weight::Bold, fitted: title_fitted, color, place: Alignment::Left },
        );
        if let Some((fitted, text)) = &second {
            let top = rect.bottom() + gap;
            let rect = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + fitted.height()));
            let color = self.band.ink_second;
            self.typesetter.line_ui(
                ui,
                rect,
                &Line { text, weight: Weight::Medium, fitted: *fitted, color, place: Alignment::Left },
            );
        }
    }

    fn band_line(&mut self, ui: &Ui, text: &str, weight: Weight, largest: f32, place: Rect, share: f32) -> Fitted {
        let largest = (largest * self.layout.scale).max(size::SMALLEST);
        let fit = Fit {
            weight,
            largest,
            one_line_down_to: largest * 0.85,
            lines: 2,
            width: place.width(),
            height: (place.height() * share).max(size::SMALLEST * LINE_HEIGHT),
        };
        self.typesetter.fit(ui, text, fit)
    }

    /// Three steps: those behind are filled softly, the present one strongly, those ahead are rings.
    fn stepper_ui(&self, ui: &Ui, now: usize) {
        let place = self.layout.stepper;
        let radius = (22.0 * self.layout.scale).max(5.0);
        let line = Stroke::new((5.0 * self.layout.scale).max(1.5), self.band.step);
        let y = place.center().y;
        let (first, last) = (place.left() + radius, place.right() - radius);
        let centres = [first, f32::midpoint(first, last), last];
        let painter = ui.painter();
        for pair in centres.windows(2) {
            if let [from, to] = pair {
                painter.line_segment([pos2(from + radius, y), pos2(to - radius, y)], line);
            }
        }
        for (index, x) in centres.into_iter().enumerate() {
            let centre = pos2(x, y);
            match index.cmp(&now) {
                std::cmp::Ordering::Less => painter.circle_filled(centre, radius, self.band.step),
                std::cmp::Ordering::Equal => painter.circle_filled(centre, radius, self.band.step_now),
                std::cmp::Ordering::Greater => painter.circle_stroke(centre, radius - line.width / 2.0, line),
            };
        }
    }
}
