//! The lettering against HarfBuzz and FriBidi of the system: the same glyphs in the same places, the same order.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::collections::HashMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use vxdisplay::lettering::bidi::visual_order;
use vxdisplay::lettering::breaking::{Lines, lines};
use vxdisplay::lettering::placing::{Align, Ends, Setting, place};
use vxdisplay::lettering::{FaceId, Inside, Language, Shaped, Shaper, Weight};

const NAMES: &str = include_str!("fixtures/names-of-the-world.txt");
/// Pixels in an em, so that a unit of most fonts is a pixel.
const SIZE: f32 = 1000.0;

fn names() -> impl Iterator<Item = &'static str> {
    NAMES.lines().filter(|line| !line.starts_with('#'))
}

fn output(command: &mut Command, input: &str) -> String {
    let program = command.get_program().to_owned();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program:?}: {error}; scripts/setup-linux test installs it"));
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// A glyph and where it stands, in pixels from the left of its word and below the baseline.
#[derive(Debug, PartialEq, Clone, Copy)]
struct Seen {
    glyph: u32,
    x: i32,
    y: i32,
}

/// The height of a line in ems: enough that no mark makes it higher, and the baseline is where the weight has it.
const LINE: f32 = 4.0;

/// The glyphs of a text on one line, from left to right.
fn ours(shaped: &Shaped) -> Vec<Seen> {
    let lines = Lines { lines: lines(shaped, f32::INFINITY, Inside::Nowhere), is_cut: false };
    let setting = Setting { size: SIZE, pixels_per_point: 1.0, line_height: LINE, tracking: 0.0, align: Align::Left };
    let placed = place(shaped, &lines, &Ends { ellipsis: shaped, hyphen: shaped }, &setting);
    // Where the baseline of the weight's first face is.
    let vertical = shaped.weight.first_face().face().unwrap().vertical();
    let above = vertical.ascent + (LINE - (vertical.ascent - vertical.descent + vertical.leading)) / 2.0;
    let baseline = (above * SIZE).round() as i32;
    placed.glyphs.iter().map(|glyph| Seen { glyph: glyph.key.glyph(), x: glyph.x, y: glyph.y - baseline }).collect()
}

/// HarfBuzz's glyphs of words in one face, each word with the properties that it guesses.
fn harfbuzz(folder: &std::path::Path, face: FaceId, language: Option<&str>, words: &[&str]) -> Vec<Vec<Seen>> {
    let font = folder.join(format!("{face:?}"));
    std::fs::write(&font, face.bytes()).unwrap();
    let mut command = Command::new("hb-shape");
    command
        .args(["--no-glyph-names", "--no-clusters", "--bot", "--eot", "--text-file=-"])
        .arg(format!("--font-file={}", font.display()));
    command.arg(format!("--language={}", language.unwrap_or("und")));
    let em = f64::from(face.face().unwrap().units_per_em());
    let text = output(&mut command, &words.iter().map(|word| format!("{word}\n")).collect::<String>());
    let scaled = |units: i32| (f64::from(units) * f64::from(SIZE) / em).round() as i32;
    let line = |line: &str| {
        let (mut pen, mut seen) = (0, Vec::new());
        for item in line.trim_matches(['[', ']']).split('|').filter(|item| !item.is_empty()) {
            // glyph@x,y+advance, or without the offset.
            let (place, advance) = item.rsplit_once('+').unwrap();
            let (glyph, offset) = place.split_once('@').unwrap_or((place, "0,0"));
            let (x, y) = offset.split_once(',').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            seen.push(Seen { glyph: glyph.parse().unwrap(), x: scaled(pen + x), y: -scaled(y) });
            pen += advance.split(',').next().unwrap().parse::<i32>().unwrap();
        }
        seen
    };
    text.lines().map(line).collect()
}

