//! The XDG autostart entry, by the Desktop Entry Specification 1.5 and the Desktop Application Autostart Specification 0.5.

use super::command::{ARGUMENTS, Named, UnfitPath, fit, words};

/// Starts what follows it. It stands before a path with one of [`INDIRECT`], and nowhere else.
const ENV: &str = "/usr/bin/env";
/// What desktops read rightly in arguments only: `GLib` looks for a program called `%%`, systemd starts none with quotes.
const INDIRECT: [char; 3] = ['%', '"', '\''];

/// The file's text.
///
/// # Errors
/// Where the specification has no way to write the path.
pub(super) fn text(program: &str) -> Result<String, UnfitPath> {
    let exec = exec(fit(program, &['='])?);
    Ok(format!(
        "[Desktop Entry]\nType=Application\nName=VX Display\nComment=The patient's screen of an X-ray room\n\
         Comment[ko]=촬영실의 환자용 화면\nExec={exec}\nTerminal=false\nNoDisplay=true\nX-GNOME-Autostart-enabled=true\n"
    ))
}

/// The value of `Exec`: quoted as an argument, then escaped as a string.
fn exec(program: &str) -> String {
    let mut quoted = String::from('"');
    for character in program.chars() {
        match character {
            '"' | '`' | '$' | '\\' => quoted.extend(['\\', character]),
            '%' => quoted.push_str("%%"),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    let quoted = quoted.replace('\\', r"\\");
    if program.contains(INDIRECT) { format!("{ENV} {quoted} {ARGUMENTS}") } else { format!("{quoted} {ARGUMENTS}") }
}

/// What an entry starts; none where it starts nothing, because somebody has switched it off.
pub(super) fn named(text: &str) -> Option<Named> {
    let mut group = "";
    let mut exec = None;
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        if line.starts_with('[') {
            group = line;
        } else if group == "[Desktop Entry]"
            && let Some((key, value)) = line.split_once('=')
        {
            match (key.trim_end(), value.trim_start()) {
                ("Hidden", "true") | ("X-GNOME-Autostart-enabled", "false") => return None,
                ("Exec", value) => exec = Some(value),
                _ => {}
            }
        }
    }
    let command = exec?.to_owned();
    let words = unescaped(&command).and_then(|command| words(&command));
    let program =
        words.and_then(|words| words.into_iter().find(|word| word != ENV)).map(|word| word.replace("%%", "%"));
    Some(Named { command, program })
}

/// The string that a value stands for.
fn unescaped(value: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = value.chars();
    while let Some(character) = rest.next() {
        text.push(match character {
            '\\' => match rest.next()? {
                's' => ' ',
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '\\' => '\\',
                _ => return None,
            },
            _ => character,
        });
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::super::command::AWKWARD;
    use super::*;

    #[test]
    fn the_line_is_that_of_the_specification() {
        assert_eq!(exec("/usr/bin/vx"), "\"/usr/bin/vx\" run --supervised");
        assert_eq!(exec("/a b/100%"), "/usr/bin/env \"/a b/100%%\" run --supervised");
        // A dollar sign is quoted by one backslash, which the string writes as two.
        assert_eq!(exec("/$"), "\"/\\\\$\" run --supervised");
        // A backslash: two as an argument, four in the string.
        assert_eq!(exec("/\\"), "\"/\\\\\\\\\" run --supervised");
    }

    #[test]
    fn awkward_paths_read_back_as_the_same() {
        for path in AWKWARD {
            assert_eq!(named(&text(path).unwrap()).unwrap().program.as_deref(), Some(path));
        }
    }

    #[test]
    fn what_cannot_be_written_is_refused() {
        assert_eq!(text("/a=b"), Err(UnfitPath::Character('=')));
        assert_eq!(text("/a\nExec=evil"), Err(UnfitPath::Control));
    }

    #[test]
    fn one_that_is_switched_off_starts_nothing() {
        let entry = text("/vx").unwrap();
        assert_eq!(named(&entry.replace("enabled=true", "enabled=false")), None);
        assert_eq!(named(&format!("{entry}Hidden=true\n")), None);
        assert_eq!(named("[Desktop Entry]\nName=x\n"), None);
        assert_eq!(named("[Desktop Action x]\nExec=/vx\n"), None);
        assert!(named("[Desktop Entry]\n# Hidden=true\nExec = /vx run\n").is_some());
        assert_eq!(named("[Desktop Entry]\nExec=\"/vx\n").unwrap().program, None, "a quote that does not end");
    }
}
