//! Memory dumps: when a program dies, the system may write its memory to disk, and this one's memory holds a patient.
//!
//! So dumps are off from the first line of `main` on, before there is anything to hide, and stay off unless
//! `diagnostics.core_dumps` asks for them.

/// What the process could dump when it started.
#[derive(Debug)]
pub struct Dumps {
    #[cfg(unix)]
    core: rustix::process::Rlimit,
    #[cfg(windows)]
    error_mode: windows_sys::Win32::System::Diagnostics::Debug::THREAD_ERROR_MODE,
}

impl Dumps {
    /// Turns dumps off. Reversible: [`Self::settle`] has the last word.
    ///
    /// - Unix: no core file (`RLIMIT_CORE`).
    /// - Linux, besides: not dumpable (`PR_SET_DUMPABLE`), because a handler that is named in `core_pattern`, such as systemd's, is
    ///   given the memory whatever the limit says. This also keeps other programs of the same user from reading the memory
    ///   (`ptrace`, `/proc/PID/mem`), and gives the files in `/proc/PID` to root; the program itself reads none of those.
    /// - Windows: no error report for a fault, and one without heap where the system makes one all the same.
    #[must_use]
    pub fn off() -> Self {
        #[cfg(unix)]
        {
            use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
            let core = getrlimit(Resource::Core);
            // To lower a limit is always allowed.
            let _allowed = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: core.maximum });
            set_dumpable(false);
            Self { core }
        }
        #[cfg(windows)]
        {
            Self { error_mode: windows::off() }
        }
        #[cfg(not(any(unix, windows)))]
        {
            Self {}
        }
    }

    /// Leaves them off for good, or turns them on as far as the system lets this process: then a dump holds patient data.
    pub fn settle(self, wanted: bool) {
        #[cfg(unix)]
        {
            use rustix::process::{Resource, Rlimit, setrlimit};
            let most = if wanted { self.core.maximum } else { Some(0) };
            let _allowed = setrlimit(Resource::Core, Rlimit { current: most, maximum: most });
            if wanted {
                set_dumpable(true);
            }
        }
        #[cfg(windows)]
        if wanted {
            windows::as_before(self.error_mode);
        }
        #[cfg(not(any(unix, windows)))]
        let _ = wanted;
    }
}

#[cfg(target_os = "linux")]
fn set_dumpable(dumpable: bool) {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    let behavior = if dumpable { DumpableBehavior::Dumpable } else { DumpableBehavior::NotDumpable };
    // Linux takes both values from every process.
    let _taken = set_dumpable_behavior(behavior);
}

#[cfg(all(unix, not(target_os = "linux")))]
const fn set_dumpable(_dumpable: bool) {}

#[cfg(windows)]
#[expect(unsafe_code, reason = "std has no such calls")]
mod windows {
    use windows_sys::Win32::System::Diagnostics::Debug::{
        SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SetErrorMode, THREAD_ERROR_MODE,
    };
    use windows_sys::Win32::System::ErrorReporting::{WER_FAULT_REPORTING_FLAG_NOHEAP, WerSetFlags};

    /// The error mode as it was.
    pub(super) fn off() -> THREAD_ERROR_MODE {
        // SAFETY: both calls take numbers and keep no pointer.
        unsafe {
            let _of_no_consequence = WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP);
            SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX)
        }
    }

    pub(super) fn as_before(error_mode: THREAD_ERROR_MODE) {
        // SAFETY: as above.
        unsafe {
            let _of_no_consequence = WerSetFlags(0);
            SetErrorMode(error_mode);
        }
    }
}
