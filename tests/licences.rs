//! The list of licences is that of the crates in the program. After a change of Cargo.lock: `scripts/make-licences`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use vxdisplay::licences::{Component, Licences, licences};
use vxdisplay::screen::Coverage;

const MAKE: &str = "make it anew: scripts/make-licences";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Name and version of every package that Cargo.lock holds.
fn locked() -> BTreeSet<String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let value = |package: &str, key: &str| {
        let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
        line.unwrap().trim_end_matches('"').to_owned()
    };
    lock.split("[[package]]\n")
        .skip(1)
        .map(|package| format!("{} {}", value(package, "name"), value(package, "version")))
        .collect()
}

/// Name and version of every crate that cargo builds the program of, on this computer.
fn resolved() -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let crates = text.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some(format!("{} {}", words.next()?, words.next()?.strip_prefix('v')?))
    });
    crates.filter(|name| !name.starts_with("vxdisplay ")).collect()
}

/// What the tool chain or the project itself brings.
fn is_no_crate(component: &Component) -> bool {
    component.name.contains(' ')
}

fn listed(licences: &Licences) -> BTreeSet<String> {
    licences.components.iter().filter(|component| !is_no_crate(component)).map(Component::title).collect()
}

#[test]
fn every_crate_of_the_program_is_listed() {
    let listed = listed(licences());
    let missing: Vec<String> = resolved().difference(&listed).cloned().collect();
    assert!(missing.is_empty(), "{missing:?} are not listed; {MAKE}");
}

#[test]
fn every_crate_that_is_listed_is_locked_at_that_version() {
    let locked = locked();
    let gone: Vec<String> = listed(licences()).difference(&locked).cloned().collect();
    assert!(gone.is_empty(), "{gone:?} are not in Cargo.lock; {MAKE}");
}

#[test]
fn every_component_has_a_licence_and_its_text() {
    let licences = licences();
    assert!(licences.components.len() > 300, "the list cannot be read");
    assert_eq!(licences.licence, env!("CARGO_PKG_LICENSE"));
    for component in &licences.components {
        let title = component.title();
        assert!(!component.licence.is_empty() && !component.licence.contains('/'), "{title}: {}", component.licence);
        assert!(!component.authors.is_empty(), "{title} has no authors");
        assert!(licences.texts_of(component).count() > 0, "{title} has no text");
        assert!(licences.texts_of(component).all(|text| !text.trim().is_empty()), "{title} has an empty text");
    }
}

#[test]
fn fonts_and_run_time_libraries_are_listed() {
    let names: Vec<&str> = licences().components.iter().map(|component| component.name.as_str()).collect();
    for part in ["Pretendard", "Noto Sans CJK", "Noto Looped", "JetBrains Mono", "Rust standard library", "MinGW-w64"] {
        assert!(names.iter().any(|name| name.contains(part)), "{part} is not listed");
    }
}

#[test]
fn every_bundled_font_is_described_with_a_licence_that_is_there() {
    let fonts = root().join("assets/fonts");
    let description = std::fs::read_to_string(fonts.join("README.md")).unwrap();
    let mut count = 0;
    for entry in std::fs::read_dir(&fonts).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.starts_with("LICENSE") && name != "README.md" {
            let row = description
                .lines()
                .find(|line| line.starts_with(&format!("| `{name}` |")))
                .unwrap_or_else(|| panic!("{name}"));
            let licence = row.split('`').find(|part| part.starts_with("LICENSE-")).unwrap();
            let text = std::fs::read_to_string(fonts.join(licence)).unwrap();
            assert!(text.contains("SIL Open Font License") || text.contains("SIL OPEN FONT LICENSE"), "{licence}");
            count += 1;
        }
    }
    assert_eq!(count, vxdisplay::lettering::FaceId::ALL.len() + 1, "all faces, and that of raw messages");
}

#[test]
fn the_bundled_fonts_can_draw_the_list_and_every_text() {
    let licences = licences();
    for component in &licences.components {
        let row = [&component.name, &component.version, &component.licence];
        for text in row.into_iter().map(String::as_str).chain(licences.texts_of(component)) {
            assert!(Coverage::bundled().can_draw(&text.replace(['\n', '\t'], " ")), "{}: {text}", component.title());
        }
    }
}

#[cfg(unix)]
#[test]
fn the_release_s_text_is_that_of_the_command() {
    let made = Command::new("python3").args(["scripts/make-licences", "--text"]).current_dir(root()).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let text = String::from_utf8(made.stdout).unwrap();
    assert!(text == licences().to_text(), "scripts/make-licences --text and `vxdisplay licenses` differ");
}
