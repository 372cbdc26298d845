//! A page of pictures to look at: every phase, theme, size and language, all writings, all procedure names. It is written to
//! `target/gallery/index.html`; on each picture no text is cut, and each can be read from the viewing distance.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveTime};
use egui::{Context, Pos2, RawInput, Rect, ViewportId, vec2};
use image::{Rgba, RgbaImage, imageops};
use vxdisplay::exam::{
    Arrival, Event, Join, Limits, Moment, NamesPrivacy, Patient, PersonName, Phase, Presenter, Script, Shown,
    ShownDate, ShownName, ShownPerson, ShownStep,
};
use vxdisplay::l10n::{OFFERED, Procedures};
use vxdisplay::raster::Painter;
use vxdisplay::screen::{Coverage, LinkMark, Screen, ScreenConfig, install_fonts, scenes};
use vxdisplay::settings::Theme;

const WORLD: &str = include_str!("fixtures/names/world.tsv");
const ALIASES: [&str; 2] = [include_str!("fixtures/aliases.tsv"), include_str!("fixtures/procedure-names.tsv")];
const FULL: [u32; 2] = [1920, 1080];
const SIZES: [[u32; 2]; 7] = [FULL, [3840, 2160], [1280, 1024], [1080, 1920], [800, 600], [2560, 1080], [5120, 1440]];
const THEMES: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::HighContrast];
/// The width and the height of a picture on a sheet.
const CELL: [u32; 2] = [480, 300];

/// What is at fault in a picture.
#[derive(Default)]
struct Faults(Vec<String>);

fn config(languages: &str) -> ScreenConfig {
    ScreenConfig {
        languages: languages.parse().unwrap(),
        site_name: "Radiology 2".to_owned(),
        ..ScreenConfig::default()
    }
}

fn picture(shown: &Shown, config: &ScreenConfig, size: [u32; 2], what: &str, faults: &mut Faults) -> RgbaImage {
    // Wide screens are large ones.
    let diagonal_in = match size {
        [2560, 1080] => 34.0,
        [5120, 1440] => 49.0,
        _ => 24.0,
    };
    let config = &ScreenConfig { diagonal_in, ..config.clone() };
    let ctx = Context::default();
    install_fonts(&ctx);
    let mut screen = Screen::default();
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(size[0] as f32, size[1] as f32))),
        max_texture_side: Some(4096),
        ..RawInput::default()
    };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(1.0);
    let time = NaiveTime::from_hms_opt(14, 7, 0).unwrap();
    let mark = LinkMark { up: !shown.reconnecting, beats: 3 };
    let output = ctx.run_ui(input, |ui| screen.patient_ui(ui, shown, mark, time, config));
    for (fault, texts) in [("cut", screen.cut_texts()), ("small", screen.small_texts())] {
        faults.0.extend(texts.iter().map(|text| format!("{what}: {fault}: {text}")));
    }
    let mut painter = Painter::default();
    painter.frame(output.shapes, output.pixels_per_point, output.textures_delta, size);
    RgbaImage::from_raw(size[0], size[1], painter.picture(&ctx).to_rgba()).unwrap()
}

/// The sheets and what is said of them.
struct Page {
    folder: PathBuf,
    html: String,
}

