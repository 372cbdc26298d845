//! One texture: its texels and how they are looked up.

use egui::{Color32, ColorImage, TextureFilter, TextureOptions, TextureWrapMode};

/// Glyphs are white with coverage: a byte a texel is enough, a quarter of what egui sends.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Texels {
    /// White, as opaque as this says, premultiplied.
    Coverage(Vec<u8>),
    /// Red, green, blue and alpha, premultiplied.
    Color(Vec<[u8; 4]>),
}

/// A picture that meshes are painted with.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Texture {
    /// In texels; as many as there are of them.
    width: usize,
    height: usize,
    texels: Texels,
    options: TextureOptions,
}

/// Lookups farther away than this many texels are of no use: a texture is smaller.
const FARTHEST: f32 = 1_000_000.0;

impl Texture {
    /// Without texels where an image has not as many as its size says.
    pub(super) fn new(image: &ColorImage, options: TextureOptions) -> Self {
        let [width, height] = image.size;
        let pixels = &image.pixels;
        if width.checked_mul(height) != Some(pixels.len()) {
            return Self { width: 0, height: 0, texels: Texels::Coverage(Vec::new()), options };
        }
        let texels = if is_coverage(image) {
            // egui doubles the height of its atlas: what is empty below is never touched, and so takes no memory.
            let used = pixels.len() - pixels.iter().rev().take_while(|color| color.a() == 0).count();
            let mut texels = vec![0; pixels.len()];
            texels.iter_mut().zip(&pixels[..used]).for_each(|(texel, color)| *texel = color.a());
            Texels::Coverage(texels)
        } else {
            Texels::Color(pixels.iter().map(Color32::to_array).collect())
        };
        Self { width, height, texels, options }
    }

    pub(super) fn size(&self) -> [usize; 2] {
        [self.width, self.height]
    }

    /// Whether what names its first corner is white, and needs no texture.
    #[expect(clippy::float_cmp, reason = "levels are whole numbers")]
    pub(super) fn is_white_at_its_corner(&self) -> bool {
        self.sample([0.0; 2], self.options.magnification) == [255.0; 4]
    }

    /// The memory of its texels.
    pub(super) fn bytes(&self) -> usize {
        match &self.texels {
            Texels::Coverage(texels) => texels.len(),
            Texels::Color(texels) => texels.len() * size_of::<[u8; 4]>(),
        }
    }

    /// Puts an image over a part; what lies beyond the texture is left out. Whether a texel that was not empty is another now.
    pub(super) fn update(&mut self, [x, y]: [usize; 2], image: &ColorImage) -> bool {
        if !is_coverage(image) {
            self.make_colored();
        }
        let [width, _] = image.size;
        let columns = width.min(self.width.saturating_sub(x));
        if columns == 0 {
            return false;
        }
        let mut changed = false;
        for (row, from) in image.pixels.chunks_exact(width).enumerate() {
            let Some(begin) = y.checked_add(row).and_then(|y| y.checked_mul(self.width)) else { break };
            let place = begin.saturating_add(x)..begin.saturating_add(x).saturating_add(columns);
            match &mut self.texels {
                Texels::Coverage(texels) => {
                    let Some(texels) = texels.get_mut(place) else { break };
                    for (texel, color) in texels.iter_mut().zip(from) {
                        changed |= *texel != 0 && *texel != color.a();
                        *texel = color.a();
                    }
                }
                Texels::Color(texels) => {
                    let Some(texels) = texels.get_mut(place) else { break };
                    for (texel, color) in texels.iter_mut().zip(from) {
                        changed |= *texel != [0; 4] && *texel != color.to_array();
                        *texel = color.to_array();
                    }
                }
            }
        }
        changed
    }

    fn make_colored(&mut self) {
        if let Texels::Coverage(texels) = &self.texels {
            self.texels = Texels::Color(texels.iter().map(|&level| [level; 4]).collect());
        }
    }

    /// Whether every texel of another one that is not empty is in this one, at the same place.
    pub(super) fn continues(&self, other: &Self) -> bool {
        self.width == other.width
            && self.height >= other.height
            && self.options == other.options
            && match (&other.texels, &self.texels) {
                (Texels::Coverage(before), Texels::Coverage(after)) => {
                    before.iter().zip(after).all(|(before, after)| *before == 0 || before == after)
                }
                (Texels::Color(before), Texels::Color(after)) => {
                    before.iter().zip(after).all(|(before, after)| *before == [0; 4] || before == after)
                }
                (Texels::Coverage(_), Texels::Color(_)) | (Texels::Color(_), Texels::Coverage(_)) => false,
            }
    }

