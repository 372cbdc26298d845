//! The words of the patient screen, and the forms of its dates and times.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use fluent_bundle::FluentArgs;

use super::catalog::{Catalog, NoText};

/// What the years of the Buddhist era are ahead.
const BUDDHIST_ERA: i32 = 543;

/// The words of one language (`patient.ftl`).
#[derive(Debug)]
pub struct PatientTexts {
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
    /// The words of the three steps: ready, in progress, completed.
    pub steps: [String; 3],
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
    /// Dates and times.
    pub(super) catalogs: Vec<Catalog>,
}

/// What the patient is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub title: String,
    /// What to do meanwhile.
    pub hint: Option<String>,
}

/// A message of the patient screen that a language lacks or has wrong.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Flaw {
    /// Its id.
    pub(super) id: &'static str,
    /// What is wrong.
    pub(super) why: NoText,
}

/// The messages that have no arguments.
const PLAIN: [&str; 12] = [
    // The sentences come first.
    "waiting",
    "ready",
    "in-progress",
    "completed",
    "reconnecting",
    "name-label",
    "birth-label",
    "id-label",
    "name-not-registered",
    "right-mark",
    "left-mark",
    "demo",
];
/// Those that have a word for the bar of steps as well, in the attribute of this name.
const STEPS: [&str; 3] = ["ready", "in-progress", "completed"];
const STEP: &str = "step";
/// Those of dates and times.
const DATE: &str = "date";
const YEAR: &str = "date-year-only";
const CLOCK: &str = "clock";
/// Part of a date.
const MONTH: &str = "month";

impl PatientTexts {
    /// The texts of the first of some catalogs that has each: a language, and those that stand in for it. What none has is empty.
    #[must_use]
    pub fn new(catalogs: Vec<Catalog>) -> Self {
        let text = |id: &str| first(&catalogs, id, None, &FluentArgs::new()).unwrap_or_default();
        // A hint belongs to its sentence: none comes from another language, but that of the program for a site's sentence without one.
        let sentence = |id: &str| {
            let none = FluentArgs::new();
            let from = catalogs.iter().find(|catalog| catalog.text(id, None, &none).is_ok());
            let is_same = |catalog: &&Catalog| from.is_some_and(|from| from.is_of_same_language(catalog));
            let hint = catalogs.iter().filter(is_same).find_map(|catalog| catalog.text(id, Some("hint"), &none).ok());
            Sentence { title: text(id), hint }
        };
        let step = |id: &str| first(&catalogs, id, Some(STEP), &FluentArgs::new()).unwrap_or_default();
        Self {
            steps: STEPS.map(step),
            waiting: sentence("waiting"),
            ready: sentence("ready"),
            in_progress: sentence("in-progress"),
            completed: sentence("completed"),
            reconnecting: sentence("reconnecting"),
            name_label: text("name-label"),
            birth_label: text("birth-label"),
            id_label: text("id-label"),
            name_not_registered: text("name-not-registered"),
            right_mark: text("right-mark"),
            left_mark: text("left-mark"),
            demo: text("demo"),
            catalogs,
        }
    }

    /// A date in the language's own long form, which cannot be misread by the order of its digits.
    #[must_use]
    pub fn date_text(&self, date: NaiveDate) -> String {
        first(&self.catalogs, DATE, None, &date_args(date)).unwrap_or_else(|| date.to_string())
    }

    /// A masked date: the year alone.
    #[must_use]
    pub fn year_text(&self, year: i32) -> String {
        first(&self.catalogs, YEAR, None, &year_args(year)).unwrap_or_else(|| year.to_string())
    }

    /// The time of day, to the minute.
    #[must_use]
    pub fn clock_text(&self, time: NaiveTime) -> String {
        first(&self.catalogs, CLOCK, None, &clock_args(time)).unwrap_or_else(|| time.format("%H:%M").to_string())
    }

    /// All texts that a screen in this language may show, each once: to find out whether they can be drawn.
    pub fn all(&self) -> impl Iterator<Item = String> + '_ {
        let sentences = [&self.waiting, &self.ready, &self.in_progress, &self.completed, &self.reconnecting];
        let sentences = sentences.into_iter().flat_map(|text| [Some(&text.title), text.hint.as_ref()]).flatten();
        let labels = [
            &self.name_label,
            &self.birth_label,
            &self.id_label,
            &self.name_not_registered,
            &self.right_mark,
            &self.left_mark,
            &self.demo,
        ];
        let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(1976, month, 28));
        let hours = (0..24).filter_map(|hour| NaiveTime::from_hms_opt(hour, 59, 0));
        sentences
            .chain(labels)
            .chain(&self.steps)
            .cloned()
            .chain(months.map(|date| self.date_text(date)))
            .chain(hours.map(|time| self.clock_text(time)))
            .chain([self.year_text(1988)])
            .chain(self.all_anatomy())
    }
}

