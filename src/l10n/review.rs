//! Finds the mistakes in a site's file and removes what cannot be used.

use std::collections::{BTreeSet, HashMap};

use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;

use super::bundled::{ANATOMY_FILE, PATIENT_FILE, bundled_catalog, bundled_files};
use super::catalog::{Catalog, Mistake};
use super::locale::Locale;
use super::message::Message;
use super::side_words::SideWords;
use super::site::{SiteFile, SiteMistake};
use super::snippet::{Snippet, forms, is_blank, longest, message_of, patterns, snippets, texts};
use super::{anatomy, misread, patient, staff};
use crate::anatomy::Side;

/// What a wrong encoding turns letters into.
const LOST_LETTER: char = '\u{fffd}';
/// The most letters of a text that a sentence repeats.
const MOST_SHOWN: usize = 40;

/// The file without the unusable messages, and all its mistakes in order of line. For a message that
/// is left out, the program's own is used; all others are kept, even if something about them is reported.
pub fn reviewed(file: SiteFile, can_draw: impl Fn(char) -> bool) -> (SiteFile, Vec<SiteMistake>) {
    let mut review = Review::new(&file);
    review.each_message(can_draw);
    if file.is_for_staff() {
        review.staff();
    } else {
        review.patient();
    }
    let text = review.usable();
    let mut found = review.found;
    // What is missing in an added language comes last.
    found.sort_by_key(|found| found.line.unwrap_or(usize::MAX));
    let mistake =
        |Found { line, reason, is_replaced }| SiteMistake { path: file.path.clone(), line, reason, is_replaced };
    let mistakes = found.into_iter().map(mistake).collect();
    (SiteFile { text, ..file }, mistakes)
}

/// A mistake.
struct Found {
    line: Option<usize>,
    reason: Message,
    /// Whether the program's own text replaces it.
    is_replaced: bool,
}

impl Found {
    /// A mistake that costs a message.
    fn lost(line: Option<usize>, reason: Message) -> Self {
        Self { line, reason, is_replaced: true }
    }

    /// A mistake that is only reported.
    fn told(line: usize, reason: Message) -> Self {
        Self { line: Some(line), reason, is_replaced: false }
    }
}

struct Review<'f> {
    file: &'f SiteFile,
    snippets: Vec<Snippet<'f>>,
    found: Vec<Found>,
    /// The lines of unusable messages, from 1.
    unusable: BTreeSet<usize>,
}

impl<'f> Review<'f> {
    fn new(file: &'f SiteFile) -> Self {
        let snippets = snippets(&file.text).collect();
        Self { file, snippets, found: Vec::new(), unusable: BTreeSet::new() }
    }

    /// The file with empty lines for what cannot be used, so that line numbers stay the same.
    fn usable(&self) -> String {
        let lines = self.file.text.lines().enumerate();
        let kept = lines.map(|(index, line)| if self.unusable.contains(&(index + 1)) { "" } else { line });
        kept.flat_map(|line| [line, "\n"]).collect()
    }

    fn line_of(&self, id: &str) -> Option<usize> {
        self.snippets.iter().find(|snippet| snippet.id == Some(id)).map(|snippet| snippet.line)
    }

    /// Leaves out all messages of this id.
    fn leave_out(&mut self, id: &str) {
        let lines = self.snippets.iter().filter(|snippet| snippet.id == Some(id));
        self.unusable.extend(lines.flat_map(|snippet| snippet.line..snippet.line + snippet.lines()));
    }

    /// Whether a message of this id was left out, and no other one of the same id is left.
    fn is_left_out(&self, id: &str) -> bool {
        self.line_of(id).is_some() && self.line_in_use(id).is_none()
    }

    /// The line of the first message of this id that can be used.
    fn line_in_use(&self, id: &str) -> Option<usize> {
        let mut lines = self.snippets.iter().filter(|snippet| snippet.id == Some(id)).map(|snippet| snippet.line);
        lines.find(|line| !self.unusable.contains(line))
    }

