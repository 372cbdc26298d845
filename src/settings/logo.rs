//! Reads the site's logo (`site.logo`).

use std::io;
use std::path::Path;

use super::plain::shown_path;
use super::reading::{MAX_FILE_KIB, NO_FILE, may_be_read, read_bytes};
use crate::l10n::Message;
use crate::logo::Logo;

/// The logo of a file.
///
/// # Errors
/// A sentence with the file and the reason, if it cannot be read or is not a logo. It never stops the display.
pub fn read_logo(path: &Path) -> Result<Logo, Message> {
    let why = |reason: Message| Message::new("logo-not-shown").with("place", shown_path(path)).with("reason", reason);
    let bytes = if may_be_read(path, false) { read_bytes(path) } else { Err(io::Error::other(NO_FILE)) };
    match bytes {
        Ok(Some(bytes)) => Logo::decode(&bytes).map_err(|error| why(error.message())),
        Ok(None) => Err(why(Message::new("logo-too-large").with("max", MAX_FILE_KIB))),
        Err(error) => Err(why(Message::from(&error))),
    }
}
