//! `vxdisplay licenses`: the program's licence and those of everything in it.

use std::io::{self, Write};

use crate::licences::licences;

/// Prints the licences.
pub fn licenses(json: bool) {
    let licences = licences();
    let text = if json { licences.to_json() } else { licences.to_text() };
    // Nobody reads any more: then there is nothing left to do.
    let _ = io::stdout().write_all(text.as_bytes());
}
