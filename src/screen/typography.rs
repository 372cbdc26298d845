//! Text that fits: as large as its place allows, shrunk before it wraps, wrapped before it is cut.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use egui::accesskit::{AriaCurrent, Live};
use egui::{Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2};

use super::fitting::{Fit, Fitted, SLACK, Within, ladder, measure};
use super::measures::{Inked, Measured};
use super::parting;
use super::theme::{LINE_HEIGHT, TIGHT, Weight, size};
use super::tongue::Tongue;
use crate::l10n::as_read;
use crate::lettering::{self, Anchor, Inside, Language, Lettering, Shaped, Written, breaking};

/// Remembered fits are forgotten beyond this number.
const REMEMBERED: usize = 256;

/// Sets texts, and remembers how they fitted.
#[derive(Default)]
pub(super) struct Typesetter {
    fits: HashMap<Key, Option<Fitted>>,
    tongue: Tongue,
    /// What the next text is beside its words.
    said: Said,
    /// How the next text is read aloud, where that is not as it is broken into lines.
    told: Option<String>,
    /// Whether lines stand close to each other.
    is_tight: bool,
    /// Whether a word that is broken gets no hyphen: an id.
    is_id: bool,
    lettering: Lettering,
    /// The lower edge of the last text, on whole pixels.
    bottom: f32,
    /// The texts of this frame that are not whole.
    cut: Vec<String>,
    /// Those of it that are too small for the viewing distance.
    small: Vec<String>,
    /// Those that are not in it for want of room.
    left_out: Vec<String>,
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    text: String,
    weight: Weight,
    /// Sizes, lines, width, height, pixels per point and height of a line, as bits.
    numbers: [u32; 6],
    lines: usize,
    language: Option<Language>,
    inside: Inside,
    how: How,
}

/// What was asked of a text.
#[derive(PartialEq, Eq, Hash)]
enum How {
    /// [`Typesetter::fit`].
    Shrunk,
    /// [`Typesetter::largest`] with lines that end between words.
    BetweenWords,
    /// The same with lines that end anywhere.
    InsideWords,
}

impl Typesetter {
    /// The texts from here on are in this language.
    pub(super) fn speak(&mut self, tongue: Tongue) {
        self.tongue = tongue;
    }

    /// How the next text is read aloud, though it is broken into lines otherwise.
    pub(super) fn tell(&mut self, text: &str) {
        self.told = Some(text.to_owned());
    }

    /// Whether lines from here on stand close to each other.
    pub(super) fn tighten(&mut self, is_tight: bool) {
        self.is_tight = is_tight;
    }

    /// Whether texts from here on are ids: where one is broken inside a word, no hyphen is put in that may be taken for a part of it.
    pub(super) fn take_for_id(&mut self, is_id: bool) {
        self.is_id = is_id;
    }

    const fn inside(&self) -> Inside {
        if self.is_id { Inside::Anywhere } else { Inside::WithHyphen }
    }

    fn leading(&self) -> f32 {
        if self.is_tight { TIGHT } else { LINE_HEIGHT }
    }

    /// What the next text is to a screen reader beside its words.
    pub(super) fn mark(&mut self, said: Said) {
        self.said = said;
    }

    /// A frame begins that paints this screen.
    pub(super) fn begin_frame(&mut self, ui: &Ui, screen: Rect) {
        self.lettering.begin_frame(ui.ctx(), screen.area());
        self.cut.clear();
        self.small.clear();
        self.left_out.clear();
    }

    /// The lower edge of the last text that was painted: where the next one below it may begin.
    pub(super) fn bottom(&self) -> f32 {
        self.bottom
    }

    /// Forgets every text.
    pub(super) fn forget(&mut self) {
        self.fits.clear();
        self.lettering.forget_texts();
        self.cut.clear();
        self.small.clear();
        self.left_out.clear();
        self.told = None;
    }

    /// Whether nothing of a text is remembered that holds this one.
    #[cfg(test)]
    pub(super) fn has_forgotten(&self, text: &str) -> bool {
        !self.fits.keys().any(|key| key.text.contains(text))
    }

    /// The texts of the last frame that are not whole.
    pub(super) fn cut(&self) -> &[String] {
        &self.cut
    }

