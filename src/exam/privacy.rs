//! How much of a name is shown (settings key `privacy.names`), after the practice of Korean hospitals.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::name::{Form, NameGroup};
use super::script::{Script, script_of};
use super::shown_name::ShownName;
use super::text::{without_brackets, without_selectors};
use super::{PersonName, Phase};

/// How names are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum NamesPrivacy {
    /// As they are.
    #[default]
    Full,
    /// The family name and a hint of the given one; of the birth date the year.
    Masked,
    /// Masked until the study is opened.
    MaskedUntilStart,
    /// Not at all: the id stands in their place.
    Hidden,
}

impl NamesPrivacy {
    /// Whether names are masked in this phase.
    #[must_use]
    pub const fn masks(self, phase: Phase) -> bool {
        match (self, phase) {
            (Self::Full, _) | (Self::MaskedUntilStart, Phase::InProgress | Phase::Completed) => false,
            (Self::Masked | Self::Hidden, _) | (Self::MaskedUntilStart, Phase::Waiting | Phase::Ready) => true,
        }
    }
}

/// Stands for all that is hidden of a name in syllables or ideographs, however much it is; as wide as one of them.
pub(super) const CIRCLE: char = '○';
/// The same where no font has the circle.
pub(super) const STAR: char = '*';
/// Stands for the hidden rest of an id.
const HIDDEN_REST: &str = "***";
/// How many signs stand for the hidden rest of a word in letters: one alone looks like a letter.
const SIGNS: usize = 3;
/// How many characters of an id are left.
const ID_END: usize = 2;

/// Words that follow the mother's name for a newborn without a name.
const NEWBORNS: [&str; 7] = ["쌍둥이", "신생아", "아기", "애기", "남아", "여아", "아가"];

/// How many letters of a given name side by side are too many to be seen.
const RUN: usize = 3;

/// Runs of letters of given and middle names, folded: what no masked text may hold.
pub(super) struct Givens {
    runs: HashSet<[char; RUN]>,
    /// Those that are the end of a longer given name and stand nowhere else in one.
    endings: HashSet<[char; RUN]>,
}

impl Givens {
    pub(super) fn of(name: &PersonName) -> Self {
        Self::of_parts(name.givens())
    }

    /// The same of some parts of names.
    pub(super) fn of_parts<'n>(parts: impl Iterator<Item = &'n str>) -> Self {
        let (mut runs, mut endings) = (HashSet::new(), HashSet::new());
        for given in parts {
            let ending = ending(given).filter(|_| given.chars().count() > RUN);
            for run in self::runs(given) {
                if Some(run) == ending {
                    endings.insert(run)
                } else {
                    runs.insert(run)
                };
            }
        }
        endings.retain(|ending| !runs.contains(ending));
        runs.extend(&endings);
        Self { runs, endings }
    }

    /// Whether a run of letters of a given name can be read in the text.
    pub(super) fn reach(&self, text: &str) -> bool {
        !self.runs.is_empty() && runs(text).iter().any(|run| self.runs.contains(run))
    }

    /// The same of two syllables or ideographs, which need no word of their own.
    pub(super) fn reach_syllables(&self, text: &str) -> bool {
        let is_pair = |[first, ..]: &[char; RUN]| *first == '\0';
        runs(text).iter().any(|run| is_pair(run) && self.runs.contains(run))
    }

    /// The same of a family name, which may end as a given one does: Hong and Gildong have no more in common than their end.
    fn reach_family(&self, family: &str) -> bool {
        let shared = ending(family).filter(|ending| self.endings.contains(ending));
        runs(family).iter().any(|run| self.runs.contains(run) && Some(*run) != shared)
    }
}

/// The last letters of a text.
fn ending(text: &str) -> Option<[char; RUN]> {
    let lower: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    lower.last_chunk::<RUN>().copied()
}

