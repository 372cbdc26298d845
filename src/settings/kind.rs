//! The kinds of values, and how a written value gets to its place in [`Settings`].

use core::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::checked::Check;
use super::choices::{Choice, Former, names};
use super::chord::KeyChord;
use super::field::Field;
use super::hosts::{Hosts, HostsError};
use super::hours::Hours;
use super::languages::{AUTO, ConsoleLanguage, Languages, LanguagesError};
use super::plain::{clipped, quoted};
use super::server_url::{ServerUrl, ServerUrlError, redacted};
use super::typed::Settings;
use super::value::{Raw, Type, Value, ValueError};
use super::waiting::{MAX_CHARS, WaitingTexts};
use crate::l10n::{self, Locale, Message, OFFERED, STAFF_LOCALES};
use crate::monitors::MonitorChoice;

/// Longer paths are refused: Windows cannot open them.
const MAX_PATH_CHARS: usize = 32_767;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Unit {
    Metres,
    Inches,
    Minutes,
    Days,
    /// 1,048,576 bytes each.
    Mebibytes,
}

impl Unit {
    /// Its name in the plural.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Metres => "unit-metres",
            Self::Inches => "unit-inches",
            Self::Minutes => "unit-minutes",
            Self::Days => "unit-days",
            Self::Mebibytes => "unit-mebibytes",
        })
    }
}

/// The kind of a key's values, with their limits and their place.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Kind {
    /// One line of text.
    Text {
        /// The most characters.
        max_chars: usize,
        /// The place of the value.
        field: Field<String>,
    },
    /// One line of text of a certain form.
    Checked {
        /// The form.
        check: Check,
        /// The place of the value.
        field: Field<String>,
    },
    /// A WebSocket address.
    Url {
        /// The place of the value.
        field: Field<ServerUrl>,
    },
    /// Names and addresses of hosts, in one line.
    Hosts {
        /// The most characters.
        max_chars: usize,
        /// The place of the value.
        field: Field<Hosts>,
    },
    /// One of a few names.
    Choice {
        names: &'static [&'static str],
        /// The place of the value.
        field: Field<dyn Choice>,
    },
    /// One or two languages, or several such pairs.
    Languages {
        /// The place of the value.
        field: Field<Languages>,
    },
    /// `auto`, or a language of the console.
    ConsoleLanguage {
        /// The place of the value.
        field: Field<ConsoleLanguage>,
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
        unit: Unit,
        /// The place of the value.
        field: Field<f64>,
    },
    /// `auto`, or a number with decimals.
    AutoDecimal {
        /// The least.
        min: f64,
        /// The most.
        max: f64,
        unit: Unit,
        /// The place of the value.
        field: Field<Option<f64>>,
    },
    /// A whole number.
    Whole {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
        unit: Unit,
        /// The place of the value.
        field: Field<u32>,
    },
    /// True or false.
    Bool {
        /// The place of the value.
        field: Field<bool>,
    },
    /// The waiting text: one for all languages, or one for each.
    WaitingTexts {
        /// The place of the value.
        field: Field<WaitingTexts>,
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
    /// An IP address and port to listen on.
    Listen {
        /// The place of the value.
        field: Field<SocketAddr>,
    },
    /// A loopback address with a port to listen on, or none.
    LoopbackListen {
        /// The place of the value.
        field: Field<Option<SocketAddr>>,
    },
    /// A monitor, by identity, model, connector or role.
    Monitor {
        /// The place of the value.
        field: Field<MonitorChoice>,
    },
    /// A combination of keys.
    Chord {
        /// The place of the value.
        field: Field<KeyChord>,
    },
    /// A daily period, or none.
    Hours {
        /// The place of the value.
        field: Field<Hours>,
    },
}

impl Kind {
    /// The values allowed, as a part of a sentence.
    #[must_use]
    pub fn allowed(&self) -> Message {
        match self {
            Self::Text { max_chars, .. } => Message::new("allowed-text").with("max", *max_chars),
            Self::Checked { check, .. } => check.message(),
            Self::Url { .. } => Message::new("allowed-url"),
            Self::Hosts { .. } => Message::new("allowed-hosts"),
            Self::Choice { names, .. } => Message::new("allowed-choice").with("names", self::names(names)),
            Self::Languages { .. } => Message::new("allowed-languages").with("names", names(OFFERED)),
            Self::ConsoleLanguage { .. } => {
                let auto = ConsoleLanguage::Auto.to_string();
                let tags = STAFF_LOCALES.iter().map(Locale::tag);
                let all: Vec<&str> = std::iter::once(&*auto).chain(tags).collect();
                Message::new("allowed-choice").with("names", names(&all))
            }
            Self::Seconds { min, max, .. } => Message::new("allowed-seconds").with("min", *min).with("max", *max),
            Self::Decimal { min, max, unit, .. } => {
                Message::new("allowed-number").with("min", *min).with("max", *max).with("unit", unit.message())
            }
            Self::AutoDecimal { min, max, unit, .. } => {
                Message::new("allowed-auto-number").with("min", *min).with("max", *max).with("unit", unit.message())
            }
            Self::Whole { min, max, unit, .. } => {
                Message::new("allowed-whole").with("min", *min).with("max", *max).with("unit", unit.message())
            }
            Self::Bool { .. } => Message::new("allowed-bool"),
            Self::WaitingTexts { .. } => Message::new("allowed-waiting-texts").with("max", MAX_CHARS),
            Self::File { .. } => Message::new("allowed-file"),
            Self::Folder { .. } => Message::new("allowed-folder"),
            Self::Listen { .. } => Message::new("allowed-listen"),
            Self::LoopbackListen { .. } => Message::new("allowed-loopback-listen"),
            Self::Monitor { .. } => Message::new("allowed-monitor"),
            Self::Chord { .. } => Message::new("allowed-chord"),
            Self::Hours { .. } => Message::new("allowed-hours"),
        }
    }

