//! The technologist's window: says what is wrong with the connection. Reads [`Facts`], returns [`Action`]s, touches no socket or file.

mod about_page;
mod connection;
mod exam_page;
mod export_form;
mod fixed;
mod identify;
mod ladder;
mod licence_list;
mod message_list;
mod messages;
mod monitors_page;
mod recordings;
mod settings_page;
mod simulate;
mod simulator_page;
mod task;
mod theme;
mod widgets;

use egui::{
    Align, CentralPanel, Frame, Id, Key, KeyboardShortcut, Label, Layout, Margin, Modifiers, Panel, RichText, Stroke,
    Ui,
};

pub use identify::identify_ui;

pub use crate::display::{
    Action, CheckFact, Destination, Facts, Playing, RecordingFact, RelayFact, ReplayFact, SimulatorFact, Task,
};
use crate::l10n::{Message, Reader};
use crate::link::LinkState;
use crate::screen::Screen;
use crate::settings::{SERVER_URL_KEY, ServerUrl, Theme};
use theme::Palette;
use widgets::{Mark, Weight};

/// The pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Page {
    /// Connection check, link, preview, notices.
    #[default]
    Connection,
    /// Every frame in and out.
    Messages,
    /// What the exam is at, and why.
    Exam,
    /// Exams without `VXvue`: the simulator, its fault drill, recordings.
    Simulator,
    /// Every setting, the monitors, and what this program is.
    Settings,
}

impl Page {
    /// All pages, in the order of their tabs.
    pub const ALL: [Self; 5] = [Self::Connection, Self::Messages, Self::Exam, Self::Simulator, Self::Settings];

    const fn key(self) -> &'static str {
        match self {
            Self::Connection => "page-connection",
            Self::Messages => "page-messages",
            Self::Exam => "page-exam",
            Self::Simulator => "page-simulator",
            Self::Settings => "page-settings",
        }
    }

    const fn shortcut(self) -> Key {
        match self {
            Self::Connection => Key::Num1,
            Self::Messages => Key::Num2,
            Self::Exam => Key::Num3,
            Self::Simulator => Key::Num4,
            Self::Settings => Key::Num5,
        }
    }
}

/// The key that takes the patient off the screen, in every window.
pub const HIDE_KEY: Key = Key::F8;
/// The key that opens and closes the full-screen window.
pub const FULL_SCREEN_KEY: Key = Key::F11;
const RUN_CHECK: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);
const RECONNECT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::R);

/// The window's own state: what is chosen, typed and scrolled.
#[derive(Default)]
pub struct Console {
    page: Page,
    look: Option<Theme>,
    server: ServerField,
    preview: Screen,
    recent: message_list::List,
    messages: messages::MessagesPage,
    simulator: simulator_page::SimulatorPage,
    settings: settings_page::SettingsPage,
}

/// The field for the server's address.
#[derive(Default)]
struct ServerField {
    text: String,
    /// What the field was filled with: as long as nobody typed, it follows the server.
    filled_with: String,
    problem: Option<Message>,
}

/// The estimate of what stands behind the field is this much too wide, its own margins taken off.
const FIELD_SLACK: f32 = 24.0;

/// What every part of the console is painted with.
#[derive(Clone, Copy)]
struct Look<'f> {
    palette: &'static Palette,
    words: Reader<'f>,
}

impl Console {
    /// Turns to a page.
    pub fn open(&mut self, page: Page) {
        self.page = page;
    }

    /// A setting was saved: what was typed has become its value.
    pub fn saved(&mut self, key: &str) {
        self.settings.saved(key);
    }

    /// The window is another one: nothing that was laid out for the old one is used.
    pub fn forget_windows(&mut self) {
        self.look = None;
        self.preview = Screen::default();
    }

