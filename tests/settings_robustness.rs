//! No input panics the reading of settings, and every problem names a place within its file.

use std::path::Path;

use proptest::prelude::*;
use vxdisplay::settings::{
    FileKind, KEYS, Key, Layers, Problem, Raw, ServerUrl, Settings, Source, Type, read_environment, read_file, resolve,
};

fn any_key() -> impl Strategy<Value = &'static Key> {
    (0..KEYS.len()).prop_map(|index| &KEYS[index])
}

/// Lines that look like settings, so that random files get past the first rule of TOML.
fn line() -> impl Strategy<Value = String> {
    let key = prop_oneof![any_key().prop_map(|key| key.name.to_owned()), "[a-z_.]{1,12}", Just("locked".to_owned()),];
    let value = prop_oneof![
        "-?[0-9]{1,20}(\\.[0-9]{1,5})?",
        "(true|false|nan|-inf|1979-05-27)",
        "\"[^\"\\\\\\p{Cc}]{0,20}\"",
        "\\[[0-9\"a-z., ]{0,12}\\]",
        "\\{[a-z =0-9]{0,8}\\}",
        "\\PC{0,10}",
    ];
    prop_oneof![
        4 => (key, value).prop_map(|(key, value)| format!("{key} = {value}\n")),
        1 => "\\[\\[?[a-z_.]{1,12}\\]\\]?\n",
        1 => "\\PC{0,30}\n",
    ]
}

