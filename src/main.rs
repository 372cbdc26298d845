//! VX Display.
fn main() {}
