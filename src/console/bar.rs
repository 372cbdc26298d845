//! The bar on top of every page: the server, what can be done with the link, and the pages.

use egui::{
    Align, Frame, Id, Key, KeyboardShortcut, Label, Layout, Margin, Modifiers, Panel, RichText, Shape, Stroke, Ui,
    pos2, vec2,
};

use super::widgets::{self, Weight};
use super::{Action, Facts, Look, Page, RECONNECT, RUN_CHECK, theme};
use crate::l10n::Message;
use crate::link::LinkState;
use crate::settings::{SERVER_URL_KEY, ServerUrl};

/// The least and the most that the field for the address takes.
const FIELD: std::ops::RangeInclusive<f32> = 150.0..=360.0;
/// The field's own margins.
const FIELD_MARGIN: f32 = 24.0;
/// The arrow of a menu, with what is around it.
const ARROW: f32 = 20.0;
/// How wide the menu of the pages is.
const MENU: f32 = 180.0;
/// Between two tabs.
const TAB_GAP: f32 = 4.0;

/// The field for the server's address.
#[derive(Default)]
pub(super) struct ServerField {
    text: String,
    /// What the field was filled with: as long as nobody typed, it follows the server.
    filled_with: String,
    problem: Option<Message>,
}

/// What stands beside the field.
struct Beside {
    /// The pages, as tabs or in one menu.
    tabs: bool,
    /// All of it, in points.
    width: f32,
}

/// Paints the bar.
pub(super) fn bar_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    page: &mut Page,
    server: &mut ServerField,
    actions: &mut Vec<Action>,
) {
    let palette = look.palette;
    let frame = Frame::new().fill(palette.surface).inner_margin(Margin::symmetric(20, 10));
    let bar = Panel::top("bar").frame(frame).resizable(false).exact_size(theme::BAR).show_separator_line(false);
    let rect = bar
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                ui.add(Label::new(RichText::new("VX Display").font(theme::brand()).color(palette.ink)));
                ui.add_space(4.0);
                let beside = Beside::of(ui, look, *page);
                server.field_ui(ui, look, facts, beside.width, actions);
                if *page == Page::Connection {
                    connection_buttons_ui(ui, look, facts, actions);
                } else {
                    state_ui(ui, look, facts.link);
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if beside.tabs { tabs_ui(ui, look, page) } else { pages_ui(ui, look, page) }
                });
            });
        })
        .response
        .rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
}

impl Beside {
    /// The tabs, where the field keeps enough; on every page alike, so that nothing jumps.
    fn of(ui: &Ui, look: Look<'_>, page: Page) -> Self {
        let gap = ui.spacing().item_spacing.x;
        let wide = |key| widgets::button_width(ui, look.words.get(key));
        let buttons: f32 = ["bar-reconnect", "bar-run-check"].map(|key| wide(key) + gap).iter().sum();
        let tabs: f32 = Page::ALL.map(|page| wide(page.key()) + TAB_GAP).iter().sum();
        let margin = 2.0 * gap + FIELD_MARGIN;
        let fit = ui.available_width() - buttons - tabs - margin >= *FIELD.start();
        let pages = if fit { tabs } else { wide(page.key()) + ARROW + TAB_GAP };
        Self { tabs: fit, width: buttons + pages + margin }
    }
}

/// From right to left, as the bar is filled from its end; the keyboard goes the other way.
fn tabs_ui(ui: &mut Ui, look: Look<'_>, page: &mut Page) {
    ui.spacing_mut().item_spacing.x = TAB_GAP;
    for other in Page::ALL.into_iter().rev() {
        let tab = widgets::tab_ui(ui, look.palette, *page == other, None, look.words.get(other.key()));
        if tab.on_hover_text(shortcut_of(ui, other)).clicked() {
            *page = other;
        }
    }
}

/// The pages in a menu, where the bar is too narrow for tabs.
fn pages_ui(ui: &mut Ui, look: Look<'_>, page: &mut Page) {
    let name = look.words.get(page.key());
    // The arrow stands in the padding on the right.
    let width = widgets::button_width(ui, name) + ARROW;
    let tab = widgets::tab_ui(ui, look.palette, true, Some(width), name);
    widgets::name(ui, &tab, &look.words.with("bar-page", &[("page", name)]));
    let at = pos2(tab.rect.right() - ARROW, tab.rect.center().y);
    let arrow = [vec2(-4.5, -2.5), vec2(4.5, -2.5), vec2(0.0, 3.0)].map(|corner| at + corner);
    ui.painter().add(Shape::convex_polygon(arrow.to_vec(), look.palette.accent_ink, Stroke::NONE));
    egui::Popup::menu(&tab).show(|ui| {
        for other in Page::ALL {
            let item = widgets::tab_ui(ui, look.palette, *page == other, Some(MENU), look.words.get(other.key()));
            if item.on_hover_text(shortcut_of(ui, other)).clicked() {
                *page = other;
                ui.close();
            }
        }
    });
}

