//! Where everything stands, by the size of the screen and what is configured alone: what comes and goes moves nothing else.

use egui::{Rect, pos2};

use super::theme::{LINE_HEIGHT, Weight, size};

/// The sizes of texts, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sizes {
    /// The smallest of a text that a patient must read.
    pub(super) legible: f32,
    /// The site's name and the clock.
    pub(super) header: f32,
    /// Above name and date.
    pub(super) label: f32,
    /// The largest name.
    pub(super) name: f32,
    /// The line under the name.
    pub(super) name_second: f32,
    /// The birth date.
    pub(super) date: f32,
    /// The body part.
    pub(super) part: f32,
    /// What stands under the body part.
    pub(super) part_second: f32,
    /// R and L.
    pub(super) side: f32,
    /// The state of the exam.
    pub(super) state: f32,
    /// What to do meanwhile, and the state in the second language.
    pub(super) hint: f32,
    /// The steps of an exam in their bar.
    pub(super) step: f32,
    /// The state in the middle of the screen.
    pub(super) waiting: f32,
}

impl Sizes {
    fn of(scale: f32, legible: f32) -> Self {
        let at_least = |design: f32| (design * scale).max(legible).max(size::SMALLEST);
        let beside = |design: f32, share: f32| (design * scale).max(legible * share).max(size::SMALLEST);
        Self {
            legible: legible.max(size::SMALLEST),
            header: beside(size::HEADER, 0.45),
            label: at_least(size::LABEL),
            name: at_least(size::NAME),
            name_second: at_least(size::NAME_SECOND),
            date: at_least(size::DATE),
            part: at_least(size::BODY_PART),
            part_second: at_least(size::PROJECTION),
            side: at_least(size::SIDE),
            state: at_least(size::STATE),
            hint: at_least(size::HINT),
            step: beside(size::STEP, 0.36),
            waiting: at_least(size::WAITING),
        }
    }
}

/// The places of the patient screen, in points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// Factor from the design size (1920x1080 or 1080x1920) to this one.
    pub(super) scale: f32,
    pub(super) sizes: Sizes,
    /// The line at the top: site, DEMO, clock, mark.
    pub(super) header: Rect,
    /// The label of the name; below it the name's box.
    pub(super) name_label: Rect,
    /// Name and second line: they grow and break in here.
    pub(super) name: Rect,
    /// The label of the birth date; below it the date.
    pub(super) birth_label: Rect,
    pub(super) birth: Rect,
    /// The panel with the figure and the step.
    pub(super) panel: Rect,
    /// Between header and band, over the whole width.
    pub(super) middle: Rect,
    /// The band at the bottom, edge to edge.
    pub(super) band: Rect,
    /// The bar of the steps, at the band's top.
    pub(super) steps: Rect,
    /// The texts of the band, one for each language.
    pub(super) state: Vec<StatePlace>,
}

/// The place of what one language says in the band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct StatePlace {
    pub(super) rect: Rect,
    /// Whether what to do stands behind the sentence, on its line, rather than below it: so in every state.
    pub(super) on_one_line: bool,
}

/// What the band says in one language in one state: a sentence, and what to do meanwhile.
pub(super) type Block<'t> = (&'t str, Option<&'t str>);

/// What the layout follows beside the screen's size.
pub(super) struct Wants<'t> {
    /// The smallest size of a text that can be read from the viewing distance, in points.
    pub(super) legible: f32,
    /// Whether a place for figure and step is kept at all.
    pub(super) panel: bool,
    /// Whether one is kept for the birth date.
    pub(super) birth: bool,
    /// Of each state of the exam what the band says, the large language first.
    pub(super) states: Vec<Vec<Block<'t>>>,
}

/// How large a text is at a size in a width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measured {
    /// Its lines; one ends inside a word where the word is wider.
    pub(super) lines: usize,
    /// How wide it is on one line, in points.
    pub(super) width: f32,
    /// How high its lines are with their marks, in points.
    pub(super) height: f32,
}

/// Says how large a text is at a size in a width.
pub(super) type Measure<'m> = dyn FnMut(&str, Weight, f32, f32) -> Measured + 'm;

/// Screens at least this much wider than high are laid out side by side.
const LANDSCAPE_FROM: f32 = 1.12;
/// From here on the birth date stands beside the name.
const WIDE_FROM: f32 = 2.2;
/// Where the screen is too small for all texts at their sizes, all become smaller by this much at a time.
const STEP: f32 = 0.95;
/// The most steps of it.
const STEPS: u32 = 24;
/// Two languages stand beside each other in a band of at least this many times the size of a hint.
const BESIDE_FROM: f32 = 17.0;
/// The least room that a name has, in lines at the legible size.
const NAME_ROOM: f32 = 1.15;

