//! The words of the screen in its one or two languages.

use chrono::NaiveDate;

use super::measures::{Block, Detail, Label};
use super::tongue::Tongue;
use crate::exam::{Phase, Shown};
use crate::l10n::{Library, Locale, PatientTexts, Sentence};
use crate::settings::LanguagePair;

/// Texts of the large language and, where there is one, of the small one.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) main: &'a PatientTexts,
    second: Option<&'a PatientTexts>,
    languages: LanguagePair,
    has_hints: bool,
}

impl<'a> Words<'a> {
    pub(super) fn of(texts: &'a Library, languages: LanguagePair) -> Self {
        Self {
            main: texts.patient(languages.main()),
            second: languages.second().map(|locale| texts.patient(locale)),
            languages,
            has_hints: true,
        }
    }

    /// Those that a screen has room for.
    pub(super) fn with(self, detail: Detail) -> Self {
        let one = LanguagePair::new(self.languages.main(), None);
        let (second, languages) = if detail.both_languages { (self.second, self.languages) } else { (None, one) };
        Self { second, languages, has_hints: detail.hints, ..self }
    }

    /// A language by its number: the large one, then the small one.
    pub(super) fn tongue(self, language: usize) -> Tongue {
        let locale = if language == 0 { None } else { self.languages.second() };
        Tongue::of(locale.unwrap_or(self.languages.main()))
    }

    /// Whether a language, by its number, is read from right to left.
    pub(super) fn is_right_to_left(self, language: usize) -> bool {
        self.tongue(language).locale.is_some_and(|locale| locale.is_right_to_left())
    }

    /// A label in both languages: `이름 · Name`.
    pub(super) fn label(self, of: impl Fn(&'a PatientTexts) -> &'a str) -> Label {
        let main = of(self.main).to_owned();
        // Two languages may have the same word.
        let Some(second) = self.second.map(of).filter(|second| *second != main) else {
            return Label { both: main.clone(), stacked: main.clone(), main };
        };
        Label { both: format!("{main} · {second}"), stacked: format!("{main}\n{second}"), main }
    }

    /// The words for what may be examined, those of one part in each language.
    pub(super) fn parts(self) -> Vec<Vec<String>> {
        let second = self.second.map(PatientTexts::anatomy_texts).unwrap_or_default();
        let main = self.main.anatomy_texts().into_iter().enumerate();
        main.map(|(index, text)| std::iter::once(text).chain(second.get(index).cloned()).collect()).collect()
    }

    /// A birth date of every month, and one whose month is withheld: none reaches further from the baseline, or is much wider.
    pub(super) fn dates(self) -> Vec<String> {
        let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2008, month, 28));
        let dates = months.map(|date| self.main.date_text(date));
        dates.chain([self.main.year_text(2008)]).collect()
    }

    /// Something in each language, the large one first, that has it.
    pub(super) fn in_each(self, of: impl Fn(Locale, &PatientTexts) -> Option<String>) -> Vec<(Tongue, String)> {
        let main = of(self.languages.main(), self.main).map(|text| (self.tongue(0), text));
        let second = self.languages.second().zip(self.second).and_then(|(locale, texts)| of(locale, texts));
        let second = second.map(|text| (self.tongue(1), text));
        main.into_iter().chain(second).filter(|(_, text)| !text.is_empty()).collect()
    }

    /// What is said in each language, the large one first.
    pub(super) fn state(self, shown: &Shown) -> Vec<Block<'a>> {
        self.blocks(|texts| sentence(texts, shown))
    }

    /// The same of everything that the band may say.
    pub(super) fn states(self) -> Vec<Vec<Block<'a>>> {
        vec![
            self.blocks(|texts| &texts.ready),
            self.blocks(|texts| &texts.in_progress),
            self.blocks(|texts| &texts.completed),
            self.blocks(|texts| &texts.reconnecting),
        ]
    }

    fn blocks(self, of: impl Fn(&'a PatientTexts) -> &'a Sentence) -> Vec<Block<'a>> {
        let block = |texts| {
            let sentence = of(texts);
            (sentence.title.as_str(), sentence.hint.as_deref().filter(|_| self.has_hints))
        };
        std::iter::once(self.main).chain(self.second).map(block).collect()
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
