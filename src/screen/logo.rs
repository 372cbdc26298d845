//! The site's logo on the waiting screen: where the texts leave it room, as sharp as the screen is.

use egui::{Color32, ColorImage, Rect, Role, Sense, TextureHandle, TextureOptions, Ui, WidgetInfo, pos2, vec2};

use super::Brush;
use super::theme::{self, logo as size};
use crate::logo::Logo;
use crate::settings::Theme;

/// The logo as it was painted last, with what that follows.
pub(super) struct Painted {
    logo: Logo,
    pixels: [u32; 2],
    theme: Theme,
    /// What it stands on, where the ground would swallow it. Every pixel is looked at to find out.
    plate: Option<Color32>,
    texture: TextureHandle,
}

/// None before the first.
pub(super) type PaintedLogo = Option<Painted>;

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
        let theme = self.config.theme;
        let kept = self.logo.take().filter(|last| (&last.logo, last.pixels, last.theme) == (&logo, pixels, theme));
        let painted = self.logo.insert(kept.unwrap_or_else(|| {
            let length = |pixels: u32| usize::try_from(pixels).unwrap_or_default();
            let image = ColorImage::from_rgba_premultiplied(pixels.map(length), &logo.scaled(pixels));
            let texture = ui.ctx().load_texture("logo", image, TextureOptions::NEAREST);
            let plate = theme::plate(theme, |is_lost| logo.share_of(is_lost));
            Painted { logo, pixels, theme, plate, texture }
        }));
        if let Some(color) = painted.plate {
            ui.painter().rect_filled(rect.expand(gap * 0.4), gap * 0.4, color);
        }
        let whole_picture = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(painted.texture.id(), rect, whole_picture, theme::AS_IT_IS);
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
