//! The page of all settings: what each means, what it may be, where it comes from, and changing it.

use std::collections::HashMap;

use egui::{CentralPanel, Frame, Key as KeyboardKey, Margin, Panel, ScrollArea, Ui};

use super::about_page::AboutPage;
use super::fixed::fixed_by;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, monitors_page, theme};
use crate::l10n::Message;
use crate::settings::{Applies, Change, ConsoleLanguage, KEYS, Key, Kind, LanguagePair, Layer, Settings, Value};

/// What the page shows besides the facts.
#[derive(Default)]
pub(super) struct SettingsPage {
    section: usize,
    /// What is typed and not yet saved, by key.
    drafts: HashMap<&'static str, String>,
    about: AboutPage,
}

/// The page's own parts.
enum Part {
    Section(&'static str),
    Monitors,
    About,
}

/// The sections in the order of the table, each once; then what is no setting.
fn parts() -> Vec<Part> {
    let mut sections: Vec<&'static str> = Vec::new();
    for key in KEYS {
        if !sections.contains(&page_of(key)) {
            sections.push(page_of(key));
        }
    }
    let mut parts: Vec<Part> = sections.into_iter().map(Part::Section).collect();
    parts.insert(1.min(parts.len()), Part::Monitors);
    parts.push(Part::About);
    parts
}

impl SettingsPage {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let ground = Frame::new().fill(look.palette.ground);
        let parts = parts();
        let left = Frame { inner_margin: Margin { right: 0, ..Margin::same(20) }, ..ground };
        Panel::left("sections").frame(left).resizable(false).exact_size(238.0).show_separator_line(false).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                for (index, part) in parts.iter().enumerate() {
                    let name = look.words.get(part_key(part));
                    if widgets::tab_ui(ui, look.palette, self.section == index, Some(200.0), name).clicked() {
                        self.section = index;
                    }
                }
            },
        );
        CentralPanel::default().frame(ground.inner_margin(Margin::same(20))).show(ui, |ui| {
            match parts.get(self.section) {
                Some(Part::Section(section)) => {
                    scrolled_ui(ui, |ui| self.section_ui(ui, look, facts, section, actions));
                }
                Some(Part::Monitors) => scrolled_ui(ui, |ui| self.monitors_ui(ui, look, facts, actions)),
                Some(Part::About) | None => self.about.page_ui(ui, look, facts, actions),
            }
        });
    }

    fn monitors_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        monitors_page::page_ui(ui, look, facts, actions);
        for key in KEYS.iter().filter(|key| about_monitors(key)) {
            ui.add_space(theme::GAP - 8.0);
            widgets::card_ui(ui, look.palette, |ui| self.key_ui(ui, look, facts, key, actions));
        }
    }

    fn section_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, section: &str, actions: &mut Vec<Action>) {
        for key in KEYS.iter().filter(|key| page_of(key) == section && !about_monitors(key)) {
            widgets::card_ui(ui, look.palette, |ui| self.key_ui(ui, look, facts, key, actions));
            ui.add_space(theme::GAP - 8.0);
        }
    }

    fn key_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, key: &'static Key, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        let resolved = &facts.settings.resolved;
        let origin = resolved.origins.iter().find(|origin| origin.key == key);
        let fixed = origin.and_then(|origin| fixed_by(look, origin));
        ui.horizontal(|ui| {
            widgets::strong_ui(ui, palette, key.name);
            if fixed.is_none() && origin.is_some_and(|origin| origin.source.layer() == Layer::User) {
                let reset = words.with("settings-reset-of", &[("key", key.name)]);
                let chip = widgets::chip_ui(ui, palette, false, words.get("settings-reset"));
                widgets::name(ui, &chip, &reset);
                if chip.clicked() {
                    self.drafts.remove(key.name);
                    actions.push(Action::Setting { key, change: Change::Reset });
                }
            }
        });
        let text = |message: Message| words.text(&message);
        widgets::text_ui(ui, palette, &text(key.message()));
        ui.add_space(2.0);
        ui.add_enabled_ui(fixed.is_none(), |ui| self.value_ui(ui, look, &resolved.settings, key, actions));
        let default = Some(value_text(&key.default())).filter(|text| !text.is_empty());
        let default = default.as_deref().unwrap_or(words.get("settings-empty"));
        let mut line = words.with("settings-range", &[("allowed", &text(key.kind.allowed())), ("default", default)]);
        if let Some(origin) = origin {
            line.push_str(&words.with("settings-source", &[("source", &text(origin.source.message()))]));
        }
        widgets::soft_ui(ui, palette, &line);
        match (&fixed, key.applies) {
            (Some(sentence), _) => drop(widgets::soft_ui(ui, palette, sentence)),
            (None, Applies::Restart) => drop(widgets::soft_ui(ui, palette, words.get("settings-restart"))),
            (None, Applies::Live) => {}
        }
        if let Some((_, problem)) = facts.settings_problem.filter(|(at, _)| *at == key.name) {
            widgets::text_ui(ui, palette, &words.with("settings-problem", &[("why", &look.text(problem))]));
        }
    }

    fn value_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        settings: &Settings,
        key: &'static Key,
        actions: &mut Vec<Action>,
    ) {
        let value = value_text(&key.kind.value(settings));
        match key.kind {
            Kind::Choice { names, .. } => {
                choice_ui(ui, look, key, &value, names.iter().map(|name| (*name, *name)), actions);
            }
            Kind::Bool { .. } => {
                let yes_no = [("true", look.words.get("settings-yes")), ("false", look.words.get("settings-no"))];
                choice_ui(ui, look, key, &value, yes_no.into_iter(), actions);
            }
            Kind::ConsoleLanguage { .. } => {
                let library = look.words.library();
                let auto = ConsoleLanguage::Auto.to_string();
                let named = library.staff_locales().map(|locale| (locale.to_string(), library.own_name(locale)));
                let all: Vec<_> = std::iter::once((auto.clone(), auto)).chain(named).collect();
                choice_ui(ui, look, key, &value, all.iter().map(|(tag, name)| (&**tag, &**name)), actions);
            }
            Kind::Languages { .. } => {
                languages_ui(ui, look, key, &value, actions);
                self.field_ui(ui, look, key, &value, 420.0, actions);
            }
            Kind::Text { .. }
            | Kind::Url { .. }
            | Kind::File { .. }
            | Kind::Folder { .. }
            | Kind::Listen { .. }
            | Kind::LoopbackListen { .. }
            | Kind::Monitor { .. }
            | Kind::Chord { .. }
            | Kind::Hours { .. }
            | Kind::WaitingTexts { .. } => {
                self.field_ui(ui, look, key, &value, 420.0, actions);
            }
            Kind::Seconds { .. } | Kind::Decimal { .. } | Kind::Whole { .. } => {
                self.field_ui(ui, look, key, &value, 110.0, actions);
            }
        }
    }

    /// Saved with Enter or the button, which is there only while something was typed.
    fn field_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        key: &'static Key,
        value: &str,
        width: f32,
        actions: &mut Vec<Action>,
    ) {
        ui.horizontal(|ui| {
            let mut text = self.drafts.get(key.name).cloned().unwrap_or_else(|| value.to_owned());
            let response = widgets::field_ui(ui, &mut text, key.name, "", width.min(ui.available_width() - 120.0));
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(KeyboardKey::Enter));
            let changed = text != value;
            if changed {
                self.drafts.insert(key.name, text.clone());
            } else {
                self.drafts.remove(key.name);
            }
            ui.add_enabled_ui(changed, |ui| {
                let save = widgets::button_ui(ui, look.palette, Weight::Other, look.words.get("settings-save"));
                widgets::name(ui, &save, &look.words.with("settings-save-of", &[("key", key.name)]));
                if changed && (save.clicked() || entered) {
                    actions.push(Action::Setting { key, change: Change::Set(text) });
                }
            });
        });
    }

    /// What was typed has become the value, or is to be corrected.
    pub(super) fn saved(&mut self, key: &str) {
        self.drafts.remove(key);
    }
}

