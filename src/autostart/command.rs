//! The command that is started: this program, supervised.

use crate::l10n::Message;

/// What follows the program.
pub(super) const ARGUMENTS: &str = "run --supervised";

/// Why a path cannot be named where programs are started from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnfitPath {
    /// Not UTF-8.
    NotText,
    /// A line end and the like.
    Control,
    /// A character that this form has no way to write.
    Character(char),
}

impl UnfitPath {
    /// What is wrong with it: part of a sentence.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::NotText => Message::new("autostart-not-text"),
            Self::Control => Message::new("autostart-control-character"),
            Self::Character(character) => {
                Message::new("autostart-character").with("character", format!("{character:?}"))
            }
        }
    }
}

impl std::fmt::Display for UnfitPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// The path, where every form could write it but for the characters that are its own trouble.
pub(super) fn fit<'p>(path: &'p str, forbidden: &[char]) -> Result<&'p str, UnfitPath> {
    if path.chars().any(char::is_control) {
        return Err(UnfitPath::Control);
    }
    match path.chars().find(|character| forbidden.contains(character)) {
        Some(character) => Err(UnfitPath::Character(character)),
        None => Ok(path),
    }
}

/// What a file or value says: the command as it stands there, and the program that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) command: String,
    /// None where it cannot be read.
    pub(super) program: Option<String>,
}

/// The words of a command in which double quotes hold a word together and a backslash frees the next character.
#[cfg(any(not(windows), test))]
pub(super) fn words(command: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = false;
    let mut rest = command.chars();
    while let Some(character) = rest.next() {
        match character {
            ' ' | '\t' if !quoted => words.extend(word.take()),
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            '\\' => word.get_or_insert_default().push(rest.next()?),
            _ => word.get_or_insert_default().push(character),
        }
    }
    words.extend(word);
    (!quoted).then_some(words)
}

/// Paths that trouble those who write commands, for the tests of all forms.
#[cfg(test)]
pub(super) const AWKWARD: [&str; 9] = [
    "/usr/bin/vxdisplay",
    "/opt/VX Display/vxdisplay",
    "/opt/a\"b/vx'display",
    "/opt/100%/%f/vxdisplay",
    "/opt/back\\slash\\\\/vxdisplay",
    "/opt/$HOME/`id`/${x}/vxdisplay",
    "/opt/병원 촬영실/vxdisplay",
    "/opt/;&|<>()*?#~[]{}!/vxdisplay",
    "/opt/ends with\\",
];