fn read(kind: FileKind, bytes: &[u8]) {
    let (layer, problems) = read_file(kind, Path::new("f.toml"), bytes);
    let lines = bytes.split(|byte| *byte == b'\n').count();
    for problem in &problems {
        assert!(!problem.to_string().is_empty());
        if let Problem::At { at: Source::File(place), .. } = problem {
            assert!((1..=lines).contains(&place.line), "{problem}");
        }
    }
    let layers = Layers { machine: layer.clone(), user: layer, ..Layers::default() };
    if let Err(error) = resolve(&layers) {
        assert!(!error.problems().is_empty());
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read(FileKind::Machine, &bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(?s).{0,200}") {
        read(FileKind::User, text.as_bytes());
    }

    #[test]
    fn any_file_that_looks_like_settings_is_read_or_refused(lines in proptest::collection::vec(line(), 0..8)) {
        read(FileKind::Machine, lines.concat().as_bytes());
        read(FileKind::Config, lines.concat().as_bytes());
    }

    #[test]
    fn any_value_of_any_key_is_taken_or_refused_and_a_refused_one_changes_nothing(
        key in any_key(),
        text in "(?s).{0,40}",
        whole in any::<i64>(),
        number in any::<f64>(),
    ) {
        let written = [
            Raw::Untyped(text.clone()), Raw::Text(text), Raw::Integer(whole), Raw::Float(number),
            Raw::Untyped(whole.to_string()), Raw::Untyped(number.to_string()), Raw::Bool(true), Raw::Other(Type::List),
        ];
        for raw in written {
            let mut settings = Settings::default();
            if key.kind.put(&mut settings, &raw).is_err() {
                prop_assert_eq!(settings, Settings::default());
            }
        }
    }

    #[test]
    fn any_variable_is_taken_or_refused(name in "VXDISPLAY_\\PC{0,20}", value in "\\PC{0,20}") {
        let (_, problems) = read_environment([(name.into(), value.into())]);
        prop_assert!(problems.iter().all(|problem| !problem.to_string().is_empty()));
    }

    #[test]
    fn any_character_that_toml_does_not_take_is_named_with_its_line_and_column(
        before in "(\\[log\\]\nfile = true # “a”\n)?(\\[site\\]\nname = '“x” – y'\n)?",
        line in prop_oneof![Just("[exam]"), Just("max_age_secs = 100"), Just("url = "), Just("a.b = true")],
        at in 0_usize..20,
        stranger in prop_oneof![
            Just('“'), Just('”'), Just('’'), Just('\u{a0}'), Just('\u{200b}'), Just('\u{feff}'), Just('＝'), Just('–'),
            Just('\u{202e}'), Just('\u{3000}'), Just('\u{3164}'), Just('\0'), Just('\u{1b}'), "[\\u{80}-\\u{ffff}]".prop_map(|text| text.chars().next().unwrap()),
        ],
    ) {
        let at = at.min(line.len());
        let text = format!("{before}{}{stranger}{}\n", &line[..at], &line[at..]);
        // At the beginning of a file a byte order mark is one.
        prop_assume!(!text.starts_with('\u{feff}'));
        let (_, problems) = read_file(FileKind::User, Path::new("f.toml"), text.as_bytes());
        let place = format!("f.toml:{}:{}: ", before.lines().count() + 1, at + 1);
        let sentence = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        prop_assert!(sentence.starts_with(&place), "{:?}: {}", text, sentence);
        prop_assert!(sentence.contains(&format!("(U+{:04X})", u32::from(stranger))), "{:?}: {}", text, sentence);
    }

    #[test]
    fn no_sentence_holds_a_character_that_nobody_sees(
        path in "(?s)/.{0,20}\r?",
        name in "VXDISPLAY_(?s).{0,20}",
        value in "(?s).{0,20}",
        text in "(?s)(\\[.{0,9}\\]\n)?.{0,30}",
        quoted in "[a-z\\u{0}-\\u{1f}\\u{200b}-\\u{202e}]{1,9}",
    ) {
        let mut problems = read_environment([(name.into(), value.clone().into()), ("VXDISPLAY_LOG__LEVEL".into(), value.into())]).1;
        problems.extend(read_file(FileKind::User, Path::new(&path), text.as_bytes()).1);
        let named = format!("[{quoted:?}]\n{quoted:?} = 1\n").replace("\\u{", "\\U000000");
        problems.extend(read_file(FileKind::User, Path::new(&path), named.as_bytes()).1);
        problems.push(Problem::Missing { path: path.into(), named_by: "--config" });
        for problem in problems {
            let sentence = problem.to_string();
            prop_assert!(!sentence.chars().any(char::is_control), "{:?}", sentence);
            prop_assert!(!sentence.contains(['\u{200b}', '\u{202e}', '\u{feff}', '\u{2028}']), "{:?}", sentence);
        }
    }

    #[test]
    fn whatever_surrounds_a_variable_without_being_seen_changes_nothing(
        before in "[ \t\r\n\u{a0}\u{200b}\u{feff}]{0,4}",
        after in "[ \t\r\n\u{a0}\u{200b}\u{feff}]{0,4}",
        value in "[^\\s\\p{C}\"'](\\PC{0,9}[^\\s\\p{C}])?",
        key in any_key(),
    ) {
        let read = |value: String| read_environment([(key.variable().into(), value.into())]);
        prop_assert_eq!(read(format!("{before}{value}{after}")), read(value));
    }

    #[test]
    fn any_address_is_taken_or_refused_and_never_shows_its_password(
        text in "\\PC{0,30}",
        rest in "[a-z0-9\\[\\]:./?@%#-]{0,20}",
        password in "[a-z]{12}",
    ) {
        for address in [text.clone(), format!("ws://{text}"), format!("wss://me:{password}@{rest}"), format!("me:{password}@{rest}")] {
            match address.parse::<ServerUrl>() {
                Ok(url) => {
                    let shown = format!("{url} {url:?} {} {}", url.authority(), url.host_header());
                    prop_assert!(!shown.contains(&password) || rest.contains('@'), "{}", shown);
                    prop_assert!(url.port() > 0 && !url.host().is_empty() && url.path_and_query().starts_with('/'));
                }
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
    }
}

#[test]
fn deep_and_long_files_are_refused_without_a_crash() {
    for text in
        ["[".repeat(100_000), "a.".repeat(50_000) + "b = 1", "x = ".to_owned() + &"[".repeat(100_000), "{".repeat(1000)]
    {
        read(FileKind::User, text.as_bytes());
    }
}
