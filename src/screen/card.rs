//! The installation card: what whoever mounts a monitor looks at, from where the patient will stand.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::fitting::{Fit, Fitted};
use super::theme::{self, CAPITAL_HEIGHT, LINE_HEIGHT, Weight, card as colors, size};
use super::tongue::Tongue;
use super::typography::{Alignment, Line, Typesetter};
use super::words::Words;
use super::{Screen, ScreenConfig, decimals, points_per_mm};
use crate::l10n::{Message, Reader};

/// What the card tells of its monitor and of the settings.
#[derive(Debug, Clone, PartialEq)]
pub struct CardFacts {
    /// Manufacturer, model and serial number, and the connector; none where no monitor is known.
    pub monitor: Option<[String; 2]>,
    /// Pixels to a point.
    pub scale: f64,
    /// How the patient screen looks there.
    pub screen: ScreenConfig,
}

/// The card, and what it remembers of fitting texts.
#[derive(Default)]
pub struct Card {
    typesetter: Typesetter,
    /// The patient screen in its place, which is not painted.
    patient: Screen,
}

/// The distances for which there is a line, in metres, the farthest first.
const DISTANCES: [f32; 10] = [8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.5, 2.0, 1.5, 1.0];
/// Distances nearer to each other than this are the same, in metres.
const SAME: f32 = 0.25;
/// Of a high screen, the least and the most that the lines take.
const CHART: (f32, f32) = (0.46, 0.62);
/// The height of the ruler with its text, in small sizes.
const RULER_HEIGHT: f32 = 3.0;
/// The contrasts of the squares with their grounds.
const CONTRASTS: [f32; 8] = [1.15, 1.3, 1.6, 2.0, 3.0, 4.5, 7.0, 12.0];
/// The length of the ruler, in millimetres, and from one mark to the next.
const RULER: (u16, u16) = (100, 10);

/// A line of every writing, each in its own language.
const WRITINGS: [(&str, &str); 28] = [
    ("ko", "홍길동 洪吉洞"),
    ("en", "Hong, Gildong"),
    ("ja", "山田 太郎 やまだ"),
    ("zh-Hans", "王小明 刘䶮 赵孟𫖯"),
    ("zh-Hant", "陳大文 黃國榮"),
    ("vi", "Nguyễn Thị Phượng"),
    ("th", "สมชาย ใจดี"),
    ("lo", "ສົມສັກ ແກ້ວ"),
    ("km", "សុខ សុភា"),
    ("my", "အောင်ဆန်း"),
    ("hi", "श्रेष्ठ कृष्ण"),
    ("bn", "রবীন্দ্রনাথ"),
    ("pa", "ਸਿੰਘ ਹਰਪ੍ਰੀਤ"),
    ("gu", "મહાત્મા ગાંધી"),
    ("ta", "தமிழ்ச்செல்வி"),
    ("te", "శ్రీనివాస్"),
    ("kn", "ಕೃಷ್ಣಮೂರ್ತಿ"),
    ("ml", "കൃഷ്ണൻ"),
    ("si", "ශ්‍රී ලංකා"),
    ("ar", "عبد الرحمن (٣)"),
    ("fa", "گیتی پژمان"),
    ("he", "דוד בן־גוריון"),
    ("ru", "Иванов Пётр Ёлкин"),
    ("el", "Παπαδόπουλος Ἀχιλλεύς"),
    ("ka", "გიორგი ბერიძე"),
    ("hy", "Հովհաննես"),
    ("am", "አበበ በቀለ"),
    ("mn", "Бат-Эрдэнэ Өнөр"),
];

/// What the card is painted with.
struct Pen<'a> {
    typesetter: &'a mut Typesetter,
    /// The size of a text that is read from close by, in points.
    small: f32,
    /// The screen's diagonal for one millimetre, in points.
    per_mm: f32,
}

impl Card {
    /// The texts that did not fit the last picture.
    #[must_use]
    pub fn cut_texts(&self) -> &[String] {
        self.typesetter.cut()
    }

