//! Rectangles of whole pixels.

use egui::Rect;

/// A rectangle of pixels, half open: `right` and `bottom` are the first that do not belong to it. Empty where they are not
/// beyond `left` and `top`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PixelRect {
    /// The first column.
    pub left: i32,
    /// The first row.
    pub top: i32,
    /// The column after the last.
    pub right: i32,
    /// The row after the last.
    pub bottom: i32,
}

/// No coordinate is farther from zero; sums of two stay far from overflow.
const FARTHEST: f32 = 4_194_304.0;

impl PixelRect {
    /// No pixel.
    pub const EMPTY: Self = Self { left: 0, top: 0, right: 0, bottom: 0 };

    /// The whole of a picture, `width` × `height` pixels.
    #[must_use]
    pub fn of_size([width, height]: [u32; 2]) -> Self {
        let edge = |length: u32| i32::try_from(length).unwrap_or(i32::MAX);
        Self { left: 0, top: 0, right: edge(width), bottom: edge(height) }
    }

    /// The pixels between the nearest pixel borders of a rectangle in points; what `egui_glow` takes for a clip rectangle.
    pub(super) fn nearest(rect: Rect, pixels_per_point: f32) -> Self {
        let edge = |at: f32| whole((at * pixels_per_point).round());
        Self { left: edge(rect.min.x), top: edge(rect.min.y), right: edge(rect.max.x), bottom: edge(rect.max.y) }
    }

    /// All pixels that a rectangle in pixels touches, and `margin` more on each side. Empty where it is not a number.
    pub(super) fn around(rect: Rect, margin: i32) -> Self {
        if rect.any_nan() || rect.min.x > rect.max.x || rect.min.y > rect.max.y {
            return Self::EMPTY;
        }
        Self {
            left: whole(rect.min.x.floor()) - margin,
            top: whole(rect.min.y.floor()) - margin,
            right: whole(rect.max.x.ceil()) + margin,
            bottom: whole(rect.max.y.ceil()) + margin,
        }
    }

    /// Whether there is no pixel in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// How many pixels are in it.
    #[must_use]
    pub fn area(self) -> u64 {
        if self.is_empty() {
            return 0;
        }
        u64::from(self.right.abs_diff(self.left)) * u64::from(self.bottom.abs_diff(self.top))
    }

    /// The pixels that are in both.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The smallest rectangle with the pixels of both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        if self.is_empty() {
            return other;
        }
        if other.is_empty() {
            return self;
        }
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The pixels that are not in a part of it: above, beside and below.
    pub(super) fn without(self, part: Self) -> [Self; 4] {
        let Self { left, top, right, bottom } = part;
        [
            Self { bottom: top, ..self },
            Self { top, bottom, right: left, ..self },
            Self { top, bottom, left: right, ..self },
            Self { top: bottom, ..self },
        ]
    }

    /// Whether some pixel is in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        !self.intersect(other).is_empty()
    }

    /// Whether every pixel of `other` is in it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        other.is_empty() || self.intersect(other) == other
    }
}

/// A whole number in range, zero for what is not a number.
#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn whole(at: f32) -> i32 {
    at.clamp(-FARTHEST, FARTHEST) as i32
}

#[cfg(test)]
mod tests {
    use egui::{Rect, pos2};

    use super::*;

    fn rect(left: i32, top: i32, right: i32, bottom: i32) -> PixelRect {
        PixelRect { left, top, right, bottom }
    }

    #[test]
    fn turned_inside_out_it_is_empty_and_adds_nothing() {
        let inside_out = rect(5, 5, 1, 9);
        assert!(inside_out.is_empty());
        assert_eq!(inside_out.area(), 0);
        assert_eq!(inside_out.union(rect(1, 2, 3, 4)), rect(1, 2, 3, 4));
        assert_eq!(rect(1, 2, 3, 4).union(inside_out), rect(1, 2, 3, 4));
        assert!(!rect(0, 0, 9, 9).meets(inside_out));
    }

    #[test]
    fn numbers_that_are_none_or_endless_give_a_rectangle_in_range() {
        let endless = Rect::EVERYTHING;
        assert!(PixelRect::nearest(endless, 2.0).covers(rect(-1000, -1000, 100_000, 100_000)));
        assert!(PixelRect::around(endless, 1).covers(rect(-1000, -1000, 100_000, 100_000)));
        assert!(PixelRect::around(Rect::NOTHING, 1).is_empty());
        assert!(PixelRect::around(Rect::NAN, 1).is_empty());
        assert!(PixelRect::nearest(Rect::NAN, 1.0).is_empty());
    }

    #[test]
    fn the_pixels_around_are_all_that_are_touched() {
        let touched = Rect::from_min_max(pos2(1.25, 2.0), pos2(3.0, 3.5));
        assert_eq!(PixelRect::around(touched, 0), rect(1, 2, 3, 4));
        assert_eq!(PixelRect::around(touched, 1), rect(0, 1, 4, 5));
    }

    #[test]
    fn a_picture_covers_each_part_of_it_and_nothing_beyond() {
        let picture = PixelRect::of_size([4, 3]);
        assert!(
            picture.covers(rect(0, 0, 4, 3)) && picture.covers(rect(1, 1, 2, 2)) && picture.covers(PixelRect::EMPTY)
        );
        assert!(!picture.covers(rect(0, 0, 5, 3)));
        assert_eq!(picture.area(), 12);
    }
}
