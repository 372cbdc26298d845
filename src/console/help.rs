//! F1: the keys, and where to find what.

use egui::{Frame, Id, Key, Label, Modifiers, RichText, ScrollArea, Ui, vec2};

use super::fact::pair_ui;
use super::focus_in_sight;
use super::popup::{close, give_back, modal_ui};
use super::widgets::{self, Weight};
use super::{Facts, Look, Page, kit, theme};

/// How wide it is at most, in points.
const WIDTH: f32 = 720.0;
/// The column of the pages.
const PAGES_WIDTH: f32 = 136.0;
/// Above the first line beside a button, in points.
const FIRST_LINE: f32 = 6.0;

/// Whether it is open.
#[derive(Default)]
pub(super) struct Help {
    open: bool,
    /// It is painted for the first time.
    is_new: bool,
    /// What had the keyboard before.
    origin: Option<Id>,
}

/// What to look for, and the page where it is.
const PLACES: [(&[&str], Page); 5] = [
    (&["find-link"], Page::Connection),
    (&["find-message"], Page::Messages),
    (&["find-cleared"], Page::Exam),
    (&["find-try", "find-record"], Page::Simulator),
    (&["find-monitor"], Page::Settings),
];

/// Names of keys, which keyboards write in their language.
const NAMES: [(&str, &str); 10] = [
    ("Ctrl", "key-name-ctrl"),
    ("Shift", "key-name-shift"),
    ("Enter", "key-name-enter"),
    ("Space", "key-name-space"),
    ("Tab", "key-name-tab"),
    ("PgUp", "key-name-page-up"),
    ("PgDn", "key-name-page-down"),
    ("Home", "key-name-home"),
    ("End", "key-name-end"),
    ("Esc", "key-name-esc"),
];

/// Keys as the keyboards of the language name them.
pub(super) fn keys_text(look: Look<'_>, keys: &str) -> String {
    let named = |part: &str| {
        let known = NAMES.iter().find(|(name, _)| *name == part);
        known.map_or_else(|| part.to_owned(), |(_, key)| look.words.get(key).to_owned())
    };
    let mut text = String::new();
    let mut rest = keys;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (part, behind) = rest.split_at(end);
        text.push_str(&named(part));
        let sign = behind.chars().next();
        text.extend(sign);
        rest = sign.and_then(|sign| behind.get(sign.len_utf8()..)).unwrap_or_default();
    }
    text
}

/// The keys with what they do; that of staff is a setting.
fn keys(staff: &str) -> [(&str, &'static str); 13] {
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
        ("Ctrl++, Ctrl+-, Ctrl+0", "keys-zoom"),
        ("PgUp/PgDn, Home/End", "keys-list"),
        ("Tab, Shift+Tab, Space", "keys-tab"),
    ]
}

/// The keys, each beside what it does.
pub(super) fn keys_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let staff = facts.settings.resolved.settings.display.staff_key.to_string();
    for (key, does) in keys(&staff) {
        let key = Label::new(RichText::new(keys_text(look, key)).font(theme::strong()).color(look.palette.ink));
        let does = Label::new(RichText::new(look.words.get(does)).font(theme::body()).color(look.palette.ink));
        pair_ui(ui, key, does);
    }
}

impl Help {
    /// Whether it lies over the page.
    pub(super) const fn is_open(&self) -> bool {
        self.open
    }

    /// Opens and closes by its key.
    pub(super) fn keys(&mut self, ui: &Ui) {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F1)) {
            self.open = !self.open;
            if self.open {
                (self.is_new, self.origin) = (true, close(ui.ctx()));
            } else {
                give_back(ui, self.origin);
            }
        }
    }

    /// Paints it over the page where it is open; the page that was chosen in it.
    pub(super) fn help_ui(&mut self, ui: &Ui, look: Look<'_>, facts: &Facts<'_>) -> Option<Page> {
        if !self.open {
            return None;
        }
        let (palette, words) = (look.palette, look.words);
        let window = ui.ctx().content_rect().size();
        let mut chosen = None;
        let frame = Frame::window(&ui.global_style()).inner_margin(egui::Margin::same(theme::CARD));
        let modal = modal_ui(ui.ctx(), Id::unique("help"), frame, |ui| {
            ui.set_width(WIDTH.min(window.x - 8.0 * theme::UNIT));
            kit::heading_ui(ui, palette, words.get("find-title"), |ui| {
                let close = widgets::chip_ui(ui, palette, false, words.get("messages-close"));
                if std::mem::take(&mut self.is_new) {
                    close.request_focus();
                }
                if kit::tip(close, &keys_text(look, "Esc")).clicked() {
                    ui.close();
                }
            });
            let height = window.y - 20.0 * theme::UNIT;
            ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
                for (what, page) in PLACES {
                    ui.horizontal(|ui| {
                        let name = words.get(page.key());
                        let size = vec2(PAGES_WIDTH, theme::CONTROL);
                        let layout = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
                        let button = ui.allocate_ui_with_layout(size, layout, |ui| {
                            widgets::button_ui(ui, palette, Weight::Other, name)
                        });
                        let button = button.inner;
                        let says: Vec<&str> = what.iter().map(|what| words.get(what)).collect();
                        widgets::name(ui, &button, &format!("{name}: {}", says.join(" ")));
                        if button.clicked() {
                            chosen = Some(page);
                            ui.close();
                        }
                        ui.vertical(|ui| {
                            // The first line stands beside the name.
                            ui.add_space(FIRST_LINE);
                            for says in says {
                                widgets::text_ui(ui, palette, says);
                            }
                        });
                    });
                }
                ui.add_space(theme::GAP);
                kit::heading_ui(ui, palette, words.get("about-keys"), |_| {});
                keys_ui(ui, look, facts);
                focus_in_sight::follow(ui);
            });
        });
        if modal.should_close() {
            self.open = false;
            give_back(ui, self.origin);
        }
        chosen
    }
}
