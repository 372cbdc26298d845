//! Saves a change: checks the settings as a whole first, then replaces the file in one step.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::edit::{Change, EditError, edit};
use super::file::read_file;
use super::keys::Key;
use super::kind::Kind;
use super::load::{Loaded, Request, load_with};
use super::plain::shown_path;
use super::problem::{SettingsError, Written};
use super::reading::{NO_FILE, read_bytes};
use super::server_url::redacted;
use super::source::FileKind;
use super::value::Raw;
use crate::files::{self, Existing, FolderLock, Readers};
use crate::l10n::Message;

/// Why a change was not saved; the file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system names no place for this user's settings.
    NoPlace,
    /// The value or the present file is wrong.
    Edit(#[from] EditError),
    /// The settings would contradict each other.
    Settings(SettingsError),
    /// What the file held before is wrong.
    Broken(SettingsError),
    /// The file could not be read or written.
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
}

impl SaveError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoPlace => Message::new("save-no-place"),
            Self::Edit(error) => error.message(),
            Self::Settings(error) => error.in_window(Written::NotYet),
            Self::Broken(error) => Message::new("save-broken-file").with("problems", error.in_window(Written::Yes)),
            Self::File { path, reason } => {
                Message::new("save-file").with("path", shown_path(path)).with("reason", reason)
            }
        }
    }
}

impl std::fmt::Display for SaveError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

impl Request {
    /// The file that changes are written to: that of `--config` or `VXDISPLAY_CONFIG`, else the user's.
    #[must_use]
    pub fn writable_file(&self) -> Option<PathBuf> {
        self.named_file().or_else(|| self.places.user_file.clone())
    }
}

/// Changes one key in the user's file, and reads all settings anew. Programs that save at the same time take turns, so that
/// no change is lost.
///
/// # Errors
/// If the change is not allowed, contradicts the rest, or cannot be written; the file is then unchanged.
pub fn save(request: &Request, key: &Key, change: &Change) -> Result<Loaded, SaveError> {
    let path = request.writable_file().ok_or(SaveError::NoPlace)?;
    let fault = |reason| SaveError::File { path: path.clone(), reason };
    // A symbolic link stays; its target is changed.
    let real = files::followed(&path);
    let folder = files::folder_of(&real);
    fs::create_dir_all(folder).map_err(fault)?;
    let _until_it_is_written = FolderLock::of(folder).map_err(fault)?;
    let text = read_text(&real).map_err(fault)?;
    let edited = edit(&text, key, change)?;
    let loaded = load_with(request, edited.as_bytes()).map_err(|error| {
        // Of a file that was wrong before, the lines are told that are in it.
        match load_with(request, text.as_bytes()) {
            Err(before) => SaveError::Broken(before),
            Ok(_) => SaveError::Settings(error),
        }
    })?;
    if edited != text {
        // Those who could read the file before must not read a password.
        let readers = if holds_password(&edited) { Readers::Owner } else { Readers::AsBefore };
        files::write(&real, edited.as_bytes(), Existing::Replace, readers).map_err(fault)?;
    }
    Ok(loaded)
}

/// Whether an address in the file has a password.
fn holds_password(text: &str) -> bool {
    let (layer, _) = read_file(FileKind::User, Path::new(""), text.as_bytes());
    let is_secret = |raw: &Raw| matches!(raw, Raw::Text(address) if redacted(address) != *address);
    layer.entries.iter().any(|entry| matches!(entry.key.kind, Kind::Url { .. }) && is_secret(&entry.raw))
}

