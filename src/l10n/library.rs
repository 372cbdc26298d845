//! All texts: those in the program, and those that a site puts before them.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentArgs;

use super::bundled::{BUNDLED, OFFERED, STAFF_LOCALES, bundled_catalog};
use super::catalog::Catalog;
use super::locale::Locale;
use super::patient::PatientTexts;
use super::procedures::Procedures;
use super::site::SiteFile;
use super::staff::Shelf;

/// All texts in all languages. Cheap to clone; a language is read when it is first asked for.
#[derive(Clone)]
pub struct Library(Arc<Shelves>);

struct Shelves {
    /// In the order of [`BUNDLED`], then those that the site has added.
    patient: Vec<(Locale, OnceLock<PatientTexts>)>,
    /// In the order of [`STAFF_LOCALES`], then those that the site has added.
    staff: Vec<(Locale, OnceLock<Shelf>)>,
    site: Vec<SiteFile>,
    procedures: Procedures,
}

impl Default for Library {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Eq for Library {}

impl PartialEq for Library {
    /// The texts in the program are the same everywhere.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.site == other.0.site && self.0.procedures == other.0.procedures
    }
}

impl fmt::Debug for Library {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.locales()).finish()
    }
}

impl Library {
    /// The texts in the program, and before them those of a site.
    #[must_use]
    pub fn new(site: Vec<SiteFile>) -> Self {
        Self::with(site, Procedures::default())
    }

    /// The same texts with what a site says of its aliases.
    #[must_use]
    pub fn with_procedures(&self, procedures: Procedures) -> Self {
        Self::with(self.0.site.clone(), procedures)
    }

    /// What the site says of its aliases.
    #[must_use]
    pub fn procedures(&self) -> &Procedures {
        &self.0.procedures
    }

    fn with(site: Vec<SiteFile>, procedures: Procedures) -> Self {
        let mut for_patients: Vec<Locale> = BUNDLED.iter().map(super::bundled::Bundled::locale).collect();
        let mut for_staff = STAFF_LOCALES.to_vec();
        for file in &site {
            let locales = if file.is_for_staff() { &mut for_staff } else { &mut for_patients };
            if !locales.contains(&file.locale) {
                locales.push(file.locale);
            }
        }
        let patient = for_patients.into_iter().map(|locale| (locale, OnceLock::new())).collect();
        let staff = for_staff.into_iter().map(|locale| (locale, OnceLock::new())).collect();
        Self(Arc::new(Shelves { patient, staff, site, procedures }))
    }

