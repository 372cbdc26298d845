//! Settings from files, environment and arguments: the strongest layer counts, and whatever is wrong is told with its
//! place, the key meant and the values allowed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

use vxdisplay::l10n::{Library, Locale, Reader};
use vxdisplay::monitors::MonitorChoice;
use vxdisplay::settings::{
    Argument, Check, DisplayMode, Entry, FileKind, KEYS, Key, Kind, Layers, Loaded, NamesPrivacy, Note, Places,
    Problem, Raw, RegistryData, RegistryRoot, RegistryValue, Renderer, Request, Settings, SettingsError, Source, Theme,
    Value, language_despite_errors, load, read_file, resolve,
};

fn by_policy() -> Source {
    Source::Registry { root: RegistryRoot::Policy, path: "HKLM\\x".to_owned() }
}

/// A computer of its own: a machine file, a user file, variables and arguments.
struct Computer {
    folder: tempfile::TempDir,
    request: Request,
}

impl Computer {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            machine_file: folder.path().join("machine.toml"),
            policy_file: Some(folder.path().join("policy.toml")),
            user_file: Some(folder.path().join("user.toml")),
            log_dir: Some(folder.path().join("logs")),
        };
        let request = Request {
            places,
            config: None,
            registry: Vec::new(),
            environment: Vec::new(),
            arguments: Vec::new(),
            system_languages: Vec::new(),
        };
        Self { folder, request }
    }

    fn write(self, name: &str, text: impl AsRef<[u8]>) -> Self {
        std::fs::write(self.path(name), text).unwrap();
        self
    }

    fn machine(self, text: &str) -> Self {
        self.write("machine.toml", text)
    }

    fn policy(self, text: &str) -> Self {
        self.write("policy.toml", text)
    }

    /// A value of the registry: of a policy, or of the installer.
    fn registry(mut self, root: RegistryRoot, section: &str, name: &str, data: RegistryData) -> Self {
        self.request.registry.push(RegistryValue { root, section: section.to_owned(), name: name.to_owned(), data });
        self
    }

    fn user(self, text: &str) -> Self {
        self.write("user.toml", text)
    }

    fn config(mut self, name: &str) -> Self {
        self.request.config = Some(self.path(name));
        self
    }

    fn variable(mut self, name: &str, value: &str) -> Self {
        self.request.environment.push((name.into(), value.into()));
        self
    }

    fn argument(mut self, key: &'static str, option: &str, value: &str) -> Self {
        self.request.arguments.push(Argument { key, option: option.to_owned(), value: value.to_owned() });
        self
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    #[track_caller]
    fn loaded(&self) -> Loaded {
        load(&self.request).unwrap_or_else(|error| panic!("{error}"))
    }

    #[track_caller]
    fn settings(&self) -> Settings {
        self.loaded().resolved.settings
    }

    #[track_caller]
    fn refused(&self) -> SettingsError {
        load(&self.request).expect_err("this should be refused")
    }

    /// The sentences, without the folder's name.
    #[track_caller]
    fn sentences(&self) -> Vec<String> {
        let folder = format!("{}{}", self.folder.path().display(), std::path::MAIN_SEPARATOR);
        self.refused().problems().iter().map(|problem| problem.to_string().replace(&folder, "")).collect()
    }

    /// The one sentence about a user file of this text.
    #[track_caller]
    fn sentence_for(text: &str) -> String {
        let sentences = Self::new().user(text).sentences();
        assert_eq!(sentences.len(), 1, "{sentences:#?}");
        sentences.into_iter().next().unwrap()
    }
}

#[track_caller]
fn korean(note: &Note) -> String {
    note.message().text(Library::bundled(), Locale::KO)
}

fn says(sentence: &str, parts: &[&str]) {
    for part in parts {
        assert!(sentence.contains(part), "{part:?} is not in {sentence:?}");
    }
}

#[test]
fn without_any_file_the_defaults_of_the_issue_hold() {
    let settings = Computer::new().settings();
    assert_eq!(settings, Settings::default());
    assert_eq!(settings.server.url.to_string(), "ws://localhost:55111");
    assert_eq!(settings.display.languages.to_string(), "ko,en");
    assert_eq!(settings.site.texts, None);
    assert_eq!(settings.exam.hold_on_link_loss, Duration::from_secs(5));
    assert_eq!(settings.exam.clear_after_complete, Duration::from_secs(30));
    assert_eq!(settings.exam.max_age, Duration::from_hours(4));
    assert_eq!(settings.exam.pair_within, Duration::from_secs(10));
    assert_eq!(settings.link.ping_interval, Duration::from_secs(5));
    assert_eq!(settings.link.dead_after, Duration::from_secs(10));
    assert_eq!(settings.relay.listen.to_string(), "127.0.0.1:55111");
    assert_eq!((settings.log.file, settings.log.keep_days), (true, 14));
}

#[test]
fn every_layer_beats_those_below_it() {
    let computer = Computer::new();
    let name = |computer: &Computer| computer.settings().site.name;
    let computer = computer.machine("site.name = 'machine'");
    assert_eq!(name(&computer), "machine");
    let computer = computer.user("[site]\nname = 'user'");
    assert_eq!(name(&computer), "user");
    let computer = computer.variable("VXDISPLAY_SITE__NAME", "environment");
    assert_eq!(name(&computer), "environment");
    let computer = computer.argument("site.name", "--site", "argument");
    assert_eq!(name(&computer), "argument");

    let entry = |value: &str, source| Entry {
        key: Key::find("site.name").unwrap(),
        raw: Raw::Untyped(value.to_owned()),
        source,
    };
    let layers = Layers {
        arguments: vec![entry("argument", Source::Argument("--site".to_owned()))],
        policy: vec![entry("policy", by_policy())],
        ..Layers::default()
    };
    let resolved = resolve(&layers).unwrap();
    assert_eq!(resolved.settings.site.name, "policy");
    assert_eq!(resolved.notes[0].to_string(), "site.name is set by policy; the value from --site was ignored");
}

#[test]
fn layers_meet_key_by_key() {
    let computer = Computer::new()
        .machine("[display]\nmode = 'fullscreen'\ntheme = 'light'\n[privacy]\nnames = 'masked'")
        .user("[display]\ntheme = 'dark'");
    let settings = computer.settings();
    assert_eq!(settings.display.mode, DisplayMode::Fullscreen);
    assert_eq!(settings.display.theme, Theme::Dark);
    assert_eq!(settings.privacy.names, NamesPrivacy::Masked);
}

#[test]
fn a_config_file_stands_in_place_of_the_users() {
    let computer =
        Computer::new().user("this is not even TOML").write("room.toml", "[site]\nname = 'room'").config("room.toml");
    assert_eq!(computer.settings().site.name, "room");
    let source =
        computer.loaded().resolved.origins.iter().find(|origin| origin.key.name == "site.name").unwrap().source.clone();
    assert_eq!(source.to_string(), format!("config file {}:2", computer.path("room.toml").display()));
}

