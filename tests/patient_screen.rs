//! The patient screen: what must be there is there, whole, legible and in its place, at every size.
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

#[path = "common/pictures.rs"]
mod pictures;

use chrono::{NaiveDate, NaiveTime};
use egui::{Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::exam::{Phase, Shown, ShownDate, ShownName, ShownPerson, ShownStep};
use vxdisplay::screen::{LinkMark, Screen, ScreenConfig, install_fonts};
use vxdisplay::settings::{ShowSettings, Theme};

/// Sizes of real monitors and windows, the smallest and the largest promised among them.
const SIZES: [(f32, f32); 12] = [
    (1920.0, 1080.0),
    (1280.0, 1024.0),
    (800.0, 600.0),
    (1024.0, 768.0),
    (1366.0, 768.0),
    (2560.0, 1080.0),
    (3840.0, 2160.0),
    (1080.0, 1920.0),
    (768.0, 1024.0),
    (600.0, 800.0),
    (1000.0, 1000.0),
    (2160.0, 3840.0),
];

const NAMES: [&str; 9] = [
    "홍길동",
    "김철",
    "남궁민수",
    "A",
    "DOE, John",
    "WOLFESCHLEGELSTEINHAUSENBERGERDORFF, Hubert Blaine Senior (Prof. Dr.)",
    "洪吉洞髙﨑德太郎王小東",
    "NGUYỄN, Văn Thị Phương Trang Hồng Ngọc Ánh Tuyết Mai Lan Hương Thảo Vy",
    "JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ",
];

struct Page {
    screen: Screen,
    shown: Shown,
    mark: LinkMark,
    config: ScreenConfig,
}

impl eframe::App for Page {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let time = NaiveTime::from_hms_opt(14, 7, 0).unwrap();
        self.screen.patient_ui(ui, &self.shown, self.mark, time, &self.config);
    }
}

fn config() -> ScreenConfig {
    ScreenConfig {
        languages: "ko,en".parse().unwrap(),
        texts: vxdisplay::l10n::Library::default(),
        theme: Theme::Dark,
        site_name: "영상의학과 · Radiology 2".to_owned(),
        show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
        viewing_distance_m: 3.0,
        diagonal_in: 24.0,
        ..ScreenConfig::default()
    }
}

fn page((width, height): (f32, f32), shown: Shown, mark: LinkMark, config: ScreenConfig) -> Harness<'static, Page> {
    let mut harness =
        Harness::builder().with_size(vec2(width, height)).with_context_setup(pictures::draw).build_eframe(|creation| {
            install_fonts(&creation.egui_ctx);
            Page { screen: Screen::default(), shown, mark, config }
        });
    // Ends only when nothing asks for another frame.
    harness.run();
    harness
}

fn up() -> LinkMark {
    LinkMark { up: true, beats: 3 }
}

fn person(name: &str, small: Option<&str>) -> ShownPerson {
    ShownPerson {
        id: Some("EM-240906-134326".to_owned()),
        name: Some(ShownName::whole(name)),
        name_small: small.map(ShownName::whole),
        birth_date: Some(ShownDate::Full(NaiveDate::from_ymd_opt(1988, 2, 14).unwrap())),
        name_registered: true,
    }
}

fn step(body_part: &str, projection: &str) -> Option<ShownStep> {
    Some(ShownStep { body_part: Some(body_part.to_owned()), projection: Some(projection.to_owned()) })
}

fn exam(phase: Phase) -> Shown {
    Shown {
        phase,
        reconnecting: false,
        demo: false,
        person: Some(person("홍길동", Some("HONG, Gildong"))),
        step: step("CHEST", "PA"),
    }
}

fn emergency() -> Shown {
    let person = ShownPerson { id: Some("EM-240906-134326".to_owned()), ..ShownPerson::default() };
    Shown { person: Some(person), step: step("CHEST", "AP"), ..exam(Phase::Ready) }
}

fn masked() -> Shown {
    let person = ShownPerson { birth_date: Some(ShownDate::YearOnly(1988)), ..person("홍*동", None) };
    Shown { person: Some(person), step: step("KNEE", "AP"), ..exam(Phase::Ready) }
}

