//! The diagnostics bundle tells what support needs and nothing of patients; the search that proves it can find.
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

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use common::{Lines, Watch, vxdisplay};
use vxdisplay::diagnostics::{
    Bundle, BundleError, Existing, Facts, Hiding, KnownValues, Work, collect, collect_hiding,
};

/// What is planted: ids, names in several writings, dates in their forms.
const PLANTED: [&str; 15] = [
    "PAT-7205123",
    "720 999/1",
    "Plantagenet^Eleanor=洪^吉洞=홍^길동",
    "Plantagenet",
    "PLANTAGENET, Eleanor",
    "Eleanor",
    "洪吉洞",
    "홍길동",
    "길동",
    "Müller-Lüdenscheidt",
    "Иванов",
    "1988-02-14",
    "19880214",
    "1988.02.14",
    "1988. 2. 14.",
];

fn known() -> KnownValues {
    let mut known = KnownValues::default();
    known.add("PAT-7205123");
    known.add_date(NaiveDate::from_ymd_opt(1988, 2, 14).unwrap());
    known.add_name("Plantagenet^Eleanor=洪^吉洞=홍^길동");
    known.add_name("Müller-Lüdenscheidt^Lore");
    known.add("720 999/1");
    known.add_name("Иванов^Иван");
    known
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// JSON escapes: of all characters, or of those beyond ASCII.
fn escaped(text: &str, all: bool, upper: bool) -> Vec<u8> {
    let unit = |unit: u16| if upper { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") };
    let one = |c: char| {
        if all || !c.is_ascii() {
            c.encode_utf16(&mut [0; 2]).iter().map(|u| unit(*u)).collect()
        } else {
            c.to_string()
        }
    };
    text.chars().map(one).collect::<String>().into_bytes()
}

/// Percent-encoding: of all bytes, or of those that an address cannot have.
fn percent(text: &str, all: bool, upper: bool) -> Vec<u8> {
    let one = |byte: u8| match byte {
        _ if !all && (byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)) => char::from(byte).to_string(),
        _ if upper => format!("%{byte:02X}"),
        _ => format!("%{byte:02x}"),
    };
    text.bytes().map(one).collect::<String>().into_bytes()
}

/// Every form in which a value is looked for.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let mut forms = vec![text.as_bytes().to_vec(), utf16(text, u16::to_le_bytes), utf16(text, u16::to_be_bytes)];
    for (all, upper) in [(false, false), (false, true), (true, false), (true, true)] {
        forms.push(escaped(text, all, upper));
        forms.push(percent(text, all, upper));
    }
    forms
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

/// Which planted values stand where, in any form.
fn found(entries: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, content) in entries {
        for planted in PLANTED {
            for (index, form) in forms(planted).iter().enumerate() {
                if contains(content, form) {
                    found.push(format!("{planted} in form {index} in {name}"));
                }
            }
        }
    }
    found
}

fn unpacked(zip: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(File::open(zip).unwrap()).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (entry.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// Facts that are full of patients, which they never should be.
fn spoilt(log_dir: &Path) -> Facts {
    let mut log = Vec::new();
    for planted in PLANTED {
        for form in forms(planted) {
            log.extend_from_slice(b"INFO vxdisplay: ");
            log.extend(form);
            log.extend_from_slice(b" was there\n");
        }
    }
    std::fs::create_dir_all(log_dir).unwrap();
    std::fs::write(log_dir.join("vxdisplay.2026-01-31.log"), log).unwrap();
    let all = PLANTED.join(" and ");
    Facts {
        made: "2026-01-31T09:00:00+09:00".to_owned(),
        settings: format!("site.name  Room 3  user file\nserver.url ws://u:SECRET@h:1/?t=SECRET  default {all}"),
        monitors: vec![format!("DP-1: {all}")],
        link_history: all.clone(),
        notices: vec![all.clone(), "101 has patientId and patientID with different values.".to_owned()],
        check: all,
        log_dir: Some(log_dir.to_owned()),
        home: None,
        known: known(),
    }
}

fn written(bundle: &Bundle, folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let path = folder.join("bundle.zip");
    bundle.write_zip(&path, Existing::Replace, &Work::default()).unwrap();
    unpacked(&path)
}

#[test]
fn no_entry_names_a_patient_in_any_encoding_and_without_hiding_every_value_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let facts = spoilt(&folder.path().join("logs"));

    let hidden = written(&collect(&facts, &Work::default()).unwrap(), folder.path());
    assert_eq!(found(&hidden), Vec::<String>::new());

    let open = written(&collect_hiding(&facts, &Work::default(), Hiding::Off).unwrap(), folder.path());
    let found = found(&open);
    for planted in PLANTED {
        for index in 0..forms(planted).len() {
            let what = format!("{planted} in form {index} in logs/vxdisplay.2026-01-31.log");
            assert!(found.contains(&what), "{what} was not found");
        }
        for entry in ["settings.txt", "monitors.txt", "link.txt", "notices.txt", "check.txt"] {
            assert!(found.contains(&format!("{planted} in form 0 in {entry}")), "{planted} {entry}");
        }
    }
    assert_eq!(hidden.keys().collect::<Vec<_>>(), open.keys().collect::<Vec<_>>());
}

#[test]
fn what_support_needs_is_kept_and_secrets_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let entries = written(&collect(&spoilt(&folder.path().join("logs")), &Work::default()).unwrap(), folder.path());
    let text = |name: &str| String::from_utf8_lossy(&entries[name]).into_owned();
    assert!(text("settings.txt").contains("Room 3") && text("settings.txt").contains("ws://h:1/"));
    assert!(!text("settings.txt").contains("SECRET"));
    assert!(text("notices.txt").contains("patientId and patientID with different values"), "a notice names fields");
    assert!(text("logs/vxdisplay.2026-01-31.log").contains("INFO vxdisplay: *** was there"));
    assert!(text("README.txt").contains("logs/vxdisplay.2026-01-31.log"));
    let system = text("system.txt");
    for fact in ["program: vxdisplay ", "build: ", "kernel: ", "processor: ", "memory: ", "locale: "] {
        assert!(system.contains(fact), "{system}");
    }
}

