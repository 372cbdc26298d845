//! `vxdisplay licenses`: the program's licence and those of everything in it.

use crate::licences::licences;

/// The licences, for people or for programs.
#[must_use]
pub fn licenses(json: bool) -> String {
    if json { licences().to_json() } else { licences().to_text() }
}
