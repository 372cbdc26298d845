//! A program that dies with a patient in its memory leaves no memory behind, unless a setting asks for it.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

mod common;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::desktop::Desktop;
use common::{FOREIGN, Lines, PATIENCE, Server, signal, vxdisplay};

/// An id that is nowhere else in the memory.
const ID: &str = "PLANTED-47110815";

const ASKED_FOR: (&str, &str) = ("VXDISPLAY_DIAGNOSTICS__CORE_DUMPS", "true");

/// The program in a shell that allows core files, which are written to `home`.
fn allowing_dumps(home: &Path) -> Command {
    let program = vxdisplay(home);
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -c unlimited && exec \"$0\" \"$@\""]).arg(program.get_program()).current_dir(home);
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell
}

/// What stands in the core files of a folder; empty where there are none.
fn dumped(home: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(home).unwrap().map(|entry| entry.unwrap().path());
    let cores = files.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("core"));
    cores.flat_map(|path| std::fs::read(path).unwrap()).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// What the log of the program says.
fn logged(home: &Path) -> String {
    let folder = std::fs::read_dir(home.join("state/vxdisplay/logs"));
    let files = folder.into_iter().flatten().map(|entry| entry.unwrap().path());
    files.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Soft and hard limit of core files.
fn core_limit(process: u32) -> Vec<String> {
    let limits = std::fs::read_to_string(format!("/proc/{process}/limits")).unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    line.split_whitespace().skip(4).take(2).map(str::to_owned).collect()
}

/// Whether the kernel would write a core file beside the program, where this test can see it.
fn cores_can_be_seen() -> bool {
    let pattern = std::fs::read_to_string("/proc/sys/kernel/core_pattern").unwrap();
    let seen = pattern.starts_with("core");
    if !seen {
        // Not a silent pass: the limits are compared all the same.
        eprintln!("core files go to {pattern:?} here, so that only the limits can be compared");
    }
    seen
}

/// `watch` with a patient in its memory.
fn watching(home: &Path, server: &mut Server, variables: &[(&str, &str)]) -> Lines {
    let mut command = allowing_dumps(home);
    command.args(["watch", "--json", "--show-patient-data", "--server", &server.url()]);
    let mut watch = Lines::start(command.envs(variables.iter().copied()).stderr(Stdio::null()));
    server.registered();
    server.patient(ID, "홍^길동");
    watch.until("the patient", |line| line.contains(ID));
    watch
}

#[test]
fn a_display_that_dies_with_a_patient_leaves_no_core_file() {
    let (home, desktop) = (tempfile::tempdir().unwrap(), Desktop::start(1280, 800));
    let mut server = Server::start(FOREIGN[0]);
    let mut command = allowing_dumps(home.path());
    command.args(["run", "--fullscreen", "--allow-only-monitor", "--server", &server.url()]);
    command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY").stderr(Stdio::null());
    let mut display = Lines::start(&mut command);
    server.registered();
    desktop.until("a painted window", |picture| !picture.is_blank());
    let waiting = desktop.settled();
    server.patient(ID, "홍^길동");
    desktop.until("the patient", |picture| picture != &waiting);
    assert_eq!(core_limit(display.id()), ["0", "0"]);
    display.signal("ABRT");
    assert!(!display.wait().success());
    assert!(!holds(&dumped(home.path()), ID));
    assert!(dumped(home.path()).is_empty());
}

#[test]
fn not_even_where_somebody_raises_the_limit_of_the_running_program() {
    let home = tempfile::tempdir().unwrap();
    let mut server = Server::start(FOREIGN[0]);
    let mut watch = watching(home.path(), &mut server, &[]);
    let raised = Command::new("prlimit")
        .args(["--pid", &watch.id().to_string(), "--core=unlimited:unlimited"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if raised {
        assert_eq!(core_limit(watch.id()), ["unlimited", "unlimited"]);
    } else {
        eprintln!("this user may not raise limits, so that only the program's own are tried");
    }
    watch.signal("ABRT");
    watch.wait();
    assert!(dumped(home.path()).is_empty());
}

#[test]
fn the_setting_turns_core_files_on_and_the_log_says_so() {
    let home = tempfile::tempdir().unwrap();
    let mut server = Server::start(FOREIGN[0]);
    let mut watch = watching(home.path(), &mut server, &[ASKED_FOR]);
    assert_eq!(core_limit(watch.id()), ["unlimited", "unlimited"]);
    // The log is written by a thread of its own, which dies with the program.
    let begun = Instant::now();
    while !logged(home.path()).contains("diagnostics.core_dumps") {
        assert!(begun.elapsed() < PATIENCE, "the log does not name the setting");
        std::thread::sleep(Duration::from_millis(10));
    }
    watch.signal("ABRT");
    watch.wait();
    if cores_can_be_seen() {
        assert!(holds(&dumped(home.path()), ID), "the switch does nothing, or this test sees nothing");
    }
}

#[test]
fn the_display_of_a_supervisor_leaves_none_either() {
    let (home, desktop) = (tempfile::tempdir().unwrap(), Desktop::start(1280, 800));
    let mut server = Server::start(FOREIGN[0]);
    let mut command = allowing_dumps(home.path());
    command.args(["run", "--supervised", "--fullscreen", "--allow-only-monitor", "--server", &server.url()]);
    command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY").stderr(Stdio::null());
    let supervisor = Lines::start(&mut command);
    server.registered();
    desktop.until("a painted window", |picture| !picture.is_blank());
    let waiting = desktop.settled();
    server.patient(ID, "홍^길동");
    desktop.until("the patient", |picture| picture != &waiting);
    let children = format!("/proc/{0}/task/{0}/children", supervisor.id());
    let display: u32 = std::fs::read_to_string(children).unwrap().trim().parse().unwrap();
    for process in [supervisor.id(), display] {
        assert_eq!(core_limit(process), ["0", "0"]);
    }
    signal(display, "ABRT");
    let begun = Instant::now();
    while Path::new(&format!("/proc/{display}")).exists() {
        assert!(begun.elapsed() < PATIENCE, "the display does not end");
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(dumped(home.path()).is_empty());
}

#[test]
fn the_relay_has_none_either() {
    let home = tempfile::tempdir().unwrap();
    let mut relay =
        Lines::start(allowing_dumps(home.path()).args(["relay", "--listen", "127.0.0.1:0"]).stderr(Stdio::null()));
    relay.until("its address", |line| line.contains("listening"));
    assert_eq!(core_limit(relay.id()), ["0", "0"]);
    relay.signal("ABRT");
    relay.wait();
    assert!(dumped(home.path()).is_empty());
}