#[test]
fn every_word_has_the_glyphs_of_harfbuzz_in_their_places() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shaper, mut compared) = (Shaper::default(), 0);
    let words: Vec<&str> = names().flat_map(|name| name.split(' ')).collect();
    for language in [None, Some("ja"), Some("zh-Hans"), Some("zh-Hant"), Some("ur")] {
        for weight in [Weight::Bold, Weight::Medium] {
            // By the face that our own rules choose for a whole word.
            let mut by_face: HashMap<FaceId, Vec<(&str, Vec<Seen>)>> = HashMap::new();
            for word in &words {
                let shaped = shaper.shape_in(word, weight, language.map(Language::of));
                assert!(shaped.is_whole, "{word}");
                let face = shaped.runs[0].face;
                if shaped.runs.iter().all(|run| run.face == face) {
                    by_face.entry(face).or_default().push((word, ours(&shaped)));
                }
            }
            for (face, words) in by_face {
                // Without a language ideographs have their Korean forms, which are the face's own.
                let theirs =
                    harfbuzz(folder.path(), face, language, &words.iter().map(|(word, _)| *word).collect::<Vec<_>>());
                assert_eq!(theirs.len(), words.len());
                for ((word, ours), theirs) in words.iter().zip(theirs) {
                    assert!(
                        is_near(ours, &theirs),
                        "{word} {weight:?} {face:?} {language:?}\nours   {ours:?}\ntheirs {theirs:?}"
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 1500, "{compared}");
}

/// Each is rounded to whole pixels on the way.
fn is_near(ours: &[Seen], theirs: &[Seen]) -> bool {
    let near = |(a, b): (&Seen, &Seen)| a.glyph == b.glyph && (a.x - b.x).abs() <= 1 && (a.y - b.y).abs() <= 1;
    ours.len() == theirs.len() && ours.iter().zip(theirs).all(near)
}

/// Lines of letters of both directions, numbers and brackets.
fn mixed() -> Vec<String> {
    let patterns = [
        "{a} {b}",
        "{a} (Kim) {b}",
        "Kim {a} {b} Lee",
        "{a} 12-34 {b}",
        "({a}) [{b}] <12>",
        "{a}, {b}: 50%",
        "1988/02/14 {a}",
        "{a} CT-2 {b} 3.5 mm",
        "\u{2068}{a}\u{2069} Kim \u{2068}{b}\u{2069}",
        "{a}،{b}؟",
        "홍길동 {a} 洪吉童 {b}",
        "\"{a}\" – {b}!",
    ];
    let rtl: Vec<&str> = names().filter(|name| name.chars().any(|c| ('\u{590}'..='\u{6ff}').contains(&c))).collect();
    assert!(rtl.len() > 10);
    let pairs = rtl.iter().zip(rtl.iter().cycle().skip(1));
    let lines =
        pairs.flat_map(|(a, b)| patterns.iter().map(move |pattern| pattern.replace("{a}", a).replace("{b}", b)));
    names().map(str::to_owned).chain(lines).collect()
}

#[test]
fn every_line_has_the_order_of_fribidi() {
    let (all, mut shaper) = (mixed(), Shaper::default());
    let may_turn = |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    for direction in [None, Some("he"), Some("en")] {
        // A text with letters of the other direction alone keeps that in every language.
        let (leftward, rightward): (Vec<&String>, Vec<&String>) =
            all.iter().partition(|text| text.chars().any(may_turn) || !text.chars().any(char::is_alphabetic));
        for text in rightward {
            assert!(!shaper.shape_in(text, Weight::Bold, direction.map(Language::of)).is_right_to_left(), "{text}");
        }
        let texts: Vec<&String> = if direction == Some("he") { leftward } else { all.iter().collect() };
        let mut command = Command::new("fribidi");
        command.args(["--nobreak", "--novisual", "--basedir", "--levels", "--vtol", "--charset", "UTF-8"]);
        match direction {
            None => {}
            Some("he") => _ = command.arg("--rtl"),
            Some(_) => _ = command.arg("--ltr"),
        }
        let said = output(&mut command, &texts.iter().map(|text| format!("{text}\n")).collect::<String>());
        let said: Vec<&str> = said.lines().collect();
        assert_eq!(said.len(), texts.len() * 3);
        for (text, said) in texts.iter().zip(said.chunks(3)) {
            let numbers = |line: &str| line.split_whitespace().map(|n| n.parse().unwrap()).collect::<Vec<usize>>();
            let (order, levels) = (numbers(said[1]), numbers(said[2]));
            let shaped = shaper.shape_in(text, Weight::Bold, direction.map(Language::of));
            assert_eq!(shaped.is_right_to_left(), said[0].ends_with('R'), "{text}");
            let level = |unit: &vxdisplay::lettering::shape::Unit| shaped.runs[unit.run].level;
            let own: Vec<u8> = shaped.units.iter().map(level).collect();
            // FriBidi counts characters: the first one of each unit stands for it.
            let first: Vec<usize> = shaped.units.iter().map(|unit| text[..unit.text.start].chars().count()).collect();
            for (unit, (level, first)) in shaped.units.iter().zip(own.iter().zip(&first)) {
                let is_control = matches!(shaped.text_of(unit), "\u{2068}" | "\u{2069}");
                assert!(is_control || usize::from(*level) == levels[*first], "{text}: {:?}", shaped.text_of(unit));
            }
            let ours: Vec<usize> = visual_order(&own).into_iter().map(|unit| first[unit]).collect();
            let theirs: Vec<usize> = order.into_iter().filter(|character| first.contains(character)).collect();
            assert_eq!(ours, theirs, "{text} {direction:?}");
        }
    }
}
