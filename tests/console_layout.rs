//! Nothing lies on another thing, no text is cut, and no two texts are nearer than four points on a line, measured from what is painted.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

mod console_support;

use std::time::Duration;

use console_support::{Desk, LANGUAGES};
use egui::accesskit::Role;
use egui::{Rect, Shape, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use vxdisplay::console::{Action, Page};
use vxdisplay::display::Event;
use vxdisplay::l10n::{Locale, STAFF_LOCALES};
use vxdisplay::link::{Answer, ConnectFailure, Failure, HandshakeFailure, ResolveFailure, TlsFailure};
use vxdisplay::recording::PatientData;
use vxdisplay::settings::Theme;

/// Between two texts on one line, in points.
const APART: f32 = 4.0;

struct Text {
    text: String,
    rect: Rect,
    seen: Rect,
    clip: Rect,
    elided: bool,
}

/// Every text that is painted, with what of it is seen.
fn texts(harness: &Harness<'_, Desk>) -> Vec<Text> {
    fn take(shape: &Shape, clip: Rect, all: &mut Vec<Text>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| take(shape, clip, all)),
            Shape::Text(text) if !text.galley.text().trim().is_empty() => {
                let rect = Rect::from_min_size(text.pos, text.galley.size()).translate(text.galley.rect.min.to_vec2());
                let text_of = text.galley.text().to_owned();
                all.push(Text { text: text_of, rect, seen: rect.intersect(clip), clip, elided: text.galley.elided });
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    for shape in &harness.output().shapes {
        take(&shape.shape, shape.clip_rect, &mut all);
    }
    all.retain(|text| text.seen.is_positive() && text.seen.height() > 1.0);
    all
}

fn rects(harness: &Harness<'_, Desk>, wanted: impl Fn(Role) -> bool) -> Vec<(String, Rect)> {
    harness
        .query_all(By::new())
        .filter(|node| wanted(node.accesskit_node().role()))
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .collect()
}

/// What is wrong with the layout.
fn faults(harness: &Harness<'_, Desk>, size: Vec2) -> Vec<String> {
    let mut faults = Vec::new();
    let may_be_cut = rects(harness, |role| matches!(role, Role::Row | Role::TextInput | Role::MultilineTextInput));
    let previews = rects(harness, |role| role == Role::Group);
    let window = Rect::from_min_size(egui::Pos2::ZERO, size);
    let all: Vec<Text> = texts(harness)
        .into_iter()
        .filter(|text| !previews.iter().any(|(_, preview)| preview.expand(1.0).contains_rect(text.rect)))
        .collect();
    for text in &all {
        // What is longer than its field scrolls in it.
        let is_within = |cell: &Rect| cell.contains(text.rect.center()) || cell.expand(1.0).contains_rect(text.seen);
        if may_be_cut.iter().any(|(_, cell)| is_within(cell)) {
            continue;
        }
        if text.elided {
            faults.push(format!("{:?} ends in an ellipsis", text.text));
        }
        let hidden = (text.rect.width() - text.seen.width()).max(0.0);
        if hidden > 1.0 || !window.expand(1.0).x_range().contains(text.rect.right()) {
            faults.push(format!("{:?} is cut at {:?}", text.text, text.seen));
        }
    }
    for (index, one) in all.iter().enumerate() {
        for other in &all[index + 1..] {
            let (a, b) = (one.seen, other.seen);
            let together = a.bottom().min(b.bottom()) - a.top().max(b.top());
            let beside = a.left().max(b.left()) - a.right().min(b.right());
            let same_line = together > 0.4 * a.height().min(b.height());
            if (same_line && beside < APART) || (together > 2.0 && beside < 0.0) {
                faults.push(format!("{:?} {a:?} and {:?} {b:?}", one.text, other.text));
            }
        }
    }
    faults.extend(cut_low(harness, &all));
    let controls = rects(harness, |role| matches!(role, Role::Button | Role::TextInput | Role::ComboBox));
    for (index, (name, rect)) in controls.iter().enumerate() {
        for (other, place) in &controls[index + 1..] {
            let both = rect.shrink(0.5).intersect(place.shrink(0.5));
            if both.is_positive() && window.contains(both.center()) && !rect.contains_rect(*place) {
                faults.push(format!("{name:?} {rect:?} lies on {other:?} {place:?}"));
            }
        }
    }
    faults
}

/// What is scrolled to for less than a row, in points: it is no page that goes on, but a line that is cut.
const ROW: f32 = 24.0;

/// The lines that are cut at the top or at the bottom: those of tables that nobody has scrolled, and the last ones of what is only
/// a little higher than its place.
fn cut_low(harness: &Harness<'_, Desk>, all: &[Text]) -> Vec<String> {
    let mut faults = Vec::new();
    let rows = rects(harness, |role| role == Role::Row);
    for (_, table) in rects(harness, |role| role == Role::Table) {
        for (name, row) in rows.iter().filter(|(_, row)| table.shrink(1.0).intersects(*row)) {
            if !table.expand(1.0).contains_rect(*row) {
                faults.push(format!("{name:?} {row:?} is cut by its table {table:?}"));
            }
        }
    }
    let labelled = rects(harness, |role| matches!(role, Role::Label | Role::Button | Role::TextInput | Role::Switch));
    for text in all.iter().filter(|text| text.rect.bottom() - text.seen.bottom() > 1.0) {
        let is_of = |text: &Text, rect: &Rect| {
            let near = |a: egui::Pos2, b: egui::Pos2| a.distance(b) < 6.0;
            near(text.rect.min, rect.min) || near(text.rect.center(), rect.center())
        };
        let is_hidden = |rect: &Rect| !all.iter().any(|other| is_of(other, rect));
        let below = labelled.iter().map(|(_, rect)| *rect).filter(|rect| {
            rect.bottom() > text.clip.bottom() && rect.x_range().intersects(text.clip.x_range()) && is_hidden(rect)
        });
        let rest = below.map(|rect| rect.bottom()).fold(text.rect.bottom(), f32::max) - text.clip.bottom();
        if rest < ROW {
            faults.push(format!("{:?} is cut by {rest} points at {:?}", text.text, text.seen));
        }
    }
    faults
}

fn hold(size: Vec2, scale: f32) {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        for theme in [Theme::Light, Theme::Dark] {
            for page in Page::ALL {
                let harness = Desk::new(language).theme(theme).page(page).harness_scaled(size, scale);
                look_at(&harness, size, &format!("{size:?} × {scale} {language} {theme} {page:?}"), &mut wrong);
            }
        }
    }
    say(&wrong);
}

fn look_at(harness: &Harness<'_, Desk>, size: Vec2, what: &str, wrong: &mut Vec<String>) {
    let zoom = harness.ctx.zoom_factor();
    wrong.extend(faults(harness, size / zoom).into_iter().map(|fault| format!("{what}: {fault}")));
}

fn say(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(25)].join("\n"));
}