impl Layout {
    /// The layout of a screen.
    pub(super) fn of(screen: Rect, wants: &Wants<'_>, measure: &mut Measure<'_>) -> Self {
        let mut legible = wants.legible;
        for _ in 0..STEPS {
            let layout = Self::at(screen, wants, legible, measure);
            if layout.has_room() {
                return layout;
            }
            legible *= STEP;
        }
        Self::at(screen, wants, legible, measure)
    }

    /// Whether the name can be set at the legible size with a second line below it, and the panel has room for its words.
    fn has_room(&self) -> bool {
        let Sizes { legible, name_second, part, part_second, .. } = self.sizes;
        let name = legible * LINE_HEIGHT * NAME_ROOM + name_second * LINE_HEIGHT;
        let words = (part + part_second) * LINE_HEIGHT;
        self.name.height() >= name && self.panel.height() >= words
    }

    /// Where name and birth date stand, with their labels.
    pub(super) fn person(&self) -> Rect {
        self.name_label.union(self.name).union(self.birth_label).union(self.birth)
    }

    fn at(screen: Rect, wants: &Wants<'_>, legible: f32, measure: &mut Measure<'_>) -> Self {
        let aspect = screen.width() / screen.height().max(1.0);
        let is_landscape = aspect >= LANDSCAPE_FROM;
        let scale = if is_landscape {
            (screen.width() / 1920.0).min(screen.height() / 1080.0)
        } else {
            (screen.width() / 1080.0).min(screen.height() / 1500.0)
        };
        let sizes = Sizes::of(scale, legible);
        let margin = if is_landscape {
            (96.0 * scale).max(screen.width() * 0.035)
        } else {
            (72.0 * scale).max(screen.width() * 0.045)
        };
        let (left, right) = (screen.left() + margin, screen.right() - margin);
        let header_top = screen.top() + 30.0 * scale;
        let header = Rect::from_min_max(pos2(left, header_top), pos2(right, header_top + sizes.header * 1.25));

        let across = right - left;
        let bar = (sizes.step * 1.5).round();
        let (columns, text) = band_text(wants, &sizes, across, scale, measure);
        let gap = 12.0 * scale;
        let height = (gap + bar + gap + text + 14.0 * scale).round();
        let band = Rect::from_min_max(pos2(screen.left(), screen.bottom() - height), screen.max);
        let steps = Rect::from_min_max(pos2(left, band.top() + gap), pos2(right, band.top() + gap + bar));
        let texts = Rect::from_min_max(pos2(left, steps.bottom() + gap), pos2(right, steps.bottom() + gap + text));
        let state = places(texts, &columns, scale);

        let space = 22.0 * scale;
        let middle = Rect::from_min_max(pos2(left, header.bottom() + space * 0.6), pos2(right, band.top() - space));
        let (person, panel) = if is_landscape {
            // The panel keeps the figure's proportions; what a wide screen has more of goes to the name.
            let width = (584.0 * scale).max((middle.width() * 0.32).min(middle.height() * 1.05));
            let panel = Rect::from_min_max(pos2(right - width, middle.top()), middle.max);
            let person_right = if wants.panel { panel.left() - 56.0 * scale } else { right };
            (Rect::from_min_max(middle.min, pos2(person_right, middle.bottom())), panel)
        } else {
            let needed = person_height(wants, &sizes, scale) + sizes.name * 0.9;
            let share = (needed / middle.height().max(1.0)).clamp(0.5, 0.68);
            let panel_top = if wants.panel { middle.top() + middle.height() * share } else { middle.bottom() };
            let person_bottom = if wants.panel { panel_top - space } else { middle.bottom() };
            (
                Rect::from_min_max(middle.min, pos2(right, person_bottom)),
                Rect::from_min_max(pos2(left, panel_top), middle.max),
            )
        };
        let label = height_of(sizes.label, 1);
        let date = sizes.date * LINE_HEIGHT;
        let (name_column, birth_column) = if !wants.birth {
            (person, Rect::from_min_max(person.left_bottom(), person.right_bottom()))
        } else if aspect >= WIDE_FROM {
            let split = person.left() + person.width() * 0.5;
            let birth = Rect::from_min_max(pos2(split + space, person.top()), person.max);
            (Rect::from_min_max(person.min, pos2(split, person.bottom())), birth)
        } else {
            let top = person.bottom() - label - date;
            let name = Rect::from_min_max(person.min, pos2(person.right(), top - space * 0.5));
            (name, Rect::from_min_max(pos2(person.left(), top), person.max))
        };
        let below_label = |column: Rect| pos2(column.left(), (column.top() + label).min(column.bottom()));
        let name = Rect::from_min_max(below_label(name_column), name_column.max);
        let birth_top = below_label(birth_column);
        let birth = Rect::from_min_max(birth_top, pos2(birth_column.right(), birth_top.y + date));
        Self {
            scale,
            sizes,
            header,
            name_label: Rect::from_min_max(name_column.min, pos2(name_column.right(), name.top())),
            name,
            birth_label: Rect::from_min_max(birth_column.min, pos2(birth_column.right(), birth_top.y)),
            birth,
            panel,
            middle,
            band,
            steps,
            state,
        }
    }
}

