//! The program's own licence, and those of everything by others that is in it: `vxdisplay licenses` and the page About.

mod embedded;
mod list;

pub use embedded::licences;
pub use list::{Component, Licences};