    /// Checks each message alone and against the program's own.
    fn each_message(&mut self, can_draw: impl Fn(char) -> bool) {
        let mut first = HashMap::new();
        let (mut found, mut unusable) = (Vec::new(), BTreeSet::new());
        for snippet in &self.snippets {
            if let Some(id) = snippet.id {
                let line = *first.entry(id).or_insert(snippet.line);
                if line != snippet.line {
                    found.push(Found::told(snippet.line, twice(id, line)));
                }
            }
            let Ok(parsed) = FluentResource::try_new(snippet.source.to_owned()) else { continue };
            let original = snippet.id.and_then(|id| original(self.file, id));
            let original = original.as_ref().map_or_else(Vec::new, all_patterns);
            for (form, pattern) in all_patterns(&parsed) {
                let line = form.map_or(snippet.line, |form| snippet.line_of(form));
                let may_be_blank = || original.iter().any(|(other, text)| *other == form && is_blank(text));
                let texts = texts(pattern);
                let letter = texts.iter().flat_map(|text| text.chars()).find(|letter| !is_shown(*letter, &can_draw));
                let name = || snippet.name(form);
                let misread = || texts.iter().find_map(|text| misread(text));
                let reason = match letter {
                    Some(LOST_LETTER) => Message::new("site-lost-letter").with("name", name()),
                    _ if let Some(reason) = misread() => reason.with("name", name()),
                    Some(letter) if letter.is_control() => {
                        let code = format!("U+{:04X}", u32::from(letter));
                        Message::new("site-control").with("name", name()).with("code", code)
                    }
                    Some(letter) => {
                        Message::new("site-undrawable-in").with("name", name()).with("character", format!("{letter:?}"))
                    }
                    None if is_blank(pattern) && !may_be_blank() => Message::new("site-blank").with("name", name()),
                    None => match too_long(self.file, snippet.id, form, pattern) {
                        Some(reason) => reason.with("name", name()),
                        None => continue,
                    },
                };
                found.push(Found::lost(Some(line), reason));
                unusable.extend(snippet.line..snippet.line + snippet.lines());
            }
            found.extend(self.unknown_forms(snippet, &parsed, &original));
        }
        self.found.append(&mut found);
        self.unusable.append(&mut unusable);
    }

    /// Unknown or repeated forms.
    fn unknown_forms(
        &self,
        snippet: &Snippet<'_>,
        parsed: &FluentResource,
        original: &[(Option<&str>, &ast::Pattern<&str>)],
    ) -> Vec<Found> {
        let Some(id) = snippet.id.filter(|_| !original.is_empty()) else { return Vec::new() };
        let is_known = |form: Option<&str>| {
            let hint = !self.file.is_for_staff() && form == Some("hint") && patient::may_hint(id);
            hint || original.iter().any(|(other, _)| *other == form)
        };
        let mut seen = BTreeSet::new();
        let told = all_patterns(parsed).into_iter().filter_map(|(form, _)| {
            let line = form.map_or(snippet.line, |form| snippet.line_of(form));
            if !is_known(form) {
                Some(Found::told(line, Message::new("site-form-unknown").with("name", snippet.name(form))))
            } else if !seen.insert(form) {
                Some(Found::told(snippet.line, twice(&snippet.name(form), line)))
            } else {
                None
            }
        });
        told.collect()
    }

    /// Whether messages for staff can replace the program's own.
    fn staff(&mut self) {
        for snippet in &self.snippets {
            if self.unusable.contains(&snippet.line) {
                continue;
            }
            match (staff::flaw(snippet), snippet.id) {
                (Some(reason), id) if id.and_then(staff::english).is_some() => {
                    self.found.push(Found::lost(Some(snippet.line), reason));
                }
                (Some(reason), _) => self.found.push(Found::told(snippet.line, reason)),
                (None, Some(id)) => self.found.extend(left_out_arguments(snippet, id)),
                (None, None) => {}
            }
        }
    }

    /// Checks the texts of the patient screen.
    fn patient(&mut self) {
        self.references();
        let is_anatomy = self.file.name == ANATOMY_FILE;
        if is_anatomy {
            self.sides_of_parts();
            self.sides_in_words();
        } else {
            self.marks();
            self.times();
        }
        let (catalog, unread) = self.catalog();
        let unread = unread.into_iter();
        self.found.extend(unread.map(|mistake| Found::lost(Some(mistake.line), mistake.reason)));
        let flaws = if is_anatomy { anatomy::flaws(&catalog) } else { patient::flaws(&catalog) };
        for flaw in flaws.into_iter().filter(|flaw| !self.is_left_out(flaw.id)).collect::<Vec<_>>() {
            let reason = Message::new("site-flaw").with("id", flaw.id).with("why", flaw.why.message());
            self.found.push(Found::lost(self.line_in_use(flaw.id), reason));
        }
        let is_known = if is_anatomy { anatomy::is_known } else { patient::is_known };
        let unknown = self.snippets.iter().filter_map(|snippet| Some((snippet.line, snippet.id?)));
        let unknown = unknown.filter(|(_, id)| !is_known(id));
        self.found.extend(
            unknown
                .map(|(line, id)| Found::told(line, Message::new("site-unknown").with("id", id)))
                .collect::<Vec<_>>(),
        );
    }

