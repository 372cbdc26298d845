//! What an onlooker knows of the world, from what happened and from the effects alone, and what the display has promised.

use core::net::SocketAddr;
use std::time::Duration;

use vxdisplay::display::{
    DeviceFacts, Effect, Effects, Job, LinkOrder, Now, SimulatorOrder, State, Window, WindowKind,
};
use vxdisplay::exam::Phase;
use vxdisplay::monitors::Monitor;

use super::seen::{ConsoleFacts, Painted, Seen};
use super::surroundings::{Frames, HOME, OPERATORS, OTHER, SettingsSet, Start};
use super::world::Told;

/// The person who was announced last.
#[derive(Debug, Clone)]
struct Announced {
    id: &'static str,
    /// When the connection of the announcement was lost, or its computer fell asleep for too long.
    lost: Option<Duration>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RelayAt {
    Off,
    Starting,
    At(SocketAddr),
}

/// What an onlooker knows.
pub(super) struct Onlooker {
    pub(super) screens: Vec<Monitor>,
    pub(super) hidden: bool,
    pub(super) has_quit: bool,
    pub(super) saving: Option<()>,
    patient: Option<Monitor>,
    console: bool,
    numbers: Option<Vec<Monitor>>,
    awake: bool,
    announced: Option<Announced>,
    /// The last 101, 601, 1001 or 1002.
    heard: Option<Duration>,
    completed: Option<Duration>,
    settings: SettingsSet,
    /// Whether somebody asked for the full screen, which only then takes the only monitor.
    by_hand: bool,
    /// The serial number of the monitor on which the patient screen was first, since the monitor was chosen.
    decided: Option<String>,
    server: String,
    relay: RelayAt,
    relays: u16,
    /// What was seen after the event before.
    seen: Seen,
}

fn broken(why: &str) -> Told {
    Err(why.to_owned())
}

fn holds(is_so: bool, why: &str) -> Told {
    if is_so { Ok(()) } else { broken(why) }
}

impl Onlooker {
    pub(super) fn new(state: &State, start: Start, now: Now) -> Self {
        Self {
            screens: state.plan().monitors().to_vec(),
            hidden: false,
            has_quit: false,
            saving: None,
            patient: None,
            console: false,
            numbers: None,
            awake: false,
            announced: None,
            heard: None,
            completed: None,
            settings: if start == Start::OnlyMonitorAllowed {
                SettingsSet::OnlyMonitorAllowed
            } else {
                SettingsSet::AsAtFirst
            },
            by_hand: matches!(start, Start::FullScreen | Start::OnlyMonitorAllowed),
            decided: None,
            server: HOME.to_owned(),
            relay: RelayAt::Off,
            relays: 0,
            seen: Seen::of(state, now),
        }
    }

    pub(super) fn asked_for(&mut self, full_screen: bool) {
        self.by_hand = full_screen;
    }

    pub(super) fn take_settings(&mut self, set: SettingsSet) {
        let operators = |set| set == SettingsSet::OperatorsMonitor;
        if operators(self.settings) != operators(set) {
            self.decided = None;
        }
        self.settings = set;
    }

    pub(super) fn slept(&mut self, since: Duration, slept: Duration) {
        if slept > self.limits()[0] {
            self.lost(since);
        }
    }

    pub(super) fn lost(&mut self, at: Duration) {
        if let Some(announced) = &mut self.announced {
            announced.lost.get_or_insert(at);
        }
    }

    pub(super) fn heard(&mut self, frame: Frames, at: Duration) {
        match frame {
            Frames::PatientA | Frames::DemoPatient | Frames::PatientB => {
                let id = if frame == Frames::PatientB { "B" } else { "A" };
                (self.announced, self.hidden) = (Some(Announced { id, lost: None }), false);
                (self.heard, self.completed) = (Some(at), None);
            }
            Frames::Nobody => (self.announced, self.heard, self.completed) = (None, Some(at), None),
            Frames::Step | Frames::Started => (self.heard, self.completed) = (Some(at), None),
            Frames::Completed => {
                self.heard = Some(at);
                self.completed.get_or_insert(at);
            }
            Frames::UnreadPatient | Frames::UnreadStart => self.announced = None,
            Frames::UnreadStep => {}
            Frames::BOfOthers => self.announced.take_if(|announced| announced.id != "B").map_or((), drop),
        }
    }

    /// What was said a moment ago is what is seen. `fresh`: it was said just now.
    pub(super) fn is_as_told(&self, state: &State, frame: Frames, fresh: bool) -> Told {
        let shown = state.session().shown();
        let id = shown.person.as_ref().and_then(|person| person.id.as_deref());
        match frame {
            Frames::PatientA | Frames::PatientB | Frames::DemoPatient => {
                let wanted = self.announced.as_ref().map(|announced| announced.id);
                holds(!fresh || id == wanted, "the one who was announced is not shown")?;
                holds(id.is_none() || shown.demo == (frame == Frames::DemoPatient), "the DEMO mark does not fit")
            }
            Frames::Nobody | Frames::UnreadPatient | Frames::UnreadStart => {
                holds(id.is_none(), "somebody is shown, though another one may have been announced")
            }
            Frames::BOfOthers => holds(id != Some("A"), "one is shown, while another one is worked with"),
            Frames::UnreadStep => holds(shown.step.is_none(), "a step is shown that may be over"),
            Frames::Started => holds(!fresh || shown.phase == Phase::InProgress, "a start is not shown"),
            Frames::Step | Frames::Completed => Ok(()),
        }
    }