#[test]
fn messages_and_person_names_are_taken_out_of_logs_also_where_nobody_knows_the_patient() {
    let folder = tempfile::tempdir().unwrap();
    let logs = folder.path().join("logs");
    std::fs::create_dir(&logs).unwrap();
    let lines = [
        r#"frame {"command":101,"data":{"patientName":"PLANTED"}}"#,
        r#"frame "{\"patientId\" : \"PLANTED\"}""#,
        "query ?patientBirth=PLANTED",
        "somebody Planted^Jane came",
        "kept: 601 (sendStepInfo)",
    ];
    std::fs::write(logs.join("vxdisplay.2026-01-31.log"), lines.join("\n")).unwrap();
    std::fs::write(logs.join("other.txt"), "PLANTED").unwrap();
    let facts = Facts { log_dir: Some(logs), ..Facts::default() };
    let entries = written(&collect(&facts, &Work::default()).unwrap(), folder.path());
    let all = String::from_utf8(entries.values().flatten().copied().collect()).unwrap();
    assert!(!all.contains("PLANTED") && !all.contains("Planted"), "{all}");
    assert!(all.contains("kept: 601 (sendStepInfo)") && all.contains("somebody *** came"), "{all}");
    assert!(all.contains("not known without a window"));
}

#[test]
fn a_short_name_is_not_cut_out_of_other_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut known = KnownValues::default();
    known.add_name("Kim^Li");
    let facts = Facts { notices: vec!["skimmed by Kim, kim.".to_owned()], known, ..Facts::default() };
    let entries = written(&collect(&facts, &Work::default()).unwrap(), folder.path());
    assert_eq!(String::from_utf8_lossy(&entries["notices.txt"]), "skimmed by ***, ***.\n");
}

#[test]
fn of_long_logs_the_newest_part_is_packed_and_the_home_folder_is_not_named() {
    let folder = tempfile::tempdir().unwrap();
    let logs = folder.path().join("logs");
    std::fs::create_dir(&logs).unwrap();
    for (day, word) in [(1, "first"), (2, "second"), (3, "third")] {
        let line = format!("{word} in /home/dr.kim/vx and C:\\\\Users\\\\kim\n");
        std::fs::write(logs.join(format!("vxdisplay.2026-01-0{day}.log")), line.repeat(1_200_000 / line.len()))
            .unwrap();
    }
    let facts = Facts { log_dir: Some(logs), home: Some("/home/dr.kim".into()), ..Facts::default() };
    let entries = written(&collect(&facts, &Work::default()).unwrap(), folder.path());
    let size: usize = entries.iter().filter(|(name, _)| name.starts_with("logs/")).map(|(_, log)| log.len()).sum();
    assert!((1 << 20..=2 << 20).contains(&size), "{size}");
    assert!(!entries.contains_key("logs/vxdisplay.2026-01-01.log"));
    let second = String::from_utf8_lossy(&entries["logs/vxdisplay.2026-01-02.log"]).into_owned();
    assert!(second.starts_with("second in ~/vx"), "{}", &second[..40]);
    assert!(entries.values().all(|content| !contains(content, b"dr.kim")));
}

