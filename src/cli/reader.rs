//! Who has typed the arguments, and where the answer is read.

use crate::l10n::Reader;

/// clap's own measure where nobody knows how wide the terminal is.
const USUAL_COLUMNS: usize = 100;

/// The terminal that help is printed on.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// Whoever looks at it.
    pub reader: Reader<'static>,
    /// How wide it is, in letters.
    pub columns: usize,
}

/// The terminal of this process, at which this reader sits.
#[must_use]
pub fn terminal_of(reader: Reader<'static>) -> Terminal {
    let columns = match terminal_size::terminal_size() {
        Some((width, _)) => Some(usize::from(width.0)),
        None => std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()),
    };
    Terminal { reader, columns: columns.unwrap_or(USUAL_COLUMNS) }
}
