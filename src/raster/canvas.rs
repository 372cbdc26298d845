//! What is painted on.

use super::rect::PixelRect;

/// Pixels to paint on, row by row from the top, each `0x00RRGGBB`. Where there are fewer than `width` × `height`, nothing is
/// painted.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// The pixels.
    pub pixels: &'a mut [u32],
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

impl Canvas<'_> {
    /// All pixels; none where the slice is too short.
    #[must_use]
    pub fn bounds(&self) -> PixelRect {
        let edge = |length: usize| i32::try_from(length).unwrap_or(i32::MAX);
        match self.width.checked_mul(self.height) {
            Some(wanted) if wanted <= self.pixels.len() => {
                PixelRect { left: 0, top: 0, right: edge(self.width), bottom: edge(self.height) }
            }
            Some(_) | None => PixelRect::EMPTY,
        }
    }

    /// The pixels `from..to` of a row; none where they are not all there.
    pub(super) fn row(&mut self, y: i32, from: i32, to: i32) -> &mut [u32] {
        let (Ok(y), Ok(from), Ok(to)) = (usize::try_from(y), usize::try_from(from), usize::try_from(to)) else {
            return &mut [];
        };
        if to > self.width || y >= self.height {
            return &mut [];
        }
        let begin = y * self.width;
        self.pixels.get_mut(begin + from..begin + to).unwrap_or_default()
    }

    /// Makes every pixel of a rectangle this one.
    pub(super) fn fill(&mut self, rect: PixelRect, pixel: u32) {
        let rect = rect.intersect(self.bounds());
        for y in rect.top..rect.bottom {
            self.row(y, rect.left, rect.right).fill(pixel);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slice_that_is_too_short_is_never_painted_on() {
        let mut pixels = [7; 11];
        let mut canvas = Canvas { pixels: &mut pixels, width: 4, height: 3 };
        assert!(canvas.bounds().is_empty());
        canvas.fill(PixelRect { left: 0, top: 0, right: 4, bottom: 3 }, 1);
        assert_eq!(pixels, [7; 11]);
        assert!(Canvas { pixels: &mut [], width: usize::MAX, height: 2 }.bounds().is_empty());
    }

    #[test]
    fn rows_beyond_the_canvas_are_empty() {
        let mut pixels = [0; 12];
        let mut canvas = Canvas { pixels: &mut pixels, width: 4, height: 3 };
        assert_eq!(canvas.row(0, 1, 3).len(), 2);
        for (y, from, to) in [(-1, 0, 4), (3, 0, 4), (0, -1, 2), (0, 2, 5), (0, 3, 1)] {
            assert!(canvas.row(y, from, to).is_empty(), "{y} {from} {to}");
        }
    }
}
