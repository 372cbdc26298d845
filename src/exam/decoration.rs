//! Decorative characters in an alias that carry no meaning.

/// Whether a character is a decoration: arrows, technical signs, enclosed digits, geometric shapes, dingbats,
/// emoji and what joins, colours or tags them. No letter, also no enclosed one, no unit and nothing for private use is one.
pub(super) const fn is_decoration(c: char) -> bool {
    enclosed_letter(c).is_none() && is_sign(c)
}

/// The letter in a circle, a square or parentheses: Ⓛ is a side, not a decoration.
pub(super) const fn enclosed_letter(c: char) -> Option<char> {
    let (first, letter) = match c {
        '\u{249c}'..='\u{24b5}' => ('\u{249c}', b'a'),
        '\u{24b6}'..='\u{24cf}' => ('\u{24b6}', b'A'),
        '\u{24d0}'..='\u{24e9}' => ('\u{24d0}', b'a'),
        '\u{1f110}'..='\u{1f129}' => ('\u{1f110}', b'A'),
        '\u{1f130}'..='\u{1f149}' => ('\u{1f130}', b'A'),
        '\u{1f150}'..='\u{1f169}' => ('\u{1f150}', b'A'),
        '\u{1f170}'..='\u{1f189}' => ('\u{1f170}', b'A'),
        _ => return None,
    };
    char::from_u32(letter as u32 + c as u32 - first as u32)
}

const fn is_sign(c: char) -> bool {
    matches!(c,
        '\u{200d}' | '\u{20dd}'..='\u{20e3}' | '\u{2122}'
        | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2460}'..='\u{27bf}' | '\u{27f0}'..='\u{27ff}'
        | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}'
        | '\u{3012}' | '\u{3013}' | '\u{3020}' | '\u{3030}' | '\u{303d}' | '\u{3200}'..='\u{32ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f000}'..='\u{1f0ff}' | '\u{1f110}'..='\u{1f12f}' | '\u{1f130}'..='\u{1faff}'
        | '\u{e0000}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_enclosed_letter_is_a_letter() {
        for (c, letter) in [('Ⓛ', 'L'), ('ⓡ', 'r'), ('⒭', 'r'), ('🅛', 'L'), ('🅻', 'L'), ('🄻', 'L'), ('Ⓩ', 'Z')]
        {
            assert_eq!(enclosed_letter(c), Some(letter));
            assert!(!is_decoration(c));
        }
        assert_eq!(enclosed_letter('①'), None);
    }

    #[test]
    fn letters_digits_units_and_private_signs_are_no_decoration() {
        for c in "A가洪ಕ9½²°±≥㎝㏄№Ⅱ\u{e000}\u{f0000}٣".chars() {
            assert!(!is_decoration(c), "{c}");
        }
        for c in "①⓪★☆→⇒▲●❤😀㈜㊙⚠♥✔️⌘\u{200d}\u{fe0f}\u{20e3}\u{e0061}".chars() {
            assert!(is_decoration(c), "{c}");
        }
    }
}
