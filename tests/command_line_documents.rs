//! Man pages and shell completions are written from the command line, and README.md agrees with it. After a change of src/cli,
//! of assets/l10n/en/help.ftl or of the settings: `BLESS=1 cargo test --test command_line_documents`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Command, Parser as _};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};
use vxdisplay::cli::{self, Cli, exit_code};
use vxdisplay::l10n::{Library, Locale, Reader};
use vxdisplay::settings::{CONFIG_VARIABLE, KEYS};

/// File name to content.
type Files = BTreeMap<String, String>;

const ANEW: &str = "write it anew: BLESS=1 cargo test --test command_line_documents";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap().replace("\r\n", "\n")
}

/// The command line with its help in English.
fn english() -> Command {
    cli::command(Reader::new(Library::bundled(), Locale::EN))
}

/// What clap takes as names; a test may keep it until it ends.
fn forever(text: &str) -> &'static str {
    text.to_owned().leak()
}

/// The command line without what is hidden: the generators of completions would show that, too.
fn visible(command: &Command) -> Command {
    let mut copy = Command::new(forever(command.get_name()))
        // The manual has headings of its own.
        .args(
            command.get_arguments().filter(|arg| !arg.is_hide_set()).cloned().map(|arg| arg.help_heading(None::<&str>)),
        )
        .subcommands(command.get_subcommands().filter(|command| !command.is_hide_set()).map(visible))
        .subcommand_required(command.is_subcommand_required_set())
        .disable_help_flag(true)
        .disable_version_flag(true)
        // The page of a command that only repeats the help of the others helps nobody.
        .disable_help_subcommand(true);
    if let Some(about) = command.get_about() {
        copy = copy.about(about.clone());
    }
    if let Some(version) = command.get_version() {
        copy = copy.version(forever(version));
    }
    copy
}

/// With the values of options that name them all, such as `auto|gl|cpu`.
fn with_choices(command: Command) -> Command {
    command
        .mut_args(|arg| {
            let names = arg.get_value_names().map(|names| names.join(" ")).unwrap_or_default();
            if names.contains('|') {
                arg.value_parser(PossibleValuesParser::new(names.split('|').map(forever)))
            } else {
                arg
            }
        })
        .mut_subcommands(with_choices)
}

fn built() -> Command {
    let mut command = visible(&english());
    command.build();
    command
}

/// The commands below this one, of every depth.
fn below(command: &Command) -> Vec<&Command> {
    command.get_subcommands().flat_map(|command| [command].into_iter().chain(below(command))).collect()
}

fn completions() -> Files {
    let shells = [(Shell::Bash, "vxdisplay.bash"), (Shell::Zsh, "_vxdisplay"), (Shell::Fish, "vxdisplay.fish")];
    shells
        .into_iter()
        .map(|(shell, name)| {
            let mut bytes = Vec::new();
            clap_complete::generate(shell, &mut with_choices(visible(&english())), "vxdisplay", &mut bytes);
            (name.to_owned(), String::from_utf8(bytes).unwrap())
        })
        .collect()
}

fn page(command: &Command, sections: impl FnOnce(&mut Roff)) -> (String, String) {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned();
    let man = Man::new(command.clone())
        .title(name.to_uppercase())
        .source(format!("vxdisplay {}", env!("CARGO_PKG_VERSION")))
        .manual("VX Display");
    let mut bytes = Vec::new();
    man.render_title(&mut bytes).unwrap();
    man.render_name_section(&mut bytes).unwrap();
    man.render_synopsis_section(&mut bytes).unwrap();
    man.render_description_section(&mut bytes).unwrap();
    man.render_options_section(&mut bytes).unwrap();
    if command.has_subcommands() {
        man.render_subcommands_section(&mut bytes).unwrap();
    }
    let mut roff = Roff::new();
    sections(&mut roff);
    roff.to_writer(&mut bytes).unwrap();
    (format!("{name}.1"), String::from_utf8(bytes).unwrap())
}

fn entry(roff: &mut Roff, term: &str, text: &str) {
    roff.control("TP", []).text([bold(term)]).text([roman(text)]);
}

