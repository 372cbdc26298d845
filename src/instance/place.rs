//! The folder of the running instances of a user.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::InstanceError;

/// A folder that nobody but this user can enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuntimeDir {
    folder: PathBuf,
}

impl RuntimeDir {
    /// A folder for tests; it is made where it is not there.
    #[must_use]
    pub const fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// That of this user: on Unix `$XDG_RUNTIME_DIR/vxdisplay`; where that variable is missing (cron, su) or names another user's folder,
    /// `/run/user/UID/vxdisplay`; where there is none, `vxdisplay-UID` in the folder for temporary files; on Windows `%LOCALAPPDATA%\VX Display\instances`.
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
    use crate::l10n::Message;

    #[expect(clippy::unnecessary_wraps, reason = "on Windows there may be none")]
    pub(super) fn folder() -> Result<PathBuf, InstanceError> {
        let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        Ok(choose(runtime, Path::new("/run/user"), &std::env::temp_dir()))
    }

    /// The folder below what the session names, below that of the user among those of all users, or below the one for temporary files.
    fn choose(named: Option<PathBuf>, of_users: &Path, temporary: &Path) -> PathBuf {
        let user = rustix::process::getuid().as_raw();
        let owner = |path: &Path| fs::metadata(path).ok().filter(fs::Metadata::is_dir).map(|found| found.uid());
        // `su` keeps the variable of somebody else, whose folder is not to be written to.
        let named = named.filter(|path| path.is_absolute() && owner(path).is_none_or(|owner| owner == user));
        let of_user = of_users.join(user.to_string());
        named
            .or_else(|| (owner(&of_user) == Some(user)).then_some(of_user))
            .map_or_else(|| temporary.join(format!("vxdisplay-{user}")), |runtime| runtime.join("vxdisplay"))
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
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, Message::new("file-of-another")));
        }
        if found.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_start_without_the_sessions_variables_finds_the_same_folder() {
            let temp = tempfile::tempdir().unwrap();
            let users = temp.path().join("users");
            let user = rustix::process::getuid().as_raw().to_string();
            let temporary = temp.path().join(format!("vxdisplay-{user}"));
            assert_eq!(choose(None, &users, temp.path()), temporary, "no folder of users");
            fs::create_dir_all(users.join(&user)).unwrap();
            let session = choose(Some(users.join(&user)), &users, temp.path());
            assert_eq!(session, users.join(&user).join("vxdisplay"));
            assert_eq!(choose(None, &users, temp.path()), session);
            assert_eq!(choose(Some("relative".into()), &users, temp.path()), session);
            let new = temp.path().join("new");
            assert_eq!(choose(Some(new.clone()), &users, temp.path()), new.join("vxdisplay"));
            fs::remove_dir(users.join(&user)).unwrap();
            fs::write(users.join(&user), "no folder").unwrap();
            assert_eq!(choose(None, &users, temp.path()), temporary);
        }

        #[test]
        fn the_folder_of_somebody_else_is_not_taken() {
            let temp = tempfile::tempdir().unwrap();
            let foreign = if rustix::process::getuid().is_root() {
                let foreign = temp.path().join("foreign");
                fs::create_dir(&foreign).unwrap();
                std::os::unix::fs::chown(&foreign, Some(65_534), None).unwrap();
                foreign
            } else {
                PathBuf::from("/")
            };
            let users = temp.path().join("users");
            let own = temp.path().join(format!("vxdisplay-{}", rustix::process::getuid().as_raw()));
            assert_eq!(choose(Some(foreign), &users, temp.path()), own);
        }
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
