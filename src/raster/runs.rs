//! What an item looks like over a ground of one colour, row by row, to be painted again without its triangles.

use super::canvas::Canvas;
use super::rect::PixelRect;

/// Pixels as runs: a figure of thousands of triangles is mostly ground and plain colours, and a tenth of its pixels.
#[derive(Debug)]
pub(super) struct Runs {
    place: PixelRect,
    /// Where the codes of each row begin, and the end of the last.
    rows: Vec<u32>,
    /// A length and a kind; after [`FILL`] one pixel, after [`COPY`] as many as its length.
    codes: Vec<u32>,
}

/// The two lowest bits of a code: ground, which is there already, one colour, or pixels one by one.
const SKIP: u32 = 0;
const FILL: u32 = 1;
const COPY: u32 = 2;
/// From this length on a colour is worth a run.
const WORTH: usize = 4;
/// Half a MiB: what takes more is painted by its triangles each time.
const MOST_CODES: usize = 128 << 10;

impl Runs {
    /// Reads a place of a canvas on which the item has been painted over `ground`, and nothing after it. None where it would take
    /// too much memory.
    pub(super) fn read(canvas: &mut Canvas<'_>, place: PixelRect, ground: u32) -> Option<Self> {
        let mut runs = Self { place, rows: Vec::new(), codes: Vec::new() };
        for y in place.top..place.bottom {
            runs.rows.push(u32::try_from(runs.codes.len()).ok()?);
            runs.add_row(canvas.row(y, place.left, place.right), ground);
            if runs.codes.len() > MOST_CODES {
                return None;
            }
        }
        runs.rows.push(u32::try_from(runs.codes.len()).ok()?);
        runs.codes.shrink_to_fit();
        Some(runs)
    }

    fn add_row(&mut self, mut row: &[u32], ground: u32) {
        // Ground at the end needs no code.
        let end = row.iter().rposition(|pixel| *pixel != ground).map_or(0, |last| last + 1);
        row = row.get(..end).unwrap_or_default();
        // Where the code of pixels one by one stands that is being written.
        let mut copy = None;
        while let Some(&pixel) = row.first() {
            let length = row.iter().take_while(|other| **other == pixel).count();
            if pixel == ground {
                self.codes.push(code(length, SKIP));
                copy = None;
            } else if length >= WORTH {
                self.codes.extend([code(length, FILL), pixel]);
                copy = None;
            } else {
                let at = *copy.get_or_insert(self.codes.len());
                if at == self.codes.len() {
                    self.codes.push(code(0, COPY));
                }
                self.codes.extend(row.iter().take(length));
                let count = self.codes.len() - at - 1;
                if let Some(begun) = self.codes.get_mut(at) {
                    *begun = code(count, COPY);
                }
            }
            row = row.get(length..).unwrap_or_default();
        }
    }

    /// Paints what of it lies within a rectangle, where the ground is already.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, clip: PixelRect) {
        let clip = clip.intersect(self.place);
        for y in clip.top..clip.bottom {
            let mut left = self.place.left;
            let mut codes = self.codes_of(y);
            while let [first, rest @ ..] = codes {
                let (length, kind) = (first >> 2, first & 3);
                let right = left.saturating_add(i32::try_from(length).unwrap_or(i32::MAX));
                let (from, to) = (left.max(clip.left), right.min(clip.right));
                let is_seen = from < to;
                codes = rest;
                if kind == FILL {
                    let Some((pixel, rest)) = rest.split_first() else { break };
                    codes = rest;
                    if is_seen {
                        canvas.row(y, from, to).fill(*pixel);
                    }
                } else if kind == COPY {
                    let Some((pixels, rest)) = rest.split_at_checked(index(length)) else { break };
                    codes = rest;
                    if is_seen && let Some(seen) = pixels.get(index(from.abs_diff(left))..index(to.abs_diff(left))) {
                        canvas.row(y, from, to).iter_mut().zip(seen).for_each(|(to, from)| *to = *from);
                    }
                }
                left = right;
                if left >= clip.right {
                    break;
                }
            }
        }
    }

    fn codes_of(&self, y: i32) -> &[u32] {
        let row = index(y.abs_diff(self.place.top));
        let (begin, end) = (self.rows.get(row), self.rows.get(row + 1));
        begin.zip(end).and_then(|(begin, end)| self.codes.get(index(*begin)..index(*end))).unwrap_or_default()
    }
}

fn code(length: usize, kind: u32) -> u32 {
    // A row of a picture is shorter than that.
    u32::try_from(length).unwrap_or(u32::MAX >> 2) << 2 | kind
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: usize = 64;
    const ALL: PixelRect = PixelRect { left: 0, top: 0, right: 64, bottom: 64 };
    const GROUND: u32 = 7;

    fn canvas(pixels: &mut [u32]) -> Canvas<'_> {
        Canvas { pixels, width: SIZE, height: SIZE }
    }

    /// Long runs, short ones and single pixels of few colours, with rows of ground alone.
    fn drawn(random: &mut fastrand::Rng) -> Vec<u32> {
        let mut pixels = Vec::new();
        while pixels.len() < SIZE * SIZE {
            let color = if random.bool() { GROUND } else { random.u32(0..0x0100_0000) };
            let most = if random.bool() { 4 } else { 150 };
            pixels.extend(std::iter::repeat_n(color, random.usize(1..most)));
        }
        pixels.truncate(SIZE * SIZE);
        pixels
    }

    #[test]
    fn what_was_read_is_painted_again_to_the_pixel_whichever_part_is_asked_for() {
        let mut random = fastrand::Rng::with_seed(3);
        for _ in 0..40 {
            let drawn = drawn(&mut random);
            let (mut left, mut top) = (random.i32(0..40), random.i32(0..40));
            let place = PixelRect { left, top, right: left + random.i32(1..=24), bottom: top + random.i32(1..=24) };
            let runs = Runs::read(&mut canvas(&mut drawn.clone()), place, GROUND).unwrap();
            (left, top) = (random.i32(-9..60), random.i32(-9..60));
            let part = PixelRect { left, top, right: left + random.i32(1..60), bottom: top + random.i32(1..60) };
            for clip in [ALL, part] {
                let mut painted = vec![GROUND; SIZE * SIZE];
                runs.paint(&mut canvas(&mut painted), clip.intersect(ALL));
                let seen = place.intersect(clip);
                for (at, pixel) in painted.iter().enumerate() {
                    let (x, y) = (i32::try_from(at % SIZE).unwrap(), i32::try_from(at / SIZE).unwrap());
                    let is_in = seen.covers(PixelRect { left: x, top: y, right: x + 1, bottom: y + 1 });
                    assert_eq!(*pixel, if is_in { drawn[at] } else { GROUND }, "{x} {y} of {seen:?}");
                }
            }
        }
    }

    #[test]
    fn a_picture_of_nothing_but_single_pixels_is_not_kept() {
        let mut pixels: Vec<u32> = (0..512 * 512).collect();
        let mut large = Canvas { pixels: &mut pixels, width: 512, height: 512 };
        let place = PixelRect { left: 0, top: 0, right: 512, bottom: 512 };
        assert!(Runs::read(&mut large, place, 0).is_none());
        let plain = PixelRect { right: 100, ..place };
        assert!(Runs::read(&mut large, plain, 0).is_some());
    }
}
