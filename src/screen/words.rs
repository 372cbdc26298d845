//! The words of the screen in its one or two languages.

use crate::exam::{Phase, Shown};
use crate::settings::Languages;
use crate::texts::{Sentence, Texts, texts};

/// Texts of the large language and, where there is one, of the small one.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) main: &'static Texts,
    second: Option<&'static Texts>,
}

impl Words {
    pub(super) fn of(languages: Languages) -> Self {
        Self { main: texts(languages.main()), second: languages.second().map(texts) }
    }

    /// A label in both languages: `이름 · Name`.
    pub(super) fn label(self, of: impl Fn(&'static Texts) -> &'static str) -> String {
        match self.second {
            Some(second) => format!("{} · {}", of(self.main), of(second)),
            None => of(self.main).to_owned(),
        }
    }

    /// The state of the exam: a large line, and a small one in the second language or with the first one's hint.
    pub(super) fn state(self, shown: &Shown) -> (&'static str, Option<String>) {
        let of = |texts: &'static Texts| sentence(texts, shown);
        let main = of(self.main);
        let second = match self.second {
            Some(second) => Some(whole(of(second))),
            None => main.hint.clone(),
        };
        (&main.title, second)
    }
}

fn sentence(texts: &'static Texts, shown: &Shown) -> &'static Sentence {
    match (shown.reconnecting, shown.phase) {
        (true, _) => &texts.reconnecting,
        (false, Phase::Waiting) => &texts.waiting,
        (false, Phase::Ready) => &texts.ready,
        (false, Phase::InProgress) => &texts.in_progress,
        (false, Phase::Completed) => &texts.completed,
    }
}

/// Title and hint on one line.
fn whole(sentence: &Sentence) -> String {
    match &sentence.hint {
        Some(hint) => format!("{} — {hint}", sentence.title),
        None => sentence.title.clone(),
    }
}
