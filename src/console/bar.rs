//! The bar on top of every page: how the link stands, the server, what is recorded, the pages, and how the window looks.

use egui::{
    Align, Frame, Id, Key, KeyboardShortcut, Label, Layout, Margin, Modifiers, Panel, Popup, RichText, Stroke, Ui, vec2,
};

use super::appearance::look_menu_ui;
use super::help::keys_text;
use super::kit::{self, Icon};
use super::popup::{is_covered, popup_ui};
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, Memory, Page, field, link_mark, theme};
use crate::display::state_key;
use crate::l10n::Message;
use crate::link::LinkState;
use crate::recording::PatientData;
use crate::settings::{SERVER_URL_KEY, ServerUrl, ServerUrlError};

/// The least and the most that the field for the address takes.
const FIELD: std::ops::RangeInclusive<f32> = 150.0..=420.0;
/// The narrowest window in which the pages are tabs.
const TABS: f32 = 1100.0;
/// The narrowest window that has room for the name of the program.
const BRAND: f32 = 960.0;
/// The size of the marks in the bar.
const MARK: f32 = 16.0;
/// Between two tabs.
const TAB_GAP: f32 = theme::HALF;

/// The field for the server's address.
#[derive(Default)]
pub(super) struct ServerField {
    text: String,
    /// What the field was filled with: as long as nobody typed, it follows the server.
    filled_with: String,
    /// An address as it was typed, with the user and the password in it, by what is shown of it.
    typed: Option<(String, String)>,
    problem: Option<ServerUrlError>,
}

/// What stands in the bar, by the room that there is; the same on every page, so that nothing jumps.
struct Plan {
    brand: bool,
    tabs: bool,
    /// The room for a word of the link's state.
    state: f32,
    field: f32,
    /// Between the field and what stands at the end of the bar.
    space: f32,
}

/// Paints the bar.
pub(super) fn bar_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    (page, server, memory): (&mut Page, &mut ServerField, &mut Memory),
    actions: &mut Vec<Action>,
) {
    let palette = look.palette;
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(theme::PAGE, 12));
    let bar = Panel::top("bar").frame(frame).resizable(false).exact_size(theme::BAR).show_separator_line(false);
    let rect = bar
        .show(ui, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let recorded = facts.recording.running.is_some().then_some(facts.recording.patient_data);
                let plan = Plan::of(ui, look, recorded);
                if plan.brand {
                    ui.add(Label::new(RichText::new("VX Display").font(theme::brand()).color(palette.ink)));
                    ui.add_space(theme::GAP);
                }
                state_ui(ui, look, facts, plan.state);
                ui.add_space(theme::UNIT);
                server.field_ui(ui, look, facts, plan.field, actions);
                recent_ui(ui, look, facts, memory, actions);
                ui.add_space(plan.space);
                if let Some(recorded) = recorded {
                    recording_ui(ui, look, recorded, page);
                }
                if plan.tabs {
                    tabs_ui(ui, look, page);
                } else {
                    pages_ui(ui, look, page);
                }
                ui.add_space(theme::UNIT);
                look_menu_ui(ui, look, facts, memory, actions);
            });
        })
        .response
        .rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
}

impl Plan {
    fn of(ui: &Ui, look: Look<'_>, recorded: Option<PatientData>) -> Self {
        let room = ui.available_width();
        let window = room + 2.0 * f32::from(theme::PAGE);
        let word = |key| widgets::text_width(ui, look.words.get(key), theme::body()).ceil();
        let state = STATES.map(|state| word(state_key(state))).into_iter().fold(0.0, f32::max);
        let brand = widgets::text_width(ui, "VX Display", theme::brand()).ceil() + theme::GAP;
        let recording = recorded.map_or(0.0, |recorded| recording_width(ui, look, recorded) + theme::UNIT);
        let each = Page::ALL.map(|page| widgets::button_width(ui, look.words.get(page.key())).ceil());
        let tabs: f32 = each.iter().map(|width| width + TAB_GAP).sum();
        let menu = each.into_iter().fold(0.0, f32::max) + kit::ARROW;
        // The mark, the field's list and the menu of the look are always there.
        let fixed =
            MARK + theme::UNIT + state + theme::UNIT + theme::CONTROL + theme::UNIT + theme::CONTROL + recording;
        let rest = room - fixed - theme::UNIT;
        let fits = |others: f32| rest - others >= *FIELD.start();
        let with_brand = window >= BRAND && fits(brand + menu);
        let taken = if with_brand { brand } else { 0.0 };
        let with_tabs = window >= TABS && fits(taken + tabs);
        let rest = rest - taken - if with_tabs { tabs } else { menu };
        let field = rest.clamp(*FIELD.start(), *FIELD.end()).floor();
        Self { brand: with_brand, tabs: with_tabs, state, field, space: (rest - field).max(0.0) + theme::UNIT }
    }
}

