//! The parent's side: starts the display, listens to it, removes it when it hangs, and starts it again.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{ChildStdin, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded, select};
use shared_child::SharedChild;

use super::ended::{Ended, Why};
use super::message::{ChildMessage, RestartInfo, line, read};
use super::policy::{Next, Policy};
use crate::clock::Clock;
use crate::l10n::Message;
use crate::settings::Renderer;

/// How long the display may take to end when it is asked to.
const FAREWELL: Duration = Duration::from_secs(2);
/// How long the last lines of a display that has ended are waited for; they are there already.
const LAST_WORDS: Duration = Duration::from_millis(200);
/// Lines and ends that wait to be looked at.
const WAITING: usize = 64;

/// Why there is no supervisor.
#[derive(Debug, thiserror::Error)]
pub enum SuperviseError {
    /// A thread cannot be started.
    Thread(io::Error),
}

impl SuperviseError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Thread(reason) => Message::new("supervisor-no-thread").with("reason", reason),
        }
    }
}

impl std::fmt::Display for SuperviseError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// What the threads of one display report.
enum Report {
    Told(ChildMessage),
    Ended(io::Result<ExitStatus>),
}

/// The running display.
struct Display {
    process: Arc<SharedChild>,
    /// Open as long as this process lives; closing it asks the display to end.
    stdin: Option<ChildStdin>,
    reports: Receiver<Report>,
}

/// Runs the display until it is closed, and brings it back whenever it fails. Returns the exit code.
///
/// `command`: makes the command that starts the display, with whether the CPU is to paint all of it, whatever its setting says, and the number of the
/// start from 0. `number`: for which number of the list it names the monitor.
///
/// # Errors
/// Where the supervisor itself cannot work.
pub fn supervise(
    setting: Renderer,
    number: Option<u32>,
    interrupt: &Receiver<()>,
    command: impl Fn(bool, u32) -> Command,
) -> Result<u8, SuperviseError> {
    let mut policy = Policy::new(setting);
    let mut past = RestartInfo { number, ..RestartInfo::default() };
    let mut without_gl = false;
    loop {
        policy.started(now());
        let ended = match start(command(without_gl, past.restarts), &past)? {
            Some(display) => match listen(&mut policy, display, interrupt, &mut past.desktop) {
                Some(ended) => ended,
                None => return Ok(0),
            },
            None => Ended::NotStarted,
        };
        match policy.ended(now(), ended) {
            Next::End(code) => return Ok(code),
            Next::Start { after, without_gl: next } => {
                without_gl = next;
                past.restarts = past.restarts.saturating_add(1);
                past.last_restart_reason = Some(ended);
                tracing::warn!(
                    "supervisor: the display ended: {ended}; restart {} in {} ms{}",
                    past.restarts,
                    after.as_millis(),
                    if without_gl { " with renderer cpu" } else { "" },
                );
                if interrupt.recv_timeout(after).is_ok() {
                    return Ok(0);
                }
            }
        }
    }
}

/// Time that stands still while the computer sleeps.
fn now() -> Duration {
    Clock.reading().awake
}

/// Starts the display; none where the system refuses.
fn start(mut command: Command, past: &RestartInfo) -> Result<Option<Display>, SuperviseError> {
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let process = match SharedChild::spawn(&mut command) {
        Ok(process) => Arc::new(process),
        Err(error) => {
            tracing::error!("supervisor: the display cannot be started: {error}");
            return Ok(None);
        }
    };
    let mut stdin = process.take_stdin();
    if let Some(stdin) = &mut stdin {
        // A display that is gone already is noticed by its end.
        let _ = stdin.write_all(line(past).as_bytes());
    }
    let (sender, reports) = bounded(WAITING);
    let stdout = process.take_stdout();
    let told = sender.clone();
    let (listens, heard_all) = bounded::<()>(0);
    let listener = move || {
        let _listens = listens;
        for line in stdout.into_iter().flat_map(|stdout| BufReader::new(stdout).lines()).map_while(Result::ok) {
            if read(&line).is_some_and(|line| told.send(Report::Told(line)).is_err()) {
                return;
            }
        }
    };
    spawn("vx-listener", listener)?;
    let waited = Arc::clone(&process);
    spawn("vx-waiter", move || report_end(&waited, &heard_all, &sender))?;
    Ok(Some(Display { process, stdin, reports }))
}

