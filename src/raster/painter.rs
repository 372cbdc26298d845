//! Keeps the last frame, says what changes, and paints.

use egui::epaint::{ClippedShape, Mesh, Primitive};
use egui::{Color32, Context, Rect, Shape, TexturesDelta};

use super::blend;
use super::canvas::Canvas;
use super::damage::Damage;
use super::edges::Point;
use super::item::{Drawing, Item, Items, Leaf, Look};
use super::mesh;
use super::picture::Picture;
use super::rect::PixelRect;
use super::resolve::{PixelTransform, Resolver};
use super::target::{Corner, Target};
use super::texture::Texture;
use super::textures::{Changes, Textures};

/// Paints one window: its textures, and its frame, which stays until the next one comes.
#[derive(Debug, Default)]
pub struct Painter {
    textures: Textures,
    items: Vec<Item>,
    /// Of the frame; zero before the first.
    pixels_per_point: f32,
    size: [u32; 2],
}

/// How many pairs of items are compared beyond those that stand first or last in both frames: lists that have little in common
/// are repainted as a whole rather than searched.
const COMPARISONS_PER_ITEM: usize = 24;

impl Painter {
    /// Takes a frame of egui's for a picture of `size` pixels (width, height), and says which of them it changes: all of them
    /// where it is the first, or has another size or scale. The changes are for a picture that shows the frame before.
    pub fn frame(
        &mut self,
        shapes: Vec<ClippedShape>,
        pixels_per_point: f32,
        textures: TexturesDelta,
        size: [u32; 2],
    ) -> Damage {
        let changes = self.textures.apply(textures);
        let picture = PixelRect::of_size(size);
        let mut new = Items { pixels_per_point, picture, all: Vec::with_capacity(self.items.len()) };
        if pixels_per_point.is_finite() && pixels_per_point > 0.0 {
            for shape in shapes {
                new.add(shape);
            }
        }
        let is_comparable = self.size == size && self.pixels_per_point.to_bits() == pixels_per_point.to_bits();
        let mut before = std::mem::replace(&mut self.items, new.all);
        (self.pixels_per_point, self.size) = (pixels_per_point, size);
        let mut damage = Damage::default();
        if is_comparable {
            let mut resolver = Resolver::new(pixels_per_point, self.textures.atlas_size());
            adopt(&mut before, &mut self.items, &changes, &mut damage);
            for item in self.items.iter_mut().filter(|item| item.drawing.is_none()) {
                resolver.resolve(item);
                damage.add(item.bounds);
            }
        } else {
            self.resolve_all();
            damage.add(picture);
        }
        damage
    }

    /// Puts a shape in the place of an equal one of the frame, and says what that changes; none where the frame has no such shape. The
    /// picture is then that of a frame with the new shape.
    pub fn exchange(&mut self, old: Shape, new: Shape) -> Option<Damage> {
        let (old, new) = (Leaf::Shape(old), Leaf::Shape(new));
        let item = self.items.iter_mut().find(|item| item.leaf.is_same(&old))?;
        let mut damage = Damage::default();
        if !item.leaf.is_same(&new) {
            damage.add(item.bounds);
            (item.leaf, item.drawing) = (new, None);
            Resolver::new(self.pixels_per_point, self.textures.atlas_size()).resolve(item);
            damage.add(item.bounds);
        }
        Some(damage)
    }

    fn resolve_all(&mut self) {
        let mut resolver = Resolver::new(self.pixels_per_point, self.textures.atlas_size());
        self.items.iter_mut().for_each(|item| resolver.resolve(item));
    }

    /// Paints the frame within some rectangles, over whatever is there. Where no shape is, it is black. `ctx` is the context
    /// that the frame is from, before its next pass.
    pub fn paint(&self, ctx: &Context, canvas: &mut Canvas<'_>, rects: &[PixelRect]) {
        for rect in rects {
            let rect = rect.intersect(canvas.bounds());
            if rect.is_empty() {
                continue;
            }
            let lowest = self.items.iter().rposition(|item| item.hides(rect));
            if lowest.is_none() {
                canvas.fill(rect, 0);
            }
            for item in self.items.get(lowest.unwrap_or(0)..).unwrap_or_default() {
                if item.bounds.meets(rect) {
                    self.paint_item(ctx, canvas, item, rect);
                }
            }
        }
    }

    /// The whole frame.
    #[must_use]
    pub fn picture(&self, ctx: &Context) -> Picture {
        let mut picture = Picture::new(self.size);
        self.paint(ctx, &mut picture.canvas(), &[PixelRect::of_size(self.size)]);
        picture
    }

    /// The textures that frames brought.
    #[must_use]
    pub fn textures(&self) -> &Textures {
        &self.textures
    }

    fn paint_item(&self, ctx: &Context, canvas: &mut Canvas<'_>, item: &Item, rect: PixelRect) {
        let clip = item.clip.intersect(rect);
        let place = PixelTransform { transform: item.transform, pixels_per_point: self.pixels_per_point };
        match &item.drawing {
            Some(Drawing::Fill(filled, ink)) => {
                let rect = filled.intersect(clip);
                for y in rect.top..rect.bottom {
                    blend::fill(canvas.row(y, rect.left, rect.right), *ink);
                }
            }
            Some(Drawing::Row) => self.paint_row(canvas, item, clip, place),
            Some(Drawing::Shared) => {
                if let Some(mesh) = item.mesh() {
                    self.paint_mesh(canvas, mesh, clip, place);
                }
            }
            Some(Drawing::Triangles(mesh)) => self.paint_mesh(canvas, mesh, clip, place),
            Some(Drawing::Disc) => self.paint_disc(ctx, canvas, item, clip, place),
            Some(Drawing::Nothing) | None => {}
        }
    }

