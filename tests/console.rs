//! The technologist's window: every control is found by its label in both languages and does what it says; nothing is cut off,
//! nothing repaints by itself, and no patient value is told unless it was asked for.
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

mod console_support;

use console_support::{Desk, LANGUAGES, action_names, has};
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::console::{Action, Page};
use vxdisplay::display::{CheckOrder, Effect, Job, LinkOrder, RelayOrder, SimulatorOrder, Window};
use vxdisplay::l10n::{Locale, STAFF_LOCALES};
use vxdisplay::settings::Theme;

fn label(language: Locale, english: &'static str, korean: &'static str) -> &'static str {
    if language == Locale::KO { korean } else { english }
}

#[test]
fn every_page_opens_by_its_tab_and_by_its_key() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).harness();
        for (english, korean, proof_en, proof_ko) in [
            ("Messages", "메시지", "Search", "검색"),
            ("Exam", "검사", "Hide now", "지금 숨기기"),
            ("Simulator", "시뮬레이터", "Record and replay", "녹화와 재생"),
            ("Settings", "설정", "Patient monitor", "환자용 모니터"),
            ("Connection", "연결", "Run check", "점검 실행"),
        ] {
            let tab = label(language, english, korean);
            harness.get_all_by_label(tab).find(|node| node.accesskit_node().role() == Role::Button).unwrap().click();
            harness.run();
            assert!(harness.query_all_by_label(label(language, proof_en, proof_ko)).next().is_some(), "{tab}");
        }
        for (key, proof) in [(egui::Key::Num2, ("Search", "검색")), (egui::Key::Num1, ("Run check", "점검 실행"))]
        {
            harness.key_press_modifiers(egui::Modifiers::COMMAND, key);
            harness.run();
            assert!(harness.query_all_by_label(label(language, proof.0, proof.1)).next().is_some(), "{key:?}");
        }
    }
}

#[test]
fn the_buttons_of_the_connection_page_ask_for_what_they_say() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).harness();
        for (english, korean) in [
            ("Reconnect", "다시 연결"),
            ("Run check", "점검 실행"),
            ("Show full screen", "전체 화면 표시"),
            ("Hide now", "지금 숨기기"),
            ("Clear", "지우기"),
        ] {
            harness.get_by_label(label(language, english, korean)).click();
            harness.run();
        }
        let names = action_names(&harness.state().actions);
        assert_eq!(names, ["Reconnect", "RunCheck", "FullScreen(true)", "HideNow", "ClearNotices"]);
        let effects = harness.state_mut().obey();
        assert!(has(&effects, |effect| matches!(effect, Effect::Link(LinkOrder::Reconnect))));
        assert!(has(&effects, |effect| matches!(effect, Effect::Check(CheckOrder::Run(_)))));
        assert!(has(&effects, |effect| matches!(effect, Effect::Open(Window::Patient { .. }))));
        assert!(harness.state().state.session().is_hidden());
        harness.run();
        assert!(harness.query_by_label(label(language, "Clear", "지우기")).is_none(), "no notice is left");
    }
}

#[test]
fn keys_do_the_same_as_buttons() {
    let mut harness = Desk::new(Locale::EN).harness();
    harness.key_press(egui::Key::F8);
    harness.run();
    harness.key_press(egui::Key::F11);
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::R);
    harness.run();
    assert_eq!(action_names(&harness.state().actions), ["HideNow", "FullScreen(true)", "Reconnect"]);
}

#[test]
fn a_typed_address_is_checked_before_it_is_turned_to() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).harness();
        let field = label(language, "Server address", "서버 주소");
        console_support::type_into(&mut harness, field, "http://wrong");
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert!(harness.state().actions.is_empty(), "an address that is none is not turned to");
        assert!(harness.query_all(egui_kittest::kittest::By::new().label_contains("ws://")).next().is_some());
        console_support::type_into(&mut harness, field, "ws://room2:55111");
        harness.key_press(egui::Key::Enter);
        harness.run();
        assert!(
            matches!(&harness.state().actions[..], [Action::SetServer(url)] if url.to_string() == "ws://room2:55111")
        );
    }
}

