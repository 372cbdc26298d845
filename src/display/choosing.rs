//! A file that somebody chooses in the system's own window.

use std::path::{Path, PathBuf};

/// What the file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FilePurpose {
    /// Messages are written to it; it must not exist yet.
    Export,
    /// A recording is written to it; it must not exist yet.
    Record,
    /// A recording is read from it.
    Replay,
    /// The diagnostics bundle is written to it; it must not exist yet.
    Diagnostics,
    /// The setting of this key names it.
    Setting(&'static str),
}

impl FilePurpose {
    /// Whether it is to be written, rather than read.
    #[must_use]
    pub const fn is_written(self) -> bool {
        match self {
            Self::Export | Self::Record | Self::Diagnostics => true,
            Self::Replay | Self::Setting(_) => false,
        }
    }
}

/// What is asked for in the system's window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileWanted {
    /// What the file is for.
    pub purpose: FilePurpose,
    /// The title of the window, in the language of the console.
    pub title: String,
    /// The folder that is shown first; of a file to be written its name, too.
    pub start: PathBuf,
}

/// One choice at a time.
#[derive(Debug, Default)]
pub(super) struct Choosing {
    open: bool,
    chosen: Option<(FilePurpose, PathBuf)>,
}

impl Choosing {
    /// Whether the window is to be opened: none is open.
    pub(super) fn begin(&mut self) -> bool {
        self.chosen = None;
        !std::mem::replace(&mut self.open, true)
    }

    /// Somebody has chosen, or closed the window.
    pub(super) fn end(&mut self, purpose: FilePurpose, chosen: Option<PathBuf>) {
        self.open = false;
        self.chosen = chosen.map(|path| (purpose, path));
    }

    /// The window could not be opened.
    pub(super) fn give_up(&mut self) {
        self.open = false;
    }

    /// What was chosen has become what is typed.
    pub(super) fn taken(&mut self) {
        self.chosen = None;
    }

    pub(super) const fn is_open(&self) -> bool {
        self.open
    }

    pub(super) fn chosen(&self) -> Option<(FilePurpose, &Path)> {
        self.chosen.as_ref().map(|(purpose, path)| (*purpose, path.as_path()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_window_at_a_time_and_a_choice_is_told_until_it_is_taken() {
        let mut choosing = Choosing::default();
        assert!(choosing.begin() && !choosing.begin());
        choosing.end(FilePurpose::Export, Some("/a".into()));
        assert_eq!(choosing.chosen(), Some((FilePurpose::Export, Path::new("/a"))));
        choosing.taken();
        assert_eq!((choosing.chosen(), choosing.is_open()), (None, false));
        assert!(choosing.begin());
        choosing.end(FilePurpose::Export, None);
        assert_eq!(choosing.chosen(), None, "the window was closed");
    }
}
