//! The facts for people, and as one line of JSON.

use std::fmt::Write as _;

use super::facts::{Health, Screen};
use crate::exam::Phase;
use crate::l10n::{Message, Reader, Value, columns, padded};
use crate::link::LinkState;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

impl Health {
    /// One fact a line, for people, with the names in one column; the first is the address of the server. `started_for`: the address that
    /// the instance was started with, by which it is found.
    #[must_use]
    pub fn to_text(&self, started_for: &str, reader: Reader<'_>) -> String {
        let server = if self.server.is_empty() || self.server == started_for {
            Message::verbatim(started_for)
        } else {
            Message::new("status-server-chosen").with("server", self.server.as_str()).with("started", started_for)
        };
        let renderer = if self.renderer.is_empty() {
            Message::new("status-no-renderer")
        } else {
            Message::verbatim(self.renderer.as_str())
        };
        let rows = [
            ("status-server", server),
            ("status-version", Message::verbatim(self.version.as_str())),
            ("status-running", span(self.uptime_secs)),
            ("status-link", link_name(self.link).form("meaning")),
            ("status-connection", connection(self.connection)),
            ("status-exam", phase_name(self.phase).form("meaning")),
            ("status-screen", screen(&self.monitor)),
            ("status-renderer", renderer),
            ("status-last-frame", ago(self.last_frame_age_secs, "status-no-frame")),
            ("status-last-event", ago(self.last_event_age_secs, "status-no-event")),
            ("status-restarts", restarts(self)),
            ("status-notices", Message::verbatim(self.notices.to_string())),
        ];
        let width = rows.iter().map(|(name, _)| columns(reader.get(name))).max().unwrap_or(0);
        let mut text = String::new();
        for (name, value) in rows {
            let value = reader.text(&value).replace(char::is_control, " ");
            // Writing into a String cannot fail. What others named must not draw on the terminal.
            let _ = writeln!(text, "{}  {value}", padded(reader.get(name), width));
        }
        text
    }

