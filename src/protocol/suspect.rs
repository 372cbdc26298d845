//! What an unreadable message, or one with an uncertain command, may have been.
//!
//! A server that builds JSON by hand breaks at a quotation mark in a name; another writes enums by name or quotes twice. The
//! patient named by such a message is unknown, but the one on the screen is no longer certain. One pass over the folded text,
//! without backtracking.

use super::Command;
use super::fold::{LineBreaks, fold};

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
    pub(super) const ANYTHING: Self = Self { patient: true, step: true, study: true };

    pub(super) const fn is_nothing(self) -> bool {
        !(self.patient || self.step || self.study)
    }

    /// The same; anything if it is empty.
    pub(super) const fn or_anything(self) -> Self {
        if self.is_nothing() { Self::ANYTHING } else { self }
    }

    const fn or(self, other: Self) -> Self {
        Self { patient: self.patient || other.patient, step: self.step || other.step, study: self.study || other.study }
    }

    /// The relevance of a command for the exam.
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
/// How keys go on behind `patient` that only a 101 has; these keys whole; and those of a 601.
const BEHIND_PATIENT: [&str; 4] = ["id", "name", "birth", "sex"];
const PATIENT_KEYS: [&str; 4] = ["patientid", "patientname", "patientbirth", "patientsex"];
const STEP_KEYS: [&str; 2] = ["bodypartalias", "projectionalias"];
const STEP_WORDS: [&str; 2] = ["bodypart", "projection"];
/// The keys of a message's beginning.
const FIRST_KEYS: [&str; 9] =
    ["sender", "receiver", "command", "res", "result", "data", "patientid", "patientname", "patientbirth"];

/// How many words behind a command's key are looked at for its value: a comment may stand between.
const WORDS_TO_VALUE: usize = 4;
/// The shortest word that can name an event or begin its key, `patient`, and the longest that is looked at: what stands in a longer one is
/// a picture.
const SHORTEST_NAME: usize = 7;
const LONGEST_NAME: usize = 256;
/// The longest number of a command, as it is and with a damaged escape in it.
const LONGEST_NUMBER: usize = 4;
const LONGEST_DAMAGED_NUMBER: usize = 24;
/// The longest envelope before a command, and less than the shortest message, `{command:1}`; folded.
const LONGEST_ENVELOPE: usize = 120;
const SHORTEST_MESSAGE: usize = 11;
/// How many letters in common make a damaged word a key.
const LETTERS_IN_COMMON: usize = 4;
/// An empty JSON text: whole, not cut.
const EMPTY_TEXT: &str = "\"\"";
/// The beginning of an escape that has lost its backslash, and an opening bracket of whose escape something is lost.
const ESCAPED: &str = "u00";
const BRACKETS: [&str; 2] = ["u007b", "007b"];

/// What an object is that ends before it names its command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenObject {
    /// The beginning of any message.
    Anything,
    /// Nothing: the object is whole, or not VXvue's.
    Nothing,
}

/// Scans a text for what it may have been.
#[must_use]
pub(super) fn look_through(text: &str, open: OpenObject) -> MayBe {
    let mut may_be = look_through_folded(text, &fold(text, LineBreaks::Letters), open);
    // `\n` is a line break, or a letter before which a backslash is left over.
    if text.contains('\\') {
        may_be = may_be.or(look_through_folded(text, &fold(text, LineBreaks::Read), open));
    }
    // A NUL is either the other half of a letter or a damaged letter.
    if let Some(marked) = with_odd_nuls_marked(text) {
        may_be = may_be.or(look_through_folded(&marked, &fold(&marked, LineBreaks::Letters), open));
    }
    may_be
}

/// Whether a message may begin behind this beginning of a long text, which tells nothing of it: a blank or a comment.
pub(super) fn may_come_later(text: &str) -> bool {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\0' | '\u{feff}');
    let rest = text.trim_start_matches(is_blank);
    rest.is_empty() || rest.starts_with("/*") || rest.starts_with("//")
}

/// Looks through what stands behind the first command of a text: another message may.
#[must_use]
pub(super) fn look_behind(text: &str) -> MayBe {
    let folded = fold(text, LineBreaks::Letters);
    let words: Vec<Word<'_>> = words(&folded).collect();
    let first = words.iter().position(|word| is_command_key(word.bare())).unwrap_or(words.len());
    let mut may_be = MayBe::default();
    for (index, word) in words.iter().enumerate().skip(first + 1) {
        if is_command_key(word.bare()) {
            may_be = may_be.or(value_behind(word, words.get(index + 1..).unwrap_or_default()));
        }
        if index > first + 1 {
            may_be = may_be.or(named(word.bare()));
        }
    }
    may_be
}

