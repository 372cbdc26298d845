//! The words of the screen in its one or two languages.

use crate::exam::{Phase, Shown};
use crate::l10n::{Library, PatientTexts, Sentence};
use crate::settings::LanguagePair;

/// Texts of the large language and, where there is one, of the small one.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) main: &'a PatientTexts,
    second: Option<&'a PatientTexts>,
}

impl<'a> Words<'a> {
    pub(super) fn of(texts: &'a Library, languages: LanguagePair) -> Self {
        Self { main: texts.patient(languages.main()), second: languages.second().map(|locale| texts.patient(locale)) }
    }

    /// A label in both languages: `이름 · Name`.
    pub(super) fn label(self, of: impl Fn(&'a PatientTexts) -> &'a str) -> String {
        match self.second {
            Some(second) => format!("{} · {}", of(self.main), of(second)),
            None => of(self.main).to_owned(),
        }
    }

    /// The state of the exam: a large line, and a small one in the second language or with the first one's hint.
    pub(super) fn state(self, shown: &Shown) -> (&'a str, Option<String>) {
        let of = |texts: &'a PatientTexts| sentence(texts, shown);
        let main = of(self.main);
        let second = match self.second {
            Some(second) => Some(whole(of(second))),
            None => main.hint.as_deref().map(capitalised),
        };
        (&main.title, second)
    }
}

fn sentence<'a>(texts: &'a PatientTexts, shown: &Shown) -> &'a Sentence {
    match (shown.reconnecting, shown.phase) {
        (true, _) => &texts.reconnecting,
        (false, Phase::Waiting) => &texts.waiting,
        (false, Phase::Ready) => &texts.ready,
        (false, Phase::InProgress) => &texts.in_progress,
        (false, Phase::Completed) => &texts.completed,
    }
}

/// A hint that stands alone begins as a sentence does.
fn capitalised(hint: &str) -> String {
    let mut letters = hint.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Title and hint on one line.
fn whole(sentence: &Sentence) -> String {
    match &sentence.hint {
        Some(hint) => format!("{} — {hint}", sentence.title),
        None => sentence.title.clone(),
    }
}
