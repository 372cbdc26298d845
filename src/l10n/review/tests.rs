use super::super::bundled::FILES;
use super::super::{Library, Reader, STAFF_LOCALES};
use super::*;

fn file(tag: &str, name: &'static str, text: &str) -> SiteFile {
    SiteFile { locale: tag.parse().unwrap(), name, path: name.to_owned(), text: text.to_owned() }
}

/// Each mistake as its line and its sentence in English, where letters of Cherokee cannot be drawn.
fn told(file: SiteFile) -> Vec<(Option<usize>, String)> {
    let (_, mistakes) = reviewed(file, |letter| !('\u{13a0}'..='\u{13ff}').contains(&letter));
    mistakes.into_iter().map(|mistake| (mistake.line, mistake.reason.to_string())).collect()
}

/// The texts that a site's file leads to.
fn library(file: SiteFile) -> Library {
    Library::new(vec![reviewed(file, |letter| !('\u{13a0}'..='\u{13ff}').contains(&letter)).0])
}

#[test]
fn a_message_that_cannot_be_drawn_is_the_only_one_that_gives_way_to_the_programs() {
    let text = "waiting = Gleich\nready = ᏣᎳᎩ\n    .step = Bereit\n# ᏣᎳᎩ\ndemo = { \"\\u13A3\" }\ncompleted = Fertig\n    .hint = Danke ᏣᎳᎩ\nin-progress = Jetzt\n";
    let of_site = file("de", "patient.ftl", text);
    let lines: Vec<_> = told(of_site.clone()).into_iter().map(|(line, _)| line).collect();
    assert_eq!(lines, [Some(2), Some(5), Some(7)], "{:?}", told(of_site));
    assert!(told(of_site.clone())[0].1.contains("ready: no bundled font can draw 'Ꮳ'"));
    let (library, own) = (library(of_site), Library::bundled());
    let (texts, own) = (library.patient(Locale::DE), own.patient(Locale::DE));
    assert_eq!((&*texts.waiting.title, &*texts.in_progress.title), ("Gleich", "Jetzt"));
    assert_eq!((&texts.ready, &texts.completed, &texts.demo), (&own.ready, &own.completed, &own.demo));
}

#[test]
fn the_same_holds_for_what_staff_reads() {
    let of_site = file("en", "console.ftl", "page-exam = Examination\npage-settings = ᏣᎳᎩ\n");
    assert_eq!(told(of_site.clone()).len(), 1);
    let library = library(of_site);
    assert_eq!(library.staff_word(Locale::EN, "page-exam"), Some("Examination"));
    assert_eq!(
        library.staff_word(Locale::EN, "page-settings"),
        Library::bundled().staff_word(Locale::EN, "page-settings")
    );
}

