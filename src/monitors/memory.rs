//! What was seen since a monitor was chosen: a choice that was not certain does not become certain because a monitor went away.

use super::choice::MonitorChoice;
use super::monitor::Monitor;
use super::pick::{Hidden, pick};

/// More different monitors on one computer are not remembered.
const MOST: usize = 64;

/// The memory of one choice.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The monitor that was picked last.
    picked: Option<Monitor>,
    /// Those that were there with it and were not picked.
    others: Vec<Monitor>,
    /// Several were what was chosen.
    was_uncertain: bool,
    /// Two said the same of themselves: then the connector tells them apart.
    twins: bool,
}

impl Memory {
    /// Picks as [`pick`] does, but no monitor of which it is known that it may not be the one that was meant.
    ///
    /// # Errors
    /// Why none of them may show a patient now.
    pub fn pick(&mut self, monitors: &[Monitor], choice: &MonitorChoice, allow_only: bool) -> Result<usize, Hidden> {
        let has_twin = |monitor: &Monitor| monitors.iter().filter(|other| other.has_identity_of(monitor)).count() > 1;
        self.twins |= monitors.iter().any(has_twin);
        let picked = pick(monitors, choice, allow_only);
        self.was_uncertain |= matches!(picked, Err(Hidden::Uncertain { .. }));
        let index = picked?;
        let Some(monitor) = monitors.get(index) else { return Err(Hidden::Missing(choice.clone())) };
        let is_known = self.picked.as_ref().is_some_and(|known| self.is_same(known, monitor));
        // The words say what a monitor is to the others, and may come to mean another one; a name means one monitor.
        let is_other =
            matches!(choice, MonitorChoice::Named(_)) && self.others.iter().any(|other| self.is_same(other, monitor));
        if !is_known && (self.is_doubtful(choice) || is_other) {
            return Err(Hidden::Doubtful { choice: choice.clone(), name: monitor.name().to_owned() });
        }
        if !is_known {
            self.others.clear();
        }
        for (_, other) in monitors.iter().enumerate().filter(|(other, _)| *other != index) {
            if self.others.len() < MOST && !self.others.iter().any(|known| self.is_same(known, other)) {
                self.others.push(other.clone());
            }
        }
        self.picked = Some(monitor.clone());
        Ok(index)
    }

    fn is_doubtful(&self, choice: &MonitorChoice) -> bool {
        self.was_uncertain && *choice != MonitorChoice::Primary
    }

    /// Whether these are one and the same monitor, wherever it stands.
    fn is_same(&self, one: &Monitor, other: &Monitor) -> bool {
        let has_number = one.edid.as_ref().is_some_and(|edid| !edid.serial.is_empty());
        if has_number && !self.twins {
            return one.has_identity_of(other);
        }
        one.connector == other.connector && one.edid == other.edid
    }
}

#[cfg(test)]
mod tests {
    use super::super::monitor::samples::{bare, dell};
    use super::*;

    fn named(name: &str) -> MonitorChoice {
        MonitorChoice::Named(name.to_owned())
    }

    /// What is picked with one list after the other, by connector; none where it is doubtful or not there.
    fn after(choice: &MonitorChoice, lists: &[&[Monitor]]) -> Vec<Option<String>> {
        let mut memory = Memory::default();
        let pick = |list: &&[Monitor]| memory.pick(list, choice, false).ok().map(|index| list[index].connector.clone());
        lists.iter().map(pick).collect()
    }

    #[test]
    fn of_three_monitors_none_becomes_the_second_because_another_one_goes() {
        let (a, b, c) = (bare("A", 0), bare("B", 1920), bare("C", 3840));
        let all = [a.clone(), b.clone(), c.clone()];
        let (ab, ac) = ([a.clone(), b], [a, c]);
        assert_eq!(after(&MonitorChoice::Second, &[&all, &ac]), [None, None]);
        assert_eq!(
            after(&MonitorChoice::Second, &[&ab, &all, &ac, &ab]),
            [Some("B".into()), None, None, Some("B".into())]
        );
    }

    #[test]
    fn another_monitor_in_the_place_of_the_second_is_the_second() {
        let (ab, a, ac) = ([bare("A", 0), bare("B", 1920)], [bare("A", 0)], [bare("A", 0), dell("C", "X", 1920)]);
        assert_eq!(after(&MonitorChoice::Second, &[&ab, &a, &ac]), [Some("B".into()), None, Some("C".into())]);
    }

    #[test]
    fn a_model_does_not_come_to_mean_the_monitor_beside_the_patients() {
        let (patient, operator, third) = (dell("DP-1", "", 0), dell("DP-2", "OPER", 1920), bare("DP-3", 3840));
        let all = [patient.clone(), operator.clone(), third.clone()];
        let without = [operator, third];
        let lists: [&[Monitor]; 3] = [&all, &without, &all];
        assert_eq!(after(&named("DEL DELL U2412M"), &lists), [Some("DP-1".into()), None, Some("DP-1".into())]);
    }

    #[test]
    fn of_twins_none_is_certain_until_one_of_them_is_chosen() {
        let (one, other, third) = (dell("DP-1", "SAME", 0), dell("DP-2", "SAME", 1920), bare("DP-3", 3840));
        let (all, left) = ([one.clone(), other.clone(), third.clone()], [one, third]);
        assert_eq!(after(&named("DEL DELL U2412M SAME"), &[&all, &left]), [None, None]);
        assert_eq!(
            after(&named("DEL DELL U2412M SAME @DP-1"), &[&all, &left]),
            [Some("DP-1".into()), Some("DP-1".into())]
        );
        // The twin comes later, and the patient's goes.
        let (alone, twin) =
            ([dell("DP-2", "SAME", 0), bare("DP-3", 3840)], [dell("DP-1", "SAME", 0), bare("DP-3", 3840)]);
        assert_eq!(after(&named("DEL DELL U2412M SAME"), &[&alone, &all, &twin]), [Some("DP-2".into()), None, None]);
    }

    #[test]
    fn the_same_monitor_is_taken_again_on_another_connector_and_at_another_place() {
        let before = [dell("DP-1", "OPER", 0), dell("DP-2", "PAT", 1920)];
        let moved = [Monitor { primary: true, ..dell("DP-1", "OPER", 1920) }, dell("DP-4", "PAT", -1920)];
        for choice in [MonitorChoice::Second, named("DEL DELL U2412M PAT")] {
            assert_eq!(
                after(&choice, &[&before, &before[..1], &moved]),
                [Some("DP-2".into()), None, Some("DP-4".into())]
            );
        }
    }

    #[test]
    fn whatever_hangs_on_a_chosen_connector_is_taken() {
        let (before, after_it) =
            ([bare("DP-1", 0), dell("DP-2", "A", 1920)], [bare("DP-1", 0), dell("DP-2", "B", 1920)]);
        assert_eq!(after(&named("DP-2"), &[&before, &after_it]), [Some("DP-2".into()), Some("DP-2".into())]);
    }
}