fn shortcut_of(ui: &Ui, page: Page) -> String {
    shortcut_text(ui, KeyboardShortcut::new(Modifiers::COMMAND, page.shortcut()))
}

impl ServerField {
    /// `beside` is what stands behind it in the bar and has its place first.
    fn field_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, beside: f32, actions: &mut Vec<Action>) {
        if self.filled_with != facts.server {
            facts.server.clone_into(&mut self.text);
            facts.server.clone_into(&mut self.filled_with);
            self.problem = None;
        }
        let width = (ui.available_width() - beside).clamp(90.0, *FIELD.end());
        let label = look.words.get("bar-server");
        let locked = facts.settings.resolved.is_locked(SERVER_URL_KEY);
        let field = ui
            .add_enabled_ui(!locked, |ui| widgets::field_ui(ui, &mut self.text, label, "ws://localhost:55111", width));
        let response = field.inner.on_disabled_hover_text(look.words.get("settings-locked"));
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            match self.text.trim().parse::<ServerUrl>() {
                Ok(url) => {
                    self.problem = None;
                    actions.push(Action::SetServer(url));
                }
                Err(error) => {
                    self.problem = Some(Message::new("server-not-an-address").with("reason", error.message()));
                    response.request_focus();
                }
            }
        } else if response.changed() {
            self.problem = None;
        }
        if let Some(problem) = &self.problem {
            problem_ui(ui, look, response.rect, &look.text(problem));
        }
    }
}

/// A sentence below a field, over whatever is there.
fn problem_ui(ui: &Ui, look: Look<'_>, below: egui::Rect, problem: &str) {
    egui::Area::new(Id::unique("problem of the server field"))
        .order(egui::Order::Foreground)
        .fixed_pos(below.left_bottom() + vec2(0.0, 6.0))
        .show(ui.ctx(), |ui| {
            let stroke = Stroke::new(1.5, look.palette.failed);
            Frame::new().fill(look.palette.surface).stroke(stroke).corner_radius(8).inner_margin(10).show(ui, |ui| {
                ui.set_max_width(420.0);
                widgets::text_ui(ui, look.palette, problem);
            });
        });
}

fn connection_buttons_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let reconnect = widgets::button_ui(ui, look.palette, Weight::Other, look.words.get("bar-reconnect"));
    if reconnect.on_hover_text(shortcut_text(ui, RECONNECT)).clicked() {
        actions.push(Action::Reconnect);
    }
    let running = facts.check.as_ref().is_some_and(|check| !check.run.is_over());
    ui.add_enabled_ui(!running, |ui| {
        let check = widgets::button_ui(ui, look.palette, Weight::Main, look.words.get("bar-run-check"));
        if check.on_hover_text(shortcut_text(ui, RUN_CHECK)).clicked() {
            actions.push(Action::RunCheck);
        }
    });
}

/// How the link stands, by a mark and a word.
fn state_ui(ui: &mut Ui, look: Look<'_>, link: LinkState) {
    let (key, filled) = match link {
        LinkState::Connecting => ("link-connecting", 0.0),
        LinkState::Unconfirmed => ("link-unconfirmed", 0.5),
        LinkState::Registered => ("link-registered", 1.0),
        LinkState::Unverified => ("link-unverified", 0.5),
        LinkState::Refused => ("link-refused", 0.0),
        LinkState::Lost => ("link-lost", 0.0),
    };
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(14.0), egui::Sense::hover());
    let color = look.palette.accent_ink;
    ui.painter().circle_stroke(rect.center(), 5.5, Stroke::new(1.8, color));
    ui.painter().circle_filled(rect.center(), 5.5 * filled, color);
    let text = RichText::new(look.words.get(key)).font(theme::body()).color(look.palette.ink);
    ui.add(Label::new(text).truncate());
}

fn shortcut_text(ui: &Ui, shortcut: KeyboardShortcut) -> String {
    ui.ctx().format_shortcut(&shortcut)
}
