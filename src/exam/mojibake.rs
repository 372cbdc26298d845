//! Detects text decoded with the wrong encoding: re-encoded, its bytes are valid text in the right one. Only certain cases count.

use encoding_rs::{
    BIG5, EUC_KR, Encoder, EncoderResult, Encoding, GBK, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
};
use unicode_normalization::char::is_combining_mark;

/// How many characters of a group are looked at: more are never shown.
const LOOKED_AT: usize = 320;

/// Whether a group of a name is text in UTF-8 or in an encoding of two bytes a letter that was read in another one.
pub(super) fn is_misread(group: &str) -> bool {
    [WINDOWS_1252, WINDOWS_1250, WINDOWS_1251].into_iter().any(|read| is_utf8_read_by_single_bytes(group, read))
        || is_double_byte_text(group)
        || [EUC_KR, SHIFT_JIS, GBK, BIG5].into_iter().any(|read| {
            is_utf8_read_by_double_bytes(group, read)
                || has_letters_of_utf8(group, read)
                || group.split(['^', ' ']).any(|word| is_latin_of_utf8(word, read))
        })
}

/// Writes characters in an encoding, one at a time.
struct Writer {
    encoder: Encoder,
    buffer: [u8; 16],
}

impl Writer {
    fn new(encoding: &'static Encoding) -> Self {
        Self { encoder: encoding.new_encoder(), buffer: [0; 16] }
    }

    /// The bytes of a character, if the encoding has it.
    fn write(&mut self, c: char) -> Option<&[u8]> {
        let mut utf8 = [0; 4];
        let text = c.encode_utf8(&mut utf8);
        let (result, _, written) = self.encoder.encode_from_utf8_without_replacement(text, &mut self.buffer, false);
        match result {
            EncoderResult::InputEmpty => self.buffer.get(..written),
            EncoderResult::OutputFull | EncoderResult::Unmappable(_) => None,
        }
    }
}

