//! Where everything stands, by the size of the screen and what is configured alone: what comes and goes moves nothing else.

use egui::{Rect, pos2};

use super::band::{band_text, places, step_widths};
use super::measures::{Form, Label, Measure, Plan, Sizes, StatePlace, Wants};
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
    pub(super) step_widths: [f32; 3],
    has_room_for_steps: bool,
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

/// The places of a very long name and of the words that give way to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wide {
    /// The name's box.
    pub(super) name: Rect,
    /// The panel.
    pub(super) panel: Rect,
}

/// What is tried, the best first.
const PLANS: [Plan; 9] = [
    Plan { both_labels: true, steps: 1.0 },
    Plan { both_labels: true, steps: 0.8 },
    Plan { both_labels: true, steps: 0.65 },
    Plan { both_labels: false, steps: 1.0 },
    Plan { both_labels: false, steps: 0.8 },
    Plan { both_labels: false, steps: 0.65 },
    Plan { both_labels: true, steps: 0.5 },
    Plan { both_labels: true, steps: SMALL_STEPS },
    Plan { both_labels: false, steps: SMALL_STEPS },
];
/// The least: the sentence in the band says the same.
const SMALL_STEPS: f32 = 0.36;

/// Screens at least this much wider than high are laid out side by side.
const LANDSCAPE_FROM: f32 = 1.12;
/// From here on the birth date stands beside the name.
const WIDE_FROM: f32 = 2.2;
/// A panel at least this much wider than high has its words beside the figure.
const BESIDE_FROM: f32 = 1.15;
/// Of such a panel, the least and the most that the figure takes.
const FIGURE_SHARE: (f32, f32) = (0.42, 0.54);
/// Around what stands in the panel, in points at the design size.
pub(super) const PANEL_MARGIN: f32 = 18.0;
/// The least width of words beside a figure, in sizes of the body part.
const WORDS_WIDTH: f32 = 4.0;
/// The least height of a figure, in sizes of the body part.
const FIGURE_HEIGHT: f32 = 3.0;
/// Of a wide screen, how much wider than high its panel is, and the most of the width that it takes.
const WIDE_PANEL: (f32, f32) = (1.75, 0.4);
/// Where the screen is too small for all texts at their sizes, all become smaller by this much at a time.
const STEP: f32 = 0.95;
/// The most steps of it.
const STEPS: u32 = 64;
/// On a screen on its side a name has room for so many lines at the legible size, where the panel has its own.
const PORTRAIT_LINES: f32 = 6.2;
/// The least room that a name has, in lines at the legible size.
const NAME_ROOM: f32 = 1.15;

impl Layout {
    /// The layout of a screen.
    pub(super) fn of(screen: Rect, wants: &Wants<'_>, measure: &mut Measure<'_>) -> Self {
        let mut legible = wants.legible;
        for _ in 0..STEPS {
            let mut layouts = PLANS.iter().map(|plan| Self::at(screen, wants, (legible, *plan), measure));
            if let Some(layout) = layouts.find(Self::has_room) {
                return layout;
            }
            legible *= STEP;
        }
        Self::at(screen, wants, (legible, PLANS[PLANS.len() - 1]), measure)
    }

    /// Whether the name can be set at the legible size with a second line below it, and the panel has room for its words. For
    /// words of the steps that can be read the name must be as large as the date, and the figure is not pressed.
    fn has_room(&self) -> bool {
        let Sizes { legible, name_second, part, part_second, date, .. } = self.sizes;
        let is_least = self.plan.steps <= SMALL_STEPS;
        let (name, figure) = if is_least { (legible * NAME_ROOM, 0.0) } else { (date, part * FIGURE_HEIGHT) };
        // Beside the name a label on two lines must not be the higher one.
        let is_beside = self.birth.left() > self.name.left() && !is_least;
        let name = if is_beside { name.max(self.birth_label.height()) } else { name };
        let words = (part + part_second) * TIGHT;
        let panel = match self.figure_width(self.panel.shrink(PANEL_MARGIN * self.scale)) {
            Some(_) => (words + part_second * TIGHT * 2.0).max(figure),
            None => words + figure,
        };
        self.name.height() >= (name + name_second) * LINE_HEIGHT
            && self.panel.height() >= panel
            && self.has_room_for_steps
    }

    /// The width of the figure in the inside of a panel that has its words beside it; none where they stand below it.
    pub(super) fn figure_width(&self, panel: Rect) -> Option<f32> {
        let Sizes { side, part, .. } = self.sizes;
        let (width, height) = (panel.width(), panel.height());
        // R and L stand beside the figure, which is as wide as it is high with its lens.
        let figure = (height + side * 2.0).clamp(width * FIGURE_SHARE.0, width * FIGURE_SHARE.1).max(side * 4.0);
        (width >= height * BESIDE_FROM && width - figure >= part * WORDS_WIDTH).then_some(figure)
    }

    /// Where name and birth date stand, with their labels.
    pub(super) fn person(&self) -> Rect {
        self.name_label.union(self.name).union(self.birth_label).union(self.birth)
    }

