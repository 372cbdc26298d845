//! The lettering of the patient screen: as wide as egui's, drawn whatever is promised, within its bound, on whole pixels.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    clippy::disallowed_methods,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};
use egui::{Color32, Context, FontFamily, FontId, Mesh, Pos2, RawInput, Rect, Shape, pos2, vec2};
use unicode_normalization::UnicodeNormalization as _;
use vxdisplay::exam::{Phase, Shown, ShownDate, ShownName, ShownPerson, ShownStep};
use vxdisplay::lettering::coverage::Rasteriser;
use vxdisplay::lettering::faces::is_variation_selector;
use vxdisplay::lettering::outline::Outline;
use vxdisplay::lettering::{Anchor, FaceId, Inside, Lettering, Line, Shaper, Weight, can_draw, textures};
use vxdisplay::screen::{BOLD_FAMILY, Coverage, LinkMark, Screen, ScreenConfig, install_fonts};
use vxdisplay::settings::{ShowSettings, Theme};

const NAMES: [&str; 14] = [
    "AVATAR, Tovey WAY",
    "DOE, John To. Ty",
    "NGUYỄN, Văn Thị Phương Ắ Ộ ữ",
    "O'Brien-Łukasz, ß (Dr.)",
    "홍길동",
    "뷁 남궁민수 앉읽",
    "洪吉洞 髙﨑德 𠮷田",
    "諸葛亮 王小東",
    "やまだ タロウ ガギグ ぱ",
    "山田太郎 々",
    "Иванов Ёлкин Йод",
    "Παπαδόπουλος Ώτα",
    "홍길동 · HONG, Gildong 洪吉童",
    "1988년 2월 14일 — 오후 2:07…",
];

fn line(text: &str, size: f32) -> Line<'_> {
    Line {
        text,
        language: None,
        weight: Weight::Bold,
        size,
        line_height: 1.2,
        tracking: 0.0,
        width: f32::INFINITY,
        lines: 1,
        inside: Inside::WithHyphen,
        anchor: Anchor::Left(pos2(40.0, 60.0)),
        color: Color32::WHITE,
    }
}

/// Something like a patient's name of three letters, another one for each number: syllables, or every third time ideographs.
fn name(number: u32) -> String {
    let letter = |salt: u32| {
        let mixed = (number * 3 + salt).wrapping_mul(2_654_435_761) >> 7;
        let code = if number.is_multiple_of(3) { 0x4e00 + mixed % 20_000 } else { 0xac00 + mixed % 11_172 };
        char::from_u32(code).unwrap()
    };
    (0..3).map(letter).collect()
}

#[test]
fn texts_are_as_wide_as_egui_sets_them_composed_and_decomposed() {
    let ctx = Context::default();
    install_fonts(&ctx);
    let mut shaper = Shaper::default();
    let output = ctx.run_ui(RawInput::default(), |ui| {
        for name in NAMES {
            for text in [name.to_owned(), name.nfc().collect(), name.nfd().collect::<String>()] {
                for (weight, family) in
                    [(Weight::Medium, FontFamily::Proportional), (Weight::Bold, FontFamily::Name(BOLD_FAMILY.into()))]
                {
                    let font = FontId::new(100.0, family);
                    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.clone(), font, Color32::WHITE));
                    let (ours, egui) = (shaper.shape(&text, weight).width() * 100.0, galley.size().x);
                    assert!((ours - egui).abs() <= egui * 0.01, "{text:?} {weight:?}: {ours}, egui {egui}");
                }
            }
        }
    });
    output.drop_without_applying_deltas();
}

#[test]
fn a_decomposed_name_has_the_glyphs_of_the_composed_one() {
    let mut shaper = Shaper::default();
    let mut glyphs = |text: &str| {
        let shaped = shaper.shape(text, Weight::Bold);
        let of_units = shaped.units.iter().flat_map(|unit| shaped.glyphs_of(unit).iter().map(|glyph| glyph.id));
        of_units.collect::<Vec<_>>()
    };
    for name in ["홍길동 뷁 앉읽", "NGUYỄN, Văn Ắ Ộ ữ", "Ёлкин Йод", "ガギグ ぱ"] {
        let decomposed: String = name.nfd().collect();
        assert_ne!(name, decomposed);
        assert_eq!(glyphs(name), glyphs(&decomposed), "{name}");
    }
}

