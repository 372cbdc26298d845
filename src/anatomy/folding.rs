//! Texts as words: letters and digits in capitals, full width folded to half, each character of a writing without spaces by itself.

use unicode_normalization::UnicodeNormalization;

/// A word, or one character of a writing that puts no spaces between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) text: String,
    /// Whether the writing has no spaces between words.
    pub(super) dense: bool,
    /// What stands before it.
    pub(super) before: Separator,
}

impl Unit {
    /// Whether it is a single letter.
    pub(super) fn is_letter(&self) -> bool {
        let mut letters = self.text.chars();
        !self.dense && letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    }

    /// Whether it is nothing but digits.
    pub(super) fn is_number(&self) -> bool {
        self.text.chars().all(|c| c.is_ascii_digit())
    }
}

/// What stands between two words beside spaces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Separator {
    /// Nothing that parts them: "T-SPINE", "HAND(L)".
    #[default]
    Nothing,
    /// A comma or the like.
    List,
    /// A slash.
    Slash,
    /// A plus or an ampersand.
    And,
}

/// Longer texts are no aliases.
const MOST: usize = 64;

/// The units of a text; none where it is too long to be an alias.
pub(super) fn units(text: &str) -> Option<Vec<Unit>> {
    let mut units: Vec<Unit> = Vec::new();
    let (mut open, mut before) = (false, Separator::Nothing);
    let text = without_plurals(text);
    // The dotted capital of Turkish is the capital of its small letter.
    let capitals = text.nfkc().flat_map(char::to_uppercase).map(|c| if c == 'İ' { 'I' } else { c });
    let mut characters = capitals.peekable();
    let mut last = ' ';
    while let Some(character) = characters.next() {
        // "PA - OBLIQUE" are two views, "T-SPINE" is one word.
        let is_list = matches!(character, '-' | '–' | '—')
            && (last.is_whitespace() || characters.peek().is_none_or(|next| next.is_whitespace()));
        last = character;
        if is_list {
            (open, before) = (false, Separator::List);
            continue;
        }
        if matches!(character, '\'' | '’' | '‘' | '`' | '´') || is_small_mark(character) {
            // TOWNE'S is one word.
            continue;
        }
        if is_negation(character) {
            // A word that nobody knows: "KNEE ≠ R".
            open = false;
            units.push(Unit { text: character.to_string(), dense: false, before: std::mem::take(&mut before) });
            continue;
        }
        if !character.is_alphanumeric() {
            open = false;
            before = separator(character).unwrap_or(before);
            continue;
        }
        let character = usual_arabic(character);
        let dense = is_dense(character);
        match units.last_mut().filter(|_| open && !dense) {
            Some(word) => word.text.push(character),
            None => units.push(Unit { text: character.to_string(), dense, before: std::mem::take(&mut before) }),
        }
        open = !dense;
    }
    // "A/P" and "W/O" are written with slashes that part nothing.
    for at in 1..units.len() {
        let [first, second] = [at - 1, at].map(|at| units.get(at).is_some_and(Unit::is_letter));
        let with = units.get(at - 1).is_some_and(|unit| unit.text == "W");
        if let Some(unit) = units.get_mut(at).filter(|unit| unit.before == Separator::Slash)
            && (with || first && second)
        {
            unit.before = Separator::Nothing;
        }
    }
    (units.len() <= MOST).then_some(units)
}

/// "FINGER(S)" is a finger.
fn without_plurals(text: &str) -> String {
    ["(S)", "(s)", "(ES)", "(es)"].iter().fold(text.to_owned(), |text, plural| {
        let mut kept = String::new();
        for part in text.split_inclusive(plural) {
            let word = part.strip_suffix(plural).filter(|word| word.ends_with(char::is_alphabetic));
            kept.push_str(word.unwrap_or(part));
        }
        kept
    })
}

/// Units as the key of a phrase.
pub(super) fn key(units: &[Unit]) -> String {
    let mut key = String::new();
    for (index, unit) in units.iter().enumerate() {
        if index > 0 && !(unit.dense && units.get(index - 1).is_some_and(|before| before.dense)) {
            key.push(' ');
        }
        key.push_str(&unit.text);
    }
    key
}

