use proptest::prelude::*;
use vxdisplay::journal::{
    Filter, Journal, Kinds, LinkLine, Order, PatientData, RowId, RowKind, RowSource, SortBy, View,
};
use vxdisplay::l10n::{Locale, Message};

use crate::support::{HOUR, add, at, incoming, journal, push_all_out, sent, small_journal, wall};

const TEXTS: [&str; 9] = [
    r#"{"sender":106,"command":1}"#,
    r#"{"sender":1,"command":1,"data":{"status":1}}"#,
    r#"{"sender":1,"command":1,"data":{"status":0}}"#,
    r#"{"sender":106,"command":11}"#,
    r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P-1","patientName":"Doe^John"}}"#,
    r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"KNEE","projectionAlias":"LAT"}}"#,
    r#"{"sender":2,"receiver":106,"command":1001}"#,
    r#"{"sender":2,"command":"imageReady"}"#,
    "broken",
];
const KINDS: [RowKind; 9] = [
    RowKind::Heartbeat,
    RowKind::Heartbeat,
    RowKind::Heartbeat,
    RowKind::Register,
    RowKind::Patient,
    RowKind::Step,
    RowKind::Exam,
    RowKind::Other,
    RowKind::Unreadable,
];

/// What a row is, told without the journal.
#[derive(Debug, Clone, Copy)]
struct Fact {
    id: RowId,
    way: RowSource,
    kind: RowKind,
    problem: bool,
}

fn expected(facts: &[Fact], filter: &Filter, kinds: &[RowKind], ways: &[RowSource]) -> Vec<RowId> {
    let passes = |fact: &&Fact| {
        kinds.contains(&fact.kind)
            && ways.contains(&fact.way)
            && (!filter.problems_only || fact.problem)
            && !(filter.hide_pings && fact.kind == RowKind::Heartbeat && !fact.problem)
    };
    facts.iter().filter(passes).map(|fact| fact.id).collect()
}

#[derive(Debug, Clone)]
enum Act {
    Frame(usize, bool),
    Link(bool),
    Look(usize),
    Choose { kinds: Vec<RowKind>, ways: Vec<RowSource>, problems_only: bool, hide_pings: bool },
    Pause(bool),
    PushAllOut,
}

fn act() -> impl Strategy<Value = Act> {
    let kinds = prop::sample::subsequence(RowKind::ALL.to_vec(), 0..=8);
    let ways = prop::sample::subsequence(vec![RowSource::Received, RowSource::Sent, RowSource::Link], 0..=3);
    prop_oneof![
        12 => (0..TEXTS.len(), any::<bool>()).prop_map(|(text, sent)| Act::Frame(text, sent)),
        2 => any::<bool>().prop_map(Act::Link),
        4 => (0_usize..8).prop_map(Act::Look),
        2 => (kinds, ways, any::<bool>(), any::<bool>())
            .prop_map(|(kinds, ways, problems_only, hide_pings)| Act::Choose { kinds, ways, problems_only, hide_pings }),
        1 => any::<bool>().prop_map(Act::Pause),
        1 => Just(Act::PushAllOut),
    ]
}

