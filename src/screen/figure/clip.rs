//! Cuts triangles at the edges of convex polygons.

use egui::{Pos2, Vec2};

/// A corner of a triangle, and how much of what is behind it is covered: 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corner {
    pub(super) at: Pos2,
    pub(super) cover: f32,
}

/// An edge of a polygon that goes clockwise on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    from: Pos2,
    way: Vec2,
}

impl Edge {
    /// Positive inside the polygon.
    pub(super) fn side(&self, at: Pos2) -> f32 {
        cross(self.way, at - self.from)
    }
}

/// The edges of a polygon.
pub(super) fn edges(polygon: &[Pos2]) -> Vec<Edge> {
    let next = polygon.iter().cycle().skip(1);
    polygon.iter().zip(next).map(|(from, to)| Edge { from: *from, way: *to - *from }).collect()
}

/// The middle of a convex polygon, and how far from it all is inside: a little less than that, for sums of small numbers are not exact.
pub(super) fn inscribed(polygon: &[Pos2], edges: &[Edge]) -> (Pos2, f32) {
    const SURE: f32 = 0.99;
    let count = u16::try_from(polygon.len()).unwrap_or(u16::MAX).max(1);
    let middle = polygon.iter().fold(Vec2::ZERO, |sum, point| sum + point.to_vec2()) / f32::from(count);
    let middle = middle.to_pos2();
    let distances = edges.iter().filter_map(|edge| {
        let length = edge.way.length();
        (length > 0.0).then(|| edge.side(middle) / length)
    });
    let radius = distances.fold(f32::INFINITY, f32::min);
    (middle, if radius.is_finite() { radius * SURE } else { 0.0 })
}

/// Cuts triangles, in memory that it keeps.
#[derive(Debug, Default)]
pub(super) struct Clipper {
    polygon: Vec<Corner>,
    kept: Vec<Corner>,
}

impl Clipper {
    /// The part of a triangle within a convex polygon, as triangles.
    pub(super) fn clip(
        &mut self,
        triangle: &[Corner; 3],
        zone: &[Edge],
        cover: impl Fn(&Corner) -> f32,
        into: &mut Vec<[Corner; 3]>,
    ) {
        let Self { polygon, kept } = self;
        polygon.clear();
        polygon.extend(triangle);
        for edge in zone {
            let sides = polygon.iter().map(|corner| edge.side(corner.at));
            let inside = sides.filter(|side| *side >= 0.0).count();
            if inside == polygon.len() {
                continue;
            }
            if inside == 0 {
                return;
            }
            kept.clear();
            let next = polygon.iter().cycle().skip(1);
            for (corner, next) in polygon.iter().zip(next) {
                let (here, there) = (edge.side(corner.at), edge.side(next.at));
                if here >= 0.0 {
                    kept.push(*corner);
                }
                if (here >= 0.0) != (there >= 0.0) {
                    let t = here / (here - there);
                    kept.push(Corner {
                        at: corner.at + (next.at - corner.at) * t,
                        cover: corner.cover + (next.cover - corner.cover) * t,
                    });
                }
            }
            std::mem::swap(polygon, kept);
            if polygon.len() < 3 {
                return;
            }
        }
        for corner in polygon.iter_mut() {
            corner.cover = cover(corner);
        }
        let Some((first, rest)) = polygon.split_first() else { return };
        into.extend(rest.windows(2).filter_map(|pair| match pair {
            [second, third] => Some([*first, *second, *third]),
            _ => None,
        }));
    }
}

/// Positive where `b` lies clockwise of `a` on the screen.
pub(super) fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}