/// Every text with its place.
fn texts(harness: &Harness<'_, Page>) -> Vec<(String, Rect)> {
    harness
        .query_all_by_role(egui::accesskit::Role::Label)
        .map(|node| {
            let text = node.accesskit_node().label().or_else(|| node.accesskit_node().value()).unwrap_or_default();
            (text, node.rect())
        })
        .collect()
}

#[track_caller]
fn says(shown: Shown, expected: &[&str], absent: &[&str]) {
    for size in [(1920.0, 1080.0), (1080.0, 1920.0)] {
        let harness = page(size, shown.clone(), up(), config());
        let found: Vec<String> = texts(&harness).into_iter().map(|(text, _)| text).collect();
        for text in expected {
            assert!(found.iter().any(|found| found == text), "{text:?} is missing at {size:?}: {found:?}");
        }
        for text in absent {
            assert!(!found.iter().any(|found| found.contains(text)), "{text:?} is there at {size:?}: {found:?}");
        }
    }
}

#[test]
fn each_state_says_what_it_must_in_both_languages() {
    let always = ["영상의학과 · Radiology 2", "오후 2:07"];
    let patient = [
        "이름 · Name",
        "홍길동",
        "HONG, Gildong",
        "생년월일 · Date of birth",
        "1988년 2월 14일",
        "가슴",
        "Chest",
        "CHEST · PA",
        "R",
        "L",
    ];
    let all = |texts: &[&'static str]| [&always[..], texts].concat();
    says(Shown::default(), &all(&["잠시만 기다려 주십시오", "Please wait"]), &["DEMO", "이름"]);
    // Both languages say the state and what to do meanwhile; the bar names the steps.
    let steps = ["준비", "검사", "완료"];
    for (phase, said) in [
        (Phase::Ready, ["검사 준비 중입니다", "잠시만 기다려 주십시오", "Preparing your examination", "Please wait"]),
        (
            Phase::InProgress,
            [
                "검사가 진행 중입니다",
                "직원의 안내에 따라 주십시오",
                "Examination in progress",
                "Please follow the staff’s instructions",
            ],
        ),
        (Phase::Completed, ["검사가 완료되었습니다", "수고하셨습니다", "Examination complete", "Thank you"]),
    ] {
        says(exam(phase), &[&all(&patient)[..], &said, &steps].concat(), &["DEMO", "EM-"]);
    }
    let lost = Shown { reconnecting: true, ..exam(Phase::InProgress) };
    let expected = ["홍길동", "다시 연결하고 있습니다", "Reconnecting", "Please wait"];
    says(lost, &all(&expected), &["검사가 진행"]);
    let registered = ["등록번호 · Patient ID", "EM-240906-134326", "이름 미등록 · Name not registered"];
    says(emergency(), &all(&registered), &["생년월일", "이름 ·  Name"]);
    says(masked(), &all(&["홍*동", "1988년 **월 **일", "무릎", "Knee", "KNEE · AP"]), &["길", "2월"]);
    says(Shown { demo: true, ..exam(Phase::Ready) }, &all(&["DEMO"]), &[]);
}

#[test]
fn nothing_says_that_radiation_is_on() {
    for language in ["ko", "en", "ko,en", "en,ko"] {
        let config = ScreenConfig { languages: language.parse().unwrap(), ..config() };
        let harness = page((1920.0, 1080.0), exam(Phase::InProgress), up(), config);
        for (text, _) in texts(&harness) {
            let text = text.to_lowercase();
            assert!(
                !["x-ray", "exposure", "beam", "촬영 중", "조사 중"].iter().any(|word| text.contains(word)),
                "{text}"
            );
        }
    }
}

#[test]
fn one_language_alone_shows_no_other() {
    let korean = ScreenConfig { languages: "ko".parse().unwrap(), ..config() };
    let found = texts(&page((1920.0, 1080.0), exam(Phase::Ready), up(), korean));
    assert!(found.iter().any(|(text, _)| text == "이름"), "{found:?}");
    assert!(!found.iter().any(|(text, _)| text.contains("Name")), "{found:?}");
    let english = ScreenConfig { languages: "en".parse().unwrap(), ..config() };
    let found = texts(&page((1920.0, 1080.0), exam(Phase::Ready), up(), english));
    for text in ["Name", "14 Feb 1988", "2:07 PM", "Preparing your examination", "Please wait"] {
        assert!(found.iter().any(|(found, _)| found == text), "{text}: {found:?}");
    }
}

#[test]
fn a_name_that_came_but_cannot_be_drawn_is_not_called_unregistered() {
    let person = ShownPerson { id: Some("P-1".to_owned()), name_registered: true, ..ShownPerson::default() };
    says(Shown { person: Some(person), ..exam(Phase::Ready) }, &["P-1"], &["미등록", "not registered"]);
}

#[test]
fn parts_that_a_site_hides_are_hidden() {
    let hidden = |show: ShowSettings| {
        let harness = page((1920.0, 1080.0), exam(Phase::Ready), up(), ScreenConfig { show, ..config() });
        texts(&harness).into_iter().map(|(text, _)| text).collect::<Vec<_>>()
    };
    let all = ShowSettings { name: true, birth_date: true, step: true, figure: true };
    assert!(
        !hidden(ShowSettings { name: false, ..all }).iter().any(|text| text.contains("홍") || text.contains("HONG"))
    );
    assert!(!hidden(ShowSettings { birth_date: false, ..all }).iter().any(|text| text.contains("1988")));
    let found = hidden(ShowSettings { step: false, ..all });
    assert!(!found.contains(&"CHEST · PA".to_owned()) && found.contains(&"R".to_owned()), "{found:?}");
    let found = hidden(ShowSettings { figure: false, ..all });
    assert!(found.contains(&"CHEST · PA".to_owned()) && !found.contains(&"R".to_owned()), "{found:?}");
}

#[test]
fn no_text_leaves_the_screen_or_covers_another_at_any_size() {
    for size in SIZES {
        let screen = Rect::from_min_size(egui::Pos2::ZERO, vec2(size.0, size.1)).expand(0.5);
        let mut cases: Vec<Shown> = NAMES
            .iter()
            .map(|name| Shown {
                demo: true,
                person: Some(person(name, Some("SOMEBODY, With A Rather Long Latin Name Below"))),
                step: step("L KNEE JOINT STANDING WEIGHT BEARING", "AP AXIAL OBLIQUE 45 DEGREES"),
                ..exam(Phase::InProgress)
            })
            .collect();
        cases.extend([
            Shown::default(),
            emergency(),
            masked(),
            Shown { reconnecting: true, ..exam(Phase::Completed) },
            Shown { person: None, ..exam(Phase::Waiting) },
            Shown { person: None, step: None, ..exam(Phase::InProgress) },
            Shown { step: step(&"UNKNOWN WORDS ".repeat(20), &"X".repeat(120)), ..exam(Phase::Ready) },
        ]);
        for shown in cases {
            for languages in ["ko,en", "en,ko"] {
                let config = ScreenConfig {
                    languages: languages.parse().unwrap(),
                    texts: vxdisplay::l10n::Library::default(),
                    site_name: "A very long name of a hospital with a department of radiology in the east wing"
                        .to_owned(),
                    ..config()
                };
                let harness = page(size, shown.clone(), up(), config);
                let found = texts(&harness);
                assert!(found.len() >= 3, "{size:?} {shown:?}");
                for (index, (text, place)) in found.iter().enumerate() {
                    assert!(screen.contains_rect(*place), "{text:?} leaves {size:?}: {place:?}");
                    for (other, other_place) in &found[..index] {
                        let overlap = place.shrink(1.0).intersect(other_place.shrink(1.0));
                        assert!(!overlap.is_positive(), "{text:?} covers {other:?} at {size:?}: {overlap:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_name_is_the_largest_text_and_readable_from_the_viewing_distance() {
    for size in SIZES {
        let harness = page(size, exam(Phase::Ready), up(), config());
        let found = texts(&harness);
        let height = |wanted: &str| found.iter().find(|(text, _)| text == wanted).unwrap().1.height();
        // A sentence of the band may stand on two lines.
        let in_band = |text: &str| text.contains(' ') && !text.contains('·') && !text.starts_with("1988");
        // A label in two languages and a date may stand on two lines as well.
        let lines = |text: &str| if text.contains('·') || text.starts_with("1988") { 1.9 } else { 1.0 };
        assert!(
            found.iter().all(|(text, place)| {
                text == "홍길동" || in_band(text) || place.height() / lines(text) < height("홍길동")
            }),
            "{size:?} {found:?}"
        );
        // A capital is 0.707 of the font size, a line 1.2 of it; 3 m on 24 inches.
        let millimetre = vec2(size.0, size.1).length() / (24.0 * 25.4);
        let capital = height("홍길동") / 1.2 * 0.707;
        assert!(capital >= 15.0 * millimetre, "{size:?}: {} mm", capital / millimetre);
    }
}

#[test]
fn what_comes_and_goes_moves_nothing_else() {
    let place = |shown: Shown, wanted: &str| {
        let harness = page((1920.0, 1080.0), shown, up(), config());
        texts(&harness).into_iter().find(|(text, _)| text == wanted).unwrap().1
    };
    let full = place(exam(Phase::Ready), "홍길동");
    assert_eq!(place(Shown { step: None, ..exam(Phase::Ready) }, "홍길동"), full);
    assert_eq!(place(exam(Phase::Completed), "홍길동"), full);
    assert_eq!(place(Shown { demo: true, ..exam(Phase::InProgress) }, "홍길동"), full);
    assert_eq!(place(Shown { reconnecting: true, ..exam(Phase::InProgress) }, "홍길동"), full);
}

/// Sizes of screens that hang in hospitals, high and wide ones too.
const SCREENS: [(f32, f32); 7] = [
    (1920.0, 1080.0),
    (3840.0, 2160.0),
    (1280.0, 1024.0),
    (1080.0, 1920.0),
    (2560.0, 1080.0),
    (800.0, 600.0),
    (600.0, 800.0),
];

#[test]
fn a_long_name_becomes_smaller_and_the_figure_stays() {
    let body = vxdisplay::screen::figure_colors(Theme::Dark).body;
    let names = [
        "Wolfeschlegelsteinhausenbergerdorff, Hubert",
        "Fernández de la Cruz y Martínez de Irujo, María Guadalupe",
        "박하늘별님구름햇님보다사랑스러우리",
    ];
    for size in SCREENS {
        let figure = |name: &str| {
            let shown = Shown { person: Some(person(name, None)), ..exam(Phase::Ready) };
            // A wide screen is a large one.
            let diagonal_in = if size.0 > size.1 * 2.0 { 34.0 } else { 24.0 };
            let harness = page(size, shown, up(), ScreenConfig { diagonal_in, ..config() });
            assert_eq!(harness.state().screen.cut_texts(), [] as [String; 0], "{name} at {size:?}");
            assert_eq!(harness.state().screen.small_texts(), [] as [String; 0], "{name} at {size:?}");
            let picture = pictures::picture_of(&harness);
            picture.pixels().filter(|pixel| pixel.0[..3] == body.to_array()[..3]).count()
        };
        let usual = figure("홍길동");
        assert!(usual > 500, "{usual} pixels at {size:?}");
        for name in names {
            assert_eq!(figure(name), usual, "{name} at {size:?}");
        }
    }
}

#[test]
fn a_birth_date_has_one_size_on_a_screen_beside_any_name() {
    let names = [
        "홍길동",
        "Wolfeschlegelsteinhausenbergerdorff, Hubert",
        "Keihanaikukauakahihuliheekahaunaele, Janice",
        "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft, Keihanaikukauakahihuliheekahaunaele",
    ];
    for size in SCREENS {
        for languages in ["ko,en", "es,en", "th"] {
            let heights = names.map(|name| {
                let shown = Shown { person: Some(person(name, None)), ..exam(Phase::Ready) };
                let harness =
                    page(size, shown, up(), ScreenConfig { languages: languages.parse().unwrap(), ..config() });
                let is_date = |text: &String| {
                    ["1988년 2월 14일", "14 de febrero de 1988"].contains(&&**text) || text.contains("2531")
                };
                texts(&harness).into_iter().find(|(text, _)| is_date(text)).unwrap().1.height()
            });
            assert!(heights.iter().all(|height| *height == heights[0]), "{size:?} {languages}: {heights:?}");
        }
    }
}

#[test]
fn the_second_line_of_a_name_and_what_was_announced_are_on_every_screen() {
    for size in SCREENS {
        let harness = page(size, exam(Phase::Ready), up(), config());
        let texts: Vec<String> = texts(&harness).into_iter().map(|(text, _)| text).collect();
        for text in ["홍길동", "HONG, Gildong", "가슴", "Chest"] {
            assert!(texts.iter().any(|found| found == text), "{text} at {size:?}: {texts:?}");
        }
        assert!(texts.iter().any(|text| text.replace(" · ", " ") == "CHEST PA"), "{size:?}: {texts:?}");
    }
}

#[test]
fn labels_name_and_date_share_their_left_edge() {
    let harness = page((1920.0, 1080.0), exam(Phase::Ready), up(), config());
    let picture = pictures::picture_of(&harness);
    let mut edges = Vec::new();
    for wanted in
        ["이름 · Name", "홍길동", "HONG, Gildong", "생년월일 · Date of birth", "1988년 2월 14일", "검사 준비 중입니다"]
    {
        let place = texts(&harness).into_iter().find(|(text, _)| text == wanted).unwrap().1;
        let rows = place.top() as u32..place.bottom() as u32;
        let ground = *picture.get_pixel(20, rows.start + 2);
        let ink = (40..900).find(|x| {
            rows.clone().any(|y| {
                let pixel = picture.get_pixel(*x, y);
                (0..3).any(|i| pixel[i].abs_diff(ground[i]) > 100)
            })
        });
        edges.push(ink.unwrap_or_else(|| panic!("{wanted} has no ink")));
    }
    let (least, most) = (edges.iter().min().unwrap(), edges.iter().max().unwrap());
    assert!(most - least <= 4, "{edges:?}");
}

#[test]
fn the_mark_changes_with_every_answered_ping_and_with_a_loss() {
    let picture = |mark| pictures::picture_of(&page((800.0, 600.0), Shown::default(), mark, config()));
    let mut seen = Vec::new();
    for beats in 0..8 {
        let next = picture(LinkMark { up: true, beats });
        assert!(!seen.contains(&next), "beat {beats} looks like an earlier one");
        seen.push(next);
    }
    assert!(!seen.contains(&picture(LinkMark { up: false, beats: 0 })));
}

/// WCAG relative luminance.
fn luminance(pixel: [u8; 3]) -> f64 {
    let linear = pixel.map(|value| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_text_has_a_contrast_of_seven_to_one() {
    let states = [
        Shown::default(),
        exam(Phase::Ready),
        exam(Phase::InProgress),
        exam(Phase::Completed),
        masked(),
        emergency(),
        Shown { reconnecting: true, demo: true, ..exam(Phase::InProgress) },
    ];
    for theme in Theme::ALL.iter().copied() {
        for shown in &states {
            let harness = page((1920.0, 1080.0), shown.clone(), up(), ScreenConfig { theme, ..config() });
            let picture = pictures::picture_of(&harness);
            for (text, place) in texts(&harness) {
                let mut counts = std::collections::HashMap::new();
                for y in place.top() as u32..place.bottom() as u32 {
                    for x in place.left() as u32..place.right() as u32 {
                        let pixel = picture.get_pixel(x, y);
                        *counts.entry([pixel[0], pixel[1], pixel[2]]).or_insert(0u32) += 1;
                    }
                }
                let ground = *counts.iter().max_by_key(|(_, count)| **count).unwrap().0;
                // The ink itself: the commonest colour among those far from the ground, not the few pixels of an edge.
                let ink = counts
                    .iter()
                    .filter(|(pixel, _)| contrast(**pixel, ground) > 3.0)
                    .max_by_key(|(_, count)| **count)
                    .map(|(pixel, _)| *pixel)
                    .unwrap_or(ground);
                let measured = contrast(ink, ground);
                assert!(measured >= 7.0, "{text:?} has {measured:.2}:1 in {theme:?}, {:?}", shown.phase);
            }
        }
    }
}

/// The colours in a place, the commonest first.
fn colors(picture: &image::RgbaImage, place: Rect) -> Vec<[u8; 3]> {
    let mut counts = std::collections::BTreeMap::new();
    for y in place.top() as u32..place.bottom() as u32 {
        for x in place.left() as u32..place.right() as u32 {
            let pixel = picture.get_pixel(x, y);
            *counts.entry([pixel[0], pixel[1], pixel[2]]).or_insert(0u32) += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(color, _)| color).collect()
}

#[test]
fn steps_and_the_links_mark_have_a_contrast_of_three_to_one_in_every_theme() {
    for theme in Theme::ALL.iter().copied() {
        for phase in [Phase::Ready, Phase::InProgress, Phase::Completed] {
            let harness = page((1920.0, 1080.0), exam(phase), up(), ScreenConfig { theme, ..config() });
            let picture = pictures::picture_of(&harness);
            let texts = texts(&harness);
            let place = |wanted: &str| texts.iter().find(|(text, _)| text == wanted).unwrap().1;
            let segments = [place("준비"), place("검사"), place("완료")];
            // The band, away from all that stands on it.
            let ground = colors(&picture, Rect::from_min_size(egui::pos2(2.0, 1070.0), vec2(8.0, 8.0)))[0];
            let (reached, current) = match phase {
                Phase::Waiting | Phase::Ready => (0, 0),
                Phase::InProgress => (1, 1),
                Phase::Completed => (2, 2),
            };
            for (index, segment) in segments.iter().enumerate() {
                // Over the whole height of the bar: an outline is met, too.
                let beside = Rect::from_min_max(
                    egui::pos2(segment.left() - 40.0, segment.center().y - 56.0),
                    egui::pos2(segment.left() - 10.0, segment.center().y + 56.0),
                );
                let most =
                    colors(&picture, beside).into_iter().map(|color| contrast(color, ground)).fold(1.0, f64::max);
                assert!(most >= 3.0, "{theme}, {phase:?}, step {index}: {most:.2}");
                let filled = colors(&picture, segment.shrink(1.0))[0];
                assert_eq!(
                    contrast(filled, ground) >= 3.0,
                    index <= reached.max(current),
                    "{theme}, {phase:?}, step {index}"
                );
            }
            let clock = texts.iter().find(|(text, _)| text.contains("2:07")).unwrap().1;
            let mark =
                Rect::from_min_max(egui::pos2(clock.right() + 8.0, clock.top()), egui::pos2(1836.0, clock.bottom()));
            let found = colors(&picture, mark);
            let most = found.iter().map(|color| contrast(*color, found[0])).fold(1.0, f64::max);
            assert!(most >= 3.0, "{theme}: the link's mark has {most:.2}");
        }
    }
}

#[test]
fn no_alarm_colour_is_on_the_screen() {
    for theme in Theme::ALL.iter().copied() {
        for phase in [Phase::Waiting, Phase::Ready, Phase::InProgress, Phase::Completed] {
            let harness = page((800.0, 600.0), exam(phase), up(), ScreenConfig { theme, ..config() });
            for pixel in pictures::picture_of(&harness).pixels() {
                let [red, green, blue, _] = pixel.0.map(i32::from);
                let warm = red > blue + 40;
                let green_or_cyan = green > red + 60 && green > blue - 20;
                assert!(!warm && !green_or_cyan, "{pixel:?} in {theme:?}, {phase:?}");
            }
        }
    }
}

#[test]
fn each_state_looks_as_approved_at_three_sizes() {
    let light = ScreenConfig { theme: Theme::Light, ..config() };
    let lost = LinkMark { up: false, beats: 3 };
    let states = [
        ("waiting", Shown::default(), up(), config()),
        ("ready", exam(Phase::Ready), up(), config()),
        ("in-progress", exam(Phase::InProgress), up(), config()),
        ("complete", exam(Phase::Completed), up(), config()),
        ("masked", masked(), up(), config()),
        ("link-lost", Shown { reconnecting: true, ..exam(Phase::InProgress) }, lost, config()),
        ("demo", Shown { demo: true, ..exam(Phase::InProgress) }, up(), config()),
        ("emergency", emergency(), up(), config()),
        ("light", exam(Phase::InProgress), up(), light),
    ];
    let mut differences = Vec::new();
    for (name, shown, mark, config) in states {
        for size in [(1920.0, 1080.0), (1280.0, 1024.0), (1080.0, 1920.0)] {
            let harness = page(size, shown.clone(), mark, config.clone());
            let file = format!("{name}-{}x{}", size.0, size.1);
            differences.extend(pictures::difference(&file, &pictures::picture_of(&harness)));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