const SIZES: [Vec2; 5] =
    [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0), vec2(3840.0, 2160.0)];

/// What can be wrong, and what takes more room than usual.
fn troubled(language: Locale) -> Vec<(&'static str, Desk)> {
    let port = ([10, 20, 30, 40], 55111).into();
    let desk = || Desk::new(language);
    let handshake = |failure| Failure::Handshake(port, failure);
    vec![
        ("refused", desk().fails(Failure::Connect(vec![(port, ConnectFailure::Refused)]))),
        ("timed out", desk().fails(Failure::Connect(vec![(port, ConnectFailure::TimedOut(Duration::from_secs(5)))]))),
        ("no name", desk().fails(Failure::Resolve(ResolveFailure::NotFound))),
        ("tls", desk().fails(handshake(HandshakeFailure::NotHttp(Answer::Tls)))),
        ("denied", desk().fails(handshake(HandshakeFailure::Denied(403)))),
        ("certificate", desk().fails(handshake(HandshakeFailure::Tls(TlsFailure::UnknownIssuer)))),
        ("recording", desk().records(PatientData::Real)),
        ("another server", desk().turned_to("ws://radiology-room-2.hospital.example:55111")),
        ("one monitor", desk().models(&["DELL P2419H"])),
        ("relay", desk().relay()),
    ]
}

