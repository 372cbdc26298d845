//! A text as phrases of the vocabulary: the fewest that make it up, the longest first.

use std::collections::BTreeMap;

use super::folding::{Separator, Unit, key, units, without_accents};
use super::region::{Side, View};
use super::vocabulary::{Entry, Meaning, Piece, Vocabulary, language_bit};

/// What one word that nobody knows costs: more than any text has phrases.
const UNKNOWN_COST: usize = 1000;
/// A language's side may stand for "and": it is a side only where the text ends.
const AND_LETTER: &str = "E";

impl Vocabulary {
    /// The phrases of a text.
    pub(super) fn pieces(&self, text: &str) -> Vec<Piece> {
        let Some(units) = units(text) else { return vec![unknown(Separator::Nothing)] };
        let units: Vec<Unit> = units.into_iter().flat_map(|unit| self.taken_apart(unit)).collect();
        // The best cost from each place to the end, and how many units its first phrase has.
        let mut best: Vec<(usize, usize)> = vec![(0, 0); units.len() + 1];
        for from in (0..units.len()).rev() {
            let mut chosen = (UNKNOWN_COST + best.get(from + 1).map_or(0, |next| next.0), 1);
            for length in 1..=self.longest.min(units.len() - from) {
                let Some(phrase) = units.get(from..from + length) else { continue };
                if self.entry(phrase).is_none() {
                    continue;
                }
                let cost = 1 + best.get(from + length).map_or(0, |next| next.0);
                if cost <= chosen.0 {
                    chosen = (cost, length);
                }
            }
            if let Some(place) = best.get_mut(from) {
                *place = chosen;
            }
        }
        let mut phrases = Vec::new();
        let mut at = 0;
        while let (Some((_, length)), Some(_)) = (best.get(at), units.get(at)) {
            let phrase = units.get(at..at + (*length).max(1)).unwrap_or_default();
            phrases.push((phrase, self.entry(phrase)));
            at += phrase.len().max(1);
        }
        let spoken = spoken(&phrases);
        let sides = self.sides_of_language(&phrases, spoken);
        let pieces = phrases.iter().enumerate().filter_map(|(index, (phrase, entry))| {
            let first = phrase.first()?;
            if let Some(meaning) = sides.get(&index) {
                return Some(Piece { meaning: *meaning, ..unknown(first.before) });
            }
            let perhaps = self.perhaps(phrase, *entry, spoken);
            let Some(entry) = entry else { return Some(Piece { perhaps, ..unknown(first.before) }) };
            let is_lateral = self
                .laterals
                .iter()
                .enumerate()
                .any(|(number, words)| is_spoken(spoken, number) && words.contains(&first.text));
            Some(Piece {
                meaning: if is_lateral { Meaning::View(View::Lateral) } else { entry.meaning },
                letter: phrase.len() == 1 && !first.dense && first.text.chars().count() == 1,
                direction: entry.direction,
                quarter: entry.quarter,
                implied: entry.implied,
                on_back: entry.on_back,
                doubtful: entry.doubtful,
                languages: entry.languages,
                perhaps,
                before: first.before,
            })
        });
        pieces.collect()
    }

    /// The sides that a phrase may be in some language, though it says nothing here: "DX" is a diagnosis, and right in Italian.
    fn perhaps(&self, phrase: &[Unit], entry: Option<Entry>, spoken: u16) -> Vec<Side> {
        if entry.is_some_and(|entry| entry.meaning != Meaning::Ignored) {
            return Vec::new();
        }
        let words = match phrase {
            [word] => std::slice::from_ref(word),
            [number, rest @ ..] if number.is_number() => rest,
            // "D/R" where "DR" says nothing.
            _ if !self.phrases.contains_key(&key(phrase)) => phrase,
            _ => return Vec::new(),
        };
        let is_numbered = words.len() < phrase.len();
        let sides = words.iter().flat_map(|word| {
            let of_all = self.phrases.get(&word.text).and_then(|entry| entry.meaning.side());
            let of_languages = self.languages.iter().enumerate().filter_map(move |(number, words)| {
                // "2 E" are two views, but beside words of the language.
                let side = words.get(&word.text).copied();
                side.filter(|_| is_spoken(spoken, number) || !(is_numbered && word.text == AND_LETTER))
            });
            of_all.into_iter().chain(of_languages)
        });
        sides.collect()
    }

