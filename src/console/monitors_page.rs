//! The monitors: how they stand on the desk, what each of them is, and which one the patient screen is for.

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontId, Galley, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};

use super::fact::fact_ui;
use super::fixed::fixed_by;
use super::halves::between_cards;
use super::patient_monitor::hidden_text;
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, kit, spoken, theme};
use crate::monitors::{Hidden, Monitor, MonitorChoice, choice_of, primary};
use crate::settings::{Change, Key};

/// The greatest height of the sketch, in points.
const SKETCH: f32 = 230.0;

pub(super) fn page_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("monitors-arrangement"), |_| {});
        if facts.monitors.is_empty() {
            widgets::soft_ui(ui, palette, words.get("monitors-unknown"));
            return;
        }
        sketch_ui(ui, look, facts);
        if let Err(hidden) = facts.picked {
            let text = hidden_text(look, facts, hidden);
            kit::status_ui(ui, palette, Some((Mark::Failed, spoken(look, Mark::Failed), &text)));
        }
        let identify = widgets::button_ui(ui, palette, Weight::Other, words.get("monitors-identify"));
        if kit::tip(identify, words.get("monitors-identify-hint")).clicked() {
            actions.push(Action::Identify);
        }
    });
    let key = Key::find("display.monitor");
    let origin = facts.settings.resolved.origins.iter().find(|origin| Some(origin.key) == key);
    let fixed = origin.and_then(|origin| fixed_by(look, origin));
    for (index, monitor) in facts.monitors.iter().enumerate() {
        between_cards(ui);
        widgets::card_ui(ui, palette, |ui| {
            let set = choice_of(facts.monitors, index).zip(key).filter(|_| fixed.is_none());
            if let Some(choice) = monitor_ui(ui, look, facts, index, monitor, set) {
                actions.push(choice);
            }
        });
    }
    if let Some(fixed) = &fixed {
        between_cards(ui);
        widgets::soft_ui(ui, palette, fixed);
    }
}

/// What a monitor is, and the button that makes it the patient's.
fn monitor_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    index: usize,
    monitor: &Monitor,
    set: Option<(MonitorChoice, &'static Key)>,
) -> Option<Action> {
    let (palette, words) = (look.palette, look.words);
    let mut action = None;
    widgets::strong_ui(ui, palette, &format!("{} · {}", index + 1, monitor.name()));
    let chosen = *facts.picked == Ok(index);
    let marks = [
        (chosen, "monitors-patient"),
        (primary(facts.monitors) == Some(index), "monitors-main"),
        (monitor.mirrored, "monitors-mirrored"),
        (monitor.asleep, "monitors-asleep"),
    ];
    let marks: Vec<&str> = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| words.get(mark)).collect();
    if !marks.is_empty() {
        widgets::soft_ui(ui, palette, &marks.join(" · "));
    }
    let scale = format!("{:.0} %", monitor.scale * 100.0);
    let identity = choice_of(facts.monitors, index).map_or_else(|| monitor.identity(), |choice| choice.to_string());
    fact_ui(ui, look, words.get("monitors-identity"), &identity);
    fact_ui(ui, look, words.get("monitors-connector"), &monitor.connector);
    fact_ui(ui, look, words.get("monitors-place"), &format!("{}, {scale}", monitor.geometry()));
    if let Some((choice, key)) = set {
        // Where it is not certain that this one is meant, it can be chosen again: that settles it.
        let is_doubted = matches!(facts.picked, Err(Hidden::Doubtful { .. } | Hidden::Moved { .. }));
        let is_set = facts.settings.resolved.settings.display.monitor == choice && !is_doubted;
        ui.add_enabled_ui(!is_set, |ui| {
            let text = words.get(if is_set { "monitors-used" } else { "monitors-use" });
            let button = widgets::button_ui(ui, palette, Weight::Other, text);
            let number = (index + 1).to_string();
            widgets::name(ui, &button, &words.with("monitors-use-of", &[("number", &number)]));
            let button = kit::tip(button, words.get("monitors-use-hint"));
            if button.clicked() {
                action = Some(Action::Setting { key, change: Change::Set(choice.to_string()) });
            }
        });
    }
    action
}

