//! What is fuzzed: each target reads bytes in the way of the program and holds what came of them against what is promised.

mod edid;
mod person;
mod raster;
mod reading;
mod recording;
mod request;
mod routing;
mod settings;
mod texts;
mod unread;

use std::hash::{DefaultHasher, Hash, Hasher};

/// A target.
pub struct Target {
    pub name: &'static str,
    /// Panics where a promise is broken; else a number for the kind of what the bytes came to, so that new kinds can be told.
    pub run: fn(&[u8]) -> u64,
    /// Words of the format.
    pub words: &'static [&'static str],
}

pub const ALL: &[Target] = &[
    Target { name: "reading", run: reading::run, words: reading::WORDS },
    Target { name: "unread", run: unread::run, words: reading::WORDS },
    Target { name: "request", run: request::run, words: request::WORDS },
    Target { name: "routing", run: routing::run, words: routing::WORDS },
    Target { name: "settings", run: settings::run, words: settings::WORDS },
    Target { name: "recording", run: recording::run, words: recording::WORDS },
    Target { name: "edid", run: edid::run, words: &[] },
    Target { name: "person", run: person::run, words: person::WORDS },
    Target { name: "raster", run: raster::run, words: &[] },
    Target { name: "texts", run: texts::run, words: texts::WORDS },
];

pub fn find(name: &str) -> Option<&'static Target> {
    ALL.iter().find(|target| target.name == name)
}

/// A number for a kind of outcome.
fn kind(of: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// The variants that a value is made of, without the values in them: its `Debug` without digits and quoted texts.
fn shape(of: &impl std::fmt::Debug) -> String {
    let text = format!("{of:?}");
    let outside = text.split('"').step_by(2);
    outside.flat_map(str::chars).filter(|letter| letter.is_alphabetic() || *letter == '(').collect()
}
