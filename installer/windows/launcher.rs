//! `vxdisplay.com`: the commands of `vxdisplay.exe` in a terminal.
//!
//! The display itself is a program without a terminal, so that none flashes up when it starts with the desktop; a command shell does
//! not wait for such a program and cannot tell its exit code. Shells prefer `.com` to `.exe` where only `vxdisplay` is typed.

use std::process::{Command, ExitCode};

/// The display could not be started.
const FAILED: u8 = 1;

fn main() -> ExitCode {
    // Ctrl+C is the display's to answer; this process passes on its exit code.
    let _without = ctrlc::set_handler(|| {});
    let started = std::env::current_exe()
        .map(|launcher| launcher.with_extension("exe"))
        .and_then(|program| Command::new(program).args(std::env::args_os().skip(1)).status());
    match started {
        // Windows has 32 bits here; ours are small, and of others at least a failure stays one.
        Ok(status) => ExitCode::from(status.code().map_or(FAILED, |code| u8::try_from(code).unwrap_or(FAILED))),
        Err(error) => {
            eprintln!("vxdisplay: vxdisplay.exe beside this program cannot be started: {error}");
            ExitCode::from(FAILED)
        }
    }
}
