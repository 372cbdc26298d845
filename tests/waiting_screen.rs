//! The waiting screen with the site's own text and logo: whole, legible, and nothing smaller for it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

#[path = "common/pictures.rs"]
mod pictures;

use std::collections::BTreeMap;
use std::sync::Mutex;

use chrono::NaiveTime;
use egui::accesskit::Role;
use egui::{Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::exam::{Phase, Shown, ShownStep};
use vxdisplay::l10n::{OFFERED, as_read};
use vxdisplay::logo::Logo;
use vxdisplay::screen::{LinkMark, Screen, ScreenConfig, install_fonts};
use vxdisplay::settings::Theme;

/// Screens with the diagonals that monitors of their shape have, in inches.
const SIZES: [((f32, f32), f32); 7] = [
    ((1920.0, 1080.0), 24.0),
    ((3840.0, 2160.0), 24.0),
    ((1280.0, 1024.0), 24.0),
    ((1080.0, 1920.0), 24.0),
    ((800.0, 600.0), 24.0),
    ((2560.0, 1080.0), 34.0),
    ((3840.0, 1080.0), 49.0),
];

const BLUE: &str = "<svg viewBox='0 0 400 100'><path fill='#102a70' d='M0 0h400v100H0z'/></svg>";
const WHITE: &str = "<svg viewBox='0 0 400 100'><path fill='#ffffff' d='M0 0h400v100H0z'/></svg>";

struct Page {
    screen: Screen,
    shown: Shown,
    config: ScreenConfig,
}

impl eframe::App for Page {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let time = NaiveTime::from_hms_opt(14, 7, 0).unwrap();
        self.screen.patient_ui(ui, &self.shown, LinkMark { up: true, beats: 3 }, time, &self.config);
    }
}

fn page((width, height): (f32, f32), shown: Shown, config: ScreenConfig) -> Harness<'static, Page> {
    let mut harness =
        Harness::builder().with_size(vec2(width, height)).with_context_setup(pictures::draw).build_eframe(|creation| {
            install_fonts(&creation.egui_ctx);
            Page { screen: Screen::default(), shown, config }
        });
    harness.run();
    harness
}

fn config(text: &str, logo: Option<&str>) -> ScreenConfig {
    ScreenConfig {
        waiting_text: text.parse().unwrap(),
        logo: logo.map(decoded),
        site_name: "Radiology 2".to_owned(),
        ..ScreenConfig::default()
    }
}

/// Decoded once for all tests.
fn decoded(svg: &str) -> Logo {
    static DECODED: Mutex<BTreeMap<String, Logo>> = Mutex::new(BTreeMap::new());
    let mut decoded = DECODED.lock().unwrap();
    decoded.entry(svg.to_owned()).or_insert_with(|| Logo::decode(svg.as_bytes()).unwrap()).clone()
}

fn texts(harness: &Harness<'_, Page>) -> Vec<(String, Rect)> {
    let label = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().or(node.accesskit_node().value());
    harness.query_all_by_role(Role::Label).map(|node| (label(&node).unwrap_or_default(), node.rect())).collect()
}

fn logo_of(harness: &Harness<'_, Page>) -> Option<Rect> {
    harness.query_by_role(Role::Image).map(|node| node.rect())
}

/// A sentence of exactly so many characters.
fn sentence(words: &str, length: usize) -> String {
    words.chars().cycle().take(length).collect::<String>().trim().to_owned()
}

#[test]
fn a_text_as_long_as_may_be_is_whole_and_legible_on_every_screen() {
    let korean = sentence("앉아서 기다려 주십시오. ", 80);
    let english = sentence("Please take a seat and wait. ", 80);
    for (size, diagonal_in) in SIZES {
        let own = config(&format!("ko: {korean} | en: {english}"), Some(BLUE));
        let harness = page(size, Shown::default(), ScreenConfig { diagonal_in, ..own });
        let screen = Rect::from_min_size(egui::Pos2::ZERO, vec2(size.0, size.1));
        let state = harness.state();
        assert_eq!(state.screen.cut_texts(), [] as [String; 0], "{size:?}");
        assert_eq!(state.screen.small_texts(), [] as [String; 0], "{size:?}");
        let texts = texts(&harness);
        for wanted in [&korean, &english] {
            assert!(texts.iter().any(|(text, _)| text == wanted), "{size:?}: {wanted}");
        }
        for (index, (text, place)) in texts.iter().enumerate() {
            assert!(screen.expand(1.0).contains_rect(*place), "{size:?}: {text} at {place}");
            for (other, there) in &texts[index + 1..] {
                assert!(!place.shrink(1.0).intersects(there.shrink(1.0)), "{size:?}: {text} over {other}");
            }
            if let Some(logo) = logo_of(&harness) {
                assert!(!place.intersects(logo) && screen.contains_rect(logo), "{size:?}: the logo on {text}");
            }
        }
    }
}

#[test]
fn each_language_says_its_own_and_one_for_all_is_said_once() {
    let said = |text: &str, wanted: &str| {
        let harness = page((1920.0, 1080.0), Shown::default(), config(text, None));
        texts(&harness).iter().filter(|(text, _)| text == wanted).count()
    };
    assert_eq!(said("ko: 앉아 주십시오 | en: Take a seat", "앉아 주십시오"), 1);
    assert_eq!(said("ko: 앉아 주십시오 | en: Take a seat", "Take a seat"), 1);
    assert_eq!(said("Take a seat", "Take a seat"), 1);
    assert_eq!(said("Take a seat", "Please wait"), 0);
    assert_eq!(said("ko: 앉아 주십시오", "Please wait"), 1, "a language without a text of its own keeps the program's");
    assert_eq!(said("vi: Xin chờ", "Please wait"), 1);
}

