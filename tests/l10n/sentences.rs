//! Finds what people would read in a source: texts in Hangul, and texts of three or more English words.

use super::source::{closing, tokens, without_tests};

/// The sentences among the texts of a source, outside of comments, of what is compiled for tests alone, of log lines and of the
/// reasons of lints.
pub fn sentences(text: &str) -> Vec<String> {
    let tokens = without_tests(&tokens(text));
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(end) = log_line(&tokens, at).or_else(|| item_of_tests(&tokens, at)) {
            at = end;
            continue;
        }
        let text = tokens[at].strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let is_of_lint = at > 1 && tokens[at - 1] == "=" && matches!(&*tokens[at - 2], "reason" | "must_use");
        found.extend(text.filter(|text| !is_of_lint && is_sentence(text)).map(str::to_owned));
        at += 1;
    }
    found
}

fn begins(tokens: &[String], at: usize, with: &[&str]) -> bool {
    tokens.iter().skip(at).take(with.len()).eq(with)
}

/// Where `tracing::warn!(…)` ends, or an assertion, where it begins here.
fn log_line(tokens: &[String], at: usize) -> Option<usize> {
    let macros = ["error", "warn", "info", "debug", "trace"].map(|level| ["tracing", ":", ":", level, "!", "("]);
    let log = macros.iter().find(|start| begins(tokens, at, *start)).map(|start| start.len());
    let assertions = ["debug_assert", "debug_assert_eq", "debug_assert_ne"].map(|name| [name, "!", "("]);
    let length = log.or_else(|| assertions.iter().find(|start| begins(tokens, at, *start)).map(|start| start.len()));
    Some(closing(tokens, at + length? - 1) + 1)
}

/// Where a constant or function for tests alone ends that begins here.
fn item_of_tests(tokens: &[String], at: usize) -> Option<usize> {
    let attribute = ["#", "[", "cfg", "(", "test", ")", "]"];
    if !begins(tokens, at, &attribute) {
        return None;
    }
    let mut at = at + attribute.len();
    loop {
        match &**tokens.get(at)? {
            ";" => return Some(at + 1),
            "{" => return Some(closing(tokens, at) + 1),
            "(" | "[" => at = closing(tokens, at) + 1,
            _ => at += 1,
        }
    }
}

/// Whether people would read it as language.
fn is_sentence(text: &str) -> bool {
    let is_hangul =
        |letter: char| matches!(letter, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}');
    let is_word = |word: &&str| {
        let word = word.trim_matches(|mark: char| mark.is_ascii_punctuation());
        let may_be_in_one = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '\'' | '-');
        word.chars().all(may_be_in_one) && word.chars().any(|letter| letter.is_ascii_lowercase())
    };
    text.contains(is_hangul) || words(text).split_whitespace().filter(is_word).count() >= 3
}

/// The text without what is put into it, and with a blank for each escape.
fn words(text: &str) -> String {
    let mut words = String::new();
    let mut depth = 0_usize;
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            // Of others a raw text is made: the path of a key of the registry.
            '\\' if rest.next_if(|next| "nrt0\"'\\\n".contains(*next)).is_some() => words.push(' '),
            other if depth == 0 => words.push(other),
            _ => {}
        }
    }
    words
}
