//! Frame after frame of all kinds of shapes: what damage alone has kept up to date is what a whole repaint gives, byte for byte.
//! The comparison itself is in the stage.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::epaint::{
    Brush, CircleShape, ClippedShape, ColorMode, CubicBezierShape, EllipseShape, Mesh, PathShape, PathStroke,
    QuadraticBezierShape, RectShape, TextShape, Vertex,
};
use egui::{
    Color32, ColorImage, CornerRadius, FontFamily, FontId, Galley, Pos2, Rect, Shape, Stroke, StrokeKind,
    TextureHandle, TextureOptions, Ui, Vec2, pos2,
};
use proptest::prelude::*;
use vxdisplay::raster::PixelRect;
use vxdisplay::screen::BOLD_FAMILY;

use crate::stage::Stage;

/// In the last one there is room for rectangles under which nothing is filled.
const SIZES: [[u32; 2]; 4] = [[160, 120], [97, 143], [200, 64], [400, 300]];
const SCALES: [f32; 4] = [1.0, 1.25, 1.5, 2.0];
const TEXTS: [&str; 6] = ["홍길동", "DOE, John", "Ag\nWolfe\nschlegel", "1988-02-14", "洪吉洞 A", "i"];

/// A shape that is made anew in each frame, as egui's programs do.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    pub kind: Kind,
    pub at: Pos2,
    pub size: Vec2,
    pub color: Color32,
    pub stroke: Stroke,
    pub clip: Option<Rect>,
    pub transform: Option<TSTransform>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Rect {
        corner: u8,
        blur: f32,
        kind: StrokeKind,
        angle: f32,
        rounds: bool,
    },
    Brushed,
    Circle,
    Ellipse {
        angle: f32,
    },
    Line,
    Path {
        closed: bool,
        sharp: f32,
    },
    Quadratic,
    Cubic,
    Text {
        text: usize,
        size: f32,
        bold: bool,
        angle: f32,
        underlined: bool,
        opacity: f32,
    },
    Image {
        texture: usize,
    },
    Gradient,
    /// So many triangles that it is kept, on a ground of its own: plain, or with round corners.
    Intricate {
        corner: u8,
    },
    Nested,
}

fn point() -> impl Strategy<Value = Pos2> {
    prop_oneof![
        (-20..150, -20..150).prop_map(|(x, y)| pos2(x as f32, y as f32)),
        (-20.0..150.0_f32, -20.0..150.0_f32).prop_map(|(x, y)| pos2(x, y)),
    ]
}

fn color() -> impl Strategy<Value = Color32> {
    prop_oneof![
        3 => any::<[u8; 3]>().prop_map(|[r, g, b]| Color32::from_rgb(r, g, b)),
        2 => any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color32::from_rgba_unmultiplied(r, g, b, a)),
        1 => any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color32::from_rgba_premultiplied(r, g, b, a)),
        1 => Just(Color32::TRANSPARENT),
    ]
}

fn kind() -> impl Strategy<Value = Kind> {
    let stroke_kind = prop::sample::select(vec![StrokeKind::Inside, StrokeKind::Middle, StrokeKind::Outside]);
    let angle = || prop_oneof![4 => Just(0.0), 1 => -3.0..3.0_f32];
    let opacity = prop_oneof![4 => Just(1.0), 1 => 0.0..1.0_f32];
    prop_oneof![
        4 => (prop_oneof![Just(0), 0..30_u8], prop_oneof![3 => Just(0.0), 1 => 0.0..12.0_f32], stroke_kind, angle(), any::<bool>())
            .prop_map(|(corner, blur, kind, angle, rounds)| Kind::Rect { corner, blur, kind, angle, rounds }),
        1 => Just(Kind::Brushed),
        2 => Just(Kind::Circle),
        1 => angle().prop_map(|angle| Kind::Ellipse { angle }),
        2 => Just(Kind::Line),
        2 => (any::<bool>(), 0.0..1.0_f32).prop_map(|(closed, sharp)| Kind::Path { closed, sharp }),
        1 => Just(Kind::Quadratic),
        1 => Just(Kind::Cubic),
        6 => (0..TEXTS.len(), prop::sample::select(vec![9.0, 14.0, 40.0]), any::<bool>(), angle(), prop::bool::weighted(0.1), opacity)
            .prop_map(|(text, size, bold, angle, underlined, opacity)| Kind::Text { text, size, bold, angle, underlined, opacity }),
        2 => (0..4_usize).prop_map(|texture| Kind::Image { texture }),
        1 => Just(Kind::Gradient),
        2 => prop_oneof![Just(0), 0..20_u8].prop_map(|corner| Kind::Intricate { corner }),
        1 => Just(Kind::Nested),
    ]
}

