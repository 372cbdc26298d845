//! The event loop of all windows: passes events to the state and executes its effects.

mod perform;
mod quiet;
mod windows;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossbeam_channel::Receiver;
use eframe::UserEvent;
use winit::application::ApplicationHandler;
use winit::event::{StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoopProxy};
use winit::window::WindowId;

use self::quiet::Quiet;
use super::awake::SleepInhibitor;
use super::claims::InstanceLocks;
use super::console_window::GlConsole;
use super::guard::Guard;
use super::jobs::Jobs;
use super::patient::PatientWindow;
use super::reaction::Reaction;
use super::remembering::Remembering;
use super::shared::{UiState, now};
use super::tray::Tray;
use super::waker::{self, Waker};
use super::window::CpuWindow;
use crate::clock::Clock;
use crate::display::{Event, Window, WindowKind};
use crate::health::HealthBoard;
use crate::inject::{self, Point};
use crate::link::{LinkEvents, LinkHandle};

/// The longest time the state may spend on link events before windows are painted; the rest follows at once. One frame at 60
/// Hz.
const DRAIN_BUDGET: Duration = Duration::from_millis(16);
/// The same in a flood, in which each picture is of what is over already: four a second.
const FLOOD_BUDGET: Duration = Duration::from_millis(250);

/// How soon a window that could not be opened, or whose job moves, is looked at again.
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// How often the progress of a job is shown.
const PROGRESS: Duration = Duration::from_millis(100);

/// How the loop ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// The program is to end.
    Quit,
    /// The console's OpenGL did not start or was lost; all windows must be reopened.
    GlFailed,
}

/// The console's window.
enum ConsoleWindow {
    Gl(GlConsole),
    Cpu { window: Box<CpuWindow>, painted: Option<u64> },
}

/// A window with the number of a monitor.
struct NumberWindow {
    window: CpuWindow,
    number: usize,
    name: String,
}

/// The parts that the loop is made of.
pub(super) struct HostParts {
    pub(super) shared: Rc<RefCell<UiState>>,
    pub(super) link: LinkHandle,
    pub(super) link_events: LinkEvents,
    pub(super) events: Receiver<Event>,
    pub(super) waker: Waker,
    pub(super) proxy: EventLoopProxy<UserEvent>,
    pub(super) guard: Arc<Guard>,
    pub(super) board: HealthBoard,
    pub(super) awake: SleepInhibitor,
    pub(super) tray: Tray,
    pub(super) claims: Option<InstanceLocks>,
    pub(super) remembering: Remembering,
    pub(super) jobs: Jobs,
    /// Consoles over OpenGL that may be opened, the next one last.
    pub(super) gl_consoles: Vec<GlConsole>,
}

/// When somebody wants to be called again.
#[derive(Debug, Default, Clone, Copy)]
struct Due {
    /// The state, or the loop itself.
    state: Option<Instant>,
    /// The ui of the patient's window.
    patient: Option<Instant>,
    /// The UI of the console's window, if painted by the CPU.
    console: Option<Instant>,
    /// eframe.
    gl: Option<Instant>,
}

impl Due {
    /// The first of all.
    fn first(self) -> Option<Instant> {
        [self.state, self.patient, self.console, self.gl].into_iter().flatten().min()
    }

    /// Whether anything of ours is due.
    fn is_over(self, now: Instant) -> bool {
        [self.state, self.patient, self.console].into_iter().flatten().any(|due| due <= now)
    }
}

/// Whether it was due; it is no longer.
fn take_due(due: &mut Option<Instant>) -> bool {
    due.take_if(|due| *due <= Instant::now()).is_some()
}

/// Due then at the latest.
fn hasten(due: &mut Option<Instant>, at: Instant) {
    *due = Some(due.map_or(at, |due| due.min(at)));
}

/// The event loop's side of the program.
pub(super) struct Host {
    parts: HostParts,
    patient: Option<PatientWindow>,
    console: Option<ConsoleWindow>,
    numbers: Vec<NumberWindow>,
    /// What there should be and could not yet be opened.
    missing: Vec<Window>,
    /// How often in a row opening something has failed.
    failures: u32,
    due: Due,
    /// Something has happened since the last look.
    woken: bool,
    has_started: bool,
    quiet: Quiet,
    /// The last look did not get to the end of what the link reported.
    is_flooded: bool,
    ended: Option<Ended>,
}

impl Host {
    pub(super) fn new(parts: HostParts) -> Self {
        Self {
            parts,
            patient: None,
            console: None,
            numbers: Vec::new(),
            missing: Vec::new(),
            failures: 0,
            due: Due::default(),
            woken: true,
            has_started: false,
            quiet: Quiet::default(),
            is_flooded: false,
            ended: None,
        }
    }

    /// How the loop ended; `None` if the window system ended it.
    pub(super) const fn ended(&self) -> Option<Ended> {
        self.ended
    }

