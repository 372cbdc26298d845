use proptest::prelude::*;

use super::super::monitor::samples::{bare, dell};
use super::super::{parse, serialise};
use super::*;

/// Where the patient screen is shown with these monitors, by connector.
fn shown(memory: &mut Memory, list: &[Monitor], allow_only: bool) -> Result<String, Hidden> {
    let index = memory.pick(list, allow_only)?;
    memory.shows(list, index);
    Ok(list[index].connector.clone())
}

/// What is left after the end of the program.
fn restarted(memory: &Memory) -> Memory {
    Memory::new(memory.given.clone()).going_on(parse(serialise(memory).as_bytes()).unwrap())
}

fn main_one(monitor: Monitor) -> Monitor {
    Monitor { primary: true, ..monitor }
}

fn not_main(monitor: Monitor) -> Monitor {
    Monitor { primary: false, ..monitor }
}

fn named(name: &str) -> MonitorChoice {
    MonitorChoice::Named(name.to_owned())
}

/// What is picked with one list after the other, by connector; none where it is doubtful or not there.
fn after(choice: &MonitorChoice, lists: &[&[Monitor]]) -> Vec<Option<String>> {
    let mut memory = Memory::new(choice.clone());
    lists.iter().map(|list| shown(&mut memory, list, false).ok()).collect()
}

#[test]
fn of_three_monitors_none_becomes_the_second_because_another_one_goes() {
    let (a, b, c) = (bare("A", 0), bare("B", 1920), bare("C", 3840));
    let all = [a.clone(), b.clone(), c.clone()];
    let (ab, ac) = ([a.clone(), b], [a, c]);
    assert_eq!(after(&MonitorChoice::Second, &[&all, &ac]), [None, None]);
    assert_eq!(after(&MonitorChoice::Second, &[&ab, &all, &ac, &ab]), [Some("B".into()), None, None, Some("B".into())]);
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
    assert_eq!(after(&named("DEL DELL U2412M SAME @DP-1"), &[&all, &left]), [Some("DP-1".into()), Some("DP-1".into())]);
    // The twin comes later, and the patient's goes.
    let (alone, twin) = ([dell("DP-2", "SAME", 0), bare("DP-3", 3840)], [dell("DP-1", "SAME", 0), bare("DP-3", 3840)]);
    assert_eq!(after(&named("DEL DELL U2412M SAME"), &[&alone, &all, &twin]), [Some("DP-2".into()), None, None]);
}

#[test]
fn the_same_monitor_is_taken_again_on_another_connector_and_at_another_place() {
    let before = [dell("DP-1", "OPER", 0), dell("DP-2", "PAT", 1920)];
    let moved = [Monitor { primary: true, ..dell("DP-1", "OPER", 1920) }, dell("DP-4", "PAT", -1920)];
    for choice in [MonitorChoice::Second, named("DEL DELL U2412M PAT")] {
        assert_eq!(after(&choice, &[&before, &before[..1], &moved]), [Some("DP-2".into()), None, Some("DP-4".into())]);
    }
}

#[test]
fn whatever_hangs_on_a_chosen_connector_is_taken() {
    let (before, after_it) = ([bare("DP-1", 0), dell("DP-2", "A", 1920)], [bare("DP-1", 0), dell("DP-2", "B", 1920)]);
    assert_eq!(after(&named("DP-2"), &[&before, &after_it]), [Some("DP-2".into()), Some("DP-2".into())]);
}

/// The operator's main monitor at the left, the patient's at the right, and the same with the flag at the patient's.
fn desk() -> ([Monitor; 2], [Monitor; 2]) {
    let (operator, patient) = (dell("DP-1", "OPER", 0), dell("DP-2", "PAT", 1920));
    ([operator.clone(), patient.clone()], [not_main(operator), main_one(patient)])
}