/// A text as aliases are compared: case, width, spaces and punctuation do not matter.
#[must_use]
pub fn folded(text: &str) -> String {
    units(text).map(|units| key(&units)).unwrap_or_default()
}

/// Shorter words are others without their accents: "PÉ" is a foot, "PE" is not.
const LEAST_WITHOUT_ACCENTS: usize = 4;

/// With the umlauts written out, as German is typed where the keyboard has none: "UEBERSICHT". None where there are none.
pub(super) fn with_umlauts_written_out(key: &str) -> Option<String> {
    let written = key.replace('Ä', "AE").replace('Ö', "OE").replace('Ü', "UE");
    (written != key).then_some(written)
}

/// A key of Latin letters without accents, as consoles without them have it; none where it has none or is too short.
pub(super) fn without_accents(key: &str) -> Option<String> {
    let plain: String = key
        .chars()
        .map(|c| match c {
            'Đ' | 'Ð' => 'D',
            'Ø' => 'O',
            'Ł' => 'L',
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => std::iter::once(c).nfd().next().unwrap_or(c),
            other => other,
        })
        .collect();
    (plain != key && plain.chars().filter(|c| c.is_alphabetic()).count() >= LEAST_WITHOUT_ACCENTS).then_some(plain)
}

const fn separator(character: char) -> Option<Separator> {
    match character {
        '/' => Some(Separator::Slash),
        '+' | '&' => Some(Separator::And),
        ',' | ';' | '、' | '·' | '・' | '|' => Some(Separator::List),
        _ => None,
    }
}

/// Marks that may be written or not: accents that no letter takes in, Arabic vowels.
const fn is_small_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// Signs that say that something is not so.
const fn is_negation(character: char) -> bool {
    matches!(character, '≠' | '≢' | '¬' | '∉' | '⊘' | '✗' | '✘' | '❌' | '⛔' | '🚫')
}

/// Arabic letters that are written one for the other.
const fn usual_arabic(character: char) -> char {
    match character {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        other => other,
    }
}

/// Whether words are written without spaces in this writing.
const fn is_dense(character: char) -> bool {
    matches!(character,
        '\u{e00}'..='\u{e7f}' | '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
        | '\u{3130}'..='\u{318f}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_punctuation_do_not_matter() {
        for (text, expected) in [
            ("C-Spine", "C SPINE"),
            ("ＫＮＥＥ（Ｒ）", "KNEE R"),
            ("Towne’s", "TOWNES"),
            ("오른손", "오른손"),
            ("오른 손", "오른손"),
            ("右HAND", "右 HAND"),
            ("\u{1109}\u{1169}\u{11ab}", "손"),
            ("Finger(s)", "FINGER"),
            ("(S) HAND", "S HAND"),
            ("Hu\u{308}fte", "HÜFTE"),
            ("اليُمنى", "اليمني"),
            ("KNEE ≠ R", "KNEE ≠ R"),
            ("  ", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
        assert_eq!(units(&"A ".repeat(65)), None);
    }

    #[test]
    fn a_slash_between_letters_parts_nothing() {
        use Separator::{And, List, Nothing, Slash};
        let parted = |text: &str| units(text).unwrap().iter().map(|unit| unit.before).collect::<Vec<_>>();
        assert_eq!(parted("A/P W/O X W/ Y"), [Nothing; 7]);
        assert_eq!(parted("AP/LAT, OBL & PA"), [Nothing, Slash, List, And]);
        assert_eq!(parted("T-SPINE PA- OBL – LAT"), [Nothing, Nothing, Nothing, List, List]);
    }

    #[test]
    fn accents_of_longer_words_may_be_left_out() {
        assert_eq!(without_accents("HÜFTE").as_deref(), Some("HUFTE"));
        assert_eq!(without_accents("BÀN TAY").as_deref(), Some("BAN TAY"));
        assert_eq!((without_accents("PÉ"), without_accents("HAND"), without_accents("ガギグゲゴ")), (None, None, None));
    }
}