/// Every run of letters in a text without case: as it is, without accents, and without what joins the parts of a name. Two
/// syllables or ideographs are a run.
fn runs(text: &str) -> Vec<[char; RUN]> {
    let lower: Vec<char> = without_selectors(text).flat_map(char::to_lowercase).collect();
    let plain = without_selectors(text).nfkd().filter(|c| !is_combining_mark(*c)).nfc();
    let folded = plain.flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c));
    let folded: Vec<char> = folded.map(|c| if c == 'ı' { 'i' } else { c }).collect();
    let is_joint =
        |c: &char| matches!(c, '-' | '\'' | '`' | '\u{b4}' | '\u{2bb}' | '\u{2bc}' | '\u{2018}' | '\u{2019}');
    let joined: Vec<char> = folded.iter().copied().filter(|c| !is_joint(c)).collect();
    let windows = lower.windows(RUN).chain(folded.windows(RUN)).chain(joined.windows(RUN));
    let windows = windows.filter_map(|run| <[char; RUN]>::try_from(run).ok());
    let is_syllable = |c: char| matches!(script_of(c), Some(Script::Hangul | Script::Han));
    let pairs = lower.windows(2).chain(folded.windows(2)).filter_map(|pair| match pair {
        [one, other] if is_syllable(*one) && is_syllable(*other) => Some(['\0', *one, *other]),
        _ => None,
    });
    windows.filter(|run| run.iter().all(|c| c.is_alphanumeric())).chain(pairs).collect()
}

/// The name with its given part hidden: 홍^길동 → 홍○동, 김^철 → 김○, 남궁^민수 → 남궁○수, Doe^John → Doe, J○○○. The length of the hidden
/// part is not revealed. Without a given name the family name is unknown, whatever the carets say. `None` if there are only prefix
/// and suffix. The sign stands for hidden syllables.
#[must_use]
pub(super) fn masked(group: &NameGroup, form: Form, givens: &Givens, sign: char) -> Option<ShownName> {
    let name = if group.script().is_east_asian() {
        masked_syllables(group, givens, sign)
    } else {
        masked_words(group, form, givens, sign)
    };
    let name = name.with_han(group.han());
    Some(name.map(|text| form.of(text))).filter(|name| !name.is_blank())
}

/// An ID that replaces a name or contains one: all but its last two characters are hidden; a shorter ID, or one that ends with
/// a name, is hidden entirely.
#[must_use]
pub(super) fn masked_id(id: &str, givens: Option<&Givens>) -> String {
    let clusters: Vec<&str> = id.graphemes(true).collect();
    let end = clusters.len().checked_sub(ID_END).filter(|hidden| *hidden > 0).and_then(|hidden| clusters.get(hidden..));
    let end = end.map(<[&str]>::concat);
    // Letters at its end may be those of the name.
    let is_of_a_name =
        |end: &String| givens.is_some_and(|givens| givens.reach(end) || end.chars().all(|c| c.is_ascii_alphabetic()));
    let end = end.filter(|end| !is_of_a_name(end));
    if id.is_empty() { String::new() } else { format!("{HIDDEN_REST}{}", end.unwrap_or_default()) }
}

/// An ID of which nothing may be seen.
pub(super) fn hidden_id() -> String {
    HIDDEN_REST.to_owned()
}

/// An ID without the characters that its mask leaves.
pub(super) fn without_end(id: &str) -> String {
    let clusters: Vec<&str> = id.graphemes(true).collect();
    clusters.get(..clusters.len().saturating_sub(ID_END)).map(<[&str]>::concat).unwrap_or_default()
}

fn masked_syllables(group: &NameGroup, givens: &Givens, sign: char) -> ShownName {
    let part = |text: String| Some(text).filter(|text| !text.is_empty());
    let name = |family, given| ShownName::of(part(family), part(given), group.join(), group.script());
    let family = without_brackets(group.family().unwrap_or_default());
    // A sign that distinguishes namesakes, or marks a newborn, is not a given name: then the family name may be the whole name.
    let given = group.given().map(without_brackets).filter(|given| is_given(given));
    match given {
        Some(given) if family.is_empty() => name(String::new(), last_kept(&given, sign)),
        Some(given) if givens.reach(&family) || family.contains(',') => {
            name(first_kept(&family, &last_kept(&given, sign)), String::new())
        }
        Some(given) => name(family, last_kept(&given, sign)),
        None if family.is_empty() => {
            let middle = group.middle().map(without_brackets).unwrap_or_default();
            name(String::new(), if middle.is_empty() { middle } else { last_kept(&middle, sign) })
        }
        None => {
            let named = without_newborn(&family);
            let rest = syllables(named).skip(1).collect::<String>();
            name(first_kept(named, &last_kept(&rest, sign)), String::new())
        }
    }
}

