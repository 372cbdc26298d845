//! A site's own aliases (`site.procedures`): their meaning, the words for the patient, and the instruction.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml_edit::{Document, Item, TableLike};

use super::locale::{Locale, LocaleError};
use super::message::Message;
use super::side_words::SideWords;
use super::site::SiteMistake;
use super::toml_fault::TomlFault;
use super::unseen::is_unseen;
use crate::anatomy::{
    Contradiction, Position, Region, Side, SiteMeaning, Target, View, Vocabulary, find_target_with, folded,
};

/// A hint is read in passing.
const MOST_CHARS: usize = 120;
/// How many mistakes are listed.
const MOST_MISTAKES: usize = 50;

/// Words in languages.
pub type Words = BTreeMap<Locale, String>;

/// What a site says of its aliases.
#[derive(Debug, Clone, Default)]
pub struct Procedures {
    entries: Vec<Entry>,
    /// None: the program's own.
    vocabulary: Option<Arc<Vocabulary>>,
    /// The languages that texts are in, each with a line that has one, from 1.
    languages: BTreeMap<Locale, Option<usize>>,
    /// The file, by which two are compared.
    text: String,
}

/// One alias of the site.
#[derive(Debug, Clone, Default)]
struct Entry {
    body: String,
    /// None: with every projection.
    projection: Option<String>,
    region: Place,
    side: Option<Side>,
    view: Option<View>,
    position: Option<Position>,
    words: Words,
    /// The one side that some of the words name.
    named: BTreeMap<Locale, Side>,
    hint: Words,
}

/// What the figure shows for an alias.
#[derive(Debug, Clone, Copy, Default)]
enum Place {
    /// What the program understands.
    #[default]
    AsUnderstood,
    /// Nothing.
    NoFigure,
    Region(Region),
}

impl Place {
    /// The id in a site's file.
    const fn id(self) -> &'static str {
        match self {
            Self::Region(region) => region.id(),
            Self::NoFigure | Self::AsUnderstood => "none",
        }
    }
}

/// What an exam step is of, and what is said about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// What the figure lights.
    pub target: Option<Target>,
    /// The site's own words for it.
    pub words: Words,
    /// The instruction for the patient.
    pub hint: Words,
}

impl PartialEq for Procedures {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Procedures {
    /// Reads a file and its mistakes; everything else in it is used.
    #[must_use]
    pub fn read(path: &str, text: &str) -> (Self, Vec<SiteMistake>) {
        let mut reader = Reader { path, text, mistakes: Vec::new(), languages: BTreeMap::new() };
        let mut procedures = Self { text: text.to_owned(), ..Self::default() };
        match Document::parse(text) {
            Ok(document) => reader.root(&document, &mut procedures),
            Err(error) => {
                let at = error.span().unwrap_or(text.len()..text.len());
                let fault = TomlFault::of(error.message(), text.get(at.start..).unwrap_or_default());
                reader.mistake(Some(at), fault.message());
            }
        }
        procedures.languages = reader.languages;
        (procedures, reader.mistakes)
    }

    /// The languages that the file has texts in, each with the first line that has one, from 1.
    #[must_use]
    pub const fn languages(&self) -> &BTreeMap<Locale, Option<usize>> {
        &self.languages
    }

    /// Every text of the file that a patient may see, with its language.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let words = self.entries.iter().flat_map(|entry| entry.words.values().chain(entry.hint.values()));
        words.map(String::as_str)
    }

    /// The file without the texts that cannot be drawn.
    #[must_use]
    pub fn only(mut self, can_draw: impl Fn(&str) -> bool) -> Self {
        for entry in &mut self.entries {
            entry.words.retain(|_, text| can_draw(text));
            entry.hint.retain(|_, text| can_draw(text));
        }
        self
    }

