//! What is compared, and how far the pictures may be apart.

use std::process::{Command, Stdio};

use super::common::desktop::Desktop;
use super::gallery::{Order, What};
use super::gap::{self, Gap};
use super::{Case, GALLERY};

pub const CASES: &[Case] = &[
    ("a_single_pixel_is_seen", gap::a_single_pixel_is_seen),
    ("without_opengl_nothing_passes", without_opengl_nothing_passes),
    ("the_patient_screen_in_full_hd", || compare(PATIENT_FULL_HD, &SNAPPED)),
    ("the_patient_screen_on_a_square_monitor", || {
        compare(Order { size: [1280, 1024], ..PATIENT_FULL_HD }, &PATIENT_LIMIT)
    }),
    ("the_patient_screen_upright", || compare(Order { size: [1080, 1920], ..PATIENT_FULL_HD }, &SNAPPED)),
    ("the_patient_screen_dithered", || compare(Order { dithering: true, ..PATIENT_FULL_HD }, &dithered(SNAPPED))),
    ("the_console", || compare(CONSOLE, &CONSOLE_LIMIT)),
    ("the_console_at_a_scale_of_150_percent", || compare(Order { scale: 1.5, ..CONSOLE }, &CONSOLE_LIMIT)),
    ("the_console_dithered", || compare(Order { dithering: true, ..CONSOLE }, &dithered(CONSOLE_LIMIT))),
];

const PATIENT_FULL_HD: Order = Order { what: What::PatientScreen, size: [1920, 1080], scale: 1.0, dithering: false };
const CONSOLE: Order = Order { what: What::Console, size: [1360, 860], scale: 1.0, dithering: false };

/// Without dithering. Mesa's software blends in 8 bits: it rounds colour, alpha and product, which is up to one and a half levels, where the
/// rasteriser rounds once. A wrong rule of edges, a gamma or a feather that is another would be tens of levels.
/// The figure's soft edges lie over each other up to three times, and each blend rounds.
const PATIENT_LIMIT: Gap = Gap { largest: 4, mean: 0.012, differing: 0.024, far: 0.0 };
/// OpenGL moves the corners of triangles to 256ths of a pixel, and how Mesa rounds them depends on the processor. One pixel in a million
/// at the seam of two slivers of the figure falls to the other side.
const SNAPPED: Gap = Gap { largest: 255, far: 1.0e-6, ..PATIENT_LIMIT };
/// More of it is lettering, whose pixels are soft; its preview has the figure with its seams, too.
const CONSOLE_LIMIT: Gap = Gap { mean: 0.02, differing: 0.04, ..SNAPPED };

/// egui's painter dithers unless it is told not to: up to half a level of noise before Mesa rounds, which moves a soft pixel by one level
/// more, and some that would be the same.
const fn dithered(limit: Gap) -> Gap {
    let Gap { largest, mean, differing, far } = limit;
    Gap { largest: largest.saturating_add(1), mean: mean * 1.2, differing: differing * 1.2, far }
}

fn gallery(order: Order, desktop: &Desktop) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .env(GALLERY, order.words())
        .env("DISPLAY", &desktop.name)
        .env("WINIT_X11_SCALE_FACTOR", order.scale.to_string())
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .stderr(Stdio::inherit());
    command
}

#[track_caller]
fn compare(order: Order, limit: &Gap) {
    let [width, height] = order.pixels();
    let desktop = Desktop::start(width, height);
    let output = gallery(order, &desktop).output().unwrap();
    assert!(output.status.success(), "{order:?} ended with {}", output.status);
    let said = String::from_utf8(output.stdout).unwrap();
    let gaps: Vec<(&str, Gap)> = said
        .lines()
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            (words[0], Gap::parse(&words[1..]))
        })
        .collect();
    let names: Vec<&str> = gaps.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, order.names(), "every picture was compared");
    let mut worst = Gap { largest: 0, mean: 0.0, differing: 0.0, far: 0.0 };
    for (_, gap) in &gaps {
        worst.largest = worst.largest.max(gap.largest);
        worst.mean = worst.mean.max(gap.mean);
        worst.differing = worst.differing.max(gap.differing);
        worst.far = worst.far.max(gap.far);
    }
    println!("{}: the worst of {} pictures: {worst:?}", order.words(), gaps.len());
    let wrong: Vec<_> = gaps.iter().filter(|(_, gap)| !gap.is_within(limit)).collect();
    assert!(
        wrong.is_empty(),
        "{order:?}: {wrong:#?} is not within {limit:?}; pictures are in {}",
        env!("CARGO_TARGET_TMPDIR")
    );
}

/// A window system on which no OpenGL starts is told of, and is no success.
fn without_opengl_nothing_passes() {
    let desktop = Desktop::start(640, 480);
    let mut command = gallery(PATIENT_FULL_HD, &desktop);
    // Mesa finds none of its drivers there.
    command.env("LIBGL_DRIVERS_PATH", "/nowhere").env("GBM_BACKENDS_PATH", "/nowhere").stderr(Stdio::piped());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && output.stdout.is_empty(), "{said}");
    assert!(said.contains("OpenGL does not run here"), "{said}");
}
