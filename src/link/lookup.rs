//! Host names and certificates, on a helper thread: both can take long, and the link's own thread must not.

use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};
use polling::Poller;
use rustls::ClientConfig;

use super::{Failure, LinkConfig, ResolveFailure, SetupFailure, Target, tls};
use crate::l10n::SystemError;

/// The most look-ups that may hang. A resolver that answers none of them will not answer another.
const MAX_HANGING: usize = 4;

/// Addresses tried at most.
const MAX_ADDRESSES: usize = 8;

/// What a look-up found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) lookup: u64,
    pub(super) result: Result<Endpoint, Failure>,
}

/// The address to connect to and the certificates to trust.
#[derive(Debug)]
pub(super) struct Endpoint {
    pub(super) addresses: Vec<SocketAddr>,
    /// For `wss://`.
    pub(super) tls: Option<Arc<ClientConfig>>,
}

/// Starts look-ups and collects their results.
#[derive(Debug)]
pub(super) struct Lookups {
    poller: Arc<Poller>,
    hanging: Arc<AtomicUsize>,
    sender: Sender<Found>,
    found: Receiver<Found>,
}

struct Question {
    server: Target,
    extra_ca: Option<PathBuf>,
    tls: Option<Arc<ClientConfig>>,
}

impl Lookups {
    pub(super) fn new(poller: Arc<Poller>) -> Self {
        // Each helper sends one answer, and at most this many run at a time, so sending never blocks.
        let (sender, found) = bounded(2 * MAX_HANGING);
        Self { poller, hanging: Arc::default(), sender, found }
    }

    /// Begins a look-up. `known` saves reading the certificates again. An answer that needs no helper is given at once.
    pub(super) fn begin(
        &self,
        lookup: u64,
        config: &LinkConfig,
        known: Option<Arc<ClientConfig>>,
    ) -> Option<Result<Endpoint, Failure>> {
        let server = config.server.clone();
        if server.tls
            && let Err(failure) = tls::check_host(&server)
        {
            return Some(Err(failure));
        }
        if let Ok(address) = server.host.parse::<IpAddr>()
            && (!server.tls || known.is_some())
        {
            return Some(Ok(Endpoint { addresses: vec![SocketAddr::new(address, server.port)], tls: known }));
        }
        if self.hanging.fetch_add(1, Ordering::SeqCst) >= MAX_HANGING {
            self.hanging.fetch_sub(1, Ordering::SeqCst);
            return Some(Err(timed_out(config.limits.resolve)));
        }
        let question = Question { server, extra_ca: config.extra_ca.clone(), tls: known };
        let (poller, hanging, sender) = (Arc::clone(&self.poller), Arc::clone(&self.hanging), self.sender.clone());
        let helper = move || {
            let result = question.answer();
            let _ = sender.try_send(Found { lookup, result });
            hanging.fetch_sub(1, Ordering::SeqCst);
            let _ = poller.notify();
        };
        match thread::Builder::new().name("vx-link-lookup".to_owned()).spawn(helper) {
            Ok(_) => None,
            Err(error) => {
                self.hanging.fetch_sub(1, Ordering::SeqCst);
                Some(Err(Failure::Setup(SetupFailure::System(SystemError::from(&error)))))
            }
        }
    }

    /// An answer, if one has come.
    pub(super) fn next(&self) -> Option<Found> {
        self.found.try_recv().ok()
    }
}

fn timed_out(after: Duration) -> Failure {
    Failure::Resolve(ResolveFailure::TimedOut(after))
}

/// What a resolver's refusal means; its words go to the log alone. The standard library keeps of getaddrinfo's answer the words only, on
/// Windows its number.
fn resolve_failure(error: &std::io::Error) -> ResolveFailure {
    /// `WSATRY_AGAIN`
    const TRY_AGAIN: i32 = 11_002;
    tracing::debug!("link: look-up: {error}");
    let words = error.to_string();
    let is_temporary = error.raw_os_error() == Some(TRY_AGAIN)
        || ["Temporary failure", "Try again"].iter().any(|known| words.contains(known));
    if is_temporary { ResolveFailure::Unreachable } else { ResolveFailure::NotFound }
}

impl Question {
    fn answer(self) -> Result<Endpoint, Failure> {
        let found = (self.server.host.as_str(), self.server.port)
            .to_socket_addrs()
            .map_err(|error| Failure::Resolve(resolve_failure(&error)))?;
        let mut addresses: Vec<SocketAddr> = Vec::new();
        for address in found {
            if !addresses.contains(&address) && addresses.len() < MAX_ADDRESSES {
                addresses.push(address);
            }
        }
        let tls = match self.tls {
            Some(known) => Some(known),
            None if self.server.tls => Some(tls::client_config(self.extra_ca.as_deref())?),
            None => None,
        };
        Ok(Endpoint { addresses, tls })
    }
}
