//! All textures of a picture.

use std::collections::{HashMap, HashSet};

use egui::{ImageData, TextureId, TexturesDelta};

use super::texture::Texture;

/// The textures that egui told of. Fonts and other white images with coverage take a byte a texel, coloured ones four.
#[derive(Debug, Default)]
pub struct Textures {
    textures: HashMap<TextureId, Texture>,
    /// Still used by the frame that came with the word to free them.
    leaving: HashSet<TextureId>,
}

/// What the textures' changes mean for what was painted with them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// Painted with these, a shape may look different.
    pub(super) repainted: HashSet<TextureId>,
    /// The atlas of fonts was begun anew: what is white stays white, glyphs are elsewhere.
    pub(super) atlas_renewed: bool,
    /// The atlas of fonts has another size: texels keep their places, and what names places as a share of its size changes.
    pub(super) atlas_resized: bool,
}

impl Textures {
    /// The memory of all texels, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.textures.values().map(Texture::bytes).sum()
    }

    /// Takes the changes that come with a frame. What is to be freed after that frame is freed with the next.
    pub(super) fn apply(&mut self, mut delta: TexturesDelta) -> Changes {
        let mut changes = Changes::default();
        for id in self.leaving.drain() {
            if self.textures.remove(&id).is_some() {
                changes.repainted.insert(id);
            }
        }
        let (size_before, was_white) = (self.atlas_size(), self.atlas_is_white());
        for (id, images) in delta.set.drain() {
            for image in images {
                let ImageData::Color(pixels) = &image.image;
                let harmless = if let Some(place) = image.pos {
                    self.textures.get_mut(&id).is_some_and(|texture| !texture.update(place, pixels))
                } else {
                    let texture = Texture::new(pixels, image.options);
                    let before = self.textures.get(&id);
                    let continues = before.is_some_and(|before| texture.continues(before));
                    self.textures.insert(id, texture);
                    continues
                };
                // What egui adds to its atlas nothing has been painted with. Of other textures nothing is known.
                if !harmless || id != TextureId::default() {
                    changes.repainted.insert(id);
                }
            }
        }
        changes.atlas_resized = self.atlas_size() != size_before;
        if was_white && self.atlas_is_white() {
            changes.atlas_renewed = changes.repainted.remove(&TextureId::default());
        }
        self.leaving.extend(delta.free.drain());
        changes
    }

    pub(super) fn get(&self, id: TextureId) -> Option<&Texture> {
        self.textures.get(&id)
    }

    /// Whether the atlas of fonts has the white texel with which shapes without a texture are painted.
    pub(super) fn atlas_is_white(&self) -> bool {
        self.get(TextureId::default()).is_some_and(Texture::is_white_at_its_corner)
    }

    /// The size of the atlas of fonts, in texels; 1 × 1 before there is one.
    pub(super) fn atlas_size(&self) -> [usize; 2] {
        self.textures.get(&TextureId::default()).map_or([1, 1], Texture::size)
    }
}

#[cfg(test)]
mod tests {
    use egui::epaint::ImageDelta;
    use egui::{Color32, ColorImage, TextureOptions};

    use super::*;

    const OTHER: TextureId = TextureId::User(3);

    fn full(id: TextureId, size: [usize; 2], color: Color32) -> TexturesDelta {
        let mut delta = TexturesDelta::default();
        delta.push(id, ImageDelta::full(ColorImage::filled(size, color), TextureOptions::LINEAR));
        delta
    }

    fn part(id: TextureId, place: [usize; 2], color: Color32) -> TexturesDelta {
        let mut delta = TexturesDelta::default();
        delta.push(id, ImageDelta::partial(place, ColorImage::filled([1, 1], color), TextureOptions::LINEAR));
        delta
    }

    #[test]
    fn a_freed_texture_lasts_through_its_last_frame() {
        let mut textures = Textures::default();
        let mut delta = full(OTHER, [2, 2], Color32::WHITE);
        delta.free(OTHER);
        textures.apply(delta);
        assert_eq!(textures.bytes(), 4);
        let changes = textures.apply(TexturesDelta::default());
        assert!(changes.repainted.contains(&OTHER));
        assert_eq!(textures.bytes(), 0);
    }

    #[test]
    fn glyphs_added_to_the_atlas_repaint_nothing_and_glyphs_in_place_of_others_do() {
        let atlas = TextureId::default();
        let mut textures = Textures::default();
        textures.apply(full(atlas, [2, 2], Color32::TRANSPARENT));
        assert!(textures.apply(part(atlas, [0, 0], Color32::WHITE)).repainted.is_empty());
        assert_eq!(textures.apply(part(atlas, [1, 1], Color32::WHITE)), Changes::default());
        let replaced = textures.apply(part(atlas, [1, 1], Color32::TRANSPARENT));
        assert!(replaced.atlas_renewed && replaced.repainted.is_empty());
        let grown = textures.apply(full(atlas, [2, 4], Color32::WHITE));
        assert!(grown.repainted.is_empty() && !grown.atlas_renewed && grown.atlas_resized);
        // Without its white texel everything looks different.
        assert!(textures.apply(full(atlas, [2, 4], Color32::TRANSPARENT)).repainted.contains(&atlas));
    }

    #[test]
    fn any_change_of_another_texture_repaints_what_it_is_on() {
        let mut textures = Textures::default();
        textures.apply(full(OTHER, [2, 2], Color32::TRANSPARENT));
        assert!(textures.apply(part(OTHER, [1, 1], Color32::WHITE)).repainted.contains(&OTHER));
        assert!(textures.apply(full(OTHER, [2, 2], Color32::WHITE)).repainted.contains(&OTHER));
    }

    #[test]
    fn a_part_of_a_texture_that_is_not_there_is_nothing() {
        let mut textures = Textures::default();
        textures.apply(part(OTHER, [0, 0], Color32::WHITE));
        assert_eq!(textures.bytes(), 0);
    }
}
