//! The panel with the body figure, the body part and the projection.

use egui::{Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2};

use super::Brush;
use super::figure::{FigurePlaces, figure_ui};
use super::fitting::{Fit, Fitted, Within};
use super::layout::PANEL_MARGIN;
use super::theme::{LINE_HEIGHT, Weight, figure_colors, size};
use super::tongue::Tongue;
use super::typography::{Alignment, Line};
use crate::anatomy::{Side, Target};
use crate::exam::{Phase, Shown, ShownStep};
use crate::l10n::Understood;

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

/// Captions on one line, each with its width, from the first that is read.
type Row<'c> = Vec<(&'c Caption, f32)>;

/// Of the place of words below a figure, how much they may take for what was announced to stand on two lines.
const TWO_LINES_UP_TO: f32 = 0.8;

/// Between two captions on one line, in sizes of the body part.
const GAP: f32 = 0.45;

/// A text in its language, with its weight, its largest size and its colour.
type Wording = (Tongue, String, (Weight, f32, Color32));

fn row_height(row: &Row<'_>) -> f32 {
    let above = row.iter().map(|(caption, _)| caption.fitted.above()).fold(0.0_f32, f32::max);
    let below = row.iter().map(|(caption, _)| caption.fitted.height() - caption.fitted.above()).fold(0.0_f32, f32::max);
    above + below
}

