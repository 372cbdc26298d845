//! How large a text may be in its place, and how high its lines are with their marks.

use super::theme::{LINE_HEIGHT, Weight, size};
use crate::lettering::breaking::{self, LineUnits};
use crate::lettering::{Inside, Reach, Shaped};

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

/// What a text may be fitted into at sizes between two, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Within {
    pub(super) weight: Weight,
    pub(super) largest: f32,
    pub(super) smallest: f32,
    pub(super) lines: usize,
    pub(super) width: f32,
    pub(super) height: f32,
    /// Whether a line may end inside a word.
    pub(super) breaks_words: bool,
}

/// The size and the lines at which a text fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Fitted {
    pub(super) size: f32,
    pub(super) lines: usize,
    /// From its top to the first baseline, in ems.
    above: f32,
    /// The height of all lines with their marks, in ems.
    ems: f32,
}

impl Fitted {
    /// A size for lines of the usual height.
    pub(super) fn plain(size: f32, lines: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
        let ems = lines as f32 * LINE_HEIGHT;
        Self { size, lines, above: Reach::usual(Weight::Bold, LINE_HEIGHT).above, ems }
    }

    /// Lines of a size, each so many ems high and higher where marks need it.
    pub(super) fn of(shaped: &Shaped, size: f32, lines: &[LineUnits], leading: f32) -> Self {
        let reach = |line: &LineUnits| shaped.reach(line, leading);
        let above = lines.first().map_or(0.0, |line| reach(line).above);
        Self { size, lines: lines.len(), above, ems: lines.iter().map(|line| reach(line).height()).sum() }
    }

    /// The height of the text with its marks, in points.
    pub(super) fn height(self) -> f32 {
        self.ems * self.size
    }

    /// From its top to the baseline of its first line, in points.
    pub(super) fn above(self) -> f32 {
        self.above * self.size
    }
}

/// One step of the ladder of sizes: few sizes, few glyphs to draw.
const STEP: f32 = 0.94;
/// Rounding of glyph positions can make a text a little wider than its measure.
pub(super) const SLACK: f32 = 0.985;

/// The ladder of sizes from the largest down to the smallest allowed.
pub(super) fn ladder(largest: f32, pixels_per_point: f32) -> impl Iterator<Item = f32> {
    let largest = largest.min(size::LARGEST_PIXELS / pixels_per_point).max(size::SMALLEST);
    std::iter::successors(Some(largest), |size| Some(size * STEP)).take_while(|size| *size >= size::SMALLEST)
}

/// The largest size at which a text fits, shrunk before it wraps.
pub(super) fn measure(shaped: &Shaped, fit: Fit, (inside, leading): (Inside, f32), pixels_per_point: f32) -> Fitted {
    let width = shaped.width();
    let ladder = || ladder(fit.largest, pixels_per_point);
    let one = Fitted::of(shaped, 1.0, &breaking::lines(shaped, f32::INFINITY, Inside::Nowhere), leading);
    // A line feed breaks a text whatever its width.
    let fits_one = |size: f32| one.lines == 1 && width * size <= fit.width * SLACK && one.height() * size <= fit.height;
    if let Some(size) = ladder().take_while(|size| *size >= fit.one_line_down_to).find(|size| fits_one(*size)) {
        return Fitted { size, ..one };
    }
    for size in ladder() {
        if fits_one(size) {
            return Fitted { size, ..one };
        }
        let ems = fit.width * SLACK / size;
        // A line that would break inside a word counts as one that does not fit, until nothing else is left.
        if shaped.widest_word() > ems && size > fit.one_line_down_to / 2.0 {
            continue;
        }
        let fitted = Fitted::of(shaped, size, &breaking::lines(shaped, ems, inside), leading);
        if fitted.lines <= fit.lines && fitted.height() <= fit.height {
            return fitted;
        }
    }
    Fitted::plain(size::SMALLEST, fit.lines.max(1))
}
