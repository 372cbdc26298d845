//! What a window says to whoever owns it.

use std::time::Duration;

/// What an event asks of whoever owns the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaction {
    /// Nothing.
    Nothing,
    /// [`CpuWindow::paint`](super::CpuWindow::paint) is to be called.
    Repaint,
    /// The picture is as it was, but the window system has lost it: [`CpuWindow::present_again`](super::CpuWindow::present_again) is to be called.
    PresentAgain,
    /// Somebody asks the window to close. It does not close by itself: it does when it is dropped.
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
    /// The window system gives no memory to paint in: the window must be opened anew.
    Broken,
}

/// What came of [`CpuWindow::paint`](super::CpuWindow::paint).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Painted {
    /// When the ui wants to be painted again; none where only an event can change it.
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
