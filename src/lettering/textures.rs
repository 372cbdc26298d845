//! Texts as egui's shapes: each glyph a texture that is drawn pixel by pixel. The only file of the lettering that knows egui.

use std::sync::{Arc, Weak};

use egui::epaint::FontColorTransferFunction;
use egui::epaint::mutex::RwLock;
use egui::epaint::textures::TextureManager;
use egui::{Color32, ColorImage, Context, Mesh, Pos2, Rect, Shape, TextureHandle, TextureOptions, pos2};

use super::breaking::{self, Inside, Lines};
use super::coverage::{Mask, Rasteriser};
use super::faces::Weight;
use super::outline::Outline;
use super::placing::{Align, Ends, GlyphKey, Placed, PlacedGlyph, Setting, place};
use super::recent::Recent;
use super::scripts::Language;
use super::shape::{HYPHEN, Shaped, Shaper};

/// All glyphs of a screen of 1920x1080 pixels take no more than this, in bytes; those of a larger one as much more.
pub const BYTES_AT_1080P: usize = 6 * 1024 * 1024;
const PIXELS_AT_1080P: f32 = 1920.0 * 1080.0;
/// Bytes of a texel.
const TEXEL: usize = size_of::<Color32>();
/// The least that a glyph counts, in bytes: its texture's own expense, which bounds their number.
const LEAST_COST: usize = 4096;
/// Finished texts beyond this number are forgotten.
const TEXTS: usize = 128;
/// What stands at the end of a cut text.
const ELLIPSIS: &str = "…";

/// Which point of a text's ink stands where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Anchor {
    /// The left edge of the ink, at which all lines begin; the first line begins at this height.
    Left(Pos2),
    /// The middle between the left and the right edge, as of each line; the first line begins at this height.
    Centre(Pos2),
    /// The right edge, at which all lines end; the first line begins at this height.
    Right(Pos2),
    /// The middle of the ink in both directions.
    Middle(Pos2),
}

/// A text to paint; measures in points.
#[derive(Debug, Clone, Copy, PartialEq)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub struct Line<'a> {
    pub text: &'a str,
    /// Its language, which decides the forms of its characters and the direction of its lines; none for a name.
    pub language: Option<Language>,
    pub weight: Weight,
    pub size: f32,
    /// Height of a line, in ems.
    pub line_height: f32,
    /// What is added between two letters, in ems.
    pub tracking: f32,
    /// It is broken beyond this width.
    pub width: f32,
    /// The most lines; what is left over is cut.
    pub lines: usize,
    /// How words that are wider than that are broken.
    pub inside: Inside,
    /// Where it stands.
    pub anchor: Anchor,
    /// Its colour.
    pub color: Color32,
}

/// A painted text.
#[derive(Debug, Clone)]
pub struct Written {
    /// What is to be painted: a mesh for each glyph. The same meshes as before where nothing has changed.
    pub shapes: Arc<[Shape]>,
    /// The pixels that it covers, in points.
    pub ink: Rect,
    /// Its lines with their heights, in points.
    pub bounds: Rect,
    /// Whether an ellipsis stands for the rest of the text.
    pub is_cut: bool,
}

/// What decides how a text is painted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct TextKey {
    text: String,
    language: Option<Language>,
    weight: Weight,
    lines: usize,
    inside: Inside,
    anchor: u8,
    color: Color32,
    /// Size, height of a line, tracking, width, place and pixels per point, as bits.
    numbers: [u32; 7],
}

impl TextKey {
    fn of(line: &Line<'_>, pixels_per_point: f32) -> Self {
        let (anchor, at) = match line.anchor {
            Anchor::Left(at) => (0, at),
            Anchor::Centre(at) => (1, at),
            Anchor::Right(at) => (2, at),
            Anchor::Middle(at) => (3, at),
        };
        let numbers = [line.size, line.line_height, line.tracking, line.width, at.x, at.y, pixels_per_point];
        Self {
            text: line.text.to_owned(),
            language: line.language,
            weight: line.weight,
            lines: line.lines,
            inside: line.inside,
            anchor,
            color: line.color,
            numbers: numbers.map(f32::to_bits),
        }
    }
}

/// A finished text and the glyphs that it needs.
struct Finished {
    written: Written,
    glyphs: Vec<GlyphKey>,
}

/// A glyph's pixels; no texture where it has none.
struct Drawn {
    texture: Option<TextureHandle>,
    left: i32,
    top: i32,
    width: i32,
    height: i32,
}

/// Writes texts, and remembers shapes, glyphs and finished texts. Belongs to one [`Context`] at a time: with another one it begins
/// anew.
pub struct Lettering {
    shaper: Shaper,
    rasteriser: Rasteriser,
    glyphs: Recent<GlyphKey, Drawn>,
    texts: Recent<TextKey, Finished>,
    /// Where the textures live.
    home: Weak<RwLock<TextureManager>>,
    transfer: FontColorTransferFunction,
    /// The texel of each coverage.
    texels: [Color32; 256],
    largest_side: usize,
}

