//! What ink takes up.

/// How far ink reaches, in ems upwards from the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// Its upper edge.
    pub top: f32,
    /// Its lower edge; mostly below zero.
    pub bottom: f32,
}