#[test]
fn every_kind_of_mistake_is_told_with_its_line() {
    for (name, text, line, reason) in [
        ("patient.ftl", "demo = A\nwaiting = B\ndemo = C\n", 3, "demo is already in line 1"),
        ("patient.ftl", "ready = A\n    .step = B\n    .step = C\n", 1, "ready.step is already in line"),
        ("patient.ftl", "demo = { \"\" }\n", 1, "demo: the text is empty"),
        ("patient.ftl", "ready = A\n    .hint = { \"\\u200B\" }\n", 2, "ready.hint: the text is empty"),
        ("patient.ftl", "demo = A\n    .note = B\n", 2, "demo.note: the message has no such form"),
        ("patient.ftl", "demo = A\u{fffd}\n", 1, "a letter was lost"),
        ("patient.ftl", "demo = \u{1b}[31m\n", 1, "demo: it contains the control character U+001B; take it out"),
        ("patient.ftl", "demo = MÃ¼de\n", 1, "demo: “MÃ¼de” was saved in another encoding and probably means “Müde”"),
        ("anatomy.ftl", "knee = È¯ÀÚ\n", 1, "probably means “환자”"),
        ("commands.ftl", "help-after = { help-after }\n", 1, "help-after cannot be used here"),
        ("patient.ftl", "name = A\n", 1, "name: the program has no such message"),
        ("patient.ftl", "left-mark = R\n", 1, "left, right and both must have different texts"),
        ("patient.ftl", "left-mark = R\nright-mark = L\n", 1, "left and right are swapped"),
        ("patient.ftl", "\ndate = { $day } { month }\n", 2, "date: $year is left out"),
        ("patient.ftl", "date = { month } { $year }\n", 1, "date: $day is left out"),
        ("patient.ftl", "month = May\n", 1, "month: $month is left out"),
        ("patient.ftl", "date-year-only = Year\n", 1, "date-year-only: $year is left out"),
        ("patient.ftl", "clock = { $hour12 }:{ $minute }\n", 1, "clock: $hour is left out"),
        ("patient.ftl", "clock = { $hour00 } Uhr\n", 1, "clock: $minute is left out"),
        ("patient.ftl", "waiting = { $name }\n", 1, "name"),
        ("patient.ftl", "reconnecting = { waiting }\n", 1, "reconnecting: waiting cannot be used here"),
        ("patient.ftl", "id-label = { ready.hint }\n", 1, "id-label: ready cannot be used here"),
        ("patient.ftl", "ready = A\n    .hint = { demo }\n", 2, "ready.hint: demo cannot be used here"),
        ("anatomy.ftl", "chest = { knee }\n", 1, "chest: knee cannot be used here"),
        ("anatomy.ftl", "chest = Left chest\n", 1, "chest: “Left chest” names a side"),
        ("anatomy.ftl", "ribs = Ribs, rt.\n", 1, "ribs: “Ribs, rt.” names a side"),
        (
            "anatomy.ftl",
            "wrist = Wrist\n    .left = Wrist, my left\n    .right = The wrist (left)\n    .both = Both\n",
            3,
            "wrist.right: “The wrist (left)” names a side",
        ),
        (
            "anatomy.ftl",
            "knee = Knie\n    .left = Knie\n    .right = Knie\n    .both = Knies\n",
            2,
            "must have different",
        ),
        (
            "anatomy.ftl",
            "knee = Knee\n    .right = Left knee\n    .left = Right knee\n    .both = Both knees\n",
            3,
            "left and right are swapped",
        ),
        (
            "anatomy.ftl",
            "knee = Knee\n    .left = The left knee\n    .right = The right knee\n",
            1,
            "knee.both is missing",
        ),
        ("anatomy.ftl", "head = Head\n    .left = Left head\n", 2, "head.left: the message has no such form"),
        ("notices.ftl", "time-seconds = some seconds\n", 1, "time-seconds: $seconds is left out"),
        ("notices.ftl", "time-seconds = { $secs } s\n", 1, "time-seconds: $secs is not one of its arguments"),
        ("console.ftl", "page-exam = Exam\n    .short = E\n", 2, "page-exam.short: the message has no such form"),
        ("console.ftl", "page-exam =    { \"  \" }\n", 1, "page-exam: the text is empty"),
    ] {
        let told = told(file("en", name, text));
        let here = told.iter().filter(|(at, said)| *at == Some(line) && said.contains(reason));
        assert_eq!(here.count(), 1, "{text:?}: {told:?}");
    }
}

#[test]
fn what_would_mislead_a_patient_gives_way_to_the_programs_text() {
    let own = Library::bundled().patient(Locale::EN);
    let marks = library(file("en", "patient.ftl", "left-mark = R\nright-mark = L\n"));
    assert_eq!(
        (&marks.patient(Locale::EN).left_mark, &marks.patient(Locale::EN).right_mark),
        (&own.left_mark, &own.right_mark)
    );
    let clock = library(file("en", "patient.ftl", "clock = { $hour12 }:{ $minute }\n"));
    let afternoon = chrono::NaiveTime::from_hms_opt(14, 7, 0).unwrap();
    assert_eq!(clock.patient(Locale::EN).clock_text(afternoon), own.clock_text(afternoon));
    let knee = "knee = Knee\n    .right = Left knee\n    .left = Right knee\n    .both = Both knees\n";
    let (region, side) = (crate::anatomy::Region::Knee, Side::Left);
    let left = crate::anatomy::Target::new(region, side);
    assert_eq!(library(file("en", "anatomy.ftl", knee)).patient(Locale::EN).target_text(left), own.target_text(left));
}

