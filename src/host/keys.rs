//! Which keys were pressed on the patient screen.

use egui::{Event, Key, Modifiers};

use crate::settings::KeyChord;

/// Whether this key was pressed without modifiers.
pub(super) fn alone(events: &[Event], wanted: Key) -> bool {
    pressed(events, wanted, Modifiers::NONE)
}

/// Whether this combination was pressed, whatever the keyboard makes of the last key together with the others.
pub(super) fn together(events: &[Event], chord: KeyChord) -> bool {
    let held = Modifiers { ctrl: chord.ctrl, alt: chord.alt, shift: chord.shift, ..Modifiers::NONE };
    Key::from_name(chord.key).is_some_and(|key| pressed(events, key, held))
}

fn pressed(events: &[Event], wanted: Key, held: Modifiers) -> bool {
    // The keys that are held are those of each event: at the end of the frame they may be up again.
    events.iter().any(|event| {
        matches!(event, Event::Key { key, physical_key, pressed: true, modifiers, .. }
            if (*key == wanted || means(*key, *physical_key) == Some(wanted))
                && (modifiers.ctrl, modifiers.alt, modifiers.shift) == (held.ctrl, held.alt, held.shift))
    })
}

/// Shift or Alt may make something else of a key, such as `!` of 1: then it is the one that stands at its place on an English keyboard.
fn means(key: Key, physical: Option<Key>) -> Option<Key> {
    if KeyChord::KEYS.contains(&key.name()) { Some(key) } else { physical }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(key: Key, physical_key: Option<Key>, modifiers: Modifiers) -> [Event; 1] {
        [Event::Key { key, physical_key, pressed: true, repeat: false, modifiers }]
    }

    /// All that the settings accept.
    fn accepted() -> Vec<KeyChord> {
        let mut found = Vec::new();
        for held in ["Ctrl+", "Alt+", "Ctrl+Alt+", "Ctrl+Shift+", "Alt+Shift+", "Ctrl+Alt+Shift+"] {
            found.extend(KeyChord::KEYS.iter().filter_map(|key| format!("{held}{key}").parse::<KeyChord>().ok()));
        }
        found
    }

    fn held(chord: KeyChord) -> Modifiers {
        Modifiers { ctrl: chord.ctrl, command: chord.ctrl, alt: chord.alt, shift: chord.shift, ..Modifiers::NONE }
    }

    #[test]
    fn every_combination_that_the_settings_accept_is_understood_and_no_other() {
        let all = accepted();
        let taken = 2 + 3 + 12;
        assert_eq!(all.len(), 6 * KeyChord::KEYS.len() - taken);
        for pressed in &all {
            let key = Key::from_name(pressed.key).unwrap();
            let events = event(key, Some(key), held(*pressed));
            for wanted in &all {
                assert_eq!(together(&events, *wanted), wanted == pressed, "{pressed} for {wanted}");
            }
            assert!(!alone(&events, key), "{pressed}");
        }
    }

    #[test]
    fn a_key_that_shift_makes_another_one_is_known_by_its_place() {
        let chord: KeyChord = "Ctrl+Shift+1".parse().unwrap();
        assert!(together(&event(Key::Exclamationmark, Some(Key::Num1), held(chord)), chord));
        let chord: KeyChord = "Ctrl+Alt+7".parse().unwrap();
        assert!(together(&event(Key::OpenCurlyBracket, Some(Key::Num7), held(chord)), chord), "a German keyboard");
    }

    #[test]
    fn a_letter_goes_by_what_is_written_on_it() {
        let chord: KeyChord = "Ctrl+Shift+A".parse().unwrap();
        assert!(together(&event(Key::A, Some(Key::Q), held(chord)), chord), "a French keyboard");
        assert!(!together(&event(Key::Q, Some(Key::A), held(chord)), chord));
    }

    #[test]
    fn a_key_alone_is_not_one_with_others_held() {
        assert!(alone(&event(Key::F8, Some(Key::F8), Modifiers::NONE), Key::F8));
        assert!(!alone(&event(Key::F8, Some(Key::F8), Modifiers::SHIFT), Key::F8));
    }
}
