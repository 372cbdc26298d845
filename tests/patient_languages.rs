//! The patient screen in every language: all of it comes from the files, none of it is cut, and a language that is written from
//! right to left has all the other way round but the figure.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "in tests a failure is a panic, and numbers are small"
)]

#[path = "common/pseudo.rs"]
mod pseudo;

use chrono::NaiveTime;
use egui::accesskit::Role;
use egui::{Context, Pos2, RawInput, Rect, Vec2, vec2};
use vxdisplay::l10n::{Library, Locale, OFFERED, Procedures, SiteFile, reviewed};
use vxdisplay::screen::{Scene, Screen, ScreenConfig, install_fonts, scenes};
use vxdisplay::settings::{LanguagePair, ShowSettings, Theme};

/// The smallest window, the usual monitors, a large one and two on their side.
const SIZES: [Vec2; 6] = [
    vec2(800.0, 600.0),
    vec2(1280.0, 1024.0),
    vec2(1920.0, 1080.0),
    vec2(3840.0, 2160.0),
    vec2(1080.0, 1920.0),
    SMALLEST,
];
/// Two long languages are not promised to be legible from the viewing distance here, only whole.
const SMALLEST: Vec2 = vec2(600.0, 800.0);

/// A screen that is painted again and again.
struct Bench {
    ctx: Context,
    screen: Screen,
}

/// What a picture holds: the texts with their places, and those that were cut.
struct Seen {
    texts: Vec<(String, Rect)>,
    cut: Vec<String>,
    small: Vec<String>,
}

impl Bench {
    fn new() -> Self {
        let ctx = Context::default();
        install_fonts(&ctx);
        ctx.enable_accesskit();
        Self { ctx, screen: Screen::default() }
    }

    fn paint(&mut self, scene: &Scene, config: &ScreenConfig, size: Vec2) -> Seen {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
            max_texture_side: Some(4096),
            ..RawInput::default()
        };
        let time = NaiveTime::from_hms_opt(23, 58, 0).unwrap();
        let mut output =
            self.ctx.run_ui(input, |ui| self.screen.patient_ui(ui, &scene.shown, scene.mark, time, config));
        output.textures_delta.clear();
        let nodes = output.platform_output.accesskit_update.unwrap().nodes;
        let labels = nodes.into_iter().filter(|(_, node)| node.role() == Role::Label);
        let place = |bounds: egui::accesskit::Rect| {
            let at = |x: f64, y: f64| Pos2::new(x as f32, y as f32);
            Rect::from_min_max(at(bounds.x0, bounds.y0), at(bounds.x1, bounds.y1))
        };
        let text = |node: &egui::accesskit::Node| node.label().or(node.value()).unwrap_or_default().to_owned();
        let texts = labels.filter_map(|(_, node)| Some((text(&node), place(node.bounds()?)))).collect();
        Seen { texts, cut: self.screen.cut_texts().to_vec(), small: self.screen.small_texts().to_vec() }
    }
}

fn config(languages: LanguagePair, texts: &Library) -> ScreenConfig {
    ScreenConfig {
        languages,
        texts: texts.clone(),
        theme: Theme::Dark,
        site_name: "Radiology 2".to_owned(),
        show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
        viewing_distance_m: 3.0,
        diagonal_in: 24.0,
        ..ScreenConfig::default()
    }
}

/// All that the patient screen says, in no language.
fn pseudo_files(tag: &str) -> Vec<SiteFile> {
    let file = |name| SiteFile {
        locale: tag.parse().unwrap(),
        name,
        path: String::new(),
        text: pseudo::file(name.strip_suffix(".ftl").unwrap()),
    };
    vec![file("patient.ftl"), file("anatomy.ftl")]
}

fn offered() -> impl Iterator<Item = Locale> + Clone {
    OFFERED.iter().map(|tag| tag.parse().unwrap())
}

