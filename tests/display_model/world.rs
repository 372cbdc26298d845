//! The display in its surroundings, one thing happening after the other.

use std::time::Duration;

use vxdisplay::display::{
    Action, DeviceFacts, Event, JobEnd, JobKind, Now, SimulatorEvent, StaffKey, State, WindowKind,
};
use vxdisplay::exam::Moment;
use vxdisplay::l10n::Message;
use vxdisplay::link::{DownReason, LinkEvent, LinkEventKind, LinkState};
use vxdisplay::settings::{Change, Key};

use super::promises::Onlooker;
use super::seen::ConsoleFacts;
use super::surroundings::{Frames, HOME, OTHER, SettingsSet, Start, at, frame, monitors, settings, started, up};
use super::{Happening, Screens};

/// A story ends where a promise is broken.
pub(super) type Told = Result<(), String>;

pub(super) const AWAY: Duration = Duration::from_secs(20);

/// The link as it is, whatever of it the display knows.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    connection: u64,
    up: bool,
    /// It has not told of a sleep that began then.
    slept: Option<Duration>,
}

/// The display, and what there is around it.
pub(super) struct World {
    pub(super) state: State,
    pub(super) onlooker: Onlooker,
    pub(super) now: Now,
    line: Line,
    /// When what the link tells next came, if the display is behind.
    behind: Option<Duration>,
}

impl World {
    pub(super) fn new(start: Start) -> Self {
        let state = started(start);
        let onlooker = Onlooker::new(&state, start, at(1_000));
        let mut world = Self { state, onlooker, now: at(1_000), line: Line::default(), behind: None };
        if let Err(why) = world.give(Event::Started) {
            panic!("{why}");
        }
        world
    }

    /// One thing happens; what cannot happen now does not.
    pub(super) fn happen(&mut self, happening: Happening) -> Told {
        use Happening as H;
        match happening {
            H::Tick => self.give(Event::Tick),
            H::Soon => self.pass(Duration::from_millis(400)),
            H::JustBeforeDeadline => self.pass(self.to_deadline().saturating_sub(Duration::from_millis(1))),
            H::AtDeadline => self.pass(self.to_deadline()),
            H::LongAfterDeadline => self.pass(self.to_deadline() + Duration::from_secs(40)),
            H::Hours => self.pass(Duration::from_hours(5)),
            H::Sleep => {
                self.onlooker.slept(self.now.reading.now, Duration::from_mins(1));
                self.line.slept = Some(self.now.reading.now);
                let awake = self.now.reading.awake;
                self.pass(Duration::from_mins(1))?;
                self.now.reading.awake = awake;
                Ok(())
            }
            H::WallBack => {
                self.now.wall -= chrono::TimeDelta::hours(2);
                Ok(())
            }
            H::Stall => {
                let since = self.behind.unwrap_or(self.now.reading.now);
                self.pass(AWAY)?;
                self.behind = Some(since);
                Ok(())
            }
            H::Up => self.open(),
            H::Registered => self.state_is(LinkState::Registered),
            H::Refused => self.state_is(LinkState::Refused),
            H::Lost => self.lose(),
            H::Pong => self.tell(LinkEventKind::Pong { round_trip: Duration::from_millis(3) }),
            H::Heard(which) => self.hear(which),
            H::OldConnection => self.link_event(self.line.connection.saturating_sub(1), frame(Frames::PatientB)),
            H::Screens(screens) => {
                self.onlooker.screens = monitors(screens);
                self.give(Event::Monitors(monitors(screens)))
            }
            H::Hide => {
                self.onlooker.hidden = true;
                self.give(Event::Key(StaffKey::Hide))
            }
            H::Leave => {
                self.onlooker.asked_for(false);
                self.give(Event::Key(StaffKey::Leave))
            }
            H::FullScreen => {
                self.onlooker.asked_for(true);
                self.give(Event::Asked(Action::FullScreen(true)))
            }
            H::CloseConsole => self.give(Event::CloseRequested(WindowKind::Console)),
            H::ClosePatient => self.give(Event::CloseRequested(WindowKind::Patient)),
            H::ConsoleWanted => self.give(Event::ConsoleWanted),
            H::Identify => self.give(Event::Asked(Action::Identify)),
            H::WindowTaken => self.give(Event::PatientWindowTaken),
            H::Reconnect => self.give(Event::Asked(Action::Reconnect)),
            H::OtherServer => self.give(Event::Asked(Action::SetServer(OTHER.parse().unwrap()))),
            H::StartRelay => self.give(Event::Asked(Action::StartRelay)),
            H::Demo => self.give(Event::Asked(Action::StartDemo)),
            H::RelayListens => {
                let Some(address) = self.onlooker.relay_listens() else { return Ok(()) };
                self.give(Event::Simulator(SimulatorEvent::RelayStarted(Ok(address))))
            }
            H::RelayFails => {
                if !self.onlooker.relay_fails() {
                    return Ok(());
                }
                self.give(Event::Simulator(SimulatorEvent::RelayStarted(Err(Message::new("task-broken")))))
            }
            H::StopRelay => self.give(Event::Asked(Action::StopRelay)),
            H::Saved(set) => self.save(set),
            H::Saving => self.ask_to_save(settings(SettingsSet::AsAtFirst).1),
            H::NotSaved => self.end_save(JobEnd::Broken(JobKind::Save, Message::new("task-broken"))),
            H::Toast => self.give(Event::FolderNotShown(Message::new("task-broken"))),
            H::Quit => self.give(Event::Quit),
        }
    }

    fn to_deadline(&self) -> Duration {
        self.state.next_deadline(self.now).saturating_since(self.now.moment())
    }

