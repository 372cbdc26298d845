//! Where everything stands, by the size of the screen and what is configured alone: what comes and goes moves nothing else.

use std::collections::HashMap;

use egui::{Rect, pos2};

use super::band::{StepWidths, band_text, places, step_widths};
use super::measures::{Detail, Form, Label, Measure, Measured, Plan, Sizes, StatePlace, Steps, Wants};
use super::theme::{LINE_HEIGHT, TIGHT, Weight};

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
    /// The baseline of the birth date, whatever its size and its marks.
    pub(super) birth_baseline: f32,
    /// Where a name may reach that cannot be read in its place; the panel then has its lower place, for words alone.
    pub(super) wide: Option<Wide>,
    /// What this screen has room for.
    pub(super) plan: Plan,
    /// The bar's share of each step.
    pub(super) step_widths: StepWidths,
    has_room_for_steps: bool,
    /// Whether birth dates can be read in their place.
    has_room_for_date: bool,
    /// The panel with the figure and the step.
    pub(super) panel: Rect,
    /// The places in the panel of a figure and its words, whatever is examined.
    pub(super) parts: PanelParts,
    /// The same for words that are longer than most.
    pub(super) long_parts: PanelParts,
    /// Between header and band, over the whole width.
    pub(super) middle: Rect,
    /// The band at the bottom, edge to edge.
    pub(super) band: Rect,
    /// The bar of the steps, at the band's top.
    pub(super) steps: Rect,
    /// The texts of the band, one for each language.
    pub(super) state: Vec<StatePlace>,
}

/// The places of a figure and of the words beside or below it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PanelParts {
    pub(super) figure: Rect,
    pub(super) words: Rect,
    /// Whether the words stand beside the figure.
    is_beside: bool,
    /// Whether many of them have a word that is wider than their place.
    are_torn: bool,
}

/// The places of a very long name and of the words that give way to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wide {
    /// The name's box.
    pub(super) name: Rect,
    /// The panel.
    pub(super) panel: Rect,
}

/// What is tried, the best first.
const PLANS: [Plan; 10] = [
    Plan::of(true, Steps::All),
    Plan::of(true, Steps::Present),
    Plan::of(false, Steps::All),
    Plan::of(false, Steps::Present),
    Plan::pressed(true, Steps::All),
    Plan::pressed(true, Steps::Present),
    Plan::pressed(false, Steps::All),
    Plan::pressed(false, Steps::Present),
    Plan::pressed(true, Steps::None),
    Plan::pressed(false, Steps::None),
];
/// The same on a wide screen, where a second line of a label takes no room from the name.
const WIDE_PLANS: [Plan; 9] = [
    Plan::of(true, Steps::All),
    Plan::pressed(true, Steps::All),
    Plan::pressed(true, Steps::Present),
    Plan::pressed(true, Steps::None),
    Plan::of(false, Steps::All),
    Plan::pressed(false, Steps::All),
    Plan::of(false, Steps::Present),
    Plan::pressed(false, Steps::Present),
    Plan::pressed(false, Steps::None),
];

/// The same where there is no room for everything at a size that can be read.
const FEWER_PLANS: [Plan; 4] = [
    Plan::of(false, Steps::None),
    Plan::of(false, Steps::None).with_broken_date(),
    Plan::pressed(false, Steps::None),
    Plan::pressed(false, Steps::None).with_broken_date(),
];

