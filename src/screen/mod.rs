//! The patient screen. Reads [`Shown`], paints, decides nothing about what may be shown.

mod band;
mod card;
mod figure;
mod fitting;
mod fonts;
mod header;
mod layout;
mod logo;
mod measures;
mod panel;
mod parting;
mod person;
mod scenes;
mod shortage;
mod state;
mod theme;
mod tongue;
mod typography;
mod waiting;
mod words;

use chrono::NaiveTime;
use egui::{Rangef, Rect, Shape, Ui};

pub use card::{Card, CardFacts};
pub use figure::{FigureColors, FigurePlaces, figure_ui};
pub use fonts::{BOLD_FAMILY, Coverage, install_fonts, install_fonts_of, install_one_face, weight_of};
pub use scenes::{Scene, scenes};
pub use shortage::Shortage;
pub use theme::figure_colors;

use crate::exam::{Phase, Shown, ShownStep};
use crate::l10n::{Library, Understood};
use crate::logo::Logo;
use crate::settings::{LanguagePair, ShowSettings, Theme, WaitingTexts};
use header::MarkLook;
use layout::Layout;
use logo::PaintedLogo;
use measures::{Detail, Form, Plan, Steps, Wants};
use theme::{BandPalette, Palette};
use typography::{Alignment, Line, Typesetter};
use words::Words;

/// How the patient screen looks.
#[derive(Debug, Clone, PartialEq)]
pub struct ScreenConfig {
    /// The large language and the small one.
    pub languages: LanguagePair,
    /// The words of all languages.
    pub texts: Library,
    /// The colours.
    pub theme: Theme,
    /// The name of hospital or room; empty for none.
    pub site_name: String,
    /// The site's logo, shown while nobody is announced.
    pub logo: Option<Logo>,
    /// What the site says while nobody is announced.
    pub waiting_text: WaitingTexts,
    /// What is shown at all.
    pub show: ShowSettings,
    /// The figure is shown without the mark of what is examined.
    pub is_figure_neutral: bool,
    /// How far the patient is from the screen, in metres.
    pub viewing_distance_m: f32,
    /// The screen's diagonal, in inches.
    pub diagonal_in: f32,
}

impl Default for ScreenConfig {
    /// Korean large, English small; everything is shown, for three metres and 24 inches.
    fn default() -> Self {
        Self {
            languages: LanguagePair::default(),
            texts: Library::default(),
            theme: Theme::default(),
            site_name: String::new(),
            logo: None,
            waiting_text: WaitingTexts::default(),
            show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
            is_figure_neutral: false,
            viewing_distance_m: 3.0,
            diagonal_in: 24.0,
        }
    }
}

/// The link's mark beside the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkMark {
    /// Whether the link stands.
    pub up: bool,
    /// How many pings were answered: the mark changes with each, which proves that the program lives.
    pub beats: u64,
}

/// The patient screen and what it remembers of fitting texts.
#[derive(Default)]
pub struct Screen {
    typesetter: Typesetter,
    /// The places of pictures, the last one's last, and what they follow.
    places: Vec<(PlacesKey, Layout)>,
    /// The logo as it was painted last.
    logo: PaintedLogo,
    /// Whether the last picture had a person.
    has_person: bool,
    /// The step of the last picture, and what it means.
    step: Option<(ShownStep, Understood)>,
    /// The link's mark of the last picture.
    mark: Option<(LinkMark, MarkLook)>,
    /// What gave way to what is shown in the last picture.
    lost: Shortage,
}

/// As many as there may be pairs of languages that take turns.
const MOST_PLACES: usize = 6;

/// What the places follow.
#[derive(PartialEq)]
struct PlacesKey {
    screen: Rect,
    pixels_per_point: f32,
    config: ScreenConfig,
}

/// What every part of the screen is painted with.
struct Brush<'a> {
    layout: Layout,
    palette: Palette,
    band: BandPalette,
    /// Those for which the screen has room beside a name.
    words: Words<'a>,
    /// All of them.
    all_words: Words<'a>,
    config: &'a ScreenConfig,
    typesetter: &'a mut Typesetter,
    logo: &'a mut PaintedLogo,
    /// What gives way to what is shown.
    lost: &'a mut Shortage,
    /// The smallest size that can be read from the viewing distance, in points.
    legible: f32,
    /// Whether a very long name has taken the place of the figure.
    is_wide: bool,
    /// Whether the words of the panel are longer than most, and the figure above them is smaller.
    is_long: bool,
    /// The screen's left and right edge where the large language is written from right to left: all stands the other way round.
    mirrored_in: Option<Rangef>,
}

