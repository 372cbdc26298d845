//! One setting: what it is called, what it is for, its control, and what is wrong with what was typed.

use std::collections::HashMap;

use egui::{Align, CornerRadius, Layout, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::file_field::{FileAsked, browse_ui};
use super::fixed::fixed_by;
use super::setting_words::{
    choice_text, default_text, fault, field_text, language_text, meaning, number_text, range, title, unit, value_text,
    written,
};
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, field, kit, spoken, theme};
use crate::display::FilePurpose;
use crate::settings::{Applies, Change, ConsoleLanguage, Key, Kind, LanguagePair, Layer, Settings};

/// A row that is narrower than this, in points, has the control below the words.
const BESIDE: f32 = 560.0;
/// The widest field, and that of a number.
const FIELD: f32 = 400.0;
const NUMBER: f32 = 120.0;
/// More choices than this are a list that opens.
const CHIPS: usize = 4;

/// What is typed and not saved, and what was saved last, by key.
#[derive(Default)]
pub(super) struct Drafts {
    typed: HashMap<&'static str, String>,
    asked: HashMap<&'static str, String>,
}

impl Drafts {
    /// What was typed has become the value.
    pub(super) fn saved(&mut self, key: &str) {
        self.typed.remove(key);
        self.asked.remove(key);
    }
}

/// What a row asks for.
pub(super) type Wish = Option<Change>;

/// Paints the row. What is asked for.
pub(super) fn row_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    key: &'static Key,
    drafts: &mut Drafts,
    actions: &mut Vec<Action>,
) -> Wish {
    let mut wish = None;
    let all = ui.available_width();
    if all < BESIDE {
        words_ui(ui, look, facts, key);
        control_ui(ui, look, facts, key, (drafts, actions), &mut wish);
    } else {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * theme::GAP;
            let left = (all * 0.5 - theme::GAP).min(theme::READING);
            for (width, is_control) in [(left, false), (all - left - 2.0 * theme::GAP, true)] {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    if is_control {
                        control_ui(ui, look, facts, key, (drafts, actions), &mut wish);
                    } else {
                        words_ui(ui, look, facts, key);
                    }
                });
            }
        });
    }
    wish
}

/// Title, meaning, and small the key and where the value comes from.
fn words_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, key: &'static Key) {
    ui.spacing_mut().item_spacing.y = theme::HALF;
    widgets::strong_ui(ui, look.palette, &title(look, key));
    widgets::text_ui(ui, look.palette, &meaning(look, key));
    let origin = facts.settings.resolved.origins.iter().find(|origin| origin.key == key);
    let source = origin.map(|origin| look.text(&origin.source.message())).unwrap_or_default();
    widgets::soft_ui(ui, look.palette, &format!("{} · {source}", key.name));
}

fn control_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    key: &'static Key,
    (drafts, actions): (&mut Drafts, &mut Vec<Action>),
    wish: &mut Wish,
) {
    let (palette, words) = (look.palette, look.words);
    let resolved = &facts.settings.resolved;
    let origin = resolved.origins.iter().find(|origin| origin.key == key);
    let fixed = origin.and_then(|origin| fixed_by(look, origin));
    ui.spacing_mut().item_spacing.y = theme::HALF;
    ui.add_enabled_ui(fixed.is_none(), |ui| value_ui(ui, look, facts, key, (drafts, actions), wish));
    let typed = drafts.typed.get(key.name);
    let refused = facts.settings_problem.filter(|(at, _)| *at == key.name && typed == drafts.asked.get(key.name));
    let wrong = typed.and_then(|typed| fault(look, key, &written(look, key, typed)));
    let wrong = wrong.or_else(|| refused.map(|(_, why)| words.with("settings-problem", &[("why", &look.text(why))])));
    if let Some(wrong) = wrong {
        kit::status_ui(ui, palette, Some((Mark::Failed, spoken(look, Mark::Failed), &wrong)));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::UNIT;
        let default = words.with("settings-default", &[("default", &default_text(look, key))]);
        let line = range(look, key).map_or_else(|| default.clone(), |range| format!("{range} · {default}"));
        widgets::soft_ui(ui, palette, &line);
        if fixed.is_none() && origin.is_some_and(|origin| origin.source.layer() == Layer::User) {
            let reset = words.with("settings-reset-of", &[("key", &title(look, key))]);
            let chip = widgets::chip_ui(ui, palette, false, words.get("settings-reset"));
            widgets::name(ui, &chip, &reset);
            if kit::tip(chip, words.get("settings-reset-hint")).clicked() {
                drafts.saved(key.name);
                *wish = Some(Change::Reset);
            }
        }
    });
    match (&fixed, key.applies) {
        (Some(sentence), _) => drop(widgets::soft_ui(ui, palette, sentence)),
        (None, Applies::Restart) => drop(widgets::soft_ui(ui, palette, words.get("settings-restart"))),
        (None, Applies::Live) => {}
    }
}

