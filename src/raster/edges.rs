//! Which pixels lie in a convex polygon: exactly, in whole numbers, so that neighbours neither overlap nor leave gaps.
//!
//! A pixel belongs to the polygon in which its middle lies. A middle on an edge belongs to the polygon right of or below the
//! edge, which is what GPUs do.

use super::rect::PixelRect;

/// A place in 256ths of a pixel, as GPUs have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Point {
    pub(super) x: i32,
    pub(super) y: i32,
}

/// Of a pixel.
const PARTS: i32 = 256;
/// No place is farther away, in pixels: products of three differences fit into 64 bits.
const FARTHEST: f64 = 2_097_152.0;

impl Point {
    /// The nearest place; none for what is not a number or endless.
    #[expect(clippy::cast_possible_truncation, reason = "clamped before")]
    pub(super) fn new(x: f32, y: f32) -> Option<Self> {
        let place = |at: f32| {
            let parts = f64::from(at).clamp(-FARTHEST, FARTHEST) * f64::from(PARTS);
            // Without SSE 4.1 `round` calls a function.
            (parts + 0.5_f64.copysign(parts)) as i32
        };
        (x.is_finite() && y.is_finite()).then(|| Self { x: place(x), y: place(y) })
    }

    /// In pixels.
    pub(super) fn pixels(self) -> [f64; 2] {
        [f64::from(self.x) / f64::from(PARTS), f64::from(self.y) / f64::from(PARTS)]
    }
}

/// The first pixel whose middle is not before a place.
pub(super) fn first_pixel(place: i32) -> i32 {
    (place + (PARTS / 2 - 1)).div_euclid(PARTS)
}

/// Twice the area of a triangle, in square parts; positive where its corners follow each other clockwise.
pub(super) fn turn(a: Point, b: Point, c: Point) -> i64 {
    let ([abx, aby], [acx, acy]) = (way(a, b), way(a, c));
    abx * acy - acx * aby
}

fn way(from: Point, to: Point) -> [i64; 2] {
    [i64::from(to.x) - i64::from(from.x), i64::from(to.y) - i64::from(from.y)]
}

/// Whether the fan of triangles from the first corner to each side covers exactly the convex polygon of these corners, none of
/// which repeats the one before.
pub(super) fn is_convex(corners: &[Point]) -> bool {
    let [first, .., last] = *corners else { return false };
    let mut turns = corners.windows(2).map(|pair| turn(first, pair[0], pair[1]));
    let sign = turns.clone().find(|turn| *turn != 0).unwrap_or(0).signum();
    let bends = |a: Point, b: Point, c: Point| {
        let bend = turn(a, b, c).signum();
        let ([abx, aby], [bcx, bcy]) = (way(a, b), way(b, c));
        // Straight on, and not back the way it came.
        bend == sign || bend == 0 && abx * bcx + aby * bcy >= 0
    };
    let inner = corners.windows(3).all(|three| bends(three[0], three[1], three[2]));
    let ring = match *corners {
        [_, second, .., before_last, _] => bends(before_last, last, first) && bends(last, first, second),
        _ => true,
    };
    sign != 0 && turns.all(|turn| turn.signum() != -sign) && inner && ring
}

/// Walks down an edge row by row and knows the first pixel right of it.
struct Walk {
    /// The first pixel right of the edge in this row.
    column: i64,
    /// How far the edge is from that pixel's middle, in parts of `whole`.
    rest: i64,
    step: i64,
    step_rest: i64,
    whole: i64,
    /// The row after its last.
    end: i32,
}

impl Walk {
    /// From the given row on, which is one of its own.
    fn new(top: Point, bottom: Point, row: i32) -> Self {
        let [dx, dy] = way(top, bottom);
        let parts = i64::from(PARTS);
        let down = i64::from(row) * parts + parts / 2 - i64::from(top.y);
        let whole = dy * parts;
        let place = (i64::from(top.x) - parts / 2) * dy + dx * down + (whole - 1);
        Self {
            column: place.div_euclid(whole),
            rest: place.rem_euclid(whole),
            step: dx.div_euclid(dy),
            step_rest: dx.rem_euclid(dy) * parts,
            whole,
            end: first_pixel(bottom.y),
        }
    }

    fn down(&mut self) {
        self.column += self.step;
        self.rest += self.step_rest;
        if self.rest >= self.whole {
            self.rest -= self.whole;
            self.column += 1;
        }
    }
}

