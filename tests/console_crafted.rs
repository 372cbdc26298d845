//! The header, the table of messages and the connection page, by label and by the keyboard alone.
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

use std::time::Duration;

use console_support::{Desk, LANGUAGES, action_names, press, row, rows, type_into, value_of, word};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::console::{Action, Page};
use vxdisplay::display::Event;
use vxdisplay::l10n::{Library, Locale, Message, STAFF_LOCALES, Value};
use vxdisplay::link::{
    Answer, ConnectFailure, DownReason, Failure, HandshakeFailure, LinkEventKind, LinkState, Notice, NoticeKind,
    Progress, TlsFailure,
};
use vxdisplay::recording::PatientData;

fn many(page: Page) -> Harness<'static, Desk> {
    let mut desk = Desk::new(Locale::EN).page(page);
    for number in 0..200 {
        desk.step(&format!("PART{number}"));
    }
    desk.harness()
}

fn selected(harness: &Harness<'_, Desk>) -> Option<String> {
    let mut rows = harness.query_all_by_role(Role::Row);
    rows.find(|node| node.accesskit_node().is_selected() == Some(true)).and_then(|node| node.accesskit_node().label())
}

fn copied(harness: &Harness<'_, Desk>) -> Option<String> {
    harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

/// The list takes the keyboard as one stop.
fn focus_list(harness: &mut Harness<'_, Desk>) {
    harness.get_by_role_and_label(Role::Table, word(Locale::EN, "messages-list")).focus();
    harness.run();
}

#[test]
fn the_state_of_the_link_is_on_every_page_in_a_word() {
    for language in LANGUAGES {
        for page in Page::ALL {
            let harness = Desk::new(language).page(page).harness();
            let mut states = harness.query_all_by_label(word(language, "state-registered"));
            assert!(states.any(|node| node.rect().bottom() < 56.0), "{language} {page:?}");
        }
    }
}

#[test]
fn theme_and_language_are_changed_from_the_header() {
    let mut harness = Desk::new(Locale::EN).page(Page::Messages).harness();
    press(&mut harness, word(Locale::EN, "look-title"));
    press(&mut harness, "Dark");
    press(&mut harness, "한국어");
    let asked = action_names(&harness.state().actions);
    assert_eq!(asked, ["Setting(console.theme, Set(\"dark\"))", "Setting(console.language, Set(\"ko\"))"]);
}

#[test]
fn the_window_is_enlarged_by_keys_and_remembers_it() {
    let mut harness = Desk::new(Locale::EN).harness_of(vec2(1920.0, 1080.0));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
    harness.run();
    assert_eq!(harness.ctx.zoom_factor(), 1.25);
    assert_eq!(harness.state().memory().zoom, 125);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
    harness.run();
    assert_eq!(harness.ctx.zoom_factor(), 1.1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num0);
    harness.run();
    assert_eq!(harness.ctx.zoom_factor(), 1.0);
}

#[test]
fn the_enlargement_that_is_said_is_the_one_that_is_applied_and_ends_where_the_window_does() {
    let mut harness = Desk::new(Locale::EN).harness_of(vec2(1360.0, 860.0));
    for _ in 0..6 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
        harness.run();
    }
    let applied = harness.ctx.zoom_factor();
    assert!(applied > 1.5 && applied < 1.6, "{applied}: as much as fits");
    press(&mut harness, word(Locale::EN, "look-title"));
    let said = format!("{:.0} %", applied * 100.0);
    assert!(console_support::painted(&harness).iter().any(|(text, _)| *text == said), "{said}");
    let is_disabled =
        |harness: &Harness<'_, Desk>, id| harness.get_by_label(word(Locale::EN, id)).accesskit_node().is_disabled();
    assert!(is_disabled(&harness, "look-larger") && !is_disabled(&harness, "look-smaller"));
    harness.get_by_label(word(Locale::EN, "look-smaller")).click();
    harness.run();
    assert_eq!(harness.ctx.zoom_factor(), 1.5, "at the first press");
    assert!(!is_disabled(&harness, "look-larger"));
    let mut harness = Desk::new(Locale::EN).harness();
    for _ in 0..6 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Minus);
        harness.run();
    }
    assert_eq!(harness.ctx.zoom_factor(), 0.75);
    press(&mut harness, word(Locale::EN, "look-title"));
    assert!(is_disabled(&harness, "look-smaller"));
}

#[test]
fn a_window_that_is_too_small_for_its_contents_shows_them_smaller() {
    let harness = Desk::new(Locale::EN).harness_of(vec2(640.0, 360.0));
    let zoom = harness.ctx.zoom_factor();
    assert!(zoom < 0.7 && harness.ctx.content_rect().width() >= 790.0, "{zoom}");
    assert_eq!(harness.state().memory().zoom, 100, "what was wished is remembered");
}

#[test]
fn the_servers_that_answered_are_offered_again() {
    let mut harness = Desk::new(Locale::EN).harness();
    assert_eq!(harness.state().memory().servers, ["ws://localhost:55111"]);
    press(&mut harness, word(Locale::EN, "bar-recent"));
    press(&mut harness, "ws://localhost:55111");
    let asked = std::mem::take(&mut harness.state_mut().actions);
    assert!(matches!(&asked[..], [Action::SetServer(url)] if url.to_string() == "ws://localhost:55111"));
}

#[test]
fn an_address_that_was_typed_is_said_to_be_for_now_and_kept_on_request() {
    let mut harness = Desk::new(Locale::EN).harness();
    assert!(harness.query_by_label(word(Locale::EN, "address-keep")).is_none());
    type_into(&mut harness, "Server address", "ws://me:secret@room2:55111");
    harness.key_press(Key::Enter);
    harness.run();
    harness.state_mut().obey();
    harness.run();
    assert!(!console_support::all_text(&harness).contains("secret"));
    harness.get_by_label_contains("until the program ends");
    press(&mut harness, word(Locale::EN, "address-keep"));
    let asked = action_names(&harness.state().actions);
    assert_eq!(asked, ["Setting(server.url, Set(\"ws://me:secret@room2:55111\"))"]);
}

