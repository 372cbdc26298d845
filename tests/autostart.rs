//! `vxdisplay autostart` against the real program, in a home of its own, and for the whole computer in a folder in its place.
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
#![cfg(target_os = "linux")]

mod common;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use common::{PATIENCE, vxdisplay};
use vxdisplay::autostart::{Autostart, AutostartError, Folders, Form, Program, Scope};

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn entry(&self) -> PathBuf {
        self.0.path().join("config/autostart/vxdisplay.desktop")
    }

    fn unit(&self) -> PathBuf {
        self.0.path().join("config/systemd/user/vxdisplay.service")
    }

    fn wants(&self) -> PathBuf {
        self.0.path().join("config/systemd/user/graphical-session.target.wants/vxdisplay.service")
    }

    /// Written by programs that stand in for ours.
    fn started(&self) -> PathBuf {
        self.0.path().join("started")
    }

    /// What the command prints.
    fn run(&self, line: &str) -> String {
        let output = vxdisplay(self.0.path()).arg("autostart").args(line.split(' ')).output().unwrap();
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn status(&self) -> serde_json::Value {
        let json = self.run("status --json");
        assert_eq!(json.lines().count(), 1);
        serde_json::from_str(&json).unwrap()
    }

    /// Every file below the home's configuration.
    fn files(&self) -> Vec<String> {
        let mut pending = vec![self.0.path().join("config")];
        let mut found = Vec::new();
        while let Some(path) = pending.pop() {
            if path.is_dir() {
                pending.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            } else if path.symlink_metadata().is_ok() {
                found.push(path.strip_prefix(self.0.path()).unwrap().display().to_string());
            }
        }
        found.sort();
        found
    }

    /// Autostart of this program, with the computer's folders below the home.
    fn autostart(&self, program: &Path) -> Autostart {
        let folders = |scope: &str| Folders {
            entries: self.0.path().join(scope).join("autostart"),
            units: self.0.path().join(scope).join("systemd/user"),
        };
        Autostart { program: program.to_owned(), user: Some(folders("config")), machine: folders("etc") }
    }
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_vxdisplay"))
}

#[test]
fn a_desktop_entry_is_enabled_told_and_disabled() {
    let home = Home::new();
    assert!(home.status()["user"].is_null());
    assert!(home.run("disable").contains("nothing to remove"));

    let said = home.run("enable");
    assert!(said.contains(&home.entry().display().to_string()), "{said}");
    let written = fs::read_to_string(home.entry()).unwrap();
    assert!(written.starts_with("[Desktop Entry]\nType=Application\n"), "{written}");
    assert!(written.contains(&format!("\nExec=\"{}\" run --supervised\n", program().display())), "{written}");
    let user = home.status()["user"].clone();
    assert_eq!(user["form"], "desktop_entry");
    assert_eq!(user["path"], home.entry().display().to_string());
    assert_eq!(user["command"], format!("\"{}\" run --supervised", program().display()));
    assert_eq!(user["current"], true);
    assert_eq!(user.as_object().unwrap().len(), 4);
    assert!(home.run("status").contains("this user  enabled by a desktop entry that starts this program\n"));

    home.run("enable");
    assert_eq!(fs::read_to_string(home.entry()).unwrap(), written, "a second time changes nothing");
    assert_eq!(home.files(), ["config/autostart/vxdisplay.desktop"]);
    home.run("disable");
    assert_eq!(home.files(), Vec::<String>::new());
}

#[test]
fn the_two_forms_are_never_enabled_at_once() {
    let home = Home::new();
    home.run("enable");
    assert!(home.run("enable --systemd").contains("systemctl --user daemon-reload"));
    assert_eq!(
        home.files(),
        [
            "config/systemd/user/graphical-session.target.wants/vxdisplay.service",
            "config/systemd/user/vxdisplay.service"
        ]
    );
    assert_eq!(fs::read_link(home.wants()).unwrap(), home.unit());
    let user = home.status()["user"].clone();
    assert_eq!((user["form"].as_str(), user["current"].as_bool()), (Some("systemd_unit"), Some(true)));

    fs::remove_file(home.wants()).unwrap();
    assert!(home.status()["user"].is_null(), "a unit that nobody wants starts nothing");
    home.run("enable --systemd");
    home.run("enable");
    assert_eq!(home.files(), ["config/autostart/vxdisplay.desktop"]);
}

/// Whether a program of the system is installed.
fn has(program: &str) -> bool {
    Command::new(program).arg("--help").output().is_ok()
}

/// What systemd says against the unit; nothing where it is not installed.
fn faults_by_systemd(home: &Home) -> Vec<String> {
    if !has("systemd-analyze") {
        return Vec::new();
    }
    let mut command = Command::new("systemd-analyze");
    command.env("XDG_RUNTIME_DIR", home.0.path()).args(["verify", "--user", "--man=no"]).arg(home.unit());
    let said = String::from_utf8(command.output().unwrap().stderr).unwrap();
    said.lines().filter(|line| line.contains("vxdisplay")).map(str::to_owned).collect()
}