#[test]
fn no_file_is_overwritten_or_left_half_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle.zip");
    let bundle = collect(&Facts::default(), &Work::default()).unwrap();
    std::fs::write(&path, "precious").unwrap();
    let error = bundle.write_zip(&path, Existing::Keep, &Work::default()).unwrap_err();
    assert!(error.to_string().contains("--force"), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");

    let work = Work::default();
    work.cancel();
    assert!(matches!(bundle.write_zip(&path, Existing::Replace, &work), Err(BundleError::Cancelled)));
    assert!(matches!(collect(&Facts::default(), &work), Err(BundleError::Cancelled)));
    let error = bundle.write_zip(&folder.path().join("missing/b.zip"), Existing::Keep, &Work::default()).unwrap_err();
    assert!(error.to_string().contains("another folder"), "{error}");
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["bundle.zip"]);

    let work = Work::default();
    let packed = bundle.write_zip(&path, Existing::Replace, &work).unwrap();
    assert_eq!((work.percent(), packed.bytes), (100, std::fs::metadata(&path).unwrap().len()));
    assert_eq!(packed.entries, unpacked_in_order(&path));
}

fn unpacked_in_order(zip: &Path) -> Vec<String> {
    let zip = zip::ZipArchive::new(File::open(zip).unwrap()).unwrap();
    (0..zip.len()).map(|index| zip.name_for_index(index).unwrap().unwrap().into_owned()).collect()
}

#[test]
fn the_command_writes_a_bundle_also_where_the_settings_are_broken() {
    let home = tempfile::tempdir().unwrap();
    let zip = home.path().join("d.zip");
    let run = |arguments: &[&str]| {
        let output = vxdisplay(home.path()).arg("diagnose").args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let out = ["--out", zip.to_str().unwrap()];
    let (code, text) = run(&out);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("d.zip") && text.contains("system.txt"), "{text}");
    let settings = String::from_utf8_lossy(&unpacked(&zip)["settings.txt"]).into_owned();
    assert!(settings.contains("server.url") && settings.contains("default"), "{settings}");
    assert!(!settings.contains(home.path().to_str().unwrap()) && settings.contains("~/"), "{settings}");
    assert!(text.contains("check.txt"), "{text}");

    let (code, text) = run(&out);
    assert_eq!(code, Some(1));
    assert!(text.contains("--force"), "{text}");
    let broken = home.path().join("broken.toml");
    std::fs::write(&broken, "[server]\nurl = \"http://u:SECRET@h\"\n").unwrap();
    let (code, text) = run(&["--force", "--no-check", "--config", broken.to_str().unwrap(), out[0], out[1]]);
    assert_eq!(code, Some(0), "{text}");
    let settings = String::from_utf8_lossy(&unpacked(&zip)["settings.txt"]).into_owned();
    assert!(settings.contains("cannot be used") && !settings.contains("SECRET"), "{settings}");
    assert_eq!(run(&[]).0, Some(2));
}

#[test]
fn the_bundle_of_a_display_that_showed_a_patient_names_nobody() {
    let home = tempfile::tempdir().unwrap();
    let mut relay = Lines::start(vxdisplay(home.path()).args(["relay", "--listen", "127.0.0.1:0"]));
    let line = relay.until("the address", |line| line.contains("ws://"));
    let url = line.split(' ').find(|word| word.starts_with("ws://")).unwrap().to_owned();
    let mut watch = Watch::start_with(&url, &["--show-patient-data"], "[log]\nlevel = \"trace\"\n");
    watch.link("registered");
    let sent = vxdisplay(home.path())
        .args(["send", "--server", &url, "patient", "--id", "PAT-7205123", "--birth", "1988-02-14"])
        .args(["--name", "Plantagenet^Eleanor=洪^吉洞=홍^길동"])
        .status()
        .unwrap();
    assert!(sent.success());
    watch.shows("ready", Some("홍길동"), None);
    watch.process.signal("TERM");
    watch.process.wait();

    let zip = watch.home.path().join("d.zip");
    let written = vxdisplay(watch.home.path())
        .args(["diagnose", "--config"])
        .arg(watch.home.path().join("settings.toml"))
        .arg("--out")
        .arg(&zip)
        .env("VXDISPLAY_SERVER__URL", &url)
        .status()
        .unwrap();
    assert!(written.success());

    let entries = unpacked(&zip);
    assert_eq!(found(&entries), Vec::<String>::new());
    assert!(contains(&entries["check.txt"], "✓ register".as_bytes()));
    let (_, log) = entries.iter().find(|(name, _)| name.starts_with("logs/")).unwrap();
    assert!(contains(log, b"exam: patient #"), "{}", String::from_utf8_lossy(log));
}