#[test]
fn an_address_that_was_kept_is_said_to_be_and_so_is_the_one_that_the_program_was_started_with() {
    for language in STAFF_LOCALES.iter().copied() {
        let mut harness = Desk::new(language).started_with("ws://room1:1").turned_to("ws://room2:2").harness();
        let said = |harness: &Harness<'_, Desk>| console_support::all_text(harness);
        let text = said(&harness);
        assert!(text.contains("ws://room1:1") && !text.contains("--server"), "{language}: {text}");
        press(&mut harness, word(language, "address-keep"));
        harness.state_mut().obey();
        harness.state_mut().saves("[server]\nurl = \"ws://room2:2\"\n");
        harness.run();
        let toast = harness.get_all_by_role(Role::Status).next().unwrap().accesskit_node().label().unwrap();
        assert!(toast.contains("ws://room2:2") && toast.contains("ws://room1:1"), "{language}: {toast}");
        let kept = Message::new("address-kept-started").with("home", "ws://room1:1");
        let kept = kept.text(Library::bundled(), language);
        let text = said(&harness);
        assert!(text.contains(&kept), "{language}: {kept}: {text}");
        assert!(harness.query_by_label(word(language, "address-keep")).is_none(), "{language}: it is kept");
        let back = Message::new("address-back").with("address", "ws://room1:1").text(Library::bundled(), language);
        press(&mut harness, &back);
        let asked = std::mem::take(&mut harness.state_mut().actions);
        assert!(matches!(&asked[..], [Action::SetServer(url)] if url.to_string() == "ws://room1:1"), "{language}");
    }
    // Without an address of the start nothing covers what was saved.
    let mut harness = Desk::new(Locale::EN).turned_to("ws://room2:2").harness();
    press(&mut harness, word(Locale::EN, "address-keep"));
    harness.state_mut().obey();
    harness.state_mut().saves("[server]\nurl = \"ws://room2:2\"\n");
    harness.run();
    let mut toast = harness.query_all_by_label_contains("Saved: ws://room2:2. It is used from now on.");
    assert!(toast.next().is_some());
    drop(toast);
    assert!(harness.query_by_label_contains("Back to ws://").is_none());
}

#[test]
fn the_list_is_one_stop_of_the_keyboard_and_the_usual_keys_move_in_it() {
    let mut harness = many(Page::Messages);
    let mut stops = 0;
    for _ in 0..40 {
        harness.key_press(Key::Tab);
        harness.run();
        let focused: Vec<Role> = harness
            .query_all(egui_kittest::kittest::By::new())
            .filter(|node| node.is_focused())
            .map(|node| node.accesskit_node().role())
            .collect();
        assert!(!focused.contains(&Role::Row), "a row is no stop");
        stops += usize::from(focused.contains(&Role::Table));
    }
    assert!((1..=3).contains(&stops), "{stops}");
    focus_list(&mut harness);
    let mut chosen = |key| {
        harness.key_press(key);
        harness.run();
        selected(&harness).unwrap()
    };
    let newest = chosen(Key::Home);
    assert!(newest.contains("PART199"), "{newest}");
    assert!(chosen(Key::ArrowDown).contains("PART198"));
    assert!(chosen(Key::ArrowUp).contains("PART199"));
    let page = chosen(Key::PageDown);
    assert!(!page.contains("PART199") && !page.contains("PART198"), "{page}");
    assert!(chosen(Key::PageUp).contains("PART199"));
    assert!(chosen(Key::End).contains("connection"), "the oldest");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(selected(&harness), None);
}

#[test]
fn the_chosen_row_is_copied_by_the_usual_keys_and_that_is_said() {
    let mut harness = many(Page::Messages);
    focus_list(&mut harness);
    harness.key_press(Key::Home);
    harness.run();
    harness.event(egui::Event::Copy);
    harness.step();
    let text = copied(&harness).unwrap();
    assert!(text.contains("601 sendStepInfo\tPART199") && text.contains("+09:00\tReceived"), "{text}");
    harness.run();
    harness.get_by_label(word(Locale::EN, "copied-row"));
    let newest = row(&harness, "PART199");
    harness.get_by_label(&newest).click_secondary();
    harness.run();
    harness.get_by_label(word(Locale::EN, "copy-table")).click();
    harness.step();
    let table = copied(&harness).unwrap();
    assert!(table.lines().count() > 200 && table.starts_with("Time\tDirection\tCommand\tText\tSize"), "{table}");
    harness.run();
    harness.get_by_label_contains("Table copied");
}

#[test]
fn what_is_copied_hides_what_the_list_hides() {
    let mut harness = Desk::new(Locale::EN).page(Page::Messages).harness();
    let patient = row(&harness, "setPatientInfo");
    for how in ["copy-json", "copy-row", "copy-table"] {
        harness.get_by_label(&patient).click_secondary();
        harness.run();
        let is_button = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::Button;
        harness.get_all_by_label(word(Locale::EN, how)).find(is_button).unwrap().click();
        harness.step();
        let text = copied(&harness).unwrap();
        assert!(!text.contains("PLANTED") && !text.is_empty(), "{how}: {text}");
        harness.run();
    }
}

#[test]
fn rows_stand_still_under_the_pointer_and_follow_when_it_leaves() {
    let mut harness = many(Page::Messages);
    let place = |harness: &Harness<'_, Desk>, part: &str| {
        let name = row(harness, part);
        harness.get_by_label(&name).rect().top()
    };
    let before = place(&harness, "PART198");
    let newest = row(&harness, "PART199");
    harness.get_by_label(&newest).hover();
    harness.run();
    harness.state_mut().step("COMES WHILE SOMEBODY POINTS");
    harness.run();
    assert_eq!(place(&harness, "PART198"), before);
    harness.get_by_label("1 new");
    harness.event(egui::Event::PointerMoved(egui::pos2(700.0, 20.0)));
    harness.run();
    harness.run();
    assert!(rows(&harness).iter().any(|row| row.contains("COMES WHILE")), "it follows again");
}

