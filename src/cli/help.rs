//! The help in the reader's language: replaces each text id by its text.

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::commands::Cli;
use super::values::{Refused, picture_size, speed, timeout};
use crate::l10n::Reader;

/// clap's own place for `--help` and `--version`: behind all others.
const LAST: usize = 999;

/// The command line with all its texts in the reader's language.
///
/// Placeholders (`FILE`, `[OPTIONS]`) stay as they are: the documents and clap's own sentences name them.
#[must_use]
pub fn command(reader: Reader<'static>) -> Command {
    translated(Cli::command().disable_help_flag(true).disable_version_flag(true), reader)
}

fn translated(command: Command, reader: Reader<'static>) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("help-print-help");
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help("help-print-version");
    let version = command.get_version().is_some().then(|| version.display_order(LAST));
    let command = command.arg(help.display_order(LAST)).args(version);
    let mut command = command.mut_args(|arg| of_option(arg, reader));
    if let Some(about) = command.get_about().map(|id| text(id, reader)) {
        command = command.about(about);
    }
    if let Some(after) = command.get_after_help().map(|id| text(id, reader)) {
        command = command.after_help(after);
    }
    under_headings(command, reader).mut_subcommands(|command| translated(command, reader))
}

/// The text of an id that stands in its place.
fn text(id: &StyledStr, reader: Reader<'_>) -> String {
    let id = id.to_string();
    reader.library().staff_word(reader.locale(), &id).map_or(id.clone(), str::to_owned)
}

fn of_option(mut arg: Arg, reader: Reader<'static>) -> Arg {
    let heading = reader.get(if arg.is_positional() { "help-arguments" } else { "help-options" });
    if let Some(mut help) = arg.get_help().map(|id| text(id, reader)) {
        if let [value] = arg.get_default_values() {
            help += " ";
            help += &reader.with("help-default", &[("value", &value.to_string_lossy())]);
            arg = arg.hide_default_value(true);
        }
        arg = arg.help(help);
    }
    let arg = match arg.get_id().as_str() {
        "timeout" => arg.value_parser(in_words(timeout, reader)),
        "speed" => arg.value_parser(in_words(speed, reader)),
        "size" => arg.value_parser(in_words(picture_size, reader)),
        _ => arg,
    };
    arg.help_heading(heading)
}

/// A reader of values that says in the reader's language why one is not taken.
fn in_words<T: Clone + Send + Sync + 'static>(
    read: fn(&str) -> Result<T, Refused>,
    reader: Reader<'static>,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static {
    move |text| read(text).map_err(|refused| refused.text(reader))
}

/// clap's own page, but for the words on it.
fn under_headings(command: Command, reader: Reader<'static>) -> Command {
    let (style, usage) = (*command.get_styles().get_usage(), reader.get("help-usage"));
    let page = format!(
        "{{before-help}}{{about-with-newline}}\n{style}{usage}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    command.help_template(page).subcommand_help_heading(reader.get("help-commands"))
}

/// The same with the `help` commands, which clap adds in English when it is built.
pub(super) fn with_help_commands(mut command: Command, reader: Reader<'static>) -> Command {
    command.build();
    of_help_commands(command, reader)
}

fn of_help_commands(command: Command, reader: Reader<'static>) -> Command {
    command.mut_subcommands(|command| {
        let command = of_help_commands(command, reader);
        if command.get_name() == "help" {
            under_headings(command, reader).about(reader.get("help-help"))
        } else {
            command
        }
    })
}
