//! The diagnostics bundle: what support needs to know, in one zip file, without patient data. Described in
//! `docs/DIAGNOSTICS.md`.
//!
//! Every text goes through [`Scrubber`] before it is packed. Collecting reads files and may take seconds: it is for a
//! thread of its own in a window, with [`Work`] to tell how far it is and to end it early.

mod bundle;
mod collect;
mod monitors;
mod scrub;
mod system;

pub use crate::files::Existing;
pub use bundle::{Bundle, BundleError, Packed, Work};
pub use collect::{Facts, collect, collect_hiding};
pub use monitors::{monitor_line, monitors_without_a_window};
pub use scrub::{Hiding, KnownValues, Scrubber};
