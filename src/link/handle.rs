//! What the rest of the program holds: the handle that gives commands, and the events.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, TryRecvError, TrySendError, bounded};
use polling::Poller;

use super::command::{CommandError, LinkCommand};
use super::lookup::Lookups;
use super::outbox::{Outbox, Wake};
use super::policy::LastReported;
use super::worker::{Parts, Worker};
use super::{LinkConfig, LinkEvent};
use crate::clock::Reading;
use crate::protocol::MAX_MESSAGE_BYTES;

/// Commands that may wait for the link's thread.
const COMMANDS: usize = 64;

/// The longest wait before the loop restarts after a fault.
const MAX_RESUME: Duration = Duration::from_secs(5);

/// Wakes the link's thread, if there is one.
#[derive(Debug, Clone, Default)]
struct Waker(Option<Arc<Poller>>);

impl Waker {
    fn wake(&self) {
        if let Some(poller) = &self.0 {
            // It fails only when the poller is broken; then its timers wake the thread.
            let _ = poller.notify();
        }
    }
}

/// Starts links.
#[derive(Debug)]
pub struct Link;

impl Link {
    /// Starts the link's thread. `clock` gives the time since an arbitrary start, with and without sleep; `wake` is called on
    /// the link's thread after events were sent, and must not block.
    ///
    /// # Errors
    /// If the operating system cannot create a poller or thread.
    pub fn start(
        config: LinkConfig,
        clock: Box<dyn Fn() -> Reading + Send>,
        wake: Wake,
    ) -> io::Result<(LinkHandle, LinkEvents)> {
        let poller = Arc::new(Poller::new()?);
        let waker = Waker(Some(Arc::clone(&poller)));
        let (command_sender, commands) = bounded(COMMANDS);
        let (event_sender, events) = bounded(config.channel_capacity.max(1));
        let stalled = Arc::new(AtomicBool::new(false));
        let quit = Arc::new(AtomicBool::new(false));
        let parts = Parts {
            config,
            commands,
            quit: Arc::clone(&quit),
            lookups: Lookups::new(Arc::clone(&poller)),
            poller,
            clock,
            outbox: Outbox::new(event_sender, Arc::clone(&stalled), wake),
            told: LastReported::default(),
            resume: None,
        };
        let thread = thread::Builder::new().name("vx-link".to_owned()).spawn(move || run(parts))?;
        let handle = LinkHandle { commands: command_sender, quit, waker: waker.clone(), thread: Some(thread) };
        Ok((handle, LinkEvents { events, stalled, waker }))
    }
}

/// The link's thread. A panic ends one turn of the loop, never the thread: the application is notified, and the
/// loop restarts.
fn run(mut parts: Parts) {
    let mut wait = Duration::from_millis(250);
    while !parts.quit.load(Ordering::SeqCst) {
        let turn = catch_unwind(AssertUnwindSafe(|| Worker::new(&mut parts).run()));
        if turn.is_ok() {
            return;
        }
        // Without the fault's own words: a fault in reading a text may quote it, and it may name a patient.
        tracing::error!("the link's loop failed and begins anew");
        parts.resume = Some(wait);
        wait = wait.saturating_mul(2).min(MAX_RESUME);
    }
}

/// Gives commands to the link. Dropping it ends the link and waits for its thread, which takes less than 100 ms.
#[derive(Debug)]
pub struct LinkHandle {
    commands: Sender<LinkCommand>,
    quit: Arc<AtomicBool>,
    waker: Waker,
    thread: Option<JoinHandle<()>>,
}

impl LinkHandle {
    pub(super) fn without_thread(commands: Sender<LinkCommand>, quit: Arc<AtomicBool>) -> Self {
        Self { commands, quit, waker: Waker::default(), thread: None }
    }

    /// Sends a text if a connection is open when the link handles the command; otherwise raises a notice.
    ///
    /// # Errors
    /// If the command was not accepted.
    pub fn send_text(&self, text: String) -> Result<(), CommandError> {
        if text.len() > MAX_MESSAGE_BYTES {
            return Err(CommandError::TooLong);
        }
        self.command(LinkCommand::Send(text))
    }

    /// Closes the connection and opens another; while none is open, tries at once.
    ///
    /// # Errors
    /// If the command was not accepted.
    pub fn reconnect(&self) -> Result<(), CommandError> {
        self.command(LinkCommand::Reconnect)
    }

    /// Pings at once, unless the answer to a ping of this second is awaited. Also to be called when the program notices
    /// that the computer slept: it makes the link look at its clocks.
    ///
    /// # Errors
    /// If the command was not accepted.
    pub fn ping_now(&self) -> Result<(), CommandError> {
        self.command(LinkCommand::Ping)
    }

    /// Turns to another server, or to the same with other numbers. The channel keeps its capacity.
    ///
    /// # Errors
    /// If the command was not accepted.
    pub fn set_server(&self, config: LinkConfig) -> Result<(), CommandError> {
        self.command(LinkCommand::Configure(Box::new(config)))
    }

    /// Ends the link: a close frame if it can be sent at once, and the thread.
    pub fn quit(mut self) {
        self.end();
    }

    fn command(&self, command: LinkCommand) -> Result<(), CommandError> {
        if self.quit.load(Ordering::SeqCst) {
            return Err(CommandError::Ended);
        }
        let sent = self.commands.try_send(command).map_err(|error| match error {
            TrySendError::Full(_) => CommandError::Busy,
            TrySendError::Disconnected(_) => CommandError::Ended,
        });
        self.waker.wake();
        sent
    }

    fn end(&mut self) {
        self.quit.store(true, Ordering::SeqCst);
        self.waker.wake();
        if let Some(thread) = self.thread.take() {
            // The thread catches its own faults; there is nothing to pass on.
            let _ = thread.join();
        }
    }
}

impl Drop for LinkHandle {
    fn drop(&mut self) {
        self.end();
    }
}

/// The link's events, complete and in order. While nobody takes them, the link stops reading from the server.
#[derive(Debug)]
pub struct LinkEvents {
    events: Receiver<LinkEvent>,
    stalled: Arc<AtomicBool>,
    waker: Waker,
}

impl LinkEvents {
    pub(super) fn without_thread(events: Receiver<LinkEvent>) -> Self {
        Self { events, stalled: Arc::default(), waker: Waker::default() }
    }

    /// The next event, if any.
    ///
    /// # Errors
    /// [`TryRecvError::Disconnected`] when the link has ended and all its events were taken.
    pub fn try_recv(&self) -> Result<LinkEvent, TryRecvError> {
        let event = self.events.try_recv();
        self.taken();
        event
    }

    /// The next event; waits for it at most this long.
    ///
    /// # Errors
    /// [`RecvTimeoutError::Timeout`], or [`RecvTimeoutError::Disconnected`] when the link has ended and all its events
    /// were taken.
    pub fn recv_timeout(&self, timeout: Duration) -> Result<LinkEvent, RecvTimeoutError> {
        let event = self.events.recv_timeout(timeout);
        self.taken();
        event
    }

    /// How many events wait to be taken.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// Whether no event waits to be taken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Lets the link go on once there is room for more than a single event.
    fn taken(&self) {
        let room = self.events.capacity().is_none_or(|capacity| self.events.len() <= capacity / 2);
        if room && self.stalled.load(Ordering::SeqCst) {
            self.waker.wake();
        }
    }
}