/// A text with a mark in place of each NUL, if these are too few to be halves of UTF-16 letters; `None` if there is nothing to
/// mark.
fn with_odd_nuls_marked(text: &str) -> Option<String> {
    let nuls = text.bytes().filter(|byte| *byte == 0).count();
    (nuls > 0 && nuls * 3 < text.len()).then(|| text.trim_end_matches('\0').replace('\0', "\u{fffd}"))
}

fn look_through_folded(text: &str, folded: &str, open: OpenObject) -> MayBe {
    let folded = folded.trim_end_matches(['~', ' ']);
    let words: Vec<Word<'_>> = words(folded).collect();
    let mut may_be = MayBe::default();
    let mut names_another = false;
    for (index, word) in words.iter().enumerate() {
        let later = words.get(index + 1..).unwrap_or_default();
        if is_command_key(word.bare()) {
            names_another |= is_another(later);
            may_be = may_be.or(value_behind(word, later));
        } else if let [next, behind @ ..] = later
            && is_broken_command_key(word, next)
        {
            may_be = may_be.or(value_behind(next, behind));
        }
        if (SHORTEST_NAME..=LONGEST_NAME).contains(&word.bare().len()) {
            may_be = may_be.or(named(word.bare())).or(key(word, later.first()));
        }
    }
    // Bytes of which nothing is left are not a message; marks alone may begin one.
    let has_marks = || !folded.is_empty() || text.contains(['"', '\'', '\\']);
    let is_open = || open == OpenObject::Anything && is_open(folded);
    let is_cut = || {
        text.trim() != EMPTY_TEXT
            && has_marks()
            && (is_stub(text, folded) || is_cut_envelope(folded, &words) || is_open())
    };
    if may_be.is_nothing() && !names_another && is_cut() { MayBe::ANYTHING } else { may_be }
}

/// Whether a text begins with an object that does not end in it. A bracket in a text of such an object counts as one of its own: where
/// nobody can tell, it has not ended.
fn is_open(folded: &str) -> bool {
    let count = |bracket: u8| folded.bytes().filter(|byte| *byte == bracket).count();
    folded.trim_start_matches(['~', ' ']).starts_with('{') && count(b'{') > count(b'}')
}

/// Whether a text begins as JSON does and is shorter than any message that names its command.
fn is_stub(text: &str, folded: &str) -> bool {
    let begins = text.starts_with(['{', '"', '\'', '\\']) || folded.starts_with(ESCAPED);
    begins && folded.len() < SHORTEST_MESSAGE && !folded.contains('}')
}

/// Looks through the text in which a command is named, such as `cmdSetPatientInfo`, `completeExam`, `#101` or `10?2`. Of the numbers of
/// another client's commands nothing is guessed.
#[must_use]
pub(super) fn look_through_command(text: &str, is_foreign: bool) -> MayBe {
    const PARTS: [(&str, Command); 6] = [
        ("patientinfo", Command::SetPatientInfo),
        ("stepinfo", Command::SendStepInfo),
        ("startexam", Command::EventStartExam),
        ("examstart", Command::EventStartExam),
        ("completeexam", Command::EventCompleteExam),
        ("examcomplete", Command::EventCompleteExam),
    ];
    let folded = fold(text, LineBreaks::Letters);
    let letters: String = folded.chars().filter(char::is_ascii_alphanumeric).collect();
    if letters == "updatepatientinfo" {
        return MayBe::default();
    }
    let by_name = NAMES.iter().filter(|(name, _)| is_nearly(&letters, name));
    let by_part = PARTS.iter().filter(|(part, _)| letters.contains(part));
    let numbers: Vec<&str> = folded.split(|c: char| !c.is_ascii_digit()).collect();
    let by_number = NUMBERS.iter().filter(|(number, _)| numbers.contains(number));
    let all = by_name.chain(by_part).chain(by_number);
    let may_be = all.fold(MayBe::default(), |may_be, (_, command)| may_be.or(MayBe::of(command)));
    let digits = folded.bytes().filter(u8::is_ascii_digit).count();
    let was_number = !is_foreign && digits > 0 && digits * 2 >= folded.len() && folded.len() <= LONGEST_NUMBER + 1;
    if was_number { may_be.or_anything() } else { may_be }
}

/// A run of letters, digits and loss marks. Points and signs belong to it if it begins like a number.
#[derive(Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    /// What stands between it and the word before.
    gap: &'a str,
    /// Nothing follows.
    is_last: bool,
    /// The next character but white space ends a value.
    is_whole: bool,
}

