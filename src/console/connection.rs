//! The page that says whether the connection is well, and what the patient sees.

use std::time::Duration;

use egui::{CornerRadius, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::bar::ServerField;
use super::message_list::List;
use super::notices::Notices;
use super::widgets::{self, Mark, Weight};
use super::{
    Action, Facts, Look, Memory, day_strip, focus_in_sight, grouped, kit, ladder, patient_monitor, round_trips, spoken,
    theme, when_text,
};
use crate::journal::{PatientData, RowId};
use crate::screen::{Screen, dark_ui};
use crate::settings::{Change, Key, SERVER_URL_KEY, ServerUrl};

/// About the height of the plots and figures, which stand at the foot of the column while the ladder leaves them room, in points.
const FIGURES: f32 = 336.0;
/// The height of the notices where the page scrolls.
const NOTICES: f32 = 184.0;
/// The rows of the log where the page scrolls.
const LOG_ROWS: f32 = 11.0;

/// The page's own state.
#[derive(Default)]
pub(super) struct ConnectionPage {
    preview: Screen,
    recent: List,
    notices: Notices,
    /// The settings of the patient monitor are asked for.
    wants_monitors: bool,
}

impl ConnectionPage {
    /// The window is another one.
    pub(super) fn forget_windows(&mut self) {
        self.preview = Screen::default();
    }

    /// Another page is shown.
    pub(super) fn left(&mut self) {
        self.preview.forget();
    }

    /// Whether somebody has asked for the settings of the patient monitor since this was asked last.
    pub(super) fn wants_monitors(&mut self) -> bool {
        std::mem::take(&mut self.wants_monitors)
    }

    /// Paints the page; the message that somebody wants to read.
    pub(super) fn page_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        (server, memory): (&ServerField, &mut Memory),
        actions: &mut Vec<Action>,
    ) -> Option<RowId> {
        let room = ui.available_width();
        let wide = room >= theme::WIDE;
        let left = (room * 0.26).clamp(312.0, 560.0).round();
        let right = if wide { (room * 0.24).clamp(320.0, 560.0).round() } else { 0.0 };
        let mut sought = None;
        if wide {
            kit::beside_ui(ui, theme::GAP, [left, 0.0, right], |[side, middle, end]| {
                side_ui(side, look, facts, server, actions);
                inset_ui(middle, vec2(0.0, theme::GAP), |ui| {
                    self.preview_ui(ui, look, facts, 0.56);
                    ui.add_space(theme::GAP - theme::UNIT);
                    sought = self.recent_ui(ui, look, facts, memory, actions);
                });
                let inset = Rect::from_min_max(
                    end.max_rect().min + vec2(0.0, theme::GAP),
                    end.max_rect().max - Vec2::splat(theme::GAP),
                );
                let mut end = end.new_child(UiBuilder::new().max_rect(inset));
                self.wants_monitors |= patient_monitor::card_ui(&mut end, look, facts, actions);
                end.add_space(theme::GAP - theme::UNIT);
                let height = end.available_height();
                sought = self.notices.card_ui(&mut end, look, facts, height, actions).or(sought);
            });
            return sought;
        }
        kit::beside_ui(ui, 0.0, [left, 0.0], |[side, rest]| {
            side_ui(side, look, facts, server, actions);
            let height = rest.available_height();
            ScrollArea::vertical().auto_shrink(false).show(rest, |ui| {
                inset_ui(ui, Vec2::splat(theme::GAP), |ui| {
                    self.preview_ui(ui, look, facts, (height * 0.44 / ui.available_height().max(1.0)).min(0.5));
                    ui.add_space(theme::GAP - theme::UNIT);
                    sought = self.cards_ui(ui, look, facts, actions);
                    ui.add_space(theme::GAP - theme::UNIT);
                    let log = vec2(ui.available_width(), LOG_ROWS * theme::ROW);
                    let (rect, _) = ui.allocate_exact_size(log, Sense::hover());
                    let mut log = ui.new_child(UiBuilder::new().max_rect(rect));
                    sought = self.recent_ui(&mut log, look, facts, memory, actions).or(sought);
                });
                focus_in_sight::follow(ui);
            });
        });
        sought
    }

    /// The monitor and the notices, beside each other where both have room.
    fn cards_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) -> Option<RowId> {
        let half = ((ui.available_width() - theme::GAP) / 2.0).floor();
        if half < patient_monitor::width(ui, look, facts).max(theme::FORM - 40.0) {
            self.wants_monitors |= patient_monitor::card_ui(ui, look, facts, actions);
            ui.add_space(theme::GAP - theme::UNIT);
            return self.notices.card_ui(ui, look, facts, NOTICES, actions);
        }
        let all = ui.available_rect_before_wrap();
        let left = all.with_max_x(all.left() + half);
        let mut left = ui.new_child(UiBuilder::new().id_salt("monitor").max_rect(left));
        self.wants_monitors |= patient_monitor::card_ui(&mut left, look, facts, actions);
        // As high as what stands beside it, so that nothing is cut.
        let height = left.min_rect().height().max(NOTICES);
        let right = Rect::from_min_size(pos2(all.left() + half + theme::GAP, all.top()), vec2(half, height));
        let mut right = ui.new_child(UiBuilder::new().id_salt("notices").max_rect(right));
        let sought = self.notices.card_ui(&mut right, look, facts, height, actions);
        ui.advance_cursor_after_rect(Rect::from_min_size(all.min, vec2(all.width(), height)));
        sought
    }

    /// The patient screen as the patient sees it now, in the proportions of the patient's monitor, on a stage as wide as what is below.
    fn preview_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, share: f32) {
        let aspect = facts.patient_monitor().map_or(16.0 / 9.0, |(_, monitor)| {
            #[expect(clippy::cast_precision_loss, reason = "pixels of a monitor")]
            let (width, height) = (monitor.width.max(1) as f32, monitor.height.max(1) as f32);
            (width / height).clamp(0.4, 3.6)
        });
        let width = ui.available_width();
        let height = (width / aspect).min((ui.available_height() * share).max(200.0)).round();
        let (stage, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        ui.painter().rect_filled(stage, CornerRadius::same(theme::RADIUS), look.palette.edge);
        let rect = Rect::from_center_size(stage.center(), vec2((height * aspect).min(width), height));
        let spoken = look.words.get("preview-spoken");
        response.widget_info(|| WidgetInfo::labeled(Role::Group, true, spoken));
        let mut inside = ui.new_child(UiBuilder::new().id_salt("preview").max_rect(rect));
        if facts.hidden_because.is_some() {
            dark_ui(&mut inside);
            said_on_stage(ui, look, rect);
        } else {
            self.preview.patient_ui(&mut inside, facts.shown, facts.mark, facts.local().time(), facts.screen);
        }
        let stroke = Stroke::new(1.0, look.palette.edge);
        ui.painter().rect_stroke(rect, CornerRadius::same(2), stroke, egui::StrokeKind::Outside);
    }

    /// The newest messages, with patient values hidden; the page of messages has the rest.
    fn recent_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        memory: &mut Memory,
        actions: &mut Vec<Action>,
    ) -> Option<RowId> {
        self.recent.follow(look.words);
        let mut sought = None;
        widgets::bare_card_ui(ui, look.palette, |ui| {
            let columns = &mut memory.log_columns;
            sought = self.recent.list_ui(ui, look, facts, (PatientData::Hidden, columns), actions);
        });
        self.recent.selected = None;
        sought
    }
}

