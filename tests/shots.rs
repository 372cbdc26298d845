//! `vxdisplay shots`: a picture of every scene of the patient screen, where there is no window system at all.
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
use std::path::Path;
use std::process::Output;

use ::vxdisplay::screen::scenes;
use common::vxdisplay;
use image::RgbaImage;

/// Of most pictures here: a small one is soon painted.
const SIZE: [&str; 2] = ["--size", "640x360"];

/// Runs the command without a display.
fn shots(folder: &Path, arguments: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(variable);
    }
    command.arg("shots").arg(folder).args(arguments).output().unwrap()
}

/// The files of a folder, their names and bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries.map(|entry| (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())).collect()
}

/// The files that the command writes into a new folder.
#[track_caller]
fn written(arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("of a name that is new/and deep");
    let output = shots(&folder, arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    files(&folder)
}

fn picture(bytes: &[u8]) -> RgbaImage {
    image::load_from_memory_with_format(bytes, image::ImageFormat::Png).unwrap().into_rgba8()
}

fn expected_names() -> Vec<String> {
    scenes().iter().zip(1..).map(|(scene, number)| format!("{number:02}-{}.png", scene.name)).collect()
}

#[track_caller]
fn fails(output: &Output, code: i32, words: &[&str]) {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{stderr}");
    assert!(output.stdout.is_empty(), "nothing is told to be written");
    for word in words {
        assert!(stderr.contains(word), "{word:?} is not said:\n{stderr}");
    }
}

#[test]
fn every_scene_is_written_without_a_display_and_each_is_another_picture() {
    let files = written(&SIZE);
    assert_eq!(files.keys().cloned().collect::<Vec<_>>(), expected_names());
    let pictures: Vec<RgbaImage> = files.values().map(|bytes| picture(bytes)).collect();
    for (index, one) in pictures.iter().enumerate() {
        assert!(one.pixels().any(|pixel| pixel != one.get_pixel(0, 0)), "picture {index} is blank");
        assert!(one.pixels().all(|pixel| pixel[3] == 255), "picture {index} is not opaque");
        assert!(pictures[..index].iter().all(|other| other != one), "picture {index} is there twice");
    }
}

#[test]
fn the_names_of_the_files_are_told_a_line_each() {
    let folder = tempfile::tempdir().unwrap();
    let output = shots(folder.path(), &SIZE);
    let told = String::from_utf8(output.stdout).unwrap();
    let expected: Vec<String> =
        expected_names().iter().map(|name| folder.path().join(name).display().to_string()).collect();
    assert_eq!(told.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn pictures_have_the_size_that_is_asked_for_and_full_hd_without_one() {
    for (arguments, size) in [
        (&["--size", "64x64"][..], (64, 64)),
        (&["--size", "333X1001"], (333, 1001)),
        (&["--size", "480×270"], (480, 270)),
        (&[], (1920, 1080)),
    ] {
        for (name, bytes) in written(arguments) {
            assert_eq!(picture(&bytes).dimensions(), size, "{arguments:?}: {name}");
        }
    }
}

#[test]
fn a_logo_that_is_none_stops_nothing_and_is_told() {
    let place = tempfile::tempdir().unwrap();
    let without = written(&SIZE);
    let logo = place.path().join("logo.png");
    let thin = place.path().join("thin.png");
    std::fs::write(&logo, "no picture").unwrap();
    RgbaImage::from_pixel(4000, 2, image::Rgba([255; 4])).save(&thin).unwrap();
    for (file, reason) in [(&logo, "neither PNG nor SVG"), (&thin, "too long and thin")] {
        let (settings, folder) = (place.path().join("settings.toml"), place.path().join(reason));
        std::fs::write(&settings, format!("[site]\nlogo = '{}'\n", file.display())).unwrap();
        let output = shots(&folder, &[&SIZE[..], &["--config", settings.to_str().unwrap()]].concat());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.contains(reason), "{said}");
        assert!(files(&folder) == without, "the pictures are those without a logo");
    }
}

#[test]
fn two_runs_write_the_same_bytes_and_the_second_one_replaces_the_first() {
    let folder = tempfile::tempdir().unwrap();
    assert!(shots(folder.path(), &SIZE).status.success());
    let first = files(folder.path());
    std::fs::write(folder.path().join(&expected_names()[0]), "an old file").unwrap();
    std::fs::write(folder.path().join("of-somebody-else.png"), "kept").unwrap();
    assert!(shots(folder.path(), &SIZE).status.success());
    let mut second = files(folder.path());
    assert_eq!(second.remove("of-somebody-else.png").unwrap(), b"kept");
    assert!(first == second, "the bytes of two runs differ");
}

#[test]
fn language_and_theme_are_those_of_the_arguments() {
    let at = |arguments: &[&str]| written(&[&SIZE[..], arguments].concat());
    let [korean, english] = [at(&["--language", "ko,en"]), at(&["--language", "en,ko"])];
    for (name, bytes) in &korean {
        assert!(*bytes != english[name], "{name} is the same in both languages");
    }
    let level = |bytes: &[u8]| {
        let picture = picture(bytes);
        let sum: u64 = picture.pixels().map(|pixel| u64::from(pixel[1])).sum();
        sum / u64::from(picture.width() * picture.height())
    };
    let [dark, light] = [at(&["--theme", "dark"]), at(&["--theme", "light"])];
    for (name, bytes) in &dark {
        let (dark, light) = (level(bytes), level(&light[name]));
        assert!(dark < 100 && light > 155, "{name}: the mean is {dark} in dark and {light} in light");
    }
}

#[test]
fn a_size_that_cannot_be_is_refused_in_a_sentence_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("folder");
    for size in ["1920", "1920x", "x1080", "0x0", "63x600", "600x8193", "-1x600", "1e3x600", "99999999999x64", "axb"] {
        let output = shots(&folder, &[&format!("--size={size}")]);
        fails(&output, 2, &["--size", "write width and height from 64 to 8192, such as 1920x1080"]);
        assert!(!folder.exists(), "{size}");
    }
    fails(&shots(&folder, &["--size="]), 2, &["--size <WxH>", "needs a value"]);
    assert!(!folder.exists());
}

#[test]
fn a_language_or_theme_that_is_none_is_refused_and_nothing_is_written() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("folder");
    fails(&shots(&folder, &["--language", "xx"]), 2, &["--language", "xx"]);
    fails(&shots(&folder, &["--theme", "pink"]), 2, &["--theme", "pink"]);
    assert!(!folder.exists());
}

#[test]
fn a_folder_that_cannot_be_written_is_told_with_what_to_do() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("file");
    std::fs::write(&file, "").unwrap();
    let below = file.join("below");
    fails(&shots(&below, &SIZE), 1, &[&below.display().to_string(), "cannot be created", "hoose another folder"]);
    // The name of the first picture is taken by a folder.
    let taken = place.path().join(&expected_names()[0]);
    std::fs::create_dir_all(taken.join("full")).unwrap();
    fails(&shots(place.path(), &SIZE), 1, &[&expected_names()[0], "cannot be written", "hoose another folder"]);
    let left: Vec<String> = std::fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "file" && *name != expected_names()[0])
        .collect();
    assert!(left.is_empty(), "{left:?} is left behind");
}
