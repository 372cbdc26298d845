//! What values a key takes, and the way from a written value to its place in [`Settings`].

use core::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::choices::{Choice, Former, names_sentence};
use super::chord::KeyChord;
use super::field::Field;
use super::hours::Hours;
use super::languages::Languages;
use super::plain::{clipped, quoted};
use super::server_url::{ServerUrl, redacted};
use super::typed::Settings;
use super::value::{Raw, Value, ValueError};
use crate::l10n::OFFERED;
use crate::monitors::MonitorChoice;

/// Longer paths are refused (the most that Windows can open).
const MAX_PATH_CHARS: usize = 32_767;

/// The kind of a key's values, with their limits and their place.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One line of text.
    Text {
        /// The most characters.
        max_chars: usize,
        /// The place of the value.
        field: Field<String>,
    },
    /// A WebSocket address.
    Url {
        /// The place of the value.
        field: Field<ServerUrl>,
    },
    /// One of a few names.
    Choice {
        /// The names.
        names: &'static [&'static str],
        /// The place of the value.
        field: Field<dyn Choice>,
    },
    /// One or two languages, or several such pairs.
    Languages {
        /// The place of the value.
        field: Field<Languages>,
    },
    /// A time in seconds, with decimals.
    Seconds {
        /// The least, in seconds.
        min: f64,
        /// The most, in seconds.
        max: f64,
        /// The place of the value.
        field: Field<Duration>,
    },
    /// A number with decimals.
    Decimal {
        /// The least.
        min: f64,
        /// The most.
        max: f64,
        /// The unit, in the plural.
        unit: &'static str,
        /// The place of the value.
        field: Field<f64>,
    },
    /// A whole number.
    Whole {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
        /// The unit, in the plural.
        unit: &'static str,
        /// The place of the value.
        field: Field<u32>,
    },
    /// True or false.
    Bool {
        /// The place of the value.
        field: Field<bool>,
    },
    /// An absolute path of a file, or none.
    File {
        /// The place of the value.
        field: Field<Option<PathBuf>>,
    },
    /// An absolute path of a folder, or none.
    Folder {
        /// The place of the value.
        field: Field<Option<PathBuf>>,
    },
    /// An IP address with a port, to listen on.
    Listen {
        /// The place of the value.
        field: Field<SocketAddr>,
    },
    /// An IP address of this computer alone with a port, to listen on, or none.
    LoopbackListen {
        /// The place of the value.
        field: Field<Option<SocketAddr>>,
    },
    /// A monitor, by what it is.
    Monitor {
        /// The place of the value.
        field: Field<MonitorChoice>,
    },
    /// A combination of keys.
    Chord {
        /// The place of the value.
        field: Field<KeyChord>,
    },
    /// A part of each day, or none.
    Hours {
        /// The place of the value.
        field: Field<Hours>,
    },
}

impl Kind {
    /// The values allowed, to follow "allowed is".
    #[must_use]
    pub fn allowed(&self) -> String {
        match self {
            Self::Text { max_chars, .. } => format!("one line of at most {max_chars} characters"),
            Self::Url { .. } => "an address that begins with ws:// or wss://, like ws://localhost:55111".to_owned(),
            Self::Choice { names, .. } => names_sentence(names),
            Self::Languages { .. } => format!(
                "{}, or two of them with the large one first, like \"ko,en\"; pairs that take turns are separated by a semicolon, like \
                 \"ko,en; vi\"",
                names_sentence(OFFERED)
            ),
            Self::Seconds { min, max, .. } => format!("a number from {min} to {max} (seconds)"),
            Self::Decimal { min, max, unit, .. } => format!("a number from {min} to {max} ({unit})"),
            Self::Whole { min, max, unit, .. } => format!("a whole number from {min} to {max} ({unit})"),
            Self::Bool { .. } => "true or false".to_owned(),
            Self::File { .. } => "the full path of a file, or \"\" for none".to_owned(),
            Self::Folder { .. } => "the full path of a folder, or \"\" for none".to_owned(),
            Self::Listen { .. } => {
                "an IP address and a port, like 127.0.0.1:55111, 0.0.0.0:55111 or [::1]:55111 (port 0: any free one)"
                    .to_owned()
            }
            Self::LoopbackListen { .. } => {
                "an IP address of this computer alone and a port, like 127.0.0.1:9106 or [::1]:9106, or \"\" for none"
                    .to_owned()
            }
            Self::Monitor { .. } => {
                "second, primary, or an identity as `vxdisplay monitors` lists it, like \"DEL DELL U2412M YMYH1423\""
                    .to_owned()
            }
            Self::Chord { .. } => {
                "Ctrl or Alt, perhaps Shift, and a letter, a digit or F1 to F12, like Ctrl+Shift+F11; Alt+F4, Ctrl+C, Ctrl+X, Ctrl+V and \
                 Ctrl+Alt+F1 to F12 are taken by the system"
                    .to_owned()
            }
            Self::Hours { .. } => "two times of day, like \"22:00-06:00\", or \"\" for never".to_owned(),
        }
    }