fn value_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    key: &'static Key,
    (drafts, actions): (&mut Drafts, &mut Vec<Action>),
    wish: &mut Wish,
) {
    let settings = &facts.settings.resolved.settings;
    let value = value_text(&key.kind.value(settings));
    match key.kind {
        Kind::Choice { names, .. } => {
            let texts: Vec<String> = names.iter().map(|name| choice_text(look, key, name)).collect();
            let choices: Vec<(&str, &str)> = names.iter().copied().zip(texts.iter().map(String::as_str)).collect();
            choice_ui(ui, look, key, &value, &choices, wish);
        }
        Kind::Bool { .. } => {
            let on = value == "true";
            let switch = kit::tip(switch_ui(ui, look, on, &title(look, key)), &meaning(look, key));
            if switch.clicked() {
                *wish = Some(Change::Set((!on).to_string()));
            }
        }
        Kind::ConsoleLanguage { .. } => {
            let auto = ConsoleLanguage::Auto.to_string();
            let tags: Vec<String> = std::iter::once(auto)
                .chain(look.words.library().staff_locales().map(|locale| locale.to_string()))
                .collect();
            let texts: Vec<String> = tags.iter().map(|tag| language_text(look, tag)).collect();
            let choices: Vec<(&str, &str)> = tags.iter().zip(&texts).map(|(tag, text)| (&**tag, &**text)).collect();
            choice_ui(ui, look, key, &value, &choices, wish);
        }
        Kind::Languages { .. } => {
            languages_ui(ui, look, key, &value, wish);
            widgets::soft_ui(ui, look.palette, look.words.get("settings-pairs"));
            field_ui(ui, look, settings, key, FIELD, drafts, wish);
        }
        Kind::Text { .. }
        | Kind::Checked { .. }
        | Kind::Url { .. }
        | Kind::Hosts { .. }
        | Kind::Folder { .. }
        | Kind::Listen { .. }
        | Kind::LoopbackListen { .. }
        | Kind::Monitor { .. }
        | Kind::Chord { .. }
        | Kind::Hours { .. }
        | Kind::WaitingTexts { .. } => field_ui(ui, look, settings, key, FIELD, drafts, wish),
        Kind::File { .. } => {
            field_ui(ui, look, settings, key, FIELD, drafts, wish);
            let asked = FileAsked { purpose: FilePurpose::Setting(key.name), label: &title(look, key) };
            let start = drafts.typed.get(key.name).map_or(&value, |typed| typed);
            if let Some(path) = browse_ui(ui, look, facts, start, &asked, actions) {
                drafts.typed.insert(key.name, path);
            }
        }
        Kind::Seconds { .. } | Kind::Decimal { .. } | Kind::Whole { .. } => {
            field_ui(ui, look, settings, key, NUMBER, drafts, wish);
        }
        Kind::AutoDecimal { unit, .. } => {
            field_ui(ui, look, settings, key, NUMBER, drafts, wish);
            // The only one of its kind is the diagonal.
            if settings.display.diagonal_in.is_none() {
                let now = number_text(look, facts.screen.diagonal_in, unit);
                let is_unreported = facts.patient_monitor().is_some_and(|(_, monitor)| monitor.diagonal_in().is_none());
                let said = if is_unreported { "settings-now-assumed" } else { "settings-now" };
                widgets::soft_ui(ui, look.palette, &look.words.with(said, &[("value", &now)]));
            }
        }
    }
}

/// Saved with Enter or the button, which is meant first while there is something to save.
fn field_ui(
    ui: &mut Ui,
    look: Look<'_>,
    settings: &Settings,
    key: &'static Key,
    width: f32,
    drafts: &mut Drafts,
    wish: &mut Wish,
) {
    let value = field_text(look, key, settings);
    let name = title(look, key);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::UNIT;
        let mut text = drafts.typed.get(key.name).cloned().unwrap_or_else(|| value.clone());
        let save = widgets::button_width(ui, look.words.get("settings-save")) + 2.0 * theme::UNIT;
        let response =
            field::field_ui(ui, look, &mut text, &name, "", width.min(ui.available_width() - save).max(80.0));
        if let Some(unit) = unit(look, key) {
            widgets::soft_ui(ui, look.palette, &unit);
        }
        let entered = field::entered(ui, &response);
        let new = written(look, key, &text);
        let is_changed = new != written(look, key, &value);
        if text == value {
            drafts.typed.remove(key.name);
        } else {
            drafts.typed.insert(key.name, text.clone());
        }
        let can_save = is_changed && fault(look, key, &new).is_none();
        ui.add_enabled_ui(can_save, |ui| {
            let weight = if can_save { Weight::Main } else { Weight::Other };
            let save = widgets::button_ui(ui, look.palette, weight, look.words.get("settings-save"));
            widgets::name(ui, &save, &look.words.with("settings-save-of", &[("key", &name)]));
            let save = kit::tip(save, look.words.get("settings-save-hint"));
            if can_save && (save.clicked() || entered) {
                drafts.asked.insert(key.name, text);
                *wish = Some(Change::Set(new));
            }
        });
    });
}