    /// Paints the console over all of `ui`; returns what was asked for, in order.
    pub fn console_ui(&mut self, ui: &mut Ui, facts: &mut Facts<'_>) -> Vec<Action> {
        if self.look != Some(facts.theme) {
            theme::install(ui.ctx(), facts.theme);
            self.look = Some(facts.theme);
        }
        let look = Look { palette: theme::palette(facts.theme), words: facts.reader };
        let mut actions = Vec::new();
        self.shortcuts(ui, facts, &mut actions);
        self.bar_ui(ui, look, facts, &mut actions);
        if self.page != Page::Messages {
            self.messages.forget_details();
        }
        let frame = Frame::new().fill(look.palette.ground);
        CentralPanel::default().frame(frame).show(ui, |ui| match self.page {
            Page::Connection => connection::page_ui(ui, look, facts, &mut self.preview, &mut self.recent, &mut actions),
            Page::Messages => self.messages.page_ui(ui, look, facts, &mut actions),
            Page::Exam => exam_page::page_ui(ui, look, facts, &mut actions),
            Page::Simulator => self.simulator.page_ui(ui, look, facts, &mut actions),
            Page::Settings => self.settings.page_ui(ui, look, facts, &mut actions),
        });
        actions
    }

    fn shortcuts(&mut self, ui: &Ui, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        ui.input_mut(|input| {
            for page in Page::ALL {
                if input.consume_key(Modifiers::COMMAND, page.shortcut()) {
                    self.page = page;
                }
            }
            if input.consume_shortcut(&RECONNECT) {
                actions.push(Action::Reconnect);
            }
            if input.consume_shortcut(&RUN_CHECK) {
                actions.push(Action::RunCheck);
                self.page = Page::Connection;
            }
            if input.consume_key(Modifiers::NONE, HIDE_KEY) {
                actions.push(Action::HideNow);
            }
            if input.consume_key(Modifiers::NONE, FULL_SCREEN_KEY) {
                actions.push(Action::FullScreen(!facts.is_asked_for()));
            }
        });
    }

    fn bar_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let palette = look.palette;
        let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(20, 10));
        let bar = Panel::top("bar").frame(frame).resizable(false).exact_size(theme::BAR).show_separator_line(false);
        let rect = bar
            .show(ui, |ui| {
                ui.horizontal_centered(|ui| {
                    ui.add(Label::new(RichText::new("VX Display").font(theme::brand()).color(palette.ink)));
                    ui.add_space(4.0);
                    self.server.field_ui(ui, look, facts, actions);
                    if self.page == Page::Connection {
                        connection_buttons_ui(ui, look, facts, actions);
                    } else {
                        state_ui(ui, look, facts.link);
                    }
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.tabs_ui(ui, look));
                });
            })
            .response
            .rect;
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    }

    /// From right to left, as the bar is filled from its end; the keyboard goes the other way.
    fn tabs_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        ui.spacing_mut().item_spacing.x = 4.0;
        for page in Page::ALL.iter().rev() {
            let tab = widgets::tab_ui(ui, look.palette, self.page == *page, None, look.words.get(page.key()));
            let keys = KeyboardShortcut::new(Modifiers::COMMAND, page.shortcut());
            if tab.on_hover_text(shortcut_text(ui, keys)).clicked() {
                self.page = *page;
            }
        }
    }
}

impl ServerField {
    fn field_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        if self.filled_with != facts.server {
            facts.server.clone_into(&mut self.text);
            facts.server.clone_into(&mut self.filled_with);
            self.problem = None;
        }
        // What stands behind it in the bar has its place first.
        let gap = ui.spacing().item_spacing.x;
        let buttons =
            ["bar-reconnect", "bar-run-check"].map(|key| widgets::button_width(ui, look.words.get(key)) + gap);
        let tabs = Page::ALL.map(|page| widgets::button_width(ui, look.words.get(page.key())) + 6.0);
        let behind = buttons.iter().sum::<f32>() + tabs.iter().sum::<f32>() + 2.0 * gap;
        let width = (ui.available_width() - behind + FIELD_SLACK).clamp(90.0, 360.0);
        let label = look.words.get("bar-server");
        let locked = facts.settings.resolved.is_locked(SERVER_URL_KEY);
        let field = ui
            .add_enabled_ui(!locked, |ui| widgets::field_ui(ui, &mut self.text, label, "ws://localhost:55111", width));
        let response = field.inner.on_disabled_hover_text(look.words.get("settings-locked"));
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            match self.text.trim().parse::<ServerUrl>() {
                Ok(url) => {
                    self.problem = None;
                    actions.push(Action::SetServer(url));
                }
                Err(error) => {
                    self.problem = Some(Message::new("server-not-an-address").with("reason", error.message()));
                    response.request_focus();
                }
            }
        } else if response.changed() {
            self.problem = None;
        }
        if let Some(problem) = &self.problem {
            problem_ui(ui, look, response.rect, &look.text(problem));
        }
    }
}