impl<'a> Word<'a> {
    /// The word without loss marks around it, such as quotation marks of another encoding.
    fn bare(&self) -> &'a str {
        self.text.trim_matches('~')
    }

    /// Whether a character that separates nothing in a message stands between this word and the one before: both were one.
    fn is_torn_off(&self) -> bool {
        let mut gap = self.gap.chars();
        let is_digit = self.text.starts_with(|c: char| c.is_ascii_digit() || c == '~');
        is_digit && gap.next().is_some() && gap.next().is_none()
    }
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut rest = text;
    core::iter::from_fn(move || {
        // Folded text is ASCII.
        let start = rest.bytes().position(|byte| byte.is_ascii_alphanumeric() || byte == b'~')?;
        let (gap, word) = rest.split_at_checked(start)?;
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        let is_inside = |byte: u8| {
            byte.is_ascii_alphanumeric() || byte == b'~' || (is_number && matches!(byte, b'.' | b'+' | b'-'))
        };
        let end = word.bytes().position(|byte| !is_inside(byte)).unwrap_or(word.len());
        let (text, after) = word.split_at_checked(end)?;
        rest = after;
        let is_whole = after.trim_start().starts_with([',', '}']);
        Some(Word { text, gap, is_last: after.is_empty(), is_whole })
    })
}

/// Whether a word is some spelling of `command`, or was one before a letter of it was damaged.
fn is_command_key(word: &str) -> bool {
    word == "cmd" || (word.len() <= LONGEST_NAME && word.contains("command")) || is_nearly(word, "command")
}

/// Whether two words were `command` before a letter of it became something that ends a word.
fn is_broken_command_key(word: &Word<'_>, next: &Word<'_>) -> bool {
    let length = "command".len();
    next.gap.len() == 1
        && (length - 1..=length).contains(&(word.text.len() + next.text.len()))
        && is_nearly(&format!("{}~{}", word.text, next.text), "command")
}

/// The number behind a command's key. It ends at the next comma or closing bracket.
fn value_behind(key: &Word<'_>, later: &[Word<'_>]) -> MayBe {
    let attached = key.text.rsplit("command").next().unwrap_or_default();
    let attached = attached.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    // The colon between them may have become a digit.
    let without_colon = attached.get(1..).and_then(|number| self::number(number, false)).unwrap_or_default();
    if later.is_empty() {
        return number(attached, true).unwrap_or(MayBe::ANYTHING).or(without_colon);
    }
    let place = later
        .iter()
        .take(WORDS_TO_VALUE)
        .enumerate()
        .take_while(|(index, word)| {
            let is_next = *index == 0 && word.gap.len() <= 2 && word.text.starts_with(|c: char| c.is_ascii_digit());
            is_next || !word.gap.contains([',', '}', ']', ';', '&'])
        })
        .map(|(_, word)| word)
        .position(|word| word.is_last || word.text.contains(|c: char| c.is_ascii_digit()));
    let value = place.and_then(|place| later.get(place));
    let next = place.and_then(|place| later.get(place + 1));
    let behind = match value {
        Some(word) if word.text.starts_with(|c: char| c.is_ascii_digit()) && next.is_some_and(Word::is_torn_off) => {
            MayBe::ANYTHING
        }
        Some(word) if word.is_last && word.text.len() <= LONGEST_NUMBER => {
            number(word.text, true).unwrap_or(MayBe::ANYTHING)
        }
        Some(word) => number(word.text, false).unwrap_or_else(|| damaged_number(word)),
        None => MayBe::default(),
    };
    number(attached, false).unwrap_or_default().or(without_colon).or(behind)
}

/// Whether a complete and undamaged value follows a command's key: not an exam command, since those were checked first.
fn is_another(later: &[Word<'_>]) -> bool {
    let Some(value) = later.first() else { return false };
    let is_plain = |is: fn(&char) -> bool| value.text.chars().all(|c| is(&c));
    let is_torn = later.get(1).is_some_and(Word::is_torn_off);
    value.gap.trim() == ":"
        && value.is_whole
        && !is_torn
        && (is_whole_number(value.text) || is_plain(char::is_ascii_alphabetic))
}

/// The commands that a number may mean; `None` if it is not a number. If the text ends with it, more digits may have followed.
fn number(word: &str, is_last: bool) -> Option<MayBe> {
    // Of two digits or more the others may be damaged.
    let is_prefix = |wanted: &str| (is_last || word.len() > 1) && wanted.starts_with(word.trim_end_matches('.'));
    let found = NUMBERS.iter().filter(|(wanted, _)| is_number(word, wanted) || (!word.is_empty() && is_prefix(wanted)));
    let may_be = found.fold(MayBe::default(), |may_be, (_, command)| may_be.or(MayBe::of(command)));
    let is_clean = is_whole_number(word);
    (is_clean || !may_be.is_nothing()).then_some(may_be)
}

/// Whether a word is a number as JSON writes it: without a nought in front.
fn is_whole_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()) && (word == "0" || !word.starts_with('0'))
}