impl Brush<'_> {
    pub(super) fn panel_ui(&mut self, ui: &mut Ui, shown: &Shown, step: &ShownStep, understood: &Understood) {
        // Mirrored as a whole: the figure's sides are the patient's.
        let panel = self.mirrored(self.panel());
        let scale = self.layout.scale;
        let is_neutral = self.config.is_figure_neutral;
        let target = understood.target.filter(|_| self.config.show.figure && !is_neutral);
        // A very long name has its place.
        let has_figure = (target.is_some() || (self.config.show.figure && is_neutral)) && !self.is_wide;
        let mut captions =
            if self.config.show.step { self.captions(ui, step, understood, has_figure) } else { Vec::new() };
        self.add_hints(ui, shown, understood, has_figure, &mut captions);
        if captions.is_empty() && !has_figure {
            return;
        }
        ui.painter().rect_filled(panel, 36.0 * scale, self.palette.panel);
        let rows = self.rows(&captions, has_figure);
        let captions_height: f32 = rows.iter().map(|row| row_height(row)).sum();
        let (figure, words) = self.panel_places(captions_height, has_figure);
        if has_figure {
            self.figure_in_ui(ui, figure, target);
            if captions.is_empty() {
                self.spoken_ui(ui, figure, target);
            }
        }
        let mut top = words.center().y - captions_height / 2.0;
        for row in &rows {
            top = self.row_ui(ui, words, top, row);
        }
        self.typesetter.speak(self.words.tongue(0));
    }

    /// The captions in lines: with a figure those that fit on one line stand beside each other, and a figure above them is the larger.
    fn rows<'c>(&mut self, captions: &'c [Caption], with_figure: bool) -> Vec<Row<'c>> {
        let room = self.words_place().width();
        let gap = self.layout.sizes.part * GAP;
        let mut rows: Vec<Row<'c>> = Vec::new();
        for caption in captions {
            self.typesetter.speak(caption.tongue);
            let width =
                self.typesetter.measure(&caption.text, caption.weight, caption.fitted.size, f32::INFINITY).width;
            let is_short = |caption: &Caption| caption.fitted.lines == 1 && !caption.text.contains('\n');
            let last = rows.last_mut().filter(|row| with_figure && row.iter().all(|(caption, _)| is_short(caption)));
            let used = |row: &Row<'_>| row.iter().map(|(_, width)| width + gap).sum::<f32>();
            match last.filter(|row| is_short(caption) && used(row) + width <= room * 0.97) {
                Some(row) => row.push((caption, width)),
                None => rows.push(vec![(caption, width)]),
            }
        }
        self.typesetter.speak(self.words.tongue(0));
        rows
    }

    /// Paints a line of captions in the middle of a place. Gives where it ends.
    fn row_ui(&mut self, ui: &mut Ui, place: Rect, top: f32, row: &Row<'_>) -> f32 {
        let gap = self.layout.sizes.part * GAP;
        let gaps = gap * f32::from(u8::try_from(row.len().saturating_sub(1)).unwrap_or_default());
        let all = row.iter().map(|(_, width)| width).sum::<f32>() + gaps;
        let above = row.iter().map(|(caption, _)| caption.fitted.above()).fold(0.0_f32, f32::max);
        let mut left = place.center().x - all / 2.0;
        let mut bottom = top + row_height(row);
        for (caption, width) in row {
            let Caption { text, tongue, fitted, weight, color } = caption;
            self.typesetter.speak(*tongue);
            self.tell_lines(text);
            let line_top = top + above - fitted.above();
            let rect = if row.len() == 1 {
                Rect::from_x_y_ranges(place.x_range(), line_top..=line_top + fitted.height())
            } else {
                // From the side on which reading begins.
                let right = place.left() + place.right() - left - width;
                let from = if self.mirrored_in.is_some() { right } else { left };
                Rect::from_x_y_ranges(from..=from + width * 1.02, line_top..=line_top + fitted.height())
            };
            left += width + gap;
            let alignment = if row.len() == 1 { Alignment::Centre } else { Alignment::Left };
            let line =
                Line { text, weight: *weight, fitted: *fitted, color: *color, place: alignment, least: self.legible };
            self.typesetter.line_ui(ui, rect, &line);
            bottom = bottom.max(self.typesetter.bottom());
        }
        bottom
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
            let gap = if words_height > 0.0 { 8.0 * self.layout.scale } else { 0.0 };
            let figure = Rect::from_min_max(inner.min, pos2(inner.right(), top - gap));
            (figure, Rect::from_min_max(pos2(inner.left(), top), inner.max))
        };
        (self.mirrored(figure), self.mirrored(words))
    }

    /// The panel; below a very long name its lower part.
    fn panel(&self) -> Rect {
        self.layout.wide.filter(|_| self.is_wide).map_or(self.layout.panel, |wide| wide.panel)
    }

    fn panel_inside(&self) -> Rect {
        self.panel().shrink(self.layout.scale * if self.is_wide { 10.0 } else { PANEL_MARGIN })
    }

    /// Where the words may stand beside or below a figure, laid out from left to right.
    fn words_place(&self) -> Rect {
        let inner = self.panel_inside();
        match self.layout.figure_width(inner) {
            Some(figure) => inner.with_min_x(inner.left() + figure),
            None => inner.with_min_y(inner.top() + inner.height() * 0.36),
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
                .collect(),
        };
        if !words.is_empty() {
            let used: f32 = lines.iter().map(|line| self.needed(line, sizes.legible, place.width())).sum();
            let is_below = with_figure && self.layout.figure_width(self.panel_inside()).is_none();
            let room = place.height() * if is_below { TWO_LINES_UP_TO } else { 1.0 } - used;
            // A side that nobody knows is told by what was announced alone.
            let is_said = understood.target.is_some_and(|target| target.side != Side::Unknown);
            let room = if is_said { room } else { f32::INFINITY };
            let text = self.announced(&announced, sizes.legible.min(small.1), (place.width(), room));
            lines.push((unknown, text, small));
        }
        let mut heights: Vec<f32> = lines.iter().map(|line| self.needed(line, f32::INFINITY, place.width())).collect();
        // Each has at least what it needs to be legible, and its share of what is left over.
        let mut least: Vec<f32> = lines.iter().map(|line| self.needed(line, sizes.legible, place.width())).collect();
        // Where there is no room for all, what was announced gives way to the words of both languages.
        let kept = if self.is_wide { 1 } else { 2 };
        while least.iter().sum::<f32>() > place.height() && lines.len() > kept {
            lines.pop();
            heights.pop();
            least.pop();
        }
        let (all, all_least) = (heights.iter().sum::<f32>(), least.iter().sum::<f32>());
        let share = ((place.height() - all_least) / (all - all_least).max(1.0)).clamp(0.0, 1.0);
        // Where there is too little for that, all are smaller.
        let small_share = (place.height() / all_least.max(1.0)).min(1.0);
        let rooms =
            heights.iter().zip(&least).map(|(height, least)| (least + (height - least).max(0.0) * share) * small_share);
        let rooms: Vec<f32> = rooms.collect();
        let mut captions = Vec::new();
        for ((tongue, text, (weight, largest, color)), room) in lines.into_iter().zip(rooms) {
            let fit = Fit {
                weight,
                largest,
                one_line_down_to: sizes.legible.min(largest),
                lines: 4,
                width: place.width(),
                height: room + 1.0,
            };
            self.typesetter.speak(tongue);
            let fitted = self.typesetter.fit_legibly(ui, &text, fit, sizes.legible);
            captions.push(Caption { text, tongue, fitted, weight, color });
        }
        self.typesetter.speak(self.words.tongue(0));
        captions
    }

    /// The height of a text at its largest size, or at another one where that is smaller.
    fn needed(&mut self, (tongue, text, (weight, largest, _)): &Wording, size: f32, width: f32) -> f32 {
        self.typesetter.speak(*tongue);
        let height = self.typesetter.measure(text, *weight, size.min(*largest), width).height;
        self.typesetter.speak(self.words.tongue(0));
        height
    }

    /// Body part and projection as they came: on one line, else on one each where there is so much height; else the projection alone,
    /// as the words above it say the body part.
    fn announced(&mut self, texts: &[&str], size: f32, (width, height): (f32, f32)) -> String {
        let (one, two) = (texts.join(" · "), texts.join("\n"));
        let mut measure = |text: &str| self.typesetter.measure(text, Weight::Medium, size, width);
        match texts {
            [_, projection] if measure(&one).lines > 1 && measure(&two).height > height => (*projection).to_owned(),
            _ if measure(&one).lines > 1 => two,
            _ => one,
        }
    }

    /// What the patient is to do, in the languages for which the band has no room, where the panel has it.
    fn add_hints(
        &mut self,
        ui: &Ui,
        shown: &Shown,
        understood: &Understood,
        with_figure: bool,
        captions: &mut Vec<Caption>,
    ) {
        let is_due = matches!(shown.phase, Phase::Ready | Phase::InProgress) && !shown.reconnecting;
        if captions.is_empty() || !is_due {
            return;
        }
        let place = if with_figure { self.words_place() } else { self.panel_inside() };
        for language in 0..self.layout.state.len() {
            let tongue = self.words.tongue(language);
            let Some(text) = tongue.locale.and_then(|locale| understood.hint.get(&locale)).cloned() else { continue };
            if self.position_hint(ui, shown, understood, language).is_some() {
                continue;
            }
            let used: f32 = self.rows(captions, with_figure).iter().map(|row| row_height(row)).sum();
            let (weight, sizes) = (Weight::Medium, self.layout.sizes);
            let within = Within {
                weight,
                largest: sizes.hint,
                smallest: sizes.legible.min(sizes.hint),
                lines: 4,
                width: place.width(),
                height: place.height() - used,
                breaks_words: false,
            };
            self.typesetter.speak(tongue);
            if let Some(fitted) = self.typesetter.largest(ui, &text, within) {
                captions.push(Caption { text, tongue, fitted, weight, color: self.palette.ink });
            }
        }
        self.typesetter.speak(self.words.tongue(0));
    }

    /// The figure with R and L: beside the body where they are letters, above it where they are words.
    fn figure_in_ui(&mut self, ui: &mut Ui, place: Rect, target: Option<Target>) {
        let size = self.layout.sizes.side;
        let texts = self.words.main;
        let [right, left] = [&texts.right_mark, &texts.left_mark]
            .map(|mark| self.typesetter.measure(mark, Weight::Bold, size, f32::INFINITY));
        let widest = right.width.max(left.width) + size * 0.3;
        let colors = figure_colors(self.config.theme);
        if widest <= place.width() * WIDEST_MARK {
            let places = FigurePlaces::with_marks(place, widest);
            figure_ui(ui.painter(), places, target, colors);
            let (body, bottom) = (places.body, places.body.top() + right.height.max(left.height));
            let mark = |left: f32| Rect::from_min_max(pos2(left, body.top()), pos2(left + widest, bottom));
            self.sides_ui(ui, [mark(body.left() - widest), mark(body.right())], size);
            return;
        }
        let height = right.height.max(left.height).min(place.height() * 0.4);
        let places = FigurePlaces::of(place.with_min_y(place.top() + height));
        figure_ui(ui.painter(), places, target, colors);
        // Right and left of the body's middle, as far as the place goes.
        let middle = places.body.center().x;
        let half = (middle - place.left()).min(place.right() - middle).max(widest.min(place.width() / 2.0));
        let gap = size * 0.15;
        let smaller = ((half - gap) / (widest - size * 0.3).max(1.0)).min(1.0) * size;
        let (top, bottom) = (place.top(), place.top() + height);
        let beside = |from: f32, to: f32| Rect::from_min_max(pos2(from, top), pos2(to, bottom));
        let middle = middle.clamp(place.left() + half, (place.right() - half).max(place.left() + half));
        self.sides_ui(ui, [beside(middle - half, middle - gap), beside(middle + gap, middle + half)], smaller);
    }

    /// R and L of the patient, who faces the viewer: his right is on the left.
    fn sides_ui(&mut self, ui: &mut Ui, places: [Rect; 2], size: f32) {
        let texts = self.words.main;
        let color = self.palette.ink_label;
        for (text, rect) in [&texts.right_mark, &texts.left_mark].into_iter().zip(places) {
            let fit = Fit {
                weight: Weight::Bold,
                largest: size,
                one_line_down_to: size::SMALLEST,
                lines: 1,
                width: rect.width() * 1.1,
                height: rect.height().max(size * LINE_HEIGHT) + 1.0,
            };
            let fitted = self.typesetter.fit(ui, text, fit);
            let line =
                Line { text, weight: Weight::Bold, fitted, color, place: Alignment::Centre, least: self.legible };
            self.typesetter.line_ui(ui, rect, &line);
        }
    }
}
