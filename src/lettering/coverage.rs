//! How much of each pixel an outline covers, exactly.
//!
//! Every edge changes the coverage of the pixels to its right. These changes are summed up in one cell a pixel; a running sum over
//! each row then is the coverage. Contours of one direction add up and are cut off at full coverage, which is what the non-zero
//! rule gives for outlines like those of the bundled fonts.

use super::outline::{Outline, Point};

/// Masks of more pixels than this in one direction are not made.
pub const LARGEST_SIDE: usize = 2560;
/// A larger scratch is given back after use, in cells.
const KEPT_CELLS: usize = 1 << 19;

/// How much of each pixel a glyph covers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mask {
    /// From the glyph's origin to the left edge, in pixels to the right.
    pub left: i32,
    /// From the baseline to the top edge, in pixels downwards.
    pub top: i32,
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Row by row from the top; 255 is a pixel that is covered wholly.
    pub coverage: Vec<u8>,
}

/// Makes masks; its scratch is reused from one to the next.
#[derive(Default)]
pub struct Rasteriser {
    cells: Vec<f32>,
}

/// Where an outline lies, on whole pixels.
struct Frame {
    left: i32,
    top: i32,
    width: usize,
    height: usize,
}

impl Rasteriser {
    /// The mask of an outline; empty for one without a surface, with a coordinate that is no number, or that is too large.
    pub fn mask(&mut self, outline: &Outline) -> Mask {
        let Some(frame) = frame(outline.edges()) else { return Mask::default() };
        let Frame { left, top, width, height } = frame;
        // One cell more than pixels: what an edge changes beyond the last pixel.
        let stride = width + 1;
        self.cells.clear();
        self.cells.resize(stride * height, 0.0);
        #[expect(clippy::cast_precision_loss, reason = "at most some thousand pixels")]
        let origin = Point { x: left as f32, y: top as f32 };
        for [from, to] in outline.edges() {
            let from = Point { x: from.x - origin.x, y: from.y - origin.y };
            let to = Point { x: to.x - origin.x, y: to.y - origin.y };
            self.edge(stride, from, to);
        }
        let mut coverage = vec![0; width * height];
        for (row, cells) in coverage.chunks_exact_mut(width).zip(self.cells.chunks_exact(stride)) {
            sum_up(row, cells);
        }
        if self.cells.capacity() > KEPT_CELLS {
            self.cells = Vec::new();
        }
        Mask { left, top, width, height, coverage }
    }

    /// Adds what an edge changes, row by row.
    fn edge(&mut self, stride: usize, from: Point, to: Point) {
        let (sign, above, below) = if from.y <= to.y { (1.0, from, to) } else { (-1.0, to, from) };
        let height = below.y - above.y;
        if height <= 0.0 {
            return;
        }
        let slope = (below.x - above.x) / height;
        let (least, most) = if above.x <= below.x { (above.x, below.x) } else { (below.x, above.x) };
        let first = whole(above.y);
        let rows = self.cells.chunks_exact_mut(stride).enumerate().skip(first);
        let mut y = above.y;
        let mut x = above.x;
        for (row, cells) in rows {
            if y >= below.y {
                break;
            }
            #[expect(clippy::cast_precision_loss, reason = "at most some thousand rows")]
            let end = ((row + 1) as f32).min(below.y);
            let x_end = (above.x + (end - above.y) * slope).clamp(least, most);
            let (left, right) = if x <= x_end { (x, x_end) } else { (x_end, x) };
            step(cells, left, right, sign * (end - y));
            y = end;
            x = x_end;
        }
    }
}

/// Adds what a piece of an edge changes, which lies within one row between two places and is so high, downwards positive.
fn step(cells: &mut [f32], left: f32, right: f32, height: f32) {
    let first = whole(left);
    #[expect(clippy::cast_precision_loss, reason = "at most some thousand pixels")]
    let from = left - first as f32;
    let width = right - left;
    let to = from + width;
    let cells = cells.get_mut(first..).unwrap_or_default();
    if to <= 1.0 {
        // Within one pixel: what is right of it is the mean of a trapezium.
        let share = f32::midpoint(from, to);
        if let [cell, next, ..] = cells {
            *cell += height * (1.0 - share);
            *next += height * share;
        }
        return;
    }
    // The surface right of the piece and left of a place: a parabola while that is below the piece, straight beyond it.
    let steep = 0.5 / width;
    let (mut before, mut covered) = (0.0, 0.0);
    let mut end = 1.0;
    for cell in cells {
        let surface = if end < to { (end - from) * (end - from) * steep } else { end - f32::midpoint(from, to) };
        *cell += height * (surface - before - covered);
        covered = surface - before;
        before = surface;
        if end >= to + 1.0 {
            break;
        }
        end += 1.0;
    }
}