/// Screens at least this much wider than high are laid out side by side.
const LANDSCAPE_FROM: f32 = 1.12;
/// From here on the birth date stands beside the name.
const WIDE_FROM: f32 = 2.2;
/// A panel at least this much wider than high has its words beside the figure.
const BESIDE_FROM: f32 = 1.15;
/// Of such a panel, the least and the most that the figure takes.
const FIGURE_SHARE: (f32, f32) = (0.42, 0.54);
/// Above and below the panel, in points at the design size.
const SPACE: f32 = 18.0;
/// Around what stands in the panel, in points at the design size.
pub(super) const PANEL_MARGIN: f32 = 18.0;
/// Of all words for what is examined, those that most are, as a fraction.
const MOST_WORDS: (usize, usize) = (3, 4);
/// By how much marks make a row higher.
const ROW_SLACK: f32 = 1.03;
/// Of a panel's height, the most that words below a figure take, most words and the longest.
const WORDS_SHARE: (f32, f32) = (0.64, 0.78);
/// Between two texts on one line, in sizes of the body part.
pub(super) const GAP: f32 = 0.45;
/// Of the width, the most that texts on one line take.
pub(super) const ROW_SHARE: f32 = 0.97;
/// A patient is near where the body part is set so much larger than it must be.
const NEAR: f32 = 1.25;
/// The least width of words beside a figure, in sizes of the body part.
const WORDS_WIDTH: f32 = 4.0;
/// The least width of a figure beside words, in sizes of R and L.
const FIGURE_WIDTH: f32 = 3.4;
/// The same in widths of R or L, which have room above it.
const MARKS_WIDTH: f32 = 2.0 * MARK_WIDTH;
/// What a mark takes of a half, with the room between two, in its width.
pub(super) const MARK_WIDTH: f32 = 1.14;
/// The least height of a figure, in sizes of the body part.
const FIGURE_HEIGHT: f32 = 3.0;
/// The same where all is pressed for words of the steps that are not the least.
const PRESSED_HEIGHT: f32 = 1.8;
/// Of a screen that is not, the least and the most of the width that its panel takes; the least where there is no room for all.
const PANEL_SHARE: (f32, f32) = (0.3, 0.375);
const LEAST_PANEL_SHARE: f32 = 0.25;
/// The least width of a panel, in points at the design size.
const PANEL_WIDTH: f32 = 430.0;
/// Of its place, the most that a birth date at the smallest size takes.
const DATE_SHARE: f32 = 0.95;
/// Of a wide screen, how much wider than high its panel is, and the most of the width that it takes.
const WIDE_PANEL: (f32, f32) = (1.68, 0.38);
/// Where the screen is too small for all texts at their sizes, all become smaller by this much at a time.
const STEP: f32 = 0.95;
/// The most steps of it.
const STEPS: u32 = 64;
/// For so many steps of it the second language is worth a smaller size.
const WORTH_STEPS: u32 = 2;
/// On a screen on its side a name has room for so many lines at the legible size, where the panel has its own.
const PORTRAIT_LINES: f32 = 6.2;
/// The least room that a name has, in lines at the legible size.
const NAME_ROOM: f32 = 1.15;
/// The same on a wide screen.
const ID_LINES: f32 = 1.85;

