//! Combines the layers, weakest first, into checked [`Settings`] with the origin of each value.

use std::path::PathBuf;

use super::entry::{Entry, FileLayer, Note};
use super::keys::{KEYS, Key, SERVER_URL_KEY};
use super::kind::Kind;
use super::languages::{ConsoleLanguage, LanguagePair, Languages};
use super::plain::quoted;
use super::problem::{Fault, Problem, SettingsError};
use super::server_url::ServerUrl;
use super::source::{Layer, Source};
use super::typed::Settings;
use super::value::ValueError;
use crate::l10n::{Message, OFFERED, STAFF_LOCALES};

/// All written values, by layer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layers {
    /// The machine file's path, for sentences about locked keys.
    pub machine_path: PathBuf,
    /// What the installer was given.
    pub installer: Vec<Entry>,
    /// The machine file.
    pub machine: FileLayer,
    /// The user's file, or the one of `--config`.
    pub user: FileLayer,
    /// Environment variables.
    pub environment: Vec<Entry>,
    /// The command line.
    pub arguments: Vec<Entry>,
    /// A policy of the organisation.
    pub policy: Vec<Entry>,
}

/// Where the value of a key comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The key.
    pub key: &'static Key,
    /// Where its value comes from.
    pub source: Source,
    /// Whether a user can change it (not locked by the machine file, not set by policy).
    pub locked: bool,
}

impl Origin {
    /// Whether the administrator has fixed the value: in the machine file, or by policy.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.locked || self.source.layer() == Layer::Policy
    }
}

/// Checked settings, with the origin of each key in the order of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The settings.
    pub settings: Settings,
    /// Where each comes from.
    pub origins: Vec<Origin>,
    /// What was ignored, or read as something else.
    pub notes: Vec<Note>,
}

impl Resolved {
    /// Whether the value of this key was given for this start alone: by a variable or on the command line.
    #[must_use]
    pub fn is_of_this_start(&self, key: &str) -> bool {
        self.origins.iter().any(|origin| {
            origin.key.name == key && matches!(origin.source.layer(), Layer::Environment | Layer::Argument)
        })
    }

    /// Whether the administrator has fixed this key's value, so that it cannot be changed even for one run.
    #[must_use]
    pub fn is_locked(&self, key: &str) -> bool {
        self.origins.iter().any(|origin| origin.key.name == key && origin.is_locked())
    }
}

/// Checks every value of every layer, even overridden ones, and takes the strongest of each key.
///
/// # Errors
/// Every invalid value, and values that contradict each other.
pub fn resolve(layers: &Layers) -> Result<Resolved, SettingsError> {
    SettingsError::unless_none(value_problems(layers))?;
    let mut resolved = Resolved { settings: Settings::default(), origins: Vec::new(), notes: Vec::new() };
    for key in KEYS {
        take_strongest(layers, key, &mut resolved);
    }
    let language = unknown_language(&resolved).and_then(|problem| problem_unless_noted(problem, &mut resolved));
    SettingsError::unless_none(contradictions(&resolved).chain(language).collect())?;
    Ok(resolved)
}

/// The problem again; `None` if it is about languages in the registry, which the default replaces.
fn problem_unless_noted(problem: Problem, resolved: &mut Resolved) -> Option<Problem> {
    let Problem::At { at: at @ Source::Registry { .. }, fault: Fault::Value { key, error } } = problem else {
        return Some(problem);
    };
    if !matches!(key.kind, Kind::Languages { .. }) {
        return Some(Problem::At { at, fault: Fault::Value { key, error } });
    }
    resolved.settings.display.languages = Languages::default();
    if let Some(origin) = resolved.origins.iter_mut().find(|origin| origin.key == key) {
        origin.source = Source::Default;
    }
    resolved.notes.push(Note::Refused { key, error, at });
    // Something may be wrong with the console's language as well.
    unknown_language(resolved)
}

/// What is wrong with single values.
pub(super) fn value_problems(layers: &Layers) -> Vec<Problem> {
    let mut scratch = Settings::default();
    let refused = |entry: &Entry| {
        let fault = |error| Problem::At {
            at: entry.source.clone(),
            fault: Fault::Value { key: entry.key, error: Box::new(error) },
        };
        entry.key.kind.put(&mut scratch, &entry.raw).err().map(fault)
    };
    layers.weakest_first().filter_map(refused).collect()
}

impl Layers {
    /// Drops all other values.
    pub(super) fn keep(&mut self, is_kept: impl Fn(&Entry) -> bool) {
        let (machine, user) = (&mut self.machine.entries, &mut self.user.entries);
        for layer in [&mut self.installer, machine, user, &mut self.environment, &mut self.arguments, &mut self.policy]
        {
            layer.retain(&is_kept);
        }
    }

    /// The server's address where none is given for one start alone.
    pub(super) fn saved_server(&self) -> ServerUrl {
        let is_lasting = |entry: &&Entry| match entry.source.layer() {
            Layer::Default | Layer::Machine | Layer::User | Layer::Policy => true,
            Layer::Environment | Layer::Argument => false,
        };
        let of_server = |entry: &&Entry| entry.key.name == SERVER_URL_KEY && is_lasting(entry);
        alone(self.weakest_first().rfind(of_server)).server.url
    }