#[test]
fn a_flag_that_moves_hides_the_patient_screen_until_it_is_back_also_after_a_restart() {
    let (before, moved) = desk();
    for again in [false, true] {
        let mut memory = Memory::new(MonitorChoice::Second);
        assert_eq!(shown(&mut memory, &before, false), Ok("DP-2".into()));
        for _ in 0..2 {
            let hidden = shown(&mut memory, &moved, false).unwrap_err();
            let Hidden::Moved { was, name, .. } = &hidden else { panic!("{hidden}") };
            assert_eq!((&**was, &**name), ("DELL U2412M (DP-2)", "DELL U2412M (DP-1)"));
            if again {
                memory = restarted(&memory);
            }
        }
        assert_eq!(shown(&mut memory, &before, false), Ok("DP-2".into()), "it is as it was");
    }
}

#[test]
fn the_operators_monitor_that_goes_and_comes_back_is_not_the_patients() {
    let (before, moved) = desk();
    for allow_only in [false, true] {
        let mut memory = Memory::new(MonitorChoice::Second);
        shown(&mut memory, &before, allow_only).unwrap();
        let alone = shown(&mut memory, &moved[1..], allow_only);
        assert_eq!(alone.is_ok(), allow_only, "the patient's own");
        assert!(matches!(shown(&mut memory, &moved, allow_only), Err(Hidden::Moved { .. })));
        assert!(matches!(
            shown(&mut memory, &before[..1], allow_only),
            Err(Hidden::Doubtful { .. } | Hidden::OnlyMonitor)
        ));
        assert_eq!(shown(&mut memory, &before, allow_only), Ok("DP-2".into()));
    }
}

#[test]
fn sides_that_change_without_a_flag_do_not_take_the_patient_screen_with_them() {
    let before = [bare("A", 0), bare("B", 1920)].map(not_main);
    let changed = [bare("B", 0), bare("A", 1920)].map(not_main);
    let mut memory = Memory::new(MonitorChoice::Second);
    assert_eq!(shown(&mut memory, &before, false), Ok("B".into()));
    assert!(matches!(shown(&mut memory, &changed, false), Err(Hidden::Moved { .. })));
    assert_eq!(shown(&mut memory, &before, false), Ok("B".into()));
}

#[test]
fn what_is_called_the_main_one_is_decided_once_too() {
    let (before, moved) = desk();
    let mut memory = Memory::new(MonitorChoice::Primary);
    assert_eq!(shown(&mut memory, &before, true), Ok("DP-1".into()));
    assert!(matches!(shown(&mut memory, &moved, true), Err(Hidden::Moved { .. })));
    assert!(matches!(shown(&mut memory, &moved[1..], true), Err(Hidden::Doubtful { .. })), "the other one alone");
    assert_eq!(shown(&mut restarted(&memory), &before, true), Ok("DP-1".into()));
}

#[test]
fn a_number_means_the_same_monitor_after_a_restart_or_none() {
    let (before, _) = desk();
    let mut memory = Memory::new(MonitorChoice::Index(2));
    assert_eq!(shown(&mut memory, &before, false), Ok("DP-2".into()));
    let sides = [Monitor { area: before[0].area, ..not_main(before[1].clone()) }, before[0].clone()];
    assert_eq!(shown(&mut memory, &sides, false), Ok("DP-2".into()), "it was found to mean this one");
    let mut again = restarted(&memory);
    assert!(matches!(shown(&mut again, &sides, false), Err(Hidden::Moved { .. })));
    let meant = choice_of(&sides, 0).unwrap();
    let mut supervised = Memory::numbered(2, meant).going_on(parse(serialise(&memory).as_bytes()).unwrap());
    assert_eq!(shown(&mut supervised, &sides, false), Ok("DP-2".into()));
}

#[test]
fn a_number_that_nothing_had_does_not_come_to_mean_what_was_there() {
    let (operator, patient) = (dell("DP-1", "OPER", 0), dell("DP-2", "PAT", -1920));
    let mut memory = Memory::new(MonitorChoice::Index(2));
    assert!(shown(&mut memory, std::slice::from_ref(&operator), false).is_err());
    assert!(matches!(shown(&mut memory, &[patient, operator], false), Err(Hidden::Doubtful { .. })));
}