#[test]
fn a_chosen_row_stays_where_it_is_until_somebody_goes_back_to_the_newest() {
    let mut harness = many(Page::Messages);
    let chosen = row(&harness, "PART195");
    harness.get_by_label(&chosen).click();
    harness.run();
    let before = harness.get_by_label(&chosen).rect();
    for number in 0..5 {
        harness.state_mut().step(&format!("LATER{number}"));
    }
    harness.event(egui::Event::PointerMoved(egui::pos2(700.0, 20.0)));
    harness.run();
    assert_eq!(harness.get_by_label(&chosen).rect(), before);
    press(&mut harness, "5 new");
    assert!(rows(&harness).iter().any(|row| row.contains("LATER4")));
    assert_eq!(selected(&harness), None);
}

#[test]
fn the_search_is_left_by_escape_and_cleared_by_its_cross() {
    let mut harness = many(Page::Messages);
    let all = rows(&harness);
    type_into(&mut harness, "Search", "PART17");
    harness.get_by_label_contains("11 of ");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(rows(&harness), all);
    type_into(&mut harness, "Search", "PART17");
    press(&mut harness, word(Locale::EN, "messages-search-clear"));
    assert_eq!(rows(&harness), all);
}

#[test]
fn problems_are_gone_through_one_by_one() {
    let mut desk = Desk::new(Locale::EN).page(Page::Messages);
    desk.hears("no JSON either");
    desk.step("CHEST");
    let mut harness = desk.harness();
    press(&mut harness, word(Locale::EN, "messages-problem-below"));
    let newer = selected(&harness).unwrap();
    assert!(newer.ends_with("problem"), "{newer}");
    press(&mut harness, word(Locale::EN, "messages-problem-below"));
    let older = selected(&harness).unwrap();
    assert!(older.ends_with("problem") && older != newer, "{older}");
    press(&mut harness, word(Locale::EN, "messages-problem-above"));
    assert_eq!(selected(&harness).unwrap(), newer);
}

#[test]
fn a_notice_leads_to_its_message_and_back() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).harness();
        let ways = harness.get_all_by_label(word(language, "notices-message"));
        ways.into_iter().next().unwrap().click();
        harness.run();
        harness.run();
        assert!(selected(&harness).is_some(), "{language}: a message is chosen");
        press(&mut harness, word(language, "messages-back"));
        harness.run();
        assert!(harness.query_by_label(word(language, "bar-run-check")).is_some(), "{language}: back");
    }
}

#[test]
fn a_row_of_the_connection_page_shows_its_details() {
    let mut harness = Desk::new(Locale::EN).harness();
    let started = row(&harness, "eventStartExam");
    harness.get_by_label(&started).click();
    harness.run();
    harness.run();
    assert!(selected(&harness).unwrap().contains("eventStartExam"));
    assert!(console_support::all_text(&harness).contains("\"command\": 1001"));
}

#[test]
fn an_export_starts_with_patient_data_hidden_even_where_the_list_shows_it() {
    let mut harness = Desk::new(Locale::EN).page(Page::Messages).harness();
    press(&mut harness, "Hide patient data");
    press(&mut harness, "Export…");
    assert!(value_of(&harness, "File").contains("patient-data-hidden"));
    press(&mut harness, word(Locale::EN, "browse"));
    assert!(matches!(harness.state().actions.last(), Some(Action::ChooseFile(_))));
}

#[test]
fn a_column_is_as_wide_as_it_was_dragged() {
    let mut harness = many(Page::Messages);
    let heading = |harness: &Harness<'_, Desk>| {
        harness.get_by_role_and_label(Role::ColumnHeader, word(Locale::EN, "messages-command")).rect()
    };
    let before = heading(&harness);
    let from = before.right_center() + vec2(6.0, 0.0);
    harness.event(egui::Event::PointerMoved(from));
    harness.event(egui::Event::PointerButton {
        pos: from,
        button: egui::PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    let to = from + vec2(60.0, 0.0);
    harness.event(egui::Event::PointerMoved(to));
    harness.run();
    harness.event(egui::Event::PointerButton {
        pos: to,
        button: egui::PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    let wider = heading(&harness).width() - before.width();
    assert!((wider - 60.0).abs() < 2.0, "{wider}");
    assert!(harness.state().memory().columns.command > 0, "and remembered");
    assert_eq!(harness.state().memory().log_columns.command, 0, "the log of the connection has columns of its own");
}

/// What the list shows of the command and the size, from the top.
fn sizes(harness: &Harness<'_, Desk>) -> Vec<usize> {
    let size = |label: String| {
        let words: Vec<&str> = label.split(' ').collect();
        let unit = words.iter().rposition(|word| *word == "B")?;
        words.get(unit.checked_sub(1)?)?.parse().ok()
    };
    rows(harness).into_iter().filter_map(size).collect()
}

fn heading<'h>(harness: &'h Harness<'_, Desk>, label: &'h str) -> egui_kittest::Node<'h> {
    harness.get_by_role_and_label(Role::ColumnHeader, label)
}

#[test]
fn a_click_on_a_heading_sorts_and_a_third_one_gives_the_newest_first_again() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Messages).harness();
        let name = word(language, "messages-size");
        let marked = |id: &'static str| Message::new(id).with("column", name).text(Library::bundled(), language);
        let before = rows(&harness);
        heading(&harness, name).click();
        harness.run();
        let up = sizes(&harness);
        assert!(up.len() > 3 && up.is_sorted(), "{language}: {up:?}");
        heading(&harness, &marked("messages-sorted-up")).click();
        harness.run();
        let down = sizes(&harness);
        assert!(down.iter().rev().is_sorted() && down.len() == up.len(), "{language}: {down:?}");
        heading(&harness, &marked("messages-sorted-down")).click();
        harness.run();
        assert_eq!(rows(&harness), before, "{language}");
    }
}

#[test]
fn the_headings_sort_and_change_their_columns_by_keyboard_alone() {
    let mut harness = many(Page::Messages);
    let name = word(Locale::EN, "messages-command");
    let width = |harness: &Harness<'_, Desk>, label: &str| heading(harness, label).rect().width();
    heading(&harness, name).focus();
    harness.run();
    let before = width(&harness, name);
    for _ in 0..3 {
        harness.key_press(Key::ArrowRight);
        harness.run();
    }
    assert!((width(&harness, name) - before - 24.0).abs() < 2.0, "{} {before}", width(&harness, name));
    assert!(heading(&harness, name).is_focused(), "the arrows are its own");
    harness.key_press(Key::Home);
    harness.run();
    assert!((width(&harness, name) - before).abs() < 1.0);
    harness.key_press(Key::Enter);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::ColumnHeader, "Command, ascending").is_some());
}

