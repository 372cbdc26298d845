//! Whose work is in the program, and under which licence. Only the rows in sight are laid out.

use egui::{
    CornerRadius, Frame, Label, Margin, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::halves::between_cards;
use super::widgets::{self, Weight};
use super::{Look, kit, theme};
use crate::licences::{Component, Licences, licences};
use crate::screen::Coverage;

/// Where the column of licences begins, in parts of the width: the longest of each fits into the smallest window.
const LICENCE: f32 = 0.47;
/// Between a row's edge and its text, in points.
const INDENT: f32 = 14.0;

/// Which component's licence is read, by its place in the list.
#[derive(Default)]
pub(super) struct LicenceList {
    read: Option<usize>,
}

impl LicenceList {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let licences = licences();
        match self.read.and_then(|place| licences.components.get(place)) {
            Some(component) => {
                if texts_ui(ui, look, licences, component) {
                    self.read = None;
                }
            }
            None => self.list_ui(ui, look, licences),
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, look: Look<'_>, licences: &Licences) {
        let (palette, words) = (look.palette, look.words);
        widgets::card_ui(ui, palette, |ui| {
            widgets::strong_ui(ui, palette, &format!("VX Display {}", env!("CARGO_PKG_VERSION")));
            widgets::text_ui(ui, palette, words.get("licences-own"));
            let count = licences.components.len().to_string();
            widgets::soft_ui(ui, palette, &words.with("licences-others", &[("count", &count)]));
        });
        between_cards(ui);
        widgets::bare_card_ui(ui, palette, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let area = ScrollArea::vertical().id_salt("licences").auto_shrink(false).animated(false);
            area.show_rows(ui, theme::ROW, licences.components.len(), |ui, places| {
                for place in places {
                    let Some(component) = licences.components.get(place) else { continue };
                    if row_ui(ui, look, component) {
                        self.read = Some(place);
                    }
                }
            });
        });
    }
}

/// One component; whether it was chosen.
fn row_ui(ui: &mut Ui, look: Look<'_>, component: &Component) -> bool {
    let palette = look.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), theme::ROW), Sense::click());
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.notice_soft);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    let licence = rect.width() * LICENCE;
    let version = INDENT + widgets::text_width(ui, &component.name, theme::row_strong()) + 10.0;
    let cell = |from: f32, to: f32| {
        Rect::from_min_max(pos2(rect.left() + from, rect.top()), pos2(rect.left() + to, rect.bottom()))
    };
    widgets::cell_ui(ui, cell(INDENT, licence - 8.0), &component.name, theme::row_strong(), palette.ink);
    widgets::cell_ui(ui, cell(version, licence - 8.0), &component.version, theme::row(), palette.ink_soft);
    widgets::cell_ui(ui, cell(licence, rect.width() - INDENT), &component.licence, theme::row(), palette.ink);
    let spoken = format!("{}, {}", component.title(), component.licence);
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &spoken));
    widgets::focus_ring(ui, palette, &response, 0);
    response.clicked()
}

/// Without the characters that no bundled font has: some authors write their name in two scripts.
fn drawable(text: &str) -> String {
    let known = |c: &char| Coverage::bundled().can_draw(c.encode_utf8(&mut [0; 4]));
    text.chars().filter(known).collect::<String>().trim().to_owned()
}

/// The texts of one component; whether the list is wanted again.
fn texts_ui(ui: &mut Ui, look: Look<'_>, licences: &Licences, component: &Component) -> bool {
    let (palette, words) = (look.palette, look.words);
    let mut back = false;
    widgets::card_ui(ui, palette, |ui| {
        let button = widgets::button_ui(ui, palette, Weight::Other, words.get("licences-back"));
        back = kit::tip(button, words.get("licences-back-hint")).clicked();
        widgets::strong_ui(ui, palette, &component.title());
        widgets::text_ui(ui, palette, &component.licence);
        widgets::soft_ui(ui, palette, &drawable(&component.authors.join(", ")));
    });
    between_cards(ui);
    widgets::bare_card_ui(ui, palette, |ui| {
        // By its name, so that each text is shown from its beginning.
        let area = ScrollArea::vertical().id_salt(component.title()).auto_shrink(false).animated(false);
        area.show(ui, |ui| {
            for (place, text) in licences.texts_of(component).enumerate() {
                if place > 0 {
                    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), Stroke::new(1.0, palette.edge));
                }
                Frame::new().inner_margin(Margin::same(theme::CARD)).show(ui, |ui| {
                    ui.add(Label::new(RichText::new(text).font(theme::code()).color(palette.ink)).wrap());
                });
            }
        });
    });
    back
}
