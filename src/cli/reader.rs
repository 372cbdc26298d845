//! The terminal, and who reads it.

use crate::l10n::Reader;

/// clap's own default if the width of the terminal is unknown.
const USUAL_COLUMNS: usize = 100;

/// The terminal that help is printed on.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// Its reader.
    pub reader: Reader<'static>,
    /// Its width, in characters.
    pub columns: usize,
}

/// The terminal of this process, with this reader.
#[must_use]
pub fn terminal_of(reader: Reader<'static>) -> Terminal {
    let columns = match terminal_size::terminal_size() {
        Some((width, _)) => Some(usize::from(width.0)),
        None => std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()),
    };
    Terminal { reader, columns: columns.unwrap_or(USUAL_COLUMNS) }
}
