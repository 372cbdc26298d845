//! Writes files whole and privately: nobody sees half a file, or reads it before its permissions are set.
//!
//! A file is written under an unpredictable name, newly created (an existing one is never opened or followed), readable
//! by its owner alone from its first moment; it and its folder are synced, and only then it gets its name.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::{Builder, NamedTempFile};

use crate::l10n::Message;

/// How long a save waits for another one in the same folder.
const PATIENCE: Duration = Duration::from_secs(5);
/// The time between two looks whether it is over.
const LOOK_AGAIN: Duration = Duration::from_millis(5);

/// What to do about a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// Leave it and fail with [`io::ErrorKind::AlreadyExists`], also where it is a link that leads nowhere.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Its owner alone.
    Owner,
    /// Those who could read the file that it replaces; only its owner if it is new.
    AsBefore,
    /// Everybody, as far as the process's umask lets them: nothing in it is secret, and other programs read it.
    Everybody,
}

/// Writes a whole file with these bytes.
///
/// # Errors
/// Where it cannot be written whole; then nothing has changed.
pub fn write(path: &Path, bytes: &[u8], existing: Existing, readers: Readers) -> io::Result<()> {
    write_with(path, existing, readers, |file| file.write_all(bytes))
}

/// The same for a file that is written in parts. Whatever `fill` fails with is passed on, and nothing has changed then.
///
/// # Errors
/// Where it cannot be written whole.
pub fn write_with<T, E: From<io::Error>>(
    path: &Path,
    existing: Existing,
    readers: Readers,
    fill: impl FnOnce(&mut File) -> Result<T, E>,
) -> Result<T, E> {
    let folder = folder_of(path);
    refuse_existing(path, existing)?;
    let mut beside = beside(path, |builder| {
        #[cfg(unix)]
        if readers == Readers::Everybody {
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        }
        builder.tempfile_in(folder)
    })?;
    let filled = fill(beside.as_file_mut())?;
    if readers == Readers::AsBefore
        && let Ok(before) = fs::metadata(path)
    {
        beside.as_file().set_permissions(before.permissions())?;
    }
    beside.as_file().sync_all()?;
    persist(beside, path, existing)?;
    sync_folder(folder);
    Ok(filled)
}

/// Makes a symbolic link, or puts it in the place of what has its name.
///
/// # Errors
/// Where it cannot be made; then nothing has changed.
#[cfg(unix)]
pub fn link(path: &Path, target: &Path) -> io::Result<()> {
    let folder = folder_of(path);
    let made = beside(path, |builder| builder.make_in(folder, |beside| std::os::unix::fs::symlink(target, beside)));
    made?.into_temp_path().persist(path).map_err(|error| plain(error.error))?;
    sync_folder(folder);
    Ok(())
}

/// A new file that its owner alone may read, to be written while it has its name already.
///
/// # Errors
/// Where it cannot be made, or something has this name.
pub fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes new names in a folder survive a power cut, if the file system can.
pub fn sync_folder(folder: &Path) {
    // Windows opens no folders, and keeps its names safe by itself.
    #[cfg(unix)]
    let _as_safe_as_can_be = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}

/// The folder that a file is in.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Held while a file of a folder is read, changed and written, so that two processes that do so lose nothing of each other.
#[derive(Debug)]
pub struct FolderLock {
    _lock: Option<File>,
}

impl FolderLock {
    /// Waits for the lock. Where the file system has none, the holder goes on without one.
    ///
    /// # Errors
    /// [`io::ErrorKind::TimedOut`] where another process holds it for 5 s.
    pub fn of(folder: &Path) -> io::Result<Self> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match try_lock(folder) {
                Locked::Held(lock) => return Ok(Self { _lock: lock }),
                Locked::ByAnother if Instant::now() < deadline => std::thread::sleep(LOOK_AGAIN),
                Locked::ByAnother => {
                    let reason = Message::new("file-locked");
                    return Err(io::Error::new(io::ErrorKind::TimedOut, reason));
                }
            }
        }
    }
}

enum Locked {
    Held(Option<File>),
    ByAnother,
}

/// The folder itself is locked: nothing is left beside the files.
#[cfg(unix)]
fn try_lock(folder: &Path) -> Locked {
    let Ok(folder) = File::open(folder) else { return Locked::Held(None) };
    match folder.try_lock() {
        Ok(()) => Locked::Held(Some(folder)),
        Err(fs::TryLockError::WouldBlock) => Locked::ByAnother,
        Err(fs::TryLockError::Error(_)) => Locked::Held(None),
    }
}

/// A file that is there as long as its holder: no two can open it.
#[cfg(windows)]
fn try_lock(folder: &Path) -> Locked {
    use std::os::windows::fs::OpenOptionsExt;
    use windows_sys::Win32::Foundation::ERROR_SHARING_VIOLATION;
    use windows_sys::Win32::Storage::FileSystem::FILE_FLAG_DELETE_ON_CLOSE;
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false).share_mode(0).custom_flags(FILE_FLAG_DELETE_ON_CLOSE);
    match options.open(folder.join(".vxdisplay.lock")) {
        Ok(lock) => Locked::Held(Some(lock)),
        Err(error) if error.raw_os_error().map(i32::cast_unsigned) == Some(ERROR_SHARING_VIOLATION) => {
            Locked::ByAnother
        }
        // A folder that takes no file says so when it is written to.
        Err(_) => Locked::Held(None),
    }
}