fn report_end(process: &SharedChild, heard_all: &Receiver<()>, sender: &Sender<Report>) {
    let status = process.wait();
    // Nothing is ever sent: this ends with the listener. What the display said of itself before its end counts.
    let _ = heard_all.recv_timeout(LAST_WORDS);
    // Nobody listens any more where the supervisor has ended meanwhile.
    let _ = sender.send(Report::Ended(status));
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), SuperviseError> {
    std::thread::Builder::new().name(name.into()).spawn(work).map(drop).map_err(SuperviseError::Thread)
}

/// Listens until the display ends or is removed; none where the supervisor is asked to end. `desktop`: whether the desktop has been there.
fn listen(policy: &mut Policy, mut display: Display, interrupt: &Receiver<()>, desktop: &mut bool) -> Option<Ended> {
    let mut patient = false;
    loop {
        let begun = now();
        let due = policy.next_look().max(begun);
        let wait = due.saturating_sub(begun);
        select! {
            recv(display.reports) -> report => match report {
                Ok(Report::Told(told)) => {
                    *desktop |= told == ChildMessage::Desktop;
                    log(told, &mut patient);
                    policy.told(now(), told);
                }
                Ok(Report::Ended(status)) => return Some(ended(&status)),
                // Both threads are gone without a word: so is the display.
                Err(_) => return Some(remove(&display, Why::Silent(Duration::ZERO))),
            },
            recv(interrupt) -> _ => {
                say_farewell(&mut display);
                return None;
            }
            default(wait) => {
                if let Some(why) = policy.look(now(), due) {
                    return Some(remove(&display, why));
                }
            }
        }
    }
}

/// What changes how the display is judged. `patient`: whether the last beat told of one.
fn log(told: ChildMessage, patient: &mut bool) {
    match told {
        ChildMessage::Painted(backend) => tracing::info!("supervisor: the display paints with renderer {backend}"),
        ChildMessage::Unneeded => tracing::info!("supervisor: the display has nothing to paint"),
        ChildMessage::Beat(beat) if beat.patient != *patient => {
            *patient = beat.patient;
            tracing::debug!("supervisor: patient data on the screen: {patient}");
        }
        ChildMessage::Beat(_) | ChildMessage::Desktop => {}
    }
}

fn ended(status: &io::Result<ExitStatus>) -> Ended {
    let Ok(status) = status else { return Ended::Code(-1) };
    #[cfg(unix)]
    {
        use std::os::unix::process::ExitStatusExt as _;
        if let Some(signal) = status.signal() {
            return Ended::Signal(signal);
        }
    }
    Ended::Code(status.code().unwrap_or(-1))
}

/// Removes the frozen window with its process, before another one is opened.
fn remove(display: &Display, why: Why) -> Ended {
    tracing::warn!("supervisor: the display is removed: {why}");
    if let Err(error) = display.process.kill() {
        tracing::error!("supervisor: the display cannot be removed: {error}");
    }
    let _ = display.process.wait();
    Ended::Removed(why)
}

/// Asks the display to end, and removes it where it does not.
fn say_farewell(display: &mut Display) {
    drop(display.stdin.take());
    let deadline = now() + FAREWELL;
    while let Ok(report) = display.reports.recv_timeout(deadline.saturating_sub(now())) {
        if matches!(report, Report::Ended(_)) {
            return;
        }
    }
    let _ = display.process.kill();
}