    /// The values allowed, in Korean.
    #[must_use]
    pub fn allowed_korean(&self) -> String {
        match self {
            Self::Text { max_chars, .. } => format!("{max_chars}자 이하의 한 줄"),
            Self::Url { .. } => "ws:// 또는 wss://로 시작하는 주소 (예: ws://localhost:55111)".to_owned(),
            Self::Choice { names, .. } => names.join(", "),
            Self::Languages { .. } => format!(
                "{} 중 하나 또는 둘 (크게 표시할 언어를 먼저, 예: ko,en). 번갈아 표시할 때는 쌍반점으로 나눔 (예: ko,en; vi)",
                OFFERED.join(", ")
            ),
            Self::Seconds { min, max, .. } => format!("{min}에서 {max}까지의 수 (초)"),
            Self::Decimal { min, max, unit, .. } => format!("{min}에서 {max}까지의 수 ({})", unit_korean(unit)),
            Self::Whole { min, max, unit, .. } => format!("{min}에서 {max}까지의 정수 ({})", unit_korean(unit)),
            Self::Bool { .. } => "예 또는 아니요".to_owned(),
            Self::File { .. } => "파일의 전체 경로, 비우면 없음".to_owned(),
            Self::Folder { .. } => "폴더의 전체 경로, 비우면 없음".to_owned(),
            Self::Listen { .. } => "IP 주소와 포트 (예: 127.0.0.1:55111, 포트 0은 빈 포트)".to_owned(),
            Self::LoopbackListen { .. } => {
                "이 컴퓨터 안에서만 쓰는 IP 주소와 포트 (예: 127.0.0.1:9106), 비우면 없음".to_owned()
            }
            Self::Monitor { .. } => {
                "second, primary 또는 `vxdisplay monitors`에 나오는 식별 이름 (예: DEL DELL U2412M YMYH1423)".to_owned()
            }
            Self::Chord { .. } => {
                "Ctrl 또는 Alt와 (필요하면 Shift) 영문자, 숫자, F1~F12 중 하나 (예: Ctrl+Shift+F11). 시스템이 쓰는 Alt+F4, Ctrl+C, \
                 Ctrl+X, Ctrl+V, Ctrl+Alt+F1~F12는 쓸 수 없음"
                    .to_owned()
            }
            Self::Hours { .. } => "두 시각 (예: 22:00-06:00), 비우면 없음".to_owned(),
        }
    }