/// The monitors as they stand on the desk, true to scale. What does not fit in them stands in the cards below, by their numbers.
fn sketch_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let palette = look.palette;
    #[expect(clippy::cast_precision_loss, reason = "points of a desktop")]
    let place = |monitor: &Monitor| {
        let area = monitor.area;
        Rect::from_min_size(pos2(area.x as f32, area.y as f32), vec2(area.width as f32, area.height as f32))
    };
    let all = facts.monitors.iter().fold(Rect::NOTHING, |all, monitor| all.union(place(monitor)));
    let width = ui.available_width();
    let scale = (width / all.width().max(1.0)).min(SKETCH / all.height().max(1.0)) * 0.94;
    let (rect, response) = ui.allocate_exact_size(vec2(width, all.height() * scale), Sense::hover());
    let inks = |index: usize| {
        if *facts.picked == Ok(index) {
            (palette.accent, palette.on_accent, palette.on_accent)
        } else {
            (palette.surface, palette.ink, palette.ink_soft)
        }
    };
    let words: Vec<Words> = (0..facts.monitors.len()).map(|index| Words::of(look, facts, index)).collect();
    let places: Vec<Rect> = facts.monitors.iter().map(place).collect();
    let places: Vec<Rect> = places
        .iter()
        .map(|place| Rect::from_min_size(rect.min + (place.min - all.min) * scale, place.size() * scale).shrink(4.0))
        .collect();
    // All of them say equally much.
    let captions = [Detail::Full, Detail::Small, Detail::Number].into_iter().find_map(|detail| {
        let each = words.iter().zip(&places).enumerate();
        each.map(|(index, (words, place))| {
            let (_, ink, soft) = inks(index);
            Caption::new(ui, detail, words, place.size(), (ink, soft))
        })
        .collect::<Option<Vec<_>>>()
    });
    for (index, place) in places.iter().enumerate() {
        let painter = ui.painter().with_clip_rect(*place);
        painter.rect_filled(*place, CornerRadius::same(6), inks(index).0);
        let stroke = Stroke::new(2.0, palette.outline);
        painter.rect_stroke(*place, CornerRadius::same(6), stroke, egui::StrokeKind::Inside);
        let caption = captions.as_ref().and_then(|captions| captions.get(index));
        for (at, line) in caption.iter().flat_map(|caption| &caption.lines) {
            painter.galley(place.min + at.to_vec2(), Arc::clone(line), palette.ink);
        }
    }
    let spoken: String = words.iter().map(Words::spoken).collect();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &spoken));
}

/// What is said of a monitor in the sketch.
struct Words {
    number: String,
    name: String,
    size: String,
    use_of: String,
}

impl Words {
    fn of(look: Look<'_>, facts: &Facts<'_>, index: usize) -> Self {
        let words = look.words;
        let (name, size) = facts
            .monitors
            .get(index)
            .map_or_else(Default::default, |one| (one.name().to_owned(), format!("{} × {}", one.width, one.height)));
        // Of three monitors none is the second one.
        let role = match primary(facts.monitors) {
            Some(main) if main == index => Some("monitors-main"),
            Some(_) if facts.monitors.len() == 2 => Some("monitors-second"),
            Some(_) | None => None,
        };
        let size = role.map_or_else(|| size.clone(), |role| format!("{} · {size}", words.get(role)));
        let chosen = *facts.picked == Ok(index);
        let use_of = words.get(if chosen { "monitors-patient" } else { "monitors-never" }).to_owned();
        Self { number: (index + 1).to_string(), name, size, use_of }
    }

    fn title(&self) -> String {
        format!("{} · {}", self.number, self.name)
    }

    fn spoken(&self) -> String {
        format!("{}, {}, {}. ", self.title(), self.size, self.use_of)
    }
}

/// How much is written on the monitors of the sketch.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Detail {
    Full,
    /// The same in small type, on as many lines as it takes.
    Small,
    Number,
}

/// The lines on one monitor of the sketch, from its upper left corner.
struct Caption {
    lines: Vec<(Pos2, Arc<Galley>)>,
}

impl Caption {
    /// None where a word would be cut.
    fn new(ui: &Ui, detail: Detail, words: &Words, size: Vec2, (ink, soft): (Color32, Color32)) -> Option<Self> {
        let (margin, title, rest) = match detail {
            Detail::Full => (14.0, theme::large(), theme::body()),
            Detail::Small => (8.0, theme::small_strong(), theme::small()),
            Detail::Number => (2.0, theme::small_strong(), theme::small()),
        };
        let inner = size - Vec2::splat(2.0 * margin);
        let wrap = if detail == Detail::Small { inner.x } else { f32::INFINITY };
        let line = |text: &str, font: &FontId, color: Color32| {
            let galley = ui.fonts_mut(|fonts| fonts.layout(text.to_owned(), font.clone(), color, wrap));
            let words = text.split_whitespace().map(|word| widgets::text_width(ui, word, font.clone()));
            let widest = words.fold(galley.size().x, f32::max);
            (widest <= inner.x).then_some(galley)
        };
        let mut lines = Vec::new();
        let mut top = margin;
        let mut add = |text: &str, font: &FontId, color: Color32| {
            let line = line(text, font, color)?;
            let height = line.size().y;
            lines.push((pos2(margin, top), line));
            top += height + 2.0;
            Some(height)
        };
        if detail == Detail::Number {
            let height = add(&words.number, &title, ink)?;
            if height > inner.y {
                return None;
            }
        } else {
            add(&words.title(), &title, ink)?;
            add(&words.size, &rest, soft)?;
            let height = add(&words.use_of, &rest, soft)?;
            // The last one stands at the bottom.
            let last = lines.last_mut()?;
            let bottom = size.y - margin - height;
            if bottom < last.0.y {
                return None;
            }
            last.0.y = bottom;
        }
        Some(Self { lines })
    }
}