    /// Hold, time after a completion, and age.
    fn limits(&self) -> [Duration; 3] {
        let [hold, after, age] = if self.settings == SettingsSet::ShortLimits { [0, 0, 60] } else { [5, 30, 14_400] };
        [hold, after, age].map(Duration::from_secs)
    }

    /// Takes note of the effects. Whether the connection is to be closed.
    pub(super) fn take(&mut self, effects: Effects) -> Result<bool, String> {
        let mut turned = false;
        for effect in effects {
            match effect {
                Effect::Open(window) => {
                    holds(!self.has_quit, "a window opens in a program that ends")?;
                    match window {
                        Window::Patient { monitor, beside_others } => {
                            holds(self.patient.is_none(), "two patient windows")?;
                            holds(beside_others == (self.screens.len() > 1), "the window does not know of the others")?;
                            self.patient = Some(monitor);
                        }
                        Window::Console { .. } => {
                            holds(!std::mem::replace(&mut self.console, true), "two consoles")?;
                        }
                        Window::Numbers(monitors) => {
                            holds(self.numbers.replace(monitors).is_none(), "the numbers are there twice")?;
                        }
                    }
                }
                Effect::Close(kind) => {
                    let was_there = match kind {
                        WindowKind::Patient => self.patient.take().is_some(),
                        WindowKind::Console => std::mem::take(&mut self.console),
                        WindowKind::Numbers => self.numbers.take().is_some(),
                    };
                    holds(was_there, "a window is closed that is not there")?;
                }
                Effect::RaiseConsole => holds(self.console, "a console is raised that is not there")?,
                Effect::KeepAwake(on) => {
                    holds(std::mem::replace(&mut self.awake, on) != on, "the screens are kept awake twice")?;
                }
                Effect::Link(LinkOrder::SetServer(config)) => {
                    self.server = config.server.display;
                    turned = true;
                }
                Effect::Link(LinkOrder::Reconnect) => turned = true,
                Effect::Claim { current, .. } => self.server = current,
                Effect::Simulator(SimulatorOrder::StartRelay(_)) => {
                    holds(self.relay == RelayAt::Off, "two relays")?;
                    self.relay = RelayAt::Starting;
                }
                Effect::Simulator(SimulatorOrder::StopRelay) => self.relay = RelayAt::Off,
                Effect::Start(Job::Save { .. }) => {
                    holds(self.saving.replace(()).is_none(), "two settings are written at once")?;
                }
                Effect::Quit => holds(!std::mem::replace(&mut self.has_quit, true), "it quits twice")?,
                Effect::Link(LinkOrder::Ping)
                | Effect::Simulator(
                    SimulatorOrder::Relay(_) | SimulatorOrder::Send { .. } | SimulatorOrder::CloseSender,
                )
                | Effect::Check(_)
                | Effect::Record(_)
                | Effect::Start(_)
                | Effect::Cancel(_)
                | Effect::Remember { .. }
                | Effect::ShowFolder(_)
                | Effect::ShowFirewall
                | Effect::Notice(_)
                | Effect::Log(_)
                | Effect::SettingSaved(_)
                | Effect::Tray(_) => {}
            }
        }
        Ok(turned)
    }

    pub(super) fn relay_listens(&mut self) -> Option<SocketAddr> {
        if self.relay != RelayAt::Starting {
            return None;
        }
        self.relays += 1;
        let address = ([127, 0, 0, 1], 4_000 + self.relays).into();
        self.relay = RelayAt::At(address);
        Some(address)
    }

    pub(super) fn relay_fails(&mut self) -> bool {
        let is_due = self.relay == RelayAt::Starting;
        if is_due {
            self.relay = RelayAt::Off;
        }
        is_due
    }

    /// Holds what there is after an event against every promise.
    pub(super) fn judge(&mut self, state: &State, now: Now, ticked: Option<ConsoleFacts>) -> Told {
        self.judge_name(state, now)?;
        let is_tick = ticked.is_some();
        self.judge_revisions(state, now, ticked)?;
        self.judge_server(state)?;
        if self.has_quit {
            return Ok(());
        }
        self.judge_windows(state)?;
        if is_tick {
            let due = state.next_deadline(now);
            holds(due > now.moment(), "the next tick is due at once, for ever")?;
        }
        Ok(())
    }

