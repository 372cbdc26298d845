//! A window without a window: egui's context, the painter, and the picture that damage alone has kept up to date.

use egui::epaint::ClippedShape;
use egui::{Context, Pos2, RawInput, Rect, Shape, TexturesDelta, Ui, Vec2, ViewportId};
use vxdisplay::raster::{Canvas, Damage, Painter, PixelRect};
use vxdisplay::screen::install_fonts;

/// What was in memory before the painting.
const GARBAGE: u32 = 0x00c0_ffee;

pub struct Stage {
    pub ctx: Context,
    pub painter: Painter,
    /// Has the same frames, and is never asked for a whole item: it keeps nothing of what it has painted.
    forgetful: Painter,
    size: [u32; 2],
    pixels_per_point: f32,
    /// Of the atlas of fonts, in texels.
    pub atlas_side: usize,
    kept: Vec<u32>,
}

impl Stage {
    pub fn new(size: [u32; 2], pixels_per_point: f32) -> Self {
        let ctx = Context::default();
        install_fonts(&ctx);
        let kept = vec![GARBAGE; (size[0] * size[1]) as usize];
        let (painter, forgetful) = (Painter::default(), Painter::default());
        Self { ctx, painter, forgetful, size, pixels_per_point, atlas_side: 1024, kept }
    }

    /// The next picture has another size or scale.
    pub fn resize(&mut self, size: [u32; 2], pixels_per_point: f32) {
        (self.size, self.pixels_per_point) = (size, pixels_per_point);
    }

    fn input(&self) -> RawInput {
        let points = Vec2::new(self.size[0] as f32, self.size[1] as f32) / self.pixels_per_point;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, points)),
            max_texture_side: Some(self.atlas_side),
            ..RawInput::default()
        };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(self.pixels_per_point);
        input
    }

    /// Runs a pass, paints what it changes over the picture, and compares that with everything painted afresh.
    #[track_caller]
    pub fn show(&mut self, mut ui: impl FnMut(&mut Ui)) -> Damage {
        let output = self.ctx.clone().run_ui(self.input(), |root| ui(root));
        assert_eq!(output.pixels_per_point, self.pixels_per_point);
        self.take(output.shapes, output.textures_delta)
    }

    /// The same with shapes of one's own, which are made during a pass.
    #[track_caller]
    pub fn show_shapes(&mut self, mut make: impl FnMut(&mut Ui) -> Vec<ClippedShape>) -> Damage {
        let mut shapes = Vec::new();
        let output = self.ctx.clone().run_ui(self.input(), |ui| shapes = make(ui));
        self.take(shapes, output.textures_delta)
    }

    #[track_caller]
    fn take(&mut self, shapes: Vec<ClippedShape>, textures: TexturesDelta) -> Damage {
        self.forgetful.frame(shapes.clone(), self.pixels_per_point, textures.clone(), self.size);
        let damage = self.painter.frame(shapes, self.pixels_per_point, textures, self.size);
        self.paint(damage)
    }

    /// Puts one shape in the place of another, without a pass, and compares likewise. None where the picture has no such shape.
    #[track_caller]
    pub fn exchange(&mut self, old: Shape, new: Shape) -> Option<Damage> {
        self.forgetful.exchange(old.clone(), new.clone());
        let damage = self.painter.exchange(old, new)?;
        Some(self.paint(damage))
    }

    #[track_caller]
    fn paint(&mut self, damage: Damage) -> Damage {
        let [width, height] = self.size.map(|length| length as usize);
        // Memory of another size holds what it happens to hold.
        self.kept.resize(width * height, GARBAGE);
        let mut canvas = Canvas { pixels: &mut self.kept, width, height };
        self.painter.paint(&self.ctx, &mut canvas, &damage.parts());
        let mut afresh = vec![GARBAGE; width * height];
        let mut canvas = Canvas { pixels: &mut afresh, width, height };
        self.painter.paint(&self.ctx, &mut canvas, &[PixelRect::of_size(self.size)]);
        let mut bit_by_bit = vec![GARBAGE; width * height];
        let mut canvas = Canvas { pixels: &mut bit_by_bit, width, height };
        self.forgetful.paint(&self.ctx, &mut canvas, &bits(self.size));
        assert!(afresh == bit_by_bit, "what is kept of a picture is another picture");
        if let Some(at) = (0..afresh.len()).find(|at| self.kept[*at] != afresh[*at]) {
            let (x, y) = (at % width, at / width);
            panic!("({x}, {y}) is {:06x} and not {:06x}, with {damage:?}", self.kept[at], afresh[at]);
        }
        damage
    }

    pub fn pixel(&self, x: usize, y: usize) -> u32 {
        self.kept[y * self.size[0] as usize + x]
    }

    pub fn pixels(&self) -> &[u32] {
        &self.kept
    }
}

/// A picture in pieces that are smaller than what is kept.
fn bits([width, height]: [u32; 2]) -> Vec<PixelRect> {
    let side = (width.max(height) / 16) as i32;
    let whole = PixelRect::of_size([width, height]);
    let starts = |end: i32| (0..end).step_by(side as usize);
    let bits = starts(whole.bottom).flat_map(|top| starts(whole.right).map(move |left| (left, top)));
    bits.map(|(left, top)| PixelRect { left, top, right: left + side, bottom: top + side }).collect()
}
