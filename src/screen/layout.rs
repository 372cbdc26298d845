//! Where everything stands, by the size of the screen alone: what comes and goes moves nothing else.

use egui::{Rect, Vec2, pos2, vec2};

/// The places of the patient screen, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Layout {
    /// Factor from the design size (1920x1080 or 1080x1920) to this one.
    pub(super) scale: f32,
    /// By how much a name may grow beyond that where the screen is higher than the design.
    pub(super) growth: f32,
    /// The line at the top: site, DEMO, clock, mark.
    pub(super) header: Rect,
    /// Name and birth date.
    pub(super) person: Rect,
    /// The panel with the figure and the step.
    pub(super) panel: Rect,
    /// Between header and band, over the whole width.
    pub(super) middle: Rect,
    /// The band at the bottom, edge to edge.
    pub(super) band: Rect,
    /// The text in the band.
    pub(super) state: Rect,
    /// The three steps in the band.
    pub(super) stepper: Rect,
}

/// Screens at least this much wider than high are laid out side by side.
const LANDSCAPE_FROM: f32 = 1.12;

impl Layout {
    /// The layout of a screen. `panel` says whether a place for figure and step is kept at all.
    pub(super) fn of(screen: Rect, panel: bool) -> Self {
        if screen.width() >= screen.height() * LANDSCAPE_FROM {
            Self::landscape(screen, panel)
        } else {
            Self::portrait(screen, panel)
        }
    }

    fn landscape(screen: Rect, panel: bool) -> Self {
        let scale = (screen.width() / 1920.0).min(screen.height() / 1080.0);
        let margin = (96.0 * scale).max(screen.width() * 0.035);
        let band = band(screen, 236.0 * scale, 0.24);
        let header = header(screen, margin, scale);
        let middle = middle(screen, header, band, margin, scale);
        // The panel keeps the figure's proportions; what a wide screen has more of goes to the name.
        let panel_width = (559.0 * scale).max((middle.width() * 0.32).min(middle.height() * 0.9));
        let panel_rect = Rect::from_min_max(pos2(middle.right() - panel_width, middle.top()), middle.max);
        let person_right = if panel { panel_rect.left() - 70.0 * scale } else { middle.right() };
        let person =
            Rect::from_min_max(pos2(middle.left(), middle.top() + 34.0 * scale), pos2(person_right, middle.bottom()));
        let growth = growth(person, scale);
        Self::with_band(
            Self { scale, growth, header, person, panel: panel_rect, middle, band, state: band, stepper: band },
            margin,
        )
    }

    fn portrait(screen: Rect, panel: bool) -> Self {
        let scale = (screen.width() / 1080.0).min(screen.height() / 1500.0);
        let margin = (72.0 * scale).max(screen.width() * 0.045);
        let band = band(screen, 280.0 * scale, 0.16);
        let header = header(screen, margin, scale);
        let middle = middle(screen, header, band, margin, scale);
        // The squarer the screen, the more of its height the name needs.
        let person_share = if screen.height() > screen.width() * 1.5 { 0.49 } else { 0.54 };
        let panel_top = if panel { middle.top() + middle.height() * person_share } else { middle.bottom() };
        let panel_rect = Rect::from_min_max(pos2(middle.left(), panel_top), middle.max);
        let person_bottom = if panel { panel_top - 40.0 * scale } else { middle.bottom() };
        let person =
            Rect::from_min_max(pos2(middle.left(), middle.top() + 10.0 * scale), pos2(middle.right(), person_bottom));
        let growth = growth(person, scale);
        Self::with_band(
            Self { scale, growth, header, person, panel: panel_rect, middle, band, state: band, stepper: band },
            margin,
        )
    }

    fn with_band(self, margin: f32) -> Self {
        let inner = self.band.shrink2(vec2(margin, 0.0));
        let portrait = self.band.width() < self.band.height() * 5.5;
        let stepper_width = (if portrait { 200.0 } else { 312.0 }) * self.scale;
        let stepper_left = inner.right() - stepper_width;
        let stepper = Rect::from_min_max(pos2(stepper_left, inner.top()), inner.max);
        let state = Rect::from_min_max(inner.min, pos2(stepper_left - 60.0 * self.scale, inner.bottom()));
        Self { state, stepper, ..self }
    }
}

/// The person's column is 607 high at the design size.
fn growth(person: Rect, scale: f32) -> f32 {
    (person.height() / (607.0 * scale)).clamp(1.0, 1.5)
}

fn band(screen: Rect, height: f32, largest_share: f32) -> Rect {
    let height = height.min(screen.height() * largest_share).round();
    Rect::from_min_max(pos2(screen.left(), screen.bottom() - height), screen.max)
}

fn header(screen: Rect, margin: f32, scale: f32) -> Rect {
    let top = screen.top() + 48.0 * scale;
    Rect::from_min_size(pos2(screen.left() + margin, top), Vec2::new(screen.width() - 2.0 * margin, 58.0 * scale))
}

fn middle(screen: Rect, header: Rect, band: Rect, margin: f32, scale: f32) -> Rect {
    Rect::from_min_max(
        pos2(screen.left() + margin, header.bottom() + 43.0 * scale),
        pos2(screen.right() - margin, band.top() - 54.0 * scale),
    )
}
