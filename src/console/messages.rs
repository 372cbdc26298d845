//! The page of all frames in and out: filtered, searched, explained field by field.

use egui::{
    Align, CentralPanel, Frame, Id, Key, Layout, Margin, Modifiers, Popup, PopupCloseBehavior, ScrollArea, Stroke, Ui,
    vec2,
};

use super::export_form::ExportForm;
use super::help::keys_text;
use super::kit::{self, Icon};
use super::message_details::DetailsPanel;
use super::message_list::List;
use super::popup::popup_ui;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, Memory, Page, field, focus_in_sight, theme};
use crate::journal::{Filter, PatientData, RowId, RowKind, RowSource, View};

/// A page that is narrower than this has the chosen message below the list.
const BESIDE: f32 = 1080.0;

/// A window that is lower than this has the filters in a menu, so that the rows have the room.
const LOW: f32 = 620.0;
/// The least width of the search, in points.
const SEARCH: f32 = 120.0;
/// What of the height the list keeps where the chosen message stands below it.
const LIST: f32 = 0.56;

/// The page.
pub(super) struct MessagesPage {
    list: List,
    search: String,
    focus_search: bool,
    /// The field of the search, as it was painted last.
    search_field: Option<Id>,
    patient: PatientData,
    details: DetailsPanel,
    export: Option<ExportForm>,
    /// Where somebody came from to read a message.
    came_from: Option<Page>,
    /// The list as it was before it was widened for that message, and as it was widened.
    before: Option<(Listed, Listed)>,
}

/// What is listed, and how.
#[derive(PartialEq)]
struct Listed {
    filter: Filter,
    paused: bool,
}

impl Default for MessagesPage {
    fn default() -> Self {
        Self {
            list: List::sortable(),
            search: String::new(),
            focus_search: false,
            search_field: None,
            patient: PatientData::default(),
            details: DetailsPanel::default(),
            export: None,
            came_from: None,
            before: None,
        }
    }
}

impl MessagesPage {
    /// Forgets what was taken apart for showing: while nobody looks it is not aged.
    pub(super) fn forget_details(&mut self) {
        self.details.forget();
    }

    /// Shows a message, and the way back. Where it is not listed everything is, until somebody goes back.
    pub(super) fn go_to(&mut self, id: RowId, from: Page, facts: &Facts<'_>) {
        let view = &mut self.list.view;
        let before = Listed::of(view);
        let passes = facts.journal.row(id).is_some_and(|row| view.filter().passes(row));
        if !passes {
            let filter = view.filter();
            let all = Filter {
                library: filter.library.clone(),
                locale: filter.locale,
                patient: filter.patient,
                ..Filter::default()
            };
            view.set_filter(all);
            self.search.clear();
        }
        // What came since the pause stays out of the list.
        if view.is_paused() && view.place_of(id).is_none() {
            view.set_paused(false);
        }
        let widened = Listed::of(view);
        self.before = (before != widened).then_some((before, widened));
        self.list.go_to(id);
        self.came_from = Some(from);
    }

    /// The search gets the keyboard. Before anything is painted: what is typed next may be in the same picture, and is not for what had
    /// the keyboard.
    pub(super) fn search(&mut self, ui: &Ui) {
        self.focus_search = true;
        ui.memory_mut(|memory| match (self.search_field, memory.focused()) {
            (Some(field), _) => memory.request_focus(field),
            (None, Some(focused)) => memory.surrender_focus(focused),
            (None, None) => {}
        });
    }

    /// The page was left: the way back is forgotten, and what was listed for the message alone is as it was, unless somebody has
    /// chosen otherwise since.
    pub(super) fn left(&mut self) {
        self.came_from = None;
        let Some((before, mut widened)) = self.before.take() else { return };
        let view = &mut self.list.view;
        // The language and the patient data are others' choices.
        let now = Listed::of(view);
        widened.filter.library = now.filter.library.clone();
        (widened.filter.locale, widened.filter.patient) = (now.filter.locale, now.filter.patient);
        if widened == now {
            let Listed { filter, paused } = before;
            let Filter { library, locale, patient, .. } = now.filter;
            filter.search.clone_into(&mut self.search);
            view.set_filter(Filter { patient, library, locale, ..filter });
            view.set_paused(paused);
        }
    }

