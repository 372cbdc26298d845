//! The one monitor that may show the patient screen now, or why there is none.

use std::fmt;

use super::choice::MonitorChoice;
use super::monitor::Monitor;
use crate::l10n::Message;

/// Why the patient screen is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hidden {
    /// The system lists no monitor at all, or the list cannot be had.
    NoMonitors,
    /// There is one monitor, which is the operator's.
    OnlyMonitor,
    /// The chosen monitor is not there.
    Missing(MonitorChoice),
    /// Several monitors match the choice.
    Uncertain {
        /// What was chosen.
        choice: MonitorChoice,
        /// How many are.
        count: usize,
    },
    /// Another monitor shows the same part of the desktop.
    Mirrored(String),
    /// The monitor is switched off to save power.
    Asleep(String),
    /// One monitor matches the choice, but it may not be the patient's: several matched before, it was next to the patient's,
    /// or its neighbours have changed.
    Doubtful {
        /// What was chosen.
        choice: MonitorChoice,
        /// The monitor that is left.
        name: String,
    },
    /// The monitor that showed the patient screen is present, but the choice now means another one.
    Moved {
        /// What was chosen.
        choice: MonitorChoice,
        /// The patient's.
        was: String,
        /// The one that is meant now.
        name: String,
    },
}

/// Picks the monitor, by its place in the list.
///
/// `allow_only`: whether the only monitor may be taken.
///
/// # Errors
/// Why none of them may show a patient.
pub fn pick(monitors: &[Monitor], choice: &MonitorChoice, allow_only: bool) -> Result<usize, Hidden> {
    if monitors.is_empty() {
        return Err(Hidden::NoMonitors);
    }
    let index = candidate(monitors, choice, allow_only)?;
    let monitor = monitors.get(index).ok_or_else(|| Hidden::Missing(choice.clone()))?;
    if monitors.len() == 1 && !allow_only {
        Err(Hidden::OnlyMonitor)
    } else if monitor.mirrored {
        Err(Hidden::Mirrored(monitor.name().to_owned()))
    } else if monitor.asleep {
        Err(Hidden::Asleep(monitor.name().to_owned()))
    } else {
        Ok(index)
    }
}

/// A lasting choice of this monitor: its identity; together with its connector if it has no serial number or shares its
/// identity with another one.
#[must_use]
pub fn choice_of(monitors: &[Monitor], index: usize) -> Option<MonitorChoice> {
    let monitor = monitors.get(index)?;
    let is_alone = monitors.iter().filter(|other| other.has_identity_of(monitor)).count() == 1;
    // Without an EDID the identity has the connector in it.
    let is_one_of_its_kind = monitor.edid.as_ref().is_none_or(|edid| !edid.serial.is_empty());
    Some(MonitorChoice::Named(if is_alone && is_one_of_its_kind { monitor.identity() } else { pinned(monitor) }))
}

/// Identity and connector.
fn pinned(monitor: &Monitor) -> String {
    format!("{} @{}", monitor.identity(), monitor.connector)
}

fn candidate(monitors: &[Monitor], choice: &MonitorChoice, allow_only: bool) -> Result<usize, Hidden> {
    let primary = primary(monitors);
    let found: Vec<usize> = match choice {
        MonitorChoice::Second if monitors.len() == 1 => {
            return if allow_only { Ok(0) } else { Err(Hidden::OnlyMonitor) };
        }
        MonitorChoice::Second => match primary {
            Some(primary) => (0..monitors.len()).filter(|index| *index != primary).collect(),
            // If the operator's monitor is unknown, any of them may be it.
            None => (0..monitors.len()).collect(),
        },
        MonitorChoice::Primary => primary.map_or_else(|| (0..monitors.len()).collect(), |primary| vec![primary]),
        MonitorChoice::Index(number) => {
            let index = usize::try_from(*number).ok().and_then(|number| number.checked_sub(1));
            index.filter(|index| *index < monitors.len()).into_iter().collect()
        }
        MonitorChoice::Named(name) => named(monitors, name),
    };
    match found[..] {
        [] => Err(Hidden::Missing(choice.clone())),
        [index] => Ok(index),
        [..] => Err(Hidden::Uncertain { choice: choice.clone(), count: found.len() }),
    }
}