/// Whether a text may be a given name: not a number, a single letter or a word for a newborn.
fn is_given(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_syllabic = syllables(text).next().is_some();
    (letters > 1 || is_syllabic) && !without_newborn(text).is_empty()
}

/// The mother's name, without the word after it and the suffix that distinguishes twins.
fn without_newborn(text: &str) -> &str {
    let end = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.'));
    let word = NEWBORNS.iter().find_map(|word| end.strip_suffix(word));
    word.map_or(text, |mother| mother.trim_end())
}

/// The syllables and ideographs of a text, each with the marks upon it.
fn syllables(text: &str) -> impl Iterator<Item = &str> {
    let is_syllable = |cluster: &&str| cluster.chars().next().and_then(script_of).is_some_and(Script::is_east_asian);
    text.graphemes(true).filter(is_syllable)
}

/// The first syllable of a name, and the rest.
fn first_kept(name: &str, rest: &str) -> String {
    let first = syllables(name).next();
    format!("{}{rest}", first.unwrap_or_default())
}

/// A sign and the last syllable; of a single one, or of letters, the sign alone.
fn last_kept(given: &str, sign: char) -> String {
    let last = syllables(given).skip(1).last();
    format!("{sign}{}", last.unwrap_or_default())
}

fn masked_words(group: &NameGroup, form: Form, givens: &Givens, sign: char) -> ShownName {
    let name = |family, given| ShownName::of(family, given, group.join(), group.script());
    let part = |text: Option<&str>| text.map(without_brackets).filter(|text| !text.is_empty());
    let (family, given) = (part(group.family()), part(group.given()));
    let Some(given) = given.map(|given| initial(&given, sign)) else {
        // Nobody knows which of the words is the family name.
        let words = family.or(part(group.middle())).unwrap_or_default();
        let words: Vec<String> =
            words.split(' ').filter(|word| !word.is_empty()).map(|word| initial(word, sign)).collect();
        return name(Some(words.join(" ")).filter(|words| !words.is_empty()), None);
    };
    let is_hidden = |family: &str| family.contains(',') || givens.reach_family(&form.of(family.to_owned()));
    let family = family.map(|family| if is_hidden(&family) { initial(&family, sign) } else { family });
    name(family, Some(given))
}

