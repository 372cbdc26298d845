//! The wanted windows: the patient screen on its monitor or nowhere, and the console.
//!
//! Decides only: the host opens and closes them.

use crate::monitors::{Hidden, Memory, Monitor, MonitorChoice};
use crate::settings::DisplayMode;

/// Whether the patient screen is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// No: the technologist works in the console.
    No,
    /// If there is another monitor besides the operator's.
    BesideOthers,
    /// Yes, even on the only monitor if that is allowed.
    Yes,
}

/// The windows that there should be.
#[derive(Debug)]
pub struct WindowPlan {
    wanted: Wanted,
    console: bool,
    /// The patient screen was requested at start or has been shown since: the program continues without a window.
    kiosk: bool,
    monitors: Vec<Monitor>,
    /// The choice, and the observations since.
    memory: Memory,
    allow_only: bool,
    picked: Result<usize, Hidden>,
}

impl WindowPlan {
    /// The windows at start. `unattended`: not started by hand, so no console opens on its own.
    pub fn new(mode: DisplayMode, memory: Memory, allow_only: bool, unattended: bool, monitors: Vec<Monitor>) -> Self {
        let wanted = match mode {
            DisplayMode::Auto => Wanted::BesideOthers,
            DisplayMode::Fullscreen => Wanted::Yes,
            DisplayMode::Windowed => Wanted::No,
        };
        let mut plan = Self {
            wanted,
            console: false,
            kiosk: mode == DisplayMode::Fullscreen || (mode == DisplayMode::Auto && unattended),
            monitors,
            memory,
            allow_only,
            picked: Err(Hidden::NoMonitors),
        };
        plan.pick();
        plan.console = match mode {
            DisplayMode::Auto => plan.patient().is_none() && !unattended,
            DisplayMode::Fullscreen => false,
            DisplayMode::Windowed => true,
        };
        plan
    }

    /// No windows at all, whatever happens: for what runs in a terminal.
    #[must_use]
    pub fn none() -> Self {
        Self { console: false, ..Self::new(DisplayMode::Windowed, Memory::default(), false, true, Vec::new()) }
    }

    /// The monitors have changed. Tells whether the patient screen goes elsewhere, appears or disappears.
    pub fn set_monitors(&mut self, monitors: Vec<Monitor>) -> bool {
        self.change(|plan| plan.monitors = monitors)
    }

    /// Applies new settings. `chosen`: somebody chose the monitor, even if the same, so earlier observations no longer count.
    /// Tells the same.
    pub fn choose(&mut self, choice: &MonitorChoice, allow_only: bool, chosen: bool) -> bool {
        self.change(|plan| {
            if chosen {
                plan.memory = Memory::new(choice.clone());
            }
            plan.allow_only = allow_only;
        })
    }

    /// What was seen since the monitor was chosen.
    pub const fn memory(&self) -> &Memory {
        &self.memory
    }

    /// Staff asks for the patient screen, or closes it; then the console is there.
    pub fn ask(&mut self, full_screen: bool) {
        self.wanted = if full_screen { Wanted::Yes } else { Wanted::No };
        self.console |= !full_screen;
        self.pick();
    }

    /// Shows the console.
    pub fn open_console(&mut self) {
        self.console = true;
    }

    /// The console was closed. Returns whether the program continues without it.
    pub fn close_console(&mut self) -> bool {
        self.console = false;
        self.kiosk && self.wanted != Wanted::No
    }

    /// Where the patient screen should be.
    pub fn patient(&self) -> Option<&Monitor> {
        let index = self.picked.as_ref().ok().filter(|_| self.wanted != Wanted::No)?;
        self.monitors.get(*index)
    }

    /// Why the patient screen is not there, though it was asked for, or was there before.
    pub fn hidden(&self) -> Option<&Hidden> {
        let due = match self.wanted {
            Wanted::No => false,
            Wanted::BesideOthers => self.kiosk,
            Wanted::Yes => true,
        };
        self.picked.as_ref().err().filter(|_| due)
    }

    /// Whether the console should be there.
    pub const fn console(&self) -> bool {
        self.console
    }

