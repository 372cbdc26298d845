//! What a message may have been that cannot be read, or names its command in a way that nobody can be sure of.
//!
//! A server that builds JSON by hand breaks at a quotation mark in a name, another writes enums by name or quotes twice: the patient whom
//! such a message names is not known, but the one on the screen is no longer sure. One pass over the folded text, without backtracking.

use super::Command;
use super::fold::fold;

/// What a message may have been: any number of these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct MayBe {
    /// A 101.
    pub(super) patient: bool,
    /// A 601.
    pub(super) step: bool,
    /// A 1001 or 1002.
    pub(super) study: bool,
}

impl MayBe {
    /// Nobody knows which.
    const ANYTHING: Self = Self { patient: true, step: true, study: true };

    pub(super) const fn is_nothing(self) -> bool {
        !(self.patient || self.step || self.study)
    }

    const fn or(self, other: Self) -> Self {
        Self { patient: self.patient || other.patient, step: self.step || other.step, study: self.study || other.study }
    }

    /// What a command is, as far as it concerns the exam.
    pub(super) const fn of(command: &Command) -> Self {
        let nothing = Self { patient: false, step: false, study: false };
        match command {
            Command::SetPatientInfo => Self { patient: true, ..nothing },
            Command::SendStepInfo => Self { step: true, ..nothing },
            Command::EventStartExam | Command::EventCompleteExam => Self { study: true, ..nothing },
            Command::Ping | Command::Pong | Command::RegisterClient | Command::Other(_) | Command::Named(_) => nothing,
        }
    }
}

/// The names that the API document gives to the events of an exam, folded.
const NAMES: [(&str, Command); 4] = [
    ("setpatientinfo", Command::SetPatientInfo),
    ("sendstepinfo", Command::SendStepInfo),
    ("eventstartexam", Command::EventStartExam),
    ("eventcompleteexam", Command::EventCompleteExam),
];
const NUMBERS: [(&str, Command); 4] = [
    ("101", Command::SetPatientInfo),
    ("601", Command::SendStepInfo),
    ("1001", Command::EventStartExam),
    ("1002", Command::EventCompleteExam),
];
/// How keys go on behind `patient` that only a 101 has, and how those of a 601 are called.
const PATIENT_KEYS: [&str; 4] = ["id", "name", "birth", "sex"];
const STEP_KEYS: [&str; 2] = ["bodypartalias", "projectionalias"];
/// How many words behind a command's key are looked at for its value: a comment may stand between.
const WORDS_TO_VALUE: usize = 4;
/// The longest number of a command that was cut, and the longest envelope before a command, folded.
const LONGEST_NUMBER: usize = 4;
const LONGEST_ENVELOPE: usize = 120;

/// Looks a text through for what it may have been. `cut`: more followed, which was not kept.
#[must_use]
pub(super) fn look_through(text: &str) -> MayBe {
    let folded = fold(text);
    let folded = folded.trim_end_matches(['~', ' ']);
    let words: Vec<Word<'_>> = words(folded).collect();
    let mut may_be = MayBe::default();
    let mut commands = 0;
    for (index, word) in words.iter().enumerate() {
        let later = words.get(index + 1..).unwrap_or_default();
        if is_command_key(word.text) {
            commands += 1;
            may_be = may_be.or(value_behind(word, later));
        }
        may_be = may_be.or(named(word.text)).or(key(word, later.first()));
    }
    if may_be.is_nothing() && commands == 0 && is_cut_envelope(folded, &words) {
        return MayBe::ANYTHING;
    }
    may_be
}

/// Looks through the text in which a command is named, such as `cmdSetPatientInfo` or `#101`.
#[must_use]
pub(super) fn look_through_command(text: &str) -> MayBe {
    let folded = fold(text);
    let letters: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    let by_name = NAMES.iter().filter(|(name, _)| letters.contains(name) || is_nearly(&letters, name));
    let numbers: Vec<&str> = folded.split(|c: char| !c.is_ascii_digit()).collect();
    let by_number = NUMBERS.iter().filter(|(number, _)| numbers.contains(number));
    by_name.chain(by_number).fold(MayBe::default(), |may_be, (_, command)| may_be.or(MayBe::of(command)))
}

/// A run of letters and digits. Points and signs belong to it where it begins as a number does.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    /// What stands between it and the word before.
    gap: &'a str,
    /// Nothing follows.
    is_last: bool,
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text;
    core::iter::from_fn(move || {
        let start = rest.find(|c: char| c.is_ascii_alphanumeric())?;
        let (gap, word) = rest.split_at(start);
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        let is_inside = |c: char| c.is_ascii_alphanumeric() || (is_number && matches!(c, '.' | '+' | '-'));
        let end = word.find(|c: char| !is_inside(c)).unwrap_or(word.len());
        let (text, after) = word.split_at(end);
        rest = after;
        Some(Word { text, gap, is_last: after.is_empty() })
    })
}

