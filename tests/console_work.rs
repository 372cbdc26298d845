//! The technologist's tools: what was sent and what came of it, recordings, settings in words, the story of the screen, one monitor, and what is
//! said when work is done. By label and by keyboard alone.
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

#[allow(dead_code, reason = "what other tests of the console need")]
mod console_support;

use std::path::PathBuf;
use std::time::Duration;

use console_support::{Desk, LANGUAGES, action_names, all_text, has, press, type_into, value_of, word};
use egui::accesskit::Role;
use egui::{Key as KeyboardKey, Modifiers, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use vxdisplay::console::{Action, Page};
use vxdisplay::display::{
    Destination, Effect, Event, FilePurpose, Job, JobEnd, RecorderEvent, SimulatorEvent, SimulatorOrder,
};
use vxdisplay::l10n::{Library, Locale, Message, STAFF_LOCALES};
use vxdisplay::link::{Failure, HandshakeFailure, LinkEventKind, LinkState};
use vxdisplay::monitors::{Area, Edid, Monitor};
use vxdisplay::recording::{Header, PatientData, RecordingFile};
use vxdisplay::settings::{Change, KEYS, Key, Kind, Theme};

type Console = Harness<'static, Desk>;

/// The place of what has this name.
fn place(harness: &Console, label: &str) -> Rect {
    harness.get_all_by_label(label).next().unwrap_or_else(|| panic!("{label}")).rect()
}

/// The place of the text that contains this.
fn place_of_text(harness: &Console, part: &str) -> Rect {
    let mut nodes = harness.query_all(By::new().label_contains(part)).chain(harness.query_all(By::new().value(part)));
    nodes.next().unwrap_or_else(|| panic!("{part}: {}", all_text(harness))).rect()
}

/// Whether what is said stands in the line of its button, or right below it.
fn is_beside(said: Rect, button: Rect) -> bool {
    said.top() > button.top() - 4.0 && said.top() < button.bottom() + 24.0
}

/// What is to be sent is sent, and the frame; the display hears nothing yet.
fn sent(harness: &mut Console) -> String {
    let frame = harness.state().actions.iter().find_map(|action| match action {
        Action::Send(text) => Some(text.clone()),
        _ => None,
    });
    harness.state_mut().obey();
    harness.run();
    frame.unwrap()
}

/// Presses Tab until what has this name has the keyboard.
fn tab_to(harness: &mut Console, label: &str) {
    for _ in 0..150 {
        if console_support::focused(harness).contains(label) {
            return;
        }
        harness.key_press(KeyboardKey::Tab);
        harness.run();
    }
    panic!("{label} is not reached: {:?}", console_support::focused(harness));
}

fn key(harness: &mut Console, key: KeyboardKey) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn what_came_of_a_patient_is_said_at_the_button_as_soon_as_it_is_known() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).relay().harness();
        let send = word(language, "sim-send-patient");
        press(&mut harness, send);
        let frame = sent(&mut harness);
        let waiting = place_of_text(&harness, "101 (setPatientInfo)");
        assert!(is_beside(waiting, place(&harness, send)), "{waiting:?}");
        harness.state_mut().hears(&frame);
        harness.run();
        let text = all_text(&harness);
        assert!(text.contains(word(language, "exam-patient-shown")), "{text}");
        let said = place_of_text(&harness, word(language, "exam-patient-shown"));
        assert!(is_beside(said, place(&harness, send)), "{said:?}");
        assert!(!text.contains("DEMO-1001") || value_of(&harness, word(language, "sim-id")) == "DEMO-1001");
    }
}

#[test]
fn each_button_has_what_came_of_it_at_itself_and_by_keyboard_alone() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).relay().harness();
    for (button, part) in [("Send step", "601 (sendStepInfo)"), ("Start exam", "Phase: In progress")] {
        tab_to(&mut harness, button);
        key(&mut harness, KeyboardKey::Space);
        let frame = sent(&mut harness);
        harness.state_mut().hears(&frame);
        harness.run();
        let said = place_of_text(&harness, part);
        assert!(is_beside(said, place(&harness, button)), "{button}: {said:?}");
    }
}

#[test]
fn a_frame_that_does_not_come_is_said_to_be_missing_with_what_may_be_wrong() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).relay().harness();
    press(&mut harness, "Send patient");
    sent(&mut harness);
    for _ in 0..4 {
        harness.state_mut().hears(r#"{"sender":1,"receiver":106,"command":1,"data":{"status":1}}"#);
    }
    harness.state_mut().told(Event::Tick);
    harness.run();
    place_of_text(&harness, "the display has not received it");
    place_of_text(&harness, "Check that the display is connected to the server");
    // One that comes late after all is told.
    harness.state_mut().hears(r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"9","demo":true}}"#);
    harness.run();
    place_of_text(&harness, "received after");
}

/// A server takes what a second client says and passes nothing on.
#[test]
fn a_frame_that_the_server_does_not_pass_on_is_said_to_be_with_what_helps() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).page(Page::Simulator).harness();
        harness.state_mut().told(Event::Asked(Action::SendTo(Destination::Server)));
        harness.run();
        press(&mut harness, word(language, "sim-send-patient"));
        sent(&mut harness);
        harness.state_mut().told(Event::Simulator(SimulatorEvent::Sender(LinkState::Registered)));
        harness.state_mut().wait(4);
        harness.run();
        place_of_text(&harness, word(language, "sent-missed-not-passed"));
        harness.state_mut().told(Event::Simulator(SimulatorEvent::Sender(LinkState::Connecting)));
        harness.run();
        place_of_text(&harness, word(language, "sent-missed-sender"));
    }
}

/// What comes of a frame takes one room, whatever it is and however many lines it has.
#[test]
fn nothing_moves_when_what_came_of_a_frame_is_said() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 1400.0), vec2(1024.0, 1400.0), vec2(1360.0, 1400.0)] {
            for (button, below) in
                [("sim-send-patient", "sim-send-step"), ("sim-send-step", "play-play"), ("sim-start", "play-play")]
            {
                let mut harness = Desk::new(language).page(Page::Simulator).relay().harness_of(size);
                let top = |harness: &Console| place(harness, word(language, below)).top();
                let before = top(&harness);
                press(&mut harness, word(language, button));
                let frame = sent(&mut harness);
                assert_eq!(top(&harness), before, "{language} {size} {button}: sent");
                harness.state_mut().wait(4);
                harness.run();
                assert_eq!(top(&harness), before, "{language} {size} {button}: missed");
                harness.state_mut().hears(&frame);
                harness.run();
                assert_eq!(top(&harness), before, "{language} {size} {button}: arrived");
            }
        }
    }
}