#[test]
fn the_ladder_tells_all_six_rungs() {
    for language in LANGUAGES {
        let harness = Desk::new(language).harness();
        for (english, korean) in [
            ("Address", "주소"),
            ("Port", "포트"),
            ("WebSocket", "WebSocket"),
            ("Registration", "등록"),
            ("Ping", "핑"),
            ("Exam data", "검사 데이터"),
        ] {
            harness.get_by_label(label(language, english, korean));
        }
    }
}

#[test]
fn messages_hide_the_patient_until_somebody_asks() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Messages).harness();
        let planted =
            |harness: &egui_kittest::Harness<'_, Desk>| console_support::all_text(harness).contains("PLANTED");
        let row = console_support::row(&harness, "setPatientInfo");
        harness.get_by_label(&row).click();
        harness.run();
        assert!(!planted(&harness), "hidden by default");
        harness.get_all_by_label(label(language, "Show patient data", "환자 정보 보기")).next().unwrap().click();
        harness.run();
        assert!(planted(&harness), "shown on request");
        harness.get_all_by_label(label(language, "Hide patient data", "환자 정보 숨기기")).next().unwrap().click();
        harness.run();
        assert!(!planted(&harness), "and hidden again");
    }
}

#[test]
fn a_scrolled_list_comes_to_rest_after_a_search() {
    let mut desk = Desk::new(Locale::EN).page(Page::Messages);
    for number in 0..600 {
        desk.step(&format!("PART {number}"));
    }
    let mut harness = desk.harness();
    let wheel = |phase, y| egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, y),
        phase,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    };
    harness.event(egui::Event::PointerMoved(egui::pos2(300.0, 400.0)));
    harness.run();
    harness.event(wheel(egui::TouchPhase::Start, 0.0));
    harness.event(wheel(egui::TouchPhase::Move, -9_000.0));
    harness.run_steps(12);
    assert!(!console_support::all_text(&harness).contains("PART 599"), "scrolled");

    let mut search = |text: &str| {
        console_support::type_into(&mut harness, "Search", text);
        let before = console_support::rows(&harness);
        harness.run_steps(5);
        assert_eq!(console_support::rows(&harness), before, "after \"{text}\"");
        before
    };
    assert!(search("PART 1").len() > 20);
    assert_eq!(search("PART 17").len(), 11);
    assert!(search("").len() > 20);
}

#[test]
fn search_and_filters_list_what_they_say() {
    let mut harness = Desk::new(Locale::EN).page(Page::Messages).harness();
    let rows = |harness: &egui_kittest::Harness<'_, Desk>| harness.query_all_by_role(Role::Row).count();
    let all = rows(&harness);
    console_support::type_into(&mut harness, "Search", "sendStepInfo");
    assert_eq!(rows(&harness), 1);
    console_support::type_into(&mut harness, "Search", "PLANTED");
    assert_eq!(rows(&harness), 0, "a hidden value is not found");
    console_support::type_into(&mut harness, "Search", "");
    assert_eq!(rows(&harness), all);
    harness.get_by_label("Received").click();
    harness.run();
    assert!(rows(&harness) < all);
    harness.get_by_label("Received").click();
    harness.run();
    harness.get_by_label("Hide pings").click();
    harness.run();
    assert!(rows(&harness) > all, "pings are listed now");
    harness.get_by_label_contains("Problems").click();
    harness.run();
    assert_eq!(rows(&harness), 1, "the message that could not be read");
}

#[test]
fn a_paused_list_stands_still_and_counts_what_waits() {
    let mut harness = Desk::new(Locale::EN).page(Page::Messages).harness();
    harness.get_by_label("Pause").click();
    harness.run();
    let before = console_support::rows(&harness);
    harness.state_mut().step("ABDOMEN");
    harness.run();
    assert_eq!(console_support::rows(&harness), before);
    harness.get_by_label("Resume (1 new)").click();
    harness.run();
    assert_eq!(console_support::rows(&harness).len(), before.len() + 1);
}