/// The main monitor, by its index in the list; if the system names none, the one at the desktop's origin. `None` if it names
/// several, or one that shows nothing.
#[must_use]
pub fn primary(monitors: &[Monitor]) -> Option<usize> {
    let all = |is: &dyn Fn(&Monitor) -> bool| -> Vec<usize> {
        monitors.iter().enumerate().filter(|(_, monitor)| is(monitor)).map(|(index, _)| index).collect()
    };
    let named = all(&|monitor| monitor.primary);
    let found = if named.is_empty() { all(&|monitor| (monitor.area.x, monitor.area.y) == (0, 0)) } else { named };
    match found[..] {
        [index] => Some(index),
        [] | [..] => None,
    }
}

/// All that a name can mean. The first way of reading it that finds any counts.
fn named(monitors: &[Monitor], name: &str) -> Vec<usize> {
    let same = |text: &str| text.eq_ignore_ascii_case(name);
    let all = |is: &dyn Fn(&Monitor) -> bool| -> Vec<usize> {
        monitors.iter().enumerate().filter(|(_, monitor)| is(monitor)).map(|(index, _)| index).collect()
    };
    let ways: [&dyn Fn(&Monitor) -> bool; 5] = [
        &|monitor| same(&pinned(monitor)),
        &|monitor| same(&monitor.identity()),
        &|monitor| same(&monitor.connector),
        &|monitor| {
            monitor
                .edid
                .as_ref()
                .is_some_and(|edid| same(&edid.model) || same(&format!("{} {}", edid.manufacturer, edid.model)))
        },
        &|monitor| is_moved(monitors, monitor, name),
    ];
    ways.iter().map(|way| all(way)).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Whether the choice describes a monitor without an identity, and this one is on the same connector with another place or
/// size. If another one stands exactly in the old place, the cables may have been swapped, so this is uncertain.
fn is_moved(monitors: &[Monitor], monitor: &Monitor, name: &str) -> bool {
    let Some((connector, geometry)) = name.rsplit_once(' ') else { return false };
    let is_geometry = geometry.contains('x') && geometry.contains(['+', '-']);
    let in_its_place = |other: &Monitor| other.edid.is_none() && other.geometry() == geometry;
    is_geometry
        && monitor.edid.is_none()
        && monitor.connector.eq_ignore_ascii_case(connector)
        && !monitors.iter().any(in_its_place)
}

impl Hidden {
    /// That the patient screen is hidden, why, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("hidden").with("why", self.reason())
    }

    /// Why, and what to do.
    #[must_use]
    pub fn reason(&self) -> Message {
        let choice = |choice: &MonitorChoice| choice.to_string();
        match self {
            Self::NoMonitors => Message::new("hidden-no-monitors"),
            Self::OnlyMonitor => Message::new("hidden-only-monitor"),
            Self::Missing(chosen) => Message::new("hidden-missing").with("choice", choice(chosen)),
            Self::Uncertain { choice: chosen, count } => {
                Message::new("hidden-uncertain").with("count", *count).with("choice", choice(chosen))
            }
            Self::Mirrored(name) => Message::new("hidden-mirrored").with("name", name.as_str()),
            Self::Asleep(name) => Message::new("hidden-asleep").with("name", name.as_str()),
            Self::Doubtful { choice: chosen, name } => {
                Message::new("hidden-doubtful").with("name", name.as_str()).with("choice", choice(chosen))
            }
            Self::Moved { choice: chosen, was, name } => Message::new("hidden-moved")
                .with("was", was.as_str())
                .with("choice", choice(chosen))
                .with("name", name.as_str()),
        }
    }
}

