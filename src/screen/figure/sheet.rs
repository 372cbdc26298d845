//! Filled outlines as triangles with soft edges: epaint fills convex shapes only.

use egui::{Color32, Mesh, Pos2, Rect, Vec2};

use super::clip::{Clipper, Corner, cross, edges, inscribed};

/// An outline, and the triangles that fill it.
#[derive(Debug)]
pub(super) struct Form {
    outline: Vec<Pos2>,
    /// Three numbers of points each.
    triangles: Vec<[usize; 3]>,
}

/// From a drawing's measures to the screen's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placing {
    x: Vec2,
    y: Vec2,
    origin: Pos2,
}

/// Triangles on the screen.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet(Vec<[Corner; 3]>);

impl Placing {
    /// The drawing's origin stands here, its unit is so many points.
    pub(super) fn new(origin: Pos2, scale: f32) -> Self {
        Self { x: Vec2::new(scale, 0.0), y: Vec2::new(0.0, scale), origin }
    }

    /// As before with left and right exchanged.
    pub(super) fn mirrored(self, mirrored: bool) -> Self {
        if mirrored { Self { x: -self.x, ..self } } else { self }
    }

    /// The drawing turned clockwise about its origin first.
    pub(super) fn turned(self, degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self { x: self.x * cos + self.y * sin, y: self.y * cos - self.x * sin, ..self }
    }

    pub(super) fn of(&self, point: Pos2) -> Pos2 {
        self.origin + self.x * point.x + self.y * point.y
    }

    /// Points of the screen in a unit of the drawing.
    pub(super) fn scale(&self) -> f32 {
        self.x.length()
    }

    /// An outline, placed.
    pub(super) fn all(&self, outline: &[Pos2]) -> Vec<Pos2> {
        outline.iter().map(|point| self.of(*point)).collect()
    }
}

impl Form {
    pub(super) fn new(outline: Vec<Pos2>) -> Self {
        let mut outline = outline;
        outline.dedup_by(|one, other| one.distance(*other) < 1e-3);
        if outline.first().zip(outline.last()).is_some_and(|(first, last)| first.distance(*last) < 1e-3) {
            outline.pop();
        }
        if area(&outline) < 0.0 {
            outline.reverse();
        }
        let triangles = ears(&outline);
        Self { outline, triangles }
    }

    pub(super) fn outline(&self) -> &[Pos2] {
        &self.outline
    }

    /// The same with every point moved.
    pub(super) fn bent(&self, by: impl Fn(Pos2) -> Pos2) -> Self {
        Self { outline: self.outline.iter().map(|point| by(*point)).collect(), triangles: self.triangles.clone() }
    }

    /// The form on the screen, larger by `grow` points on every side, with an edge of `soft` points.
    pub(super) fn sheet(&self, placing: &Placing, grow: f32, soft: f32) -> Sheet {
        let outline = placing.all(&self.outline);
        let out = normals(&outline);
        let ring = |off: f32, cover: f32| -> Vec<Corner> {
            outline.iter().zip(&out).map(|(at, normal)| Corner { at: *at + *normal * off, cover }).collect()
        };
        let (inner, outer) = (ring(grow - soft / 2.0, 1.0), ring(grow + soft / 2.0, 0.0));
        let mut triangles = Vec::new();
        for corners in &self.triangles {
            let [a, b, c] = corners.map(|corner| inner.get(corner).copied());
            if let (Some(a), Some(b), Some(c)) = (a, b, c) {
                triangles.push([a, b, c]);
            }
        }
        let next = |ring: &[Corner], index: usize| ring.get((index + 1) % ring.len().max(1)).copied();
        for (index, (near, far)) in inner.iter().zip(&outer).enumerate() {
            if let (Some(near_next), Some(far_next)) = (next(&inner, index), next(&outer, index)) {
                triangles.push([*near, near_next, far_next]);
                triangles.push([*near, far_next, *far]);
            }
        }
        Sheet(triangles)
    }
}