#[test]
fn coverage_promises_what_the_tables_of_the_fonts_list() {
    use skrifa::MetadataProvider as _;
    let listed = |id: FaceId| -> HashSet<u32> {
        let font = skrifa::FontRef::new(id.bytes()).unwrap();
        font.charmap().mappings().filter(|(_, glyph)| glyph.to_u32() != 0).map(|(c, _)| c).collect()
    };
    let tables: HashMap<FaceId, HashSet<u32>> = FaceId::ALL.iter().map(|id| (*id, listed(*id))).collect();
    assert!(tables[&FaceId::SansBold].len() > 11_172 && tables[&FaceId::HanBold].len() > 29_000);
    let (mut promised, mut unpromised) = (0, Vec::new());
    for c in (0..=0x0010_ffff).filter_map(char::from_u32) {
        let code = u32::from(c);
        let expected = tables.values().any(|table| table.contains(&code));
        assert_eq!(can_draw(c), expected, "{code:x}");
        // A mark needs a letter; what shapes others is nothing by itself.
        let by_itself = Coverage::bundled().can_draw(c.encode_utf8(&mut [0; 4]));
        let is_mark = unicode_normalization::char::is_combining_mark(c);
        let is_selector = is_variation_selector(c);
        let is_nothing = matches!(c, ' ' | '\u{200c}' | '\u{200d}') || is_selector;
        if is_mark || is_selector {
            assert!(!by_itself || expected || is_selector, "{code:x}");
        } else if by_itself != (expected || is_nothing) {
            unpromised.push(code);
        }
        promised += usize::from(by_itself);
    }
    assert!(promised > 45_000, "{promised}");
    // What is written before or below another letter only.
    assert_eq!(unpromised, [0xd4e]);
}

#[test]
fn what_is_promised_is_drawn() {
    let (mut shaper, mut rasteriser) = (Shaper::default(), Rasteriser::default());
    let mut blank = String::new();
    for c in (0..=0x0010_ffff).filter_map(char::from_u32).filter(|c| can_draw(*c)) {
        for weight in [Weight::Medium, Weight::Bold] {
            let shaped = shaper.shape(c.encode_utf8(&mut [0; 4]), weight);
            assert!(!shaped.units.is_empty() || is_nothing(c), "{c:?}");
            let mut inked = false;
            for unit in &shaped.units {
                for glyph in shaped.glyphs_of(unit) {
                    assert_ne!(glyph.id, 0, "{c:?} ({:x}) is a box", u32::from(c));
                    let face = shaped.runs[unit.run].face;
                    inked |= rasteriser.mask(&Outline::of(face, glyph.id, 12.0, 0.0)).coverage.iter().any(|c| *c > 0);
                }
            }
            if !inked && weight == Weight::Bold {
                blank.push(c);
            }
        }
    }
    let unexpected: Vec<char> = blank.chars().filter(|c| !c.is_whitespace() && !is_nothing(*c)).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
}

/// Characters that draw nothing wherever they stand.
fn is_nothing(c: char) -> bool {
    c.is_control() || matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{3164}' | '\u{feff}')
}

#[test]
fn glyphs_of_five_thousand_names_stay_within_the_bound() {
    let (ctx, mut lettering) = (Context::default(), Lettering::default());
    let mut most = 0;
    for number in 0..5000 {
        lettering.begin_frame(&ctx, 1920.0 * 1080.0);
        let written = lettering.write(&ctx, &line(&name(number), 96.0));
        assert!(!written.shapes.is_empty(), "{}", name(number));
        most = most.max(lettering.texture_bytes());
        let kept = ctx.tex_manager().read().allocated().map(|(_, texture)| texture.bytes_used()).sum::<usize>();
        assert!(kept <= textures::BYTES_AT_1080P, "{kept} bytes after {number} names");
    }
    assert!(most <= textures::BYTES_AT_1080P && most > textures::BYTES_AT_1080P / 2, "{most} bytes");
}

#[test]
fn what_one_frame_shows_is_never_dropped_in_it() {
    let (ctx, mut lettering) = (Context::default(), Lettering::default());
    lettering.begin_frame(&ctx, 1.0);
    let texts: Vec<_> = (0..40).map(|number| lettering.write(&ctx, &line(&name(number), 232.0))).collect();
    let manager = ctx.tex_manager();
    for written in &texts {
        for mesh in meshes(&written.shapes) {
            assert!(manager.read().meta(mesh.texture_id).is_some());
        }
    }
    assert!(lettering.texture_bytes() > textures::BYTES_AT_1080P / 4, "nothing was to be dropped");
}

fn meshes(shapes: &[Shape]) -> Vec<Arc<Mesh>> {
    let mesh = |shape: &Shape| match shape {
        Shape::Mesh(mesh) => Arc::clone(mesh),
        other => panic!("{other:?}"),
    };
    shapes.iter().map(mesh).collect()
}