    /// The program's own texts with the usable part of the file on top.
    fn catalog(&self) -> (Catalog, Vec<Mistake>) {
        let mut catalog = bundled_catalog(self.file.locale).unwrap_or_else(|| Catalog::new(self.file.locale));
        let unread = catalog.add(&self.usable());
        (catalog, unread)
    }

    /// Texts must not refer to others, but as the program's own do: a date to its month.
    fn references(&mut self) {
        let mut wrong = Vec::new();
        for (snippet, id) in self.snippets.iter().filter_map(|snippet| Some((snippet, snippet.id?))) {
            let Ok(parsed) = FluentResource::try_new(snippet.source.to_owned()) else { continue };
            for (form, taken) in message_of(&parsed).map(forms).unwrap_or_default() {
                let is_allowed = |name: &&String| name.starts_with('$') || patient::may_refer(id, name);
                if let Some(strange) = taken.iter().find(|name| !is_allowed(name)) {
                    let line = form.map_or(snippet.line, |form| snippet.line_of(form));
                    wrong.push((id, line, snippet.name(form), strange.clone()));
                }
            }
        }
        for (id, line, name, argument) in wrong {
            let is_left_out = self.is_left_out(id);
            if !is_left_out {
                let reason = Message::new("site-reference").with("name", name).with("argument", argument);
                self.found.push(Found::lost(Some(line), reason));
                self.leave_out(id);
            }
        }
    }

    /// The words for one side must not name the other one, those for both or none no single one.
    fn sides_in_words(&mut self) {
        let (here, words) = (self.catalog().0, SideWords::of(self.file.locale));
        let mut wrong = Vec::new();
        for (snippet, id) in self.snippets.iter().filter_map(|snippet| Some((snippet, snippet.id?))) {
            if !anatomy::is_known(id) || self.unusable.contains(&snippet.line) {
                continue;
            }
            for form in [None, Some("left"), Some("right"), Some("both")] {
                let Ok(text) = here.text(id, form, &FluentArgs::new()) else { continue };
                let strange = match form {
                    Some("left") => Some(Side::Right).filter(|side| words.names(&text, *side)),
                    Some("right") => Some(Side::Left).filter(|side| words.names(&text, *side)),
                    Some(_) | None => words.named(&text),
                };
                if let Some(side) = strange {
                    let line = form.map_or(snippet.line, |form| snippet.line_of(form));
                    let reason = Message::new("site-side-named").with("name", snippet.name(form));
                    wrong.push((id, line, reason.with("text", text).with("side", side.id())));
                    break;
                }
            }
        }
        for (id, line, reason) in wrong {
            self.found.push(Found::lost(Some(line), reason));
            self.leave_out(id);
        }
    }

    /// The words for one side must differ from those for the other.
    fn sides_of_parts(&mut self) {
        let (here, own) = (self.catalog().0, bundled_catalog(self.file.locale));
        let mut wrong = Vec::new();
        for (snippet, id) in self.snippets.iter().filter_map(|snippet| Some((snippet, snippet.id?))) {
            if !anatomy::has_sides(id) || self.unusable.contains(&snippet.line) {
                continue;
            }
            let sides = ["left", "right", "both"].map(|form| word(&here, id, Some(form)));
            let [left, right, both] = &sides;
            for (form, text) in ["left", "right", "both"].into_iter().zip(&sides) {
                if text.is_none() && word(&here, id, None).is_some() {
                    let name = snippet.name(Some(form));
                    self.found.push(Found::told(snippet.line, Message::new("site-form-missing").with("name", name)));
                }
            }
            let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
            let of_own = |form| own.as_ref().and_then(|own| word(own, id, Some(form)));
            if same(left, right) || same(left, both) || same(right, both) {
                wrong.push((id, snippet.line_of("left"), "site-sides"));
            } else if same(left, &of_own("right")) || same(right, &of_own("left")) {
                wrong.push((id, snippet.line_of("left"), "site-swapped"));
            }
        }
        for (id, line, reason) in wrong {
            self.found.push(Found::lost(Some(line), Message::new(reason).with("name", id)));
            self.leave_out(id);
        }
    }

    /// The marks of left and right beside the figure.
    fn marks(&mut self) {
        const MARKS: [&str; 2] = ["left-mark", "right-mark"];
        let Some(name) = MARKS.into_iter().find(|id| self.line_of(id).is_some()) else { return };
        let here = self.catalog().0;
        let [left, right] = MARKS.map(|id| word(&here, id, None));
        let own = bundled_catalog(self.file.locale);
        let is_wrong = match (&own, left, right) {
            (_, Some(left), Some(right)) if left == right => Some("site-sides"),
            // One mark is enough: in a known language it must not be the other side's mark.
            (Some(own), left, right) => {
                let [own_left, own_right] = MARKS.map(|id| word(own, id, None));
                (left == own_right || right == own_left).then_some("site-swapped")
            }
            // In an unknown language, L may well stand for right.
            (None, left, right) => {
                let english = bundled_catalog(Locale::EN);
                let [english_left, english_right] = MARKS.map(|id| word(english.as_ref()?, id, None));
                (left.is_some() && left == english_right && right == english_left).then_some("site-swapped")
            }
        };
        if let Some(reason) = is_wrong {
            self.found.push(Found::lost(self.line_of(name), Message::new(reason).with("name", name)));
            for id in MARKS {
                self.leave_out(id);
            }
        }
    }

