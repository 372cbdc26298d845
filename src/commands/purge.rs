//! `vxdisplay purge`: what the uninstaller of Windows runs for `PURGE=1`.

use std::io;
use std::path::{Path, PathBuf};

use directories::BaseDirs;
use windows_registry::{LOCAL_MACHINE, USERS};

use crate::settings::Places;

/// Where Windows lists its users.
const PROFILES: &str = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList";
const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
/// Our folder among a user's.
const FOLDER: &str = "VX Display";
const USER_FOLDERS: [&str; 2] = [r"AppData\Roaming", r"AppData\Local"];

/// Removes settings and logs of every user, and what starts the program with their desktop. Recordings and exports stay where people saved them.
///
/// # Errors
/// The first folder that could not be removed; the others are.
pub fn purge() -> io::Result<()> {
    let mut folders: Vec<PathBuf> =
        Places::of_this_computer().machine_file.parent().map(Path::to_owned).into_iter().collect();
    if let Some(dirs) = BaseDirs::new() {
        folders.extend([dirs.config_dir().join(FOLDER), dirs.data_local_dir().join(FOLDER)]);
    }
    for profile in profiles() {
        folders.extend(USER_FOLDERS.map(|folder| profile.join(folder).join(FOLDER)));
    }
    for user in USERS.keys().into_iter().flatten() {
        // Users without one need nothing; a remaining one names a missing program, which Windows ignores.
        let _gone = USERS.create(format!("{user}\\{RUN}")).and_then(|key| key.remove_value("VX Display"));
    }
    folders.iter().map(|folder| remove(folder)).fold(Ok(()), Result::and)
}

fn remove(folder: &Path) -> io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(io::Error::new(error.kind(), format!("{}: {error}", folder.display())))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The folders of all users.
fn profiles() -> Vec<PathBuf> {
    let Ok(list) = LOCAL_MACHINE.open(PROFILES) else { return Vec::new() };
    let drive = std::env::var("SystemDrive").unwrap_or_else(|_| "C:".to_owned());
    let names: Vec<String> = list.keys().map(Iterator::collect).unwrap_or_default();
    let path = |name: &String| list.open(name).and_then(|profile| profile.get_string("ProfileImagePath")).ok();
    names.iter().filter_map(path).map(|path| PathBuf::from(path.replace("%SystemDrive%", &drive))).collect()
}
