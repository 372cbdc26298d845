//! The lettering of the patient screen: from the bundled fonts to pixels, without egui's text layout and its atlas of glyphs.
//!
//! A text is cut into `clusters`, each with the face that is to draw it ([`faces`], [`scripts`]) and its direction ([`bidi`]),
//! and shaped once ([`shape`]); what a face has no place for goes on to the next one. It is broken into lines ([`breaking`]), put
//! on whole pixels in the order in which it is seen ([`placing`]), and each of its glyphs is drawn once at a size ([`outline`],
//! [`coverage`]) and kept as a texture ([`textures`]) while there is room. How far its `ink` reaches is known before.

pub mod bidi;
pub mod breaking;
mod clusters;
pub mod coverage;
mod extent;
pub mod faces;
mod hyphens;
mod ink;
pub mod outline;
pub mod placing;
mod recent;
mod regional;
pub mod scripts;
pub mod shape;
mod syllables;
pub mod textures;

pub use breaking::{Inside, part_by_part};
pub use extent::Ink;
pub use faces::{FaceId, Weight};
pub use ink::Reach;
pub use regional::with_forms_of;
pub use scripts::{Language, can_draw};
pub use shape::{Shaped, Shaper, can_draw_text};
pub use textures::{Anchor, Lettering, Line, Written};