fn scrolled_ui(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).show(ui, contents);
}

/// The keys that stand on the page of the monitors.
fn about_monitors(key: &Key) -> bool {
    [
        "display.mode",
        "display.monitor",
        "display.allow_only_monitor",
        "display.staff_key",
        "display.keep_awake",
        "display.sleep",
    ]
    .contains(&key.name)
}

/// As a field shows it: nothing where there is no value.
fn value_text(value: &Value) -> String {
    if *value == Value::None { String::new() } else { value.to_string() }
}

fn choice_ui<'a>(
    ui: &mut Ui,
    look: Look<'_>,
    key: &'static Key,
    value: &str,
    choices: impl Iterator<Item = (&'a str, &'a str)>,
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        for (choice, text) in choices {
            let chip = widgets::chip_ui(ui, look.palette, choice == value, text);
            widgets::name(ui, &chip, &format!("{}: {text}", key.name));
            if chip.clicked() && choice != value {
                actions.push(Action::Setting { key, change: Change::Set(choice.to_owned()) });
            }
        }
    });
}

/// The large language and the small one. Where pairs take turns they are written.
fn languages_ui(ui: &mut Ui, look: Look<'_>, key: &'static Key, value: &str, actions: &mut Vec<Action>) {
    let Ok(pair) = value.parse::<LanguagePair>() else { return };
    let library = look.words.library();
    let offered = || library.offered();
    let choose = |pair: LanguagePair| Action::Setting { key, change: Change::Set(pair.to_string()) };
    let mut chip = |ui: &mut Ui, chosen: bool, part: &str, text: &str, pair: LanguagePair| {
        let chip = widgets::chip_ui(ui, look.palette, chosen, text);
        widgets::name(ui, &chip, &format!("{}: {part}: {text}", key.name));
        if chip.clicked() && !chosen {
            actions.push(choose(pair));
        }
    };
    ui.horizontal_wrapped(|ui| {
        let part = look.words.get("settings-large");
        widgets::soft_ui(ui, look.palette, part);
        for locale in offered() {
            // Who takes the small one for the large one takes the large one for the small one.
            let second = if pair.second() == Some(locale) { Some(pair.main()) } else { pair.second() };
            chip(ui, pair.main() == locale, part, &library.own_name(locale), LanguagePair::new(locale, second));
        }
    });
    ui.horizontal_wrapped(|ui| {
        let part = look.words.get("settings-small");
        widgets::soft_ui(ui, look.palette, part);
        chip(ui, pair.second().is_none(), part, look.words.get("settings-none"), LanguagePair::new(pair.main(), None));
        for locale in offered().filter(|locale| *locale != pair.main()) {
            let both = LanguagePair::new(pair.main(), Some(locale));
            chip(ui, pair.second() == Some(locale), part, &library.own_name(locale), both);
        }
    });
}

/// The page of a key: that of its section, but for one that has a single key.
fn page_of(key: &Key) -> &'static str {
    match key.section() {
        "diagnostics" => "log",
        section => section,
    }
}

fn part_key(part: &Part) -> &'static str {
    match part {
        Part::Monitors => "section-monitors",
        Part::About => "section-about",
        Part::Section(section) => match *section {
            "server" => "section-server",
            "display" => "section-display",
            "site" => "section-site",
            "privacy" => "section-privacy",
            "exam" => "section-exam",
            "link" => "section-link",
            "console" => "section-console",
            "messages" => "section-messages",
            "relay" => "section-relay",
            "health" => "section-health",
            "diagnostics" => "section-diagnostics",
            _ => "section-log",
        },
    }
}