/// What a terminal says with keys and options, the window says with the titles that stand in it.
#[test]
fn why_the_relay_does_not_start_names_titles_and_no_keys() {
    for language in STAFF_LOCALES.iter().copied() {
        for id in ["relay-tls-one-missing", "relay-bridge-place", "relay-bridge-address", "relay-token-not-usable"] {
            let mut harness = Desk::new(language).page(Page::Simulator).harness();
            harness.state_mut().told(Event::Asked(Action::StartRelay));
            let why = Message::new(id).with("address", "nats:/x").with("path", "/etc/x");
            harness.state_mut().told(Event::Simulator(SimulatorEvent::RelayStarted(Err(why))));
            harness.run();
            let text = all_text(&harness);
            let key = KEYS.iter().find(|key| text.contains(key.name));
            assert!(key.is_none() && !text.contains("--"), "{language} {id}: {text}");
        }
        let mut harness = Desk::new(language).harness();
        harness.state_mut().told(Event::Said(Message::new("metrics-not-loopback").with("address", "0.0.0.0:1")));
        harness.run();
        assert!(!all_text(&harness).contains("health.prometheus_listen"), "{language}");
    }
}

#[test]
fn a_taken_port_is_said_at_the_button_with_a_way_out_in_the_window() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).page(Page::Simulator).harness();
        press(&mut harness, word(language, "relay-start"));
        harness.state_mut().obey();
        let why = Message::new("relay-port-in-use").with("address", "127.0.0.1:55111");
        harness.state_mut().told(Event::Simulator(SimulatorEvent::RelayStarted(Err(why))));
        harness.run();
        let said = place_of_text(&harness, "127.0.0.1:55111");
        assert!(is_beside(said, place(&harness, word(language, "relay-start"))), "{language}: {said:?}");
        let text = all_text(&harness);
        assert!(!text.contains("--") && !text.contains("relay.listen"), "{language}: {text}");
        press(&mut harness, word(language, "relay-free-port"));
        let effects = harness.state_mut().obey();
        let on_free = |effect: &Effect| matches!(effect, Effect::Simulator(SimulatorOrder::StartRelay(config)) if config.listen.port() == 0);
        assert!(has(&effects, on_free), "{language}");
    }
}

#[test]
fn the_list_of_a_field_opens_and_is_chosen_from_by_keyboard() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
    tab_to(&mut harness, "Body part");
    for _ in 0..40 {
        key(&mut harness, KeyboardKey::ArrowDown);
        if console_support::focused(&harness).contains("PELVIS") {
            break;
        }
    }
    key(&mut harness, KeyboardKey::Space);
    assert_eq!(value_of(&harness, "Body part"), "PELVIS");
    type_into(&mut harness, "Body part", "MY OWN");
    assert_eq!(value_of(&harness, "Body part"), "MY OWN", "anything may be sent");
}

fn field(harness: &Console, label: &str) -> Rect {
    harness.get_all_by_label(label).find(|node| node.accesskit_node().role() == Role::TextInput).unwrap().rect()
}

#[test]
fn the_patient_screen_stands_beside_what_is_sent_and_fields_have_one_width() {
    for size in [vec2(800.0, 560.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0)] {
        let harness = Desk::new(Locale::EN).page(Page::Simulator).relay().harness_of(size);
        let preview = place(&harness, word(Locale::EN, "preview-spoken"));
        let fields: Vec<Rect> =
            ["Patient ID", "Name", "Birth date", "Body part", "Projection"].map(|name| field(&harness, name)).into();
        assert!(preview.left() > fields[0].right() && preview.bottom() < size.y, "{size}: {preview:?}");
        for field in &fields {
            assert!((field.width() - fields[0].width()).abs() < 1.0 && (field.left() - fields[0].left()).abs() < 1.0);
        }
    }
}

/// How many buttons are filled with the colour of what is meant first.
fn filled_buttons(harness: &Console) -> usize {
    let is_main = |shape: &egui::Shape| {
        matches!(shape, egui::Shape::Rect(rect) if rect.fill.to_array() == [0x24, 0x42, 0xa8, 0xff]
            && (rect.rect.height() - 32.0).abs() < 2.0 && rect.rect.width() > 40.0)
    };
    let mut all: Vec<&egui::Shape> = harness.output().shapes.iter().map(|shape| &shape.shape).collect();
    let mut count = 0;
    while let Some(shape) = all.pop() {
        if let egui::Shape::Vec(inner) = shape {
            all.extend(inner);
        } else if is_main(shape) {
            count += 1;
        }
    }
    count
}

#[test]
fn a_page_has_one_button_that_is_meant_first() {
    let desk = || Desk::new(Locale::EN).theme(Theme::Light);
    for (what, mut harness) in [
        ("simulator", desk().page(Page::Simulator).harness()),
        ("with relay", desk().page(Page::Simulator).relay().harness()),
        ("exam", desk().page(Page::Exam).harness()),
        ("settings", desk().page(Page::Settings).harness()),
    ] {
        assert!(filled_buttons(&harness) <= 1, "{what}: {}", filled_buttons(&harness));
        if what == "simulator" {
            press(&mut harness, "Record and replay");
            assert_eq!(filled_buttons(&harness), 0, "nothing can be recorded before somebody chose");
            press(&mut harness, "Pseudonyms");
            assert_eq!(filled_buttons(&harness), 1);
        }
        if what == "settings" {
            press(&mut harness, "Times");
            type_into(&mut harness, "Without updates", "3 h");
            assert_eq!(filled_buttons(&harness), 1, "there is something to save");
        }
    }
}

fn recording(name: &str, started: &str) -> RecordingFile {
    let header: Header = Header {
        version: 1,
        patient_data: PatientData::Pseudonymised,
        started: started.to_owned(),
        server: "ws://h:1".to_owned(),
        program: "0.1.0".to_owned(),
    };
    RecordingFile { path: PathBuf::from("/home/user").join(name), bytes: 12_345, header }
}