impl Layout {
    /// The layout of a screen.
    pub(super) fn of(screen: Rect, wants: &Wants<'_>, measure: &mut Measure<'_>) -> Self {
        let mut legible = wants.legible;
        // Many plans ask for the same.
        let mut known = Known::default();
        let measure = &mut |text: &str, form: Form, size: f32, width: f32| {
            known.measured(text, (form, size.to_bits(), width.to_bits()), || measure(text, form, size, width))
        };
        let is_wide = aspect(screen) >= WIDE_FROM;
        let (plans, panels): (&[Plan], &[bool]) =
            if is_wide { (&WIDE_PLANS, &[true, false]) } else { (&PLANS, &[false]) };
        let mut found = |wants: &Wants<'_>, plans: &[Plan], detail: Detail, legible: f32| {
            let with_panel = |plan: &Plan| {
                let plan = Plan { detail, ..*plan };
                panels.iter().map(move |panel| Plan { has_wide_panel: *panel, ..plan })
            };
            let mut layouts =
                plans.iter().flat_map(with_panel).map(|plan| Self::at(screen, wants, (legible, plan), measure));
            layouts.find(Self::has_room)
        };
        let mut fewer = None;
        // The first that has room, and for how many smaller sizes one in both languages is looked for.
        let mut best: Option<(Layout, u32)> = None;
        for step in 0..STEPS {
            if best.is_none()
                && let Some(layout) = found(wants, plans, Detail::FULL, legible)
            {
                return layout;
            }
            // A text that can be read says more than two that cannot.
            let fewer = fewer.get_or_insert_with(|| Detail::FEWER.map(|detail| (wants.with(detail), detail)));
            let mut rest = fewer.iter().filter(|(_, detail)| best.is_none() || detail.both_languages);
            let layout = rest.find_map(|(wants, detail)| found(wants, &FEWER_PLANS, *detail, legible));
            match (layout, &mut best) {
                // Of what can be read nothing smaller is better.
                (Some(layout), _) if step == 0 || layout.plan.detail.both_languages => return layout,
                (Some(layout), _) => best = Some((layout, WORTH_STEPS)),
                (None, Some((_, 0))) => break,
                (None, Some((_, steps))) => *steps -= 1,
                (None, None) => {}
            }
            legible *= STEP;
        }
        if let Some((layout, _)) = best {
            return layout;
        }
        let [.., detail] = Detail::FEWER;
        let wants = &wants.with(detail);
        let [.., last] = FEWER_PLANS;
        Self::at(screen, wants, (legible, Plan { detail, ..last }), measure)
    }

    /// Whether the name can be set at the legible size with a second line below it, and the panel has room for its words. For
    /// words of the steps that can be read the name must be as large as the date, and the figure is not pressed.
    fn has_room(&self) -> bool {
        let Sizes { legible, name_second, part, part_second, date, .. } = self.sizes;
        let Plan { is_pressed, steps, .. } = self.plan;
        let (name, figure) = match is_pressed {
            false => (date, part * FIGURE_HEIGHT),
            true if steps != Steps::None => (legible * NAME_ROOM, part * PRESSED_HEIGHT),
            true => (legible * NAME_ROOM, 0.0),
        };
        // Beside the name a label on two lines must not be the higher one.
        let is_beside = self.birth.left() > self.name.left();
        let name = if is_beside && !is_pressed { name.max(self.birth_label.height()) } else { name };
        // An id on two lines has room for what stands below it.
        let name = if is_beside { name.max(legible * ID_LINES) } else { name };
        let words = (part + part_second) * TIGHT;
        let panel = if self.parts.is_beside {
            (words + part_second * TIGHT * if is_pressed { 1.0 } else { 2.0 }).max(figure)
        } else {
            words + figure
        };
        self.name.height() >= (name + name_second) * LINE_HEIGHT
            && self.panel.height() >= panel
            && self.has_room_for_steps
            && self.has_room_for_date
            && (!self.parts.are_torn || self.plan.detail == Detail::FULL)
    }

    /// Where name and birth date stand, with their labels.
    pub(super) fn person(&self) -> Rect {
        self.name_label.union(self.name).union(self.birth_label).union(self.birth)
    }

    fn at(screen: Rect, wants: &Wants<'_>, (legible, plan): (f32, Plan), measure: &mut Measure<'_>) -> Self {
        let aspect = aspect(screen);
        let is_landscape = aspect >= LANDSCAPE_FROM;
        let scale = if is_landscape {
            (screen.width() / 1920.0).min(screen.height() / 1080.0)
        } else {
            (screen.width() / 1080.0).min(screen.height() / 1500.0)
        };
        let sizes = Sizes::of(scale, legible);
        let (margin, share) = if is_landscape { (96.0, 0.035) } else { (72.0, 0.045) };
        let margin = (margin * scale).max(screen.width() * share);
        let (left, right) = (screen.left() + margin, screen.right() - margin);
        let header_top = screen.top() + 30.0 * scale;
        let header = Rect::from_min_max(pos2(left, header_top), pos2(right, header_top + sizes.header * 1.25));

        let across = right - left;
        let bar = (sizes.step * if plan.steps == Steps::None { 0.3 } else { 1.3 }).round();
        let (step_widths, has_room_for_steps) = step_widths((wants.steps, plan.steps), &sizes, across, scale, measure);
        let (columns, text) = band_text(wants, &sizes, across, scale, measure);
        let gap = 9.0 * scale;
        let height = (gap + bar + gap + text + 12.0 * scale).round();
        let band = Rect::from_min_max(pos2(screen.left(), screen.bottom() - height), screen.max);
        let steps = Rect::from_min_max(pos2(left, band.top() + gap), pos2(right, band.top() + gap + bar));
        let texts = Rect::from_min_max(pos2(left, steps.bottom() + gap), pos2(right, steps.bottom() + gap + text));
        let state = places(texts, &columns, scale);

        let marks = wants.marks.map(|mark| measure(mark, Form::loose(Weight::Bold), sizes.side, f32::INFINITY).width);
        let figure_width = (sizes.side * FIGURE_WIDTH).max(marks[0].max(marks[1]) * MARKS_WIDTH);
        let space = SPACE * scale;
        let middle = Rect::from_min_max(pos2(left, header.bottom() + 16.0 * scale), pos2(right, band.top() - space));
        let (person, panel) = person_and_panel(middle, wants, (&sizes, plan), (scale, aspect, figure_width), measure);
        let is_beside = wants.birth && aspect >= WIDE_FROM;
        let split = if is_beside { person.center().x } else { person.right() };
        let name_width = split - person.left();
        let birth_width = if is_beside { person.right() - split - space } else { name_width };
        let mut height = |label: &Label, width: f32| label.set(plan, sizes.label, width, measure).1;
        let name_label = wants.name_labels.iter().map(|label| height(label, name_width)).fold(0.0_f32, f32::max);
        let birth_label = height(&wants.birth_label, birth_width);
        let (above, below) = date_extent(wants, &sizes, measure);
        // Where it has the whole width already a long date has a second line, too.
        let may_break = !is_landscape || plan.breaks_date;
        let breaks = may_break && date_is_wider(wants, &sizes, birth_width, measure);
        let date = above + below + if breaks { sizes.legible * LINE_HEIGHT } else { 0.0 };
        let (name_column, birth_column) = if !wants.birth {
            (person, Rect::from_min_max(person.left_bottom(), person.right_bottom()))
        } else if is_beside {
            let birth = Rect::from_min_max(pos2(split + space, person.top()), person.max);
            (Rect::from_min_max(person.min, pos2(split, person.bottom())), birth)
        } else {
            let top = person.bottom() - birth_label - date;
            let name = Rect::from_min_max(person.min, pos2(person.right(), top - space * 0.5));
            (name, Rect::from_min_max(pos2(person.left(), top), person.max))
        };
        let inside = panel.shrink(PANEL_MARGIN * scale);
        let [parts, long_parts] = panel_parts(inside, (wants, plan.detail), &sizes, figure_width, measure);
        let below_label = |column: Rect, label: f32| pos2(column.left(), (column.top() + label).min(column.bottom()));
        let name = Rect::from_min_max(below_label(name_column, name_label), name_column.max);
        let birth_top = below_label(birth_column, birth_label);
        // Beside the name a long date has room for a second line.
        let birth_bottom = if is_beside { birth_column.bottom() } else { birth_top.y + date };
        let birth = Rect::from_min_max(birth_top, pos2(birth_column.right(), birth_bottom.max(birth_top.y + date)));
        let has_room_for_date = !wants.birth || date_fits((wants, plan.detail), &sizes, birth, measure);
        let is_lower = is_landscape && wants.panel && wants.birth && !is_beside;
        let wide = is_lower.then(|| Wide {
            name: name.with_max_x(right),
            panel: panel.with_min_y((birth_column.top() + space * 0.5).min(panel.bottom())),
        });
        Self {
            scale,
            sizes,
            header,
            name_label: Rect::from_min_max(name_column.min, pos2(name_column.right(), name.top())),
            name,
            birth_label: Rect::from_min_max(birth_column.min, pos2(birth_column.right(), birth_top.y)),
            birth,
            birth_baseline: birth_top.y + above,
            wide,
            plan,
            step_widths,
            has_room_for_steps,
            has_room_for_date,
            panel,
            parts,
            long_parts,
            middle,
            band,
            steps,
            state,
        }
    }
}