#[test]
fn an_export_says_what_it_holds_and_where_it_goes() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Messages).harness();
        harness.get_by_label(label(language, "Export…", "내보내기…")).click();
        harness.run();
        let path = console_support::value_of(&harness, label(language, "File", "파일"));
        assert!(path.contains("patient-data-hidden") && path.ends_with(".jsonl"), "{path}");
        harness.get_by_label("CSV").click();
        harness.run();
        harness.get_by_label(label(language, "Shown", "표시")).click();
        harness.run();
        let path = console_support::value_of(&harness, label(language, "File", "파일"));
        assert!(path.contains("patient-data-shown") && path.ends_with(".csv"), "{path}");
        harness.get_by_label(label(language, "Save", "저장")).click();
        harness.run();
        let mut actions = std::mem::take(&mut harness.state_mut().actions);
        let Some(Action::Export { path: to, mut exporter }) = actions.pop() else { panic!() };
        assert_eq!(to.display().to_string(), path);
        let mut bytes = Vec::new();
        while !exporter.advance(harness.state().state.journal(), &mut bytes, 100).unwrap() {}
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("PLANTED") && text.contains("shown"));
    }
}

#[test]
fn a_recording_asks_first_what_it_may_hold() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).harness();
        harness.get_by_label(label(language, "Record and replay", "녹화와 재생")).click();
        harness.run();
        let start = label(language, "Start recording", "녹화 시작");
        harness.state_mut().obey();
        harness.get_by_label(start).click();
        harness.run();
        assert!(harness.state().actions.is_empty(), "nothing is recorded before somebody chose");
        harness.get_by_label(label(language, "Pseudonyms", "가명")).click();
        harness.run();
        harness.get_by_label(start).click();
        harness.run();
        assert_eq!(action_names(&harness.state().actions), ["StartRecording(Pseudonymised)"]);
    }
}

#[test]
fn the_simulator_sends_what_its_buttons_say_and_all_of_it_is_demo() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).relay().harness();
        for (english, korean) in [
            ("Send patient", "환자 보내기"),
            ("Send step", "촬영 단계 보내기"),
            ("Start exam", "검사 시작"),
            ("Complete exam", "검사 완료"),
            ("Send frame", "프레임 보내기"),
        ] {
            harness.get_by_label(label(language, english, korean)).click_accesskit();
            harness.run();
        }
        let sent = action_names(&harness.state().actions);
        for (text, command) in sent.iter().zip([101, 601, 1001, 1002, 1001]) {
            assert!(text.contains(&format!("\"command\":{command}")) || text.contains("\"command\": 1001"), "{text}");
            assert!(text.contains("\"demo\":true"), "{text}");
        }
        assert_eq!(sent.len(), 5);
    }
}

#[test]
fn an_awkward_patient_fills_the_form() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).harness();
        let name = console_support::word(language, "sim-awkward");
        let lists = harness.query_all(egui_kittest::kittest::By::new().label_contains(name));
        lists.into_iter().find(|node| node.accesskit_node().role() == Role::ComboBox).unwrap().click();
        harness.run();
        // It may stand below the edge of the list.
        harness.get_by_label(label(language, "Emergency", "응급 등록")).click_accesskit();
        harness.run();
        let id = console_support::value_of(&harness, label(language, "Patient ID", "환자 번호"));
        assert_eq!(id, "EM-240906-134326");
        assert_eq!(console_support::value_of(&harness, label(language, "Name", "이름")), "");
    }
}

