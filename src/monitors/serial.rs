//! Placeholder serial numbers: what makers write into every monitor of a series without individual numbers.
//!
//! A number shared by two monitors would let one be mistaken for the other. Wrongly dropping a real one only means that the
//! connector distinguishes the monitors.

/// Texts that mean "no number", in capitals without punctuation.
const WORDS: [&str; 30] = [
    "NA",
    "NIL",
    "NONE",
    "NULL",
    "UNKNOWN",
    "UNDEFINED",
    "INVALID",
    "EMPTY",
    "BLANK",
    "DEFAULT",
    "STANDARD",
    "GENERIC",
    "TEST",
    "DEMO",
    "SAMPLE",
    "DUMMY",
    "EXAMPLE",
    "OEM",
    "TBD",
    "TBA",
    "PLACEHOLDER",
    "NOTAVAILABLE",
    "NOTAPPLICABLE",
    "NOTSPECIFIED",
    "NOTSET",
    "NOTUSED",
    "NOSERIAL",
    "NOSN",
    "TOBEFILLED",
    "TOBEFILLEDBYOEM",
];
/// What stands before a number, or in its place.
const LABELS: [&str; 9] = ["SERIALNUMBER", "SERIALNUM", "SERIALNO", "SERIALNR", "SERIAL", "NUMBER", "SNO", "SN", "NO"];
/// Shorter ones are not unique.
const SHORTEST: usize = 3;
/// So many noughts at the end are a series whose count was never written.
const NOUGHTS: usize = 5;

/// The text, if it can be an individual serial number.
pub(super) fn text(text: &str) -> Option<&str> {
    let text = text.trim();
    (!is_placeholder(text)).then_some(text)
}

/// The number, if it can be an individual serial number.
pub(super) fn number(number: u32) -> Option<u32> {
    let [first, second, third, fourth] = number.to_be_bytes();
    let one_byte = first == second && second == third && third == fourth;
    if number < 10 || one_byte || is_of_no_count(number) { None } else { Some(number) }
}

/// Whether its decimal digits are all the same, follow each other, or are one digit and noughts; hexadecimal ones that follow each other.
fn is_of_no_count(number: u32) -> bool {
    if matches!(
        number,
        0x1234 | 0x1234_5678 | 0x0123_4567 | 0x8765_4321 | 0xDEAD_BEEF | 0x7FFF_FFFF | 0xFFFF | 0x00FF_FFFF
    ) {
        return true;
    }
    let (mut rest, mut digits, mut same, mut up, mut down, mut noughts) = (number, 1, true, true, true, 0);
    let mut only_noughts = true;
    while rest >= 10 {
        let (last, before) = (rest % 10, rest / 10 % 10);
        same &= last == before;
        up &= (before + 1) % 10 == last;
        down &= (last + 1) % 10 == before;
        only_noughts &= last == 0;
        noughts += u32::from(only_noughts);
        rest /= 10;
        digits += 1;
    }
    // 77 and 4321 may be counts; 10000 and 123456 are not.
    (digits >= 3 && same) || (digits >= 5 && (up || down)) || (noughts >= 4 && noughts + 1 == digits)
}

fn is_placeholder(text: &str) -> bool {
    let plain: String = text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    if WORDS.contains(&plain.as_str()) {
        return true;
    }
    if let Some(digits) = plain.strip_prefix("0X").filter(|digits| (1..=8).contains(&digits.len()))
        && let Ok(value) = u32::from_str_radix(digits, 16)
    {
        // Compositors write the number of the EDID so.
        return number(value).is_none();
    }
    says_nothing(&plain)
        || LABELS.iter().any(|label| {
            plain.strip_prefix(label).is_some_and(|rest| WORDS.contains(&rest) || is_label(rest) || says_nothing(rest))
        })
}

fn is_label(text: &str) -> bool {
    LABELS.contains(&text)
}