#[test]
fn a_sorted_list_does_not_follow_the_newest() {
    let mut harness = many(Page::Messages);
    heading(&harness, word(Locale::EN, "messages-size")).click();
    harness.run();
    let before = rows(&harness);
    harness.state_mut().hears(
        r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"A VERY LONG ALIAS OF A BODY PART THAT IS NEW","projectionAlias":"PA"}}"#,
    );
    harness.run();
    assert_eq!(rows(&harness), before, "the largest is at the end");
    heading(&harness, "Size, ascending").click();
    harness.run();
    assert!(rows(&harness)[0].contains("THAT IS NEW"));
}

fn right_click(harness: &mut Harness<'_, Desk>, label: &str) {
    let field = harness.get_all_by_label(label).find(|node| node.accesskit_node().role() == Role::TextInput).unwrap();
    field.click_secondary();
    harness.run();
}

#[test]
fn a_field_has_a_menu_that_cuts_copies_pastes_and_selects_all() {
    for language in LANGUAGES {
        let label = word(language, "messages-search");
        let mut harness = Desk::new(language).page(Page::Messages).harness();
        type_into(&mut harness, label, "setPatientInfo");
        let choose = |harness: &mut Harness<'_, Desk>, entry: &str| {
            right_click(harness, label);
            let entry = harness.get_all_by_label(word(language, entry)).last().unwrap();
            entry.click();
            harness.step();
        };
        choose(&mut harness, "field-select-all");
        harness.run();
        right_click(&mut harness, label);
        harness.get_all_by_label(word(language, "field-copy")).last().unwrap().click();
        let mut found = None;
        for _ in 0..3 {
            harness.step();
            found = found.or_else(|| copied(&harness));
        }
        assert_eq!(found.as_deref(), Some("setPatientInfo"), "{language}: the right button keeps what is selected");
        harness.run();
        choose(&mut harness, "field-cut");
        harness.run();
        assert_eq!(value_of(&harness, label), "", "{language}");
        right_click(&mut harness, label);
        harness.get_all_by_label(word(language, "field-paste")).last().unwrap().click();
        let mut asked = false;
        for _ in 0..3 {
            harness.step();
            let root = harness.output().viewport_output.get(&egui::ViewportId::ROOT);
            asked |= root.is_some_and(|root| root.commands.contains(&egui::ViewportCommand::RequestPaste));
        }
        assert!(asked, "{language}");
    }
}

#[test]
fn a_small_window_shows_a_dozen_messages_and_its_filters_in_a_menu() {
    for language in LANGUAGES {
        let mut desk = Desk::new(language).page(Page::Messages);
        for number in 0..40 {
            desk.step(&format!("PART{number}"));
        }
        let mut harness = desk.harness_of(vec2(800.0, 560.0));
        let whole = |harness: &Harness<'_, Desk>| {
            harness.query_all_by_role(Role::Row).filter(|node| node.rect().bottom() < 560.0 - 48.0).count()
        };
        assert!(whole(&harness) >= 12, "{language}: {}", whole(&harness));
        press(&mut harness, word(language, "messages-filters"));
        press(&mut harness, word(language, "messages-received"));
        harness.key_press(Key::Escape);
        harness.run();
        assert!(whole(&harness) < 5, "{language}: what was received is out");
    }
}

/// The places of all that is on the page, by name, but for what is said of work that is done.
fn places(harness: &Harness<'_, Desk>) -> Vec<(String, egui::Rect)> {
    let words = ["toast-close", "toast-folder"].map(|key| word(Locale::EN, key));
    let mut all = Vec::new();
    for node in harness.query_all(egui_kittest::kittest::By::new().predicate(|_| true)) {
        let accesskit = node.accesskit_node();
        let name = accesskit.label().unwrap_or_default();
        let of_toast = matches!(accesskit.role(), Role::Alert | Role::Status)
            || words.contains(&&*name)
            || name.contains("embedded relay was stopped");
        if !name.is_empty() && !of_toast {
            all.push((format!("{:?} {name}", accesskit.role()), node.rect()));
        }
    }
    all
}

#[test]
fn a_message_about_what_was_done_moves_nothing_covers_no_button_and_is_closed() {
    for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0)] {
        for page in Page::ALL {
            let mut harness = Desk::new(Locale::EN).page(page).harness_of(size);
            let before = places(&harness);
            harness.state_mut().told(Event::FolderNotShown(Message::new("relay-stopped")));
            harness.run();
            let after = places(&harness);
            let moved = before.iter().find(|place| !after.contains(place));
            assert_eq!(moved, None, "{page:?} {size}");
            let toast = harness.get_all_by_role(Role::Alert).next().unwrap().rect();
            let window = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
            assert!(window.contains_rect(toast) && toast.top() > size.y - 120.0, "{page:?} {size}: {toast:?}");
            let covered = before.iter().find(|(name, rect)| {
                name.starts_with("Button")
                    && rect.intersects(toast)
                    && rect.height() < 60.0
                    && window.contains_rect(*rect)
            });
            assert!(covered.is_none() || size.x < 1024.0, "{page:?} {size}: {covered:?} under {toast:?}");
            press(&mut harness, word(Locale::EN, "toast-close"));
            assert!(harness.state().actions.iter().any(|action| matches!(action, Action::CloseToast(_))));
        }
    }
}

#[test]
fn the_card_of_the_monitor_is_whole_in_every_language() {
    for language in STAFF_LOCALES.iter().copied() {
        for desk in [Desk::new(language), Desk::new(language).models(&["DELL P2419H"])] {
            let harness = desk.harness_of(vec2(1024.0, 700.0));
            let hide = harness.get_by_role_and_label(Role::Button, word(language, "exam-hide")).rect();
            let title = word(language, "notices-title").to_uppercase();
            let notices = harness.get_by_label(&title).rect();
            assert!(notices.top() < hide.top() || notices.top() > hide.bottom(), "{language}: {hide:?} {notices:?}");
            let table = harness.get_by_role_and_label(Role::Table, word(language, "messages-list")).rect();
            assert!(hide.bottom() < table.top(), "{language}: {hide:?} {table:?}");
        }
    }
}