/// Less of a rectangle at each side.
fn inset_ui(ui: &mut Ui, by: Vec2, contents: impl FnOnce(&mut Ui)) {
    let rect = Rect::from_min_max(ui.max_rect().min + by, ui.max_rect().max - by);
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    contents(&mut inside);
    let used = Rect::from_min_max(ui.max_rect().min, inside.min_rect().max + by);
    ui.advance_cursor_after_rect(used);
}

/// What stands where the patient screen would be.
fn said_on_stage(ui: &Ui, look: Look<'_>, stage: Rect) {
    let text = look.words.get("monitor-not-shown").to_owned();
    ui.painter().text(stage.center(), egui::Align2::CENTER_CENTER, text, theme::strong(), theme::on_dark());
}

/// The check, and below it how the link fared, in one column that scrolls where it is too short for both.
fn side_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, server: &ServerField, actions: &mut Vec<Action>) {
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, CornerRadius::ZERO, look.palette.surface);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, look.palette.edge));
    // The scroll bar has its place in the right margin.
    let inner = Rect::from_min_max(rect.min + Vec2::splat(theme::GAP), rect.max - vec2(theme::HALF, theme::GAP));
    let mut all = ui.new_child(UiBuilder::new().id_salt("ladder").max_rect(inner));
    // Always in sight, however far the rungs are scrolled.
    all.scope(|ui| {
        ui.set_max_width(ui.available_width() - 12.0);
        ladder::head_ui(ui, look, facts, actions);
    });
    let id = all.scope_id().with("between rungs");
    let known: Side = all.data(|data| data.get_temp(id)).unwrap_or_default();
    let room = all.available_height();
    let mut now = known;
    ScrollArea::vertical().id_salt("ladder").auto_shrink(false).show(&mut all, |ui| {
        ui.set_max_width(ui.available_width() - 12.0);
        let top = ui.cursor().top();
        address_ui(ui, look, facts, server, actions);
        ladder::ladder_ui(ui, look, facts, known.gap, actions);
        let taken = ui.cursor().top() - top;
        now.gap = ladder::fitting_gap(taken, known.gap, room - known.figures - theme::UNIT);
        ui.add_space(before_figures(room - taken - known.figures));
        let figures = ui.scope(|ui| figures_ui(ui, look, facts));
        now.figures = figures.response.rect.height();
        focus_in_sight::follow(ui);
    });
    if (now.gap - known.gap).abs() > 0.1 || (now.figures - known.figures).abs() > 0.1 {
        all.data_mut(|data| data.insert_temp(id, now));
        all.ctx().request_discard("rungs");
    }
}

