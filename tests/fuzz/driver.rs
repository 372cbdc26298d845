//! Runs a target with damaged inputs, and makes the shortest of one that breaks a promise.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fastrand::Rng;

use super::mutation::mutated;
use super::targets::Target;

/// No input may take more of a processor, in a build for tests.
const LONGEST: Duration = Duration::from_secs(2);
/// Inputs kept because they came to something that none before had.
const KEPT: usize = 4_000;
/// The most memory that the process may ever have had, in KiB: inputs are of some hundred KiB at most.
const MEMORY_KIB: u64 = 1024 * 1024;

/// The corpus of a target, by name.
pub fn corpus(target: &Target) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target.name);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

fn number(variable: &str) -> Option<u64> {
    let text = std::env::var(variable).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{variable} is no number")))
}

/// The corpus, and then so many damaged inputs; `VXFUZZ_MINUTES` in its place, `VXFUZZ_SEED` for another seed; or the one file that
/// `VXFUZZ_INPUT` names.
pub fn fuzz(target: &Target, runs: u64) {
    if let Ok(file) = std::env::var("VXFUZZ_INPUT") {
        (target.run)(&std::fs::read(file).unwrap());
        return;
    }
    let minutes = number("VXFUZZ_MINUTES").map(|minutes| Duration::from_secs(minutes * 60));
    let seed = number("VXFUZZ_SEED").unwrap_or(1);
    let mut rng = Rng::with_seed(seed);
    let (begun, mut done, mut slowest) = (Instant::now(), 0_u64, Duration::ZERO);
    let mut pool = corpus(target);
    let first = pool.len();
    let mut seen = HashSet::new();
    for input in &pool {
        seen.insert(run(target, input, &mut slowest));
    }
    while minutes.map_or(done < runs, |minutes| begun.elapsed() < minutes) {
        // What was found last is as good as all that was before.
        let from = if pool.len() > first && rng.u8(..4) == 0 { pool.len() - (pool.len() / 8).max(1) } else { 0 };
        let chosen = rng.usize(from..pool.len());
        let input = mutated(&mut rng, &pool[chosen], &pool, target.words);
        if seen.insert(run(target, &input, &mut slowest)) {
            if pool.len() >= first + KEPT {
                pool.remove(first);
            }
            pool.push(input);
        }
        done += 1;
    }
    println!(
        "{}: {done} runs with seed {seed} in {:.0} s, {} kinds of outcome, the slowest took {} ms",
        target.name,
        begun.elapsed().as_secs_f64(),
        seen.len(),
        slowest.as_millis()
    );
    if let Some(peak) = peak_kib() {
        assert!(peak < MEMORY_KIB, "{} KiB of memory", peak);
    }
}

/// What it came to. A broken promise fails with the shortest input that breaks one.
fn run(target: &Target, input: &[u8], slowest: &mut Duration) -> u64 {
    let begun = Stopwatch::begin();
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    let took = begun.elapsed();
    *slowest = took.max(*slowest);
    let Ok(outcome) = outcome else { report(target, input) };
    assert!(took < LONGEST, "{} took {took:?} for {} bytes: {:?}", target.name, input.len(), excerpt(input));
    outcome
}

/// The time that this thread has had of a processor, where the system tells; else that on the wall.
struct Stopwatch(Option<Duration>, Instant);

impl Stopwatch {
    fn begin() -> Self {
        Self(on_processor(), Instant::now())
    }

    fn elapsed(&self) -> Duration {
        match (self.0, on_processor()) {
            (Some(begun), Some(now)) => now.saturating_sub(begun),
            _ => self.1.elapsed(),
        }
    }
}

fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn report(target: &Target, input: &[u8]) -> ! {
    let breaks = |bytes: &[u8]| catch_unwind(AssertUnwindSafe(|| (target.run)(bytes))).is_err();
    let mut shortest = input.to_vec();
    let mut length = shortest.len();
    let begun = Instant::now();
    while length > 0 && begun.elapsed() < Duration::from_secs(60) {
        let mut from = 0;
        while from + length <= shortest.len() {
            let less = [&shortest[..from], &shortest[from + length..]].concat();
            if breaks(&less) {
                shortest = less;
            } else {
                from += 1 + length / 2;
            }
        }
        length /= 2;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    let file = folder.join(format!("{}-{}", target.name, std::process::id()));
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, &shortest)).unwrap();
    let why = catch_unwind(AssertUnwindSafe(|| (target.run)(&shortest))).err();
    let why = why.map_or_else(String::new, |why| words(&*why));
    panic!("{} breaks a promise: {why}\n{}\nit is in {}", target.name, excerpt(&shortest), file.display());
}

/// The words of a panic.
fn words(why: &(dyn std::any::Any + Send)) -> String {
    let text = why.downcast_ref::<String>().cloned();
    text.or_else(|| why.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

fn excerpt(bytes: &[u8]) -> String {
    bytes[..bytes.len().min(400)].escape_ascii().to_string()
}

/// The most memory that this process has had.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