#[test]
fn every_text_is_whole_and_in_its_place_in_every_language_and_pair_at_every_size() {
    let (mut bench, library) = (Bench::new(), Library::default());
    let seconds = |main| {
        let others = offered().filter(move |second| *second != main).map(Some);
        std::iter::once(None).chain(others)
    };
    let pairs: Vec<LanguagePair> =
        offered().flat_map(|main| seconds(main).map(move |second| LanguagePair::new(main, second))).collect();
    assert_eq!(pairs.len(), OFFERED.len() * OFFERED.len());
    for (turn, size) in SIZES.into_iter().enumerate() {
        let all = Rect::from_min_size(Pos2::ZERO, size).expand(0.5);
        for (number, pair) in pairs.iter().enumerate() {
            // Alone a language says everything at every size; of a pair each scene comes at two of the six sizes.
            let is_due = |index: usize| pair.second().is_none() || (index + number + turn).is_multiple_of(3);
            for (_, scene) in scenes().into_iter().enumerate().filter(|(index, _)| is_due(*index)) {
                let seen = bench.paint(&scene, &config(*pair, &library), size);
                let what = format!("{pair} {size} {}", scene.name);
                assert_eq!(seen.cut, [""; 0], "{what}");
                if size != SMALLEST {
                    assert_eq!(seen.small, [""; 0], "{what}");
                }
                for (index, (text, place)) in seen.texts.iter().enumerate() {
                    assert!(all.contains_rect(*place), "{what}: {text:?} leaves the screen: {place}");
                    for (other, other_place) in &seen.texts[..index] {
                        let overlap = place.shrink(1.0).intersect(other_place.shrink(1.0));
                        assert!(!overlap.is_positive(), "{what}: {text:?} covers {other:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_text_that_does_not_fit_is_told() {
    let site = |text: &str| {
        let file = SiteFile { locale: Locale::EN, name: "patient.ftl", path: String::new(), text: text.to_owned() };
        Library::new(vec![file])
    };
    let long = format!("ready = {}\n", "Please remain exactly where you are ".repeat(60));
    let scene = scenes().into_iter().find(|scene| scene.name == "ready").unwrap();
    let english = LanguagePair::new(Locale::EN, None);
    let mut bench = Bench::new();
    assert_eq!(bench.paint(&scene, &config(english, &site(&long)), SIZES[0]).cut.len(), 1);
    assert_eq!(bench.paint(&scene, &config(english, &site("ready = Soon\n")), SIZES[0]).cut.len(), 0);
}

/// How to stand, in every language, as a site may write it.
const HINTS: [(&str, &str); 13] = [
    ("ko", "판에 가슴을 대고 턱을 드세요"),
    ("en", "Face the panel, chin up"),
    ("zh-Hans", "面向面板，抬起下巴"),
    ("zh-Hant", "面向面板，抬起下巴"),
    ("ja", "パネルに胸をつけ、あごを上げてください"),
    ("vi", "Áp ngực vào tấm, ngẩng cằm"),
    ("th", "หันหน้าเข้าหาแผ่น ยกคางขึ้น"),
    ("es", "Pecho al panel, barbilla alta"),
    ("fr", "Face au panneau, menton levé"),
    ("de", "Brust an die Platte, Kinn hoch"),
    ("pt-BR", "Peito no painel, queixo alto"),
    ("ru", "Грудью к панели, голову выше"),
    ("ar", "ضع صدرك على اللوح وارفع ذقنك"),
];

#[test]
fn how_to_stand_is_said_in_each_language_and_what_everybody_is_told_where_it_cannot_be_read() {
    let lines: String = HINTS.iter().map(|(tag, text)| format!("hint.{tag} = '{text}'\n")).collect();
    let file = |hints: &str| format!("[[procedure]]\nbody = 'CHEST'\nprojection = 'PA'\n{hints}");
    let read = |text: &str| {
        let (procedures, mistakes) = Procedures::read("p.toml", text);
        assert_eq!(mistakes, []);
        Library::default().with_procedures(procedures)
    };
    let (library, plain) = (read(&file(&lines)), Library::default());
    let mut bench = Bench::new();
    let hint_of = |tag: &str| HINTS.iter().find(|(other, _)| *other == tag).unwrap().1;
    let (mut said, mut asked) = (0, 0);
    for size in SIZES {
        for (number, (tag, own)) in HINTS.iter().enumerate() {
            let other = HINTS[(number + 5) % HINTS.len()].0;
            for pair in [
                LanguagePair::new(tag.parse().unwrap(), None),
                LanguagePair::new(tag.parse().unwrap(), other.parse().ok()),
            ] {
                for scene in
                    scenes().into_iter().filter(|scene| ["ready", "in-progress", "complete"].contains(&scene.name))
                {
                    let seen = bench.paint(&scene, &config(pair, &library), size);
                    let before = bench.paint(&scene, &config(pair, &plain), size);
                    let what = format!("{pair} {size} {}", scene.name);
                    assert_eq!(seen.cut, [""; 0], "{what}");
                    if size != SMALLEST {
                        assert_eq!(seen.small, [""; 0], "{what}");
                    }
                    let has = |seen: &Seen, text: &str| seen.texts.iter().any(|(other, _)| other == text);
                    if scene.name == "complete" {
                        assert!(!has(&seen, own), "{what}");
                        continue;
                    }
                    asked += usize::from(size != SMALLEST);
                    said += usize::from(size != SMALLEST && has(&seen, own));
                    // In the other language too, or what it says to everybody.
                    for tag in
                        pair.second().map(|locale| locale.tag().to_owned()).into_iter().chain([(*tag).to_owned()])
                    {
                        let gone = before.texts.iter().filter(|(text, _)| !has(&seen, text)).count();
                        assert!(has(&seen, hint_of(&tag)) || gone <= 1, "{what}: {tag}");
                    }
                    // The name, the date and the sentences stand where they stood.
                    let place = |seen: &Seen| seen.texts.iter().find(|(text, _)| text == "홍길동").unwrap().1;
                    assert_eq!(place(&seen), place(&before), "{what}");
                }
            }
        }
    }
    assert!(said * 100 >= asked * 80, "{said} of {asked}");
}

#[test]
fn all_words_of_the_screen_come_from_the_files() {
    let locale: Locale = "qps".parse().unwrap();
    let library = Library::new(pseudo_files("qps"));
    for file in pseudo_files("qps") {
        assert_eq!(reviewed(file, |_| true).1, []);
    }
    let mut bench = Bench::new();
    let mut words = 0;
    for size in SIZES {
        for scene in scenes() {
            let seen = bench.paint(&scene, &config(LanguagePair::new(locale, None), &library), size);
            assert_eq!(seen.cut, [""; 0], "{size} {}", scene.name);
            // What came from the server or the settings.
            let given = ["Radiology 2", "Hong, Gildong", "EM-240906-134326", "CHEST · PA", "CHEST · AP", "KNEE · AP"];
            for (text, _) in seen.texts.iter().filter(|(text, _)| !given.contains(&&**text)) {
                assert!(!pseudo::is_english(text), "{text:?} is not from the files");
                words += 1;
            }
        }
    }
    assert!(words > 200, "{words}");
}

#[test]
fn a_language_from_right_to_left_has_all_the_other_way_round_but_the_figure() {
    // In Latin letters: only the places are looked at.
    let library = Library::new([pseudo_files("ar"), pseudo_files("qps")].concat());
    let pair = |tag: &str| LanguagePair::new(tag.parse().unwrap(), None);
    let mut bench = Bench::new();
    for size in SIZES {
        for scene in scenes() {
            let left = bench.paint(&scene, &config(pair("qps"), &library), size).texts;
            let right = bench.paint(&scene, &config(pair("ar"), &library), size).texts;
            assert_eq!(left.len(), right.len(), "{size} {}", scene.name);
            let figure = |texts: &[(String, Rect)]| {
                let at = |side: &str| texts.iter().find(|(text, _)| text == side).map(|(_, place)| place.center().x);
                at("R").zip(at("L")).is_none_or(|(right, left)| right < left)
            };
            assert!(figure(&left) && figure(&right), "{size} {}", scene.name);
            // Isolates keep numbers in order.
            let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
            for (text, place) in &left {
                let (_, mirrored) = right.iter().find(|(same, _)| plain(same) == *text).unwrap();
                if ["R", "L"].contains(&&**text) {
                    continue;
                }
                let off = (mirrored.right() - (size.x - place.left())).abs();
                // A text's own margins are on one of its sides.
                assert!(off <= size.x * 0.005 + 1.0, "{size} {}: {text:?} {place} {mirrored}", scene.name);
                assert!((mirrored.top() - place.top()).abs() <= 1.0, "{text:?}");
            }
        }
    }
}

/// Found by fuzzing: of two messages of one id the first was left out, and nothing was said of the other.
#[test]
fn what_is_wrong_with_each_of_two_messages_of_one_id_is_told() {
    let text = "waiting = \u{fffd}\nwaiting = { $time }\n".to_owned();
    let file = SiteFile { locale: Locale::EN, name: "patient.ftl", path: String::new(), text };
    let (_, mistakes) = reviewed(file, |_| true);
    let lost: Vec<_> = mistakes.iter().filter(|mistake| mistake.is_replaced).map(|mistake| mistake.line).collect();
    assert_eq!(lost, [Some(1), Some(2)], "{mistakes:?}");
}
