//! How much of a name is shown (settings key `privacy.names`), after the practice of Korean hospitals.

use super::Phase;
use super::name::{NameGroup, Script, join_family_given, script_of};

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

/// The name with its given part hidden: 홍^길동 → 홍*동, 김^철 → 김*, 남궁^민수 → 남궁*수, Doe^John → DOE, J***.
#[must_use]
pub(super) fn masked(group: &NameGroup) -> String {
    match group.script() {
        Script::Hangul | Script::Han | Script::Kana => masked_cjk(group),
        script @ (Script::Latin | Script::Other) => masked_alphabetic(group, script),
    }
}

fn masked_cjk(group: &NameGroup) -> String {
    let family = group.family().unwrap_or_default();
    if group.is_structured() {
        return format!("{family}{}", last_kept(group.given().unwrap_or_default()));
    }
    // Without a caret only one-syllable family names are assumed.
    let mut rest = family.chars();
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

fn masked_alphabetic(group: &NameGroup, script: Script) -> String {
    let family = group.family().unwrap_or_default();
    if !group.is_structured() {
        // Nobody knows which of the words is the family name.
        return family.split(' ').map(initial).collect::<Vec<_>>().join(" ");
    }
    let family = Some(family).filter(|family| !family.is_empty());
    let family = family.map(|family| if script == Script::Latin { family.to_uppercase() } else { family.to_owned() });
    join_family_given(family, &group.given().map(initial).unwrap_or_default())
}

fn initial(word: &str) -> String {
    word.chars().next().map(|first| format!("{first}{HIDDEN_REST}")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::PersonName;
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
            ("Doe^", "DOE"),
            ("^John", "J***"),
            ("John Doe", "J*** D***"),
            ("Иванов^Иван", "Иванов, И***"),
            ("김^John", "김***"),
        ] {
            let name = PersonName::parse(text).unwrap();
            assert_eq!(masked(name.by_preference()[0]), shown, "{text}");
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
