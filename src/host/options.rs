//! What the display is told at its start.

use crate::instance::Instance;
use crate::link::LinkConfig;
use crate::relay::RelayHandle;
use crate::settings::{Dialect, Loaded, Request};
use crate::supervisor::{Pulse, RestartInfo};

/// What the display is told at its start.
pub struct WindowOptions {
    /// All settings, and what they were read from.
    pub loaded: Loaded,
    /// How to read them anew.
    pub request: Request,
    /// The link.
    pub link: LinkConfig,
    /// The relay that was started with the program.
    pub embedded: Option<Embedded>,
    /// The claim to be the only one for this user and server; none where that cannot be said.
    pub instance: Option<Instance>,
    /// Whether a supervisor has started it: nobody asked for a window by hand.
    pub unattended: bool,
    /// The pulse of the event loop.
    pub pulse: Pulse,
    /// What happened before, under a supervisor.
    pub past: RestartInfo,
}

/// The relay in this program, and how it speaks.
pub struct Embedded {
    /// The relay.
    pub relay: RelayHandle,
    /// Its dialect.
    pub dialect: Dialect,
}
