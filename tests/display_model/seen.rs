//! What is to be seen of the display, and the revisions that say whether it is another thing.

use chrono::Timelike;
use vxdisplay::check::RungReport;
use vxdisplay::display::{DeviceFacts, Now, Sent, State, Toast, WindowKind};
use vxdisplay::exam::Shown;
use vxdisplay::screen::{LinkMark, ScreenConfig};
use vxdisplay::simulator::Progress;

/// What is on the patient screen.
#[derive(PartialEq)]
pub(super) struct Painted {
    pub(super) shown: Shown,
    pub(super) mark: LinkMark,
    pub(super) screen: ScreenConfig,
    pub(super) minute: u32,
    pub(super) sleeps: bool,
}

/// What the console shows that time alone can change.
#[derive(PartialEq)]
pub(super) struct ConsoleFacts {
    notices: u64,
    entries: usize,
    toasts: Vec<Toast>,
    check: Vec<RungReport>,
    sent: Option<Sent>,
    played: Progress,
    /// Messages whose patient values were overwritten.
    aged: usize,
}

/// What there is to be seen after an event.
#[derive(PartialEq)]
pub(super) struct Seen {
    pub(super) painted: Painted,
    /// Of the patient screen, of its picture, and of the console.
    pub(super) revisions: [u64; 3],
}

impl Seen {
    pub(super) fn of(state: &State, now: Now) -> Self {
        let time = now.wall.time();
        let minute = time.hour() * 60 + time.minute();
        let painted = Painted {
            shown: state.session().shown().clone(),
            mark: state.session().mark(),
            screen: state.screen().clone(),
            minute,
            sleeps: state.sleeps(time),
        };
        let revisions =
            [state.revision(WindowKind::Patient), state.picture_revision(), state.revision(WindowKind::Console)];
        Self { painted, revisions }
    }
}

impl ConsoleFacts {
    pub(super) fn of(state: &State) -> Self {
        let facts = state.facts(Now::default(), DeviceFacts::default());
        Self {
            notices: facts.notices.raised(),
            entries: facts.exam_log.entries().len(),
            toasts: facts.toasts.to_vec(),
            check: facts.ladder.rungs().to_vec(),
            sent: facts.simulator.sent.cloned(),
            played: facts.simulator.progress,
            aged: facts.journal.rows().filter(|row| row.is_overwritten()).count(),
        }
    }
}
