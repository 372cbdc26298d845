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
    /// Something has come over the bridge.
    Bridge(Followed),
}

/// What comes of a room that is followed.
#[derive(Debug)]
pub(super) enum Followed {
    /// From now on every event of the room comes.
    Begun,
    /// The room's next event.
    Event(String),
    /// Events are missing, or may be. The reason is for the log.
    Broken(&'static str),
}
