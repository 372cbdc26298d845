//! Names that were damaged before they came: they cannot be repaired, but they can be suspected.

use super::mojibake::is_misread;

/// Whether a group of a name looks damaged: by substitution marks, unresolved escapes of other formats, or letters of one
/// encoding that form a name in another.
pub(super) fn is_suspect(group: &str) -> bool {
    let escaped = has_escape(group.as_bytes()) || group.split('^').any(is_spelled_in_codes);
    if group.is_ascii() {
        return escaped || group.bytes().any(|byte| is_stranger(char::from(byte)));
    }
    escaped
        || has_stranger(group)
        || has_upper_half(group)
        || has_intruder(group)
        || is_rare_mixture(group)
        || is_misread(group)
}

/// Characters that no name contains: those that mark a lost letter, and those that letters of another encoding turn into.
/// Apostrophes of every kind, ordinal marks and the middle dot are allowed.
const fn is_stranger(c: char) -> bool {
    matches!(c,
        '?' | '$' | '{' | '|' | '}' | '~' | '？' | '〓' | '￦'
        | '¡'..='©' | '«' | '¬' | '®' | '¯' | '±'..='³' | 'µ' | '¶' | '¸' | '¹' | '»'..='¿' | '×' | '÷'
        | 'ƒ' | 'ˆ' | '˜' | '‚' | '„' | '†' | '‡' | '•' | '…' | '‰' | '‹' | '›' | '€' | '™'
        | '⁇' | '⸮' | '⍰' | '\u{2400}'..='\u{2426}' | '\u{2500}'..='\u{259f}'
        | '□' | '■' | '▢' | '▣' | '▮' | '▯' | '◆' | '◇' | '◊')
}

fn has_stranger(group: &str) -> bool {
    let mut before = None;
    let mut chars = group.chars().peekable();
    while let Some(c) = chars.next() {
        // Catalan l·l is typed with whatever dot a keyboard has.
        let catalan = c == '•' && matches!((before, chars.peek()), (Some('l' | 'L'), Some('l' | 'L')));
        // No name begins with Ã, nor has it behind a small letter: it is the first byte of é, ü and their kin.
        let half = c == 'Ã'
            && chars.peek().is_some_and(|next| next.is_lowercase())
            && before.is_none_or(|before: char| before.is_lowercase() || !before.is_alphabetic());
        // An ordinal mark stands behind a letter or a dot: Mª, M.ª.
        let astray = matches!(c, 'ª' | 'º' | '°')
            && !before.is_some_and(|before| before.is_ascii_alphanumeric() || before == '.');
        if half || astray || (is_stranger(c) && !catalan) {
            return true;
        }
        before = Some(c);
    }
    false
}

/// Whether an escape of HTML, of addresses, of Unicode, of UTF-7 or of a Python byte text stands in it.
fn has_escape(text: &[u8]) -> bool {
    let quoted = |quote: &[u8]| {
        text.strip_prefix(b"b").is_some_and(|rest| rest.len() > 1 && rest.starts_with(quote) && rest.ends_with(quote))
    };
    if quoted(b"'") || quoted(b"\"") {
        return true;
    }
    let all = |part: Option<&[u8]>, is: fn(&u8) -> bool| part.is_some_and(|part| part.iter().all(is));
    text.iter().enumerate().any(|(at, byte)| {
        let rest = text.get(at + 1..).unwrap_or_default();
        match byte {
            b'&' => is_entity(rest),
            b'%' => {
                all(rest.get(..2), u8::is_ascii_hexdigit)
                    || (rest.starts_with(b"u") && all(rest.get(1..5), u8::is_ascii_hexdigit))
            }
            b'u' => rest.starts_with(b"00") && all(rest.get(2..4), u8::is_ascii_hexdigit),
            b'U' => rest.starts_with(b"+") && all(rest.get(1..5), u8::is_ascii_hexdigit),
            b'+' => {
                let length = rest
                    .iter()
                    .take(40)
                    .take_while(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(byte))
                    .count();
                length >= 3 && rest.get(length) == Some(&b'-')
            }
            _ => false,
        }
    })
}