fn tabs_ui(ui: &mut Ui, look: Look<'_>, page: &mut Page) {
    for other in Page::ALL {
        let tab = widgets::tab_ui(ui, look.palette, *page == other, None, look.words.get(other.key()));
        if tab.on_hover_text(shortcut_of(ui, look, other)).clicked() {
            *page = other;
        }
        ui.add_space(TAB_GAP);
    }
}

/// The pages in a menu, where the bar is too narrow for tabs.
fn pages_ui(ui: &mut Ui, look: Look<'_>, page: &mut Page) {
    let name = look.words.get(page.key());
    let widest = Page::ALL.map(|page| widgets::button_width(ui, look.words.get(page.key())).ceil());
    let width = widest.into_iter().fold(0.0, f32::max) + kit::ARROW;
    let button = kit::menu_button_ui(ui, look.palette, width, name);
    widgets::name(ui, &button, &look.words.with("bar-page", &[("page", name)]));
    popup_ui(Popup::menu(&button), &button, |ui| {
        ui.set_min_width(width);
        for other in Page::ALL {
            let entry = kit::entry_ui(ui, look.palette, *page == other, look.words.get(other.key()));
            if entry.on_hover_text(shortcut_of(ui, look, other)).clicked() {
                *page = other;
                ui.close();
            }
        }
    });
}

fn shortcut_of(ui: &Ui, look: Look<'_>, page: Page) -> String {
    keys_text(look, &ui.ctx().format_shortcut(&KeyboardShortcut::new(Modifiers::COMMAND, page.shortcut())))
}

impl ServerField {
    /// The address that the display is connected to, as it was typed: what is shown of it has no password.
    pub(super) fn address_to_keep(&self, shown: &str) -> String {
        match &self.typed {
            Some((display, typed)) if display == shown => typed.clone(),
            Some(_) | None => shown.to_owned(),
        }
    }

    fn field_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, width: f32, actions: &mut Vec<Action>) {
        if self.filled_with != facts.server {
            facts.server.clone_into(&mut self.text);
            facts.server.clone_into(&mut self.filled_with);
            self.problem = None;
        }
        let label = look.words.get("bar-server");
        let locked = facts.settings.resolved.is_locked(SERVER_URL_KEY);
        let field = ui.add_enabled_ui(!locked, |ui| {
            field::field_ui(ui, look, &mut self.text, label, "ws://localhost:55111", width)
        });
        let response = field.inner.on_disabled_hover_text(look.words.get("settings-locked"));
        // Its menu has the keyboard for a moment.
        let is_menu_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        if field::entered(ui, &response) && self.text.trim() == facts.server {
            // Not taken for another one because its password is hidden.
            facts.server.clone_into(&mut self.text);
            self.problem = None;
            if !facts.is_connected() {
                actions.push(Action::Reconnect);
            }
        } else if field::entered(ui, &response) {
            match self.text.trim().parse::<ServerUrl>() {
                Ok(url) => {
                    self.problem = None;
                    let shown = url.to_string();
                    let typed = std::mem::take(&mut self.text);
                    self.text = if shown == facts.server { shown.clone() } else { typed.clone() };
                    self.typed = Some((shown, typed.trim().to_owned()));
                    actions.push(Action::SetServer(url));
                }
                Err(error) => {
                    self.problem = Some(error);
                }
            }
        } else if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            facts.server.clone_into(&mut self.text);
            self.problem = None;
        } else if response.changed() {
            self.problem = None;
        } else if !response.has_focus() && !is_menu_open && self.problem.is_none() && self.text != facts.server {
            // On every page it would look like the server in use.
            facts.server.clone_into(&mut self.text);
        }
        if let Some(problem) = &self.problem
            && !is_covered(ui.ctx())
        {
            let said = Message::new("server-not-an-address").with("reason", problem.message());
            let meant = problem.meant().and_then(|meant| meant.parse::<ServerUrl>().ok());
            if let Some(url) = problem_ui(ui, look, response.rect, &look.text(&said), meant) {
                self.problem = None;
                facts.server.clone_into(&mut self.text);
                actions.push(Action::SetServer(url));
            }
        }
    }
}

