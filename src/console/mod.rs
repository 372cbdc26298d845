//! The technologist's window: says what is wrong with the connection. Reads [`Facts`], returns [`Action`]s, touches no socket or file.

mod about_page;
mod bar;
mod combo;
mod connection;
mod drill;
mod exam_page;
mod export_form;
mod first_hint;
mod fixed;
mod halves;
mod help;
mod identify;
mod kit;
mod ladder;
mod licence_list;
mod memory;
mod message_list;
mod messages;
mod monitors_page;
mod outcome;
mod patient_monitor;
mod recordings;
mod replay;
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

use egui::{CentralPanel, Frame, Key, KeyboardShortcut, Modifiers, Ui};

pub use identify::identify_ui;
pub use memory::{Columns, Memory};

pub use crate::display::{
    Action, CheckFact, Destination, Facts, Playing, RecordingFact, RelayFact, ReplayFact, SimulatorFact, Task,
};
use crate::l10n::{Message, Reader};
use crate::screen::Screen;
use crate::settings::Theme;
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
const RECONNECT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::R);

/// The window's own state: what is chosen, typed and scrolled.
#[derive(Default)]
pub struct Console {
    page: Page,
    look: Option<Theme>,
    server: bar::ServerField,
    preview: Screen,
    recent: message_list::List,
    messages: messages::MessagesPage,
    simulator: simulator_page::SimulatorPage,
    settings: settings_page::SettingsPage,
    help: help::Help,
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
        self.help.keys(ui);
        bar::bar_ui(ui, look, facts, &mut self.page, &mut self.server, &mut actions);
        if self.page != Page::Messages {
            self.messages.forget_details();
        }
        if self.page != Page::Simulator {
            self.simulator.left();
        }
        let frame = Frame::new().fill(look.palette.ground);
        CentralPanel::default().frame(frame).show(ui, |ui| match self.page {
            Page::Connection => connection::page_ui(ui, look, facts, &mut self.preview, &mut self.recent, &mut actions),
            Page::Messages => self.messages.page_ui(ui, look, facts, &mut actions),
            Page::Exam => exam_page::page_ui(ui, look, facts, &mut actions),
            Page::Simulator => self.simulator.page_ui(ui, look, facts, &mut actions),
            Page::Settings => self.settings.page_ui(ui, look, facts, &mut actions),
        });
        if let Some(page) = self.help.help_ui(ui, look, facts) {
            self.page = page;
        }
        toasts::toasts_ui(ui, look, facts, &mut actions);
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
