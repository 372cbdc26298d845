//! `vxdisplay card`: whole on every monitor in every language of the staff, and true to size.
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

use std::process::Command;

use egui::accesskit::Role;
use egui::{Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::l10n::{Library, Locale, Reader, STAFF_LOCALES};
use vxdisplay::screen::{Card, CardFacts, Coverage, ScreenConfig, install_fonts};

const SIZES: [(f32, f32); 5] = [(1920.0, 1080.0), (1280.0, 1024.0), (3840.0, 2160.0), (1080.0, 1920.0), (800.0, 600.0)];

struct Page {
    card: Card,
    facts: CardFacts,
    reader: Locale,
}

impl eframe::App for Page {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.card.card_ui(ui, &self.facts, Reader::new(Library::bundled(), self.reader));
    }
}

fn page(size: (f32, f32), reader: Locale, viewing_distance_m: f32) -> Harness<'static, Page> {
    let facts = CardFacts {
        monitor: Some(["DEL DELL U2412M YMYH1423".to_owned(), "DP-1".to_owned()]),
        scale: 1.25,
        screen: ScreenConfig { viewing_distance_m, ..ScreenConfig::default() },
    };
    let builder = Harness::builder().with_size(vec2(size.0, size.1)).with_context_setup(pictures::draw);
    let mut harness = builder.build_eframe(|creation| {
        install_fonts(&creation.egui_ctx);
        Page { card: Card::default(), facts, reader }
    });
    harness.run();
    harness
}

fn texts(harness: &Harness<'_, Page>) -> Vec<(String, Rect)> {
    let label = |node: &egui_kittest::Node<'_>| node.accesskit_node().label().or(node.accesskit_node().value());
    harness.query_all_by_role(Role::Label).map(|node| (label(&node).unwrap_or_default(), node.rect())).collect()
}

#[test]
fn the_card_is_whole_on_every_monitor_in_every_language_of_the_staff() {
    for size in SIZES {
        for reader in STAFF_LOCALES {
            let harness = page(size, *reader, 3.0);
            assert_eq!(harness.state().card.cut_texts(), [] as [String; 0], "{size:?}, {reader}");
            let texts = texts(&harness);
            let screen = Rect::from_min_size(egui::Pos2::ZERO, vec2(size.0, size.1));
            for (index, (text, place)) in texts.iter().enumerate() {
                assert!(screen.contains_rect(place.shrink(1.0)), "{size:?}, {reader}: {text} at {place}");
                assert!(Coverage::bundled().can_draw(text), "{text}");
                for (other, there) in &texts[index + 1..] {
                    // Lines of descenders and accents may share what is between two lines.
                    let common = place.intersect(*there);
                    let shares = common.width() > 2.0 && common.height() > place.height().min(there.height()) * 0.3;
                    assert!(!shares, "{size:?}, {reader}: {text} over {other}");
                }
            }
            let says = |part: &str| texts.iter().any(|(text, _)| text.contains(part));
            for part in
                ["DEL DELL U2412M YMYH1423", "DP-1", "1.25", "R", "L", "3 ", "100 ", "홍길동", "عبد الرحمن", "አበበ"]
            {
                let with_comma = part.replace('.', ",");
                assert!(says(part) || says(&with_comma), "{size:?}, {reader}: {part}");
            }
        }
    }
}

#[test]
fn the_distance_that_is_set_has_its_line_and_a_heading_its_names() {
    for size in SIZES {
        for distance in [1.0, 2.0, 3.0, 4.0, 6.0] {
            let harness = page(size, Locale::EN, distance);
            let texts = texts(&harness);
            let (long, short) = (format!("Readable from {distance} m"), format!("{distance} m"));
            // A monitor for one metre has no room for six.
            let is_there = texts.iter().any(|(text, _)| *text == long || *text == short);
            assert!(is_there || distance > 4.0 && size.0.min(size.1) < 1000.0, "{size:?}, {distance} m: {texts:?}");
            let heading = texts.iter().find(|(text, _)| text.starts_with("All names"));
            let names = texts.iter().find(|(text, _)| text.contains("홍길동"));
            if let (Some((_, heading)), Some((_, names))) = (heading, names) {
                assert!(names.top() >= heading.bottom(), "{size:?}: {names} near {heading}");
            }
        }
    }
}

#[test]
fn a_line_for_a_distance_has_capitals_of_a_two_hundredth_of_it() {
    let size = (1920.0_f32, 1080.0_f32);
    let harness = page(size, Locale::EN, 3.0);
    let picture = pictures::picture_of(&harness);
    let pixels_per_mm = size.0.hypot(size.1) / (24.0 * 25.4);
    let mut measured = 0;
    for (text, place) in texts(&harness) {
        let Some(distance) = text.strip_prefix("Readable from ").and_then(|rest| rest.strip_suffix(" m")) else {
            continue;
        };
        let distance: f32 = distance.parse().unwrap();
        // The first letter, R.
        let width = place.height() * 0.45;
        let is_ink =
            |y: u32| (place.left() as u32 + 4..(place.left() + width) as u32).any(|x| picture.get_pixel(x, y)[0] > 128);
        let rows: Vec<u32> = (place.top() as u32 + 2..place.bottom() as u32 - 2).filter(|y| is_ink(*y)).collect();
        let height = (rows.last().unwrap() - rows[0] + 1) as f32;
        let wanted = distance * 5.0 * pixels_per_mm;
        assert!((height - wanted).abs() <= 1.5 + wanted * 0.03, "{distance} m: {height} pixels, not {wanted}");
        measured += 1;
    }
    assert!(measured >= 4, "{measured} lines");
}

#[test]
fn the_squares_have_the_contrast_that_stands_beside_them() {
    let picture = pictures::picture_of(&page((1920.0, 1080.0), Locale::EN, 3.0));
    let light = |pixel: [u8; 4]| {
        let value = f64::from(pixel[0]) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    let greys: std::collections::BTreeSet<u8> = picture.pixels().filter(|p| p[0] == p[1]).map(|p| p[0]).collect();
    for contrast in [1.15, 1.3, 1.6, 2.0, 3.0, 4.5, 7.0, 12.0] {
        for ground in [0.0, 1.0] {
            let found = greys.iter().any(|grey| {
                let grey = light([*grey; 4]);
                let measured = (f64::max(grey, ground) + 0.05) / (f64::min(grey, ground) + 0.05);
                (measured - contrast).abs() < contrast * 0.04
            });
            assert!(found, "{contrast}:1 with a ground of {ground}");
        }
    }
}

fn card(arguments: &[&str], home: &std::path::Path) -> std::process::Output {
    Command::new(env!("CARGO_BIN_EXE_vxdisplay"))
        .arg("card")
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", home)
        .env("VXDISPLAY_CONSOLE__LANGUAGE", "en")
        .output()
        .unwrap()
}

#[test]
fn without_a_screen_the_card_is_a_picture_or_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("pictures");
    let output = card(&["--shots", folder.to_str().unwrap(), "--size", "1280x1024"], home.path());
    assert!(output.status.success(), "{output:?}");
    let picture = image::open(folder.join("card.png")).unwrap();
    assert_eq!((picture.width(), picture.height()), (1280, 1024));
    let output = card(&[], home.path());
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(!output.stderr.is_empty());
    assert_eq!(card(&["--size", "800x600"], home.path()).status.code(), Some(2), "a size is of a picture");
}