impl Page {
    fn new() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery");
        fs::create_dir_all(&folder).unwrap();
        let head = "<!doctype html><meta charset=utf-8><title>Gallery</title>\
                    <style>body{font:14px sans-serif;background:#777}img{max-width:100%}</style>";
        Self { folder, html: head.to_owned() }
    }

    /// A sheet of pictures, so many side by side.
    fn sheet(&mut self, name: &str, across: usize, pictures: &[(String, RgbaImage)]) {
        let [width, height] = CELL;
        let rows = pictures.len().div_ceil(across);
        let mut sheet =
            RgbaImage::from_pixel((width + 6) * across as u32, (height + 6) * rows as u32, Rgba([96, 96, 96, 255]));
        for (index, (_, picture)) in pictures.iter().enumerate() {
            let scale = (width as f32 / picture.width() as f32).min(height as f32 / picture.height() as f32).min(1.0);
            let to = |side: u32| ((side as f32 * scale) as u32).max(1);
            let small = imageops::thumbnail(picture, to(picture.width()), to(picture.height()));
            let (column, row) = ((index % across) as i64, (index / across) as i64);
            let at = |place: i64, cell: u32, side: u32| place * i64::from(cell + 6) + i64::from(cell - side) / 2;
            imageops::replace(&mut sheet, &small, at(column, width, small.width()), at(row, height, small.height()));
        }
        sheet.save(self.folder.join(format!("{name}.png"))).unwrap();
        let names: Vec<&str> = pictures.iter().map(|(name, _)| name.as_str()).collect();
        let _ = write!(self.html, "<h2>{name}</h2><p>{}</p><img src=\"{name}.png\">", names.join(" · "));
    }

    fn write(&self) {
        fs::write(self.folder.join("index.html"), &self.html).unwrap();
    }
}

fn step(body_part: &str, projection: &str) -> Option<ShownStep> {
    let projection = Some(projection.to_owned()).filter(|text| !text.is_empty());
    Some(ShownStep { body_part: Some(body_part.to_owned()), projection })
}

fn name(family: &str, given: &str, join: Join, script: Script) -> Option<ShownName> {
    Some(ShownName::of(Some(family.to_owned()), Some(given.to_owned()), join, script))
}

fn person(large: Option<ShownName>, small: Option<ShownName>) -> Option<ShownPerson> {
    let birth_date = NaiveDate::from_ymd_opt(1988, 2, 14).map(ShownDate::Full);
    Some(ShownPerson {
        id: Some("12345678".to_owned()),
        name: large,
        name_small: small,
        birth_date,
        name_registered: true,
    })
}

fn korean() -> Option<ShownPerson> {
    let latin = name("Hong", "Gildong", Join::Comma, Script::Latin);
    person(name("홍", "길동", Join::Nothing, Script::Hangul), latin)
}

fn knee(phase: Phase) -> Shown {
    Shown { phase, person: korean(), step: step("R KNEE", "AP STANDING"), ..Shown::default() }
}

/// The longest name that a message may hold.
fn longest() -> Shown {
    let long = |letter: &str| format!("{}{}", letter.to_uppercase(), "elstinha".repeat(8).get(..63).unwrap());
    Shown { person: person(name(&long("w"), &long("k"), Join::Comma, Script::Latin), None), ..knee(Phase::InProgress) }
}

#[test]
fn every_phase_theme_and_size_can_be_looked_at() {
    let (mut page, mut faults) = (Page::new(), Faults::default());
    let mut phases = Vec::new();
    for theme in THEMES {
        for scene in scenes() {
            let what = format!("{} {theme:?}", scene.name);
            let config = ScreenConfig { theme, ..config("ko,en") };
            phases.push((what.clone(), picture(&scene.shown, &config, FULL, &what, &mut faults)));
        }
    }
    page.sheet("phases", 3, &phases);
    let mut sizes = Vec::new();
    for size in SIZES {
        for (languages, shown) in [
            ("ko,en", knee(Phase::InProgress)),
            ("de,ru", knee(Phase::Ready)),
            ("ar,en", knee(Phase::Ready)),
            ("en", longest()),
        ] {
            let what = format!("{}x{} {languages}", size[0], size[1]);
            sizes.push((what.clone(), picture(&shown, &config(languages), size, &what, &mut faults)));
        }
    }
    page.sheet("sizes", 4, &sizes);
    page.html.push_str(
        "<p><a href=languages.html>languages</a> <a href=names.html>names</a> <a href=procedures.html>procedures</a>",
    );
    page.write();
    assert!(faults.0.is_empty(), "{:#?}", faults.0);
}