impl Default for Lettering {
    fn default() -> Self {
        let transfer = FontColorTransferFunction::default();
        Self {
            shaper: Shaper::default(),
            rasteriser: Rasteriser::default(),
            glyphs: Recent::new(BYTES_AT_1080P),
            texts: Recent::new(TEXTS),
            home: Weak::new(),
            transfer,
            texels: texels(transfer),
            largest_side: 0,
        }
    }
}

impl Lettering {
    /// A frame begins in which so many points of a context's window are painted. What it uses stays until its end.
    pub fn begin_frame(&mut self, ctx: &Context, area: f32) {
        self.glyphs.begin_frame();
        self.texts.begin_frame();
        let home = Arc::downgrade(&ctx.tex_manager());
        let transfer = ctx.global_style().visuals.text_options.color_transfer_function;
        if !home.ptr_eq(&self.home) || transfer != self.transfer {
            self.texts.clear();
            self.glyphs.clear();
            self.home = home;
            self.transfer = transfer;
            self.texels = texels(transfer);
        }
        self.largest_side = ctx.input(|input| input.max_texture_side);
        let pixels_per_point = ctx.pixels_per_point();
        self.glyphs.set_bound(bound(area * pixels_per_point * pixels_per_point));
    }

    /// Forgets every text. The glyphs stay, each by itself.
    pub fn forget_texts(&mut self) {
        self.texts.clear();
        self.shaper.forget();
    }

    /// The glyphs of a text and their widths.
    pub fn shape(&mut self, text: &str, weight: Weight, language: Option<Language>) -> Arc<Shaped> {
        self.shaper.shape_in(text, weight, language)
    }

    /// What a text looks like. Must follow a [`Self::begin_frame`] with the same context.
    pub fn write(&mut self, ctx: &Context, line: &Line<'_>) -> Written {
        let pixels_per_point = ctx.pixels_per_point();
        let key = TextKey::of(line, pixels_per_point);
        if let Some(finished) = self.texts.get(&key)
            && finished.glyphs.iter().all(|glyph| self.glyphs.get(glyph).is_some())
        {
            return finished.written.clone();
        }
        let finished = self.write_anew(ctx, line, pixels_per_point);
        let written = finished.written.clone();
        self.texts.insert(key, finished, 1);
        written
    }

    fn write_anew(&mut self, ctx: &Context, line: &Line<'_>, pixels_per_point: f32) -> Finished {
        let shaped = self.shaper.shape_in(line.text, line.weight, line.language);
        let ellipsis = self.shaper.shape(ELLIPSIS, line.weight);
        let hyphen = self.shaper.shape(HYPHEN.encode_utf8(&mut [0; 4]), line.weight);
        let lines = broken(&shaped, &ellipsis, line);
        let setting = Setting {
            size: line.size,
            pixels_per_point,
            line_height: line.line_height,
            tracking: line.tracking,
            align: match line.anchor {
                Anchor::Left(_) => Align::Left,
                Anchor::Centre(_) | Anchor::Middle(_) => Align::Centre,
                Anchor::Right(_) => Align::Right,
            },
        };
        let ends = Ends { ellipsis: &ellipsis, hyphen: &hyphen };
        let mut placed = place(&shaped, &lines, &ends, &setting);
        placed.glyphs.retain(|glyph| self.draw(ctx, glyph.key));
        let ink = self.ink(&placed);
        let (x, y) = origin(line.anchor, ink, pixels_per_point);
        let points = |left: f32, top: f32, right: f32, bottom: f32| {
            let at = |x: f32, y: f32| pos2(x / pixels_per_point, y / pixels_per_point);
            Rect::from_min_max(at(left, top), at(right, bottom))
        };
        let [left, top, right, bottom] = ink.map(to_float);
        let (x_float, y_float) = (to_float(x), to_float(y));
        let written = Written {
            shapes: self.meshes(&placed, (x, y), line.color, pixels_per_point),
            ink: points(x_float + left, y_float + top, x_float + right, y_float + bottom),
            bounds: points(x_float + placed.left, y_float, x_float + placed.right, y_float + placed.height),
            is_cut: lines.is_cut,
        };
        let mut glyphs: Vec<GlyphKey> = placed.glyphs.iter().map(|glyph| glyph.key).collect();
        glyphs.sort_unstable();
        glyphs.dedup();
        Finished { written, glyphs }
    }

    /// Whether there is anything to see of a glyph, which is drawn where it was not yet.
    fn draw(&mut self, ctx: &Context, key: GlyphKey) -> bool {
        if let Some(drawn) = self.glyphs.get(&key) {
            return drawn.texture.is_some();
        }
        let outline = Outline::of(key.face(), key.glyph(), key.size(), key.shift());
        let mask = self.rasteriser.mask(&outline);
        let has_room = mask.width <= self.largest_side && mask.height <= self.largest_side;
        let texture = (mask.width > 0 && has_room).then(|| self.load(ctx, &mask));
        let is_visible = texture.is_some();
        let cost = (mask.width * mask.height * TEXEL).max(LEAST_COST);
        let [width, height] = [mask.width, mask.height].map(|side| i32::try_from(side).unwrap_or(0));
        self.glyphs.insert(key, Drawn { texture, left: mask.left, top: mask.top, width, height }, cost);
        is_visible
    }

