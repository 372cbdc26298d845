//! The thread that hears of changes of the monitors.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::list::{ListError, Source, connect, read};
use super::monitor::Monitor;

/// Told of the new monitors at once, on the thread that hears of them, before anybody else is.
pub type Told = Box<dyn Fn(&[Monitor]) + Send>;

/// After a display that did not answer, the next try.
const AGAIN_AFTER: Duration = Duration::from_secs(2);

/// What is known of the monitors.
#[derive(Default)]
struct Known {
    monitors: Vec<Monitor>,
    /// Counts the changes.
    version: u64,
}

/// Hears of changes as long as the program runs: the thread waits inside the window system, which nothing but the end of the program interrupts.
#[derive(Clone)]
pub struct Watch {
    known: Arc<Mutex<Known>>,
}

impl Watch {
    /// Reads the monitors and starts the thread that follows their changes. Where the system cannot tell, the list is empty.
    ///
    /// # Errors
    /// Where the thread cannot be started.
    pub fn start(told: Told) -> io::Result<Self> {
        let known = Arc::new(Mutex::new(Known::default()));
        let mut source = connect();
        publish(&known, source.as_mut().map_or_else(|_| Ok(Vec::new()), |source| read(source.as_mut())), &told);
        let follower = Arc::clone(&known);
        std::thread::Builder::new().name("vx-monitors".into()).spawn(move || follow(source, &follower, &told))?;
        Ok(Self { known })
    }

    /// The monitors, if they are others than at this version; 0 always gets them.
    #[must_use]
    pub fn since(&self, version: u64) -> Option<(u64, Vec<Monitor>)> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        (known.version != version).then(|| (known.version, known.monitors.clone()))
    }
}

/// Takes the list and tells of it where it is another one.
fn publish(known: &Mutex<Known>, read: Result<Vec<Monitor>, ListError>, told: &Told) {
    // A display that tells nothing has no monitor that a patient may be shown on.
    let monitors = read.unwrap_or_else(|error| {
        tracing::warn!("{error}");
        Vec::new()
    });
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    if known.version != 0 && known.monitors == monitors {
        return;
    }
    known.monitors.clone_from(&monitors);
    known.version += 1;
    drop(known);
    told(&monitors);
}

fn follow(source: Result<Box<dyn Source>, ListError>, known: &Mutex<Known>, told: &Told) {
    let mut source = match source {
        Ok(source) => source,
        Err(ListError::Unsupported) => return,
        Err(error) => match again(error, known, told) {
            Some(source) => source,
            None => return,
        },
    };
    loop {
        let monitors = source.wait().and_then(|()| read(source.as_mut()));
        if let Err(error) = &monitors {
            let error = ListError::Refused(error.to_string());
            match again(error, known, told) {
                Some(fresh) => source = fresh,
                None => return,
            }
        } else {
            publish(known, monitors, told);
        }
    }
}

/// Connects anew until that succeeds. Meanwhile there are no monitors.
fn again(error: ListError, known: &Mutex<Known>, told: &Told) -> Option<Box<dyn Source>> {
    publish(known, Err(error), told);
    loop {
        std::thread::sleep(AGAIN_AFTER);
        match connect() {
            Ok(mut source) => {
                publish(known, read(source.as_mut()), told);
                return Some(source);
            }
            Err(ListError::Unsupported) => return None,
            Err(ListError::NoDisplay(_) | ListError::Refused(_)) => {}
        }
    }
}