#[test]
fn every_language_can_be_looked_at() {
    let (mut page, mut faults) = (Page::new(), Faults::default());
    let mut pictures = Vec::new();
    for tag in OFFERED {
        for (languages, phase, size) in [
            ((*tag).to_owned(), Phase::InProgress, FULL),
            (if *tag == "en" { "en,ko".to_owned() } else { format!("{tag},en") }, Phase::Ready, FULL),
            (if *tag == "ko" { "ko,th".to_owned() } else { format!("{tag},ko") }, Phase::InProgress, [1080, 1920]),
        ] {
            let what = format!("{languages} {}x{}", size[0], size[1]);
            pictures.push((what.clone(), picture(&knee(phase), &config(&languages), size, &what, &mut faults)));
        }
    }
    page.sheet("languages", 3, &pictures);
    fs::write(page.folder.join("languages.html"), &page.html).unwrap();
    assert!(faults.0.is_empty(), "{:#?}", faults.0);
}

#[test]
fn every_writing_can_be_looked_at() {
    let (mut page, mut faults) = (Page::new(), Faults::default());
    let mut pictures = Vec::new();
    for line in WORLD.lines().filter(|line| !line.starts_with('#')) {
        let sent = line.split('\t').nth(1).unwrap();
        let mut presenter = Presenter::new(
            Limits::default(),
            NamesPrivacy::Full,
            Box::new(|text: &str| Coverage::bundled().can_draw(text)),
        );
        let born = NaiveDate::from_ymd_opt(1988, 2, 14);
        let patient = Patient { id: Some("P-109".to_owned()), name: PersonName::parse(sent), birth_date: born };
        let event = Event::Patient(patient);
        presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event });
        let shown = presenter.shown().clone();
        pictures.push((sent.to_owned(), picture(&shown, &config("en,ko"), [960, 540], sent, &mut faults)));
    }
    for (number, some) in pictures.chunks(42).enumerate() {
        page.sheet(&format!("names-{}", number + 1), 6, some);
    }
    fs::write(page.folder.join("names.html"), &page.html).unwrap();
    assert!(faults.0.is_empty(), "{:#?}", faults.0);
}

#[test]
fn every_procedure_name_can_be_looked_at() {
    let (mut page, mut faults) = (Page::new(), Faults::default());
    let procedures = Procedures::default();
    // One picture for each thing that the figure shows.
    let mut drawn: BTreeMap<String, (String, String, Vec<String>)> = BTreeMap::new();
    for line in ALIASES.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        let (body, projection) = (cells.next().unwrap(), cells.next().unwrap());
        let target = procedures.understand(Some(body), Some(projection)).target;
        let key = target.map_or_else(|| "text alone".to_owned(), |target| format!("{target:?}"));
        let entry = drawn.entry(key).or_insert_with(|| (body.to_owned(), projection.to_owned(), Vec::new()));
        entry.2.push(format!("{body} {projection}"));
    }
    let mut pictures = Vec::new();
    let mut table = "<table>".to_owned();
    for (key, (body, projection, names)) in &drawn {
        let shown = Shown { step: step(body, projection), ..knee(Phase::Ready) };
        let whole = picture(&shown, &config("ko,en"), [960, 540], body, &mut faults);
        pictures.push((format!("{body} {projection}"), imageops::crop_imm(&whole, 600, 30, 330, 370).to_image()));
        let _ = write!(table, "<tr><td>{key}<td>{}", names.join(" | "));
    }
    for (number, some) in pictures.chunks(60).enumerate() {
        page.sheet(&format!("procedures-{}", number + 1), 10, some);
    }
    page.html.push_str(&table);
    fs::write(page.folder.join("procedures.html"), &page.html).unwrap();
    assert!(drawn.len() > 100, "{}", drawn.len());
    assert!(faults.0.is_empty(), "{:#?}", faults.0);
}
