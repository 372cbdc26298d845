//! A short Compose file for displays that start with the patient screen.
//!
//! On X11 and Wayland the window library reads the locale's Compose file before it opens anything: 5,000 lines, mostly for
//! characters that are never typed into a display's console, and half of its start time. A display that starts with the patient
//! screen, where nothing is typed, gets a short file instead: every accented letter of Unicode, by dead key and by Compose key.
//! Input methods (ibus, fcitx) do not read it.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::os::fd::{AsRawFd as _, IntoRawFd as _};
use std::path::Path;

use rustix::fs::{MemfdFlags, memfd_create};
use unicode_normalization::UnicodeNormalization as _;

/// The environment variable that names a Compose file to both readers.
const VARIABLE: &str = "XCOMPOSEFILE";

/// A dead key: its X11 keysym name, its combining mark, and the equivalent key after Compose.
const MARKS: [(&str, char, Option<&str>); 14] = [
    ("dead_grave", '\u{300}', Some("grave")),
    ("dead_acute", '\u{301}', Some("apostrophe")),
    ("dead_circumflex", '\u{302}', Some("asciicircum")),
    ("dead_tilde", '\u{303}', Some("asciitilde")),
    ("dead_macron", '\u{304}', Some("minus")),
    ("dead_breve", '\u{306}', Some("u")),
    ("dead_abovedot", '\u{307}', Some("period")),
    ("dead_diaeresis", '\u{308}', Some("quotedbl")),
    ("dead_abovering", '\u{30a}', Some("o")),
    ("dead_doubleacute", '\u{30b}', Some("equal")),
    ("dead_caron", '\u{30c}', Some("c")),
    ("dead_belowdot", '\u{323}', Some("exclam")),
    ("dead_cedilla", '\u{327}', Some("comma")),
    ("dead_ogonek", '\u{328}', Some("semicolon")),
];

/// Compose sequences other than accented letters.
const OTHERS: [(&str, &str, &str); 12] = [
    ("s", "s", "ß"),
    ("a", "e", "æ"),
    ("A", "E", "Æ"),
    ("o", "e", "œ"),
    ("O", "E", "Œ"),
    ("slash", "o", "ø"),
    ("slash", "O", "Ø"),
    ("slash", "l", "ł"),
    ("slash", "L", "Ł"),
    ("d", "h", "ð"),
    ("t", "h", "þ"),
    ("period", "period", "…"),
];

/// Makes the window library read the short file. Call it before any other thread exists. A file chosen or written by the user
/// stays in effect.
pub fn prefer_short_compose_file() {
    let home = directories::BaseDirs::new();
    let is_chosen =
        std::env::var_os(VARIABLE).is_some() || home.is_some_and(|dirs| dirs.home_dir().join(".XCompose").exists());
    if is_chosen {
        return;
    }
    let Ok(descriptor) = memfd_create("vxdisplay compose", MemfdFlags::CLOEXEC) else { return };
    let mut file = File::from(descriptor);
    if file.write_all(text().as_bytes()).is_err() {
        return;
    }
    let path = format!("/proc/self/fd/{}", file.as_raw_fd());
    if !Path::new(&path).exists() {
        return;
    }
    // An input method that comes later reads it again: it stays open to the end of the program.
    let _ = file.into_raw_fd();
    set(&path);
}

#[allow(unsafe_code, reason = "both readers take the name of their file from the environment alone")]
fn set(path: &str) {
    // SAFETY: the caller has started no other thread, so that nobody reads the environment at this moment.
    unsafe { std::env::set_var(VARIABLE, path) };
}

/// The file.
fn text() -> String {
    let mut text = String::new();
    for (dead, mark, after_compose) in MARKS {
        for letter in ('a'..='z').chain('A'..='Z') {
            let mut composed = [letter, mark].into_iter().nfc();
            let (Some(made), None) = (composed.next(), composed.next()) else { continue };
            // Writing to memory does not fail.
            let _ = writeln!(text, "<{dead}> <{letter}> : \"{made}\"");
            if let Some(key) = after_compose {
                let _ = writeln!(text, "<Multi_key> <{key}> <{letter}> : \"{made}\"");
            }
        }
    }
    for (first, second, made) in OTHERS {
        let _ = writeln!(text, "<Multi_key> <{first}> <{second}> : \"{made}\"");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_accents_of_european_names_and_of_vietnamese_can_be_typed() {
        let text = text();
        for line in [
            "<dead_acute> <e> : \"é\"",
            "<dead_diaeresis> <U> : \"Ü\"",
            "<dead_tilde> <n> : \"ñ\"",
            "<dead_cedilla> <s> : \"ş\"",
            "<dead_caron> <Z> : \"Ž\"",
            "<dead_belowdot> <a> : \"ạ\"",
            "<Multi_key> <comma> <c> : \"ç\"",
            "<Multi_key> <s> <s> : \"ß\"",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}");
        }
        assert!(text.lines().count() < 600, "it is to be short: {}", text.lines().count());
    }

    #[test]
    fn no_two_lines_begin_alike() {
        let text = text();
        let mut keys: Vec<_> = text.lines().filter_map(|line| line.split_once(" : ")).map(|(keys, _)| keys).collect();
        let all = keys.len();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
}