/// One of the two ways from the topmost corner to the lowest.
struct Chain<'a> {
    corners: &'a [Point],
    at: usize,
    /// Added modulo the number of corners: 1, or one less than that number.
    next: usize,
    /// Edges left.
    left: usize,
    walk: Option<Walk>,
}

impl Chain<'_> {
    /// The first pixel right of the edge that crosses this row; none below the last.
    fn column(&mut self, row: i32) -> Option<i64> {
        if let Some(walk) = &mut self.walk
            && row < walk.end
        {
            walk.down();
            return Some(walk.column);
        }
        while self.left > 0 {
            let top = *self.corners.get(self.at)?;
            self.at = (self.at + self.next) % self.corners.len();
            self.left -= 1;
            let bottom = *self.corners.get(self.at)?;
            if bottom.y > top.y && row < first_pixel(bottom.y) {
                let walk = Walk::new(top, bottom, row);
                let column = walk.column;
                self.walk = Some(walk);
                return Some(column);
            }
        }
        None
    }
}

/// Calls `span(row, from, to)` for each row of `clip` in which a convex polygon has pixels of the picture, with all of these:
/// they do not depend on `clip`.
pub(super) fn for_each_row(
    corners: &[Point],
    picture: PixelRect,
    clip: PixelRect,
    mut span: impl FnMut(i32, i32, i32),
) {
    if let [a, b, c] = *corners {
        for_each_row_of_three([a, b, c], picture, clip, span);
        return;
    }
    let [first, second, ..] = *corners else { return };
    let mut topmost = 0;
    let (mut low, mut high) = (first, first);
    let mut area = 0;
    for (index, &corner) in corners.iter().enumerate() {
        if corner.y < low.y {
            topmost = index;
        }
        low = Point { x: low.x.min(corner.x), y: low.y.min(corner.y) };
        high = Point { x: high.x.max(corner.x), y: high.y.max(corner.y) };
        area += turn(first, second, corner).signum();
    }
    let top = first_pixel(low.y).max(clip.top);
    let bottom = first_pixel(high.y).min(clip.bottom);
    if top >= bottom || first_pixel(low.x) >= clip.right || first_pixel(high.x) <= clip.left || area == 0 {
        return;
    }
    let count = corners.len();
    let chain = |next| Chain { corners, at: topmost, next, left: count, walk: None };
    let (mut onward, mut backward) = (chain(1), chain(count - 1));
    let (left, right) = if area > 0 { (&mut backward, &mut onward) } else { (&mut onward, &mut backward) };
    for row in top..bottom {
        let (Some(from), Some(to)) = (left.column(row), right.column(row)) else { return };
        let (from, to) = (within(picture, from), within(picture, to));
        if from < to {
            span(row, from, to);
        }
    }
}

/// The same of a triangle: most are small, and their number counts.
fn for_each_row_of_three(
    corners: [Point; 3],
    picture: PixelRect,
    clip: PixelRect,
    mut span: impl FnMut(i32, i32, i32),
) {
    let [mut high, mut middle, mut low] = corners;
    if middle.y < high.y {
        std::mem::swap(&mut high, &mut middle);
    }
    if low.y < middle.y {
        std::mem::swap(&mut low, &mut middle);
        if middle.y < high.y {
            std::mem::swap(&mut high, &mut middle);
        }
    }
    let top = first_pixel(high.y).max(clip.top);
    let bottom = first_pixel(low.y).min(clip.bottom);
    let (begin, end) = (high.x.min(middle.x).min(low.x), high.x.max(middle.x).max(low.x));
    if top >= bottom || first_pixel(begin) >= clip.right || first_pixel(end) <= clip.left {
        return;
    }
    let side = turn(high, middle, low);
    if side == 0 {
        return;
    }
    let bend = first_pixel(middle.y);
    let mut long = Walk::new(high, low, top);
    let mut short = if top < bend { Walk::new(high, middle, top) } else { Walk::new(middle, low, top) };
    for row in top..bottom {
        if row > top {
            long.down();
            if row == bend {
                short = Walk::new(middle, low, row);
            } else {
                short.down();
            }
        }
        let (from, to) = if side > 0 { (long.column, short.column) } else { (short.column, long.column) };
        let (from, to) = (within(picture, from), within(picture, to));
        if from < to {
            span(row, from, to);
        }
    }
}