#[test]
fn tab_goes_through_the_header_from_left_to_right() {
    let mut harness = Desk::new(Locale::EN).harness();
    let mut left = f32::MIN;
    let mut seen = Vec::new();
    for _ in 0..9 {
        harness.key_press(Key::Tab);
        harness.run();
        let node = harness.query_all(egui_kittest::kittest::By::new()).find(|node| node.is_focused()).unwrap();
        if node.rect().bottom() > 56.0 {
            break;
        }
        assert!(node.rect().left() > left, "{:?} after {seen:?}", node.accesskit_node().label());
        left = node.rect().left();
        seen.push(node.accesskit_node().label().unwrap_or_default());
    }
    assert!(seen.len() >= 8, "{seen:?}");
    assert_eq!(seen.last().unwrap(), word(Locale::EN, "look-title"));
}

#[test]
fn nothing_moves_while_messages_come_and_figures_change() {
    let mut harness = Desk::new(Locale::EN).harness();
    let places = |harness: &Harness<'_, Desk>| -> Vec<(String, egui::Rect)> {
        let buttons = harness.query_all_by_role(Role::Button);
        let images = harness.query_all_by_role(Role::Image);
        let parts = buttons.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()));
        let plots = images.filter(|node| node.rect().width() > 100.0).map(|node| (String::new(), node.rect()));
        parts.chain(plots).collect()
    };
    let before = places(&harness);
    for number in 0..40 {
        harness.state_mut().step(&format!("PART{number}"));
        harness.run();
    }
    assert_eq!(places(&harness), before);
}

#[test]
fn the_simplest_next_step_is_a_button_under_the_rung_that_failed() {
    let port = ([127, 0, 0, 1], 55111).into();
    let handshake = |failure| Failure::Handshake(port, failure);
    let refused = Failure::Connect(vec![(port, ConnectFailure::Refused)]);
    for language in LANGUAGES {
        let mut harness = Desk::new(language).fails(refused.clone()).harness();
        press(&mut harness, word(language, "step-test-server"));
        assert_eq!(action_names(&harness.state().actions), ["StartRelay"]);
        for (failure, from, key, to) in [
            (HandshakeFailure::NotHttp(Answer::Tls), "ws://h:1", "step-wss", "wss://h:1"),
            (HandshakeFailure::Reset, "ws://h:1", "step-wss", "wss://h:1"),
            (HandshakeFailure::Tls(TlsFailure::NotTls(Answer::Http)), "wss://h:1", "step-ws", "ws://h:1"),
            (HandshakeFailure::Tls(TlsFailure::Silent(Duration::from_secs(5))), "wss://h:1", "step-ws", "ws://h:1"),
        ] {
            let mut harness = Desk::new(language).turned_to(from).fails(handshake(failure)).harness();
            press(&mut harness, word(language, key));
            let asked = &harness.state().actions;
            assert!(matches!(&asked[..], [Action::SetServer(url)] if url.to_string() == to), "{language} {key}");
        }
        // No scheme opens a WebSocket of another program.
        let ssh = HandshakeFailure::Tls(TlsFailure::NotTls(Answer::Ssh("SSH-2.0-x".to_owned())));
        let foreign = Desk::new(language).turned_to("wss://h:1").fails(handshake(ssh)).harness();
        assert!(foreign.query_by_label(word(language, "step-ws")).is_none());
        let locked = Desk::new(language).policy("server", "url", "ws://h:1").fails(refused.clone()).harness();
        assert!(
            locked.query_by_label(word(language, "step-test-server")).is_none(),
            "the address is the administrator's"
        );
    }
}

#[test]
fn a_recording_is_marked_on_every_page_and_what_it_holds() {
    for language in LANGUAGES {
        for (holds, key) in
            [(PatientData::Real, "bar-recording-real"), (PatientData::Pseudonymised, "bar-recording-pseudonyms")]
        {
            for page in Page::ALL {
                let mut harness = Desk::new(language).page(page).records(holds).harness();
                press(&mut harness, word(language, key));
                let halves = harness.query_all_by_label(word(language, "simulator-half")).count();
                assert!(halves > 0, "{page:?} leads to its end");
            }
        }
        let harness = Desk::new(language).harness();
        assert!(harness.query_by_label(word(language, "bar-recording-real")).is_none());
    }
}

#[test]
fn the_plot_says_the_value_and_the_time_of_a_ping_under_the_pointer() {
    let mut desk = Desk::new(Locale::EN);
    for number in 0..60 {
        desk.wait(5);
        desk.pong(2 + number % 3);
    }
    let mut harness = desk.harness();
    let plot = harness
        .get_by_role_and_label(
            Role::Image,
            console_support::all_text(&harness).lines().find(|line| line.starts_with("Round trips of")).unwrap(),
        )
        .rect();
    harness.event(egui::Event::PointerMoved(plot.right_center() - vec2(8.0, 10.0)));
    harness.run_steps(4);
    harness.run_steps(60);
    let text = console_support::all_text(&harness);
    assert!(text.contains(" ms at 14:"), "{text}");
    assert!(
        text.contains("Typical 3 ms, slowest 1 in 20: 4 ms")
            || text.contains("Typical 3.0 ms, slowest 1 in 20: 4.0 ms"),
        "{text}"
    );
}

#[test]
fn the_title_of_the_window_says_the_state_and_the_server() {
    let desk = Desk::new(Locale::EN);
    assert_eq!(desk.title(), "VX Display - Registered - ws://localhost:55111");
}

#[test]
fn the_title_says_the_same_state_as_the_header_while_it_tries_in_vain() {
    let refused = Failure::Connect(vec![(([127, 0, 0, 1], 55111).into(), ConnectFailure::Refused)]);
    let mut desk = Desk::unheard(Locale::EN);
    assert_eq!(desk.title(), "VX Display - Connecting - ws://localhost:55111");
    let notice = Notice { server: "ws://localhost:55111".into(), kind: NoticeKind::Failed(refused) };
    desk.happens(LinkEventKind::Notice(notice));
    assert_eq!(desk.title(), "VX Display - Disconnected - ws://localhost:55111");
    let harness = desk.harness();
    let mut said = harness.query_all_by_label(word(Locale::EN, "state-lost"));
    assert!(said.any(|node| node.rect().bottom() < 56.0), "the header says it");
}

