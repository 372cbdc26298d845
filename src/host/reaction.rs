//! What a window reports to its owner.

use std::time::Duration;

/// What an event requires of the window's owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaction {
    /// Nothing.
    Nothing,
    /// Call [`CpuWindow::paint`](super::CpuWindow::paint).
    Repaint,
    /// The window system has lost the unchanged picture: call [`CpuWindow::present_again`](super::CpuWindow::present_again).
    PresentAgain,
    /// Somebody asks the window to close. It closes only when dropped.
    CloseRequested,
}

/// What has become of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is on the screen.
    Presented,
    /// It is the one that was there.
    Unchanged,
    /// Wayland: the last one is not yet taken. [`Reaction::Repaint`] comes when it is; until then nothing was asked of the ui.
    Waiting,
    /// The window is hidden, minimised, or was taken away by its [`Guard`](super::Guard).
    Hidden,
    /// The window system provides no memory to paint in: the window must be reopened.
    Broken,
}

/// What came of [`CpuWindow::paint`](super::CpuWindow::paint).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Painted {
    /// When the UI wants to be repainted; `None` if only an event can change it.
    pub repaint_after: Option<Duration>,
    /// How many pixels may differ from the picture before.
    pub changed_pixels: u64,
    /// What has become of it.
    pub outcome: Outcome,
}

impl Painted {
    pub(super) const fn without_picture(outcome: Outcome) -> Self {
        Self { repaint_after: None, changed_pixels: 0, outcome }
    }
}
