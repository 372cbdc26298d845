//! Why a window could not be opened.

use thiserror::Error;

/// Why a window could not be opened.
#[derive(Debug, Error)]
pub enum WindowError {
    /// The window system refused the window.
    #[error("no window could be opened: {0}")]
    Refused(#[from] winit::error::OsError),
    /// It gave a window and no memory to paint it in.
    #[error("the window cannot be painted: {0}")]
    Surface(#[from] softbuffer::SoftBufferError),
    /// The window library does not know the monitor (yet): it hears of changes on a connection of its own. To be tried again soon.
    #[error("the window system does not list monitor {0}")]
    NotListed(String),
}