/// The bytes of a text in an encoding, if they are, or begin to be, UTF-8.
fn as_utf8(text: &str, encoding: &'static Encoding) -> Option<String> {
    let mut writer = Writer::new(encoding);
    let mut bytes = Vec::with_capacity(text.len().min(LOOKED_AT * 2));
    let mut awaited = 0;
    for c in text.chars().take(LOOKED_AT) {
        for byte in writer.write(c)?.iter().copied() {
            awaited = match (awaited, byte) {
                (0, 0..=0x7f) => 0,
                (0, 0xc2..=0xdf) => 1,
                (0, 0xe0..=0xef) => 2,
                (0, 0xf0..=0xf4) => 3,
                (1..=3, 0x80..=0xbf) => awaited - 1,
                _ => return None,
            };
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn is_utf8_read_by_single_bytes(group: &str, read: &'static Encoding) -> bool {
    as_utf8(group, read).is_some_and(|meant| reads_well(&meant))
}

/// Whether a text that was found can be a name: letters of one kind, small ones not between capitals.
fn reads_well(meant: &str) -> bool {
    let is_latin = |c: char| matches!(c, '\u{c0}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}') || is_combining_mark(c);
    let others: Vec<char> = meant.chars().filter(|c| !c.is_ascii() && !is_sign_of_names(*c)).collect();
    let letters = others.iter().all(|c| c.is_alphabetic() || is_combining_mark(*c));
    if others.is_empty() || !letters {
        return meant.chars().any(is_sign_of_names) && letters;
    }
    if others.iter().any(|c| is_latin(*c)) {
        return others.iter().all(|c| is_latin(*c)) && cases_agree(meant);
    }
    let is_wide = others.iter().any(|c| *c >= '\u{800}');
    is_wide || (others.len() >= 3 && !meant.chars().any(|c| c.is_ascii_alphabetic()))
}

/// Non-letters found in names: hyphens and apostrophes, acute accent, middle dot, ordinal marks, non-breaking spaces.
const fn is_sign_of_names(c: char) -> bool {
    matches!(c, '\u{a0}' | 'ª' | '°' | '´' | '·' | 'º' | '\u{2b9}'..='\u{2bc}' | '\u{2010}'..='\u{201f}')
}

/// Whether no small accented letter stands between capitals, or before one without a letter before it.
fn cases_agree(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    (0..chars.len()).all(|at| {
        let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).copied().filter(|c| c.is_alphabetic());
        let (before, after) = (letter(at.checked_sub(1)), letter(Some(at + 1)));
        match letter(Some(at)) {
            Some(c) if !c.is_ascii() && c.is_lowercase() => {
                let beside: Vec<char> = before.into_iter().chain(after).collect();
                beside.is_empty() || !beside.iter().all(|c| c.is_uppercase()) || (before.is_some() && after.is_none())
            }
            _ => true,
        }
    })
}

/// Whether a group in Windows-1252 is wholly Japanese in `Shift_JIS` or Chinese in Big5, every ASCII letter of it being half
/// of another one, with a sign among them that no name has at that place: `Šiša` alone would be Japanese, too.
fn is_double_byte_text(group: &str) -> bool {
    let signs = group.chars().any(|c| !c.is_ascii() && (!c.is_alphabetic() || matches!(c, 'ª' | 'º')));
    let mut writer = Writer::new(WINDOWS_1252);
    let mut bytes = Vec::new();
    for c in group.chars().take(LOOKED_AT) {
        match writer.write(c) {
            Some(written) => bytes.extend_from_slice(written),
            None => return false,
        }
    }
    [SHIFT_JIS, BIG5].into_iter().any(|right| {
        let meant = right.decode_without_bom_handling_and_without_replacement(&bytes);
        let (mut letters, mut kana) = (0, 0);
        let whole = meant.as_deref().unwrap_or("?").chars().all(|c| {
            letters += usize::from(is_east_asian(c));
            kana += usize::from(matches!(c, '\u{3041}'..='\u{3096}'));
            is_east_asian(c) || (c.is_ascii() && !c.is_ascii_alphabetic())
        });
        whole && letters >= 2 && (signs || (kana >= 3 && kana == letters))
    })
}

const fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3041}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff66}'..='\u{ff9f}')
}

/// Whether a group is wholly UTF-8 with letters of East Asia, or Latin with letters that no Korean name has.
fn is_utf8_read_by_double_bytes(group: &str, read: &'static Encoding) -> bool {
    let Some(meant) = as_utf8(group, read) else { return false };
    let others = || meant.chars().filter(|c| !c.is_ascii() && !is_sign_of_names(*c));
    let latin = meant.bytes().filter(u8::is_ascii_alphabetic).count() >= 2
        && others().all(|c| matches!(c, '\u{c0}'..='\u{17f}'))
        && group.chars().filter(|c| !c.is_ascii()).all(|c| read == EUC_KR && is_beyond_ks(c));
    others().next().is_some() && (others().all(is_east_asian) || latin || is_long_in_one_alphabet(&others()))
}

/// Whether these are at least four letters of Greek, Cyrillic, Armenian, Hebrew or Arabic: Chinese names of two or three
/// characters may be such letters by chance.
fn is_long_in_one_alphabet(letters: &(impl Iterator<Item = char> + Clone)) -> bool {
    const ALPHABETS: [(char, char); 5] = [
        ('\u{370}', '\u{3ff}'),
        ('\u{400}', '\u{4ff}'),
        ('\u{530}', '\u{58f}'),
        ('\u{590}', '\u{5ff}'),
        ('\u{600}', '\u{6ff}'),
    ];
    letters.clone().count() >= 4
        && ALPHABETS.iter().any(|(first, last)| letters.clone().all(|c| (*first..=*last).contains(&c)))
}