    /// Reopens the current windows in the next run of the loop, with the console painted by the CPU.
    pub(super) fn begin_again(&mut self) {
        (self.patient, self.console, self.ended) = (None, None, None);
        self.due = Due::default();
        self.numbers.clear();
        self.parts.gl_consoles.clear();
        let mut missing = self.parts.shared.borrow().state.wanted_windows();
        self.missing.append(&mut missing);
        self.woken = true;
    }

    /// Handles everything since the last turn: one pass from events to pictures.
    fn look(&mut self, event_loop: &ActiveEventLoop) {
        self.woken = false;
        self.parts.waker.pulse().begun();
        inject::point(Point::FrameLoop);
        self.parts.waker.accept();
        if !std::mem::replace(&mut self.has_started, true) {
            self.handle(event_loop, Event::Started);
        }
        self.handle(event_loop, Event::Tick);
        let mut more = false;
        while let Ok(event) = self.parts.events.try_recv() {
            self.handle(event_loop, event);
        }
        if self.parts.guard.was_taken() {
            self.handle(event_loop, Event::PatientWindowTaken);
        }
        self.hand_on(event_loop);
        let (begun, budget) = (Instant::now(), if self.is_flooded { FLOOD_BUDGET } else { DRAIN_BUDGET });
        while let Ok(event) = self.parts.link_events.try_recv() {
            self.parts.shared.borrow_mut().devices.observe(&event);
            self.handle(event_loop, Event::Link(event));
            if begun.elapsed() > budget {
                more = true;
                break;
            }
        }
        self.is_flooded = more;
        let (reports, check_moved) = self.parts.shared.borrow_mut().devices.tick(now());
        for report in reports {
            self.handle(event_loop, report);
        }
        let progress = self.parts.jobs.progress();
        if let Some(share) = progress {
            self.handle(event_loop, Event::Progress(share));
        }
        self.retry(event_loop);
        if check_moved {
            self.parts.shared.borrow_mut().state.touch_console();
        }
        self.paint(event_loop);
        self.tell_board();
        self.rest();
        self.set_due(more, progress.is_some());
    }

    /// Gives memory back after a change that nothing has followed. A console is looked at, and changes all the time.
    fn rest(&mut self) {
        let seen = self.parts.shared.borrow().state.session().shown_revision();
        if self.console.is_none() && self.quiet.is_over_for(seen, Instant::now()) {
            #[cfg(target_os = "linux")]
            crate::allocator::give_back();
        }
    }

    /// What windows asked for while they were painted.
    fn hand_on(&mut self, event_loop: &ActiveEventLoop) {
        let asked = std::mem::take(&mut self.parts.shared.borrow_mut().asked);
        for event in asked {
            self.handle(event_loop, event);
        }
    }

    /// Passes the event to the state and executes the effects.
    fn handle(&mut self, event_loop: &ActiveEventLoop, event: Event) {
        let mut next = vec![event];
        while let Some(event) = next.pop() {
            let effects = self.parts.shared.borrow_mut().state.handle(event, now());
            for effect in effects {
                next.extend(self.perform(event_loop, effect));
            }
        }
    }

    fn end(&mut self, event_loop: &ActiveEventLoop, ended: Ended) {
        self.ended.get_or_insert(ended);
        // Nothing of a patient stays on the way out.
        self.patient = None;
        if let Some(ConsoleWindow::Gl(console)) = self.console.take() {
            console.close(event_loop);
        }
        self.numbers.clear();
        event_loop.exit();
    }

    /// The console continues without OpenGL.
    fn lose_gl(&mut self, event_loop: &ActiveEventLoop, how: &str) {
        tracing::warn!("console: OpenGL {how}; it is painted by the CPU");
        self.end(event_loop, Ended::GlFailed);
    }

    /// eframe has run: when it wants to run again, and whether it has given up.
    fn note_gl(&mut self, event_loop: &ActiveEventLoop) {
        self.due.gl = match event_loop.control_flow() {
            ControlFlow::WaitUntil(due) => Some(due),
            ControlFlow::Wait => None,
            ControlFlow::Poll => Some(Instant::now()),
        };
        let is_lost = matches!(&self.console, Some(ConsoleWindow::Gl(console)) if console.is_lost());
        if self.ended.is_none() && (is_lost || event_loop.exiting()) {
            self.lose_gl(event_loop, "is gone");
        }
    }

    /// Calls eframe, if it runs the console.
    fn with_gl(&mut self, event_loop: &ActiveEventLoop, call: impl FnOnce(&mut GlConsole)) {
        if let Some(ConsoleWindow::Gl(console)) = &mut self.console {
            call(console);
            self.note_gl(event_loop);
        }
    }