/// What the person's column needs beside the name.
fn person_height(wants: &Wants<'_>, sizes: &Sizes, scale: f32) -> f32 {
    let label = height_of(sizes.label, 1);
    let birth = if wants.birth { label + sizes.date * LINE_HEIGHT + 13.0 * scale } else { 0.0 };
    label + sizes.name_second * LINE_HEIGHT + birth
}

/// How the texts of the band stand.
enum Columns {
    /// Beside each other, each with this share of the width.
    Beside(Vec<f32>),
    /// Below each other: of each its height, and whether it is on one line.
    Below(Vec<(f32, bool)>),
}

/// The lowest of some ways to set the texts of the band, and the height of all: enough for every state.
fn band_text(wants: &Wants<'_>, sizes: &Sizes, width: f32, scale: f32, measure: &mut Measure<'_>) -> (Columns, f32) {
    let languages = wants.states.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let of = |language: usize| wants.states.iter().filter_map(move |state| state.get(language).copied());
    let height_in = |language: usize, width: f32, measure: &mut Measure<'_>| {
        of(language).map(|block| block_height(block, sizes, language, width, measure)).fold(0.0_f32, f32::max)
    };
    let below: Vec<(f32, bool)> = (0..languages)
        .map(|language| {
            if of(language).all(|block| is_on_one_line(block, sizes, language, width, measure)) {
                let line = |(title, hint): Block<'_>| {
                    let title = measure(title, Weight::Bold, title_size(sizes, language), f32::INFINITY).height;
                    let hint = hint.map_or(0.0, |hint| measure(hint, Weight::Medium, sizes.hint, f32::INFINITY).height);
                    title.max(hint)
                };
                (of(language).map(line).fold(0.0, f32::max), true)
            } else {
                (height_in(language, width, measure), false)
            }
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
        Some((shares, height)) if height < all_below => (Columns::Beside(shares), height),
        _ => (Columns::Below(below), all_below),
    }
}

fn column_gap(scale: f32) -> f32 {
    56.0 * scale
}

fn places(all: Rect, columns: &Columns, scale: f32) -> Vec<StatePlace> {
    match columns {
        Columns::Below(blocks) => {
            let mut top = all.top();
            let place = |(height, on_one_line): &(f32, bool)| {
                let rect = Rect::from_min_max(pos2(all.left(), top), pos2(all.right(), top + height));
                top += height;
                StatePlace { rect, on_one_line: *on_one_line }
            };
            blocks.iter().map(place).collect()
        }
        Columns::Beside(shares) => {
            let room = all.width() - column_gap(scale);
            let mut left = all.left();
            let place = |share: &f32| {
                let rect = Rect::from_min_max(pos2(left, all.top()), pos2(left + room * share, all.bottom()));
                left = rect.right() + column_gap(scale);
                StatePlace { rect, on_one_line: false }
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
    let title = measure(title, Weight::Bold, size, width).width;
    let hint = hint.map_or(0.0, |hint| hint_gap(size) + measure(hint, Weight::Medium, sizes.hint, width).width);
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
    let mut height = |text: &str, weight: Weight, size: f32| measure(text, weight, size, width).height;
    let title = height(title, Weight::Bold, title_size);
    title + hint.map_or(0.0, |hint| height(hint, Weight::Medium, sizes.hint))
}

/// The size of the sentence in a language of the band.
pub(super) fn title_size(sizes: &Sizes, language: usize) -> f32 {
    if language == 0 { sizes.state } else { sizes.hint }
}

/// The height of lines at a size.
#[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
pub(super) fn height_of(size: f32, lines: usize) -> f32 {
    size * LINE_HEIGHT * lines as f32
}
