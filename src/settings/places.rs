//! Where the platform keeps settings and logs.

use std::path::PathBuf;

use directories::BaseDirs;

/// The name of the settings files.
const FILE_NAME: &str = "settings.toml";
/// The name of the policy file.
const POLICY_NAME: &str = "policy.toml";

/// The paths of this computer and user; tests use their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The administrator's file.
    pub machine_file: PathBuf,
    /// The organisation's file, which overrides everything; `None` on Windows, where policies are in the registry.
    pub policy_file: Option<PathBuf>,
    /// The user's file; `None` if the user has no home folder.
    pub user_file: Option<PathBuf>,
    /// The folder of the log files; `None` if the user has no home folder.
    pub log_dir: Option<PathBuf>,
}

impl Places {
    /// The places of this platform:
    ///
    /// | | machine file | user file | logs |
    /// | --- | --- | --- | --- |
    /// | Linux | `/etc/vxdisplay/settings.toml` | `~/.config/vxdisplay/settings.toml` | `~/.local/state/vxdisplay/logs` |
    /// | Windows | `%ProgramData%\VX Display\settings.toml` | `%APPDATA%\VX Display\settings.toml` | `%LOCALAPPDATA%\VX Display\logs` |
    /// | macOS | `/Library/Application Support/VX Display/settings.toml` | the same below the home folder | `~/Library/Logs/VX Display` |
    ///
    /// The policy file stands beside the machine file: `policy.toml`. On Linux `XDG_CONFIG_HOME` and `XDG_STATE_HOME` are respected.
    #[must_use]
    pub fn of_this_computer() -> Self {
        let user = BaseDirs::new();
        Self {
            machine_file: machine_dir().join(FILE_NAME),
            policy_file: (!cfg!(windows)).then(|| machine_dir().join(POLICY_NAME)),
            user_file: user.as_ref().map(|dirs| dirs.config_dir().join(FOLDER).join(FILE_NAME)),
            log_dir: user.as_ref().map(log_dir),
        }
    }

    /// The folder of what the program remembers from one start to the next: the one that the folder of the log files is in, on macOS that one itself.
    #[must_use]
    pub fn state_dir(&self) -> Option<PathBuf> {
        let logs = self.log_dir.as_deref()?;
        if cfg!(target_os = "macos") { Some(logs.to_owned()) } else { logs.parent().map(PathBuf::from) }
    }
}

/// The name of our folder on this platform.
#[cfg(any(windows, target_os = "macos"))]
const FOLDER: &str = "VX Display";
#[cfg(not(any(windows, target_os = "macos")))]
const FOLDER: &str = "vxdisplay";

#[cfg(windows)]
fn machine_dir() -> PathBuf {
    let data = std::env::var_os("ProgramData").map_or_else(|| PathBuf::from(r"C:\ProgramData"), PathBuf::from);
    data.join(FOLDER)
}

#[cfg(target_os = "macos")]
fn machine_dir() -> PathBuf {
    PathBuf::from("/Library/Application Support").join(FOLDER)
}

#[cfg(not(any(windows, target_os = "macos")))]
fn machine_dir() -> PathBuf {
    PathBuf::from("/etc").join(FOLDER)
}

#[cfg(target_os = "macos")]
fn log_dir(dirs: &BaseDirs) -> PathBuf {
    dirs.home_dir().join("Library/Logs").join(FOLDER)
}

#[cfg(not(target_os = "macos"))]
fn log_dir(dirs: &BaseDirs) -> PathBuf {
    dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).join(FOLDER).join("logs")
}
