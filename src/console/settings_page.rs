//! The page of all settings: in groups that fill a page, found by words, and changed back where a change was none.

use egui::{CentralPanel, Frame, Key as KeyboardKey, Margin, Modifiers, Panel, Ui};

use super::about_page::AboutPage;
use super::halves::{between_cards, scrolled_ui};
use super::setting_row::{Drafts, row_ui};
use super::setting_words::{is_about, title, value_text};
use super::widgets;
use super::{Action, Facts, Look, field, kit, monitors_page, theme};
use crate::settings::{Change, Key, Layer};

/// How many changes can be taken back.
const UNDONE: usize = 50;
/// How wide the list of groups is, in points.
const GROUPS_WIDTH: f32 = 208.0;

/// A card of a group: its heading, and its settings.
type Card = (&'static str, &'static [&'static str]);

/// A group of settings, which is a page.
struct Group {
    title: &'static str,
    cards: &'static [Card],
}

/// The groups with settings, in their order.
const GROUPS: [Group; 6] = [
    Group {
        title: "group-connection",
        cards: &[
            ("section-server", &["server.url", "server.ca_file"]),
            ("section-link", &["link.ping_interval_secs", "link.dead_after_secs"]),
        ],
    },
    Group {
        title: MONITORS,
        cards: &[
            ("group-only-monitor", &["display.allow_only_monitor", "display.mode", "display.monitor"]),
            ("group-monitor-use", &["display.keep_awake", "display.sleep", "display.staff_key"]),
        ],
    },
    Group {
        title: "section-display",
        cards: &[
            ("group-look", &["display.language", "display.theme"]),
            ("section-site", &["site.name", "site.waiting_text", "site.logo"]),
            (
                "section-privacy",
                &[
                    "privacy.preset",
                    "privacy.names",
                    "privacy.birth_date",
                    "privacy.id",
                    "privacy.step",
                    "privacy.figure",
                ],
            ),
            (
                "group-content",
                &["display.show_name", "display.show_birth_date", "display.show_step", "display.show_figure"],
            ),
            ("group-legibility", &["display.viewing_distance_m", "display.diagonal_in"]),
            ("group-texts", &["site.texts", "site.procedures"]),
        ],
    },
    Group {
        title: "section-exam",
        cards: &[(
            "group-clearing",
            &[
                "exam.hold_on_link_loss_secs",
                "exam.clear_after_complete_secs",
                "exam.max_age_secs",
                "exam.pair_within_secs",
            ],
        )],
    },
    Group {
        title: "section-console",
        cards: &[
            ("group-window", &["console.language", "console.theme", "console.tray_icon", "display.renderer"]),
            ("section-messages", &["messages.keep_patient_data_mins"]),
        ],
    },
    Group {
        title: "group-administration",
        cards: &[
            (
                "section-relay",
                &[
                    "relay.listen",
                    "relay.dialect",
                    "relay.allowed_hosts",
                    "relay.tls_certificate",
                    "relay.tls_key",
                    "relay.sender_token_file",
                    "relay.snapshot",
                    "relay.bridge",
                    "relay.bridge_direction",
                    "relay.bridge_site",
                    "relay.bridge_room",
                    "relay.bridge_credentials",
                    "relay.bridge_ca_file",
                    "relay.bridge_patient_data",
                ],
            ),
            ("section-log", &["log.level", "log.file", "log.keep_days", "log.max_mib_per_day"]),
            ("section-health", &["health.prometheus_listen"]),
            ("section-diagnostics", &["diagnostics.core_dumps"]),
        ],
    },
];

/// The group that begins with the monitors.
const MONITORS: &str = "section-monitors";
const ABOUT: &str = "section-about";

/// A change that can be taken back.
struct Done {
    key: &'static Key,
    /// The value before it.
    before: String,
    back: Change,
}

/// What the page shows besides the facts.
pub(super) struct SettingsPage {
    group: &'static str,
    sought: String,
    drafts: Drafts,
    done: Vec<Done>,
    about: AboutPage,
}

impl Default for SettingsPage {
    fn default() -> Self {
        let [first, ..] = &GROUPS;
        Self {
            group: first.title,
            sought: String::new(),
            drafts: Drafts::default(),
            done: Vec::new(),
            about: AboutPage::default(),
        }
    }
}

impl SettingsPage {
    /// Turns to the settings of the patient monitor.
    pub(super) fn open_monitors(&mut self) {
        self.group = MONITORS;
        self.sought.clear();
    }

    /// What was typed has become the value.
    pub(super) fn saved(&mut self, key: &str) {
        self.drafts.saved(key);
    }

    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let ground = Frame::new().fill(look.palette.ground);
        let page = Margin::same(theme::PAGE);
        let left = Frame { inner_margin: Margin { right: 0, ..page }, ..ground };
        Panel::left("sections")
            .frame(left)
            .resizable(false)
            .exact_size(GROUPS_WIDTH + f32::from(theme::PAGE))
            .show_separator_line(false)
            .show(ui, |ui| {
                self.groups_ui(ui, look);
                ui.add_space(theme::UNIT);
                self.undo_ui(ui, look, facts, actions);
            });
        CentralPanel::default().frame(ground.inner_margin(page)).show(ui, |ui| {
            let sought = self.sought.trim().to_lowercase();
            if !sought.is_empty() {
                scrolled_ui(ui, "found", |ui| self.found_ui(ui, look, facts, &sought, actions));
            } else if let Some(group) = GROUPS.iter().find(|group| group.title == self.group) {
                scrolled_ui(ui, group.title, |ui| {
                    if group.title == MONITORS {
                        monitors_page::page_ui(ui, look, facts, actions);
                        between_cards(ui);
                    }
                    self.cards_ui(ui, look, facts, group, |_| true, actions);
                });
            } else {
                self.about.page_ui(ui, look, facts, actions);
            }
        });
    }

    fn groups_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        ui.spacing_mut().item_spacing.y = theme::HALF;
        let label = look.words.get("settings-search");
        let field = field::field_ui(ui, look, &mut self.sought, label, label, GROUPS_WIDTH);
        let is_at_it = field.has_focus() || field.lost_focus();
        if is_at_it && ui.input(|input| input.key_pressed(KeyboardKey::Escape)) {
            self.sought.clear();
        }
        kit::tip(field, look.words.get("settings-search-hint"));
        ui.add_space(theme::HALF);
        for title in GROUPS.iter().map(|group| group.title).chain([ABOUT]) {
            let chosen = self.sought.trim().is_empty() && self.group == title;
            let tab = widgets::tab_ui(ui, look.palette, chosen, Some(GROUPS_WIDTH), look.words.get(title));
            if tab.clicked() {
                self.group = title;
                self.sought.clear();
            }
        }
    }

    /// The cards of a group with the settings that are wanted; whether there were any.
    fn cards_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        group: &Group,
        wanted: impl Fn(&'static Key) -> bool,
        actions: &mut Vec<Action>,
    ) -> bool {
        let mut any = false;
        for (heading, names) in group.cards {
            let keys: Vec<_> = names.iter().filter_map(|name| Key::find(name)).filter(|key| wanted(key)).collect();
            if keys.is_empty() {
                continue;
            }
            any = true;
            widgets::card_ui(ui, look.palette, |ui| {
                kit::heading_ui(ui, look.palette, look.words.get(heading), |_| {});
                for (place, key) in keys.into_iter().enumerate() {
                    if place > 0 {
                        ui.separator();
                    }
                    if let Some(change) = row_ui(ui, look, facts, key, &mut self.drafts, actions) {
                        self.change(facts, key, change, actions);
                    }
                }
            });
            between_cards(ui);
        }
        any
    }

    fn found_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, sought: &str, actions: &mut Vec<Action>) {
        let mut any = false;
        for group in &GROUPS {
            any |= self.cards_ui(ui, look, facts, group, |key| is_about(look, key, sought), actions);
        }
        if !any {
            widgets::text_ui(
                ui,
                look.palette,
                &look.words.with("settings-none-found", &[("sought", self.sought.trim())]),
            );
        }
    }

    /// Asks for a change, and remembers the way back.
    fn change(&mut self, facts: &Facts<'_>, key: &'static Key, change: Change, actions: &mut Vec<Action>) {
        let resolved = &facts.settings.resolved;
        let before = value_text(&key.kind.value(&resolved.settings));
        let origin = resolved.origins.iter().find(|origin| origin.key == key);
        let in_file = origin.is_some_and(|origin| origin.source.layer() == Layer::User);
        let back = if in_file { Change::Set(before.clone()) } else { Change::Reset };
        self.done.push(Done { key, before, back });
        if self.done.len() > UNDONE {
            self.done.remove(0);
        }
        actions.push(Action::Setting { key, change });
    }

    /// The last change that has become a value can be taken back.
    fn undo_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let settings = &facts.settings.resolved.settings;
        let is_other = |done: &Done| value_text(&done.key.kind.value(settings)) != done.before;
        let Some(place) = self.done.iter().rposition(is_other) else { return };
        let key = self.done.get(place).map(|done| title(look, done.key)).unwrap_or_default();
        let button = widgets::button_ui(ui, look.palette, widgets::Weight::Other, look.words.get("settings-undo"));
        let name = look.words.with("settings-undo-of", &[("key", &key)]);
        widgets::name(ui, &button, &name);
        let by_key = !ui.ctx().text_edit_focused()
            && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, KeyboardKey::Z));
        if kit::tip(button, &name).clicked() || by_key {
            let done = self.done.remove(place);
            actions.push(Action::Setting { key: done.key, change: done.back });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::KEYS;

    #[test]
    fn every_setting_stands_in_one_group() {
        let mut names: Vec<&str> =
            GROUPS.iter().flat_map(|group| group.cards).flat_map(|(_, names)| names.iter().copied()).collect();
        let mut all: Vec<&str> = KEYS.iter().map(|key| key.name).collect();
        names.sort_unstable();
        all.sort_unstable();
        assert_eq!(names, all);
    }
}
