//! Whether shapes of two frames are the same.
//!
//! egui's positions do not bear being compared where they are not numbers, so shapes with such are left out before, and
//! meshes, which may have them anywhere, are compared here.

use std::sync::Arc;

use egui::epaint::text::PlacedRow;
use egui::epaint::{Mesh, Vertex};
use egui::{Pos2, Rect, Shape, pos2};

#[expect(clippy::float_cmp, reason = "the same number, and no near one")]
pub(super) fn same_place(one: Pos2, other: Pos2) -> bool {
    <[f32; 2]>::from(one) == <[f32; 2]>::from(other)
}

pub(super) fn same_row(one: Option<&PlacedRow>, other: Option<&PlacedRow>) -> bool {
    one.zip(other).is_some_and(|(one, other)| Arc::ptr_eq(&one.row, &other.row) || one.row == other.row)
}

/// egui lays a text out once and hands out the same allocation as long as it does not change.
pub(super) fn same_shape(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        // Nobody knows what a callback paints.
        (Shape::Callback(_), _) => false,
        (Shape::Mesh(one), Shape::Mesh(other)) => Arc::ptr_eq(one, other) || same_mesh(one, other),
        (Shape::Text(one), Shape::Text(other)) if Arc::ptr_eq(&one.galley, &other.galley) => {
            one.pos == other.pos
                && one.underline == other.underline
                && one.fallback_color == other.fallback_color
                && one.override_text_color == other.override_text_color
                && one.opacity_factor.to_bits() == other.opacity_factor.to_bits()
                && one.angle.to_bits() == other.angle.to_bits()
        }
        (one, other) => one == other,
    }
}

fn same_mesh(one: &Mesh, other: &Mesh) -> bool {
    let same_vertex = |(one, other): (&Vertex, &Vertex)| {
        one.color == other.color && same_place(one.pos, other.pos) && same_place(one.uv, other.uv)
    };
    one.texture_id == other.texture_id
        && one.vertices.len() == other.vertices.len()
        && one.indices == other.indices
        && one.vertices.iter().zip(&other.vertices).all(same_vertex)
}

/// Whether a shape is where no picture is: at what is not a number, endless, or so far away that distances cannot be squared.
/// egui's tessellator does not bear that. No such shape is painted; of meshes, callbacks and groups each part is looked at by
/// itself.
pub(super) fn is_nowhere(shape: &Shape) -> bool {
    const FARTHEST: f32 = 1e9;
    let far = |number: f32| number.is_nan() || number.abs() > FARTHEST;
    let nowhere = |point: &Pos2| far(point.x) || far(point.y);
    match shape {
        Shape::Circle(circle) => nowhere(&circle.center) || far(circle.radius),
        Shape::Ellipse(ellipse) => nowhere(&ellipse.center) || nowhere(&ellipse.radius.to_pos2()) || far(ellipse.angle),
        Shape::LineSegment { points, .. } => points.iter().any(nowhere),
        Shape::Path(path) => path.points.iter().any(nowhere),
        Shape::Rect(shape) => {
            // Endless rectangles are common, and egui limits them. Those that end before they begin it does not.
            let Rect { min, max } = shape.rect;
            let limited = Rect { min: min.max(pos2(-1e7, -1e7)), max: max.min(pos2(1e7, 1e7)) };
            shape.rect.any_nan()
                || nowhere(&limited.min)
                || nowhere(&limited.max)
                || far(shape.angle)
                || far(shape.blur_width)
                || shape.brush.as_ref().is_some_and(|brush| brush.uv.any_nan())
        }
        Shape::Text(text) => nowhere(&text.pos) || far(text.angle),
        Shape::QuadraticBezier(curve) => curve.points.iter().any(nowhere),
        Shape::CubicBezier(curve) => curve.points.iter().any(nowhere),
        Shape::Noop | Shape::Vec(_) | Shape::Band(_) | Shape::Mesh(_) | Shape::Callback(_) => false,
    }
}
