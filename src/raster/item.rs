//! What a frame is compared and painted by: single shapes and single rows of text.

use std::sync::{Arc, OnceLock};

use egui::emath::TSTransform;
use egui::epaint::text::Row;
use egui::epaint::{ClippedShape, Mesh, TextShape};
use egui::{Color32, Galley, Pos2, Shape, Stroke, TextureId};

use super::blend::Ink;
use super::rect::PixelRect;
use super::runs::Runs;
use super::same::{is_nowhere, same_place, same_row, same_shape};
use super::textures::Changes;

/// A shape or a row of text, with all that decides which pixels it makes.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) leaf: Leaf,
    /// In pixels, within the picture.
    pub(super) clip: PixelRect,
    /// From where the shape was made to where it is, in points.
    pub(super) transform: TSTransform,
    /// How it is painted; none as long as nobody has looked.
    pub(super) drawing: Option<Drawing>,
    /// No pixel outside is painted by it.
    pub(super) bounds: PixelRect,
    /// Where it leaves nothing of what is below, and is of one colour.
    pub(super) solid: Option<Solid>,
    /// The colour of all that is below it, within its bounds.
    pub(super) ground: Option<u32>,
    /// What it looks like over that, where it has been painted as a whole; none where that would take too much memory.
    pub(super) runs: OnceLock<Option<Runs>>,
}

/// Pixels of one colour, `0x00RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Solid {
    pub(super) rect: PixelRect,
    pub(super) pixel: u32,
}

/// From so many triangles on it is worth keeping what an item looks like.
const WORTH_KEEPING: usize = 128;

#[derive(Debug)]
pub(super) enum Leaf {
    /// No `Shape::Vec`, and no text but one that must be tessellated as a whole.
    Shape(Shape),
    /// A row of text that stands upright.
    Row { galley: Arc<Galley>, row: usize, at: Pos2, look: Look },
}

/// What gives a row of text its colours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    pub(super) glyphs: Option<Color32>,
    pub(super) fallback: Color32,
    pub(super) opacity: f32,
}

/// How an item is painted.
#[derive(Debug)]
pub(super) enum Drawing {
    Nothing,
    /// Whole pixels of one colour.
    Fill(PixelRect, Ink),
    /// The row's own mesh.
    Row,
    /// The shape's own mesh.
    Shared,
    /// A small circle, which egui keeps ready in its atlas of fonts.
    Disc,
    Triangles(Mesh),
}

impl Item {
    /// What two equal items paint is equal, as long as their textures are.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.clip == other.clip && self.transform == other.transform && self.leaf.is_same(&other.leaf)
    }

    /// Takes over what was found out about an equal item.
    pub(super) fn adopt(&mut self, other: &mut Self) {
        self.drawing = other.drawing.take();
        self.bounds = other.bounds;
        self.solid = other.solid;
        self.ground = other.ground;
        self.runs = std::mem::take(&mut other.runs);
    }

    /// Says what all that is below it looks like, within its bounds.
    pub(super) fn stand_on(&mut self, ground: Option<u32>) {
        if self.ground != ground {
            self.ground = ground;
            self.runs = OnceLock::new();
        }
    }

    /// Whether it has so many triangles that it is worth keeping what it looks like.
    pub(super) fn is_intricate(&self) -> bool {
        let mesh = match &self.drawing {
            Some(Drawing::Shared) => self.mesh(),
            Some(Drawing::Triangles(mesh)) => Some(mesh),
            Some(Drawing::Nothing | Drawing::Fill(..) | Drawing::Row | Drawing::Disc) | None => None,
        };
        mesh.is_some_and(|mesh| mesh.indices.len() / 3 >= WORTH_KEEPING)
    }

    /// Whether it looks different after such changes of textures.
    pub(super) fn is_changed_by(&self, changes: &Changes) -> bool {
        match &self.drawing {
            Some(Drawing::Nothing | Drawing::Fill(..)) | None => false,
            Some(Drawing::Row | Drawing::Disc) => {
                changes.atlas_renewed || changes.repainted.contains(&TextureId::default())
            }
            Some(Drawing::Shared) => self.mesh().is_some_and(|mesh| changes_mesh(changes, mesh)),
            Some(Drawing::Triangles(mesh)) => changes_mesh(changes, mesh),
        }
    }

    /// The mesh that it is.
    pub(super) fn mesh(&self) -> Option<&Mesh> {
        if let Leaf::Shape(Shape::Mesh(mesh)) = &self.leaf { Some(mesh) } else { None }
    }

    /// Whether nothing below can be seen within a rectangle.
    pub(super) fn hides(&self, rect: PixelRect) -> bool {
        self.solid.is_some_and(|solid| solid.rect.covers(rect))
    }
}

