//! The rules of painting, pixel by pixel.

use std::f32::consts::TAU;

use egui::epaint::{ClippedShape, ImageDelta, Mesh, Vertex};
use egui::{
    Color32, ColorImage, Context, Pos2, Rect, Shape, TextureId, TextureOptions, TexturesDelta, Vec2, pos2, vec2,
};
use proptest::prelude::*;
use vxdisplay::raster::{Canvas, Painter, PixelRect};

const WHITE: u32 = 0x00ff_ffff;
const HALF: Color32 = Color32::from_rgba_premultiplied(64, 64, 64, 128);
const OTHER: TextureId = TextureId::User(1);

/// The textures that every painter here has: the white texel of fonts, and one of its own.
fn textures(own: Option<(ColorImage, TextureOptions)>) -> TexturesDelta {
    let mut delta = TexturesDelta::default();
    let white = ColorImage::filled([4, 4], Color32::WHITE);
    delta.push(TextureId::default(), ImageDelta::full(white, TextureOptions::LINEAR));
    if let Some((image, options)) = own {
        delta.push(OTHER, ImageDelta::full(image, options));
    }
    delta
}

fn painted_with(size: [u32; 2], shapes: Vec<ClippedShape>, ground: u32, textures: TexturesDelta) -> Vec<u32> {
    let mut painter = Painter::default();
    let whole = Rect::from_min_size(Pos2::ZERO, vec2(size[0] as f32, size[1] as f32));
    let [_, r, g, b] = ground.to_be_bytes();
    let below = Shape::rect_filled(whole.expand(9.0), 0.0, Color32::from_rgb(r, g, b));
    let shapes = [vec![ClippedShape::new(Rect::EVERYTHING, below)], shapes].concat();
    painter.frame(shapes, 1.0, textures, size);
    painter.picture(&Context::default()).pixels().to_vec()
}

fn painted(size: [u32; 2], meshes: Vec<Mesh>, ground: u32) -> Vec<u32> {
    let shapes = meshes.into_iter().map(|mesh| ClippedShape::new(Rect::EVERYTHING, Shape::Mesh(mesh.into())));
    painted_with(size, shapes.collect(), ground, textures(None))
}

fn triangle(points: [Pos2; 3], colors: [Color32; 3]) -> Mesh {
    let vertices = points.into_iter().zip(colors).map(|(pos, color)| Vertex::untextured(pos, color)).collect();
    Mesh { indices: vec![0, 1, 2], vertices, texture_id: TextureId::default() }
}

fn rect_mesh(rect: Rect, color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect, color);
    mesh
}

/// What a GPU would make of a source over a pixel's channel, both in levels.
fn over(source: f64, alpha: f64, below: u32) -> u32 {
    (source + f64::from(below & 0xff) * (1.0 - alpha / 255.0)).clamp(0.0, 255.0).round() as u32
}

#[test]
fn a_rectangle_of_one_pixel_is_that_pixel() {
    for (x, y) in [(0, 0), (3, 0), (1, 2), (3, 3)] {
        let rect = Rect::from_min_size(pos2(x as f32, y as f32), vec2(1.0, 1.0));
        let pixels = painted([4, 4], vec![rect_mesh(rect, Color32::WHITE)], 0);
        let expected: Vec<_> = (0..16).map(|at| if at == y * 4 + x { WHITE } else { 0 }).collect();
        assert_eq!(pixels, expected);
    }
}

#[test]
fn a_pixel_belongs_to_the_rectangle_in_which_its_middle_lies_and_on_an_edge_to_the_one_behind_it() {
    for (left, right, expected) in [
        (0.4, 2.4, [1, 1, 0, 0]),
        (0.6, 2.6, [0, 1, 1, 0]),
        (0.5, 2.5, [1, 1, 0, 0]),
        (1.49, 1.51, [0, 1, 0, 0]),
        (1.51, 1.6, [0, 0, 0, 0]),
        (-7.0, 70.0, [1, 1, 1, 1]),
    ] {
        for turned in [false, true] {
            let (min, max) =
                if turned { (pos2(0.0, left), pos2(1.0, right)) } else { (pos2(left, 0.0), pos2(right, 1.0)) };
            let size = if turned { [1, 4] } else { [4, 1] };
            let pixels = painted(size, vec![rect_mesh(Rect::from_min_max(min, max), Color32::WHITE)], 0);
            assert_eq!(pixels, expected.map(|one| one * WHITE), "{left} to {right}");
        }
    }
}

