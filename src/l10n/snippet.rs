//! The messages of a file one by one, with their lines and parts.

use std::borrow::Cow;
use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::unseen::is_unseen;

/// A message with all its lines, or a stray line.
pub(super) struct Snippet<'f> {
    /// From 1.
    pub(super) line: usize,
    /// `None` for a stray line.
    pub(super) id: Option<&'f str>,
    pub(super) source: &'f str,
}

/// A file's messages and the stray lines between them. As in Fluent, a message ends before the next line that is not indented.
pub(super) fn snippets(file: &str) -> impl Iterator<Item = Snippet<'_>> {
    let mut rest = file;
    let mut line = 0;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let continues = |line: &&str| line.starts_with([' ', '}']) || line.trim().is_empty();
            let first = rest.split_inclusive('\n').next()?.len();
            let more: usize = rest.get(first..)?.split_inclusive('\n').take_while(continues).map(str::len).sum();
            let (source, after) = rest.split_at_checked(first + more)?;
            let begins = line + 1;
            line += source.matches('\n').count();
            rest = after;
            if source.starts_with('#') || source.trim().is_empty() {
                continue;
            }
            let id = source.split_once('=').map(|(id, _)| id.trim_end());
            let id = id.filter(|id| id.starts_with(|letter: char| letter.is_ascii_alphabetic()));
            return Some(Snippet { line: begins, id, source });
        }
        None
    })
}

impl Snippet<'_> {
    /// Its number of lines.
    pub(super) fn lines(&self) -> usize {
        self.source.lines().count()
    }

    /// The name of the message, or of a form of it.
    pub(super) fn name(&self, form: Option<&str>) -> String {
        let id = self.source.split('=').next().unwrap_or_default().trim();
        form.map_or_else(|| id.to_owned(), |form| format!("{id}.{form}"))
    }

    /// The line of one of its forms (attributes).
    pub(super) fn line_of(&self, form: &str) -> usize {
        let begins = |line: &str| line.trim_start().strip_prefix('.').is_some_and(|rest| rest.starts_with(form));
        self.line + self.source.lines().position(begins).unwrap_or_default()
    }
}

pub(super) fn message_of(resource: &FluentResource) -> Option<&ast::Message<&str>> {
    resource.entries().find_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        ast::Entry::Term(_)
        | ast::Entry::Comment(_)
        | ast::Entry::GroupComment(_)
        | ast::Entry::ResourceComment(_)
        | ast::Entry::Junk { .. } => None,
    })
}

/// The text of a message or term and its other forms.
pub(super) fn patterns<'e>(entry: &'e ast::Entry<&'e str>) -> Vec<(Option<&'e str>, &'e ast::Pattern<&'e str>)> {
    let (value, attributes) = match entry {
        ast::Entry::Message(message) => (message.value.as_ref(), &message.attributes),
        ast::Entry::Term(term) => (Some(&term.value), &term.attributes),
        ast::Entry::Comment(_)
        | ast::Entry::GroupComment(_)
        | ast::Entry::ResourceComment(_)
        | ast::Entry::Junk { .. } => return Vec::new(),
    };
    let value = value.into_iter().map(|value| (None, value));
    value.chain(attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value))).collect()
}

/// The text of a message and its other forms, each with its arguments and references.
pub(super) fn forms<'m>(message: &'m ast::Message<&str>) -> Vec<(Option<&'m str>, BTreeSet<String>)> {
    let value = message.value.iter().map(|value| (None, value));
    let attributes = message.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
    let taken = |(form, pattern)| {
        let mut taken = BTreeSet::new();
        collect(pattern, &mut taken);
        (form, taken)
    };
    value.chain(attributes).map(taken).collect()
}

fn collect(pattern: &ast::Pattern<&str>, taken: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => collect_of(expression, taken),
        }
    }
}

fn collect_of(expression: &Expression<&str>, taken: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                collect(&variant.value, taken);
            }
            selector
        }
    };
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => {
            taken.insert(format!("${}", id.name));
        }
        InlineExpression::FunctionReference { id, .. } | InlineExpression::MessageReference { id, .. } => {
            taken.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            taken.insert(format!("-{}", id.name));
        }
        InlineExpression::Placeable { expression } => collect_of(expression, taken),
    }
}

/// The characters that are seen of a pattern without its arguments; of several variants those of the longest.
pub(super) fn longest(pattern: &ast::Pattern<&str>) -> usize {
    let of = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => seen(value),
        PatternElement::Placeable { expression } => longest_of(expression),
    };
    pattern.elements.iter().map(of).sum()
}

fn seen(text: &str) -> usize {
    text.chars().filter(|c| !is_unseen(*c)).count()
}

fn longest_of(expression: &Expression<&str>) -> usize {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => seen(&unescape_unicode_to_string(value)),
        Expression::Inline(InlineExpression::Placeable { expression }) => longest_of(expression),
        // No text of its own.
        Expression::Inline(_) => 0,
        Expression::Select { variants, .. } => {
            variants.iter().map(|variant| longest(&variant.value)).max().unwrap_or_default()
        }
    }
}

/// Every piece of text in a pattern, with its escapes resolved.
pub(super) fn texts<'p>(pattern: &'p ast::Pattern<&str>) -> Vec<Cow<'p, str>> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.push(Cow::Borrowed(*value)),
            PatternElement::Placeable { expression } => texts_of(expression, &mut found),
        }
    }
    found
}

fn texts_of<'p>(expression: &'p Expression<&str>, found: &mut Vec<Cow<'p, str>>) {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            found.push(unescape_unicode_to_string(value));
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => texts_of(expression, found),
        // No text of its own.
        Expression::Inline(_) => {}
        Expression::Select { variants, .. } => {
            found.extend(variants.iter().flat_map(|variant| texts(&variant.value)));
        }
    }
}

/// Whether a pattern can be blank.
pub(super) fn is_blank(pattern: &ast::Pattern<&str>) -> bool {
    // Marks of direction and of joining are not seen.
    let unseen = |c: char| c.is_whitespace() || c.is_control() || is_unseen(c);
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { value } => value.chars().all(unseen),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                unescape_unicode_to_string(value).chars().all(unseen)
            }
            Expression::Select { variants, .. } => variants.iter().any(|variant| is_blank(&variant.value)),
            Expression::Inline(_) => false,
        },
    })
}
