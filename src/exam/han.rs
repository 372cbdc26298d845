//! The regional variant of Chinese characters in a name, as far as the name itself reveals it.

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, SHIFT_JIS};

use super::script::{Script, script_of};
use super::shown_name::HanForms;

/// The regional variant of a text, judged by all texts of the same name; `None` if undecided.
///
/// Kana, an iteration mark, a register's variation selector, and characters found only in the Japanese standard indicate Japan;
/// Hangul alongside indicates Korea; characters of a single standard indicate its country.
pub(super) fn han_forms<'a>(text: &str, all: &(impl Iterator<Item = &'a str> + Clone)) -> Option<HanForms> {
    let has = |wanted| all.clone().flat_map(str::chars).filter_map(script_of).any(|script| script == wanted);
    if has(Script::Kana) || text.chars().any(is_sign_of_japan) {
        return Some(HanForms::Japanese);
    }
    if has(Script::Hangul) {
        return Some(HanForms::Korean);
    }
    let mut characters = text.chars().filter(|c| script_of(*c) == Some(Script::Han));
    characters.find_map(home)
}

const fn is_sign_of_japan(c: char) -> bool {
    matches!(c, '々' | '〆' | '〻' | 'ヶ' | 'ヵ' | '\u{e0100}'..='\u{e01ef}')
}

/// The country of a character that the standards of the others lack.
fn home(c: char) -> Option<HanForms> {
    let japanese = bytes(c, SHIFT_JIS).is_some();
    // What GBK added to GB 2312 are the characters of the others.
    let simplified = bytes(c, GBK).is_some_and(|[lead, trail]| (0xb0..=0xf7).contains(&lead) && trail >= 0xa1);
    let traditional = bytes(c, BIG5).is_some();
    let korean = bytes(c, EUC_KR).is_some();
    match (japanese, simplified, traditional, korean) {
        (true, false, false, false) => Some(HanForms::Japanese),
        (false, true, false, false) => Some(HanForms::Simplified),
        (false, false, true, false) => Some(HanForms::Traditional),
        (_, _, _, _) => None,
    }
}

fn bytes(c: char, encoding: &'static Encoding) -> Option<[u8; 2]> {
    let mut buffer = [0; 4];
    let (bytes, _, failed) = encoding.encode(c.encode_utf8(&mut buffer));
    <[u8; 2]>::try_from(bytes.as_ref()).ok().filter(|_| !failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_of_a_name_is_known_where_it_says_so() {
        for (text, all, forms) in [
            ("山田太郎", vec!["Yamada", "やまだ"], Some(HanForms::Japanese)),
            ("佐々木健", vec![], Some(HanForms::Japanese)),
            ("広沢栄", vec![], Some(HanForms::Japanese)),
            ("辻\u{e0100}健", vec![], Some(HanForms::Japanese)),
            ("洪吉洞", vec!["홍", "길동"], Some(HanForms::Korean)),
            ("张伟", vec!["Zhang"], Some(HanForms::Simplified)),
            ("刘德华", vec![], Some(HanForms::Simplified)),
            ("陳怡君", vec![], None),
            ("山田太郎", vec!["Yamada", "Tarou"], None),
            ("金哲洙", vec![], None),
            ("", vec![], None),
        ] {
            assert_eq!(han_forms(text, &all.iter().copied()), forms, "{text}");
        }
    }
}
