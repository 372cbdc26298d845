//! Whatever numbers a mesh or a shape has, nothing panics, and what differs is still all that differs.

use std::sync::Arc;

use egui::emath::TSTransform;
use egui::epaint::{ClippedShape, Mesh, PaintCallback, RectShape, Stroke, StrokeKind, Vertex};
use egui::{Color32, Context, Pos2, Rect, Shape, TextureId, TexturesDelta, Vec2, pos2};
use proptest::prelude::*;
use vxdisplay::raster::{Canvas, Damage, Painter, Picture, PixelRect};

use super::textures::textures;

fn number() -> impl Strategy<Value = f32> {
    prop_oneof![
        4 => -10.0..50.0_f32,
        2 => (-20..60).prop_map(|at| at as f32 / 2.0),
        1 => any::<f32>(),
        1 => prop::sample::select(vec![
            f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, f32::MIN_POSITIVE, 1e7, -1e7, 3e9, 1e30, -0.0,
        ]),
    ]
}

fn place() -> impl Strategy<Value = Pos2> {
    (number(), number()).prop_map(|(x, y)| pos2(x, y))
}

fn rect() -> impl Strategy<Value = Rect> {
    prop_oneof![
        2 => (place(), place()).prop_map(|(min, max)| Rect { min, max }),
        1 => Just(Rect::EVERYTHING),
        1 => prop::sample::select(vec![Rect::NOTHING, Rect::NAN, Rect::ZERO]),
    ]
}

fn texture() -> impl Strategy<Value = TextureId> {
    (0..4_u64).prop_map(|id| if id == 0 { TextureId::default() } else { TextureId::User(id) })
}

fn mesh() -> impl Strategy<Value = Mesh> {
    let color =
        prop_oneof![any::<[u8; 4]>(), prop::sample::select(vec![[0; 4], [255; 4], [128; 4], [90, 90, 90, 200]]),];
    let vertex = (place(), prop_oneof![Just(Pos2::ZERO), place()], color).prop_map(|(pos, uv, [r, g, b, a])| Vertex {
        pos,
        uv,
        color: Color32::from_rgba_premultiplied(r, g, b, a),
    });
    let index = prop_oneof![9 => 0..12_u32, 1 => any::<u32>()];
    let indices = prop_oneof![
        prop::collection::vec(index, 0..40),
        // What looks like a glyph and like a fan.
        Just(vec![0, 1, 2, 2, 1, 3]),
        Just(vec![0, 1, 2, 0, 2, 3, 0, 3, 4, 0, 4, 5, 0]),
    ];
    (prop::collection::vec(vertex, 0..12), indices, texture(), any::<bool>()).prop_map(
        |(mut vertices, indices, texture_id, one_color)| {
            let color = vertices.first().map(|vertex| vertex.color);
            if let Some(color) = color.filter(|_| one_color) {
                vertices.iter_mut().for_each(|vertex| (vertex.color, vertex.uv) = (color, Pos2::ZERO));
            }
            Mesh { indices, vertices, texture_id }
        },
    )
}

/// Shapes of egui's own, which are made of triangles first.
fn tessellated() -> impl Strategy<Value = Shape> {
    let color = Color32::from_rgb(200, 100, 50);
    prop_oneof![
        (rect(), 0..40_u8, number()).prop_map(move |(rect, corner, width)| {
            Shape::Rect(RectShape::new(rect, corner, color, Stroke::new(width, color), StrokeKind::Inside))
        }),
        rect().prop_map(move |rect| Shape::rect_filled(rect, 0.0, color)),
        (place(), number()).prop_map(move |(at, radius)| Shape::circle_filled(at, radius, color)),
        (place(), place(), number())
            .prop_map(move |(a, b, width)| Shape::line_segment([a, b], Stroke::new(width, color))),
        (prop::collection::vec(place(), 2..6), number()).prop_map(move |(points, width)| Shape::convex_polygon(
            points,
            color,
            Stroke::new(width, color)
        )),
    ]
}

fn shape() -> impl Strategy<Value = ClippedShape> {
    let transform = prop_oneof![
        3 => Just(TSTransform::IDENTITY),
        1 => (number(), number(), number()).prop_map(|(x, y, scaling)| TSTransform { scaling, translation: Vec2::new(x, y) }),
    ];
    let shape = prop_oneof![
        4 => tessellated(),
        8 => mesh().prop_map(|mesh| Shape::Mesh(mesh.into())),
        1 => rect().prop_map(|rect| Shape::Callback(PaintCallback { rect, callback: Arc::new(()) })),
    ];
    (rect(), shape, transform).prop_map(|(clip_rect, shape, transform)| {
        let mut clipped = ClippedShape::new(clip_rect, shape);
        clipped.transform_after_tessellation = transform;
        clipped
    })
}

