//! What a frame of the console's message page costs at 100, 10,000 and 100,000 listed messages: layout and tessellation,
//! while messages come in, while searching, while sorting, and at rest; and its memory. Printed, not judged.
//!
//! `cargo bench --bench console`. No GPU and no window are used. The sizes take turns frame by frame, so that what else runs
//! on the computer weighs on all of them alike. Memory is that of the process (Linux only).

#[path = "console/stage.rs"]
mod stage;

use std::time::Duration;

use egui::{Event, Key, Modifiers, Pos2, Vec2, pos2, vec2};
use stage::{Failure, Stage, resident, timed, wheel};
use vxdisplay::l10n::{Library, Locale};

const SIZES: [usize; 3] = [100, 10_000, 100_000];
const WINDOWS: [Vec2; 2] = [vec2(1360.0, 860.0), vec2(1920.0, 1080.0)];
/// Frames a size and a movement.
const FRAMES: usize = 1_000;
/// For so long nothing happens.
const REST: Duration = Duration::from_secs(5);

/// What happens before each frame.
#[derive(Clone, Copy)]
enum Movement {
    /// The mouse goes over the rows.
    Mouse,
    /// The list is scrolled by a little more than a row.
    Wheel,
    /// The list is scrolled so far that no row was in sight before.
    Page,
    /// A message comes in, the newest is in sight, and the oldest leaves.
    Append,
    /// The same, while the list is scrolled to its middle.
    AppendScrolled,
}

impl Movement {
    const ALL: [Self; 5] = [Self::Mouse, Self::Wheel, Self::Page, Self::Append, Self::AppendScrolled];

    const fn name(self) -> &'static str {
        match self {
            Self::Mouse => "mouse over the rows",
            Self::Wheel => "scrolled by 36 points",
            Self::Page => "scrolled by a page",
            Self::Append => "a message more, at the top",
            Self::AppendScrolled => "a message more, scrolled",
        }
    }

    const fn in_the_middle(self) -> bool {
        match self {
            Self::Mouse | Self::Append => false,
            Self::Wheel | Self::Page | Self::AppendScrolled => true,
        }
    }

    const fn appends(self) -> bool {
        match self {
            Self::Mouse | Self::Wheel | Self::Page => false,
            Self::Append | Self::AppendScrolled => true,
        }
    }

    /// The events before a frame. The list goes to and fro, which leaves a list of 100 room enough.
    fn events(self, frame: usize) -> Vec<Event> {
        match self {
            Self::Mouse => vec![Event::PointerMoved(over_rows(frame))],
            Self::Wheel => wheel(if (frame / 20).is_multiple_of(2) { -36.0 } else { 36.0 }).into(),
            Self::Page => wheel(if frame.is_multiple_of(2) { -1_000.0 } else { 1_000.0 }).into(),
            Self::Append | Self::AppendScrolled => Vec::new(),
        }
    }
}

