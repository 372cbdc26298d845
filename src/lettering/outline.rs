//! The outline of a glyph as straight edges, in pixels.

use skrifa::GlyphId;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use super::faces::FaceId;

/// The most that an edge lies beside its curve, in pixels.
const TOLERANCE: f32 = 0.01;
/// The most edges of one curve.
const MOST_EDGES: f32 = 256.0;

/// A point, in pixels: to the right and downwards from the glyph's origin.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

impl Point {
    /// This share of the way to another point.
    fn towards(self, other: Self, share: f32) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }

    /// How far this point is from where it would be if it stood halfway between its neighbours, twice.
    fn bend(self, before: Self, after: Self) -> f32 {
        (before.x - 2.0 * self.x + after.x).hypot(before.y - 2.0 * self.y + after.y)
    }
}

/// Closed contours of straight edges. Draws from a font's units, upwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    edges: Vec<[Point; 2]>,
    /// Pixels in a unit of the font.
    scale: f32,
    /// How far all is moved to the right, in pixels.
    shift: f32,
    start: Point,
    at: Point,
}

impl Outline {
    /// An empty outline at so many pixels a unit, moved to the right by a part of a pixel.
    #[must_use]
    pub fn new(scale: f32, shift: f32) -> Self {
        Self { edges: Vec::new(), scale, shift, start: Point::default(), at: Point::default() }
    }

    /// The outline of a glyph at a size in pixels, unhinted, moved to the right by a part of a pixel. Empty for a space, and for
    /// what the face does not have or cannot draw.
    #[must_use]
    pub fn of(id: FaceId, glyph: u32, size: f32, shift: f32) -> Self {
        let Some(face) = id.face() else { return Self::new(0.0, 0.0) };
        let mut outline = Self::new(size / face.units_per_em(), shift);
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        let drawn = face.outlines().get(GlyphId::new(glyph)).map(|glyph| glyph.draw(settings, &mut outline));
        match drawn {
            Some(Ok(_)) => {
                outline.close();
                outline
            }
            Some(Err(_)) | None => Self::new(0.0, 0.0),
        }
    }

    /// The edges.
    #[must_use]
    pub fn edges(&self) -> &[[Point; 2]] {
        &self.edges
    }

    fn place(&self, x: f32, y: f32) -> Point {
        Point { x: x * self.scale + self.shift, y: -y * self.scale }
    }

    fn edge_to(&mut self, to: Point) {
        self.edges.push([self.at, to]);
        self.at = to;
    }

    fn curve(&mut self, bend: f32, point: impl Fn(f32) -> Point, to: Point) {
        // A point that is no number must show in the middle of its curve, where nothing else tells of it.
        let wanted = if bend.is_finite() { (bend / TOLERANCE).sqrt().ceil().clamp(1.0, MOST_EDGES) } else { 2.0 };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to a few hundred")]
        let count = wanted as u16;
        for step in 1..count {
            self.edge_to(point(f32::from(step) / f32::from(count)));
        }
        self.edge_to(to);
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.close();
        self.start = self.place(x, y);
        self.at = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.edge_to(to);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (from, control, to) = (self.at, self.place(cx, cy), self.place(x, y));
        let point = |share| from.towards(control, share).towards(control.towards(to, share), share);
        self.curve(0.25 * control.bend(from, to), point, to);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (from, first, second, to) = (self.at, self.place(cx0, cy0), self.place(cx1, cy1), self.place(x, y));
        let point = |share| {
            let middle = first.towards(second, share);
            let left = from.towards(first, share).towards(middle, share);
            left.towards(middle.towards(second.towards(to, share), share), share)
        };
        self.curve(0.75 * first.bend(from, second).max(second.bend(first, to)), point, to);
    }

    fn close(&mut self) {
        if self.at != self.start {
            self.edge_to(self.start);
        }
    }
}