    /// Paints the page; the page that somebody wants to go back to.
    pub(super) fn page_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        memory: &mut Memory,
        actions: &mut Vec<Action>,
    ) -> Option<Page> {
        let mut back = None;
        let frame = Frame::new().fill(look.palette.ground).inner_margin(Margin::same(theme::PAGE));
        CentralPanel::default().frame(frame).show(ui, |ui| {
            let room = ui.available_size();
            if room.x < BESIDE {
                // Without a chosen message there is nothing to read below.
                let is_whole = self.list.selected.is_none();
                let height = if is_whole { room.y } else { ((room.y - theme::GAP) * LIST).floor() };
                ui.allocate_ui(vec2(room.x, height), |ui| {
                    ui.set_min_size(vec2(room.x, height));
                    back = self.table_ui(ui, look, facts, memory, actions);
                });
                if !is_whole {
                    ui.add_space(theme::GAP - theme::UNIT);
                    self.reader_ui(ui, look, facts);
                }
                return;
            }
            let width = (room.x * 0.34).clamp(344.0, 640.0).round();
            kit::beside_ui(ui, theme::GAP, [0.0, width], |[left, right]| {
                back = self.table_ui(left, look, facts, memory, actions);
                self.reader_ui(right, look, facts);
            });
        });
        let open = self.export.as_mut().is_none_or(|form| form.window_ui(ui, look, facts, &self.list.view, actions));
        if !open {
            self.export = None;
        }
        back
    }

    fn table_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        memory: &mut Memory,
        actions: &mut Vec<Action>,
    ) -> Option<Page> {
        let mut back = None;
        widgets::bare_card_ui(ui, look.palette, |ui| {
            Frame::new().inner_margin(Margin { bottom: 4, ..Margin::same(12) }).show(ui, |ui| {
                back = self.tools_ui(ui, look, facts);
            });
            ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), Stroke::new(1.0, look.palette.edge));
            ui.spacing_mut().item_spacing.y = 0.0;
            self.list.list_ui(ui, look, facts, (self.patient, &mut memory.columns), actions);
        });
        back
    }

    fn tools_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) -> Option<Page> {
        let words = look.words;
        let mut filter = self.list.view.filter().clone();
        filter.locale = words.locale();
        filter.library = words.library().clone();
        filter.patient = self.patient;
        let is_low = ui.ctx().content_rect().height() < LOW;
        let back = self.first_line_ui(ui, look, facts, &mut filter, is_low);
        if !is_low {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme::UNIT, theme::UNIT);
                self.chips_ui(ui, look, facts, &mut filter);
                ui.spacing_mut().item_spacing.x = 0.0;
                self.problems_ui(ui, look, facts, theme::CHIP);
            });
        }
        self.search.clone_into(&mut filter.search);
        self.list.set_filter(filter);
        back
    }

    /// What is listed: by where it comes from, pings, patient data, problems.
    fn chips_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, filter: &mut Filter) {
        let words = look.words;
        for (way, key) in [
            (RowSource::Received, "messages-received"),
            (RowSource::Sent, "messages-sent"),
            (RowSource::Link, "messages-link"),
        ] {
            let on = filter.ways.contains(way);
            let chip = widgets::chip_ui(ui, look.palette, on, words.get(key));
            if kit::tip(chip, words.get("messages-way-hint")).clicked() {
                filter.ways = filter.ways.with(way, !on);
            }
        }
        let pings = widgets::chip_ui(ui, look.palette, filter.hide_pings, words.get("messages-hide-pings"));
        if kit::tip(pings, words.get("messages-hide-pings-hint")).clicked() {
            filter.hide_pings = !filter.hide_pings;
        }
        let hidden = self.patient == PatientData::Hidden;
        let patient = widgets::chip_ui(ui, look.palette, hidden, words.get("messages-hide-patient"));
        if kit::tip(patient, words.get("messages-hide-patient-hint")).clicked() {
            self.patient = if hidden { PatientData::Shown } else { PatientData::Hidden };
        }
        // Their number grows: they are the last, so that nothing moves.
        let problems = words.with("messages-problems", &[("count", &facts.journal.problems().to_string())]);
        let problems = widgets::chip_ui(ui, look.palette, filter.problems_only, &problems);
        if kit::tip(problems, words.get("messages-problems-hint")).clicked() {
            filter.problems_only = !filter.problems_only;
        }
    }

    /// To the problem above and to the one below.
    fn problems_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, size: f32) {
        for (icon, key, below) in
            [(Icon::Up, "messages-problem-above", false), (Icon::Down, "messages-problem-below", true)]
        {
            // Not in a scope of its own, which a wrapped row could not wrap.
            if kit::icon_ui(ui, look.palette, icon, size, look.words.get(key)).clicked() {
                self.list.choose_problem(facts.journal, below);
            }
        }
    }

    /// The search, which takes what the rest of its line leaves.
    fn first_line_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        filter: &mut Filter,
        is_low: bool,
    ) -> Option<Page> {
        let words = look.words;
        let mut back = None;
        let wide = |text: &str| widgets::button_width(ui, text).ceil();
        // As wide as it may become, so that nothing moves while messages wait.
        let pause_width = wide(&pause_text(look, None)).max(wide(&pause_text(look, Some(9_999))));
        let kinds_width = wide(&kinds_text(look, RowKind::ALL.len())).max(wide(&kinds_text(look, 0))) + kit::ARROW;
        let export_width = wide(words.get("messages-export"));
        let back_width = self.came_from.map_or(0.0, |_| wide(words.get("messages-back")) + theme::UNIT);
        let filters = if is_low { wide(words.get("messages-filters")) + kit::ARROW } else { 0.0 };
        let folded = if is_low { filters + 2.0 * theme::CONTROL + 3.0 * theme::UNIT } else { 0.0 };
        let others = pause_width + kinds_width + export_width + back_width + folded + 3.0 * theme::UNIT;
        let line = vec2(ui.available_width(), theme::CONTROL);
        let in_line = Layout::left_to_right(Align::Center);
        // Where the buttons leave the search no room, they have the next line.
        let is_narrow = others + SEARCH > line.x;
        let problems_width = if is_low { 2.0 * (theme::CONTROL + theme::UNIT) } else { 0.0 };
        let beside = if is_narrow { problems_width } else { others - back_width };
        ui.allocate_ui_with_layout(line, in_line, |ui| {
            if let Some(page) = self.came_from {
                let button = widgets::button_ui(ui, look.palette, Weight::Quiet, words.get("messages-back"));
                back = kit::tip(button, words.get("messages-back-hint")).clicked().then_some(page);
            }
            self.search_ui(ui, look, (ui.available_width() - beside).max(SEARCH));
            if is_low {
                self.problems_ui(ui, look, facts, theme::CONTROL);
            }
            if !is_narrow {
                self.buttons_ui(ui, look, facts, filter, [kinds_width, filters, pause_width]);
            }
        });
        if is_narrow {
            ui.allocate_ui_with_layout(line, in_line, |ui| {
                self.buttons_ui(ui, look, facts, filter, [kinds_width, filters, pause_width]);
            });
        }
        back
    }

    /// What stands behind the search: the kinds, in a low window the filters, the pause and the export.
    fn buttons_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        filter: &mut Filter,
        [kinds, filters, pause]: [f32; 3],
    ) {
        let words = look.words;
        kinds_ui(ui, look, filter, kinds);
        if filters > 0.0 {
            self.filters_ui(ui, look, facts, filter, filters);
        }
        let paused = self.list.view.is_paused();
        let text = pause_text(look, paused.then(|| self.list.view.waiting(facts.journal)));
        let button = kit::wide_button_ui(ui, look.palette, Weight::Other, pause, &text);
        if kit::tip(button, words.get("messages-pause-hint")).clicked() {
            self.list.view.set_paused(!paused);
        }
        let export = widgets::button_ui(ui, look.palette, Weight::Other, words.get("messages-export"));
        let opener = export.id;
        if kit::tip(export, words.get("messages-export-hint")).clicked() {
            self.export = Some(ExportForm::new(facts, opener));
        }
    }

    /// The same in a menu.
    fn filters_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, filter: &mut Filter, width: f32) {
        let button = kit::menu_button_ui(ui, look.palette, width, look.words.get("messages-filters"));
        let menu = Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        popup_ui(menu, &button, |ui| {
            ui.spacing_mut().item_spacing.y = theme::UNIT;
            self.chips_ui(ui, look, facts, filter);
        });
        kit::tip(button, look.words.get("messages-filters-hint"));
    }

    /// The field with a cross in it; Escape does the same.
    fn search_ui(&mut self, ui: &mut Ui, look: Look<'_>, width: f32) {
        let label = look.words.get("messages-search");
        let search = field::field_ui(ui, look, &mut self.search, label, label, width);
        self.search_field = Some(search.id);
        if std::mem::take(&mut self.focus_search) {
            search.request_focus();
        }
        // Consumed: what is chosen in the list is left alone.
        if search.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.search.clear();
        }
        if !self.search.is_empty() {
            let place = egui::Rect::from_center_size(
                search.rect.right_center() - vec2(theme::GAP, 0.0),
                egui::Vec2::splat(theme::CHIP),
            );
            let mut inside = ui.new_child(egui::UiBuilder::new().id_salt("clear").max_rect(place));
            let clear = look.words.get("messages-search-clear");
            if kit::icon_ui(&mut inside, look.palette, Icon::Clear, theme::CHIP, clear).clicked() {
                self.search.clear();
                search.request_focus();
            }
        }
        search.on_hover_text(format!("{} · {}", keys_text(look, "Ctrl+F"), look.words.get("messages-search-hint")));
    }

    fn reader_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
        ScrollArea::vertical().id_salt("details").auto_shrink(false).show(ui, |ui| {
            let (list, patient) = (&mut self.list, &mut self.patient);
            let selected = list.selected;
            if let Some(how) = self.details.panel_ui(ui, look, facts, selected, patient) {
                list.copy(ui, look, facts.journal, *patient, how);
            }
            focus_in_sight::follow(ui);
        });
    }
}