impl Form {
    /// The form's edge, as wide as this inwards.
    pub(super) fn outline_sheet(&self, placing: &Placing, width: f32, soft: f32) -> Sheet {
        let outline = placing.all(&self.outline);
        let out = normals(&outline);
        let rings: Vec<Vec<Corner>> =
            [(soft / 2.0, 0.0), (-soft / 2.0, 1.0), (soft / 2.0 - width, 1.0), (-soft / 2.0 - width, 0.0)]
                .iter()
                .map(|(off, cover)| {
                    outline
                        .iter()
                        .zip(&out)
                        .map(|(at, normal)| Corner { at: *at + *normal * *off, cover: *cover })
                        .collect()
                })
                .collect();
        let mut triangles = Vec::new();
        for pair in rings.windows(2) {
            let [outer, inner] = pair else { continue };
            let next = outer.iter().zip(inner).cycle().skip(1);
            for ((a, b), (c, d)) in outer.iter().zip(inner).zip(next) {
                triangles.push([*a, *b, *c]);
                triangles.push([*b, *c, *d]);
            }
        }
        Sheet(triangles)
    }
}

impl Sheet {
    /// Of several forms that overlap.
    pub(super) fn joined(sheets: impl IntoIterator<Item = Self>) -> Self {
        Self(sheets.into_iter().flat_map(|sheet| sheet.0).collect())
    }

    /// A line through points of the screen.
    pub(super) fn stroke(points: &[Pos2], width: f32, soft: f32) -> Self {
        let half = width / 2.0;
        let rows =
            [(-half - soft / 2.0, 0.0), (soft / 2.0 - half, 1.0), (half - soft / 2.0, 1.0), (half + soft / 2.0, 0.0)];
        let across = |index: usize| {
            let (before, after) = (points.get(index.saturating_sub(1)), points.get(index + 1).or(points.get(index)));
            let along = after.zip(before).map_or(Vec2::ZERO, |(after, before)| (*after - *before).normalized());
            Vec2::new(along.y, -along.x)
        };
        let columns: Vec<[Corner; 4]> = points
            .iter()
            .enumerate()
            .map(|(index, at)| rows.map(|(off, cover)| Corner { at: *at + across(index) * off, cover }))
            .collect();
        let mut triangles = Vec::new();
        for pair in columns.windows(2) {
            let [from, to] = pair else { continue };
            for ((a, b), (c, d)) in from.iter().zip(from.iter().skip(1)).zip(to.iter().zip(to.iter().skip(1))) {
                triangles.push([*a, *b, *c]);
                triangles.push([*b, *c, *d]);
            }
        }
        Self(triangles)
    }

    /// What of it lies in a convex zone that is larger by `grow` points, with an edge of `soft` points.
    pub(super) fn within(&self, zone: &[Pos2], grow: f32, soft: f32) -> Self {
        let mut zone = zone.to_vec();
        if area(&zone) < 0.0 {
            zone.reverse();
        }
        let out = normals(&zone);
        let ring = |off: f32| -> Vec<Pos2> { zone.iter().zip(&out).map(|(at, normal)| *at + *normal * off).collect() };
        let (inner, outer) = (ring(grow - soft / 2.0), ring(grow + soft / 2.0));
        // Most triangles lie inside or outside as a whole; few cross the edge.
        let mut triangles = Vec::new();
        let mut crossing = Vec::new();
        let (reach, inside) = (bounds(&outer), edges(&inner));
        let (middle, radius) = inscribed(&inner, &inside);
        let holds = |at: Pos2| at.distance(middle) < radius || inside.iter().all(|edge| edge.side(at) >= 0.0);
        let mut clipper = Clipper::default();
        for triangle in &self.0 {
            let place = bounds_of(triangle);
            if !place.intersects(reach) {
                continue;
            }
            if triangle.iter().all(|corner| holds(corner.at)) {
                triangles.push(*triangle);
            } else {
                clipper.clip(triangle, &inside, |corner| corner.cover, &mut triangles);
                crossing.push((place, triangle));
            }
        }
        let count = inner.len();
        for index in 0..count {
            let next = (index + 1) % count;
            let at = |ring: &[Pos2], index: usize| ring.get(index).copied().unwrap_or_default();
            let quad = [at(&inner, index), at(&outer, index), at(&outer, next), at(&inner, next)];
            let edge = (quad[3] - quad[0]).normalized();
            let away = Vec2::new(edge.y, -edge.x);
            let fade = |corner: &Corner| {
                let far = (corner.at - quad[0]).dot(away).abs() / soft.max(f32::EPSILON);
                corner.cover * (1.0 - far).clamp(0.0, 1.0)
            };
            let mut strip = quad.to_vec();
            if area(&strip) < 0.0 {
                strip.reverse();
            }
            let (reach, strip) = (bounds(&strip), edges(&strip));
            for (_, triangle) in crossing.iter().filter(|(place, _)| place.intersects(reach)) {
                clipper.clip(triangle, &strip, fade, &mut triangles);
            }
        }
        Self(triangles)
    }

