//! What writing a name on the patient screen costs: new ones, known ones, measuring alone, one glyph, the whole screen.
#![allow(missing_docs, clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench that cannot go on fails")]

use std::hint::black_box;

use chrono::{NaiveDate, NaiveTime};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use egui::{Color32, Context, Pos2, RawInput, Rect, pos2, vec2};
use vxdisplay::exam::{Phase, Shown, ShownDate, ShownName, ShownPerson, ShownStep};
use vxdisplay::lettering::coverage::Rasteriser;
use vxdisplay::lettering::outline::Outline;
use vxdisplay::lettering::{Anchor, FaceId, Inside, Lettering, Line, Shaper, Weight};
use vxdisplay::screen::{LinkMark, Screen, ScreenConfig, install_fonts};
use vxdisplay::settings::Settings;
use vxdisplay::wiring;

const SIZE: f32 = 232.0;
const AREA: f32 = 1920.0 * 1080.0;

fn line(text: &str) -> Line<'_> {
    Line {
        text,
        language: None,
        weight: Weight::Bold,
        size: SIZE,
        line_height: 1.2,
        tracking: 0.0,
        width: 1200.0,
        lines: 3,
        inside: Inside::WithHyphen,
        anchor: Anchor::Left(pos2(96.0, 250.0)),
        color: Color32::WHITE,
    }
}

/// Three syllables, other ones for each number.
fn name(number: u32) -> String {
    let syllable = |salt: u32| char::from_u32(0xac00 + ((number * 3 + salt).wrapping_mul(2_654_435_761) >> 7) % 11_172);
    (0..3).filter_map(syllable).collect()
}

/// Takes the new textures out, as a painter would.
fn end_frame(ctx: &Context) {
    ctx.tex_manager().write().take_delta().clear();
}

fn write(ctx: &Context, lettering: &mut Lettering, text: &str) {
    lettering.begin_frame(ctx, AREA);
    black_box(lettering.write(ctx, &line(text)));
    end_frame(ctx);
}

fn names(criterion: &mut Criterion) {
    let (ctx, mut lettering) = (Context::default(), Lettering::default());
    write(&ctx, &mut lettering, "홍길동");
    let mut number = 0;
    criterion.bench_function("a new name of three syllables at 232 px", |bencher| {
        let next = || {
            number += 1;
            name(number)
        };
        bencher.iter_batched(next, |name| write(&ctx, &mut lettering, &name), BatchSize::SmallInput);
    });
    let five_hundred: Vec<String> = (0..500).map(name).collect();
    criterion.bench_function("500 different names", |bencher| {
        bencher.iter(|| five_hundred.iter().for_each(|name| write(&ctx, &mut lettering, name)));
    });
    criterion.bench_function("a known name", |bencher| bencher.iter(|| write(&ctx, &mut lettering, "홍길동")));
}

fn measuring(criterion: &mut Criterion) {
    let mut shaper = Shaper::default();
    let mut number = 0;
    criterion.bench_function("measuring a new name", |bencher| {
        let next = || {
            number += 1;
            name(number)
        };
        let width = |name: String| shaper.shape(&name, Weight::Bold).width();
        bencher.iter_batched(next, width, BatchSize::SmallInput);
    });
    criterion.bench_function("measuring a known name", |bencher| {
        bencher.iter(|| shaper.shape(black_box("홍길동"), Weight::Bold).width());
    });
}

fn glyph(criterion: &mut Criterion) {
    let glyph = {
        let shaped = Shaper::default().shape("흟", Weight::Bold);
        shaped.units.first().and_then(|unit| shaped.glyphs_of(unit).first().copied()).unwrap().id
    };
    let mut rasteriser = Rasteriser::default();
    criterion.bench_function("outline of a syllable at 230 px", |bencher| {
        bencher.iter(|| Outline::of(FaceId::SansBold, black_box(glyph), 230.0, 0.0));
    });
    let outline = Outline::of(FaceId::SansBold, glyph, 230.0, 0.0);
    criterion.bench_function("coverage of a syllable at 230 px", |bencher| bencher.iter(|| rasteriser.mask(&outline)));
}

fn screen(criterion: &mut Criterion) {
    let (ctx, mut screen) = (Context::default(), Screen::default());
    install_fonts(&ctx);
    let config: ScreenConfig = wiring::screen_config(&Settings::default(), &vxdisplay::l10n::Library::default(), None);
    let person = |name: &str| ShownPerson {
        id: Some("P-1".to_owned()),
        name: Some(ShownName::whole(name)),
        name_small: Some(ShownName::whole("HONG, Gildong")),
        birth_date: NaiveDate::from_ymd_opt(1988, 2, 14).map(ShownDate::Full),
        name_registered: true,
    };
    let step = ShownStep { body_part: Some("CHEST".to_owned()), projection: Some("PA".to_owned()) };
    let full = Shown {
        phase: Phase::InProgress,
        reconnecting: false,
        demo: false,
        person: Some(person("홍길동")),
        step: Some(step),
    };
    let mut pass = |shown: &Shown| {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0))),
            ..RawInput::default()
        };
        let mark = LinkMark { up: true, beats: 1 };
        let output = ctx.run_ui(input, |ui| screen.patient_ui(ui, shown, mark, NaiveTime::MIN, &config));
        output.drop_without_applying_deltas();
    };
    criterion.bench_function("egui's pass over the screen, nothing changed", |bencher| bencher.iter(|| pass(&full)));
    let mut number = 0;
    criterion.bench_function("egui's pass over the screen, a new name", |bencher| {
        let next = || {
            number += 1;
            Shown { person: Some(person(&name(number))), ..full.clone() }
        };
        bencher.iter_batched(next, |shown| pass(&shown), BatchSize::SmallInput);
    });
}

criterion_group!(benches, names, measuring, glyph, screen);
criterion_main!(benches);