/// Whether a text of capitals and digits is a placeholder.
fn says_nothing(plain: &str) -> bool {
    let counted = plain.trim_start_matches('0');
    if counted.len() < SHORTEST || plain.len() - plain.trim_end_matches('0').len() >= NOUGHTS {
        return true;
    }
    let bytes = plain.as_bytes();
    let repeats =
        |unit: usize| bytes.len() >= unit * 3 && bytes.iter().zip(bytes.iter().skip(unit)).all(|(a, b)| a == b);
    // 0123456789 wraps to 0.
    let follows = |from: u8, to: u8| to == from + 1 || (from, to) == (b'9', b'0') || (from, to) == (b'9', b'A');
    let all = |is: &dyn Fn(u8, u8) -> bool| bytes.iter().zip(bytes.iter().skip(1)).all(|(one, next)| is(*one, *next));
    let digits = bytes.iter().all(u8::is_ascii_digit);
    let in_a_row = (digits || bytes.len() >= 5) && (all(&follows) || all(&|one, next| follows(next, one)));
    let round = digits && counted.len() > 4 && counted.bytes().skip(1).all(|digit| digit == b'0');
    let known = digits && counted.parse().is_ok_and(|value: u32| number(value).is_none());
    [1, 2, 3].into_iter().any(repeats) || in_a_row || round || known
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_says_nothing_is_no_serial_number() {
        for none in [
            "",
            " ",
            "0",
            "00",
            "000000000000",
            "0000000000001",
            "0000000000000",
            "00042",
            "1",
            "12",
            "AB",
            "Serial No.",
            "SERIAL NUMBER",
            "serial",
            "S/N",
            "S/N: 0000",
            "SN123456789",
            "SN 000000",
            "N/A",
            "n.a.",
            "None",
            "Unknown",
            "123456789",
            "1234567890",
            "0123456789",
            "12345",
            "123",
            "987654321",
            "9876543210",
            "1111111",
            "XXXXXXXX",
            "xxx",
            "-------",
            "FFFFFFFFFFFFF",
            "01010101",
            "0101010101010",
            "16843009",
            "0x01010101",
            "0x00000000",
            "0xFFFFFFFF",
            "4294967295",
            "10000000",
            "20000000",
            "1000000000000",
            "ABCDEFGH",
            "H4ZN000000",
            "ABCABCABC",
            "12121212",
            "Default",
            "To be filled",
            "Serial No. N/A",
            "No Serial",
            "........",
            "???",
            "123456789ABCD",
        ] {
            assert_eq!(text(none), None, "{none:?}");
        }
    }

    #[test]
    fn a_real_serial_number_stays() {
        for real in [
            "YMYH1423",
            "PATIENT01",
            "OPERATOR1",
            "A B C",
            "V5TP12345678",
            "CN-0C123-74445-35A-2DUS",
            "108NTAB3C456",
            "1142",
            "31415926",
            "0004711",
            "SN4711ABC",
            "S/N 88213",
            "NONA1",
            "TEST4711",
            "GH85D61K0E5S",
            "207NTDV1X999",
            "9912",
            "100200",
            "0x000004D2",
            "5CM3480Q1B",
            "Q7LMQS012345",
        ] {
            assert_eq!(text(real), Some(real));
        }
        assert_eq!(text(" 4711 "), Some("4711"));
    }

    #[test]
    fn numbers_that_every_monitor_has_are_none() {
        for none in [
            0,
            1,
            9,
            0x0101_0101,
            0x0202_0202,
            0x2020_2020,
            0x3030_3030,
            u32::MAX,
            111,
            11_111_111,
            10_000,
            10_000_000,
            20_000_000,
            12_345,
            123_456,
            12_345_678,
            123_456_789,
            1_234_567_890,
            987_654_321,
            0x1234_5678,
            0x7FFF_FFFF,
        ] {
            assert_eq!(number(none), None, "{none}");
        }
        for real in [10, 77, 123, 1_000, 4_711, 10_001, 11_211, 808_661_068, 0x4C4D_3131] {
            assert_eq!(number(real), Some(real));
        }
    }

    proptest! {
        #[test]
        fn no_text_breaks_it(any in ".{0,40}") {
            let _ = text(&any);
        }

        #[test]
        fn repeated_and_zero_filled_texts_are_none(digit in "[0-9A-Z]", times in 1_usize..14, small in 0_u32..100) {
            let repeated = digit.repeat(times);
            prop_assert_eq!(text(&repeated), None);
            let filled = format!("{small:013}");
            prop_assert_eq!(text(&filled), None);
        }
    }
}