/// Where name and date stand, and the panel: beside each other, or on a screen on its side below each other.
fn person_and_panel(
    middle: Rect,
    wants: &Wants<'_>,
    (sizes, plan): (&Sizes, Plan),
    (scale, aspect, figure_width): (f32, f32, f32),
    measure: &mut Measure<'_>,
) -> (Rect, Rect) {
    let is_landscape = aspect >= LANDSCAPE_FROM;
    let space = SPACE * scale;
    if is_landscape {
        let beside = figure_width + sizes.part * (WORDS_WIDTH + GAP) + 2.0 * PANEL_MARGIN * scale + 1.0;
        let least = if plan.has_wide_panel { beside } else { 0.0 };
        // A birth date at the smallest size has room beside it.
        let needs_line = wants.birth && !plan.breaks_date;
        let date = if needs_line { date_width(wants, sizes.legible, measure) / DATE_SHARE } else { 0.0 };
        let most = middle.width() - date - 56.0 * scale;
        let width = panel_width(middle, (aspect, plan.detail), least, most).max(PANEL_WIDTH * scale);
        let panel = Rect::from_min_max(pos2(middle.right() - width, middle.top()), middle.max);
        let person_right = if wants.panel { panel.left() - 56.0 * scale } else { middle.right() };
        (Rect::from_min_max(middle.min, pos2(person_right, middle.bottom())), panel)
    } else {
        let name = (sizes.name * 0.9).max(sizes.legible * TIGHT * PORTRAIT_LINES);
        let needed = person_height(wants, sizes, (plan, middle.width(), scale), measure) + name;
        // The words of the panel have their room.
        let words = (sizes.part + sizes.part_second * 3.0) * TIGHT + 2.0 * PANEL_MARGIN * scale + space;
        let most = (1.0 - words / middle.height().max(1.0)).clamp(0.5, 0.68);
        let share = (needed / middle.height().max(1.0)).clamp(0.5, most);
        let panel_top = if wants.panel { middle.top() + middle.height() * share } else { middle.bottom() };
        let person_bottom = if wants.panel { panel_top - space } else { middle.bottom() };
        (
            Rect::from_min_max(middle.min, pos2(middle.right(), person_bottom)),
            Rect::from_min_max(pos2(middle.left(), panel_top), middle.max),
        )
    }
}