    fn at(screen: Rect, wants: &Wants<'_>, (legible, plan): (f32, Plan), measure: &mut Measure<'_>) -> Self {
        let aspect = screen.width() / screen.height().max(1.0);
        let is_landscape = aspect >= LANDSCAPE_FROM;
        let scale = if is_landscape {
            (screen.width() / 1920.0).min(screen.height() / 1080.0)
        } else {
            (screen.width() / 1080.0).min(screen.height() / 1500.0)
        };
        let sizes = Sizes::of(scale, legible, plan);
        let margin = if is_landscape {
            (96.0 * scale).max(screen.width() * 0.035)
        } else {
            (72.0 * scale).max(screen.width() * 0.045)
        };
        let (left, right) = (screen.left() + margin, screen.right() - margin);
        let header_top = screen.top() + 30.0 * scale;
        let header = Rect::from_min_max(pos2(left, header_top), pos2(right, header_top + sizes.header * 1.25));

        let across = right - left;
        let bar = (sizes.step * if plan.steps > SMALL_STEPS { 1.3 } else { 1.5 }).round();
        let (step_widths, has_room_for_steps) = step_widths(wants.steps, &sizes, across, scale, measure);
        let (columns, text) = band_text(wants, &sizes, across, scale, measure);
        let gap = 9.0 * scale;
        let height = (gap + bar + gap + text + 12.0 * scale).round();
        let band = Rect::from_min_max(pos2(screen.left(), screen.bottom() - height), screen.max);
        let steps = Rect::from_min_max(pos2(left, band.top() + gap), pos2(right, band.top() + gap + bar));
        let texts = Rect::from_min_max(pos2(left, steps.bottom() + gap), pos2(right, steps.bottom() + gap + text));
        let state = places(texts, &columns, scale);

        let space = 18.0 * scale;
        let middle = Rect::from_min_max(pos2(left, header.bottom() + 16.0 * scale), pos2(right, band.top() - space));
        let (person, panel) = if is_landscape {
            let width = panel_width(middle, aspect).max(584.0 * scale);
            let panel = Rect::from_min_max(pos2(right - width, middle.top()), middle.max);
            let person_right = if wants.panel { panel.left() - 56.0 * scale } else { right };
            (Rect::from_min_max(middle.min, pos2(person_right, middle.bottom())), panel)
        } else {
            let name = (sizes.name * 0.9).max(sizes.legible * TIGHT * PORTRAIT_LINES);
            let needed = person_height(wants, &sizes, (plan, across, scale), measure) + name;
            // The words of the panel have their room.
            let words = (sizes.part + sizes.part_second * 3.0) * TIGHT + 2.0 * PANEL_MARGIN * scale + space;
            let most = (1.0 - words / middle.height().max(1.0)).clamp(0.5, 0.68);
            let share = (needed / middle.height().max(1.0)).clamp(0.5, most);
            let panel_top = if wants.panel { middle.top() + middle.height() * share } else { middle.bottom() };
            let person_bottom = if wants.panel { panel_top - space } else { middle.bottom() };
            (
                Rect::from_min_max(middle.min, pos2(right, person_bottom)),
                Rect::from_min_max(pos2(left, panel_top), middle.max),
            )
        };
        let is_beside = wants.birth && aspect >= WIDE_FROM;
        let width = if is_beside { person.width() * 0.5 - space } else { person.width() };
        let mut height = |label: &Label| label.set(plan, sizes.label, width, measure).1;
        let name_label = wants.name_labels.iter().map(&mut height).fold(0.0_f32, f32::max);
        let birth_label = height(&wants.birth_label);
        // Marks of months must not reach into the label, nor the band.
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        for text in &wants.dates {
            let date = measure(text, Form::loose(Weight::Bold), sizes.date, f32::INFINITY);
            (above, below) = (above.max(date.above), below.max(date.height - date.above));
        }
        let date = above + below;
        let (name_column, birth_column) = if !wants.birth {
            (person, Rect::from_min_max(person.left_bottom(), person.right_bottom()))
        } else if is_beside {
            let split = person.left() + person.width() * 0.5;
            let birth = Rect::from_min_max(pos2(split + space, person.top()), person.max);
            (Rect::from_min_max(person.min, pos2(split, person.bottom())), birth)
        } else {
            let top = person.bottom() - birth_label - date;
            let name = Rect::from_min_max(person.min, pos2(person.right(), top - space * 0.5));
            (name, Rect::from_min_max(pos2(person.left(), top), person.max))
        };
        let below_label = |column: Rect, label: f32| pos2(column.left(), (column.top() + label).min(column.bottom()));
        let name = Rect::from_min_max(below_label(name_column, name_label), name_column.max);
        let birth_top = below_label(birth_column, birth_label);
        // Beside the name a long date has room for a second line.
        let birth_bottom = if is_beside { birth_column.bottom() } else { birth_top.y + date };
        let birth = Rect::from_min_max(birth_top, pos2(birth_column.right(), birth_bottom.max(birth_top.y + date)));
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
            panel,
            middle,
            band,
            steps,
            state,
        }
    }
}

/// The width of the panel of a screen that is wider than high: the figure's proportions, and of a wide screen its words beside it.
fn panel_width(middle: Rect, aspect: f32) -> f32 {
    if aspect >= WIDE_FROM {
        (middle.width() * WIDE_PANEL.1).min(middle.height() * WIDE_PANEL.0)
    } else {
        (middle.width() * 0.32).min(middle.height() * 1.05)
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
    let birth = if wants.birth { birth_label + sizes.date * LINE_HEIGHT + 13.0 * scale } else { 0.0 };
    name_label + sizes.name_second * LINE_HEIGHT + birth
}
