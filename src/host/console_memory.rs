//! What the console's window remembers, in a file of this user's: how much it is enlarged, its columns, recent servers.

use std::path::{Path, PathBuf};

use super::remembering::{Writer, text_of};
use crate::console::Memory;
use crate::settings::Places;

/// What is said where it cannot be written.
const NOT_KEPT: &str = "the zoom, the columns and the recent servers of the window cannot be kept for the next start: check the folder's \
                        permissions and the disk";

/// The file; none where this user has no place for it.
pub(super) fn console_file(places: &Places) -> Option<PathBuf> {
    places.state_dir().map(|folder| folder.join("console.json"))
}

/// Keeps what the window remembers.
pub(super) struct ConsoleMemory {
    kept: Memory,
    writer: Option<Writer>,
}

impl ConsoleMemory {
    /// Reads what an earlier run has left. Without a file nothing is kept.
    pub(super) fn start(file: Option<PathBuf>) -> Self {
        let kept = file.as_deref().map(Self::read).unwrap_or_default();
        let writer = file.and_then(|file| Writer::start(file, NOT_KEPT).ok());
        Self { kept, writer }
    }

    fn read(file: &Path) -> Memory {
        text_of(file).map(|text| Memory::read(&text)).unwrap_or_default()
    }

    /// What was kept.
    pub(super) fn kept(&self) -> Memory {
        self.kept.clone()
    }

    /// Writes it where it is another one.
    pub(super) fn keep(&mut self, memory: &Memory) {
        if *memory == self.kept {
            return;
        }
        self.kept = memory.clone();
        if let Some(writer) = &self.writer {
            writer.write(memory.text());
        }
    }
}

impl Drop for ConsoleMemory {
    fn drop(&mut self) {
        if let Some(writer) = self.writer.take() {
            writer.end();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_window_remembers_is_there_at_the_next_start() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("vxdisplay/console.json");
        let mut first = ConsoleMemory::start(Some(file.clone()));
        let memory = Memory { zoom: 150, servers: vec!["ws://room2:55111".to_owned()], ..Memory::default() };
        first.keep(&memory);
        drop(first);
        assert_eq!(ConsoleMemory::start(Some(file.clone())).kept(), memory);
        std::fs::write(&file, "no memory").unwrap();
        assert_eq!(ConsoleMemory::start(Some(file)).kept(), Memory::default());
        assert_eq!(ConsoleMemory::start(None).kept(), Memory::default());
    }
}