#[test]
fn a_new_monitor_is_taken_for_the_patients_only_where_all_others_are_known() {
    let (before, _) = desk();
    let new = |x| dell("DP-2", "NEW", x);
    let after = |list: &[Monitor]| {
        let mut memory = Memory::new(MonitorChoice::Second);
        shown(&mut memory, &before, true).unwrap();
        shown(&mut restarted(&memory), list, true)
    };
    assert_eq!(after(&[before[0].clone(), new(1920)]), Ok("DP-2".into()));
    assert_eq!(after(&[dell("DP-5", "OPER", 0), new(1920)]), Ok("DP-2".into()), "the operator's on another connector");
    for doubtful in [
        vec![dell("DP-1", "OTHER", 0), new(1920)],
        vec![new(0)],
        vec![bare("DP-1", 0), new(1920)],
        vec![before[0].clone(), dell("DP-2", "", 1920)],
        vec![main_one(new(1920)), not_main(before[0].clone())],
    ] {
        assert!(matches!(after(&doubtful), Err(Hidden::Doubtful { .. })), "{doubtful:?}");
    }
    let mut alone = Memory::new(MonitorChoice::Second);
    assert_eq!(shown(&mut alone, &[bare("A", 0)], true), Ok("A".into()));
    assert_eq!(shown(&mut alone, &[bare("B", 0)], true), Ok("B".into()), "the only one in the place of the only one");
    assert!(matches!(shown(&mut alone, &[bare("B", 0), bare("C", 1920)], true), Err(Hidden::Moved { .. })));
    assert!(matches!(shown(&mut alone, &[bare("C", 0)], true), Err(Hidden::Doubtful { .. })));
}

#[test]
fn one_that_stood_beside_a_hidden_patients_monitor_is_not_taken_either() {
    let (before, _) = desk();
    let third = dell("DP-3", "THIRD", 3840);
    let mut memory = Memory::new(MonitorChoice::Second);
    shown(&mut memory, &before, false).unwrap();
    let all = [before[0].clone(), before[1].clone(), third.clone()];
    assert!(matches!(shown(&mut memory, &all, false), Err(Hidden::Uncertain { .. })));
    assert_eq!(shown(&mut memory, &before, false), Ok("DP-2".into()));
    let mut memory = restarted(&memory);
    assert!(matches!(shown(&mut memory, &[before[0].clone(), third], false), Err(Hidden::Doubtful { .. })));
}

#[test]
fn what_was_uncertain_is_certain_when_the_same_monitors_are_told_apart() {
    let (both_main, [operator, patient]) = (desk().0.map(main_one), desk().0);
    let mut memory = Memory::new(MonitorChoice::Second);
    assert!(matches!(shown(&mut memory, &both_main, false), Err(Hidden::Uncertain { count: 2, .. })));
    let alone = restarted(&memory).pick(std::slice::from_ref(&patient), true);
    assert!(matches!(alone, Err(Hidden::Doubtful { .. })), "one of them went");
    assert_eq!(shown(&mut memory, &[operator, patient], false), Ok("DP-2".into()));
}

#[test]
fn another_choice_knows_nothing_of_the_last_one() {
    let (before, moved) = desk();
    let mut memory = Memory::new(MonitorChoice::Second);
    shown(&mut memory, &before, false).unwrap();
    let primary = Memory::new(MonitorChoice::Primary).going_on(memory.clone());
    assert!(primary.is_blank());
    assert_eq!(shown(&mut Memory::new(MonitorChoice::Second), &moved, false), Ok("DP-1".into()), "chosen anew");
}

