//! On Wayland.

use std::process::Command;
use std::time::{Duration, Instant};

use super::Case;
use super::common::compositor::Compositor;
use super::on_x11::Windows;
use super::picture::Drawing;

macro_rules! cases {
    ($($name:ident),* $(,)?) => { &[$((stringify!($name), $name as fn())),*] };
}

pub const CASES: &[Case] = cases![
    the_patients_window_covers_its_output_and_no_other,
    the_picture_is_right_whichever_of_two_buffers_it_is_in,
    a_window_that_is_not_seen_never_blocks_and_then_shows_the_latest,
    a_window_of_another_scale_has_a_picture_of_that_size,
    an_output_that_is_not_there_is_an_error_and_no_window_elsewhere,
];

const RED: u32 = 0x00c0_1010;
const GREEN: u32 = 0x0010_c010;
const BLUE: u32 = 0x0010_10c0;

fn on(compositor: &Compositor) -> Windows {
    let mut command = Command::new(std::env::current_exe().unwrap());
    Windows::start(compositor.lend(&mut command))
}

fn shows(compositor: &Compositor, output: usize, drawing: &Drawing) -> bool {
    let Some(picture) = compositor.picture(output) else { return false };
    let pixels: Vec<u32> =
        picture.pixels().map(|pixel| u32::from_be_bytes([0, pixel[0], pixel[1], pixel[2]])).collect();
    drawing.is(&pixels, picture.width() as usize)
}

/// Shows a drawing, as soon as the compositor takes it.
#[track_caller]
fn draw(windows: &mut Windows, name: &str, drawing: &Drawing) {
    windows.order(&format!("draw {name} {}", drawing.words()));
}

fn the_patients_window_covers_its_output_and_no_other() {
    let compositor = Compositor::start();
    for (name, output, other, [width, height]) in [("a", 1, 2, [1280, 720]), ("b", 2, 1, [1024, 768])] {
        let mut windows = on(&compositor);
        windows.order(&format!("open {name} patient HEADLESS-{output}"));
        let drawing = Drawing::new(RED).block([0, 0, 9, 9], GREEN).block([width - 9, height - 9, 9, 9], BLUE);
        draw(&mut windows, name, &drawing);
        compositor.until("the drawing", |compositor| shows(compositor, output, &drawing));
        assert_eq!(compositor.is_empty(other), Some(true));
        assert_eq!(windows.order(&format!("there {name}")), "true");
        windows.order(&format!("close {name}"));
        compositor.until("nothing", |compositor| compositor.is_empty(output) == Some(true));
    }
}

fn the_picture_is_right_whichever_of_two_buffers_it_is_in() {
    let compositor = Compositor::start();
    let mut windows = on(&compositor);
    windows.order("open p patient HEADLESS-2");
    let mut drawing = Drawing::new(RED);
    draw(&mut windows, "p", &drawing);
    for step in 0..8 {
        // Some come one after the other, faster than the compositor takes them.
        for part in 0..=step % 3 {
            drawing = drawing.block([step * 97 % 900, (step + part * 3) * 61 % 700, 60, 40], [GREEN, BLUE, RED][part]);
            draw(&mut windows, "p", &drawing);
        }
        compositor.until("the drawing", |compositor| shows(compositor, 2, &drawing));
    }
}

fn a_window_that_is_not_seen_never_blocks_and_then_shows_the_latest() {
    let compositor = Compositor::start();
    let mut windows = on(&compositor);
    windows.order("open p patient HEADLESS-2");
    let red = Drawing::new(RED);
    draw(&mut windows, "p", &red);
    compositor.until("red", |compositor| shows(compositor, 2, &red));
    compositor.say("focus output HEADLESS-2, workspace elsewhere");
    compositor.until("the empty workspace", |compositor| !shows(compositor, 2, &red));
    let begun = Instant::now();
    let mut last = red;
    for step in 0..20 {
        last = Drawing::new(GREEN).block([step * 10, 0, 5, 5], BLUE);
        draw(&mut windows, "p", &last);
    }
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    compositor.say("workspace back_and_forth");
    compositor.until("the latest", |compositor| shows(compositor, 2, &last));
}

fn a_window_of_another_scale_has_a_picture_of_that_size() {
    let compositor = Compositor::start();
    let mut windows = on(&compositor);
    // The patient's window is another one on a monitor of another scale.
    windows.order("open p number HEADLESS-2");
    // In pixels, at any scale.
    let drawing = Drawing::new(RED).block([0, 0, 9, 9], GREEN).block([1024 - 9, 768 - 9, 9, 9], BLUE);
    draw(&mut windows, "p", &drawing);
    compositor.until("the drawing", |compositor| shows(compositor, 2, &drawing));
    for scale in ["2", "1", "1.5", "1"] {
        compositor.say(&format!("output HEADLESS-2 scale {scale}"));
        if scale != "1.5" {
            compositor.until(scale, |compositor| shows(compositor, 2, &drawing));
        }
    }
}

fn an_output_that_is_not_there_is_an_error_and_no_window_elsewhere() {
    let compositor = Compositor::start();
    let mut windows = on(&compositor);
    let said = windows.order("open p ghost HEADLESS-2");
    assert!(said.contains("HEADLESS-9"), "{said}");
    assert_eq!([1, 2].map(|output| compositor.is_empty(output)), [Some(true), Some(true)]);
}
