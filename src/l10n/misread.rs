//! Texts that were saved in one encoding and read in another: `MÃ¼de` is `Müde` in UTF-8, read as Windows-1252.

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};

/// What a text was meant to be, where its letters are those of another encoding. None for a text that is as it should be.
pub(super) fn meant(text: &str) -> Option<String> {
    letters_of_double_bytes(text).or_else(|| single_bytes(text)).or_else(|| double_bytes(text))
}

/// UTF-8 that was read as one byte a letter: somewhere in it stand two to four letters whose bytes are one letter in UTF-8.
fn single_bytes(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let (mut meant, mut is_misread, mut at) = (String::with_capacity(text.len()), false, 0);
    while let Some(letter) = letters.get(at).copied() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
        if let Some((whole, length)) = letter_of_utf8(letters.get(at..).unwrap_or_default(), before) {
            meant.push(whole);
            is_misread = true;
            at += length;
        } else {
            meant.push(letter);
            at += 1;
        }
    }
    is_misread.then_some(meant)
}

/// The letter that the first of these are the bytes of, and how many they are.
fn letter_of_utf8(letters: &[char], before: Option<char>) -> Option<(char, usize)> {
    let first = *letters.first()?;
    let length = match byte(first)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    // Editors and terminals make a space of the one that does not break.
    let byte_at = |(at, letter): (usize, &char)| if at == 2 && *letter == ' ' { Some(0xa0) } else { byte(*letter) };
    let bytes: Vec<u8> = letters.iter().take(length).enumerate().map_while(byte_at).collect();
    let whole = std::str::from_utf8(&bytes).ok()?.chars().next().filter(|_| bytes.len() == length)?;
    // « É », « É… » and É” are French: an accented letter before marks that stand behind words. Ã and Â, with which most misread
    // texts begin a letter, do not end a word of small letters.
    let marks = letters.iter().take(length).skip(1).all(|letter| is_mark_behind_words(*letter));
    let ends_a_word = !matches!(first, 'Ã' | 'Â') || before.is_some_and(char::is_uppercase);
    (!marks || !ends_a_word).then_some((whole, length))
}

/// The byte that Windows-1252 has for a letter; for the five that it leaves out and for controls the byte of Latin-1.
fn byte(letter: char) -> Option<u8> {
    if let Ok(byte @ 0x80..=0xff) = u8::try_from(letter) {
        return Some(byte);
    }
    let mut utf8 = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(letter.encode_utf8(&mut utf8));
    match *bytes {
        [byte @ 0x80..=0xff] if !unmappable => Some(byte),
        _ => None,
    }
}

const fn is_mark_behind_words(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\u{a0}'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '…'
            | '•'
            | '–'
            | '—'
            | '‘'
            | '’'
            | '‚'
            | '“'
            | '”'
            | '„'
            | '°'
            | '·'
    )
}

/// UTF-8 that was read as two bytes a letter (Hangul as rare Hangul and Chinese characters, Chinese as rarer Chinese), as Cyrillic
/// or as the letters of Central Europe.
fn double_bytes(text: &str) -> Option<String> {
    [EUC_KR, GBK, SHIFT_JIS, BIG5, WINDOWS_1251, WINDOWS_1250].into_iter().find_map(|read| {
        let (bytes, _, unmappable) = read.encode(text);
        let meant = std::str::from_utf8(&bytes).ok().filter(|_| !unmappable)?;
        let others = meant.chars().filter(|letter| !letter.is_ascii()).count();
        // Two letters alone may be right in both ways, where each has two bytes.
        let is_certain = read.is_single_byte() || meant.chars().any(|letter| letter >= '\u{800}');
        (others > 1 && is_certain).then(|| meant.to_owned())
    })
}

/// Hangul or Chinese of two bytes a letter that was read as Latin letters, four or more together: `È¯ÀÚ` for `환자`.
fn letters_of_double_bytes(text: &str) -> Option<String> {
    let is_high = |letter: char| matches!(letter, '\u{a1}'..='\u{ff}');
    // Accented letters alone may stand side by side; bytes of such an encoding have signs among them.
    let mut runs = text.split(|letter| !is_high(letter)).filter(|run| {
        let count = run.chars().count();
        let signs = run.chars().filter(|letter| *letter < '\u{c0}').count();
        count >= 4 && signs > 0 && signs * 2 <= count
    });
    runs.find_map(|run| {
        let bytes: Vec<u8> = run.chars().filter_map(|letter| u8::try_from(letter).ok()).collect();
        let in_encoding = |encoding: &'static Encoding| {
            encoding.decode_without_bom_handling_and_without_replacement(&bytes).map(std::borrow::Cow::into_owned)
        };
        // UTF-8 of such letters is not this.
        let is_utf8 = std::str::from_utf8(&bytes).is_ok();
        if is_utf8 { None } else { [EUC_KR, GBK, BIG5].into_iter().find_map(in_encoding) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_another_encoding_is_known_and_what_it_was_meant_to_be() {
        for (text, expected) in [
            ("MÃ¼de", "Müde"),
            ("Ã©", "é"),
            ("PatientÃ¤", "Patientä"),
            ("RÃ¶ntgen gleich fertig", "Röntgen gleich fertig"),
            ("ä½ å¥½", "你好"),
            ("í™˜ìž", "환"),
            ("donâ€™t move", "don’t move"),
            ("Â¿DÃ³nde?", "¿Dónde?"),
            ("È¯ÀÚ", "환자"),
            ("Ã„rztin", "Ärztin"),
        ] {
            let meant = meant(text).unwrap_or_else(|| panic!("{text} is not known"));
            assert!(meant.starts_with(expected), "{text}: {meant}");
        }
        for (written, read) in [
            ("잠시만 기다려 주세요", EUC_KR),
            ("请稍候，检查即将开始", GBK),
            ("少しお待ちください", SHIFT_JIS),
            ("Подождите, пожалуйста", WINDOWS_1251),
            ("Bitte warten Sie – Müller", WINDOWS_1250),
        ] {
            if let Some(misread) = read.decode_without_bom_handling_and_without_replacement(written.as_bytes()) {
                assert!(meant(&misread).is_some(), "{written}: {misread}");
            }
        }
    }

    #[test]
    fn a_text_that_is_as_it_should_be_is_left_alone() {
        for text in [
            "DÉMARRÉ…",
            "« É »",
            "« Terminé\u{a0}»",
            "MANHÃ…",
            "AMANHÃ”",
            "Größe „Ä“",
            "»MÖ«",
            "créée",
            "Plééááséé wááíít",
            "Ça va\u{a0}?",
            "짤짢",
            "联通",
            "환자",
            "患者",
            "Ångström",
            "37 °C",
            "¡¿Cómo?!",
            "Nguyễn Thị Ánh",
            "Ελλάδα",
            "×÷",
            "",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
    }

    #[test]
    fn no_text_of_the_program_is_misread() {
        for (locale, name, text) in super::super::bundled_files() {
            for line in text.lines() {
                let value = line.split_once(" = ").map_or(line, |(_, value)| value);
                assert_eq!(meant(value), None, "{locale}/{name}: {line}");
            }
        }
    }
}
