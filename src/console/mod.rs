//! The technologist's window: says what is wrong with the connection. Reads [`Facts`], returns [`Action`]s, touches no socket or file.

mod about_page;
mod appearance;
mod bar;
mod combo;
mod connection;
mod day_strip;
mod drill;
mod exam_page;
mod export_form;
mod fact;
mod field;
mod file_field;
mod first_hint;
mod fixed;
mod focus_in_sight;
mod halves;
mod help;
mod highlight;
mod identify;
mod kit;
mod ladder;
mod licence_list;
mod link_mark;
mod memory;
mod message_copy;
mod message_details;
mod message_list;
mod message_table;
mod messages;
mod monitors_page;
mod next_step;
mod notices;
mod outcome;
mod patient_monitor;
mod popup;
mod recordings;
mod replay;
mod round_trips;
mod setting_row;
mod setting_words;
mod settings_page;
mod simulate;
mod simulator_page;
mod small_screen;
mod spans;
mod task;
mod theme;
mod toasts;
mod widgets;

use egui::{CentralPanel, Frame, Key, KeyboardShortcut, Margin, Modifiers, Panel, Ui};

pub use identify::identify_ui;
pub use link_mark::mark_corner;
pub use memory::{Columns, Memory};

use crate::display::state_key;
pub use crate::display::{
    Action, CheckFact, Destination, Facts, Playing, RecordingFact, RelayFact, ReplayFact, SimulatorFact, Task,
};
use crate::l10n::{Locale, Message, Reader};
use crate::screen::install_fonts_of;
use crate::settings::ConsoleTheme;
use theme::Palette;
use widgets::Mark;

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
const SEARCH: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::F);
const RECONNECT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::R);

/// The window's own state: what is chosen, typed and scrolled.
#[derive(Default)]
pub struct Console {
    page: Page,
    look: Option<(ConsoleTheme, Locale)>,
    server: bar::ServerField,
    first_hint: first_hint::FirstHint,
    connection: connection::ConnectionPage,
    messages: messages::MessagesPage,
    simulator: simulator_page::SimulatorPage,
    settings: settings_page::SettingsPage,
    help: help::Help,
    toasts: toasts::Toasts,
    memory: Memory,
}

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

    /// What the window remembers; to be kept where it is another one than before.
    #[must_use]
    pub const fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Takes what the window remembers from an earlier start.
    pub fn remember(&mut self, memory: Memory) {
        self.memory = memory;
    }

    /// The title of the window: how the link stands, and to which server.
    #[must_use]
    pub fn title(facts: &Facts<'_>) -> String {
        let state = facts.reader.get(state_key(facts.link_shown().0));
        format!("VX Display - {state} - {}", facts.server)
    }

    /// A setting was saved: what was typed has become its value.
    pub fn saved(&mut self, key: &str) {
        self.settings.saved(key);
    }

    /// The window is another one: nothing that was laid out for the old one is used.
    pub fn forget_windows(&mut self) {
        self.look = None;
        self.connection.forget_windows();
    }

    /// Paints the console over all of `ui`; returns what was asked for, in order.
    pub fn console_ui(&mut self, ui: &mut Ui, facts: &mut Facts<'_>) -> Vec<Action> {
        let wanted = (facts.theme, facts.reader.locale());
        if self.look != Some(wanted) {
            // Before the first text of this picture, so that all of it has the new fonts.
            install_fonts_of(ui.ctx(), facts.reader.locale());
            theme::install(ui.ctx(), facts.theme);
            self.look = Some(wanted);
        }
        let look = Look { palette: theme::palette(facts.theme), words: facts.reader };
        let mut actions = Vec::new();
        if facts.is_connected() {
            self.memory.has_met(facts.server);
        }
        appearance::zoom_keys(ui, &mut self.memory);
        appearance::zoom(ui.ctx(), &self.memory);
        focus_in_sight::begin(ui);
        popup::keys(ui);
        self.shortcuts(ui, facts, &mut actions);
        self.help.keys(ui);
        let is_covered = popup::is_covered(ui.ctx()) || self.help.is_open();
        if is_covered {
            popup::behind(ui.ctx());
        }
        bar::bar_ui(ui, look, facts, (&mut self.page, &mut self.server, &mut self.memory), &mut actions);
        if self.page != Page::Messages {
            self.messages.forget_details();
            self.messages.left();
        }
        if self.page != Page::Connection {
            self.connection.left();
        }
        if self.page != Page::Simulator {
            self.simulator.left();
        }
        let frame = Frame::new().fill(look.palette.ground);
        let is_hint_due = self.first_hint.is_due(facts, &mut self.memory.hint_closed);
        if self.page == Page::Connection && is_hint_due {
            let panel = Panel::top("first hint").frame(frame.inner_margin(Margin::same(theme::PAGE))).resizable(false);
            panel.show_separator_line(false).show(ui, |ui| {
                self.memory.hint_closed |= self.first_hint.hint_ui(ui, look, &mut actions);
            });
        }
        CentralPanel::default().frame(frame).show(ui, |ui| match self.page {
            Page::Connection => {
                let parts = (&self.server, &mut self.memory);
                if let Some(id) = self.connection.page_ui(ui, look, facts, parts, &mut actions) {
                    self.messages.go_to(id, self.page, facts);
                    self.page = Page::Messages;
                    actions.push(Action::PaintAgain);
                }
            }
            Page::Messages => {
                if let Some(page) = self.messages.page_ui(ui, look, facts, &mut self.memory, &mut actions) {
                    self.page = page;
                    actions.push(Action::PaintAgain);
                }
            }
            Page::Exam => exam_page::page_ui(ui, look, facts, &mut actions),
            Page::Simulator => self.simulator.page_ui(ui, look, facts, &mut actions),
            Page::Settings => self.settings.page_ui(ui, look, facts, &mut actions),
        });
        if self.connection.wants_monitors() {
            self.settings.open_monitors();
            self.page = Page::Settings;
            actions.push(Action::PaintAgain);
        }
        if let Some(page) = self.help.help_ui(ui, look, facts) {
            self.page = page;
        }
        if is_covered {
            popup::behind(ui.ctx());
        }
        self.toasts.toasts_ui(ui, look, facts, self.page, &mut actions);
        popup::in_front(ui.ctx());
        if popup::settle(ui) | focus_in_sight::is_moving(ui) {
            actions.push(Action::PaintAgain);
        }
        actions
    }

    fn shortcuts(&mut self, ui: &Ui, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        if ui.input_mut(|input| input.consume_shortcut(&SEARCH)) {
            self.page = Page::Messages;
            self.messages.search(ui);
        }
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
}

/// A number with thin groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
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

/// Of which zone the times are.
fn zone_text(look: Look<'_>, facts: &Facts<'_>) -> String {
    look.words.with("messages-zone", &[("offset", &facts.wall.format("%:z").to_string())])
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
