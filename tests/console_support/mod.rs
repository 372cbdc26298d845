//! A console to try things on, and questions to what is on it.

mod desk;
#[path = "../common/pictures.rs"]
pub mod pictures;

use std::collections::BTreeSet;
use std::path::Path;

#[allow(unused_imports, reason = "each test file uses its part")]
pub use desk::{Desk, LANGUAGES, has};
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::console::{Action, Page};
use vxdisplay::l10n::{Library, Locale, STAFF_LOCALES};
use vxdisplay::settings::Theme;

/// The texts on each monitor of the sketch, which are whole.
pub fn sketched(harness: &Harness<'_, Desk>, count: usize) -> Vec<String> {
    let shapes = &harness.output().shapes;
    let frames = |clip: egui::Rect| shapes.iter().filter(move |shape| shape.clip_rect == clip);
    // Each monitor is painted with its own place as the limit.
    let mut places: Vec<egui::Rect> = Vec::new();
    for shape in shapes {
        if let egui::Shape::Rect(rect) = &shape.shape
            && rect.rect == shape.clip_rect
            && rect.corner_radius.nw == 6
            && !places.contains(&rect.rect)
        {
            places.push(rect.rect);
        }
    }
    assert_eq!(places.len(), count);
    let mut all = Vec::new();
    for place in places {
        let mut texts = String::new();
        for shape in frames(place) {
            if let egui::Shape::Text(text) = &shape.shape {
                assert!(place.contains_rect(text.visual_bounding_rect()), "{} is cut by {place:?}", text.galley.text());
                assert!(!text.galley.elided);
                texts.push_str(text.galley.text());
                texts.push('\n');
            }
        }
        all.push(texts);
    }
    all
}

/// Every text that is painted, and whether it is cut.
#[allow(dead_code, reason = "each test file uses its part")]
pub fn painted(harness: &Harness<'_, Desk>) -> Vec<(String, bool)> {
    fn take(shape: &egui::Shape, all: &mut Vec<(String, bool)>) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| take(shape, all)),
            egui::Shape::Text(text) => all.push((text.galley.text().to_owned(), text.galley.elided)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    harness.output().shapes.iter().for_each(|shape| take(&shape.shape, &mut all));
    all
}

/// What was asked for, in words.
pub fn action_names(actions: &[Action]) -> Vec<String> {
    actions
        .iter()
        .map(|action| match action {
            Action::Reconnect => "Reconnect".to_owned(),
            Action::RunCheck => "RunCheck".to_owned(),
            Action::EndCheck => "EndCheck".to_owned(),
            Action::HideNow => "HideNow".to_owned(),
            Action::ClearNotices => "ClearNotices".to_owned(),
            Action::FullScreen(open) => format!("FullScreen({open})"),
            Action::Send(text) => format!("Send({text})"),
            Action::SendTo(to) => format!("SendTo({to:?})"),
            Action::StartRelay => "StartRelay".to_owned(),
            Action::StartRelayOnFreePort => "StartRelayOnFreePort".to_owned(),
            Action::StartDemo => "StartDemo".to_owned(),
            Action::PauseReplay(paused) => format!("PauseReplay({paused})"),
            Action::SeekReplay(to) => format!("SeekReplay({to:?})"),
            Action::ListRecordings(folder) => format!("ListRecordings({})", folder.display()),
            Action::CancelReading => "CancelReading".to_owned(),
            Action::ShowFolder(folder) => format!("ShowFolder({})", folder.display()),
            Action::CloseToast(_) => "CloseToast".to_owned(),
            Action::StopRelay => "StopRelay".to_owned(),
            Action::RelayDialect(dialect) => format!("RelayDialect({dialect})"),
            Action::Drill(drill) => format!("Drill({drill:?})"),
            Action::Cut => "Cut".to_owned(),
            Action::RestartRelay => "RestartRelay".to_owned(),
            Action::Freeze(frozen) => format!("Freeze({frozen})"),
            Action::Play => "Play".to_owned(),
            Action::PausePlayer => "PausePlayer".to_owned(),
            Action::OpenRecording(path) => format!("OpenRecording({})", path.display()),
            Action::ReplaySpeed(speed) => format!("ReplaySpeed({speed:?})"),
            Action::ReplayStep => "ReplayStep".to_owned(),
            Action::CloseReplay => "CloseReplay".to_owned(),
            Action::OpenSettingsFolder => "OpenSettingsFolder".to_owned(),
            Action::OpenLogFolder => "OpenLogFolder".to_owned(),
            Action::PlayStep => "PlayStep".to_owned(),
            Action::StopPlayer => "StopPlayer".to_owned(),
            Action::Diagnose(path) => format!("Diagnose({})", path.display()),
            Action::StartRecording { patient_data, .. } => format!("StartRecording({patient_data:?})"),
            Action::Setting { key, change } => format!("Setting({}, {change:?})", key.name),
            _ => "another".to_owned(),
        })
        .collect()
}

/// Replaces what is in a field.
pub fn type_into(harness: &mut Harness<'_, Desk>, label: &str, text: &str) {
    let field = harness.get_all_by_label(label).find(|node| is_field(node.accesskit_node().role())).unwrap();
    field.focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.key_press(egui::Key::Delete);
    harness.run();
    if !text.is_empty() {
        let field = harness.get_all_by_label(label).find(|node| is_field(node.accesskit_node().role())).unwrap();
        field.type_text(text);
        harness.run();
    }
}