#[test]
fn a_variable_names_a_config_file_and_the_argument_beats_it() {
    let computer = Computer::new().write("a.toml", "site.name = 'a'").write("b.toml", "site.name = 'b'");
    let path = computer.path("a.toml");
    let computer = computer.variable("VXDISPLAY_CONFIG", path.to_str().unwrap());
    assert_eq!(computer.settings().site.name, "a");
    assert_eq!(computer.config("b.toml").settings().site.name, "b");
}

#[test]
fn a_config_file_that_is_missing_is_an_error_and_other_files_may_be_missing() {
    says(&Computer::new().config("nowhere.toml").sentences()[0], &["nowhere.toml", "--config", "no such file"]);
    says(
        &Computer::new().variable("VXDISPLAY_CONFIG", "/nowhere/x.toml").sentences()[0],
        &["/nowhere/x.toml", "VXDISPLAY_CONFIG"],
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let computer = Computer::new();
    std::fs::create_dir(computer.path("user.toml")).unwrap();
    says(&computer.sentences()[0], &["user.toml", "cannot be read"]);
    says(&Computer::new().user(&"#".repeat(2 << 20)).sentences()[0], &["user.toml", "1024 KiB"]);
}

#[test]
fn a_locked_key_beats_everything_above_it_and_says_so() {
    let computer = Computer::new()
        .machine("locked = ['server.url', 'display.theme']\n[server]\nurl = 'ws://vxvue:55111'")
        .user("[server]\nurl = 'ws://elsewhere'\n[display]\ntheme = 'light'")
        .variable("VXDISPLAY_SERVER__URL", "ws://third")
        .argument("server.url", "--server", "ws://fourth");
    let loaded = computer.loaded();
    let settings = &loaded.resolved.settings;
    assert_eq!(settings.server.url.to_string(), "ws://vxvue:55111");
    assert_eq!(
        settings.display.theme,
        Theme::Dark,
        "a locked key that the machine file does not set locks the default"
    );

    let notes: Vec<_> = loaded.resolved.notes.iter().map(ToString::to_string).collect();
    let machine = computer.path("machine.toml").display().to_string();
    let user = computer.path("user.toml").display().to_string();
    let said = |key: &str, place: &str| {
        format!("{key} is locked by the administrator in {machine}; the value from {place} was ignored")
    };
    assert_eq!(
        notes,
        [
            said("server.url", &format!("{user}:2")),
            said("server.url", "VXDISPLAY_SERVER__URL"),
            said("server.url", "--server"),
            said("display.theme", &format!("{user}:4")),
        ]
    );
    assert!(loaded.explain_text(Reader::english()).contains("locked by the administrator"));
}

#[test]
fn who_writes_the_locked_value_itself_is_not_bothered() {
    let computer = Computer::new().machine("locked = ['server.url']\nserver.url = 'ws://vxvue'").argument(
        "server.url",
        "--server",
        "ws://vxvue:80/",
    );
    assert_eq!(computer.loaded().resolved.notes, []);
}

#[test]
fn a_policy_beats_a_lock() {
    let key = Key::find("site.name").unwrap();
    let mut layers = Layers { machine_path: PathBuf::from("m.toml"), ..Layers::default() };
    layers.machine = read_file(FileKind::Machine, Path::new("m.toml"), b"locked = ['site.name']\nsite.name = 'm'").0;
    layers.policy.push(Entry { key, raw: Raw::Text("p".to_owned()), source: by_policy() });
    layers.arguments.push(Entry { key, raw: Raw::Text("a".to_owned()), source: Source::Argument("--x".to_owned()) });
    let resolved = resolve(&layers).unwrap();
    assert_eq!(resolved.settings.site.name, "p");
    assert!(matches!(&resolved.notes[..], [Note::Policy { .. }]), "{:?}", resolved.notes);
}

#[test]
fn a_policy_file_beats_every_other_place_and_cannot_be_changed() {
    let computer = Computer::new()
        .machine("locked = ['site.name']\nsite.name = 'machine'")
        .user("site.name = 'user'")
        .variable("VXDISPLAY_SITE__NAME", "environment")
        .argument("site.name", "--site", "argument")
        .policy("site.name = 'policy'");
    let loaded = computer.loaded();
    assert_eq!(loaded.resolved.settings.site.name, "policy");
    let origin = loaded.resolved.origins.iter().find(|origin| origin.key.name == "site.name").unwrap();
    assert!(origin.locked);
    says(&origin.source.to_string(), &["policy file", "policy.toml:1"]);
    assert_eq!(loaded.resolved.notes.len(), 3, "each that was ignored is told: {:?}", loaded.resolved.notes);
    says(
        &loaded.explain_text(Reader::english()),
        &["policy:", "policy.toml", "(locked)", "site.name is set by policy"],
    );
}

#[test]
fn wgpu_of_an_earlier_version_is_read_as_auto_and_told_wherever_it_is_written() {
    use RegistryData::Text;
    use RegistryRoot::{Installer, Policy};

    let told = |computer: &Computer, place: &str| {
        let loaded = computer.loaded();
        assert_eq!(loaded.resolved.settings.display.renderer, Renderer::Auto, "{place}");
        let [note] = &loaded.resolved.notes[..] else { panic!("{place}: {:?}", loaded.resolved.notes) };
        says(&note.to_string(), &[place, "display.renderer no longer has the value \"wgpu\"", "\"auto\"", "change it"]);
        says(&korean(note), &[place, "display.renderer", "\"wgpu\"", "\"auto\"", "읽습니다"]);
        says(&loaded.explain_text(Reader::english()), &[&note.to_string()]);
        says(&loaded.explain_json(), &["no longer has the value"]);
    };
    let file = "[display]\nrenderer = 'wgpu'";
    told(&Computer::new().machine(file), "machine.toml:2");
    told(&Computer::new().machine(&format!("locked = ['display.renderer']\n{file}")), "machine.toml:3");
    told(&Computer::new().user(file), "user.toml:2");
    told(&Computer::new().write("room.toml", file).config("room.toml"), "room.toml:2");
    told(&Computer::new().policy(file), "policy.toml:2");
    told(&Computer::new().variable("VXDISPLAY_DISPLAY__RENDERER", "wgpu"), "VXDISPLAY_DISPLAY__RENDERER");
    told(&Computer::new().argument("display.renderer", "--renderer", "wgpu"), "--renderer");
    for root in [Installer, Policy] {
        let computer = Computer::new().registry(root, "display", "renderer", Text("wgpu".into()));
        told(&computer, r"VX Display\");
        told(&computer, r"display\renderer");
    }
    let key = Key::find("display.renderer").unwrap();
    assert_eq!(key.kind.allowed().to_string(), "auto, gl or cpu");
    assert!(!key.kind.allowed().text(Library::bundled(), Locale::KO).contains("wgpu"));
    says(&Computer::sentence_for("display.renderer = 'vulkan'"), &["\"vulkan\"", "allowed: auto, gl or cpu"]);
}

#[test]
fn a_name_of_an_earlier_version_is_weighed_as_the_one_that_it_is_read_as() {
    let computer = Computer::new().machine("locked = ['display.renderer']").user("display.renderer = 'wgpu'").argument(
        "display.renderer",
        "--renderer",
        "gl",
    );
    let loaded = computer.loaded();
    assert_eq!(loaded.resolved.settings.display.renderer, Renderer::Auto);
    let notes: Vec<_> = loaded.resolved.notes.iter().map(ToString::to_string).collect();
    assert_eq!(notes.len(), 2, "auto is what is locked, so its writer has lost nothing: {notes:?}");
    says(&notes[0], &["user.toml:1", "\"wgpu\"", "\"auto\""]);
    says(&notes[1], &["locked by the administrator", "--renderer"]);
    let computer = Computer::new().user("display.renderer = 'wgpu'").argument("display.renderer", "--renderer", "cpu");
    let loaded = computer.loaded();
    assert_eq!(loaded.resolved.settings.display.renderer, Renderer::Cpu);
    assert_eq!(loaded.resolved.notes.len(), 1, "it is told where another value counts, too");
}

#[test]
fn every_note_is_a_korean_sentence_too() {
    let loaded = Computer::new()
        .machine("locked = ['log.level']")
        .user("log.level = 'warn'\ndisplay.renderer = 'wgpu'")
        .policy("site.name = 'policy'")
        .variable("VXDISPLAY_SITE__NAME", "\"2\"")
        .registry(RegistryRoot::Policy, "", "stray", RegistryData::Number(1))
        .loaded();
    let is_hangul = |character: char| ('가'..='힣').contains(&character);
    let mut korean: Vec<_> = loaded.resolved.notes.iter().map(korean).collect();
    assert!(korean.iter().all(|note| note.contains(is_hangul)), "{korean:?}");
    korean.dedup();
    assert_eq!(korean.len(), 5, "one of each kind: {korean:?}");
    for place in ["user.toml:1", "user.toml:2", "VXDISPLAY_SITE__NAME", "stray"] {
        assert!(korean.iter().any(|note| note.contains(place)), "{place}: {korean:?}");
    }
}

#[test]
fn a_faulty_policy_file_is_refused_like_any_other() {
    says(
        &Computer::new().policy("site.nam = ''").sentences().join("\n"),
        &["policy.toml:1", "did you mean site.name?"],
    );
    says(&Computer::new().policy("log.file = 1").sentences().join("\n"), &["policy.toml:1", "true or false"]);
    says(&Computer::new().policy("locked = []").sentences().join("\n"), &["only the machine file may lock"]);
}

#[test]
fn a_wrong_language_of_the_installer_is_told_and_costs_the_display_nothing_but_that_language() {
    use RegistryData::Text;
    use RegistryRoot::{Installer, Policy};
    for root in [Installer, Policy] {
        for (written, why) in [
            ("klingon_", "\"klingon_\" is not a language tag"),
            ("ko,", "a language is missing"),
            ("fi", "no texts in fi"),
        ] {
            let computer = Computer::new().registry(root, "display", "language", Text(written.into()));
            let loaded = computer.loaded();
            assert_eq!(loaded.resolved.settings.display.languages.to_string(), "ko,en", "{written}");
            let notes: Vec<String> = loaded.resolved.notes.iter().map(ToString::to_string).collect();
            assert_eq!(notes.len(), 1, "{notes:?}");
            says(&notes[0], &[r"display\language: display.language: ", why, "the default is used"]);
        }
        let rotation = Computer::new().registry(root, "display", "language", Text("ko,en; zh-Hans,vi".into()));
        let loaded = rotation.loaded();
        assert_eq!(loaded.resolved.settings.display.languages.to_string(), "ko,en; zh-Hans,vi");
        assert_eq!(loaded.resolved.notes, []);
    }
    // Whoever edits a file is there to read what is wrong in it.
    assert!(load(&Computer::new().user("display.language = 'fi'").request).is_err());
}

#[test]
fn the_registry_holds_the_installers_values_and_policies() {
    use RegistryData::{Number, Other, Text};
    use RegistryRoot::{Installer, Policy};

    let computer = Computer::new()
        .registry(Installer, "site", "name", Text("installer".into()))
        .registry(Installer, "server", "url", Text("ws://installer".into()))
        .registry(Installer, "display", "mode", Text("windowed".into()))
        .registry(Policy, "Server", "URL", Text("ws://policy".into()))
        .registry(Policy, "log", "file", Number(0))
        .registry(Policy, "log", "keep_days", Number(7))
        .registry(Policy, "exam", "max_age_secs", Number(120))
        .registry(Policy, "display", "viewing_distance_m", Text("2.5".into()))
        .registry(Policy, "display", "of_the_future", Text("x".into()))
        .registry(Policy, "", "stray", Number(1))
        .machine("display.mode = 'fullscreen'")
        .argument("server.url", "--server", "ws://argument");
    let loaded = computer.loaded();
    let settings = &loaded.resolved.settings;
    assert_eq!(settings.site.name, "installer");
    assert_eq!(settings.display.mode, DisplayMode::Fullscreen, "the administrator's file is nearer than the installer");
    assert_eq!(settings.server.url.to_string(), "ws://policy");
    assert!(!settings.log.file);
    assert_eq!(settings.log.keep_days, 7);
    assert_eq!(settings.exam.max_age.as_secs(), 120);
    assert!((settings.display.viewing_distance_m - 2.5).abs() < 1e-9);
    let locked: Vec<_> = loaded.resolved.origins.iter().filter(|origin| origin.locked).map(|o| o.key.name).collect();
    assert_eq!(locked, ["server.url", "display.viewing_distance_m", "exam.max_age_secs", "log.file", "log.keep_days"]);
    let notes = loaded.resolved.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    says(
        &notes,
        &[
            r"HKLM\Software\Policies\VX Display\display\of_the_future is not a setting of this version",
            r"HKLM\Software\Policies\VX Display\stray is not a setting",
            "server.url is set by policy; the value from --server was ignored",
        ],
    );
    for (data, part) in
        [(Number(2), "true or false"), (Other, "REG_SZ and REG_DWORD"), (Text("perhaps".into()), "true or false")]
    {
        let sentences = Computer::new().registry(Policy, "log", "file", data).sentences().join("\n");
        says(&sentences, &[r"HKLM\Software\Policies\VX Display\log\file", part]);
    }
    let huge = Computer::new().registry(Policy, "log", "keep_days", Number(u64::MAX)).sentences().join("\n");
    says(&huge, &["too large"]);
}

#[test]
fn locks_are_for_the_administrator_and_for_known_keys() {
    says(&Computer::sentence_for("locked = ['server.url']"), &["user.toml:1:1", "only the machine file", "locked"]);
    let machine = |text: &str| Computer::new().machine(text).sentences().join("\n");
    says(&machine("\nlocked = ['site.name', 'server.ulr']"), &["machine.toml:2:24", "did you mean server.url?"]);
    says(&machine("locked = 'server.url'"), &["list", "locked = [\"server.url\"]"]);
    says(&machine("locked = [1]"), &["machine.toml:1:11", "list"]);
    says(&machine("[server]\nlocked = ['server.url']"), &["machine.toml:2:1", "above the first [section]"]);
}

#[test]
fn unknown_keys_are_refused_with_place_and_the_key_meant() {
    says(
        &Computer::sentence_for("[exam]\n  max_age_sec = 60"),
        &["user.toml:2:3:", "exam.max_age_sec\"", "did you mean exam.max_age_secs?"],
    );
    says(&Computer::sentence_for("max_age_secs = 60"), &["user.toml:1:1:", "did you mean exam.max_age_secs?"]);
    says(
        &Computer::sentence_for("[exm]\nmax_age_secs = 60"),
        &["user.toml:1:", "no section [exm]", "did you mean [exam]?"],
    );
    says(&Computer::sentence_for("[zebra]"), &["no section [zebra]", "server", "display", "log"]);
    says(&Computer::sentence_for("[[zebra]]"), &["no section [zebra]"]);
    says(
        &Computer::sentence_for("[server]\nkettle = 1"),
        &["\"server.kettle\"", "[server] has server.url, server.ca_file"],
    );
    says(&Computer::sentence_for("'exam.max_age_secs' = 60"), &["write exam.max_age_secs without quotes"]);
    says(&Computer::sentence_for("exam = 5"), &["user.toml:1:1:", "exam is a section", "[exam]"]);
    says(&Computer::sentence_for("[[exam]]\nmax_age_secs = 60"), &["exam is a section"]);
    says(&Computer::sentence_for("[exam.max_age_secs]\nx = 1"), &["exam.max_age_secs", "number", "a section"]);
}

#[test]
fn the_hosts_of_the_relay_are_written_as_a_list_or_as_a_text() {
    for text in
        ["relay.allowed_hosts = ['relaypc', 'relaypc.example']", "relay.allowed_hosts = 'relaypc, relaypc.example'"]
    {
        let hosts = Computer::new().user(text).settings().relay.allowed_hosts;
        assert_eq!(
            (hosts.names(), hosts.to_string().as_str()),
            (["relaypc", "relaypc.example"].map(str::to_owned).as_slice(), "relaypc, relaypc.example")
        );
    }
    says(&Computer::sentence_for("relay.allowed_hosts = [1]"), &["relay.allowed_hosts", "text in quotes", "a list"]);
}

#[test]
fn a_host_that_no_request_can_name_is_refused_with_its_place() {
    for (written, part) in [
        ("'relaypc, *.clinic.example'", "\"*.clinic.example\""),
        ("['relaypc', 'relaypc:http']", "\"http\" is not a port"),
        ("'192.168.0'", "\"192.168.0\" is not a host name"),
        ("'병원'", "\"병원\" is not a host name"),
    ] {
        let sentence = Computer::sentence_for(&format!("[relay]\nallowed_hosts = {written}"));
        says(&sentence, &["user.toml:2:", "relay.allowed_hosts", part]);
    }
    let sentence = Computer::sentence_for("relay.allowed_hosts = 'me:secret@relaypc'");
    says(&sentence, &["relay.allowed_hosts", "***"]);
    assert!(!sentence.contains("secret"), "{sentence}");
}

#[test]
fn wrong_types_are_refused_with_what_is_wanted() {
    for (text, parts) in [
        ("exam.max_age_secs = '60'", ["exam.max_age_secs", "a number without quotes", "text in quotes"]),
        ("log.file = 'yes'", ["log.file", "true or false", "text in quotes"]),
        ("log.file = 1", ["log.file", "true or false", "a whole number"]),
        ("log.keep_days = 1.5", ["log.keep_days", "a whole number", "with decimals"]),
        ("site.name = 5", ["site.name", "text in quotes", "a whole number"]),
        ("site.name = ['x']", ["site.name", "text in quotes", "a list"]),
        ("site.name = {x = 1}", ["site.name", "text in quotes", "braces"]),
        ("site.name = 2026-01-01", ["site.name", "text in quotes", "a date"]),
        ("server.url = true", ["server.url", "text in quotes", "true or false"]),
    ] {
        let sentence = Computer::sentence_for(text);
        says(&sentence, &parts);
        says(&sentence, &["user.toml:1:"]);
    }
}

#[test]
fn impossible_values_are_refused_with_the_values_allowed() {
    for (text, parts) in [
        ("display.theme = 'pink'", ["\"pink\"", "dark, light or high-contrast", "display.theme"]),
        ("display.mode = 'Auto'", ["\"Auto\"", "auto, fullscreen or windowed", "display.mode"]),
        ("display.language = 'ko,fi'", ["\"ko,fi\"", "ko, en", "display.language"]),
        ("display.language = 'he'", ["\"he\"", "ko, en", "display.language"]),
        ("display.language = ['ko,en', 'klingon']", ["\"ko,en;klingon\"", "ko, en", "display.language"]),
        ("display.language = []", ["[] (it names no language)", "ko, en", "display.language"]),
        ("display.language = [7]", ["a list (a list holds language tags in quotes)", "ko, en", "display.language"]),
        ("display.language = ['']", ["\"\" (it names no language)", "ko, en", "display.language"]),
        ("display.language = ['ko', '']", ["a language is missing beside", "ko, en", "display.language"]),
        ("display.language = 'ko,ko'", ["ko is both the large and the small", "ko, en", "display.language"]),
        ("display.language = 'ko,en,ja'", ["at most two languages", "ko, en", "display.language"]),
        ("display.language = ['ko', 'ko']", ["ko is named twice", "ko, en", "display.language"]),
        ("display.language = 'ko;en;ja;vi;es;fr;de'", ["at most 6 can take turns", "ko, en", "display.language"]),
        ("display.language = 'ko,fi'", ["there are no texts in fi", "ko, en", "display.language"]),
        ("exam.max_age_secs = 59", ["59", "a number from 60 to 86400 (seconds)", "exam.max_age_secs"]),
        ("exam.hold_on_link_loss_secs = -1", ["-1", "from 0 to 60", "exam.hold"]),
        ("exam.hold_on_link_loss_secs = nan", ["NaN", "from 0 to 60", "exam.hold"]),
        ("exam.hold_on_link_loss_secs = inf", ["inf", "from 0 to 60", "exam.hold"]),
        ("display.diagonal_in = 6.9", ["6.9", "from 7 to 100 (inches)", "display.diagonal_in"]),
        ("display.diagonal_in = 101", ["101", "auto, or a number from 7 to 100 (inches)", "display.diagonal_in"]),
        ("display.diagonal_in = 'big'", ["\"big\"", "auto, or a number from 7 to 100 (inches)", "display.diagonal_in"]),
        ("display.diagonal_in = '27'", ["a number without quotes", "auto, or a number", "display.diagonal_in"]),
        ("display.diagonal_in = nan", ["NaN", "auto, or a number", "display.diagonal_in"]),
        ("log.keep_days = 0", ["0 is", "a whole number from 1 to 365", "log.keep_days"]),
        ("log.keep_days = 4294967297", ["4294967297", "from 1 to 365", "log.keep_days"]),
        ("relay.listen = 'localhost:1'", ["\"localhost:1\"", "127.0.0.1:55111", "relay.listen"]),
        ("server.url = 'http://h:1'", ["\"http://h:1\"", "did you mean ws://h:1?", "server.url"]),
        ("server.ca_file = 'ca.pem'", ["\"ca.pem\"", "full path", "server.ca_file"]),
        ("site.name = \"a\\u0007b\"", ["control characters", "one line", "site.name"]),
        ("log.level = ''", ["\"\"", "error, warn, info, debug or trace", "log.level"]),
    ] {
        says(&Computer::sentence_for(text), &parts);
    }
    says(&Computer::sentence_for(&format!("site.name = '{}'", "가".repeat(61))), &["61 characters", "at most 60"]);
}

#[test]
fn a_diagonal_is_auto_or_a_number_wherever_it_is_set() {
    let key = "display.diagonal_in";
    assert_eq!(Computer::new().settings().display.diagonal_in, None);
    for (written, expected) in [("auto", None), ("27", Some(27.0)), ("23.8", Some(23.8))] {
        let as_toml = if written == "auto" { "\"auto\"" } else { written };
        // A weaker place says the other thing.
        let weaker = if written == "auto" { "display.diagonal_in = 40" } else { "display.diagonal_in = \"auto\"" };
        let weaker = || Computer::new().machine(weaker);
        for computer in [
            weaker().user(&format!("display.diagonal_in = {as_toml}")),
            weaker().variable("VXDISPLAY_DISPLAY__DIAGONAL_IN", &format!(" {written} ")),
            weaker().argument(key, "--diagonal", written),
            weaker().registry(RegistryRoot::Policy, "display", "diagonal_in", RegistryData::Text(written.into())),
        ] {
            assert_eq!(computer.settings().display.diagonal_in, expected, "{written}");
        }
    }
    let number = RegistryData::Number(32);
    let policy = Computer::new().registry(RegistryRoot::Policy, "display", "diagonal_in", number);
    assert_eq!(policy.settings().display.diagonal_in, Some(32.0));
    let display = Computer::new().user("display.diagonal_in = 32").settings().display;
    assert_eq!((display.diagonal_on(Some(27.0)), display.diagonal_on(None)), (32.0, 32.0));
    let display = Settings::default().display;
    assert_eq!((display.diagonal_on(Some(27.0)), display.diagonal_on(None)), (27.0, 24.0));
}

#[test]
fn whoever_looks_for_the_size_of_the_screen_below_screen_is_led_to_it() {
    says(&Computer::sentence_for("[screen]\ndiagonal_inch = 27"), &["[screen]", "did you mean [display]?"]);
    for name in ["diagonal", "diagonal_inch", "diagonal_inches"] {
        says(&Computer::sentence_for(&format!("display.{name} = 27")), &["did you mean display.diagonal_in?"]);
    }
    for name in ["distance_m", "viewing_distance"] {
        says(&Computer::sentence_for(&format!("display.{name} = 2")), &["did you mean display.viewing_distance_m?"]);
    }
    let variable = Computer::new().variable("VXDISPLAY_SCREEN__DIAGONAL_INCH", "27").sentences().join("\n");
    says(&variable, &["did you mean VXDISPLAY_DISPLAY__DIAGONAL_IN?"]);
}

#[test]
fn all_that_is_wrong_in_all_places_is_told_at_once_in_reading_order() {
    let sentences = Computer::new()
        .machine("[display]\ntheme = 'pink'\nmodus = 'auto'")
        .user("[exam]\nmax_age_sec = 60\n\n[display]\ntheme = 'mauve'\nshow_name = 'no'")
        .variable("VXDISPLAY_LOG__LEVLE", "info")
        .variable("VXDISPLAY_LOG__LEVEL", "loud")
        .argument("display.renderer", "--renderer", "crayons")
        .sentences();
    let places: Vec<_> = sentences.iter().map(|sentence| sentence.split(": ").next().unwrap()).collect();
    assert_eq!(
        places,
        [
            "machine.toml:2:9",
            "machine.toml:3:1",
            "user.toml:2:1",
            "user.toml:5:9",
            "user.toml:6:13",
            "VXDISPLAY_LOG__LEVLE",
            "VXDISPLAY_LOG__LEVEL",
            "--renderer",
        ],
        "{sentences:#?}"
    );
}

#[test]
fn what_is_not_toml_is_told_with_line_and_column() {
    for (text, words) in [
        (
            "[exam]\nmax_age_secs = 60\nmax_age_secs = 70",
            ["user.toml:3:", "exam.max_age_secs is written twice", "60 to 86400"],
        ),
        (
            "exam = {max_age_secs = 1, max_age_secs = 2}",
            ["user.toml:1:", "exam.max_age_secs is written twice", "60 to 86400"],
        ),
        ("[exam]\n\n[log]\n[exam]", ["user.toml:4:", "[exam] is written twice", "keep one"]),
        (
            "[exam]\nmax_age_secs = 60\n[exam.max_age_secs]",
            ["user.toml:3:", "exam.max_age_secs is written twice", "60 to 86400"],
        ),
        ("[exam]\nmax_age_secs = 99999999999999999999", ["user.toml:2:16:", "exam.max_age_secs", "60 to 86400"]),
        ("exam.\"max_age_secs\" = 1e999", ["user.toml:1:", "exam.max_age_secs", "60 to 86400"]),
        ("[ log ]\nkeep_days = 0xfffffffffffffffffff # x", ["user.toml:2:13:", "log.keep_days", "1 to 365"]),
        ("[display]\ntheme = light", ["user.toml:2:9:", "display.theme", "dark, light or high-contrast"]),
        ("[exam]\nmax_age_secs = \"60\"", ["user.toml:2:16:", "exam.max_age_secs", "60 to 86400"]),
        ("[log]\nkeep_days = 2.5", ["user.toml:2:13:", "log.keep_days", "1 to 365"]),
        ("[display]\ntheme = 3", ["user.toml:2:9:", "display.theme", "dark, light or high-contrast"]),
        ("[log]\nfile = \"yes\"", ["user.toml:2:8:", "log.file", "allowed: true or false"]),
        ("[server]\nurl = 55111", ["user.toml:2:7:", "server.url", "ws://"]),
    ] {
        says(&Computer::sentence_for(text), &words);
    }
    says(&Computer::sentence_for("[exam]\nmax_age_secs = = 5"), &["user.toml:2:16:", "not TOML"]);
    says(&Computer::sentence_for("site.name = 'a'\nsite.name = 'b'"), &["user.toml:2:", "site.name is written twice"]);
    says(&Computer::sentence_for("[site]\nname = \"병원\" x"), &["user.toml:2:13:"]);
    says(&Computer::sentence_for("[site"), &["user.toml:1:"]);
}

#[test]
fn a_byte_order_mark_is_passed_over_and_other_encodings_are_told() {
    assert_eq!(Computer::new().write("user.toml", b"\xEF\xBB\xBFsite.name = 'x'").settings().site.name, "x");
    let sentences = Computer::new().write("user.toml", b"[site]\nname = '\xBA\xB4'").sentences();
    says(&sentences[0], &["user.toml:2:9:", "UTF-8"]);
    let utf16: Vec<u8> = "\u{feff}site.name = 'x'".encode_utf16().flat_map(u16::to_le_bytes).collect();
    says(&Computer::new().write("user.toml", utf16).sentences()[0], &["user.toml:1:1:", "save the file as UTF-8"]);
    assert_eq!(Computer::new().user("[site]\r\nname = 'x'\r\n").settings().site.name, "x");
}

#[test]
fn variables_set_every_key() {
    for key in KEYS {
        let value = other_value(key);
        let computer = Computer::new().variable(&key.variable(), &value);
        let computer = if key.name == "link.ping_interval_secs" {
            computer.variable("VXDISPLAY_LINK__DEAD_AFTER_SECS", "120")
        } else {
            computer
        };
        let loaded = computer.loaded();
        assert_eq!(key.kind.value(&loaded.resolved.settings).to_string(), value, "{}", key.name);
        assert_ne!(key.default().to_string(), value, "{}: the test must set another value", key.name);
        let origin = loaded.resolved.origins.iter().find(|origin| origin.key == key).unwrap();
        assert_eq!(origin.source, Source::Environment(key.variable()));
    }
    assert_eq!(Key::find("exam.max_age_secs").unwrap().variable(), "VXDISPLAY_EXAM__MAX_AGE_SECS");
}

#[test]
fn blanks_and_line_ends_around_a_variable_are_no_part_of_any_value() {
    for key in KEYS {
        let value = other_value(key);
        for (before, after) in
            [("", "\r"), ("", "\n"), (" ", "\r\n"), ("\t", " "), ("\u{a0}", "\u{200b}"), ("\u{feff}", "")]
        {
            let computer = Computer::new()
                .variable("VXDISPLAY_LINK__DEAD_AFTER_SECS", "120")
                .variable(&key.variable(), &format!("{before}{value}{after}"));
            assert_eq!(key.kind.value(&computer.settings()).to_string(), value, "{}", key.name);
        }
    }
    let mut computer = Computer::new().write("other.toml", "[display]\ntheme = 'light'");
    for (before, after) in [("", "\r"), (" ", "\r\n"), ("", " ")] {
        let path = format!("{before}{}{after}", computer.path("other.toml").display());
        computer.request.environment = vec![("VXDISPLAY_CONFIG".into(), path.into())];
        assert_eq!(computer.settings().display.theme, Theme::Light);
    }
}

#[test]
fn an_empty_variable_names_no_config_file() {
    for empty in ["", " ", "\r", "\r\n\t"] {
        let computer = Computer::new().user("[display]\ntheme = 'light'").variable("VXDISPLAY_CONFIG", empty);
        assert_eq!(computer.settings().display.theme, Theme::Light, "{empty:?}");
    }
}

#[test]
fn a_variable_in_quotes_is_told_that_they_are_part_of_it() {
    for (open, close) in
        [('"', '"'), ('\'', '\''), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»'), ('”', '”'), ('＂', '＂')]
    {
        for key in KEYS {
            let computer = Computer::new().variable(&key.variable(), &format!("{open}{}{close}", other_value(key)));
            if matches!(key.kind, Kind::Text { .. }) {
                // It may be meant; then it is shown, and that is told.
                let notes = computer.loaded().resolved.notes;
                says(&notes[0].to_string(), &[&key.variable(), "quotation marks", "remove"]);
            } else {
                let sentences = computer.sentences();
                assert_eq!(sentences.len(), 1, "{sentences:#?}");
                says(&sentences[0], &[&key.variable(), "quotes", &open.to_string(), "part of the value"]);
            }
        }
        let computer = Computer::new().variable("VXDISPLAY_CONFIG", &format!("{open}settings.toml{close}"));
        says(&computer.sentences()[0], &["there is no such file", "quotation marks", "remove"]);
    }
    let secret = Computer::new().variable("VXDISPLAY_SERVER__URL", "\"wss://me:secret@h:1\"").sentences();
    assert!(!secret[0].contains("secret"), "{secret:?}");
}

#[test]
fn a_character_that_only_looks_like_toml_is_named_with_its_place() {
    for (text, words) in [
        ("[server]\nurl = “ws://h:1”", ["user.toml:2:7:", "left double quotation mark", "U+201C", "straight quotes"]),
        (
            "[server]\nurl = \"ws://h:1”",
            ["user.toml:2:16:", "right double quotation mark", "U+201D", "straight quotes"],
        ),
        ("[server]\nurl = ‘ws://h:1’", ["user.toml:2:7:", "left single quotation mark", "U+2018", "straight quotes"]),
        ("[server]\nurl = `ws://h:1`", ["user.toml:2:7:", "grave accent", "U+0060", "straight quotes"]),
        ("# “ ” –\n[log]\nfile\u{a0}= true", ["user.toml:3:5:", "no-break space", "U+00A0", "space bar"]),
        ("[log]\n\u{3000}file = true", ["user.toml:2:1:", "ideographic space", "U+3000", "space bar"]),
        ("[log\u{200b}]\nfile = true", ["user.toml:1:5:", "zero width space", "U+200B", "take it out"]),
        ("[log]\nfile ＝ true", ["user.toml:2:6:", "fullwidth equals sign", "U+FF1D", "write = instead"]),
        ("[exam]\nmax_age_secs = –60", ["user.toml:2:16:", "en dash", "U+2013", "write - instead"]),
        ("[exam]\nmax_age_secs = ６０", ["user.toml:2:16:", "fullwidth digit", "U+FF16", "0 to 9"]),
        ("[lοg]\nfile = true", ["user.toml:1:3:", "Greek letter", "U+03BF", "a to z"]),
        ("［log］\nfile = true", ["user.toml:1:1:", "fullwidth left square bracket", "U+FF3B", "write [ instead"]),
        ("[site]\nname = 'a' \u{202e}", ["user.toml:2:12:", "right-to-left override", "U+202E", "take it out"]),
        ("[site]\nname = 'a\u{7}b'", ["user.toml:2:10:", "control character", "U+0007", "take it out"]),
        ("[log]\nlevel = \"info\u{a0}\"", ["user.toml:2:9:", "no-break space", "U+00A0", "error, warn, info"]),
    ] {
        says(&Computer::sentence_for(text), &words);
    }
    assert_eq!(Computer::new().user("# “–”\n[site]\nname = '“Haus” – 2'").settings().site.name, "“Haus” – 2");
    says(&Computer::sentence_for("a = = b\nc = “d”"), &["user.toml:1:", "not TOML"]);
}

#[test]
fn of_a_hundred_thousand_mistakes_the_first_are_told_at_once_and_the_others_counted() {
    let of = |line: fn(usize) -> String, count: usize| (0..count).map(line).collect::<String>();
    for (text, all) in [
        (of(|number| format!("k{number}=1\n"), 100_000), 100_000),
        (of(|number| format!("[s{number}]\n"), 100_000), 100_000),
        ("[log]\n".to_owned() + &of(|number| format!("k{number}=1\n"), 100_000), 100_000),
    ] {
        let begun = std::time::Instant::now();
        let sentences = Computer::new().user(&text).sentences();
        assert_eq!(sentences.len(), 21);
        says(&sentences[20], &["user.toml: and ", &format!("{} more", all - 20)]);
        assert!(sentences.iter().map(String::len).sum::<usize>() < 10_000);
        // Minutes, where each looked for its line from the beginning.
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    }
    let long = Computer::sentence_for(&format!("{} = 1", "x".repeat(900_000)));
    assert!(long.len() < 500, "{} bytes", long.len());
    let mut computer = Computer::new();
    for number in 0..1_000 {
        computer = computer.variable(&format!("VXDISPLAY_X{number}"), "1");
    }
    says(computer.sentences().last().unwrap(), &["environment: and 980 more"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_that_nobody_writes_to_is_refused_at_once() {
    let computer = Computer::new().config("pipe");
    let made = std::process::Command::new("mkfifo").arg(computer.path("pipe")).status().unwrap();
    assert!(made.success());
    says(&computer.sentences()[0], &["pipe: ", "not a regular file"]);
    let link = Computer::new().config("link");
    std::os::unix::fs::symlink(computer.path("pipe"), link.path("link")).unwrap();
    says(&link.sentences()[0], &["link: ", "not a regular file"]);
}

/// A possible value that is not the default.
fn other_value(key: &Key) -> String {
    match key.kind {
        Kind::Text { .. } => "병원 2".to_owned(),
        Kind::Checked { check: Check::SubjectToken, .. } => "room_3".to_owned(),
        Kind::Checked { check: Check::NatsServers, .. } => "nats://a:1, tls://b".to_owned(),
        Kind::Url { .. } => "wss://h:1/x".to_owned(),
        Kind::Hosts { .. } => "relaypc, 10.0.0.1".to_owned(),
        Kind::Choice { names, .. } => {
            names.iter().find(|name| **name != key.default().to_string()).unwrap().to_string()
        }
        Kind::Languages { .. } => "en".to_owned(),
        Kind::ConsoleLanguage { .. } => "de".to_owned(),
        Kind::Seconds { min, max, .. } | Kind::Decimal { min, max, .. } | Kind::AutoDecimal { min, max, .. } => {
            (f64::midpoint(min, max) + 0.25).to_string()
        }
        Kind::Whole { max, .. } => max.to_string(),
        Kind::Bool { .. } => (key.default().to_string() != "true").to_string(),
        Kind::File { .. } => std::env::temp_dir().join("ca.pem").display().to_string(),
        Kind::Folder { .. } => std::env::temp_dir().join("texts").display().to_string(),
        Kind::Listen { .. } => "[::1]:0".to_owned(),
        Kind::LoopbackListen { .. } => "127.0.0.1:9106".to_owned(),
        Kind::Monitor { .. } => "DEL DELL U2412M YMYH1423".to_owned(),
        Kind::Chord { .. } => "Ctrl+Alt+Q".to_owned(),
        Kind::Hours { .. } => "22:00-06:00".to_owned(),
        Kind::WaitingTexts { .. } => "ko: 앉아 주십시오 | Please take a seat".to_owned(),
    }
}

#[test]
fn wrong_variables_are_refused_with_the_variable_meant() {
    let sentence = |name: &str, value: &str| Computer::new().variable(name, value).sentences().join("\n");
    says(
        &sentence("VXDISPLAY_EXAM__MAX_AGE_SEC", "60"),
        &["VXDISPLAY_EXAM__MAX_AGE_SEC: ", "did you mean VXDISPLAY_EXAM__MAX_AGE_SECS?"],
    );
    says(&sentence("VXDISPLAY_EXAM_MAX_AGE_SECS", "60"), &["did you mean VXDISPLAY_EXAM__MAX_AGE_SECS?"]);
    says(&sentence("VXDISPLAY_ZEBRA", ""), &["VXDISPLAY_ZEBRA", "VXDISPLAY_SERVER__URL"]);
    says(
        &sentence("VXDISPLAY_EXAM__MAX_AGE_SECS", "an hour"),
        &["VXDISPLAY_EXAM__MAX_AGE_SECS: exam.max_age_secs", "\"an hour\"", "from 60 to 86400"],
    );
    says(&sentence("VXDISPLAY_LOG__FILE", "yes"), &["VXDISPLAY_LOG__FILE", "true or false", "\"yes\""]);
    for open in ["0.0.0.0:9106", "192.168.0.10:9106", "[::]:9106", "localhost:9106", "127.0.0.1", "9106"] {
        says(&sentence("VXDISPLAY_HEALTH__PROMETHEUS_LISTEN", open), &[open, "this computer alone", "127.0.0.1:9106"]);
    }
    says(&sentence("VXDISPLAY_LOG__KEEP_DAYS", "1.5"), &["whole number from 1 to 365"]);
    assert_eq!(Computer::new().variable("VXDISPLAYS", "x").variable("PATH", "x").settings(), Settings::default());
}

#[test]
fn a_monitor_is_a_number_on_the_command_line_only() {
    let by_number = Computer::new().argument("display.monitor", "--monitor", "2").settings();
    assert_eq!(by_number.display.monitor, MonitorChoice::Index(2));
    let sentences = Computer::new().user("[display]\nmonitor = \"2\"").sentences();
    says(&sentences[0], &["display.monitor", "command line", "vxdisplay monitors"]);
    let lasting = [
        Computer::new().variable("VXDISPLAY_DISPLAY__MONITOR", "2"),
        Computer::new().registry(RegistryRoot::Installer, "display", "monitor", RegistryData::Text("2".into())),
        Computer::new().registry(RegistryRoot::Policy, "display", "monitor", RegistryData::Text(" 2 ".into())),
        Computer::new().registry(RegistryRoot::Policy, "display", "monitor", RegistryData::Number(2)),
    ];
    for computer in lasting {
        says(&computer.sentences()[0], &["display.monitor"]);
    }
    let words = Computer::new().variable("VXDISPLAY_DISPLAY__MONITOR", " second ").settings();
    assert_eq!(words.display.monitor, MonitorChoice::Second);
}

#[cfg(unix)]
#[test]
fn variables_that_are_not_utf8_are_told_where_they_are_ours() {
    use std::os::unix::ffi::OsStringExt;
    let mut computer = Computer::new();
    let broken = || OsString::from_vec(vec![b'a', 0xFF]);
    computer.request.environment.push((broken(), broken()));
    assert_eq!(computer.settings(), Settings::default());
    computer.request.environment.push(("VXDISPLAY_SITE__NAME".into(), broken()));
    says(&computer.sentences()[0], &["VXDISPLAY_SITE__NAME", "UTF-8"]);
}

#[test]
fn wrong_arguments_are_refused_with_the_option() {
    let computer = Computer::new().argument("server.url", "--server", "localhost:55111");
    says(&computer.sentences()[0], &["--server: server.url", "did you mean ws://localhost:55111?"]);
    assert!(matches!(computer.refused().problems(), [Problem::At { at: Source::Argument(_), .. }]));
}

#[test]
fn seconds_may_have_decimals() {
    let settings = Computer::new().user("exam.hold_on_link_loss_secs = 0.5\nlink.ping_interval_secs = 1.5").settings();
    assert_eq!(settings.exam.hold_on_link_loss, Duration::from_millis(500));
    assert_eq!(settings.link.ping_interval, Duration::from_millis(1500));
}

#[test]
fn a_link_that_would_always_count_as_dead_is_refused() {
    let computer = Computer::new().user("[link]\nping_interval_secs = 30");
    let sentences = computer.sentences();
    says(
        &sentences[0],
        &[
            "link.dead_after_secs (10 s, default)",
            "must be longer than",
            "link.ping_interval_secs (30 s, user file user.toml:2)",
        ],
    );
    let computer = computer.variable("VXDISPLAY_LINK__DEAD_AFTER_SECS", "30");
    assert_eq!(computer.sentences().len(), 1, "as long as the interval is not enough");
    let computer = Computer::new().user("[link]\nping_interval_secs = 30\ndead_after_secs = 30.5");
    assert_eq!(computer.settings().link.dead_after, Duration::from_millis(30_500));
}

#[test]
fn a_password_is_shown_nowhere() {
    let good = Computer::new().user("server.url = 'wss://me:s3cret@h'").loaded();
    let bad = Computer::new()
        .user("server.url = 'wss://me:s3cret@h:99999'")
        .variable("VXDISPLAY_SERVER__URL", "me:s3cret@h")
        .argument("server.url", "--server", "http://me:s3/s3cret@h")
        .refused();
    for text in [good.explain_text(Reader::english()), good.explain_json(), format!("{good:?}"), bad.to_string()] {
        assert!(text.contains("***"), "{text}");
        assert!(!text.contains("s3"), "{text}");
    }
}

#[test]
fn the_explanation_names_each_value_its_source_and_the_files() {
    let computer = Computer::new()
        .machine("locked = ['privacy.names']\nprivacy.names = 'masked'")
        .user("\n[site]\nname = '영상의학과'")
        .variable("VXDISPLAY_EXAM__MAX_AGE_SECS", "3600")
        .argument("server.url", "--server", "ws://h:1");
    let loaded = computer.loaded();
    let json: serde_json::Value = serde_json::from_str(&loaded.explain_json()).unwrap();
    let entry =
        |key: &str| json["settings"].as_array().unwrap().iter().find(|entry| entry["key"] == key).unwrap().clone();
    assert_eq!(json["settings"].as_array().unwrap().len(), KEYS.len());
    assert_eq!(entry("privacy.names")["locked"], true);
    assert_eq!(entry("privacy.names")["source"], format!("machine file {}:2", computer.path("machine.toml").display()));
    assert_eq!(entry("site.name")["source"], format!("user file {}:3", computer.path("user.toml").display()));
    assert_eq!(entry("exam.max_age_secs")["value"], 3600);
    assert_eq!(entry("exam.max_age_secs")["default"], 14400);
    assert_eq!(entry("exam.max_age_secs")["source"], "environment VXDISPLAY_EXAM__MAX_AGE_SECS");
    assert_eq!(entry("server.url")["source"], "argument --server");
    assert_eq!(entry("display.theme")["source"], "default");
    assert_eq!(entry("server.ca_file")["value"], serde_json::Value::Null);
    assert_eq!(json["files"]["user"]["exists"], true);
    assert_eq!(json["files"]["log_dir"]["exists"], false);
    assert_eq!(json["files"]["config"], serde_json::Value::Null);

    let text = loaded.explain_text(Reader::english());
    let line = |key: &str| text.lines().find(|line| line.starts_with(key)).unwrap();
    says(line("privacy.names"), &["masked", "machine.toml:2 (locked)"]);
    says(line("site.name"), &["영상의학과", "user.toml:3"]);
    says(&text, &["machine.toml\n", "logs (not there)"]);
}

#[test]
fn the_table_is_sound() {
    for (index, key) in KEYS.iter().enumerate() {
        assert!(KEYS[index + 1..].iter().all(|other| other != key), "{} is there twice", key.name);
        assert_eq!(key.name.split('.').count(), 2, "{}", key.name);
        assert!(
            key.message().to_string().ends_with('.')
                && key.message().text(Library::bundled(), Locale::KO).ends_with("다."),
            "{}",
            key.name
        );
        let default = Raw::Untyped(match key.default() {
            Value::None => String::new(),
            value @ (Value::Bool(_) | Value::Whole(_) | Value::Decimal(_) | Value::Text(_)) => value.to_string(),
        });
        let mut settings = Settings::default();
        key.kind
            .put(&mut settings, &default)
            .unwrap_or_else(|error| panic!("the default of {} is refused: {error}", key.name));
        assert_eq!(settings, Settings::default(), "{}", key.name);
    }
}

/// Whoever has chosen a language reads in it why the settings cannot be used.
#[test]
fn what_can_be_read_of_broken_settings_decides_in_which_language_that_is_told() {
    let broken = || Computer::new().write("user.toml", "[server]\nurl = 'nonsense'\n");
    let language = |computer: &Computer| {
        assert!(load(&computer.request).is_err(), "these settings must be wrong");
        language_despite_errors(&computer.request).tag().to_owned()
    };
    let variable = |mut computer: Computer, value: &str| {
        computer.request.environment.push(("VXDISPLAY_CONSOLE__LANGUAGE".into(), value.into()));
        computer
    };
    let of_system = |mut computer: Computer, tags: &[&str]| {
        computer.request.system_languages = tags.iter().map(|tag| (*tag).to_owned()).collect();
        computer
    };
    for (value, tags, expected) in [
        (None, &[][..], "en"),
        (None, &["C"], "en"),
        (None, &["th-TH"], "en"),
        (None, &["de-DE", "en"], "de"),
        (None, &["zh-CN"], "zh-Hans"),
        (None, &["zh-TW", "ja-JP"], "ja"),
        (Some("ko"), &["de-DE"], "ko"),
        (Some(" zh-hans\r"), &["de-DE"], "zh-Hans"),
        (Some("auto"), &["de-DE"], "de"),
        (Some("klingon"), &["es"], "es"),
        (Some("ar"), &["es"], "es"),
        (Some(""), &[], "en"),
    ] {
        let computer = of_system(broken(), tags);
        let computer = value.map_or_else(|| of_system(broken(), tags), |value| variable(computer, value));
        assert_eq!(language(&computer), expected, "{value:?} {tags:?}");
    }
    assert_eq!(language(&broken().machine("[console]\nlanguage = 'ja'\n")), "ja");
    let stronger = variable(broken().machine("[console]\nlanguage = 'ja'\n"), "es");
    assert_eq!(language(&stronger), "es");
    assert_eq!(language(&stronger.policy("[console]\nlanguage = 'de'\n")), "de");
    for text in ["[console]\nlanguage = 'ko'\n[server]\nurl = = 1\n", "[server\n[console]\nlanguage = 'ko'"] {
        assert_eq!(language(&Computer::new().write("user.toml", text)), "ko", "{text}");
    }
}

/// What a patient reads says nothing of the staff: at the first start of a computer in no language that is offered, window and
/// commands speak English alike.
#[test]
fn staff_reads_its_own_language_else_the_systems_else_english() {
    for (console, system, patients, expected) in [
        ("auto", &[][..], "ko,en", "en"),
        ("auto", &["C"], "ko,en", "en"),
        ("auto", &["th-TH"], "ko", "en"),
        ("auto", &["de-DE", "en"], "ko,en", "de"),
        ("auto", &["ko-KR"], "en", "ko"),
        ("ja", &["de-DE"], "ko,en", "ja"),
    ] {
        let text = format!("[console]\nlanguage = {console:?}\n\n[display]\nlanguage = {patients:?}\n");
        let mut computer = Computer::new().user(&text);
        computer.request.system_languages = system.iter().map(|tag| (*tag).to_owned()).collect();
        let loaded = load(&computer.request).unwrap();
        assert_eq!(loaded.staff().locale().tag(), expected, "{console} {system:?} {patients}");
    }
}
