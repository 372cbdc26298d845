//! The link to the server.

mod convert;

pub use convert::{Converted, convert};