    /// A piece of a row of texels, where it is all there.
    pub(super) fn row(&self, x: i64, y: i64, count: usize) -> Option<Row<'_>> {
        let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
        if x.checked_add(count)? > self.width || y >= self.height {
            return None;
        }
        let begin = y * self.width + x;
        let place = begin..begin + count;
        match &self.texels {
            Texels::Coverage(texels) => texels.get(place).map(Row::Coverage),
            Texels::Color(texels) => texels.get(place).map(Row::Color),
        }
    }

    /// How texels are looked up where so many of them lie on a pixel.
    pub(super) fn filter(&self, texels_per_pixel: f32) -> TextureFilter {
        if texels_per_pixel > 1.0 { self.options.minification } else { self.options.magnification }
    }

    /// The colour at a place in texels, in levels from 0 to 255. Transparent where there are no texels.
    pub(super) fn sample(&self, [u, v]: [f32; 2], filter: TextureFilter) -> [f32; 4] {
        match filter {
            TextureFilter::Nearest => {
                let (x, _) = split(u);
                let (y, _) = split(v);
                self.texel(x, y).map(f32::from)
            }
            TextureFilter::Linear => {
                let (x, right) = split(u - 0.5);
                let (y, below) = split(v - 0.5);
                let corners = [(x, y), (x + 1, y), (x, y + 1), (x + 1, y + 1)];
                let corners = corners.map(|(x, y)| self.texel(x, y).map(f32::from));
                std::array::from_fn(|i| {
                    let upper = corners[0][i] + (corners[1][i] - corners[0][i]) * right;
                    let lower = corners[2][i] + (corners[3][i] - corners[2][i]) * right;
                    upper + (lower - upper) * below
                })
            }
        }
    }

    fn texel(&self, x: i32, y: i32) -> [u8; 4] {
        let (Some(x), Some(y)) = (self.wrapped(x, self.width), self.wrapped(y, self.height)) else { return [0; 4] };
        let at = y * self.width + x;
        match &self.texels {
            Texels::Coverage(texels) => [texels.get(at).copied().unwrap_or_default(); 4],
            Texels::Color(texels) => texels.get(at).copied().unwrap_or_default(),
        }
    }

    fn wrapped(&self, at: i32, length: usize) -> Option<usize> {
        let length = i32::try_from(length).ok().filter(|length| *length > 0)?;
        let at = match self.options.wrap_mode {
            TextureWrapMode::ClampToEdge => at.clamp(0, length - 1),
            TextureWrapMode::Repeat => at.rem_euclid(length),
            TextureWrapMode::MirroredRepeat => {
                let at = at.rem_euclid(length.saturating_mul(2));
                if at < length { at } else { length.saturating_mul(2) - 1 - at }
            }
        };
        usize::try_from(at).ok()
    }
}