/// The page of recordings with two of them.
fn recordings(language: Locale) -> Console {
    let mut harness = Desk::new(language).page(Page::Simulator).harness();
    press(&mut harness, word(language, "recordings-half"));
    assert_eq!(action_names(&harness.state().actions), ["ListRecordings(/home/user)"], "at once, and once");
    let effects = harness.state_mut().obey();
    assert!(has(&effects, |effect| matches!(effect, Effect::Start(Job::ListRecordings(_)))));
    let found =
        vec![recording("new.jsonl", "2026-11-22T14:00:00+09:00"), recording("old.jsonl", "2026-11-21T14:00:00+09:00")];
    harness.state_mut().told(Event::Done(JobEnd::RecordingsListed(Ok(found))));
    harness.run();
    harness
}

#[test]
fn the_button_beside_a_path_ends_where_the_fields_below_it_end() {
    for language in STAFF_LOCALES.iter().copied() {
        let harness = recordings(language);
        let browse = format!("{}: {}", word(language, "record-path"), word(language, "browse"));
        let (button, folder) = (place(&harness, &browse), field(&harness, word(language, "recordings-folder")));
        assert!((button.right() - folder.right()).abs() <= 1.0, "{language}: {button:?} above {folder:?}");
    }
}

#[test]
fn a_recording_is_chosen_from_the_list_by_click_and_by_keyboard() {
    for language in LANGUAGES {
        let mut harness = recordings(language);
        let rows = console_support::rows(&harness);
        assert!(rows.len() == 2 && rows[0].contains("2026-11-22 14:00:00"), "{rows:?}");
        tab_to(&mut harness, &rows[0]);
        key(&mut harness, KeyboardKey::ArrowDown);
        key(&mut harness, KeyboardKey::Enter);
        assert_eq!(action_names(&harness.state().actions), ["OpenRecording(/home/user/old.jsonl)"]);
        harness.state_mut().actions.clear();
        harness.get_by_label(&rows[0]).click();
        harness.run();
        assert_eq!(action_names(&harness.state().actions), ["OpenRecording(/home/user/new.jsonl)"]);
    }
}

#[test]
fn a_folder_that_cannot_be_read_is_said_and_another_one_can_be_typed() {
    let mut harness = recordings(Locale::EN);
    type_into(&mut harness, "Folder", "/nowhere");
    key(&mut harness, KeyboardKey::Enter);
    assert_eq!(action_names(&harness.state().actions), ["ListRecordings(/nowhere)"]);
    harness.state_mut().obey();
    let why = Message::new("file-problem").with("path", "/nowhere").with("why", Message::new("file-no-folder"));
    harness.state_mut().told(Event::Done(JobEnd::RecordingsListed(Err(why))));
    harness.run();
    place_of_text(&harness, "/nowhere: The folder does not exist.");
    assert!(console_support::rows(&harness).is_empty());
}

#[test]
fn a_file_that_is_being_read_can_be_given_up_and_comes_no_more() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
    press(&mut harness, "Record and replay");
    harness.state_mut().told(Event::Asked(Action::OpenRecording("/tmp/r.jsonl".into())));
    harness.run();
    press(&mut harness, "Cancel reading");
    harness.state_mut().obey();
    harness.state_mut().read_recording();
    harness.run();
    assert!(harness.query_by_label("Pause").is_none() && harness.query_by_label("Play").is_none());
}

#[test]
fn a_replay_is_paused_wound_and_started_again_by_keyboard() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
    press(&mut harness, "Record and replay");
    harness.state_mut().obey();
    harness.state_mut().told(Event::Asked(Action::OpenRecording("/tmp/r.jsonl".into())));
    harness.state_mut().read_recording_of(60);
    harness.run();
    tab_to(&mut harness, "Pause");
    key(&mut harness, KeyboardKey::Space);
    assert_eq!(action_names(&harness.state().actions), ["PauseReplay(true)"]);
    harness.state_mut().obey();
    harness.run();
    tab_to(&mut harness, "Position");
    key(&mut harness, KeyboardKey::ArrowRight);
    let asked = harness.state().actions.iter().find_map(|action| match action {
        Action::SeekReplay(to) => Some(*to),
        _ => None,
    });
    assert!(asked.is_some_and(|to| to > Duration::ZERO && to < Duration::from_secs(5)), "{asked:?}");
    harness.state_mut().actions.clear();
    harness.state_mut().told(Event::Asked(Action::SeekReplay(Duration::from_secs(45))));
    harness.state_mut().told(Event::Tick);
    harness.run();
    place_of_text(&harness, "0:45 of 1:00");
    tab_to(&mut harness, "From the start");
    key(&mut harness, KeyboardKey::Space);
    harness.state_mut().obey();
    harness.state_mut().told(Event::Tick);
    harness.run();
    place_of_text(&harness, "0:00 of 1:00");
    press(&mut harness, "Play");
    assert_eq!(action_names(&harness.state().actions), ["PauseReplay(false)"]);
}

#[test]
fn a_recording_that_was_saved_is_told_on_every_page_and_can_be_replayed_at_once() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Exam).harness();
        let said = Message::new("record-summary")
            .with("why", Message::new("record-stopped"))
            .with("count", 3_u64)
            .with("path", "/home/user/r.jsonl");
        let path = PathBuf::from("/home/user/r.jsonl");
        harness.state_mut().told(Event::Recorder(RecorderEvent::Ended { said, path, complete: true }));
        harness.run();
        press(&mut harness, word(language, "toast-folder"));
        assert_eq!(action_names(&harness.state().actions), ["ShowFolder(/home/user)"]);
        let effects = harness.state_mut().obey();
        assert!(has(&effects, |effect| matches!(effect, Effect::ShowFolder(_))));
        key_with(&mut harness, Modifiers::COMMAND, KeyboardKey::Num4);
        press(&mut harness, word(language, "recordings-half"));
        harness.state_mut().obey();
        press(&mut harness, word(language, "record-replay"));
        assert!(action_names(&harness.state().actions).contains(&"OpenRecording(/home/user/r.jsonl)".to_owned()));
    }
}