    fn paint_mesh(&self, canvas: &mut Canvas<'_>, mesh: &Mesh, clip: PixelRect, place: PixelTransform) {
        let Some(texture) = self.textures.get(mesh.texture_id) else { return };
        let [width, height] = texture_size(texture);
        mesh::paint(&mut Target::new(canvas, clip, texture), &mesh.indices, |index| {
            let vertex = mesh.vertices.get(usize::try_from(index).ok()?)?;
            let at = place.pixels(vertex.pos);
            let point = Point::new(at[0], at[1])?;
            Some(Corner { at, point, texel: [vertex.uv.x * width, vertex.uv.y * height], color: vertex.color })
        });
    }

    /// Only egui's context knows where its discs are.
    fn paint_disc(&self, ctx: &Context, canvas: &mut Canvas<'_>, item: &Item, clip: PixelRect, place: PixelTransform) {
        let Leaf::Shape(Shape::Circle(circle)) = &item.leaf else { return };
        // Before its first pass a context has no fonts, and panics.
        if ctx.cumulative_pass_nr() == 0 {
            return;
        }
        let shape = ClippedShape::new(Rect::EVERYTHING, *circle);
        for primitive in ctx.tessellate(vec![shape], self.pixels_per_point) {
            if let Primitive::Mesh(mesh) = &primitive.primitive {
                self.paint_mesh(canvas, mesh, clip, place);
            }
        }
    }

    /// A row of text, as egui would tessellate it. Its mesh names places of the atlas in texels.
    fn paint_row(&self, canvas: &mut Canvas<'_>, item: &Item, clip: PixelRect, place: PixelTransform) {
        let Leaf::Row { at, look, .. } = &item.leaf else { return };
        let (Some(row), Some(texture)) = (item.leaf.row(), self.textures.get(egui::TextureId::default())) else {
            return;
        };
        let visuals = &row.visuals;
        mesh::paint(&mut Target::new(canvas, clip, texture), &visuals.mesh.indices, |index| {
            let index = usize::try_from(index).ok()?;
            let vertex = visuals.mesh.vertices.get(index)?;
            let pixels = place.pixels(*at + vertex.pos.to_vec2());
            let point = Point::new(pixels[0], pixels[1])?;
            let color = look.color(vertex.color, visuals.glyph_vertex_range.contains(&index));
            Some(Corner { at: pixels, point, texel: [vertex.uv.x, vertex.uv.y], color })
        });
    }
}

impl Look {
    /// The colour of a corner of a row of text.
    fn color(&self, own: Color32, is_glyph: bool) -> Color32 {
        let color = match self.glyphs {
            Some(color) if is_glyph => color,
            None if own == Color32::PLACEHOLDER => self.fallback,
            Some(_) | None => own,
        };
        if self.opacity < 1.0 { color.gamma_multiply(self.opacity.max(0.0)) } else { color }
    }
}

#[expect(clippy::cast_precision_loss, reason = "no texture is as large as that")]
fn texture_size(texture: &Texture) -> [f32; 2] {
    texture.size().map(|length| length as f32)
}

/// Finds the items of a frame that the frame before had too, in the same order, and lets them take over what was found out
/// about these. What has no equal is damage; so is what is painted with another texture now.
fn adopt(before: &mut [Item], after: &mut [Item], changes: &Changes, damage: &mut Damage) {
    let head = before.iter().zip(after.iter()).take_while(|(one, other)| one.is_same(other)).count();
    let (before_head, before) = before.split_at_mut(head);
    let (after_head, after) = after.split_at_mut(head);
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(one, other)| one.is_same(other)).count();
    let (before, before_tail) = before.split_at_mut(before.len() - tail);
    let (after, after_tail) = after.split_at_mut(after.len() - tail);
    let mut keep = |one: &mut Item, other: &mut Item| {
        if one.is_changed_by(changes) {
            damage.add(one.bounds);
        } else {
            other.adopt(one);
        }
    };
    for (one, other) in before_head.iter_mut().zip(after_head).chain(before_tail.iter_mut().zip(after_tail)) {
        keep(one, other);
    }
    let mut comparisons = (before.len() + after.len()) * COMPARISONS_PER_ITEM;
    let mut rest = after;
    let mut lost = Vec::new();
    for one in before {
        let found = rest.iter().take(comparisons).position(|other| one.is_same(other));
        comparisons = comparisons.saturating_sub(found.map_or(rest.len(), |found| found + 1));
        match found.and_then(|found| std::mem::take(&mut rest).get_mut(found..)).and_then(<[_]>::split_first_mut) {
            Some((other, others)) => {
                keep(one, other);
                rest = others;
            }
            None => lost.push(one.bounds),
        }
    }
    for bounds in lost {
        damage.add(bounds);
    }
}
