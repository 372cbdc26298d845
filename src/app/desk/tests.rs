use std::sync::Arc;

use super::*;
use crate::instance::{Answer, Claim, Instance, Place};
use crate::link::memory;
use crate::settings::{Places, Request, load};
use crate::supervisor::{Past, Pulse};

/// A desk for the server of its policy or arguments, with a link that leads nowhere.
fn desk(policy: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let policy_file = folder.path().join("policy.toml");
    std::fs::write(&policy_file, policy).unwrap();
    let places = Places {
        machine_file: folder.path().join("settings.toml"),
        policy_file: Some(policy_file),
        user_file: None,
        log_dir: None,
    };
    let request =
        Request { places, config: None, registry: Vec::new(), environment: Vec::new(), arguments: Vec::new() };
    let loaded = load(&request).unwrap();
    let settings = &loaded.resolved.settings;
    let session = Session::new(wiring::exam_limits(settings), wiring::names_privacy(settings));
    let link_config = wiring::link_config(settings);
    let (link, events, _far) = memory(64);
    let (pulse, past) = (Pulse::default(), Past::default());
    let options = WindowOptions {
        loaded,
        request,
        link: link_config,
        embedded: None,
        instance: None,
        unattended: false,
        pulse,
        past,
    };
    Desk::new(session, link, events, options, Vec::new(), Arc::new(|| ()))
}

fn server_after(desk: &mut Desk, action: Action) -> (String, bool) {
    desk.perform(action);
    let facts = desk.facts();
    let told = facts.notices.groups().any(|group| group.english.contains("has locked the server's address"));
    (facts.server.to_owned(), told)
}

#[test]
fn a_locked_address_is_not_left_by_typing_another_one_or_by_starting_the_relay() {
    let other = || Action::SetServer("ws://room2:55111".parse().unwrap());
    let locked = "[server]\nurl = \"ws://room1:55111\"\n[relay]\nlisten = \"127.0.0.1:0\"\n";
    for action in [other(), Action::StartRelay] {
        assert_eq!(server_after(&mut desk(locked), action), ("ws://room1:55111".to_owned(), true));
    }
    let open = "[relay]\nlisten = \"127.0.0.1:0\"\n";
    assert_eq!(server_after(&mut desk(open), other()), ("ws://room2:55111".to_owned(), false));
    let (server, told) = server_after(&mut desk(open), Action::StartRelay);
    assert!(server.starts_with("ws://127.0.0.1:") && !told, "{server}");
}

#[test]
fn a_server_that_is_turned_to_is_claimed_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::at(folder.path().join("vxdisplay"));
    let mut desk = desk("");
    let started_for = desk.link_config.server.display.clone();
    let Claim::First(instance) = Instance::claim_in(&place, &started_for).unwrap() else { panic!() };
    desk.set_claims(Some(Claims::start(instance, Arc::new(|_| Answer::Done)).unwrap()));
    desk.perform(Action::SetServer("ws://room-2:1".parse().unwrap()));
    for server in ["ws://room-2:1", &started_for] {
        assert!(matches!(Instance::claim_in(&place, server).unwrap(), Claim::Runs(_)), "{server}");
    }
}
