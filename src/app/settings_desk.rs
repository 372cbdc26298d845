//! The settings while the program runs: changes are saved by a thread of their own, as a home on a network may be slow.

use std::collections::VecDeque;
use std::path::PathBuf;

use crossbeam_channel::{Receiver, TryRecvError, bounded};

use super::exporting::broken;
use crate::console::Both;

use crate::link::Wake;
use crate::settings::{Change, EditError, Key, Loaded, Request, SaveError, Settings, save};

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
    /// What was changed meanwhile, in order.
    waiting: VecDeque<(&'static Key, Change)>,
    problem: Option<(&'static str, Both)>,
}

impl SettingsDesk {
    pub(super) fn new(loaded: Loaded, request: Request, wake: Wake) -> Self {
        Self { loaded, request, wake, saving: None, waiting: VecDeque::new(), problem: None }
    }

    pub(super) const fn now(&self) -> &Settings {
        &self.loaded.resolved.settings
    }

    pub(super) const fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    pub(super) fn problem(&self) -> Option<(&'static str, &Both)> {
        self.problem.as_ref().map(|(key, why)| (*key, why))
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
            return self.waiting.push_back((key, change));
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
            Err(error) => {
                self.problem =
                    Some((key.name, Both::system("No thread was to be had", "스레드를 만들 수 없습니다", &error)));
            }
        }
    }

    /// A change that has been saved since.
    pub(super) fn take(&mut self) -> Option<Saved> {
        let (key, result) = self.saving.as_ref().map(|(key, saved)| (*key, saved.try_recv()))?;
        if matches!(result, Err(TryRecvError::Empty)) {
            return None;
        }
        self.saving = None;
        if let Some((key, change)) = self.waiting.pop_front() {
            self.save(key, change);
        }
        match result {
            Ok(Ok(loaded)) => {
                self.problem = None;
                let before = std::mem::replace(&mut self.loaded, loaded);
                return Some(Saved { key: key.name, before: before.resolved.settings });
            }
            Ok(Err(error)) => self.problem = Some((key.name, sentence(key, &error))),
            Err(_) => self.problem = Some((key.name, broken())),
        }
        None
    }
}

/// Why a change was not saved.
fn sentence(key: &Key, error: &SaveError) -> Both {
    let english = error.to_string();
    let korean = match error {
        SaveError::NoPlace => "사용자 설정을 저장할 곳이 없습니다. --config 파일을 지정하여 시작하십시오.".to_owned(),
        SaveError::Edit(EditError::Value(_)) => format!("허용되지 않는 값입니다. 허용: {}.", key.kind.allowed_korean()),
        SaveError::Edit(EditError::Syntax(_) | EditError::NotASection(_)) => {
            format!("설정 파일에 오류가 있어 바꾸지 않았습니다. 파일을 먼저 고치십시오. ({english})")
        }
        SaveError::Settings(_) => format!("다른 설정과 함께 쓸 수 없습니다. ({english})"),
        SaveError::File { path, reason } => {
            format!("{}에 저장할 수 없습니다({reason}). 폴더 권한과 디스크를 확인하십시오.", path.display())
        }
    };
    Both { english, korean }
}
