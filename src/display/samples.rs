//! States to try things on.

use std::sync::Arc;
use std::time::Duration;

use super::{Now, Parts, Session, State, WindowPlan};
use crate::clock::Reading;
use crate::exam::{Limits, NamesPrivacy};
use crate::monitors::{Memory, Monitor};
use crate::settings::{DisplayMode, Loaded, Places, Request, load};
use crate::wiring;

/// Settings that nobody has changed but this policy.
pub(crate) fn loaded(policy: &str) -> (Loaded, Request) {
    let folder = tempfile::tempdir().unwrap();
    let policy_file = folder.path().join("policy.toml");
    std::fs::write(&policy_file, policy).unwrap();
    let places = Places {
        machine_file: folder.path().join("settings.toml"),
        policy_file: Some(policy_file),
        user_file: Some("/nowhere/user.toml".into()),
        log_dir: None,
    };
    let request = Request {
        places,
        config: None,
        registry: Vec::new(),
        environment: Vec::new(),
        arguments: Vec::new(),
        system_languages: Vec::new(),
    };
    (load(&request).unwrap(), request)
}

/// A state without windows, to which nothing has happened.
pub(crate) fn headless() -> State {
    let (loaded, request) = loaded("");
    State::headless(Session::new(Limits::default(), NamesPrivacy::Full), loaded, request)
}

/// A state with windows.
pub(crate) fn state(policy: &str, mode: DisplayMode, monitors: Vec<Monitor>) -> State {
    let (loaded, request) = loaded(policy);
    let settings = &loaded.resolved.settings;
    State::new(Parts {
        session: Session::new(wiring::exam_limits(settings), wiring::manner(settings)),
        link: wiring::link_config(settings),
        relay: None,
        windows: WindowPlan::new(mode, Memory::default(), false, false, monitors),
        folder: "/home/user".into(),
        home_dir: None,
        loaded: Arc::new(loaded),
        request,
    })
}

/// So many milliseconds after the start; the wall clock began at midnight.
pub(crate) fn at(millis: u64) -> Now {
    let elapsed = Duration::from_millis(millis);
    let midnight = chrono::DateTime::parse_from_rfc3339("2026-11-28T00:00:00+09:00").unwrap();
    Now { reading: Reading { now: elapsed, awake: elapsed }, wall: midnight + elapsed }
}
