//! Who wants the next picture of a window, and whether its window system takes it.

use crate::monitors::System;

/// What is open between a window and its window system.
#[derive(Default)]
pub(super) struct Redraw {
    /// Wayland: the compositor has not yet asked for the next picture.
    waits: bool,
    /// The next wish for a redraw is our own.
    asked: bool,
    /// Wayland: the compositor waits for a picture, be it the same.
    owed: bool,
}

impl Redraw {
    /// Whether a picture would have to wait.
    pub(super) const fn waits(&self) -> bool {
        self.waits
    }

    /// The window system has received a picture; whether it will request the next one.
    pub(super) fn presented(&mut self) -> bool {
        self.waits = System::current() == System::Wayland;
        self.waits
    }

    /// A redraw is asked for.
    pub(super) const fn ask(&mut self) {
        self.asked = true;
    }

    /// The window system wants a redraw; returns whether the UI must repaint, rather than present its last picture again.
    pub(super) fn meet(&mut self) -> bool {
        self.waits = false;
        let asked = std::mem::take(&mut self.asked);
        if System::current() != System::Wayland {
            return asked;
        }
        self.owed |= !asked;
        true
    }

    /// Whether a picture is owed, or would have to wait.
    pub(super) const fn is_busy(&self) -> bool {
        self.waits || self.owed
    }

    /// Whether a picture is owed, for the last time.
    pub(super) fn take_owed(&mut self) -> bool {
        std::mem::take(&mut self.owed)
    }
}
