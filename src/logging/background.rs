//! Lines that are written by a thread of their own, so that nobody waits for a terminal or a disk.

use std::io::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, bounded};

/// Lines that wait to be written.
pub(super) const QUEUED_LINES: u64 = 4096;
/// Bytes of lines that are written in one call, and one line more.
const MOST_AT_ONCE: usize = 32 << 10;
/// Bytes of memory that stay with a writing thread.
const MOST_KEPT: usize = 4 << 10;
/// How long lines gather behind one that was written.
const BURST: Duration = Duration::from_millis(10);
/// Lines that come no further apart than this many of these times are a burst.
const BURSTS: u32 = 4;

/// What waits for a writing thread. Not a channel: its receiver yields the processor some ten times before it sleeps, which takes
/// longer than writing a line.
#[derive(Debug, Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    filled: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    /// Whole lines.
    text: Vec<u8>,
    lines: u64,
    /// The last line has come; who waits until it is written.
    done: Option<Sender<()>>,
    /// The thread wants to be woken by the next line.
    sleeps: bool,
}

impl Queue {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether there was room for the line.
    fn line(&self, line: &[u8]) -> bool {
        let mut waiting = self.waiting();
        let has_room = waiting.lines < QUEUED_LINES;
        if has_room {
            waiting.text.extend_from_slice(line);
            waiting.lines += 1;
            let sleeps = std::mem::take(&mut waiting.sleeps);
            drop(waiting);
            if sleeps {
                self.filled.notify_one();
            }
        }
        has_room
    }

    /// Says that this was the last line; the answer comes when it is written.
    fn finish(&self) -> Receiver<()> {
        let (done, finished) = bounded(1);
        self.waiting().done = Some(done);
        self.filled.notify_one();
        finished
    }

    /// The lines that wait, and who waits for the last one; waits for either. The next lines go into `spare`.
    fn take(&self, spare: Vec<u8>) -> (Vec<u8>, Option<Sender<()>>) {
        let mut waiting = self.waiting();
        waiting.sleeps = true;
        let is_idle = |it: &mut Waiting| it.lines == 0 && it.done.is_none();
        waiting = self.filled.wait_while(waiting, is_idle).unwrap_or_else(PoisonError::into_inner);
        (waiting.sleeps, waiting.lines) = (false, 0);
        (std::mem::replace(&mut waiting.text, spare), waiting.done.take())
    }

    /// Lets a burst of lines come, each of which would wake the thread.
    fn gather(&self) {
        let waiting = self.waiting();
        drop(self.filled.wait_timeout_while(waiting, BURST, |it| it.done.is_none()));
    }
}

/// Hands lines to a writing thread, and never waits: where the thread is behind by 4096 lines, lines are left out and
/// counted.
#[derive(Debug, Clone)]
pub(super) struct Background {
    queue: Arc<Queue>,
    left_out: Arc<AtomicU64>,
}

/// The thread behind a [`Background`].
#[derive(Debug)]
pub(super) struct WriterGuard {
    queue: Arc<Queue>,
    thread: Option<JoinHandle<()>>,
}

impl WriterGuard {
    /// Says that there are no more lines; the answer comes when the last one is written.
    pub(super) fn finish(&self) -> Receiver<()> {
        self.queue.finish()
    }

    /// Waits for the end of a thread that has answered.
    pub(super) fn join(self) {
        let _panicked = self.thread.map(JoinHandle::join);
    }
}

