//! The site's logo on the waiting screen: where the texts leave it room, as sharp as the screen is.

use egui::{ColorImage, Rect, Role, Sense, TextureHandle, TextureOptions, Ui, WidgetInfo, pos2, vec2};

use super::Brush;
use super::theme::{self, logo as size};
use crate::logo::Logo;

/// The logo as it was painted last, with what it follows.
pub(super) type PaintedLogo = Option<(Logo, [u32; 2], TextureHandle)>;

impl Brush<'_> {
    /// Paints the logo above texts of this height that begin at `top`. Gives where they begin now: lower, where there is room for a
    /// logo, else unchanged. Nothing that is read becomes smaller for it.
    pub(super) fn logo_ui(&mut self, ui: &mut Ui, place: Rect, top: f32, texts: f32) -> f32 {
        let Some(logo) = self.config.logo.clone() else { return top };
        let scale = self.layout.scale;
        let gap = size::GAP * scale;
        let room = place.height() - texts - gap;
        let [wide, high] = logo.size().map(|pixels| u16::try_from(pixels).map_or(f32::from(u16::MAX), f32::from));
        let most = vec2(place.width() * size::WIDEST, (size::HIGHEST * scale).min(room));
        let factor = (most.x / wide).min(most.y / high);
        if high * factor < size::LOWEST * scale {
            return top;
        }
        let pixel = ui.pixels_per_point();
        let pixels = [wide, high].map(|length| whole(length * factor * pixel)).map(|length| length.clamp(1, 4096));
        let points = pixels.map(|pixels| f32::from(u16::try_from(pixels).unwrap_or(u16::MAX)) / pixel);
        let begin = place.center().y - (points[1] + gap + texts) / 2.0;
        let on_pixels = |length: f32| (length * pixel).round() / pixel;
        let corner = pos2(on_pixels(place.center().x - points[0] / 2.0), on_pixels(begin));
        let rect = Rect::from_min_size(corner, vec2(points[0], points[1]));
        let plate = theme::plate(self.config.theme, |is_lost| logo.share_of(is_lost));
        if let Some(color) = plate {
            ui.painter().rect_filled(rect.expand(gap * 0.4), gap * 0.4, color);
        }
        let kept = self.logo.take().filter(|(last, size, _)| (last, *size) == (&logo, pixels));
        let (.., texture) = self.logo.insert(kept.unwrap_or_else(|| {
            let length = |pixels: u32| usize::try_from(pixels).unwrap_or_default();
            let image = ColorImage::from_rgba_premultiplied(pixels.map(length), &logo.scaled(pixels));
            let texture = ui.ctx().load_texture("logo", image, TextureOptions::NEAREST);
            (logo, pixels, texture)
        }));
        let whole_picture = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(texture.id(), rect, whole_picture, theme::AS_IT_IS);
        let response = ui.interact(rect, ui.scope_id().with("logo"), Sense::empty());
        let name = self.config.site_name.as_str();
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        let language = self.config.languages.main();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_language(language.tag()));
        rect.bottom() + gap
    }
}

/// A length in pixels.
fn whole(length: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what a screen has")]
    let pixels = length.round().clamp(0.0, 16384.0) as u32;
    pixels
}
