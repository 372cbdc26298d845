//! The panel with the body figure, the body part and the projection.

use egui::{Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2};

use super::Brush;
use super::figure::{FigurePlaces, figure_ui};
use super::layout::height_of;
use super::theme::{LINE_HEIGHT, Weight, figure_colors};
use super::tongue::Tongue;
use super::typography::{Alignment, Fit, Fitted, Line};
use crate::anatomy::Target;
use crate::exam::ShownStep;
use crate::l10n::Understood;

/// A panel at least this much wider than high has its words beside the figure.
const BESIDE_FROM: f32 = 1.15;

/// The most that a mark of a side takes of the figure's width.
const WIDEST_MARK: f32 = 0.2;

/// A text of the panel: the text, its language, its fit, its weight and its colour.
struct Caption {
    text: String,
    tongue: Tongue,
    fitted: Fitted,
    weight: Weight,
    color: Color32,
}

/// A text in its language, with its weight, its largest size and its colour.
type Wording = (Tongue, String, (Weight, f32, Color32));

impl Brush<'_> {
    pub(super) fn panel_ui(&mut self, ui: &mut Ui, step: &ShownStep, understood: &Understood) {
        // Mirrored as a whole: the figure's sides are the patient's.
        let panel = self.mirrored(self.layout.panel);
        let scale = self.layout.scale;
        let is_neutral = self.config.is_figure_neutral;
        let target = understood.target.filter(|_| self.config.show.figure && !is_neutral);
        let has_figure = target.is_some() || (self.config.show.figure && is_neutral);
        let captions = if self.config.show.step { self.captions(ui, step, understood, has_figure) } else { Vec::new() };
        if captions.is_empty() && !has_figure {
            return;
        }
        ui.painter().rect_filled(panel, 36.0 * scale, self.palette.panel);
        let captions_height: f32 = captions.iter().map(|caption| caption.fitted.height()).sum();
        let (figure, words) = self.panel_places(captions_height, has_figure);
        if has_figure {
            // Marks that are words must leave the figure its room.
            let widest = self.mark_width();
            let mark = widest.min(figure.width() * WIDEST_MARK);
            let places = FigurePlaces::with_marks(figure, mark);
            figure_ui(ui.painter(), places, target, figure_colors(self.config.theme));
            self.sides_ui(ui, places.body, mark, widest);
            if captions.is_empty() {
                self.spoken_ui(ui, places.body, target);
            }
        }
        let mut top = words.center().y - captions_height / 2.0;
        for Caption { text, tongue, fitted, weight, color } in &captions {
            self.typesetter.speak(*tongue);
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
        self.typesetter.speak(self.words.tongue(0));
    }

    /// A figure that has no words beside it, for whoever does not see it.
    fn spoken_ui(&self, ui: &Ui, place: Rect, target: Option<Target>) {
        let Some(target) = target else { return };
        let words = self.words.main.target_text(target);
        let response = ui.interact(place, ui.scope_id().with("figure"), Sense::empty());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
        let language = self.config.languages.main();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_language(language.tag()));
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

    /// What is examined in the patient's words, then as it was announced. Without a figure the text has the panel for itself.
    fn captions(&mut self, ui: &Ui, step: &ShownStep, understood: &Understood, with_figure: bool) -> Vec<Caption> {
        let factor = if with_figure { 1.0 } else { 1.2 };
        let place = if with_figure { self.words_place() } else { self.panel_inside() };
        let sizes = self.layout.sizes;
        let (ink, ink_second) = (self.palette.ink, self.palette.ink_second);
        let large = (Weight::Bold, sizes.part * factor, ink);
        let small = (Weight::Medium, sizes.part_second * factor, ink_second);
        let announced: Vec<&str> =
            [&step.body_part, &step.projection].into_iter().flatten().map(String::as_str).collect();
        let words = self.words.in_each(|locale, texts| {
            let own = understood.words.get(&locale).cloned();
            own.or_else(|| understood.target.map(|target: Target| texts.target_text(target)))
        });
        let unknown = self.words.tongue(0).unknown();
        let mut lines: Vec<Wording> = match &*words {
            [] => {
                announced.iter().zip([large, small]).map(|(text, form)| (unknown, (*text).to_owned(), form)).collect()
            }
            [(tongue, main), rest @ ..] => std::iter::once((*tongue, main.clone(), large))
                .chain(rest.iter().map(|(tongue, text)| (*tongue, text.clone(), small)))
                .chain([(unknown, announced.join(" · "), small)])
                .collect(),
        };
        let mut needed = |(tongue, text, (weight, size, _)): &Wording| {
            self.typesetter.speak(*tongue);
            height_of(*size, self.typesetter.measure(text, *weight, *size, place.width()).lines)
        };
        let mut heights: Vec<f32> = lines.iter().map(&mut needed).collect();
        // Where there is no room for all, the large language and what was announced are there.
        if heights.iter().sum::<f32>() > place.height() && lines.len() > 2 {
            lines.remove(1);
            heights.remove(1);
        }
        let scarce = (place.height() / heights.iter().sum::<f32>().max(1.0)).min(1.0);
        let mut captions = Vec::new();
        for ((tongue, text, (weight, largest, color)), height) in lines.into_iter().zip(heights) {
            let fit = Fit {
                weight,
                largest,
                one_line_down_to: sizes.legible.min(largest),
                lines: 4,
                width: place.width(),
                height: height * scarce + 1.0,
            };
            self.typesetter.speak(tongue);
            let fitted = self.typesetter.fit_legibly(ui, &text, fit, sizes.legible);
            captions.push(Caption { text, tongue, fitted, weight, color });
        }
        self.typesetter.speak(self.words.tongue(0));
        captions
    }

    /// What R or L take beside the body, with a gap.
    fn mark_width(&mut self) -> f32 {
        let size = self.layout.sizes.side;
        let texts = self.words.main;
        let widths = [&texts.right_mark, &texts.left_mark]
            .map(|mark| self.typesetter.measure(mark, Weight::Bold, size, f32::INFINITY).width);
        widths[0].max(widths[1]) + size * 0.3
    }

    /// R and L of the patient, who faces the viewer: his right is on the left. `widest` is what they would take.
    fn sides_ui(&mut self, ui: &mut Ui, body: Rect, width: f32, widest: f32) {
        let texts = self.words.main;
        let size = self.layout.sizes.side * (width / widest).min(1.0);
        let fitted = Fitted { size, lines: 1 };
        let color = self.palette.ink_label;
        // A word may have to be smaller than a letter.
        let least = if width < widest { 0.0 } else { self.legible };
        let (top, bottom) = (body.top(), body.top() + size * LINE_HEIGHT);
        for (text, left) in [(&texts.right_mark, body.left() - width), (&texts.left_mark, body.right())] {
            let rect = Rect::from_min_max(pos2(left, top), pos2(left + width, bottom));
            let line = Line { text, weight: Weight::Bold, fitted, color, place: Alignment::Centre, least };
            self.typesetter.line_ui(ui, rect, &line);
        }
    }
}