    /// Checks the value and stores it.
    ///
    /// # Errors
    /// If the value has the wrong type or is not allowed; the settings are then unchanged.
    pub fn put(&self, settings: &mut Settings, raw: &Raw) -> Result<(), ValueError> {
        match *self {
            Self::Text { max_chars, field } => {
                self.one_line(self.text(raw)?, max_chars)?.clone_into((field.get_mut)(settings));
            }
            Self::Checked { check, field } => {
                let text = self.one_line(self.text(raw)?, check.max_chars())?.trim();
                if !check.allows(text) {
                    // A secret is not repeated.
                    let found = if text.contains('@') { Message::new("found-secret").into() } else { quoted(text) };
                    return Err(self.impossible(found));
                }
                text.clone_into((field.get_mut)(settings));
            }
            Self::Url { field } => *(field.get_mut)(settings) = url(self.text(raw)?)?,
            Self::Hosts { max_chars, field } => {
                let hosts = self.one_line(self.text(raw)?, max_chars)?.parse();
                *(field.get_mut)(settings) =
                    hosts.map_err(|HostsError { entry, error }| not_an_address(&entry, error))?;
            }
            Self::Choice { field, .. } => {
                let name = self.text(raw)?;
                if !(field.get_mut)(settings).choose(name) {
                    return Err(self.impossible(quoted(name)));
                }
            }
            Self::Languages { field } => {
                *(field.get_mut)(settings) = self.languages(raw)?;
            }
            Self::ConsoleLanguage { field } => {
                let text = self.text(raw)?;
                *(field.get_mut)(settings) = text.parse().map_err(|_| self.impossible(quoted(text)))?;
            }
            Self::Seconds { min, max, field } => {
                let secs = self.number(raw, min, max)?;
                *(field.get_mut)(settings) =
                    Duration::try_from_secs_f64(secs).map_err(|_| self.impossible(secs.to_string()))?;
            }
            Self::Decimal { min, max, field, .. } => *(field.get_mut)(settings) = self.number(raw, min, max)?,
            Self::AutoDecimal { min, max, field, .. } => {
                *(field.get_mut)(settings) = self.auto_or_number(raw, min, max)?;
            }
            Self::Whole { min, max, field, .. } => {
                let number = self.whole(raw)?;
                let fitting = number.parse().ok().filter(|count| (min..=max).contains(count));
                *(field.get_mut)(settings) = fitting.ok_or_else(|| self.impossible(clipped(&number)))?;
            }
            Self::Bool { field } => *(field.get_mut)(settings) = self.boolean(raw)?,
            Self::WaitingTexts { field } => {
                let list = if let Raw::List(texts) = raw { texts.join("|") } else { self.text(raw)?.to_owned() };
                let texts = list.parse::<WaitingTexts>().map_err(|error| error.refusal(&self.allowed()))?;
                *(field.get_mut)(settings) = texts;
            }
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
                    return Err(self.impossible(Message::new("found-monitor-number").with("text", quoted(text))));
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

    /// The earlier version's name, if one was written.
    pub(super) fn former(&self, settings: &Settings, raw: &Raw) -> Option<Former> {
        let (Self::Choice { field, .. }, Raw::Untyped(name) | Raw::Text(name)) = (self, raw) else { return None };
        (field.get)(settings).former().iter().find(|former| former.name == name).copied()
    }

    /// An untyped text from a place that outlasts this start, where a monitor may not be named by its number.
    pub(super) fn lasting(&self, text: String) -> Raw {
        if matches!(self, Self::Monitor { .. }) { Raw::Text(text.trim().to_owned()) } else { Raw::Untyped(text) }
    }

    /// The current value, for display.
    #[must_use]
    pub fn value(&self, settings: &Settings) -> Value {
        match *self {
            Self::Text { field, .. } | Self::Checked { field, .. } => Value::Text((field.get)(settings).clone()),
            Self::Url { field } => Value::Text((field.get)(settings).to_string()),
            Self::Hosts { field, .. } => Value::Text((field.get)(settings).to_string()),
            Self::Choice { field, .. } => Value::Text((field.get)(settings).name().to_owned()),
            Self::Languages { field } => Value::Text((field.get)(settings).to_string()),
            Self::ConsoleLanguage { field } => Value::Text((field.get)(settings).to_string()),
            Self::Seconds { field, .. } => shown_seconds(*(field.get)(settings)),
            Self::Decimal { field, .. } => Value::Decimal(*(field.get)(settings)),
            Self::AutoDecimal { field, .. } => {
                (field.get)(settings).map_or_else(|| Value::Text(AUTO.to_owned()), Value::Decimal)
            }
            Self::Whole { field, .. } => Value::Whole(u64::from(*(field.get)(settings))),
            Self::Bool { field } => Value::Bool(*(field.get)(settings)),
            Self::WaitingTexts { field } => Value::Text((field.get)(settings).to_string()),
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

    fn languages(&self, raw: &Raw) -> Result<Languages, ValueError> {
        let wrong = |text: l10n::Value, why: Message| {
            self.impossible(Message::new("found-languages").with("text", text).with("why", why))
        };
        let list = match raw {
            Raw::List(pairs) if pairs.is_empty() => {
                return Err(wrong("[]".into(), LanguagesError::Nothing.message()));
            }
            Raw::List(pairs) => pairs.join(";"),
            Raw::Other(list @ Type::List) => {
                return Err(wrong(list.message().into(), Message::new("languages-other-list")));
            }
            Raw::Untyped(_) | Raw::Text(_) | Raw::Integer(_) | Raw::Float(_) | Raw::Bool(_) | Raw::Other(_) => {
                self.text(raw)?.to_owned()
            }
        };
        list.parse().map_err(|why: LanguagesError| wrong(quoted(&list), why.message()))
    }

    fn impossible(&self, found: impl Into<l10n::Value>) -> ValueError {
        ValueError::Impossible { found: found.into(), allowed: self.allowed() }
    }

    fn wrong_type(&self, wanted: Type, raw: &Raw) -> ValueError {
        let found = match raw {
            Raw::Untyped(_) => Type::Untyped,
            Raw::Text(_) => Type::Text,
            Raw::Integer(_) => Type::Whole,
            Raw::Float(_) => Type::Decimal,
            Raw::Bool(_) => Type::Bool,
            Raw::List(_) => Type::List,
            Raw::Other(found) => *found,
        };
        ValueError::WrongType { wanted, found, allowed: self.allowed() }
    }

    fn text<'r>(&self, raw: &'r Raw) -> Result<&'r str, ValueError> {
        match raw {
            Raw::Untyped(text) | Raw::Text(text) => Ok(text),
            Raw::Integer(_) | Raw::Float(_) | Raw::Bool(_) | Raw::List(_) | Raw::Other(_) => {
                Err(self.wrong_type(Type::Text, raw))
            }
        }
    }

    fn whole(&self, raw: &Raw) -> Result<String, ValueError> {
        match raw {
            Raw::Integer(number) => Ok(number.to_string()),
            Raw::Untyped(text) => Ok(text.trim().to_owned()),
            Raw::Text(_) | Raw::Float(_) | Raw::Bool(_) | Raw::List(_) | Raw::Other(_) => {
                Err(self.wrong_type(Type::Whole, raw))
            }
        }
    }

    fn one_line<'t>(&self, text: &'t str, max_chars: usize) -> Result<&'t str, ValueError> {
        if text.chars().any(char::is_control) {
            return Err(self.impossible(Message::new("found-control-characters")));
        }
        let chars = text.chars().count();
        if chars > max_chars {
            Err(self.impossible(Message::new("found-characters").with("count", chars)))
        } else {
            Ok(text)
        }
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
                return Err(self.wrong_type(Type::Number, raw));
            }
        };
        let shown = if matches!(raw, Raw::Untyped(_)) { quoted(&written) } else { written.into() };
        number.filter(|number| (min..=max).contains(number)).ok_or_else(|| self.impossible(shown))
    }

    fn auto_or_number(&self, raw: &Raw, min: f64, max: f64) -> Result<Option<f64>, ValueError> {
        if let Raw::Untyped(text) | Raw::Text(text) = raw
            && text.trim() == AUTO
        {
            return Ok(None);
        }
        // A number in quotes is of the wrong type; another word is not.
        if let Raw::Text(text) = raw
            && text.trim().parse::<f64>().is_err()
        {
            return Err(self.impossible(quoted(text)));
        }
        self.number(raw, min, max).map(Some)
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
                Err(self.wrong_type(Type::Bool, raw))
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
            // A program started at login cannot know its current folder.
            Err(self.impossible(quoted(text)))
        }
    }
}

/// Seconds, without a fraction if it is zero.
fn shown_seconds(duration: Duration) -> Value {
    if duration.subsec_nanos() == 0 { Value::Whole(duration.as_secs()) } else { Value::Decimal(duration.as_secs_f64()) }
}

fn url(text: &str) -> Result<ServerUrl, ValueError> {
    text.parse().map_err(|error| not_an_address(text, error))
}

fn not_an_address(text: &str, error: ServerUrlError) -> ValueError {
    ValueError::Url { found: clipped(&redacted(text)), error }
}
