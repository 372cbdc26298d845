//! VX Display.