#[cfg(not(any(unix, windows)))]
fn try_lock(_folder: &Path) -> Locked {
    Locked::Held(None)
}

/// A file beside another one, hidden and with a random part in its name.
fn beside<F>(
    path: &Path,
    make: impl FnOnce(&mut Builder<'_, '_>) -> io::Result<NamedTempFile<F>>,
) -> io::Result<NamedTempFile<F>> {
    let mut prefix = OsString::from(".");
    prefix.push(path.file_name().ok_or_else(|| io::Error::other(Message::new("file-no-name")))?);
    prefix.push(".");
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(".new").rand_bytes(10);
    make(&mut builder).map_err(plain)
}

fn refuse_existing(path: &Path, existing: Existing) -> io::Result<()> {
    match existing {
        Existing::Keep if path.symlink_metadata().is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Existing::Keep | Existing::Replace => Ok(()),
    }
}

fn persist(beside: NamedTempFile, path: &Path, existing: Existing) -> io::Result<()> {
    let persisted = match existing {
        Existing::Replace => beside.persist(path),
        Existing::Keep => match beside.persist_noclobber(path) {
            // A file system without links (a memory stick) cannot do both at once.
            Err(error) if error.error.kind() != io::ErrorKind::AlreadyExists => {
                refuse_existing(path, existing)?;
                error.file.persist(path)
            }
            persisted => persisted,
        },
    };
    persisted.map(drop).map_err(|error| plain(error.error))
}

/// The error without the temporary file's name.
fn plain(error: io::Error) -> io::Error {
    match error.to_string().split_once(" at path ") {
        Some((words, _)) => io::Error::new(error.kind(), words.to_owned()),
        None => error,
    }
}

/// The file that a path leads to: a link is followed, so that what it names is written and the link stays.
#[must_use]
pub fn followed(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_cannot_be_written_whole_leaves_nothing_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let half = |file: &mut File| {
            file.write_all(b"half")?;
            Err::<(), _>(io::Error::other("no more"))
        };
        assert!(write_with(&path, Existing::Replace, Readers::Owner, half).is_err());
        assert_eq!(names(folder.path()), Vec::<String>::new());
        write(&path, b"whole", Existing::Keep, Readers::Owner).unwrap();
        assert!(write_with(&path, Existing::Replace, Readers::Owner, half).is_err());
        assert_eq!((names(folder.path()), fs::read(&path).unwrap()), (vec!["a.txt".to_owned()], b"whole".to_vec()));
    }

    #[test]
    fn a_file_that_is_to_be_kept_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        write(&path, b"one", Existing::Keep, Readers::Owner).unwrap();
        let error = write(&path, b"two", Existing::Keep, Readers::Owner).unwrap_err();
        assert_eq!((error.kind(), fs::read(&path).unwrap()), (io::ErrorKind::AlreadyExists, b"one".to_vec()));
        write(&path, b"two", Existing::Replace, Readers::Owner).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
    }

    #[test]
    fn one_that_appears_while_another_is_written_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let meanwhile = |_: &mut File| fs::write(&path, "theirs");
        let error = write_with(&path, Existing::Keep, Readers::Owner, meanwhile).unwrap_err();
        assert_eq!((error.kind(), fs::read(&path).unwrap()), (io::ErrorKind::AlreadyExists, b"theirs".to_vec()));
    }

    #[test]
    fn errors_name_no_file_that_nobody_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let error = write(&folder.path().join("none/a.txt"), b"", Existing::Keep, Readers::Owner).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(!error.to_string().contains("a.txt"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_reads_a_private_file_not_even_while_it_is_written() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let looked = write_with(&path, Existing::Keep, Readers::AsBefore, |file| {
            let beside = folder.path().join(&names(folder.path())[0]);
            file.write_all(b"secret").map(|()| mode(&beside))
        });
        assert_eq!((looked.unwrap(), mode(&path)), (0o600, 0o600));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write(&path, b"two", Existing::Replace, Readers::AsBefore).unwrap();
        assert_eq!(mode(&path), 0o640);
        write(&path, b"three", Existing::Replace, Readers::Owner).unwrap();
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(&create_private_in(folder.path())), 0o600);
    }

    #[cfg(unix)]
    fn create_private_in(folder: &Path) -> PathBuf {
        let path = folder.join("b.txt");
        create_private(&path).unwrap();
        assert!(create_private(&path).is_err(), "it is there already");
        path
    }

    #[cfg(unix)]
    #[test]
    fn no_two_files_being_written_have_names_that_can_be_foreseen() {
        let folder = tempfile::tempdir().unwrap();
        let seen = |_: &mut File| Ok::<_, io::Error>(names(folder.path()));
        let path = folder.path().join("a.txt");
        let first = write_with(&path, Existing::Replace, Readers::Owner, seen).unwrap();
        fs::remove_file(&path).unwrap();
        let second = write_with(&path, Existing::Replace, Readers::Owner, seen).unwrap();
        assert_ne!(first, second);
        assert!(!first[0].contains(&std::process::id().to_string()), "{first:?}");
    }

    #[test]
    fn a_lock_is_one_s_alone_until_it_is_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let held = FolderLock::of(folder.path()).unwrap();
        assert!(matches!(try_lock(folder.path()), Locked::ByAnother));
        drop(held);
        assert!(matches!(try_lock(folder.path()), Locked::Held(Some(_))));
    }
}
