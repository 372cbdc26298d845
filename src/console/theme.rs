//! Colours and sizes of the technologist's side.
#![expect(clippy::disallowed_methods, reason = "this is the theme file")]

use egui::{Color32, FontId};

/// Behind the strip.
pub(super) const SURFACE: Color32 = Color32::from_rgb(0xff, 0xff, 0xff);
/// Between the strip and the patient screen.
pub(super) const EDGE: Color32 = Color32::from_rgb(0xd9, 0xe0, 0xe6);
/// Text.
pub(super) const INK: Color32 = Color32::from_rgb(0x0d, 0x17, 0x20);
/// Text that stands back.
pub(super) const INK_SOFT: Color32 = Color32::from_rgb(0x4a, 0x5c, 0x6d);
/// Marks.
pub(super) const ACCENT: Color32 = Color32::from_rgb(0x24, 0x42, 0xa8);

/// The state of the link.
pub(super) fn strong() -> FontId {
    FontId::proportional(15.0)
}

/// Everything else.
pub(super) fn body() -> FontId {
    FontId::proportional(13.0)
}

/// The strip's height, in points: one line of state, two of a notice.
pub(super) const HEIGHT: f32 = 84.0;
/// The strip's margin, in points.
pub(super) const MARGIN: i8 = 10;
/// The radius of the link's mark, in points.
pub(super) const MARK_RADIUS: f32 = 6.0;
