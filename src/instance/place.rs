//! The folder of the running instances of a user.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::InstanceError;

/// A folder that nobody but this user can enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    folder: PathBuf,
}

impl Place {
    /// A folder for tests; it is made where it is not there.
    #[must_use]
    pub const fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// That of this user: on Unix `$XDG_RUNTIME_DIR/vxdisplay`, without that variable `vxdisplay-UID` in the folder for
    /// temporary files; on Windows `%LOCALAPPDATA%\VX Display\instances`.
    ///
    /// # Errors
    /// Where the system names no such place.
    pub fn of_this_user() -> Result<Self, InstanceError> {
        platform::folder().map(Self::at)
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes the folder, and refuses one that another user could enter or has made.
    pub(super) fn prepare(&self) -> Result<(), InstanceError> {
        platform::make_private(&self.folder)
            .map_err(|reason| InstanceError::Folder { folder: self.folder.clone(), reason })
    }

    pub(super) fn lock(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.lock"))
    }

    pub(super) fn note(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.json"))
    }

    #[cfg(unix)]
    pub(super) fn socket(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.sock"))
    }

    /// The keys of all instances that left a note, in order. Some of them may have been killed.
    pub(super) fn keys(&self) -> Result<Vec<String>, InstanceError> {
        let fault = |reason| InstanceError::Folder { folder: self.folder.clone(), reason };
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(fault(error)),
        };
        let mut keys = Vec::new();
        for entry in entries {
            let path = entry.map_err(fault)?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                keys.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
            }
        }
        keys.sort();
        Ok(keys)
    }
}

#[cfg(unix)]
mod platform {
    use std::fs;
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
    use std::path::{Path, PathBuf};

    use super::InstanceError;

    #[expect(clippy::unnecessary_wraps, reason = "on Windows there may be none")]
    pub(super) fn folder() -> Result<PathBuf, InstanceError> {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_absolute());
        Ok(match runtime {
            Some(runtime) => runtime.join("vxdisplay"),
            None => std::env::temp_dir().join(format!("vxdisplay-{}", rustix::process::getuid().as_raw())),
        })
    }

    pub(super) fn make_private(folder: &Path) -> io::Result<()> {
        if let Some(parent) = folder.parent() {
            fs::create_dir_all(parent)?;
        }
        match fs::DirBuilder::new().mode(0o700).create(folder) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            Ok(()) | Err(_) => {}
        }
        // Where everybody may write, somebody else may have made it, or a link in its place.
        let found = fs::symlink_metadata(folder)?;
        if !found.is_dir() || found.uid() != rustix::process::getuid().as_raw() {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it belongs to somebody else"));
        }
        if found.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }
}

#[cfg(windows)]
mod platform {
    use std::io;
    use std::path::{Path, PathBuf};

    use super::InstanceError;

    pub(super) fn folder() -> Result<PathBuf, InstanceError> {
        let dirs = directories::BaseDirs::new().ok_or(InstanceError::NoPlace)?;
        Ok(dirs.data_local_dir().join("VX Display").join("instances"))
    }

    /// The user's profile is closed to others already.
    pub(super) fn make_private(folder: &Path) -> io::Result<()> {
        std::fs::create_dir_all(folder)
    }
}
