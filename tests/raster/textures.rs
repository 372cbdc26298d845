//! Textures of several kinds, an empty one among them, for meshes that nobody has looked at.

use egui::epaint::ImageDelta;
use egui::{Color32, ColorImage, TextureId, TextureOptions, TexturesDelta};

/// All of them.
pub fn textures() -> TexturesDelta {
    let mut delta = TexturesDelta::default();
    let levels: Vec<u8> = (0..64).flat_map(|level: u8| [level * 4; 4]).collect();
    let mut image = ColorImage::from_rgba_premultiplied([8, 8], &levels);
    image[(0, 0)] = Color32::WHITE;
    delta.push(TextureId::default(), ImageDelta::full(image, TextureOptions::LINEAR));
    let colored = ColorImage::from_rgba_premultiplied([1, 2], &[9, 200, 3, 255, 1, 2, 3, 4]);
    delta.push(TextureId::User(1), ImageDelta::full(colored, TextureOptions::NEAREST_MIRRORED_REPEAT));
    delta.push(TextureId::User(2), ImageDelta::full(ColorImage::default(), TextureOptions::LINEAR_REPEAT));
    delta
}
