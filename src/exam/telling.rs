//! Whether a step tells a value that is withheld: some sites write a name, a birth date or an id beside the body part.

use unicode_normalization::UnicodeNormalization;

use super::disclosure::{Disclosure, Privacy, holds_date, holds_id};
use super::privacy::Givens;
use super::{NamesPrivacy, Patient, Phase, Step};
use crate::anatomy::Vocabulary;

/// The shortest id and the shortest name that are found as words of their own, in characters.
const SHORTEST: usize = 2;

/// Whether a step holds a name, a birth date or an id that is withheld in this phase. `has_name` tells whether a name is shown, without
/// which an id is masked as the name is.
pub(super) fn tells(step: &Step, patient: &Patient, privacy: Privacy, phase: Phase, has_name: bool) -> bool {
    let texts = || [&step.body_part, &step.projection].into_iter().flatten();
    let text = texts().map(String::as_str).collect::<Vec<_>>().join(" ");
    let masks = privacy.names.masks(phase);
    let of_birth = privacy.birth_date.unwrap_or(if masks { Disclosure::Masked } else { Disclosure::Shown });
    if of_birth != Disclosure::Shown && patient.birth_date.is_some_and(|date| holds_date(&text, date)) {
        return true;
    }
    let hides_id = match privacy.id {
        Some(Disclosure::Masked | Disclosure::Hidden) => true,
        Some(Disclosure::Shown) => false,
        None => masks && !has_name,
    };
    let words = words(&text);
    let is_id = |id: &str| {
        let own = self::words(id).concat();
        own.chars().count() >= SHORTEST && (words.contains(&own) || holds_id(&text, id))
    };
    if hides_id && patient.id.as_deref().is_some_and(is_id) {
        return true;
    }
    masks
        && patient.name.as_ref().is_some_and(|name| {
            let parts: Vec<&str> = match privacy.names {
                NamesPrivacy::Hidden => name.parts().collect(),
                NamesPrivacy::Full | NamesPrivacy::Masked | NamesPrivacy::MaskedUntilStart => name.givens().collect(),
            };
            let names: Vec<String> = parts.iter().flat_map(|part| self::words(part)).collect();
            let givens = Givens::of_parts(parts.iter().copied());
            let is_name = |word: &String| word.chars().count() >= SHORTEST && names.contains(word);
            // "HAND" is no part of Alexandra, but the name of Hand.
            let mut others = words.iter().filter(|word| !Vocabulary::bundled().has_word(word));
            words.iter().any(is_name) || others.any(|word| givens.reach(word)) || givens.reach_syllables(&text)
        })
}

/// The words of a text without case and width.
fn words(text: &str) -> Vec<String> {
    let folded: String = text.nfkc().flat_map(char::to_lowercase).collect();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::PersonName;
    use super::*;

    fn told(names: NamesPrivacy, name: &str, body_part: &str) -> bool {
        let patient = Patient {
            id: Some("X99".to_owned()),
            name: PersonName::parse(name),
            birth_date: NaiveDate::from_ymd_opt(1988, 2, 14),
        };
        let step = Step { body_part: Some(body_part.to_owned()), projection: Some("AP".to_owned()) };
        tells(&step, &patient, names.into(), Phase::Ready, names != NamesPrivacy::Hidden)
    }

    #[test]
    fn a_step_with_a_withheld_value_is_found_and_an_ordinary_one_is_not() {
        use NamesPrivacy::{Full, Hidden, Masked};
        for (names, name, body_part, expected) in [
            (Hidden, "Sandoval^Wilhelmine", "KNEE Wilhelmine R", true),
            (Masked, "Sandoval^Wilhelmine", "KNEE WILHELM R", true),
            (Hidden, "Sandoval^Wilhelmine", "KNEE sandoval", true),
            (Masked, "Sandoval^Wilhelmine", "KNEE sandoval", false),
            (Full, "Sandoval^Wilhelmine", "KNEE Wilhelmine R", false),
            (Hidden, "박^지우", "박지우 무릎 R", true),
            (Masked, "박지우", "지우 무릎", true),
            (Hidden, "山田^太郎", "右膝太郎", true),
            (Hidden, "Ng^Bo", "KNEE BO", true),
            (Hidden, "Hand^Al", "HAND L", true),
            (Hidden, "Doe^Alexandra", "HAND L", false),
            (Masked, "Doe^Andrew", "HAND STANDING AP", false),
            (Hidden, "Doe^Élodie", "FOOT elodie", true),
            (Masked, "Doe^John", "HAND 1988-02-14", true),
            (Full, "Doe^John", "HAND 1988-02-14", false),
            (Hidden, "Doe^John", "X99 HAND L", true),
            (Hidden, "Doe^John", "CHEST PA", false),
            (Hidden, "홍^길동", "왼쪽 무릎 기립", false),
        ] {
            assert_eq!(told(names, name, body_part), expected, "{name}: {body_part}");
        }
    }
}