fn spec() -> impl Strategy<Value = Spec> {
    let size = (0.0..90.0_f32, 0.0..90.0_f32).prop_map(|(x, y)| Vec2::new(x, y));
    let stroke = (prop_oneof![Just(0.0), 0.1..9.0_f32], color()).prop_map(|(width, color)| Stroke::new(width, color));
    let clip = prop_oneof![3 => Just(None), 1 => (point(), point()).prop_map(|(a, b)| Some(Rect::from_two_pos(a, b)))];
    let transform = prop_oneof![
        6 => Just(None),
        1 => (0.3..2.0_f32, -9.0..9.0_f32).prop_map(|(scale, right)| Some(TSTransform::new(Vec2::new(right, 1.0), scale))),
    ];
    (kind(), point(), size, color(), stroke, clip, transform).prop_map(
        |(kind, at, size, color, stroke, clip, transform)| Spec { kind, at, size, color, stroke, clip, transform },
    )
}

/// What happens between two frames.
#[derive(Debug, Clone)]
pub enum Step {
    Nothing,
    Insert(usize, Box<Spec>),
    Remove(usize),
    Swap(usize, usize),
    Move(usize, Vec2),
    Replace(usize, Box<Spec>),
    Recolor(usize, Color32),
    Retext(usize, usize),
    Texture(usize, u8),
    PartOfTexture(usize, u8),
    DropTexture(usize),
    Resize(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    let spec = || spec().prop_map(Box::new);
    prop_oneof![
        1 => Just(Step::Nothing),
        3 => (any::<usize>(), spec()).prop_map(|(at, spec)| Step::Insert(at, spec)),
        2 => any::<usize>().prop_map(Step::Remove),
        2 => any::<(usize, usize)>().prop_map(|(one, other)| Step::Swap(one, other)),
        3 => (any::<usize>(), -4.0..4.0_f32, -4.0..4.0_f32).prop_map(|(at, x, y)| Step::Move(at, Vec2::new(x, y))),
        3 => (any::<usize>(), spec()).prop_map(|(at, spec)| Step::Replace(at, spec)),
        2 => (any::<usize>(), color()).prop_map(|(at, color)| Step::Recolor(at, color)),
        2 => any::<(usize, usize)>().prop_map(|(at, text)| Step::Retext(at, text)),
        1 => any::<(usize, u8)>().prop_map(|(at, seed)| Step::Texture(at, seed)),
        1 => any::<(usize, u8)>().prop_map(|(at, seed)| Step::PartOfTexture(at, seed)),
        1 => any::<usize>().prop_map(Step::DropTexture),
        1 => any::<(usize, usize)>().prop_map(|(size, scale)| Step::Resize(size, scale)),
    ]
}

/// A picture of one's own: white with coverage, or coloured.
fn image(kind: usize, seed: u8, side: usize) -> ColorImage {
    let bytes = (0..side * side).flat_map(|at| {
        let level = (at as u8).wrapping_mul(37).wrapping_add(seed);
        if kind.is_multiple_of(2) { [level; 4] } else { [level / 2, level / 3, level, level | 1] }
    });
    ColorImage::from_rgba_premultiplied([side, side], &bytes.collect::<Vec<_>>())
}

const OPTIONS: [TextureOptions; 4] = [
    TextureOptions::LINEAR,
    TextureOptions::NEAREST,
    TextureOptions::LINEAR_REPEAT,
    TextureOptions::LINEAR_MIRRORED_REPEAT,
];

pub struct Show {
    pub stage: Stage,
    pub specs: Vec<Spec>,
    pub textures: Vec<Option<TextureHandle>>,
}

impl Show {
    pub fn new(size: usize, scale: usize, specs: Vec<Spec>) -> Self {
        let stage = Stage::new(SIZES[size % SIZES.len()], SCALES[scale % SCALES.len()]);
        let load = |kind| stage.ctx.load_texture(format!("{kind}"), image(kind, 7, 12), OPTIONS[kind]);
        let textures = (0..4).map(|kind| Some(load(kind))).collect();
        Self { stage, specs, textures }
    }

