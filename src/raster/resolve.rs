//! Finds out how an item is painted, and which pixels that can touch.

use egui::epaint::{CircleShape, CornerRadius, Mesh, RectShape, StrokeKind, TessellationOptions, Tessellator};
use egui::{Color32, Pos2, Rect, Shape, Vec2};

use super::blend::Ink;
use super::item::{Drawing, Item, Leaf, Solid};
use super::rect::PixelRect;
use super::textures::Textures;

/// For what is computed a little differently here and there.
const MARGIN: i32 = 1;
/// egui keeps discs up to this radius ready, in pixels.
const LARGEST_DISC: f32 = 8.0;
/// How much larger the disc is that egui takes for a radius.
const DISC_CHOICE: f32 = 1.189_207;
/// How far from both edges of a corner its arc runs in the middle, in radii: `1 - 1/sqrt(2)`.
const CORNER: f32 = 0.293;
/// How far from its edges a rectangle may not be whole, in pixels: half of a soft edge, what egui rounds away, and what we do.
const SOFT: f32 = 2.5;
/// How far the soft edge of a disc reaches, in pixels.
const DISC_EDGE: f32 = 2.0;

/// Resolves items of a frame.
pub(super) struct Resolver {
    tessellator: Tessellator,
    pixels_per_point: f32,
    /// Whether what is of one colour needs no texture.
    is_white: bool,
}

impl Resolver {
    pub(super) fn new(pixels_per_point: f32, textures: &Textures) -> Self {
        // What is outside has been left out before, by its own bounds.
        let options = TessellationOptions { coarse_tessellation_culling: false, ..TessellationOptions::default() };
        let tessellator = Tessellator::new(pixels_per_point, options, textures.atlas_size(), Vec::new());
        Self { tessellator, pixels_per_point, is_white: textures.atlas_is_white() }
    }

    pub(super) fn resolve(&mut self, item: &mut Item) {
        let is_in_place = item.transform == egui::emath::TSTransform::IDENTITY;
        let (drawing, bounds) = match &item.leaf {
            Leaf::Row { at, .. } => {
                let ink = item.leaf.row().map_or(Rect::NOTHING, |row| row.visuals.mesh_bounds);
                (Drawing::Row, self.around(ink.translate(at.to_vec2()), item))
            }
            Leaf::Shape(Shape::Mesh(mesh)) => (Drawing::Shared, self.around_mesh(mesh, item)),
            Leaf::Shape(Shape::Callback(callback)) => (Drawing::Nothing, self.around(callback.rect, item)),
            Leaf::Shape(Shape::Circle(circle)) if self.is_disc(circle) => {
                let reach = circle.radius + circle.stroke.width.max(0.0) + DISC_EDGE / self.pixels_per_point;
                let square = Rect::from_center_size(circle.center, Vec2::splat(2.0 * reach));
                (Drawing::Disc, self.around(square, item))
            }
            Leaf::Shape(Shape::Rect(rect)) if is_in_place && self.is_plain(rect) => {
                let filled = PixelRect::nearest(rect.rect, self.pixels_per_point);
                (Drawing::Fill(filled, Ink::new(rect.fill)), filled)
            }
            Leaf::Shape(shape) => {
                let mesh = self.tessellated(shape);
                let bounds = self.around_mesh(&mesh, item);
                (Drawing::Triangles(mesh), bounds)
            }
        };
        item.bounds = bounds.intersect(item.clip);
        item.solid = match &drawing {
            Drawing::Fill(filled, ink) if ink.is_opaque() => Some(Solid { rect: *filled, pixel: ink.rgb }),
            Drawing::Triangles(_) if is_in_place && self.is_white => self.inside(&item.leaf),
            Drawing::Fill(..)
            | Drawing::Nothing
            | Drawing::Row
            | Drawing::Shared
            | Drawing::Disc
            | Drawing::Triangles(_) => None,
        };
        item.solid = item.solid.map(|solid| Solid { rect: solid.rect.intersect(item.clip), ..solid });
        item.drawing = Some(drawing);
    }

