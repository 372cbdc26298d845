//! Explains a wrong command line in the reader's language: clap gives the kind and what was typed, the sentences are ours.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::l10n::{Message, Reader};
use crate::settings::visible;

/// What clap itself writes before a usage line.
const CLAPS_USAGE: &str = "Usage:";

/// Window options before another command, where they would be lost.
pub(super) fn wrong_place(usage: &str, reader: Reader<'_>) -> String {
    page(&Message::new("help-wrong-place"), &[], Some(usage), reader)
}

/// The whole answer to an error: what is wrong, what may have been meant, and the usage.
pub(super) fn text(error: &clap::Error, reader: Reader<'_>) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => Some(usage.to_string()),
        Some(_) | None => None,
    };
    page(&sentence(error, reader), &hints(error, reader), usage.as_deref(), reader)
}

fn page(what: &Message, hints: &[Message], usage: Option<&str>, reader: Reader<'_>) -> String {
    let mut page = reader.text(&Message::new("usage-mistake").with("what", what.clone())) + "\n";
    if !hints.is_empty() {
        page.push('\n');
    }
    for hint in hints {
        page.extend(["  ", &reader.text(hint), "\n"]);
    }
    if let Some(usage) = usage {
        let usage = usage.trim().trim_start_matches(CLAPS_USAGE).trim_start();
        // The command's own words come before all placeholders and options.
        let words = usage.split_whitespace().take_while(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()));
        let help = words.chain(["--help"]).collect::<Vec<_>>().join(" ");
        let more = reader.text(&Message::new("usage-more").with("command", help));
        page.extend(["\n", reader.get("help-usage"), ": ", usage, "\n\n", &more, "\n"]);
    }
    page
}

/// What is wrong, without a full stop.
fn sentence(error: &clap::Error, reader: Reader<'_>) -> Message {
    let argument = typed(error, ContextKind::InvalidArg);
    let value = typed(error, ContextKind::InvalidValue);
    let about = |id| Message::new(id).with("argument", argument.join(" "));
    match error.kind() {
        ErrorKind::UnknownArgument => about("usage-unknown-argument"),
        ErrorKind::InvalidSubcommand => Message::new("usage-unknown-command")
            .with("command", typed(error, ContextKind::InvalidSubcommand).join(" ")),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.concat().is_empty() => {
            about("usage-value-missing")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let wrong = about("usage-wrong-value").with("value", value.join(" "));
            match error.source() {
                Some(why) => Message::new("usage-because").with("what", wrong).with("why", why.to_string()),
                None => wrong,
            }
        }
        ErrorKind::NoEquals => about("usage-equals-sign"),
        ErrorKind::TooManyValues => about("usage-too-many-values").with("value", value.join(" ")),
        ErrorKind::TooFewValues => counted(about("usage-value-count"), error, ContextKind::MinValues),
        ErrorKind::WrongNumberOfValues => counted(about("usage-value-count"), error, ContextKind::ExpectedNumValues),
        ErrorKind::ArgumentConflict => conflict(error, argument, reader),
        ErrorKind::MissingRequiredArgument => {
            Message::new("usage-required").with("arguments", all_quoted(&argument, reader))
        }
        ErrorKind::MissingSubcommand => Message::new("usage-command-missing")
            .with("command", typed(error, ContextKind::InvalidSubcommand).join(" "))
            .with("commands", typed(error, ContextKind::ValidSubcommand).join(", ")),
        ErrorKind::InvalidUtf8 => Message::new("usage-not-unicode"),
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion
        | ErrorKind::Io
        | ErrorKind::Format
        | _ => Message::new("usage-other"),
    }
}

fn conflict(error: &clap::Error, mut argument: Vec<String>, reader: Reader<'_>) -> Message {
    argument.append(&mut typed(error, ContextKind::InvalidSubcommand));
    let others = typed(error, ContextKind::PriorArg);
    if argument.is_empty() {
        return Message::new("usage-conflict-unknown");
    }
    let repeated = others == argument || others.is_empty();
    let about = |id| Message::new(id).with("argument", argument.join(" "));
    if repeated { about("usage-repeated") } else { about("usage-conflict").with("others", all_quoted(&others, reader)) }
}

fn counted(message: Message, error: &clap::Error, wanted: ContextKind) -> Message {
    let number = |kind| match error.get(kind) {
        Some(ContextValue::Number(number)) => number.to_string(),
        Some(_) | None => "?".to_owned(),
    };
    message.with("wanted", number(wanted)).with("given", number(ContextKind::ActualNumValues))
}

/// Suggestions, one sentence each.
fn hints(error: &clap::Error, reader: Reader<'_>) -> Vec<Message> {
    let allowed = typed(error, ContextKind::ValidValue);
    let mut hints = Vec::new();
    if !allowed.is_empty() {
        hints.push(Message::new("usage-allowed").with("values", allowed.join(", ")));
    }
    for kind in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
        let names = typed(error, kind);
        if !names.is_empty() {
            hints.push(Message::new("usage-similar").with("names", all_quoted(&names, reader)));
        }
    }
    // clap's own suggestion here shows that a value beginning with a hyphen may have been meant.
    let argument = typed(error, ContextKind::InvalidArg).concat();
    let as_value = format!("'-- {argument}'");
    if let Some(ContextValue::StyledStrs(sentences)) = error.get(ContextKind::Suggested)
        && sentences.iter().any(|sentence| sentence.to_string().contains(&as_value))
    {
        hints.push(Message::new("usage-as-value").with("argument", argument));
    }
    hints
}

/// clap's context of one kind, safe to write to a terminal.
fn typed(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![visible(text)],
        Some(ContextValue::Strings(texts)) => texts.iter().map(|text| visible(text)).collect(),
        Some(_) | None => Vec::new(),
    }
}

fn all_quoted(names: &[String], reader: Reader<'_>) -> String {
    let quoted = names.iter().map(|name| reader.text(&Message::new("usage-quoted").with("name", name.as_str())));
    quoted.collect::<Vec<_>>().join(", ")
}
