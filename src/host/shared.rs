//! The state with its devices and the console's own state: everything that windows paint from.

use chrono::Local;
use egui::{CursorIcon, Ui};

use super::console_memory::ConsoleMemory;
use super::devices::Devices;
use super::waker::Waker;
use crate::clock::Clock;
use crate::console::Console;
use crate::display::{Event, Now, State, WindowKind};
use crate::screen::{Screen, dark_ui};

/// This moment.
#[must_use]
pub fn now() -> Now {
    Now { reading: Clock.reading(), wall: Local::now().fixed_offset() }
}

/// What the windows paint from. One thread owns it: the one of the event loop.
pub(super) struct UiState {
    pub(super) state: State,
    pub(super) devices: Devices,
    pub(super) console: Console,
    /// What windows ask for while they are painted; the event loop hands it to the state right after.
    pub(super) asked: Vec<Event>,
    /// The title that the console's window has, and the one that it is to have.
    title: [String; 2],
    memory: ConsoleMemory,
    waker: Waker,
}

impl UiState {
    pub(super) fn new(state: State, devices: Devices, memory: ConsoleMemory, waker: Waker) -> Self {
        let mut console = Console::default();
        console.remember(memory.kept());
        Self { state, devices, console, asked: Vec::new(), title: Default::default(), memory, waker }
    }

    /// Asks the state for something, from within a window.
    pub(super) fn ask(&mut self, event: Event) {
        self.asked.push(event);
        self.waker.wake();
    }

    /// Paints the console.
    pub(super) fn console_ui(&mut self, ui: &mut Ui) {
        let mut facts = self.state.facts(now(), self.devices.facts());
        let actions = self.console.console_ui(ui, &mut facts);
        self.title[1] = Console::title(&facts);
        self.memory.keep(self.console.memory());
        for action in actions {
            self.ask(Event::Asked(action));
        }
    }

    /// The title that the console's window is to be given now, where it has another one: that is a round trip to the X server.
    pub(super) fn new_title(&mut self) -> Option<String> {
        let [given, wanted] = &mut self.title;
        if given == wanted {
            return None;
        }
        given.clone_from(wanted);
        Some(wanted.clone())
    }

    /// The console's window is another one, with the title of the program.
    pub(super) fn forget_windows(&mut self) {
        self.console.forget_windows();
        self.title = Default::default();
    }

    /// Asks for the console's window to be closed.
    pub(super) fn close_console(&mut self) {
        self.ask(Event::CloseRequested(WindowKind::Console));
    }

    /// Paints the patient screen; dark and without patient data if its window is not on its monitor.
    pub(super) fn patient_ui(&self, ui: &mut Ui, screen: &mut Screen, is_there: bool) {
        ui.ctx().set_cursor_icon(CursorIcon::None);
        let time = Local::now().time();
        if is_there && !self.state.sleeps(time) {
            let session = self.state.session();
            screen.patient_ui(ui, session.shown(), session.mark(), time, self.state.screen());
        } else {
            screen.forget();
            dark_ui(ui);
        }
    }
}
