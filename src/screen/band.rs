//! How the texts of the band stand: below each other or in columns, as low as they can be read.

use egui::{Rect, pos2};

use super::measures::{Block, Form, Measure, Measured, Sizes, StatePlace, Steps, Wants};
use super::theme::Weight;

/// Two languages stand beside each other in a band of at least this many times the size of a hint.
const BESIDE_FROM: f32 = 17.0;

/// What a sentence and its hint may be higher than measured, in points.
pub(super) const SLACK: f32 = 2.0;

/// How the texts of the band stand.
pub(super) enum Columns {
    /// Beside each other, each with this share of the width.
    Beside(Vec<f32>),
    /// Below each other: of each its height, and of one on one line the baseline from its top.
    Below(Vec<(f32, Option<f32>)>),
}

/// The lowest of some ways to set the texts of the band, and the height of all: enough for every state.
pub(super) fn band_text(
    wants: &Wants<'_>,
    sizes: &Sizes,
    width: f32,
    scale: f32,
    measure: &mut Measure<'_>,
) -> (Columns, f32) {
    let languages = wants.states.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let of = |language: usize| wants.states.iter().filter_map(move |state| state.get(language).copied());
    let height_in = |language: usize, width: f32, measure: &mut Measure<'_>| {
        of(language).map(|block| block_height(block, sizes, language, width, measure)).fold(0.0_f32, f32::max)
    };
    let below: Vec<(f32, Option<f32>)> = (0..languages)
        .map(|language| {
            if !of(language).all(|block| is_on_one_line(block, sizes, language, width, measure)) {
                return (height_in(language, width, measure), None);
            }
            let (mut above, mut below) = (0.0_f32, 0.0_f32);
            let mut add = |measured: Measured| {
                above = above.max(measured.above);
                below = below.max(measured.height - measured.above);
            };
            for (title, hint) in of(language) {
                add(measure(title, Form::tight(Weight::Bold), title_size(sizes, language), f32::INFINITY));
                if let Some(hint) = hint {
                    add(measure(hint, Form::tight(Weight::Medium), sizes.hint, f32::INFINITY));
                }
            }
            // Boxes of texts end on whole pixels.
            ((above + below).ceil(), Some(above))
        })
        .collect();
    let all_below: f32 = below.iter().map(|(height, _)| height).sum();
    let room = width - column_gap(scale);
    // Narrow columns break a sentence after every word.
    if languages == 1 || room < sizes.hint * BESIDE_FROM {
        return (Columns::Below(below), all_below);
    }
    let mut best: Option<(Vec<f32>, f32)> = None;
    for share in [0.5, 0.42, 0.36, 0.58] {
        let height = height_in(0, room * share, measure).max(height_in(1, room * (1.0 - share), measure));
        if best.as_ref().is_none_or(|(_, lowest)| height < lowest - 1.0) {
            best = Some((vec![share, 1.0 - share], height));
        }
    }
    match best {
        // A sentence in a narrow column is read less well: a line must be won.
        Some((shares, height)) if height < all_below - sizes.hint * 0.5 => (Columns::Beside(shares), height),
        _ => (Columns::Below(below), all_below),
    }
}

fn column_gap(scale: f32) -> f32 {
    56.0 * scale
}

pub(super) fn places(all: Rect, columns: &Columns, scale: f32) -> Vec<StatePlace> {
    match columns {
        Columns::Below(blocks) => {
            let mut top = all.top();
            let place = |(height, above): &(f32, Option<f32>)| {
                let rect = Rect::from_min_max(pos2(all.left(), top), pos2(all.right(), top + height));
                top += height;
                StatePlace { rect, baseline: above.map(|above| rect.top() + above) }
            };
            blocks.iter().map(place).collect()
        }
        Columns::Beside(shares) => {
            let room = all.width() - column_gap(scale);
            let mut left = all.left();
            let place = |share: &f32| {
                let rect = Rect::from_min_max(pos2(left, all.top()), pos2(left + room * share, all.bottom()));
                left = rect.right() + column_gap(scale);
                StatePlace { rect, baseline: None }
            };
            shares.iter().map(place).collect()
        }
    }
}