    /// Checks the value and puts it in its place.
    ///
    /// # Errors
    /// Where the value is of the wrong type or not allowed; the settings are unchanged then.
    pub fn put(&self, settings: &mut Settings, raw: &Raw) -> Result<(), ValueError> {
        match *self {
            Self::Text { max_chars, field } => {
                self.one_line(self.text(raw)?, max_chars)?.clone_into((field.get_mut)(settings));
            }
            Self::Url { field } => *(field.get_mut)(settings) = url(self.text(raw)?)?,
            Self::Choice { field, .. } => {
                let name = self.text(raw)?;
                if !(field.get_mut)(settings).choose(name) {
                    return Err(self.impossible(quoted(name)));
                }
            }
            Self::Languages { field } => {
                let list = if let Raw::List(pairs) = raw { pairs.join(";") } else { self.text(raw)?.to_owned() };
                *(field.get_mut)(settings) = list.parse().map_err(|_| self.impossible(quoted(&list)))?;
            }
            Self::Seconds { min, max, field } => {
                let secs = self.number(raw, min, max)?;
                *(field.get_mut)(settings) =
                    Duration::try_from_secs_f64(secs).map_err(|_| self.impossible(secs.to_string()))?;
            }
            Self::Decimal { min, max, field, .. } => *(field.get_mut)(settings) = self.number(raw, min, max)?,
            Self::Whole { min, max, field, .. } => {
                let number = self.whole(raw)?;
                let fitting = number.parse().ok().filter(|count| (min..=max).contains(count));
                *(field.get_mut)(settings) = fitting.ok_or_else(|| self.impossible(clipped(&number)))?;
            }
            Self::Bool { field } => *(field.get_mut)(settings) = self.boolean(raw)?,
            Self::File { field } | Self::Folder { field } => {
                *(field.get_mut)(settings) = self.path(self.text(raw)?)?;
            }
            Self::Listen { field } => {
                let address = self.text(raw)?;
                *(field.get_mut)(settings) = address.parse().map_err(|_| self.impossible(quoted(address)))?;
            }
            Self::LoopbackListen { field } => *(field.get_mut)(settings) = self.loopback(self.text(raw)?)?,
            Self::Monitor { field } => {
                let text = self.text(raw)?;
                let choice = text.parse().map_err(|_| self.impossible(quoted(text)))?;
                // A number may mean another monitor after the next start.
                if matches!((&choice, raw), (MonitorChoice::Index(_), Raw::Text(_))) {
                    return Err(self.impossible(format!("{}, a number, which is for the command line,", quoted(text))));
                }
                *(field.get_mut)(settings) = choice;
            }
            Self::Chord { field } => {
                let text = self.text(raw)?;
                *(field.get_mut)(settings) = text.parse().map_err(|_| self.impossible(quoted(text)))?;
            }
            Self::Hours { field } => {
                let text = self.text(raw)?;
                *(field.get_mut)(settings) = text.parse().map_err(|_| self.impossible(quoted(text)))?;
            }
        }
        Ok(())
    }

    /// The name of an earlier version that was written, where it is one.
    pub(super) fn former(&self, settings: &Settings, raw: &Raw) -> Option<Former> {
        let (Self::Choice { field, .. }, Raw::Untyped(name) | Raw::Text(name)) = (self, raw) else { return None };
        (field.get)(settings).former().iter().find(|former| former.name == name).copied()
    }

    /// A text without a type from a place that outlasts this start: there no monitor may go by its number.
    pub(super) fn lasting(&self, text: String) -> Raw {
        if matches!(self, Self::Monitor { .. }) { Raw::Text(text.trim().to_owned()) } else { Raw::Untyped(text) }
    }

    /// The value in its place, to be shown.
    #[must_use]
    pub fn value(&self, settings: &Settings) -> Value {
        match *self {
            Self::Text { field, .. } => Value::Text((field.get)(settings).clone()),
            Self::Url { field } => Value::Text((field.get)(settings).to_string()),
            Self::Choice { field, .. } => Value::Text((field.get)(settings).name().to_owned()),
            Self::Languages { field } => Value::Text((field.get)(settings).to_string()),
            Self::Seconds { field, .. } => shown_seconds(*(field.get)(settings)),
            Self::Decimal { field, .. } => Value::Decimal(*(field.get)(settings)),
            Self::Whole { field, .. } => Value::Whole(u64::from(*(field.get)(settings))),
            Self::Bool { field } => Value::Bool(*(field.get)(settings)),
            Self::File { field } | Self::Folder { field } => {
                (field.get)(settings).as_ref().map_or(Value::None, |path| Value::Text(path.display().to_string()))
            }
            Self::Listen { field } => Value::Text((field.get)(settings).to_string()),
            Self::LoopbackListen { field } => {
                (field.get)(settings).map_or(Value::None, |address| Value::Text(address.to_string()))
            }
            Self::Monitor { field } => Value::Text((field.get)(settings).to_string()),
            Self::Chord { field } => Value::Text((field.get)(settings).to_string()),
            Self::Hours { field } => Value::Text((field.get)(settings).to_string()),
        }
    }

    fn impossible(&self, found: String) -> ValueError {
        ValueError::Impossible { found, allowed: self.allowed() }
    }

    fn wrong_type(&self, wanted: &'static str, raw: &Raw) -> ValueError {
        let found = match raw {
            Raw::Untyped(_) => "something else",
            Raw::Text(_) => "text in quotes",
            Raw::Integer(_) => "a whole number",
            Raw::Float(_) => "a number with decimals",
            Raw::Bool(_) => "true or false",
            Raw::List(_) => "a list",
            Raw::Other(name) => name,
        };
        ValueError::WrongType { wanted, found, allowed: self.allowed() }
    }