#[test]
fn with_more_monitors_than_can_be_remembered_nothing_new_is_certain() {
    let (before, _) = desk();
    let mut memory = Memory::new(MonitorChoice::Second);
    for number in 0..=MOST {
        let operator = dell("DP-1", &format!("OPER{number}"), 0);
        assert_eq!(shown(&mut memory, &[operator, before[1].clone()], false), Ok("DP-2".into()));
    }
    let list = [dell("DP-1", "OPER0", 0), dell("DP-2", "NEW", 1920)];
    assert!(matches!(shown(&mut restarted(&memory), &list, false), Err(Hidden::Doubtful { .. })));
}

/// The serial numbers of the monitors of the random desks: four of their own, none twice, the same twice, and one that says nothing at all.
const SAYS: [Option<&str>; 9] =
    [Some("A"), Some("B"), Some("C"), Some("D"), Some(""), Some(""), Some("SAME"), Some("SAME"), None];
/// So many of them have a number of their own.
const TOLD_APART: usize = 4;
const CONNECTORS: usize = 4;

/// Which monitor hangs on which connector, where each stands from the left, and which one has the flag.
#[derive(Debug, Clone)]
struct Cables {
    on: [Option<usize>; CONNECTORS],
    order: [usize; CONNECTORS],
    flags: [bool; CONNECTORS],
}

#[derive(Debug, Clone)]
enum Turn {
    Plug(usize, usize),
    Unplug(usize),
    Swap(usize, usize),
    Flag(usize),
    NoFlag,
    FlagOnOneThatIsOff,
    Sides(usize, usize),
    Restart,
}

fn turns(monitors: usize) -> impl Strategy<Value = Vec<Turn>> {
    let (at, to) = (|| 0..CONNECTORS, || 0..CONNECTORS);
    let turn = prop_oneof![
        4 => (at(), 0..monitors).prop_map(|(at, monitor)| Turn::Plug(at, monitor)),
        3 => at().prop_map(Turn::Unplug),
        2 => (at(), to()).prop_map(|(at, to)| Turn::Swap(at, to)),
        3 => at().prop_map(Turn::Flag),
        1 => Just(Turn::NoFlag),
        1 => Just(Turn::FlagOnOneThatIsOff),
        2 => (at(), to()).prop_map(|(at, to)| Turn::Sides(at, to)),
        2 => Just(Turn::Restart),
    ];
    proptest::collection::vec(turn, 1..40)
}

impl Cables {
    fn turn(&mut self, turn: &Turn) {
        match *turn {
            Turn::Plug(at, monitor) => {
                // One monitor hangs on one connector.
                if let Some(before) = self.on.iter_mut().find(|on| **on == Some(monitor)) {
                    *before = None;
                }
                self.on[at] = Some(monitor);
            }
            Turn::Unplug(at) => self.on[at] = None,
            Turn::Swap(at, to) => self.on.swap(at, to),
            Turn::Flag(at) => self.flags = std::array::from_fn(|one| one == at),
            Turn::NoFlag => self.flags = [false; CONNECTORS],
            Turn::FlagOnOneThatIsOff => self.flags = [true; CONNECTORS],
            Turn::Sides(at, to) => self.order.swap(at, to),
            Turn::Restart => {}
        }
    }

    /// The list, and which monitor each of it is.
    fn list(&self) -> (Vec<Monitor>, Vec<usize>) {
        let mut monitors = Vec::new();
        let mut which = Vec::new();
        for connector in self.order {
            let Some(monitor) = self.on[connector] else { continue };
            let (name, x) = (format!("DP-{connector}"), i32::try_from(monitors.len()).unwrap() * 1920);
            let one = SAYS[monitor].map_or_else(|| bare(&name, x), |serial| dell(&name, serial, x));
            monitors.push(Monitor { primary: self.flags[connector], ..one });
            which.push(monitor);
        }
        (monitors, which)
    }
}