#[test]
fn quads_stand_on_whole_pixels_and_are_as_large_as_their_textures() {
    for scale in [1.0, 1.25, 1.5, 2.0] {
        let (ctx, mut lettering) = (Context::default(), Lettering::default());
        ctx.set_pixels_per_point(scale);
        ctx.run_ui(RawInput::default(), |_| {}).drop_without_applying_deltas();
        let output = ctx.run_ui(RawInput::default(), |ui| {
            assert_eq!(ui.pixels_per_point(), scale);
            lettering.begin_frame(ui.ctx(), 1920.0 * 1080.0);
            for (size, anchor) in [
                (9.3, Anchor::Left(pos2(17.3, 3.1))),
                (31.7, Anchor::Centre(pos2(333.3, 71.9))),
                (77.7, Anchor::Right(pos2(900.1, 133.7))),
                (232.0, Anchor::Middle(pos2(500.7, 400.3))),
            ] {
                for text in ["홍길동 洪 Ắg, ", "WAV"] {
                    let written = lettering.write(ui.ctx(), &Line { anchor, ..line(text, size) });
                    let mut all = Rect::NOTHING;
                    for mesh in meshes(&written.shapes) {
                        let texture = ui.ctx().tex_manager().read().meta(mesh.texture_id).unwrap().size;
                        assert!(mesh.is_valid() && mesh.vertices.len() % 4 == 0);
                        for quad in mesh.vertices.chunks(4) {
                            let rect = Rect::from_points(&quad.iter().map(|vertex| vertex.pos).collect::<Vec<_>>());
                            let pixels = rect * scale;
                            for edge in [pixels.left(), pixels.top(), pixels.right(), pixels.bottom()] {
                                assert!((edge - edge.round()).abs() < 0.001, "{edge} at {scale}");
                            }
                            let size = [pixels.width().round() as usize, pixels.height().round() as usize];
                            assert_eq!(size, texture);
                            all |= rect;
                        }
                    }
                    assert!(all.min.distance(written.ink.min) < 0.01 && all.max.distance(written.ink.max) < 0.01);
                    let half = 0.51 / scale;
                    let (off, most) = match anchor {
                        Anchor::Left(at) => (all.left() - at.x, half),
                        Anchor::Right(at) => (all.right() - at.x, half),
                        Anchor::Centre(at) => (all.center().x - at.x, half),
                        Anchor::Middle(at) => ((all.center() - at).abs().max_elem(), half),
                    };
                    assert!(off.abs() <= most, "{text} stands {off} beside its place at {scale}");
                }
            }
        });
        output.drop_without_applying_deltas();
    }
}

#[test]
fn a_text_that_did_not_change_is_the_same_meshes() {
    let (ctx, mut lettering) = (Context::default(), Lettering::default());
    lettering.begin_frame(&ctx, 1920.0 * 1080.0);
    let first = lettering.write(&ctx, &line("홍길동", 232.0));
    lettering.begin_frame(&ctx, 1920.0 * 1080.0);
    let second = lettering.write(&ctx, &line("홍길동", 232.0));
    assert!(Arc::ptr_eq(&first.shapes, &second.shapes));
    for other in [
        Line { color: Color32::GRAY, ..line("홍길동", 232.0) },
        Line { anchor: Anchor::Left(pos2(41.0, 60.0)), ..line("홍길동", 232.0) },
        line("홍길돈", 232.0),
    ] {
        assert_ne!(lettering.write(&ctx, &other).shapes, first.shapes, "{other:?}");
    }
}

#[test]
fn with_another_context_everything_begins_anew() {
    let (first, second, mut lettering) = (Context::default(), Context::default(), Lettering::default());
    lettering.begin_frame(&first, 1920.0 * 1080.0);
    let before = lettering.write(&first, &line("홍길동", 100.0));
    assert_eq!(lettering.glyph_count(), 3);
    lettering.begin_frame(&second, 1920.0 * 1080.0);
    assert_eq!(lettering.glyph_count(), 0);
    let after = lettering.write(&second, &line("홍길동", 100.0));
    assert!(!Arc::ptr_eq(&before.shapes, &after.shapes));
    for mesh in meshes(&after.shapes) {
        assert!(second.tex_manager().read().meta(mesh.texture_id).is_some());
    }
    assert_eq!(first.tex_manager().read().allocated().filter(|(_, meta)| meta.name == "glyph").count(), 0);
}

