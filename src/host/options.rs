//! Options of the display at start.

use crate::instance::Instance;
use crate::link::LinkConfig;
use crate::relay::RelayHandle;
use crate::settings::{Dialect, Loaded, Request};
use crate::supervisor::{Pulse, RestartInfo};

/// Options of the display at start.
pub struct WindowOptions {
    /// All settings and their sources.
    pub loaded: Loaded,
    /// How to reload them.
    pub request: Request,
    /// The link.
    pub link: LinkConfig,
    /// The relay that was started with the program.
    pub embedded: Option<Embedded>,
    /// The claim to be the only instance for this user and server; `None` if unknown.
    pub instance: Option<Instance>,
    /// Whether a supervisor started it: no window was requested by hand.
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