#[test]
fn every_level_is_blended_and_rounded_to_the_nearest() {
    for alpha in 0..=255_u8 {
        let color = Color32::from_rgba_premultiplied(alpha, alpha / 2, 0, alpha);
        for ground in [0x0000_0000, 0x00ff_ffff, 0x0040_80c0, 0x0001_02fe, 0x007f_8081] {
            let pixel =
                painted([1, 1], vec![rect_mesh(Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0)), color)], ground)[0];
            let alpha = f64::from(alpha);
            let expected = over(alpha, alpha, ground >> 16) << 16
                | over(f64::from(color.g()), alpha, ground >> 8) << 8
                | over(0.0, alpha, ground);
            assert_eq!(pixel, expected, "{color:?} over {ground:06x}");
        }
    }
}

#[test]
fn a_colour_without_alpha_adds_light_up_to_the_lightest() {
    let glow = Color32::from_rgba_premultiplied(100, 10, 255, 0);
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(2.0, 1.0));
    assert_eq!(painted([2, 1], vec![rect_mesh(rect, glow)], 0x0080_8080), [0x00e4_8aff; 2]);
    let half = Color32::from_rgba_premultiplied(200, 200, 200, 50);
    let colors = [glow, half, glow];
    let gradient = triangle([pos2(-9.0, -9.0), pos2(30.0, -9.0), pos2(-9.0, 30.0)], colors);
    assert!(painted([2, 1], vec![gradient], 0x00f0_f0f0).iter().all(|pixel| pixel & 0xff == 0xff));
}

#[test]
fn outside_of_its_clip_rectangle_nothing_is_painted() {
    let clip = Rect::from_min_max(pos2(1.2, 0.0), pos2(2.6, 9.0));
    let mesh =
        rect_mesh(Rect::EVERYTHING.intersect(Rect::from_min_max(pos2(-50.0, -50.0), pos2(50.0, 50.0))), Color32::WHITE);
    let shape = |clip| vec![ClippedShape::new(clip, Shape::mesh(mesh.clone()))];
    assert_eq!(painted_with([4, 1], shape(clip), 0, textures(None)), [0, WHITE, WHITE, 0]);
    for empty in [Rect::NOTHING, Rect::NAN, Rect::from_min_max(pos2(2.0, 0.0), pos2(1.0, 1.0))] {
        assert_eq!(painted_with([4, 1], shape(empty), 0, textures(None)), [0; 4]);
    }
}

#[test]
fn without_a_shape_it_is_black_whatever_was_there() {
    let mut painter = Painter::default();
    painter.frame(Vec::new(), 1.0, textures(None), [3, 1]);
    let mut pixels = [7, 7, 7];
    let rect = PixelRect { left: 1, top: 0, right: 3, bottom: 1 };
    painter.paint(&Context::default(), &mut Canvas { pixels: &mut pixels, width: 3, height: 1 }, &[rect]);
    assert_eq!(pixels, [7, 0, 0]);
}

#[test]
fn a_gradient_is_at_each_pixel_what_its_corners_say() {
    let mesh = triangle(
        [pos2(0.0, 0.0), pos2(40.0, 0.0), pos2(0.0, 40.0)],
        [Color32::BLACK, Color32::from_rgb(200, 0, 0), Color32::from_rgb(0, 100, 0)],
    );
    let pixels = painted([40, 40], vec![mesh], WHITE);
    for (x, y) in (0..39).flat_map(|y| (0..39 - y).map(move |x| (x, y))) {
        let (right, down) = ((x as f32 + 0.5) / 40.0, (y as f32 + 0.5) / 40.0);
        let [_, red, green, blue] = pixels[y * 40 + x].to_be_bytes().map(f32::from);
        // Halfway between two levels it may be either.
        let far = [red - 200.0 * right, green - 100.0 * down, blue].into_iter().any(|off| off.abs() > 0.501);
        assert!(!far, "{x} {y}: {red} {green} {blue}");
    }
}

