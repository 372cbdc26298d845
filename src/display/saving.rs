//! Changes of settings on their way to the file: one at a time, as each is checked with all that is in the file.

use std::collections::VecDeque;

use super::effect::{Effect, Effects, Job};
use crate::history::Both;
use crate::settings::{Change, EditError, Key, Request, SaveError};

/// The change that is being saved, and those that wait.
#[derive(Default)]
pub(super) struct Saving {
    current: Option<&'static Key>,
    waiting: VecDeque<(&'static Key, Change)>,
    problem: Option<(&'static str, Both)>,
}

impl Saving {
    /// The setting whose last change was not saved, and why.
    pub(super) fn problem(&self) -> Option<(&'static str, &Both)> {
        self.problem.as_ref().map(|(key, why)| (*key, why))
    }

    /// Saves a change, now or when those before it are saved.
    pub(super) fn save(&mut self, request: &Request, key: &'static Key, change: Change, effects: &mut Effects) {
        if self.current.is_some() {
            self.waiting.push_back((key, change));
            return;
        }
        self.current = Some(key);
        effects.push(Effect::Start(Job::Save { request: Box::new(request.clone()), key, change }));
    }

    /// The change was saved, or why it was not; begins with the next one. The key that was.
    pub(super) fn end(
        &mut self,
        problem: Option<Why>,
        request: &Request,
        effects: &mut Effects,
    ) -> Option<&'static Key> {
        let key = self.current.take()?;
        self.problem = problem.map(|why| {
            let said = match why {
                Why::Refused(error) => sentence(key, &error),
                Why::Broken(said) => said,
            };
            (key.name, said)
        });
        if let Some((next, change)) = self.waiting.pop_front() {
            self.save(request, next, change, effects);
        }
        Some(key)
    }
}

/// Why a change was not saved.
pub(super) enum Why {
    /// It cannot be.
    Refused(SaveError),
    /// The job failed.
    Broken(Both),
}

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