fn within(picture: PixelRect, column: i64) -> i32 {
    let column = i32::try_from(column).unwrap_or(if column < 0 { i32::MIN } else { i32::MAX });
    column.max(picture.left).min(picture.right)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: PixelRect = PixelRect { left: 0, top: 0, right: 100, bottom: 100 };

    fn point(x: f32, y: f32) -> Point {
        Point::new(x, y).unwrap()
    }

    fn rows(corners: &[Point], clip: PixelRect) -> Vec<(i32, i32, i32)> {
        let mut rows = Vec::new();
        for_each_row(corners, PICTURE, clip, |row, from, to| rows.push((row, from, to)));
        rows
    }

    #[test]
    fn places_are_rounded_to_the_nearest_256th_and_nonsense_is_nowhere() {
        assert_eq!(point(1.0, -0.5), Point { x: 256, y: -128 });
        assert_eq!(point(0.501 / 256.0, -0.501 / 256.0), Point { x: 1, y: -1 });
        for (x, y) in [(f32::NAN, 0.0), (0.0, f32::INFINITY), (f32::NEG_INFINITY, 0.0)] {
            assert_eq!(Point::new(x, y), None);
        }
        assert!(point(f32::MAX, f32::MIN).x > 0);
    }

    #[test]
    fn rows_do_not_depend_on_the_clip_but_for_their_number() {
        let corners = [point(3.2, 1.7), point(90.0, 40.3), point(20.1, 99.9)];
        let all = rows(&corners, PICTURE);
        assert!(all.len() > 90);
        for (top, bottom) in [(0, 10), (37, 38), (38, 80), (95, 100)] {
            let clip = PixelRect { top, bottom, left: 30, right: 40 };
            let some = rows(&corners, clip);
            let expected: Vec<_> = all.iter().copied().filter(|(row, ..)| (top..bottom).contains(row)).collect();
            // Left out as a whole where no column is within.
            assert!(some == expected || some.is_empty(), "{some:?}");
        }
    }

    #[test]
    fn which_way_round_corners_are_told_makes_no_difference() {
        let mut corners =
            vec![point(10.3, 5.0), point(60.0, 9.9), point(80.5, 50.0), point(40.0, 77.7), point(5.5, 30.0)];
        let clockwise = rows(&corners, PICTURE);
        assert!(is_convex(&corners) && clockwise.len() > 70);
        corners.reverse();
        assert!(is_convex(&corners));
        assert_eq!(rows(&corners, PICTURE), clockwise);
        corners.rotate_left(2);
        assert_eq!(rows(&corners, PICTURE), clockwise);
    }

    #[test]
    fn a_triangle_is_what_it_is_with_a_corner_more_on_one_of_its_edges() {
        let mut random = fastrand::Rng::with_seed(17);
        for _ in 0..2000 {
            let reach = if random.bool() { 3.0 } else { 100.0 };
            let mut corner = || Point::new(50.0 + random.f32() * reach, 50.0 + random.f32() * reach).unwrap();
            let [a, mut b, c] = [corner(), corner(), corner()];
            // Some lie level, and in the middle an edge is exact only where its ends are even.
            if a.x & 1 == 0 {
                b.y = a.y;
            }
            let even = |point: Point| Point { x: point.x & !1, y: point.y & !1 };
            let [a, b, c] = [even(a), even(b), even(c)];
            let between = Point { x: i32::midpoint(b.x, c.x), y: i32::midpoint(b.y, c.y) };
            assert_eq!(rows(&[a, b, c], PICTURE), rows(&[a, b, between, c], PICTURE), "{a:?} {b:?} {c:?}");
        }
    }

    #[test]
    fn what_bends_inwards_turns_twice_or_has_no_area_is_not_convex() {
        let dent = [point(0.0, 0.0), point(9.0, 0.0), point(4.0, 2.0), point(9.0, 9.0), point(0.0, 9.0)];
        let star: Vec<_> = (0_u8..5)
            .map(|i| (f32::from(i) * 0.8 * std::f32::consts::PI).sin_cos())
            .map(|(x, y)| point(50.0 + 40.0 * x, 50.0 + 40.0 * y))
            .collect();
        let line = [point(0.0, 0.0), point(5.0, 5.0), point(9.0, 9.0)];
        let back = [point(0.0, 0.0), point(9.0, 0.0), point(4.0, 0.0), point(4.0, 9.0)];
        for corners in [&dent[..], &star, &line, &back, &[], &line[..1]] {
            assert!(!is_convex(corners), "{corners:?}");
        }
        assert!(rows(&line, PICTURE).is_empty());
    }
}
