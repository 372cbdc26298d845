//! What the handle asks of the relay's thread.

use std::time::Duration;

use super::Dialect;
use super::drill::Drill;

/// One order.
#[derive(Debug)]
pub(super) enum Order {
    /// Send this frame as if it came from `VXvue`.
    Publish(String),
    /// Make these faults from now on.
    Drill(Drill),
    /// Drop every connection, without a word.
    Cut,
    /// Read and answer nothing, or go on.
    Freeze(bool),
    /// Be away for so long: no listener, no client.
    Restart(Duration),
    /// Speak another dialect.
    Dialect(Dialect),
}
