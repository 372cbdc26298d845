//! The words of the patient screen and the forms of dates and times, from `assets/texts/`, one file a language.

use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::Deserialize;

use crate::settings::Language;

/// The words of one language. `Default` has none: a build whose files cannot be read fails its tests.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// Nobody is selected.
    pub waiting: Sentence,
    /// A patient is selected, the study is not opened.
    pub ready: Sentence,
    /// The study is open. Never "X-ray on".
    pub in_progress: Sentence,
    /// The study is completed.
    pub completed: Sentence,
    /// The link was lost and what is shown will go soon.
    pub reconnecting: Sentence,
    /// Above the name.
    pub name_label: String,
    /// Above the birth date.
    pub birth_label: String,
    /// Above an id that stands for a name.
    pub id_label: String,
    /// Below an id that stands for a name.
    pub name_not_registered: String,
    /// The patient's right.
    pub right_mark: String,
    /// The patient's left.
    pub left_mark: String,
    /// The mark of a demo.
    pub demo: String,
    date: String,
    date_year_only: String,
    months: Vec<String>,
    clock: String,
    clock_hours: u32,
    morning: String,
    afternoon: String,
}

/// What the patient is told.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// The sentence.
    pub title: String,
    /// What to do meanwhile.
    pub hint: Option<String>,
}

/// The words of a language.
#[must_use]
pub fn texts(language: Language) -> &'static Texts {
    static KO: OnceLock<Texts> = OnceLock::new();
    static EN: OnceLock<Texts> = OnceLock::new();
    match language {
        Language::Ko => KO.get_or_init(|| read(include_str!("../assets/texts/ko.json")).unwrap_or_default()),
        Language::En => EN.get_or_init(|| read(include_str!("../assets/texts/en.json")).unwrap_or_default()),
    }
}

fn read(file: &str) -> Result<Texts, serde_json::Error> {
    serde_json::from_str(file)
}

impl Texts {
    /// A date in the language's own long form, which cannot be misread by the order of its digits.
    #[must_use]
    pub fn date_text(&self, date: NaiveDate) -> String {
        let month = usize::try_from(date.month0()).ok().and_then(|index| self.months.get(index));
        self.date
            .replace("{year}", &date.year().to_string())
            .replace("{month}", month.map_or("", String::as_str))
            .replace("{day}", &date.day().to_string())
    }

    /// A masked date: the year alone.
    #[must_use]
    pub fn year_text(&self, year: i32) -> String {
        self.date_year_only.replace("{year}", &year.to_string())
    }

    /// The time of day, to the minute.
    #[must_use]
    pub fn clock_text(&self, time: NaiveTime) -> String {
        let (afternoon, twelve) = time.hour12();
        let hour = if self.clock_hours == 12 { twelve } else { time.hour() };
        self.clock
            .replace("{half}", if afternoon { &self.afternoon } else { &self.morning })
            .replace("{hour}", &hour.to_string())
            .replace("{minute}", &format!("{:02}", time.minute()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_text() {
        for (language, file) in [
            (Language::Ko, include_str!("../assets/texts/ko.json")),
            (Language::En, include_str!("../assets/texts/en.json")),
        ] {
            let read = read(file).unwrap();
            assert_eq!(read.months.len(), 12);
            assert_eq!(texts(language).waiting.title, read.waiting.title);
        }
        assert_eq!(Language::ALL.len(), 2, "a new language needs a file");
    }

    #[test]
    fn dates_and_times_have_the_languages_form() {
        let date = NaiveDate::from_ymd_opt(1988, 2, 4).unwrap();
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 59).unwrap();
        let (ko, en) = (texts(Language::Ko), texts(Language::En));
        assert_eq!(ko.date_text(date), "1988년 2월 4일");
        assert_eq!(en.date_text(date), "4 Feb 1988");
        assert_eq!(ko.year_text(1988), "1988년 **월 **일");
        assert_eq!(ko.clock_text(time(14, 7)), "오후 2:07");
        assert_eq!(en.clock_text(time(0, 30)), "12:30 AM");
        assert_eq!(en.clock_text(time(12, 0)), "12:00 PM");
        assert_eq!(ko.clock_text(time(9, 5)), "오전 9:05");
    }

    #[test]
    fn every_word_can_be_drawn() {
        let words = format!("{:?}{:?}", texts(Language::Ko), texts(Language::En));
        assert!(crate::screen::Coverage::bundled().can_draw(&words));
    }
}
