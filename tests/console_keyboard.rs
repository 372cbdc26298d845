//! What opens over a page and what is typed into, by the keyboard alone: it never loses its place.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

mod console_support;

use console_support::{Desk, action_names, press, row, type_into, value_of, word};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Popup, Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{By, NodeT, Queryable};
use vxdisplay::console::{Action, Page};
use vxdisplay::display::{Event, JobEnd};
use vxdisplay::l10n::{Locale, Message};
use vxdisplay::link::{ConnectFailure, Failure};

type Console = Harness<'static, Desk>;

const USUAL: Vec2 = vec2(1360.0, 860.0);
const SMALL: Vec2 = vec2(800.0, 560.0);

fn key(harness: &mut Console, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// What has the keyboard.
fn focused(harness: &Console) -> Option<(Role, String)> {
    let mut nodes = harness.query_all(By::new()).filter(|node| node.is_focused());
    nodes.find_map(|node| {
        let node = node.accesskit_node();
        (node.role() != Role::Window).then(|| (node.role(), node.label().unwrap_or_default()))
    })
}

fn is_open(harness: &Console) -> bool {
    Popup::is_any_open(&harness.ctx)
}

/// Gives the keyboard to what has this role and a name that begins so.
fn focus(harness: &mut Console, role: Role, begins: &str) -> (Role, String) {
    let is_it = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == role && node.label().is_some_and(|label| label.starts_with(begins))
    };
    let found = harness.query_all(By::new()).find(|node| is_it(node));
    found.unwrap_or_else(|| panic!("{begins} is not there")).focus();
    harness.run();
    let focused = focused(harness).unwrap();
    assert!(focused.1.starts_with(begins), "{focused:?}");
    focused
}

fn on(page: Page, size: Vec2) -> Console {
    Desk::new(Locale::EN).page(page).harness_of(size)
}

fn with_message() -> Console {
    let mut harness = on(Page::Messages, USUAL);
    let patient = row(&harness, "setPatientInfo");
    harness.get_by_label(&patient).click();
    harness.run();
    harness
}

fn settings(group: &str) -> Console {
    let mut harness = on(Page::Settings, USUAL);
    press(&mut harness, word(Locale::EN, group));
    harness
}

/// Everything that opens under a control, with that control.
fn openers() -> Vec<(Console, Role, &'static str)> {
    vec![
        (on(Page::Connection, USUAL), Role::Button, "Recent servers"),
        (on(Page::Connection, SMALL), Role::Button, "Page: "),
        (on(Page::Connection, USUAL), Role::Button, word(Locale::EN, "look-title")),
        (on(Page::Messages, USUAL), Role::Button, "Types: "),
        (on(Page::Messages, SMALL), Role::Button, word(Locale::EN, "messages-filters")),
        (with_message(), Role::Button, word(Locale::EN, "messages-copy-as")),
        (on(Page::Simulator, USUAL), Role::ComboBox, word(Locale::EN, "sim-awkward")),
        (on(Page::Simulator, USUAL), Role::Button, "Pick Body part"),
        (settings("section-display"), Role::ComboBox, "Languages of the patient screen: Large"),
        (settings("section-console"), Role::ComboBox, "Language of this window"),
    ]
}

#[test]
fn escape_closes_whatever_opens_and_gives_the_keyboard_back() {
    for (mut harness, role, name) in openers() {
        let opener = focus(&mut harness, role, name);
        let page = console_support::rows(&harness);
        key(&mut harness, Key::Enter);
        assert!(is_open(&harness), "{name}");
        let inside = focused(&harness);
        assert!(inside.is_some() && inside.as_ref() != Some(&opener), "{name}: its first entry has the keyboard");
        key(&mut harness, Key::ArrowDown);
        assert!(is_open(&harness), "{name}");
        key(&mut harness, Key::Escape);
        assert!(!is_open(&harness), "{name}");
        assert_eq!(focused(&harness), Some(opener), "{name}");
        assert_eq!(console_support::rows(&harness), page, "{name}: nothing else is closed");
    }
}

