//! Reads the files and puts everything together.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::entry::{Entry, FileLayer, Note};
use super::environment::{CONFIG_VARIABLE, read_environment};
use super::file::read_file;
use super::keys::Key;
use super::kind::Kind;
use super::languages::ConsoleLanguage;
use super::places::Places;
use super::problem::{Fault, Problem, SettingsError};
use super::reading::{MAX_FILE_KIB, NO_FILE, may_be_read, read_bytes};
use super::registry::{RegistryValue, read_registry};
use super::resolve::{Layers, Resolved, resolve, value_problems};
use super::server_url::ServerUrl;
use super::site_texts;
use super::source::{FileKind, RegistryRoot, Source};
use super::typed::Settings;
use super::value::Raw;
use crate::l10n::{Library, Locale, Message, Reader, STAFF_LOCALES};

/// A value from the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// The key that it sets: `server.url`.
    pub key: &'static str,
    /// The option as it is written: `--server`.
    pub option: String,
    /// The value.
    pub value: String,
}

/// Everything that settings are read from.
#[derive(Debug, Clone)]
pub struct Request {
    /// Where the files are.
    pub places: Places,
    /// The file of `--config`, in place of the user's.
    pub config: Option<PathBuf>,
    /// The values of the registry.
    pub registry: Vec<RegistryValue>,
    /// All environment variables.
    pub environment: Vec<(OsString, OsString)>,
    /// The values of the command line.
    pub arguments: Vec<Argument>,
    /// The user's language tags according to the system, best first.
    pub system_languages: Vec<String>,
}

/// A file or folder, and whether it is there.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct FoundPath {
    /// The path; in JSON with a replacement character for each byte that is not UTF-8.
    #[serde(serialize_with = "lossy")]
    pub path: PathBuf,
    /// Whether it is there.
    pub exists: bool,
}

fn lossy<S: serde::Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&path.display())
}

/// The files and folders that settings and logs are in.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Files {
    /// The administrator's file.
    pub machine: FoundPath,
    /// The organisation's file, which overrides everything.
    pub policy: Option<FoundPath>,
    /// The user's file; not read if there is `config`.
    pub user: Option<FoundPath>,
    /// The file of `--config` or `VXDISPLAY_CONFIG`.
    pub config: Option<FoundPath>,
    /// The folder of the log files.
    pub log_dir: Option<FoundPath>,
}

/// Checked settings, with everything to report about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The settings, their origins, and notes to be shown.
    pub resolved: Resolved,
    /// The files.
    pub files: Files,
    /// All texts, with the site's own (`site.texts`).
    pub texts: Library,
    /// The system's language, if staff texts exist in it.
    pub system_language: Option<Locale>,
    /// The server's address where none is given for one start alone, by a variable or on the command line.
    pub saved_server: ServerUrl,
}

impl Loaded {
    /// Staff, at the console and at the terminal: in the language of `console.language`, else the system's, else in English. The
    /// languages of patients say nothing of theirs.
    #[must_use]
    pub fn staff(&self) -> Reader<'_> {
        let locale = match self.resolved.settings.console.language {
            ConsoleLanguage::Of(locale) => Some(locale),
            ConsoleLanguage::Auto => self.system_language,
        };
        Reader::new(&self.texts, locale.unwrap_or(Locale::EN))
    }
}

impl Request {
    /// What this process was started with, except the command line.
    #[must_use]
    pub fn of_this_process() -> Self {
        // Variable names ignore case on Windows.
        let name = |name: OsString| if cfg!(windows) { name.to_ascii_uppercase() } else { name };
        let environment = std::env::vars_os().map(|(variable, value)| (name(variable), value)).collect();
        let (places, registry) = (Places::of_this_computer(), RegistryValue::of_this_computer());
        let system_languages = sys_locale::get_locales().collect();
        Self { places, config: None, registry, environment, arguments: Vec::new(), system_languages }
    }

    /// The file of `--config`, else that of `VXDISPLAY_CONFIG`.
    pub(super) fn named_file(&self) -> Option<PathBuf> {
        self.config.clone().or_else(|| read_environment(self.environment.iter().cloned()).0.config)
    }
}

/// Reads the files and checks everything.
///
/// # Errors
/// Everything that is wrong in files, environment and arguments, at once.
pub fn load(request: &Request) -> Result<Loaded, SettingsError> {
    assemble(request, None)
}

/// The same as if the user's file, or that of `--config`, had these bytes.
pub(super) fn load_with(request: &Request, bytes: &[u8]) -> Result<Loaded, SettingsError> {
    assemble(request, Some(bytes))
}

/// The language in which to say why the settings cannot be used: that of `console.language` in whatever
/// part of them can be read, else the system's, else English.
#[must_use]
pub fn language_despite_errors(request: &Request) -> Locale {
    let Gathered { mut layers, .. } = gather(request, None);
    layers.keep(|entry| {
        matches!(entry.key.kind, Kind::ConsoleLanguage { .. })
            && entry.key.kind.put(&mut Settings::default(), &entry.raw).is_ok()
    });
    let of_settings = resolve(&layers).ok().and_then(|resolved| match resolved.settings.console.language {
        ConsoleLanguage::Of(locale) => Some(locale).filter(|locale| STAFF_LOCALES.contains(locale)),
        ConsoleLanguage::Auto => None,
    });
    let of_system = || Locale::best(request.system_languages.iter().map(String::as_str), STAFF_LOCALES);
    of_settings.or_else(of_system).unwrap_or(Locale::EN)
}

