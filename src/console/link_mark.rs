//! The link's mark as pixels, for where no window paints it. Its shapes and colours are those of the bar.

use egui::Color32;

use super::theme::{self, MARK};
use super::widgets::{BOLD, CROSS, DOT, Mark, RING, TICK};
use crate::link::LinkState;
use crate::settings::ConsoleTheme;

/// How much of a picture's side the mark takes.
const SHARE: f32 = 0.6;
/// Around the mark, so that it stands clear of the picture; in points of a rung's mark.
const CLEAR: f32 = 2.0;
/// Half the side of the square of what failed, and the radius of its corners.
const SQUARE: (f32, f32) = (10.5, 4.0);
/// A question mark without its dot: no font is at hand.
const QUESTION: [(f32, f32); 11] = [
    (-2.8, -2.7),
    (-2.3, -4.2),
    (-1.2, -5.2),
    (0.2, -5.4),
    (1.7, -4.9),
    (2.6, -3.7),
    (2.5, -2.3),
    (1.6, -1.2),
    (0.6, -0.4),
    (0.1, 0.5),
    (0.0, 1.7),
];
/// Where its dot is, and how large.
const POINT: ((f32, f32), f32) = ((0.0, 4.9), 1.4);

/// The mark for a state of the link.
pub(super) const fn mark_of(state: LinkState) -> Mark {
    match state {
        LinkState::Connecting => Mark::Running,
        LinkState::Unconfirmed | LinkState::Unverified => Mark::Unsure,
        LinkState::Registered => Mark::Ok,
        LinkState::Refused | LinkState::Lost => Mark::Failed,
    }
}

/// Paints the mark over the lower right corner of a dark picture of `side` × `side` pixels (red, green, blue and alpha, not multiplied).
pub fn mark_corner(pixels: &mut [u8], side: u16, state: LinkState) {
    let side = f32::from(side.max(1));
    let scale = side * SHARE / (2.0 * (MARK + CLEAR));
    let middle = side - scale * (MARK + CLEAR);
    let shapes = shapes(mark_of(state));
    let mut place = (0.5, 0.5);
    for pixel in pixels.as_chunks_mut::<4>().0 {
        let point = ((place.0 - middle) / scale, (place.1 - middle) / scale);
        for (shape, color) in &shapes {
            // An edge is as soft as a pixel is wide.
            blend(pixel, *color, (0.5 - shape.distance(point) * scale).clamp(0.0, 1.0));
        }
        place.0 += 1.0;
        if place.0 > side {
            place = (0.5, place.1 + 1.0);
        }
    }
}

/// What is painted, each over those before it.
fn shapes(mark: Mark) -> Vec<(Shape, Color32)> {
    let palette = theme::palette(ConsoleTheme::Dark);
    let behind = (Shape::Disc((0.0, 0.0), MARK + CLEAR), palette.ground);
    let ring = |color| (Shape::Ring(MARK - 1.0, RING), color);
    let line = |points: &'static [(f32, f32)], color| (Shape::Line(points, BOLD), color);
    match mark {
        Mark::Ok => {
            let disc = (Shape::Disc((0.0, 0.0), MARK), palette.accent);
            vec![behind, disc, line(&TICK, palette.on_accent)]
        }
        Mark::Failed => {
            let behind = (Shape::Square(SQUARE.0 + CLEAR, SQUARE.1 + CLEAR), palette.ground);
            let square = (Shape::Square(SQUARE.0, SQUARE.1), palette.failed);
            let [one, other] = &CROSS;
            vec![behind, square, line(one, palette.surface), line(other, palette.surface)]
        }
        Mark::Unsure => {
            let point = (Shape::Disc(POINT.0, POINT.1), palette.ink_soft);
            vec![behind, ring(palette.outline), line(&QUESTION, palette.ink_soft), point]
        }
        Mark::Running => {
            vec![behind, ring(palette.accent_ink), (Shape::Disc((0.0, 0.0), DOT), palette.accent_ink)]
        }
        // No state of the link has these.
        Mark::None | Mark::Waiting => vec![behind],
    }
}

