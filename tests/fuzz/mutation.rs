//! Changes to bytes: what damages messages and files on their way, and what their readers trip over.

use fastrand::Rng;

/// No input grows beyond it, but for the rare one that is to be too long.
const LONGEST: usize = 16 * 1024;
const TOO_LONG: usize = 300 * 1024;

const BYTES: [u8; 16] = *b"\0\n\r\"'\\{}[],:=#\x7f\xff";
const NUMBERS: [&str; 14] = [
    "0",
    "-1",
    "1",
    "101",
    "106",
    "255",
    "65536",
    "2147483648",
    "-9223372036854775808",
    "18446744073709551616",
    "1e999",
    "0.5",
    "NaN",
    "00",
];
const LETTERS: [&str; 14] = [
    "\u{feff}",
    "\u{fffd}",
    "\u{202e}",
    "\u{200d}",
    "\u{301}",
    "\u{e0100}",
    "\u{3164}",
    "김",
    "\u{1100}\u{1161}",
    "ﾀﾞ",
    "İ",
    "ß",
    "\u{10ffff}",
    "\u{1f1f0}\u{1f1f7}",
];

/// An input with some changes. `others`: what parts are taken from; `words`: what belongs to the format.
pub(super) fn mutated(rng: &mut Rng, input: &[u8], others: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..rng.usize(1..=6) {
        mutate(rng, &mut bytes, others, words);
    }
    bytes.truncate(if rng.u16(..) == 0 { TOO_LONG } else { LONGEST });
    bytes
}

fn range(rng: &mut Rng, length: usize, most: usize) -> std::ops::Range<usize> {
    let from = rng.usize(..=length);
    from..(from + rng.usize(..=most)).min(length)
}

fn mutate(rng: &mut Rng, bytes: &mut Vec<u8>, others: &[Vec<u8>], words: &[&str]) {
    let length = bytes.len();
    match rng.u8(..14) {
        0 if length > 0 => bytes[rng.usize(..length)] ^= 1 << rng.u8(..8),
        1 if length > 0 => bytes[rng.usize(..length)] = rng.u8(..),
        2 if length > 0 => bytes[rng.usize(..length)] = BYTES[rng.usize(..BYTES.len())],
        3 => {
            let cut = range(rng, length, 24);
            bytes.drain(cut);
        }
        4 => bytes.truncate(rng.usize(..=length)),
        5 => {
            let part = bytes[range(rng, length, 64)].to_vec();
            let times = if rng.u8(..16) == 0 { rng.usize(1..2_000) } else { rng.usize(1..4) };
            insert(rng, bytes, &part.repeat(times));
        }
        6 => {
            let Some(other) = rng.choice(others) else { return };
            let part = &other[range(rng, other.len(), 200)];
            insert(rng, bytes, part);
        }
        7 => {
            let Some(other) = rng.choice(others) else { return };
            let (head, tail) = (rng.usize(..=length), rng.usize(..=other.len()));
            bytes.truncate(head);
            bytes.extend(&other[tail..]);
        }
        8 | 9 => {
            let Some(word) = rng.choice(words) else { return };
            if rng.bool() {
                insert(rng, bytes, word.as_bytes());
            } else {
                let cut = range(rng, length, word.len());
                bytes.splice(cut, word.bytes());
            }
        }
        10 => number(rng, bytes),
        11 => {
            let letter = LETTERS[rng.usize(..LETTERS.len())];
            insert(rng, bytes, letter.as_bytes());
        }
        12 if length > 0 => {
            let at = rng.usize(..length);
            bytes[at] = if rng.bool() { bytes[at].to_ascii_uppercase() } else { bytes[at].to_ascii_lowercase() };
        }
        _ => {
            let byte = BYTES[rng.usize(..BYTES.len())];
            insert(rng, bytes, &[byte]);
        }
    }
}

fn insert(rng: &mut Rng, bytes: &mut Vec<u8>, part: &[u8]) {
    let at = rng.usize(..=bytes.len());
    bytes.splice(at..at, part.iter().copied());
}

/// Another number in the place of one.
fn number(rng: &mut Rng, bytes: &mut Vec<u8>) {
    let is_digit = |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_digit);
    let from = rng.usize(..=bytes.len());
    let Some(begin) = (from..bytes.len()).find(is_digit) else { return };
    let end = (begin..bytes.len()).find(|at| !is_digit(at)).unwrap_or(bytes.len());
    let new = NUMBERS[rng.usize(..NUMBERS.len())];
    bytes.splice(begin..end, new.bytes());
}
