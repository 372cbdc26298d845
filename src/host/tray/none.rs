//! Where no tray is asked.

use super::{Wanted, say_missing};
use crate::host::waker::Waker;

/// Nothing waits.
#[derive(Clone)]
pub(super) struct Bell;

impl Bell {
    #[expect(clippy::unused_self, reason = "elsewhere a thread hears it")]
    pub(super) const fn ring(&self) {}
}

pub(super) const fn bell() -> (Bell, ()) {
    (Bell, ())
}

/// There is none to keep an icon in.
pub(super) fn keep(_wanted: &Wanted, (): &(), _bell: &Bell, waker: &Waker) {
    say_missing(waker);
}
