//! Nothing of a patient reaches a stream or a file without being asked for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

mod common;

use std::path::Path;

use chrono::{NaiveDate, NaiveTime};
use common::{FOREIGN, Server, Watch};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use unicode_segmentation::UnicodeSegmentation;
use vxdisplay::exam::{
    Arrival, Event, Limits, Moment, NamesPrivacy, Patient, PersonName, Phase, Presenter, Shown, ShownDate, ShownName,
    ShownPerson,
};
use vxdisplay::screen::{Coverage, LinkMark, Screen, ScreenConfig, install_fonts};
use vxdisplay::settings::{ShowSettings, Theme};

const PLANTED: [&str; 6] = ["PLANT-4711", "Zebrowski", "ZEBROWSKI", "Xaver", "얼룩말", "1931"];

/// Every file below a folder, as text.
fn files(folder: &Path) -> String {
    let mut text = String::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            text.push_str(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
        }
    }
    text
}

/// Runs an exam of a planted patient, broken messages included; gives what was printed and what was written.
fn planted_exam(arguments: &[&str]) -> (String, String) {
    let mut server = Server::start(FOREIGN[0]);
    let mut watch = Watch::start_with(&server.url(), arguments, "[log]\nlevel = \"trace\"\nfile = true\n");
    server.registered();
    let patient = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"PLANT-4711","patientName":"Zebrowski^Xaver==얼룩말","patientBirth":"19310203","patientSex":1}}"#;
    server.send(patient);
    watch.until("the patient", |line| line["patient"].is_object());
    server.send(r#"{"sender":2,"receiver":106,"command":1001}"#);
    watch.until("the start", |line| line["phase"] == "in_progress");
    for broken in [
        r#"{"sender":2,"command":101,"data":{"patientId":"PLANT-4711","patientName":"Zebrowski"^Xaver"}}"#,
        r#"{"sender":"Zebrowski","command":"Xaver","res":["PLANT-4711"],"Zebrowski":1}"#,
        "Zebrowski Xaver PLANT-4711 1931",
        r#"["Zebrowski"]"#,
    ] {
        server.send(broken);
        watch.until("a notice", |line| line["notices"] != serde_json::json!([]));
    }
    server.send(patient);
    watch.until("the patient again", |line| line["patient"].is_object());
    server.process.say("close 4000");
    watch.link("lost");
    watch.process.signal("TERM");
    assert_eq!(watch.process.wait().code(), Some(0));
    let mut printed = watch.process.seen.join("\n");
    printed.extend(watch.process.drain_for(std::time::Duration::from_millis(100)));
    (printed, files(watch.home.path()))
}

