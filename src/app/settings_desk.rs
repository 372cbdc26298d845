//! The settings while the program runs: changes are saved by a thread of their own, as a home on a network may be slow.

use std::path::PathBuf;

use crossbeam_channel::{Receiver, bounded};

use crate::link::Wake;
use crate::settings::{Change, Key, Loaded, Request, SaveError, Settings, save};

/// A change that took effect.
pub(super) struct Saved {
    pub(super) key: &'static str,
    /// The settings of before.
    pub(super) before: Settings,
}

/// The settings, and the change that is being saved.
pub(super) struct SettingsDesk {
    loaded: Loaded,
    request: Request,
    wake: Wake,
    saving: Option<(&'static Key, Receiver<Result<Loaded, SaveError>>)>,
    problem: Option<(&'static str, String)>,
}

impl SettingsDesk {
    pub(super) fn new(loaded: Loaded, request: Request, wake: Wake) -> Self {
        Self { loaded, request, wake, saving: None, problem: None }
    }

    pub(super) const fn now(&self) -> &Settings {
        &self.loaded.resolved.settings
    }

    pub(super) const fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    pub(super) fn problem(&self) -> Option<(&'static str, &str)> {
        self.problem.as_ref().map(|(key, why)| (*key, why.as_str()))
    }

    pub(super) fn folder(&self) -> Option<PathBuf> {
        self.request.writable_file().and_then(|file| file.parent().map(PathBuf::from))
    }

    pub(super) fn log_folder(&self) -> Option<PathBuf> {
        self.loaded.files.log_dir.as_ref().map(|found| found.path.clone())
    }

    /// Saves a change; one at a time, as each is checked with all that is in the file.
    pub(super) fn save(&mut self, key: &'static Key, change: Change) {
        if self.saving.is_some() {
            return;
        }
        let (sender, saved) = bounded(1);
        let (request, wake) = (self.request.clone(), self.wake.clone());
        let started = std::thread::Builder::new().name("vx-settings".into()).spawn(move || {
            // The desk is gone only when the program ends.
            let _ = sender.send(save(&request, key, &change));
            wake();
        });
        match started {
            Ok(_) => self.saving = Some((key, saved)),
            Err(error) => self.problem = Some((key.name, error.to_string())),
        }
    }

    /// A change that has been saved since.
    pub(super) fn take(&mut self) -> Option<Saved> {
        let (key, result) = self.saving.as_ref().map(|(key, saved)| (*key, saved.try_recv()))?;
        let result = result.ok()?;
        self.saving = None;
        match result {
            Ok(loaded) => {
                self.problem = None;
                let before = std::mem::replace(&mut self.loaded, loaded);
                Some(Saved { key: key.name, before: before.resolved.settings })
            }
            Err(error) => {
                self.problem = Some((key.name, error.to_string()));
                None
            }
        }
    }
}
