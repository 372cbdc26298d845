//! What the patient screen may show of persons and steps.

use std::time::Duration;

use super::super::{Arrival, Event, Limits, Moment, Presenter, Privacy, Step};
use super::*;

/// What is shown of a person, and the notices, with fonts that have neither Georgian nor private-use characters.
fn shown(id: Option<&str>, name: &str) -> (ShownPerson, Vec<Notice>) {
    let can_draw = |text: &str| !text.chars().any(|c| matches!(c, '\u{10a0}'..='\u{10ff}' | '\u{e000}'..='\u{f8ff}'));
    let mut presenter = Presenter::new(Limits::default(), NamesPrivacy::Full, Box::new(can_draw));
    let patient = Patient { id: id.map(str::to_owned), name: PersonName::parse(name), birth_date: None };
    let at = Moment::from_start(Duration::from_secs(1));
    let notices = presenter.apply(&Arrival { at, connection: 1, demo: false, event: Event::Patient(patient) });
    (presenter.shown().person.clone().unwrap(), notices)
}

#[test]
fn where_neither_name_nor_id_can_be_drawn_neither_is_shown_and_one_sentence_says_so() {
    for id in [Some("\u{e001}"), None] {
        let (person, notices) = shown(id, "ა^ბ");
        assert_eq!(person, ShownPerson { name_registered: true, ..ShownPerson::default() });
        assert_eq!(notices, [Notice::NameAndIdNotDrawable], "{id:?}");
    }
    assert_eq!(shown(Some("P-1"), "ა^ბ").1, [Notice::NameNotDrawable]);
    assert_eq!(shown(Some("\u{e001}"), "").1, [Notice::IdNotDrawable]);
    assert_eq!(shown(Some("\u{e001}"), "Doe^John").1, [Notice::IdNotDrawable]);
}

#[test]
fn an_id_that_ends_with_a_withheld_birth_date_shows_no_part_of_it() {
    let born = NaiveDate::from_ymd_opt(1988, 2, 14);
    for (id, expected) in [
        ("19880214", "***"),
        ("R-140288", "***"),
        ("880214-1234567", "***67"),
        ("P-12345", "P-12345"),
        ("99-1402", "99-1402"),
    ] {
        let privacy = Privacy { birth_date: Some(Disclosure::Hidden), ..Privacy::default() };
        let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(|_: &str| true));
        let patient = Patient { id: Some(id.to_owned()), name: None, birth_date: born };
        let at = Moment::from_start(Duration::from_secs(1));
        presenter.apply(&Arrival { at, connection: 1, demo: false, event: Event::Patient(patient) });
        assert_eq!(presenter.shown().person.as_ref().unwrap().id.as_deref(), Some(expected), "{id}");
    }
}

#[test]
fn a_group_that_cannot_be_drawn_is_said_wherever_it_stands() {
    for (name, large) in
        [("Smith^J=ა^ბ", "Smith, J"), ("ა^ბ=Smith^J", "Smith, J"), ("Smith^J=\u{e000}洪=洪^吉洞", "洪吉洞")]
    {
        let (person, notices) = shown(Some("P-1"), name);
        assert_eq!(person.name.map(|name| name.one_line()).as_deref(), Some(large), "{name}");
        assert_eq!(notices, [Notice::NameDrawnByOtherGroup], "{name}");
    }
    assert_eq!(shown(Some("P-1"), "Hong^Gildong=洪^吉洞=홍^길동").1, []);
}

#[test]
fn what_no_font_has_is_shown_in_a_form_that_one_has() {
    let can_draw = |text: &str| !text.contains(['ʻ', 'ﬁ', '\u{fa19}']);
    for (name, large) in
        [("Kaʻala^Leilani", "Ka’ala, Leilani"), ("ﬁsch^Eva", "fisch, Eva"), ("神田^\u{fa19}", "神田\u{2009}神")]
    {
        let group = PersonName::parse(name).unwrap().by_preference()[0].clone();
        let form = drawn_form(&group, &can_draw).unwrap();
        assert_eq!(group.shown(form).one_line(), large);
    }
}

#[test]
fn a_reading_that_can_be_drawn_is_the_small_line_where_another_cannot() {
    let small = |name| shown(None, name).0.name_small.map(|name| name.one_line());
    assert_eq!(small("Yamada\u{e000}=山田^太郎=やまだ^たろう").as_deref(), Some("やまだ\u{2009}たろう"));
    assert_eq!(small("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎").as_deref(), Some("ヤマダ タロウ"));
}

