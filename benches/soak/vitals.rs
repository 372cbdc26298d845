//! What a process holds, and whether that grows.

use std::fmt;

/// Growth of memory that is no leak, for allocators round: a twentieth, and 2 MiB.
const SHARE: u64 = 20;
const SLACK_KIB: u64 = 2048;

/// What a process holds at one time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vitals {
    /// Proportional memory, in KiB.
    pss: u64,
    threads: usize,
    descriptors: usize,
    /// Width and height of the texture with glyphs, where it is known.
    atlas: Option<[usize; 2]>,
}

impl Vitals {
    /// Of a process by its number, or of this one: `self`. None where it has ended.
    pub(super) fn of(process: &str) -> Option<Self> {
        let folder = format!("/proc/{process}");
        let rollup = std::fs::read_to_string(format!("{folder}/smaps_rollup")).ok()?;
        let pss = rollup.lines().find(|line| line.starts_with("Pss:"))?.split_whitespace().nth(1)?.parse().ok()?;
        let count = |name: &str| std::fs::read_dir(format!("{folder}/{name}")).ok().map(Iterator::count);
        Some(Self { pss, threads: count("task")?, descriptors: count("fd")?, atlas: None })
    }

    /// The larger of each.
    fn most(self, other: Self) -> Self {
        Self {
            pss: self.pss.max(other.pss),
            threads: self.threads.max(other.threads),
            descriptors: self.descriptors.max(other.descriptors),
            atlas: self.atlas.max(other.atlas),
        }
    }

    pub(super) const fn with_atlas(self, atlas: [usize; 2]) -> Self {
        Self { atlas: Some(atlas), ..self }
    }
}

impl fmt::Display for Vitals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>7} KiB PSS, {:>3} threads, {:>3} descriptors", self.pss, self.threads, self.descriptors)?;
        self.atlas.map_or(Ok(()), |[width, height]| write!(f, ", glyph atlas {width} x {height}"))
    }
}

/// A long run and the most that it held: at the start, in the first fifth (the warm-up), until the middle, and until the end.
///
/// The most, for memory goes up and down: the texture with glyphs is emptied when it is full.
pub(super) struct Course {
    what: &'static str,
    length: usize,
    /// How often it was measured.
    measured: usize,
    /// The most of the stage that goes on.
    peak: Option<Vitals>,
    seen: Vec<Vitals>,
}

/// The stages, and with which hundredth of the way they end.
const STAGES: [(&str, usize); 4] = [("start", 0), ("warm-up", 20), ("middle", 50), ("end", 100)];
/// How often a course is measured.
const MEASUREMENTS: usize = 200;

impl Course {
    pub(super) fn new(what: &'static str, length: usize) -> Self {
        println!("{what}: {length}");
        Self { what, length, measured: 0, peak: None, seen: Vec::new() }
    }

    /// Called before the first step and after each: measures where it is time to.
    pub(super) fn at(&mut self, done: usize, measure: impl FnOnce() -> Option<Vitals>) {
        let Some((name, hundredth)) = STAGES.get(self.seen.len()) else { return };
        if done * MEASUREMENTS < self.length * self.measured {
            return;
        }
        self.measured += 1;
        let Some(vitals) = measure() else {
            println!("  {name:<7} NOT READ (the process has ended, or /proc cannot be read)");
            return;
        };
        let peak = self.peak.map_or(vitals, |peak| peak.most(vitals));
        self.peak = Some(peak);
        if done * 100 >= self.length * hundredth {
            println!("  {name:<7} {peak}");
            self.seen.push(peak);
            self.peak = None;
        }
    }

    /// Says whether anything has grown since the warm-up. `full`: a run that was scaled down proves nothing.
    pub(super) fn verdict(&self, full: bool) {
        let [_, warm, middle, end] = self.seen[..] else {
            println!("  verdict: NOT MEASURED");
            return;
        };
        let later = middle.most(end);
        let mut grown = Vec::new();
        grown.extend((later.pss > warm.pss + warm.pss / SHARE + SLACK_KIB).then_some("memory"));
        grown.extend((later.threads > warm.threads).then_some("threads"));
        grown.extend((later.descriptors > warm.descriptors).then_some("descriptors"));
        grown.extend((later.atlas > warm.atlas).then_some("glyph atlas"));
        match (grown.is_empty(), full) {
            (true, _) => println!("  verdict: {}: nothing grows after the warm-up", self.what),
            (false, true) => println!("  verdict: {}: GROWS: {}", self.what, grown.join(", ")),
            (false, false) => println!("  verdict: too short to tell ({} above the warm-up)", grown.join(", ")),
        }
    }
}