    /// The monitors, from left to right.
    pub fn monitors(&self) -> &[Monitor] {
        &self.monitors
    }

    /// The monitor that is chosen, by its place in the list, or why none is.
    pub const fn picked(&self) -> &Result<usize, Hidden> {
        &self.picked
    }

    /// The diagonal of the monitor that is chosen, in inches, where it is known.
    pub fn diagonal_in(&self) -> Option<f64> {
        self.monitors.get(*self.picked.as_ref().ok()?)?.diagonal_in()
    }

    /// Where the console should open: on the operator's monitor, and on the patient's only if there is no other.
    pub fn beside_patient(&self) -> Option<&Monitor> {
        let patient = self.picked.as_ref().ok().copied();
        let others = || self.monitors.iter().enumerate().filter(|(index, _)| Some(*index) != patient);
        let primary = others().find(|(_, monitor)| monitor.primary);
        let other = primary.or_else(|| others().next()).map(|(_, monitor)| monitor);
        other.or_else(|| self.monitors.first())
    }

    fn change(&mut self, change: impl FnOnce(&mut Self)) -> bool {
        let before = self.patient().cloned();
        change(self);
        self.pick();
        match (&before, self.patient()) {
            (Some(before), Some(now)) => !before.is_same_place(now),
            (before, now) => before.is_some() != now.is_some(),
        }
    }

