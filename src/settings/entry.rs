//! What was written, where, and what is to be said of it.

use std::path::PathBuf;

use super::choices::Former;
use super::keys::Key;
use super::plain::shown_path;
use super::source::Source;
use super::value::Raw;
use crate::l10n::SiteMistake;

/// One written value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: &'static Key,
    /// The value as written.
    pub raw: Raw,
    /// Where it was written.
    pub source: Source,
}

/// What a settings file says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FileLayer {
    /// The values, in the order of the file.
    pub entries: Vec<Entry>,
    /// The locked keys (machine file only).
    pub locked: Vec<&'static Key>,
}

/// Something that is not as somebody wished, but no error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// A value was ignored because the machine file locks its key.
    Locked {
        /// The key.
        key: &'static Key,
        /// The machine file.
        machine_path: PathBuf,
        /// Where the ignored value was written.
        ignored: Source,
    },
    /// A value was ignored because a policy sets its key.
    Policy {
        /// The key.
        key: &'static Key,
        /// Where the ignored value was written.
        ignored: Source,
    },
    /// A text in quotes, which are part of it.
    InQuotes {
        /// Where it was written.
        at: Source,
    },
    /// A name of an earlier version, which is read as another one.
    Former {
        /// The key.
        key: &'static Key,
        /// The name, and what it is read as.
        former: Former,
        /// Where it was written.
        at: Source,
    },
    /// A mistake in the site's own words.
    SiteTexts(SiteMistake),
    /// A value of the registry that is no setting of this version.
    Unknown {
        /// Where it is.
        at: Source,
    },
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Locked { key, machine_path, ignored } => write!(
                f,
                "{} is locked by the administrator in {}; the value from {} was ignored",
                key.name,
                shown_path(machine_path),
                ignored.place()
            ),
            Self::InQuotes { at } => write!(
                f,
                "{}: the quotation marks around the value are part of it and will be shown; take them out unless they are meant",
                at.place()
            ),
            Self::Former { key, former: Former { name, now }, at } => write!(
                f,
                "{}: {} has no value \"{name}\" any more, and it is read as \"{now}\"; change it there",
                at.place(),
                key.name
            ),
            Self::SiteTexts(SiteMistake { path, line, reason }) => {
                let line = line.map_or_else(String::new, |line| format!(":{line}"));
                write!(f, "{path}{line}: {reason}; the program's own words stand in")
            }
            Self::Unknown { at } => {
                write!(f, "{} is no setting of this version and was ignored", at.place())
            }
            Self::Policy { key, ignored } => {
                write!(f, "{} is set by policy; the value from {} was ignored", key.name, ignored.place())
            }
        }
    }
}

impl Note {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::SiteTexts(SiteMistake { path, line, reason }) => {
                let line = line.map_or_else(String::new, |line| format!(":{line}"));
                format!("{path}{line}: {reason}. 이 문구는 프로그램의 기본 문구로 대신합니다")
            }
            Self::Locked { key, machine_path, ignored } => format!(
                "{} 설정은 관리자가 {}에서 잠갔으므로, {}의 값은 쓰지 않습니다",
                key.name,
                shown_path(machine_path),
                ignored.place()
            ),
            Self::Policy { key, ignored } => {
                format!("{} 설정은 정책으로 정해져 있으므로, {}의 값은 쓰지 않습니다", key.name, ignored.place())
            }
            Self::InQuotes { at } => {
                format!("{}: 값을 둘러싼 따옴표도 값의 일부로 표시됩니다. 의도한 것이 아니면 빼십시오", at.place())
            }
            Self::Former { key, former: Former { name, now }, at } => format!(
                "{}: {} 설정의 \"{name}\" 값은 더 이상 없으므로 \"{now}\" 값으로 읽습니다. 그 위치에서 값을 바꾸십시오",
                at.place(),
                key.name
            ),
            Self::Unknown { at } => format!("{}: 이 버전에 없는 설정이므로 쓰지 않습니다", at.place()),
        }
    }
}
