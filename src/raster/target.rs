//! What triangles are painted on, and their corners.

use egui::Color32;

use super::canvas::Canvas;
use super::edges::Point;
use super::rect::PixelRect;
use super::texture::Texture;

/// A corner of a triangle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Corner {
    /// In pixels, as it came.
    pub(super) at: [f32; 2],
    /// The same, where the edges are drawn.
    pub(super) point: Point,
    /// Where on the texture, in texels.
    pub(super) texel: [f32; 2],
    /// Premultiplied.
    pub(super) color: Color32,
}

/// What is painted on, where, and with which texture.
pub(super) struct Target<'a, 'b> {
    pub(super) canvas: &'a mut Canvas<'b>,
    /// The whole of the canvas.
    pub(super) picture: PixelRect,
    /// Nothing outside is painted.
    pub(super) clip: PixelRect,
    pub(super) texture: &'a Texture,
    /// Whether what names the texture's first corner needs no texture.
    white_corner: bool,
}

impl<'a, 'b> Target<'a, 'b> {
    pub(super) fn new(canvas: &'a mut Canvas<'b>, clip: PixelRect, texture: &'a Texture) -> Self {
        let picture = canvas.bounds();
        let white_corner = texture.is_white_at_its_corner();
        Self { canvas, picture, clip: clip.intersect(picture), texture, white_corner }
    }

    /// Whether corners are of plain colour.
    #[expect(clippy::float_cmp, reason = "the corner itself")]
    pub(super) fn is_plain(&self, corners: &[Corner]) -> bool {
        self.white_corner && corners.iter().all(|corner| corner.texel == [0.0; 2])
    }
}