    fn pick(&mut self) {
        let allow_only = self.allow_only && self.wanted != Wanted::BesideOthers;
        self.picked = self.memory.pick(&self.monitors, allow_only);
        if let (true, Ok(index)) = (self.wanted != Wanted::No, &self.picked) {
            self.memory.shows(&self.monitors, *index);
        }
        self.kiosk |= self.patient().is_some();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::monitors::samples::bare as monitor;

    fn one() -> Vec<Monitor> {
        vec![monitor("A", 0)]
    }

    fn two() -> Vec<Monitor> {
        vec![monitor("A", 0), monitor("B", 1920)]
    }

    fn plan(mode: DisplayMode, allow_only: bool, monitors: Vec<Monitor>) -> WindowPlan {
        WindowPlan::new(mode, Memory::default(), allow_only, false, monitors)
    }

    fn place(plan: &WindowPlan) -> Option<&str> {
        plan.patient().map(|monitor| monitor.connector.as_str())
    }

    #[test]
    fn auto_takes_the_second_monitor_and_else_opens_the_console() {
        let with = plan(DisplayMode::Auto, false, two());
        assert_eq!((place(&with), with.console()), (Some("B"), false));
        for allow_only in [false, true] {
            let without = plan(DisplayMode::Auto, allow_only, one());
            assert_eq!((place(&without), without.console()), (None, true), "the only monitor: {allow_only}");
        }
    }

    #[test]
    fn a_display_that_starts_by_itself_opens_no_console_and_waits_for_its_monitor() {
        let unattended = |mode, monitors| WindowPlan::new(mode, Memory::default(), false, true, monitors);
        let mut without = unattended(DisplayMode::Auto, one());
        assert_eq!((place(&without), without.console()), (None, false));
        assert_eq!(without.hidden(), Some(&Hidden::OnlyMonitor));
        without.open_console();
        assert!(without.close_console(), "a technologist who looked does not end it");
        assert!(without.set_monitors(two()));
        assert_eq!((place(&without), without.console()), (Some("B"), false));
        assert!(unattended(DisplayMode::Windowed, one()).console(), "that is what it was told");
    }

    #[test]
    fn full_screen_without_its_monitor_shows_nothing_at_all() {
        let plan = plan(DisplayMode::Fullscreen, false, one());
        assert_eq!((place(&plan), plan.console()), (None, false));
        assert_eq!(plan.hidden(), Some(&Hidden::OnlyMonitor));
    }

    #[test]
    fn full_screen_takes_the_only_monitor_where_that_is_allowed() {
        assert_eq!(place(&plan(DisplayMode::Fullscreen, true, one())), Some("A"));
    }

    #[test]
    fn the_patient_screen_goes_and_comes_back_with_its_monitor() {
        let mut plan = plan(DisplayMode::Fullscreen, false, two());
        assert!(plan.set_monitors(one()));
        assert_eq!(place(&plan), None);
        assert!(plan.set_monitors(vec![monitor("A", 0), monitor("B", -1920)]));
        assert_eq!(plan.patient().map(|monitor| monitor.area.x), Some(-1920));
        assert!(!plan.set_monitors(vec![monitor("A", 0), monitor("B", -1920)]), "nothing has changed");
    }

    #[test]
    fn a_number_goes_on_to_mean_the_monitor_that_it_meant_at_first() {
        let second = Memory::new(MonitorChoice::Index(2));
        let mut plan = WindowPlan::new(DisplayMode::Fullscreen, second, false, false, two());
        plan.set_monitors(vec![monitor("C", -1920), monitor("A", 0), monitor("B", 1920)]);
        assert_eq!(place(&plan), Some("B"));
    }

    #[test]
    fn a_monitor_that_comes_later_is_taken_by_auto() {
        let mut plan = plan(DisplayMode::Auto, false, one());
        assert!(plan.set_monitors(two()));
        assert_eq!((place(&plan), plan.console()), (Some("B"), true));
    }

    #[test]
    fn windowed_shows_no_patient_screen_until_it_is_asked_for() {
        let mut plan = plan(DisplayMode::Windowed, false, two());
        assert_eq!((place(&plan), plan.hidden(), plan.console()), (None, None, true));
        plan.ask(true);
        assert_eq!(place(&plan), Some("B"));
        plan.ask(false);
        assert_eq!(place(&plan), None);
    }

    #[test]
    fn closing_the_console_ends_the_program_unless_a_patient_screen_is_due() {
        let mut windowed = plan(DisplayMode::Windowed, false, two());
        assert!(!windowed.close_console());
        let mut auto = plan(DisplayMode::Auto, false, one());
        assert!(!auto.close_console(), "nobody has ever seen a patient screen");
        let mut kiosk = plan(DisplayMode::Auto, false, two());
        kiosk.set_monitors(one());
        kiosk.open_console();
        assert!(kiosk.close_console(), "it waits for its monitor");
        kiosk.ask(false);
        assert!(!kiosk.close_console(), "staff has left it");
    }

    /// The same two, with the other one as main monitor.
    fn flag_moved() -> Vec<Monitor> {
        two().into_iter().map(|monitor| Monitor { primary: !monitor.primary, ..monitor }).collect()
    }

    #[test]
    fn the_monitor_is_decided_once_it_was_shown_and_until_somebody_chooses() {
        let mut shown = plan(DisplayMode::Fullscreen, false, two());
        assert!(shown.set_monitors(flag_moved()));
        assert!(matches!(shown.hidden(), Some(Hidden::Moved { .. })), "{:?}", shown.hidden());
        shown.choose(&MonitorChoice::Second, true, false);
        assert_eq!(place(&shown), None, "another setting was saved");
        assert!(shown.choose(&MonitorChoice::Second, true, true));
        assert_eq!(place(&shown), Some("A"), "it was chosen anew");
        let mut looked_at = plan(DisplayMode::Windowed, false, two());
        looked_at.set_monitors(flag_moved());
        looked_at.ask(true);
        assert_eq!(place(&looked_at), Some("A"), "it was never shown on the other one");
    }

    #[test]
    fn leaving_the_patient_screen_opens_the_console() {
        let mut plan = plan(DisplayMode::Fullscreen, false, two());
        plan.ask(false);
        assert_eq!((place(&plan), plan.console(), plan.hidden()), (None, true, None));
    }

    #[test]
    fn the_console_opens_beside_the_patient_screen() {
        let primary = Memory::new(MonitorChoice::Primary);
        let plan = WindowPlan::new(DisplayMode::Fullscreen, primary, false, false, two());
        assert_eq!(place(&plan), Some("A"));
        assert_eq!(plan.beside_patient().map(|monitor| monitor.connector.as_str()), Some("B"));
    }
}