/// Where an entry of the open menu is, and where its text begins.
fn entry(harness: &Harness<'_, Desk>, text: &str) -> (egui::Rect, f32) {
    let entry = harness.get_all_by_label(text).last().unwrap().rect();
    let begins = shown(harness, text).filter(|place| entry.expand(1.0).contains_rect(*place)).map(|place| place.left());
    (entry, begins.last().unwrap())
}

/// Where a text is painted.
fn shown<'h>(harness: &'h Harness<'_, Desk>, text: &'h str) -> impl Iterator<Item = egui::Rect> + 'h {
    painted(harness).filter(move |shape| shape.galley.text() == text).map(egui::epaint::TextShape::visual_bounding_rect)
}

/// Every text of the window as it is painted.
fn painted<'h>(harness: &'h Harness<'_, Desk>) -> impl Iterator<Item = &'h egui::epaint::TextShape> {
    harness.output().shapes.iter().filter_map(|shape| match &shape.shape {
        egui::Shape::Text(text) => Some(text),
        _ => None,
    })
}

#[test]
fn menus_are_as_wide_as_their_entries_need_and_no_text_touches_the_edge_of_what_is_lit() {
    for language in STAFF_LOCALES.iter().copied() {
        let whole = |harness: &Harness<'_, Desk>, keys: &[&str]| {
            let places: Vec<_> = keys.iter().map(|key| entry(harness, word(language, key))).collect();
            let longest = keys.iter().flat_map(|key| shown(harness, word(language, key))).map(|place| place.width());
            let longest = longest.fold(0.0, f32::max);
            for (rect, begins) in places {
                assert!(begins - rect.left() >= 7.0, "{language} {keys:?}: {begins} in {rect:?}");
                let spare = rect.width() - longest;
                assert!((14.0..72.0).contains(&spare), "{language} {keys:?}: {spare} points more than needed");
            }
        };
        let mut harness = Desk::new(language).page(Page::Messages).harness();
        let row = harness.query_all_by_role(Role::Row).next().unwrap();
        row.click_secondary();
        harness.run();
        whole(&harness, &["copy-json", "copy-row", "copy-table"]);
        harness.key_press(Key::Escape);
        harness.run();
        assert!(selected(&harness).is_some(), "{language}: a menu is closed, and nothing else");
        press(&mut harness, word(language, "messages-copy-as"));
        whole(&harness, &["copy-json", "copy-row", "copy-table"]);
        harness.key_press(Key::Escape);
        harness.run();
        right_click(&mut harness, word(language, "messages-search"));
        // "Copy" is what a button of the page is called, too.
        whole(&harness, &["field-cut", "field-paste", "field-select-all"]);
    }
}

#[test]
fn names_of_languages_and_names_in_ideographs_have_one_weight() {
    let bold = |text: &egui::epaint::TextShape| {
        let families = text.galley.job.sections.iter().map(|section| &section.format.font_id.family);
        families.map(|family| matches!(family, egui::FontFamily::Name(_))).collect::<Vec<_>>()
    };
    let mut harness = Desk::new(Locale::EN).harness();
    press(&mut harness, word(Locale::EN, "look-title"));
    for language in STAFF_LOCALES.iter().copied() {
        let name = Library::bundled().own_name(language);
        let text = painted(&harness).find(|text| text.galley.text() == name).unwrap();
        assert_eq!(bold(text), [true], "{name}");
    }
    let harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
    let name = painted(&harness).find(|text| text.galley.text().contains("洪^吉洞")).unwrap();
    assert!(bold(name).into_iter().all(|is_bold| is_bold));
    let id = painted(&harness).find(|text| text.galley.text() == "DEMO-1001").unwrap();
    assert!(!bold(id).into_iter().any(|is_bold| is_bold));
}

#[test]
fn what_is_typed_in_the_picture_of_ctrl_f_is_searched_for() {
    let mut harness = many(Page::Messages);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.event(egui::Event::Text("P".to_owned()));
    harness.run();
    assert_eq!(value_of(&harness, "Search"), "P");
}

#[test]
fn leaving_the_search_leaves_the_chosen_message_alone() {
    let mut harness = many(Page::Messages);
    harness.query_all_by_role(Role::Row).next().unwrap().click();
    harness.run();
    let chosen = selected(&harness).unwrap();
    type_into(&mut harness, "Search", "PART");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(value_of(&harness, "Search"), "");
    assert_eq!(selected(&harness), Some(chosen));
}

#[test]
fn the_buttons_of_the_check_stay_in_sight_while_the_rungs_scroll() {
    for language in LANGUAGES {
        for size in [vec2(800.0, 560.0), vec2(1024.0, 600.0)] {
            let mut harness = Desk::new(language).harness_of(size);
            let check = |harness: &Harness<'_, Desk>| harness.get_by_label(word(language, "bar-run-check")).rect();
            let rung = |harness: &Harness<'_, Desk>| shown(harness, word(language, "rung-address")).next();
            let (before, first) = (check(&harness), rung(&harness).unwrap());
            harness.event(egui::Event::PointerMoved(first.center()));
            harness.run();
            for (phase, points) in [(egui::TouchPhase::Start, 0.0), (egui::TouchPhase::Move, -60.0)] {
                harness.event(egui::Event::MouseWheel {
                    unit: egui::MouseWheelUnit::Point,
                    delta: vec2(0.0, points),
                    phase,
                    modifiers: Modifiers::NONE,
                    source: egui::MouseWheelSource::Unknown,
                });
            }
            harness.run();
            assert_ne!(rung(&harness), Some(first), "{language}: the rungs were scrolled");
            assert_eq!(check(&harness), before, "{language}");
        }
    }
}

#[test]
fn what_was_scrolled_to_is_left_again_when_it_is_mended() {
    let mut harness = Desk::new(Locale::EN).harness_of(vec2(800.0, 560.0));
    let first = |harness: &Harness<'_, Desk>| shown(harness, word(Locale::EN, "rung-address")).next();
    let before = first(&harness);
    let unreadable = "{\"sender\":2,\"receiver\":106,\"command\":101,\"data\":{\"patientId\":\"P-1\",\"patientNa";
    harness.state_mut().hears(unreadable);
    harness.run();
    assert_ne!(first(&harness), before, "the rung that failed is in sight");
    harness.state_mut().step("CHEST");
    harness.run();
    assert_eq!(first(&harness), before);
}