/// A sentence below a field, over whatever is there, with the address that was probably meant; that one where it is taken.
fn problem_ui(
    ui: &Ui,
    look: Look<'_>,
    below: egui::Rect,
    problem: &str,
    meant: Option<ServerUrl>,
) -> Option<ServerUrl> {
    egui::Area::new(Id::unique("problem of the server field"))
        .order(egui::Order::Foreground)
        .fixed_pos(below.left_bottom() + vec2(0.0, theme::UNIT))
        .show(ui.ctx(), |ui| {
            let stroke = Stroke::new(1.5, look.palette.failed);
            let frame = Frame::new().fill(look.palette.surface).stroke(stroke);
            frame
                .corner_radius(theme::RADIUS)
                .inner_margin(12)
                .show(ui, |ui| {
                    ui.set_max_width(420.0);
                    widgets::text_ui(ui, look.palette, problem);
                    meant.filter(|meant| {
                        let address = [("address", &*meant.to_string())];
                        let text = look.words.with("bar-server-meant", &address);
                        widgets::button_ui(ui, look.palette, Weight::Other, &text).clicked()
                    })
                })
                .inner
        })
        .inner
}

/// The servers that the display was connected to.
fn recent_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, memory: &Memory, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let locked = facts.settings.resolved.is_locked(SERVER_URL_KEY);
    ui.add_enabled_ui(!locked, |ui| {
        let button = kit::icon_ui(ui, palette, Icon::List, theme::CONTROL, words.get("bar-recent"));
        let width = kit::menu_width(ui, theme::READING / 2.0, memory.servers.iter().map(String::as_str));
        popup_ui(Popup::menu(&button).width(width), &button, |ui| {
            ui.set_min_width(width);
            kit::menu_title_ui(ui, palette, words.get("bar-recent"));
            if memory.servers.is_empty() {
                widgets::soft_ui(ui, palette, words.get("bar-recent-none"));
            }
            for server in &memory.servers {
                let entry = kit::entry_ui(ui, palette, server == facts.server, server);
                if let (true, Ok(url)) = (entry.clicked(), server.parse::<ServerUrl>()) {
                    actions.push(Action::SetServer(url));
                    ui.close();
                }
            }
        });
    });
}

const STATES: [LinkState; 6] = [
    LinkState::Connecting,
    LinkState::Unconfirmed,
    LinkState::Registered,
    LinkState::Unverified,
    LinkState::Refused,
    LinkState::Lost,
];

/// How the link stands, by colour, shape and a word; the whole sentence under the pointer.
fn state_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, width: f32) {
    let palette = look.palette;
    let (state, failed) = facts.link_shown();
    let mark = link_mark::mark_of(state);
    let key = match state {
        LinkState::Connecting => "link-connecting",
        LinkState::Unconfirmed => "link-unconfirmed",
        LinkState::Registered => "link-registered",
        LinkState::Unverified => "link-unverified",
        LinkState::Refused => "link-refused",
        LinkState::Lost => "link-lost",
    };
    let why = failed.map_or_else(|| look.words.get(key).to_owned(), |rung| look.text(&rung.message()));
    let whole = format!("{why} · {}", facts.server);
    widgets::small_mark_ui(ui, palette, mark, MARK, super::spoken(look, mark)).on_hover_text(&whole);
    ui.add_space(theme::UNIT);
    let size = vec2(width, theme::CONTROL);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        let color = if mark == Mark::Failed { palette.failed } else { palette.ink };
        let text = RichText::new(look.words.get(state_key(state))).font(theme::body()).color(color);
        ui.add(Label::new(text).extend()).on_hover_text(whole);
    });
}

const fn recording_key(recorded: PatientData) -> &'static str {
    match recorded {
        PatientData::Real => "bar-recording-real",
        PatientData::Pseudonymised => "bar-recording-pseudonyms",
    }
}

fn recording_width(ui: &Ui, look: Look<'_>, recorded: PatientData) -> f32 {
    widgets::button_width(ui, look.words.get(recording_key(recorded))).ceil() + MARK
}

/// That the server's messages are recorded, and whether the names in them are; pressed, it leads to where that is ended.
fn recording_ui(ui: &mut Ui, look: Look<'_>, recorded: PatientData, page: &mut Page) {
    let text = look.words.get(recording_key(recorded));
    let button = widgets::button_with_room_ui(ui, look.palette, Weight::Danger, text, MARK);
    let at = egui::pos2(button.rect.right() - MARK, button.rect.center().y);
    ui.painter().circle_filled(at, 5.0, look.palette.failed);
    if kit::tip(button, look.words.get("bar-recording-hint")).clicked() {
        *page = Page::Simulator;
    }
    ui.add_space(theme::UNIT);
}
