//! macOS: monitors cannot be listed yet, so there is no patient screen; the console's window needs nothing special.

use winit::window::WindowAttributes;

use super::Handle;
use crate::monitors::Area;

pub(super) fn dress(attributes: WindowAttributes, _above: bool, _unmanaged: bool) -> WindowAttributes {
    attributes
}

pub(super) const fn prepare(_window: Handle, _area: Option<Area>) {}

pub(super) const fn note_full_screen(_window: Handle) {}

pub(super) const fn show_again(_window: Handle) {}

pub(super) const fn show_above(_window: Handle) -> bool {
    false
}

pub(super) const fn hide_above(_window: Handle) -> bool {
    false
}

pub(super) const fn keep(_window: Handle, _area: Area) {}

pub(super) const fn take_keyboard(_window: Handle) {}

/// There is nothing to take away.
#[derive(Default)]
pub(in crate::host) struct Taker;

impl Taker {
    pub(in crate::host) const fn get_ready(&mut self) {}

    pub(in crate::host) const fn take_away(&mut self, _window: Handle) {}
}
