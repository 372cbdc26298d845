//! The band at the bottom: the state of the exam and its three steps.

use egui::{Color32, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::band::{SLACK, STEP_GAP, StepWidths, hint_gap, title_size};
use super::fitting::{Fit, Fitted, Within};
use super::measures::{Block, Detail, StatePlace, Steps};
use super::theme::{LINE_HEIGHT, TIGHT, Weight, size};
use super::typography::{Alignment, Line, Said};
use super::{Brush, band_tells};
use crate::exam::{Phase, Shown};
use crate::l10n::{Understood, as_read};

fn texts_of((title, hint): Block<'_>) -> impl Iterator<Item = &str> {
    std::iter::once(title).chain(hint)
}

/// The most lines of a text of the band.
const LINES: usize = 6;

impl Brush<'_> {
    pub(super) fn band_ui(&mut self, ui: &mut Ui, shown: &Shown, understood: Option<&Understood>) {
        // While nobody is selected the middle of the screen speaks alone.
        if !band_tells(shown) {
            return;
        }
        ui.painter().rect_filled(self.layout.band, 0.0, self.band.ground);
        self.state_ui(ui, shown, understood);
        if self.layout.plan.detail != Detail::FULL {
            let said: Vec<&str> = self.words.state(shown).into_iter().flat_map(texts_of).collect();
            let all = self.all_words.state(shown).into_iter().flat_map(texts_of);
            all.filter(|text| !said.contains(text)).for_each(|text| self.typesetter.leave_out(text));
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

    fn state_ui(&mut self, ui: &mut Ui, shown: &Shown, understood: Option<&Understood>) {
        let (ink, ink_second) = (self.band.ink, self.band.ink_second);
        let shifts = self.state_shifts(ui, shown, understood);
        for (language, (title, hint)) in self.words.state(shown).into_iter().enumerate() {
            let Some(StatePlace { rect, baseline }) = self.layout.state.get(language).copied() else { continue };
            let shift = shifts.get(language).copied().unwrap_or_default();
            let place = StatePlace {
                rect: rect.translate(vec2(0.0, shift)),
                baseline: baseline.map(|baseline| baseline + shift),
            };
            self.typesetter.speak(self.words.tongue(language));
            // Each language is read in its own direction, from its side of the place.
            let place = StatePlace { rect: self.mirrored(place.rect), ..place };
            let screen = self.mirrored_in;
            self.mirrored_in = self.words.is_right_to_left(language).then_some(place.rect.x_range());
            let size = title_size(&self.layout.sizes, language);
            let color = if language == 0 { ink } else { ink_second };
            self.typesetter.mark(Said::State);
            let own = understood.and_then(|understood| self.position_hint(ui, shown, understood, language));
            let below = self.hint_place(ui, place, language, (title, hint));
            self.block_ui(ui, (self.title_place(place, hint), place.baseline), title, (Weight::Bold, size, color));
            if let Some(text) = own.as_deref().or(hint) {
                let form = (Weight::Medium, self.layout.sizes.hint, ink_second);
                // Lines end on whole pixels.
                let lower = if place.baseline.is_none() { self.typesetter.bottom() - below.top() } else { 0.0 };
                let below = below.translate(vec2(0.0, lower.clamp(0.0, SLACK)));
                self.block_ui(ui, (below, place.baseline), text, form);
            }
            self.mirrored_in = screen;
        }
        self.typesetter.speak(self.words.tongue(0));
    }

    /// By how much the languages stand lower than their places, which have room for the longest of all states: those below each other
    /// leave no empty line between them, and are in the middle of the band.
    fn state_shifts(&mut self, ui: &Ui, shown: &Shown, understood: Option<&Understood>) -> Vec<f32> {
        let places = self.layout.state.clone();
        let is_below = places
            .iter()
            .zip(places.iter().skip(1))
            .all(|(upper, lower)| lower.rect.top() >= upper.rect.bottom() - 0.5);
        if !is_below {
            return Vec::new();
        }
        let mut free = Vec::new();
        for (language, (block, place)) in self.words.state(shown).into_iter().zip(&places).enumerate() {
            let own = understood.and_then(|understood| self.position_hint(ui, shown, understood, language));
            self.typesetter.speak(self.words.tongue(language));
            let below = self.hint_place(ui, *place, language, block);
            let used = if place.baseline.is_some() {
                place.rect.height()
            } else {
                let form = (Weight::Medium, self.layout.sizes.hint);
                let hint = own.as_deref().or(block.1);
                let hint = hint.map_or(0.0, |hint| self.block_fitted(ui, below, hint, form).height() + SLACK);
                below.top() - place.rect.top() + hint
            };
            free.push((place.rect.height() - used).max(0.0).floor());
        }
        self.typesetter.speak(self.words.tongue(0));
        let all: f32 = free.iter().sum();
        let mut shift = (all / 2.0).round();
        let lower = |free: f32| {
            let before = shift;
            shift -= free;
            before
        };
        free.into_iter().map(lower).collect()
    }

    /// How the patient is to stand or lie, in a language by its number, where the band has room for it at a size that can be read.
    /// It stands in place of what is said to everybody.
    pub(super) fn position_hint(
        &mut self,
        ui: &Ui,
        shown: &Shown,
        understood: &Understood,
        language: usize,
    ) -> Option<String> {
        let is_due =
            matches!(shown.phase, Phase::Ready | Phase::InProgress) && band_tells(shown) && !shown.reconnecting;
        let tongue = self.words.tongue(language);
        let text = understood.hint.get(&tongue.locale?).filter(|_| is_due && self.config.show.step)?.clone();
        let place = self.layout.state.get(language).copied()?;
        let block = self.words.state(shown).get(language).copied()?;
        self.typesetter.speak(tongue);
        let room = self.hint_place(ui, place, language, block);
        let within = Within {
            weight: Weight::Medium,
            largest: self.layout.sizes.hint,
            smallest: self.legible.min(self.layout.sizes.hint),
            lines: LINES,
            width: room.width(),
            height: room.height() + 1.0,
            breaks_words: false,
        };
        self.typesetter.largest(ui, &text, within).map(|_| text)
    }

    /// Where the sentence stands.
    fn title_place(&self, StatePlace { rect, baseline }: StatePlace, hint: Option<&str>) -> Rect {
        let below = if hint.is_some() && baseline.is_none() { self.layout.sizes.hint * TIGHT } else { 0.0 };
        rect.with_max_y((rect.bottom() - below).max(rect.top()))
    }

    /// What is left for the hint beside or below the sentence.
    fn hint_place(&mut self, ui: &Ui, place: StatePlace, language: usize, (title, hint): Block<'_>) -> Rect {
        let size = title_size(&self.layout.sizes, language);
        let title_place = self.title_place(place, hint);
        let fitted = self.block_fitted(ui, title_place, title, (Weight::Bold, size));
        if place.baseline.is_none() {
            return place.rect.with_min_y(place.rect.top() + fitted.height());
        }
        let width = self.typesetter.measure(title, Weight::Bold, fitted.size, f32::INFINITY).width;
        let left = (place.rect.left() + width + hint_gap(size)).min(place.rect.right());
        place.rect.with_min_x(left)
    }

    fn block_fitted(&mut self, ui: &Ui, room: Rect, text: &str, (weight, size): (Weight, f32)) -> Fitted {
        let fit = Fit {
            weight,
            largest: size,
            one_line_down_to: size,
            lines: LINES,
            width: room.width(),
            height: room.height().max(size * LINE_HEIGHT) + 1.0,
        };
        self.typesetter.fit_legibly(ui, text, fit, self.legible)
    }

    /// A text of the band at its size, smaller where its place is too small.
    fn block_ui(
        &mut self,
        ui: &mut Ui,
        (room, baseline): (Rect, Option<f32>),
        text: &str,
        (weight, size, color): (Weight, f32, Color32),
    ) {
        let fitted = self.block_fitted(ui, room, text, (weight, size));
        let top = baseline.filter(|_| fitted.lines == 1).map_or(room.top(), |baseline| baseline - fitted.above());
        let rect = Rect::from_min_max(pos2(room.left(), top), pos2(room.right(), top + fitted.height()));
        let line = Line { text, weight, fitted, color, place: Alignment::Left, least: self.legible };
        self.line_ui(ui, rect, &line);
    }

    /// Three steps: those behind are filled softly, the present one strongly, those ahead are outlines. Each with its word, or where
    /// there is no room for all the present one with its own.
    fn stepper_ui(&mut self, ui: &mut Ui, now: usize) {
        let place = self.layout.steps;
        let gap = STEP_GAP * self.layout.scale;
        let texts = self.words.main;
        let mut left = place.left();
        for (index, text) in texts.steps.iter().enumerate() {
            let width = self.layout.step_widths.of(index, now);
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
            let is_written = match (self.layout.plan.steps, self.layout.step_widths) {
                (Steps::All, _) | (Steps::Present, StepWidths::Own(_)) => true,
                (Steps::Present, StepWidths::Present(..)) => index == now,
                (Steps::None, _) => false,
            };
            if !is_written {
                if index == now {
                    self.typesetter.leave_out(text);
                }
                self.unwritten_ui(ui, painted, text, index);
                continue;
            }
            let size = self.layout.sizes.step;
            let fit = Fit {
                weight: Weight::Bold,
                largest: size,
                one_line_down_to: size::SMALLEST,
                lines: 1,
                width: segment.width() - size * 0.4,
                height: (size * LINE_HEIGHT).max(segment.height()) + 1.0,
            };
            let fitted = self.typesetter.fit(ui, text, fit);
            let top = segment.center().y - fitted.height() / 2.0;
            let rect = Rect::from_min_max(pos2(segment.left(), top), pos2(segment.right(), top + fitted.height()));
            let line =
                Line { text, weight: Weight::Bold, fitted, color: ink, place: Alignment::Centre, least: self.legible };
            self.typesetter.mark(if index == now { Said::StepNow } else { Said::Text });
            self.line_ui(ui, rect, &line);
        }
    }

    /// A step that has no room for its word, for whoever does not see it.
    fn unwritten_ui(&self, ui: &Ui, place: Rect, text: &str, index: usize) {
        let response = ui.interact(place, ui.scope_id().with(("step", index)), Sense::empty());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, as_read(text)));
        let language = self.config.languages.main();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_language(language.tag()));
    }
}
