//! No ink of one text touches that of another, whatever marks are stacked on a name: measured from rendered pixels.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use chrono::{NaiveDate, NaiveTime};
use egui::accesskit::Role;
use egui::{Context, Pos2, RawInput, Rect, Vec2, vec2};
use proptest::prelude::*;
use vxdisplay::exam::{Join, Phase, Script, Shown, ShownDate, ShownName, ShownPerson};
use vxdisplay::raster::Painter;
use vxdisplay::screen::{LinkMark, Screen, ScreenConfig, install_fonts};

/// Syllables with marks above and below, as names of many writings have them; the last are no names.
const SYLLABLES: [&str; 40] = [
    "Ế",
    "Ộ",
    "Ữ",
    "Ǚ",
    "Ắ",
    "g̃",
    "Ọ̀",
    "ỷ",
    "Ệ",
    "ñ",
    "ปู่",
    "ที่",
    "น้ำ",
    "ฐี",
    "ญู",
    "ເປັ້",
    "ຫຼື",
    "ក្រុ",
    "ស្ត្រី",
    "ကြည့်",
    "မြို့",
    "သိုး",
    "क्षि",
    "र्मूँ",
    "ট্টু",
    "ম্র্যা",
    "ஶ்ரீ",
    "క్ష్మీ",
    "ਸ਼੍ਰੀਂ",
    "ශ්‍රී",
    "شُكْرًا",
    "اللَّه",
    "إِلَيْكُمْ",
    "שָׁלוֹם",
    "קוּבּ",
    "홍",
    "龍",
    "ガ",
    "A\u{301}\u{302}\u{303}",
    "a\u{323}\u{331}\u{325}",
];

fn name() -> impl Strategy<Value = (String, String)> {
    let word =
        || prop::collection::vec(prop::sample::select(SYLLABLES.to_vec()), 1..7).prop_map(|parts| parts.concat());
    // One writing a name as a rule, any mixture otherwise.
    let of_one = (0..SYLLABLES.len(), 1usize..6, 1usize..6)
        .prop_map(|(at, family, given)| (SYLLABLES[at].repeat(family), SYLLABLES[(at + 1) % 40].repeat(given)));
    prop_oneof![3 => of_one, 2 => (word(), word())]
}

struct Seen {
    texts: Vec<(String, Rect)>,
    /// Whether a pixel is ink, by rows.
    ink: Vec<bool>,
    /// The first row of the band.
    band: usize,
    width: usize,
}

fn seen(family: &str, given: &str, languages: &str, size: Vec2) -> Seen {
    let ctx = Context::default();
    install_fonts(&ctx);
    ctx.enable_accesskit();
    let mut screen = Screen::default();
    let config = ScreenConfig { languages: languages.parse().unwrap(), ..ScreenConfig::default() };
    let name = |family: &str, given: &str| {
        Some(ShownName::of(Some(family.to_owned()), Some(given.to_owned()), Join::Space, Script::Other))
    };
    let person = ShownPerson {
        id: None,
        name: name(family, given),
        name_small: name(given, family),
        birth_date: NaiveDate::from_ymd_opt(1988, 6, 14).map(ShownDate::Full),
        name_registered: true,
    };
    let shown = Shown { phase: Phase::Ready, person: Some(person), step: None, ..Shown::default() };
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
        max_texture_side: Some(4096),
        ..RawInput::default()
    };
    let mark = LinkMark { up: true, beats: 1 };
    let mut output = ctx.run_ui(input, |ui| screen.patient_ui(ui, &shown, mark, NaiveTime::MIN, &config));
    assert_eq!(screen.cut_texts(), [""; 0], "{family} {given}");
    let nodes = output.platform_output.accesskit_update.take().unwrap().nodes;
    let labels = nodes.into_iter().filter(|(_, node)| node.role() == Role::Label);
    let texts = labels.filter_map(|(_, node)| {
        let bounds = node.bounds()?;
        let at = |x: f64, y: f64| Pos2::new(x as f32, y as f32);
        let text = node.label().or(node.value()).unwrap_or_default().to_owned();
        Some((text, Rect::from_min_max(at(bounds.x0, bounds.y0), at(bounds.x1, bounds.y1))))
    });
    let texts = texts.collect();
    let mut painter = Painter::default();
    let pixels = [size.x as u32, size.y as u32];
    painter.frame(output.shapes, output.pixels_per_point, output.textures_delta, pixels);
    let rgba = painter.picture(&ctx).to_rgba();
    let ground: [u8; 4] = rgba[..4].try_into().unwrap();
    let ink = rgba.chunks(4).map(|pixel| pixel.iter().zip(ground).any(|(a, b)| a.abs_diff(b) > 40)).collect();
    let width = pixels[0] as usize;
    let band = (0..pixels[1] as usize).rev().find(|y| rgba[y * width * 4..][..4] == ground).unwrap_or(0);
    Seen { texts, ink, band, width }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// The boxes of texts lie apart, and all ink of the person's part of the screen lies in them.
    #[test]
    fn stacked_marks_never_touch_a_neighbour(
        (family, given) in name(),
        languages in prop::sample::select(vec!["ko,en", "th,vi", "ar,de", "en"]),
        size in prop::sample::select(vec![vec2(960.0, 540.0), vec2(640.0, 512.0), vec2(540.0, 960.0), vec2(1280.0, 360.0)]),
    ) {
        let seen = seen(&family, &given, languages, size);
        for (index, (text, place)) in seen.texts.iter().enumerate() {
            for (other, other_place) in &seen.texts[..index] {
                let overlap = place.shrink(0.75).intersect(other_place.shrink(0.75));
                prop_assert!(!overlap.is_positive(), "{text:?} {place} reaches into {other:?} {other_place}");
            }
        }
        let labels: Vec<&(String, Rect)> = seen.texts.iter().collect();
        let top = labels.iter().map(|(_, place)| place.top()).fold(f32::MAX, f32::min);
        // Below the header, above the band.
        let header = size.y * 0.09;
        let mut outside = 0;
        for y in (header.max(top) as usize)..seen.band {
            for x in 0..seen.width {
                let at = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                // Ink may reach beyond the advance of its line, not beyond its height.
                let is_inside = labels.iter().any(|(_, place)| place.expand2(vec2(size.x, 1.0)).contains(at));
                outside += usize::from(seen.ink[y * seen.width + x] && !is_inside);
            }
        }
        prop_assert_eq!(outside, 0, "pixels of {} {} stand between the lines", family, given);
    }
}