/// Whether a syllable is outside the 2,350 of KS X 1001, in which Korean names are written.
fn is_beyond_ks(c: char) -> bool {
    let mut writer = Writer::new(EUC_KR);
    matches!(c, '\u{ac00}'..='\u{d7a3}') && writer.write(c).is_some_and(|bytes| bytes.iter().any(|byte| *byte < 0xa1))
}

/// Whether the bytes of a group contain two adjacent East Asian letters in UTF-8. Bytes around them may be missing because
/// readers drop what they cannot read. In real names the first bytes of Hangul never begin such a letter.
fn has_letters_of_utf8(group: &str, read: &'static Encoding) -> bool {
    let mut writer = Writer::new(read);
    let mut run = 0;
    let mut letter = [0_u8; 3];
    let mut have = 0;
    for c in group.chars().take(LOOKED_AT) {
        let Some(bytes) = writer.write(c) else {
            (run, have) = (0, 0);
            continue;
        };
        for byte in bytes.iter().copied() {
            match (have, byte) {
                (_, 0xe3..=0xed) => {
                    run = if have == 0 { run } else { 0 };
                    (letter[0], have) = (byte, 1);
                }
                (1, 0x80..=0xbf) => (letter[1], have) = (byte, 2),
                (2, 0x80..=0xbf) => {
                    (letter[2], have) = (byte, 0);
                    let is_letter = core::str::from_utf8(&letter).is_ok_and(|text| text.chars().all(is_east_asian));
                    run = if is_letter { run + 1 } else { 0 };
                    if run == 2 {
                        return true;
                    }
                }
                _ => (run, have) = (0, 0),
            }
        }
    }
    false
}

/// Whether a word of Latin letters has others among them that are accented Latin letters in UTF-8: `M체ller`. Korean
/// hospitals write `채A` and `천Maria`, where the other letters begin the word.
fn is_latin_of_utf8(word: &str, read: &'static Encoding) -> bool {
    if word.chars().take(LOOKED_AT).filter(char::is_ascii_alphabetic).count() < 2 || word.is_ascii() {
        return false;
    }
    let Some(meant) = as_utf8(word, read) else { return false };
    let mut others = meant.chars().filter(|c| !c.is_ascii()).peekable();
    let accented = others.peek().is_some() && others.all(|c| matches!(c, '\u{c0}'..='\u{17f}') || is_sign_of_names(c));
    let mut letters = word.chars();
    let leads = letters.next().is_some_and(|c| !c.is_ascii()) && letters.next().is_some_and(|c| c.is_ascii_uppercase());
    accented && !leads && cases_agree(&meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_were_read_in_a_wrong_encoding_are_known() {
        for group in [
            "솉湲몃룞",
            "솉^湲몃룞",
            "M체ller^J철rg",
            "MÃ¼ller",
            "MĂĽller",
            "MГјller",
            "РњРёС…Р°РёР»",
            "ŽR“c^‘¾˜Y",
            "—é–Ø",
            "§õ^ªL",
        ] {
            assert!(is_misread(group), "{group}");
        }
    }

    #[test]
    fn readers_of_every_kind_are_known_by_what_they_made() {
        for (text, right, read) in [
            ("홍길동", encoding_rs::UTF_8, EUC_KR),
            ("山田太郎", encoding_rs::UTF_8, SHIFT_JIS),
            ("洪吉洞", encoding_rs::UTF_8, GBK),
            ("鈴木一郎", SHIFT_JIS, WINDOWS_1252),
            ("王小明", BIG5, WINDOWS_1252),
        ] {
            let bytes = right.encode(text).0;
            let made = read.decode_without_bom_handling(&bytes).0;
            assert!(super::super::PersonName::parse(&made).unwrap().is_unknown(), "{text}: {made}");
        }
    }

    #[test]
    fn a_long_name_takes_no_long_time() {
        for c in ["홍", "솉", "è", "洪", "龍", "Ã¼", "ﾃｱ"] {
            assert!(!is_misread(&format!("김{}", "x".repeat(60_000))));
            let _ = is_misread(&c.repeat(60_000));
        }
    }
}
