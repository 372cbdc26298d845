//! Shapes of any numbers, painted: inside of the picture and of their clips alone, and what has changed is all that is painted anew.

use egui::epaint::{ClippedShape, Mesh, RectShape, Stroke, StrokeKind, Vertex};
use egui::{Color32, Context, Pos2, Rect, Shape, TextureId, TexturesDelta, pos2};
use vxdisplay::raster::{Canvas, Damage, Painter, PixelRect};

use super::kind;

#[path = "../../raster/textures.rs"]
mod textures;

use textures::textures;

/// Reads numbers off the bytes.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// Mostly a place on the picture or beside it; now and then any number at all.
    fn number(&mut self) -> f32 {
        match self.byte() {
            byte @ ..200 => f32::from(byte) / 4.0 - 10.0,
            byte @ 200..230 => f32::from(byte - 200) * 1e3,
            230 => f32::NAN,
            231 => f32::INFINITY,
            232 => f32::NEG_INFINITY,
            233 => f32::MAX,
            234 => f32::MIN,
            235 => f32::MIN_POSITIVE,
            236 => -0.0,
            237 => 3e9,
            _ => f32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()]),
        }
    }

    /// A number for egui's own shapes, whose maker of triangles takes no others in a build with assertions.
    fn length(&mut self) -> f32 {
        Some(self.number()).filter(|number| number.abs() < 1e6).unwrap_or(1.0)
    }

    fn place(&mut self) -> Pos2 {
        pos2(self.number(), self.number())
    }

    fn spot(&mut self) -> Pos2 {
        pos2(self.length(), self.length())
    }

    fn rect(&mut self) -> Rect {
        Rect { min: self.place(), max: self.place() }
    }

    fn color(&mut self) -> Color32 {
        Color32::from_rgba_premultiplied(self.byte(), self.byte(), self.byte(), self.byte())
    }

    fn mesh(&mut self) -> Mesh {
        let texture_id = match self.byte() % 4 {
            0 => TextureId::default(),
            id => TextureId::User(id.into()),
        };
        let one = (self.byte().is_multiple_of(2)).then(|| self.color());
        let vertices = (0..self.byte() % 9)
            .map(|_| Vertex { pos: self.place(), uv: self.place(), color: one.unwrap_or_else(|| self.color()) })
            .collect();
        let indices = (0..self.byte() % 25).map(|_| u32::from(self.byte() % 10)).collect();
        Mesh { indices, vertices, texture_id }
    }

    fn shape(&mut self) -> Shape {
        let color = self.color();
        match self.byte() % 6 {
            0 => {
                let (min, max, corner, width) = (self.spot(), self.spot(), self.byte(), self.length());
                let rect = Rect { min, max };
                Shape::Rect(RectShape::new(rect, corner, color, Stroke::new(width, color), StrokeKind::Middle))
            }
            1 => Shape::rect_filled(self.rect(), 0.0, color),
            2 => Shape::circle_filled(self.spot(), self.length(), color),
            3 => Shape::line_segment([self.spot(), self.spot()], Stroke::new(self.length(), color)),
            4 => {
                let corners = (0..self.byte() % 7).map(|_| self.spot()).collect();
                Shape::convex_polygon(corners, color, Stroke::new(self.length(), color))
            }
            _ => Shape::Mesh(self.mesh().into()),
        }
    }

    fn shapes(&mut self) -> Vec<ClippedShape> {
        let count = self.byte() % 6;
        (0..count)
            .map(|_| {
                let clip = if self.byte().is_multiple_of(2) { Rect::EVERYTHING } else { self.rect() };
                ClippedShape::new(clip, self.shape())
            })
            .collect()
    }
}

const GARBAGE: u32 = 0x00c0_ffee;

struct Sheet {
    pixels: Vec<u32>,
    size: [u32; 2],
}

impl Sheet {
    fn new(size: [u32; 2]) -> Self {
        Self { pixels: vec![GARBAGE; (size[0] * size[1]) as usize], size }
    }

    fn paint(&mut self, painter: &Painter, rects: &[PixelRect]) {
        let [width, height] = self.size.map(|length| length as usize);
        let mut canvas = Canvas { pixels: &mut self.pixels, width, height };
        painter.paint(&Context::default(), &mut canvas, rects);
    }

    fn at(&self, index: usize) -> (i32, i32) {
        let width = self.size[0] as usize;
        ((index % width) as i32, (index / width) as i32)
    }
}

fn holds(rect: &PixelRect, (x, y): (i32, i32)) -> bool {
    (rect.left..rect.right).contains(&x) && (rect.top..rect.bottom).contains(&y)
}

/// Whether a pixel may be touched by a clip rectangle: its border is at the nearest pixels.
fn may_touch(clip: Rect, scale: f32, (x, y): (i32, i32)) -> bool {
    let (x, y) = (x as f32, y as f32);
    let reaches = |min: f32, max: f32, at: f32| !(min * scale > at + 1.5 || max * scale < at - 0.5);
    reaches(clip.min.x, clip.max.x, x) && reaches(clip.min.y, clip.max.y, y)
}

pub fn run(bytes: &[u8]) -> u64 {
    let mut numbers = Numbers(bytes);
    let size = [u32::from(numbers.byte() % 48), u32::from(numbers.byte() % 48)];
    let scale = [1.0, 1.25, 2.0, 0.75][usize::from(numbers.byte() % 4)];
    let part = [numbers.byte(), numbers.byte(), numbers.byte(), numbers.byte()].map(|at| i32::from(at % 50) - 1);
    let [left, top, right, bottom] = part;
    let (first, second) = (numbers.shapes(), numbers.shapes());

    let mut painter = Painter::default();
    let damage = painter.frame(first.clone(), scale, textures(), size);
    let mut kept = Sheet::new(size);
    kept.paint(&painter, &damage.parts());
    assert!(kept.pixels.iter().all(|pixel| *pixel & 0xff00_0000 == 0), "no colour");
    for (index, pixel) in kept.pixels.iter().enumerate() {
        let at = kept.at(index);
        assert!(
            *pixel == 0 || first.iter().any(|shape| may_touch(shape.clip_rect, scale, at)),
            "{at:?} is outside of every clip"
        );
    }
    // A part of it: the same pixels there, and none elsewhere.
    let part = PixelRect { left, top, right, bottom };
    let mut partly = Sheet::new(size);
    partly.paint(&painter, &[part]);
    for (index, pixel) in partly.pixels.iter().enumerate() {
        let wanted = if holds(&part, partly.at(index)) { kept.pixels[index] } else { GARBAGE };
        assert_eq!(*pixel, wanted, "{:?} of {part:?}", partly.at(index));
    }
    // The next frame over it: what has changed is enough.
    let kept_shapes = usize::from(numbers.byte() % 6);
    let next: Vec<ClippedShape> = first.into_iter().take(kept_shapes).chain(second).collect();
    let damage: Damage = painter.frame(next, scale, TexturesDelta::default(), size);
    kept.paint(&painter, &damage.parts());
    let mut whole = Sheet::new(size);
    whole.paint(&painter, &[PixelRect::of_size(size)]);
    assert_eq!(kept.pixels, whole.pixels, "what has changed is not all that has changed");
    let painted = whole.pixels.iter().filter(|pixel| **pixel != 0).count();
    kind((damage.parts().len(), painted / 16, size.contains(&0)))
}