#[test]
fn what_went_wrong_with_one_path_is_not_said_of_another_and_the_path_stays() {
    let why = || Message::new("file-problem").with("path", "/nowhere").with("why", Message::new("file-no-folder"));
    let word = |id| word(Locale::EN, id);
    let recordings = || {
        let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
        press(&mut harness, word("recordings-half"));
        harness.state_mut().obey();
        harness.state_mut().told(Event::Done(JobEnd::RecordingsListed(Ok(Vec::new()))));
        harness.run();
        harness
    };
    let mut export = Desk::new(Locale::EN).page(Page::Messages).harness();
    press(&mut export, word("messages-export"));
    type_into(&mut export, word("messages-path"), "/nowhere/a");
    press(&mut export, word("messages-save"));
    export.state_mut().obey();
    export.state_mut().told(Event::Done(JobEnd::Exported(Err(why()))));
    let mut record = recordings();
    press(&mut record, word("record-pseudonymised"));
    type_into(&mut record, word("record-path"), "/nowhere/a");
    press(&mut record, word("record-start"));
    record.state_mut().obey();
    record.state_mut().told(Event::Recorder(RecorderEvent::NotStarted(why())));
    let mut list = recordings();
    type_into(&mut list, word("recordings-folder"), "/nowhere/a");
    list.key_press(KeyboardKey::Enter);
    list.run();
    list.state_mut().obey();
    list.state_mut().told(Event::Done(JobEnd::RecordingsListed(Err(why()))));
    for (mut harness, field) in [(export, "messages-path"), (record, "record-path"), (list, "recordings-folder")] {
        harness.run();
        // A toast tells it, too, for a while.
        let told = |harness: &Console| all_text(harness).matches("/nowhere: ").count();
        let before = told(&harness);
        assert!(before > 0, "{field}: {}", all_text(&harness));
        assert_eq!(value_of(&harness, word(field)), "/nowhere/a", "{field}");
        type_into(&mut harness, word(field), "/nowhere/b");
        assert_eq!(told(&harness), before - 1, "{field}: {}", all_text(&harness));
    }
}

#[test]
fn a_recording_that_could_not_begin_is_no_success_after_one_that_was_saved() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
    press(&mut harness, word(Locale::EN, "recordings-half"));
    let said = || Message::new("record-stopped");
    let path = PathBuf::from("/home/user/r.jsonl");
    harness.state_mut().told(Event::Recorder(RecorderEvent::Ended { said: said(), path, complete: true }));
    harness.run();
    harness.get_by_label(word(Locale::EN, "record-replay"));
    harness.state_mut().told(Event::Recorder(RecorderEvent::NotStarted(Message::new("file-no-folder"))));
    harness.run();
    assert!(harness.query_by_label(word(Locale::EN, "record-replay")).is_none());
}

fn key_with(harness: &mut Console, modifiers: Modifiers, key: KeyboardKey) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

#[test]
fn finished_work_is_told_for_a_while_and_a_folder_that_cannot_be_shown_is_said() {
    let mut harness = Desk::new(Locale::EN).page(Page::Settings).harness();
    harness.state_mut().told(Event::Asked(Action::Diagnose("/home/user/x.zip".into())));
    harness.state_mut().told(Event::Done(JobEnd::Diagnosed(Ok("/home/user/x.zip".to_owned()))));
    harness.run();
    place_of_text(&harness, "Saved to /home/user/x.zip.");
    let why = Message::new("folder-no-manager").with("folder", "/home/user");
    harness.state_mut().told(Event::FolderNotShown(why));
    harness.run();
    place_of_text(&harness, "this computer has no file manager");
    for _ in 0..10 {
        harness.state_mut().hears(r#"{"sender":1,"receiver":106,"command":1,"data":{"status":1}}"#);
    }
    harness.state_mut().told(Event::Tick);
    harness.run();
    let text = all_text(&harness);
    assert!(!text.contains("Saved to /home/user/x.zip.") && text.contains("no file manager"), "a problem stays longer");
    tab_to(&mut harness, "Close");
    key(&mut harness, KeyboardKey::Space);
    harness.state_mut().obey();
    harness.run();
    assert!(!all_text(&harness).contains("no file manager"));
}

#[test]
fn every_setting_and_each_of_its_values_has_words_in_every_language() {
    let library = Library::bundled();
    for locale in STAFF_LOCALES.iter().copied() {
        let mut titles = std::collections::BTreeSet::new();
        for key in KEYS {
            let id = key.message().id().to_owned();
            let title = key.message().form("title").text(library, locale);
            assert!(title != id && !title.contains('_') && title.chars().count() < 60, "{locale}: {title}");
            assert!(titles.insert(title.clone()), "{locale}: {title} is there twice");
            if let Kind::Choice { names, .. } = key.kind {
                let words: std::collections::BTreeSet<String> =
                    names.iter().map(|name| key.message().form(name).text(library, locale)).collect();
                assert_eq!(words.len(), names.len(), "{locale}: {}", key.name);
                assert!(!words.contains(&id), "{locale}: {}", key.name);
            }
        }
    }
}

#[test]
fn no_page_of_settings_has_a_key_for_a_title_or_a_value_of_a_file_for_a_choice() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Settings).harness();
        for group in console_support::sections(language) {
            press_left(&mut harness, group);
            for node in harness.query_all(By::new()) {
                let node = node.accesskit_node();
                let label = node.label().unwrap_or_default();
                if matches!(node.role(), Role::Button | Role::TextInput | Role::Switch | Role::ComboBox) {
                    assert!(!KEYS.iter().any(|key| label.contains(key.name)), "{language}: {label}");
                    assert!(!label.contains("masked-until-start") && !label.ends_with(": auto"), "{language}: {label}");
                }
            }
        }
    }
}

/// The groups stand at the left; pages of the same name at the top.
fn press_left(harness: &mut Console, group: &str) {
    let left = |node: &egui_kittest::Node<'_>| node.rect().left() as i64;
    let buttons = harness.get_all_by_label(group).filter(|node| node.accesskit_node().role() == Role::Button);
    buttons.min_by_key(left).unwrap().click();
    harness.run();
}

