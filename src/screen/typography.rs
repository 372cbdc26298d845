//! Text that fits: as large as its place allows, shrunk before it wraps, wrapped before it is cut.

use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Galley, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2};

use super::theme::{self, LINE_HEIGHT, Weight, size};

/// How a text may be fitted into its place, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fit {
    pub(super) weight: Weight,
    /// The largest size.
    pub(super) largest: f32,
    /// Down to this size a text is shrunk rather than wrapped.
    pub(super) one_line_down_to: f32,
    /// The most lines.
    pub(super) lines: usize,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// The size and the lines at which a text fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fitted {
    pub(super) size: f32,
    pub(super) lines: usize,
}

impl Fitted {
    /// The height of the text, in points.
    pub(super) fn height(self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let lines = self.lines as f32;
        lines * self.size * LINE_HEIGHT
    }
}

/// Widths are measured once at this size, so that trying sizes leaves no glyphs of each in the atlas.
const MEASURING_SIZE: f32 = 64.0;
/// One step of the ladder of sizes: few sizes, few glyphs in the atlas.
const STEP: f32 = 0.94;
/// Rounding of glyph positions can make a text a little wider than its measure.
const SLACK: f32 = 0.985;
/// Remembered fits are forgotten beyond this number.
const REMEMBERED: usize = 256;

/// Remembers how texts fitted.
#[derive(Default)]
pub(super) struct Typesetter {
    fits: HashMap<Key, Fitted>,
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: String,
    weight: Weight,
    /// Sizes, lines, width, height and pixels per point, as bits.
    numbers: [u32; 5],
    lines: usize,
}

impl Typesetter {
    /// The largest size at which a text fits its place.
    pub(super) fn fit(&mut self, ui: &Ui, text: &str, fit: Fit) -> Fitted {
        let numbers = [fit.largest, fit.one_line_down_to, fit.width, fit.height, ui.pixels_per_point()];
        let key =
            Key { text: text.to_owned(), weight: fit.weight, numbers: numbers.map(f32::to_bits), lines: fit.lines };
        if let Some(fitted) = self.fits.get(&key) {
            return *fitted;
        }
        let fitted = measure(ui, text, fit);
        if self.fits.len() >= REMEMBERED {
            self.fits.clear();
        }
        self.fits.insert(key, fitted);
        fitted
    }
}

/// The ladder of sizes from the largest down to the smallest allowed.
fn ladder(fit: Fit, ui: &Ui) -> impl Iterator<Item = f32> {
    let largest = fit.largest.min(size::LARGEST_PIXELS / ui.pixels_per_point()).max(size::SMALLEST);
    std::iter::successors(Some(largest), |size| Some(size * STEP)).take_while(|size| *size >= size::SMALLEST)
}

fn measure(ui: &Ui, text: &str, fit: Fit) -> Fitted {
    let width = one_line_width(ui, text, fit.weight);
    let fits_one = |size: f32| width * size <= fit.width * SLACK && size * LINE_HEIGHT <= fit.height;
    if let Some(size) = ladder(fit, ui).take_while(|size| *size >= fit.one_line_down_to).find(|size| fits_one(*size)) {
        return Fitted { size, lines: 1 };
    }
    for size in ladder(fit, ui) {
        if fits_one(size) {
            return Fitted { size, lines: 1 };
        }
        let lines = wrapped_lines(ui, text, fit, size);
        let fitted = Fitted { size, lines };
        if lines <= fit.lines && fitted.height() <= fit.height {
            return fitted;
        }
    }
    Fitted { size: size::SMALLEST, lines: fit.lines.max(1) }
}

/// The width of a text on one line, in ems.
fn one_line_width(ui: &Ui, text: &str, weight: Weight) -> f32 {
    galley(ui, text, weight, MEASURING_SIZE, f32::INFINITY, 1, Align::Min).size().x / MEASURING_SIZE
}

/// How many lines a text takes at a size, measured at the measuring size in a place scaled to it. A line that would break
/// inside a word counts as one that does not fit, until nothing else is left.
fn wrapped_lines(ui: &Ui, text: &str, fit: Fit, size: f32) -> usize {
    let scaled = fit.width * SLACK * MEASURING_SIZE / size;
    let widest_word =
        text.split_whitespace().map(|word| one_line_width(ui, word, fit.weight) * MEASURING_SIZE).fold(0.0, f32::max);
    if widest_word > scaled && size > fit.one_line_down_to / 2.0 {
        return usize::MAX;
    }
    galley(ui, text, fit.weight, MEASURING_SIZE, scaled, usize::MAX, Align::Min).rows.len()
}

/// Lays a text out; beyond `lines` it is cut with an ellipsis.
fn galley(ui: &Ui, text: &str, weight: Weight, size: f32, width: f32, lines: usize, align: Align) -> Arc<Galley> {
    let format = TextFormat {
        font_id: theme::font(weight, size),
        line_height: Some(size * LINE_HEIGHT),
        color: Color32::PLACEHOLDER,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.halign = align;
    job.wrap =
        TextWrapping { max_width: width, max_rows: lines, break_anywhere: false, overflow_character: Some('…') };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Where a text stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The ink begins at the left edge: letters with and without a margin of their own stand below each other.
    Left,
    /// The ink ends at the right edge.
    Right,
    /// In the middle.
    Centre,
}

/// A text in its place, which can be read by assistive technology and found by tests.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) weight: Weight,
    pub(super) fitted: Fitted,
    pub(super) color: Color32,
    pub(super) place: Place,
}

/// Paints a line; the first line of it begins at the top of `rect`. Gives the rectangle of its ink.
pub(super) fn line_ui(ui: &mut Ui, rect: Rect, line: &Line<'_>) -> Rect {
    let Fitted { size, lines } = line.fitted;
    // A text on one line was measured: here it must not wrap or be cut for a fraction of a point.
    let width = if lines == 1 && line.place != Place::Centre { rect.width() * 1.02 } else { rect.width() };
    let align = if line.place == Place::Centre { Align::Center } else { Align::Min };
    let galley = galley(ui, line.text, line.weight, size, width, lines, align);
    let ink = galley.mesh_bounds;
    let x = match line.place {
        Place::Left => rect.left() - ink.left(),
        Place::Right => rect.right() - ink.right(),
        Place::Centre => rect.center().x - ink.center().x,
    };
    let at = pos2(x, rect.top());
    let bounds = galley.rect.translate(at.to_vec2());
    ui.painter().galley_with_override_text_color(at, galley, line.color);
    let response = ui.interact(bounds, ui.id().with(("text", line.text)), Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, line.text));
    ink.translate(at.to_vec2())
}