    /// Paints the card over all that is left of `ui`, in the language of the reader.
    pub fn card_ui(&mut self, ui: &mut Ui, facts: &CardFacts, reader: Reader<'_>) {
        let screen = ui.available_rect_before_wrap();
        self.typesetter.begin_frame(ui, screen);
        ui.set_clip_rect(screen);
        let staff = Tongue::of(reader.locale());
        self.typesetter.speak(staff);
        let shortage = self.shortage(ui, screen, &facts.screen);
        let painter = ui.painter();
        painter.rect_filled(screen, 0.0, colors::GROUND);
        painter.rect_stroke(screen, 0.0, Stroke::new(2.0, colors::INK), StrokeKind::Inside);
        let per_mm = points_per_mm(screen, facts.screen.diagonal_in);
        let small = (screen.height().min(screen.width() * 0.62) * 0.026).max(size::SMALLEST + 2.0);
        let mut pen = Pen { typesetter: &mut self.typesetter, small, per_mm };
        let inner = screen.shrink(screen.width().min(screen.height()) * 0.035);
        let top = pen.head_ui(ui, inner, facts, reader);
        let below = Rect::from_min_max(pos2(inner.left(), top), inner.max);
        let gap = small;
        let is_wide = screen.width() > screen.height() * 1.1;
        let (chart, rest) = if is_wide {
            let split = below.left() + below.width() * 0.52;
            (below.with_max_x(split - gap), below.with_min_x(split + gap))
        } else {
            let lines = pen.lines_height(facts.screen.viewing_distance_m) + small * RULER_HEIGHT + gap;
            let split = below.top() + lines.clamp(below.height() * CHART.0, below.height() * CHART.1);
            (below.with_max_y(split - gap), below.with_min_y(split))
        };
        pen.chart_ui(ui, chart, facts, reader);
        let top = pen.facts_ui(ui, rest, screen, (facts, shortage), reader);
        let top = pen.contrast_ui(ui, rest.with_min_y(top + gap * 0.5), reader);
        pen.writings_ui(ui, rest.with_min_y(top + gap), reader);
        ui.advance_cursor_after_rect(screen);
    }
}

impl Card {
    /// What the patient screen has no room for on this monitor.
    fn shortage(&mut self, ui: &Ui, screen: Rect, config: &ScreenConfig) -> Option<Message> {
        let words = Words::of(&config.texts, config.languages);
        self.patient.typesetter.begin_frame(ui, screen);
        self.patient.typesetter.speak(words.tongue(0));
        self.patient.layout(screen, ui.pixels_per_point(), config, words);
        self.patient.shortage().message(config)
    }
}