/// Whether a character reference of HTML stands behind an ampersand.
fn is_entity(rest: &[u8]) -> bool {
    match rest {
        [b'#', b'x' | b'X', digit, ..] if digit.is_ascii_hexdigit() => true,
        [b'#', digit, ..] if digit.is_ascii_digit() => true,
        _ => {
            let length = rest.iter().take(9).take_while(|byte| byte.is_ascii_alphanumeric()).count();
            (2..=8).contains(&length) && rest.get(length) == Some(&b';')
        }
    }
}

/// Whether a component is made of codes alone, such as `ud64d` or `uAE38uB3D9`: of several, or with a digit, for `uBade`
/// may be a name.
fn is_spelled_in_codes(component: &str) -> bool {
    let bytes = component.trim().as_bytes();
    let codes = bytes.chunks(5);
    let is_code =
        |code: &[u8]| code.len() == 5 && code.starts_with(b"u") && code.iter().skip(1).all(u8::is_ascii_hexdigit);
    !bytes.is_empty() && codes.clone().all(is_code) && (codes.len() > 1 || bytes.iter().any(u8::is_ascii_digit))
}

/// Whether letters of the upper half of Latin-1 stand side by side as Korean in EUC-KR, Russian or Greek looks: two in a
/// word without an ASCII letter, or four in any. A doubled vowel, as in Finnish Ää and Estonian Öö, does not count.
fn has_upper_half(group: &str) -> bool {
    let is_upper_half = |c: char| matches!(c, 'À'..='ÿ');
    let is_of_windows = |c: char| is_upper_half(c) || "ŠŽŒŸšžœ".contains(c);
    let has_ascii = |text: &str| text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let foreign = !has_ascii(group);
    group.split([' ', '^']).any(|word| {
        let alone = !has_ascii(word);
        let mut runs = word.split(|c: char| !is_of_windows(c)).filter(|run| !run.is_empty());
        runs.any(|run| {
            let length = run.chars().count();
            let lower: Vec<char> = run.chars().take(3).flat_map(char::to_lowercase).collect();
            let doubled = matches!(lower.as_slice(), [one, other] if one == other);
            length >= 4 || (length >= 2 && !doubled && (foreign || (alone && run.chars().all(is_upper_half))))
        })
    })
}

/// Whether letters of East Asia stand between Latin ones within a word: `M체ller`. Hospitals write single letters behind
/// such names and before them, no others.
fn has_intruder(group: &str) -> bool {
    group.split([' ', '^']).any(|word| {
        let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
        letters >= 3
            && word.split(|c: char| c.is_ascii()).any(|run| {
                let at = run.as_ptr() as usize - word.as_ptr() as usize;
                let beside = |index: Option<usize>| {
                    index.and_then(|index| word.as_bytes().get(index)).is_some_and(u8::is_ascii_alphabetic)
                };
                run.chars().any(is_east_asian) && beside(at.checked_sub(1)) && beside(Some(at + run.len()))
            })
    })
}

const fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff61}'..='\u{ff9f}')
}

/// Whether the letters of a group are accented Latin ones alone, rare ones or letters of other alphabets among them:
/// `ȫ^ǥ` is 홍^표 in EUC-KR read as UTF-8, `ļ^з` is Japanese.
fn is_rare_mixture(group: &str) -> bool {
    let letters = || group.chars().filter(|c| c.is_alphabetic());
    let is_latin = |c: char| matches!(c, '\u{c0}'..='\u{24f}');
    let is_rare = |c: char| matches!(c, '\u{1c0}'..='\u{1c9}' | '\u{1dd}'..='\u{24f}' | '\u{370}'..='\u{7ff}');
    letters().all(|c| matches!(c, '\u{c0}'..='\u{7ff}')) && letters().any(is_rare) && letters().any(is_latin)
}