/// What is there after each turn: the list, which monitors these are, and which of them shows the patient.
fn play(choice: &MonitorChoice, allow_only: bool, turns: &[Turn]) -> Vec<(Vec<Monitor>, Vec<usize>, Option<usize>)> {
    let mut cables =
        Cables { on: [Some(0), Some(1), None, None], order: [0, 1, 2, 3], flags: [true, false, false, false] };
    let mut memory = Memory::new(choice.clone());
    let mut after = Vec::new();
    for turn in turns {
        cables.turn(turn);
        if matches!(turn, Turn::Restart) {
            memory = restarted(&memory);
        }
        let (list, which) = cables.list();
        let index = memory.pick(&list, allow_only).ok();
        if let Some(index) = index {
            memory.shows(&list, index);
        }
        after.push((list, which, index));
    }
    after
}

fn word() -> impl Strategy<Value = MonitorChoice> {
    prop_oneof![
        3 => Just(MonitorChoice::Second),
        1 => Just(MonitorChoice::Primary),
        1 => (1..4_u32).prop_map(MonitorChoice::Index),
    ]
}

fn name() -> impl Strategy<Value = MonitorChoice> {
    prop_oneof![
        (0..CONNECTORS).prop_map(|at| named(&format!("DP-{at}"))),
        "[ABCD]".prop_map(|serial| named(&format!("DEL DELL U2412M {serial}"))),
        Just(named("DELL U2412M")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn no_turn_of_cables_flags_sides_and_restarts_shows_the_patient_on_another_monitor(
        choice in prop_oneof![4 => word(), 1 => name()],
        allow_only: bool,
        turns in turns(TOLD_APART),
    ) {
        let (mut before, mut beside): (Option<usize>, Vec<usize>) = (None, Vec::new());
        for (_, which, index) in play(&choice, allow_only, &turns) {
            if let Some(now) = index.map(|index| which[index]) {
                prop_assert!(!beside.contains(&now), "{now} stood beside the patient's");
                if let Some(before) = before.filter(|before| *before != now) {
                    prop_assert!(!which.contains(&before), "the patient's is there");
                    let mut others = which.iter().filter(|other| **other != now).peekable();
                    let in_its_place = others.peek().is_some() != beside.is_empty() && others.all(|one| beside.contains(one));
                    let decides = matches!(choice, MonitorChoice::Second | MonitorChoice::Primary);
                    prop_assert!(in_its_place || !decides, "a new one among strangers");
                }
                before = Some(now);
            }
            // Also while nothing is shown.
            if let Some(patient) = before.filter(|patient| which.contains(patient)) {
                beside.extend(which.iter().copied().filter(|other| *other != patient));
            }
        }
    }

    #[test]
    fn nor_where_monitors_have_no_number_or_the_same_unless_nobody_could_tell(
        choice in word(),
        allow_only: bool,
        turns in turns(SAYS.len()),
    ) {
        let (mut before, mut beside): (Option<(usize, Who)>, Vec<usize>) = (None, Vec::new());
        for (list, which, index) in play(&choice, allow_only, &turns) {
            let Some(index) = index else { continue };
            let (now, who) = (which[index], Who::of(&list[index]));
            if let Some((before, was)) = before.filter(|(before, was)| *before != now && *was != who) {
                prop_assert!(!beside.contains(&now), "{now} stood beside the patient's, which was {was:?}");
                prop_assert!(before >= TOLD_APART || !which.contains(&before), "the patient's is there");
            }
            beside.extend(which.iter().copied().filter(|other| *other != now));
            before = Some((now, who));
        }
    }
}

#[test]
fn the_random_desks_show_the_patient_often_enough_to_promise_anything() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::TestRunner;

    let mut runner = TestRunner::deterministic();
    let (mut shown, mut another) = (0, 0);
    for _ in 0..500 {
        let turns = turns(TOLD_APART).new_tree(&mut runner).unwrap().current();
        let monitors: Vec<usize> = play(&MonitorChoice::Second, false, &turns)
            .iter()
            .filter_map(|(_, which, index)| Some(which[(*index)?]))
            .collect();
        shown += monitors.len();
        another += monitors.windows(2).filter(|pair| pair[0] != pair[1]).count();
    }
    assert!(shown > 500 && another > 20, "shown {shown} times, {another} times on a new one");
}