#[test]
fn a_setting_is_found_by_its_words_wherever_it_stands() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).page(Page::Settings).harness();
        let search = word(language, "settings-search");
        let title = Key::find("log.keep_days").unwrap().message().form("title").text(Library::bundled(), language);
        type_into(&mut harness, search, &title);
        assert!(harness.get_all_by_label(&title).any(|node| node.accesskit_node().role() == Role::TextInput));
        assert!(!all_text(&harness).contains("server.url"), "{language}: nothing else");
        type_into(&mut harness, search, "LOG.KEEP");
        place(&harness, &title);
        type_into(&mut harness, search, "zzzz");
        place_of_text(&harness, "zzzz");
        key(&mut harness, KeyboardKey::Escape);
        assert!(all_text(&harness).contains("server.url"), "{language}: the page is back");
    }
}

#[test]
fn times_have_units_and_an_error_goes_when_it_is_mended() {
    let mut harness = Desk::new(Locale::EN).page(Page::Settings).harness();
    press(&mut harness, "Times");
    assert_eq!(value_of(&harness, "Without updates"), "4 h");
    type_into(&mut harness, "Without updates", "999 h");
    place_of_text(&harness, "Not valid. Allowed: 1 min to 24 h.");
    let save = harness.get_by_label("Save Without updates").accesskit_node().is_disabled();
    assert!(save, "what cannot be is not saved");
    key(&mut harness, KeyboardKey::Enter);
    assert!(harness.state().actions.is_empty());
    assert!(console_support::focused(&harness).contains("Without updates"), "it is corrected where it was typed");
    type_into(&mut harness, "Without updates", "90 min");
    assert!(!all_text(&harness).contains("Not possible"));
    key(&mut harness, KeyboardKey::Enter);
    assert_eq!(action_names(&harness.state().actions), ["Setting(exam.max_age_secs, Set(\"5400\"))"]);
}

/// Monitors without a size: 24 inches.
#[test]
fn a_diagonal_is_auto_until_a_number_is_saved_and_what_auto_means_is_said() {
    let mut harness = Desk::new(Locale::EN).page(Page::Settings).harness();
    press(&mut harness, "Patient screen");
    let title = Key::find("display.diagonal_in").unwrap().message().form("title").to_string();
    assert_eq!(value_of(&harness, &title), "Automatic");
    place_of_text(&harness, "Now: 24 inches, as the monitor reports no size");
    place_of_text(&harness, "Automatic, or 7 to 100 inches · Default: Automatic");
    type_into(&mut harness, &title, "101");
    place_of_text(&harness, "Not valid. Allowed: Automatic, or 7 to 100 inches.");
    type_into(&mut harness, &title, "27,5");
    key(&mut harness, KeyboardKey::Enter);
    assert_eq!(action_names(&harness.state().actions), ["Setting(display.diagonal_in, Set(\"27.5\"))"]);
    harness.state_mut().obey();
    harness.state_mut().saves("[display]\ndiagonal_in = 27.5\n");
    harness.run();
    assert!(!all_text(&harness).contains("Now: "), "the number says it");
    let sizes = ["27\"", "27 in", "27 Zoll", "27인치", "27インチ", "27 英寸", "27 pulgadas"].map(|typed| (typed, "27"));
    for (typed, meant) in sizes.into_iter().chain([("Auto ", "auto"), ("automatic", "auto")]) {
        type_into(&mut harness, &title, typed);
        key(&mut harness, KeyboardKey::Enter);
        let asked = action_names(&harness.state().actions);
        assert_eq!(asked.last(), Some(&format!("Setting(display.diagonal_in, Set({meant:?}))")), "{typed}");
    }
    type_into(&mut harness, &title, "27 cm");
    place_of_text(&harness, "Not valid.");
}

#[test]
fn what_the_file_refused_is_said_at_the_field_until_something_else_is_typed() {
    let mut harness = Desk::new(Locale::KO).page(Page::Settings).harness();
    press(&mut harness, word(Locale::KO, "section-exam"));
    let field = Key::find("exam.max_age_secs").unwrap().message().form("title").text(Library::bundled(), Locale::KO);
    type_into(&mut harness, &field, "600");
    key(&mut harness, KeyboardKey::Enter);
    harness.state_mut().obey();
    let error = vxdisplay::settings::edit("a = = b", Key::find("site.name").unwrap(), &Change::Set("x".to_owned()));
    let error = vxdisplay::settings::SaveError::Edit(error.unwrap_err());
    assert!(!error.message().text(Library::bundled(), Locale::KO).contains("expected"), "no words of a library");
    harness.state_mut().told(Event::Done(JobEnd::Saved(Err(error))));
    harness.run();
    place_of_text(&harness, "1행");
    type_into(&mut harness, &field, "700");
    assert!(!all_text(&harness).contains("1행"));
}

#[test]
fn a_boolean_is_a_switch_and_a_change_is_undone_by_keyboard() {
    let mut harness = Desk::new(Locale::EN).page(Page::Settings).harness();
    press(&mut harness, "Patient screen");
    let switch = harness.get_all_by_label("Name").find(|node| node.accesskit_node().role() == Role::Switch).unwrap();
    switch.focus();
    harness.run();
    key(&mut harness, KeyboardKey::Space);
    assert_eq!(action_names(&harness.state().actions), ["Setting(display.show_name, Set(\"false\"))"]);
    assert!(harness.query_by_label("Undo the change of “Name” (Ctrl+Z)").is_none(), "it is not saved yet");
    harness.state_mut().obey();
    harness.state_mut().saves("[display]\nshow_name = false\n");
    harness.run();
    place(&harness, "Undo the change of “Name” (Ctrl+Z)");
    key_with(&mut harness, Modifiers::COMMAND, KeyboardKey::Z);
    assert_eq!(action_names(&harness.state().actions), ["Setting(display.show_name, Reset)"]);
}