fn paint(painter: &Painter, picture: &mut Picture, damage: &Damage) {
    painter.paint(&Context::default(), &mut picture.canvas(), &damage.parts());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_numbers_do_no_harm(
        first in prop::collection::vec(shape(), 0..6),
        second in prop::collection::vec(shape(), 0..6),
        kept in 0..6_usize,
        size in [0..40_u32, 0..40_u32],
        scale in prop_oneof![4 => prop::sample::select(vec![1.0, 1.25, 2.0]), 1 => number()],
    ) {
        let mut painter = Painter::default();
        let mut picture = Picture::new(size);
        let damage = painter.frame(first.clone(), scale, textures(), size);
        paint(&painter, &mut picture, &damage);
        let second: Vec<_> = first.into_iter().take(kept).chain(second).collect();
        let damage = painter.frame(second, scale, TexturesDelta::default(), size);
        paint(&painter, &mut picture, &damage);
        prop_assert_eq!(picture, painter.picture(&Context::default()));
    }

    #[test]
    fn no_canvas_and_no_rectangle_does_harm(
        shapes in prop::collection::vec(shape(), 1..4),
        rects in prop::collection::vec(any::<[i32; 4]>(), 0..4),
        (width, height, length) in prop_oneof![
            (0..40_usize, 0..40_usize, 0..900_usize),
            (any::<usize>(), any::<usize>(), 0..9_usize),
        ],
    ) {
        let mut painter = Painter::default();
        painter.frame(shapes, 1.0, textures(), [30, 30]);
        let rects: Vec<_> = rects.into_iter()
            .map(|[left, top, right, bottom]| PixelRect { left, top, right, bottom })
            .chain([PixelRect { left: i32::MIN, top: i32::MIN, right: i32::MAX, bottom: i32::MAX }])
            .collect();
        let mut pixels = vec![1; length];
        painter.paint(&Context::default(), &mut Canvas { pixels: &mut pixels, width, height }, &rects);
        if width.checked_mul(height).is_none_or(|wanted| wanted > length) {
            prop_assert!(pixels.iter().all(|pixel| *pixel == 1));
        }
    }
}

/// Each row costs the same wherever the corners are; with corners a million pixels away this would never end otherwise.
#[test]
fn thousands_of_triangles_far_beyond_the_picture_cost_their_rows_within_it() {
    let far = 1.9e6;
    let color = |i: u8| Color32::from_rgba_premultiplied(i, i / 2, 0, 128);
    let mut mesh = Mesh::default();
    for i in 0..3000_u32 {
        let tilt = i as f32;
        mesh.vertices.extend([
            Vertex::untextured(pos2(-far, -far + tilt), color(128)),
            Vertex::untextured(pos2(far, -far), color(90)),
            Vertex::untextured(pos2(tilt, far), color(i as u8 / 2)),
        ]);
        mesh.add_triangle(i * 3, i * 3 + 1, i * 3 + 2);
    }
    let mut painter = Painter::default();
    let shape = ClippedShape::new(Rect::EVERYTHING, Shape::mesh(mesh));
    painter.frame(vec![shape], 1.0, textures(), [16, 16]);
    assert!(painter.picture(&Context::default()).pixels().iter().all(|pixel| *pixel != 0));
}

#[test]
fn a_callback_is_always_damage_and_paints_nothing() {
    let callback = PaintCallback { rect: Rect::from_min_max(pos2(2.0, 2.0), pos2(6.0, 6.0)), callback: Arc::new(()) };
    let shapes = || vec![ClippedShape::new(Rect::EVERYTHING, Shape::Callback(callback.clone()))];
    let mut painter = Painter::default();
    painter.frame(shapes(), 1.0, textures(), [20, 20]);
    for _ in 0..3 {
        let damage = painter.frame(shapes(), 1.0, TexturesDelta::default(), [20, 20]);
        assert!(damage.parts().iter().any(|rect| rect.covers(PixelRect { left: 2, top: 2, right: 6, bottom: 6 })));
        assert!(damage.area() < 100);
    }
    assert!(painter.picture(&Context::default()).pixels().iter().all(|pixel| *pixel == 0));
}
