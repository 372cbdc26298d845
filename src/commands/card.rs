//! `vxdisplay card`: a test card for mounting the patient monitor, shown on that monitor or saved as a file.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::shots::{ShotsError, picture_of, write};
use crate::cli::CardArgs;
use crate::host::{self, AppError, remembered};
use crate::instance::{InstanceError, running};
use crate::l10n::{Message, Reader};
use crate::monitors::{Hidden, ListError, Memory, Monitor, list};
use crate::screen::{Card, CardFacts, ScreenConfig};
use crate::settings::{DisplaySettings, visible};
use crate::wiring;

/// How long a running display may take to answer.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Why there is no card.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// A display of this user runs, and may show a patient.
    DisplayRuns {
        /// Its server.
        server: String,
    },
    /// No monitor is the patient's.
    NoMonitor(Hidden),
    /// The monitors cannot be listed.
    Monitors(#[from] ListError),
    /// Whether a display runs cannot be said.
    Instance(#[from] InstanceError),
    /// There is no window.
    Window(#[from] AppError),
    /// The picture is not written.
    Picture(#[from] ShotsError),
}

impl CardError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::DisplayRuns { server } => Message::new("card-display-runs").with("server", visible(server)),
            Self::NoMonitor(hidden) => hidden.message(),
            Self::Monitors(error) => error.message(),
            Self::Instance(error) => error.message(),
            Self::Window(error) => error.message(),
            Self::Picture(error) => error.message(),
        }
    }
}

impl std::fmt::Display for CardError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Shows the card on the monitor that the display would take, until Esc or F11; or writes it as a picture. Returns what to print.
///
/// `config`: how the patient screen looks. `memory`: the file in which the display remembers what it has seen of a choice.
///
/// # Errors
/// [`CardError`].
pub fn card(
    args: &CardArgs,
    (display, config): (&DisplaySettings, &ScreenConfig),
    memory: Option<&Path>,
    reader: Reader<'_>,
) -> Result<String, CardError> {
    let mut card = Card::default();
    if let Some(folder) = &args.shots {
        let facts = facts((display, config), None);
        let picture = picture_of(args.size.0, |ui| card.card_ui(ui, &facts, reader));
        return Ok(written(folder, &picture, args.size.0)?);
    }
    // What is on the monitor of a running display is not ours to cover.
    if let Some(found) = running(reader.locale(), TIMEOUT)?.into_iter().next() {
        return Err(CardError::DisplayRuns { server: found.server });
    }
    let monitors = list()?;
    let seen = Memory::new(display.monitor.clone());
    let mut seen = match memory.and_then(remembered) {
        Some(earlier) => seen.going_on(earlier),
        None => seen,
    };
    let index = seen.pick(&monitors, display.allow_only_monitor).map_err(CardError::NoMonitor)?;
    let Some(monitor) = monitors.get(index) else { return Err(CardError::NoMonitor(Hidden::NoMonitors)) };
    let facts = facts((display, config), Some(monitor));
    host::show_over(monitor.clone(), monitors.len() > 1, |ui| card.card_ui(ui, &facts, reader))?;
    Ok(String::new())
}

fn facts((display, config): (&DisplaySettings, &ScreenConfig), monitor: Option<&Monitor>) -> CardFacts {
    let diagonal_in = wiring::diagonal_in(display, monitor.and_then(Monitor::diagonal_in));
    CardFacts {
        monitor: monitor.map(|monitor| [monitor.identity(), monitor.connector.clone()]),
        scale: monitor.map_or(1.0, |monitor| monitor.scale),
        screen: ScreenConfig { diagonal_in, ..config.clone() },
    }
}

fn written(folder: &Path, picture: &crate::raster::Picture, size: [u32; 2]) -> Result<String, ShotsError> {
    let unmade = |reason| ShotsError::Folder { folder: folder.to_owned(), reason };
    fs::create_dir_all(folder).map_err(unmade)?;
    let file: PathBuf = folder.join("card.png");
    write(&file, picture, size)?;
    Ok(format!("{}\n", file.display()))
}