/// The text of a file; empty if it does not exist.
fn read_text(path: &Path) -> io::Result<String> {
    match fs::metadata(path) {
        Ok(found) if !found.is_file() => return Err(io::Error::other(NO_FILE)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(String::new()),
        Ok(_) | Err(_) => {}
    }
    let bytes = read_bytes(path)?.ok_or_else(|| io::Error::other(Message::new("file-too-large")))?;
    String::from_utf8(bytes).map_err(|_| io::Error::other(Message::new("file-not-utf8")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, STAFF_LOCALES};
    use crate::settings::{KEYS, Places, Theme};

    fn request(folder: &Path) -> Request {
        let places = Places {
            machine_file: folder.join("machine.toml"),
            policy_file: None,
            user_file: Some(folder.join("deep").join("user.toml")),
            log_dir: None,
        };
        Request {
            places,
            config: None,
            registry: Vec::new(),
            environment: Vec::new(),
            arguments: Vec::new(),
            system_languages: Vec::new(),
        }
    }

    fn set(value: &str) -> Change {
        Change::Set(value.to_owned())
    }

    #[test]
    fn a_change_is_in_the_file_and_in_the_settings() {
        let folder = tempfile::tempdir().unwrap();
        let request = request(folder.path());
        let theme = Key::find("display.theme").unwrap();
        let loaded = save(&request, theme, &set("light")).unwrap();
        assert_eq!(loaded.resolved.settings.display.theme, Theme::Light);
        let text = fs::read_to_string(request.writable_file().unwrap()).unwrap();
        assert_eq!(text, "[display]\ntheme = \"light\"\n");
        assert_eq!(save(&request, theme, &Change::Reset).unwrap().resolved.settings.display.theme, Theme::Dark);
        assert_eq!(fs::read_dir(folder.path().join("deep")).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn what_does_not_go_together_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let request = request(folder.path());
        let dead = Key::find("link.dead_after_secs").unwrap();
        assert!(matches!(save(&request, dead, &set("3")), Err(SaveError::Settings(_))));
        assert!(!request.writable_file().unwrap().exists());
    }

    /// In every language of the window: settings that do not go together, and one that a language has no texts for.
    #[test]
    fn why_a_change_was_not_saved_names_titles_and_neither_keys_nor_lines_that_are_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let request = request(folder.path());
        let path = request.writable_file().unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "[link]\nping_interval_secs = 8\n[display]\nviewing_distance_m = 8.0\n").unwrap();
        let long = "x".repeat(100);
        let changes: [(&str, &str, &[&str]); 5] = [
            ("link.dead_after_secs", "3", &["link.dead_after_secs", "link.ping_interval_secs"]),
            ("link.ping_interval_secs", "9.5", &[]),
            ("site.waiting_text", &long, &["site.waiting_text", "display.viewing_distance_m", "display.diagonal_in"]),
            ("display.language", "sw", &["display.language"]),
            ("console.language", "fr", &["console.language"]),
        ];
        for (name, value, titled) in changes {
            let Err(error) = save(&request, Key::find(name).unwrap(), &set(value)) else { continue };
            assert!(matches!(error, SaveError::Settings(_) | SaveError::Edit(_)), "{name}: {error:?}");
            for locale in STAFF_LOCALES {
                let said = error.message().text(Library::bundled(), *locale);
                let key = KEYS.iter().find(|key| said.contains(key.name));
                assert!(key.is_none() && !said.contains(".toml"), "{said}");
                for name in titled.iter().filter(|_| matches!(error, SaveError::Settings(_))) {
                    let title = Key::find(name).unwrap().message().form("title").text(Library::bundled(), *locale);
                    assert!(said.contains(&title), "{name} is not called {title}: {said}");
                }
            }
        }
    }

    #[test]
    fn of_a_file_that_was_wrong_before_the_lines_in_it_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let request = request(folder.path());
        let path = request.writable_file().unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "[display]\ntheme = \"light\"\n\n[exam]\nmax_age_secs = 1\n").unwrap();
        let error = save(&request, Key::find("display.show_name").unwrap(), &set("false")).unwrap_err();
        assert!(matches!(error, SaveError::Broken(_)), "{error:?}");
        let said = error.to_string();
        assert!(said.contains("user.toml:5:") && !said.contains("exam.max_age_secs"), "{said}");
    }

    #[test]
    fn programs_that_save_at_the_same_time_lose_nothing_of_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let request = request(folder.path());
        let changes = [
            ("display.theme", "light"),
            ("site.name", "a"),
            ("log.level", "warn"),
            ("exam.max_age_secs", "100"),
            ("privacy.names", "masked"),
            ("log.keep_days", "3"),
            ("console.theme", "dark"),
            ("display.show_figure", "false"),
        ];
        std::thread::scope(|scope| {
            for (name, value) in changes {
                let request = &request;
                scope.spawn(move || save(request, Key::find(name).unwrap(), &set(value)).unwrap());
            }
        });
        let text = fs::read_to_string(request.writable_file().unwrap()).unwrap();
        for (name, _) in changes {
            let (_, last) = name.split_once('.').unwrap();
            assert!(text.contains(&format!("{last} = ")), "{name} is lost:\n{text}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_a_password_is_its_owner_s_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let request = request(folder.path());
        let path = request.writable_file().unwrap();
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        let url = Key::find("server.url").unwrap();
        save(&request, url, &set("ws://me:secret@h:1")).unwrap();
        assert_eq!(mode(), 0o600);
        for (address, kept) in [("ws://h:1", 0o644), ("ws://me:secret@h:1", 0o600)] {
            save(&request, url, &set("ws://h:2")).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
            save(&request, url, &set(address)).unwrap();
            assert_eq!(mode(), kept, "{address}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_regular_file_is_not_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let request = Request { config: Some(pipe), ..request(folder.path()) };
        let error = save(&request, Key::find("site.name").unwrap(), &set("2")).unwrap_err();
        assert!(error.to_string().contains("not a regular file"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_file_and_its_permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().join("real.toml");
        fs::write(&real, "# ours\n").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        let link = folder.path().join("link.toml");
        std::os::unix::fs::symlink(&real, &link).unwrap();
        let request = Request { config: Some(link.clone()), ..request(folder.path()) };
        save(&request, Key::find("site.name").unwrap(), &set("2")).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "# ours\n\n[site]\nname = \"2\"\n");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