#[test]
fn the_story_of_the_screen_is_a_line_of_time_with_rules_in_words_and_no_value_of_a_patient() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).page(Page::Exam).harness();
        harness.state_mut().told(Event::Asked(Action::HideNow));
        harness.run();
        let text = all_text(&harness);
        assert!(text.contains("CHEST · PA") && !text.contains("PLANTED"), "{language}: {text}");
        assert!(text.contains("UTC+09:00"), "{language}: {text}");
        assert!(!text.contains("_secs") && !text.contains("privacy.names"), "{language}: {text}");
        let lines: Vec<Rect> = harness
            .query_all(By::new().label_contains("14:07:"))
            .filter(|node| node.accesskit_node().role() == Role::Label)
            .map(|node| node.rect())
            .collect();
        assert!(lines.len() >= 3, "{language}");
        for pair in lines.windows(2) {
            assert!((pair[0].left() - pair[1].left()).abs() < 0.5 && pair[1].top() >= pair[0].bottom() - 0.5);
        }
    }
}

fn monitor(name: &str, x: i32) -> Monitor {
    Monitor {
        connector: name.to_owned(),
        edid: Some(Edid { manufacturer: "DEL".into(), model: name.into(), serial: format!("{x}") }),
        panel_size: None,
        area: Area { x, y: 0, width: 1920, height: 1080 },
        width: 1920,
        height: 1080,
        scale: 1.0,
        primary: x == 0,
        mirrored: false,
        asleep: false,
    }
}

#[test]
fn one_monitor_is_explained_once_with_what_helps_and_without_options() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).models(&["GX560"]).harness();
        let said = word(language, "monitor-only");
        assert_eq!(all_text(&harness).matches(said).count(), 1, "{language}");
        key(&mut harness, KeyboardKey::F11);
        harness.state_mut().obey();
        harness.run();
        let text = all_text(&harness);
        assert!(!text.contains("--allow") && !text.contains("allow_only"), "{language}: {text}");
        press(&mut harness, word(language, "monitor-allow"));
        assert_eq!(
            action_names(&harness.state().actions),
            ["Setting(display.allow_only_monitor, Set(\"true\"))"],
            "{language}"
        );
        press(&mut harness, word(language, "monitor-setting"));
        let title = Key::find("display.allow_only_monitor").unwrap().message().form("title");
        place(&harness, &title.text(Library::bundled(), language));
    }
}

#[test]
fn a_monitor_that_was_unplugged_is_named_with_the_time_until_it_comes_back() {
    let mut harness = Desk::new(Locale::EN).harness();
    let both = || vec![monitor("GX560", 0), monitor("DUMMY1", 1920)];
    harness.state_mut().told(Event::Monitors(both()));
    harness.state_mut().told(Event::Monitors(vec![monitor("GX560", 0)]));
    harness.run();
    place_of_text(&harness, "DUMMY1 was disconnected at 14:07.");
    harness.state_mut().told(Event::Monitors(both()));
    harness.run();
    assert!(!all_text(&harness).contains("was disconnected"));
}

#[test]
fn the_first_start_says_what_the_window_is_for_and_plays_a_demo() {
    for language in LANGUAGES {
        let mut harness = Desk::unheard(language).harness();
        place_of_text(&harness, word(language, "hint-text"));
        press(&mut harness, word(language, "hint-demo"));
        assert_eq!(action_names(&harness.state().actions), ["StartDemo"]);
        let started = |effect: &Effect, free: bool| matches!(effect, Effect::Simulator(SimulatorOrder::StartRelay(config)) if (config.listen.port() == 0) == free);
        let effects = harness.state_mut().obey();
        assert!(has(&effects, |effect| started(effect, false)));
        let taken = Message::new("relay-port-in-use").with("address", "127.0.0.1:55111");
        let effects = harness.state_mut().told(Event::Simulator(SimulatorEvent::RelayStarted(Err(taken))));
        assert!(has(&effects, |effect| started(effect, true)), "a demo takes any port");
        harness.state_mut().told(Event::Simulator(SimulatorEvent::RelayStarted(Ok(([127, 0, 0, 1], 4711).into()))));
        harness.run();
        assert!(!all_text(&harness).contains(word(language, "hint-text")));
        key_with(&mut harness, Modifiers::COMMAND, KeyboardKey::Num4);
        place(&harness, word(language, "play-pause"));
    }
}

#[test]
fn help_opens_and_closes_by_its_key_and_leads_to_pages() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).harness();
        key(&mut harness, KeyboardKey::F1);
        place_of_text(&harness, word(language, "keys-help"));
        key(&mut harness, KeyboardKey::Escape);
        assert!(harness.query_by_label(word(language, "keys-help")).is_none(), "{}", all_text(&harness));
        key(&mut harness, KeyboardKey::F1);
        let name = format!("{}: {}", word(language, "page-exam"), word(language, "find-cleared"));
        press(&mut harness, &name);
        place(&harness, word(language, "exam-hide"));
        key(&mut harness, KeyboardKey::F1);
        key(&mut harness, KeyboardKey::F1);
        assert!(harness.query_by_label(word(language, "keys-help")).is_none());
    }
}

#[test]
fn in_about_each_value_stands_right_behind_its_name() {
    let mut harness = Desk::new(Locale::EN).page(Page::Settings).harness_of(vec2(1920.0, 1080.0));
    press(&mut harness, "About");
    for (name, value) in [("Version", env!("CARGO_PKG_VERSION")), ("Logs", "/nowhere/logs")] {
        let name = harness.get_all_by_label(name).find(|node| node.accesskit_node().role() == Role::Label).unwrap();
        let value = place_of_text(&harness, value);
        assert!(value.left() - name.rect().right() < 220.0 && (value.top() - name.rect().top()).abs() < 8.0);
    }
}

#[test]
fn buttons_of_the_tools_say_what_they_do_under_the_pointer() {
    for (page, button, says) in [
        (Page::Simulator, "sim-send-patient", "sim-send-patient-hint"),
        (Page::Simulator, "relay-start", "relay-start-hint"),
        (Page::Simulator, "sim-start", "sim-start-hint"),
        (Page::Settings, "settings-search", "settings-search-hint"),
    ] {
        let mut harness = Desk::new(Locale::EN).page(page).harness();
        harness.get_all_by_label(word(Locale::EN, button)).next().unwrap().hover();
        harness.run_steps(20);
        place_of_text(&harness, word(Locale::EN, says));
    }
}