    fn text<'r>(&self, raw: &'r Raw) -> Result<&'r str, ValueError> {
        match raw {
            Raw::Untyped(text) | Raw::Text(text) => Ok(text),
            Raw::Integer(_) | Raw::Float(_) | Raw::Bool(_) | Raw::List(_) | Raw::Other(_) => {
                Err(self.wrong_type("text in quotes", raw))
            }
        }
    }

    fn whole(&self, raw: &Raw) -> Result<String, ValueError> {
        match raw {
            Raw::Integer(number) => Ok(number.to_string()),
            Raw::Untyped(text) => Ok(text.trim().to_owned()),
            Raw::Text(_) | Raw::Float(_) | Raw::Bool(_) | Raw::List(_) | Raw::Other(_) => {
                Err(self.wrong_type("a whole number without quotes", raw))
            }
        }
    }

    fn one_line<'t>(&self, text: &'t str, max_chars: usize) -> Result<&'t str, ValueError> {
        if text.chars().any(char::is_control) {
            return Err(self.impossible("a text with control characters".to_owned()));
        }
        let chars = text.chars().count();
        if chars > max_chars { Err(self.impossible(format!("a text of {chars} characters"))) } else { Ok(text) }
    }

    fn number(&self, raw: &Raw, min: f64, max: f64) -> Result<f64, ValueError> {
        let written = match raw {
            Raw::Untyped(text) | Raw::Text(text) => text.clone(),
            Raw::Integer(whole) => whole.to_string(),
            Raw::Float(number) => number.to_string(),
            Raw::Bool(_) | Raw::List(_) | Raw::Other(_) => String::new(),
        };
        let number = match raw {
            Raw::Integer(_) | Raw::Float(_) => written.parse().ok(),
            Raw::Untyped(text) => text.trim().parse::<f64>().ok(),
            Raw::Text(_) | Raw::Bool(_) | Raw::List(_) | Raw::Other(_) => {
                return Err(self.wrong_type("a number without quotes", raw));
            }
        };
        let shown = if matches!(raw, Raw::Untyped(_)) { quoted(&written) } else { written };
        number.filter(|number| (min..=max).contains(number)).ok_or_else(|| self.impossible(shown))
    }

    fn loopback(&self, text: &str) -> Result<Option<SocketAddr>, ValueError> {
        match text.parse::<SocketAddr>() {
            _ if text.is_empty() => Ok(None),
            Ok(address) if address.ip().is_loopback() => Ok(Some(address)),
            Ok(_) | Err(_) => Err(self.impossible(quoted(text))),
        }
    }

    fn boolean(&self, raw: &Raw) -> Result<bool, ValueError> {
        match raw {
            Raw::Bool(value) => Ok(*value),
            Raw::Untyped(text) => text.trim().parse().map_err(|_| self.impossible(quoted(text))),
            Raw::Text(_) | Raw::Integer(_) | Raw::Float(_) | Raw::List(_) | Raw::Other(_) => {
                Err(self.wrong_type("true or false without quotes", raw))
            }
        }
    }

    fn path(&self, text: &str) -> Result<Option<PathBuf>, ValueError> {
        let path = Path::new(self.one_line(text, MAX_PATH_CHARS)?);
        if text.is_empty() {
            Ok(None)
        } else if path.is_absolute() {
            Ok(Some(path.to_owned()))
        } else {
            // The folder of a program started at log-in is anybody's guess.
            Err(self.impossible(quoted(text)))
        }
    }
}

fn unit_korean(unit: &str) -> &str {
    match unit {
        "metres" => "미터",
        "inches" => "인치",
        "days" => "일",
        "minutes" => "분",
        other => other,
    }
}

/// Seconds without a fraction where there is none.
fn shown_seconds(duration: Duration) -> Value {
    if duration.subsec_nanos() == 0 { Value::Whole(duration.as_secs()) } else { Value::Decimal(duration.as_secs_f64()) }
}

fn url(text: &str) -> Result<ServerUrl, ValueError> {
    text.parse().map_err(|error| ValueError::Url { found: clipped(&redacted(text)), error })
}
