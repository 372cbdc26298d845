//! What the parts with sockets share: the front of an HTTP server, and sockets that a poller watches.

pub mod http;
mod listed;
pub mod nats;
pub mod pem;
mod recurring;
mod tls_words;
mod watched;

pub use listed::listed;
pub use recurring::Recurring;
pub use tls_words::{CertificateFault, tls_words};
pub use watched::Watched;