#[test]
fn the_scale_of_the_plot_is_written_as_the_language_writes_numbers() {
    for (language, half) in [(Locale::EN, "2.5 ms"), (Locale::DE, "2,5 ms"), (Locale::KO, "2.5ms")] {
        let mut desk = Desk::new(language);
        desk.pong(4);
        let harness = desk.harness();
        assert!(shown(&harness, half).next().is_some(), "{language}");
        assert!(shown(&harness, &half.replace("2.5", "5").replace("2,5", "5")).next().is_some(), "{language}");
    }
}

#[test]
fn no_command_of_the_document_and_no_patient_is_cut_in_the_log_of_the_usual_window() {
    let mut desk = Desk::new(Locale::EN);
    desk.hears(r#"{"sender":2,"receiver":106,"command":1002}"#);
    let harness = desk.harness();
    let label = painted(&harness).find(|text| text.galley.text().starts_with("1002 event")).unwrap();
    assert_eq!(label.galley.text(), "1002 eventCompleteExam");
    let patient = painted(&harness).find(|text| text.galley.text().starts_with("Patient #")).unwrap();
    assert!(!label.galley.elided && !patient.galley.elided, "{}", patient.galley.text());
}

/// The ladder stands still while its numbers change: what a sentence takes at most is kept for it.
#[test]
fn no_rung_moves_while_the_numbers_of_those_above_it_change() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0)] {
            let mut harness = Desk::new(language).harness_of(size);
            let data = |harness: &Harness<'_, Desk>| {
                harness.get_all_by_label(word(language, "rung-data")).next().unwrap().rect().top()
            };
            let before = data(&harness);
            for (pings, secs) in [(1, 1), (1, 9), (5, 30), (30, 4000)] {
                for _ in 0..pings {
                    harness.state_mut().pong(1);
                }
                harness.state_mut().wait(secs);
                harness.run();
                assert_eq!(data(&harness), before, "{language} {size}: {secs} s later");
            }
        }
    }
}

/// The heading of a check and its way back are whole in every language, at every size.
#[test]
fn the_heading_of_a_check_is_not_cut() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0)] {
            let harness = Desk::new(language).checked().harness_of(size);
            let text = console_support::all_text(&harness);
            assert!(text.contains(word(language, "check-back")), "{language} {size}: {text}");
            let painted = console_support::painted(&harness);
            let headings: Vec<_> = painted.iter().filter(|(text, _)| text.contains("14:07:00")).collect();
            assert!(matches!(headings[..], [(_, false)]), "{language} {size}: {headings:?}");
        }
    }
}

#[test]
fn a_rung_that_fails_says_after_which_time() {
    let failure = Failure::Handshake(([127, 0, 0, 1], 55111).into(), HandshakeFailure::WrongAcceptKey);
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0)] {
            let mut desk = Desk::new(language);
            let (address, took) = (([127, 0, 0, 1], 55111).into(), Duration::from_millis(2));
            for kind in [
                LinkEventKind::Down { reason: DownReason::Ended, up_for: Duration::from_secs(9) },
                LinkEventKind::State(LinkState::Lost),
                LinkEventKind::Progress(Progress::Connected { address, took }),
                LinkEventKind::Notice(Notice {
                    server: desk.server().into(),
                    kind: NoticeKind::Failed(failure.clone()),
                }),
            ] {
                desk.happens(kind);
            }
            let harness = desk.harness_of(size);
            let time = Message::new("time-seconds").with("seconds", Value::Decimal(1.0, 1));
            let time = time.text(Library::bundled(), language);
            let text = console_support::all_text(&harness);
            assert!(text.contains(&time), "{language} {size}: {time}: {text}");
        }
    }
}
/// Where the chosen row is, where it is whole in sight.
fn chosen_in_sight(harness: &Harness<'_, Desk>) -> Option<egui::Rect> {
    let table = harness.get_by_role(Role::Table).rect();
    let mut rows = harness.query_all_by_role(Role::Row);
    let chosen = rows.find(|node| node.accesskit_node().is_selected() == Some(true))?.rect();
    table.expand(0.5).contains_rect(chosen).then_some(chosen)
}

#[test]
fn the_chosen_row_is_in_sight_whenever_what_is_listed_changes() {
    for count in [200, 9_000] {
        let mut desk = Desk::new(Locale::EN).page(Page::Messages);
        for number in 0..count {
            desk.step(&format!("PART{number}"));
            if number % 50 == 7 {
                desk.hears("no JSON either");
            }
        }
        let mut harness = desk.harness();
        let settle = |harness: &mut Harness<'_, Desk>| harness.run_steps(16);
        settle(&mut harness);
        focus_list(&mut harness);
        harness.key_press(Key::End);
        settle(&mut harness);
        press(&mut harness, word(Locale::EN, "messages-problem-above"));
        for _ in 0..2 {
            press(&mut harness, word(Locale::EN, "messages-problem-above"));
        }
        let chosen = selected(&harness).unwrap();
        let check = |harness: &mut Harness<'_, Desk>, what: &str| {
            settle(harness);
            assert!(chosen_in_sight(harness).is_some(), "{count} rows, {what}");
            assert_eq!(selected(harness).as_ref(), Some(&chosen), "{count} rows, {what}");
        };
        check(&mut harness, "at first");
        let problems = format!("Problems {}", count / 50 + 1);
        for what in [&*problems, word(Locale::EN, "messages-sent"), word(Locale::EN, "messages-link")] {
            for _ in 0..2 {
                press(&mut harness, what);
                check(&mut harness, what);
            }
        }
        type_into(&mut harness, "Search", "JSON");
        check(&mut harness, "search");
        press(&mut harness, word(Locale::EN, "messages-search-clear"));
        check(&mut harness, "search cleared");
        // A filter that leaves it out, and back.
        for left_out in [true, false] {
            press(&mut harness, word(Locale::EN, "messages-received"));
            settle(&mut harness);
            assert_eq!(selected(&harness).is_none(), left_out);
        }
        check(&mut harness, "listed again");
        for heading in ["messages-command", "messages-time"] {
            harness.get_by_role_and_label(Role::ColumnHeader, word(Locale::EN, heading)).click();
            check(&mut harness, heading);
        }
    }
}

