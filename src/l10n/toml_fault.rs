//! What is wrong with a text in TOML: its library words that in English only.

use super::message::{Message, Value};

/// The first breach of TOML's rules in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TomlFault(&'static str);

/// How the library's messages begin, and what they mean here. The first that fits counts.
const KNOWN: [(&str, &str); 37] = [
    ("duplicate key", "toml-twice"),
    ("missing value", "toml-no-value"),
    ("key with no value", "toml-no-equals-sign"),
    ("missing assignment", "toml-no-equals-sign"),
    ("extra assignment", "toml-equals-sign"),
    ("extra `=`", "toml-equals-sign"),
    ("unexpected `=`", "toml-equals-sign"),
    ("string values must be quoted", "toml-no-quotes"),
    ("missing opening quote", "toml-no-quotes"),
    ("invalid basic string", "toml-open-quote"),
    ("invalid literal string", "toml-open-quote"),
    ("invalid multi-line", "toml-open-quote"),
    ("missing escaped value", "toml-escape"),
    ("too few unicode", "toml-escape"),
    ("invalid unicode", "toml-escape"),
    ("unclosed array table", "toml-open-header"),
    ("unclosed table", "toml-open-header"),
    ("missing table open", "toml-open-header"),
    ("unclosed array", "toml-open-list"),
    ("missing array opening", "toml-open-list"),
    ("unclosed inline table", "toml-open-brace"),
    ("missing inline table opening", "toml-open-brace"),
    ("missing comma", "toml-no-comma"),
    ("extra comma", "toml-comma"),
    ("integer", "toml-number"),
    ("floating-point", "toml-number"),
    ("radix", "toml-number"),
    ("redundant", "toml-number"),
    ("unexpected leading zero", "toml-number"),
    ("unexpected sign", "toml-number"),
    ("`_` may only", "toml-number"),
    ("invalid unquoted key", "toml-key"),
    ("unquoted keys", "toml-key"),
    ("keys cannot be", "toml-key"),
    ("missing key", "toml-key"),
    ("cannot recurse", "toml-too-deep"),
    ("carriage return", "toml-line-end"),
];

impl TomlFault {
    /// What the library's message means, where this is the text from the error on.
    #[must_use]
    pub fn of(message: &str, rest: &str) -> Self {
        let known = KNOWN.iter().find(|(beginning, _)| message.starts_with(beginning));
        match known.map_or("toml-unreadable", |(_, id)| *id) {
            // The library takes a missing value for an empty text.
            "toml-no-quotes" if rest.lines().next().is_none_or(|line| line.trim().is_empty()) => Self("toml-no-value"),
            id => Self(id),
        }
    }

    /// Whether a key or a section stands there twice.
    #[must_use]
    pub fn is_twice(self) -> bool {
        self.0 == "toml-twice"
    }

    /// The end of a sentence, without a full stop.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(self.0)
    }
}

impl From<TomlFault> for Value {
    fn from(fault: TomlFault) -> Self {
        fault.message().into()
    }
}

/// One fault of each kind.
#[cfg(test)]
pub(super) fn samples() -> Vec<Message> {
    KNOWN
        .iter()
        .map(|(words, _)| TomlFault::of(words, "x").message())
        .chain([TomlFault::of("no such words", "").message()])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The library is known by its messages: another version of it must not make strangers of them.
    #[test]
    fn the_librarys_messages_are_known() {
        for (text, id) in [
            ("a = 1\na = 2", "toml-twice"),
            ("a =", "toml-no-value"),
            ("a", "toml-no-equals-sign"),
            ("a = = 1", "toml-equals-sign"),
            ("a = word", "toml-no-quotes"),
            ("a = \"word", "toml-open-quote"),
            ("a = 'word", "toml-open-quote"),
            ("a = \"\\q\"", "toml-escape"),
            ("[a", "toml-open-header"),
            ("a = [1, 2", "toml-open-list"),
            ("a = { b = 1", "toml-open-brace"),
            ("a = [\"b\" \"c\"]", "toml-no-comma"),
            ("a = [1,, 2]", "toml-comma"),
            ("a = 007", "toml-number"),
            ("a = 1__0", "toml-number"),
            ("a = 99999999999999999999", "toml-number"),
            ("a b = 1", "toml-no-equals-sign"),
            ("= 1", "toml-key"),
            ("a = 1 2", "toml-no-quotes"),
            ("a = \"b\" c", "toml-unreadable"),
        ] {
            let error = toml_edit::Document::parse(text).unwrap_err();
            let rest = error.span().and_then(|span| text.get(span.start..)).unwrap_or_default();
            let fault = TomlFault::of(error.message(), rest);
            assert_eq!(fault.message().id(), id, "{text}: {}", error.message());
        }
    }
}