/// What the column with the ladder was laid out with: between the rungs, and the height of the plots and figures.
#[derive(Clone, Copy)]
struct Side {
    gap: f32,
    figures: f32,
}

impl Default for Side {
    fn default() -> Self {
        Self { gap: theme::UNIT, figures: FIGURES }
    }
}

/// The room between the ladder and the plots, of what both leave of the column: the plots stand at its foot, and give way to a ladder
/// that needs the room. They never do so by half a line, which would be cut.
fn before_figures(rest: f32) -> f32 {
    let hidden = theme::UNIT - rest;
    if hidden > 0.0 { theme::UNIT + (theme::FACT + 2.0 - hidden).max(0.0) } else { rest.floor() }
}

/// The address that was typed is that of this run only, until somebody keeps it.
fn address_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, server: &ServerField, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    if let Some((_, problem)) = facts.settings_problem.filter(|(at, _)| *at == SERVER_URL_KEY) {
        let text = words.with("settings-problem", &[("why", &look.text(problem))]);
        kit::status_ui(ui, palette, Some((Mark::Failed, spoken(look, Mark::Failed), &text)));
    }
    let resolved = &facts.settings.resolved;
    let home = resolved.settings.server.url.to_string();
    if home == facts.server || resolved.is_locked(SERVER_URL_KEY) {
        return;
    }
    let of_start = resolved.is_of_this_start(SERVER_URL_KEY);
    let is_kept = facts.settings.saved_server.to_string() == facts.server;
    let is_test = facts.simulator.on_relay;
    let key = match (of_start, is_test, is_kept) {
        (false, true, _) => "address-test",
        (false, false, _) => "address-for-now",
        (true, true, _) => "address-test-started",
        (true, false, true) => "address-kept-started",
        (true, false, false) => "address-for-now-started",
    };
    widgets::soft_ui(ui, palette, &words.with(key, &[("home", &home)]));
    ui.horizontal_wrapped(|ui| {
        let keep = |ui: &mut Ui| {
            let keep = widgets::button_ui(ui, palette, Weight::Other, words.get("address-keep"));
            kit::tip(keep, words.get("address-keep-hint")).clicked()
        };
        if !is_test
            && !is_kept
            && keep(ui)
            && let Some(key) = Key::find(SERVER_URL_KEY)
        {
            let change = Change::Set(server.address_to_keep(facts.server));
            actions.push(Action::Setting { key, change });
        }
        let back = |home: &str| words.with("address-back", &[("address", home)]);
        let room = ui.max_rect().width();
        let short = widgets::shortened(&home, |home| widgets::button_width(ui, &back(home)) <= room);
        let button = widgets::button_ui(ui, palette, Weight::Other, &back(&short));
        widgets::name(ui, &button, &back(&home));
        if button.on_hover_text(&home).clicked()
            && let Ok(url) = home.parse::<ServerUrl>()
        {
            actions.push(Action::SetServer(url));
        }
    });
    ui.add_space(theme::HALF);
}

/// Round trips, ups and downs, and figures.
fn figures_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let (palette, words, history) = (look.palette, look.words, facts.history);
    ui.spacing_mut().item_spacing.y = theme::HALF;
    kit::heading_ui(ui, palette, words.get("link-round-trip-title"), |_| {});
    round_trips::plot_ui(ui, look, facts);
    ui.add_space(theme::HALF);
    kit::heading_ui(ui, palette, words.get("link-day-title"), |_| {});
    day_strip::strip_ui(ui, look, facts);
    ui.spacing_mut().item_spacing.y = 0.0;
    let none = words.get("none");
    let since = history.connected_since().map(|since| span_text(look, facts.now.saturating_since(since)));
    widgets::fact_ui(ui, palette, words.get("link-connected-for"), since.as_deref().unwrap_or(none));
    widgets::fact_ui(ui, palette, words.get("link-reconnects"), &grouped(history.reconnects() as u64));
    widgets::fact_ui(ui, palette, words.get("link-events"), &grouped(history.events()));
    let last = history.last_event().map(|(at, command)| {
        let wall = facts.local() - facts.now.saturating_since(*at);
        // Its number: the name of the command has no room beside the time.
        let command = command.to_string();
        format!("{} · {}", command.split(' ').next().unwrap_or(&command), when_text(wall, facts))
    });
    widgets::fact_ui(ui, palette, words.get("link-last-event"), last.as_deref().unwrap_or(none));
}

/// A span to the minute: it changes no more often than the clock, so that an idle window is not painted for it.
fn span_text(look: Look<'_>, span: Duration) -> String {
    let minutes = span.as_secs() / 60;
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let values = [("d", days.to_string()), ("h", hours.to_string()), ("m", minutes.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    look.words.with(if days > 0 { "span-days" } else { "span-hours" }, &values)
}