/// What stands in the main page beside the command line's own words.
fn main_sections(roff: &mut Roff) {
    roff.control("SH", ["FILES"]);
    entry(
        roff,
        "/etc/vxdisplay/policy.toml",
        "The policy of the organisation: what it sets beats every other place and cannot be changed elsewhere. \
         Written like settings.toml, without locked.",
    );
    entry(
        roff,
        "/etc/vxdisplay/settings.toml",
        "The settings of the computer, for all users. A line such as locked = [\"server.url\"] above the first section \
         lets nobody but a policy change those settings.",
    );
    entry(
        roff,
        "~/.config/vxdisplay/settings.toml",
        "The settings of the user; --config names another file. XDG_CONFIG_HOME is honoured.",
    );
    entry(
        roff,
        "~/.local/state/vxdisplay/logs",
        "Log files, without patient data, one for each day. XDG_STATE_HOME is honoured.",
    );
    entry(
        roff,
        "/etc/xdg/autostart/vxdisplay.desktop, ~/.config/autostart/vxdisplay.desktop",
        "Written by vxdisplay autostart enable, with and without --machine.",
    );
    entry(roff, "/usr/lib/systemd/user/vxdisplay.service", "The user unit of the package; nothing enables it.");
    entry(
        roff,
        "/usr/lib/systemd/system/vxdisplay-relay.service",
        "The system unit of the package, for a relay without a desktop; nothing enables it.",
    );
    roff.control("PP", []).text([
        roman("The strongest place that names a setting counts: policy, arguments, environment, user, computer, default. "),
        bold("vxdisplay settings"),
        roman(" lists every value and where it comes from."),
    ]);

    roff.control("SH", ["ENVIRONMENT"]);
    entry(roff, CONFIG_VARIABLE, "The settings file of the user, like --config.");
    for key in KEYS {
        roff.control("TP", []).text([bold(key.variable())]).text([
            roman(format!("{} Setting ", key.message())),
            italic(key.name),
            roman("."),
        ]);
    }

    roff.control("SH", ["EXIT STATUS"]);
    for (code, meaning) in [
        (exit_code::DONE, "Done, also after Ctrl+C or SIGTERM."),
        (exit_code::FAILED, "Failed: unreachable, refused, port in use, no window."),
        (exit_code::USAGE, "Wrong usage, or settings that cannot be."),
        (exit_code::INTERNAL, "An internal error of a display that a supervisor starts again."),
    ] {
        entry(roff, &code.to_string(), meaning);
    }

    roff.control("SH", ["EXAMPLES"]);
    for (line, meaning) in EXAMPLES {
        entry(roff, line, meaning);
    }

    roff.control("SH", ["SEE ALSO"]);
    let pages: Vec<String> =
        below(&built()).iter().map(|command| command.get_display_name().unwrap().to_owned()).collect();
    for (index, name) in pages.iter().enumerate() {
        let end = if index + 1 == pages.len() { "(1)" } else { "(1)," };
        roff.text([bold(name), roman(end)]);
    }
}

const EXAMPLES: &[(&str, &str)] = &[
    ("vxdisplay --server ws://vxvue.example:55111", "Shows the patient screen for a server."),
    ("vxdisplay --windowed", "Opens the window for the technologist, with the check of the connection."),
    ("vxdisplay demo", "Shows a whole exam of patients who do not exist, without a server."),
    ("vxdisplay check --server ws://vxvue.example:55111", "Says what is wrong with the connection, and what to do."),
    ("vxdisplay autostart enable --machine", "Starts the display with the desktop of every user (as root)."),
    ("vxdisplay diagnose --out vxdisplay.zip", "Writes what support needs to know, without patient data."),
];

fn pages() -> Files {
    let command = built();
    let of_commands = below(&command).into_iter().map(|command| {
        page(command, |roff| {
            roff.control("SH", ["SEE ALSO"]).text([bold("vxdisplay"), roman("(1)")]);
        })
    });
    [page(&command, main_sections)].into_iter().chain(of_commands).collect()
}