#[test]
fn the_drill_asks_the_relay_for_each_fault() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).relay().harness();
        for (english, korean) in [
            ("Prototype", "시제품"),
            ("Duplicate", "중복"),
            ("Cut connections", "연결 끊기"),
            ("Restart relay", "릴레이 재시작"),
            ("Freeze relay", "릴레이 멈춤"),
            ("Play exam", "검사 재생"),
            ("Next message", "다음 메시지"),
            ("Stop embedded relay", "내장 릴레이 중지"),
            ("This server", "현재 서버"),
        ] {
            harness.get_by_label(label(language, english, korean)).click_accesskit();
            harness.run();
        }
        console_support::type_into(&mut harness, label(language, "Delay frames", "프레임 지연"), "500");
        let asked = action_names(&harness.state().actions).join(" ");
        for part in [
            "RelayDialect(prototype)",
            "duplicate: true",
            "Cut",
            "RestartRelay",
            "Freeze(true)",
            "Play",
            "PlayStep",
            "StopRelay",
            "SendTo(Server)",
            "delay: 500ms",
        ] {
            assert!(asked.contains(part), "{part}: {asked}");
        }
        let effects = harness.state_mut().obey();
        for order in [RelayOrder::Cut, RelayOrder::Freeze(true)] {
            let is_told =
                |effect: &Effect| matches!(effect, Effect::Simulator(SimulatorOrder::Relay(told)) if *told == order);
            assert!(has(&effects, is_told), "{order:?}");
        }
    }
}

#[test]
fn the_rest_of_the_simulator_asks_for_what_it_says() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).harness();
        for (english, korean) in [
            ("Start embedded relay", "내장 릴레이 시작"),
            ("Embedded relay", "내장 릴레이"),
            ("Stop exam", "검사 정지"),
            ("Play exam", "검사 재생"),
        ] {
            console_support::press(&mut harness, label(language, english, korean));
        }
        let asked = action_names(&harness.state().actions);
        assert_eq!(asked, ["StartRelay", "SendTo(Relay)", "StopPlayer", "Play"]);
        let effects = harness.state_mut().obey();
        assert!(has(&effects, |effect| matches!(effect, Effect::Simulator(SimulatorOrder::StartRelay(_)))));
        harness.run();
        console_support::press(&mut harness, label(language, "Pause exam", "검사 일시 정지"));
        assert_eq!(action_names(&harness.state().actions), ["PausePlayer"]);
    }
}

#[test]
fn a_step_is_picked_from_its_list() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).harness();
        console_support::press(&mut harness, label(language, "Pick Body part", "촬영 부위 선택"));
        harness.get_by_label("PELVIS").click();
        harness.run();
        assert_eq!(console_support::value_of(&harness, label(language, "Body part", "촬영 부위")), "PELVIS");
    }
}

#[test]
fn a_replay_is_opened_and_driven_by_its_controls() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Simulator).harness();
        console_support::press(&mut harness, label(language, "Record and replay", "녹화와 재생"));
        harness.state_mut().obey();
        console_support::type_into(
            &mut harness,
            label(language, "Recording to play", "재생할 녹화 파일"),
            "/tmp/r.jsonl",
        );
        console_support::press(&mut harness, label(language, "Open", "열기"));
        assert_eq!(action_names(&harness.state().actions), ["OpenRecording(/tmp/r.jsonl)"]);
        let effects = harness.state_mut().obey();
        assert!(has(&effects, |effect| matches!(effect, Effect::Start(Job::ReadRecording(_)))));
        harness.state_mut().read_recording();
        harness.run();
        for (english, korean) in
            [("10×", "10×"), ("max", "max"), ("Next event", "다음 이벤트"), ("From the start", "처음부터")]
        {
            console_support::press(&mut harness, label(language, english, korean));
        }
        console_support::press(&mut harness, label(language, "Close replay", "재생 닫기"));
        let asked = action_names(&harness.state().actions);
        assert_eq!(
            asked,
            ["ReplaySpeed(Times(10.0))", "ReplaySpeed(Max)", "ReplayStep", "SeekReplay(0ns)", "CloseReplay"]
        );
    }
}

