//! F1: the keys, and where to find what.

use egui::{Id, Key, Modal, Modifiers, ScrollArea, Ui};

use super::widgets::{self, Weight};
use super::{Facts, Look, Page, kit, theme};

/// How wide it is at most, in points.
const WIDTH: f32 = 720.0;
/// The column of the keys.
const KEYS_WIDTH: f32 = 200.0;

/// Whether it is open.
#[derive(Default)]
pub(super) struct Help {
    open: bool,
}

/// What to look for, and the page where it is.
const PLACES: [(&str, Page); 6] = [
    ("help-link", Page::Connection),
    ("help-message", Page::Messages),
    ("help-cleared", Page::Exam),
    ("help-try", Page::Simulator),
    ("help-record", Page::Simulator),
    ("help-monitor", Page::Settings),
];

/// The keys with what they do; that of staff is a setting.
fn keys(staff: &str) -> [(&str, &'static str); 14] {
    [
        ("F1", "keys-help"),
        ("Ctrl+1 … 5", "keys-pages"),
        ("F8", "keys-hide"),
        ("F11", "keys-full-screen"),
        (staff, "keys-staff"),
        ("Ctrl+R", "keys-reconnect"),
        ("Ctrl+Enter", "keys-check"),
        ("Ctrl+F", "keys-search"),
        ("Ctrl+C", "keys-copy"),
        ("Ctrl+Z", "keys-undo"),
        ("Ctrl++, Ctrl+−, Ctrl+0", "keys-zoom"),
        ("↑ ↓ PgUp PgDn Home End", "keys-list"),
        ("Tab, Shift+Tab, Space", "keys-tab"),
        ("Esc", "keys-close"),
    ]
}

/// The keys, each beside what it does.
pub(super) fn keys_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let staff = facts.settings.resolved.settings.display.staff_key.to_string();
    for (key, does) in keys(&staff) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            let column = egui::vec2(KEYS_WIDTH, theme::FACT);
            ui.allocate_ui_with_layout(column, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_size(column);
                widgets::strong_ui(ui, look.palette, key);
            });
            widgets::text_ui(ui, look.palette, look.words.get(does));
        });
    }
}

impl Help {
    /// Opens and closes by its key.
    pub(super) fn keys(&mut self, ui: &Ui) {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
            self.open = !self.open;
        }
    }

    /// Opens it.
    pub(super) const fn open(&mut self) {
        self.open = true;
    }

    /// Paints it over the page where it is open; the page that was chosen in it.
    pub(super) fn help_ui(&mut self, ui: &Ui, look: Look<'_>, facts: &Facts<'_>) -> Option<Page> {
        if !self.open {
            return None;
        }
        let (palette, words) = (look.palette, look.words);
        let window = ui.ctx().content_rect().size();
        let mut chosen = None;
        let modal = Modal::new(Id::unique("help")).show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(window.x - 8.0 * theme::UNIT));
            kit::heading_ui(ui, palette, words.get("help-title"), |ui| {
                let close = widgets::chip_ui(ui, palette, false, words.get("messages-close"));
                if kit::tip(close, "Esc").clicked() {
                    ui.close();
                }
            });
            ScrollArea::vertical().max_height(window.y - 16.0 * theme::UNIT).show(ui, |ui| {
                for (what, page) in PLACES {
                    ui.horizontal_wrapped(|ui| {
                        let name = words.get(page.key());
                        let button = widgets::button_ui(ui, palette, Weight::Other, name);
                        let says = words.get(what);
                        widgets::name(ui, &button, &format!("{name}: {says}"));
                        if button.clicked() {
                            chosen = Some(page);
                            ui.close();
                        }
                        widgets::text_ui(ui, palette, says);
                    });
                }
                ui.add_space(theme::GAP);
                kit::heading_ui(ui, palette, words.get("about-keys"), |_| {});
                keys_ui(ui, look, facts);
            });
        });
        if modal.should_close() {
            self.open = false;
        }
        chosen
    }
}
