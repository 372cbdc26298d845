//! Texts from outside, made safe to show.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::script::{Script, script_of};

/// The text in Normalization Form C, except for CJK compatibility ideographs, which stay as received; without control and
/// format characters that could reorder, hide or break neighbouring text; runs of white space become one space. Joiners stay
/// between two letters of a script that needs them, and ideographic variation selectors after an ideograph. A text of combining
/// marks alone becomes empty: the marks have no base letter.
#[must_use]
pub fn clean(text: &str) -> String {
    // Most ids, aliases and Latin names, in which there is nothing but spaces to look after.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return with_single_spaces(text);
    }
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() {
            space = !out.is_empty();
        } else if is_variation_selector(c) {
            if !space && out.last().copied().and_then(script_of) == Some(Script::Han) {
                out.push(c);
            }
        } else if !is_unsafe(c) {
            if space {
                out.push(' ');
                space = false;
            }
            out.push(c);
        }
    }
    // Composed last: removed characters may have separated a letter from its mark.
    let cleaned = composed(&without_idle_joiners(&out));
    let cleaned = cleaned.trim();
    if cleaned.chars().all(|c| c == ' ' || is_combining_mark(c)) { String::new() } else { cleaned.to_owned() }
}

/// The text without spaces before, behind and beside others.
fn with_single_spaces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Normalization Form C that leaves CJK compatibility ideographs alone: families write 神 in one form or the other, and
/// the form would exchange theirs. Texts are compared by [`is_same_text`], to which both are one.
fn composed(text: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.chunk_by(|one, next| is_compatibility_ideograph(*one) == is_compatibility_ideograph(*next)) {
        match part.first() {
            Some(c) if is_compatibility_ideograph(*c) => out.extend(part),
            _ if is_nfc_quick(part.iter().copied()) == IsNormalized::Yes => out.extend(part),
            _ => out.extend(part.iter().copied().nfc()),
        }
    }
    out
}

const fn is_compatibility_ideograph(c: char) -> bool {
    matches!(c, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

/// Whether two texts are the same in Normalization Form C, whatever forms of ideographs are chosen.
#[must_use]
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
    one == other || without_selectors(one).nfc().eq(without_selectors(other).nfc())
}

/// Whether a character chooses the form of the ideograph before it, as family registers do in Japan.
pub(super) const fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{e0100}'..='\u{e01ef}')
}

/// The text without what chooses the forms of ideographs.
pub(super) fn without_selectors(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !is_variation_selector(*c))
}

/// The text without remarks in brackets; the same without its brackets where all of it is in them.
#[must_use]
pub(super) fn without_brackets(text: &str) -> String {
    let is_bracket =
        |c: char| matches!(c, '(' | ')' | '[' | ']' | '（' | '）' | '［' | '］' | '【' | '】' | '〔' | '〕');
    if !text.contains(is_bracket) {
        return clean(text);
    }
    let mut depth: usize = 0;
    let mut left = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' | '[' | '（' | '［' | '【' | '〔' => {
                depth = depth.saturating_add(1);
                left.push(' ');
            }
            ')' | ']' | '）' | '］' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth == 0 => left.push(c),
            _ => {}
        }
    }
    let left = clean(&left);
    if left.is_empty() { clean(&text.replace(is_bracket, " ")) } else { left }
}

/// The characters without joiners that join nothing: they would make an invisibly different name.
fn without_idle_joiners(text: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for (index, c) in text.iter().enumerate() {
        let joins = |neighbour: Option<&char>| neighbour.is_some_and(|c| is_of_joining_writing(*c));
        if !matches!(c, '\u{200c}' | '\u{200d}') || (joins(out.last()) && joins(text.get(index + 1))) {
            out.push(*c);
        }
    }
    out
}

/// Whether a character belongs to a writing in which a joiner changes how letters look: Arabic, Syriac, Mongolian, Khmer,
/// Myanmar and the Indic ones from Devanagari to Sinhala.
const fn is_of_joining_writing(c: char) -> bool {
    matches!(c,
        '\u{600}'..='\u{6ff}' | '\u{700}'..='\u{74f}' | '\u{750}'..='\u{77f}' | '\u{860}'..='\u{8ff}'
        | '\u{900}'..='\u{dff}'
        | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1800}'..='\u{18af}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Half-width katakana in full width, with their voicing marks; nothing else is changed. The bundled fonts have no
/// half-width letters, and a name is the same in both.
#[must_use]
pub(super) fn with_full_width_kana(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{ff61}'..='\u{ff9f}' => out.extend(core::iter::once(c).nfkd()),
            _ => out.push(c),
        }
    }
    composed(&out.chars().collect::<Vec<char>>())
}

