//! The panel with the body figure, the body part and the projection.

use std::ops::RangeInclusive;

use egui::{Color32, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::Brush;
use super::figure::{FigurePlaces, figure_ui};
use super::fitting::{Fit, Fitted, Within};
use super::layout::{GAP, MARK_WIDTH, PANEL_MARGIN, PanelParts, ROW_SHARE, Rows};
use super::measures::Detail;
use super::theme::{LINE_HEIGHT, Weight, figure_colors, size};
use super::tongue::Tongue;
use super::typography::{Alignment, Line};
use crate::anatomy::Target;
use crate::exam::{Phase, Shown, ShownStep};
use crate::l10n::{Understood, as_read};

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

/// The least height of a body, in heights of R and L.
const LEAST_BODY: f32 = 1.6;
/// From further away than a screen has room for, the smallest share of the legible size down to which words stay whole.
const WHOLE_DOWN_TO: f32 = 0.7;
const ARABIC: RangeInclusive<char> = '\u{600}'..='\u{6FF}';

/// The most lines of a caption.
const MOST_LINES: usize = 9;

/// A text in its language, with its weight, its largest size and its colour.
type Wording = (Tongue, String, (Weight, f32, Color32));

/// Between body part and projection on one line.
const BESIDE: &str = " · ";

/// Body part and projection as they came: on one line, on one each, and the projection alone, as the words above it say the body part.
fn announced_ways(texts: &[&str]) -> Vec<String> {
    let mut ways = vec![texts.join(BESIDE), texts.join("\n")];
    ways.extend(texts.get(1).map(|projection| (*projection).to_owned()));
    ways.dedup();
    ways.retain(|text| !text.is_empty());
    ways
}

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
        let mut has_figure = (target.is_some() || (self.config.show.figure && is_neutral)) && !self.is_wide;
        has_figure = has_figure && self.has_room_for_figure();
        let mut captions = Vec::new();
        if self.config.show.step {
            // Words that can be read matter more than a figure.
            let beside = has_figure.then(|| self.captions(ui, step, understood, (true, true))).flatten();
            has_figure = beside.is_some();
            captions = beside.unwrap_or_default();
            if !has_figure {
                captions = self.captions(ui, step, understood, (false, true)).unwrap_or_default();
                // A figure says more than nothing in the second language.
                let is_alone = captions.len() <= 1 && target.is_some() && self.layout.plan.detail != Detail::FULL;
                let figure_fits = is_alone && !self.is_wide && self.has_room_for_figure();
                let alone = figure_fits.then(|| self.captions(ui, step, understood, (true, false))).flatten();
                has_figure = alone.is_some();
                captions = alone.unwrap_or(captions);
            }
        }
        self.lost.figure |= target.is_some() && !has_figure;
        self.add_hints(ui, shown, understood, has_figure, &mut captions);
        if captions.is_empty() && !has_figure {
            return;
        }
        ui.painter().rect_filled(panel, 36.0 * scale, self.palette.panel);
        let rows = self.rows(&captions, has_figure);
        let captions_height: f32 = rows.iter().map(|row| row_height(row)).sum();
        let words = self.mirrored(self.words_place(has_figure));
        if has_figure {
            // Without words it has the panel for itself.
            let has_words = self.config.show.step;
            let figure = if has_words { self.parts().figure } else { self.panel_inside() };
            let figure = self.mirrored(figure);
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
        let room = self.words_place(with_figure).width();
        let gap = self.layout.sizes.part * GAP;
        let mut rows: Vec<Row<'c>> = Vec::new();
        for caption in captions {
            self.typesetter.speak(caption.tongue);
            let width =
                self.typesetter.measure(&caption.text, caption.weight, caption.fitted.size, f32::INFINITY).width;
            let is_short = |caption: &Caption| caption.fitted.lines == 1 && !caption.text.contains('\n');
            let last = rows.last_mut().filter(|row| with_figure && row.iter().all(|(caption, _)| is_short(caption)));
            let used = |row: &Row<'_>| row.iter().map(|(_, width)| width + gap).sum::<f32>();
            match last.filter(|row| is_short(caption) && used(row) + width <= room * ROW_SHARE) {
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
        let words = as_read(&self.words.main.target_text(target));
        let response = ui.interact(place, ui.scope_id().with("figure"), Sense::empty());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
        let language = self.config.languages.main();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_language(language.tag()));
    }

    /// The panel; below a very long name its lower part.
    fn panel(&self) -> Rect {
        self.layout.wide.filter(|_| self.is_wide).map_or(self.layout.panel, |wide| wide.panel)
    }

    fn panel_inside(&self) -> Rect {
        self.panel().shrink(self.layout.scale * if self.is_wide { 10.0 } else { PANEL_MARGIN })
    }

    /// Where the words stand, laid out from left to right.
    fn words_place(&self, with_figure: bool) -> Rect {
        if with_figure { self.parts().words } else { self.panel_inside() }
    }

    fn parts(&self) -> PanelParts {
        if self.is_long { self.layout.long_parts } else { self.layout.parts }
    }

    /// What is examined in the patient's words, then as it was announced. Without a figure the text has the panel for itself; with one
    /// there are none where they could not be read.
    fn captions(
        &mut self,
        ui: &Ui,
        step: &ShownStep,
        understood: &Understood,
        (with_figure, both_languages): (bool, bool),
    ) -> Option<Vec<Caption>> {
        let factor = if with_figure { 1.0 } else { 1.2 };
        let place = self.words_place(with_figure);
        let sizes = self.layout.sizes;
        let (ink, ink_second) = (self.palette.ink, self.palette.ink_second);
        let readable = self.readable();
        let large = (Weight::Bold, (sizes.part * factor).max(readable), ink);
        let small = (Weight::Medium, (sizes.part_second * factor).max(readable), ink_second);
        let announced: Vec<&str> =
            [&step.body_part, &step.projection].into_iter().flatten().map(String::as_str).collect();
        let words = self.words.in_each(|locale, texts| {
            let own = understood.words.get(&locale).cloned();
            own.or_else(|| understood.target.map(|target: Target| texts.target_text(target)))
        });
        let words = if both_languages { &*words } else { words.get(..1).unwrap_or_default() };
        let unknown = self.words.tongue(0).unknown();
        let mut lines: Vec<Wording> = match words {
            [] => {
                announced.iter().zip([large, small]).map(|(text, form)| (unknown, (*text).to_owned(), form)).collect()
            }
            [(tongue, main), rest @ ..] => std::iter::once((*tongue, main.clone(), large))
                .chain(rest.iter().map(|(tongue, text)| (*tongue, text.clone(), small)))
                .collect(),
        };
        let mut place = place;
        if with_figure
            && (self.packed_height(&lines, place.width(), with_figure) > place.height()
                || self.is_torn(&lines, place.width()))
        {
            self.is_long = true;
            place = self.words_place(with_figure);
        }
        let width = place.width();
        let height = |brush: &mut Self, lines: &[Wording]| brush.packed_height(lines, width, with_figure);
        if with_figure && height(self, &lines) > place.height() {
            return None;
        }
        if !words.is_empty() {
            let ways = announced_ways(&announced);
            let with = |text: &String| [&*lines, &[(unknown, text.clone(), small)]].concat();
            let has_room = |brush: &mut Self, text: &String| {
                height(brush, &with(text)) <= place.height() && brush.is_whole(text, width)
            };
            // Of ways to write it the first that has room; a long one is broken rather than left out.
            let found = ways.iter().find(|text| has_room(self, text));
            let broken = || ways.iter().find(|text| height(self, &with(text)) <= place.height());
            match found.or_else(broken) {
                Some(text) => lines.push((unknown, text.clone(), small)),
                None => ways.first().into_iter().for_each(|text| {
                    self.typesetter.leave_out(text);
                    self.lost.announced = true;
                }),
            }
        }
        // Beside a very long name, or where even a figure has none, the large language stands alone where there is no room for both.
        let mut packed = height(self, &lines);
        while packed > place.height() && lines.len() > 1 && !with_figure {
            lines.pop();
            self.lost.second_language |= lines.len() < words.len();
            packed = height(self, &lines);
        }
        let heights: Vec<f32> = lines.iter().map(|line| self.needed(line, f32::INFINITY, place.width())).collect();
        // Each has at least what it needs to be legible, and its share of what is left over.
        let least: Vec<f32> = lines.iter().map(|line| self.needed(line, readable, place.width())).collect();
        let (all, all_least) = (heights.iter().sum::<f32>(), least.iter().sum::<f32>());
        let share = ((place.height() - all_least) / (all - all_least).max(1.0)).clamp(0.0, 1.0);
        // Where there is too little for that, all are smaller.
        let small_share = (place.height() / packed.max(1.0)).min(1.0);
        let rooms =
            heights.iter().zip(&least).map(|(height, least)| (least + (height - least).max(0.0) * share) * small_share);
        let rooms: Vec<f32> = rooms.collect();
        let mut captions = Vec::new();
        for ((tongue, text, (weight, largest, color)), room) in lines.into_iter().zip(rooms) {
            let fit = Fit {
                weight,
                largest,
                one_line_down_to: readable,
                lines: MOST_LINES,
                width: place.width(),
                height: room + 1.0,
            };
            self.typesetter.speak(tongue);
            let mut fitted = self.caption_fitted(ui, &text, fit);
            let mut text = text;
            if fitted.lines > 1 && text.contains(BESIDE) {
                // A line ends between the two rather than behind the dot.
                let apart = text.replace(BESIDE, "\n");
                let found = self.caption_fitted(ui, &apart, fit);
                if found.lines <= fitted.lines && found.size >= readable.min(fitted.size) * 0.99 {
                    (text, fitted) = (apart, found);
                }
            }
            captions.push(Caption { text, tongue, fitted, weight, color });
        }
        self.typesetter.speak(self.words.tongue(0));
        Some(captions)
    }

    /// How a caption is set: as large as it can be read. On a screen that is too small for its distance words of joined letters stay whole
    /// before they are broken.
    fn caption_fitted(&mut self, ui: &Ui, text: &str, fit: Fit) -> Fitted {
        let readable = self.readable();
        let is_joined = text.chars().any(|letter| ARABIC.contains(&letter));
        if self.layout.plan.detail != Detail::FULL && is_joined {
            let Fit { weight, largest, lines, width, height, .. } = fit;
            let smallest = (readable * WHOLE_DOWN_TO).min(largest);
            let within = Within { weight, largest, smallest, lines, width, height, breaks_words: false };
            if let Some(whole) = self.typesetter.largest(ui, text, within) {
                return whole;
            }
        }
        let fitted = self.typesetter.fit_legibly(ui, text, fit, readable);
        if fitted.size >= readable.min(fit.largest) * 0.99 {
            return fitted;
        }
        self.typesetter.fit_legibly(ui, text, fit, self.layout.sizes.legible)
    }

    /// The smallest size of these words: also where all else of the screen is smaller they can be read.
    fn readable(&self) -> f32 {
        self.legible.max(self.layout.sizes.legible)
    }

    /// The height of a text at its largest size, or at another one where that is smaller.
    fn needed(&mut self, (tongue, text, (weight, largest, _)): &Wording, size: f32, width: f32) -> f32 {
        self.typesetter.speak(*tongue);
        let height = self.typesetter.measure(text, *weight, size.min(*largest), width).height;
        self.typesetter.speak(self.words.tongue(0));
        height
    }

    /// Whether a text has a word that is wider than a line at the smallest size.
    fn is_torn(&mut self, lines: &[Wording], width: f32) -> bool {
        let readable = self.readable();
        let is_torn = lines.iter().any(|(tongue, text, (weight, largest, _))| {
            self.typesetter.speak(*tongue);
            self.typesetter.measure(text, *weight, readable.min(*largest), width).is_torn
        });
        self.typesetter.speak(self.words.tongue(0));
        is_torn
    }

    /// The height of texts at the smallest size, in rows as [`Self::rows`] has them.
    fn packed_height(&mut self, lines: &[Wording], width: f32, with_figure: bool) -> f32 {
        let (sizes, readable) = (self.layout.sizes, self.readable());
        let (mut rows, mut height) = (Rows::new(width, &sizes), 0.0);
        for (tongue, text, (weight, largest, _)) in lines {
            self.typesetter.speak(*tongue);
            let measured = self.typesetter.measure(text, *weight, readable.min(*largest), width);
            height += measured.height;
            rows.add(measured);
        }
        self.typesetter.speak(self.words.tongue(0));
        if with_figure { rows.height } else { height }
    }

    /// Whether what was announced has its own lines alone.
    fn is_whole(&mut self, text: &str, width: f32) -> bool {
        let measured = self.typesetter.measure(text, Weight::Medium, self.readable(), width);
        measured.lines == text.lines().count()
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
        let place = self.words_place(with_figure);
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

    /// The figure with R and L beside its head.
    fn figure_in_ui(&mut self, ui: &mut Ui, place: Rect, target: Option<Target>) {
        let (places, marks, size) = self.figure_places(place);
        figure_ui(ui.painter(), places, target, figure_colors(self.config.theme));
        self.sides_ui(ui, marks, size);
    }

    /// The places of a figure, those of R and L with their baselines, and the size of these.
    fn figure_places(&mut self, place: Rect) -> (FigurePlaces, [(Rect, f32); 2], f32) {
        let texts = [&self.words.main.right_mark, &self.words.main.left_mark];
        let mut inked = |size: f32| {
            let [right, left] = texts.map(|mark| self.typesetter.inked(mark, Weight::Bold, size));
            // On one baseline.
            let (above, below) = (right.above.max(left.above), right.below.max(left.below));
            (vec2(right.width.max(left.width), above + below), above)
        };
        let size = self.layout.sizes.side;
        let widest = inked(size).0.x * MARK_WIDTH;
        let size = size * (place.width() / 2.0 / widest.max(1.0)).min(1.0);
        let (mark, above) = inked(size);
        let (places, marks) = FigurePlaces::with_marks(place, mark);
        (places, marks.map(|mark| (mark, mark.top() + above)), size)
    }

    /// Whether a figure is more than a blot between R and L, which are as large as the distance asks.
    fn has_room_for_figure(&mut self) -> bool {
        if self.layout.plan.detail == Detail::FULL {
            return true;
        }
        let place = if self.config.show.step { self.parts().figure } else { self.panel_inside() };
        let (places, [(mark, _), _], size) = self.figure_places(place);
        let are_legible = size >= self.layout.sizes.legible * 0.99;
        are_legible && places.body.height() >= mark.height() * LEAST_BODY
    }

    /// R and L of the patient, who faces the viewer: his right is on the left. Each has a place and a baseline.
    fn sides_ui(&mut self, ui: &mut Ui, places: [(Rect, f32); 2], size: f32) {
        let texts = self.words.main;
        let color = self.palette.ink_label;
        for (text, (rect, baseline)) in [&texts.right_mark, &texts.left_mark].into_iter().zip(places) {
            let fit = Fit {
                weight: Weight::Bold,
                largest: size,
                one_line_down_to: size::SMALLEST,
                lines: 1,
                width: rect.width() * 1.1,
                height: rect.height().max(size * LINE_HEIGHT * 2.0),
            };
            let fitted = self.typesetter.fit(ui, text, fit);
            let top = baseline - fitted.above();
            // Its width is that of its letters: it must not be cut for a fraction of a point.
            let rect =
                Rect::from_x_y_ranges(rect.x_range(), top..=top + fitted.height()).expand2(vec2(size * 0.2, 0.0));
            let line =
                Line { text, weight: Weight::Bold, fitted, color, place: Alignment::Centre, least: self.legible };
            self.typesetter.line_ui(ui, rect, &line);
        }
    }
}
