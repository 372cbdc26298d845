//! `vxdisplay relay --service`: the relay as a service of Windows.
#![allow(
    unsafe_code,
    reason = "the system calls a service's entry point with raw pointers; the crate's macro reads them"
)]

use std::error::Error as _;
use std::ffi::OsString;
use std::io;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, bounded};
use windows_service::define_windows_service;
use windows_service::service::{
    ServiceControl, ServiceControlAccept, ServiceExitCode, ServiceState, ServiceStatus, ServiceType,
};
use windows_service::service_control_handler::{ServiceControlHandlerResult, register};
use windows_service::service_dispatcher;

use super::{Failure, Interrupter};
use crate::l10n::SystemError;

/// What the service is called; installer/windows/relay-service.ps1 calls it the same.
const NAME: &str = "vxdisplay-relay";

/// What the system's calls reach: they carry nothing of ours.
struct Calls {
    interrupt: Mutex<Interrupter>,
    /// What becomes of the relay.
    news: Receiver<News>,
}

/// What the system is told of the relay.
enum News {
    /// Displays can connect.
    Listens,
    /// It has ended, with this exit code.
    Ended(u8),
}

/// How long a start may take, for whoever watches it: certificates are read, and names looked up.
const START: Duration = Duration::from_secs(10);

static CALLS: OnceLock<Calls> = OnceLock::new();

impl Calls {
    fn interrupt(&self) {
        (self.interrupt.lock().unwrap_or_else(PoisonError::into_inner))();
    }
}

define_windows_service!(entry_point, service);

/// Serves as a service: the system is told once it listens and when it has ended, and says when to stop. To be called once.
///
/// # Errors
/// What serving ended with, or that the system has not started this process as a service.
pub fn as_a_service(
    interrupter: Interrupter,
    serve: impl FnOnce(&dyn Fn()) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (tell, news) = bounded(2);
    let calls = CALLS.get_or_init(|| Calls { interrupt: Mutex::new(interrupter), news });
    let dispatcher = std::thread::Builder::new().name("vx-service".to_owned()).spawn(|| {
        let dispatched = service_dispatcher::start(NAME, entry_point);
        if dispatched.is_err() {
            calls.interrupt();
        }
        dispatched
    })?;
    // Nobody hears it where the system has not started the service.
    let done = serve(&|| {
        let _ = tell.try_send(News::Listens);
    });
    let _ = tell.try_send(News::Ended(done.as_ref().err().map_or(0, Failure::exit_code)));
    match dispatcher.join() {
        // The error itself says no more than that the system has refused.
        Ok(Err(error)) => {
            let reason = error.source().and_then(|reason| reason.downcast_ref::<io::Error>());
            Err(Failure::Service(reason.map_or(SystemError::UNKNOWN, SystemError::from)))
        }
        Ok(Ok(())) | Err(_) => done,
    }
}

/// The system's thread of the service: it ends when the relay has.
fn service(_arguments: Vec<OsString>) {
    let Some(calls) = CALLS.get() else { return };
    let handle = move |control: ServiceControl| {
        #[allow(clippy::wildcard_enum_match_arm, reason = "Windows may add controls at any time")]
        match control {
            ServiceControl::Stop | ServiceControl::Shutdown => {
                calls.interrupt();
                ServiceControlHandlerResult::NoError
            }
            ServiceControl::Interrogate => ServiceControlHandlerResult::NoError,
            _ => ServiceControlHandlerResult::NotImplemented,
        }
    };
    let status = |state, accepted, code: u8| ServiceStatus {
        service_type: ServiceType::OWN_PROCESS,
        current_state: state,
        controls_accepted: accepted,
        exit_code: if code == 0 { ServiceExitCode::NO_ERROR } else { ServiceExitCode::ServiceSpecific(code.into()) },
        checkpoint: u32::from(state == ServiceState::StartPending),
        wait_hint: if state == ServiceState::StartPending { START } else { Duration::ZERO },
        process_id: None,
    };
    let Ok(system) = register(NAME, handle) else {
        calls.interrupt();
        return;
    };
    let tell = |state, accepted, code| {
        if let Err(error) = system.set_service_status(status(state, accepted, code)) {
            tracing::warn!(%error, "the system was not told how the service is");
        }
    };
    let accepted = ServiceControlAccept::STOP | ServiceControlAccept::SHUTDOWN;
    tell(ServiceState::StartPending, ServiceControlAccept::empty(), 0);
    let code = loop {
        match calls.news.recv() {
            Ok(News::Listens) => tell(ServiceState::Running, accepted, 0),
            Ok(News::Ended(code)) => break code,
            Err(_) => break 0,
        }
    };
    tell(ServiceState::Stopped, ServiceControlAccept::empty(), code);
}