#[test]
fn the_desktop_and_systemd_themselves_find_no_fault() {
    let home = Home::new();
    // A program with a path that troubles whoever writes commands.
    let awkward = |folder: &str| {
        let folder = home.0.path().join(folder);
        fs::create_dir(&folder).unwrap();
        let program = folder.join("vxdisplay");
        fs::write(&program, format!("#!/bin/sh\necho \"$*\" >{0}.new\nmv {0}.new {0}\n", home.started().display()))
            .unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        home.autostart(&program)
    };
    let autostart = awkward("a b 100% $HOME 병원 ;&|`");
    autostart.enable(Scope::User, true).unwrap();
    let user = autostart.state().unwrap().user.unwrap();
    assert_eq!((user.form, user.program), (Form::SystemdUnit, Program::This));
    assert_eq!(faults_by_systemd(&home), Vec::<String>::new());
    // The check is one: it finds a program that is not there.
    home.autostart(Path::new("/nowhere/vxdisplay")).enable(Scope::User, true).unwrap();
    assert_eq!(faults_by_systemd(&home).is_empty(), !has("systemd-analyze"));
    let folders = ["a \"b\" 100% $HOME \\ 병원 ;&|`id`", "it's", "100%", "$x", "plain"];
    for folder in folders {
        let autostart = awkward(folder);
        autostart.enable(Scope::User, false).unwrap();
        assert_eq!(autostart.state().unwrap().user.unwrap().program, Program::This, "{folder}");
        if has("desktop-file-validate") {
            let output = Command::new("desktop-file-validate").arg(home.entry()).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        }
        if has("gio") {
            assert!(Command::new("gio").arg("launch").arg(home.entry()).status().unwrap().success(), "{folder}");
            let deadline = Instant::now() + PATIENCE;
            while !home.started().exists() {
                assert!(Instant::now() < deadline, "{folder}: not started");
                std::thread::sleep(Duration::from_millis(5));
            }
            assert_eq!(fs::read_to_string(home.started()).unwrap(), "run --supervised\n");
            fs::remove_file(home.started()).unwrap();
        }
    }
    let unfit = home.autostart(Path::new("/a\"b/vxdisplay")).enable(Scope::User, true);
    assert!(matches!(unfit, Err(AutostartError::Unfit { .. })), "systemd has no way");
}

#[test]
fn another_program_and_one_that_is_gone_are_told_apart() {
    let home = Home::new();
    home.autostart(Path::new("/bin/sh")).enable(Scope::User, false).unwrap();
    let here = home.autostart(program());
    assert_eq!(here.state().unwrap().user.unwrap().program, Program::Other);
    assert_eq!(home.status()["user"]["current"], false);
    home.autostart(Path::new("/nowhere/vxdisplay")).enable(Scope::User, true).unwrap();
    assert_eq!(here.state().unwrap().user.unwrap().program, Program::Missing);
    assert!(home.run("status").contains("no longer exists"));
    home.run("enable");
    assert_eq!(home.status()["user"]["current"], true);
}

#[test]
fn the_computers_files_are_beside_the_users() {
    let home = Home::new();
    let autostart = home.autostart(program());
    autostart.enable(Scope::Machine, false).unwrap();
    let state = autostart.state().unwrap();
    assert_eq!(state.user, None);
    assert_eq!(
        state.machine.unwrap().path,
        home.0.path().join("etc/autostart/vxdisplay.desktop").display().to_string()
    );
    autostart.enable(Scope::User, true).unwrap();
    assert_eq!(autostart.disable(Scope::Machine).unwrap().len(), 1);
    assert!(autostart.state().unwrap().user.is_some());
    assert_eq!(autostart.disable(Scope::User).unwrap().len(), 2);
}

#[test]
fn what_cannot_be_done_is_told_with_what_to_do() {
    let home = Home::new();
    let unfit = home.autostart(Path::new("/a=b/vxdisplay")).enable(Scope::User, false).unwrap_err();
    assert!(unfit.to_string().contains("/a=b/vxdisplay") && unfit.to_string().contains("Move the program"), "{unfit}");
    let nobody = Autostart { user: None, ..home.autostart(program()) };
    assert!(matches!(nobody.enable(Scope::User, false), Err(AutostartError::NoHome)));
    // A file where a folder must be: not even root gets through.
    fs::write(home.0.path().join("config"), "").unwrap();
    let blocked = home.autostart(program()).enable(Scope::User, false).unwrap_err();
    assert!(blocked.to_string().contains("autostart/vxdisplay.desktop"), "{blocked}");
}