#[test]
fn nothing_of_a_patient_is_printed_or_written_without_being_asked_for() {
    let (printed, written) = planted_exam(&[]);
    assert!(written.contains("exam: patient #"), "the log names the patient by a pseudonym:\n{written}");
    for value in PLANTED {
        assert!(!printed.contains(value), "standard output holds {value}");
        assert!(!written.contains(value), "a file or standard error holds {value}:\n{written}");
    }
    assert!(printed.contains(r#""id":"***""#), "{printed}");
}

#[test]
fn with_being_asked_for_the_same_search_finds_the_patient() {
    let (printed, written) = planted_exam(&["--show-patient-data"]);
    for value in ["PLANT-4711", "얼룩말", "Zebrowski", "1931"] {
        assert!(printed.contains(value), "standard output lacks {value}");
        assert!(!written.contains(value), "a file holds {value}");
    }
}

/// What stands for hidden syllables: a circle where the bundled fonts have one.
fn sign() -> char {
    if Coverage::bundled().can_draw("○") { '○' } else { '*' }
}

#[test]
fn names_are_masked_before_they_are_printed() {
    let mut server = Server::start(FOREIGN[2]);
    let mut watch =
        Watch::start_with(&server.url(), &["--show-patient-data"], "[privacy]\nnames = \"masked-until-start\"\n");
    server.registered();
    server.patient("P-1", "Hong^Gildong==홍^길동");
    let masked = watch.shows("ready", Some(&format!("홍{}동", sign())), None);
    assert_eq!(masked["patient"]["name_small"], "Hong, G○○○");
    assert_eq!(masked["patient"]["birth_date"], "1988-**-**");
    server.started();
    let full = watch.shows("in_progress", Some("홍길동"), None);
    assert_eq!(full["patient"]["birth_date"], "1988-02-14");
}

#[test]
fn masked_names_of_every_shape_are_masked_where_they_are_printed() {
    let mut server = Server::start(FOREIGN[0]);
    let mut watch = Watch::start_with(&server.url(), &["--show-patient-data"], "[privacy]\nnames = \"masked\"\n");
    server.registered();
    for (id, name, shown_id, shown_name) in [
        ("P-109", "홍길동^^^^", "P-109", Some(&*format!("홍{}동", sign()))),
        ("P-110", "HONG GILDONG^", "P-110", Some("H○○○ G○○○")),
        ("P-111", "Johnson^John", "P-111", Some("J○○○, J○○○")),
        ("GILDONG-12", "Hong^Gildong", "***12", Some("Hong, G○○○")),
        ("P-113", "", "***13", None),
        ("P-114", "^^^Dr.", "***14", None),
    ] {
        server.patient(id, name);
        let line = watch.until(id, |line| line["patient"]["id"] == shown_id);
        assert_eq!(line["patient"]["name"].as_str(), shown_name, "{name}");
        assert_eq!(line["patient"]["birth_date"], "1988-**-**");
    }
}

struct Page {
    screen: Screen,
    shown: Shown,
}

impl eframe::App for Page {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let config = ScreenConfig {
            languages: "ko,en".parse().unwrap(),
            texts: vxdisplay::l10n::Library::default(),
            theme: Theme::Dark,
            site_name: String::new(),
            show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
            viewing_distance_m: 3.0,
            diagonal_in: 24.0,
            ..ScreenConfig::default()
        };
        let time = NaiveTime::from_hms_opt(14, 7, 0).unwrap();
        self.screen.patient_ui(ui, &self.shown, LinkMark { up: true, beats: 1 }, time, &config);
    }
}

/// Every text of the screen in the accessibility tree, whatever its role.
fn texts(shown: Shown) -> Vec<String> {
    let mut harness = Harness::builder().with_size(egui::vec2(1280.0, 1024.0)).build_eframe(|creation| {
        install_fonts(&creation.egui_ctx);
        Page { screen: Screen::default(), shown }
    });
    harness.run();
    let texts = harness.query_all_by(|_| true).flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description()].into_iter().flatten().collect::<Vec<_>>()
    });
    texts.collect()
}

fn presented(privacy: NamesPrivacy, id: Option<&str>, name: &str, birth_date: Option<NaiveDate>) -> Shown {
    let mut presenter =
        Presenter::new(Limits::default(), privacy, Box::new(|text: &str| Coverage::bundled().can_draw(text)));
    let patient = Patient { id: id.map(str::to_owned), name: PersonName::parse(name), birth_date };
    presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event: Event::Patient(patient) });
    presenter.shown().clone()
}

/// Runs of three letters of a text, each with the marks upon it, folded.
fn runs(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let letters: Vec<&str> = lower.graphemes(true).collect();
    let is_letter = |cluster: &&str| cluster.starts_with(char::is_alphabetic);
    letters.windows(3).filter(|run| run.iter().all(is_letter)).map(<[&str]>::concat).collect()
}