    fn judge_name(&self, state: &State, now: Now) -> Told {
        let shown = state.session().shown();
        let passed = |since: Option<Duration>, limit: Duration| {
            since.is_some_and(|since| now.reading.now.saturating_sub(since) >= limit)
        };
        let [hold, after, age] = self.limits();
        if let Some(person) = &shown.person {
            let Some(announced) = &self.announced else { return broken("a name that nobody has announced") };
            holds(person.id.as_deref() == Some(announced.id), "another name than the one that was announced")?;
            holds(!self.hidden, "a name that staff has hidden")?;
            holds(!passed(announced.lost, hold), "a name after the hold")?;
        }
        if shown.person.is_some() || shown.step.is_some() {
            holds(!passed(self.heard, age), "a name or step beyond its age")?;
            let is_over = shown.phase == Phase::Completed && passed(self.completed, after);
            holds(!is_over, "a name long after the completion")?;
            let lost = self.announced.as_ref().filter(|_| shown.person.is_some()).and_then(|announced| announced.lost);
            let limits = [(lost, hold), (self.heard, age)];
            let due = limits.iter().filter_map(|(since, limit)| Some((*since)? + *limit)).min();
            let next = state.next_deadline(now).since_start();
            holds(due.is_none_or(|due| next <= due), "a name that nothing will clear in time")?;
        }
        Ok(())
    }

    /// `ticked`: what the console showed before a tick; everything else that happens may be seen on it.
    fn judge_revisions(&mut self, state: &State, now: Now, ticked: Option<ConsoleFacts>) -> Told {
        let before = std::mem::replace(&mut self.seen, Seen::of(state, now));
        let Seen { painted, revisions: [patient, picture, console] } = &self.seen;
        let [was_patient, was_picture, was_console] = before.revisions;
        let mark_is_same = painted.mark == before.painted.mark;
        let picture_is_same = Painted { mark: painted.mark, ..before.painted } == *painted;
        holds((*picture == was_picture) == picture_is_same, "the picture's revision and the picture do not agree")?;
        let is_same = picture_is_same && mark_is_same;
        holds((*patient == was_patient) == is_same, "the patient screen's revision and its picture do not agree")?;
        let Some(facts) = ticked else { return Ok(()) };
        let console_is_same = is_same && facts == ConsoleFacts::of(state);
        holds((*console == was_console) == console_is_same, "the console's revision and what it shows do not agree")
    }

    fn judge_server(&self, state: &State) -> Told {
        let facts = state.facts(Now::default(), DeviceFacts::default());
        let server = facts.server;
        holds(server == self.server, "the link was told of another server than the console")?;
        let at_relay = match self.relay {
            RelayAt::At(address) => server == format!("ws://{address}"),
            RelayAt::Off | RelayAt::Starting => false,
        };
        holds(at_relay || [HOME, OTHER].contains(&server), "it looks to a relay that is not there")?;
        let is_locked = self.settings == SettingsSet::ServerLocked;
        holds(!is_locked || server == HOME, "it looks to another server than the one it is locked to")?;
        let is_running = matches!(self.relay, RelayAt::At(_));
        holds(facts.simulator.relay.is_some() == is_running, "the relay runs, and is not known")
    }

    fn judge_windows(&mut self, state: &State) -> Told {
        let console_or_patient = self.console || self.patient.is_some() || state.plan().hidden().is_some();
        holds(console_or_patient, "the program runs on without a window")?;
        if let Some(numbers) = &self.numbers {
            holds(*numbers == self.screens, "the numbers are those of other monitors")?;
        }
        let somebody = self.patient.is_some() && state.session().shown().phase != Phase::Waiting;
        holds(self.awake || !somebody, "the screen may go dark beside a patient")?;
        holds(!self.awake || self.patient.is_some(), "the screens are kept awake for nothing")?;
        let Some(monitor) = self.patient.clone() else { return Ok(()) };
        let Some(there) = self.screens.iter().find(|there| there.is_same_place(&monitor)) else {
            return broken("the patient window is on no monitor");
        };
        holds(!there.mirrored && !there.asleep, "the patient window is on a mirrored or sleeping monitor")?;
        let allowed = self.settings == SettingsSet::OnlyMonitorAllowed && self.by_hand;
        holds(self.screens.len() > 1 || allowed, "the patient window is on the only monitor")?;
        let laid_out_for = state.screen().diagonal_in;
        holds(
            (f64::from(laid_out_for) - there.diagonal_in().unwrap_or(24.0)).abs() < 0.01,
            "it is laid out for a panel of another size",
        )?;
        let serial = |monitor: &Monitor| monitor.edid.as_ref().map(|edid| edid.serial.clone());
        if self.settings == SettingsSet::OperatorsMonitor {
            return holds(serial(there).as_deref() == Some(OPERATORS), "it is on another monitor than the chosen one");
        }
        holds(!there.primary || self.screens.len() == 1, "the patient window is on the operator's monitor")?;
        let is_another = self.decided.is_some() && self.decided != serial(there);
        let is_there = self.screens.iter().any(|monitor| serial(monitor) == self.decided);
        holds(!is_another || !is_there, "it has gone to another monitor by itself")?;
        self.decided = serial(there);
        Ok(())
    }
}
