//! Starting with the desktop.