    /// Only the clock goes on.
    fn pass(&mut self, time: Duration) -> Told {
        self.now.reading.now += time;
        self.now.reading.awake += time;
        self.now.wall += time;
        self.behind = None;
        Ok(())
    }

    /// Lets time pass as the host does, with a tick at every deadline.
    fn live(&mut self, time: Duration) -> Told {
        let end = self.now.reading.now + time;
        let mut at_this_instant = 0;
        loop {
            let step = self.to_deadline();
            at_this_instant = if step.is_zero() { at_this_instant + 1 } else { 0 };
            if at_this_instant > 4 {
                return Err(format!("it spins at {:?}", self.now.reading));
            }
            if self.now.reading.now + step >= end {
                break;
            }
            self.pass(step)?;
            self.give(Event::Tick)?;
        }
        self.pass(end.saturating_sub(self.now.reading.now))?;
        self.give(Event::Tick)
    }

    fn give(&mut self, event: Event) -> Told {
        let ticked = matches!(event, Event::Tick).then(|| ConsoleFacts::of(&self.state));
        let effects = self.state.handle(event, self.now);
        let turned = self.onlooker.take(effects)?;
        self.onlooker.judge(&self.state, self.now, ticked)?;
        // A link that turns to another server, or reconnects, closes the connection that it has.
        if turned { self.lose() } else { Ok(()) }
    }

    /// When what the link tells next came.
    fn came(&mut self) -> Duration {
        let now = self.now.reading.now;
        let Some(behind) = &mut self.behind else { return now };
        *behind = now.min(*behind + Duration::from_millis(10));
        *behind
    }

    fn link_event(&mut self, connection: u64, kind: LinkEventKind) -> Told {
        if let Some(since) = self.line.slept.take() {
            let slept = Duration::from_mins(1);
            let woke = LinkEventKind::Woke { slept, since: Moment::from_start(since) };
            self.link_event(self.line.connection, woke)?;
        }
        let at = Moment::from_start(self.came());
        self.give(Event::Link(LinkEvent { at, connection, server: None, kind }))
    }

    /// What a link without a connection does not tell.
    fn tell(&mut self, kind: LinkEventKind) -> Told {
        if self.line.up { self.link_event(self.line.connection, kind) } else { Ok(()) }
    }

    fn state_is(&mut self, state: LinkState) -> Told {
        self.tell(LinkEventKind::State(state))
    }

    fn open(&mut self) -> Told {
        self.lose()?;
        (self.line.up, self.line.connection) = (true, self.line.connection + 1);
        self.link_event(self.line.connection, LinkEventKind::State(LinkState::Connecting))?;
        self.link_event(self.line.connection, up())
    }

    fn lose(&mut self) -> Told {
        if !std::mem::take(&mut self.line.up) {
            return Ok(());
        }
        let when = self.behind.map_or(self.now.reading.now, |behind| behind + Duration::from_millis(10));
        self.onlooker.lost(when);
        let down = LinkEventKind::Down { reason: DownReason::Ended, up_for: Duration::ZERO };
        self.link_event(self.line.connection, down)?;
        self.link_event(self.line.connection, LinkEventKind::State(LinkState::Lost))
    }

    fn hear(&mut self, which: Frames) -> Told {
        if !self.line.up {
            return Ok(());
        }
        let came = self.behind.map_or(self.now.reading.now, |behind| behind + Duration::from_millis(10));
        self.onlooker.heard(which, came);
        self.link_event(self.line.connection, frame(which))?;
        self.onlooker.is_as_told(&self.state, which, self.behind.is_none())
    }

    fn ask_to_save(&mut self, key: &'static Key) -> Told {
        let change = Change::Set("x".to_owned());
        self.give(Event::Asked(Action::Setting { key, change }))
    }

    /// The change that is on its way to the file is there, or is not.
    fn end_save(&mut self, end: JobEnd) -> Told {
        if self.onlooker.saving.is_none() {
            return Ok(());
        }
        self.onlooker.saving = None;
        self.give(Event::Done(end))
    }

    fn save(&mut self, set: SettingsSet) -> Told {
        let (loaded, key) = settings(set);
        // Those that wait are for something else.
        while self.onlooker.saving.is_some() {
            self.end_save(JobEnd::Broken(JobKind::Save, Message::new("task-broken")))?;
        }
        self.ask_to_save(key)?;
        self.onlooker.take_settings(set);
        self.end_save(JobEnd::Saved(Ok(Box::new(loaded.clone()))))
    }

    /// From now on everything goes well, and staff does what there is to do: the next patient is seen.
    pub(super) fn recovers(&mut self) -> Told {
        if self.onlooker.has_quit {
            return Ok(());
        }
        self.live(Duration::from_secs(61))?;
        self.happen(Happening::Screens(Screens::Both))?;
        // Staff chooses the monitor, the same or another one, and then this one.
        self.save(SettingsSet::OperatorsMonitor)?;
        self.save(SettingsSet::AsAtFirst)?;
        self.happen(Happening::FullScreen)?;
        self.happen(Happening::StopRelay)?;
        self.open()?;
        self.state_is(LinkState::Registered)?;
        self.hear(Frames::PatientA)?;
        self.live(Duration::from_secs(1))?;
        let shown = self.state.session().shown().person.as_ref().and_then(|person| person.id.as_deref());
        if shown != Some("A") || !self.state.shows_somebody() || !self.state.session().mark().up {
            return Err(format!("it does not recover: {shown:?} on {:?}", self.state.plan().picked()));
        }
        let server = self.state.facts(self.now, DeviceFacts::default()).server;
        if ![HOME, OTHER].contains(&server) {
            return Err(format!("it looks to {server}, where nobody is"));
        }
        Ok(())
    }
}
