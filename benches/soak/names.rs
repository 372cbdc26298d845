//! Different names in twelve scripts.

/// Twelve scripts, each by ranges of its letters.
const SCRIPTS: [(&str, &[(u32, u32)]); 12] = [
    ("Hangul", &[(0xac00, 0xd7a3)]),
    ("Hanja", &[(0x4e00, 0x5fff)]),
    ("kana", &[(0x3041, 0x3094), (0x30a1, 0x30f4)]),
    ("Latin", &[(0x61, 0x7a), (0xe0, 0xf6), (0xf8, 0xff)]),
    ("Cyrillic", &[(0x0430, 0x044f)]),
    ("Greek", &[(0x03b1, 0x03c9)]),
    ("Arabic", &[(0x0621, 0x063a), (0x0641, 0x064a)]),
    ("Hebrew", &[(0x05d0, 0x05ea)]),
    ("Thai", &[(0x0e01, 0x0e2e)]),
    ("Devanagari", &[(0x0905, 0x0939)]),
    ("Vietnamese", &[(0x61, 0x7a), (0x1ea0, 0x1ef9)]),
    ("Khmer", &[(0x1780, 0x17a2)]),
];

/// How many scripts there are.
pub(super) const COUNT: usize = SCRIPTS.len();

/// The letter of this number, counted round and round.
fn letter(ranges: &[(u32, u32)], number: usize) -> char {
    let size = |(first, last): &(u32, u32)| (last - first + 1) as usize;
    let mut place = number % ranges.iter().map(size).sum::<usize>();
    for range in ranges {
        if place < size(range) {
            return u32::try_from(place).ok().and_then(|place| char::from_u32(range.0 + place)).unwrap_or('?');
        }
        place -= size(range);
    }
    '?'
}

/// The name of this number: each number has another one, and neighbours are of different scripts.
pub(super) fn name(number: usize) -> String {
    let (_, ranges) = SCRIPTS[number % COUNT];
    let mut left = number / COUNT;
    // The family name is the number, the given name is far from its neighbours' ones.
    let mut family = String::new();
    for _ in 0..3 {
        family.push(letter(ranges, left));
        left /= 23;
    }
    let given: String = (1..4).map(|place| letter(ranges, number.wrapping_mul(7919 * place) >> place)).collect();
    format!("{family}^{given}")
}

/// The frame with which a server sends this patient.
pub(super) fn patient(number: usize) -> String {
    format!(
        r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"P-{number}","patientName":"{}","patientBirth":"1988-02-14"}}}}"#,
        name(number)
    )
}
