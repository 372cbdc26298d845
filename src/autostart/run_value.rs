//! The value of the Run key on Windows: a command line as `CreateProcess` takes it apart.

use super::command::{ARGUMENTS, Named, UnfitPath, fit};

/// The value. A path of Windows has no quotes, and nothing in quotes needs escaping before the last backslash's quote: a
/// program's path ends in its name.
///
/// # Errors
/// Where the path holds a quote.
pub(super) fn text(program: &str) -> Result<String, UnfitPath> {
    Ok(format!("\"{}\" {ARGUMENTS}", fit(program, &['"'])?))
}

/// What a value starts.
pub(super) fn named(value: &str) -> Named {
    let command = value.trim();
    let program = match command.strip_prefix('"') {
        Some(rest) => rest.split_once('"').map(|(program, _)| program),
        None => command.split(' ').next().filter(|program| !program.is_empty()),
    };
    Named { command: command.to_owned(), program: program.map(str::to_owned) }
}

/// Whether somebody has switched the value off in the task manager or the settings of Windows: these write an odd first
/// byte for it under `StartupApproved`.
pub(super) fn switched_off(approved: &[u8]) -> bool {
    approved.first().is_some_and(|byte| byte % 2 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn awkward_paths_read_back_as_the_same() {
        for path in [r"C:\vx.exe", r"C:\Program Files\VX Display\vx.exe", r"\\server\100%\병원\vx' $x;&.exe"] {
            let value = text(path).unwrap();
            assert_eq!(value, format!("\"{path}\" run --supervised"));
            assert_eq!(named(&value).program.as_deref(), Some(path));
        }
        assert_eq!(text("C:\\a\"b"), Err(UnfitPath::Character('"')));
        assert_eq!(text("C:\\a\0b"), Err(UnfitPath::Control));
    }

    #[test]
    fn values_of_others_are_read_as_windows_does() {
        assert_eq!(named(r"C:\vx.exe run").program.as_deref(), Some(r"C:\vx.exe"));
        assert_eq!(named("\"C:\\vx.exe").program, None);
        assert_eq!(named(" ").program, None);
    }

    #[test]
    fn the_task_manager_writes_an_odd_byte_for_off() {
        assert!(switched_off(&[3, 0, 0, 0]));
        assert!(!switched_off(&[2, 0, 0, 0]));
        assert!(!switched_off(&[]));
    }
}
