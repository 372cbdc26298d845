//! Keeps the last frame, says what changes, and paints.

use egui::epaint::{ClippedShape, Mesh, Primitive};
use egui::{Color32, Context, Rect, Shape, TexturesDelta};

use super::blend::{self, Ink};
use super::canvas::Canvas;
use super::damage::Damage;
use super::edges::Point;
use super::item::{Drawing, Item, Items, Leaf, Look};
use super::mesh;
use super::picture::Picture;
use super::rect::PixelRect;
use super::resolve::{PixelTransform, Resolver};
use super::runs::Runs;
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

/// Pixels to a point beyond which nothing is painted: numbers of that size leave what can be reckoned with.
const LARGEST_SCALE: f32 = 1000.0;

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
        if pixels_per_point > 0.0 && pixels_per_point <= LARGEST_SCALE {
            for shape in shapes {
                new.add(shape);
            }
        }
        let is_comparable = self.size == size && self.pixels_per_point.to_bits() == pixels_per_point.to_bits();
        let mut before = std::mem::replace(&mut self.items, new.all);
        (self.pixels_per_point, self.size) = (pixels_per_point, size);
        let mut damage = Damage::default();
        if is_comparable {
            let mut resolver = Resolver::new(pixels_per_point, &self.textures);
            adopt(&mut before, &mut self.items, &changes, &mut damage);
            for item in self.items.iter_mut().filter(|item| item.drawing.is_none()) {
                resolver.resolve(item);
                damage.add(item.bounds);
            }
        } else {
            self.resolve_all();
            damage.add(picture);
        }
        self.find_grounds();
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
            Resolver::new(self.pixels_per_point, &self.textures).resolve(item);
            damage.add(item.bounds);
            self.find_grounds();
        }
        Some(damage)
    }

    /// Finds out for what is intricate whether it stands on one colour.
    fn find_grounds(&mut self) {
        for index in 0..self.items.len() {
            let Some((item, below)) = self.items.get_mut(..=index).and_then(<[_]>::split_last_mut) else { return };
            if item.is_intricate() {
                let nearest = below.iter().rev().find(|other| other.bounds.meets(item.bounds));
                let ground = match nearest {
                    None => Some(0),
                    Some(nearest) => nearest.solid.filter(|_| nearest.hides(item.bounds)).map(|solid| solid.pixel),
                };
                item.stand_on(ground);
            }
        }
    }

    fn resolve_all(&mut self) {
        let mut resolver = Resolver::new(self.pixels_per_point, &self.textures);
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
            let mut items = self.items.get(lowest.unwrap_or(0)..).unwrap_or_default();
            if lowest.is_none() {
                canvas.fill(rect, 0);
            }
            while let [item, above @ ..] = items {
                if item.bounds.meets(rect) {
                    self.paint_item(ctx, canvas, item, rect, above);
                }
                items = above;
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

    fn paint_item(&self, ctx: &Context, canvas: &mut Canvas<'_>, item: &Item, rect: PixelRect, above: &[Item]) {
        let clip = item.clip.intersect(rect);
        let place = PixelTransform { transform: item.transform, pixels_per_point: self.pixels_per_point };
        match &item.drawing {
            Some(Drawing::Fill(filled, ink)) => {
                let rect = filled.intersect(clip);
                fill(canvas, rect, *ink, &hidden_by(above, rect));
            }
            Some(Drawing::Row) => self.paint_row(canvas, item, clip, place),
            Some(Drawing::Shared) => {
                if let Some(mesh) = item.mesh() {
                    self.paint_kept(canvas, item, mesh, clip);
                }
            }
            Some(Drawing::Triangles(mesh)) => self.paint_kept(canvas, item, mesh, clip),
            Some(Drawing::Disc) => self.paint_disc(ctx, canvas, item, clip, place),
            Some(Drawing::Nothing) | None => {}
        }
    }

    /// A mesh, as it was kept where it was.
    fn paint_kept(&self, canvas: &mut Canvas<'_>, item: &Item, mesh: &Mesh, clip: PixelRect) {
        if let Some(Some(runs)) = item.runs.get() {
            // Of what hides all below it, nothing else may have been painted: not even the ground that the runs leave out.
            if let Some(solid) = item.solid.filter(|solid| item.ground == Some(solid.pixel)) {
                canvas.fill(solid.rect.intersect(clip), solid.pixel);
            }
            runs.paint(canvas, clip);
            return;
        }
        let place = PixelTransform { transform: item.transform, pixels_per_point: self.pixels_per_point };
        self.paint_mesh(canvas, mesh, clip, place);
        if let Some(ground) = item.ground.filter(|_| clip.covers(item.bounds)) {
            // The first look is as good as any later one.
            item.runs.get_or_init(|| Runs::read(canvas, item.bounds, ground));
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

/// From so many pixels on it is worth leaving out what is painted over anyway.
const WORTH_LEAVING: u64 = 1 << 14;
/// So many places are left out at most.
const MOST_LEFT: usize = 16;

/// The large rectangles of which nothing is left when these items are painted.
fn hidden_by(items: &[Item], rect: PixelRect) -> Vec<PixelRect> {
    if rect.area() < WORTH_LEAVING {
        return Vec::new();
    }
    let solids = items.iter().filter_map(|item| item.solid).map(|solid| solid.rect.intersect(rect));
    solids.filter(|solid| solid.area() >= WORTH_LEAVING).take(MOST_LEFT).collect()
}

/// Fills a rectangle but for what is hidden.
fn fill(canvas: &mut Canvas<'_>, rect: PixelRect, ink: Ink, hidden: &[PixelRect]) {
    if rect.is_empty() {
        return;
    }
    if let [first, rest @ ..] = hidden {
        let hole = first.intersect(rect);
        if hole.is_empty() {
            fill(canvas, rect, ink, rest);
        } else {
            for part in rect.without(hole) {
                fill(canvas, part, ink, rest);
            }
        }
        return;
    }
    for y in rect.top..rect.bottom {
        blend::fill(canvas.row(y, rect.left, rect.right), ink);
    }
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
