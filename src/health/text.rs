//! The facts for people, and as one line of JSON.

use std::fmt::Write as _;

use super::facts::{Health, Screen};
use crate::exam::Phase;
use crate::link::LinkState;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

impl Health {
    /// One fact a line, for people, with the names in one column; the first is the address of the server. `started_for`: the address that
    /// the instance was started with, by which it is found.
    #[must_use]
    pub fn to_text(&self, started_for: &str) -> String {
        let server = if self.server.is_empty() || self.server == started_for {
            started_for.to_owned()
        } else {
            format!("{} (chosen in the window; started for {started_for})", self.server)
        };
        let rows = [
            ("Server", server),
            ("Version", self.version.clone()),
            ("Running for", span(self.uptime_secs)),
            ("Link", format!("{} ({})", self.link.word(), link_meaning(self.link))),
            ("Connection", connection(self.connection)),
            ("Exam", format!("{} ({})", self.phase.word(), phase_meaning(self.phase))),
            ("Patient screen", screen(&self.monitor)),
            ("Renderer", if self.renderer.is_empty() { "none" } else { &self.renderer }.to_owned()),
            ("Last frame", ago(self.last_frame_age_secs, "none yet")),
            ("Last event", ago(self.last_event_age_secs, "none yet, normal while the room is idle")),
            ("Restarts", restarts(self)),
            ("Notices", self.notices.to_string()),
        ];
        let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        let mut text = String::new();
        for (name, value) in rows {
            // Writing into a String cannot fail. What others named must not draw on the terminal.
            let _ = writeln!(text, "{name:width$}  {}", value.replace(char::is_control, " "));
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

const fn link_meaning(link: LinkState) -> &'static str {
    match link {
        LinkState::Connecting => "not connected yet, or waiting to be registered",
        LinkState::Unconfirmed => "connected; the server did not answer the registration",
        LinkState::Registered => "connected and registered",
        LinkState::Unverified => "connected; the server does not answer pings, so its silence proves nothing",
        LinkState::Refused => "the server refuses this display",
        LinkState::Lost => "the connection was lost; it is tried again",
    }
}

const fn phase_meaning(phase: Phase) -> &'static str {
    match phase {
        Phase::Waiting => "no patient is selected",
        Phase::Ready => "a patient is selected",
        Phase::InProgress => "the exam is in progress",
        Phase::Completed => "the exam is completed",
    }
}

fn connection(number: u64) -> String {
    match number {
        0 => "none yet".to_owned(),
        1 => "the first since the start".to_owned(),
        number => format!("number {number} since the start"),
    }
}

fn screen(screen: &Screen) -> String {
    match screen {
        Screen::Windowed => "in a window".to_owned(),
        Screen::Shown(name) => format!("full screen on {name}"),
        Screen::Hidden(why) => format!("hidden: {why}"),
    }
}

fn restarts(health: &Health) -> String {
    match &health.last_restart_reason {
        Some(reason) => format!("{}, the last one because: {reason}", health.restarts),
        None => health.restarts.to_string(),
    }
}

fn ago(age: Option<f64>, never: &str) -> String {
    age.map_or_else(|| never.to_owned(), |age| format!("{} ago", span(age)))
}

/// A time in the two largest units that it has.
fn span(secs: f64) -> String {
    let Ok(time) = std::time::Duration::try_from_secs_f64(secs) else { return "an unknown time".to_owned() };
    let whole = time.as_secs();
    if whole < 10 {
        format!("{secs:.1} s")
    } else if whole < MINUTE {
        format!("{whole} s")
    } else if whole < HOUR {
        format!("{} min {} s", whole / MINUTE, whole % MINUTE)
    } else if whole < DAY {
        format!("{} h {} min", whole / HOUR, whole % HOUR / MINUTE)
    } else {
        format!("{} d {} h", whole / DAY, whole % DAY / HOUR)
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
            assert_eq!(span(secs), told, "{secs}");
        }
    }

    #[test]
    fn a_server_that_was_chosen_in_the_window_is_told_beside_the_one_of_the_start() {
        let told = |server: &str| {
            let facts = Facts { server: server.into(), ..Facts::default() };
            facts.health(at(1)).to_text("ws://a:1").lines().next().map(str::to_owned)
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
            last_restart_reason: Some("the window hung".into()),
            notices: 2,
        };
        let text = facts.health(at(3_610)).to_text("ws://h:1");
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
        let health = Facts { screen: Screen::Hidden("the monitor is asleep".into()), ..Facts::default() }.health(at(1));
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