impl Pen<'_> {
    /// The title between the marks of the sides; gives where the rest begins.
    fn head_ui(&mut self, ui: &mut Ui, inner: Rect, facts: &CardFacts, reader: Reader<'_>) -> f32 {
        let patient = reader.library().patient(facts.screen.languages.main());
        let legible = facts.screen.viewing_distance_m * 5.0 * self.per_mm / CAPITAL_HEIGHT;
        let mark = legible.min(inner.height() * 0.12).max(self.small);
        let row = Rect::from_min_size(inner.min, vec2(inner.width(), mark * LINE_HEIGHT));
        let side = row.width() * 0.2;
        let staff = Tongue::of(reader.locale());
        self.typesetter.speak(Tongue::of(facts.screen.languages.main()));
        self.row_ui(ui, row.with_max_x(row.left() + side), &patient.right_mark, (Weight::Bold, mark), Alignment::Left);
        self.row_ui(ui, row.with_min_x(row.right() - side), &patient.left_mark, (Weight::Bold, mark), Alignment::Right);
        self.typesetter.speak(staff);
        let middle = Rect::from_x_y_ranges(row.left() + side..=row.right() - side, row.y_range());
        let title = reader.get("card-title");
        let below = self.row_ui(ui, middle, title, (Weight::Bold, self.small * 1.5), Alignment::Centre);
        let hint = format!("{} {}", reader.get("card-close"), reader.get("card-frame"));
        let below =
            self.row_ui(ui, middle.with_min_y(below), &hint, (Weight::Medium, self.small * 0.8), Alignment::Centre);
        row.bottom().max(below) + self.small * 0.3
    }

    /// A line for each distance, as small as it may be to be read from there; below them a ruler.
    fn chart_ui(&mut self, ui: &mut Ui, place: Rect, facts: &CardFacts, reader: Reader<'_>) {
        let ruler_height = self.small * RULER_HEIGHT;
        let distances = self.distances(place.height() - ruler_height, facts.screen.viewing_distance_m);
        let mut top = place.top();
        for distance in &distances {
            let size = self.legible(*distance);
            let long = reader.text(&Message::new("card-readable").with("distance", decimals(*distance)));
            let fits = self.typesetter.measure(&long, Weight::Bold, size, f32::INFINITY).width <= place.width() * 0.97;
            let short = format!("{} m", decimals(*distance));
            let text = if fits { long } else { short };
            let is_set = (distance - facts.screen.viewing_distance_m).abs() < SAME;
            let row = Rect::from_min_max(pos2(place.left(), top), pos2(place.right(), top + size * LINE_HEIGHT));
            if is_set {
                ui.painter().rect_stroke(row, size * 0.1, Stroke::new(1.5, colors::INK), StrokeKind::Inside);
            }
            let inside = row.with_min_x(row.left() + place.width() * 0.01);
            let fitted = Fitted::plain(size.max(1.0), 1);
            let color = colors::INK;
            let line = Line { text: &text, weight: Weight::Bold, fitted, color, place: Alignment::Left, least: 0.0 };
            self.typesetter.line_ui(ui, inside, &line);
            top = row.bottom();
        }
        self.ruler_ui(ui, place.with_min_y(place.bottom() - ruler_height), reader);
    }

    /// The smallest size that can be read from a distance in metres, in points.
    fn legible(&self, distance: f32) -> f32 {
        distance * 5.0 * self.per_mm / CAPITAL_HEIGHT
    }

    /// The height of all lines from a distance on.
    fn lines_height(&self, farthest: f32) -> f32 {
        let distances = DISTANCES.iter().filter(|distance| **distance < farthest + SAME);
        distances.map(|distance| self.legible(*distance) * LINE_HEIGHT).sum()
    }

    /// The distances whose lines have room: the farthest go first, but for the one that is set; then the nearest.
    fn distances(&self, room: f32, set: f32) -> Vec<f32> {
        let mut distances = DISTANCES.to_vec();
        let is_set = |distance: &f32| (distance - set).abs() < SAME;
        while distances.iter().map(|distance| self.legible(*distance) * LINE_HEIGHT).sum::<f32>() > room
            && distances.len() > 1
        {
            let farther = distances.first().is_some_and(|distance| !is_set(distance));
            let at = if farther { 0 } else { distances.len() - 1 };
            distances.remove(at);
        }
        distances
    }

    /// A ruler: where it has another length, the diagonal of the settings is wrong.
    fn ruler_ui(&mut self, ui: &mut Ui, place: Rect, reader: Reader<'_>) {
        let (length, step) = RULER;
        let thick = Stroke::new(2.0, colors::INK);
        let base = place.top() + self.small * 0.9;
        for mark in (0..=length).step_by(usize::from(step)) {
            let x = place.left() + f32::from(mark) * self.per_mm;
            let high = if mark % (step * 5) == 0 { 0.9 } else { 0.5 };
            ui.painter().vline(x, base - self.small * high..=base, thick);
        }
        ui.painter().hline(place.left()..=place.left() + f32::from(length) * self.per_mm, base, thick);
        let text = reader.text(&Message::new("card-ruler").with("length", u32::from(length)));
        self.row_ui(ui, place.with_min_y(base + 4.0), &text, (Weight::Medium, self.small), Alignment::Left);
    }

    /// What the monitor is, and what follows from the settings.
    fn facts_ui(
        &mut self,
        ui: &mut Ui,
        place: Rect,
        screen: Rect,
        (facts, shortage): (&CardFacts, Option<Message>),
        reader: Reader<'_>,
    ) -> f32 {
        let monitor = match &facts.monitor {
            Some([identity, connector]) => {
                Message::new("card-monitor").with("identity", identity.as_str()).with("connector", connector.as_str())
            }
            None => Message::new("card-no-monitor"),
        };
        let pixels = |points: f32| f64::from((points * ui.pixels_per_point()).round());
        let size = Message::new("card-size")
            .with("width", pixels(screen.width()))
            .with("height", pixels(screen.height()))
            .with("scale", (facts.scale * 100.0).round() / 100.0)
            .with("diagonal", decimals(facts.screen.diagonal_in));
        let capital = facts.screen.viewing_distance_m * 5.0;
        let legible = Message::new("card-legible")
            .with("distance", decimals(facts.screen.viewing_distance_m))
            .with("millimetres", decimals(capital))
            .with("pixels", pixels(capital * self.per_mm));
        let mut top = place.top();
        let sides = Message::new("card-sides");
        for message in [monitor, size, legible].into_iter().chain(shortage).chain([sides]) {
            let form = (Weight::Medium, self.small);
            top = self.row_ui(ui, place.with_min_y(top), &reader.text(&message), form, Alignment::Left);
        }
        top
    }

    /// Squares that differ from black and from white by so much.
    fn contrast_ui(&mut self, ui: &mut Ui, place: Rect, reader: Reader<'_>) -> f32 {
        let form = (Weight::Medium, self.small);
        let mut top = self.row_ui(ui, place, reader.get("card-contrast"), form, Alignment::Left);
        let count = f32::from(u8::try_from(CONTRASTS.len()).unwrap_or(1));
        let side = place.width() / count;
        let high = (self.small * 2.4).min(side);
        for (ground, ink, to) in [(colors::BLACK, colors::INK, 0.0), (colors::INK, colors::BLACK, 1.0)] {
            let row = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), high));
            ui.painter().rect_filled(row, 0.0, ground);
            let mut left = row.left();
            for contrast in CONTRASTS {
                let cell = Rect::from_min_size(pos2(left, top), vec2(side, high));
                let square = cell.with_max_x(cell.left() + high).shrink(high * 0.14);
                ui.painter().rect_filled(square, 0.0, theme::grey_beside(to, contrast));
                let text = decimals(contrast).to_string();
                let fit = self.small.min(high * 0.4);
                let at = Rect::from_min_max(pos2(square.right() + high * 0.1, cell.center().y - fit * 0.6), cell.max);
                let line = Line {
                    text: &text,
                    weight: Weight::Medium,
                    fitted: Fitted::plain(fit, 1),
                    color: ink,
                    place: Alignment::Left,
                    least: 0.0,
                };
                self.typesetter.spaced_ui(ui, at, &line, 0.0);
                left = cell.right();
            }
            top = row.bottom();
        }
        ui.interact(place.with_max_y(top), ui.scope_id().with("contrast"), Sense::empty());
        top
    }

    /// A name in every writing.
    fn writings_ui(&mut self, ui: &mut Ui, place: Rect, reader: Reader<'_>) {
        let staff = Tongue::of(reader.locale());
        let form = (Weight::Medium, self.small);
        let top = self.row_ui(ui, place, reader.get("card-writings"), form, Alignment::Left);
        let grid = place.with_min_y(top + self.small * 0.35);
        let columns: u8 = if grid.width() > self.small * 34.0 { 4 } else { 3 };
        let rows = WRITINGS.len().div_ceil(usize::from(columns));
        let cell = vec2(
            grid.width() / f32::from(columns),
            (grid.height() / f32::from(u8::try_from(rows).unwrap_or(u8::MAX))).max(1.0),
        );
        for (row, line) in WRITINGS.chunks(usize::from(columns)).enumerate() {
            for (column, (language, text)) in line.iter().enumerate() {
                let at = |index: usize, length: f32| f32::from(u8::try_from(index).unwrap_or(u8::MAX)) * length;
                let corner = pos2(grid.left() + at(column, cell.x), grid.top() + at(row, cell.y));
                let rect = Rect::from_min_size(corner, cell);
                self.typesetter.speak(language.parse().map_or(staff, Tongue::of));
                let largest = (cell.y / LINE_HEIGHT).min(self.small * 1.6);
                let fit = Fit {
                    weight: Weight::Bold,
                    largest,
                    one_line_down_to: size::SMALLEST,
                    lines: 1,
                    width: cell.x - self.small * 0.5,
                    height: cell.y + 1.0,
                };
                let fitted = self.typesetter.fit(ui, text, fit);
                let (weight, color) = (Weight::Bold, colors::INK);
                let line = Line { text, weight, fitted, color, place: Alignment::Left, least: 0.0 };
                self.typesetter.line_ui(ui, rect, &line);
            }
        }
        self.typesetter.speak(staff);
    }

    /// A text at the top of a place, smaller where it does not fit; gives where it ends.
    fn row_ui(&mut self, ui: &mut Ui, place: Rect, text: &str, (weight, size): (Weight, f32), at: Alignment) -> f32 {
        let fit = Fit {
            weight,
            largest: size,
            one_line_down_to: size * 0.8,
            lines: 3,
            width: place.width(),
            height: (size * LINE_HEIGHT * 3.0).min(place.height().max(size * LINE_HEIGHT)) + 1.0,
        };
        let fitted = self.typesetter.fit(ui, text, fit);
        let rect = Rect::from_min_max(place.min, pos2(place.right(), place.top() + fitted.height()));
        let line = Line { text, weight, fitted, color: colors::INK, place: at, least: 0.0 };
        self.typesetter.line_ui(ui, rect, &line);
        rect.bottom()
    }
}
