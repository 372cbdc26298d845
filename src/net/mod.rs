//! What the parts with sockets share: the front of an HTTP server, and sockets that a poller watches.

pub mod http;
pub mod pem;
mod recurring;
mod watched;

pub use recurring::Recurring;
pub use watched::Watched;
