//! Parses arguments into a command, or an answer for the user.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};

use super::columns::laid_out;
use super::commands::{Cli, Command};
use super::help::{command, with_help_commands};
use super::mistakes;
use super::reader::Terminal;

/// What is printed instead of running a command.
#[derive(Debug)]
pub enum Answer {
    /// Help or the version, also if arguments are missing.
    Page(clap::Error),
    /// What is wrong with the arguments, in lines.
    Mistake(String),
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(page) => page.fmt(f),
            Self::Mistake(text) => f.write_str(text),
        }
    }
}

/// Why the arguments are not a command.
enum Failed {
    ByClap(clap::Error),
    /// Window options were given before another command; its usage.
    WrongPlace(String),
}

/// The command, and the file of `--config`. The first argument is the program's name.
///
/// # Errors
/// Help, the version, or what is wrong with the arguments, in the language of the terminal's reader. Only for these is the
/// terminal looked at and a text read: a start of the display pays for none.
pub fn parse(
    arguments: &[OsString],
    terminal: impl FnOnce() -> Terminal,
) -> Result<(Command, Option<PathBuf>), Answer> {
    parsed(Cli::command(), arguments).or_else(|_| {
        let Terminal { reader, columns } = terminal();
        let command = laid_out(with_help_commands(command(reader), reader), columns);
        parsed(command, arguments).map_err(|failed| match failed {
            Failed::WrongPlace(usage) => Answer::Mistake(mistakes::wrong_place(&usage, reader)),
            Failed::ByClap(error) => match error.kind() {
                ErrorKind::DisplayHelp
                | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
                | ErrorKind::DisplayVersion => Answer::Page(error),
                ErrorKind::InvalidValue
                | ErrorKind::UnknownArgument
                | ErrorKind::InvalidSubcommand
                | ErrorKind::NoEquals
                | ErrorKind::ValueValidation
                | ErrorKind::TooManyValues
                | ErrorKind::TooFewValues
                | ErrorKind::WrongNumberOfValues
                | ErrorKind::ArgumentConflict
                | ErrorKind::MissingRequiredArgument
                | ErrorKind::MissingSubcommand
                | ErrorKind::InvalidUtf8
                | ErrorKind::Io
                | ErrorKind::Format
                | _ => Answer::Mistake(mistakes::text(&error, reader)),
            },
        })
    })
}

/// The file of `--config`, also where the arguments are no command.
#[must_use]
pub fn config_file(arguments: &[OsString]) -> Option<PathBuf> {
    const OPTION: &str = "--config";
    arguments.iter().enumerate().find_map(|(index, argument)| match argument.to_str()?.strip_prefix(OPTION)? {
        "" => arguments.get(index + 1).map(PathBuf::from),
        with_value => with_value.strip_prefix('=').map(PathBuf::from),
    })
}

