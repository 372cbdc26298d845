//! Closes the patient screen as soon as its monitor has moved or gone: another monitor may now show that part of the desktop.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::placement::{Handle, Taker};
use crate::monitors::Monitor;

/// Knows the patient screen's window by its handle, and the monitor that it covers.
///
/// The thread that hears of the monitors calls [`Self::meet`]; the thread of the windows everything else. Nobody asks a window system
/// while holding what the other one waits for.
///
/// On Wayland no thread can take away the window of another one, and the compositor has moved it by then: [`Self::meet`] only notes that
/// it must go ([`Self::was_taken`]).
#[derive(Default)]
pub struct Guard {
    guarded: Mutex<Guarded>,
    /// Used by the thread that hears of the monitors alone.
    taker: Mutex<Taker>,
}

#[derive(Default)]
struct Guarded {
    window: Option<(Handle, Monitor)>,
    /// What was heard last; none before that.
    monitors: Option<Vec<Monitor>>,
    /// The window was taken away, and another one is needed.
    taken: bool,
}

/// Whether the monitor is unmoved, alone in its place, and on.
fn is_there(monitor: &Monitor, monitors: &[Monitor]) -> bool {
    monitors.iter().any(|other| other.is_same_place(monitor) && !other.mirrored && !other.asleep)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Guard {
    /// Binds this window to that monitor. If the monitor has already gone, the window counts as closed.
    pub fn watch_over(&self, window: Handle, monitor: &Monitor) {
        let mut guarded = lock(&self.guarded);
        guarded.taken = guarded.monitors.as_ref().is_some_and(|monitors| !is_there(monitor, monitors));
        guarded.window = (!guarded.taken).then(|| (window, monitor.clone()));
    }

    /// The window is closed; another one may be guarded by now.
    pub fn forget(&self, window: Handle) {
        let mut guarded = lock(&self.guarded);
        if guarded.window.as_ref().is_some_and(|(guarded, _)| *guarded == window) {
            guarded.window = None;
        }
    }

    /// These are the monitors now.
    pub fn meet(&self, monitors: &[Monitor]) {
        let mut taker = lock(&self.taker);
        let gone = {
            let mut guarded = lock(&self.guarded);
            guarded.monitors = Some(monitors.to_vec());
            let gone = guarded.window.take_if(|(_, monitor)| !is_there(monitor, monitors));
            guarded.taken |= gone.is_some();
            gone
        };
        match gone {
            Some((window, _)) => taker.take_away(window),
            None => taker.get_ready(),
        }
    }

    /// Whether the window was taken away since the last question.
    #[must_use]
    pub fn was_taken(&self) -> bool {
        std::mem::take(&mut lock(&self.guarded).taken)
    }

    /// Shows the window, unless it was taken away. What shows it must not wait for the window system.
    pub(super) fn show(&self, window: Handle, show: impl FnOnce()) -> bool {
        let guarded = lock(&self.guarded);
        let is_guarded = guarded.window.as_ref().is_some_and(|(guarded, _)| *guarded == window);
        if is_guarded {
            show();
        }
        is_guarded
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::monitors::samples::bare;

    const WINDOW: Handle = Handle::Wayland(1);

    fn guarded(monitor: &Monitor) -> Guard {
        let guard = Guard::default();
        guard.meet(&[bare("DP-1", 0), monitor.clone()]);
        guard.watch_over(WINDOW, monitor);
        assert!(!guard.was_taken());
        guard
    }

    fn is_shown(guard: &Guard, window: Handle) -> bool {
        let mut shown = false;
        assert_eq!(guard.show(window, || shown = true), shown);
        shown
    }

    #[test]
    fn a_window_is_taken_once_its_monitor_is_no_longer_there_alone_and_on() {
        let (operator, patient) = (bare("DP-1", 0), bare("DP-2", 1920));
        for now in [
            vec![],
            vec![operator.clone()],
            vec![operator.clone(), bare("DP-2", 1000)],
            vec![operator.clone(), bare("DP-3", 1920)],
            vec![operator.clone(), Monitor { mirrored: true, ..patient.clone() }],
            vec![operator.clone(), Monitor { asleep: true, ..patient.clone() }],
        ] {
            let guard = guarded(&patient);
            guard.meet(&now);
            assert!(!is_shown(&guard, WINDOW), "{now:?}");
            assert!(guard.was_taken(), "{now:?}");
            assert!(!guard.was_taken(), "it is told once");
        }
        let guard = guarded(&patient);
        guard.meet(&[patient.clone(), Monitor { primary: false, ..operator }, bare("DP-3", 3840)]);
        assert!(is_shown(&guard, WINDOW) && !guard.was_taken());
    }

    #[test]
    fn a_window_whose_monitor_has_gone_already_is_never_shown() {
        let (operator, patient) = (bare("DP-1", 0), bare("DP-2", 1920));
        let guard = Guard::default();
        guard.meet(&[operator]);
        guard.watch_over(WINDOW, &patient);
        assert!(!is_shown(&guard, WINDOW) && guard.was_taken());
    }

    #[test]
    fn before_anything_was_heard_of_monitors_a_window_may_be_shown() {
        let guard = Guard::default();
        guard.watch_over(WINDOW, &bare("DP-2", 1920));
        assert!(is_shown(&guard, WINDOW) && !guard.was_taken());
    }

    #[test]
    fn closing_an_old_window_leaves_the_new_one_guarded() {
        let patient = bare("DP-2", 1920);
        let guard = guarded(&patient);
        let new = Handle::Wayland(2);
        guard.watch_over(new, &patient);
        guard.forget(WINDOW);
        assert!(!is_shown(&guard, WINDOW) && is_shown(&guard, new));
        guard.forget(new);
        guard.meet(&[]);
        assert!(!guard.was_taken(), "there is no window");
    }
}
