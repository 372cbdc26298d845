//! VX Display: the patient-facing second screen of an X-ray room.
//!
//! Data flow: socket bytes → [`protocol`] message → [`link`] event → [`exam`] → [`screen`]. The modules and their rules are
//! described in `docs/ARCHITECTURE.md`.

pub mod protocol;

pub mod exam;

pub mod link;

pub mod check;

pub mod journal;

pub mod net;

pub mod relay;

pub mod settings;

pub mod monitors;

pub mod history;

pub mod simulator;

pub mod anatomy;

pub mod l10n;
pub mod lettering;

pub mod raster;

pub mod screen;

pub mod console;

pub mod allocator;

pub mod host;

pub mod display;

pub mod health;

pub mod instance;

pub mod autostart;

pub mod recording;

pub mod diagnostics;

pub mod licences;

pub mod commands;

pub mod cli;

pub mod clock;

pub mod dumps;

pub mod files;

pub mod logging;
pub mod logo;

pub mod terminal;

pub mod wiring;

pub mod supervisor;

pub mod inject;