/// Whether a word is some spelling of `command`, or was one before a letter of it was damaged.
fn is_command_key(word: &str) -> bool {
    word == "cmd" || word.starts_with("command") || is_nearly(word, "command")
}

/// What the number behind a command's key says. It stands before the next comma or closing bracket.
fn value_behind(key: &Word<'_>, later: &[Word<'_>]) -> MayBe {
    if key.is_last {
        return number(key.text.trim_start_matches(|c: char| c.is_ascii_alphabetic()), true).unwrap_or(MayBe::ANYTHING);
    }
    let attached = key.text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let value = later
        .iter()
        .take(WORDS_TO_VALUE)
        .take_while(|word| !word.gap.contains([',', '}', ']', ';', '&']))
        .find(|word| word.is_last || word.text.contains(|c: char| c.is_ascii_digit()));
    let behind = match value {
        Some(word) if word.is_last && word.text.len() <= LONGEST_NUMBER => {
            number(word.text, true).unwrap_or(MayBe::ANYTHING)
        }
        Some(word) => number(word.text, false).unwrap_or_default(),
        None => MayBe::default(),
    };
    number(attached, false).unwrap_or_default().or(behind)
}

/// Which commands a number may stand for; none where it is no number. Where the text ends with it, more digits may have followed.
fn number(word: &str, is_last: bool) -> Option<MayBe> {
    let is_prefix = |wanted: &str| is_last && wanted.starts_with(word);
    let found = NUMBERS.iter().filter(|(wanted, _)| is_number(word, wanted) || (!word.is_empty() && is_prefix(wanted)));
    let may_be = found.fold(MayBe::default(), |may_be, (_, command)| may_be.or(MayBe::of(command)));
    let is_clean = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    (is_clean || !may_be.is_nothing()).then_some(may_be)
}

/// Whether a word is this number, however it is written and whatever damage follows: `101A`, `101.0`, `1.01e2`, or one of its digits is
/// no digit any more: `1o1`. Only further digits make another number of it.
fn is_number(word: &str, wanted: &str) -> bool {
    if let Ok(value) = word.parse::<f64>() {
        return wanted.parse() == Ok(value);
    }
    let digits = word.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    let differs = || word.bytes().zip(wanted.bytes()).filter(|(a, b)| a != b);
    digits.trim_start_matches('0') == wanted
        || (word.len() == wanted.len() && differs().count() == 1 && differs().all(|(byte, _)| !byte.is_ascii_digit()))
}

/// The event that a word names.
fn named(word: &str) -> MayBe {
    NAMES
        .iter()
        .filter(|(name, _)| word.contains(name) || is_nearly(word, name))
        .fold(MayBe::default(), |may_be, (_, command)| may_be.or(MayBe::of(command)))
}

/// The event that alone has a key such as this one.
fn key(word: &Word<'_>, next: Option<&Word<'_>>) -> MayBe {
    let rest = word.text.strip_prefix("patient");
    let begins = |rest: &str| PATIENT_KEYS.iter().any(|key| rest.trim_start_matches('s').starts_with(key));
    // `patient-id`, `patient.name`, `patient id`
    let separated = next.is_some_and(|next| matches!(next.gap, "-" | "." | " ") && begins(next.text));
    let patient = rest.is_some_and(|rest| begins(rest) || (rest.trim_start_matches('s').is_empty() && separated));
    let step = STEP_KEYS.iter().any(|key| word.text.starts_with(key));
    MayBe { patient, step, study: false }
}

/// Whether a text is the beginning of a message that was cut off before it said its command: an opening bracket, and keys of the envelope
/// or beginnings of them, most of them undamaged.
fn is_cut_envelope(folded: &str, words: &[Word<'_>]) -> bool {
    const KEYS: [&str; 6] = ["sender", "receiver", "command", "res", "result", "data"];
    if folded.contains('}') || folded.len() > LONGEST_ENVELOPE {
        return false;
    }
    let is_key = |word: &str| KEYS.iter().any(|key| key.starts_with(word) || is_nearly(word, key));
    let is_value = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || word == "null";
    let names: Vec<&str> = words.iter().map(|word| word.text).filter(|word| !is_value(word)).collect();
    let keys = names.iter().filter(|word| is_key(word)).count();
    let opens = folded.trim_start_matches(['~', ' ']).starts_with('{');
    (opens || keys > 0) && keys * 2 >= names.len()
}

/// Whether one letter more, less or other makes the one of the other.
fn is_nearly(word: &str, wanted: &str) -> bool {
    let (word, wanted) = (word.as_bytes(), wanted.as_bytes());
    if word.len().abs_diff(wanted.len()) > 1 {
        return false;
    }
    let same_at_start = word.iter().zip(wanted).take_while(|(a, b)| a == b).count();
    let same_at_end = word.iter().rev().zip(wanted.iter().rev()).take_while(|(a, b)| a == b).count();
    same_at_start + same_at_end + 1 >= word.len().max(wanted.len())
}
