//! Characters that look like TOML's but are not, or are invisible: word processors, mail and web pages insert them.

use crate::l10n::Message;

/// What to write instead of a character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Instead {
    Characters(&'static str),
    LineEnd,
    Digit,
    Space,
}

/// A character that TOML does not accept at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lookalike(pub char);

impl Lookalike {
    /// What to write instead; `None` if it should only be removed.
    fn instead(self) -> Option<Instead> {
        Some(Instead::Characters(match self.0 {
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '‶' | '〝' | '〞' | '〟' | '＂' | 'ʺ' | '˝' => {
                "\""
            }
            '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '‵' | '`' | '´' | 'ʹ' | 'ʼ' | '＇' => "'",
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | '﹣' | '⁻' => "-",
            '＝' | '═' | '꞊' | '﹦' | '：' | '︓' => "=",
            '［' | '【' | '〔' | '⁅' => "[",
            '］' | '】' | '〕' | '⁆' => "]",
            '｛' => "{",
            '｝' => "}",
            '．' | '。' | '․' | '·' | '・' => ".",
            '，' | '、' | '،' => ",",
            '＃' | '﹟' => "#",
            '＿' | '‿' => "_",
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => return Some(Instead::LineEnd),
            '＋' | '﹢' => "+",
            '０'..='９' | '٠'..='٩' | '۰'..='۹' | '०'..='९' => return Some(Instead::Digit),
            other if other != ' ' && other.is_whitespace() => return Some(Instead::Space),
            _ => return None,
        }))
    }

    fn stands_for_a_quote(self) -> bool {
        matches!(self.instead(), Some(Instead::Characters("\"" | "'")))
    }

    /// The message with its name.
    fn name(self) -> &'static str {
        match self.0 {
            '“' => "character-left-double-quote",
            '”' => "character-right-double-quote",
            '„' | '‟' => "character-low-double-quote",
            '«' => "character-left-guillemet",
            '»' => "character-right-guillemet",
            '‘' => "character-left-single-quote",
            '’' => "character-right-single-quote",
            '‚' | '‛' => "character-low-single-quote",
            '‹' | '›' => "character-single-guillemet",
            '′' | '″' => "character-prime",
            '`' => "character-grave-accent",
            '´' => "character-acute-accent",
            '‐' | '‑' => "character-hyphen",
            '‒' | '–' => "character-en-dash",
            '—' | '―' => "character-em-dash",
            '−' => "character-minus",
            '\u{A0}' | '\u{202F}' => "character-no-break-space",
            '\u{AD}' => "character-soft-hyphen",
            '\u{200B}' | '\u{2060}' => "character-zero-width-space",
            '\u{200C}' | '\u{200D}' => "character-joiner",
            '\u{202E}' => "character-right-to-left-override",
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202D}' | '\u{2066}'..='\u{2069}' => "character-direction-mark",
            '\u{2028}' | '\u{2029}' => "character-line-separator",
            '\u{3000}' => "character-ideographic-space",
            '\u{3164}' => "character-hangul-filler",
            '\u{FEFF}' => "character-byte-order-mark",
            '＝' => "character-fullwidth-equals",
            '［' => "character-fullwidth-left-bracket",
            '］' => "character-fullwidth-right-bracket",
            '０'..='９' => "character-fullwidth-digit",
            'Ａ'..='Ｚ' | 'ａ'..='ｚ' => "character-fullwidth-letter",
            '！'..='～' => "character-fullwidth-sign",
            '\r' => "character-carriage-return",
            other if other.is_control() => "character-control",
            other if other.is_whitespace() => "character-space-of-another-width",
            other if is_unseen(other) => "character-invisible",
            '\u{370}'..='\u{3FF}' => "character-greek",
            '\u{400}'..='\u{52F}' => "character-cyrillic",
            other if other.is_alphabetic() => "character-letter",
            _ => "character-other",
        }
    }

    /// Its name, the character if visible, and its number: `left double quotation mark “ (U+201C)`.
    #[must_use]
    pub fn message(self) -> Message {
        let code = format!("U+{:04X}", u32::from(self.0));
        let message = |id| Message::new(id).with("name", Message::new(self.name()));
        if is_unseen(self.0) {
            message("character-unseen").with("code", code)
        } else {
            message("character-shown").with("character", self.0.to_string()).with("code", code)
        }
    }
}

impl Lookalike {
    /// What to do about it.
    #[must_use]
    pub fn remedy(self) -> Message {
        match self.instead() {
            Some(Instead::Characters(quote @ ("\"" | "'"))) => Message::new("remedy-quotes").with("quote", quote),
            Some(Instead::Characters(other)) => Message::new("remedy-instead").with("characters", other),
            Some(Instead::LineEnd) => Message::new("remedy-line-end"),
            Some(Instead::Digit) => Message::new("remedy-digit"),
            Some(Instead::Space) => Message::new("remedy-space"),
            None if is_unseen(self.0) => Message::new("remedy-remove"),
            None => Message::new("remedy-letters"),
        }
    }