/// The committed files of a folder are these, and no others.
fn compare(folder: &str, files: &Files) {
    let path = root().join(folder);
    if std::env::var_os("BLESS").is_some() {
        if path.exists() {
            fs::remove_dir_all(&path).unwrap();
        }
        fs::create_dir_all(&path).unwrap();
        for (name, text) in files {
            fs::write(path.join(name), text).unwrap();
        }
    }
    let committed: BTreeSet<String> =
        fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(committed, files.keys().cloned().collect(), "{folder}: {ANEW}");
    for (name, text) in files {
        assert_eq!(&read(&format!("{folder}/{name}")), text, "{folder}/{name}: {ANEW}");
    }
}

#[test]
fn the_man_pages_are_those_of_the_command_line() {
    compare("installer/linux/man", &pages());
}

#[test]
fn the_completions_are_those_of_the_command_line() {
    compare("installer/linux/completions", &completions());
}

#[test]
fn what_is_hidden_stays_hidden_and_the_rest_does_not() {
    let hidden: BTreeSet<String> = [&english()]
        .into_iter()
        .chain(below(&english()))
        .flat_map(|command| command.get_arguments().filter(|arg| arg.is_hide_set()).filter_map(|arg| arg.get_long()))
        .map(|long| format!("--{long}"))
        .filter(|option| option != "--server")
        .collect();
    assert!(hidden.contains("--supervised-child"), "{hidden:?}");
    for (name, text) in pages().into_iter().chain(completions()) {
        let text = text.replace("\\-", "-");
        for option in &hidden {
            assert!(!text.contains(option.as_str()), "{name} names {option}");
        }
        assert!(
            name.ends_with(".1")
                || ["--supervised", "--renderer", "monitors", "patient"]
                    .iter()
                    .all(|word| { text.contains(word.trim_start_matches("--")) })
        );
    }
    let demo = &pages()["vxdisplay-demo.1"];
    assert!(!demo.contains("server\\fR"), "the demo takes no server: {demo}");
}

#[cfg(target_os = "linux")]
#[test]
fn the_main_page_names_the_files_of_this_system() {
    let places = vxdisplay::settings::Places::of_this_computer();
    let page = pages()["vxdisplay.1"].replace("\\-", "-");
    for file in [places.machine_file, places.policy_file.unwrap()] {
        assert!(page.contains(file.to_str().unwrap()), "{}", file.display());
    }
}

#[test]
fn the_examples_of_the_main_page_are_understood() {
    for (line, _) in EXAMPLES {
        understood(line);
    }
}

/// What stands between backquotes, and each line of the code blocks, with the file and whether it is a line of a block.
fn code(path: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for line in read(path).lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced || line.starts_with("    ") {
            found.push((line.trim().to_owned(), true));
        } else {
            found.extend(line.split('`').skip(1).step_by(2).map(|span| (span.to_owned(), false)));
        }
    }
    found
}

#[test]
fn every_exit_code_is_told_in_readme_help_and_manual_page() {
    let help = english().render_help().to_string();
    let readme = read("README.md");
    let page = read("installer/linux/man/vxdisplay.1");
    for code in [exit_code::DONE, exit_code::FAILED, exit_code::USAGE, exit_code::INTERNAL] {
        for (name, text) in [("help", &help), ("README", &readme)] {
            let told =
                text.split("Exit codes:").nth(1).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            let told = format!(" {told}");
            assert!(told.contains(&format!(" {code} ")), "{code} in the {name}");
        }
        assert!(page.contains(&format!("\\fB{code}\\fR")), "{code} in the manual page");
    }
}

/// The words of a shell's line, of which ours have single quotes only.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(character),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A line that can be typed as it is.
fn understood(line: &str) {
    if let Err(error) = Cli::try_parse_from(words(line)) {
        assert_eq!(error.exit_code(), 0, "{line}: {error}");
    }
}