/// What was measured already, by the text and by how it is set: its form, its size and its width.
#[derive(Default)]
struct Known(HashMap<String, HashMap<(Form, u32, u32), Measured>>);

impl Known {
    fn measured(&mut self, text: &str, how: (Form, u32, u32), measure: impl FnOnce() -> Measured) -> Measured {
        if let Some(known) = self.0.get(text).and_then(|of_text| of_text.get(&how)) {
            return *known;
        }
        let measured = measure();
        self.0.entry(text.to_owned()).or_default().insert(how, measured);
        measured
    }
}

/// The width of the longest birth date.
fn date_width(wants: &Wants<'_>, size: f32, measure: &mut Measure<'_>) -> f32 {
    let width = |date: &String| measure(date, Form::loose(Weight::Bold), size, f32::INFINITY).width;
    wants.dates.iter().map(width).fold(0.0_f32, f32::max)
}

/// Whether the longest birth date at the smallest size is wider than a line.
fn date_is_wider(wants: &Wants<'_>, sizes: &Sizes, width: f32, measure: &mut Measure<'_>) -> bool {
    date_width(wants, sizes.legible, measure) > width * DATE_SHARE
}

/// Whether birth dates have room in their place at the smallest size, on one line or on two where the place has them: most of them, or
/// all where there is no room for everything else.
fn date_fits((wants, detail): (&Wants<'_>, Detail), sizes: &Sizes, place: Rect, measure: &mut Measure<'_>) -> bool {
    let mut fits = |date: &String| {
        let measured = measure(date, Form::loose(Weight::Bold), sizes.legible, place.width());
        let is_whole = measured.lines == 1 || measured.lines == 2 && !measured.is_torn;
        is_whole && measured.height <= place.height() + 1.0
    };
    let fitting = wants.dates.iter().filter(|date| fits(date)).count();
    if detail == Detail::FULL { fitting * 2 >= wants.dates.len() } else { fitting == wants.dates.len() }
}

/// How far dates reach above and below their baseline: marks of months must not reach into the label, nor the band.
fn date_extent(wants: &Wants<'_>, sizes: &Sizes, measure: &mut Measure<'_>) -> (f32, f32) {
    let (mut above, mut below) = (0.0_f32, 0.0_f32);
    for text in &wants.dates {
        let date = measure(text, Form::loose(Weight::Bold), sizes.date, f32::INFINITY);
        (above, below) = (above.max(date.above), below.max(date.height - date.above));
    }
    (above, below)
}

fn aspect(screen: Rect) -> f32 {
    screen.width() / screen.height().max(1.0)
}

/// The width of the panel of a screen that is wider than high: the figure's proportions, and of a wide screen its words beside it,
/// for which it has this width where the screen has it.
fn panel_width(middle: Rect, (aspect, detail): (f32, Detail), least: f32, most: f32) -> f32 {
    if aspect >= WIDE_FROM {
        (middle.width() * WIDE_PANEL.1).min((middle.height() * WIDE_PANEL.0).max(least))
    } else {
        let share = if detail == Detail::FULL { PANEL_SHARE.0 } else { LEAST_PANEL_SHARE };
        let (least, width) = (middle.width() * share, middle.width() * PANEL_SHARE.1);
        width.min(most).max(least).min(middle.height() * 1.15)
    }
}

/// The places of figure and words in the inside of a panel, for most words and for the longest: beside each other in a wide one where
/// the words have room there. They follow what may have to be said, not what is.
fn panel_parts(
    inner: Rect,
    (wants, detail): (&Wants<'_>, Detail),
    sizes: &Sizes,
    least: f32,
    measure: &mut Measure<'_>,
) -> [PanelParts; 2] {
    let (width, height) = (inner.width(), inner.height());
    // With its lens it is nearly as wide as it is high.
    let figure = (height * 0.93).clamp(width * FIGURE_SHARE.0, width * FIGURE_SHARE.1);
    // R and L, which may be words, stand clear of the others.
    let gap = sizes.part * GAP;
    let figure = figure.min(width - gap - sizes.part * WORDS_WIDTH).max(least);
    let mut is_beside = width >= height * BESIDE_FROM && width - gap - figure >= sizes.part * WORDS_WIDTH;
    let below = NeededByWords::of(wants, sizes, width, measure);
    // Below them what was announced has a line, but from far away a figure says more.
    let row = if detail == Detail::FULL { sizes.part_second * TIGHT * ROW_SLACK } else { 0.0 };
    let mut are_torn = below.is_torn;
    if is_beside {
        let beside = NeededByWords::of(wants, sizes, width - gap - figure, measure);
        let is_better_below = !below.is_torn && below.usual + row <= height * WORDS_SHARE.0;
        is_beside = !beside.is_torn && beside.usual + row <= height || !is_better_below;
        are_torn = if is_beside { beside.is_torn } else { below.is_torn };
    }
    if is_beside {
        // Where words are longer the figure is no wider than it must be.
        return [figure, least.min(figure)].map(|figure| {
            let (figure, words) = inner.split_left_right_at_x(inner.left() + figure);
            PanelParts { figure, words: words.with_min_x(words.left() + gap), is_beside, are_torn }
        });
    }
    let clear = height * 0.012;
    [(below.usual, WORDS_SHARE.0), (below.most, WORDS_SHARE.1)].map(|(words, share)| {
        let words = (words * ROW_SLACK + row).min(height * share);
        let (figure, words) = inner.split_top_bottom_at_y(inner.bottom() - words);
        PanelParts { figure: figure.with_max_y(figure.bottom() - clear), words, is_beside, are_torn }
    })
}

/// What the words for what is examined need: at the smallest size, and where the patient is near at the sizes that look well.
struct NeededByWords {
    /// The height that is enough for most.
    usual: f32,
    /// The height that is enough for all.
    most: f32,
    /// Whether many have a word that is wider than a line.
    is_torn: bool,
}

impl NeededByWords {
    fn of(wants: &Wants<'_>, sizes: &Sizes, width: f32, measure: &mut Measure<'_>) -> Self {
        let (mut heights, mut torn) = (Vec::new(), 0);
        let is_near = sizes.part > sizes.legible * NEAR;
        for words in &wants.parts {
            let mut rows = Rows::new(width, sizes);
            for (text, weight) in words.iter().zip([Weight::Bold, Weight::Medium]) {
                torn += usize::from(measure(text, Form::tight(weight), sizes.legible, width).is_torn);
                let size = if weight == Weight::Bold && is_near { sizes.part } else { sizes.part_second };
                let measured = measure(text, Form::tight(weight), size, width);
                rows.add(measured);
            }
            heights.push(rows.height);
        }
        heights.sort_by(f32::total_cmp);
        let usual = heights.get(heights.len() * MOST_WORDS.0 / MOST_WORDS.1).copied().unwrap_or_default();
        let most = heights.last().copied().unwrap_or_default();
        Self { usual, most, is_torn: torn * MOST_WORDS.1 > wants.parts.len() }
    }
}

/// The height of texts below each other, of which those that fit on one line stand beside each other.
pub(super) struct Rows {
    pub(super) height: f32,
    width: f32,
    gap: f32,
    /// How much of the last row is used, and its height.
    last: Option<(f32, f32)>,
}

impl Rows {
    pub(super) fn new(width: f32, sizes: &Sizes) -> Self {
        Self { height: 0.0, width, gap: sizes.part * GAP, last: None }
    }

    /// One more text, after those before it.
    pub(super) fn add(&mut self, measured: Measured) {
        let is_short = measured.lines == 1;
        let has_room = |(used, _): &(f32, f32)| is_short && used + self.gap + measured.width <= self.width * ROW_SHARE;
        self.last = if let Some((used, row)) = self.last.filter(has_room) {
            self.height += (measured.height - row).max(0.0);
            Some((used + self.gap + measured.width, row.max(measured.height)))
        } else {
            self.height += measured.height;
            is_short.then_some((measured.width, measured.height))
        };
    }
}

/// What the person's column needs beside the name.
fn person_height(
    wants: &Wants<'_>,
    sizes: &Sizes,
    (plan, width, scale): (Plan, f32, f32),
    measure: &mut Measure<'_>,
) -> f32 {
    let mut height = |label: &Label| label.set(plan, sizes.label, width, measure).1;
    let name_label = wants.name_labels.iter().map(&mut height).fold(0.0_f32, f32::max);
    let birth_label = height(&wants.birth_label);
    let breaks = date_is_wider(wants, sizes, width, measure);
    let date = sizes.date + if breaks { sizes.legible } else { 0.0 };
    let birth = if wants.birth { birth_label + date * LINE_HEIGHT + 13.0 * scale } else { 0.0 };
    name_label + sizes.name_second * LINE_HEIGHT + birth
}