    /// Different dates or times must not look the same.
    fn times(&mut self) {
        for (ids, argument) in patient::indistinct(&self.catalog().0) {
            let Some(id) = ids.iter().find(|id| self.line_of(id).is_some() && !self.is_left_out(id)) else { continue };
            let reason = Message::new("site-argument-missing").with("name", *id).with("argument", argument);
            self.found.push(Found::lost(self.line_of(id), reason));
            self.leave_out(id);
        }
    }
}

/// That a text of the patient screen is longer than any place for it, which would make all others small.
fn too_long(file: &SiteFile, id: Option<&str>, form: Option<&str>, pattern: &ast::Pattern<&str>) -> Option<Message> {
    if file.name != PATIENT_FILE {
        return None;
    }
    let most = patient::most_letters(id?, form);
    let letters = longest(pattern);
    (letters > most).then(|| Message::new("site-too-long").with("letters", letters).with("most", most))
}

/// How a text reads that was saved in another encoding, and how it was meant; without the name of its message.
fn misread(text: &str) -> Option<Message> {
    let shown = |text: &str| text.trim().chars().take(MOST_SHOWN).collect::<String>();
    let meant = misread::meant(text)?;
    Some(Message::new("site-misread").with("text", shown(text)).with("meant", shown(&meant)))
}

fn twice(name: &str, line: usize) -> Message {
    Message::new("site-twice").with("name", name).with("line", line.to_string())
}

/// The program's own message in English, as the reference.
fn original(file: &SiteFile, id: &str) -> Option<FluentResource> {
    if file.is_for_staff() {
        return staff::english(id);
    }
    let (.., text) = bundled_files().find(|(locale, name, _)| *locale == Locale::EN && *name == file.name)?;
    let snippet = snippets(text).find(|snippet| snippet.id == Some(id))?;
    FluentResource::try_new(snippet.source.to_owned()).ok()
}

fn all_patterns(resource: &FluentResource) -> Vec<(Option<&str>, &ast::Pattern<&str>)> {
    resource.entries().flat_map(patterns).collect()
}

/// Arguments that the program's own message uses and the site's does not.
fn left_out_arguments(snippet: &Snippet<'_>, id: &str) -> Vec<Found> {
    let parsed = FluentResource::try_new(snippet.source.to_owned());
    let (Ok(here), Some(original)) = (parsed, staff::english(id)) else { return Vec::new() };
    let of = |resource: &FluentResource| {
        let forms = message_of(resource).map(forms).unwrap_or_default();
        forms.into_iter().map(|(form, taken)| (form.map(str::to_owned), taken)).collect::<Vec<_>>()
    };
    let here = of(&here);
    let missing = of(&original).into_iter().flat_map(|(form, taken)| {
        let used = here.iter().find(|(other, _)| *other == form).map(|(_, used)| used.clone()).unwrap_or_default();
        let missing = taken.into_iter().filter(move |name| name.starts_with('$') && !used.contains(name));
        missing.map(move |argument| (form.clone(), argument))
    });
    let told = missing.map(|(form, argument)| {
        let line = form.as_deref().map_or(snippet.line, |form| snippet.line_of(form));
        let name = snippet.name(form.as_deref());
        Found::told(line, Message::new("site-argument-missing").with("name", name).with("argument", argument))
    });
    told.collect()
}

/// A text reduced to what is compared.
fn word(catalog: &Catalog, id: &str, form: Option<&str>) -> Option<String> {
    let text = catalog.text(id, form, &FluentArgs::new()).ok()?;
    let seen = |letter: &char| !letter.is_whitespace() && !is_mark(*letter);
    Some(text.chars().filter(seen).flat_map(char::to_lowercase).collect())
}

/// Whether a character can be drawn or need not be.
fn is_shown(letter: char, can_draw: impl Fn(char) -> bool) -> bool {
    match letter {
        LOST_LETTER => false,
        '\n' | '\r' | '\t' => true,
        mark if is_mark(mark) => true,
        control if control.is_control() => false,
        other => can_draw(other),
    }
}

/// Direction marks and joiners are not drawn.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200c}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests;
