//! Stand-ins for person names: groups, components, number of letters and writing stay, letters and digits go.

use std::collections::HashMap;

use crate::exam::clean;

/// The letters of a writing that stand for others of it: how many there are, and the one of this index.
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

    /// First letter and number of letters, all of them in the bundled fonts.
    const fn range(self) -> (u32, u64) {
        match self {
            Self::Hangul => (0xac00, 588),
            Self::Han => (0x4e00, 8),
            Self::Hiragana => (0x304b, 20),
            Self::Katakana => (0x30ab, 20),
            Self::Upper => (0x41, 26),
            Self::Lower => (0x61, 26),
            Self::Greek => (0x3b1, 16),
            Self::Cyrillic => (0x430, 32),
            Self::Digit => (0x30, 10),
        }
    }

    fn letter(self, index: u64) -> char {
        let (first, count) = self.range();
        let offset = u32::try_from(index % count).unwrap_or(0);
        char::from_u32(first + offset).unwrap_or('X')
    }
}

/// What stands in a name for a letter of a writing that has no letters here, such as Thai: a character that no font draws.
const UNDRAWABLE: char = '\u{e000}';

/// The name with each component replaced. `known` holds the number of each component that was met.
pub(super) fn stand_in(name: &str, known: &mut HashMap<String, u64>) -> String {
    let groups = name.split('=').take(3).map(|group| {
        let components = group.split('^').map(|component| self::component(&clean(component), known));
        components.collect::<Vec<_>>().join("^")
    });
    groups.collect::<Vec<_>>().join("=")
}

fn component(text: &str, known: &mut HashMap<String, u64>) -> String {
    if text.is_empty() {
        return String::new();
    }
    let next = known.len() as u64;
    let mut left = *known.entry(text.to_owned()).or_insert(next);
    // The number of the component, written in the letters of its writing: different components differ.
    let mut take = |letters: Letters| {
        let (_, count) = letters.range();
        let letter = letters.letter(left);
        left /= count;
        letter
    };
    let mut last = Letters::Digit;
    let mut out: String = text
        .chars()
        .map(|c| match Letters::of(c) {
            Some(letters) => {
                last = letters;
                take(letters)
            }
            None if c.is_alphabetic() || !c.is_ascii() => UNDRAWABLE,
            None => c,
        })
        .collect();
    while left > 0 {
        let (_, count) = last.range();
        out.push(last.letter(left));
        left /= count;
    }
    out
}
