//! Triangles and convex polygons.

use egui::TextureFilter;

use super::blend::{self, Ink, Slope};
use super::edges::{Point, for_each_row, turn};
use super::target::{Corner, Target};
use super::texture::Texture;

/// One colour in a convex polygon.
pub(super) fn fill(target: &mut Target<'_, '_>, corners: &[Point], ink: Ink) {
    let clip = target.clip;
    for_each_row(corners, target.picture, clip, |y, from, to| {
        let (from, to) = (from.max(clip.left), to.min(clip.right));
        if from < to {
            blend::fill(target.canvas.row(y, from, to), ink);
        }
    });
}

/// Any triangle.
pub(super) fn paint(target: &mut Target<'_, '_>, corners: [Corner; 3]) {
    let [a, b, c] = corners;
    let points = corners.map(|corner| corner.point);
    let plain = target.is_plain(&corners);
    if plain && a.color == b.color && a.color == c.color {
        fill(target, &points, Ink::new(a.color));
        return;
    }
    let Some(planes) = Planes::new(points) else { return };
    let levels = corners.map(|corner| corner.color.to_array());
    let colors: [Plane; 4] = std::array::from_fn(|i| planes.of(levels.map(|color| f64::from(color[i]))));
    if plain {
        gradient(target, points, &colors, levels.into_iter().any(blend::adds_light));
    } else {
        let texels = [0, 1].map(|axis| planes.of(corners.map(|corner| f64::from(corner.texel[axis]))));
        textured(target, points, &colors, &texels);
    }
}

fn gradient(target: &mut Target<'_, '_>, points: [Point; 3], colors: &[Plane; 4], adds_light: bool) {
    let clip = target.clip;
    for_each_row(&points, target.picture, clip, |y, from, to| {
        let (begin, end) = (from.max(clip.left), to.min(clip.right));
        if begin < end {
            let row = target.canvas.row(y, begin, end);
            blend::gradient(row, begin - from, &slope(colors, from, y), adds_light);
        }
    });
}

fn textured(target: &mut Target<'_, '_>, points: [Point; 3], colors: &[Plane; 4], texels: &[Plane; 2]) {
    let clip = target.clip;
    let texture = target.texture;
    let filter = filter(texture, texels);
    for_each_row(&points, target.picture, clip, |y, from, to| {
        let (begin, end) = (from.max(clip.left), to.min(clip.right));
        if begin >= end {
            return;
        }
        let (colors, texels) = (slope(colors, from, y), slope(texels, from, y));
        for (pixel, at) in target.canvas.row(y, begin, end).iter_mut().zip(begin - from..) {
            let (color, texel) = (colors.after(at), texture.sample(texels.after(at), filter));
            let source = std::array::from_fn(|i| color[i] * texel[i] * (1.0 / 255.0));
            *pixel = blend::over_clamped(*pixel, source);
        }
    });
}

/// How texels are looked up, from how many of them lie on a pixel along the denser axis.
#[expect(clippy::cast_possible_truncation, reason = "compared with one")]
fn filter(texture: &Texture, [u, v]: &[Plane; 2]) -> TextureFilter {
    let density = |u: f64, v: f64| u.hypot(v);
    texture.filter(density(u.right, v.right).max(density(u.down, v.down)) as f32)
}

/// A number that changes evenly over a triangle.
#[derive(Debug, Clone, Copy)]
struct Plane {
    /// A place, in pixels, and the number there: the first corner, because far from the triangle nothing would be exact.
    place: [f64; 2],
    there: f64,
    /// More a pixel to the right.
    right: f64,
    /// More a pixel down.
    down: f64,
}

/// Makes planes over a triangle.
struct Planes {
    first: [f64; 2],
    second: [f64; 2],
    third: [f64; 2],
    /// Twice the area, in square pixels, with the sign of the turn.
    area: f64,
}

impl Planes {
    /// None for a triangle without area.
    fn new(points: [Point; 3]) -> Option<Self> {
        let [a, b, c] = points;
        if turn(a, b, c) == 0 {
            return None;
        }
        let [first, second, third] = points.map(Point::pixels);
        let [second, third] = [second, third].map(|[x, y]| [x - first[0], y - first[1]]);
        Some(Self { first, second, third, area: second[0] * third[1] - third[0] * second[1] })
    }

    fn of(&self, [a, b, c]: [f64; 3]) -> Plane {
        let (b, c) = (b - a, c - a);
        let right = (b * self.third[1] - c * self.second[1]) / self.area;
        let down = (c * self.second[0] - b * self.third[0]) / self.area;
        Plane { place: self.first, there: a, right, down }
    }
}

/// The numbers along a row of pixels' middles, from a column on.
#[expect(clippy::cast_possible_truncation, reason = "single precision is enough within a row")]
fn slope<const N: usize>(planes: &[Plane; N], column: i32, row: i32) -> Slope<N> {
    let (x, y) = (f64::from(column) + 0.5, f64::from(row) + 0.5);
    Slope {
        at: planes.map(|plane| {
            let [left, top] = plane.place;
            (plane.there + plane.right * (x - left) + plane.down * (y - top)) as f32
        }),
        step: planes.map(|plane| plane.right as f32),
    }
}