fn parsed(mut command: clap::Command, arguments: &[OsString]) -> Result<(Command, Option<PathBuf>), Failed> {
    let matches = command.try_get_matches_from_mut(arguments).map_err(Failed::ByClap)?;
    let cli = Cli::from_arg_matches(&matches).map_err(|error| Failed::ByClap(error.format(&mut command)))?;
    cli.into_command().ok_or_else(|| Failed::WrongPlace(command.render_usage().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, Locale, Reader};

    fn typed(line: &str, locale: Locale) -> Result<(Command, Option<PathBuf>), Answer> {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        super::parse(&arguments, || Terminal { reader: Reader::new(Library::bundled(), locale), columns: 100 })
    }

    fn parse(line: &str) -> Result<(Command, Option<PathBuf>), Answer> {
        typed(line, Locale::EN)
    }

    #[test]
    fn what_is_right_needs_no_text_and_no_look_at_the_terminal() {
        for line in ["vxdisplay", "vxdisplay run --supervised", "vxdisplay check --timeout 2", "vxdisplay licences"] {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert!(super::parse(&arguments, || panic!("the terminal was looked at")).is_ok(), "{line}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_the_sentences_and_headings_of_the_reader() {
        for (line, english, german) in [
            ("vxdisplay check --timeout 11", "a check takes 1 to 10", "eine Prüfung dauert 1 bis 10 Sekunden"),
            ("vxdisplay replay f --speed 0", "a number from 0.1", "eine Zahl von 0.1 bis 1000"),
            ("vxdisplay shots d --size 1", "width and height", "Breite und Höhe von 64 bis 8192"),
            ("vxdisplay --windowed watch", "options of a command", "Optionen eines Befehls stehen hinter ihm"),
            ("vxdisplay send patient", "Usage: vxdisplay send", "Aufruf: vxdisplay send patient"),
            ("vxdisplay fly", "Usage: vxdisplay [OPTIONS]", "Aufruf: vxdisplay [OPTIONS] [COMMAND]"),
            ("vxdisplay send", "Usage: vxdisplay send", "Aufruf: vxdisplay send"),
            ("vxdisplay help check", "Usage: vxdisplay check", "Aufruf: vxdisplay check"),
            ("vxdisplay help help", "Print help for a command", "Hilfe zu einem Befehl"),
            ("vxdisplay -h", "Print version", "Version ausgeben"),
        ] {
            for (locale, told, not_told) in [(Locale::DE, german, english), (Locale::EN, english, german)] {
                let answer = typed(line, locale).unwrap_err().to_string();
                assert!(answer.contains(told) && !answer.contains(not_told), "{locale}: {answer}");
            }
        }
    }

    #[test]
    fn every_kind_of_mistake_is_told_in_the_readers_own_sentences() {
        for (line, english, german) in [
            ("vxdisplay watch --jsn", "there is no argument ‘--jsn’ here", "das Argument „--jsn“ gibt es hier nicht"),
            ("vxdisplay watch --jsn", "Did you mean ‘--json’?", "Meinten Sie „--json“?"),
            ("vxdisplay wach", "there is no command ‘wach’", "den Befehl „wach“ gibt es nicht"),
            ("vxdisplay wach", "Did you mean ‘watch’", "Meinten Sie „watch“"),
            ("vxdisplay watch --server", "‘--server <URL>’ needs a value", "„--server <URL>“ braucht einen Wert"),
            ("vxdisplay check --timeout 0", "‘0’ is not a value for ‘--timeout <S>’: a check", "„0“ ist kein Wert für"),
            (
                "vxdisplay --windowed --fullscreen",
                "‘--windowed’ cannot be used with ‘--fullscreen’",
                "verträgt sich nicht",
            ),
            ("vxdisplay alias a --file l", "cannot be used with", "verträgt sich nicht"),
            ("vxdisplay watch --json --json", "‘--json’ can be given only once", "„--json“ darf nur einmal stehen"),
            ("vxdisplay send patient", "arguments are missing: ‘--id <ID>’", "es fehlen Argumente: „--id <ID>“"),
            ("vxdisplay alias --hand", "If ‘--hand’ is a value, write ‘-- --hand’.", "schreiben Sie „-- --hand“."),
            ("vxdisplay send patient", "run ‘vxdisplay send patient --help’", "mit „vxdisplay send patient --help“"),
        ] {
            for (locale, told, not_told) in [(Locale::DE, german, english), (Locale::EN, english, german)] {
                let answer = typed(line, locale).unwrap_err().to_string();
                assert!(answer.contains(told) && !answer.contains(not_told), "{line} {locale}: {answer}");
            }
        }
    }

    #[test]
    fn no_sentence_of_clap_is_left_in_another_language() {
        let claps = ["error:", "argument", "value", "subcommand", "tip:", "Usage", "For more", "cannot", "required"];
        for line in [
            "vxdisplay watch --jsn",
            "vxdisplay wach",
            "vxdisplay watch --server",
            "vxdisplay check --timeout 0",
            "vxdisplay --windowed --fullscreen",
            "vxdisplay --windowed watch",
            "vxdisplay watch --json --json",
            "vxdisplay watch --json=1",
            "vxdisplay send patient",
            "vxdisplay alias --hand",
            "vxdisplay help fly",
            "vxdisplay licenses x",
            "vxdisplay autostart",
        ] {
            let answer = typed(line, Locale::JA).unwrap_err().to_string();
            let left: Vec<_> = claps.iter().filter(|word| answer.contains(**word)).collect();
            assert!(left.is_empty(), "{line}: {left:?} in {answer}");
        }
    }

    #[test]
    fn what_was_typed_does_not_move_the_cursor_of_the_terminal() {
        let answer = typed("vxdisplay fl\u{1b}[2Jy", Locale::EN).unwrap_err().to_string();
        assert!(!answer.contains('\u{1b}') && answer.contains("fl"), "{answer}");
    }

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
        command(Reader::new(Library::bundled(), Locale::KO)).debug_assert();
    }

    #[test]
    fn run_is_meant_where_no_command_is_named() {
        let (command, _) = parse("vxdisplay --server ws://h:1 --windowed").unwrap();
        assert!(matches!(&command, Command::Run(_)));
        assert_eq!(command.given().iter().map(|given| given.key).collect::<Vec<_>>(), ["server.url", "display.mode"]);
    }

    #[test]
    fn config_works_before_and_behind_every_command() {
        for line in [
            "vxdisplay --config f run",
            "vxdisplay run --config f",
            "vxdisplay --config f watch --json",
            "vxdisplay settings --config f",
            "vxdisplay relay --config f",
            "vxdisplay check --config f",
            "vxdisplay demo --config f",
            "vxdisplay send --config f start",
            "vxdisplay send start --config f",
        ] {
            assert_eq!(parse(line).unwrap().1, Some(PathBuf::from("f")), "{line}");
        }
    }

    #[test]
    fn the_settings_file_is_known_also_where_the_arguments_are_wrong() {
        for (line, file) in [
            ("vxdisplay --config f --help", Some("f")),
            ("vxdisplay fly --config=a/b", Some("a/b")),
            ("vxdisplay watch --help", None),
            ("vxdisplay --configs f", None),
            ("vxdisplay --config", None),
        ] {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            assert_eq!(config_file(&arguments), file.map(PathBuf::from), "{line}");
        }
    }

    #[test]
    fn several_hosts_are_allowed_together() {
        let given = parse("vxdisplay relay --allow-host relaypc --allow-host relaypc.example").unwrap().0.given();
        assert_eq!((given[0].key, given[0].value.as_str()), ("relay.allowed_hosts", "relaypc,relaypc.example"));
        assert!(parse("vxdisplay relay").unwrap().0.given().is_empty());
    }

    #[test]
    fn several_servers_of_a_bridge_are_one_list() {
        let given = parse("vxdisplay relay --bridge nats://a --bridge tls://b:1").unwrap().0.given();
        assert_eq!((given[0].key, given[0].value.as_str()), ("relay.bridge", "nats://a,tls://b:1"));
    }

    #[test]
    fn usage_errors_are_told() {
        for line in [
            "vxdisplay --server ws://h:1 watch",
            "vxdisplay run --windowed --fullscreen",
            "vxdisplay send",
            "vxdisplay send patient",
            "vxdisplay fly",
            "vxdisplay watch --server",
            "vxdisplay check --timeout 0",
            "vxdisplay check --timeout 11",
            "vxdisplay check --timeout abc",
            "vxdisplay check --timeout nan",
            "vxdisplay replay",
            "vxdisplay replay f --speed 0",
            "vxdisplay replay f --speed 1001",
            "vxdisplay replay f --speed NaN",
            "vxdisplay diagnose",
            "vxdisplay status --server",
            "vxdisplay autostart",
            "vxdisplay autostart disable --systemd",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn send_takes_the_server_before_and_behind_the_event() {
        for line in ["vxdisplay send --server ws://h:1 start", "vxdisplay send start --server ws://h:1"] {
            assert_eq!(parse(line).unwrap().0.given()[0].value, "ws://h:1", "{line}");
        }
    }
}
