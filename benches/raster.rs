//! What painting the patient screen with the CPU costs: everything, a changed name, the link's mark, and nothing; egui's own pass
//! apart. At 1080p and 4K, on warm caches and one core.
//!
//! `cargo bench --bench raster`. No window is used.
#![allow(missing_docs, reason = "the macro of the benches makes functions without documentation")]

use std::hint::black_box;

use chrono::{NaiveDate, NaiveTime};
use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use egui::epaint::ClippedShape;
use egui::{Context, Pos2, RawInput, Rect, TexturesDelta, vec2};
use vxdisplay::exam::{Phase, Shown, ShownDate, ShownName, ShownPerson, ShownStep};
use vxdisplay::raster::{Canvas, Painter, PixelRect};
use vxdisplay::screen::{LinkMark, Screen, ScreenConfig, install_fonts};
use vxdisplay::settings::{ShowSettings, Theme};

/// Width and height in pixels, and the side that the atlas of fonts may have.
const SIZES: [(&str, [u32; 2], usize); 2] = [("1080p", [1920, 1080], 1024), ("4K", [3840, 2160], 2048)];
const SHORT: &str = "Li Bo";
const LONG: &str = "Christodoulopoulos Alexandra Maria";

/// A patient screen without a window.
struct Window {
    ctx: Context,
    screen: Screen,
    config: ScreenConfig,
    painter: Painter,
    size: [u32; 2],
    atlas_side: usize,
    pixels: Vec<u32>,
}

impl Window {
    fn new(size: [u32; 2], atlas_side: usize) -> Self {
        let ctx = Context::default();
        install_fonts(&ctx);
        let length = size.map(|length| length as usize).into_iter().product();
        let config = ScreenConfig {
            languages: "ko,en".parse().unwrap_or_default(),
            texts: vxdisplay::l10n::Library::default(),
            theme: Theme::Dark,
            site_name: String::new(),
            show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
            viewing_distance_m: 3.0,
            diagonal_in: 24.0,
            ..ScreenConfig::default()
        };
        let (screen, painter) = (Screen::default(), Painter::default());
        Self { ctx, screen, config, painter, size, atlas_side, pixels: vec![0; length] }
    }

    /// egui's pass.
    #[expect(clippy::cast_precision_loss, reason = "the size of a screen")]
    fn pass(&mut self, name: &str, beats: u64) -> (Vec<ClippedShape>, TexturesDelta) {
        let [width, height] = self.size;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(width as f32, height as f32))),
            max_texture_side: Some(self.atlas_side),
            ..RawInput::default()
        };
        let shown = Shown {
            phase: Phase::InProgress,
            person: Some(ShownPerson {
                name: Some(ShownName::whole(name)),
                birth_date: NaiveDate::from_ymd_opt(1988, 2, 14).map(ShownDate::Full),
                name_registered: true,
                ..ShownPerson::default()
            }),
            step: Some(ShownStep { body_part: Some("CHEST".to_owned()), projection: Some("AP".to_owned()) }),
            ..Shown::default()
        };
        let (screen, config) = (&mut self.screen, &self.config);
        let mark = LinkMark { up: true, beats };
        let output = self.ctx.run_ui(input, |ui| screen.patient_ui(ui, &shown, mark, NaiveTime::MIN, config));
        (output.shapes, output.textures_delta)
    }

    /// The shapes of a pass, its textures taken.
    fn prepared(&mut self, name: &str, beats: u64) -> Vec<ClippedShape> {
        let (shapes, textures) = self.pass(name, beats);
        self.painter.frame(shapes.clone(), 1.0, textures, self.size);
        shapes
    }

    /// Painting alone: what differs, and its pixels. How many these are.
    fn show(&mut self, shapes: Vec<ClippedShape>) -> u64 {
        let damage = self.painter.frame(shapes, 1.0, TexturesDelta::default(), self.size);
        self.paint(&damage.parts());
        damage.area()
    }

    fn paint(&mut self, rects: &[PixelRect]) {
        let [width, height] = self.size.map(|length| length as usize);
        self.painter.paint(&self.ctx, &mut Canvas { pixels: &mut self.pixels, width, height }, rects);
    }
}

fn painting(criterion: &mut Criterion) {
    for (name, size, atlas_side) in SIZES {
        let mut window = Window::new(size, atlas_side);
        // Twice: at first glyphs are new, and the atlas grows.
        let frames = [(SHORT, 0), (LONG, 0), (LONG, 1), (SHORT, 0), (LONG, 0), (LONG, 1)];
        let frames = frames.map(|(name, beats)| window.prepared(name, beats));
        let [_, _, _, short, long, beat] = frames;
        let whole = PixelRect::of_size(size);
        let mut group = criterion.benchmark_group(name);
        window.show(short.clone());
        group.bench_function("everything", |b| b.iter(|| window.paint(black_box(&[whole]))));
        for (what, [one, other]) in [("name", [&short, &long]), ("mark", [&long, &beat]), ("nothing", [&long, &long])] {
            window.show(one.clone());
            let pixels = window.show(other.clone());
            let mut turn = false;
            group.bench_function(BenchmarkId::new(what, format!("{pixels} px")), |b| {
                b.iter_batched(
                    || {
                        turn = !turn;
                        if turn { one.clone() } else { other.clone() }
                    },
                    |shapes| black_box(window.show(shapes)),
                    BatchSize::LargeInput,
                );
            });
        }
        let mut beats = 0;
        group.bench_function("egui's pass, a name", |b| {
            b.iter(|| {
                beats += 1;
                let (shapes, mut textures) = window.pass(if beats % 2 == 0 { SHORT } else { LONG }, 0);
                textures.clear();
                shapes.len()
            });
        });
        group.bench_function("egui's pass, the mark", |b| {
            b.iter(|| {
                beats += 1;
                let (shapes, mut textures) = window.pass(LONG, beats);
                textures.clear();
                shapes.len()
            });
        });
        group.finish();
    }
}

criterion_group!(benches, painting);
criterion_main!(benches);