#[test]
fn nothing_is_cut_or_covered_while_something_is_wrong() {
    let mut wrong = Vec::new();
    for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0)] {
        for language in STAFF_LOCALES.iter().copied() {
            for (what, desk) in troubled(language) {
                let harness = desk.harness_of(size);
                look_at(&harness, size, &format!("{size:?} {language} {what}"), &mut wrong);
            }
        }
    }
    say(&wrong);
}

#[test]
fn a_message_is_read_and_exported_without_a_cut_word_in_every_language() {
    let mut wrong = Vec::new();
    for size in [vec2(800.0, 560.0), vec2(1360.0, 860.0)] {
        for language in STAFF_LOCALES.iter().copied() {
            let mut harness = Desk::new(language).page(Page::Messages).harness_of(size);
            harness.get_by_role_and_label(Role::Table, console_support::word(language, "messages-list")).focus();
            harness.run();
            // The message of the patient is the fourth.
            for _ in 0..4 {
                harness.key_press(egui::Key::ArrowDown);
                harness.run();
            }
            assert!(console_support::all_text(&harness).contains("patientName"), "{language} {size:?}");
            look_at(&harness, size, &format!("{size:?} {language} details"), &mut wrong);
        }
    }
    say(&wrong);
}

#[test]
fn at_100_percent_nothing_is_cut_or_covered() {
    for size in SIZES {
        hold(size, 1.0);
    }
}

#[test]
fn in_the_windows_that_are_usual_nothing_is_cut_or_covered_in_any_language() {
    let mut wrong = Vec::new();
    for size in &SIZES[..4] {
        for language in STAFF_LOCALES.iter().filter(|language| !LANGUAGES.contains(language)) {
            for page in Page::ALL {
                let harness = Desk::new(*language).page(page).harness_of(*size);
                look_at(&harness, *size, &format!("{size:?} {language} {page:?}"), &mut wrong);
            }
        }
    }
    say(&wrong);
}

#[test]
fn the_ladder_of_a_link_that_is_well_is_whole_in_the_usual_windows_in_every_language() {
    for size in [vec2(1360.0, 860.0), vec2(1920.0, 1080.0)] {
        for language in STAFF_LOCALES.iter().copied() {
            let harness = Desk::new(language).harness_of(size);
            let all = texts(&harness);
            for rung in ["address", "port", "websocket", "register", "ping", "data"] {
                let name = console_support::word(language, &format!("rung-{rung}"));
                let found = all.iter().find(|text| text.text == name);
                let name = found.unwrap_or_else(|| panic!("{size:?} {language}: {rung} is out of sight"));
                let left = name.rect.left()..=name.rect.left() + 1.0;
                let said =
                    all.iter().find(|text| left.contains(&text.rect.left()) && text.rect.top() > name.rect.top());
                for text in std::iter::once(name).chain(said) {
                    let hidden = text.rect.height() - text.seen.height();
                    assert!(hidden < 1.0, "{size:?} {language}: {:?} is cut by {hidden}", text.text);
                }
            }
        }
    }
}

