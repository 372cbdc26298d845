//! Keeps the screens from going to sleep while they are needed.
//!
//! A thread of its own holds what the system gives for that: the system may take its time, and on Windows the one who asked must live on.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{Receiver, Sender, bounded};

/// Asks the system to keep the screens awake, or no longer.
pub(super) struct Awake {
    wanted: Arc<AtomicBool>,
    ring: Sender<()>,
}

impl Awake {
    /// Starts the thread; at first nothing is asked for.
    ///
    /// # Errors
    /// Where the thread cannot be started.
    pub(super) fn start() -> io::Result<Self> {
        let (ring, bell) = bounded(1);
        let wanted = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&wanted);
        std::thread::Builder::new().name("vx-awake".into()).spawn(move || keep(&asked, &bell))?;
        Ok(Self { wanted, ring })
    }

    /// What is wanted from now on.
    pub(super) fn set(&self, wanted: bool) {
        if self.wanted.swap(wanted, Ordering::AcqRel) != wanted {
            // A bell that rings already is enough.
            let _ = self.ring.try_send(());
        }
    }
}

/// Until the program ends, which gives everything back.
fn keep(wanted: &AtomicBool, bell: &Receiver<()>) {
    let mut held = None;
    let mut said = false;
    while bell.recv().is_ok() {
        match (wanted.load(Ordering::Acquire), held.is_some()) {
            (true, false) => {
                let (hold, problem) = Hold::new();
                if let Some(problem) = problem.filter(|_| !std::mem::replace(&mut said, true)) {
                    tracing::warn!("the screens cannot be kept awake: {problem}; set the power plan of this computer");
                }
                held = Some(hold);
            }
            (false, true) => held = None,
            (true, true) | (false, false) => {}
        }
    }
}

/// What keeps the screens awake as long as it lives.
struct Hold {
    _desktop: Option<keepawake::KeepAwake>,
    #[cfg(all(unix, not(target_os = "macos")))]
    _server: Option<x11rb::rust_connection::RustConnection>,
}

impl Hold {
    /// All ways that work, and what to say where none does.
    fn new() -> (Self, Option<String>) {
        let mut builder = keepawake::Builder::default();
        builder.display(true).idle(true).reason("an examination is shown").app_name("VX Display");
        let desktop = builder.app_reverse_domain("vxdisplay").create();
        let problem = desktop.as_ref().err().map(ToString::to_string);
        #[cfg(all(unix, not(target_os = "macos")))]
        {
            let server = suspend_screen_saver();
            let problem = problem.filter(|_| server.is_none());
            (Self { _desktop: desktop.ok(), _server: server }, problem)
        }
        #[cfg(not(all(unix, not(target_os = "macos"))))]
        (Self { _desktop: desktop.ok() }, problem)
    }
}

/// Suspends the X server's own screen saver and power saving, as long as the connection lives. A desktop may offer nothing else.
#[cfg(all(unix, not(target_os = "macos")))]
fn suspend_screen_saver() -> Option<x11rb::rust_connection::RustConnection> {
    use x11rb::protocol::screensaver::ConnectionExt as _;
    if crate::monitors::System::current() != crate::monitors::System::X11 {
        return None;
    }
    let (connection, _) = x11rb::connect(None).ok()?;
    connection.screensaver_query_version(1, 1).ok()?.reply().ok()?;
    connection.screensaver_suspend(1).ok()?.check().ok()?;
    Some(connection)
}
