//! The systemd user unit, quoted as systemd.service(5) and systemd.syntax(7) say.

use super::command::{ARGUMENTS, Named, UnfitPath, fit, words};

/// What systemd does not allow in the path of a program, whatever its quoting.
const FORBIDDEN: [char; 3] = ['"', '\'', '\\'];

/// What wants the unit: a desktop session, by systemd.special(7).
pub(super) const TARGET: &str = "graphical-session.target";

/// The unit's text.
///
/// # Errors
/// Where systemd has no way to write the path.
pub(super) fn text(program: &str) -> Result<String, UnfitPath> {
    let exec = exec(fit(program, &FORBIDDEN)?);
    Ok(format!(
        "[Unit]\nDescription=VX Display, the patient's screen of an X-ray room\nPartOf={TARGET}\nAfter={TARGET}\n\n\
         [Service]\nExecStart={exec}\nRestart=on-failure\nRestartSec=1\n\n[Install]\nWantedBy={TARGET}\n"
    ))
}

/// The value of `ExecStart`. A dollar sign stands for itself in the program's path: variables are put into arguments only.
fn exec(program: &str) -> String {
    format!("\"{}\" {ARGUMENTS}", program.replace('%', "%%"))
}

/// What a unit starts; none where it starts nothing.
pub(super) fn named(text: &str) -> Option<Named> {
    let mut group = "";
    let mut exec = None;
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') {
            group = line;
        } else if group == "[Service]"
            && let Some((key, value)) = line.split_once('=')
            && key.trim_end() == "ExecStart"
        {
            exec = Some(value.trim_start());
        }
    }
    let command = exec.filter(|command| !command.is_empty())?.to_owned();
    let program = words(&command).and_then(|words| words.into_iter().next()).map(|word| word.replace("%%", "%"));
    Some(Named { command, program })
}

#[cfg(test)]
mod tests {
    use super::super::command::AWKWARD;
    use super::*;

    #[test]
    fn the_line_is_quoted_as_systemd_reads_it() {
        assert_eq!(exec("/a b/100%/$x"), "\"/a b/100%%/$x\" run --supervised");
        assert_eq!(named("[Service]\nExecStart=\"/a\\\"b\" x\n").unwrap().program.as_deref(), Some("/a\"b"));
    }

    #[test]
    fn awkward_paths_read_back_as_the_same() {
        let (refused, written): (Vec<&str>, Vec<&str>) = AWKWARD.iter().partition(|path| path.contains(FORBIDDEN));
        for path in refused {
            assert!(matches!(text(path), Err(UnfitPath::Character(_))), "{path}");
        }
        assert!(written.len() > 4);
        for path in written {
            assert_eq!(named(&text(path).unwrap()).unwrap().program.as_deref(), Some(path));
        }
    }

    #[test]
    fn a_line_end_cannot_smuggle_a_setting() {
        assert_eq!(text("/a\nExecStartPre=/evil"), Err(UnfitPath::Control));
    }

    #[test]
    fn a_unit_without_a_command_starts_nothing() {
        assert_eq!(named("[Service]\nExecStart=\n"), None);
        assert_eq!(named("[Unit]\nExecStart=/vx\n"), None);
    }
}
