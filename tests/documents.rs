//! What the documents name is there: the files that they link to and mention, the commands and options that they tell people to
//! type, and the settings.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "in tests a failure is a panic"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Command, CommandFactory as _};
use vxdisplay::cli::Cli;
use vxdisplay::settings::KEYS;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Each document with its text. The changelog is about versions in which other things were there.
fn documents() -> Vec<(PathBuf, String)> {
    let in_docs = fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let beside = ["README.md", "installer/README.md"].map(|name| root().join(name));
    let documents = in_docs.chain(beside).filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let mut documents: Vec<_> = documents.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect();
    documents.sort();
    assert!(documents.len() > 15, "the documents have moved");
    documents
}

/// What stands in backquotes, and the lines of blocks of code.
fn code(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_block = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_block = !in_block;
        } else if in_block || line.starts_with("    ") {
            found.push(line.trim().to_owned());
        } else {
            found.extend(line.split('`').skip(1).step_by(2).map(str::to_owned));
        }
    }
    found
}

/// The anchor that a heading gets.
fn anchor(heading: &str) -> String {
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    heading.trim_start_matches('#').trim().to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")
}

/// What is wrong with the links of a text that stands in this folder.
fn broken_links(folder: &Path, own: &str, text: &str) -> Vec<String> {
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let is_broken = |link: &&str| {
        let (path, section) = link.split_once('#').unwrap_or((link, ""));
        if path.contains("://") {
            return false;
        }
        let read = if path.is_empty() { Some(own.to_owned()) } else { None };
        let target = folder.join(path);
        if !target.exists() {
            return true;
        }
        let text = read.or_else(|| fs::read_to_string(target).ok()).unwrap_or_default();
        !section.is_empty() && !text.lines().any(|line| line.starts_with('#') && anchor(line) == section)
    };
    links.filter(is_broken).map(str::to_owned).collect()
}

#[test]
fn every_link_leads_somewhere() {
    for (path, text) in documents() {
        let broken = broken_links(path.parent().unwrap(), &text, &text);
        assert_eq!(broken, Vec::<String>::new(), "{}", path.display());
    }
    let planted =
        "[a](docs/NO-SUCH.md) [b](README.md#no-such) [c](README.md#try-it) [d](https://x.example) [e](#there)";
    assert_eq!(broken_links(root(), "# There", planted), ["docs/NO-SUCH.md", "README.md#no-such"]);
}

/// The files of the project, from its root.
fn files() -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    let mut pending: Vec<PathBuf> = ["src", "tests", "docs", "scripts", "installer", "assets", "benches", ".ci"]
        .iter()
        .map(|name| root().join(name))
        .collect();
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let relative = path.strip_prefix(root()).unwrap();
            files.insert(relative.to_str().unwrap().replace('\\', "/"));
        }
    }
    files
}

#[test]
fn every_source_and_script_that_is_named_is_there() {
    let files = files();
    let is_there = |name: &str| {
        let name = name.trim_end_matches('/');
        let (below, inside) = (format!("/{name}"), format!("{name}/"));
        files.iter().any(|file| {
            file == name || file.ends_with(&below) || file.starts_with(&inside) || file.contains(&format!("/{inside}"))
        })
    };
    let is_path = |word: &str| {
        let folder = ["src/", "tests/", "docs/", "scripts/", "installer/", "assets/"]
            .iter()
            .any(|folder| word.starts_with(folder));
        let file = word.contains('/') && Path::new(word).extension().is_some_and(|extension| extension == "rs");
        (folder || file) && !word.contains(['*', '<', '{', '…', '$', '%', '~'])
    };
    let mut named = 0;
    for (path, text) in documents() {
        for word in code(&text).iter().flat_map(|code| code.split([' ', ',', '(', ')'])).filter(|word| is_path(word)) {
            named += 1;
            assert!(is_there(word), "{} names {word}", path.display());
        }
    }
    assert!(named > 100, "only {named} are found");
    assert!(!is_there("src/no_such.rs") && !is_there("no_such/mod.rs"));
}

/// What is wrong with a command line: a command or an option that there is not.
fn unknown_in(line: &str, program: &Command) -> Option<String> {
    let mut words = line.split([' ', '[', ']', '|', '=', '\\']).filter(|word| !word.is_empty()).skip(1).peekable();
    let mut command = program;
    while let Some(word) = words.peek() {
        match command.find_subcommand(word) {
            Some(below) => command = below,
            None if command.has_subcommands() && word.starts_with(|letter: char| letter.is_ascii_lowercase()) => {
                return Some((*word).to_owned());
            }
            None => break,
        }
        words.next();
    }
    let of = |command: &Command, name: &str| command.get_arguments().any(|argument| argument.get_long() == Some(name));
    let window = program.find_subcommand("run").unwrap();
    words
        .filter_map(|word| word.strip_prefix("--"))
        .map(|name| name.trim_end_matches(['.', ',', ';', ':', ')', '"', '\'']))
        .find_map(|name| {
            let known = ["", "help", "version"].contains(&name) || of(command, name) || of(program, name);
            let is_windows = std::ptr::eq(command, program) && of(window, name);
            (!known && !is_windows).then(|| format!("--{name}"))
        })
}

#[test]
fn every_command_that_is_written_out_can_be_typed() {
    let mut program = Cli::command();
    program.build();
    let mut typed = 0;
    for (path, text) in documents() {
        for line in code(&text).iter().filter(|line| line.starts_with("vxdisplay ")) {
            // What stands behind a comment sign or in another program is not ours.
            let line = line.split(['#', '>', ';', '&']).next().unwrap();
            typed += 1;
            assert_eq!(unknown_in(line, &program), None, "{}: {line}", path.display());
        }
    }
    assert!(typed > 60, "only {typed} are found");
    for (planted, expected) in [
        ("vxdisplay chekc --json", Some("chekc")),
        ("vxdisplay check --jsn", Some("--jsn")),
        ("vxdisplay send patients", Some("patients")),
        ("vxdisplay send patient --id ID [--name PN]", None),
        ("vxdisplay --windowed", None),
    ] {
        assert_eq!(unknown_in(planted, &program).as_deref(), expected, "{planted}");
    }
}

#[test]
fn every_setting_that_is_named_exists() {
    let sections: BTreeSet<&str> = KEYS.iter().filter_map(|key| key.name.split('.').next()).collect();
    let is_key = |code: &&String| {
        let plain = code
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '.' | '_'));
        plain && code.matches('.').count() == 1 && sections.contains(code.split('.').next().unwrap())
    };
    let is_file =
        |code: &str| [".rs", ".toml", ".ftl", ".json", ".md", ".log", ".txt"].iter().any(|end| code.ends_with(end));
    let mut named = 0;
    for (path, text) in documents() {
        for code in code(&text).iter().filter(is_key).filter(|code| !is_file(code)) {
            named += 1;
            assert!(KEYS.iter().any(|key| key.name == code), "{} names {code}", path.display());
        }
    }
    assert!(named > 80, "only {named} are found");
}