#[test]
fn a_swatch_and_its_word_are_on_one_line_at_every_size_and_scale() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 860.0), vec2(1024.0, 860.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0)] {
            for zoom in 0..3 {
                let mut desk = Desk::new(language);
                desk.pong(4);
                let mut harness = desk.harness_of(size);
                for _ in 0..zoom {
                    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Plus);
                    harness.run();
                }
                let is_swatch = |rect: &Rect| (rect.width() - 12.0).abs() < 0.5 && (rect.height() - 12.0).abs() < 0.5;
                let painted = harness.output().shapes.iter().filter_map(|shape| match &shape.shape {
                    Shape::Rect(rect) => Some(rect.rect),
                    _ => None,
                });
                let swatches: Vec<Rect> = painted.filter(is_swatch).collect();
                assert!(harness.ctx.zoom_factor() >= 1.0);
                for key in ["state-registered", "state-unconfirmed", "state-lost"] {
                    let word = console_support::word(language, key);
                    let is_entry = |rect: &Rect| {
                        let begins = |swatch: &Rect| {
                            (swatch.left() - rect.left()).abs() < 1.0 && rect.y_range().contains(swatch.center().y)
                        };
                        rect.height() < 24.0 && swatches.iter().any(begins)
                    };
                    let found = harness.query_all_by_label(word).any(|node| is_entry(&node.rect()));
                    assert!(found, "{language} {size:?} {zoom}: {word:?} has its swatch beside it");
                }
            }
        }
    }
}

#[test]
fn at_150_200_and_300_percent_nothing_is_cut_or_covered() {
    for scale in [1.5, 2.0, 3.0] {
        for size in SIZES {
            hold(size, scale);
        }
    }
}

#[test]
fn on_a_full_hd_monitor_at_any_scale_everything_fits() {
    for scale in [1.25, 1.5, 2.0, 3.0] {
        hold((vec2(1920.0, 1080.0) / scale).floor(), scale);
    }
}

#[test]
fn the_rung_that_fails_comes_into_sight_with_its_sentence() {
    let bad = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientName":"O"Doe"}}"#;
    for size in [vec2(1024.0, 700.0), vec2(1360.0, 860.0)] {
        for language in STAFF_LOCALES.iter().copied() {
            let desk = Desk::new(language).turned_to("ws://radiology-room-2.hospital.example:55111");
            let mut harness = desk.harness_of(size);
            harness.run();
            harness.state_mut().hears(bad);
            harness.run();
            let said = harness.state().failed_rung().unwrap();
            let all = texts(&harness);
            let sentence = all.iter().find(|text| text.text == said);
            let sentence = sentence.unwrap_or_else(|| panic!("{size:?} {language}: {said:?} is out of sight"));
            assert!(sentence.seen.height() > sentence.rect.height() - 1.0, "{size:?} {language}: {:?}", sentence.seen);
        }
    }
}

#[test]
fn the_menu_of_the_look_is_as_wide_as_its_entries() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).harness();
        console_support::press(&mut harness, console_support::word(language, "look-title"));
        harness.run();
        let name = harness.get_by_label("日本語").rect();
        assert!(name.width() < 360.0, "{language}: {name:?}");
    }
}

#[test]
fn the_help_names_each_page_once() {
    let mut harness = Desk::new(LANGUAGES[0]).harness();
    harness.key_press(egui::Key::F1);
    harness.run();
    let name = |page: &str| {
        rects(&harness, |role| role == Role::Button).iter().filter(|(name, _)| name.starts_with(page)).count()
    };
    for page in ["Connection: ", "Messages: ", "Exam: ", "Simulator: ", "Settings: "] {
        assert_eq!(name(page), 1, "{page}");
    }
}

#[test]
fn a_fault_would_be_found() {
    let harness = Desk::new(LANGUAGES[0]).page(Page::Messages).harness();
    let all = texts(&harness);
    assert!(all.len() > 40, "{} texts are measured", all.len());
    assert!(!faults(&harness, vec2(400.0, 860.0)).is_empty(), "what sticks out of a narrower window is found");
}

