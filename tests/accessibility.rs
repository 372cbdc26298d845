//! What a screen reader is told of the patient screen: all of it, in the order in which it is read, each text in its language.
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

use chrono::{NaiveDate, NaiveTime};
use egui::accesskit::{AriaCurrent, Live};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::exam::{Join, Phase, Script, Shown, ShownDate, ShownName, ShownPerson, ShownStep};
use vxdisplay::screen::{LinkMark, Screen, ScreenConfig, install_fonts, scenes};

struct Page {
    screen: Screen,
    shown: Shown,
    config: ScreenConfig,
}

impl eframe::App for Page {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let time = NaiveTime::from_hms_opt(14, 7, 0).unwrap();
        self.screen.patient_ui(ui, &self.shown, LinkMark { up: true, beats: 3 }, time, &self.config);
    }
}

/// A text as it is told, with its language.
#[derive(Debug, PartialEq)]
struct Told {
    text: String,
    language: String,
    live: bool,
    now: bool,
}

fn told(shown: Shown, config: ScreenConfig) -> Vec<Told> {
    let mut harness = Harness::builder().with_size(egui::vec2(1920.0, 1080.0)).build_eframe(|creation| {
        install_fonts(&creation.egui_ctx);
        Page { screen: Screen::default(), shown, config }
    });
    harness.run();
    let nodes = harness.query_all_by(|node| node.label().or(node.value()).is_some_and(|text| !text.is_empty()));
    nodes
        .map(|node| {
            let node = node.accesskit_node();
            let data = node.data();
            Told {
                text: node.label().or(node.value()).unwrap(),
                language: node.language().map(str::to_owned).unwrap_or_default(),
                live: node.live() == Live::Polite,
                now: data.aria_current() == Some(AriaCurrent::Step),
            }
        })
        .collect()
}

fn exam() -> Shown {
    let part = |text: &str| Some(text.to_owned());
    Shown {
        phase: Phase::InProgress,
        person: Some(ShownPerson {
            id: part("P-1"),
            name: Some(ShownName::of(part("홍"), part("길동"), Join::Nothing, Script::Hangul)),
            name_small: Some(ShownName::of(part("Hong"), part("Gildong"), Join::Comma, Script::Latin)),
            birth_date: NaiveDate::from_ymd_opt(1988, 2, 14).map(ShownDate::Full),
            name_registered: true,
        }),
        step: Some(ShownStep { body_part: part("R KNEE"), projection: part("AP") }),
        ..Shown::default()
    }
}

#[test]
fn the_screen_is_told_from_top_to_bottom_each_text_in_its_language() {
    let config = ScreenConfig { site_name: "영상의학과".to_owned(), ..ScreenConfig::default() };
    let told = told(exam(), config);
    let read: Vec<(&str, &str)> = told.iter().map(|told| (&*told.text, &*told.language)).collect();
    assert_eq!(
        read,
        [
            ("오후 2:07", "ko"),
            ("영상의학과", "ko"),
            ("이름 · Name", "ko"),
            ("홍길동", "ko"),
            ("Hong, Gildong", "und-Latn"),
            ("생년월일 · Date of birth", "ko"),
            ("1988년 2월 14일", "ko"),
            ("R", "ko"),
            ("L", "ko"),
            ("오른쪽 무릎", "ko"),
            ("Right knee", "en"),
            ("R KNEE · AP", "und"),
            ("검사가 진행 중입니다", "ko"),
            ("직원의 안내에 따라 주십시오", "ko"),
            ("Examination in progress", "en"),
            ("Please follow the staff’s instructions", "en"),
            ("준비", "ko"),
            ("검사", "ko"),
            ("완료", "ko"),
        ]
    );
    let of =
        |wanted: fn(&Told) -> bool| told.iter().filter(|told| wanted(told)).map(|told| &*told.text).collect::<Vec<_>>();
    assert_eq!(of(|told| told.live), ["검사가 진행 중입니다", "Examination in progress"], "what changes is read aloud");
    assert_eq!(of(|told| told.now), ["검사"], "the step that the exam is at");
}

#[test]
fn no_text_of_any_state_in_any_pair_of_languages_is_without_its_language() {
    for languages in ["ko,en", "ja,zh-Hans", "ar,en", "th,vi", "zh-Hant"] {
        let config = ScreenConfig { languages: languages.parse().unwrap(), ..ScreenConfig::default() };
        for scene in scenes() {
            let told = told(scene.shown, config.clone());
            assert!(told.len() > 1, "{languages}, {}", scene.name);
            for told in told {
                assert!(!told.language.is_empty(), "{languages}, {}: {told:?}", scene.name);
            }
        }
    }
}

#[test]
fn a_figure_without_words_is_told_in_words() {
    let mut config = ScreenConfig::default();
    config.show.step = false;
    let read = told(exam(), config.clone());
    assert!(read.iter().any(|told| told.text == "오른쪽 무릎" && told.language == "ko"), "{read:?}");
    config.is_figure_neutral = true;
    let read = told(exam(), config);
    assert!(read.iter().all(|told| !told.text.contains("무릎")), "{read:?}");
}
