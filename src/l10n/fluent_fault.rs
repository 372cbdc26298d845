//! What is wrong with a text in Fluent: its library words that in English only.

use fluent_bundle::FluentError;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_syntax::parser::ErrorKind;

use super::message::Message;

/// Why a text cannot be read.
pub(super) fn unread(kind: &ErrorKind) -> Message {
    let named = |id, name: &str| Message::new(id).with("name", name);
    match kind {
        ErrorKind::ExpectedToken(token) => named("fluent-token", &token.to_string()),
        ErrorKind::ExpectedCharRange { .. } => Message::new("fluent-name"),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            named("fluent-no-text-of", entry_id)
        }
        ErrorKind::MissingValue => Message::new("fluent-no-text"),
        ErrorKind::ForbiddenCallee => Message::new("fluent-function-name"),
        ErrorKind::MissingDefaultVariant => Message::new("fluent-no-default"),
        ErrorKind::MultipleDefaultVariants => Message::new("fluent-two-defaults"),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => Message::new("fluent-selector"),
        ErrorKind::TermAttributeAsPlaceable => Message::new("fluent-term-attribute"),
        ErrorKind::UnterminatedStringLiteral => Message::new("fluent-open-quote"),
        ErrorKind::PositionalArgumentFollowsNamed => Message::new("fluent-argument-order"),
        ErrorKind::DuplicatedNamedArgument(name) => named("fluent-argument-twice", name),
        ErrorKind::UnknownEscapeSequence(sequence) | ErrorKind::InvalidUnicodeEscapeSequence(sequence) => {
            named("fluent-escape", sequence)
        }
        ErrorKind::UnbalancedClosingBrace => Message::new("fluent-brace"),
        ErrorKind::ExpectedInlineExpression => Message::new("fluent-expression"),
        ErrorKind::ExpectedLiteral => Message::new("fluent-literal"),
    }
}

/// Why a text that can be read cannot be shown.
pub(super) fn unshown(error: &FluentError) -> Message {
    let named = |id, name: &str| Message::new(id).with("name", name);
    match error {
        FluentError::Overriding { id, .. } => named("fluent-twice", id),
        FluentError::ParserError(error) => unread(&error.kind),
        FluentError::ResolverError(error) => match error {
            ResolverError::Reference(ReferenceKind::Variable { id }) => {
                named("fluent-unknown-argument", &format!("${id}"))
            }
            ResolverError::Reference(ReferenceKind::Function { id }) => named("fluent-unknown-function", id),
            ResolverError::Reference(ReferenceKind::Message { id, attribute }) => {
                named("fluent-unknown-message", &attributed(id, attribute.as_deref()))
            }
            ResolverError::Reference(ReferenceKind::Term { id, attribute }) => {
                named("fluent-unknown-message", &attributed(&format!("-{id}"), attribute.as_deref()))
            }
            ResolverError::NoValue(id) => named("fluent-no-text-of", id),
            ResolverError::MissingDefault => Message::new("fluent-no-default"),
            ResolverError::Cyclic => Message::new("fluent-circle"),
            ResolverError::TooManyPlaceables => Message::new("fluent-too-many"),
        },
    }
}

fn attributed(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

/// One fault of each kind.
#[cfg(test)]
pub(super) fn samples() -> Vec<Message> {
    let name = || "wait".to_owned();
    let unread_ones = [
        ErrorKind::ExpectedToken('='),
        ErrorKind::ExpectedCharRange { range: "a-zA-Z".to_owned() },
        ErrorKind::ExpectedMessageField { entry_id: name() },
        ErrorKind::ExpectedTermField { entry_id: name() },
        ErrorKind::MissingValue,
        ErrorKind::ForbiddenCallee,
        ErrorKind::MissingDefaultVariant,
        ErrorKind::MultipleDefaultVariants,
        ErrorKind::MessageReferenceAsSelector,
        ErrorKind::TermReferenceAsSelector,
        ErrorKind::MessageAttributeAsSelector,
        ErrorKind::ExpectedSimpleExpressionAsSelector,
        ErrorKind::TermAttributeAsPlaceable,
        ErrorKind::UnterminatedStringLiteral,
        ErrorKind::PositionalArgumentFollowsNamed,
        ErrorKind::DuplicatedNamedArgument(name()),
        ErrorKind::UnknownEscapeSequence(r"\q".to_owned()),
        ErrorKind::InvalidUnicodeEscapeSequence(r"\uZZ".to_owned()),
        ErrorKind::UnbalancedClosingBrace,
        ErrorKind::ExpectedInlineExpression,
        ErrorKind::ExpectedLiteral,
    ];
    let unshown_ones = [
        ResolverError::Reference(ReferenceKind::Variable { id: name() }),
        ResolverError::Reference(ReferenceKind::Function { id: "WAIT".to_owned() }),
        ResolverError::Reference(ReferenceKind::Message { id: name(), attribute: None }),
        ResolverError::Reference(ReferenceKind::Term { id: name(), attribute: Some(name()) }),
        ResolverError::NoValue(name()),
        ResolverError::MissingDefault,
        ResolverError::Cyclic,
        ResolverError::TooManyPlaceables,
    ];
    let unshown_ones = unshown_ones.into_iter().map(FluentError::from);
    unread_ones.iter().map(unread).chain(unshown_ones.map(|error| unshown(&error))).collect()
}
