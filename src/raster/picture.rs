//! A whole picture in memory.

use egui::ColorImage;

use super::canvas::Canvas;

/// A picture in memory of its own, black at first: for tests, and for windows that take pixels as bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pixels: Vec<u32>,
    width: usize,
    height: usize,
}

impl Picture {
    /// A black picture, `width` × `height` pixels.
    #[must_use]
    pub fn new([width, height]: [u32; 2]) -> Self {
        let length = |pixels: u32| usize::try_from(pixels).unwrap_or(usize::MAX);
        let (width, height) = (length(width), length(height));
        Self { pixels: vec![0; width.saturating_mul(height)], width, height }
    }

    /// To paint on it.
    #[must_use]
    pub fn canvas(&mut self) -> Canvas<'_> {
        Canvas { pixels: &mut self.pixels, width: self.width, height: self.height }
    }

    /// The pixels, row by row from the top, each `0x00RRGGBB`.
    #[must_use]
    pub fn pixels(&self) -> &[u32] {
        &self.pixels
    }

    /// Red, green, blue and 255 of each pixel.
    #[must_use]
    pub fn to_rgba(&self) -> Vec<u8> {
        let bytes = self.pixels.iter().flat_map(|pixel| {
            let [_, red, green, blue] = pixel.to_be_bytes();
            [red, green, blue, u8::MAX]
        });
        bytes.collect()
    }

    /// The picture as egui has pictures.
    #[must_use]
    pub fn to_image(&self) -> ColorImage {
        ColorImage::from_rgba_premultiplied([self.width, self.height], &self.to_rgba())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_bytes_are_its_pixels_red_first_and_opaque() {
        let mut picture = Picture::new([2, 1]);
        picture.canvas().pixels[1] = 0x0012_3456;
        assert_eq!(picture.to_rgba(), [0, 0, 0, 255, 0x12, 0x34, 0x56, 255]);
        let image = picture.to_image();
        assert_eq!((image.size, image.pixels[1].to_array()), ([2, 1], [0x12, 0x34, 0x56, 255]));
    }
}