/// Whether a name holds quoted-printable text or an encoded word of mail, whose `=` would be taken for separators of groups.
pub(super) fn is_quoted_printable(name: &str) -> bool {
    if name.contains("=?") && name.contains("?=") {
        return true;
    }
    let bytes = name.as_bytes();
    let upper_hex = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
    bytes.windows(3).enumerate().any(|(at, code)| {
        let &[b'=', high, low] = code else { return false };
        let after = bytes.get(at + 3).copied();
        let letter = |byte: u8| byte.is_ascii_lowercase();
        let above_ascii = matches!(high, b'8' | b'9' | b'A'..=b'F') && upper_hex(low);
        let has_digit = high.is_ascii_digit() || low.is_ascii_digit();
        // `=E9` cannot begin a group; `=FC` can, but not before a small letter or another code.
        let coded = after == Some(b'=')
            && bytes.get(at + 4).is_some_and(|byte| upper_hex(*byte))
            && bytes.get(at + 5).is_some_and(|byte| upper_hex(*byte));
        (above_ascii && (has_digit || after.is_some_and(letter) || coded))
            || matches!((high, low), (b'2', b'0' | b'C') | (b'5', b'E') | (b'3', b'D'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_damaged_before_it_came_is_suspected() {
        for group in [
            "??^???",
            "Ji?í^Novák",
            "홍^길？",
            "〓〓^〓",
            "□□^□",
            "&#54861;^&#44600;&#46041;",
            "&#xD64D;",
            "M&uuml;ller^J",
            "%ED%99%8D",
            "%uD64D",
            "uD64D^uAE38uB3D9",
            "Andru00e9^X",
            "U+D64D",
            "+1k2uOA-^X",
            "b'Hong'",
            "È«^±æµ¿",
            "ÀÌ^ÃÖ",
            "í™^ê¸¸",
            "MÃ¼ller^JÃ¶rg",
            "Ãngela^Silva",
            "M}ller^J|rg",
            "╚½^▒µ",
            "£ukasz^Jan",
            "Èâàíîâ^Èâàí",
            "ȫ^ǥ",
            "Mu¨ller^X",
            "Doe^John~Roe^Jane",
        ] {
            assert!(is_suspect(group), "{group}");
        }
        for name in ["=ED=99=8D", "M=FCller^X", "M=C3=BCller", "Hong=20Gildong", "Hong=5EGildong", "=?utf-8?B?6rmA?=^A"]
        {
            assert!(is_quoted_printable(name), "{name}");
        }
    }

    #[test]
    fn names_of_every_shape_are_not() {
        for group in [
            "Ää^Matti",
            "PÄÄSUKE^ÖÖ",
            "Þór^Jón",
            "Jónsson^Þ.Ö.",
            "D´Angelo^Maria",
            "O’Brien^Seán",
            "O`Neil^X",
            "García^Mª José",
            "Gel·labert^Núria",
            "Col•lell^Anna",
            "Guimarães^João",
            "GUIMARÃES^JOÃO",
            "Ângela^X",
            "Ubade^uBade",
            "Kim(B)^A",
            "김영희A",
            "채A",
            "홍^표",
            "황^채",
            "채^Anna",
            "천Maria",
            "황Amy",
            "Smith & Sons^X",
            "홍○동",
            "Ó’Brien^X",
            "RÓŻA^X",
            "BĂŞESCU^X",
            "ŽIŽEK^Žiža",
            "Šiša^Šaša",
            "Ås^Ål",
            "Öz^Ün",
            "Nguyễn^Ánh",
        ] {
            assert!(!is_suspect(group), "{group}");
        }
        for name in ["Hong^Gildong=洪^吉洞=홍^길동", "Li^A=BA^C", "Doe=DEMIR"] {
            assert!(!is_quoted_printable(name), "{name}");
        }
    }
}