#[test]
fn folders_and_diagnostics_are_asked_for_by_their_buttons() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Settings).harness();
        for (english, korean) in [
            ("About", "정보"),
            ("Open settings folder", "설정 폴더 열기"),
            ("Open log folder", "로그 폴더 열기"),
            ("Write diagnostics", "진단 파일 저장"),
        ] {
            console_support::press(&mut harness, label(language, english, korean));
        }
        let asked = action_names(&harness.state().actions);
        assert_eq!(asked[..2], ["OpenSettingsFolder", "OpenLogFolder"]);
        assert!(asked[2].starts_with("Diagnose(/home/user/vxdisplay-diagnostics-") && asked[2].ends_with(".zip)"));
    }
}

#[test]
fn the_keys_that_are_named_are_those_that_do_something() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Settings).harness();
        console_support::press(&mut harness, label(language, "About", "정보"));
        let text = console_support::all_text(&harness);
        assert!(text.contains("F11") && text.contains("Ctrl+Shift+F11"), "{text}");
        assert!(!text.contains("Esc"), "Escape leaves no full screen: {text}");
    }
}

#[test]
fn the_labels_of_the_export_form_stay_on_one_line() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Messages).harness();
        harness.get_by_label(label(language, "Export…", "내보내기…")).click();
        harness.run();
        let height = harness.get_by_label("CSV").rect().height();
        for (english, korean) in [("Format", "형식"), ("Patient data", "환자 정보")] {
            let label = harness.get_by_label(label(language, english, korean)).rect();
            assert!(label.height() < height && label.width() > 20.0, "{english}: {label:?}");
        }
    }
}

#[test]
fn a_click_on_a_component_shows_its_licence_and_the_way_back() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Settings).harness();
        console_support::press(&mut harness, label(language, "About", "정보"));
        console_support::press(&mut harness, label(language, "Licences", "라이선스"));
        let rows = console_support::rows(&harness);
        assert!(rows.len() < 60, "only the rows in sight are laid out, not {}", rows.len());
        console_support::named(&harness, "licences");
        console_support::inside(&harness, 1360.0, 860.0, "licences");
        harness.get_by_label(&rows[0]).click();
        harness.run();
        assert!(console_support::all_text(&harness).contains("WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND"));
        console_support::press(&mut harness, label(language, "Back to the list", "목록으로 돌아가기"));
        assert_eq!(console_support::rows(&harness), rows);
    }
}

#[test]
fn kinds_are_chosen_in_a_menu_and_a_message_is_copied() {
    let mut harness = Desk::new(Locale::EN).page(Page::Messages).harness();
    let all = console_support::rows(&harness).len();
    harness.get_by_label("Types: 7 of 8").click();
    harness.run();
    harness.get_by_label("Step").click();
    harness.run();
    assert_eq!(console_support::rows(&harness).len(), all - 1);
    harness.key_press(egui::Key::Escape);
    harness.run();
    let row = console_support::row(&harness, "eventStartExam");
    harness.get_by_label(&row).click();
    harness.run();
    harness.get_by_label("Copy").click();
    harness.step();
    let copied = harness
        .output()
        .platform_output
        .commands
        .iter()
        .any(|command| matches!(command, egui::OutputCommand::CopyText(text) if text.contains("1001")));
    assert!(copied);
}