#[test]
fn a_text_for_a_side_that_names_the_other_one_gives_way_to_the_programs() {
    use crate::anatomy::{Region, Side, Target};
    for (tag, text, side) in [
        ("de", "    .left = Handgelenk, eins\n    .right = Handgelenk links\n    .both = Beide\n", Side::Right),
        ("fr", "    .left = Poignet droit un\n    .right = Poignet droit\n    .both = Deux\n", Side::Left),
        ("ko", "    .left = 손목 (우)\n    .right = 오른 손목\n    .both = 양 손목\n", Side::Left),
        ("ru", "    .left = Левое запястье\n    .right = Левое запястье 2\n    .both = Оба\n", Side::Right),
        ("vi", "    .left = Cổ tay trái\n    .right = Cổ tay phải\n    .both = Cổ tay trái\u{a0}2\n", Side::Both),
    ] {
        let of_site = file(tag, "anatomy.ftl", &format!("wrist = X\n{text}"));
        let told = told(of_site.clone());
        assert_eq!(told.len(), 1, "{tag}: {told:?}");
        let locale: Locale = tag.parse().unwrap();
        let target = Target::new(Region::Wrist, side);
        let shown = library(of_site).patient(locale).target_text(target);
        assert_eq!(shown, Library::bundled().patient(locale).target_text(target), "{tag}");
    }
}

#[test]
fn a_text_that_refers_to_another_one_gives_way_and_a_hint_that_is_not_written_stays() {
    let own = Library::bundled().patient(Locale::DE);
    let of_site = file("de", "patient.ftl", "reconnecting = { waiting }\nready = Gleich geht es los\n");
    assert_eq!(told(of_site.clone()).len(), 1);
    let texts = library(of_site);
    let texts = texts.patient(Locale::DE);
    assert_eq!(texts.reconnecting, own.reconnecting);
    assert_eq!((&*texts.ready.title, &texts.ready.hint), ("Gleich geht es los", &own.ready.hint));
    assert!(own.ready.hint.is_some());
    let date = file("de", "patient.ftl", "date = { $day }. { month } im Jahr { $year }\n");
    assert_eq!(told(date), []);
}

#[test]
fn a_language_that_the_site_adds_may_begin_right_with_the_letter_of_left() {
    let latvian = "left-mark = K\nright-mark = L\n";
    assert!(told(file("lv", "patient.ftl", latvian)).iter().all(|(line, _)| line.is_none()));
    let swapped = told(file("lv", "patient.ftl", "left-mark = R\nright-mark = L\n"));
    assert!(swapped.iter().any(|(line, _)| *line == Some(1)), "{swapped:?}");
}

#[test]
fn the_programs_own_files_have_none_of_these_mistakes() {
    let mut files = 0;
    for (locale, name, text) in bundled_files() {
        assert_eq!(told(file(locale.tag(), name, text)), [], "{locale}/{name}");
        files += 1;
    }
    assert!(files > FILES.len() * STAFF_LOCALES.len());
}

#[test]
fn mistakes_are_told_in_the_language_of_whoever_reads_them() {
    let (_, mistakes) = reviewed(file("de", "patient.ftl", "left-mark = R\n"), |_| true);
    let mut said: Vec<String> =
        STAFF_LOCALES.iter().map(|locale| Reader::new(Library::bundled(), *locale).text(&mistakes[0].reason)).collect();
    said.sort();
    said.dedup();
    assert_eq!(said.len(), STAFF_LOCALES.len(), "{said:?}");
}