/// Writes a row's coverage from the changes in its cells. Most of them are zero: eight at a time are passed over.
fn sum_up(row: &mut [u8], cells: &[f32]) {
    let mut sum = 0.0f32;
    let mut value = 0;
    for (pixels, cells) in row.chunks_mut(8).zip(cells.chunks(8)) {
        if cells.iter().fold(0, |bits, cell| bits | cell.to_bits()) == 0 {
            pixels.fill(value);
            continue;
        }
        for (pixel, cell) in pixels.iter_mut().zip(cells) {
            sum += cell;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255.5")]
            let part = (sum.abs().min(1.0) * 255.0 + 0.5) as u8;
            value = part;
            *pixel = part;
        }
    }
}

/// The whole pixel in which a place lies; places are zero or more here.
fn whole(place: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates")]
    let whole = place as usize;
    whole
}

/// The pixels that edges touch; none where they have no surface, are too large or no numbers.
fn frame(edges: &[[Point; 2]]) -> Option<Frame> {
    let mut least = Point { x: f32::INFINITY, y: f32::INFINITY };
    let mut most = Point { x: f32::NEG_INFINITY, y: f32::NEG_INFINITY };
    for point in edges.iter().flatten() {
        if !(point.x.is_finite() && point.y.is_finite()) {
            return None;
        }
        least = Point { x: least.x.min(point.x), y: least.y.min(point.y) };
        most = Point { x: most.x.max(point.x), y: most.y.max(point.y) };
    }
    let (left, top, right, bottom) = (least.x.floor(), least.y.floor(), most.x.ceil(), most.y.ceil());
    #[expect(clippy::cast_precision_loss, reason = "a small constant")]
    let largest = LARGEST_SIDE as f32;
    let (width, height) = (right - left, bottom - top);
    let fits = width >= 1.0 && height >= 1.0 && width <= largest && height <= largest;
    let near = left.abs() <= 8.0 * largest && top.abs() <= 8.0 * largest;
    #[expect(clippy::cast_possible_truncation, reason = "within some ten thousand")]
    (fits && near).then(|| Frame { left: left as i32, top: top as i32, width: whole(width), height: whole(height) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use skrifa::GlyphId;
    use skrifa::instance::{LocationRef, Size};
    use skrifa::outline::{DrawSettings, OutlinePen};

    use super::*;
    use crate::lettering::FaceId;

    /// A contour of straight edges in pixels, downwards.
    fn polygon(points: &[(f32, f32)]) -> Outline {
        let mut outline = Outline::new(1.0, 0.0);
        for (index, (x, y)) in points.iter().enumerate() {
            if index == 0 { outline.move_to(*x, -y) } else { outline.line_to(*x, -y) }
        }
        outline.close();
        outline
    }

    fn mask(outline: &Outline) -> Mask {
        Rasteriser::default().mask(outline)
    }

    /// What a mask covers, in pixels.
    fn covered(mask: &Mask) -> f64 {
        mask.coverage.iter().map(|pixel| f64::from(*pixel)).sum::<f64>() / 255.0
    }

    #[test]
    fn a_rectangle_covers_each_pixel_by_its_part_of_it() {
        let mask = mask(&polygon(&[(-1.5, 2.0), (2.0, 2.0), (2.0, 4.25), (-1.5, 4.25)]));
        assert_eq!((mask.left, mask.top, mask.width, mask.height), (-2, 2, 4, 3));
        let (half, quarter, eighth) = (128, 64, 32);
        let expected = [[half, 255, 255, 255], [half, 255, 255, 255], [eighth, quarter, quarter, quarter]].concat();
        assert_eq!(mask.coverage, expected);
    }

    #[test]
    fn a_slanted_edge_halves_the_pixels_of_its_diagonal() {
        let steep = mask(&polygon(&[(0.0, 0.0), (3.0, 3.0), (0.0, 3.0)]));
        assert_eq!(steep.coverage, [[128, 0, 0], [255, 128, 0], [255, 255, 128]].concat());
        // One pixel high, over several: the parts of a trapezium.
        let flat = mask(&polygon(&[(0.0, 0.0), (4.0, 1.0), (0.0, 1.0)]));
        assert_eq!(flat.coverage, [223, 159, 96, 32]);
    }

    #[test]
    fn contours_of_one_direction_that_overlap_cover_once_and_a_hole_is_left_out() {
        let square = |from: f32, to: f32| [(from, from), (to, from), (to, to), (from, to)];
        let mut both = polygon(&square(0.0, 4.0));
        let add = |outline: &mut Outline, points: &[(f32, f32)]| {
            for (index, (x, y)) in points.iter().enumerate() {
                if index == 0 { outline.move_to(*x, -y) } else { outline.line_to(*x, -y) }
            }
            outline.close();
        };
        add(&mut both, &square(2.0, 6.0));
        assert!((covered(&mask(&both)) - 28.0).abs() < 0.01);
        let mut ring = polygon(&square(0.0, 6.0));
        let mut hole = square(2.0, 4.0);
        hole.reverse();
        add(&mut ring, &hole);
        assert!((covered(&mask(&ring)) - 32.0).abs() < 0.01);
    }

    #[test]
    fn outlines_that_are_no_numbers_or_too_large_have_no_mask() {
        let large = [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, -1e30, 1e9, 30_000.0];
        for wrong in large {
            for at in 0..6 {
                let mut numbers = [0.0, 0.0, 9.0, 0.0, 9.0, 9.0];
                numbers[at] = wrong;
                let [x0, y0, x1, y1, x, y] = numbers;
                assert_eq!(mask(&polygon(&[(x0, y0), (x1, y1), (x, y)])), Mask::default(), "{wrong} at {at}");
                let mut curves = Outline::new(1.0, 0.25);
                curves.curve_to(x0, y0, x1, y1, x, y);
                curves.quad_to(x1, wrong, x0, y0);
                curves.close();
                assert_eq!(mask(&curves), Mask::default(), "{wrong} at {at}");
            }
        }
        assert_eq!(mask(&Outline::new(f32::NAN, 0.0)), Mask::default());
        assert_eq!(mask(&polygon(&[(1.0, 1.0), (5.0, 1.0)])), Mask::default());
    }

    /// Twice the surface of an outline by the formula of Green, exact for curves, in the font's units; and its number of points.
    #[derive(Default)]
    struct Surface {
        start: (f64, f64),
        at: (f64, f64),
        twice: f64,
    }

    impl Surface {
        /// What a piece adds: the integral of x dy - y dx over a Bézier curve of the third degree.
        fn cubic(&mut self, points: [(f64, f64); 3]) {
            let [b, c, d] = points;
            let cross = |p: (f64, f64), q: (f64, f64)| p.0 * q.1 - p.1 * q.0;
            let a = self.at;
            let sum = 6.0 * cross(a, b)
                + 3.0 * cross(a, c)
                + cross(a, d)
                + 3.0 * cross(b, c)
                + 3.0 * cross(b, d)
                + 6.0 * cross(c, d);
            self.twice += sum / 10.0;
            self.at = d;
        }
    }

    impl OutlinePen for Surface {
        fn move_to(&mut self, x: f32, y: f32) {
            self.close();
            self.start = (x.into(), y.into());
            self.at = self.start;
        }

        fn line_to(&mut self, x: f32, y: f32) {
            let to = (f64::from(x), f64::from(y));
            self.twice += self.at.0 * to.1 - self.at.1 * to.0;
            self.at = to;
        }

        fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
            let (control, to) = ((f64::from(cx), f64::from(cy)), (f64::from(x), f64::from(y)));
            let third = |from: (f64, f64)| ((from.0 + 2.0 * control.0) / 3.0, (from.1 + 2.0 * control.1) / 3.0);
            self.cubic([third(self.at), third(to), to]);
        }

        fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
            self.cubic([(cx0.into(), cy0.into()), (cx1.into(), cy1.into()), (x.into(), y.into())]);
        }

        fn close(&mut self) {
            let start = self.start;
            self.twice += self.at.0 * start.1 - self.at.1 * start.0;
            self.at = start;
        }
    }

    fn surface(id: FaceId, glyph: u32, size: f32) -> f64 {
        let face = id.face().unwrap();
        let mut surface = Surface::default();
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        if let Some(outline) = face.outlines().get(GlyphId::new(glyph)) {
            outline.draw(settings, &mut surface).unwrap();
        }
        surface.close();
        let scale = f64::from(size / face.units_per_em());
        (surface.twice / 2.0).abs() * scale * scale
    }

    /// Whether a glyph's mask covers its surface. Had it contours that overlap, it would cover less than the sum of them.
    fn is_exact(id: FaceId, glyph: u32, size: f32, shift: f32) -> bool {
        let (covered, surface) = (covered(&mask(&Outline::of(id, glyph, size, shift))), surface(id, glyph, size));
        // Each pixel is rounded to one of 255 parts: that shows only in the smallest glyphs.
        let allowed = (surface * 0.005).max(0.1);
        (covered - surface).abs() <= allowed
    }

    const WITHOUT_OVERLAPS: [FaceId; 5] =
        [FaceId::SansMedium, FaceId::SansBold, FaceId::HanMedium, FaceId::HanBold, FaceId::OldHangul];

    /// Glyphs of which some contours turn the other way, which the rule of non-zero does not mind.
    fn is_turned(id: FaceId, glyph: u32) -> bool {
        id == FaceId::HanBold && ['㔔', '㪳', '㫈'].map(|c| id.face().unwrap().glyph(c).unwrap()).contains(&glyph)
    }

    #[test]
    fn every_glyph_of_the_bundled_fonts_covers_its_exact_surface() {
        for id in WITHOUT_OVERLAPS {
            let mut count = 0;
            for (index, (glyph, _)) in id.face().unwrap().outlines().iter().enumerate() {
                // A prime number of them: all kinds, in time.
                if index % 7 == 0 && !is_turned(id, glyph.to_u32()) {
                    assert!(is_exact(id, glyph.to_u32(), 40.0, 0.0), "{id:?} {glyph}");
                    count += 1;
                }
            }
            assert!(count > 200, "{id:?} {count}");
        }
    }

    #[test]
    fn glyphs_whose_contours_overlap_cover_no_more_than_their_contours_and_hardly_less() {
        for id in FaceId::ALL.iter().filter(|id| !WITHOUT_OVERLAPS.contains(id)) {
            let mut count = 0;
            for (glyph, _) in id.face().unwrap().outlines().iter() {
                let mask = mask(&Outline::of(*id, glyph.to_u32(), 40.0, 0.0));
                let (covered, surface) = (covered(&mask), surface(*id, glyph.to_u32(), 40.0));
                assert!(covered <= surface * 1.005 + 0.1, "{id:?} {glyph}: {covered} of {surface}");
                assert!(covered >= surface * 0.8 - 0.1, "{id:?} {glyph}: {covered} of {surface}");
                count += usize::from(covered > 0.0);
            }
            assert!(count > 50, "{id:?} {count}");
        }
    }

    proptest! {
        #[test]
        fn a_glyph_covers_its_exact_surface_at_any_size(
            id in proptest::sample::select(WITHOUT_OVERLAPS.as_slice()),
            glyph in any::<u32>(),
            size in 6.0f32..600.0,
            shift in 0.0f32..1.0,
        ) {
            let count = u32::try_from(id.face().unwrap().outlines().iter().count()).unwrap();
            let glyph = glyph % count;
            prop_assert!(is_turned(id, glyph) || is_exact(id, glyph, size, shift), "{id:?} {glyph} at {size}");
        }

        #[test]
        fn no_outline_and_no_size_makes_a_panic(
            numbers in proptest::collection::vec(any::<f32>(), 0..24),
            small in proptest::collection::vec(-3000.0f32..3000.0, 0..24),
            size in 0.0f32..2000.0,
            glyph in any::<u16>(),
        ) {
            for numbers in [numbers, small] {
                let mut outline = Outline::new(1.0, 0.0);
                for chunk in numbers.chunks(6) {
                    match *chunk {
                        [x0, y0, x1, y1, x, y] => outline.curve_to(x0, y0, x1, y1, x, y),
                        [x0, y0, x, y, ..] => outline.quad_to(x0, y0, x, y),
                        [x, y, ..] => outline.move_to(x, y),
                        _ => outline.close(),
                    }
                }
                outline.close();
                let mask = mask(&outline);
                prop_assert_eq!(mask.coverage.len(), mask.width * mask.height);
            }
            let mask = mask(&Outline::of(FaceId::SansBold, glyph.into(), size, 0.75));
            prop_assert!(mask.width <= LARGEST_SIDE && mask.height <= LARGEST_SIDE);
        }
    }
}
