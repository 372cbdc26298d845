//! How the window looks: its theme, its language, and how much everything in it is enlarged.

use egui::{Context, Key, KeyboardShortcut, Modifiers, Popup, PopupCloseBehavior, Ui, Vec2, vec2};

use super::fixed::fixed_by;
use super::kit::{self, Icon};
use super::popup::popup_ui;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, Memory, theme};
use crate::settings::{Change, ConsoleLanguage, ConsoleTheme, Key as SettingKey};

/// The enlargements that are offered, in percent.
const STEPS: [u16; 10] = [75, 90, 100, 110, 125, 150, 175, 200, 250, 300];
/// The smallest window that everything is laid out for, in points.
const SMALLEST: Vec2 = vec2(800.0, 560.0);
/// Smaller letters than of this part of their size nobody can read.
const LEAST: f32 = 0.5;
/// An enlargement differs from another one by this at least: a window that is drawn larger is not laid out anew at every pixel.
const NOTCH: f32 = 0.05;

/// How wide the button is that says how much is enlarged, in points.
const USUAL: f32 = 88.0;
/// The least width of the menu, in points.
const MENU: f32 = 220.0;

/// Enlarges, makes smaller, or goes back to 100 %, by the usual keys.
pub(super) fn zoom_keys(ui: &Ui, memory: &mut Memory) {
    let ctx = ui.ctx();
    let pressed = |key| ui.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, key)));
    if pressed(Key::Plus) || pressed(Key::Equals) {
        memory.zoom = larger(ctx).unwrap_or(memory.zoom);
    }
    if pressed(Key::Minus) {
        memory.zoom = smaller(ctx).unwrap_or(memory.zoom);
    }
    if pressed(Key::Num0) {
        memory.zoom = 100;
    }
}

/// Enlarges everything as is wished, and less where the smallest layout would not fit into the window.
pub(super) fn zoom(ctx: &Context, memory: &Memory) {
    let wanted = (f32::from(memory.zoom) / 100.0).min(limit(ctx));
    if (wanted - ctx.zoom_factor()).abs() > NOTCH / 2.0 {
        ctx.set_zoom_factor(wanted);
    }
}

/// How much can be enlarged so that the smallest layout still fits into the window.
fn limit(ctx: &Context) -> f32 {
    let window = ctx.content_rect().size() * ctx.zoom_factor();
    let fits = (window.x / SMALLEST.x).min(window.y / SMALLEST.y);
    if fits < 1.0 { ((fits / NOTCH + 0.01).floor() * NOTCH).max(LEAST) } else { fits }
}

/// The next larger step than the enlargement of now, where the window has room for more.
fn larger(ctx: &Context) -> Option<u16> {
    let more = ctx.zoom_factor() + NOTCH / 2.0;
    STEPS.into_iter().find(|step| f32::from(*step) / 100.0 > more).filter(|_| limit(ctx) > more)
}

/// The next smaller step than the enlargement of now, which may be less than is wished.
fn smaller(ctx: &Context) -> Option<u16> {
    let less = ctx.zoom_factor() - NOTCH / 2.0;
    STEPS.into_iter().rev().find(|step| f32::from(*step) / 100.0 < less)
}

/// The menu of the look, at the end of the bar.
pub(super) fn look_menu_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    memory: &mut Memory,
    actions: &mut Vec<Action>,
) {
    let (palette, words) = (look.palette, look.words);
    let library = words.library();
    let chosen = facts.settings.resolved.settings.console.language;
    let named = library.staff_locales().map(|locale| {
        let is_chosen = chosen != ConsoleLanguage::Auto && words.locale() == locale;
        (is_chosen, locale.to_string(), library.own_name(locale))
    });
    let auto = ConsoleLanguage::Auto;
    let auto = (chosen == auto, auto.to_string(), words.get("look-language-auto").to_owned());
    let languages: Vec<_> = std::iter::once(auto).chain(named).collect();
    let width = kit::menu_width(ui, MENU, languages.iter().map(|(_, _, text)| text.as_str()));
    let button = kit::icon_ui(ui, palette, Icon::Look, theme::CONTROL, words.get("look-title"));
    let menu = Popup::menu(&button).width(width).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup_ui(menu, &button, |ui| {
        ui.set_min_width(width);
        ui.spacing_mut().item_spacing.y = theme::HALF;
        kit::menu_title_ui(ui, palette, words.get("look-theme"));
        let themes = [(ConsoleTheme::Dark, "look-dark"), (ConsoleTheme::Light, "look-light")]
            .map(|(theme, key)| (facts.theme == theme, theme.to_string(), words.get(key).to_owned()));
        choices_ui(ui, look, facts, "console.theme", themes.into(), actions);
        ui.add_space(theme::UNIT);
        kit::menu_title_ui(ui, palette, words.get("look-language"));
        choices_ui(ui, look, facts, "console.language", languages, actions);
        ui.add_space(theme::UNIT);
        kit::menu_title_ui(ui, palette, words.get("look-zoom"));
        ui.horizontal(|ui| {
            let step = |ui: &mut Ui, icon, key, keys, step: Option<u16>| {
                let button = |ui: &mut Ui| kit::icon_ui(ui, palette, icon, theme::CONTROL, words.get(key));
                let button = ui.add_enabled_ui(step.is_some(), button).inner;
                step.filter(|_| button.on_hover_text(keys).clicked())
            };
            let less = step(ui, Icon::Minus, "look-smaller", "Ctrl+-", smaller(ui.ctx()));
            let applied = format!("{:.0} %", ui.ctx().zoom_factor() * 100.0);
            let usual = kit::wide_button_ui(ui, palette, Weight::Other, USUAL, &applied);
            widgets::name(ui, &usual, words.get("look-usual"));
            if kit::tip(usual, &format!("{} · Ctrl+0", words.get("look-usual"))).clicked() {
                memory.zoom = 100;
            }
            let more = step(ui, Icon::Plus, "look-larger", "Ctrl++", larger(ui.ctx()));
            memory.zoom = less.or(more).unwrap_or(memory.zoom);
        });
    });
}

/// The values of a setting as entries of a menu: whether it is the one of now, how it is written, and how it is called.
fn choices_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    setting: &str,
    choices: Vec<(bool, String, String)>,
    actions: &mut Vec<Action>,
) {
    let origins = &facts.settings.resolved.origins;
    let fixed = origins.iter().find(|origin| origin.key.name == setting).and_then(|origin| fixed_by(look, origin));
    ui.add_enabled_ui(fixed.is_none(), |ui| {
        for (chosen, value, text) in choices {
            let entry = kit::value_entry_ui(ui, look.palette, chosen, &text);
            let entry = entry.on_disabled_hover_text(fixed.as_deref().unwrap_or_default());
            if let (true, false, Some(key)) = (entry.clicked(), chosen, SettingKey::find(setting)) {
                actions.push(Action::Setting { key, change: Change::Set(value) });
            }
        }
    });
}