/// A place over the list, another one at each frame.
#[expect(clippy::cast_precision_loss, reason = "a small number")]
fn over_rows(frame: usize) -> Pos2 {
    pos2(300.0, 300.0 + (frame * 31 % 500) as f32)
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// Times of a kind.
#[derive(Default)]
struct Times(Vec<Duration>);

impl Times {
    /// So many hundredths of the times are below this, in milliseconds.
    fn percentile(&mut self, hundredths: usize) -> f64 {
        self.0.sort_unstable();
        let place = self.0.len() * hundredths / 100;
        self.0.get(place).map_or(0.0, |time| ms(*time))
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// What was measured at one size.
#[derive(Default)]
struct Measured {
    layout: Times,
    tessellation: Times,
    both: Times,
    append: Times,
}

/// One movement at all sizes, in turns.
fn measure(stages: &mut [Stage], movement: Movement) {
    for stage in &mut *stages {
        stage.go(over_rows(0), movement.in_the_middle());
    }
    let mut measured: Vec<Measured> = stages.iter().map(|_| Measured::default()).collect();
    for frame in 0..FRAMES {
        for (stage, measured) in stages.iter_mut().zip(&mut measured) {
            if movement.appends() {
                measured.append.0.push(stage.append());
            }
            let cost = stage.frame(movement.events(frame));
            measured.layout.0.push(cost.layout);
            measured.tessellation.0.push(cost.tessellation);
            measured.both.0.push(cost.all());
        }
    }
    let few = measured.first_mut().map_or(0.0, |few| few.both.percentile(50));
    for (stage, measured) in stages.iter().zip(&mut measured) {
        let median = measured.both.percentile(50);
        let line = format!(
            "{:<27} {:>7} {:>7.3} {:>7.3} {median:>7.3} {:>7.3} {:>6.2}",
            movement.name(),
            stage.size(),
            measured.layout.percentile(50),
            measured.tessellation.percentile(50),
            measured.both.percentile(99),
            median / few,
        );
        let append =
            if movement.appends() { format!(" {:>9.1}", measured.append.percentile(50) * 1e3) } else { String::new() };
        println!("{line}{append}");
    }
}

/// Runs frames until the list is complete: how many, the longest and all together.
fn until_complete(stage: &mut Stage, mut events: Vec<Event>) -> String {
    let (mut frames, mut longest, mut all) = (0, Duration::ZERO, Duration::ZERO);
    loop {
        let cost = stage.frame(std::mem::take(&mut events));
        (frames, longest, all) = (frames + 1, longest.max(cost.all()), all + cost.all());
        if cost.complete {
            return format!(
                "complete after {frames} frames, {:.1} ms in all, the longest {:.1} ms",
                ms(all),
                ms(longest)
            );
        }
    }
}

/// Fills a stage and opens the page.
fn open(size: usize) -> Result<Stage, Box<dyn std::error::Error>> {
    let before = resident();
    let mut stage = Stage::new(size)?;
    let filled = resident();
    let list = until_complete(&mut stage, Vec::new());
    stage.settle();
    let opened = resident();
    let taken = |from: Option<usize>, to: Option<usize>| match (from, to) {
        (Some(from), Some(to)) => format!("{} KiB", to.saturating_sub(from)),
        _ => "unknown".to_owned(),
    };
    println!("{size} messages: the list is {list}");
    println!(
        "  memory: counted {} KiB, taken by the state {}, by the page {}",
        stage.journal().bytes() / 1024,
        taken(before, filled),
        taken(filled, opened)
    );
    Ok(stage)
}

fn search(stage: &mut Stage, what: &str) {
    stage.frame(vec![key(Key::F, Modifiers::COMMAND)]);
    stage.settle();
    let list = until_complete(stage, vec![Event::Text(what.to_owned())]);
    println!("search \"{what}\" in {} messages: {list}", stage.journal().len());
    let list = until_complete(stage, vec![key(Key::A, Modifiers::COMMAND), key(Key::Delete, Modifiers::NONE)]);
    println!("  and all of them again: {list}");
    stage.frame(vec![key(Key::Escape, Modifiers::NONE)]);
    stage.settle();
}

/// The headings of the columns.
const HEADINGS: [&str; 3] = ["messages-command", "messages-text", "messages-size"];

/// Sorts by each column: up, down, and back; and a hundred messages come while it is sorted. Fails where a click on a heading
/// sorts nothing.
fn sort(stage: &mut Stage) -> Result<(), Failure> {
    stage.resize(vec2(1360.0, 860.0));
    for heading in HEADINGS {
        let name = Library::bundled().staff_word(Locale::EN, heading).ok_or(heading)?;
        let at = stage.heading(name).ok_or_else(|| format!("no heading {name}"))?;
        stage.go(at, false);
        stage.press(at, true);
        let up = until_complete(stage, Stage::press_event(at, false));
        // Its name says now in which order.
        if stage.heading(name).is_some() {
            return Err(format!("a click on {name} does not sort").into());
        }
        println!("sorted by {name}, {} messages: {up}", stage.journal().len());
        let mut appended = Times::default();
        for _ in 0..100 {
            stage.append();
            appended.0.push(stage.frame(Vec::new()).all());
        }
        println!("  a message more: median {:.3} ms, p99 {:.3} ms", appended.percentile(50), appended.percentile(99));
        for way in ["down", "newest first"] {
            stage.press(at, true);
            println!("  {way}: {}", until_complete(stage, Stage::press_event(at, false)));
        }
        if stage.heading(name).is_none() {
            return Err(format!("the list is still sorted by {name}").into());
        }
    }
    Ok(())
}

fn long_message(stage: &mut Stage) {
    stage.go(over_rows(0), false);
    let (first, rest) = stage.choose_a_long_message(over_rows(0));
    let mut rest = Times(rest);
    println!(
        "a message of 256 KiB chosen: the first frame {:.1} ms, then median {:.3} ms, p99 {:.3} ms",
        ms(first),
        rest.percentile(50),
        rest.percentile(99)
    );
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (stages, took) = timed(|| SIZES.into_iter().map(open).collect::<Result<Vec<_>, _>>());
    let mut stages = stages?;
    println!("filled and opened in {took:.1?}");
    for stage in &mut stages {
        stage.go(over_rows(0), false);
        let painted = stage.painted_in(REST);
        println!("{} messages at rest: {painted} frames painted in {} s", stage.size(), REST.as_secs());
    }
    for window in WINDOWS {
        for stage in &mut stages {
            stage.resize(window);
        }
        println!(
            "\n{} x {} points; median milliseconds of {FRAMES} frames, p99 of both, ratio to 100 messages",
            window.x, window.y
        );
        println!(
            "{:<27} {:>7} {:>7} {:>7} {:>7} {:>7} {:>6} {:>9}",
            "", "rows", "layout", "tessel.", "both", "p99", "ratio", "append/µs"
        );
        for movement in Movement::ALL {
            measure(&mut stages, movement);
        }
    }
    println!();
    if let Some(stage) = stages.last_mut() {
        for what in ["chest", "nowhere to be found"] {
            search(stage, what);
        }
        sort(stage)?;
        long_message(stage);
    }
    Ok(())
}
