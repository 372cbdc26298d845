//! Finds what people would read in a source: texts in Hangul, and texts of three or more English words.

use super::source::{tokens, without_tests};

/// What a source has as texts that are sentences, outside of comments, unit tests, log lines and the reasons of lints.
pub fn sentences(text: &str) -> Vec<String> {
    let tokens = without_tests(&tokens(text));
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(end) = log_line(&tokens, at) {
            at = end;
            continue;
        }
        let text = tokens[at].strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let is_reason = at > 1 && tokens[at - 1] == "=" && tokens[at - 2] == "reason";
        found.extend(text.filter(|text| !is_reason && is_sentence(text)).map(str::to_owned));
        at += 1;
    }
    found
}

/// Where a log line ends that begins here: `tracing::warn!(…)`.
fn log_line(tokens: &[String], at: usize) -> Option<usize> {
    let begin = ["tracing", ":", ":"];
    let levels = ["error", "warn", "info", "debug", "trace"];
    let is_log = tokens.get(at..at + 6)?.iter().take(3).eq(begin)
        && levels.contains(&&*tokens[at + 3])
        && tokens[at + 4] == "!"
        && tokens[at + 5] == "(";
    if !is_log {
        return None;
    }
    let mut depth = 0;
    let closes = |token: &String| {
        depth += i32::from(token == "(") - i32::from(token == ")");
        depth == 0
    };
    Some(at + 6 + tokens[at + 5..].iter().position(closes)?)
}

/// Whether people would read it as language.
fn is_sentence(text: &str) -> bool {
    let is_hangul = |letter: char| matches!(letter, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}');
    let is_word = |word: &&str| {
        let word = word.trim_matches(|mark: char| mark.is_ascii_punctuation());
        let letters = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '\'' | '-');
        !word.is_empty() && word.chars().all(letters) && word.chars().any(|letter| letter.is_ascii_lowercase())
    };
    text.contains(is_hangul) || words(text).split_whitespace().filter(is_word).count() >= 3
}

/// The text without what is put into it, and without the marks of its source.
fn words(text: &str) -> String {
    let mut words = String::new();
    let mut depth = 0_usize;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '\\' => {
                rest.next();
                words.push(' ');
            }
            other if depth == 0 => words.push(other),
            _ => {}
        }
    }
    words
}