#[test]
fn the_parts_of_the_simulator_and_the_settings_are_whole_in_every_language() {
    let mut wrong = Vec::new();
    for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1920.0, 1080.0)] {
        for language in STAFF_LOCALES.iter().copied() {
            let mut harness = Desk::new(language).page(Page::Simulator).relay().harness_of(size);
            look_at(&harness, size, &format!("{size:?} {language} simulator"), &mut wrong);
            console_support::press(&mut harness, console_support::word(language, "recordings-half"));
            harness.state_mut().obey();
            harness.state_mut().told(Event::Asked(Action::OpenRecording("/tmp/r.jsonl".into())));
            harness.state_mut().read_recording_of(60);
            harness.run();
            look_at(&harness, size, &format!("{size:?} {language} recordings"), &mut wrong);
            harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num5);
            harness.run();
            for part in console_support::SECTIONS.into_iter().chain(["section-about"]) {
                let left = |node: &egui_kittest::Node<'_>| node.rect().left() as i64;
                let buttons = harness.get_all_by_label(console_support::word(language, part));
                let buttons = buttons.filter(|node| node.accesskit_node().role() == Role::Button);
                buttons.min_by_key(left).unwrap().click();
                harness.run();
                look_at(&harness, size, &format!("{size:?} {language} {part}"), &mut wrong);
            }
            harness.key_press(egui::Key::F1);
            harness.run();
            let shown = console_support::all_text(&harness);
            assert!(shown.contains(console_support::word(language, "keys-help")), "{language}");
        }
    }
    say(&wrong);
}

/// The whole ladder with the note about another address, in the windows that are usual; elsewhere it scrolls, which is seen.
#[test]
fn everything_beside_the_preview_is_in_sight_or_scrolled_to_by_a_bar_that_is_seen() {
    for size in SIZES[..4].iter().copied() {
        for language in STAFF_LOCALES.iter().copied() {
            let desk = Desk::new(language).started_with("ws://radiology-room-2.hospital.example:55111");
            let mut harness = desk.turned_to("ws://127.0.0.1:24101").harness_of(size);
            let what = format!("{size:?} {language}");
            let word = |key: &str| console_support::word(language, key);
            let is_whole = |harness: &Harness<'_, Desk>, name: &str| {
                let all = texts(harness);
                let mut found = all.iter().filter(|text| text.text == name);
                found.any(|text| text.rect.height() - text.seen.height() < 1.0)
            };
            let has_bar = |harness: &Harness<'_, Desk>| {
                harness.output().shapes.iter().any(|shape| {
                    let Shape::Rect(rect) = &shape.shape else { return false };
                    (2.0..=12.0).contains(&rect.rect.width())
                        && rect.rect.height() > 24.0
                        && rect.rect.right() < size.x * 0.45
                        && rect.rect.left() > 250.0
                        && rect.fill.a() > 60
                })
            };
            let last = word("link-last-event");
            if size.y >= 860.0 {
                for rung in ["address", "port", "websocket", "register", "ping", "data"] {
                    assert!(is_whole(&harness, word(&format!("rung-{rung}"))), "{what}: {rung}");
                }
            }
            assert!(is_whole(&harness, last) || has_bar(&harness), "{what}: nothing says that there is more");
            let inside = harness.get_by_label(word("bar-run-check")).rect().center_bottom() + vec2(0.0, 80.0);
            harness.event(egui::Event::PointerMoved(inside));
            harness.run_steps(8);
            for (phase, points) in [(egui::TouchPhase::Start, 0.0), (egui::TouchPhase::Move, -3000.0)] {
                harness.event(egui::Event::MouseWheel {
                    unit: egui::MouseWheelUnit::Point,
                    delta: vec2(0.0, points),
                    phase,
                    modifiers: egui::Modifiers::NONE,
                    source: egui::MouseWheelSource::Unknown,
                });
            }
            harness.run_steps(12);
            assert!(is_whole(&harness, last), "{what}: the last figure is out of reach");
        }
    }
}

#[test]
fn the_scroll_bar_of_the_notices_has_room_beside_their_text() {
    for size in [vec2(1360.0, 860.0), vec2(1024.0, 700.0)] {
        let harness = Desk::new(Locale::EN).harness_of(size);
        let edge = harness.get_by_label(console_support::word(Locale::EN, "notices-clear")).rect().right();
        for link in harness.query_all_by_label(console_support::word(Locale::EN, "notices-message")) {
            assert!(link.rect().right() <= edge - 10.0, "{size:?}: {:?}", link.rect());
        }
    }
}