proptest! {
    #[test]
    fn a_list_kept_in_slices_is_the_one_made_at_once(acts in prop::collection::vec(act(), 0..120)) {
        let mut journal = small_journal();
        let mut facts: Vec<Fact> = Vec::new();
        let (mut kinds, mut ways) = (RowKind::ALL.to_vec(), vec![RowSource::Received, RowSource::Sent, RowSource::Link]);
        let mut view = View::new(Filter::default());
        for act in acts {
            match act {
                Act::Frame(text, out) => {
                    let frame = if out { sent(TEXTS[text]) } else { incoming(TEXTS[text]) };
                    let id = journal.frame(at(0), wall(0), 1, &frame);
                    let way = if out { RowSource::Sent } else { RowSource::Received };
                    facts.push(Fact { id, way, kind: KINDS[text], problem: text == 2 || text == 8 });
                }
                Act::Link(problem) => {
                    let id = journal.link(at(0), wall(0), 1, LinkLine::new(Message::new("row-not-sent"), problem));
                    facts.push(Fact { id, way: RowSource::Link, kind: RowKind::Connection, problem });
                }
                Act::Look(budget) => {
                    let before = view.still_to_look_at(&journal);
                    view.update(&journal, budget);
                    prop_assert!(view.still_to_look_at(&journal) <= before);
                }
                Act::Choose { kinds: new_kinds, ways: new_ways, problems_only, hide_pings } => {
                    let mut filter = Filter { problems_only, hide_pings, kinds: Kinds::NONE, ..Filter::default() };
                    for kind in &new_kinds {
                        filter.kinds = filter.kinds.with(*kind, true);
                    }
                    for way in [RowSource::Received, RowSource::Sent, RowSource::Link] {
                        filter.ways = filter.ways.with(way, new_ways.contains(&way));
                    }
                    (kinds, ways) = (new_kinds, new_ways);
                    view.set_filter(filter);
                }
                Act::Pause(paused) => view.set_paused(paused),
                Act::PushAllOut => {
                    push_all_out(&mut journal);
                    facts.clear();
                }
            }
            facts.drain(..facts.len().saturating_sub(20));
            let listed: Vec<RowId> = view.ids().collect();
            prop_assert!(listed.is_sorted());
            prop_assert_eq!(journal.problems(), facts.iter().filter(|fact| fact.problem).count());
        }
        view.set_paused(false);
        prop_assert!(view.update(&journal, 1000));
        let listed: Vec<RowId> = view.ids().collect();
        prop_assert_eq!(&listed, &expected(&facts, view.filter(), &kinds, &ways));
        for (index, id) in listed.iter().rev().enumerate() {
            prop_assert_eq!(view.get(index), Some(*id));
            prop_assert_eq!(view.place_of(*id), Some(index));
        }
        prop_assert_eq!(view.get(listed.len()), None);
    }
}

#[test]
fn a_new_filter_is_worked_through_from_the_newest_row_down() {
    let mut journal = journal();
    let ids: Vec<_> = (0..100).map(|second| add(&mut journal, second, TEXTS[5])).collect();
    let mut view = View::new(Filter { search: "knee".to_owned(), ..Filter::default() });

    assert!(!view.update(&journal, 10));
    assert_eq!((view.len(), view.get(0), view.still_to_look_at(&journal)), (10, Some(ids[99]), 90));
    let newer = add(&mut journal, 100, TEXTS[5]);
    assert!(!view.update(&journal, 1));
    assert_eq!((view.len(), view.get(0)), (11, Some(newer)));
    assert!(view.update(&journal, 90));
    assert_eq!((view.len(), view.get(100)), (101, Some(ids[0])));
}

#[test]
fn a_paused_list_stands_still_under_any_filter() {
    let mut journal = journal();
    add(&mut journal, 0, TEXTS[5]);
    let mut view = View::new(Filter::default());
    view.update(&journal, 10);
    view.set_paused(true);
    add(&mut journal, 1, TEXTS[5]);
    add(&mut journal, 2, TEXTS[0]);
    assert!(view.update(&journal, 10));
    assert_eq!((view.len(), view.waiting(&journal)), (1, 2));

    view.set_filter(Filter { hide_pings: true, ..Filter::default() });
    view.update(&journal, 10);
    assert_eq!((view.len(), view.waiting(&journal)), (1, 2));
    view.set_paused(false);
    view.update(&journal, 10);
    assert_eq!((view.len(), view.waiting(&journal)), (2, 0));
}

#[test]
fn search_looks_at_command_summary_message_notices_and_time() {
    let mut journal = journal();
    for (second, text) in TEXTS.iter().enumerate() {
        add(&mut journal, second as u64, text);
    }
    let connected = Message::new("row-connected").with("address", "127.0.0.1:55111").with("time", "1.3 ms");
    journal.link(at(9), wall(9), 3, LinkLine::new(connected, false));
    let count = |search: &str, locale| {
        let filter = Filter { search: search.to_owned(), locale, ..Filter::default() };
        journal.rows().filter(|row| filter.passes(*row)).count()
    };
    for (search, rows) in [
        ("sendstep", 1),
        ("knee · lat", 1),
        ("\"projectionAlias\"", 1),
        ("patientId", 1),
        ("connection 3", 1),
        ("does not list", 1),
        ("14:00:06", 1),
        ("john", 0),
        ("imageReady", 0),
        ("", TEXTS.len() + 1),
    ] {
        assert_eq!(count(search, Locale::EN), rows, "{search}");
    }
    assert_eq!((count("검사 시작", Locale::KO), count("연결됨", Locale::KO), count("연결됨", Locale::EN)), (1, 1, 0));
}