/// A texture with a texel on each pixel, painted in one piece, and the same in two triangles of their own.
#[test]
fn a_texel_on_each_pixel_is_that_texel_however_it_is_painted() {
    let levels: Vec<u8> = (0..=255).cycle().take(20 * 20).flat_map(|level: u8| [level; 4]).collect();
    let coverage = ColorImage::from_rgba_premultiplied([20, 20], &levels);
    let colored: Vec<u8> = (0..20 * 20).flat_map(|at: u32| [(at % 200) as u8, 9, (at % 77) as u8, 200]).collect();
    let colored = ColorImage::from_rgba_premultiplied([20, 20], &colored);
    for image in [coverage, colored] {
        for tint in [Color32::WHITE, Color32::from_rgb(10, 200, 30), HALF] {
            let mut quad = Mesh::with_texture(OTHER);
            let rect = Rect::from_min_size(pos2(2.0, 3.0), vec2(20.0, 20.0));
            quad.add_rect_with_uv(rect, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), tint);
            let halves = [[0, 1, 2], [2, 1, 3]].map(|indices| Mesh { indices: indices.to_vec(), ..quad.clone() });
            let paint = |meshes: Vec<Mesh>| {
                let shapes = meshes.into_iter().map(|mesh| ClippedShape::new(Rect::EVERYTHING, Shape::mesh(mesh)));
                let own = Some((image.clone(), TextureOptions::LINEAR));
                painted_with([24, 24], shapes.collect(), 0x0030_6090, textures(own))
            };
            let (at_once, in_two) = (paint(vec![quad.clone()]), paint(halves.to_vec()));
            for (at, (one, other)) in at_once.iter().zip(&in_two).enumerate() {
                let far = one.to_be_bytes().iter().zip(other.to_be_bytes()).any(|(one, other)| one.abs_diff(other) > 1);
                assert!(!far, "{at}: {one:06x} {other:06x}");
            }
            let (x, y) = (5, 7);
            let texel = image[(x, y)].to_array().map(f64::from);
            let tint = tint.to_array().map(f64::from);
            let alpha = texel[3] * tint[3] / 255.0;
            let channel = |i: usize, below: u32| over(texel[i] * tint[i] / 255.0, alpha, below);
            let expected = channel(0, 0x30) << 16 | channel(1, 0x60) << 8 | channel(2, 0x90);
            assert_eq!(at_once[(y + 3) * 24 + x + 2], expected);
        }
    }
}

#[test]
fn a_texture_that_is_not_there_paints_nothing() {
    let mut mesh = Mesh::with_texture(OTHER);
    mesh.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(4.0, 4.0)), Rect::ZERO, Color32::WHITE);
    assert_eq!(painted([4, 4], vec![mesh], 0), [0; 16]);
}

#[test]
fn the_first_texel_of_a_texture_is_not_taken_for_white() {
    let mut mesh = Mesh::with_texture(OTHER);
    mesh.add_rect_with_uv(Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0)), Rect::ZERO, Color32::WHITE);
    let own = Some((ColorImage::filled([2, 2], Color32::from_rgb(1, 2, 3)), TextureOptions::LINEAR));
    let shapes = vec![ClippedShape::new(Rect::EVERYTHING, Shape::mesh(mesh))];
    assert_eq!(painted_with([1, 1], shapes, 0, textures(own)), [0x0001_0203]);
}

/// How often each pixel was painted by half transparent white, told by its level.
fn times_painted(pixels: &[u32]) -> Vec<usize> {
    let mut levels = vec![0_u32];
    for _ in 0..8 {
        levels.push(over(64.0, 128.0, *levels.last().unwrap()));
    }
    pixels.iter().map(|pixel| levels.iter().position(|level| *level == pixel & 0xff).unwrap()).collect()
}

