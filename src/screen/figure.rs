//! Stand-in.
use super::body_part::Target;
/// x
pub struct FigureColors { /// x
 pub body: egui::Color32, /// x
 pub lit: egui::Color32 }
/// x
pub fn figure_ui(painter: &egui::Painter, rect: egui::Rect, _t: Option<Target>, c: FigureColors) { painter.rect_filled(rect.shrink(rect.width()*0.3), 10.0, c.body); painter.circle_filled(rect.center(), 30.0, c.lit); }