#[test]
fn a_thin_space_and_a_circle_are_shown_where_a_font_has_them() {
    for (lacks, full, mask) in [
        ("", "辻\u{e0100}\u{2009}はな", "辻\u{e0100}\u{2009}○な"),
        ("\u{2009}○\u{e0100}", "辻\u{e0100} はな", "辻\u{e0100} *な"),
    ] {
        for (privacy, wanted) in [(NamesPrivacy::Full, full), (NamesPrivacy::Masked, mask)] {
            let can_draw = move |text: &str| !text.chars().any(|c| lacks.contains(c));
            let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(can_draw));
            let patient = Patient { id: None, name: PersonName::parse("辻\u{e0100}^はな"), birth_date: None };
            let event = Event::Patient(patient);
            presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event });
            let name = presenter.shown().person.as_ref().and_then(|person| person.name.clone());
            assert_eq!(name.map(|name| name.one_line()).as_deref(), Some(wanted));
        }
    }
}

#[test]
fn neither_a_name_nor_an_id_tells_a_step_that_is_withheld() {
    for (id, name, expected) in [
        ("P-1", "KNEE^Trauma", (None, "P-1")),
        ("P-1", "Doe^John (right knee)", (None, "P-1")),
        ("P-1", "Doe^John=무릎^환자", (Some("Doe, John"), "P-1")),
        ("EM-KNEE-12", "Doe^John", (Some("Doe, John"), "***")),
        ("P-1", "Kneebone^John", (Some("Kneebone, John"), "P-1")),
        ("P-1", "Doe^Anterior", (Some("Doe, Anterior"), "P-1")),
    ] {
        for withheld in [Disclosure::Masked, Disclosure::Hidden] {
            let privacy = Privacy { step: withheld, ..Privacy::default() };
            let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(|_: &str| true));
            let tell = |presenter: &mut Presenter, event| {
                let at = Moment::from_start(Duration::from_secs(1));
                presenter.apply(&Arrival { at, connection: 1, demo: false, event });
            };
            let patient = Patient { id: Some(id.to_owned()), name: PersonName::parse(name), birth_date: None };
            tell(&mut presenter, Event::Patient(patient));
            let body_part = Some(if name.contains('무') { "무릎" } else { "R KNEE" }.to_owned());
            tell(&mut presenter, Event::Step(Step { body_part, projection: Some("AP".to_owned()) }));
            let person = presenter.shown().person.clone().unwrap();
            let large = person.name.map(|name| name.one_line());
            assert_eq!((large.as_deref(), person.id.as_deref()), (expected.0, Some(expected.1)), "{id} {name}");
        }
    }
    // What is shown beside it may stand in a name too.
    assert!(shown(Some("P-1"), "KNEE^Trauma").0.name.is_some());
}

#[test]
fn in_japan_ideographs_alone_are_a_japanese_name() {
    let name_at = |home, name: &str, names, has_thin_space: bool| {
        let manner = Manner { privacy: Privacy { names, ..Privacy::default() }, home };
        let can_draw = move |text: &str| has_thin_space || !text.contains('\u{2009}');
        let mut presenter = Presenter::new(Limits::default(), manner, Box::new(can_draw));
        let patient = Patient { id: None, name: PersonName::parse(name), birth_date: None };
        let at = Moment::from_start(Duration::from_secs(1));
        presenter.apply(&Arrival { at, connection: 1, demo: false, event: Event::Patient(patient) });
        presenter.shown().person.clone().unwrap().name.unwrap()
    };
    let (japan, full) = (Some(HanForms::Japanese), NamesPrivacy::Full);
    for (name, there, elsewhere) in [
        ("山田^太郎", "山田\u{2009}太郎", "山田太郎"),
        ("鈴木^一郎", "鈴木\u{2009}一郎", "鈴木一郎"),
        ("Suzuki^Ichiro=鈴木^一郎", "鈴木\u{2009}一郎", "鈴木\u{2009}一郎"),
        // These say of which country they are.
        ("刘^德华", "刘德华", "刘德华"),
        ("Hong^Gildong=洪^吉洞=홍^길동", "홍길동", "홍길동"),
        ("홍^길동", "홍길동", "홍길동"),
        ("山田太郎", "山田太郎", "山田太郎"),
    ] {
        assert_eq!(name_at(japan, name, full, true).one_line(), there, "{name}");
        assert_eq!(name_at(None, name, full, true).one_line(), elsewhere, "{name}");
    }
    assert_eq!(name_at(japan, "山田^太郎", full, true).han(), japan);
    assert_eq!(name_at(japan, "山田^太郎", full, false).one_line(), "山田 太郎");
    assert_eq!(name_at(japan, "山田^太郎", NamesPrivacy::Masked, true).one_line(), "山田\u{2009}○郎");
}
