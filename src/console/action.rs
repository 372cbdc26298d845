//! What the technologist asks for. The window does it; the console only says it.

/// One wish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Close the connection and open another.
    Reconnect,
    /// Turn to this server, for this run of the program; checked already.
    SetServer(crate::settings::ServerUrl),
    /// Take the patient off the screen until the next 101.
    HideNow,
    /// Open the full-screen window on the patient's monitor, or close it.
    FullScreen(bool),
    /// Forget the notices so far.
    ClearNotices,
}