impl Screen {
    fn layout(&mut self, screen: Rect, pixels_per_point: f32, config: &ScreenConfig, words: Words<'_>) -> Layout {
        let is_this = |(key, _): &(PlacesKey, Layout)| {
            (key.screen, key.pixels_per_point) == (screen, pixels_per_point) && key.config == *config
        };
        if let Some((_, layout)) = self.places.last().filter(|last| is_this(last)) {
            return layout.clone();
        }
        // With another configuration a step may mean something else.
        self.step = None;
        // Languages that take turns come again.
        if let Some(known) = self.places.iter().position(is_this) {
            let (key, layout) = self.places.remove(known);
            self.places.push((key, layout.clone()));
            return layout;
        }
        let wants = Wants {
            legible: legible_size(screen, config),
            panel: config.show.step || config.show.figure,
            birth: config.show.birth_date,
            states: words.states(),
            steps: &words.main.steps,
            marks: [&words.main.right_mark, &words.main.left_mark],
            name_labels: vec![words.label(|texts| &texts.name_label), words.label(|texts| &texts.id_label)],
            birth_label: words.label(|texts| &texts.birth_label),
            parts: words.parts(),
            dates: words.dates(),
        };
        let typesetter = &mut self.typesetter;
        let mut measure = |text: &str, form: Form, size, width| {
            typesetter.tighten(form.is_tight);
            let measured = typesetter.measure(text, form.weight, size, width);
            typesetter.tighten(false);
            measured
        };
        let layout = Layout::of(screen, &wants, &mut measure);
        if self.places.len() >= MOST_PLACES {
            self.places.remove(0);
        }
        self.places.push((PlacesKey { screen, pixels_per_point, config: config.clone() }, layout.clone()));
        layout
    }

    /// The texts that did not fit the last picture and end in an ellipsis.
    #[must_use]
    pub fn cut_texts(&self) -> &[String] {
        self.typesetter.cut()
    }

    /// The texts of the last picture that cannot be read from the viewing distance, though a patient should.
    #[must_use]
    pub fn small_texts(&self) -> &[String] {
        self.typesetter.small()
    }

    /// The program's or the site's texts that the last picture had no room for.
    #[must_use]
    pub fn left_out_texts(&self) -> &[String] {
        self.typesetter.left_out()
    }

    /// What the last picture has no room for at sizes that can be read from the viewing distance.
    #[must_use]
    pub fn shortage(&self) -> Shortage {
        let Some((PlacesKey { screen, config, .. }, layout)) = self.places.last() else { return Shortage::default() };
        let Plan { detail: Detail { labels, hints, both_languages }, steps, .. } = layout.plan;
        Shortage {
            labels: !labels,
            steps: steps == Steps::None || steps == Steps::Present && !layout.step_widths.are_all_written(),
            hints: !hints,
            second_language: self.lost.second_language || !both_languages && config.languages.second().is_some(),
            size: layout.sizes.legible < legible_size(*screen, config) * 0.99,
            ..self.lost
        }
    }

    /// What changes where nothing but the link's mark does: the shape that is in the last picture, and the one to take its place. None
    /// where more changes, or nothing.
    pub fn move_mark(&mut self, mark: LinkMark) -> Option<(Shape, Shape)> {
        let (before, look) = self.mark?;
        let moves = before.up && mark.up && before != mark;
        moves.then(|| {
            self.mark = Some((mark, look));
            (look.satellite(before.beats), look.satellite(mark.beats))
        })
    }

    /// Forgets all that it remembers of patients: nothing of them is kept once nobody is shown.
    pub fn forget(&mut self) {
        if self.has_person || self.step.is_some() {
            self.typesetter.forget();
            (self.has_person, self.step) = (false, None);
        }
    }

    /// Paints the screen over all that is left of `ui`.
    pub fn patient_ui(&mut self, ui: &mut Ui, shown: &Shown, mark: LinkMark, time: NaiveTime, config: &ScreenConfig) {
        let screen = ui.available_rect_before_wrap();
        let panel_kept = config.show.step || config.show.figure;
        if (self.has_person && shown.person.is_none()) || (self.step.is_some() && shown.step.is_none()) {
            self.forget();
        }
        self.has_person = shown.person.is_some();
        self.typesetter.begin_frame(ui, screen);
        let words = Words::of(&config.texts, config.languages);
        self.typesetter.speak(words.tongue(0));
        let main = config.languages.main();
        ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_language(main.tag()));
        let layout = self.layout(screen, ui.pixels_per_point(), config, words);
        if let Some(step) = &shown.step
            && self.step.as_ref().is_none_or(|(last, _)| last != step)
        {
            let understood =
                config.texts.procedures().understand(step.body_part.as_deref(), step.projection.as_deref());
            self.step = Some((step.clone(), understood));
        }
        let detail = layout.plan.detail;
        self.lost = Shortage::default();
        let mut brush = Brush {
            layout,
            palette: theme::palette(config.theme),
            band: theme::band_palette(config.theme, shown.phase, shown.reconnecting),
            words: words.with(detail),
            all_words: words,
            config,
            typesetter: &mut self.typesetter,
            logo: &mut self.logo,
            lost: &mut self.lost,
            legible: legible_size(screen, config),
            is_wide: false,
            is_long: false,
            mirrored_in: config.languages.main().is_right_to_left().then_some(screen.x_range()),
        };
        ui.set_clip_rect(screen);
        ui.painter().rect_filled(screen, 0.0, brush.palette.ground);
        self.mark = Some((mark, brush.header_ui(ui, shown.demo, mark, time)));
        let step = shown.step.as_ref().filter(|_| panel_kept);
        match &shown.person {
            Some(person) => brush.person_ui(ui, person),
            None => brush.nobody_ui(ui, shown, step.is_some()),
        }
        // After the name, as a screen reader reads it.
        if let (Some(step), Some((_, understood))) = (step, &self.step) {
            brush.typesetter.tighten(true);
            brush.panel_ui(ui, shown, step, understood);
        }
        let understood = self.step.as_ref().filter(|_| shown.step.is_some()).map(|(_, understood)| understood);
        brush.typesetter.tighten(true);
        brush.band_ui(ui, shown, understood);
        brush.typesetter.tighten(false);
        ui.advance_cursor_after_rect(screen);
    }
}