    /// Adds it to a mesh in one colour.
    pub(super) fn paint(&self, mesh: &mut Mesh, color: Color32) {
        for triangle in &self.0 {
            let Ok(first) = u32::try_from(mesh.vertices.len()) else { return };
            // Where it is seen through, what overlaps would be seen too.
            let is_whole = color.is_opaque() && triangle.iter().all(|corner| corner.cover >= 1.0);
            let places = if is_whole { spread(triangle) } else { triangle.map(|corner| corner.at) };
            for (at, corner) in places.into_iter().zip(triangle) {
                mesh.colored_vertex(at, color.gamma_multiply(corner.cover));
            }
            mesh.add_triangle(first, first + 1, first + 2);
        }
    }
}

/// A triangle that reaches a little over its neighbours: the edges at which they were cut do not meet exactly, and what is below
/// would be seen in a pixel between them.
fn spread(triangle: &[Corner; 3]) -> [Pos2; 3] {
    const OVER: f32 = 0.02;
    /// Of the overlap, the most that a sharp corner moves.
    const MOST: f32 = 4.0;
    let [a, b, c] = triangle.map(|corner| corner.at);
    let sign = if cross(b - a, c - b) < 0.0 { -1.0 } else { 1.0 };
    let normal = |from: Pos2, to: Pos2| {
        let edge = (to - from).normalized();
        Vec2::new(edge.y, -edge.x) * sign
    };
    [(c, a, b), (a, b, c), (b, c, a)].map(|(before, at, after)| {
        let (one, other) = (normal(before, at), normal(at, after));
        let middle = (one + other).normalized();
        at + middle * (OVER / middle.dot(other).max(1.0 / MOST))
    })
}

fn bounds(points: &[Pos2]) -> Rect {
    Rect::from_points(points)
}

fn bounds_of(triangle: &[Corner; 3]) -> Rect {
    bounds(&triangle.map(|corner| corner.at))
}

/// Twice the area; positive where the outline goes clockwise on the screen.
fn area(outline: &[Pos2]) -> f32 {
    let next = outline.iter().cycle().skip(1);
    outline.iter().zip(next).map(|(from, to)| cross(from.to_vec2(), to.to_vec2())).sum()
}

/// The outward normal of each point, longer at a corner so that an edge moved along it keeps its distance.
fn normals(outline: &[Pos2]) -> Vec<Vec2> {
    let sign = if area(outline) < 0.0 { -1.0 } else { 1.0 };
    let count = outline.len();
    let at = |index: usize| outline.get(index % count.max(1)).copied().unwrap_or_default();
    let normal = |from: Pos2, to: Pos2| {
        let edge = (to - from).normalized();
        Vec2::new(edge.y, -edge.x) * sign
    };
    (0..count)
        .map(|index| {
            let (before, after) = (normal(at(index + count - 1), at(index)), normal(at(index), at(index + 1)));
            let middle = (before + after).normalized();
            middle / middle.dot(after).max(0.5)
        })
        .collect()
}