/// A mesh names places of its texture as shares of its size. Most name its white corner alone.
fn changes_mesh(changes: &Changes, mesh: &Mesh) -> bool {
    changes.repainted.contains(&mesh.texture_id)
        || (changes.atlas_renewed || changes.atlas_resized)
            && mesh.texture_id == TextureId::default()
            && mesh.vertices.iter().any(|vertex| !same_place(vertex.uv, Pos2::ZERO))
}

impl Leaf {
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Shape(one), Self::Shape(other)) => same_shape(one, other),
            (
                Self::Row { galley, row, at, look },
                Self::Row { galley: other_galley, row: other_row, at: other_at, look: other_look },
            ) => {
                same_place(*at, *other_at)
                    && look == other_look
                    && (Arc::ptr_eq(galley, other_galley) && row == other_row
                        || same_row(galley.rows.get(*row), other_galley.rows.get(*other_row)))
            }
            (Self::Shape(_), Self::Row { .. }) | (Self::Row { .. }, Self::Shape(_)) => false,
        }
    }

    /// The row of text that it is.
    pub(super) fn row(&self) -> Option<&Row> {
        match self {
            Self::Row { galley, row, .. } => galley.rows.get(*row).map(|placed| &*placed.row),
            Self::Shape(_) => None,
        }
    }
}

/// Takes the shapes of a frame apart.
pub(super) struct Items {
    pub(super) pixels_per_point: f32,
    pub(super) picture: PixelRect,
    pub(super) all: Vec<Item>,
}

impl Items {
    /// Adds a shape, in the order of painting.
    pub(super) fn add(&mut self, clipped: ClippedShape) {
        let ClippedShape { clip_rect, shape, transform_after_tessellation: transform } = clipped;
        let clip = PixelRect::nearest(clip_rect, self.pixels_per_point).intersect(self.picture);
        if !clip.is_empty() && transform.is_valid() && transform.translation.is_finite() {
            self.add_shape(shape, clip, transform);
        }
    }

    fn add_shape(&mut self, shape: Shape, clip: PixelRect, transform: TSTransform) {
        let item = |leaf| Item {
            leaf,
            clip,
            transform,
            drawing: None,
            bounds: PixelRect::EMPTY,
            solid: None,
            ground: None,
            runs: OnceLock::new(),
        };
        if is_nowhere(&shape) {
            return;
        }
        match shape {
            Shape::Noop => {}
            Shape::Vec(shapes) => {
                for shape in shapes {
                    self.add_shape(shape, clip, transform);
                }
            }
            Shape::Text(text) if is_upright(&text) => {
                let TextShape { pos, galley, fallback_color, override_text_color, opacity_factor, .. } = text;
                let look = Look { glyphs: override_text_color, fallback: fallback_color, opacity: opacity_factor };
                let begin = rounded(pos, self.pixels_per_point);
                let rows = galley.rows.iter().enumerate().filter(|(_, placed)| !placed.row.visuals.mesh.is_empty());
                self.all.extend(rows.map(|(row, placed)| {
                    let at = begin + placed.pos.to_vec2();
                    item(Leaf::Row { galley: galley.clone(), row, at, look })
                }));
            }
            shape @ (Shape::Circle(_)
            | Shape::Ellipse(_)
            | Shape::LineSegment { .. }
            | Shape::Path(_)
            | Shape::Band(_)
            | Shape::Rect(_)
            | Shape::Text(_)
            | Shape::Mesh(_)
            | Shape::QuadraticBezier(_)
            | Shape::CubicBezier(_)
            | Shape::Callback(_)) => self.all.push(item(Leaf::Shape(shape))),
        }
    }
}

/// Whether the rows of a text can be painted as they are.
fn is_upright(text: &TextShape) -> bool {
    text.angle.to_bits() == 0
        && text.underline == Stroke::NONE
        && !text.galley.rows.iter().any(|row| row.glyphs.iter().any(|glyph| glyph.is_color))
}

/// Where egui lets a text begin: on a whole pixel.
fn rounded(at: Pos2, pixels_per_point: f32) -> Pos2 {
    let on_pixel = |at: f32| (at * pixels_per_point).round() / pixels_per_point;
    Pos2::new(on_pixel(at.x), on_pixel(at.y))
}