    /// One line of JSON, without its end.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and finite numbers can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What a state of the link is called; `.meaning`: and what that means.
#[must_use]
pub const fn link_name(link: LinkState) -> Message {
    Message::new(match link {
        LinkState::Connecting => "link-name-connecting",
        LinkState::Unconfirmed => "link-name-unconfirmed",
        LinkState::Registered => "link-name-registered",
        LinkState::Unverified => "link-name-unverified",
        LinkState::Refused => "link-name-refused",
        LinkState::Lost => "link-name-lost",
    })
}

/// What a phase of the exam is called; `.meaning`: and what that means.
#[must_use]
pub const fn phase_name(phase: Phase) -> Message {
    Message::new(match phase {
        Phase::Waiting => "phase-name-waiting",
        Phase::Ready => "phase-name-ready",
        Phase::InProgress => "phase-name-in-progress",
        Phase::Completed => "phase-name-completed",
    })
}

fn connection(number: u64) -> Message {
    match number {
        0 => Message::new("status-no-connection"),
        1 => Message::new("status-first-connection"),
        number => Message::new("status-connection-number").with("number", number.to_string()),
    }
}

fn screen(screen: &Screen) -> Message {
    match screen {
        Screen::Windowed => Message::new("status-screen-windowed"),
        Screen::Shown(name) => Message::new("status-screen-shown").with("monitor", name.as_str()),
        Screen::Hidden(why) => Message::new("status-screen-hidden").with("why", why.clone()),
    }
}

fn restarts(health: &Health) -> Message {
    match &health.last_restart_reason {
        Some(reason) => {
            Message::new("status-restarted").with("count", health.restarts.to_string()).with("reason", reason.clone())
        }
        None => Message::verbatim(health.restarts.to_string()),
    }
}

fn ago(age: Option<f64>, never: &'static str) -> Message {
    age.map_or(Message::new(never), |age| Message::new("status-ago").with("span", span(age)))
}

/// A time in the two largest units that it has.
fn span(secs: f64) -> Message {
    let Ok(time) = std::time::Duration::try_from_secs_f64(secs) else { return Message::new("status-unknown-time") };
    let whole = time.as_secs();
    let two = |id, large: (&'static str, u64), small: (&'static str, u64)| {
        Message::new(id).with(large.0, large.1.to_string()).with(small.0, small.1.to_string())
    };
    if whole < 10 {
        Message::new("time-seconds").with("seconds", Value::Decimal(secs, 1))
    } else if whole < MINUTE {
        Message::new("time-seconds").with("seconds", whole.to_string())
    } else if whole < HOUR {
        two("status-minutes", ("minutes", whole / MINUTE), ("seconds", whole % MINUTE))
    } else if whole < DAY {
        two("status-hours", ("hours", whole / HOUR), ("minutes", whole % HOUR / MINUTE))
    } else {
        two("status-days", ("days", whole / DAY), ("hours", whole % DAY / HOUR))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::facts::Facts;
    use super::*;
    use crate::exam::Moment;

    fn at(secs: u64) -> Moment {
        Moment::from_start(Duration::from_secs(secs))
    }

    #[test]
    fn a_time_is_told_in_its_two_largest_units() {
        for (secs, told) in [
            (0.04, "0.0 s"),
            (9.94, "9.9 s"),
            (59.9, "59 s"),
            (60.0, "1 min 0 s"),
            (3_599.0, "59 min 59 s"),
            (7_260.0, "2 h 1 min"),
            (90_000.0, "1 d 1 h"),
            (-1.0, "an unknown time"),
            (f64::NAN, "an unknown time"),
        ] {
            assert_eq!(span(secs).to_string(), told, "{secs}");
        }
    }

    #[test]
    fn a_server_that_was_chosen_in_the_window_is_told_beside_the_one_of_the_start() {
        let told = |server: &str| {
            let facts = Facts { server: server.into(), ..Facts::default() };
            facts.health(at(1)).to_text("ws://a:1", Reader::english()).lines().next().map(str::to_owned)
        };
        assert_eq!(told("").as_deref(), Some("Server          ws://a:1"));
        assert_eq!(told("ws://a:1").as_deref(), Some("Server          ws://a:1"));
        assert_eq!(
            told("ws://b:2").as_deref(),
            Some("Server          ws://b:2 (chosen in the window; started for ws://a:1)")
        );
    }

    #[test]
    fn a_person_reads_the_facts_in_aligned_lines() {
        let facts = Facts {
            started: at(10),
            server: "ws://h:1".into(),
            link: LinkState::Registered,
            connection: 3,
            phase: Phase::InProgress,
            screen: Screen::Shown("DELL U2723QE\u{1b}[31m".into()),
            renderer: "OpenGL".into(),
            last_frame: Some(at(3_609)),
            last_event: None,
            restarts: 1,
            last_restart_reason: Some(Message::verbatim("the window hung")),
            notices: 2,
        };
        let text = facts.health(at(3_610)).to_text("ws://h:1", Reader::english());
        assert_eq!(
            text.lines().collect::<Vec<_>>(),
            [
                "Server          ws://h:1",
                concat!("Version         ", env!("CARGO_PKG_VERSION")),
                "Running for     1 h 0 min",
                "Link            registered (connected and registered)",
                "Connection      number 3 since the start",
                "Exam            in_progress (the exam is in progress)",
                "Patient screen  full screen on DELL U2723QE [31m",
                "Renderer        OpenGL",
                "Last frame      1.0 s ago",
                "Last event      none yet, normal while the room is idle",
                "Restarts        1, the last one because: the window hung",
                "Notices         2",
            ]
        );
    }

    #[test]
    fn the_json_has_exactly_its_keys_in_their_order_and_reads_back() {
        let health = Facts { screen: Screen::Hidden(Message::verbatim("the monitor is asleep")), ..Facts::default() }
            .health(at(1));
        let json = health.to_json();
        assert!(!json.contains('\n'));
        assert_eq!(
            json,
            format!(
                "{{\"version\":\"{}\",\"uptime_secs\":1.0,\"link\":\"connecting\",\"connection\":0,\"phase\":\"waiting\",\
                 \"monitor\":\"hidden: the monitor is asleep\",\"renderer\":\"\",\"last_frame_age_secs\":null,\
                 \"last_event_age_secs\":null,\"restarts\":0,\"last_restart_reason\":null,\"notices\":0}}",
                env!("CARGO_PKG_VERSION")
            )
        );
        assert_eq!(serde_json::from_str::<Health>(&json).unwrap(), health);
    }

    #[test]
    fn ages_grow_while_nobody_writes() {
        let board = super::super::HealthBoard::new(Facts { last_frame: Some(at(5)), ..Facts::default() });
        assert_eq!(board.health(at(5)).last_frame_age_secs, Some(0.0));
        assert_eq!(board.health(at(65)).last_frame_age_secs, Some(60.0));
        board.update(|facts| facts.last_frame = Some(at(66)));
        assert_eq!(board.health(at(66)).last_frame_age_secs, Some(0.0));
        assert_eq!(board.health(at(60)).last_frame_age_secs, Some(0.0), "a clock read too early says no negative age");
    }
}
