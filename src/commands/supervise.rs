//! `vxdisplay run --supervised`: this process watches, and the display is its child.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use super::Interrupt;
use crate::settings::Renderer;
use crate::supervisor::{self, SuperviseError};

/// Runs the display with the arguments of this process under supervision. Returns the exit code.
///
/// # Errors
/// Where the supervisor cannot work.
pub fn supervise(setting: Renderer, interrupt: &Interrupt) -> Result<u8, SuperviseError> {
    let program = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("vxdisplay"));
    let given: Vec<OsString> = std::env::args_os().skip(1).collect();
    supervisor::supervise(setting, interrupt, |renderer, starts| {
        let mut command = Command::new(&program);
        command.args(child_arguments(&given, renderer, starts));
        command
    })
}

/// The arguments of the display: those of this process, but for what is the supervisor's own.
fn child_arguments(given: &[OsString], renderer: Option<Renderer>, starts: u32) -> Vec<OsString> {
    let mut arguments = Vec::new();
    let mut rest = given.iter();
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy();
        match text.as_ref() {
            "--supervised" => arguments.push("--supervised-child".into()),
            // Only `auto` is ever replaced, and nothing may be given twice.
            "--renderer" if renderer.is_some() => drop(rest.next()),
            _ if renderer.is_some() && text.starts_with("--renderer=") => {}
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
    if let Some(renderer) = renderer {
        arguments.extend(["--renderer".into(), renderer.to_string().into()]);
    }
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(given: &str, renderer: Option<Renderer>, starts: u32) -> String {
        let given: Vec<OsString> = given.split(' ').map(OsString::from).collect();
        let child = child_arguments(&given, renderer, starts);
        child.iter().map(|argument| argument.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_display_gets_the_arguments_of_the_supervisor() {
        assert_eq!(
            arguments("run --server ws://h:1 --supervised --fullscreen", None, 0),
            "run --server ws://h:1 --supervised-child --fullscreen"
        );
        assert_eq!(arguments("--supervised", None, 3), "--supervised-child");
    }

    #[test]
    fn another_renderer_replaces_the_one_that_was_given() {
        let wgpu = Some(Renderer::Wgpu);
        assert_eq!(arguments("run --renderer auto --supervised", wgpu, 3), "run --supervised-child --renderer wgpu");
        assert_eq!(arguments("run --renderer=auto --supervised", wgpu, 3), "run --supervised-child --renderer wgpu");
        assert_eq!(arguments("run --renderer gl --supervised", None, 3), "run --renderer gl --supervised-child");
    }

    #[test]
    fn a_fault_is_for_the_first_start_unless_it_is_for_good() {
        assert_eq!(arguments("--supervised --inject no-gl", None, 0), "--supervised-child --inject no-gl");
        assert_eq!(arguments("--supervised --inject no-gl", None, 1), "--supervised-child");
        assert_eq!(arguments("--supervised --inject no-gl!", None, 1), "--supervised-child --inject no-gl!");
    }
}