/// Control characters, bidirectional controls, invisible format characters, other variation selectors, tags, the mark of a
/// replaced character and letters made to be blank: none of them is part of a name, an id or a body part. Characters for
/// private use stay: leaving one out would make another name, so they are met as characters that no font can draw.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// The text cut after this many characters, with an ellipsis in place of the rest.
#[must_use]
pub fn clip(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        None => text.to_owned(),
        Some((end, _)) => {
            let mut cut = text.get(..end).unwrap_or_default().trim_end().to_owned();
            cut.push('…');
            cut
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_and_direction_overrides_never_reach_the_screen() {
        assert_eq!(clean("DOE\u{202e}NHOJ\u{0}\u{7}\u{feff}\n X"), "DOENHOJ X");
        assert_eq!(clean("\u{2066}A\u{2069}\u{200b}B\u{fffd}"), "AB");
        assert_eq!(clean(" \t "), "");
        for blank in ["\u{200d}", "\u{200c} \u{200d}", "\u{3164}", "\u{115f}\u{1160}", "\u{2800}"] {
            assert_eq!(clean(blank), "", "{blank:?}");
        }
    }

    #[test]
    fn plain_text_is_cleaned_as_any_other() {
        for (text, cleaned) in [("", ""), ("   ", ""), ("  A  B ", "A B"), ("P-0001", "P-0001"), ("~ !", "~ !")] {
            assert_eq!(clean(text), cleaned);
            // With a letter that is not as plain it takes the other way.
            assert_eq!(clean(&format!("é {text}")), format!("é {cleaned}").trim_end());
        }
    }

    #[test]
    fn a_decomposed_name_equals_a_composed_one() {
        assert_eq!(clean("\u{1112}\u{1169}\u{11bc}"), "홍");
        assert_eq!(clean("Nguye\u{302}\u{303}n"), "Nguyễn");
    }

    #[test]
    fn a_compatibility_ideograph_stays_as_it_came_and_is_the_same_text() {
        for (came, composed) in [("神田\u{fa19}", "神田神"), ("\u{f9e1}", "李"), ("e\u{301}\u{fa19}e\u{301}", "é神é")]
        {
            let cleaned = clean(came);
            assert_eq!(cleaned, came.replace("e\u{301}", "é"));
            assert!(is_same_text(&cleaned, composed) && !is_same_text(&cleaned, "李神"));
        }
    }

    #[test]
    fn what_nobody_sees_makes_no_other_text() {
        for hidden in ["A\u{200d}B", "\u{200c}AB", "A\u{200d}\u{200c}B", "AB\u{180b}", "A\u{feff}B\u{200d} \u{200d}"] {
            assert_eq!(clean(hidden), "AB", "{hidden:?}");
        }
        assert_eq!(clean("e\u{200d}\u{301}"), "é");
        assert_eq!(clean("홍\u{200d}길동"), "홍길동");
    }

    #[test]
    fn the_form_of_an_ideograph_stays_and_makes_no_other_text() {
        assert_eq!(clean("辻\u{e0100}\u{e0101} 葛\u{e0102}"), "辻\u{e0100} 葛\u{e0102}");
        assert_eq!(clean("\u{e0100}A\u{e0100}홍\u{e0101} \u{e0100}"), "A홍");
        assert!(is_same_text("辻\u{e0100}", "辻") && is_same_text("辻\u{e0100}", "辻\u{e0101}"));
        assert!(!is_same_text("辻\u{e0100}", "葛"));
    }

    #[test]
    fn a_remark_in_brackets_is_left_out_and_a_name_in_them_is_not() {
        for (text, left) in [
            ("홍길동(洪吉童)", "홍길동"),
            ("김영희 아기(1)", "김영희 아기"),
            ("(외국인)Smith", "Smith"),
            ("허 (nee 채", "허"),
            ("（홍길동）", "홍길동"),
            ("a(b)c[d]", "a c"),
            (")홍", "홍"),
            ("()", ""),
        ] {
            assert_eq!(without_brackets(text), left, "{text}");
        }
    }

    #[test]
    fn joiners_stay_where_a_writing_needs_them() {
        for kept in ["علی\u{200c}رضا", "क्\u{200d}ष", "ශ්\u{200d}රී"] {
            assert_eq!(clean(kept), kept);
        }
        assert_eq!(clean("क्\u{200d}\u{200d}ष\u{200d}"), "क्\u{200d}ष");
        assert_eq!(clean("علی\u{200c} رضا"), "علی رضا");
    }

    #[test]
    fn marks_without_a_letter_are_nothing() {
        for marks in ["\u{301}", " \u{301} \u{302}", "\u{20dd}", "\u{93e}", "\u{200d}\u{301}"] {
            assert_eq!(clean(marks), "", "{marks:?}");
        }
        assert_eq!(clean("e\u{323}"), "ẹ");
    }

    #[test]
    fn half_width_kana_become_full_width_and_nothing_else_does() {
        assert_eq!(with_full_width_kana("ﾔﾏﾀﾞ ﾀﾛｳ ﾊﾟｰﾄ"), "ヤマダ タロウ パート");
        assert_eq!(with_full_width_kana("ＡＢＣ １２３ ﬁ ㈱ 홍"), "ＡＢＣ １２３ ﬁ ㈱ 홍");
    }

    #[test]
    fn a_clipped_text_says_so() {
        assert_eq!(clip("홍길동", 3), "홍길동");
        assert_eq!(clip("홍길동", 2), "홍길…");
    }
}