/// What files, environment, registry and arguments say, before they are combined.
struct Gathered {
    layers: Layers,
    problems: Vec<Problem>,
    notes: Vec<Note>,
    files: Files,
}

fn gather(request: &Request, instead: Option<&[u8]>) -> Gathered {
    let (environment, mut problems) = read_environment(request.environment.iter().cloned());
    let config = match (&request.config, &environment.config) {
        (Some(path), _) => Some((path, "--config")),
        (None, Some(path)) => Some((path, CONFIG_VARIABLE)),
        (None, None) => None,
    };
    let mut file = |kind, path: &Path, named_by| {
        let (layer, mut found) = match (kind, instead) {
            (FileKind::User | FileKind::Config, Some(bytes)) => read_file(kind, path, bytes),
            (FileKind::Machine | FileKind::User | FileKind::Config | FileKind::Policy, _) => read(kind, path, named_by),
        };
        problems.append(&mut found);
        layer
    };
    let machine = file(FileKind::Machine, &request.places.machine_file, None);
    let mut policy = match &request.places.policy_file {
        Some(path) => file(FileKind::Policy, path, None).entries,
        None => Vec::new(),
    };
    let user = match (config, &request.places.user_file) {
        (Some((path, named_by)), _) => file(FileKind::Config, path, Some(named_by)),
        (None, Some(path)) => file(FileKind::User, path, None),
        (None, None) => FileLayer::default(),
    };
    let mut arguments = Vec::new();
    for argument in &request.arguments {
        match entry(argument) {
            Ok(entry) => arguments.push(entry),
            Err(problem) => problems.push(problem),
        }
    }
    let files = found_files(&request.places, config.map(|(path, _)| path.as_path()));
    let machine_path = request.places.machine_file.clone();
    let (installer, mut unknown) = read_registry(&request.registry, RegistryRoot::Installer);
    let (by_registry, unknown_policies) = read_registry(&request.registry, RegistryRoot::Policy);
    policy.extend(by_registry);
    unknown.extend(unknown_policies);
    let (environment, mut notes) = (environment.entries, environment.notes);
    notes.extend(unknown);
    let layers = Layers { machine_path, installer, machine, user, environment, arguments, policy };
    Gathered { layers, problems, notes, files }
}

fn assemble(request: &Request, instead: Option<&[u8]>) -> Result<Loaded, SettingsError> {
    let Gathered { layers, mut problems, notes, files } = gather(request, instead);
    if !problems.is_empty() {
        problems.extend(value_problems(&layers));
    }
    SettingsError::unless_none(problems)?;
    let mut resolved = resolve(&layers)?;
    resolved.notes.extend(notes);
    let (texts, mistakes) = site_texts::read(resolved.settings.site.texts.as_deref());
    resolved.notes.extend(mistakes);
    let (texts, mistakes) = site_texts::with_procedures(texts, resolved.settings.site.procedures.as_deref());
    resolved.notes.extend(mistakes);
    resolved.notes.extend(site_texts::unseen(&texts, &resolved.settings.site.waiting_text));
    let offered: Vec<Locale> = texts.staff_locales().collect();
    let system_language = Locale::best(request.system_languages.iter().map(String::as_str), &offered);
    Ok(Loaded { resolved, files, texts, system_language, saved_server: layers.saved_server() })
}

#[cfg_attr(windows, allow(clippy::result_large_err, reason = "paths are larger there, and this runs once"))]
fn entry(argument: &Argument) -> Result<Entry, Problem> {
    let source = Source::Argument(argument.option.clone());
    match Key::find(argument.key) {
        Some(key) => Ok(Entry { key, raw: Raw::Untyped(argument.value.clone()), source }),
        None => Err(Problem::At { at: source, fault: Fault::UnknownKey(argument.key.to_owned()) }),
    }
}

/// The file's layer and problems. A missing file is a problem only if it was named.
fn read(kind: FileKind, path: &Path, named_by: Option<&'static str>) -> (FileLayer, Vec<Problem>) {
    let path_buf = path.to_owned();
    let bytes = if may_be_read(path, named_by.is_some()) { read_bytes(path) } else { Err(io::Error::other(NO_FILE)) };
    let problem = match (bytes, named_by) {
        (Ok(Some(bytes)), _) => return read_file(kind, path, &bytes),
        (Ok(None), _) => Problem::TooLarge { kind, path: path_buf, max_kib: MAX_FILE_KIB },
        (Err(error), None) if is_missing(&error) => return (FileLayer::default(), Vec::new()),
        (Err(error), Some(named_by)) if is_missing(&error) => Problem::Missing { path: path_buf, named_by },
        (Err(error), _) => Problem::Unreadable { kind, path: path_buf, reason: Message::from(&error) },
    };
    (FileLayer::default(), vec![problem])
}

fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename)
}

fn found_files(places: &Places, config: Option<&Path>) -> Files {
    let found = |path: &Path| FoundPath { path: path.to_owned(), exists: path.exists() };
    Files {
        machine: found(&places.machine_file),
        policy: places.policy_file.as_deref().map(found),
        user: places.user_file.as_deref().map(found),
        config: config.map(found),
        log_dir: places.log_dir.as_deref().map(found),
    }
}