    /// The largest size at which a text fits its place.
    pub(super) fn fit(&mut self, ui: &Ui, text: &str, fit: Fit) -> Fitted {
        let numbers = [fit.largest, fit.one_line_down_to, fit.width, fit.height, ui.pixels_per_point(), self.leading()];
        let key = Key {
            text: text.to_owned(),
            weight: fit.weight,
            numbers: numbers.map(f32::to_bits),
            lines: fit.lines,
            language: self.tongue.letters,
            inside: self.inside(),
            how: How::Shrunk,
        };
        if let Some(Some(fitted)) = self.fits.get(&key) {
            return *fitted;
        }
        let fitted = measure(
            &self.lettering.shape(&parting::whole(text), fit.weight, self.tongue.letters),
            fit,
            (self.inside(), self.leading()),
            ui.pixels_per_point(),
        );
        self.remember(key, Some(fitted));
        fitted
    }

    /// The texts of the last frame that are too small for the viewing distance.
    pub(super) fn small(&self) -> &[String] {
        &self.small
    }

    /// A text has no room.
    pub(super) fn leave_out(&mut self, text: &str) {
        self.left_out.push(text.to_owned());
    }

    /// The texts that the last frame had no room for.
    pub(super) fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// A text at a size that can be read, on lines between words, or else between the parts of one, or else inside them; only where
    /// there is none, a smaller one.
    pub(super) fn fit_legibly(&mut self, ui: &Ui, text: &str, fit: Fit, legible: f32) -> Fitted {
        let Fit { weight, largest, lines, width, height, .. } = fit;
        let smallest = legible.min(largest);
        let within = |breaks_words| Within { weight, largest, smallest, lines, width, height, breaks_words };
        let all = parting::whole(text);
        let found = [(&*all, false), (text, false), (text, true)].into_iter();
        let mut found = found.filter_map(|(text, breaks_words)| self.largest(ui, text, within(breaks_words)));
        found.next().unwrap_or_else(|| self.fit(ui, text, fit))
    }

    /// The largest size down to the smallest allowed at which a text fits its place in so many lines; none where there is none.
    pub(super) fn largest(&mut self, ui: &Ui, text: &str, within: Within) -> Option<Fitted> {
        let pixels_per_point = ui.pixels_per_point();
        let Within { weight, largest, smallest, lines, width, height, breaks_words } = within;
        let numbers = [largest, smallest, width, height, pixels_per_point, self.leading()].map(f32::to_bits);
        let how = if breaks_words { How::InsideWords } else { How::BetweenWords };
        let (language, inside) = (self.tongue.letters, self.inside());
        let key = Key { text: text.to_owned(), weight, numbers, lines, language, inside, how };
        if let Some(fitted) = self.fits.get(&key) {
            return *fitted;
        }
        let leading = self.leading();
        // The smallest itself is the last rung.
        let last = (smallest >= size::SMALLEST).then_some(smallest);
        let sizes = || ladder(largest, pixels_per_point).take_while(|size| *size > smallest).chain(last);
        let lettering = &mut self.lettering;
        // Most texts are the same at every size.
        let plain = (!parting::has_parts(text)).then(|| lettering.shape(text, weight, language));
        let mut at = |size: f32, may_tear: bool| {
            let ems = width * SLACK / size;
            let parted = || shape_parted(lettering, text, (weight, language), ems);
            let shaped = plain.as_ref().map_or_else(parted, Arc::clone);
            if shaped.widest_word() > ems && !breaks_words {
                return None;
            }
            let broken = breaking::lines(&shaped, ems, inside);
            let fitted = Fitted::of(&shaped, size, &broken, leading);
            let is_torn = !may_tear && broken.iter().any(|line| line.is_torn);
            (fitted.lines <= lines && fitted.height() <= height && !is_torn).then_some(fitted)
        };
        // Smaller rather than with a torn syllable.
        let whole = sizes().find_map(|size| at(size, false));
        let fitted = whole.or_else(|| sizes().find_map(|size| at(size, true)));
        self.remember(key, fitted);
        fitted
    }

    fn remember(&mut self, key: Key, fitted: Option<Fitted>) {
        if self.fits.len() >= REMEMBERED {
            self.fits.clear();
        }
        self.fits.insert(key, fitted);
    }

    /// How large a text is at a size in a width, both in points.
    pub(super) fn measure(&mut self, text: &str, weight: Weight, size: f32, width: f32) -> Measured {
        let (ems, language) = (width * SLACK / size, self.tongue.letters);
        let shaped = shape_parted(&mut self.lettering, text, (weight, language), ems);
        let fitted = Fitted::of(&shaped, size, &breaking::lines(&shaped, ems, self.inside()), self.leading());
        let whole = self.lettering.shape(&parting::whole(text), weight, language).width();
        Measured {
            lines: fitted.lines,
            is_torn: shaped.widest_word() > ems,
            width: whole * size,
            height: fitted.height(),
            above: fitted.above(),
        }
    }