#[test]
fn masked_no_run_of_a_given_name_is_in_the_accessibility_tree() {
    let names = include_str!("fixtures/names/real.txt").lines().map(|line| line.split_once('\t').unwrap().1);
    for (index, name) in names.enumerate().filter(|(index, _)| index % 61 == 0) {
        let name = match index % 3 {
            0 => name.to_owned(),
            1 => format!("{}^^^^", name.replace(['^', '='], " ")),
            _ => format!("{0}son^{0}", name.split(['^', '=']).rfind(|part| !part.is_empty()).unwrap()),
        };
        let parts: Vec<&str> = name
            .split('=')
            .flat_map(|group| match group.split('^').collect::<Vec<_>>()[..] {
                [_, given, ..] if !given.is_empty() => vec![given],
                _ => vec![group],
            })
            .collect();
        let id = format!("{}-77", parts[0]);
        let shown = presented(NamesPrivacy::Masked, Some(&id), &name, None);
        let is_shown = shown.person.as_ref().is_some_and(|person| person.name.is_some() || person.id.is_some());
        let names = shown.person.clone().map(|person| [person.name, person.name_small]).unwrap_or_default();
        let texts = texts(shown);
        assert!(!is_shown || texts.iter().any(|text| text.contains(['*', '○'])), "{name}: {texts:?}");
        // The words of the screen itself are not the patient's.
        let own: Vec<String> = self::texts(Shown {
            phase: Phase::Ready,
            person: Some(ShownPerson { id: Some("**".into()), ..ShownPerson::default() }),
            ..Shown::default()
        })
        .into_iter()
        .chain(["이름 · Name".to_owned()])
        .collect();
        for text in texts.iter().filter(|text| !own.contains(text)) {
            // Hong and Gildong end alike: that a family name does is no part of the given one.
            let is_line = |name: &&ShownName| name.one_line() == *text || name.family() == Some(text.as_str());
            let family =
                names.iter().flatten().find(is_line).and_then(ShownName::family).unwrap_or_default().to_lowercase();
            let is_hidden = |run: &String| {
                let within = |part: &&&str| runs(part).contains(run);
                let ends_alike = |part: &&str| part.to_lowercase().ends_with(run.as_str()) && part.chars().count() > 3;
                let mut holders = parts.iter().filter(within).peekable();
                holders.peek().is_some() && !(family.ends_with(run.as_str()) && holders.all(ends_alike))
            };
            let seen: Vec<String> = runs(text).into_iter().filter(is_hidden).collect();
            assert!(seen.is_empty(), "{name}: {text} shows {seen:?}");
        }
    }
}

#[test]
fn no_label_stands_above_nothing_and_a_name_that_came_is_never_called_unregistered() {
    let names = [
        "",
        "Hong^Gildong=洪^吉洞=홍^길동",
        "Doe^John",
        "??^???",
        "M\u{fffd}ller",
        "สมชาย^ใจดี",
        "^^^Dr.",
        "null^null",
        "Doe^John=\u{fffd}",
    ];
    let ids = [None, Some("P-109"), Some("7"), Some("\u{e000}"), Some("P\u{fffd}1")];
    let births = [None, NaiveDate::from_ymd_opt(1988, 2, 14)];
    for privacy in [NamesPrivacy::Full, NamesPrivacy::Masked] {
        for name in names {
            for id in ids {
                for birth in births {
                    check_labels(&presented(privacy, id, name, birth), PersonName::parse(name).is_some());
                }
            }
        }
    }
    // Whatever the exam may hand over one day.
    let blank = Some(" ".to_owned());
    for (id, name) in
        [(blank.clone(), None), (None, blank.clone()), (blank.clone(), blank.clone()), (Some("P-1".to_owned()), blank)]
    {
        let name = name.map(ShownName::whole);
        let person = ShownPerson { id, name, birth_date: Some(ShownDate::YearOnly(1988)), ..ShownPerson::default() };
        check_labels(&Shown { phase: Phase::Ready, person: Some(person), ..Shown::default() }, false);
    }
}

fn check_labels(shown: &Shown, came: bool) {
    let person = shown.person.clone().unwrap();
    let texts = texts(shown.clone());
    let says = |wanted: &str| texts.iter().any(|text| text.contains(wanted));
    let written = |text: &Option<String>| text.as_deref().filter(|text| !text.trim().is_empty()).map(str::to_owned);
    let (name, id) = (written(&person.name.as_ref().map(ShownName::one_line)), written(&person.id));
    assert_eq!(says("이름 · Name"), name.is_some(), "{person:?}: {texts:?}");
    assert_eq!(says("등록번호 · Patient ID"), name.is_none() && id.is_some(), "{person:?}: {texts:?}");
    assert_eq!(says("생년월일"), person.birth_date.is_some(), "{person:?}: {texts:?}");
    assert!(!(came && says("미등록")), "{person:?}: {texts:?}");
    assert_eq!(says("미등록"), !came && name.is_none() && id.is_some(), "{person:?}: {texts:?}");
    if let Some(first) = name.or(id) {
        // On lines of their own family and given name need no comma.
        assert!(says(&first) || says(&first.replace(", ", " ")), "{person:?}: {texts:?}");
    }
    assert!(texts.iter().all(|text| text.is_empty() || !text.trim().is_empty()), "{texts:?}");
}