    /// What a body part and a projection mean here. What the site says of both comes first, then what it says of the body part.
    #[must_use]
    pub fn understand(&self, body_part: Option<&str>, projection: Option<&str>) -> Understood {
        let vocabulary = self.vocabulary.as_ref().unwrap_or_else(|| Vocabulary::bundled());
        let target = find_target_with(vocabulary, body_part, projection);
        let (body, beam) = (folded(body_part.unwrap_or_default()), folded(projection.unwrap_or_default()));
        let mut understood = Understood { target, ..Understood::default() };
        let of_body = |entry: &&Entry| entry.body == body && entry.projection.is_none();
        let of_both = |entry: &&Entry| entry.body == body && entry.projection.as_ref() == Some(&beam);
        for entry in self.entries.iter().filter(of_body).chain(self.entries.iter().filter(of_both)) {
            entry.apply(&mut understood);
        }
        let said =
            || [body_part, projection].into_iter().flatten().flat_map(|alias| vocabulary.sides_said(alias)).collect();
        understood.words.retain(|locale, words| {
            let mut named = self.entries.iter().filter(|entry| entry.words.get(locale) == Some(words));
            let named = named.find_map(|entry| Some((*entry.named.get(locale)?, entry.side)));
            named.is_none_or(|(named, own)| may_name(named, own, understood.target, said))
        });
        understood
    }
}

/// Whether words may name a side beside what the site and the alias say of it: a wrong side is worse than none.
fn may_name(named: Side, own: Option<Side>, target: Option<Target>, said: impl Fn() -> Vec<Side>) -> bool {
    let is_side = |side: &Side| matches!(side, Side::Left | Side::Right | Side::Both);
    match target.map(|target| target.side).filter(is_side) {
        Some(shown) => shown == named,
        None => own.filter(is_side).into_iter().chain(said()).all(|side| side == named),
    }
}

impl Entry {
    /// The side that the site gives an alias which names another one, and that one: the screen shows neither.
    fn contradiction(&self, vocabulary: &Vocabulary) -> Option<(Side, Side)> {
        let read = find_target_with(vocabulary, Some(&self.body), self.projection.as_deref())?.side;
        let own = self.side?;
        (matches!(read, Side::Left | Side::Right | Side::Both) && own != read).then_some((own, read))
    }

    /// What the alias is of, where the site gives it a side that it cannot have.
    fn without_sides(&self, vocabulary: &Vocabulary) -> Option<Target> {
        let own = self.side.filter(|side| matches!(side, Side::Left | Side::Right | Side::Both));
        let mut understood = Understood {
            target: find_target_with(vocabulary, Some(&self.body), self.projection.as_deref()),
            ..Understood::default()
        };
        self.apply(&mut understood);
        understood.target.filter(|target| own.is_some() && !target.may_have_side())
    }

    /// The languages whose words name another side than the alias has.
    fn contradicting_words(&self, vocabulary: &Vocabulary) -> Vec<(Locale, Side)> {
        let aliases = [Some(&*self.body), self.projection.as_deref()];
        let target = find_target_with(vocabulary, aliases[0], aliases[1]);
        let mut understood = Understood { target, ..Understood::default() };
        self.apply(&mut understood);
        let said = || aliases.into_iter().flatten().flat_map(|alias| vocabulary.sides_said(alias)).collect();
        let is_wrong = |(_, named): &(Locale, Side)| !may_name(*named, self.side, understood.target, said);
        self.named.iter().map(|(locale, named)| (*locale, *named)).filter(is_wrong).collect()
    }

    fn apply(&self, understood: &mut Understood) {
        match self.region {
            Place::NoFigure => understood.target = None,
            Place::Region(region) if understood.target.is_none_or(|target| target.region != region) => {
                let side = if region.is_paired() { Side::Unknown } else { Side::None };
                let own = Target::new(region, side);
                let said = understood.target.unwrap_or(own);
                let Target { view, position, lie, .. } = said;
                understood.target = Some(Target { view, position, lie, ..own });
            }
            Place::Region(_) | Place::AsUnderstood => {}
        }
        if let Some(target) = &mut understood.target {
            target.side = match (self.side, target.side) {
                // What the site says of an alias and what was announced contradict each other.
                (Some(own), said @ (Side::Left | Side::Right | Side::Both)) if own != said => Side::Unknown,
                (Some(_), said) if !target.may_have_side() => said,
                (own, said) => own.unwrap_or(said),
            };
            target.view = self.view.or(target.view);
            target.position = self.position.or(target.position);
        }
        understood.words.extend(self.words.clone());
        understood.hint.extend(self.hint.clone());
    }
}

