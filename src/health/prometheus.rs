//! The facts in Prometheus' text exposition format, version 0.0.4.

use std::fmt::Write as _;

use super::facts::{Health, LINK_STATES, PHASES, Screen};
use crate::exam::Phase;
use crate::link::LinkState;

/// The media type of [`Health::to_prometheus`].
pub(super) const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// A family of samples being written.
struct Exposition(String);

impl Exposition {
    /// Begins a metric. `help` has neither line ends nor backslashes.
    fn begin(&mut self, name: &str, kind: &str, help: &str) {
        // Writing into a String cannot fail.
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    fn sample(&mut self, name: &str, labels: &[(&str, &str)], value: f64) {
        self.0.push_str(name);
        for (index, (label, text)) in labels.iter().enumerate() {
            let opening = if index == 0 { '{' } else { ',' };
            let _ = write!(self.0, "{opening}{label}=\"{}\"", escaped(text));
        }
        let closing = if labels.is_empty() { "" } else { "}" };
        let _ = writeln!(self.0, "{closing} {value}");
    }

    /// A metric of one sample without labels.
    fn single(&mut self, name: &str, kind: &str, help: &str, value: f64) {
        self.begin(name, kind, help);
        self.sample(name, &[], value);
    }

    /// A metric that is there only where there is a value.
    fn optional(&mut self, name: &str, help: &str, value: Option<f64>) {
        if let Some(value) = value {
            self.single(name, "gauge", help, value);
        }
    }

    /// A metric with one sample a word, of which one is 1 and the others 0.
    fn one_of(&mut self, name: &str, label: &str, help: &str, words: &[&str], word: &str) {
        self.begin(name, "gauge", help);
        for each in words {
            self.sample(name, &[(label, each)], truth(*each == word));
        }
    }
}

impl Health {
    /// The facts for Prometheus; ends with a line end.
    #[must_use]
    pub fn to_prometheus(&self) -> String {
        let mut out = Exposition(String::new());
        out.begin("vxdisplay_info", "gauge", "Version and renderer of the running program; always 1.");
        out.sample("vxdisplay_info", &[("version", &self.version), ("renderer", &self.renderer)], 1.0);
        out.single("vxdisplay_uptime_seconds", "gauge", "How long this process has been running.", self.uptime_secs);
        self.link_samples(&mut out);
        out.one_of(
            "vxdisplay_phase",
            "phase",
            "The phase of the exam: 1 for the one that it is in.",
            &PHASES.map(Phase::word),
            self.phase.word(),
        );
        self.screen_samples(&mut out);
        out.optional(
            "vxdisplay_last_frame_age_seconds",
            "How long ago the window's loop last ran; it runs for every event.",
            self.last_frame_age_secs,
        );
        out.optional(
            "vxdisplay_last_event_age_seconds",
            "How long ago the last event of the server came.",
            self.last_event_age_secs,
        );
        out.single(
            "vxdisplay_restarts_total",
            "counter",
            "How often the supervisor has restarted the program.",
            count(self.restarts),
        );
        if let Some(reason) = &self.last_restart_reason {
            out.begin("vxdisplay_last_restart_info", "gauge", "Why the program was last restarted; always 1.");
            out.sample("vxdisplay_last_restart_info", &[("reason", &reason.to_string())], 1.0);
        }
        out.single("vxdisplay_notices", "gauge", "How many different notices there are.", count(self.notices));
        out.0
    }

    fn link_samples(&self, out: &mut Exposition) {
        out.single(
            "vxdisplay_link_up",
            "gauge",
            "Whether the display is connected to its server and hears it.",
            truth(self.link.is_up()),
        );
        out.one_of(
            "vxdisplay_link_state",
            "state",
            "The state of the link: 1 for the one that it is in.",
            &LINK_STATES.map(LinkState::word),
            self.link.word(),
        );
        out.single(
            "vxdisplay_connections_total",
            "counter",
            "How many connections to the server have been opened.",
            count(self.connection),
        );
    }

    fn screen_samples(&self, out: &mut Exposition) {
        let (word, detail) = match &self.monitor {
            Screen::Windowed => ("windowed", String::new()),
            Screen::Shown(name) => ("shown", name.clone()),
            Screen::Hidden(why) => ("hidden", why.to_string()),
        };
        out.one_of(
            "vxdisplay_screen",
            "state",
            "Where the patient screen is: 1 for the one that holds.",
            &["windowed", "shown", "hidden"],
            word,
        );
        out.begin(
            "vxdisplay_monitor_info",
            "gauge",
            "The monitor of the patient screen, or why it is hidden; always 1.",
        );
        out.sample("vxdisplay_monitor_info", &[("monitor", &detail)], 1.0);
    }
}

const fn truth(holds: bool) -> f64 {
    if holds { 1.0 } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "Prometheus knows no other numbers, and 2^53 restarts are many")]
const fn count(number: u64) -> f64 {
    number as f64
}

/// A label's value: backslash, quote and line feed are escaped; nothing else is.
fn escaped(text: &str) -> String {
    text.replace('\\', r"\\").replace('"', "\\\"").replace('\n', r"\n")
}