    /// Updates the supervisor and the health facts.
    fn tell_board(&mut self) {
        let shared = self.parts.shared.borrow();
        let is_gl = matches!(self.console, Some(ConsoleWindow::Gl(_)));
        let painted_by = if is_gl && self.patient.is_none() { "OpenGL" } else { "CPU" };
        self.parts.board.update(|facts| shared.state.report(facts, now(), painted_by));
        let pulse = self.parts.waker.pulse();
        if let Some(ConsoleWindow::Gl(console)) = &self.console {
            if console.has_painted() {
                pulse.painted(true);
            } else if console.is_minimized() {
                pulse.needs_no_picture();
            }
        }
        if self.patient.is_none() && self.console.is_none() {
            pulse.needs_no_picture();
        }
        pulse.served(shared.state.shows_somebody());
    }

    fn set_due(&mut self, more: bool, job_moves: bool) {
        let shared = self.parts.shared.borrow();
        let this = now();
        let deadline = [Some(shared.state.next_deadline(this)), shared.devices.next_deadline()];
        let to_deadline = deadline.into_iter().flatten().min().map(|due| {
            let left = due.since_start().saturating_sub(Clock.now());
            if left.is_zero() { left } else { left + Duration::from_millis(1) }
        });
        let retry = (!self.missing.is_empty()).then_some(LOOK_AGAIN);
        let progress = job_moves.then_some(PROGRESS);
        let rest = more.then_some(Duration::ZERO);
        let wait = [to_deadline, retry, progress, rest].into_iter().flatten().min();
        let at = wait.and_then(|wait| Instant::now().checked_add(wait));
        self.due.state = [at, self.quiet.due().filter(|_| self.console.is_none())].into_iter().flatten().min();
    }

    fn react(&mut self, event_loop: &ActiveEventLoop, kind: WindowKind, reaction: Reaction) {
        match reaction {
            Reaction::Nothing => {}
            Reaction::CloseRequested => {
                self.handle(event_loop, Event::CloseRequested(kind));
                self.woken = true;
            }
            // After all that waits: an input method's text comes behind the key that ends it, and egui puts both right within one
            // pass only.
            Reaction::Repaint => {
                match kind {
                    WindowKind::Patient => hasten(&mut self.due.patient, Instant::now()),
                    WindowKind::Console => hasten(&mut self.due.console, Instant::now()),
                    WindowKind::Numbers => {}
                }
                self.woken = true;
            }
            Reaction::PresentAgain => self.present_again(kind),
        }
    }
}

impl ApplicationHandler<UserEvent> for Host {
    fn resumed(&mut self, _event_loop: &ActiveEventLoop) {
        self.woken = true;
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        if let StartCause::ResumeTimeReached { .. } = cause {
            self.woken |= self.due.is_over(Instant::now());
        }
        self.with_gl(event_loop, |console| console.app().new_events(event_loop, cause));
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        match event {
            UserEvent::RequestRepaint { viewport_id, .. } if viewport_id == waker::id() => self.woken = true,
            UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr } => {
                match self.window_of(|window| window.repaint_id() == viewport_id) {
                    Some(WindowKind::Patient) => hasten(&mut self.due.patient, when),
                    Some(WindowKind::Console) => hasten(&mut self.due.console, when),
                    // A number does not change.
                    Some(WindowKind::Numbers) => {}
                    None => {
                        let event = UserEvent::RequestRepaint { viewport_id, when, cumulative_pass_nr };
                        self.with_gl(event_loop, |console| console.app().user_event(event_loop, event));
                    }
                }
            }
            UserEvent::AccessKitActionRequest(request) => {
                match self.window_of(|window| window.id() == request.window_id) {
                    Some(kind) => {
                        let reaction = self.window(kind).map(|window| window.on_accesskit(request));
                        self.react(event_loop, kind, reaction.unwrap_or(Reaction::Nothing));
                    }
                    None => self.with_gl(event_loop, |console| {
                        console.app().user_event(event_loop, UserEvent::AccessKitActionRequest(request));
                    }),
                }
            }
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        if let Some(index) = self.numbers.iter().position(|number| number.window.id() == id) {
            self.number_event(index, &event);
        } else if let Some(kind) = self.window_of(|window| window.id() == id) {
            let reaction = self.window(kind).map(|window| window.on_event(&event));
            self.react(event_loop, kind, reaction.unwrap_or(Reaction::Nothing));
        } else if !matches!(event, WindowEvent::Destroyed) {
            // Events of closed windows arrive as well, and eframe would take them for its own.
            self.with_gl(event_loop, |console| console.app().window_event(event_loop, id, event));
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        let has_asked = !self.parts.shared.borrow().asked.is_empty();
        if self.ended.is_none() && (self.woken || has_asked) {
            self.look(event_loop);
        }
        self.with_gl(event_loop, |console| console.app().about_to_wait(event_loop));
        event_loop.set_control_flow(self.due.first().map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }
}
