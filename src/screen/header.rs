//! The line at the top: the site's name, the DEMO mark, the clock, the link's mark.

use chrono::NaiveTime;
use egui::{Color32, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::fitting::{Fit, Fitted};
use super::theme::{Weight, size};
use super::typography::{Alignment, Line};
use super::{Brush, LinkMark};

/// The mark's satellite stands at one of this many places; each answered ping moves it on by one.
const PLACES: u64 = 8;

/// How the link's mark looks in a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct MarkLook {
    centre: Pos2,
    scale: f32,
    color: Color32,
}

impl MarkLook {
    /// The satellite after so many answered pings.
    pub(super) fn satellite(self, beats: u64) -> Shape {
        #[expect(clippy::cast_precision_loss, reason = "less than eight")]
        let turn = (beats % PLACES) as f32 / PLACES as f32;
        let away = Vec2::angled(std::f32::consts::TAU * (turn - 0.25)) * 14.5 * self.scale;
        Shape::circle_filled(self.centre + away, 3.2 * self.scale, self.color)
    }
}

impl Brush<'_> {
    pub(super) fn header_ui(&mut self, ui: &mut Ui, demo: bool, mark: LinkMark, time: NaiveTime) -> MarkLook {
        let header = self.layout.header;
        let demo_left = if demo { self.demo_ui(ui).left() } else { header.right() };
        let look = self.mark_ui(ui, mark);
        let clock_left = self.clock_ui(ui, time);
        let site = self.config.site_name.clone();
        if !site.is_empty() {
            let right = demo_left.min(clock_left) - 40.0 * self.layout.scale;
            let rect = Rect::from_min_max(header.min, pos2(right.max(header.left()), header.bottom()));
            let line = self.header_line(ui, &site, rect);
            self.line_ui(ui, line.0, &Line { text: &site, color: self.palette.ink_label, ..line.1 });
        }
        look
    }

    /// A text of the header's size in its place, vertically in the middle; shrunk to two thirds, then cut.
    fn header_line<'t>(&mut self, ui: &Ui, text: &'t str, rect: Rect) -> (Rect, Line<'t>) {
        let largest = self.layout.sizes.header;
        let fit = Fit {
            weight: Weight::Medium,
            largest,
            one_line_down_to: largest * 0.66,
            lines: 1,
            width: rect.width(),
            height: rect.height(),
        };
        let fitted = Fitted::plain(self.typesetter.fit(ui, text, fit).size.max(largest * 0.66), 1);
        let top = rect.center().y - fitted.height() / 2.0;
        let rect = Rect::from_min_max(pos2(rect.left(), top), rect.max);
        (
            rect,
            Line {
                text,
                weight: Weight::Medium,
                fitted,
                color: self.palette.ink_label,
                place: Alignment::Left,
                least: 0.0,
            },
        )
    }

    /// Gives the left edge of the clock.
    fn clock_ui(&mut self, ui: &mut Ui, time: NaiveTime) -> f32 {
        let header = self.layout.header;
        let right = header.right() - 46.0 * self.layout.scale;
        let rect = Rect::from_min_max(pos2(header.center().x, header.top()), pos2(right, header.bottom()));
        let text = self.words.main.clock_text(time);
        let (rect, line) = self.header_line(ui, &text, rect);
        self.line_ui(ui, rect, &Line { place: Alignment::Right, ..line }).left()
    }

    /// Filled with a satellite that moves on with every answered ping; hollow while the link is lost.
    fn mark_ui(&self, ui: &Ui, mark: LinkMark) -> MarkLook {
        let scale = self.layout.scale.max(0.4);
        let header = self.layout.header;
        let centre = pos2(header.right() - 13.0 * self.layout.scale, header.center().y);
        let centre = self.mirrored(Rect::from_min_size(centre, Vec2::ZERO)).min;
        let look = MarkLook { centre, scale, color: self.palette.lit };
        let painter = ui.painter();
        if mark.up {
            painter.circle_filled(centre, 8.0 * scale, look.color);
            painter.add(look.satellite(mark.beats));
        } else {
            painter.circle_stroke(centre, 8.0 * scale, Stroke::new(3.5 * scale, self.palette.ink_label));
        }
        look
    }

    /// The mark that says that nothing here is real. Gives its rectangle.
    fn demo_ui(&mut self, ui: &mut Ui) -> Rect {
        let size = (self.layout.sizes.header * 1.2).max(size::SMALLEST + 3.0);
        let text = self.words.main.demo.as_str();
        let fitted = Fitted::plain(size, 1);
        let line =
            Line { text, weight: Weight::Bold, fitted, color: self.palette.ink, place: Alignment::Centre, least: 0.0 };
        let ink = self.typesetter.spaced_ui(ui, self.layout.header, &line, 0.12);
        let frame = Rect::from_center_size(
            pos2(self.layout.header.center().x, self.layout.header.center().y),
            vec2(ink.width() + size * 1.7, size * 1.62),
        );
        let stroke = Stroke::new((size * 0.085).max(1.5), self.palette.ink);
        ui.painter().rect_stroke(frame, size * 0.3, stroke, StrokeKind::Inside);
        let response = ui.interact(frame, ui.scope_id().with("demo"), Sense::empty());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
        let language = self.config.languages.main();
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_language(language.tag()));
        frame
    }
}