impl Brush<'_> {
    /// A place, which is laid out from left to right, as the large language has it. Twice is as before.
    fn mirrored(&self, rect: Rect) -> Rect {
        match self.mirrored_in {
            Some(Rangef { min, max }) => {
                let sum = min + max;
                Rect::from_x_y_ranges(sum - rect.right()..=sum - rect.left(), rect.y_range())
            }
            None => rect,
        }
    }

    /// Paints a line in a place that is laid out from left to right. Gives the rectangle of its ink, laid out alike.
    fn line_ui(&mut self, ui: &mut Ui, rect: Rect, line: &Line<'_>) -> Rect {
        let place = match (self.mirrored_in, line.place) {
            (Some(_), Alignment::Left) => Alignment::Right,
            (Some(_), Alignment::Right) => Alignment::Left,
            (_, place) => place,
        };
        let ink = self.typesetter.line_ui(ui, self.mirrored(rect), &Line { place, ..*line });
        self.mirrored(ink)
    }
}

/// Paints nothing but darkness.
pub fn dark_ui(ui: &mut Ui) {
    let screen = ui.available_rect_before_wrap();
    ui.painter().rect_filled(screen, 0.0, theme::DARKNESS);
    ui.advance_cursor_after_rect(screen);
}

/// The smallest size at which capitals have 1/200 of the viewing distance, on a panel of the configured diagonal that this
/// screen fills.
fn legible_size(screen: Rect, config: &ScreenConfig) -> f32 {
    let points_per_mm = points_per_mm(screen, config.diagonal_in);
    let capital_mm = config.viewing_distance_m * 1000.0 / 200.0;
    capital_mm * points_per_mm / theme::CAPITAL_HEIGHT
}

/// A number with the two decimals that it may have.
fn decimals(number: f32) -> f64 {
    (f64::from(number) * 100.0).round() / 100.0
}

/// The points of a millimetre on a panel of this diagonal, in inches, that this screen fills.
fn points_per_mm(screen: Rect, diagonal_in: f32) -> f32 {
    const MM_PER_INCH: f32 = 25.4;
    screen.size().length() / (diagonal_in * MM_PER_INCH)
}

/// Whether the band tells the state of the exam: not while nobody is selected, where the middle of the screen does.
fn band_tells(shown: &Shown) -> bool {
    shown.phase != Phase::Waiting && shown.person.is_some() || shown.reconnecting
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;

    #[test]
    fn languages_that_take_turns_are_laid_out_once() {
        let (ctx, mut screen) = (Context::default(), Screen::default());
        install_fonts(&ctx);
        let scene = scenes().into_iter().find(|scene| scene.name == "ready").unwrap().shown;
        for pair in ["ko,en", "de", "ko,en", "de", "ko,en"] {
            let config = ScreenConfig { languages: pair.parse().unwrap(), ..ScreenConfig::default() };
            let mark = LinkMark { up: true, beats: 0 };
            let mut output =
                ctx.run_ui(RawInput::default(), |ui| screen.patient_ui(ui, &scene, mark, NaiveTime::MIN, &config));
            output.textures_delta.clear();
            assert_eq!(screen.places.last().unwrap().0.config.languages, config.languages);
        }
        assert_eq!(screen.places.len(), 2);
    }

    #[test]
    fn nothing_of_a_patient_is_remembered_when_he_is_gone() {
        let (ctx, config, mut screen) = (Context::default(), ScreenConfig::default(), Screen::default());
        install_fonts(&ctx);
        let paint = |screen: &mut Screen, shown: &Shown| {
            let mark = LinkMark { up: true, beats: 0 };
            let mut output =
                ctx.run_ui(RawInput::default(), |ui| screen.patient_ui(ui, shown, mark, NaiveTime::MIN, &config));
            output.textures_delta.clear();
        };
        let scene = |name| scenes().into_iter().find(|scene| scene.name == name).unwrap().shown;
        let texts = ["홍길동", "Hong", "CHEST", "14"];
        paint(&mut screen, &scene("ready"));
        assert!(!texts[..3].iter().any(|text| screen.typesetter.has_forgotten(text)));
        paint(&mut screen, &scene("waiting"));
        assert!(texts.iter().all(|text| screen.typesetter.has_forgotten(text)));
        assert!(!screen.has_person && screen.step.is_none());
        paint(&mut screen, &scene("ready"));
        screen.forget();
        assert!(texts[..3].iter().all(|text| screen.typesetter.has_forgotten(text)) && !screen.has_person);
    }
}