    fn weakest_first(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        let machine = self.installer.iter().chain(&self.machine.entries);
        machine.chain(&self.user.entries).chain(&self.environment).chain(&self.arguments).chain(&self.policy)
    }
}

/// The settings with only this value set, to compare values of a key.
fn alone(entry: Option<&Entry>) -> Settings {
    let mut settings = Settings::default();
    // Invalid values were refused before.
    let _checked = entry.map(|entry| entry.key.kind.put(&mut settings, &entry.raw));
    settings
}

fn take_strongest(layers: &Layers, key: &'static Key, resolved: &mut Resolved) {
    let machine_locks = layers.machine.locked.contains(&key);
    let may_rule = |entry: &&Entry| match entry.source.layer() {
        Layer::Default | Layer::Machine | Layer::Policy => true,
        Layer::User | Layer::Environment | Layer::Argument => !machine_locks,
    };
    let of_key: Vec<_> = layers.weakest_first().filter(|entry| entry.key == key).collect();
    let ruling = of_key.iter().copied().rfind(may_rule);
    let source = ruling.map_or(Source::Default, |entry| entry.source.clone());
    let by_policy = source.layer() == Layer::Policy;
    let locked = machine_locks || by_policy;
    if let Some(entry) = ruling {
        let _checked = key.kind.put(&mut resolved.settings, &entry.raw);
    }
    let former = |entry: &Entry| {
        let former = key.kind.former(&resolved.settings, &entry.raw)?;
        Some(Note::Former { key, former, at: entry.source.clone() })
    };
    // Even if another layer overrides it: it would matter one day.
    let former: Vec<_> = of_key.iter().copied().filter_map(former).collect();
    resolved.notes.extend(former);
    let above_machine = of_key.into_iter().filter(|entry| match entry.source.layer() {
        Layer::Default | Layer::Machine | Layer::Policy => false,
        Layer::User | Layer::Environment | Layer::Argument => true,
    });
    // A layer with the same value has lost nothing.
    for entry in above_machine.filter(|entry| locked && alone(Some(entry)) != alone(ruling)) {
        let ignored = entry.source.clone();
        resolved.notes.push(if by_policy {
            Note::Policy { key, ignored }
        } else {
            Note::Locked { key, machine_path: layers.machine_path.clone(), ignored }
        });
    }
    resolved.origins.push(Origin { key, source, locked });
}

/// A language without texts, or that the fonts cannot draw. A site may add texts in any language.
fn unknown_language(resolved: &Resolved) -> Option<Problem> {
    let Settings { display, console, site, .. } = &resolved.settings;
    if site.texts.is_some() {
        return None;
    }
    let of_pair = |pair: LanguagePair| [Some(pair.main()), pair.second()].into_iter().flatten();
    let unknown = display.languages.pairs().flat_map(of_pair).find(|locale| !OFFERED.contains(&locale.tag()));
    let (key, written, unknown) = match (unknown, console.language) {
        (Some(unknown), _) => ("display.language", display.languages.to_string(), unknown),
        (None, ConsoleLanguage::Of(locale)) if !STAFF_LOCALES.contains(&locale) => {
            ("console.language", locale.to_string(), locale)
        }
        (None, ConsoleLanguage::Auto | ConsoleLanguage::Of(_)) => return None,
    };
    let origin = resolved.origins.iter().find(|origin| origin.key.name == key)?;
    let why = Message::new("languages-not-offered").with("tag", unknown.tag());
    let written = Message::new("found-languages").with("text", quoted(&written)).with("why", why).into();
    let error = Box::new(ValueError::Impossible { found: written, allowed: origin.key.kind.allowed() });
    Some(Problem::At { at: origin.source.clone(), fault: Fault::Value { key: origin.key, error } })
}

/// Values that contradict each other.
fn contradictions(resolved: &Resolved) -> impl Iterator<Item = Problem> {
    let link = &resolved.settings.link;
    let source_of = |name: &str| {
        let origin = resolved.origins.iter().find(|origin| origin.key.name == name);
        origin.map_or(Source::Default, |origin| origin.source.clone())
    };
    let dead = (link.dead_after <= link.ping_interval).then(|| Problem::DeadBeforePing {
        dead_after: link.dead_after.as_secs_f64(),
        dead_at: source_of("link.dead_after_secs"),
        ping_interval: link.ping_interval.as_secs_f64(),
        ping_at: source_of("link.ping_interval_secs"),
    });
    let Settings { display, site, .. } = &resolved.settings;
    let (distance_m, diagonal_in) = (display.viewing_distance_m, display.diagonal_on(None));
    let illegible = site.waiting_text.illegible(distance_m, diagonal_in).map(|text| Problem::WaitingTextTooLong {
        text: text.to_owned(),
        at: source_of("site.waiting_text"),
        distance_m,
        diagonal_in,
    });
    dead.into_iter().chain(illegible)
}