/// A few choices beside each other, many in a list.
fn choice_ui(ui: &mut Ui, look: Look<'_>, key: &'static Key, value: &str, choices: &[(&str, &str)], wish: &mut Wish) {
    let name = title(look, key);
    if choices.len() > CHIPS {
        let mut chosen = value;
        let width = FIELD.min(ui.available_width());
        if kit::choice_ui(ui, look.palette, &name, width, &mut chosen, choices) {
            *wish = Some(Change::Set(chosen.to_owned()));
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(theme::UNIT);
        for (choice, text) in choices {
            let chip = widgets::chip_ui(ui, look.palette, *choice == value, text);
            widgets::name(ui, &chip, &format!("{name}: {text}"));
            if kit::tip(chip, &meaning(look, key)).clicked() && *choice != value {
                *wish = Some(Change::Set((*choice).to_owned()));
            }
        }
    });
}

/// The large language and the small one. Where pairs take turns they are written.
fn languages_ui(ui: &mut Ui, look: Look<'_>, key: &'static Key, value: &str, wish: &mut Wish) {
    let Ok(pair) = value.parse::<LanguagePair>() else { return };
    let library = look.words.library();
    let all: Vec<_> = library.offered().collect();
    let names: Vec<String> = all.iter().map(|locale| library.own_name(*locale)).collect();
    let width = FIELD.min(ui.available_width());
    let offered = || all.iter().copied().zip(names.iter().map(String::as_str));
    let mut new = pair;
    let label = |part| format!("{}: {}", title(look, key), look.words.get(part));
    widgets::soft_ui(ui, look.palette, look.words.get("settings-large"));
    let (mut main, choices) = (pair.main(), offered().collect::<Vec<_>>());
    if kit::choice_ui(ui, look.palette, &label("settings-large"), width, &mut main, &choices) {
        // Who takes the small one for the large one takes the large one for the small one.
        let second = if pair.second() == Some(main) { Some(pair.main()) } else { pair.second() };
        new = LanguagePair::new(main, second);
    }
    widgets::soft_ui(ui, look.palette, look.words.get("settings-small"));
    let others = offered().filter(|(locale, _)| *locale != pair.main()).map(|(locale, name)| (Some(locale), name));
    let choices: Vec<_> = std::iter::once((None, look.words.get("settings-none"))).chain(others).collect();
    let mut second = pair.second();
    if kit::choice_ui(ui, look.palette, &label("settings-small"), width, &mut second, &choices) {
        new = LanguagePair::new(pair.main(), second);
    }
    if new != pair {
        *wish = Some(Change::Set(new.to_string()));
    }
}

/// On or off, by the place of its knob and by a word.
fn switch_ui(ui: &mut Ui, look: Look<'_>, on: bool, label: &str) -> Response {
    let palette = look.palette;
    let word = look.words.get(if on { "settings-on" } else { "settings-off" });
    let track = vec2(44.0, theme::CHIP);
    let text = widgets::text_width(ui, word, theme::body());
    let size = vec2(track.x + theme::UNIT + text + theme::HALF, theme::CONTROL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let place = egui::Rect::from_min_size(pos2(rect.left(), rect.center().y - track.y / 2.0), track);
    let round = CornerRadius::same(12);
    let (fill, knob, edge) = match (ui.is_enabled(), on) {
        (true, true) => (palette.accent, palette.on_accent, palette.accent),
        (true, false) => (palette.field, palette.ink_soft, palette.outline),
        (false, _) => (palette.ground, palette.ink_soft, palette.edge),
    };
    ui.painter().rect(place, round, fill, Stroke::new(1.0, edge), egui::StrokeKind::Inside);
    let x = if on { place.right() - track.y / 2.0 } else { place.left() + track.y / 2.0 };
    ui.painter().circle_filled(pos2(x, place.center().y), track.y / 2.0 - 4.0, knob);
    let cell = rect.with_min_x(place.right() + theme::UNIT);
    let ink = if ui.is_enabled() { palette.ink } else { palette.ink_soft };
    widgets::cell_ui(ui, cell.expand2(vec2(theme::HALF, 0.0)), word, theme::body(), ink);
    response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), on, label));
    widgets::focus_ring(ui, palette, &response, 12);
    response
}
