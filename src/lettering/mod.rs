//! The lettering of the patient screen: from the bundled fonts to pixels, without egui's text layout and its atlas of glyphs.
//!
//! A text is shaped once ([`shape`]), broken into lines ([`breaking`]), put on whole pixels ([`placing`]), and each of its
//! glyphs is drawn once at a size ([`outline`], [`coverage`]) and kept as a texture ([`textures`]) while there is room.

pub mod breaking;
pub mod coverage;
pub mod faces;
pub mod outline;
pub mod placing;
mod recent;
pub mod shape;
pub mod textures;

pub use faces::{FaceId, Weight, can_draw};
pub use shape::{Shaped, Shaper};
pub use textures::{Anchor, Lettering, Line, Written};