#[test]
fn the_text_of_every_language_can_be_a_sites() {
    for tag in OFFERED {
        let languages = tag.parse().unwrap();
        let own = ScreenConfig::default().texts.patient(tag.parse().unwrap()).completed.title.clone();
        let config = ScreenConfig { languages, ..config(&format!("{tag}: {own}"), None) };
        let harness = page((1280.0, 1024.0), Shown::default(), config);
        assert!(texts(&harness).iter().any(|(text, _)| *text == as_read(&own)), "{tag}");
    }
}

#[test]
fn text_and_logo_are_for_whoever_waits_alone() {
    let step = ShownStep { body_part: Some("CHEST".to_owned()), projection: None };
    for shown in [
        Shown { reconnecting: true, ..Shown::default() },
        Shown { phase: Phase::InProgress, ..Shown::default() },
        Shown { step: Some(step), ..Shown::default() },
    ] {
        let harness = page((1920.0, 1080.0), shown.clone(), config("Take a seat", Some(BLUE)));
        assert!(texts(&harness).iter().all(|(text, _)| text != "Take a seat"), "{shown:?}");
        assert_eq!(logo_of(&harness), None, "{shown:?}");
    }
}

#[test]
fn another_text_and_another_logo_are_seen_at_once() {
    let mut harness = page((1920.0, 1080.0), Shown::default(), config("Take a seat", None));
    assert_eq!(logo_of(&harness), None);
    harness.state_mut().config = config("Please come in", Some(BLUE));
    harness.step();
    assert!(texts(&harness).iter().any(|(text, _)| text == "Please come in"));
    let blue = pictures::picture_of(&harness);
    let place = logo_of(&harness).unwrap();
    let middle = |picture: &image::RgbaImage| picture.get_pixel(place.center().x as u32, place.center().y as u32).0;
    assert_eq!(middle(&blue), [0x10, 0x2a, 0x70, 255]);
    harness.state_mut().config = config("Please come in", Some(WHITE));
    harness.step();
    assert_eq!(middle(&pictures::picture_of(&harness)), [255; 4]);
}

#[test]
fn nothing_is_smaller_for_a_logo_and_where_there_is_no_room_there_is_none() {
    let long = format!("ko: {} | en: {}", sentence("기다려 ", 80), sentence("Please wait ", 80));
    for (size, diagonal_in) in SIZES {
        for text in ["Take a seat", &long] {
            let heights = |logo| {
                let harness = page(size, Shown::default(), ScreenConfig { diagonal_in, ..config(text, logo) });
                texts(&harness).into_iter().map(|(text, place)| (text, place.size())).collect::<Vec<_>>()
            };
            assert_eq!(heights(None), heights(Some(BLUE)), "{size:?}");
        }
        let near = page(size, Shown::default(), ScreenConfig { diagonal_in, ..config("Take a seat", Some(BLUE)) });
        assert!(logo_of(&near).is_some(), "{size:?}");
    }
    let far = ScreenConfig { viewing_distance_m: 8.0, ..config(&long, Some(BLUE)) };
    assert_eq!(logo_of(&page((1920.0, 1080.0), Shown::default(), far)), None);
}

#[test]
fn a_logo_is_as_sharp_as_the_screen() {
    let stripes: String = (0..40).map(|at| format!("<rect x='{}' width='5' height='100'/>", at * 10)).collect();
    let svg = format!("<svg viewBox='0 0 400 100' fill='#102a70'>{stripes}</svg>");
    let light = ScreenConfig { theme: Theme::Light, ..config("Take a seat", Some(&svg)) };
    let harness = page((3840.0, 2160.0), Shown::default(), light);
    let place = logo_of(&harness).unwrap();
    assert!(place.height() >= 300.0, "{place}");
    let picture = pictures::picture_of(&harness);
    let row = |x: f32| picture.get_pixel(x as u32, place.center().y as u32).0;
    let cell = place.width() / 40.0;
    for stripe in 0..40 {
        let left = place.left() + cell * stripe as f32;
        assert_eq!(row(left + cell * 0.25), [0x10, 0x2a, 0x70, 255], "stripe {stripe}");
        assert_eq!(row(left + cell * 0.75)[0], 0xf7, "gap {stripe}");
    }
}

#[test]
fn a_logo_that_the_ground_would_swallow_stands_on_a_plate() {
    let around = |theme, svg| {
        let harness = page((1920.0, 1080.0), Shown::default(), ScreenConfig { theme, ..config("Hello", Some(svg)) });
        let place = logo_of(&harness).unwrap();
        pictures::picture_of(&harness).get_pixel(place.left() as u32 - 6, place.center().y as u32).0
    };
    let is_light = |pixel: [u8; 4]| pixel[0] > 200;
    for (theme, svg, light) in [
        (Theme::Dark, BLUE, true),
        (Theme::Dark, WHITE, false),
        (Theme::Light, BLUE, true),
        (Theme::Light, WHITE, false),
        (Theme::HighContrast, BLUE, true),
        (Theme::HighContrast, WHITE, false),
    ] {
        assert_eq!(is_light(around(theme, svg)), light, "{theme}");
    }
}