/// A form such as `vxdisplay relay [--demo]`: every command and option of it exists.
fn exists(form: &str) {
    let root = built();
    let mut commands = vec![&root];
    let form = form.replace(['[', ']'], "").replace("\\|", "|");
    for word in form.split_whitespace().skip(1) {
        if let Some(option) = word.strip_prefix("--") {
            let known =
                commands.iter().any(|command| command.get_arguments().any(|arg| arg.get_long() == Some(option)));
            assert!(known, "`{form}` names --{option}, which there is not");
        } else if word.chars().any(|character| character.is_ascii_lowercase()) && commands[0].has_subcommands() {
            commands = word
                .split('|')
                .map(|name| {
                    commands[0]
                        .find_subcommand(name)
                        .unwrap_or_else(|| panic!("`{form}` names {name}, which there is not"))
                })
                .collect();
        }
    }
}

#[test]
fn the_code_in_the_documents_exists() {
    let mut lines = 0;
    let mut forms = 0;
    for path in ["README.md", "docs/INSTALL-LINUX.md"] {
        for (code, in_block) in code(path) {
            let line = code.replacen("cargo run --release -- ", "vxdisplay ", 1);
            let line = line.strip_prefix("sudo ").unwrap_or(&line);
            if !line.starts_with("vxdisplay ") {
                continue;
            }
            if in_block && !line.contains('[') {
                lines += 1;
                understood(line);
            } else {
                forms += 1;
                exists(line);
            }
        }
    }
    assert!(lines > 4 && forms > 10, "{lines} lines and {forms} forms: are they found?");
}

#[test]
fn the_options_that_the_readme_names_alone_exist() {
    let root = built();
    let known: BTreeSet<String> = [&root]
        .into_iter()
        .chain(below(&root))
        .flat_map(|command| command.get_arguments().filter_map(|arg| arg.get_long()))
        .map(|long| format!("--{long}"))
        .collect();
    let named: Vec<String> = code("README.md")
        .into_iter()
        .filter(|(code, in_block)| !in_block && code.starts_with("--"))
        .map(|(code, _)| code.split(' ').next().unwrap().to_owned())
        .collect();
    assert!(named.len() > 5, "{named:?}: are they found?");
    for option in named {
        assert!(known.contains(&option), "README.md names {option}, which there is not");
    }
}

/// The commands in the table of README.md, each with what the table says of it.
fn table() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for row in read("README.md").lines().filter(|line| line.starts_with("| `vxdisplay")) {
        let row = row.replace("\\|", "/");
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [forms, meaning] = cells[..] else { panic!("not two cells: {row}") };
        for form in forms.split('`').skip(1).step_by(2) {
            if let Some(name) = form.split(' ').nth(1) {
                found.insert(name.to_owned(), meaning.to_owned());
            }
        }
    }
    found
}

#[test]
fn the_readme_describes_every_command_as_the_help_does() {
    let root = built();
    let of_help: BTreeMap<String, String> = root
        .get_subcommands()
        .map(|command| (command.get_name().to_owned(), command.get_about().unwrap().to_string()))
        .collect();
    if std::env::var_os("BLESS").is_some() {
        let told = table();
        let mut readme = read("README.md");
        for (name, meaning) in &told {
            let now = of_help.get(name).unwrap_or_else(|| panic!("README.md describes {name}, which there is not"));
            readme = readme.replace(&format!("` | {meaning} |"), &format!("` | {now} |"));
        }
        fs::write(self::root().join("README.md"), readme).unwrap();
    }
    assert_eq!(table(), of_help, "left README.md, right --help: {ANEW}");
}

#[test]
fn the_readme_names_every_option_of_the_window() {
    let readme = read("README.md");
    let root = built();
    for arg in root.get_arguments().filter_map(|arg| arg.get_long()).filter(|long| !["help", "version"].contains(long))
    {
        assert!(readme.contains(&format!("--{arg}")), "README.md does not name --{arg}");
    }
}

#[test]
fn every_page_is_linked_from_its_main_page() {
    let pages = pages();
    for name in pages.keys().filter(|name| *name != "vxdisplay.1") {
        let linked = Path::new(name).file_stem().unwrap().to_str().unwrap().replace('-', "\\-");
        assert!(pages["vxdisplay.1"].contains(&linked), "{name}");
    }
}
