//! The thread that hears of changes of the monitors.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::list::{ListError, Source, connect, read};
use super::monitor::Monitor;
use super::session::DesktopSession;
use crate::clock::Clock;

/// Told of the new monitors at once, on the thread that hears of them, before anybody else is.
pub type OnChange = Box<dyn Fn(&[Monitor]) + Send>;

/// Done once when the desktop session has ended.
pub type Ended = Box<dyn FnOnce() + Send>;

/// After a display that did not answer, the next try.
const AGAIN_AFTER: Duration = Duration::from_secs(2);

/// What is known of the monitors.
struct Known {
    monitors: Vec<Monitor>,
    /// Counts the changes.
    version: u64,
    session: DesktopSession,
}

/// Receives changes as long as the program runs: the thread blocks inside the window system until the program ends.
#[derive(Clone)]
pub struct Watch {
    known: Arc<Mutex<Known>>,
}

impl Watch {
    /// Reads the monitors and starts the thread that follows their changes. If the system cannot list them, the list is empty.
    ///
    /// `seen`: whether the desktop was there for the display that this one replaces.
    ///
    /// # Errors
    /// If the thread cannot be started.
    pub fn start(seen: bool, told: OnChange, ended: Ended) -> io::Result<Self> {
        let known =
            Arc::new(Mutex::new(Known { monitors: Vec::new(), version: 0, session: DesktopSession::new(seen) }));
        let mut source = connect();
        let monitors = match &mut source {
            Ok(source) => read(source.as_mut()),
            Err(error) => {
                note(&known, error);
                Ok(Vec::new())
            }
        };
        publish(&known, monitors, &told);
        let follower = Arc::clone(&known);
        std::thread::Builder::new()
            .name("vx-monitors".into())
            .spawn(move || follow(source, &follower, &told, ended))?;
        Ok(Self { known })
    }

    /// The monitors, if they are others than at this version; 0 always gets them.
    #[must_use]
    pub fn since(&self, version: u64) -> Option<(u64, Vec<Monitor>)> {
        let known = lock(&self.known);
        (known.version != version).then(|| (known.version, known.monitors.clone()))
    }

    /// Whether the window system answers.
    #[must_use]
    pub fn is_there(&self) -> bool {
        lock(&self.known).session.is_there()
    }

    /// As [`Self::is_lost`], asked at this moment: the thread may not have heard of it yet.
    #[must_use]
    pub fn lost_now(&self) -> bool {
        let _ = connect().inspect_err(|error| note(&self.known, error));
        self.is_lost()
    }

    /// Whether the window system was there, and does not answer now.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        lock(&self.known).session.is_lost()
    }
}

fn lock(known: &Mutex<Known>) -> MutexGuard<'_, Known> {
    known.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Records whether the window system that refused exists at all.
fn note(known: &Mutex<Known>, error: &ListError) {
    let session = &mut lock(known).session;
    if error.is_no_desktop() {
        session.is_away(Clock.reading().awake);
    } else {
        session.answers();
    }
}

/// Stores the list and reports it if it changed.
fn publish(known: &Mutex<Known>, read: Result<Vec<Monitor>, ListError>, told: &OnChange) {
    // A display server that does not answer has no monitor for a patient.
    let monitors = read.unwrap_or_else(|error| {
        tracing::warn!("{error}");
        Vec::new()
    });
    let mut known = lock(known);
    if known.version != 0 && known.monitors == monitors {
        return;
    }
    known.monitors.clone_from(&monitors);
    known.version += 1;
    drop(known);
    told(&monitors);
}

fn follow(source: Result<Box<dyn Source>, ListError>, known: &Mutex<Known>, told: &OnChange, ended: Ended) {
    let mut source = match source {
        Ok(source) => {
            lock(known).session.answers();
            source
        }
        Err(ListError::Unsupported) => return,
        Err(error) => match again(error, known, told) {
            Some(source) => source,
            None => return ended(),
        },
    };
    loop {
        let monitors = source.wait().and_then(|()| read(source.as_mut()));
        if let Err(error) = &monitors {
            let error = ListError::Refused(match error {
                ListError::NoDisplay(why) | ListError::Refused(why) => why.clone(),
                ListError::Unsupported => error.message(),
            });
            match again(error, known, told) {
                Some(fresh) => source = fresh,
                None => return ended(),
            }
        } else {
            publish(known, monitors, told);
        }
    }
}

/// Reconnects until that succeeds. Meanwhile there are no monitors. `None` if the desktop session has ended.
fn again(error: ListError, known: &Mutex<Known>, told: &OnChange) -> Option<Box<dyn Source>> {
    publish(known, Err(error), told);
    // Whether it is there at all is known before the wait.
    let _ = connect().inspect_err(|error| note(known, error));
    loop {
        std::thread::sleep(AGAIN_AFTER);
        match connect() {
            Ok(mut source) => {
                lock(known).session.answers();
                publish(known, read(source.as_mut()), told);
                return Some(source);
            }
            Err(error) => note(known, &error),
        }
        if lock(known).session.is_over(Clock.reading().awake) {
            tracing::warn!("the desktop session has ended: its window system does not answer any more");
            return None;
        }
    }
}
