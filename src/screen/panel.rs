//! The panel with the body figure, the body part and the projection.

use egui::{Color32, Rect, Ui, pos2};

use super::Brush;
use super::body_part::find_target;
use super::figure::{FigureColors, figure_ui};
use super::theme::{LINE_HEIGHT, Weight};
use super::typography::{Alignment, Fit, Fitted, Line};
use crate::exam::ShownStep;

/// A panel at least this much wider than high has its words beside the figure.
const BESIDE_FROM: f32 = 1.15;

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
        let (figure, words) = self.panel_places(captions_height, target.is_some());
        if let Some(target) = target {
            let colors = FigureColors { body: self.palette.body, lit: self.palette.lit };
            figure_ui(ui.painter(), figure, Some(target), colors);
            self.sides_ui(ui, figure);
        }
        let mut top = words.center().y - captions_height / 2.0;
        for Caption { text, fitted, weight, color } in &captions {
            let rect = Rect::from_min_max(pos2(words.left(), top), pos2(words.right(), top + fitted.height()));
            self.typesetter.line_ui(
                ui,
                rect,
                &Line {
                    text,
                    weight: *weight,
                    fitted: *fitted,
                    color: *color,
                    place: Alignment::Centre,
                    least: self.legible,
                },
            );
            top = rect.bottom();
        }
    }

    /// The places of the figure and of the words: beside each other in a panel that is wide.
    fn panel_places(&self, words_height: f32, has_figure: bool) -> (Rect, Rect) {
        let inner = self.panel_inside();
        if !has_figure {
            return (Rect::NOTHING, self.mirrored(inner));
        }
        let words = self.words_place();
        let (figure, words) = if words.left() > inner.left() {
            (Rect::from_min_max(inner.min, pos2(words.left(), inner.bottom())), words)
        } else {
            let top = inner.bottom() - words_height;
            let gap = if words_height > 0.0 { 14.0 * self.layout.scale } else { 0.0 };
            let figure = Rect::from_min_max(inner.min, pos2(inner.right(), top - gap));
            (figure, Rect::from_min_max(pos2(inner.left(), top), inner.max))
        };
        (self.mirrored(figure), self.mirrored(words))
    }

    fn panel_inside(&self) -> Rect {
        self.layout.panel.shrink(28.0 * self.layout.scale)
    }

    /// Where the words may stand beside or below a figure, laid out from left to right.
    fn words_place(&self) -> Rect {
        let inner = self.panel_inside();
        // R and L stand beside the figure.
        let figure = (inner.width() * 0.42).max(self.layout.sizes.side * 5.0);
        let room_for_words = self.layout.sizes.part * 4.0;
        if inner.width() >= inner.height() * BESIDE_FROM && inner.width() - figure >= room_for_words {
            Rect::from_min_max(pos2(inner.left() + figure, inner.top()), inner.max)
        } else {
            Rect::from_min_max(pos2(inner.left(), inner.top() + inner.height() * 0.36), inner.max)
        }
    }

    /// Without a figure the text has the panel for itself.
    fn captions(&mut self, ui: &Ui, step: &ShownStep, with_figure: bool) -> Vec<Caption> {
        let factor = if with_figure { 1.0 } else { 1.3 };
        let place = if with_figure { self.words_place() } else { self.panel_inside() };
        let sizes = self.layout.sizes;
        let parts = [
            (&step.body_part, Weight::Bold, sizes.part, self.palette.ink, 0.56),
            (&step.projection, Weight::Medium, sizes.part_second, self.palette.ink_second, 0.44),
        ];
        let mut captions = Vec::new();
        for (text, weight, largest, color, share) in parts {
            let Some(text) = text else { continue };
            let largest = largest * factor;
            let fit = Fit {
                weight,
                largest,
                one_line_down_to: sizes.legible.min(largest),
                lines: 3,
                width: place.width(),
                height: place.height() * share,
            };
            let fitted = self.typesetter.fit(ui, text, fit);
            captions.push(Caption { text: text.clone(), fitted, weight, color });
        }
        captions
    }

    /// R and L of the patient, who faces the viewer: his right is on the left.
    fn sides_ui(&mut self, ui: &mut Ui, figure: Rect) {
        let size = self.layout.sizes.side;
        let fitted = Fitted { size, lines: 1 };
        let top = figure.top() + figure.height() * 0.06;
        // As far from the figure as in its proportions, not at the edges of a wide panel.
        let reach = (figure.height() * 0.4).max(size * 2.0).min(figure.width() / 2.0 - size);
        let texts = self.words.main;
        for (text, centre) in
            [(&texts.right_mark, figure.center().x - reach), (&texts.left_mark, figure.center().x + reach)]
        {
            let rect = Rect::from_center_size(pos2(centre, top + size), egui::vec2(size * 3.0, size * LINE_HEIGHT));
            let rect = rect.translate(egui::vec2(
                (figure.left() - rect.left()).max(0.0) - (rect.right() - figure.right()).max(0.0),
                0.0,
            ));
            let color = self.palette.ink_label;
            self.typesetter.line_ui(
                ui,
                rect,
                &Line { text, weight: Weight::Bold, fitted, color, place: Alignment::Centre, least: self.legible },
            );
        }
    }
}