#[test]
fn pictures_of_the_tools() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let sizes: [Vec2; 3] = [vec2(800.0, 560.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0)];
    for (language, theme) in [(Locale::EN, Theme::Light), (Locale::KO, Theme::Dark), (Locale::DE, Theme::Light)] {
        for size in sizes {
            let shot = |harness: &mut Console, what: &str| {
                let name = format!("work-{language}-{what}-{}.png", size.x).to_lowercase();
                console_support::pictures::picture_of(harness).save(folder.join(name)).unwrap();
            };
            let mut harness = Desk::new(language).theme(theme).page(Page::Simulator).relay().harness_of(size);
            tab_to(&mut harness, word(language, "sim-send-patient"));
            key(&mut harness, KeyboardKey::Space);
            let frame = sent(&mut harness);
            harness.state_mut().hears(&frame);
            harness.run();
            shot(&mut harness, "simulator");
            press(&mut harness, word(language, "recordings-half"));
            harness.state_mut().obey();
            let found = (1..9).map(|day| recording("vxdisplay.jsonl", &format!("2026-11-0{day}T14:00:00+09:00")));
            harness.state_mut().told(Event::Done(JobEnd::RecordingsListed(Ok(found.collect()))));
            harness.state_mut().told(Event::Asked(Action::OpenRecording("/tmp/r.jsonl".into())));
            harness.state_mut().read_recording_of(60);
            harness.state_mut().told(Event::Asked(Action::SeekReplay(Duration::from_secs(20))));
            harness.state_mut().told(Event::Tick);
            harness.run();
            shot(&mut harness, "recordings");
            key_with(&mut harness, Modifiers::COMMAND, KeyboardKey::Num3);
            shot(&mut harness, "exam");
            key_with(&mut harness, Modifiers::COMMAND, KeyboardKey::Num5);
            for (group, name) in console_support::sections(language).into_iter().zip(console_support::SECTIONS) {
                press_left(&mut harness, group);
                shot(&mut harness, name);
            }
            press_left(&mut harness, word(language, "section-about"));
            harness.state_mut().told(Event::Done(JobEnd::Diagnosed(Ok("/home/user/x.zip".to_owned()))));
            harness.run();
            shot(&mut harness, "about");
            key(&mut harness, KeyboardKey::F1);
            shot(&mut harness, "help");
            let mut harness = Desk::unheard(language).theme(theme).models(&["GX560"]).harness_of(size);
            shot(&mut harness, "first");
        }
    }
}

/// The texts of the window that name a setting, a group of settings or a page, with what they name.
const NAMING: [(&str, &[&str]); 10] = [
    ("tls-unknown-issuer", &["key-server-ca-file.title"]),
    ("setup-ca-unreadable", &["key-server-ca-file.title"]),
    ("setup-ca-empty", &["key-server-ca-file.title"]),
    ("setup-ca-not-a-file", &["key-server-ca-file.title"]),
    ("setup-no-roots", &["key-server-ca-file.title"]),
    ("hidden-only-monitor", &["page-settings", "section-monitors"]),
    ("relay-not-permitted", &["group-administration"]),
    ("relay-no-such-address", &["group-administration"]),
    ("relay-not-started", &["group-administration"]),
    ("check-todo-messages", &["page-messages"]),
];

#[test]
fn a_sentence_that_names_a_setting_says_what_stands_on_the_page() {
    for language in STAFF_LOCALES.iter().copied() {
        let text = |message: Message| message.text(Library::bundled(), language);
        for (id, named) in NAMING {
            let values = ["address", "path", "reason"].map(|name| (name, "X"));
            let message = values.into_iter().fold(Message::new(id), |message, (name, value)| message.with(name, value));
            let said = text(message);
            for name in named {
                let title = match name.split_once('.') {
                    Some(("key-server-ca-file", "title")) => text(Message::new("key-server-ca-file").form("title")),
                    _ => word(language, name).to_owned(),
                };
                assert!(said.contains(&title), "{language}: {id} does not name {title:?}: {said}");
            }
        }
        let unknown = Failure::Handshake(
            ([10, 20, 30, 40], 55111).into(),
            HandshakeFailure::Tls(vxdisplay::link::TlsFailure::UnknownIssuer),
        );
        let title = text(Message::new("key-server-ca-file").form("title"));
        let said = Desk::new(language).fails(unknown).failed_rung().unwrap();
        assert!(said.contains(&title), "{language}: {said}");
        let mut harness = Desk::new(language).page(Page::Settings).harness();
        for sought in ["CA", "PEM", "certificate"] {
            type_into(&mut harness, word(language, "settings-search"), sought);
            place(&harness, &title);
        }
    }
}

#[test]
fn a_file_of_a_setting_is_chosen_in_the_window_of_the_system() {
    for size in [vec2(800.0, 560.0), vec2(1360.0, 860.0)] {
        let mut harness = Desk::new(Locale::EN).page(Page::Settings).harness_of(size);
        let title = "Own certificate authority";
        press(&mut harness, &format!("{title}: {}", word(Locale::EN, "browse")));
        let purpose = FilePurpose::Setting("server.ca_file");
        let asked = &harness.state().actions;
        assert!(
            matches!(&asked[..], [Action::ChooseFile(wanted)] if wanted.purpose == purpose && wanted.title == title)
        );
        harness.state_mut().obey();
        harness.state_mut().told(Event::Done(JobEnd::FileChosen(purpose, Some("/etc/own.pem".into()))));
        harness.run();
        harness.state_mut().obey();
        harness.run();
        assert_eq!(value_of(&harness, title), "/etc/own.pem");
        press(&mut harness, &format!("Save {title}"));
        assert_eq!(action_names(&harness.state().actions), ["Setting(server.ca_file, Set(\"/etc/own.pem\"))"]);
    }
}

