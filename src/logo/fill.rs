//! Filled shapes, with soft edges.

use super::path::Point;
use super::picture::{Picture, rounded};

/// Rows of samples in a row of pixels; along a row the coverage is exact.
const SAMPLES: u16 = 16;

/// What is inside a shape whose contours lie above each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Whatever contours go around.
    NonZero,
    /// What an odd number of them goes around.
    EvenOdd,
}

/// A colour with its alpha, 0 to 1 each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Paint {
    pub(super) color: [u8; 3],
    pub(super) alpha: f32,
}

/// What is drawn on.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    /// Colours multiplied by their alpha, 0 to 255.
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    pub(super) fn new(width: u32, height: u32) -> Self {
        let (width, height) = (usize::try_from(width).unwrap_or_default(), usize::try_from(height).unwrap_or_default());
        Self { width, height, pixels: vec![[0.0; 4]; width * height] }
    }

    /// How much work it is to fill closed contours, in pixels.
    pub(super) fn work(&self, contours: &[Vec<Point>]) -> f32 {
        /// An edge is as much work in a row as this many pixels.
        const EDGE: f32 = 100.0;
        let pixels = |length: usize| u16::try_from(length).map_or(f32::from(u16::MAX), f32::from);
        let (width, height) = (pixels(self.width), pixels(self.height));
        let within = |y: f32| y.clamp(0.0, height);
        let edges = contours.iter().flat_map(|contour| contour.iter().zip(contour.iter().cycle().skip(1)));
        let of_edges: f32 = edges.map(|(from, to)| (within(from.y) - within(to.y)).abs()).sum();
        let ys = contours.iter().flatten().map(|point| within(point.y));
        let (top, bottom) = ys.fold((height, 0.0_f32), |(top, bottom), y| (top.min(y), bottom.max(y)));
        of_edges * EDGE + (bottom - top).max(0.0) * width
    }

    /// Fills closed contours, in pixels.
    pub(super) fn fill(&mut self, contours: &[Vec<Point>], rule: Rule, paint: Paint) {
        let mut edges: Vec<[Point; 2]> = Vec::new();
        for contour in contours {
            let next = contour.iter().cycle().skip(1);
            edges.extend(
                contour
                    .iter()
                    .zip(next)
                    .map(|(from, to)| [*from, *to])
                    .filter(|[from, to]| (from.y - to.y).abs() > 0.0),
            );
        }
        let tops = |[from, to]: &[Point; 2]| from.y.min(to.y);
        edges.sort_by(|one, other| tops(one).total_cmp(&tops(other)));
        let mut active: Vec<[Point; 2]> = Vec::new();
        let mut waiting = edges.into_iter().peekable();
        let mut cover = vec![0.0_f32; self.width];
        for (row, pixels) in self.pixels.chunks_exact_mut(self.width.max(1)).enumerate().take(self.height) {
            #[expect(clippy::cast_precision_loss, reason = "some hundred rows")]
            let top = row as f32;
            while let Some(edge) = waiting.next_if(|edge| tops(edge) < top + 1.0) {
                active.push(edge);
            }
            active.retain(|[from, to]| from.y.max(to.y) > top);
            if active.is_empty() {
                continue;
            }
            cover.fill(0.0);
            for sample in 0..SAMPLES {
                let y = top + (f32::from(sample) + 0.5) / f32::from(SAMPLES);
                add_spans(&mut cover, &active, rule, y);
            }
            for (pixel, covered) in pixels.iter_mut().zip(&cover) {
                let alpha = (covered / f32::from(SAMPLES)).min(1.0) * paint.alpha;
                let [red, green, blue] = paint.color.map(f32::from);
                let over = [red, green, blue, 255.0];
                for (below, above) in pixel.iter_mut().zip(over) {
                    *below = above * alpha + *below * (1.0 - alpha);
                }
            }
        }
    }

    pub(super) fn picture(self) -> Picture {
        let length = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let bytes = self.pixels.iter().flat_map(|pixel| pixel.map(rounded)).collect();
        Picture { width: length(self.width), height: length(self.height), bytes }
    }
}

/// Adds what a line of samples covers of each pixel.
fn add_spans(cover: &mut [f32], edges: &[[Point; 2]], rule: Rule, y: f32) {
    let mut crossings: Vec<(f32, i32)> = edges
        .iter()
        .filter(|[from, to]| from.y.min(to.y) <= y && y < from.y.max(to.y))
        .map(|[from, to]| {
            let x = from.x + (to.x - from.x) * ((y - from.y) / (to.y - from.y));
            (x, if to.y > from.y { 1 } else { -1 })
        })
        .collect();
    crossings.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let mut winding = 0;
    for pair in crossings.windows(2) {
        let &[(from, turn), (to, _)] = pair else { continue };
        winding += turn;
        let is_inside = match rule {
            Rule::NonZero => winding != 0,
            Rule::EvenOdd => winding & 1 != 0,
        };
        if is_inside {
            add_span(cover, from, to);
        }
    }
}

fn add_span(cover: &mut [f32], from: f32, to: f32) {
    #[expect(clippy::cast_precision_loss, reason = "at most some thousand pixels")]
    let width = cover.len() as f32;
    let (from, to) = (from.clamp(0.0, width), to.clamp(0.0, width));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the picture")]
    let (first, end) = (from.floor() as usize, to.ceil() as usize);
    match cover.get_mut(first..end).unwrap_or_default() {
        [] => {}
        [only] => *only += to - from,
        [begin, whole @ .., end] => {
            *begin += from.floor() + 1.0 - from;
            for cell in whole {
                *cell += 1.0;
            }
            *end += to - (to.ceil() - 1.0);
        }
    }
}