impl fmt::Display for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::monitor::mark_mirrored;
    use super::super::monitor::samples::{bare, dell};
    use super::*;
    use crate::l10n::{Library, Locale};

    fn named(name: &str) -> MonitorChoice {
        MonitorChoice::Named(name.to_owned())
    }

    #[test]
    fn second_is_the_one_that_is_not_the_main_one_in_any_order() {
        assert_eq!(pick(&[bare("A", 0), bare("B", 1920)], &MonitorChoice::Second, false), Ok(1));
        assert_eq!(pick(&[bare("B", 1920), bare("A", 0)], &MonitorChoice::Second, false), Ok(0));
    }

    #[test]
    fn of_several_that_are_not_the_main_one_none_is_certain() {
        let monitors = [bare("A", 0), bare("B", 1920), bare("C", 3840)];
        let uncertain = Err(Hidden::Uncertain { choice: MonitorChoice::Second, count: 2 });
        assert_eq!(pick(&monitors, &MonitorChoice::Second, true), uncertain);
    }

    #[test]
    fn where_nobody_says_which_one_is_the_main_one_none_is_certain() {
        let monitors = [Monitor { primary: false, ..bare("A", 10) }, bare("B", 1930)];
        assert!(matches!(pick(&monitors, &MonitorChoice::Second, true), Err(Hidden::Uncertain { .. })));
        let at_origin = [Monitor { primary: false, ..bare("A", 0) }, bare("B", 1920)];
        assert_eq!(pick(&at_origin, &MonitorChoice::Second, false), Ok(1));
    }

    #[test]
    fn where_the_system_names_several_main_ones_or_one_that_is_off_none_is_certain() {
        let monitors = [bare("A", 0), Monitor { primary: true, ..bare("B", 1920) }];
        assert_eq!(primary(&monitors), None);
        for choice in [MonitorChoice::Second, MonitorChoice::Primary] {
            let uncertain = Hidden::Uncertain { choice: choice.clone(), count: 2 };
            assert_eq!(pick(&monitors, &choice, true), Err(uncertain));
        }
    }

    #[test]
    fn the_only_monitor_is_taken_only_where_that_is_allowed() {
        let only = [dell("DP-1", "A", 0)];
        for choice in
            [MonitorChoice::Second, MonitorChoice::Primary, MonitorChoice::Index(1), named("DEL DELL U2412M A")]
        {
            assert_eq!(pick(&only, &choice, false), Err(Hidden::OnlyMonitor), "{choice}");
            assert_eq!(pick(&only, &choice, true), Ok(0), "{choice}");
        }
        assert_eq!(pick(&only, &named("DEL DELL U2412M B"), true), Err(Hidden::Missing(named("DEL DELL U2412M B"))));
    }

    #[test]
    fn an_identity_finds_its_monitor_wherever_it_hangs() {
        let choice = named("DEL DELL U2412M B");
        assert_eq!(pick(&[dell("DP-1", "A", 0), dell("DP-2", "B", 1920)], &choice, false), Ok(1));
        assert_eq!(
            pick(&[dell("DP-1", "B", 1920), dell("DP-2", "A", 0)], &choice, false),
            Ok(0),
            "cables were swapped"
        );
        assert_eq!(
            pick(&[dell("DP-1", "A", 0), dell("DP-2", "C", 1920)], &choice, false),
            Err(Hidden::Missing(choice))
        );
    }

    #[test]
    fn a_model_or_an_identity_that_two_have_is_not_certain() {
        let twins = [dell("DP-1", "", 0), dell("DP-2", "", 1920)];
        for name in ["DEL DELL U2412M", "dell u2412m"] {
            assert!(matches!(pick(&twins, &named(name), false), Err(Hidden::Uncertain { count: 2, .. })), "{name}");
        }
        assert_eq!(pick(&twins, &named("DP-2"), false), Ok(1), "the connector tells them apart");
        assert_eq!(pick(&[bare("DP-1", 0), dell("DP-2", "X", 1920)], &named("DELL U2412M"), false), Ok(1));
    }

    #[test]
    fn what_is_written_for_a_monitor_finds_that_one() {
        for monitors in [
            [dell("DP-1", "A", 0), dell("DP-2", "B", 1920)],
            [dell("DP-1", "", 0), dell("DP-2", "", 1920)],
            [bare("DP-1", 0), dell("DP-2", "", 1920)],
            [bare("DP-1", 0), bare("DP-2", 1920)],
        ] {
            for index in 0..2 {
                let choice = choice_of(&monitors, index).unwrap();
                assert_eq!(pick(&monitors, &choice, false), Ok(index), "{choice}");
            }
        }
        assert_eq!(choice_of(&[], 0), None);
    }

    #[test]
    fn what_is_written_for_a_monitor_without_a_number_of_its_own_never_finds_another_one() {
        let both = [dell("DP-1", "OPER", 0), dell("DP-2", "", 1920), bare("DP-3", 3840)];
        let choice = choice_of(&both, 1).unwrap();
        assert_eq!(choice, named("DEL DELL U2412M @DP-2"));
        assert_eq!(pick(&both, &choice, false), Ok(1));
        let [operator, _, third] = both;
        assert_eq!(pick(&[operator, third], &choice, false), Err(Hidden::Missing(choice)));
    }

    #[test]
    fn a_connector_is_followed_to_another_place_and_size() {
        let choice = named("DP-2 1920x1080+1920+0");
        assert_eq!(pick(&[bare("DP-1", 0), bare("DP-2", 1920)], &choice, false), Ok(1));
        assert_eq!(pick(&[bare("DP-1", 0), bare("DP-2", 2560)], &choice, false), Ok(1));
    }

    #[test]
    fn a_connector_of_which_another_monitor_has_the_place_is_not_taken() {
        let choice = named("DP-2 1920x1080+1920+0");
        let swapped = [bare("DP-2", 0), bare("DP-1", 1920)];
        assert_eq!(pick(&swapped, &choice, false), Err(Hidden::Missing(choice)));
    }

    #[test]
    fn a_connector_with_a_monitor_that_says_what_it_is_is_not_the_one_that_said_nothing() {
        let choice = named("DP-2 1920x1080+1920+0");
        let monitors = [bare("DP-1", 0), dell("DP-2", "A", 1920)];
        assert_eq!(pick(&monitors, &choice, false), Err(Hidden::Missing(choice)));
    }

    #[test]
    fn a_mirrored_or_sleeping_monitor_shows_nothing() {
        let mut mirrored = [bare("A", 0), bare("B", 1000)];
        mark_mirrored(&mut mirrored);
        assert_eq!(pick(&mirrored, &MonitorChoice::Second, true), Err(Hidden::Mirrored("B".into())));
        let asleep = [bare("A", 0), Monitor { asleep: true, ..bare("B", 1920) }];
        assert_eq!(pick(&asleep, &MonitorChoice::Second, true), Err(Hidden::Asleep("B".into())));
    }

    #[test]
    fn an_index_counts_from_one_and_ends_with_the_list() {
        let monitors = [bare("A", 0), bare("B", 1920)];
        assert_eq!(pick(&monitors, &MonitorChoice::Index(2), false), Ok(1));
        for index in [0, 3, u32::MAX] {
            let choice = MonitorChoice::Index(index);
            assert_eq!(pick(&monitors, &choice, false), Err(Hidden::Missing(choice)));
        }
        assert_eq!(pick(&[], &MonitorChoice::Second, true), Err(Hidden::NoMonitors));
    }

    #[test]
    fn each_reason_is_its_own_sentence_in_both_languages() {
        let all = [
            Hidden::NoMonitors,
            Hidden::OnlyMonitor,
            Hidden::Missing(MonitorChoice::Second),
            Hidden::Uncertain { choice: MonitorChoice::Second, count: 2 },
            Hidden::Mirrored("X".into()),
            Hidden::Asleep("X".into()),
            Hidden::Doubtful { choice: MonitorChoice::Second, name: "X".into() },
            Hidden::Moved { choice: MonitorChoice::Second, was: "X".into(), name: "Y".into() },
        ];
        for locale in [Locale::KO, Locale::EN] {
            let said: HashSet<_> = all.iter().map(|hidden| hidden.message().text(Library::bundled(), locale)).collect();
            assert_eq!(said.len(), all.len());
            assert!(said.iter().all(|said| said.ends_with('.') && !said.contains('{')), "{said:?}");
        }
    }
}