#[test]
fn a_raw_frame_is_checked_before_it_is_sent() {
    let mut harness = Desk::new(Locale::EN).page(Page::Simulator).harness();
    console_support::type_into(&mut harness, "Raw frame", r#"{"sender":2,"command":1001,"data":5}"#);
    harness.get_by_label("Send frame").click();
    harness.run();
    assert!(harness.state().actions.is_empty());
    harness.get_by_label_contains("Not sent");
}

#[test]
fn every_setting_is_on_the_page() {
    for language in LANGUAGES {
        let mut harness = Desk::new(language).page(Page::Settings).harness();
        let sections = console_support::sections(language);
        let mut seen = 0;
        for section in sections {
            // The sections stand at the left; pages of the same name at the top.
            let left = |node: &egui_kittest::Node<'_>| node.rect().left() as i64;
            let buttons = harness.get_all_by_label(section).filter(|node| node.accesskit_node().role() == Role::Button);
            buttons.min_by_key(left).unwrap().click();
            harness.run();
            let text = console_support::all_text(&harness);
            seen += vxdisplay::settings::KEYS.iter().filter(|key| text.contains(key.name)).count();
        }
        assert!(seen >= vxdisplay::settings::KEYS.len(), "{seen} keys were seen");
    }
}

#[test]
fn a_setting_is_changed_by_its_control_and_reset() {
    let mut harness = Desk::new(Locale::EN).page(Page::Settings).harness();
    console_support::press(&mut harness, "Patient screen");
    console_support::press(&mut harness, "Colours of the patient screen: Light");
    console_support::press(&mut harness, "Times");
    console_support::type_into(&mut harness, "Without updates", "600");
    console_support::press(&mut harness, "Save Without updates");
    assert_eq!(
        action_names(&harness.state().actions),
        ["Setting(display.theme, Set(\"light\"))", "Setting(exam.max_age_secs, Set(\"600\"))"]
    );
}

#[test]
fn another_language_is_spoken_at_once_by_all_that_has_already_been_told() {
    for page in Page::ALL {
        let told = |language: Locale| console_support::all_text(&Desk::new(language).page(page).harness());
        let texts: Vec<String> = STAFF_LOCALES.iter().map(|language| told(*language)).collect();
        let mut harness = Desk::new(STAFF_LOCALES[0]).page(page).harness();
        for (language, expected) in STAFF_LOCALES.iter().zip(&texts).cycle().skip(1).take(STAFF_LOCALES.len()) {
            harness.state_mut().speak(*language);
            harness.run();
            // A pseudonym is another one in every program.
            let plain = |text: &str| {
                let words = text.split_whitespace().filter(|word| !word.starts_with('#') && !word.contains("/tmp/"));
                words.map(str::to_owned).collect::<Vec<_>>()
            };
            assert_eq!(plain(&console_support::all_text(&harness)), plain(expected), "{language} {page:?}");
        }
        let different: std::collections::BTreeSet<_> = texts.iter().collect();
        assert_eq!(different.len(), STAFF_LOCALES.len(), "{page:?}");
    }
}

#[test]
fn a_setting_of_the_administrator_is_shown_as_locked_and_cannot_be_changed() {
    for (language, sentence) in
        [(Locale::EN, "Locked by the administrator."), (Locale::KO, "관리자가 잠근 설정입니다.")]
    {
        let desk = || Desk::new(language).page(Page::Settings);
        let by_file = desk().machine_file("locked = [\"display.theme\"]\n[display]\ntheme = \"light\"\n");
        for desk in [by_file, desk().policy("display", "theme", "light")] {
            let mut harness = desk.harness();
            console_support::press(&mut harness, label(language, "Patient screen", "환자 화면"));
            harness.get_by_label(sentence);
            let dark =
                harness.get_by_label(label(language, "Colours of the patient screen: Dark", "환자 화면 색: 어둡게"));
            assert!(dark.accesskit_node().is_disabled(), "it says so to assistive technology, too");
            dark.click();
            harness.run();
            assert!(harness.state().actions.is_empty());
        }
    }
}

#[test]
fn a_locked_address_cannot_be_typed_over() {
    let mut harness = Desk::new(Locale::EN).policy("server", "url", "ws://room1:55111").harness();
    let field = harness.get_by_label("Server address");
    assert!(field.accesskit_node().is_disabled(), "it says so to assistive technology, too");
    field.click();
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert!(harness.state().actions.is_empty());
}

#[test]
fn at_200_percent_everything_is_as_at_100() {
    for page in Page::ALL {
        let desk = || Desk::new(Locale::EN).page(page).relay();
        let before = console_support::all_text(&desk().harness_of(vec2(1024.0, 700.0)));
        let harness = desk().harness_scaled(vec2(1024.0, 700.0), 2.0);
        console_support::inside(&harness, 1024.0, 700.0, &format!("{page:?} at 200 %"));
        assert_eq!(console_support::all_text(&harness).lines().count(), before.lines().count(), "{page:?}");
    }
}

#[test]
fn an_idle_console_does_not_repaint_on_any_page() {
    for page in Page::ALL {
        // `run` ends only when nothing asks for another frame.
        let mut harness = Desk::new(Locale::KO).page(page).harness();
        harness.run_steps(2);
        harness.run();
    }
}

#[test]
fn nothing_sticks_out_of_the_window_at_any_size_language_or_theme() {
    for (width, height) in [(1024.0, 700.0), (1280.0, 800.0), (1920.0, 1080.0)] {
        for language in STAFF_LOCALES.iter().copied() {
            for page in Page::ALL {
                let desk = Desk::new(language).theme(Theme::Dark).page(page);
                let harness = desk.harness_of(vec2(width, height));
                let what = format!("{width}x{height} {language} {page:?}");
                console_support::inside(&harness, width, height, &what);
                console_support::apart(&harness, &what);
            }
        }
    }
}

#[test]
fn the_sketch_of_the_monitors_cuts_no_word_however_many_there_are() {
    let ordinary = ["DELL U2412M", "DELL P2419H", "GX560"];
    let long =
        ["Eizo RadiForce GX560 MammoDuo", "LG UltraGear 34GP950G-B", "Samsung SyncMaster 2443BW", "DELL U4919DW"];
    let many = [long[0]; 12];
    let desks: [(&str, &[&str]); 5] =
        [("two", &long[..2]), ("three", &ordinary), ("three-long", &long[..3]), ("four", &long), ("many", &many)];
    for (what, models) in desks {
        for (width, height) in [(1024.0, 700.0), (1360.0, 860.0)] {
            for language in LANGUAGES {
                let mut harness =
                    Desk::new(language).page(Page::Settings).models(models).harness_of(vec2(width, height));
                console_support::press(&mut harness, label(language, "Patient monitor", "환자용 모니터"));
                let picture = console_support::pictures::picture_of(&harness);
                let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
                picture
                    .save(folder.join(format!("console-{language}-monitors-{what}-{width}.png").to_lowercase()))
                    .unwrap();
                let texts = console_support::sketched(&harness, models.len());
                assert!(texts.iter().all(|texts| !texts.is_empty()), "{what} {width} {language}: {texts:?}");
                if what == "three" {
                    assert!(texts.iter().zip(models).all(|(texts, model)| texts.contains(model)), "{texts:?}");
                }
            }
        }
    }
}

#[test]
fn without_a_main_monitor_of_the_system_the_one_at_the_origin_is_called_main() {
    for language in LANGUAGES {
        let desk = Desk::new(language).page(Page::Settings).without_a_main_monitor();
        let mut harness = desk.harness();
        console_support::press(&mut harness, label(language, "Patient monitor", "환자용 모니터"));
        let texts = console_support::sketched(&harness, 2);
        assert!(texts[0].contains(label(language, "Main", "주 모니터")), "{texts:?}");
        assert!(texts[1].contains(label(language, "Second", "보조")), "{texts:?}");
    }
}

#[test]
fn every_control_has_a_name_and_can_be_reached_by_tab() {
    for page in Page::ALL {
        let mut harness = Desk::new(Locale::EN).page(page).harness();
        console_support::named(&harness, &format!("{page:?}"));
        let mut focused = std::collections::BTreeSet::new();
        for _ in 0..80 {
            harness.key_press(egui::Key::Tab);
            harness.run();
            focused.extend(console_support::focused(&harness));
        }
        assert!(focused.len() >= 6, "{page:?}: {focused:?}");
    }
}

#[test]
fn pictures_of_every_page() {
    console_support::pictures();
}