    /// How far the ink of a text on one line reaches, in points.
    pub(super) fn inked(&mut self, text: &str, weight: Weight, size: f32) -> Inked {
        let shaped = self.lettering.shape(text, weight, self.tongue.letters);
        let (above, below) = shaped.ink().map_or((0.0, 0.0), |ink| (ink.top.max(0.0), (-ink.bottom).max(0.0)));
        Inked { width: shaped.width() * size, above: above * size, below: below * size }
    }

    /// Paints a line; the first line of it begins at the top of `rect`. Gives the rectangle of its ink.
    pub(super) fn line_ui(&mut self, ui: &mut Ui, rect: Rect, line: &Line<'_>) -> Rect {
        let anchor = match line.place {
            Alignment::Left => Anchor::Left(rect.left_top()),
            Alignment::Right => Anchor::Right(rect.right_top()),
            Alignment::Centre => Anchor::Centre(pos2(rect.center().x, rect.top())),
        };
        // A text on one line was measured: here it must not wrap or be cut for a fraction of a point.
        let is_measured = line.fitted.lines == 1 && line.place != Alignment::Centre;
        let width = if is_measured { rect.width() * 1.02 } else { rect.width() };
        let Written { ink, bounds, .. } = self.write_ui(ui, line, anchor, width, 0.0);
        self.bottom = bounds.bottom();
        let response = ui.interact(bounds, ui.scope_id().with(("text", line.text)), Sense::empty());
        // One text, though it may stand on lines of its own.
        let told = self.told.take().unwrap_or_else(|| line.text.replace('\n', " "));
        let told = as_read(&told);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told.clone()));
        let (said, locale) = (std::mem::take(&mut self.said), self.tongue.locale);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            if let Some(locale) = locale {
                node.set_language(locale.tag());
            }
            match said {
                Said::Text => {}
                Said::State => node.set_live(Live::Polite),
                Said::StepNow => node.set_aria_current(AriaCurrent::Step),
            }
        });
        ink
    }

    /// Paints a text with so much between its letters, in ems, on one line whose ink is in the middle of `rect`. Gives the
    /// rectangle of its ink.
    pub(super) fn spaced_ui(&mut self, ui: &Ui, rect: Rect, line: &Line<'_>, tracking: f32) -> Rect {
        self.write_ui(ui, line, Anchor::Middle(rect.center()), f32::INFINITY, tracking).ink
    }

    fn write_ui(&mut self, ui: &Ui, line: &Line<'_>, anchor: Anchor, width: f32, tracking: f32) -> Written {
        let least = line.least;
        let (size, letters) = (line.fitted.size, (line.weight, self.tongue.letters));
        let text = parted(&mut self.lettering, line.text, letters, width * SLACK / size);
        let line = lettering::Line {
            text: &text,
            language: self.tongue.letters,
            weight: line.weight,
            size: line.fitted.size,
            line_height: self.leading(),
            tracking,
            width,
            lines: line.fitted.lines,
            inside: self.inside(),
            anchor,
            color: line.color,
        };
        if line.size < least * 0.99 {
            self.small.push(as_read(line.text));
        }
        let written = self.lettering.write(ui.ctx(), &line);
        if written.is_cut {
            self.cut.push(as_read(line.text));
        }
        ui.painter().extend(written.shapes.iter().cloned());
        written
    }
}

/// The letters of a text: their weight, and whose they are.
type Letters = (Weight, Option<Language>);

/// A text for a width in ems: a word that is wider ends a line between its parts.
fn parted<'t>(lettering: &mut Lettering, text: &'t str, (weight, language): Letters, ems: f32) -> Cow<'t, str> {
    parting::parted(text, |text| lettering.shape(text, weight, language).width() <= ems)
}

fn shape_parted(lettering: &mut Lettering, text: &str, letters: Letters, ems: f32) -> Arc<Shaped> {
    let text = parted(lettering, text, letters, ems);
    lettering.shape(&text, letters.0, letters.1)
}

/// What a text is beside its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Said {
    /// No more than that.
    #[default]
    Text,
    /// The state of the exam: read aloud when it changes.
    State,
    /// The step that the exam is at.
    StepNow,
}

/// Where a text stands in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alignment {
    /// The ink begins at the left edge: letters with and without a margin of their own stand below each other.
    Left,
    /// The ink ends at the right edge.
    Right,
    /// In the middle.
    Centre,
}

/// A text in its place, which can be read by assistive technology and found by tests.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    pub(super) weight: Weight,
    pub(super) fitted: Fitted,
    pub(super) color: Color32,
    pub(super) place: Alignment,
    /// The smallest size at which it can be read from the viewing distance, in points; 0 where nobody needs to.
    pub(super) least: f32,
}