/// A shape around a middle, in points of a rung's mark.
enum Shape {
    Disc((f32, f32), f32),
    /// The radius of its middle line, and how wide it is.
    Ring(f32, f32),
    /// Half its side, and the radius of its corners.
    Square(f32, f32),
    Line(&'static [(f32, f32)], f32),
}

impl Shape {
    /// How far the point is from the edge; less than nothing inside.
    fn distance(&self, point: (f32, f32)) -> f32 {
        match self {
            Self::Disc(at, radius) => (point.0 - at.0).hypot(point.1 - at.1) - radius,
            Self::Ring(radius, width) => (point.0.hypot(point.1) - radius).abs() - width / 2.0,
            Self::Square(half, corner) => {
                let (x, y) = (point.0.abs() - half + corner, point.1.abs() - half + corner);
                x.max(0.0).hypot(y.max(0.0)) + x.max(y).min(0.0) - corner
            }
            Self::Line(points, width) => {
                let parts = points.iter().zip(points.iter().skip(1));
                parts.map(|(from, to)| from_line(point, *from, *to)).fold(f32::INFINITY, f32::min) - width / 2.0
            }
        }
    }
}

/// How far the point is from the line between two others.
fn from_line(point: (f32, f32), from: (f32, f32), to: (f32, f32)) -> f32 {
    let (along, there) = ((to.0 - from.0, to.1 - from.1), (point.0 - from.0, point.1 - from.1));
    let length = along.0 * along.0 + along.1 * along.1;
    let share = ((there.0 * along.0 + there.1 * along.1) / length.max(f32::MIN_POSITIVE)).clamp(0.0, 1.0);
    (there.0 - share * along.0).hypot(there.1 - share * along.1)
}

/// Covers so much of a pixel, from 0 to 1.
fn blend(pixel: &mut [u8; 4], color: Color32, share: f32) {
    let [red, green, blue, _] = color.to_array();
    let [.., alpha] = *pixel;
    let under = f32::from(alpha) / 255.0 * (1.0 - share);
    let whole = under + share;
    if whole <= 0.0 {
        return;
    }
    let [old_red, old_green, old_blue, _] = *pixel;
    let mix = |new: u8, old: u8| byte((f32::from(new) * share + f32::from(old) * under) / whole);
    *pixel = [mix(red, old_red), mix(green, old_green), mix(blue, old_blue), byte(whole * 255.0)];
}

fn byte(value: f32) -> u8 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 255")]
    let byte = value.round().clamp(0.0, 255.0) as u8;
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [LinkState; 6] = [
        LinkState::Connecting,
        LinkState::Unconfirmed,
        LinkState::Registered,
        LinkState::Unverified,
        LinkState::Refused,
        LinkState::Lost,
    ];

    #[test]
    fn states_with_another_mark_have_other_pixels_and_those_with_the_same_have_the_same() {
        for side in [16, 32, 64] {
            let picture = |state| {
                let mut pixels = vec![0; usize::from(side) * usize::from(side) * 4];
                mark_corner(&mut pixels, side, state);
                pixels
            };
            for one in STATES {
                for other in STATES {
                    let alike = mark_of(one) == mark_of(other);
                    assert_eq!(picture(one) == picture(other), alike, "{one} {other} {side}");
                }
            }
        }
    }

    #[test]
    fn the_mark_leaves_the_rest_of_the_picture_alone() {
        for state in STATES {
            let mut pixels = [7; 32 * 32 * 4];
            mark_corner(&mut pixels, 32, state);
            for (index, pixel) in pixels.as_chunks::<4>().0.iter().enumerate() {
                let (x, y) = (index % 32, index / 32);
                assert!(*pixel == [7; 4] || (x >= 12 && y >= 12), "{state} {x} {y}");
            }
            assert!(pixels.iter().any(|byte| *byte != 7));
        }
    }

    #[test]
    fn a_picture_of_another_size_than_it_says_is_no_panic() {
        for (bytes, side) in [(0, 32), (3, 0), (4, 0), (5, 1), (4096, 0), (17, 9)] {
            mark_corner(&mut vec![0; bytes], side, LinkState::Lost);
        }
    }
}
