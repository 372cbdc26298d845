//! What all windows paint from, and what lives on while there is none.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{Local, Timelike};
use egui::{CursorIcon, Ui};

use super::awake::Awake;
use super::desk::{Desk, Turn};
use super::keys;
use super::presence::Presence;
use super::unmanaged::Guard;
use super::waker::{SOON, Waker};
use crate::clock::Clock;
use crate::console::{Console, HIDE_KEY};
use crate::health::HealthBoard;
use crate::inject::{self, Point};
use crate::monitors::{Monitor, Watch};
use crate::screen::{Screen, dark_ui};

/// How long "identify" shows the numbers.
const IDENTIFY_FOR: Duration = Duration::from_secs(3);

/// Everything but the windows themselves.
pub(super) struct Shared {
    pub(super) desk: Desk,
    pub(super) console: Console,
    screen: Screen,
    watch: Watch,
    monitors_version: u64,
    waker: Waker,
    awake: Awake,
    pub(super) guard: Arc<Guard>,
    board: HealthBoard,
    identify_since: Option<Instant>,
    /// Somebody asked for the console while it was there, perhaps minimised or below others.
    raise_console: bool,
    ended: bool,
}

/// Which window comes first.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Front {
    /// None, and the program ends.
    End,
    /// None, until a monitor comes or somebody asks for the console.
    Nothing,
    /// The patient screen on this monitor.
    Patient(Monitor),
    /// The console.
    Console,
}

/// A panic in one window's painting must not take the others' desk: what it holds is whole between two calls.
pub(super) fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    pub(super) fn new(
        desk: Desk,
        watch: Watch,
        waker: Waker,
        awake: Awake,
        guard: Arc<Guard>,
        board: HealthBoard,
    ) -> Self {
        Self {
            desk,
            console: Console::default(),
            screen: Screen::default(),
            watch,
            monitors_version: 0,
            waker,
            awake,
            guard,
            board,
            identify_since: None,
            raise_console: false,
            ended: false,
        }
    }

    pub(super) fn presence(&self) -> &Presence {
        self.desk.presence()
    }

    /// Everything that has happened since the last turn. Returns what has changed, and when the next turn is due at the latest.
    pub(super) fn turn(&mut self) -> (Turn, Duration) {
        self.waker.pulse().begun();
        inject::point(Point::FrameLoop);
        if let Some((version, monitors)) = self.watch.since(self.monitors_version) {
            self.monitors_version = version;
            self.desk.set_monitors(monitors);
        }
        if self.waker.take_console() {
            self.raise_console |= self.presence().console();
            self.desk.open_console();
        }
        if std::mem::take(&mut self.desk.identify) {
            self.identify_since = Some(Instant::now());
        }
        let turn = self.desk.turn();
        if let Some(key) = turn.saved {
            self.console.saved(key);
        }
        self.desk.report(&self.board);
        self.awake.set(self.desk.keeps_awake(Local::now().time()));
        let wait = if turn.more { SOON } else { self.next_turn(turn.soon) };
        (turn, wait)
    }

    /// The next turn without an event: when something is due to be cleared, or the clock's minute changes.
    fn next_turn(&self, soon: bool) -> Duration {
        /// How often the progress of a thread is shown.
        const PROGRESS: Duration = Duration::from_millis(100);
        let time = Local::now();
        let nanos = u64::from(time.nanosecond()).min(999_999_999);
        let to_minute =
            Duration::from_secs(60 - u64::from(time.second()).min(59)).saturating_sub(Duration::from_nanos(nanos));
        // A frame that comes a little early would show the old minute for another one.
        let mut wait = to_minute + Duration::from_millis(20);
        if let Some(deadline) = self.desk.next_deadline() {
            let left = deadline.since_start().saturating_sub(Clock.reading().now);
            wait = wait.min(left + Duration::from_millis(1));
        }
        if let Some(since) = self.identify_since {
            wait = wait.min((IDENTIFY_FOR + Duration::from_millis(10)).saturating_sub(since.elapsed()));
        }
        if soon { wait.min(PROGRESS) } else { wait }
    }

    /// The frame loop has done its work.
    pub(super) fn served(&self) {
        let patient = self.presence().patient().is_some() && self.desk.shown().person.is_some();
        self.waker.pulse().served(patient);
    }

    pub(super) fn front(&self) -> Front {
        if self.ended || self.waker.is_quitting() || self.waker.has_lost_graphics() {
            return Front::End;
        }
        match (self.presence().patient(), self.presence().console()) {
            (Some(monitor), _) => Front::Patient(monitor.clone()),
            (None, true) => Front::Console,
            (None, false) => Front::Nothing,
        }
    }

    /// Whether the console, which is there, was asked for since the last question.
    pub(super) fn take_raise(&mut self) -> bool {
        std::mem::take(&mut self.raise_console)
    }

    /// The console's window was closed.
    pub(super) fn console_closed(&mut self) {
        self.ended |= !self.desk.close_console();
    }

    /// Whether the numbers of the monitors are shown now.
    pub(super) fn identifies(&mut self) -> bool {
        let on = self.identify_since.is_some_and(|since| since.elapsed() < IDENTIFY_FOR);
        if !on {
            self.identify_since = None;
        }
        on
    }

    /// New windows know nothing of what was laid out for the old ones.
    pub(super) fn forget_windows(&mut self) {
        self.screen = Screen::default();
        self.console.forget_windows();
    }

    /// Paints the console and does what was asked for there. Tells whether the patient screen is another one now.
    pub(super) fn console_ui(&mut self, ui: &mut Ui) -> bool {
        let before = self.desk.shown().clone();
        let actions = self.console.console_ui(ui, &mut self.desk.facts());
        if actions.is_empty() {
            return false;
        }
        for action in actions {
            self.desk.perform(action);
        }
        self.waker.wake();
        before != *self.desk.shown()
    }

    /// Paints the patient screen; dark, without anything of a patient, where its window is not on its monitor.
    pub(super) fn patient_ui(&mut self, ui: &mut Ui, is_there: bool) {
        ui.ctx().set_cursor_icon(CursorIcon::None);
        let time = Local::now().time();
        if is_there && !self.desk.sleeps(time) {
            self.screen.patient_ui(ui, self.desk.shown(), self.desk.mark(), time, self.desk.screen());
        } else {
            dark_ui(ui);
        }
    }

    /// The keys that work on the patient screen: staff hide the patient, or leave it. No other does anything.
    pub(super) fn patient_keys(&mut self, ctx: &egui::Context) {
        let chord = self.desk.staff_key();
        let (hide, leave) =
            ctx.input(|input| (keys::alone(&input.events, HIDE_KEY), keys::together(&input.events, chord)));
        if hide {
            self.desk.hide();
        }
        if leave {
            self.desk.ask_full_screen(false);
        }
        if hide || leave {
            self.waker.wake();
        }
    }
}