#[test]
fn tab_closes_whatever_is_open_and_goes_on_behind_what_opened_it() {
    for shift in [false, true] {
        for (mut harness, role, name) in openers() {
            let tab = |harness: &mut Console| {
                let modifiers = if shift { Modifiers::SHIFT } else { Modifiers::NONE };
                harness.key_press_modifiers(modifiers, Key::Tab);
                harness.run();
            };
            focus(&mut harness, role, name);
            tab(&mut harness);
            let next = focused(&harness);
            assert!(next.is_some(), "{name}");
            focus(&mut harness, role, name);
            key(&mut harness, Key::Enter);
            assert!(is_open(&harness), "{name}");
            tab(&mut harness);
            assert!(!is_open(&harness), "{name}");
            assert_eq!(focused(&harness), next, "{name}: as if nothing had been open");
        }
    }
}

#[test]
fn what_was_opened_by_the_pointer_is_entered_by_the_arrow_and_closed_by_tab() {
    for (mut harness, role, name) in openers() {
        let is_it = |node: &egui_kittest::Node<'_>| {
            let node = node.accesskit_node();
            node.role() == role && node.label().is_some_and(|label| label.starts_with(name))
        };
        let place = harness.query_all(By::new()).find(|node| is_it(node)).unwrap().rect();
        harness.event(egui::Event::PointerMoved(place.center()));
        for pressed in [true, false] {
            let (pos, button) = (place.center(), egui::PointerButton::Primary);
            harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
        }
        harness.run();
        assert!(is_open(&harness), "{name}");
        key(&mut harness, Key::ArrowDown);
        assert!(is_open(&harness) && focused(&harness).is_some_and(|(_, label)| !label.starts_with(name)), "{name}");
        key(&mut harness, Key::Tab);
        assert!(!is_open(&harness), "{name}");
    }
}

#[test]
fn an_entry_that_was_chosen_leaves_the_keyboard_with_what_opened_the_list() {
    for (mut harness, role, name) in openers() {
        let stays_open = ["Types: ", word(Locale::EN, "messages-filters"), word(Locale::EN, "look-title")];
        if stays_open.contains(&name) || name == "Page: " {
            continue;
        }
        focus(&mut harness, role, name);
        key(&mut harness, Key::Enter);
        key(&mut harness, Key::Enter);
        assert!(!is_open(&harness), "{name}");
        assert!(focused(&harness).is_some_and(|(_, label)| label.starts_with(name)), "{name}: {:?}", focused(&harness));
    }
}

#[test]
fn a_menu_closes_when_the_keyboard_goes_elsewhere_by_another_way() {
    let mut harness = on(Page::Messages, USUAL);
    focus(&mut harness, Role::Button, word(Locale::EN, "look-title"));
    key(&mut harness, Key::Enter);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    assert!(!is_open(&harness));
    assert_eq!(focused(&harness), Some((Role::TextInput, "Search".to_owned())));
    key(&mut harness, Key::Escape);
    focus(&mut harness, Role::Button, word(Locale::EN, "look-title"));
    key(&mut harness, Key::Enter);
    assert!(is_open(&harness));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    harness.run();
    harness.get_by_label(word(Locale::EN, "exam-hide"));
}

#[test]
fn the_menu_of_the_other_button_gives_the_keyboard_back_too() {
    let mut harness = on(Page::Messages, USUAL);
    let newest = row(&harness, "setPatientInfo");
    harness.get_by_label(&newest).click_secondary();
    harness.run();
    assert!(is_open(&harness));
    key(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness).unwrap().1, word(Locale::EN, "copy-json"));
    key(&mut harness, Key::Escape);
    assert!(!is_open(&harness));
    assert_eq!(focused(&harness), Some((Role::Table, word(Locale::EN, "messages-list").to_owned())));
    assert!(harness.query_all_by_role(Role::Row).any(|row| row.accesskit_node().is_selected() == Some(true)));
    for (leave, back) in [(Key::Escape, true), (Key::Tab, false)] {
        harness.get_by_role_and_label(Role::TextInput, "Search").click_secondary();
        harness.run();
        assert!(is_open(&harness), "{leave:?}");
        key(&mut harness, leave);
        assert!(!is_open(&harness), "{leave:?}");
        assert_eq!(focused(&harness) == Some((Role::TextInput, "Search".to_owned())), back, "{:?}", focused(&harness));
    }
}