/// Cuts ears off a simple polygon that goes clockwise on the screen.
fn ears(outline: &[Pos2]) -> Vec<[usize; 3]> {
    let mut left: Vec<usize> = (0..outline.len()).collect();
    let mut triangles = Vec::with_capacity(outline.len());
    let at = |index: usize| outline.get(index).copied().unwrap_or_default();
    let mut place = 0;
    let mut refused = 0;
    while left.len() > 3 && refused <= left.len() {
        let count = left.len();
        let corner = |offset: usize| left.get((place + offset) % count).copied().unwrap_or_default();
        let (a, b, c) = (corner(0), corner(1), corner(2));
        if is_ear(at(a), at(b), at(c), left.iter().filter(|index| ![a, b, c].contains(index)).map(|index| at(*index))) {
            triangles.push([a, b, c]);
            left.remove((place + 1) % count);
            refused = 0;
            place %= left.len();
        } else {
            refused += 1;
            place = (place + 1) % count;
        }
    }
    if let [a, b, c] = *left {
        triangles.push([a, b, c]);
    }
    triangles
}

fn is_ear(a: Pos2, b: Pos2, c: Pos2, mut others: impl Iterator<Item = Pos2>) -> bool {
    cross(b - a, c - b) > 0.0
        && !others.any(|other| {
            cross(b - a, other - a) >= 0.0 && cross(c - b, other - b) >= 0.0 && cross(a - c, other - c) >= 0.0
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn covered(sheet: &Sheet) -> f32 {
        let area = |triangle: &[Corner; 3]| {
            let [a, b, c] = triangle.map(|corner| corner.at);
            cross(b - a, c - a).abs() / 2.0 * triangle.iter().map(|corner| corner.cover).sum::<f32>() / 3.0
        };
        sheet.0.iter().map(area).sum()
    }

    fn form(points: &[(f32, f32)]) -> Form {
        Form::new(points.iter().map(|point| pos2(point.0, point.1)).collect())
    }

    #[test]
    fn an_outline_that_is_not_convex_is_filled_exactly() {
        // An arrow's head with a notch: 10 x 10 less a triangle of 10 x 5.
        let form = form(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (5.0, 5.0), (0.0, 10.0)]);
        assert_eq!(form.triangles.len(), 3);
        let sheet = form.sheet(&Placing::new(Pos2::ZERO, 1.0), 0.0, 0.01);
        assert!((covered(&sheet) - 75.0).abs() < 0.5, "{}", covered(&sheet));
    }

    #[test]
    fn a_zone_cuts_what_lies_outside_it_also_mirrored_and_turned() {
        let square = form(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        for placing in [
            Placing::new(Pos2::ZERO, 1.0),
            Placing::new(Pos2::ZERO, 1.0).mirrored(true),
            Placing::new(Pos2::ZERO, 1.0).turned(30.0),
        ] {
            let zone = placing.all(&[pos2(5.0, -5.0), pos2(20.0, -5.0), pos2(20.0, 20.0), pos2(5.0, 20.0)]);
            let cut = square.sheet(&placing, 0.0, 0.01).within(&zone, 0.0, 0.01);
            assert!((covered(&cut) - 50.0).abs() < 0.5, "{}", covered(&cut));
        }
    }

    #[test]
    fn points_on_one_place_and_empty_outlines_are_no_panic() {
        for points in
            [&[][..], &[(1.0, 1.0)], &[(1.0, 1.0), (1.0, 1.0), (1.0, 1.0)], &[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)]]
        {
            let sheet = form(points).sheet(&Placing::new(Pos2::ZERO, 1.0), 0.0, 1.0);
            sheet.within(&[], 0.0, 1.0).paint(&mut Mesh::default(), Color32::GRAY);
        }
    }
}
