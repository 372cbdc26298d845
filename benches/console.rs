//! The page of messages: what a frame costs at 100 and at 100,000 rows, layout and tessellation, without a graphics card.
//! `cargo bench --bench console`. Sizes take turns, so that both see the same machine.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "a benchmark that borrows the desk of the tests"
)]

#[path = "../tests/console_support/mod.rs"]
mod console_support;

use std::time::{Duration, Instant};

use console_support::Desk;
use egui::{Context, Event, MouseWheelUnit, RawInput, Rect, pos2, vec2};
use vxdisplay::console::Page;
use vxdisplay::screen::install_fonts;
use vxdisplay::settings::Language;

const SIZES: [usize; 3] = [100, 10_000, 100_000];
const FRAMES: usize = 400;

struct Bench {
    rows: usize,
    ctx: Context,
    desk: Desk,
    frames: Vec<Duration>,
    time: f64,
}

impl Bench {
    fn new(rows: usize) -> Self {
        let mut desk = Desk::new(Language::En).page(Page::Messages);
        let begun = Instant::now();
        for number in 0..rows {
            match number % 3 {
                0 => desk.hears(&format!(
                    r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"ID-{number}","patientName":"Doe^John{number}","patientBirth":"1980-01-01"}}}}"#
                )),
                1 => desk.step("CHEST"),
                _ => desk.hears(r#"{"sender":2,"receiver":106,"command":1001}"#),
            }
        }
        let took = begun.elapsed();
        println!("{rows:>7} rows: kept in {took:.2?}, {} KiB counted", desk.journal.bytes() / 1024);
        let ctx = Context::default();
        install_fonts(&ctx);
        let mut bench = Self { rows, ctx, desk, frames: Vec::new(), time: 0.0 };
        for _ in 0..60 {
            bench.frame();
        }
        bench.frames.clear();
        bench
    }

    /// The mouse moves over the list and its wheel turns, up and down over forty rows: also a list of a hundred has them.
    fn frame(&mut self) {
        self.time += 1.0 / 60.0;
        let step = self.frames.len();
        let position = pos2(300.0, 200.0 + (step % 500) as f32);
        let down = if step % 40 < 20 { -60.0 } else { 60.0 };
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, down),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
            source: egui::MouseWheelSource::Unknown,
        };
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(self.time),
            events: vec![Event::PointerMoved(position), wheel],
            ..RawInput::default()
        };
        let begun = Instant::now();
        let output = self.ctx.run_ui(input, |ui| self.desk.paint(ui));
        let shapes = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        self.frames.push(begun.elapsed());
        drop(std::hint::black_box(shapes));
    }

    fn share(&mut self, share: f64) -> Duration {
        self.frames.sort_unstable();
        self.frames[((self.frames.len() - 1) as f64 * share) as usize]
    }
}

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).unwrap_or(0)
}

fn main() {
    let before = resident_kib();
    let mut benches: Vec<Bench> = SIZES.map(Bench::new).into();
    println!("memory of all three logs and windows: {} MiB", (resident_kib() - before) / 1024);
    for _ in 0..FRAMES {
        for bench in &mut benches {
            bench.frame();
        }
    }
    let base = benches[0].share(0.5);
    for bench in &mut benches {
        let (middle, high) = (bench.share(0.5), bench.share(0.99));
        let ratio = middle.as_secs_f64() / base.as_secs_f64();
        println!(
            "{:>7} rows: layout and tessellation p50 {middle:.2?}, p99 {high:.2?}, {ratio:.2} x {} rows",
            bench.rows, SIZES[0]
        );
    }
}