#[test]
fn an_escaped_name_is_found_as_what_it_means() {
    let mut journal = journal();
    add(&mut journal, 0, r#"{"command":101,"data":{"patientName":"\uae40\uCCA0\uc218"}}"#);
    let filter = Filter { search: "김철수".to_owned(), patient: PatientData::Shown, ..Filter::default() };
    assert!(journal.rows().all(|row| filter.passes(row)));
    journal.age(at(0) + HOUR, HOUR);
    assert!(!journal.rows().any(|row| filter.passes(row)));
}

#[test]
fn long_messages_are_searched_fewer_at_a_time() {
    let mut journal = journal();
    for _ in 0..10 {
        add(&mut journal, 0, &format!(r#"{{"command":601,"x":"{}"}}"#, "x".repeat(100_000)));
    }
    let mut view = View::new(Filter { search: "x".to_owned(), ..Filter::default() });
    assert!(!view.update(&journal, 1000), "a slice of 1000 rows' work");
    assert!((1..10).contains(&view.len()), "{}", view.len());
    assert!(view.update(&journal, 10_000));
    assert_eq!(view.len(), 10);
}

/// Everything in view, as it stands.
fn settle(view: &mut View, journal: &Journal) -> Vec<RowId> {
    for _ in 0..1000 {
        if view.update(journal, 3) {
            return view.listed().collect();
        }
    }
    panic!("it never ends");
}

#[test]
fn a_list_is_sorted_in_slices_by_each_column_in_both_directions() {
    let mut journal = small_journal();
    for second in 0..30 {
        add(&mut journal, second, TEXTS[(second as usize * 7) % TEXTS.len()]);
    }
    for by in [SortBy::Command, SortBy::Text, SortBy::Size] {
        let mut view = View::new(Filter::default());
        let newest_first = settle(&mut view, &journal);
        view.set_order(Order { by, descending: false });
        assert!(view.update(&journal, 0) || view.len() < newest_first.len(), "{by:?}: all of it in one slice");
        let up = settle(&mut view, &journal);
        assert_eq!(up.len(), newest_first.len());
        if by == SortBy::Size {
            assert!(up.is_sorted_by_key(|id| journal.row(*id).unwrap().size()), "{by:?}");
        }
        if by == SortBy::Command {
            let numbers = up.iter().filter_map(|id| journal.row(*id).unwrap().command()?.number());
            assert!(numbers.is_sorted(), "{by:?}");
        }
        for (place, id) in up.iter().enumerate() {
            assert_eq!((view.get(place), view.place_of(*id)), (Some(*id), Some(place)));
        }
        view.set_order(Order { by, descending: true });
        let mut down = settle(&mut view, &journal);
        down.reverse();
        assert_eq!(down, up, "{by:?}");

        // What comes finds its place, and what is not kept leaves.
        let new = add(&mut journal, 100, TEXTS[5]);
        let listed = settle(&mut view, &journal);
        assert!(listed.contains(&new) && listed.iter().all(|id| journal.row(*id).is_some()), "{by:?}");
        view.set_order(Order::default());
        assert_eq!(view.get(0), Some(new), "{by:?}");
    }
}

#[test]
fn a_filter_holds_in_every_order() {
    let mut journal = journal();
    for second in 0..30 {
        add(&mut journal, second, TEXTS[second as usize % TEXTS.len()]);
    }
    let mut view = View::new(Filter::default());
    view.set_order(Order { by: SortBy::Text, descending: false });
    settle(&mut view, &journal);
    view.set_filter(Filter { problems_only: true, ..Filter::default() });
    let listed = settle(&mut view, &journal);
    assert!(!listed.is_empty() && listed.iter().all(|id| journal.row(*id).unwrap().is_problem()));
}