#[test]
fn another_curve_of_transparency_draws_the_glyphs_anew() {
    let (ctx, mut lettering) = (Context::default(), Lettering::default());
    let mut curves = Vec::new();
    for theme in [egui::Theme::Dark, egui::Theme::Light] {
        ctx.set_theme(theme);
        lettering.begin_frame(&ctx, 1920.0 * 1080.0);
        curves.push(meshes(&lettering.write(&ctx, &line("g", 100.0)).shapes)[0].texture_id);
    }
    assert_ne!(curves[0], curves[1]);
}

#[test]
fn texts_of_any_size_and_without_any_number_are_written_without_a_panic() {
    let (ctx, mut lettering) = (Context::default(), Lettering::default());
    let far = Pos2::new(f32::MAX, f32::NEG_INFINITY);
    let sizes = [0.0, 0.1, 1.0, 39.9, 40.0, 900.0, 2000.0, 1e9, f32::MAX, f32::INFINITY, f32::NAN, -5.0];
    for size in sizes {
        for text in ["", " ", "\n\n", "홍 g\u{301}\u{301}\u{301}", "\u{202e}אב\u{200d}\t", "🇰🇷 👩‍👩‍👧"]
        {
            for (width, lines) in [(0.0, 0), (f32::NAN, 2), (-1.0, 3), (100.0, usize::MAX)] {
                for anchor in [Anchor::Left(far), Anchor::Middle(pos2(f32::NAN, 1.0)), Anchor::Centre(pos2(1.0, 1.0))] {
                    lettering.begin_frame(&ctx, f32::NAN);
                    lettering.write(&ctx, &Line { width, lines, anchor, ..line(text, size) });
                }
            }
        }
    }
}

fn shown(name: &str, reconnecting: bool) -> Shown {
    let person = ShownPerson {
        id: Some("EM-240906".to_owned()),
        name: Some(ShownName::whole(name)),
        name_small: Some(ShownName::whole("HONG, Gildong")),
        birth_date: NaiveDate::from_ymd_opt(1988, 2, 14).map(ShownDate::Full),
        name_registered: true,
    };
    let step = ShownStep { body_part: Some("CHEST".to_owned()), projection: Some("PA".to_owned()) };
    Shown { phase: Phase::InProgress, reconnecting, demo: true, person: Some(person), step: Some(step) }
}

/// The shapes of one frame of the whole screen.
fn frame(ctx: &Context, screen: &mut Screen, shown: &Shown) -> Vec<Shape> {
    let config = ScreenConfig {
        languages: "ko,en".parse().unwrap(),
        texts: vxdisplay::l10n::Library::default(),
        theme: Theme::Dark,
        site_name: "영상의학과 · Radiology 2".to_owned(),
        show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
        viewing_distance_m: 3.0,
        diagonal_in: 24.0,
        ..ScreenConfig::default()
    };
    let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0)));
    let input = RawInput { screen_rect, ..RawInput::default() };
    let mark = LinkMark { up: true, beats: 1 };
    let mut output = ctx.run_ui(input, |ui| screen.patient_ui(ui, shown, mark, NaiveTime::MIN, &config));
    let shapes = std::mem::take(&mut output.shapes).into_iter().map(|shape| shape.shape).collect();
    output.drop_without_applying_deltas();
    shapes
}

#[test]
fn egui_lays_out_no_text_of_the_patient_screen() {
    let (ctx, mut screen) = (Context::default(), Screen::default());
    install_fonts(&ctx);
    let shapes = frame(&ctx, &mut screen, &shown("홍길동", false));
    assert!(shapes.iter().any(|shape| matches!(shape, Shape::Mesh(_))));
    assert!(!shapes.iter().any(|shape| matches!(shape, Shape::Text(_))));
}

#[test]
fn a_frame_in_which_nothing_changed_has_the_same_meshes_and_a_new_name_changes_its_line_only() {
    let (ctx, mut screen) = (Context::default(), Screen::default());
    install_fonts(&ctx);
    let mut texts = |name: &str, reconnecting| {
        let shapes = frame(&ctx, &mut screen, &shown(name, reconnecting));
        meshes(&shapes.into_iter().filter(|shape| matches!(shape, Shape::Mesh(_))).collect::<Vec<_>>())
    };
    let first = texts("홍길동", false);
    let second = texts("홍길동", false);
    assert_eq!(first.len(), second.len());
    assert!(first.iter().zip(&second).all(|(before, after)| Arc::ptr_eq(before, after)));
    let third = texts("김철수", false);
    let kept = third.iter().filter(|mesh| second.iter().any(|before| Arc::ptr_eq(before, mesh))).count();
    assert_eq!(kept, second.len() - 3);
    assert_eq!(third.len(), second.len());
    let back = texts("홍길동", false);
    assert!(first.iter().zip(&back).all(|(before, after)| Arc::ptr_eq(before, after)));
}