fn is_field(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput)
}

pub fn press(harness: &mut Harness<'_, Desk>, label: &str) {
    harness.get_all_by_label(label).find(|node| node.accesskit_node().role() == Role::Button).unwrap().click();
    harness.run();
}

pub fn value_of(harness: &Harness<'_, Desk>, label: &str) -> String {
    let field = harness.get_all_by_label(label).find(|node| is_field(node.accesskit_node().role())).unwrap();
    field.value().unwrap_or_default()
}

/// Every text that is on the window, outside the preview of the patient screen.
pub fn all_text(harness: &Harness<'_, Desk>) -> String {
    let mut all = String::new();
    for node in harness.query_all(egui_kittest::kittest::By::new()) {
        let node = node.accesskit_node();
        for text in [node.label(), node.value()].into_iter().flatten() {
            all.push_str(&text);
            all.push('\n');
        }
    }
    all
}

pub fn rows(harness: &Harness<'_, Desk>) -> Vec<String> {
    harness.query_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect()
}

pub fn row(harness: &Harness<'_, Desk>, part: &str) -> String {
    rows(harness).into_iter().find(|label| label.contains(part)).unwrap()
}

/// A word of the console without arguments.
pub fn word(language: Locale, id: &str) -> &'static str {
    Library::bundled().staff_word(language, id).unwrap()
}

/// The groups of the settings with keys.
pub const SECTIONS: [&str; 6] = [
    "group-connection",
    "section-monitors",
    "section-display",
    "section-exam",
    "section-console",
    "group-administration",
];

pub fn sections(language: Locale) -> [&'static str; 6] {
    SECTIONS.map(|id| word(language, id))
}

/// No control that is on the page sticks out of the window.
pub fn inside(harness: &Harness<'_, Desk>, width: f32, height: f32, what: &str) {
    for node in harness.query_all(egui_kittest::kittest::By::new()) {
        let role = node.accesskit_node().role();
        if matches!(role, Role::Button | Role::TextInput) {
            let rect = node.rect();
            assert!(
                rect.left() >= -0.5 && rect.right() <= width + 0.5,
                "{what}: {:?} {rect:?}",
                node.accesskit_node().label()
            );
            // Pages scroll downwards, never sideways.
            assert!(rect.top() >= -height * 3.0, "{what}: {:?} {rect:?}", node.accesskit_node().label());
        }
    }
}

/// No two buttons or fields of the bar lie on each other.
pub fn apart(harness: &Harness<'_, Desk>, what: &str) {
    let in_bar: Vec<_> = harness
        .query_all(egui_kittest::kittest::By::new())
        .filter(|node| matches!(node.accesskit_node().role(), Role::Button | Role::TextInput))
        .filter(|node| node.rect().bottom() < 56.0)
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .collect();
    for (index, (name, rect)) in in_bar.iter().enumerate() {
        for (other, place) in &in_bar[index + 1..] {
            assert!(!rect.shrink(1.0).intersects(place.shrink(1.0)), "{what}: {name} and {other}");
        }
    }
}

/// Every control says what it is.
pub fn named(harness: &Harness<'_, Desk>, what: &str) {
    for node in harness.query_all(egui_kittest::kittest::By::new()) {
        let node = node.accesskit_node();
        if matches!(node.role(), Role::Button | Role::TextInput | Role::CheckBox | Role::Row) {
            assert!(
                node.label().is_some_and(|label| !label.trim().is_empty()),
                "{what}: a {:?} without a name",
                node.role()
            );
        }
    }
}

pub fn focused(harness: &Harness<'_, Desk>) -> BTreeSet<String> {
    harness
        .query_all(egui_kittest::kittest::By::new())
        .filter(|node| node.is_focused())
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// Every page in every language, by turns dark and light, to be looked at: `target/tmp/console-*.png`.
pub fn pictures() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (language, theme) in STAFF_LOCALES.iter().zip([Theme::Dark, Theme::Light].into_iter().cycle()) {
        let language = *language;
        for page in Page::ALL {
            for (width, height) in [(1360.0, 860.0), (1024.0, 700.0)] {
                let desk = Desk::new(language).theme(theme).page(page).relay();
                let harness = desk.harness_of(vec2(width, height));
                let picture = pictures::picture_of(&harness);
                let name = format!("console-{language}-{page:?}-{width}.png").to_lowercase();
                picture.save(folder.join(name)).unwrap();
            }
        }
        for (width, height) in [(1360.0, 860.0), (1024.0, 700.0)] {
            let desk = Desk::new(language).theme(theme).page(Page::Settings);
            let mut harness = desk.harness_of(vec2(width, height));
            let shot = |harness: &mut Harness<'_, Desk>, what: &str| {
                let name = format!("console-{language}-{what}-{width}.png").to_lowercase();
                pictures::picture_of(harness).save(folder.join(name)).unwrap();
            };
            press(&mut harness, word(language, "section-about"));
            shot(&mut harness, "about");
            press(&mut harness, word(language, "about-licences"));
            shot(&mut harness, "licences");
            let row = row(&harness, "accesskit_consumer");
            harness.get_by_label(&row).click();
            harness.run();
            shot(&mut harness, "licence");
        }
    }
}