    /// What a rectangle with round corners fills as a whole: a rectangle that leaves out its corners and edges.
    fn inside(&self, leaf: &Leaf) -> Option<Solid> {
        let Leaf::Shape(Shape::Rect(shape)) = leaf else { return None };
        let RectShape { rect, corner_radius, fill, stroke, blur_width, brush, angle, .. } = shape;
        let is_zero = |number: f32| number.to_bits() == 0;
        let ink = Ink::new(*fill);
        let is_plain =
            ink.is_opaque() && is_zero(stroke.width) && is_zero(*blur_width) && brush.is_none() && is_zero(*angle);
        let CornerRadius { nw, ne, sw, se } = *corner_radius;
        let radius = f32::from(nw.max(ne).max(sw).max(se)) * self.pixels_per_point;
        let margin = radius * CORNER + SOFT;
        let size = rect.size() * self.pixels_per_point;
        if !is_plain || size.min_elem() <= 2.0 * margin {
            return None;
        }
        let inside = Rect::from_min_max(rect.min * self.pixels_per_point, rect.max * self.pixels_per_point);
        Some(Solid { rect: PixelRect::nearest(inside.shrink(margin), 1.0), pixel: ink.rgb })
    }

    fn around(&self, rect: Rect, item: &Item) -> PixelRect {
        let moved = item.transform * rect;
        let pixels = Rect::from_min_max(moved.min * self.pixels_per_point, moved.max * self.pixels_per_point);
        PixelRect::around(pixels, MARGIN)
    }

    /// Triangles with a corner that is nowhere are not painted.
    fn around_mesh(&self, mesh: &Mesh, item: &Item) -> PixelRect {
        let mut bounds = Rect::NOTHING;
        for vertex in mesh.vertices.iter().filter(|vertex| vertex.pos.is_finite()) {
            bounds.extend_with(vertex.pos);
        }
        if bounds.is_finite() { self.around(bounds, item) } else { PixelRect::EMPTY }
    }

    fn is_disc(&self, circle: &CircleShape) -> bool {
        let radius = circle.radius * self.pixels_per_point;
        radius > 0.0 && radius * DISC_CHOICE <= LARGEST_DISC && circle.fill != Color32::TRANSPARENT
    }

    /// Whether a rectangle fills whole pixels and nothing else: its soft edges lie between the middles of pixels.
    fn is_plain(&self, rect: &RectShape) -> bool {
        let RectShape { corner_radius, stroke, stroke_kind, round_to_pixels, blur_width, brush, angle, .. } = rect;
        // egui makes lines of what is thinner.
        let thickness = rect.rect.size().min_elem() * self.pixels_per_point;
        let is_zero = |number: f32| number.to_bits() == 0;
        *corner_radius == CornerRadius::ZERO
            && is_zero(stroke.width)
            && *stroke_kind != StrokeKind::Middle
            && *round_to_pixels != Some(false)
            && is_zero(*blur_width)
            && brush.is_none()
            && is_zero(*angle)
            && thickness > 2.1
    }

    fn tessellated(&mut self, shape: &Shape) -> Mesh {
        let mut mesh = Mesh::default();
        let tessellator = &mut self.tessellator;
        match shape {
            Shape::Circle(circle) => tessellator.tessellate_circle(*circle, &mut mesh),
            Shape::Ellipse(ellipse) => tessellator.tessellate_ellipse(*ellipse, &mut mesh),
            Shape::LineSegment { points, stroke } => tessellator.tessellate_line_segment(*points, *stroke, &mut mesh),
            Shape::Path(path) => tessellator.tessellate_path(path, &mut mesh),
            Shape::Band(band) => tessellator.tessellate_band(band, &mut mesh),
            Shape::Rect(rect) => tessellator.tessellate_rect(rect, &mut mesh),
            Shape::Text(text) => tessellator.tessellate_text(text, &mut mesh),
            Shape::QuadraticBezier(curve) => tessellator.tessellate_quadratic_bezier(curve, &mut mesh),
            Shape::CubicBezier(curve) => tessellator.tessellate_cubic_bezier(curve, &mut mesh),
            Shape::Noop | Shape::Vec(_) | Shape::Mesh(_) | Shape::Callback(_) => {}
        }
        mesh
    }
}

/// Where a shape's points are, in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct PixelTransform {
    pub(super) transform: egui::emath::TSTransform,
    pub(super) pixels_per_point: f32,
}

impl PixelTransform {
    pub(super) fn pixels(self, at: Pos2) -> [f32; 2] {
        let at = self.transform * at;
        [at.x * self.pixels_per_point, at.y * self.pixels_per_point]
    }
}