    /// The meanings that words have in the one language of the text alone, by the number of their phrase.
    fn sides_of_language(&self, phrases: &[(&[Unit], Option<Entry>)], spoken: u16) -> BTreeMap<usize, Meaning> {
        let mut sides = BTreeMap::new();
        for (index, (phrase, entry)) in phrases.iter().enumerate() {
            let [word] = *phrase else { continue };
            if entry.is_some_and(|entry| entry.meaning != Meaning::Ignored) {
                continue;
            }
            let next = phrases.get(index + 1);
            let is_placed = index
                .checked_sub(1)
                .and_then(|index| phrases.get(index))
                .is_some_and(|(_, entry)| entry.is_some_and(|entry| entry.meaning.place().is_some()));
            // "HAND RE-EXAM" is no right hand.
            let is_other = next.is_some_and(|(phrase, entry)| {
                entry.is_none_or(|entry| entry.meaning == Meaning::Ignored)
                    && phrase.first().is_some_and(|word| !word.text.starts_with(|c: char| c.is_ascii_digit()))
            });
            // "PA E PERFIL"
            if entry.is_none() && word.text == AND_LETTER && index > 0 && next.is_some() && !is_placed {
                sides.insert(index, Meaning::And);
                continue;
            }
            let mut found = self
                .languages
                .iter()
                .enumerate()
                .filter_map(|(number, words)| words.get(&word.text).copied().filter(|_| is_spoken(spoken, number)));
            let Some(side) = found.next() else { continue };
            let is_certain = found.all(|other: Side| other == side) && !is_other;
            let is_and = word.text == AND_LETTER && next.is_some();
            if is_certain && !is_and && (is_placed || next.is_none() || !word.is_letter()) {
                sides.insert(index, Meaning::Side(side));
            }
        }
        sides
    }

    /// What a phrase means, as it is written.
    fn entry(&self, phrase: &[Unit]) -> Option<Entry> {
        let ignored = Entry::of(Meaning::Ignored);
        match phrase {
            [word] if is_vertebra(&word.text) => return Some(Entry::of(Meaning::Vertebra)),
            [word] if self.is_number(&word.text) => return Some(ignored),
            // "2 VW" as "2VW"; a side behind a number stays one.
            [number, word] if number.is_number() && word.before == Separator::Nothing => {
                let is_side = self.phrases.get(&word.text).is_some_and(|entry| entry.meaning.side().is_some());
                if !is_side && !word.dense && self.after_number.contains(&word.text) {
                    return Some(ignored);
                }
            }
            _ => {}
        }
        let text = key(phrase);
        let entry = self.phrase(&text).or_else(|| {
            // A plural of a place; other words have theirs in the data.
            let singular = self.phrase(text.strip_suffix('S').filter(|singular| singular.len() > 2)?)?;
            singular.meaning.is_place().then_some(singular)
        });
        let letters = phrase.iter().all(|unit| unit.dense || unit.is_letter());
        let entry = entry.or_else(|| {
            // "C/S" is CS; two sides beside each other are no direction.
            let is_joined = phrase.len() > 1 && letters && phrase.iter().all(|unit| !unit.dense);
            let joined: String = phrase.iter().map(|unit| unit.text.as_str()).collect();
            let entry = self.phrase(&joined).filter(|_| is_joined)?;
            let are_sides = phrase
                .iter()
                .all(|unit| self.phrases.get(&unit.text).is_some_and(|entry| entry.meaning.side().is_some()));
            (entry.meaning.side().is_none() && !are_sides).then_some(entry)
        })?;
        // "AP, LAT" are two views, "WITH WEIGHT" is one phrase; single letters are written with slashes: "A/P".
        let torn = phrase.iter().skip(1).any(|unit| unit.before != Separator::Nothing);
        let may_be_torn = letters || entry.meaning.is_place();
        (!torn || may_be_torn).then_some(entry)
    }

    fn phrase(&self, text: &str) -> Option<Entry> {
        self.phrases.get(text).copied().or_else(|| {
            let plain = self.plain.get(text).copied().flatten();
            plain.or_else(|| {
                let text = without_accents(text)?;
                self.phrases.get(&text).copied().or_else(|| self.plain.get(&text).copied().flatten())
            })
        })
    }

    /// Whether a word is a number with what may follow one: "1ST", "30DEG".
    fn is_number(&self, word: &str) -> bool {
        let digits = |text: &str| text.trim_start_matches(|character: char| character.is_ascii_digit()).len();
        let rest = word.get(word.len() - digits(word)..).unwrap_or_default();
        // "14X17" is a film.
        let is_size = rest.strip_prefix('X').is_some_and(|side| !side.is_empty() && digits(side) == 0);
        rest.len() < word.len() && (rest.is_empty() || is_size || self.after_number.iter().any(|after| after == rest))
    }

    /// A word as it is usually written; one that is written together as its words: "RKNEE", "CHESTPA", "KNEE3V".
    fn taken_apart(&self, unit: Unit) -> Vec<Unit> {
        if let Some(usual) = self.spellings.get(&unit.text) {
            return vec![Unit { text: usual.clone(), ..unit }];
        }
        let singular = unit.text.strip_suffix('S').unwrap_or(&unit.text);
        let is_known = [unit.text.as_str(), singular].iter().any(|word| self.words.contains(*word));
        if unit.dense || is_known || self.is_number(&unit.text) || is_vertebra(&unit.text) {
            return vec![unit];
        }
        match self.written_together(&unit.text) {
            Some(words) => {
                let mut before = unit.before;
                let part =
                    |text: &str| Unit { text: text.to_owned(), dense: false, before: std::mem::take(&mut before) };
                words.into_iter().map(part).collect()
            }
            None => vec![unit],
        }
    }