/// A piece of a row of texels.
pub(super) enum Row<'a> {
    Coverage(&'a [u8]),
    Color(&'a [[u8; 4]]),
}

/// A number's whole part, and what it is beyond that.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "clamped before")]
fn split(at: f32) -> (i32, f32) {
    let at = if at.is_nan() { 0.0 } else { at.clamp(-FARTHEST, FARTHEST) };
    let towards_zero = at as i32;
    // Without SSE 4.1 `floor` calls a function.
    let whole = if at < towards_zero as f32 { towards_zero - 1 } else { towards_zero };
    (whole, at - whole as f32)
}

/// Whether all texels are white, more or less opaque. Without an early end, which lets the compiler make vectors of it.
fn is_coverage(image: &ColorImage) -> bool {
    let tint = image.pixels.iter().fold(0, |tint, color| {
        let [r, g, b, a] = color.to_array();
        tint | (r ^ a) | (g ^ a) | (b ^ a)
    });
    tint == 0
}

#[cfg(test)]
mod tests {
    #![expect(clippy::float_cmp, reason = "whole levels and halves of them are exact")]

    use super::*;

    fn gray(size: [usize; 2], levels: &[u8]) -> ColorImage {
        ColorImage::from_rgba_premultiplied(size, &levels.iter().flat_map(|level| [*level; 4]).collect::<Vec<_>>())
    }

    #[test]
    fn coverage_takes_a_byte_a_texel_until_a_colour_comes() {
        let mut texture = Texture::new(&gray([2, 2], &[0, 255, 7, 9]), TextureOptions::NEAREST);
        assert_eq!(texture.bytes(), 4);
        texture.update([1, 1], &ColorImage::filled([1, 1], Color32::RED));
        assert_eq!(texture.bytes(), 16);
        assert_eq!(texture.sample([0.5, 1.5], TextureFilter::Nearest), [7.0; 4]);
        assert_eq!(texture.sample([1.5, 1.5], TextureFilter::Nearest), [255.0, 0.0, 0.0, 255.0]);
    }

    #[test]
    fn between_the_middles_of_texels_it_is_between_their_colours() {
        let texture = Texture::new(&gray([2, 2], &[0, 100, 200, 100]), TextureOptions::LINEAR);
        for (u, v, level) in
            [(0.5, 0.5, 0.0), (1.0, 0.5, 50.0), (1.5, 0.5, 100.0), (0.5, 1.0, 100.0), (1.0, 1.0, 100.0)]
        {
            assert_eq!(texture.sample([u, v], TextureFilter::Linear), [level; 4], "{u} {v}");
        }
    }

    #[test]
    fn beyond_its_edges_it_goes_on_as_its_options_say() {
        let image = gray([3, 1], &[10, 20, 30]);
        for (wrap_mode, levels) in [
            (TextureWrapMode::ClampToEdge, [10, 10, 10, 20, 30, 30, 30]),
            (TextureWrapMode::Repeat, [20, 30, 10, 20, 30, 10, 20]),
            (TextureWrapMode::MirroredRepeat, [20, 10, 10, 20, 30, 30, 20]),
        ] {
            let texture = Texture::new(&image, TextureOptions { wrap_mode, ..TextureOptions::NEAREST });
            let seen =
                [-1.5, -0.5, 0.5, 1.5, 2.5, 3.5, 4.5].map(|u| texture.sample([u, 0.5], TextureFilter::Nearest)[0]);
            assert_eq!(seen, levels.map(|level: u8| f32::from(level)), "{wrap_mode:?}");
        }
    }

    #[test]
    fn smaller_and_larger_have_filters_of_their_own() {
        let options = TextureOptions {
            magnification: TextureFilter::Nearest,
            minification: TextureFilter::Linear,
            ..TextureOptions::NEAREST
        };
        let texture = Texture::new(&gray([1, 1], &[1]), options);
        assert_eq!(texture.filter(0.5), TextureFilter::Nearest);
        assert_eq!(texture.filter(2.0), TextureFilter::Linear);
    }

    #[test]
    fn an_update_beyond_the_edge_is_left_out_there() {
        let mut texture = Texture::new(&gray([2, 2], &[1, 2, 3, 4]), TextureOptions::NEAREST);
        assert!(texture.update([1, 1], &gray([2, 2], &[9, 9, 9, 9])));
        assert!(!texture.update([5, 0], &gray([1, 1], &[8])));
        assert!(!texture.update([usize::MAX, usize::MAX], &gray([1, 1], &[8])));
        assert_eq!(texture.texels, Texels::Coverage(vec![1, 2, 3, 9]));
    }

    #[test]
    fn an_atlas_that_grew_continues_the_one_before_and_one_begun_anew_does_not() {
        let before = Texture::new(&gray([2, 2], &[1, 2, 0, 0]), TextureOptions::LINEAR);
        let grown = Texture::new(&gray([2, 4], &[1, 2, 0, 8, 9, 9, 9, 9]), TextureOptions::LINEAR);
        assert!(grown.continues(&before) && !before.continues(&grown));
        assert!(!Texture::new(&gray([2, 2], &[2, 1, 0, 0]), TextureOptions::LINEAR).continues(&before));
        assert!(!Texture::new(&gray([2, 2], &[1, 2, 0, 0]), TextureOptions::NEAREST).continues(&before));
    }

    #[test]
    fn nonsense_has_a_colour_and_does_no_harm() {
        let texture = Texture::new(&gray([2, 1], &[5, 6]), TextureOptions::LINEAR_REPEAT);
        for at in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, -1e30] {
            for filter in [TextureFilter::Linear, TextureFilter::Nearest] {
                assert!(texture.sample([at, at], filter).iter().all(|level| (0.0..=255.0).contains(level)));
            }
        }
        let empty = Texture::new(&ColorImage::default(), TextureOptions::LINEAR);
        assert_eq!(empty.sample([0.0, 0.0], TextureFilter::Linear), [0.0; 4]);
        let mut lying = ColorImage::filled([2, 2], Color32::RED);
        lying.size = [usize::MAX, 3];
        assert_eq!(Texture::new(&lying, TextureOptions::LINEAR).bytes(), 0);
    }
}
