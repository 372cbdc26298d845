//! How much of a name is shown (settings key `privacy.names`), after the practice of Korean hospitals.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::name::{Form, NameGroup, Script, join_family_given, script_of};
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
}

impl NamesPrivacy {
    /// Whether names are masked in this phase.
    #[must_use]
    pub const fn masks(self, phase: Phase) -> bool {
        match (self, phase) {
            (Self::Full, _) | (Self::MaskedUntilStart, Phase::InProgress | Phase::Completed) => false,
            (Self::Masked, _) | (Self::MaskedUntilStart, Phase::Waiting | Phase::Ready) => true,
        }
    }
}

/// The mask of a hidden character, and of a hidden rest of a Latin name.
const STAR: char = '*';
const HIDDEN_REST: &str = "***";

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
        let (mut runs, mut endings) = (HashSet::new(), HashSet::new());
        for given in name.givens() {
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

/// Every run of letters in a text without case: as it is, without accents, and without what joins the parts of a name.
fn runs(text: &str) -> Vec<[char; RUN]> {
    let lower: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    let plain = text.nfkd().filter(|c| !is_combining_mark(*c)).nfc();
    let folded = plain.flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c));
    let folded: Vec<char> = folded.map(|c| if c == 'ı' { 'i' } else { c }).collect();
    let is_joint =
        |c: &char| matches!(c, '-' | '\'' | '`' | '\u{b4}' | '\u{2bb}' | '\u{2bc}' | '\u{2018}' | '\u{2019}');
    let joined: Vec<char> = folded.iter().copied().filter(|c| !is_joint(c)).collect();
    let windows = lower.windows(RUN).chain(folded.windows(RUN)).chain(joined.windows(RUN));
    let windows = windows.filter_map(|run| <[char; RUN]>::try_from(run).ok());
    windows.filter(|run| run.iter().all(|c| c.is_alphanumeric())).collect()
}

/// The name with its given part hidden: 홍^길동 → 홍*동, 김^철 → 김*, 남궁^민수 → 남궁*수, Doe^John → DOE, J***. Without a given
/// name nobody knows what the family name is, whatever the carets say. None where prefix and suffix are all there is.
#[must_use]
pub(super) fn masked(group: &NameGroup, form: Form, givens: &Givens) -> Option<String> {
    let text = match group.script() {
        Script::Hangul | Script::Han | Script::Kana => masked_cjk(group, givens),
        Script::Latin | Script::Other => masked_alphabetic(group, form, givens),
    };
    let text = form.of(text);
    Some(text).filter(|text| !text.is_empty())
}

/// An id that stands for a name or holds one: all but its last two characters are hidden, a shorter one wholly.
#[must_use]
pub(super) fn masked_id(id: &str) -> String {
    let length = id.chars().count();
    let hidden = if length <= 2 { length } else { length - 2 };
    id.chars().enumerate().map(|(index, c)| if index < hidden { STAR } else { c }).collect()
}

fn masked_cjk(group: &NameGroup, givens: &Givens) -> String {
    let family = group.family().unwrap_or_default();
    match group.given() {
        Some(given) if givens.reach(family) => format!("{}{}", first_kept(family), last_kept(given)),
        Some(given) => format!("{family}{}", last_kept(given)),
        // Only one-syllable family names are assumed.
        None => first_kept_and_last(family),
    }
}

fn first_kept(text: &str) -> String {
    text.chars().enumerate().map(|(index, c)| if index == 0 { c } else { STAR }).collect()
}

fn first_kept_and_last(text: &str) -> String {
    let mut rest = text.chars();
    let first: String = rest.next().into_iter().collect();
    format!("{first}{}", last_kept(rest.as_str()))
}

/// Stars for all characters but the last; a single character is hidden too. Latin letters keep none.
fn last_kept(given: &str) -> String {
    let letters: Vec<char> = given.chars().filter(|c| !c.is_whitespace()).collect();
    if letters.iter().any(|c| script_of(*c) == Script::Latin) {
        return HIDDEN_REST.to_owned();
    }
    match letters.split_last() {
        None => String::new(),
        Some((_, [])) => STAR.to_string(),
        Some((last, hidden)) => hidden.iter().map(|_| STAR).chain([*last]).collect(),
    }
}

fn masked_alphabetic(group: &NameGroup, form: Form, givens: &Givens) -> String {
    let family = group.family_in(form).unwrap_or_default();
    let Some(given) = group.given().map(initial) else {
        // Nobody knows which of the words is the family name.
        return group
            .family()
            .or(group.middle())
            .unwrap_or_default()
            .split(' ')
            .map(initial)
            .collect::<Vec<_>>()
            .join(" ");
    };
    let family = if family.contains(',') || givens.reach_family(&family) { initial(&family) } else { family };
    join_family_given(Some(family).filter(|family| !family.is_empty()), &given)
}

fn initial(word: &str) -> String {
    word.chars().next().map(|first| format!("{first}{HIDDEN_REST}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_name_keeps_the_family_name_and_a_hint_of_the_given_one() {
        for (text, shown) in [
            ("홍^길동", "홍*동"),
            ("김^철", "김*"),
            ("남궁^민수", "남궁*수"),
            ("홍길동", "홍*동"),
            ("김철", "김*"),
            ("황보^가나다", "황보**다"),
            ("山田^太郎", "山田*郎"),
            ("Doe^John", "DOE, J***"),
            ("Doe^John^Q^Dr.", "DOE, J***"),
            ("Doe^", "D***"),
            ("HONG GILDONG^", "H*** G***"),
            ("홍길동^^^^", "홍*동"),
            ("홍길동^^^^Jr.", "홍*동"),
            ("Johnson^John", "J***, J***"),
            ("Hong^Gildong", "HONG, G***"),
            ("Gilong^Ong", "G***, O***"),
            ("Ongman^Gildong", "O***, G***"),
            ("Doe, John^J", "D***, J***"),
            ("De La Cruz^Maria", "DE LA CRUZ, M***"),
            ("선우민^우선우민", "선*****민"),
            ("^^John", "J***"),
            ("^John", "J***"),
            ("John Doe", "J*** D***"),
            ("Иванов^Пётр", "Иванов, П***"),
            ("Иванов^Иван", "И***, И***"),
            ("김^John", "김***"),
        ] {
            assert_eq!(first_masked(text).as_deref(), Some(shown), "{text}");
        }
        assert_eq!(first_masked("^^^Dr."), None);
    }

    fn first_masked(text: &str) -> Option<String> {
        let name = PersonName::parse(text).unwrap();
        masked(name.by_preference()[0], Form::Capitals, &Givens::of(&name))
    }

    #[test]
    fn a_given_name_of_one_group_is_hidden_in_another() {
        let name = PersonName::parse("Gildong^Hong=Hong^Gildong=홍^길동").unwrap();
        let shown: Vec<_> = name
            .by_preference()
            .into_iter()
            .filter_map(|group| masked(group, Form::Capitals, &Givens::of(&name)))
            .collect();
        assert_eq!(shown, ["홍*동", "G***, H***", "H***, G***"]);
        assert!(Givens::of(&PersonName::parse("Doe^\u{fffd}ohnny=Doe^X").unwrap()).reach("JOHNSON"));
        assert!(Givens::of(&PersonName::parse("Doe^Élodie").unwrap()).reach("ELOD-7"));
    }

    #[test]
    fn an_id_in_place_of_a_name_keeps_its_last_two_characters() {
        for (id, shown) in [("P-109", "***09"), ("12", "**"), ("1", "*"), ("", ""), ("환자번호", "**번호")] {
            assert_eq!(masked_id(id), shown);
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