#[test]
fn the_windows_over_a_page_keep_the_keyboard_and_give_it_back() {
    let export = word(Locale::EN, "messages-export");
    let mut harness = on(Page::Messages, USUAL);
    let opener = focus(&mut harness, Role::Button, export);
    key(&mut harness, Key::Enter);
    assert_eq!(focused(&harness).unwrap().1, "JSON Lines");
    for _ in 0..20 {
        key(&mut harness, Key::Tab);
        let behind = [export, "Recent servers", "Search"];
        assert!(focused(&harness).is_none_or(|(_, label)| !behind.contains(&&*label)), "{:?}", focused(&harness));
    }
    key(&mut harness, Key::Escape);
    assert_eq!(focused(&harness), Some(opener));
    let address = focus(&mut harness, Role::TextInput, "Server address");
    for close in [Key::Escape, Key::F1, Key::Enter] {
        key(&mut harness, Key::F1);
        assert_eq!(focused(&harness).unwrap().1, word(Locale::EN, "messages-close"));
        key(&mut harness, close);
        assert_eq!(focused(&harness).as_ref(), Some(&address), "{close:?}");
    }
}

/// Every field of a line that is there, by its name.
fn fields(harness: &Console) -> Vec<String> {
    let fields = harness.query_all_by_role(Role::TextInput);
    fields
        .filter(|node| !node.accesskit_node().is_disabled())
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn enter_never_takes_the_keyboard_from_a_field() {
    let recordings = || {
        let mut harness = on(Page::Simulator, USUAL);
        press(&mut harness, word(Locale::EN, "recordings-half"));
        harness
    };
    let export = || {
        let mut harness = on(Page::Messages, USUAL);
        press(&mut harness, word(Locale::EN, "messages-export"));
        harness
    };
    let drill = Desk::new(Locale::EN).page(Page::Simulator).relay().harness();
    let pages = Page::ALL.map(|page| on(page, USUAL)).into_iter();
    let groups = console_support::SECTIONS.map(settings);
    let mut count = 0;
    for mut harness in pages.chain(groups).chain([recordings(), export(), drill]) {
        for name in fields(&harness) {
            let modal = harness.query_by_label(word(Locale::EN, "messages-format")).is_some();
            if modal && name != word(Locale::EN, "messages-path") {
                continue;
            }
            for typed in [None, Some("\u{1}?")] {
                if let Some(typed) = typed {
                    type_into(&mut harness, &name, typed);
                } else {
                    focus(&mut harness, Role::TextInput, &name);
                }
                key(&mut harness, Key::Enter);
                assert_eq!(focused(&harness).unwrap_or((Role::Unknown, String::new())).1, name, "{typed:?}");
                count += 1;
            }
            if name == word(Locale::EN, "settings-search") {
                // Everything is there again.
                type_into(&mut harness, &name, "");
            }
        }
    }
    assert!(count > 60, "{count}");
}

fn field(harness: &Console, name: &str) -> Rect {
    harness.get_by_role_and_label(Role::TextInput, name).rect()
}

#[test]
fn a_recording_that_cannot_be_played_is_said_at_its_field_which_keeps_the_keyboard() {
    let name = word(Locale::EN, "replay-path");
    for plays in [false, true] {
        let mut harness = on(Page::Simulator, USUAL);
        press(&mut harness, word(Locale::EN, "recordings-half"));
        if plays {
            harness.state_mut().told(Event::Asked(Action::OpenRecording("/tmp/r.jsonl".into())));
            harness.state_mut().read_recording_of(60);
            harness.run();
        }
        harness.state_mut().obey();
        type_into(&mut harness, name, "/nowhere.jsonl");
        key(&mut harness, Key::Enter);
        assert_eq!(action_names(&harness.state().actions), ["OpenRecording(/nowhere.jsonl)"]);
        harness.state_mut().obey();
        harness.run();
        let why =
            Message::new("file-problem").with("path", "/nowhere.jsonl").with("why", Message::new("file-no-folder"));
        let path = "/nowhere.jsonl".into();
        harness.state_mut().told(Event::Done(JobEnd::RecordingRead { path, read: Err(why) }));
        harness.run();
        let said = harness.get_by_label_contains("/nowhere.jsonl: ").rect();
        let at = field(&harness, name);
        assert!(said.top() >= at.bottom() && said.top() - at.bottom() < 24.0, "{plays}: {said:?} below {at:?}");
        assert_eq!(focused(&harness), Some((Role::TextInput, name.to_owned())), "{plays}");
        harness.get_by_role_and_label(Role::TextInput, name).type_text("x");
        harness.run();
        assert_eq!(value_of(&harness, name), "/nowhere.jsonlx");
        assert!(harness.query_by_label_contains("/nowhere.jsonl: ").is_none(), "{plays}: it goes when it is mended");
    }
}

#[test]
fn enter_in_the_path_of_an_export_saves_it() {
    let mut harness = on(Page::Messages, USUAL);
    press(&mut harness, word(Locale::EN, "messages-export"));
    type_into(&mut harness, word(Locale::EN, "messages-path"), "/tmp/all.jsonl");
    key(&mut harness, Key::Enter);
    let asked = &harness.state().actions;
    assert!(matches!(&asked[..], [Action::Export { path, .. }] if path.ends_with("all.jsonl")));
}

#[test]
fn what_explains_the_page_and_what_is_open_on_it_goes_when_a_window_opens_over_it() {
    let explained = |harness: &Console, part: &str| {
        console_support::painted(harness).iter().any(|(text, _)| text.contains('\n') && text.contains(part))
    };
    for by_key in [Key::F1, Key::Enter] {
        let failure = Failure::Connect(vec![(([10, 20, 30, 40], 55111).into(), ConnectFailure::Refused)]);
        let mut harness = Desk::new(Locale::EN).fails(failure).page(Page::Messages).harness_of(vec2(800.0, 560.0));
        if by_key == Key::Enter {
            focus(&mut harness, Role::Button, word(Locale::EN, "messages-export"));
        }
        let failed = row(&harness, "refused");
        harness.get_by_label(&failed).hover();
        harness.run_steps(20);
        assert!(explained(&harness, "refused"), "the row explains itself");
        harness.key_press(by_key);
        harness.run_steps(20);
        assert!(!explained(&harness, "refused"), "{by_key:?}: not over a window");
        // What is in the window does.
        let close = word(Locale::EN, "messages-close");
        harness.get_by_role_and_label(Role::Button, close).hover();
        harness.run_steps(20);
        assert!(console_support::painted(&harness).iter().any(|(text, _)| text == "Esc"), "{by_key:?}");
        key(&mut harness, Key::Escape);
        harness.get_by_label(&failed).hover();
        harness.run_steps(20);
        assert!(explained(&harness, "refused"), "{by_key:?}: again behind it");
    }
    let mut harness = on(Page::Messages, USUAL);
    press(&mut harness, "Types: 7 of 8");
    assert!(is_open(&harness));
    key(&mut harness, Key::F1);
    assert!(!is_open(&harness));
    assert_eq!(focused(&harness).unwrap().1, word(Locale::EN, "messages-close"));
    // A wrong address is said over the page, not over the window.
    let mut harness = on(Page::Messages, USUAL);
    type_into(&mut harness, "Server address", "room2");
    key(&mut harness, Key::Enter);
    let said = |harness: &Console| console_support::all_text(harness).contains("This is not a server address");
    assert!(said(&harness));
    key(&mut harness, Key::F1);
    key(&mut harness, Key::F1);
    assert!(said(&harness));
    key(&mut harness, Key::F1);
    harness.run();
    assert!(!said(&harness));
}

/// Whether all of what has the keyboard is in sight, where that has room for all of it.
fn is_in_sight(harness: &Console) -> bool {
    let Some(response) = harness.ctx.memory(egui::Memory::focused).and_then(|id| harness.ctx.read_response(id)) else {
        return true;
    };
    let (all, seen) = (response.rect, response.interact_rect.intersect(harness.ctx.content_rect()));
    seen.width() > all.width() - 1.0 && seen.height() > (all.height() - 1.0).min(100.0)
}

#[test]
fn what_the_keyboard_goes_to_scrolls_into_sight() {
    let places = [
        (on(Page::Connection, vec2(1024.0, 700.0)), "the connection"),
        (on(Page::Connection, SMALL), "the connection in a small window"),
        (on(Page::Simulator, SMALL), "the simulator in a small window"),
        (settings("section-display"), "the settings"),
        (settings("section-exam"), "the settings of the exam"),
    ];
    for (mut harness, place) in places {
        for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
            for presses in 0..60 {
                harness.key_press_modifiers(modifiers, Key::Tab);
                harness.run();
                harness.run_steps(4);
                let what = (place, modifiers.shift, presses);
                assert!(is_in_sight(&harness), "{what:?}: {:?}", focused(&harness));
            }
        }
    }
}