    /// The first such character of a text that stands outside texts in quotes and comments, or is a quotation mark that was meant to
    /// end a text on its line, and its byte.
    #[must_use]
    pub(super) fn first_in(text: &str) -> Option<(usize, Self)> {
        let mut place = TomlContext::Outside;
        let mut mark_in_text = None;
        let mut rest = text.char_indices();
        while let Some((at, character)) = rest.next() {
            let after = text.get(at..).unwrap_or_default();
            let ends_line = character == '\n' || after.starts_with("\r\n");
            if character.is_control() && !ends_line && character != '\t' {
                return mark_in_text.or(Some((at, Self(character))));
            }
            place = match place {
                TomlContext::Outside | TomlContext::Comment if ends_line => TomlContext::Outside,
                TomlContext::Comment => TomlContext::Comment,
                TomlContext::Outside => match character {
                    '#' => TomlContext::Comment,
                    '"' | '\'' => {
                        mark_in_text = None;
                        let three = after.starts_with("\"\"\"") || after.starts_with("'''");
                        if three {
                            let _both = (rest.next(), rest.next());
                        }
                        TomlContext::Text { quote: character, three }
                    }
                    '`' => return Some((at, Self(character))),
                    other if !other.is_ascii() => return Some((at, Self(other))),
                    _ => TomlContext::Outside,
                },
                // A text of one line that is still open at its end: a mark in it was meant to close it.
                TomlContext::Text { three: false, .. } if ends_line => match mark_in_text {
                    Some(found) => return Some(found),
                    None => TomlContext::Outside,
                },
                TomlContext::Text { quote: '"', .. } if character == '\\' => {
                    // An escaped character does not end the text.
                    let _escaped = rest.next();
                    place
                }
                TomlContext::Text { quote, three } if character == quote => {
                    if three && !after.starts_with(if quote == '"' { "\"\"\"" } else { "'''" }) {
                        place
                    } else {
                        if three {
                            let _both = (rest.next(), rest.next());
                        }
                        mark_in_text = None;
                        TomlContext::Outside
                    }
                }
                TomlContext::Text { .. } => {
                    let mark = Self(character);
                    if !character.is_ascii() && mark.stands_for_a_quote() {
                        mark_in_text = Some((at, mark));
                    }
                    place
                }
            };
        }
        match place {
            TomlContext::Text { .. } => mark_in_text,
            TomlContext::Outside | TomlContext::Comment => None,
        }
    }
}

/// The context of a character in TOML.
#[derive(Clone, Copy)]
enum TomlContext {
    Outside,
    Comment,
    Text { quote: char, three: bool },
}

/// The quotation mark that a text begins with, straight or typographic, and whether it ends with one: in an environment variable
/// both are part of the value.
#[must_use]
pub(super) fn quotes_of(text: &str) -> Option<(char, bool)> {
    let is_mark = |character: &char| matches!(character, '"' | '\'') || Lookalike(*character).stands_for_a_quote();
    let mut characters = text.chars();
    let first = characters.next().filter(is_mark)?;
    Some((first, characters.next_back().is_some_and(|last| is_mark(&last))))
}

/// The first invisible character of a text.
#[must_use]
pub(super) fn unseen_in(text: &str) -> Option<Lookalike> {
    text.chars().find(|character| is_unseen(*character)).map(Lookalike)
}

/// Whether a character is invisible: controls, blanks other than the space, direction marks and joiners.
pub(super) fn is_unseen(character: char) -> bool {
    character.is_control()
        || (character.is_whitespace() && character != ' ')
        || matches!(character,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}
