//! Stand-ins for person names: groups, components, number of letters and writing stay, letters and digits go.

use std::collections::HashMap;

use super::DAMAGED;
use crate::exam::{PersonName, clean};

/// The letters of a writing that stand for others of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    Hangul,
    Han,
    Hiragana,
    Katakana,
    Upper,
    Lower,
    Greek,
    Cyrillic,
    Digit,
}

impl Letters {
    /// The letters that stand for this character; none for signs, which stay, and for what no font here draws.
    fn of(c: char) -> Option<Self> {
        match c {
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' => {
                Some(Self::Hangul)
            }
            '\u{3005}'..='\u{3007}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}' => Some(Self::Han),
            '\u{3040}'..='\u{309f}' => Some(Self::Hiragana),
            '\u{30a0}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => Some(Self::Katakana),
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' if c.is_uppercase() => {
                Some(Self::Upper)
            }
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(Self::Lower),
            '\u{370}'..='\u{3ff}' => Some(Self::Greek),
            '\u{400}'..='\u{4ff}' => Some(Self::Cyrillic),
            _ if c.is_numeric() => Some(Self::Digit),
            _ => None,
        }
    }

    /// The letters that are used, all of them in the bundled fonts where a letter of the writing is.
    const fn all(self) -> &'static [char] {
        match self {
            Self::Hangul => &['가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '카', '타', '파', '하'],
            Self::Han => &['天', '地', '日', '月', '山', '川', '水', '火', '木', '金', '土', '人'],
            Self::Hiragana => &['か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'],
            Self::Katakana => &['カ', 'サ', 'タ', 'ナ', 'ハ', 'マ', 'ヤ', 'ラ', 'ワ'],
            Self::Upper => &['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T'],
            Self::Lower => &['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't'],
            Self::Greek => &['α', 'β', 'γ', 'δ', 'ε', 'ζ', 'η', 'θ'],
            Self::Cyrillic => &['а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з'],
            Self::Digit => &['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
        }
    }

    /// The last digit of `left` in these letters, which is taken off.
    fn take(self, left: &mut usize) -> Option<char> {
        let letters = self.all();
        let letter = letters.get(*left % letters.len()).copied();
        *left /= letters.len();
        letter
    }
}

/// What stands in a name for a letter of a writing that has no letters here, such as Thai: a character that no font draws.
const UNDRAWABLE: char = '\u{e000}';

/// The name with each component replaced; nothing for what says nothing. `known` holds the number of each component that
/// was met. A group that cannot be vouched for has a stand-in that cannot, either.
pub(super) fn stand_in(name: &str, known: &mut HashMap<String, usize>) -> String {
    if PersonName::parse(name).is_none() && name.chars().any(char::is_alphanumeric) {
        return String::new();
    }
    let whole = PersonName::whole_groups(name);
    let groups = name.split('=').take(3).enumerate().map(|(index, group)| {
        let components = group.split('^').map(|component| self::component(&clean(component), known));
        let stand_in = components.collect::<Vec<_>>().join("^");
        if whole.get(index).copied().unwrap_or(true) { stand_in } else { format!("{DAMAGED}{stand_in}") }
    });
    groups.collect::<Vec<_>>().join("=")
}

fn component(text: &str, known: &mut HashMap<String, usize>) -> String {
    if text.is_empty() {
        return String::new();
    }
    let next = known.len();
    // The number of the component, written in the letters of its writing: different components differ.
    let mut left = *known.entry(text.to_owned()).or_insert(next);
    let mut last = Letters::Digit;
    let mut out = String::new();
    for c in text.chars() {
        match Letters::of(c) {
            Some(letters) => {
                last = letters;
                out.extend(letters.take(&mut left));
            }
            None if c.is_alphabetic() || !c.is_ascii() => out.push(UNDRAWABLE),
            None => out.push(c),
        }
    }
    while left > 0 {
        out.extend(last.take(&mut left));
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::screen::Coverage;

    #[test]
    fn groups_components_writing_and_length_stay_and_letters_go() {
        let mut known = HashMap::new();
        for (name, stand_in_of_it) in [
            ("Hong^Gildong=洪^吉洞=홍^길동", "Aaaa^Baaaaaa=日^月天=마^바가"),
            ("Hong^Gildong", "Aaaa^Baaaaaa"),
            ("O'Neil-7^", "G'Aaaa-0^"),
            ("", ""),
            ("^=", "^="),
            ("null^null", ""),
            ("Hong^Gildong=\u{fffd}^吉洞", "Aaaa^Baaaaaa=\u{fffd}^月天"),
        ] {
            assert_eq!(stand_in(name, &mut known), stand_in_of_it, "{name}");
        }
    }

    #[test]
    fn equal_names_have_equal_stand_ins_and_different_ones_different() {
        let mut known = HashMap::new();
        let letters: Vec<char> = ('가'..'갛').chain('A'..='Z').chain('а'..='я').chain('ก'..='ฮ').collect();
        let names: Vec<String> = letters
            .iter()
            .flat_map(|c| [c.to_string(), format!("{c}{c}"), format!("{c}^김")])
            .chain(["-".to_owned(), "--".to_owned()])
            .collect();
        let first: Vec<String> = names.iter().map(|name| stand_in(name, &mut known)).collect();
        let again: Vec<String> = names.iter().map(|name| stand_in(name, &mut known)).collect();
        assert_eq!(first, again);
        let different: HashSet<&String> = first.iter().collect();
        assert_eq!(different.len(), names.len());
    }

    #[test]
    fn a_stand_in_is_ordered_and_drawn_like_the_name() {
        let mut known = HashMap::new();
        for name in ["Doe^John", "김^철수", "山田^太郎", "Иванов^Иван", "やまだ^たろう", "Παπάς^Νίκος"]
        {
            let script = |name: &str| PersonName::parse(name).unwrap().by_preference()[0].script();
            let stand_in = stand_in(name, &mut known);
            assert_eq!(script(&stand_in), script(name), "{name}");
            let drawn = |name: &str| Coverage::bundled().can_draw(&name.replace('^', " "));
            assert_eq!(drawn(&stand_in), drawn(name), "{name} {stand_in}");
        }
    }
}