/// Whether sentence and hint stand beside each other on one line.
fn is_on_one_line(
    (title, hint): Block<'_>,
    sizes: &Sizes,
    language: usize,
    width: f32,
    measure: &mut Measure<'_>,
) -> bool {
    let size = title_size(sizes, language);
    let title = measure(title, Form::tight(Weight::Bold), size, width).width;
    let hint =
        hint.map_or(0.0, |hint| hint_gap(size) + measure(hint, Form::tight(Weight::Medium), sizes.hint, width).width);
    title + hint <= width * 0.98
}

/// Between a sentence and the hint on its line, in points.
pub(super) fn hint_gap(size: f32) -> f32 {
    size * 0.45
}

/// How high what one language says in the band is; the first language's sentence is the larger one.
fn block_height(
    (title, hint): Block<'_>,
    sizes: &Sizes,
    language: usize,
    width: f32,
    measure: &mut Measure<'_>,
) -> f32 {
    let title_size = title_size(sizes, language);
    let mut height = |text: &str, weight: Weight, size: f32| measure(text, Form::tight(weight), size, width).height;
    let title = height(title, Weight::Bold, title_size);
    // Each ends on a whole pixel.
    title + hint.map_or(0.0, |hint| height(hint, Weight::Medium, sizes.hint) + SLACK)
}

/// The size of the sentence in a language of the band.
pub(super) fn title_size(sizes: &Sizes, language: usize) -> f32 {
    if language == 0 { sizes.state } else { sizes.hint }
}

/// Between two steps in their bar, in points at the design size.
pub(super) const STEP_GAP: f32 = 10.0;
/// What stands on either side of a step's word, in ems.
const STEP_PADDING: f32 = 0.3;
/// The least width of a step without its word, in sizes of one.
const BARE_STEP: f32 = 0.8;

/// The widths of the steps in their bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum StepWidths {
    /// Each has its own.
    Own([f32; 3]),
    /// The present one's, and that of the others.
    Present(f32, f32),
}

impl StepWidths {
    /// Whether each has room for its word.
    pub(super) const fn are_all_written(self) -> bool {
        matches!(self, Self::Own(_))
    }

    /// That of a step while another one is present.
    pub(super) fn of(self, step: usize, present: usize) -> f32 {
        match self {
            Self::Own(widths) => widths.get(step).copied().unwrap_or_default(),
            Self::Present(width, _) if step == present => width,
            Self::Present(_, width) => width,
        }
    }
}

/// The widths of the steps in their bar, equal where their words have room in thirds; and whether all have room.
pub(super) fn step_widths(
    (texts, steps): (&[String; 3], Steps),
    sizes: &Sizes,
    width: f32,
    scale: f32,
    measure: &mut Measure<'_>,
) -> (StepWidths, bool) {
    let room = (width - 2.0 * STEP_GAP * scale).max(0.0);
    let third = room / 3.0;
    if steps == Steps::None {
        return (StepWidths::Own([third; 3]), true);
    }
    let needed = texts.each_ref().map(|text| {
        measure(text, Form::tight(Weight::Bold), sizes.step, f32::INFINITY).width * 1.02
            + sizes.step * STEP_PADDING * 2.0
    });
    let widest = needed.iter().copied().fold(0.0_f32, f32::max);
    if widest <= third {
        return (StepWidths::Own([third; 3]), true);
    }
    if steps == Steps::Present {
        let other = (room - widest) / 2.0;
        return (StepWidths::Present(widest.min(room), other.max(0.0)), other >= sizes.step * BARE_STEP);
    }
    let all: f32 = needed.iter().sum();
    (StepWidths::Own(needed.map(|needed| needed * room / all.max(1.0))), all <= room)
}
