//! The in-process server: any number of clients, the API document's routing, a scripted demo exam.
//!
//! [`Router`] is pure and says who hears what, [`Scenario`] is pure and says what the demo sends when; the rest is one
//! thread in an event loop (docs/RELAY.md).

mod batch;
mod bridge;
mod closing;
mod config;
mod connection;
mod drill;
mod handle;
mod hosts;
mod http;
mod listen;
mod order;
mod page;
mod queue;
mod refusal;
mod routing;
mod scenario;
mod server;
mod snapshot;
mod stats;
mod tls;
mod token;

pub use bridge::{BridgeConfig, BridgeError, BridgeStats, Direction};
pub use config::{DEFAULT_LISTEN, Limits, RelayConfig, RelayError};
pub use drill::Drill;
pub use handle::{PublishError, Relay, RelayHandle};
pub use refusal::Refusal;
pub use routing::{Audience, ClientId, Delivery, Dialect, Router, UnknownDialect};
pub use scenario::{Performance, Scenario, ScenarioStep};
pub use stats::RelayStats;
pub use tls::{TlsError, TlsFiles};
pub use token::{SenderToken, TokenError};