#[test]
fn the_chosen_row_stays_in_sight_where_the_message_takes_the_room_below_it() {
    let mut desk = Desk::new(Locale::EN).page(Page::Messages);
    for number in 0..200 {
        desk.step(&format!("PART{number}"));
    }
    let mut harness = desk.harness_of(vec2(800.0, 560.0));
    let table = harness.get_by_role(Role::Table).rect();
    let rows = harness.query_all_by_role(Role::Row);
    rows.rev().find(|row| table.expand(0.5).contains_rect(row.rect())).unwrap().click();
    harness.run();
    assert!(harness.get_by_role(Role::Table).rect().height() < table.height() - 100.0, "the message stands below");
    assert!(chosen_in_sight(&harness).is_some());
}

/// Where a column is too narrow for its texts, none beside it has room that it does not need.
#[test]
fn no_text_is_cut_beside_a_column_with_room() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0)] {
            for page in [Page::Connection, Page::Messages] {
                let mut desk = Desk::unheard(language);
                let up = vxdisplay::link::Up {
                    address: ([127, 0, 0, 1], 24101).into(),
                    resolve: Duration::from_micros(300),
                    connect: Duration::from_micros(200),
                    handshake: Duration::from_micros(1500),
                    facts: vxdisplay::link::UpgradeFacts::default(),
                };
                desk.happens(LinkEventKind::Up(Box::new(up)));
                let harness = desk.page(page).harness_of(size);
                let left = |heading: &str| {
                    harness.get_by_role_and_label(Role::ColumnHeader, word(language, heading)).rect().left()
                };
                let (command, text) = (left("messages-command"), left("messages-text"));
                let at = |left: f32| painted(&harness).filter(move |text| (text.pos.x - left).abs() < 1.0);
                let needed = at(command).map(|text| text.galley.size().x).fold(0.0, f32::max);
                let is_cut = at(text).any(|text| text.galley.elided);
                let order = if page == Page::Messages { 16.0 } else { 0.0 };
                assert!(
                    !is_cut || text - command <= needed + order + 14.0,
                    "{language} {size} {page:?}: {needed} of {}",
                    text - command
                );
                if size.x >= 1360.0 {
                    assert!(!is_cut, "{language} {size} {page:?}");
                }
            }
        }
    }
}

#[test]
fn the_word_of_the_state_of_a_rung_stays_where_there_is_little_room() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 560.0), vec2(1024.0, 700.0), vec2(1360.0, 860.0), vec2(1920.0, 1080.0)] {
            for zoom in [0, 5] {
                let harness = || {
                    let failure = Failure::Handshake(([127, 0, 0, 1], 55111).into(), HandshakeFailure::WrongAcceptKey);
                    let mut harness = Desk::new(language).fails(failure).harness_of(size);
                    for _ in 0..zoom {
                        harness.key_press_modifiers(Modifiers::COMMAND, Key::Plus);
                        harness.run();
                    }
                    harness
                };
                let harness = harness();
                let said = word(language, "mark-failed");
                let is_word = |text: &str| text == said || text.starts_with(&format!("{said} · "));
                assert!(
                    painted(&harness).any(|text| is_word(text.galley.text())),
                    "{language} {size} {zoom}: {said:?} is nowhere"
                );
            }
        }
    }
}

#[test]
fn a_row_of_the_connection_page_leaves_the_filter_alone_and_one_that_is_not_listed_only_for_as_long_as_it_is_read() {
    let mut harness = Desk::new(Locale::EN).page(Page::Messages).harness();
    let go = |harness: &mut Harness<'_, Desk>, page: Key| {
        harness.key_press_modifiers(Modifiers::COMMAND, page);
        harness.run();
    };
    let read = |harness: &mut Harness<'_, Desk>| {
        go(harness, Key::Num1);
        let started = row(harness, "eventStartExam");
        harness.get_by_label(&started).click();
        harness.run();
        harness.run();
        assert!(selected(harness).unwrap().contains("eventStartExam"));
    };
    press(&mut harness, word(Locale::EN, "messages-link"));
    type_into(&mut harness, "Search", "event");
    let listed = rows(&harness);
    read(&mut harness);
    assert_eq!(rows(&harness), listed, "it is listed already");
    assert_eq!(value_of(&harness, "Search"), "event");
    press(&mut harness, word(Locale::EN, "messages-back"));
    go(&mut harness, Key::Num2);
    assert_eq!(rows(&harness), listed);
    // Not listed.
    type_into(&mut harness, "Search", "601");
    let listed = rows(&harness);
    for by_button in [true, false] {
        read(&mut harness);
        assert!(rows(&harness).len() > listed.len());
        if by_button {
            press(&mut harness, word(Locale::EN, "messages-back"));
        } else {
            go(&mut harness, Key::Num3);
        }
        go(&mut harness, Key::Num2);
        assert_eq!((rows(&harness), value_of(&harness, "Search")), (listed.clone(), "601".to_owned()));
    }
    // What somebody chooses meanwhile stays.
    read(&mut harness);
    type_into(&mut harness, "Search", "101");
    go(&mut harness, Key::Num1);
    go(&mut harness, Key::Num2);
    assert_eq!(value_of(&harness, "Search"), "101");
}

#[test]
fn the_way_back_to_another_address_says_which() {
    for language in STAFF_LOCALES.iter().copied() {
        for size in [vec2(800.0, 560.0), vec2(1360.0, 860.0)] {
            let long = "ws://a-host-with-a-long-name.department-of-radiology.hospital.example:55111";
            let harness = Desk::new(language).started_with(long).turned_to("ws://room2:2").harness_of(size);
            let back = Message::new("address-back").with("address", long).text(Library::bundled(), language);
            let button = harness.get_by_label(&back).rect();
            assert!(button.right() < size.x * 0.45, "{language} {size}: {button:?}");
            let shown = console_support::painted(&harness);
            assert!(shown.iter().any(|(text, _)| text.contains("ws://a-h") && text.contains('…')), "{language} {size}");
        }
    }
}
