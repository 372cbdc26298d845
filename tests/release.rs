//! What a release is made with, as far as it can be tried without building one.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::process::{Command, Output};

fn script(name: &str, arguments: &[&str], epoch: Option<&str>) -> Output {
    let mut command = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts").join(name));
    command
        .args(arguments)
        .env("CARGO", env!("CARGO"))
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("SOURCE_DATE_EPOCH");
    if let Some(epoch) = epoch {
        command.env("SOURCE_DATE_EPOCH", epoch);
    }
    command.output().unwrap()
}

#[track_caller]
fn refused(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "it was not refused");
    assert!(said.contains(words), "{words:?} is not said: {said}");
}

#[test]
fn a_bill_of_materials_is_the_same_twice_and_holds_what_the_rules_ask() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["a.json", "b.json"].map(|name| folder.path().join(name).display().to_string());
    for path in &paths {
        let output = script("make-sbom", &["linux", path], Some("1700000000"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let text = std::fs::read_to_string(&paths[0]).unwrap();
    assert!(text == std::fs::read_to_string(&paths[1]).unwrap(), "the second differs");
    let root = env!("CARGO_MANIFEST_DIR");
    assert!(!text.contains(root), "it names the folder in which it was made");
    let sbom: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(sbom["metadata"]["timestamp"], "2023-11-14T22:13:20Z");
    assert_eq!(sbom["metadata"]["component"]["version"], env!("CARGO_PKG_VERSION"));
    let component = |name: &str| sbom["components"].as_array().unwrap().iter().find(|part| part["name"] == name);
    assert_eq!(component("eframe").unwrap()["scope"], "required");
    assert_eq!(component("serde_derive").unwrap()["scope"], "excluded", "a macro is not in the program");
    assert!(component("proptest").is_none(), "what only the tests need is in it");
}

#[test]
fn a_broken_bill_of_materials_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sbom.json").display().to_string();
    assert!(script("make-sbom", &["linux", &path], Some("0")).status.success());
    let good = std::fs::read_to_string(&path).unwrap();
    let first = "\"dependsOn\": [\n        \"pkg:cargo/";
    for (from, to, words) in [
        ("\"CycloneDX\"", "\"Cyclone\"", "no CycloneDX"),
        (first, "\"dependsOn\": [\n        \"pkg:cargo/no-such-", "which is not there"),
        ("\"alg\": \"SHA-256\"", "\"alg\": \"MD5\"", "a hash is none"),
        ("\"bom-ref\": \"pkg:cargo/egui@", "\"bom-ref\": \"pkg:cargo/ecolor@", "bom-ref"),
    ] {
        assert!(good.contains(from), "{from}");
        std::fs::write(&path, good.replacen(from, to, 1)).unwrap();
        refused(&script("make-sbom", &["--check", &path], None), words);
    }
}

#[test]
fn a_bill_of_materials_needs_a_time() {
    refused(&script("make-sbom", &["linux", "/nowhere/sbom.json"], None), "SOURCE_DATE_EPOCH");
}

#[test]
fn release_notes_are_a_section_of_the_changelog() {
    let changelog = include_str!("../CHANGELOG.md");
    let version = changelog.lines().find_map(|line| line.strip_prefix("## ")).unwrap();
    let version = version.split(' ').next().unwrap().trim_matches(['[', ']']);
    let output = script("release-notes", &[version], None);
    let notes = String::from_utf8(output.stdout).unwrap();
    assert!(notes.starts_with(&format!("# VX Display {version}\n")), "{notes}");
    assert!(notes.lines().any(|line| line.starts_with("### ")) && !notes.contains("\n## "), "{notes}");
    refused(&script("release-notes", &["99.0.0"], None), "CHANGELOG.md says nothing of 99.0.0");
}

#[test]
fn a_release_goes_into_an_empty_folder_only() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("old"), "").unwrap();
    let out = folder.path().display().to_string();
    refused(&script("release", &["--out", &out], None), "is not empty");
    refused(&script("release", &["--only", "amiga"], None), "linux|windows");
}
