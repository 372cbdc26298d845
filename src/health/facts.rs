//! The facts, as the window's thread knows them and as they are reported.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::exam::{Moment, Phase};
use crate::l10n::{Message, Reader};
use crate::link::LinkState;

/// What a hidden screen's text begins with.
const HIDDEN: &str = "hidden: ";

/// All states of the link, in the order of their declaration.
pub(super) const LINK_STATES: [LinkState; 6] = [
    LinkState::Connecting,
    LinkState::Unconfirmed,
    LinkState::Registered,
    LinkState::Unverified,
    LinkState::Refused,
    LinkState::Lost,
];

/// All phases, in the order of an exam.
pub(super) const PHASES: [Phase; 4] = [Phase::Waiting, Phase::Ready, Phase::InProgress, Phase::Completed];

/// Where the patient screen is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Screen {
    /// Not full screen: a window among others, or none.
    #[default]
    Windowed,
    /// Full screen on this monitor.
    Shown(String),
    /// Full screen is wanted, and for this reason nothing is shown.
    Hidden(Message),
}

/// What the window's thread knows. Times are moments of one clock, so that ages can be told whenever somebody asks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// When the program started.
    pub started: Moment,
    /// The address of the server that the link looks to, its password hidden; empty before it is known.
    pub server: String,
    /// The link.
    pub link: LinkState,
    /// The connection's number; 0 before the first.
    pub connection: u64,
    /// The exam's phase.
    pub phase: Phase,
    /// Where the patient screen is.
    pub screen: Screen,
    /// What paints, such as `OpenGL`; empty where nothing does.
    pub renderer: String,
    /// When the window's loop last ran: it paints, or has looked and found nothing new. It runs for every event, so a
    /// loop that has not run since the last event is one that hangs.
    pub last_frame: Option<Moment>,
    /// When the last event of the server came.
    pub last_event: Option<Moment>,
    /// How often the supervisor has restarted the program since it was started.
    pub restarts: u64,
    /// Why the last time.
    pub last_restart_reason: Option<Message>,
    /// How many different notices there are.
    pub notices: u64,
}

/// What is reported. Ages and times are in seconds, to the millisecond.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Health {
    /// The program's version.
    pub version: String,
    /// How long this process has been running, in seconds.
    pub uptime_secs: f64,
    /// The address of the server that the link looks to, its password hidden; empty where it is not told. For people alone: who asks for
    /// JSON has named the server.
    #[serde(skip)]
    pub server: String,
    /// The link's state, by the word of `watch --json`.
    #[serde(serialize_with = "write_link", deserialize_with = "read_link")]
    pub link: LinkState,
    /// The connection's number; 0 before the first.
    pub connection: u64,
    /// The exam's phase, in snake case.
    #[serde(serialize_with = "write_phase", deserialize_with = "read_phase")]
    pub phase: Phase,
    /// The monitor's name, or `hidden: ` and why; null in a window.
    #[serde(serialize_with = "write_screen", deserialize_with = "read_screen")]
    pub monitor: Screen,
    /// What paints; empty where nothing does.
    pub renderer: String,
    /// How long ago the window's loop last ran, in seconds; null before the first time.
    pub last_frame_age_secs: Option<f64>,
    /// How long ago the server's last event came, in seconds; null before the first.
    pub last_event_age_secs: Option<f64>,
    /// How often the supervisor has restarted the program.
    pub restarts: u64,
    /// Why the last time; null before the first.
    #[serde(serialize_with = "write_reason", deserialize_with = "read_reason")]
    pub last_restart_reason: Option<Message>,
    /// How many different notices there are.
    pub notices: u64,
}

impl Facts {
    /// The report of these facts at this moment.
    #[must_use]
    pub fn health(&self, now: Moment) -> Health {
        let age = |at: Moment| seconds(now, at);
        Health {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            uptime_secs: age(self.started),
            server: self.server.clone(),
            link: self.link,
            connection: self.connection,
            phase: self.phase,
            monitor: self.screen.clone(),
            renderer: self.renderer.clone(),
            last_frame_age_secs: self.last_frame.map(age),
            last_event_age_secs: self.last_event.map(age),
            restarts: self.restarts,
            last_restart_reason: self.last_restart_reason.clone(),
            notices: self.notices,
        }
    }
}

impl Health {
    /// The same with its reasons in the words of this reader, for one who cannot ask for others any more.
    #[must_use]
    pub fn told_to(self, reader: Reader<'_>) -> Self {
        let in_words = |why: &Message| Message::verbatim(reader.text(why));
        let monitor = match self.monitor {
            Screen::Hidden(why) => Screen::Hidden(in_words(&why)),
            other @ (Screen::Windowed | Screen::Shown(_)) => other,
        };
        let last_restart_reason = self.last_restart_reason.as_ref().map(in_words);
        Self { monitor, last_restart_reason, ..self }
    }
}

/// Seconds to the millisecond; zero where the clock says that it is yet to come.
fn seconds(now: Moment, at: Moment) -> f64 {
    let passed = now.saturating_since(at);
    std::time::Duration::new(passed.as_secs(), passed.subsec_millis() * 1_000_000).as_secs_f64()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn write_link<S: Serializer>(link: &LinkState, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(link.word())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn write_phase<S: Serializer>(phase: &Phase, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(phase.word())
}

fn write_screen<S: Serializer>(screen: &Screen, to: S) -> Result<S::Ok, S::Error> {
    match screen {
        Screen::Windowed => to.serialize_none(),
        Screen::Shown(name) => to.serialize_str(name),
        Screen::Hidden(why) => to.serialize_str(&format!("{HIDDEN}{why}")),
    }
}

#[expect(clippy::ref_option, reason = "serde's signature")]
fn write_reason<S: Serializer>(reason: &Option<Message>, to: S) -> Result<S::Ok, S::Error> {
    reason.as_ref().map(ToString::to_string).serialize(to)
}

fn read_reason<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Message>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(Message::verbatim))
}

fn read_link<'de, D: Deserializer<'de>>(from: D) -> Result<LinkState, D::Error> {
    let word = String::deserialize(from)?;
    let known = LINK_STATES.into_iter().find(|state| state.word() == word);
    known.ok_or_else(|| serde::de::Error::custom("an unknown state of the link"))
}

fn read_phase<'de, D: Deserializer<'de>>(from: D) -> Result<Phase, D::Error> {
    let word = String::deserialize(from)?;
    let known = PHASES.into_iter().find(|phase| phase.word() == word);
    known.ok_or_else(|| serde::de::Error::custom("an unknown phase"))
}

fn read_screen<'de, D: Deserializer<'de>>(from: D) -> Result<Screen, D::Error> {
    Ok(match Option::<String>::deserialize(from)? {
        None => Screen::Windowed,
        Some(text) => match text.strip_prefix(HIDDEN) {
            Some(why) => Screen::Hidden(Message::verbatim(why)),
            None => Screen::Shown(text),
        },
    })
}
