//! Settings: defaults, files, environment and arguments to one checked [`Settings`].
//!
//! One table, [`KEYS`], drives reading, checking, explaining and documenting. [`load()`] reads the files; everything
//! below it ([`resolve()`], [`read_file`], [`read_environment`]) is pure.

mod checked;
mod choices;
mod chord;
mod edit;
mod entry;
mod environment;
mod explain;
mod field;
mod file;
mod hosts;
mod hours;
mod keys;
mod kind;
mod languages;
mod load;
mod logo;
mod lookalike;
mod places;
mod plain;
mod problem;
mod reading;
mod registry;
mod resolve;
mod save;
mod server_url;
mod site_texts;
mod source;
mod suggest;
mod typed;
mod value;
mod waiting;

pub use checked::Check;
pub use choices::{
    BridgeDirection, Choice, ConsoleTheme, Dialect, DisplayMode, Former, KeepAwake, LogLevel, NamesPrivacy,
    PrivacyPreset, Renderer, Theme, UnknownName, ValuePrivacy,
};
pub use chord::{ChordError, KeyChord};
pub use edit::{Change, EditError, edit};
pub use entry::{Entry, FileLayer, Note};
pub use environment::{CONFIG_VARIABLE, EnvironmentLayer, read_environment};
pub use field::Field;
pub use file::read_file;
pub use hosts::{Hosts, HostsError};
pub use hours::{Hours, HoursError};
pub use keys::{Applies, KEYS, Key, SERVER_URL_KEY, VARIABLE_PREFIX};
pub use kind::{Kind, Unit};
pub use languages::{ConsoleLanguage, LanguagePair, Languages, LanguagesError};
pub use load::{Argument, Files, FoundPath, Loaded, Request, language_despite_errors, load};
pub use logo::read_logo;
pub use lookalike::Lookalike;
pub use places::Places;
pub use plain::visible;
pub use problem::{Fault, Problem, SettingsError};
pub use registry::{RegistryData, RegistryValue};
pub use resolve::{Layers, Origin, Resolved, resolve};
pub use save::{SaveError, save};
pub use server_url::{ServerUrl, ServerUrlError, UrlPart, UserinfoError};
pub use site_texts::read as read_site_texts;
pub use source::{FileKind, FilePlace, Layer, RegistryRoot, Source};
pub use typed::{
    ASSUMED_DIAGONAL_IN, ConsoleSettings, DiagnosticsSettings, DisplaySettings, ExamSettings, HealthSettings,
    LinkSettings, LogSettings, MessagesSettings, PrivacySettings, RelaySettings, ServerSettings, Settings,
    ShowSettings, SiteSettings,
};
pub use value::{Raw, Type, Value, ValueError};
pub use waiting::{WaitingError, WaitingTexts};
