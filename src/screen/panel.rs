//! The panel with the body figure, the body part and the projection.

use egui::{Color32, Rect, Ui, pos2};

use super::Brush;
use super::body_part::find_target;
use super::figure::{FigureColors, figure_ui};
use super::theme::{LINE_HEIGHT, Weight, size};
use super::typography::{Fit, Fitted, Line, Place};
use crate::exam::ShownStep;

/// A text of the panel: the text, its fit, its weight and its colour.
struct Caption {
    text: String,
    fitted: Fitted,
    weight: Weight,
    color: Color32,
}

impl Brush<'_> {
    pub(super) fn panel_ui(&mut self, ui: &mut Ui, step: &ShownStep) {
        // Mirrored as a whole: the figure's sides are the patient's.
        let panel = self.mirrored(self.layout.panel);
        let scale = self.layout.scale;
        let target =
            find_target(step.body_part.as_deref(), step.projection.as_deref()).filter(|_| self.config.show.figure);
        let captions = if self.config.show.step { self.captions(ui, step, target.is_some()) } else { Vec::new() };
        if captions.is_empty() && target.is_none() {
            return;
        }
        ui.painter().rect_filled(panel, 36.0 * scale, self.palette.panel);
        let captions_height: f32 = captions.iter().map(|caption| caption.fitted.height()).sum();
        let inner = panel.shrink(36.0 * scale);
        let mut top =
            if target.is_some() { inner.bottom() - captions_height } else { panel.center().y - captions_height / 2.0 };
        if let Some(target) = target {
            let gap = if captions.is_empty() { 0.0 } else { 14.0 * scale };
            let rect = Rect::from_min_max(inner.min, pos2(inner.right(), top - gap));
            let colors = FigureColors { body: self.palette.body, lit: self.palette.lit };
            figure_ui(ui.painter(), rect, Some(target), colors);
            self.sides_ui(ui, rect);
        }
        for Caption { text, fitted, weight, color } in &captions {
            let rect = Rect::from_min_max(pos2(inner.left(), top), pos2(inner.right(), top + fitted.height()));
            self.typesetter.line_ui(
                ui,
                rect,
                &Line { text, weight: *weight, fitted: *fitted, color: *color, place: Place::Centre },
            );
            top = rect.bottom();
        }
    }

    /// Without a figure the text has the panel for itself.
    fn captions(&mut self, ui: &Ui, step: &ShownStep, with_figure: bool) -> Vec<Caption> {
        let factor = if with_figure { 1.0 } else { 1.3 };
        let share = if with_figure { 0.2 } else { 0.4 };
        let parts = [
            (&step.body_part, Weight::Bold, size::BODY_PART, self.palette.ink, share),
            (&step.projection, Weight::Medium, size::PROJECTION, self.palette.ink_second, share * 0.75),
        ];
        let panel = self.layout.panel.shrink(36.0 * self.layout.scale);
        let mut captions = Vec::new();
        for (text, weight, largest, color, share) in parts {
            let Some(text) = text else { continue };
            let largest = (largest * factor * self.layout.scale).max(size::SMALLEST);
            let fit = Fit {
                weight,
                largest,
                one_line_down_to: largest * 0.55,
                lines: 3,
                width: panel.width(),
                height: (panel.height() * share).max(largest * LINE_HEIGHT),
            };
            let fitted = self.typesetter.fit(ui, text, fit);
            captions.push(Caption { text: text.clone(), fitted, weight, color });
        }
        captions
    }

    /// R and L of the patient, who faces the viewer: his right is on the left.
    fn sides_ui(&mut self, ui: &mut Ui, figure: Rect) {
        let size = (size::SIDE * self.layout.scale).max(size::SMALLEST);
        let fitted = Fitted { size, lines: 1 };
        let top = figure.top() + figure.height() * 0.06;
        // As far from the figure as in its proportions, not at the edges of a wide panel.
        let reach = (figure.height() * 0.4).min(figure.width() / 2.0);
        let texts = self.words.main;
        for (text, centre) in
            [(&texts.right_mark, figure.center().x - reach), (&texts.left_mark, figure.center().x + reach)]
        {
            // A word in place of a letter, as in Arabic.
            let width = if text.chars().nth(1).is_some() { 3.0 } else { 2.0 };
            let rect = Rect::from_center_size(pos2(centre, top + size), egui::vec2(size * width, size * LINE_HEIGHT));
            let rect = rect.translate(egui::vec2(
                (figure.left() - rect.left()).max(0.0) - (rect.right() - figure.right()).max(0.0),
                0.0,
            ));
            let color = self.palette.ink_label;
            self.typesetter.line_ui(
                ui,
                rect,
                &Line { text, weight: Weight::Bold, fitted, color, place: Place::Centre },
            );
        }
    }
}