struct Reader<'a> {
    path: &'a str,
    text: &'a str,
    mistakes: Vec<SiteMistake>,
    languages: BTreeMap<Locale, Option<usize>>,
}

impl Reader<'_> {
    fn mistake(&mut self, at: Option<Range<usize>>, reason: Message) {
        if self.mistakes.len() < MOST_MISTAKES {
            let line = self.line(at);
            self.mistakes.push(SiteMistake { path: self.path.to_owned(), line, reason, is_replaced: false });
        }
    }

    /// The line of a place, from 1.
    fn line(&self, at: Option<Range<usize>>) -> Option<usize> {
        at.and_then(|at| self.text.get(..at.start)).map(|before| before.matches('\n').count() + 1)
    }

    fn root(&mut self, document: &Document<&str>, procedures: &mut Procedures) {
        let mut spans = Vec::new();
        for (name, item) in document.iter() {
            match (name, item) {
                ("vocabulary", item) => match item.as_table_like() {
                    Some(table) => procedures.vocabulary = Some(Arc::new(self.vocabulary(table))),
                    None => self.mistake(item.span(), Message::new("procedures-vocabulary")),
                },
                ("procedure", Item::ArrayOfTables(tables)) => {
                    let read = tables.iter().filter_map(|table| Some((self.entry(table, table.span())?, table.span())));
                    (procedures.entries, spans) = read.unzip();
                }
                ("procedure", item) => self.mistake(item.span(), Message::new("procedures-begin")),
                (other, item) => self.mistake(item.span(), Message::new("procedures-table").with("name", other)),
            }
        }
        let vocabulary = procedures.vocabulary.as_ref().unwrap_or_else(|| Vocabulary::bundled());
        let mut first = BTreeMap::new();
        for (entry, span) in procedures.entries.iter().zip(spans) {
            let line = self.line(span.clone());
            let before = *first.entry((&entry.body, &entry.projection)).or_insert(line);
            if before != line {
                let before = before.map_or_else(String::new, |line| line.to_string());
                self.mistake(span.clone(), Message::new("procedures-twice").with("line", before));
            }
            for (locale, named) in entry.contradicting_words(vocabulary) {
                let reason = Message::new("procedures-words-side").with("key", format!("words.{locale}"));
                self.mistake(span.clone(), reason.with("side", named.id()));
            }
            if let Some((own, read)) = entry.contradiction(vocabulary) {
                let reason = Message::new("procedures-side-contradicted").with("own", own.id()).with("read", read.id());
                self.mistake(span.clone(), reason);
            }
            if let Some(target) = entry.without_sides(vocabulary) {
                let side = entry.side.map_or_else(String::new, |side| side.id().to_owned());
                let reason = Message::new("procedures-no-side").with("side", side).with("region", target.words_id());
                self.mistake(span, reason);
            }
        }
    }

    fn vocabulary(&mut self, table: &dyn TableLike) -> Vocabulary {
        let mut vocabulary = Vocabulary::clone(Vocabulary::bundled());
        for (id, item) in table.iter() {
            let Some(meaning) = SiteMeaning::of_id(id) else {
                self.mistake(item.span(), Message::new("procedures-id").with("id", id));
                continue;
            };
            let Some(words) = item.as_array() else {
                self.mistake(item.span(), Message::new("procedures-list").with("id", id));
                continue;
            };
            for word in words {
                match word.as_str().filter(|word| !folded(word).is_empty()) {
                    Some(text) => {
                        let reason = match vocabulary.add_site_word(text, meaning) {
                            Ok(()) => continue,
                            Err(Contradiction::Side { side, is_refused: true }) => {
                                Message::new("procedures-side-refused").with("side", side.id())
                            }
                            Err(Contradiction::Side { side, is_refused: false }) => {
                                Message::new("procedures-side-hidden").with("side", side.id())
                            }
                            Err(Contradiction::Other { id: known }) => {
                                Message::new("procedures-word-refused").with("known", known)
                            }
                        };
                        self.mistake(word.span(), reason.with("word", text).with("id", id));
                    }
                    None => self.mistake(word.span(), Message::new("procedures-word").with("id", id)),
                }
            }
        }
        vocabulary
    }

    fn entry(&mut self, table: &dyn TableLike, span: Option<Range<usize>>) -> Option<Entry> {
        let mut entry = Entry::default();
        for (key, item) in table.iter() {
            match key {
                "body" => entry.body = folded(self.string(key, item)?),
                "projection" => entry.projection = Some(folded(self.string(key, item)?)),
                "region" => {
                    let places: Vec<Place> =
                        Region::ALL.iter().copied().map(Place::Region).chain([Place::NoFigure]).collect();
                    entry.region = self.one_of(key, item, &places, Place::id).unwrap_or_default();
                }
                "side" => entry.side = self.one_of(key, item, Side::ALL, Side::id),
                "view" => entry.view = self.one_of(key, item, View::ALL, View::id),
                "position" => entry.position = self.one_of(key, item, Position::ALL, Position::id),
                "words" => entry.words = self.words(key, item),
                "hint" => entry.hint = self.words(key, item),
                other => self.mistake(item.span(), Message::new("procedures-key").with("key", other)),
            }
        }
        let named = |(locale, words): (&Locale, &String)| Some((*locale, SideWords::of(*locale).named(words)?));
        entry.named = entry.words.iter().filter_map(named).collect();
        if entry.body.is_empty() {
            self.mistake(span, Message::new("procedures-no-body"));
            return None;
        }
        Some(entry)
    }

    fn string<'i>(&mut self, key: &str, item: &'i Item) -> Option<&'i str> {
        let text = item.as_str();
        if text.is_none() {
            self.mistake(item.span(), Message::new("procedures-text").with("key", key));
        }
        text
    }

    /// The value of an id, one of these.
    fn one_of<T: Copy>(
        &mut self,
        key: &str,
        item: &Item,
        values: &[T],
        id_of: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let id = self.string(key, item)?;
        let value = values.iter().copied().find(|value| id_of(*value) == id);
        if value.is_none() {
            let known: Vec<&str> = values.iter().map(|value| id_of(*value)).collect();
            let reason = Message::new("procedures-value").with("key", key).with("value", format!("{id:?}"));
            self.mistake(item.span(), reason.with("known", known.join(", ")));
        }
        value
    }

    fn words(&mut self, key: &str, item: &Item) -> Words {
        let mut words = Words::new();
        let Some(table) = item.as_table_like() else {
            self.mistake(item.span(), Message::new("procedures-languages").with("key", key));
            return words;
        };
        for (tag, item) in table.iter() {
            let Ok(locale) = tag.parse::<Locale>() else {
                let reason = Message::new("procedures-tag").with("key", format!("{key}.{tag}"));
                self.mistake(item.span(), reason.with("why", LocaleError.message()));
                continue;
            };
            let Some(text) = self.string(&format!("{key}.{tag}"), item) else { continue };
            let seen = text.chars().filter(|c| !is_unseen(*c)).count();
            let is_line = !text.trim().is_empty() && seen <= MOST_CHARS && !text.contains(char::is_control);
            if is_line {
                let line = self.line(item.span());
                self.languages.entry(locale).or_insert(line);
                words.insert(locale, text.trim().to_owned());
            } else {
                let reason = Message::new("procedures-line").with("key", format!("{key}.{tag}"));
                self.mistake(item.span(), reason.with("most", MOST_CHARS));
            }
        }
        words
    }
}

#[cfg(test)]
mod tests;