#[test]
fn enter_with_the_address_in_use_asks_for_nothing_but_another_try_where_there_is_no_connection() {
    let failure = Failure::Connect(vec![(([10, 20, 30, 40], 55111).into(), ConnectFailure::Refused)]);
    let lost = Desk::new(Locale::EN).fails(failure).harness();
    for (mut harness, asked) in [(on(Page::Exam, USUAL), &[][..]), (lost, &["Reconnect"][..])] {
        focus(&mut harness, Role::TextInput, "Server address");
        key(&mut harness, Key::Enter);
        assert_eq!(action_names(&harness.state().actions), asked);
    }
}

#[test]
fn an_address_that_was_typed_and_not_sent_goes_when_the_keyboard_does() {
    let (address, used) = ("Server address", "ws://localhost:55111");
    let leave: [fn(&mut Console); 3] = [
        |harness| key(harness, Key::Tab),
        |harness| press(harness, word(Locale::EN, "page-exam")),
        |harness| press(harness, "Recent servers"),
    ];
    for leave in leave {
        let mut harness = on(Page::Connection, USUAL);
        type_into(&mut harness, address, "ws://room9:1");
        // Its own menu is no way to elsewhere.
        harness.get_by_role_and_label(Role::TextInput, address).click_secondary();
        harness.run();
        press(&mut harness, word(Locale::EN, "field-select-all"));
        assert_eq!(value_of(&harness, address), "ws://room9:1");
        leave(&mut harness);
        harness.run();
        assert_eq!(value_of(&harness, address), used);
        assert!(harness.state().actions.is_empty());
    }
}

#[test]
fn the_search_is_reached_from_every_page_and_nothing_lands_in_the_address() {
    let (address, used) = ("Server address", "ws://localhost:55111");
    for page in Page::ALL {
        let mut harness = on(page, USUAL);
        focus(&mut harness, Role::TextInput, address);
        // In one picture, as typed by quick hands.
        let modifiers = Modifiers::COMMAND;
        let pressed = egui::Event::Key { key: Key::F, physical_key: None, pressed: true, repeat: false, modifiers };
        harness.input_mut().events.extend([pressed, egui::Event::Text("chest".to_owned())]);
        harness.run();
        assert_eq!(focused(&harness), Some((Role::TextInput, "Search".to_owned())), "{page:?}");
        assert_eq!(value_of(&harness, address), used, "{page:?}");
        if page == Page::Messages {
            assert_eq!(value_of(&harness, "Search"), "chest");
        }
    }
}