    pub fn apply(&mut self, step: Step) {
        let count = self.specs.len();
        let spec = |at: usize| at % count.max(1);
        let texture = |at: usize| at % 4;
        match step {
            Step::Nothing => {}
            Step::Insert(at, new) => self.specs.insert(at % (count + 1), *new),
            Step::Texture(at, seed) => {
                let kind = texture(at);
                let new = image(kind + usize::from(seed) % 2, seed, 12);
                if let Some(texture) = &mut self.textures[kind] {
                    texture.set(new, OPTIONS[kind]);
                }
            }
            Step::PartOfTexture(at, seed) => {
                let kind = texture(at);
                if let Some(texture) = &mut self.textures[kind] {
                    texture.set_partial([2, 3], image(kind, seed, 5), OPTIONS[kind]);
                }
            }
            Step::DropTexture(at) => self.textures[texture(at)] = None,
            Step::Resize(size, scale) => self.stage.resize(SIZES[size % SIZES.len()], SCALES[scale % SCALES.len()]),
            _ if count == 0 => {}
            Step::Remove(at) => drop(self.specs.remove(spec(at))),
            Step::Swap(one, other) => self.specs.swap(spec(one), spec(other)),
            Step::Move(at, by) => self.specs[spec(at)].at += by,
            Step::Replace(at, new) => self.specs[spec(at)] = *new,
            Step::Recolor(at, color) => self.specs[spec(at)].color = color,
            Step::Retext(at, new) => {
                if let Kind::Text { text, .. } = &mut self.specs[spec(at)].kind {
                    *text = new % TEXTS.len();
                }
            }
        }
    }

    pub fn show(&mut self) {
        let (specs, textures) = (&self.specs, &self.textures);
        self.stage.show_shapes(|ui| specs.iter().map(|spec| clipped(spec, ui, textures)).collect());
    }
}

pub fn clipped(spec: &Spec, ui: &Ui, textures: &[Option<TextureHandle>]) -> ClippedShape {
    let mut clipped = ClippedShape::new(spec.clip.unwrap_or(Rect::EVERYTHING), shape(spec, ui, textures));
    clipped.transform_after_tessellation = spec.transform.unwrap_or(TSTransform::IDENTITY);
    clipped
}

pub fn galley(ui: &Ui, text: usize, size: f32, bold: bool) -> Arc<Galley> {
    let family = if bold { FontFamily::Name(BOLD_FAMILY.into()) } else { FontFamily::Proportional };
    let font = FontId::new(size, family);
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(TEXTS[text].to_owned(), font, Color32::PLACEHOLDER))
}

fn shape(spec: &Spec, ui: &Ui, textures: &[Option<TextureHandle>]) -> Shape {
    let Spec { kind, at, size, color, stroke, .. } = spec.clone();
    let rect = Rect::from_min_size(at, size);
    let curve = [at, at + Vec2::new(size.x, 0.0), at + size, at + Vec2::new(0.0, size.y)];
    match kind {
        Kind::Rect { corner, blur, kind, angle, rounds } => Shape::Rect(RectShape {
            blur_width: blur,
            angle,
            round_to_pixels: (!rounds).then_some(false),
            ..RectShape::new(rect, CornerRadius::same(corner), color, stroke, kind)
        }),
        Kind::Brushed => Shape::Rect(RectShape {
            brush: textures[1].as_ref().map(|texture| {
                let uv = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 2.0));
                Arc::new(Brush { fill_texture_id: texture.id(), uv })
            }),
            ..RectShape::filled(rect, CornerRadius::same(5), color)
        }),
        Kind::Circle => Shape::Circle(CircleShape { center: at, radius: size.x / 4.0, fill: color, stroke }),
        Kind::Ellipse { angle } => {
            Shape::Ellipse(EllipseShape { angle, stroke, ..EllipseShape::filled(at, size / 2.0, color) })
        }
        Kind::Line => Shape::LineSegment { points: [at, at + size], stroke },
        Kind::Path { closed, sharp } => {
            // Where it is sharp, egui's corners reach far beyond its points.
            let points = vec![at, at + size, at + Vec2::new(size.x, size.y * sharp), at + Vec2::new(0.0, sharp)];
            let fill = if closed { color } else { Color32::TRANSPARENT };
            Shape::Path(PathShape { points, closed, fill, stroke: stroke.into() })
        }
        Kind::Quadratic => Shape::QuadraticBezier(QuadraticBezierShape::from_points_stroke(
            [curve[0], curve[1], curve[2]],
            true,
            color,
            stroke,
        )),
        Kind::Cubic => Shape::CubicBezier(CubicBezierShape::from_points_stroke(
            curve,
            false,
            Color32::TRANSPARENT,
            PathStroke { color: ColorMode::Solid(color), width: stroke.width, kind: StrokeKind::Middle },
        )),
        Kind::Text { text, size, bold, angle, underlined, opacity } => Shape::Text(TextShape {
            underline: if underlined { stroke } else { Stroke::NONE },
            override_text_color: Some(color).filter(|_| bold),
            opacity_factor: opacity,
            angle,
            ..TextShape::new(at, galley(ui, text, size, bold), color)
        }),
        Kind::Image { texture } => match &textures[texture] {
            Some(handle) => {
                // Every other one with a texel on each pixel, as large glyphs have it.
                let pixels = Rect::from_min_size(
                    (at.to_vec2() * ui.pixels_per_point()).round().to_pos2() / ui.pixels_per_point(),
                    Vec2::splat(12.0 / ui.pixels_per_point()),
                );
                let rect = if texture < 2 { pixels } else { rect };
                Shape::image(handle.id(), rect, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), color)
            }
            None => Shape::Noop,
        },
        Kind::Gradient => {
            let vertices = curve.into_iter().zip([color, stroke.color, Color32::TRANSPARENT, color]);
            let vertices = vertices.map(|(at, color)| Vertex::untextured(at, color)).collect();
            Shape::mesh(Mesh { indices: vec![0, 1, 2, 0, 2, 3], vertices, ..Mesh::default() })
        }
        Kind::Intricate { corner } => {
            let ground = Shape::rect_filled(rect, corner, color.to_opaque());
            Shape::Vec(vec![ground, Shape::mesh(wheel(rect.shrink(4.0), stroke.color))])
        }
        Kind::Nested => Shape::Vec(vec![
            Shape::rect_filled(rect, 0.0, color),
            Shape::Noop,
            Shape::Text(TextShape::new(at, galley(ui, 1, 14.0, false), stroke.color)),
        ]),
    }
}

