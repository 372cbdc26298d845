//! A language that nobody speaks: English with accents and longer, so that whatever does not come from the files is seen.

use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// The files of staff.
pub const STAFF_FILES: [&str; 6] = ["console", "notices", "settings", "messages", "commands", "help"];

/// A file of the program's English texts in that language.
pub fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/l10n/en/{name}.ftl"));
    let text = fs::read_to_string(path).unwrap();
    let mut resource: Resource<String> = fluent_syntax::parser::parse(text).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(pattern);
            message.attributes.iter_mut().for_each(|Attribute { value, .. }| pattern(value));
        }
    }
    fluent_syntax::serializer::serialize(&resource)
}

/// Whether a text has English letters that the language would not have.
pub fn is_english(text: &str) -> bool {
    text.contains(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'])
}

fn pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = accented(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Select { variants, .. } => {
                    variants.iter_mut().for_each(|variant| self::pattern(&mut variant.value))
                }
                // The number of a character has no vowels.
                Expression::Inline(InlineExpression::StringLiteral { value }) if !value.contains('\\') => {
                    *value = accented(value);
                }
                Expression::Inline(_) => {}
            },
        }
    }
}

/// Each vowel twice and with an accent: about four tenths longer.
fn accented(text: &str) -> String {
    let of = |letter| match letter {
        'a' => "áá",
        'e' => "éé",
        'i' => "íí",
        'o' => "óó",
        'u' => "úú",
        'A' => "ÁÁ",
        'E' => "ÉÉ",
        'I' => "ÍÍ",
        'O' => "ÓÓ",
        'U' => "ÚÚ",
        _ => "",
    };
    let mut accented = String::new();
    for letter in text.chars() {
        match of(letter) {
            "" => accented.push(letter),
            vowels => accented.push_str(vowels),
        }
    }
    accented
}