impl Listed {
    fn of(view: &View) -> Self {
        Self { filter: view.filter().clone(), paused: view.is_paused() }
    }
}

/// What the button of the pause says: how many wait, while it lasts.
fn pause_text(look: Look<'_>, waiting: Option<usize>) -> String {
    let key = if waiting.is_some() { "messages-go-on" } else { "messages-pause" };
    look.words.with(key, &[("count", &waiting.unwrap_or(0).to_string())])
}

/// How many kinds of messages are listed.
fn kinds_text(look: Look<'_>, listed: usize) -> String {
    let all = RowKind::ALL.len();
    if listed == all {
        return look.words.get("messages-types-all").to_owned();
    }
    look.words.with("messages-types", &[("listed", &listed.to_string()), ("all", &all.to_string())])
}

/// Which kinds of messages are listed, in a menu: there are eight of them. Pings are those of the switch beside.
fn kinds_ui(ui: &mut Ui, look: Look<'_>, filter: &mut Filter, width: f32) {
    let is_listed = |filter: &Filter, kind: RowKind| match kind {
        RowKind::Heartbeat => !filter.hide_pings && filter.kinds.contains(kind),
        RowKind::Register
        | RowKind::Patient
        | RowKind::Step
        | RowKind::Exam
        | RowKind::Other
        | RowKind::Unreadable
        | RowKind::Connection => filter.kinds.contains(kind),
    };
    let listed = RowKind::ALL.iter().filter(|kind| is_listed(filter, **kind)).count();
    let button = kit::menu_button_ui(ui, look.palette, width, &kinds_text(look, listed));
    let menu = Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup_ui(menu, &button, |ui| {
        ui.set_min_width(width);
        for kind in RowKind::ALL {
            let mut on = is_listed(filter, kind);
            if ui.checkbox(&mut on, look.text(&kind.message())).changed() {
                filter.kinds = filter.kinds.with(kind, on || kind == RowKind::Heartbeat);
                if kind == RowKind::Heartbeat {
                    filter.hide_pings = !on;
                }
            }
        }
    });
    kit::tip(button, look.words.get("messages-types-hint"));
}
