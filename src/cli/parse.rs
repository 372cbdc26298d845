//! From arguments to a command, or to an answer for whoever typed them.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};

use super::columns::laid_out;
use super::commands::{Cli, Command};
use super::help::{command, with_help_commands, with_usage_heading};
use super::reader::Terminal;

/// The id of what is said where options of the window stand before another command.
const WRONG_PLACE: &str = "help-wrong-place";

/// The command, and the file of `--config`. The first argument is the program's name.
///
/// # Errors
/// Help, the version, or what is wrong with the arguments, in the language of the terminal's reader. Only for these is the
/// terminal looked at and a text read: a start of the display pays for none.
pub fn parse(
    arguments: &[OsString],
    terminal: impl FnOnce() -> Terminal,
) -> Result<(Command, Option<PathBuf>), clap::Error> {
    parsed(Cli::command(), arguments, WRONG_PLACE).or_else(|_| {
        let Terminal { reader, columns } = terminal();
        let command = laid_out(with_help_commands(command(reader), reader), columns);
        parsed(command, arguments, reader.get(WRONG_PLACE)).map_err(|error| with_usage_heading(error, reader))
    })
}

fn parsed(
    mut command: clap::Command,
    arguments: &[OsString],
    wrong_place: &str,
) -> Result<(Command, Option<PathBuf>), clap::Error> {
    let matches = command.try_get_matches_from_mut(arguments)?;
    let cli = Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    cli.into_command().ok_or_else(|| command.error(ErrorKind::ArgumentConflict, wrong_place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, Locale, Reader};

    fn typed(line: &str, locale: Locale) -> Result<(Command, Option<PathBuf>), clap::Error> {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        super::parse(&arguments, || Terminal { reader: Reader::new(Library::bundled(), locale), columns: 100 })
    }

    fn parse(line: &str) -> Result<(Command, Option<PathBuf>), clap::Error> {
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
            ("vxdisplay shots d --size 1", "width and height", "Breite und Höhe von 64 bis 16384"),
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
    fn several_hosts_are_allowed_together() {
        let given = parse("vxdisplay relay --allow-host relaypc --allow-host relaypc.example").unwrap().0.given();
        assert_eq!((given[0].key, given[0].value.as_str()), ("relay.allowed_hosts", "relaypc,relaypc.example"));
        assert!(parse("vxdisplay relay").unwrap().0.given().is_empty());
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
