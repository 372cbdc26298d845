//! Texts from outside, made safe to show.

use unicode_normalization::UnicodeNormalization;

/// The text in Normalization Form C, without control and format characters that could reorder, hide or break what
/// stands beside it; runs of white space become one space. Joiners of Indic and Persian writing stay.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.nfc() {
        if c.is_whitespace() {
            space = !out.is_empty();
        } else if !is_unsafe(c) {
            if space {
                out.push(' ');
                space = false;
            }
            out.push(c);
        }
    }
    // Joiners join letters: at the edges, or alone, they would make a name that nobody sees.
    out.trim_matches(['\u{200c}', '\u{200d}', ' ']).to_owned()
}

/// Control characters, bidirectional controls, invisible format characters, variation selectors, tags and the mark of a
/// replaced character, letters made to be blank: none of them is part of a name, an id or a body part. Characters for private use stay: leaving
/// one out would make another name, so they are met as characters that no font can draw.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}'
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff0}'..='\u{ffff}'
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
    fn a_decomposed_name_equals_a_composed_one() {
        assert_eq!(clean("\u{1112}\u{1169}\u{11bc}"), "홍");
        assert_eq!(clean("Nguye\u{302}\u{303}n"), "Nguyễn");
    }

    #[test]
    fn a_clipped_text_says_so() {
        assert_eq!(clip("홍길동", 3), "홍길동");
        assert_eq!(clip("홍길동", 2), "홍길…");
    }
}
