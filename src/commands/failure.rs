//! Why a command did not do what it was asked for.

use std::fmt;
use std::io;

use super::{
    AliasError, CardError, CheckError, OutputError, ReplayError, SendError, ShotsError, StatusError, TextsError,
    WatchError,
};
use crate::autostart::AutostartError;
use crate::cli::exit_code;
use crate::diagnostics::BundleError;
use crate::host::AppError;
use crate::instance::{AskError, Refusal};
use crate::l10n::{Message, SystemError};
use crate::monitors::ListError;
use crate::relay::RelayError;
use crate::settings::SettingsError;
use crate::supervisor::SuperviseError;

/// Why a command did not do what it was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The settings cannot be used.
    Settings(#[from] SettingsError),
    /// There is no window, or none any more.
    Window(#[from] AppError),
    /// The embedded server did not start.
    Relay(#[from] RelayError),
    /// An event was not sent.
    Send(#[from] SendError),
    /// What the screen would show is not printed.
    Watch(#[from] WatchError),
    /// The connection check did not pass.
    Check(#[from] CheckError),
    /// A recording is not replayed.
    Replay(#[from] ReplayError),
    /// There is no installation card.
    Card(#[from] CardError),
    /// There are no pictures.
    Shots(#[from] ShotsError),
    /// The texts are not written, or not right.
    Texts(#[from] TextsError),
    /// A list of aliases is not read.
    Alias(#[from] AliasError),
    /// There is no supervisor.
    Supervise(#[from] SuperviseError),
    /// The supervised display ended, with this exit code.
    Display(u8),
    /// The running instance did not answer.
    Running(#[from] AskError),
    /// The running instance did not do what it was asked for.
    Refused(Refusal),
    /// The monitors cannot be listed.
    Monitors(#[from] ListError),
    /// There is nothing to tell of a running instance.
    Status(#[from] StatusError),
    /// The program is not started with the desktop, or still is.
    Autostart(#[from] AutostartError),
    /// There is no diagnostics bundle.
    Diagnose(#[from] BundleError),
    /// The system has not started this process as a service.
    #[cfg(windows)]
    Service(SystemError),
    /// Interruptions cannot be listened for.
    Interrupt(#[from] ctrlc::Error),
    /// The output could not be written.
    Output(#[from] OutputError),
    /// The system refused something.
    Io(#[from] io::Error),
}

impl Failure {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Settings(error) => error.not_used(),
            Self::Window(error) => error.message(),
            Self::Relay(error) => error.message(),
            Self::Send(error) => error.message(),
            Self::Watch(error) => error.message(),
            Self::Check(error) => error.message(),
            Self::Replay(error) => error.message(),
            Self::Card(error) => error.message(),
            Self::Shots(error) => error.message(),
            Self::Texts(error) => error.message(),
            Self::Alias(error) => error.message(),
            Self::Supervise(error) => error.message(),
            Self::Display(code) => Message::new("display-ended").with("code", code.to_string()),
            Self::Running(error) => error.message(),
            Self::Refused(why) => Message::new("window-not-opened").with("why", why.message()),
            Self::Monitors(error) => error.message(),
            Self::Status(error) => error.message(),
            Self::Autostart(error) => error.message(),
            Self::Diagnose(error) => error.message(),
            #[cfg(windows)]
            Self::Service(reason) => Message::new("service-not-started").with("reason", *reason),
            Self::Interrupt(ctrlc::Error::System(error)) => Message::new("interrupt-not-heard").with("reason", error),
            Self::Interrupt(ctrlc::Error::NoSuchSignal(_) | ctrlc::Error::MultipleHandlers) => {
                Message::new("interrupt-not-heard").with("reason", SystemError::UNKNOWN)
            }
            Self::Output(error) => error.message(),
            Self::Io(error) => Message::new("system-error").with("reason", error),
        }
    }

    /// What the process ends with.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Display(code) => *code,
            Self::Settings(_) | Self::Status(StatusError::Several { .. }) => exit_code::USAGE,
            Self::Send(error) if error.is_usage() => exit_code::USAGE,
            Self::Relay(error) if error.is_usage() => exit_code::USAGE,
            Self::Autostart(error) if error.is_usage() => exit_code::USAGE,
            #[cfg(windows)]
            Self::Service(_) => exit_code::FAILED,
            Self::Window(_)
            | Self::Relay(_)
            | Self::Send(_)
            | Self::Watch(_)
            | Self::Check(_)
            | Self::Replay(_)
            | Self::Card(_)
            | Self::Shots(_)
            | Self::Texts(_)
            | Self::Alias(_)
            | Self::Supervise(_)
            | Self::Running(_)
            | Self::Refused(_)
            | Self::Monitors(_)
            | Self::Status(_)
            | Self::Autostart(_)
            | Self::Diagnose(_)
            | Self::Interrupt(_)
            | Self::Output(_)
            | Self::Io(_) => exit_code::FAILED,
        }
    }
}

/// In English, for the log.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
