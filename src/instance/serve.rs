//! Answering others.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use interprocess::local_socket::Listener;
use interprocess::local_socket::prelude::*;

use super::address::Address;
use super::claim::Instance;
use super::message::{InstanceRequest, InstanceResponse};
use super::refusal::Refusal;
use super::wire::{NoLine, connect, listen, read_line, write_line};
use crate::net::Recurring;

/// How long one who asks may take.
const PATIENCE: Duration = Duration::from_secs(2);
/// How many may ask at once; further ones are hung up on.
const MAX_ASKERS: usize = 8;
/// The wait after an accept that failed, for example without descriptors left.
const BREATH: Duration = Duration::from_millis(100);

/// What answers.
type Answering = Arc<dyn Fn(InstanceRequest) -> InstanceResponse + Send + Sync>;

/// The answering instance; dropping it ends its threads, removes the socket and ends the claim.
#[derive(Debug)]
pub struct Serving {
    instance: Instance,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Instance {
    /// Answers others on the thread `vx-instance`, which sleeps while nobody asks. `answer` must not wait for long.
    ///
    /// # Errors
    /// Where the socket cannot be made or the thread not be started. The claim ends then.
    pub fn serve(self, answer: Arc<dyn Fn(InstanceRequest) -> InstanceResponse + Send + Sync>) -> io::Result<Serving> {
        let listener = listen(&self.place, self.address.key())?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = std::thread::Builder::new()
            .name("vx-instance".to_owned())
            .spawn(move || accept(&listener, &answer, &stopped))?;
        Ok(Serving { instance: self, stop, thread: Some(thread) })
    }
}

impl Serving {
    /// Its server, for people.
    #[must_use]
    pub fn server(&self) -> &str {
        self.instance.address.shown()
    }

    /// Whether it answers for this server.
    #[must_use]
    pub fn is_for(&self, server: &str) -> bool {
        self.instance.address.key() == Address::of(server).key()
    }

    /// Whether it is listed among the running instances. A program that answers for several servers is listed once.
    ///
    /// # Errors
    /// Where its note cannot be written or removed.
    pub fn set_listed(&self, listed: bool) -> io::Result<()> {
        self.instance.set_listed(listed)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        // A connection wakes the thread; where none can be made any more, it must not be waited for.
        let woken = connect(&self.instance.place, self.instance.address.key()).is_ok();
        if let Some(thread) = self.thread.take().filter(|_| woken) {
            // A panic has been told by the panic hook.
            let _ = thread.join();
        }
    }
}

fn accept(listener: &Listener, answer: &Answering, stop: &Arc<AtomicBool>) {
    let mut askers: Vec<JoinHandle<()>> = Vec::new();
    let mut refused = Recurring::default();
    while !stop.load(Ordering::Acquire) {
        match listener.accept() {
            Ok(_) if stop.load(Ordering::Acquire) => break,
            Ok(stream) => {
                askers.retain(|asker| !asker.is_finished());
                if askers.len() < MAX_ASKERS {
                    askers.extend(converse_aside(stream, Arc::clone(answer), Arc::clone(stop)));
                }
            }
            Err(error) => {
                if refused.is_news(Instant::now()) {
                    tracing::warn!(%error, "another instance could not be heard");
                }
                std::thread::sleep(BREATH);
            }
        }
    }
    for asker in askers {
        let _ = asker.join();
    }
}

/// Each conversation has its own thread, so that a silent client blocks nobody.
fn converse_aside(stream: LocalSocketStream, answer: Answering, stop: Arc<AtomicBool>) -> Option<JoinHandle<()>> {
    let thread = std::thread::Builder::new().name("vx-instance-ask".to_owned()).spawn(move || {
        if let Err(no_line) = converse(&stream, &answer, &stop) {
            tracing::debug!(?no_line, "another instance was not answered");
        }
    });
    thread.inspect_err(|error| tracing::warn!(%error, "another instance cannot be answered")).ok()
}

fn converse(stream: &LocalSocketStream, answer: &Answering, stop: &AtomicBool) -> Result<(), NoLine> {
    stream.set_nonblocking(true).map_err(NoLine::Broken)?;
    let deadline = Instant::now() + PATIENCE;
    let told = match read_line(stream, deadline, stop) {
        Ok(line) => InstanceRequest::read(&line).map_or_else(|refused| refused, |ask| answer(ask)),
        Err(NoLine::TooLong) => InstanceResponse::Refused(Refusal::TooLong),
        Err(no_line @ (NoLine::Silent | NoLine::Broken(_))) => return Err(no_line),
    };
    write_line(stream, &told.to_line(), deadline, stop)
}