    fn load(&self, ctx: &Context, mask: &Mask) -> TextureHandle {
        let texel = |coverage: &u8| self.texels[usize::from(*coverage)];
        let image = ColorImage::new([mask.width, mask.height], mask.coverage.iter().map(texel).collect());
        ctx.load_texture("glyph", image, TextureOptions::NEAREST)
    }

    /// The pixels that a text covers: left, top, right, bottom. A text without any covers its own origin.
    fn ink(&mut self, placed: &Placed) -> [i32; 4] {
        let mut ink: Option<[i32; 4]> = None;
        for glyph in &placed.glyphs {
            let Some([left, top, right, bottom]) = self.pixels_of(glyph, (0, 0)) else { continue };
            let [l, t, r, b] = ink.unwrap_or([left, top, right, bottom]);
            ink = Some([l.min(left), t.min(top), r.max(right), b.max(bottom)]);
        }
        ink.unwrap_or_default()
    }

    fn pixels_of(&mut self, glyph: &PlacedGlyph, (x, y): (i32, i32)) -> Option<[i32; 4]> {
        let drawn = self.glyphs.get(&glyph.key)?;
        let left = x.saturating_add(glyph.x).saturating_add(drawn.left);
        let top = y.saturating_add(glyph.y).saturating_add(drawn.top);
        Some([left, top, left.saturating_add(drawn.width), top.saturating_add(drawn.height)])
    }

    /// A mesh for each glyph, so that of a text that changes only the letters are painted, and not what lies between them.
    fn meshes(&mut self, placed: &Placed, at: (i32, i32), color: Color32, pixels_per_point: f32) -> Arc<[Shape]> {
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        let point = |x: i32, y: i32| pos2(to_float(x) / pixels_per_point, to_float(y) / pixels_per_point);
        let meshes = placed.glyphs.iter().filter_map(|glyph| {
            let [left, top, right, bottom] = self.pixels_of(glyph, at)?;
            let texture = self.glyphs.get(&glyph.key)?.texture.as_ref()?;
            let mut mesh = Mesh::with_texture(texture.id());
            mesh.add_rect_with_uv(Rect::from_min_max(point(left, top), point(right, bottom)), whole, color);
            Some(Shape::Mesh(Arc::new(mesh)))
        });
        meshes.collect()
    }

    /// How much the textures take, in bytes.
    #[must_use]
    pub fn texture_bytes(&self) -> usize {
        self.glyphs.cost()
    }

    /// How many glyphs are kept.
    #[must_use]
    pub fn glyph_count(&self) -> usize {
        self.glyphs.len()
    }
}

/// The lines of a text.
fn broken(shaped: &Shaped, ellipsis: &Shaped, line: &Line<'_>) -> Lines {
    let width = line.width / line.size;
    breaking::cut(shaped, breaking::lines(shaped, width, line.inside), line.lines, ellipsis.width(), width)
}

/// The pixel at which a text begins, by the pixels of its ink.
fn origin(anchor: Anchor, [left, top, right, bottom]: [i32; 4], pixels_per_point: f32) -> (i32, i32) {
    let pixels = |at: Pos2| (at.x * pixels_per_point, at.y * pixels_per_point);
    let (left, right) = (to_float(left), to_float(right));
    let (x, y) = match anchor {
        Anchor::Left(at) => (pixels(at).0 - left, pixels(at).1),
        Anchor::Centre(at) => (pixels(at).0 - f32::midpoint(left, right), pixels(at).1),
        Anchor::Right(at) => (pixels(at).0 - right, pixels(at).1),
        Anchor::Middle(at) => {
            (pixels(at).0 - f32::midpoint(left, right), pixels(at).1 - f32::midpoint(to_float(top), to_float(bottom)))
        }
    };
    #[expect(clippy::cast_possible_truncation, reason = "saturates")]
    (x.round() as i32, y.round() as i32)
}

/// The most that glyphs may take on a screen of so many pixels, in bytes: a quarter of that of 1080p at least.
fn bound(pixels: f32) -> usize {
    let share = (pixels / PIXELS_AT_1080P).clamp(0.25, 16.0);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "millions"
    )]
    let bytes = (BYTES_AT_1080P as f32 * share) as usize;
    bytes
}

/// White, as transparent as egui makes text of this coverage.
fn texels(transfer: FontColorTransferFunction) -> [Color32; 256] {
    let mut texels = [Color32::default(); 256];
    for (texel, coverage) in texels.iter_mut().zip(0..=u8::MAX) {
        *texel = transfer.color_from_coverage(f32::from(coverage) / 255.0);
    }
    texels
}

/// Pixels of a screen are small numbers.
#[expect(clippy::cast_precision_loss, reason = "exact up to sixteen million")]
fn to_float(pixels: i32) -> f32 {
    pixels as f32
}
