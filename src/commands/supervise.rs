//! `vxdisplay run --supervised`: this process watches, and the display is its child.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use super::Interrupt;
use crate::monitors::{MonitorChoice, choice_of, list};
use crate::settings::{DisplaySettings, Renderer};
use crate::supervisor::{self, SuperviseError};

/// Runs the display with the arguments of this process under supervision. Returns the exit code.
///
/// # Errors
/// Where the supervisor cannot work.
pub fn supervise(display: &DisplaySettings, interrupt: &Interrupt) -> Result<u8, SuperviseError> {
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("vxdisplay"));
    let given: Vec<OsString> = std::env::args_os().skip(1).collect();
    let (number, monitor) = monitor_of(&display.monitor).unzip();
    supervisor::supervise(display.renderer, number, interrupt, |without_gl, starts| {
        let mut command = Command::new(&program);
        command.args(child_arguments(&given, without_gl, monitor.as_deref(), starts));
        command
    })
}

/// A number and the monitor that it means now, by what it is: after a restart of the display the number may be another one's.
fn monitor_of(choice: &MonitorChoice) -> Option<(u32, String)> {
    let MonitorChoice::Index(number) = choice else { return None };
    let index = usize::try_from(*number).ok()?.checked_sub(1)?;
    // Where the monitors cannot be listed now, the display says so.
    choice_of(&list().ok()?, index).map(|choice| (*number, choice.to_string()))
}

/// The arguments of the display: those of this process, but for what is the supervisor's own. `without_gl`: the renderer is the CPU in place
/// of the one that was given; so is `monitor`.
fn child_arguments(given: &[OsString], without_gl: bool, monitor: Option<&str>, starts: u32) -> Vec<OsString> {
    let mut arguments = Vec::new();
    let mut rest = given.iter();
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy();
        match text.as_ref() {
            "--supervised" => arguments.push("--supervised-child".into()),
            // Nothing may be given twice.
            "--renderer" if without_gl => drop(rest.next()),
            _ if without_gl && text.starts_with("--renderer=") => {}
            "--monitor" if monitor.is_some() => drop(rest.next()),
            _ if monitor.is_some() && text.starts_with("--monitor=") => {}
            // A fault is for the first start, unless it is to be there for good.
            "--inject" => {
                let fault = rest.next();
                let again = fault.is_some_and(|fault| fault.to_string_lossy().ends_with('!'));
                if starts == 0 || again {
                    arguments.push(argument.clone());
                    arguments.extend(fault.cloned());
                }
            }
            _ => arguments.push(argument.clone()),
        }
    }
    if without_gl {
        arguments.extend(["--renderer".into(), Renderer::Cpu.to_string().into()]);
    }
    if let Some(monitor) = monitor {
        arguments.extend(["--monitor".into(), monitor.into()]);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(given: &str, without_gl: bool, starts: u32) -> String {
        let given: Vec<OsString> = given.split(' ').map(OsString::from).collect();
        let child = child_arguments(&given, without_gl, None, starts);
        child.iter().map(|argument| argument.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_display_gets_the_arguments_of_the_supervisor() {
        assert_eq!(
            arguments("run --server ws://h:1 --supervised --fullscreen", false, 0),
            "run --server ws://h:1 --supervised-child --fullscreen"
        );
        assert_eq!(arguments("--supervised", false, 3), "--supervised-child");
    }

    #[test]
    fn the_cpu_replaces_the_renderer_that_was_given() {
        for given in ["--renderer auto", "--renderer=auto", "--renderer gl", "--renderer=wgpu"] {
            let given = format!("run {given} --supervised");
            assert_eq!(arguments(&given, true, 3), "run --supervised-child --renderer cpu", "{given}");
        }
        assert_eq!(arguments("run --renderer gl --supervised", false, 3), "run --renderer gl --supervised-child");
    }

    #[test]
    fn the_monitor_of_a_number_replaces_the_number() {
        for given in [["run", "--supervised", "--monitor", "2"].as_slice(), &["run", "--supervised", "--monitor=2"]] {
            let given: Vec<OsString> = given.iter().map(OsString::from).collect();
            let child = child_arguments(&given, false, Some("DEL DELL U2412M A"), 1);
            assert_eq!(child, ["run", "--supervised-child", "--monitor", "DEL DELL U2412M A"].map(OsString::from));
        }
        assert_eq!(monitor_of(&MonitorChoice::Second), None);
    }

    #[test]
    fn a_fault_is_for_the_first_start_unless_it_is_for_good() {
        assert_eq!(arguments("--supervised --inject no-gl", false, 0), "--supervised-child --inject no-gl");
        assert_eq!(arguments("--supervised --inject no-gl", false, 1), "--supervised-child");
        assert_eq!(arguments("--supervised --inject no-gl!", false, 1), "--supervised-child --inject no-gl!");
    }
}