fn place() -> impl Strategy<Value = Pos2> {
    // Also on borders and middles of pixels, where rules are needed.
    prop_oneof![
        (0..80, 0..80).prop_map(|(x, y)| pos2(x as f32 / 2.0, y as f32 / 2.0)),
        (0.0..40.0_f32, 0.0..40.0_f32).prop_map(|(x, y)| pos2(x, y)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn triangles_around_a_point_paint_each_pixel_once(
        rim in prop::collection::vec((0.0..0.4_f32, 3.0..18.0_f32), 3..9),
        on_halves in any::<bool>(),
    ) {
        let centre = pos2(20.0, 20.0);
        let count = rim.len();
        let rim: Vec<_> = rim.into_iter().enumerate().map(|(i, (turned, far))| {
            let at = centre + Vec2::angled((i as f32 + turned) / count as f32 * TAU) * far;
            // On borders and middles of pixels, where rules are needed.
            if on_halves { (at.to_vec2() * 2.0).round().to_pos2() / 2.0 } else { at }
        }).collect();
        let turns: Vec<_> = (0..rim.len()).map(|i| {
            let (a, b) = (rim[i] - centre, rim[(i + 1) % rim.len()] - centre);
            a.x * b.y - a.y * b.x
        }).collect();
        prop_assume!(turns.iter().all(|turn| *turn > 0.5));
        let triangles = (0..rim.len()).map(|i| triangle([centre, rim[i], rim[(i + 1) % rim.len()]], [HALF; 3])).collect();
        let times = times_painted(&painted([40, 40], triangles, 0));
        prop_assert!(times.iter().all(|times| *times <= 1), "{times:?}");
        // In the fan that egui makes of a convex polygon the pixels are the same.
        let mut fan = Mesh::default();
        fan.vertices.extend(rim.iter().map(|at| Vertex::untextured(*at, HALF)));
        (2..rim.len() as u32).for_each(|i| fan.add_triangle(0, i - 1, i));
        let alone = fan.triangles().map(|[a, b, c]| {
            triangle([a, b, c].map(|i| fan.vertices[i as usize].pos), [HALF; 3])
        }).collect();
        prop_assert_eq!(painted([40, 40], vec![fan.clone()], 0), painted([40, 40], alone, 0));
    }

    #[test]
    fn a_crooked_grid_has_neither_gaps_nor_overlaps(moved in prop::collection::vec((-0.9..0.9_f32, -0.9..0.9_f32), 49)) {
        const SIDE: usize = 7;
        let mut mesh = Mesh::default();
        for (at, (right, down)) in moved.into_iter().enumerate() {
            let (x, y) = (at % SIDE, at / SIDE);
            let inner = (1..SIDE - 1).contains(&x) && (1..SIDE - 1).contains(&y);
            let moved = if inner { vec2(right, down) } else { vec2(0.0, 0.0) };
            mesh.vertices.push(Vertex::untextured(pos2(x as f32 * 6.0, y as f32 * 6.0) + moved, HALF));
        }
        for y in 0..SIDE - 1 {
            for x in 0..SIDE - 1 {
                let at = (y * SIDE + x) as u32;
                let side = SIDE as u32;
                mesh.add_triangle(at, at + 1, at + side + 1);
                mesh.add_triangle(at + side, at, at + side + 1);
            }
        }
        let times = times_painted(&painted([36, 36], vec![mesh], 0));
        prop_assert!(times.iter().all(|times| *times == 1), "{times:?}");
    }

    #[test]
    fn a_pixel_is_painted_where_its_middle_lies_in_the_triangle(corners in [place(), place(), place()]) {
        let pixels = painted([40, 40], vec![triangle(corners, [Color32::WHITE; 3])], 0);
        let [a, b, c] = corners.map(|at| [f64::from(at.x), f64::from(at.y)]);
        let side = |p: [f64; 2], q: [f64; 2], m: [f64; 2]| {
            let turn = (q[0] - p[0]) * (m[1] - p[1]) - (q[1] - p[1]) * (m[0] - p[0]);
            turn / (q[0] - p[0]).hypot(q[1] - p[1]).max(1e-9)
        };
        for (at, pixel) in pixels.into_iter().enumerate() {
            let middle = [(at % 40) as f64 + 0.5, (at / 40) as f64 + 0.5];
            let sides = [side(a, b, middle), side(b, c, middle), side(c, a, middle)];
            // Nearer to an edge than corners are exact, it may be either.
            if sides.iter().all(|side| side.abs() > 0.01) {
                let inside = sides.iter().all(|side| *side > 0.0) || sides.iter().all(|side| *side < 0.0);
                prop_assert_eq!(pixel == WHITE, inside, "{:?}", middle);
            }
        }
    }
}