/// Whether the patient screen has a message of this id, or one that others are made of.
pub(super) fn is_known(id: &str) -> bool {
    PLAIN.contains(&id) || [DATE, YEAR, CLOCK, MONTH].contains(&id)
}

/// Whether a message may use another one, as the program's own does.
pub(super) fn may_refer(id: &str, other: &str) -> bool {
    id == DATE && other == MONTH
}

/// Which messages of the patient screen a catalog lacks or has wrong.
pub(super) fn flaws(catalog: &Catalog) -> Vec<Flaw> {
    let none = FluentArgs::new();
    let plain = PLAIN.iter().filter_map(|id| catalog.text(id, None, &none).err().map(|why| Flaw { id, why }));
    let dates =
        (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(1988, month, 1)).map(|date| (DATE, date_args(date)));
    let hours = (0..24).filter_map(|hour| NaiveTime::from_hms_opt(hour, 7, 0)).map(|time| (CLOCK, clock_args(time)));
    let made = dates.chain(hours).chain([(YEAR, year_args(1988))]);
    let made = made.filter_map(|(id, args)| catalog.text(id, None, &args).err().map(|why| Flaw { id, why }));
    let mut flaws: Vec<Flaw> = plain.chain(made).collect();
    flaws.dedup();
    flaws
}

/// Whether the screen shows a hint below this sentence.
pub(super) fn may_hint(id: &str) -> bool {
    PLAIN[..5].contains(&id)
}

/// The most characters of a text, about twice as many as the longest of the program's own has.
pub(super) fn most_letters(id: &str, form: Option<&str>) -> usize {
    if form == Some("step") {
        32
    } else if may_hint(id) {
        100
    } else {
        80
    }
}

/// What a catalog leaves out of dates and times, so that different ones look alike: the messages that may be why, and what is
/// left out.
pub(super) fn indistinct(catalog: &Catalog) -> Vec<(&'static [&'static str], &'static str)> {
    const DATES: &[&str] = &[DATE, MONTH];
    let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).map(|date| (DATE, date_args(date)));
    let clock = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).map(|time| (CLOCK, clock_args(time)));
    let sets: [(_, _, Vec<_>); 6] = [
        (DATES, "$year", [1987, 1988].map(|year| date(year, 5, 4)).into()),
        (DATES, "$month", (1..=12).map(|month| date(1988, month, 4)).collect()),
        (DATES, "$day", (1..=28).map(|day| date(1988, 5, day)).collect()),
        (&[YEAR], "$year", [1987, 1988].map(|year| Some((YEAR, year_args(year)))).into()),
        (&[CLOCK], "$hour", (0..24).map(|hour| clock(hour, 7)).collect()),
        (&[CLOCK], "$minute", (0..60).map(|minute| clock(9, minute)).collect()),
    ];
    let alike = |moments: &[Option<(&str, FluentArgs<'_>)>]| {
        let texts: Vec<_> =
            moments.iter().flatten().filter_map(|(id, args)| catalog.text(id, None, args).ok()).collect();
        texts.iter().enumerate().any(|(index, text)| texts.iter().take(index).any(|other| other == text))
    };
    sets.into_iter().filter(|(.., moments)| alike(moments)).map(|(ids, argument, _)| (ids, argument)).collect()
}

pub(super) fn first(catalogs: &[Catalog], id: &str, form: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
    catalogs.iter().find_map(|catalog| catalog.text(id, form, args).ok())
}

fn date_args(date: NaiveDate) -> FluentArgs<'static> {
    let mut args = year_args(date.year());
    args.set("month", date.month());
    args.set("day", date.day());
    args
}

fn year_args(year: i32) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    args.set("year", year);
    args.set("buddhist-year", year.saturating_add(BUDDHIST_ERA));
    args
}

fn clock_args(time: NaiveTime) -> FluentArgs<'static> {
    let (afternoon, twelve) = time.hour12();
    let mut args = FluentArgs::new();
    args.set("hour", time.hour());
    args.set("hour00", format!("{:02}", time.hour()));
    args.set("hour12", twelve);
    args.set("half", if afternoon { "pm" } else { "am" });
    args.set("minute", format!("{:02}", time.minute()));
    args
}
