//! The in-process server: any number of clients, the API document's routing, a scripted demo exam.
//!
//! [`Router`] is pure and says who hears what; the rest is one thread in an event loop (docs/RELAY.md).

mod refusal;
mod routing;
mod scenario;

pub use refusal::Refusal;
pub use routing::{Audience, ClientId, Delivery, Dialect, Router, UnknownDialect};
pub use scenario::{Performance, Scenario, ScenarioStep};