/// A value that is neither a number nor a word was a number before it was damaged; its value is unknown.
fn damaged_number(word: &Word<'_>) -> MayBe {
    let is_value = word.gap.contains([':', '=']) || word.text.starts_with(|c: char| c.is_ascii_digit());
    let is_number = word.text.parse::<f64>().is_ok() && !(word.text.starts_with('0') && word.text.len() > 1);
    let is_damaged = word.text.len() <= LONGEST_DAMAGED_NUMBER && !is_number;
    if is_value && is_damaged { MayBe::ANYTHING } else { MayBe::default() }
}

/// Whether a word is this number, however it is written and whatever damage follows: `101A`, `101.0`, `1.01e2`, or one of its digits is
/// no digit any more: `1o1`. Only further digits make another number of it.
fn is_number(word: &str, wanted: &str) -> bool {
    if word.starts_with("00") && word.ends_with(wanted) {
        // An escaped blank may stand before the number, whose escape was damaged: `0020101`.
        return true;
    }
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
    // One of these is in each of the names: most words have neither.
    let has_part = word.contains("exam") || word.contains("info");
    NAMES
        .iter()
        .filter(|(name, _)| (has_part && word.contains(name)) || is_nearly(word, name))
        .fold(MayBe::default(), |may_be, (_, command)| may_be.or(MayBe::of(command)))
}

/// The event that alone has a key such as this one.
fn key(word: &Word<'_>, next: Option<&Word<'_>>) -> MayBe {
    let text = word.bare();
    let (has_patient, has_alias) = (text.contains("patient"), text.contains("alias"));
    let rest = text.strip_prefix("patient");
    let has_digit = |rest: &str| rest.contains(|c: char| c.is_ascii_digit());
    // A digit in such a key is left of a damaged escape.
    let begins =
        |rest: &str| has_digit(rest) || BEHIND_PATIENT.iter().any(|key| rest.trim_start_matches('s').starts_with(key));
    // `patient-id`, `patient.name`, `patient id`
    let separated = next.is_some_and(|next| matches!(next.gap, "-" | "." | " ") && begins(next.text));
    let damaged = PATIENT_KEYS.iter().any(|key| (has_patient && text.contains(key)) || is_nearly(text, key));
    let cut = word.is_last && text == "patient";
    let patient = damaged
        || cut
        || rest.is_some_and(|rest| begins(rest) || (rest.trim_start_matches('s').is_empty() && separated));
    // `bodypart-alias`, `projection.alias`, `projection alias`
    let separated = STEP_WORDS.contains(&text)
        && next.is_some_and(|next| matches!(next.gap, "-" | "." | " ") && "alias".starts_with(next.text));
    let step = separated || STEP_KEYS.iter().any(|key| (has_alias && text.contains(key)) || is_nearly(text, key));
    MayBe { patient, step, study: false }
}

/// Whether a text is the beginning of a message truncated before its command: an opening bracket, and envelope keys or their
/// beginnings, all but one or most of them undamaged.
fn is_cut_envelope(folded: &str, words: &[Word<'_>]) -> bool {
    // One of the first characters may be a damaged one.
    let closes = folded.ends_with('}') || folded.get(2..).is_some_and(|rest| rest.contains('}'));
    if closes || folded.len() > LONGEST_ENVELOPE {
        return false;
    }
    let is_like = |word: &str, key: &str| {
        let common = word.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        common >= LETTERS_IN_COMMON || key.starts_with(word) || is_nearly(word, key)
    };
    // The first letter may be another one, or the rest of a damaged bracket.
    let is_key = |word: &str| {
        FIRST_KEYS
            .iter()
            .any(|key| is_like(word, key) || word.get(1..).is_some_and(|rest| rest.len() > 1 && is_like(rest, key)))
    };
    let is_value = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit()) || word == "null";
    let names: Vec<&str> = words.iter().map(Word::bare).filter(|word| !word.is_empty() && !is_value(word)).collect();
    let keys = names.iter().filter(|word| is_key(word)).count();
    let start = folded.trim_start_matches(['~', ' ']);
    let opens = start.starts_with('{')
        || start.is_empty()
        || BRACKETS.iter().any(|bracket| bracket.starts_with(start) || start.starts_with(bracket));
    (opens || keys > 0) && (keys + 1 >= names.len() || keys * 2 >= names.len())
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