impl Background {
    /// What cannot be written is reported to `trouble`, if there is one.
    pub(super) fn start(name: &str, out: Box<dyn Write + Send>, trouble: Option<Self>) -> (Self, WriterGuard) {
        let queue = Arc::new(Queue::default());
        let left_out = Arc::new(AtomicU64::new(0));
        let (told, counted) = (Arc::clone(&queue), Arc::clone(&left_out));
        // A computer that has no thread left goes on without logs.
        let thread = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || write_lines(&told, &counted, out, trouble.as_ref()))
            .ok();
        (Self { queue: Arc::clone(&queue), left_out }, WriterGuard { queue, thread })
    }

    /// Takes a line with its line feed.
    pub(super) fn line(&self, line: &[u8]) {
        if !self.queue.line(line) {
            self.left_out.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The loop of a writing thread. What cannot be written (the disk is full) is lost; the first such line is told where there is
/// somebody to tell, and how many there were is written down when there is room again.
fn write_lines(told: &Queue, left_out: &AtomicU64, mut out: Box<dyn Write + Send>, trouble: Option<&Background>) {
    let mut lost: u64 = 0;
    let mut spare = Vec::new();
    let mut last: Option<Instant> = None;
    loop {
        let (text, done) = told.take(spare);
        let came = Instant::now();
        let mut rest = &*text;
        while !rest.is_empty() {
            // A burst is written at once: a line of its own costs as much.
            let (batch, more) = first_lines(rest);
            let missing = left_out.swap(0, Ordering::Relaxed);
            match write_lines_at_once(&mut out, batch, missing, lost) {
                Ok(()) => lost = 0,
                Err(reason) => {
                    if lost == 0
                        && let Some(trouble) = trouble
                    {
                        trouble.line(trouble_sentence(&reason).as_bytes());
                    }
                    lost += batch.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
                }
            }
            rest = more;
        }
        if let Some(done) = done {
            let _lost = out.flush();
            let _nobody_waits = done.send(());
            return;
        }
        spare = text;
        spare.clear();
        spare.shrink_to(MOST_KEPT);
        // Waiting for more costs a waking of its own, which is in vain after a line that comes alone.
        if last.replace(came).is_some_and(|last| came.saturating_duration_since(last) < BURST * BURSTS) {
            told.gather();
        }
    }
}

/// As many lines as are written at once, and the others.
fn first_lines(lines: &[u8]) -> (&[u8], &[u8]) {
    let behind = lines.get(MOST_AT_ONCE..).unwrap_or_default();
    let end = behind.iter().position(|byte| *byte == b'\n').map_or(lines.len(), |at| MOST_AT_ONCE + at + 1);
    lines.split_at(end)
}

/// Writes some lines, and before them how many are missing.
fn write_lines_at_once(out: &mut Box<dyn Write + Send>, lines: &[u8], left_out: u64, lost: u64) -> io::Result<()> {
    if left_out > 0 {
        let _lost = writeln!(out, "({left_out} log lines left out: they came faster than they could be written)");
    }
    if lost > 0 {
        writeln!(out, "({lost} log lines lost: they could not be written)")?;
    }
    out.write_all(lines)
}

fn trouble_sentence(reason: &io::Error) -> String {
    format!(
        "vxdisplay: warning: the log file cannot be written ({reason}), and its lines are lost until it can; make room on its disk, or lower log.keep_days and log.max_mib_per_day\n"
    )
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A writer whose bytes can be read.
    #[derive(Clone, Default)]
    pub(in crate::logging) struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Paper {
        pub(in crate::logging) fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    fn finish(thread: WriterGuard) {
        thread.finish().recv_timeout(Duration::from_secs(30)).unwrap();
        thread.join();
    }

    /// A disk that is full until it is told otherwise.
    struct Disk(Arc<std::sync::atomic::AtomicBool>, Paper);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0.load(Ordering::SeqCst) { Err(io::ErrorKind::StorageFull.into()) } else { self.1.write(bytes) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_told_once_on_standard_error_and_the_loss_in_the_log_when_there_is_room() {
        let (stderr, file) = (Paper::default(), Paper::default());
        let full = Arc::new(std::sync::atomic::AtomicBool::new(true));
        let (told, told_guard) = Background::start("test", Box::new(stderr.clone()), None);
        let disk = Box::new(Disk(Arc::clone(&full), file.clone()));
        let (writer, guard) = Background::start("test", disk, Some(told));
        for _ in 0..5 {
            writer.line(b"lost\n");
        }
        while writer.queue.waiting().lines > 0 || stderr.text().is_empty() {
            std::thread::yield_now();
        }
        full.store(false, Ordering::SeqCst);
        writer.line(b"kept\n");
        finish(guard);
        finish(told_guard);
        assert_eq!(stderr.text().matches("the log file cannot be written").count(), 1, "{}", stderr.text());
        assert!(stderr.text().contains("make room on its disk"), "{}", stderr.text());
        let text = file.text();
        assert!(text.contains("log lines lost") && text.ends_with("kept\n"), "{text}");
    }

    /// A writer that nobody reads: it takes nothing until it is let go.
    struct Stuck(Receiver<()>);

    impl Write for Stuck {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _let_go = self.0.recv();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_does_not_read_delays_neither_the_program_nor_its_end() {
        let (_let_go, stuck) = bounded(1);
        let (writer, guard) = Background::start("test", Box::new(Stuck(stuck)), None);
        let began = Instant::now();
        for _ in 0..QUEUED_LINES * 2 {
            writer.line(b"line\n");
        }
        let _not_written = guard.finish().recv_timeout(Duration::from_millis(50));
        assert!(began.elapsed() < Duration::from_millis(500), "{:?}", began.elapsed());
    }

    #[test]
    fn lines_left_out_are_counted_in_the_log() {
        let paper = Paper::default();
        let (writer, guard) = Background::start("test", Box::new(paper.clone()), None);
        writer.left_out.store(7, Ordering::Relaxed);
        writer.line(b"next\n");
        finish(guard);
        assert!(paper.text().starts_with("(7 log lines left out"), "{}", paper.text());
        assert!(paper.text().ends_with("next\n"));
    }

    #[test]
    fn a_flood_of_lines_is_written_whole_and_in_order_whatever_is_written_at_once() {
        let paper = Paper::default();
        let (writer, guard) = Background::start("test", Box::new(paper.clone()), None);
        let line = |number: usize| format!("{number} {}\n", "x".repeat(number % 97));
        let lines: String = (0..2000).map(line).collect();
        for line in lines.split_inclusive('\n') {
            writer.line(line.as_bytes());
        }
        finish(guard);
        assert_eq!(paper.text(), lines);
    }

    #[test]
    fn lines_are_parted_between_them_only() {
        let lines: Vec<u8> = (0..20_000).flat_map(|number: u32| format!("{number}\n").into_bytes()).collect();
        let (mut rest, mut parts) = (&*lines, Vec::new());
        while !rest.is_empty() {
            let (part, more) = first_lines(rest);
            assert!(part.ends_with(b"\n") && part.len() < MOST_AT_ONCE + 10);
            parts.push(part);
            rest = more;
        }
        assert!(parts.len() > 2 && parts.concat() == lines);
    }
}