/// The first letter of a word, with the marks upon it. A single syllable would be all of it: the signs alone.
fn initial(word: &str, sign: char) -> String {
    let is_one_syllable =
        syllables(word).take(2).count() == 1 && word.chars().filter(|c| c.is_alphabetic()).count() == 1;
    let first = word.graphemes(true).find(|cluster| cluster.chars().any(char::is_alphabetic));
    let first = first.filter(|_| !is_one_syllable);
    first.into_iter().map(str::to_owned).chain(std::iter::repeat_n(sign.to_string(), SIGNS)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_name_keeps_the_family_name_and_a_hint_of_the_given_one() {
        for (text, shown) in [
            ("홍^길동", "홍○동"),
            ("김^철", "김○"),
            ("남궁^민수", "남궁○수"),
            ("홍길동", "홍○동"),
            ("김철", "김○"),
            ("황보^가나다", "황보○다"),
            ("山田^太郎", "山田○郎"),
            ("佐々木^花\u{e0100}子\u{e0101}", "佐々木\u{2009}○子\u{e0101}"),
            ("ジョンソン^マイケル", "ジョンソン ○ル"),
            ("응우옌^티 홍 안", "응우옌 ○안"),
            ("Doe^John", "Doe, J○○○"),
            ("Doe^John^Q^Dr.", "Doe, J○○○"),
            ("Doe^", "D○○○"),
            ("HONG GILDONG^", "H○○○ G○○○"),
            ("홍길동^^^^", "홍○동"),
            ("홍길동^^^^Jr.", "홍○동"),
            ("Johnson^John", "J○○○, J○○○"),
            ("Hong^Gildong", "Hong, G○○○"),
            ("Gilong^Ong", "G○○○, O○○○"),
            ("Kim^철", "Kim, ○○○"),
            ("Lee^偉", "Lee, ○○○"),
            ("Ongman^Gildong", "O○○○, G○○○"),
            ("Smith^철", "Smith, ○○○"),
            ("Smith^洪", "Smith, ○○○"),
            ("Kim Chulsoo 철^", "K○○○ C○○○ ○○○"),
            ("Doe, John^J", "D○○○, J○○○"),
            ("선우민^우선우민", "선○민"),
            ("홍길동^길동", "홍○동"),
            ("^^John", "J○○○"),
            ("^John", "J○○○"),
            ("^^길동", "○동"),
            ("^길동", "○동"),
            ("John Doe", "J○○○ D○○○"),
            ("Иванов^Пётр", "Иванов П○○○"),
            ("Иванов^Иван", "И○○○ И○○○"),
            ("Иванов Иван^", "И○○○ И○○○"),
            ("García Márquez^", "G○○○ M○○○"),
            ("김^John", "김 ○"),
            ("홍길동(洪吉童)", "홍○동"),
            ("홍길동A", "홍○동"),
            ("홍길동^A", "홍○동"),
            ("홍길동^(2)", "홍○동"),
            ("홍길동-2", "홍○동"),
            ("김영희 아기(1)", "김○희"),
            ("김영희^아기", "김○희"),
            ("김영희아기2", "김○희"),
            ("(외국인)홍길동", "홍○동"),
            ("허 (nee 채)^뭄바", "허 ○바"),
            ("최", "최○"),
            ("ใจดี^สมชาย", "ส○○○ ใจดี"),
            ("श्रेष्ठ^कृष्ण बहादुर", "कृ○○○ श्रेष्ठ"),
            ("কর^ক্ষমা", "ক্ষ○○○ কর"),
            ("'t Hart^Jan", "'t Hart, J○○○"),
            ("'t Hart Jan", "t○○○ H○○○ J○○○"),
            ("E\u{301}lodie", "É○○○"),
            ("李Mary", "李○○○"),
        ] {
            assert_eq!(first_masked(text).as_deref(), Some(shown), "{text}");
        }
        assert_eq!(first_masked("Doe^^^Dr.").as_deref(), Some("D○○○"));
    }

    fn first_masked(text: &str) -> Option<String> {
        let name = PersonName::parse(text).unwrap();
        masked(name.by_preference()[0], Form::AsItCame, &Givens::of(&name), CIRCLE).map(|name| name.one_line())
    }

    #[test]
    fn a_given_name_of_one_group_is_hidden_in_another() {
        let name = PersonName::parse("Gildong^Hong=Hong^Gildong=홍^길동").unwrap();
        let shown: Vec<_> = name
            .by_preference()
            .into_iter()
            .filter_map(|group| masked(group, Form::AsItCame, &Givens::of(&name), CIRCLE))
            .map(|name| name.one_line())
            .collect();
        assert_eq!(shown, ["홍○동", "G○○○, H○○○", "H○○○, G○○○"]);
        assert!(Givens::of(&PersonName::parse("Doe^\u{fffd}ohnny=Doe^X").unwrap()).reach("JOHNSON"));
        assert!(Givens::of(&PersonName::parse("Doe^Élodie").unwrap()).reach("ELOD-7"));
        assert!(Givens::of(&PersonName::parse("홍^길동").unwrap()).reach("7-길동"));
        assert!(Givens::of(&PersonName::parse("김^철").unwrap()).reach("김철7"));
    }

    #[test]
    fn how_long_a_masked_given_name_is_cannot_be_seen() {
        for (short, long) in [
            ("홍^길동", "홍^길아름다운동"),
            ("홍길동", "홍길아름다운동"),
            ("Doe^J", "Doe^Johannes"),
            ("山田^太郎", "山田^太一二三郎"),
            ("최", "최솔"),
        ] {
            assert_eq!(first_masked(short), first_masked(long));
        }
    }

    #[test]
    fn an_id_in_place_of_a_name_keeps_its_last_two_characters_and_not_its_length() {
        for (id, shown) in [
            ("P-109", "***09"),
            ("P-1000009", "***09"),
            ("12", "***"),
            ("1", "***"),
            ("", ""),
            ("환자번호", "***번호"),
            ("7-길동", "***"),
            ("DOE^JOHN", "***"),
        ] {
            let name = PersonName::parse("홍^길동").unwrap();
            assert_eq!(masked_id(id, Some(&Givens::of(&name))), shown);
        }
    }

    #[test]
    fn a_mask_until_start_ends_with_the_start() {
        let mode = NamesPrivacy::MaskedUntilStart;
        assert_eq!(
            [Phase::Waiting, Phase::Ready, Phase::InProgress, Phase::Completed].map(|p| mode.masks(p)),
            [true, true, false, false]
        );
    }
}
