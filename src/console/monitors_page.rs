//! The monitors: how they stand on the desk, what each of them is, and which one the patient screen is for.

use egui::{CornerRadius, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::settings_page::fixed_by;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, theme};
use crate::monitors::{Monitor, MonitorChoice, choice_of};
use crate::settings::{Change, Key};

/// The height of the sketch, in points.
const SKETCH: f32 = 230.0;

pub(super) fn page_ui(ui: &mut Ui, look: Look, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        widgets::title_ui(ui, palette, words.get("monitors.arrangement"));
        if facts.monitors.is_empty() {
            widgets::soft_ui(ui, palette, words.get("monitors.unknown"));
            return;
        }
        sketch_ui(ui, look, facts);
        if let Err(hidden) = facts.picked {
            widgets::text_ui(ui, palette, look.pick(&hidden.sentence(), &hidden.korean()));
        }
        ui.add_space(4.0);
        if widgets::button_ui(ui, palette, Weight::Other, words.get("monitors.identify")).clicked() {
            actions.push(Action::Identify);
        }
    });
    let key = Key::find("display.monitor");
    let origin = facts.settings.resolved.origins.iter().find(|origin| Some(origin.key) == key);
    let fixed = origin.and_then(|origin| fixed_by(look, origin));
    for (index, monitor) in facts.monitors.iter().enumerate() {
        ui.add_space(theme::GAP - 8.0);
        widgets::card_ui(ui, palette, |ui| {
            let set = choice_of(facts.monitors, index).zip(key).filter(|_| fixed.is_none());
            if let Some(choice) = monitor_ui(ui, look, facts, index, monitor, set) {
                actions.push(choice);
            }
        });
    }
    if let Some(fixed) = &fixed {
        ui.add_space(theme::GAP - 8.0);
        widgets::soft_ui(ui, palette, &format!("display.monitor: {fixed}"));
    }
}

/// What a monitor is, and the button that makes it the patient's.
fn monitor_ui(
    ui: &mut Ui,
    look: Look,
    facts: &Facts<'_>,
    index: usize,
    monitor: &Monitor,
    set: Option<(MonitorChoice, &'static Key)>,
) -> Option<Action> {
    let (palette, words) = (look.palette, look.words);
    let mut action = None;
    ui.horizontal_wrapped(|ui| {
        widgets::strong_ui(ui, palette, &format!("{} · {}", index + 1, monitor.name()));
        let chosen = *facts.picked == Ok(index);
        let marks = [
            (chosen, "monitors.patient"),
            (monitor.primary, "monitors.main"),
            (monitor.mirrored, "monitors.mirrored"),
            (monitor.asleep, "monitors.asleep"),
        ];
        for (_, mark) in marks.into_iter().filter(|(is, _)| *is) {
            widgets::soft_ui(ui, palette, &format!("· {}", words.get(mark)));
        }
    });
    let scale = format!("{:.0} %", monitor.scale * 100.0);
    let identity = choice_of(facts.monitors, index).map_or_else(|| monitor.identity(), |choice| choice.to_string());
    widgets::fact_ui(ui, palette, words.get("monitors.identity"), &identity);
    widgets::fact_ui(ui, palette, words.get("monitors.connector"), &monitor.connector);
    widgets::fact_ui(ui, palette, words.get("monitors.place"), &format!("{}, {scale}", monitor.geometry()));
    if let Some((choice, key)) = set {
        let is_set = facts.settings.resolved.settings.display.monitor == choice;
        ui.add_enabled_ui(!is_set, |ui| {
            let text = words.get(if is_set { "monitors.used" } else { "monitors.use" });
            let button = widgets::button_ui(ui, palette, Weight::Other, text);
            let number = (index + 1).to_string();
            widgets::name(ui, &button, &words.with("monitors.use_of", &[("number", &number)]));
            if button.clicked() {
                action = Some(Action::Setting { key, change: Change::Set(choice.to_string()) });
            }
        });
    }
    action
}

/// The monitors as they stand on the desk, true to scale.
fn sketch_ui(ui: &mut Ui, look: Look, facts: &Facts<'_>) {
    let (palette, words) = (look.palette, look.words);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), SKETCH), Sense::hover());
    #[expect(clippy::cast_precision_loss, reason = "points of a desktop")]
    let place = |monitor: &Monitor| {
        let area = monitor.area;
        Rect::from_min_size(pos2(area.x as f32, area.y as f32), vec2(area.width as f32, area.height as f32))
    };
    let all = facts.monitors.iter().fold(Rect::NOTHING, |all, monitor| all.union(place(monitor)));
    let scale = (rect.width() / all.width().max(1.0)).min(rect.height() / all.height().max(1.0)) * 0.94;
    let mut spoken = String::new();
    for (index, monitor) in facts.monitors.iter().enumerate() {
        let chosen = *facts.picked == Ok(index);
        let place = place(monitor);
        let place = Rect::from_min_size(rect.min + (place.min - all.min) * scale, place.size() * scale).shrink(4.0);
        let (fill, ink, soft) = if chosen {
            (palette.accent, palette.on_accent, palette.on_accent)
        } else {
            (palette.surface, palette.ink, palette.ink_soft)
        };
        let painter = ui.painter().with_clip_rect(place);
        painter.rect_filled(place, CornerRadius::same(6), fill);
        let stroke = Stroke::new(2.0, palette.outline);
        painter.rect_stroke(place, CornerRadius::same(6), stroke, egui::StrokeKind::Inside);
        let name = format!("{} · {}", index + 1, monitor.name());
        let role = words.get(if monitor.primary { "monitors.main" } else { "monitors.second" });
        let size = format!("{role} · {} × {}", monitor.width, monitor.height);
        let use_of = words.get(if chosen { "monitors.patient" } else { "monitors.never" });
        let at = |y| pos2(place.left() + 14.0, y);
        painter.text(at(place.top() + 14.0), egui::Align2::LEFT_TOP, &name, theme::large(), ink);
        painter.text(at(place.top() + 40.0), egui::Align2::LEFT_TOP, &size, theme::body(), soft);
        painter.text(at(place.bottom() - 14.0), egui::Align2::LEFT_BOTTOM, use_of, theme::body(), soft);
        for part in [&name, ", ", &size, ", ", use_of, ". "] {
            spoken.push_str(part);
        }
    }
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &spoken));
}