/// A sentence below a field, over whatever is there.
fn problem_ui(ui: &Ui, look: Look<'_>, below: egui::Rect, problem: &str) {
    egui::Area::new(Id::unique("problem of the server field"))
        .order(egui::Order::Foreground)
        .fixed_pos(below.left_bottom() + egui::vec2(0.0, 6.0))
        .show(ui.ctx(), |ui| {
            let stroke = Stroke::new(1.5, look.palette.failed);
            Frame::new().fill(look.palette.surface).stroke(stroke).corner_radius(8).inner_margin(10).show(ui, |ui| {
                ui.set_max_width(420.0);
                widgets::text_ui(ui, look.palette, problem);
            });
        });
}

fn connection_buttons_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let reconnect = widgets::button_ui(ui, look.palette, Weight::Other, look.words.get("bar-reconnect"));
    if reconnect.on_hover_text(shortcut_text(ui, RECONNECT)).clicked() {
        actions.push(Action::Reconnect);
    }
    let running = facts.check.as_ref().is_some_and(|check| !check.run.is_over());
    ui.add_enabled_ui(!running, |ui| {
        let check = widgets::button_ui(ui, look.palette, Weight::Main, look.words.get("bar-run-check"));
        if check.on_hover_text(shortcut_text(ui, RUN_CHECK)).clicked() {
            actions.push(Action::RunCheck);
        }
    });
}

/// How the link stands, by a mark and a word.
fn state_ui(ui: &mut Ui, look: Look<'_>, link: LinkState) {
    let (key, filled) = match link {
        LinkState::Connecting => ("link-connecting", 0.0),
        LinkState::Unconfirmed => ("link-unconfirmed", 0.5),
        LinkState::Registered => ("link-registered", 1.0),
        LinkState::Unverified => ("link-unverified", 0.5),
        LinkState::Refused => ("link-refused", 0.0),
        LinkState::Lost => ("link-lost", 0.0),
    };
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(14.0), egui::Sense::hover());
    let color = look.palette.accent_ink;
    ui.painter().circle_stroke(rect.center(), 5.5, Stroke::new(1.8, color));
    ui.painter().circle_filled(rect.center(), 5.5 * filled, color);
    let text = RichText::new(look.words.get(key)).font(theme::body()).color(look.palette.ink);
    ui.add(Label::new(text).truncate());
}

fn shortcut_text(ui: &Ui, shortcut: KeyboardShortcut) -> String {
    ui.ctx().format_shortcut(&shortcut)
}

/// A time of day to the second.
fn clock_text(wall: chrono::NaiveDateTime) -> String {
    wall.format("%H:%M:%S").to_string()
}

/// A time of day, with its date where that is another one: the program runs for months.
fn when_text(wall: chrono::NaiveDateTime, facts: &Facts<'_>) -> String {
    let form = if wall.date() == facts.local().date() { "%H:%M:%S" } else { "%Y-%m-%d %H:%M:%S" };
    wall.format(form).to_string()
}

impl Look<'_> {
    /// The text of a message in the language of the console.
    fn text(self, message: &Message) -> String {
        self.words.text(message)
    }
}

/// The mark of a rung or a list, spoken.
fn spoken(look: Look<'_>, mark: Mark) -> &str {
    look.words.get(match mark {
        Mark::Ok => "mark-ok",
        Mark::Unsure => "mark-unsure",
        Mark::None => "mark-none",
        Mark::Failed => "mark-failed",
        Mark::Running => "mark-running",
        Mark::Waiting => "mark-waiting",
    })
}