    /// The texts in the program alone.
    #[must_use]
    pub fn bundled() -> &'static Self {
        static BUNDLED: OnceLock<Library> = OnceLock::new();
        BUNDLED.get_or_init(Self::default)
    }

    /// A text for staff: in English where the language has it not, and its id where nobody has.
    pub(super) fn staff_text(&self, locale: Locale, id: &str, form: Option<&str>, args: &FluentArgs<'_>) -> String {
        let of = |locale| self.staff(locale).and_then(|shelf| shelf.text(id, form, args));
        of(locale).or_else(|| of(Locale::EN)).unwrap_or_else(|| id.to_owned())
    }

    /// A text for staff that needs no arguments: in English where the language has it not.
    #[must_use]
    pub fn staff_word(&self, locale: Locale, id: &str) -> Option<&str> {
        let of = |locale| self.staff(locale).and_then(|shelf| shelf.word(id));
        of(locale).or_else(|| of(Locale::EN))
    }

    fn staff(&self, locale: Locale) -> Option<&Shelf> {
        let (_, shelf) = self.0.staff.iter().find(|(other, _)| *other == locale)?;
        Some(shelf.get_or_init(|| Shelf::new(locale, &self.0.site)))
    }

    /// The languages of the console and the commands, in the order in which they are offered.
    pub fn staff_locales(&self) -> impl Iterator<Item = Locale> + Clone + '_ {
        self.0.staff.iter().map(|(locale, _)| *locale)
    }

    /// The languages of the patient screen, in the order in which they are offered.
    pub fn locales(&self) -> impl Iterator<Item = Locale> + '_ {
        self.0.patient.iter().map(|(locale, _)| *locale)
    }

    /// The languages of the patient screen that can be drawn: a site's file that cannot be is not taken.
    pub fn offered(&self) -> impl Iterator<Item = Locale> + '_ {
        let of_site = |locale: &Locale| self.0.site.iter().any(|file| file.locale == *locale);
        self.locales().filter(move |locale| OFFERED.contains(&locale.tag()) || of_site(locale))
    }

    /// The languages that the site has files of.
    #[must_use]
    pub fn site_locales(&self) -> BTreeSet<Locale> {
        self.0.site.iter().map(|file| file.locale).collect()
    }

    /// What its speakers call a language: its tag where the site has added it.
    #[must_use]
    pub fn own_name(&self, locale: Locale) -> String {
        let bundled = BUNDLED.iter().find(|bundled| bundled.locale() == locale);
        bundled.map_or_else(|| locale.to_string(), |bundled| bundled.own_name.to_owned())
    }

    /// The patient screen's texts in a language; English if there are none.
    #[must_use]
    pub fn patient(&self, locale: Locale) -> &PatientTexts {
        static ENGLISH: OnceLock<PatientTexts> = OnceLock::new();
        match self.0.patient.iter().find(|(other, _)| *other == locale) {
            Some((_, texts)) => texts.get_or_init(|| PatientTexts::new(self.catalogs(locale))),
            None => ENGLISH.get_or_init(|| PatientTexts::new(bundled_catalog(Locale::EN).into_iter().collect())),
        }
    }

    /// From the nearest to the farthest: a message comes from the first that has it without a mistake.
    fn catalogs(&self, locale: Locale) -> Vec<Catalog> {
        let of = |locale| self.of_site(locale).into_iter().chain(bundled_catalog(locale));
        let english = (locale != Locale::EN).then(|| of(Locale::EN)).into_iter().flatten();
        of(locale).chain(english).collect()
    }

    /// The site's messages over those in the program, whose parts they may use.
    fn of_site(&self, locale: Locale) -> Option<Catalog> {
        let is_it = |file: &&SiteFile| file.locale == locale && !file.is_for_staff();
        let mut files = self.0.site.iter().filter(is_it).peekable();
        files.peek()?;
        let mut catalog = bundled_catalog(locale).unwrap_or_else(|| Catalog::new(locale));
        for file in files {
            catalog.add(&file.text);
        }
        Some(catalog)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveTime};

    use super::super::bundled::PATIENT_FILE;
    use super::super::review::reviewed;
    use super::super::site::SiteMistake;
    use super::super::snippet::snippets;
    use super::super::unseen::as_read;
    use super::super::{anatomy, patient};
    use super::*;

    fn mistakes(file: SiteFile) -> Vec<SiteMistake> {
        reviewed(file, |_| true).1
    }

    fn locale(tag: &str) -> Locale {
        tag.parse().unwrap()
    }

    fn file(tag: &str, text: &str) -> SiteFile {
        SiteFile {
            locale: locale(tag),
            name: PATIENT_FILE,
            path: format!("texts/{tag}/patient.ftl"),
            text: text.to_owned(),
        }
    }

    #[test]
    fn every_bundled_language_has_every_message_rightly() {
        let library = Library::default();
        assert_eq!(library.locales().count(), 13);
        for of in BUNDLED {
            let mut catalog = Catalog::new(of.locale());
            assert_eq!(catalog.add(of.patient), [], "{:?}", of.locale());
            assert_eq!(patient::flaws(&catalog), [], "{:?}", of.locale());
            assert_eq!(catalog.add(of.anatomy), [], "{:?}", of.locale());
            assert_eq!(anatomy::flaws(&catalog), [], "{:?}", of.locale());
            let hints = |texts: &PatientTexts| {
                [&texts.ready, &texts.in_progress, &texts.completed].map(|text| text.hint.is_some())
            };
            assert_eq!(hints(library.patient(of.locale())), [true; 3], "{:?}", of.locale());
            let unknown = snippets(of.patient).filter(|snippet| !snippet.id.is_some_and(patient::is_known));
            assert_eq!(unknown.count(), 0, "{:?}", of.locale());
        }
    }

    /// As CLDR 47 has them (Babel 2.18: `format_date(date, "long")`, `format_time(time, "short")`), but for those with a reason.
    #[test]
    fn dates_and_times_have_the_languages_own_form() {
        let library = Library::default();
        let day = |month, day| NaiveDate::from_ymd_opt(1988, month, day).unwrap();
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 59).unwrap();
        for (tag, february, may, afternoon, midnight, morning, noon) in [
            ("ko", "1988년 2월 14일", "1988년 5월 1일", "오후 2:07", "오전 12:30", "오전 9:05", "오후 12:00"),
            // CLDR begins with the month, as nowhere else; with the day first it is the medium form of en-001.
            ("en", "14 Feb 1988", "1 May 1988", "2:07 PM", "12:30 AM", "9:05 AM", "12:00 PM"),
            ("ja", "1988年2月14日", "1988年5月1日", "14:07", "0:30", "9:05", "12:00"),
            ("zh-Hans", "1988年2月14日", "1988年5月1日", "14:07", "00:30", "09:05", "12:00"),
            ("zh-Hant", "1988年2月14日", "1988年5月1日", "下午2:07", "凌晨12:30", "上午9:05", "中午12:00"),
            ("vi", "14 tháng 2, 1988", "1 tháng 5, 1988", "14:07", "00:30", "09:05", "12:00"),
            // In the Buddhist calendar, which is Thailand's in CLDR.
            ("th", "14 กุมภาพันธ์ พ.ศ. 2531", "1 พฤษภาคม พ.ศ. 2531", "14:07 น.", "00:30 น.", "09:05 น.", "12:00 น."),
            ("es", "14 de febrero de 1988", "1 de mayo de 1988", "14:07", "0:30", "9:05", "12:00"),
            // The first of a month is said as an ordinal, which CLDR does not write.
            ("fr", "14 février 1988", "1er mai 1988", "14:07", "00:30", "09:05", "12:00"),
            ("de", "14. Februar 1988", "1. Mai 1988", "14:07", "00:30", "09:05", "12:00"),
            ("pt-BR", "14 de fevereiro de 1988", "1º de maio de 1988", "14:07", "00:30", "09:05", "12:00"),
            ("ru", "14 февраля 1988 г.", "1 мая 1988 г.", "14:07", "00:30", "09:05", "12:00"),
            ("ar", "14 فبراير 1988", "1 مايو 1988", "2:07 م", "12:30 ص", "9:05 ص", "12:00 م"),
        ] {
            let texts = library.patient(locale(tag));
            let plain = |text: String| as_read(&text).replace(['\u{2066}', '\u{2068}', '\u{2069}'], "");
            assert_eq!(plain(texts.date_text(day(2, 14))), february, "{tag}");
            assert_eq!(plain(texts.date_text(day(5, 1))), may, "{tag}");
            let hours =
                [(14, 7), (0, 30), (9, 5), (12, 0)].map(|(hour, minute)| plain(texts.clock_text(time(hour, minute))));
            assert_eq!(hours, [afternoon, midnight, morning, noon], "{tag}");
            assert!(plain(texts.year_text(1988)).contains(if tag == "th" { "2531" } else { "1988" }), "{tag}");
        }
    }

    #[test]
    fn a_site_replaces_single_messages_and_adds_languages() {
        let ko = file("ko", "waiting = 앉아서 기다려 주세요\n");
        let nl = file("nl", "waiting = Even geduld\nready = Onderzoek wordt voorbereid\n    .hint = even geduld\n");
        let library = Library::new(vec![ko.clone(), nl.clone()]);
        assert_eq!(mistakes(ko), []);
        assert!(mistakes(nl).iter().all(|mistake| mistake.line.is_none() && mistake.path.contains("nl")));
        let ko = library.patient(Locale::KO);
        assert_eq!((&*ko.waiting.title, &*ko.name_label), ("앉아서 기다려 주세요", "이름"));
        let nl = library.patient(locale("nl"));
        assert_eq!((&*nl.waiting.title, nl.ready.hint.as_deref()), ("Even geduld", Some("even geduld")));
        // What it lacks is said in English.
        assert_eq!((&*nl.name_label, &*nl.completed.title), ("Name", "Examination complete"));
        assert_eq!(library.locales().last(), Some(locale("nl")));
    }

    #[test]
    fn a_mistake_of_the_site_costs_its_own_message_alone_and_is_told_with_its_line() {
        let text = "waiting = { $nobody }\n!!!\nready = Gleich geht es los\ndemo = { missing }\nwating = Warten\nclock = { $hour\n";
        let library = Library::new(vec![file("de", text)]);
        let told = mistakes(file("de", text));
        let de = library.patient(locale("de"));
        assert_eq!((&*de.ready.title, &*de.waiting.title, &*de.demo), ("Gleich geht es los", "Bitte warten", "DEMO"));
        assert_eq!(de.clock_text(NaiveTime::from_hms_opt(14, 7, 0).unwrap()), "14:07");
        let lines: Vec<_> = told.iter().map(|mistake| mistake.line).collect();
        assert_eq!(lines, [Some(1), Some(2), Some(4), Some(5), Some(6)], "{told:?}");
    }

    #[test]
    fn a_language_that_nobody_has_texts_in_is_english() {
        assert_eq!(Library::default().patient(locale("fi")).waiting.title, "Please wait");
    }
}
