//! Outlines: smooth ones through points, capsules, ellipses, blocks.

use std::f32::consts::{PI, TAU};

use egui::{Pos2, Vec2, pos2, vec2};

/// A point as it is written in the drawings.
pub(super) type Point = (f32, f32);

/// Steps between two points of a smooth outline.
const STEPS: u8 = 4;
/// Points of a full turn.
const TURN: u8 = 60;

/// A closed smooth outline through points (Catmull-Rom).
pub(super) fn smooth(points: &[Point]) -> Vec<Pos2> {
    let count = points.len();
    let at = |index: usize| points.get(index % count.max(1)).map_or(Pos2::ZERO, |point| pos2(point.0, point.1));
    let mut outline = Vec::with_capacity(count * usize::from(STEPS));
    for index in 0..count {
        let (before, from) = (at(index + count - 1), at(index));
        let (to, after) = (at(index + 1), at(index + 2));
        for step in 0..STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            let (t2, t3) = (t * t, t * t * t);
            let curve = |a: f32, b: f32, c: f32, d: f32| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t2
                    + (3.0 * b - a - 3.0 * c + d) * t3)
            };
            outline.push(pos2(curve(before.x, from.x, to.x, after.x), curve(before.y, from.y, to.y, after.y)));
        }
    }
    outline
}

/// A half outline from the middle to the middle, with its mirror image.
pub(super) fn symmetric(half: &[Point]) -> Vec<Point> {
    let inner = half.get(1..half.len().saturating_sub(1)).unwrap_or_default();
    half.iter().copied().chain(inner.iter().rev().map(|point| (-point.0, point.1))).collect()
}

/// Two discs and what lies between.
pub(super) fn capsule(from: Point, from_radius: f32, to: Point, to_radius: f32) -> Vec<Pos2> {
    let (from, to) = (pos2(from.0, from.1), pos2(to.0, to.1));
    let along = to - from;
    // The tangents touch each disc a little before or behind its widest place where the radii differ.
    let lean = ((from_radius - to_radius) / along.length().max(f32::EPSILON)).clamp(-1.0, 1.0).acos();
    let axis = along.angle();
    let mut points = arc(to, vec2(to_radius, to_radius), axis - lean, axis + lean);
    points.extend(arc(from, vec2(from_radius, from_radius), axis + lean, axis - lean + TAU));
    points
}

/// An ellipse, turned clockwise by an angle in degrees.
pub(super) fn ellipse(centre: Point, radii: Point, degrees: f32) -> Vec<Pos2> {
    let turn = egui::emath::Rot2::from_angle(degrees.to_radians());
    let centre = pos2(centre.0, centre.1);
    let mut points = arc(Pos2::ZERO, vec2(radii.0, radii.1), 0.0, TAU);
    points.pop();
    points.into_iter().map(|point| centre + turn * point.to_vec2()).collect()
}

/// A rectangle with rounded corners.
pub(super) fn block(left: f32, top: f32, right: f32, bottom: f32, corner: f32) -> Vec<Pos2> {
    let radius = vec2(corner, corner);
    let mut points = arc(pos2(right - corner, bottom - corner), radius, 0.0, PI / 2.0);
    points.extend(arc(pos2(left + corner, bottom - corner), radius, PI / 2.0, PI));
    points.extend(arc(pos2(left + corner, top + corner), radius, PI, PI * 1.5));
    points.extend(arc(pos2(right - corner, top + corner), radius, PI * 1.5, TAU));
    points
}

fn arc(centre: Pos2, radii: Vec2, from: f32, to: f32) -> Vec<Pos2> {
    let turn = (f32::from(TURN) * (to - from).abs() / TAU).ceil().clamp(3.0, f32::from(TURN));
    let mut points = Vec::new();
    let mut step = 0.0;
    while step <= turn {
        let angle = from + (to - from) * step / turn;
        points.push(centre + vec2(angle.cos() * radii.x, angle.sin() * radii.y));
        step += 1.0;
    }
    points
}

/// A circle of radius 1 so fine that no corner shows in the edge of a lens.
pub(super) fn fine_circle() -> Vec<Pos2> {
    (0..144_u8).map(|step| Pos2::ZERO + Vec2::angled(f32::from(step) * TAU / 144.0)).collect()
}