#[test]
fn the_first_hint_goes_by_its_button_alone_and_does_not_come_back() {
    let patient = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"1","patientName":"Baaa^Caa"}}"#;
    for language in STAFF_LOCALES.iter().copied() {
        let is_there = |harness: &Console| all_text(harness).contains(word(language, "hint-text"));
        // An event at once.
        let mut desk = Desk::unheard(language);
        desk.hears(patient);
        assert!(is_there(&desk.harness()), "{language}: an event came before the window");
        let mut harness = Desk::unheard(language).harness();
        let check = |harness: &Console| place(harness, word(language, "bar-run-check"));
        let before = check(&harness);
        harness.state_mut().hears(patient);
        harness.run();
        assert!(is_there(&harness) && check(&harness) == before, "{language}: it stays while somebody looks");
        assert!(harness.state().memory().hint_closed, "{language}: the next start is without it");
        key_with(&mut harness, Modifiers::COMMAND, KeyboardKey::Num2);
        key_with(&mut harness, Modifiers::COMMAND, KeyboardKey::Num1);
        assert!(is_there(&harness), "{language}");
        press(&mut harness, word(language, "hint-close"));
        assert!(!is_there(&harness), "{language}");
        harness.state_mut().told(Event::Asked(Action::SetServer("ws://room9:1".parse().unwrap())));
        harness.run();
        assert!(!is_there(&harness), "{language}: it does not come back");
    }
}

#[test]
fn keys_are_named_as_the_keyboards_of_the_language_name_them() {
    for (language, named, foreign) in [
        (Locale::DE, ["Strg+R", "Bild auf/Bild ab", "Pos1/Ende", "Umschalt+Tab"], ["Ctrl", "PgUp", "Home/", "Shift+"]),
        (Locale::ES, ["Ctrl+Intro", "RePág/AvPág", "Inicio/Fin", "Mayús+Tab"], ["Enter", "PgUp", "Home/", "Shift+"]),
    ] {
        let mut harness = Desk::new(language).harness();
        harness.get_by_label(word(language, "bar-run-check")).hover();
        harness.run_steps(20);
        let tip = all_text(&harness);
        assert!(foreign.iter().all(|key| !tip.contains(key)), "{language}: {tip}");
        key(&mut harness, KeyboardKey::F1);
        let text = all_text(&harness);
        for key in named {
            assert!(text.contains(key), "{language}: {key}: {text}");
        }
        assert!(foreign.iter().all(|key| !text.contains(key)), "{language}: {text}");
    }
}

#[test]
fn what_explains_the_slider_of_a_replay_covers_no_button() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
    press(&mut harness, word(Locale::EN, "recordings-half"));
    harness.state_mut().obey();
    harness.state_mut().told(Event::Asked(Action::OpenRecording("/tmp/r.jsonl".into())));
    harness.state_mut().read_recording_of(60);
    harness.run();
    harness.get_by_role_and_label(Role::Slider, word(Locale::EN, "replay-position")).hover();
    harness.run_steps(20);
    let tip = place_of_text(&harness, word(Locale::EN, "replay-position-hint"));
    for button in ["replay-pause", "replay-step", "replay-restart"] {
        let button = place(&harness, word(Locale::EN, button));
        assert!(!tip.expand(6.0).intersects(button), "{tip:?} {button:?}");
    }
}

#[test]
fn what_came_of_a_frame_is_past_when_the_relay_the_server_or_the_connection_changes() {
    let changes: [fn(&mut Desk); 3] = [
        |desk| {
            desk.told(Event::Asked(Action::StartRelay));
            desk.told(Event::Simulator(SimulatorEvent::RelayStarted(Ok(([127, 0, 0, 1], 4711).into()))));
        },
        |desk| drop(desk.told(Event::Asked(Action::SetServer("ws://room9:1".parse().unwrap())))),
        |desk| {
            let reason = vxdisplay::link::DownReason::Ended;
            desk.happens(LinkEventKind::Down { reason, up_for: Duration::from_secs(9) });
        },
    ];
    for change in changes {
        let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
        press(&mut harness, word(Locale::EN, "sim-send-patient"));
        let frame = sent(&mut harness);
        harness.state_mut().hears(&frame);
        harness.run();
        let came = |harness: &Console| all_text(harness).contains("received after");
        assert!(came(&harness));
        change(harness.state_mut());
        harness.run();
        assert!(!came(&harness), "{}", all_text(&harness));
    }
}

#[test]
fn what_is_said_beside_a_button_has_the_room_for_words() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0)] {
            for desk in [Desk::new(language), Desk::new(language).relay()] {
                let harness = desk.page(Page::Simulator).harness_of(size);
                let hint = harness.query_by_label(word(language, "relay-hint")).map(|node| node.rect());
                let hint = hint.unwrap_or_else(|| place_of_text(&harness, "127.0.0.1"));
                assert!(hint.height() < 70.0, "{language} {size}: {hint:?}");
            }
        }
    }
}

#[test]
fn a_recording_that_runs_has_one_size() {
    let desk = Desk::new(Locale::EN).records(PatientData::Real).page(Page::Simulator);
    let mut harness = desk.harness();
    press(&mut harness, word(Locale::EN, "recordings-half"));
    harness.state_mut().obey();
    let found = vec![RecordingFile { bytes: 1024, ..recording("room.jsonl", "2026-11-22T14:00:00+09:00") }];
    harness.state_mut().told(Event::Done(JobEnd::RecordingsListed(Ok(found))));
    harness.run();
    let painted = console_support::painted(&harness);
    let sizes: Vec<_> = painted.iter().filter(|(text, _)| text.contains("KiB")).collect();
    assert!(sizes.len() == 2 && sizes.iter().all(|(text, _)| text.contains("4 KiB")), "{sizes:?}");
}

#[test]
fn the_address_that_was_meant_is_taken_by_a_button() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).harness();
        type_into(&mut harness, word(language, "bar-server"), "http://room2:55111");
        key(&mut harness, KeyboardKey::Enter);
        let reason = "http://x:1".parse::<vxdisplay::settings::ServerUrl>().unwrap_err().message();
        let said = Message::new("server-not-an-address").with("reason", reason).text(Library::bundled(), language);
        assert!(!said.contains([':', '：']) || said.find([':', '：']) > said.find("ws"), "{language}: {said}");
        let meant = Message::new("bar-server-meant").with("address", "ws://room2:55111");
        press(&mut harness, &meant.text(Library::bundled(), language));
        let asked = &harness.state().actions;
        assert!(matches!(&asked[..], [Action::SetServer(url)] if url.to_string() == "ws://room2:55111"), "{language}");
        assert!(!all_text(&harness).contains(&meant.text(Library::bundled(), language)), "{language}");
    }
}