    /// A side, a place and what may follow it, where a word is nothing else.
    fn written_together<'w>(&self, word: &'w str) -> Option<Vec<&'w str>> {
        let side = |text: &str| self.phrases.get(text).and_then(|entry| entry.meaning.side());
        let ends = |word: &'w str| word.char_indices().map(|(at, c)| at + c.len_utf8());
        for start in std::iter::once(0).chain(ends(word)) {
            let (first, rest) = word.split_at_checked(start)?;
            // "B" and "G" begin other words.
            let is_side = first.is_empty() || side(first).is_some_and(|side| first.len() > 1 || side != Side::Both);
            if !is_side {
                continue;
            }
            for end in ends(rest) {
                let (place, tail) = rest.split_at_checked(end)?;
                let named = self.phrase(place).or_else(|| self.phrase(place.strip_suffix('S')?));
                let Some(named) = named.and_then(|entry| entry.meaning.place()) else { continue };
                let singular = place.strip_suffix('S').unwrap_or(place);
                // "RUKA" is a hand in other languages, and no right knee.
                let is_english = [place, singular].iter().any(|word| self.joinable.contains(*word));
                if !is_english || (!first.is_empty() && !named.has_sides()) {
                    continue;
                }
                let Some(tail) = self.tail(tail) else { continue };
                if !first.is_empty() || !tail.is_empty() {
                    let first = Some(first).filter(|first| !first.is_empty());
                    return Some(first.into_iter().chain([place]).chain(tail).collect());
                }
            }
        }
        None
    }

    /// Views, sides of two letters or more and a number of views, one after the other.
    fn tail<'w>(&self, tail: &'w str) -> Option<Vec<&'w str>> {
        if tail.is_empty() || self.is_number(tail) {
            return Some(if tail.is_empty() { Vec::new() } else { vec![tail] });
        }
        let mut ends: Vec<usize> = tail.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).collect();
        // The longest first: "LATERAL" is not "LAT".
        ends.reverse();
        ends.into_iter().find_map(|end| {
            let (word, rest) = tail.split_at_checked(end)?;
            let meaning = self.phrases.get(word)?.meaning;
            let may_follow = matches!(meaning, Meaning::View(_) | Meaning::Side(_));
            let mut words = vec![word];
            words.extend(self.tail(rest).filter(|_| may_follow)?);
            Some(words)
        })
    }
}

fn unknown(before: Separator) -> Piece {
    Piece {
        meaning: Meaning::Unknown,
        letter: false,
        direction: false,
        quarter: false,
        implied: None,
        on_back: None,
        doubtful: false,
        languages: 0,
        perhaps: Vec::new(),
        before,
    }
}

/// The languages whose words a text has, as bits by their number.
fn spoken(phrases: &[(&[Unit], Option<Entry>)]) -> u16 {
    phrases.iter().filter_map(|(_, entry)| Some(entry.as_ref()?.languages)).fold(0, |all, of| all | of)
}

const fn is_spoken(spoken: u16, number: usize) -> bool {
    spoken & language_bit(number) != 0
}

/// Whether a word is a vertebra: "C7", "TH12", "L5".
fn is_vertebra(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let most = match letters {
        "C" => 8,
        "T" | "D" | "TH" => 12,
        "L" => 6,
        "S" => 5,
        _ => return false,
    };
    let number = word.get(letters.len()..).and_then(|digits| digits.parse::<u8>().ok());
    number.is_some_and(|number| (1..=most).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_others_written_together_is_taken_apart_where_nothing_is_left_over() {
        let vocabulary = Vocabulary::bundled();
        for (word, expected) in [
            ("RKNEE", &["R", "KNEE"][..]),
            ("LEFTKNEE", &["LEFT", "KNEE"]),
            ("KNEELEFT", &["KNEE", "LEFT"]),
            ("RTKNEEAP", &["RT", "KNEE", "AP"]),
            ("CHESTPA", &["CHEST", "PA"]),
            ("KNEE3V", &["KNEE", "3V"]),
            ("HANDLATERAL", &["HAND", "LATERAL"]),
            ("HANDLE", &["HANDLE"]),
            ("KNEEL", &["KNEEL"]),
            ("CHIP", &["CHIP"]),
            ("RCHEST", &["RCHEST"]),
            ("LSPINE", &["LSPINE"]),
            ("CHESTNUT", &["CHESTNUT"]),
        ] {
            let unit = Unit { text: word.to_owned(), dense: false, before: Separator::Slash };
            let apart = vocabulary.taken_apart(unit);
            let texts: Vec<&str> = apart.iter().map(|unit| unit.text.as_str()).collect();
            assert_eq!(texts, expected);
            assert_eq!(apart[0].before, Separator::Slash);
            assert!(apart[1..].iter().all(|unit| unit.before == Separator::Nothing));
        }
    }

    #[test]
    fn vertebrae_are_those_that_people_have() {
        for (word, expected) in [
            ("C7", true),
            ("T12", true),
            ("TH1", true),
            ("L5", true),
            ("S1", true),
            ("C9", false),
            ("L0", false),
            ("L", false),
            ("5", false),
        ] {
            assert_eq!(is_vertebra(word), expected, "{word}");
        }
    }
}