/// So many thin triangles that what they look like is kept; every other one is of one colour.
fn wheel(rect: Rect, color: Color32) -> Mesh {
    const SPOKES: u16 = 150;
    let mut mesh = Mesh::default();
    let at = |spoke: u16| {
        let (sin, cos) = (f32::from(spoke) / f32::from(SPOKES) * std::f32::consts::TAU).sin_cos();
        rect.center() + Vec2::new(cos * rect.width(), sin * rect.height()) / 2.0
    };
    for spoke in 0..SPOKES {
        let first = mesh.vertices.len() as u32;
        let edge = if spoke % 2 == 0 { color } else { Color32::TRANSPARENT };
        mesh.colored_vertex(rect.center(), color);
        mesh.colored_vertex(at(spoke), color);
        mesh.colored_vertex(at(spoke + 1), edge);
        mesh.add_triangle(first, first + 1, first + 2);
    }
    mesh
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn painting_the_damage_gives_the_picture_that_painting_everything_gives(
        size in any::<usize>(),
        scale in any::<usize>(),
        specs in prop::collection::vec(spec(), 0..14),
        steps in prop::collection::vec(prop::collection::vec(step(), 1..3), 1..8),
    ) {
        let mut show = Show::new(size, scale, specs);
        show.show();
        for step in steps {
            step.into_iter().for_each(|step| show.apply(step));
            show.show();
        }
    }

    /// Painted piece by piece, in any pieces, it is the same picture.
    #[test]
    fn no_pixel_depends_on_the_rectangle_that_was_asked_for(
        scale in any::<usize>(),
        specs in prop::collection::vec(spec(), 1..10),
        cuts in prop::collection::vec((0..97_i32, 0..143_i32), 1..12),
    ) {
        let mut show = Show::new(1, scale, specs);
        show.show();
        let whole = PixelRect { left: 0, top: 0, right: 97, bottom: 143 };
        let mut pieces = vec![whole];
        for (x, y) in cuts {
            pieces = pieces.into_iter().flat_map(|piece| {
                let left = PixelRect { right: x.min(piece.right), ..piece };
                let right = PixelRect { left: x.max(piece.left), ..piece };
                [left, right].into_iter().flat_map(move |half| [
                    PixelRect { bottom: y.min(half.bottom), ..half },
                    PixelRect { top: y.max(half.top), ..half },
                ])
            }).filter(|piece| !piece.is_empty()).take(400).collect();
        }
        let mut pixels = vec![0x0012_3456; 97 * 143];
        let mut canvas = vxdisplay::raster::Canvas { pixels: &mut pixels, width: 97, height: 143 };
        show.stage.painter.paint(&show.stage.ctx, &mut canvas, &pieces);
        let painted = pieces.iter().map(|piece| piece.area()).sum::<u64>() == whole.area();
        prop_assert!(!painted || pixels == show.stage.pixels());
    }
}
