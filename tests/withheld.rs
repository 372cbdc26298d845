//! What privacy withholds cannot be told from another value by anything that leaves the exam, and the presets are as documented.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use chrono::NaiveDate;
use proptest::prelude::*;
use vxdisplay::exam::{
    Arrival, Disclosure, Event, Limits, Moment, NamesPrivacy, Patient, PersonName, Presenter, Privacy, Shown,
    ShownDate, Step,
};
use vxdisplay::l10n::Library;
use vxdisplay::settings::{self, PrivacyPreset, Settings, ValuePrivacy};
use vxdisplay::wiring;

/// What is known of a patient.
#[derive(Debug, Clone)]
struct Known {
    name: String,
    id: String,
    birth: NaiveDate,
    step: (String, String),
}

/// What of it leaves the exam, event for event, with the number that says whether the screen is painted anew.
fn seen(known: &Known, privacy: Privacy) -> Vec<(Shown, u64)> {
    let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(|_| true));
    let patient =
        Patient { id: Some(known.id.clone()), name: PersonName::parse(&known.name), birth_date: Some(known.birth) };
    let step = Step { body_part: Some(known.step.0.clone()), projection: Some(known.step.1.clone()) };
    [Event::Patient(patient), Event::Step(step), Event::Started, Event::Completed]
        .into_iter()
        .map(|event| {
            presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event });
            (presenter.shown().clone(), presenter.revision())
        })
        .collect()
}

fn withheld() -> impl Strategy<Value = Disclosure> {
    prop::sample::select(vec![Disclosure::Masked, Disclosure::Hidden])
}

fn steps() -> impl Strategy<Value = (String, String)> {
    let parts = vec!["CHEST", "R KNEE", "Lumbar spine", "오른손", "x", "양측 무릎 기립 정면", "□■", "Breast"];
    (prop::sample::select(parts), "ZQ[A-Z ]{3,10}").prop_map(|(part, view)| (part.to_owned(), view))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever id, day of birth and step two patients have, they look the same where these are withheld.
    #[test]
    fn two_patients_that_differ_in_withheld_values_alone_cannot_be_told_apart(
        name in prop::sample::select(vec!["홍^길동", "Doe^John", "山田^太郎=ヤマダ^タロウ", "", "García^José"]),
        ids in prop::array::uniform2("[A-Z0-9-]{1,16}"),
        end in "[A-Z0-9]{2}",
        year in 1900..2027i32,
        days in prop::array::uniform2((1..13u32, 1..29u32)),
        steps in prop::array::uniform2(steps()),
        names in prop::sample::select(vec![NamesPrivacy::Full, NamesPrivacy::Masked, NamesPrivacy::Hidden]),
        (birth_date, id, step) in (withheld(), withheld(), withheld()),
    ) {
        let privacy = Privacy { names, birth_date: Some(birth_date), id: Some(id), step };
        let known = |index: usize| Known {
            name: name.to_owned(),
            id: format!("{}{end}", ids[index]),
            birth: NaiveDate::from_ymd_opt(year, days[index].0, days[index].1).unwrap(),
            step: steps[index].clone(),
        };
        let (one, other) = (known(0), known(1));
        prop_assert_eq!(seen(&one, privacy), seen(&other, privacy));
        // And nothing of it stands in what is seen.
        let text = format!("{:?}", seen(&one, privacy));
        prop_assert!(!text.contains(&one.id) && !text.contains(&one.step.1), "{}", text);
    }

    /// A name that is hidden is not told by anything, whatever else is shown.
    #[test]
    fn two_patients_whose_names_are_hidden_cannot_be_told_apart_by_them(
        pair in prop::sample::select(vec![
            ("홍^길동", "김^철"), ("Doe^John", "Wolfeschlegelsteinhausenbergerdorff^Hubert"), ("山田^太郎", "남궁민수"),
        ]),
        id in prop::sample::select(vec![None, Some(Disclosure::Shown), Some(Disclosure::Masked), Some(Disclosure::Hidden)]),
    ) {
        let privacy = Privacy { names: NamesPrivacy::Hidden, birth_date: None, id, step: Disclosure::Shown };
        let known = |name: &str| Known {
            name: name.to_owned(),
            id: "P-4711".to_owned(),
            birth: NaiveDate::from_ymd_opt(1988, 2, 14).unwrap(),
            step: ("CHEST".to_owned(), "PA".to_owned()),
        };
        prop_assert_eq!(seen(&known(pair.0), privacy), seen(&known(pair.1), privacy));
    }
}

fn person(known: &Known, privacy: Privacy) -> vxdisplay::exam::ShownPerson {
    seen(known, privacy)[0].0.person.clone().unwrap()
}

#[test]
fn one_value_does_not_tell_another() {
    let known = Known {
        name: "EM-240906, Doe".to_owned(),
        id: "EM-240906".to_owned(),
        birth: NaiveDate::from_ymd_opt(1988, 2, 14).unwrap(),
        step: ("CHEST".to_owned(), "PA".to_owned()),
    };
    let masked_id = Privacy { id: Some(Disclosure::Masked), ..Privacy::default() };
    let shown = person(&known, masked_id);
    assert_eq!((shown.name, shown.id.as_deref(), shown.name_registered), (None, Some("***06"), true));

    let registered = Known { id: "880214-1234567".to_owned(), name: String::new(), ..known };
    for of_birth in [Disclosure::Masked, Disclosure::Hidden] {
        let privacy = Privacy { birth_date: Some(of_birth), id: Some(Disclosure::Shown), ..Privacy::default() };
        assert_eq!(person(&registered, privacy).id.as_deref(), Some("***67"));
    }
    let open = person(&registered, Privacy::default());
    assert_eq!(
        (open.id.as_deref(), open.birth_date),
        (Some("880214-1234567"), Some(ShownDate::Full(registered.birth)))
    );
}

#[test]
fn a_step_that_holds_a_withheld_value_is_masked_and_told_without_it() {
    let known = |name: &str, body_part: &str| Known {
        name: name.to_owned(),
        id: "X99".to_owned(),
        birth: NaiveDate::from_ymd_opt(1988, 2, 14).unwrap(),
        step: (body_part.to_owned(), "AP".to_owned()),
    };
    let hidden = Privacy::from(NamesPrivacy::Hidden);
    let no_birth = Privacy { birth_date: Some(Disclosure::Hidden), ..Privacy::default() };
    let no_id = Privacy { id: Some(Disclosure::Masked), ..Privacy::default() };
    for (privacy, name, body_part, secret) in [
        (hidden, "Sandoval^Wilhelmine", "KNEE Wilhelmine R", "Wilhelmine"),
        (Privacy::from(NamesPrivacy::Masked), "Sandoval^Wilhelmine", "KNEE Wilhelmine R", "Wilhelmine"),
        (hidden, "박^지우", "박지우 무릎 R", "지우"),
        (hidden, "Knee^Ada", "KNEE R", "KNEE"),
        (no_birth, "Doe^John", "HAND 1988-02-14", "1988"),
        (no_id, "Doe^John", "X99 HAND L", "X99"),
    ] {
        let seen = seen(&known(name, body_part), privacy);
        let step = seen[1].0.step.clone().unwrap();
        assert_eq!((step.body_part.as_deref(), step.projection), (Some("○○○"), None), "{body_part}");
        assert!(!format!("{seen:?}").contains(secret), "{body_part}");
        let open = self::seen(&known(name, body_part), Privacy::default());
        assert_eq!(open[1].0.step.clone().unwrap().body_part.as_deref(), Some(body_part));
        let ordinary = self::seen(&known(name, "FOOT L"), privacy);
        assert_eq!(ordinary[1].0.step.clone().unwrap().body_part.as_deref(), Some("FOOT L"));
    }
}

/// The settings with these values of privacy.
fn with(preset: PrivacyPreset, change: impl FnOnce(&mut settings::PrivacySettings)) -> Settings {
    let mut settings = Settings::default();
    settings.privacy.preset = preset;
    change(&mut settings.privacy);
    settings
}

#[test]
fn the_presets_are_those_of_the_document() {
    let document = include_str!("../docs/PRIVACY.md");
    let says = |disclosure: Disclosure| match disclosure {
        Disclosure::Shown => "shown",
        Disclosure::Masked => "masked",
        Disclosure::Hidden => "hidden",
    };
    for preset in PrivacyPreset::ALL {
        let settings = with(*preset, |_| {});
        let privacy = wiring::privacy(&settings);
        let screen = wiring::screen_config(&settings, &Library::default(), None);
        let names = match privacy.names {
            NamesPrivacy::Full => "full",
            NamesPrivacy::Masked => "masked",
            NamesPrivacy::MaskedUntilStart => "masked-until-start",
            NamesPrivacy::Hidden => "hidden",
        };
        let figure = match (screen.show.figure, screen.is_figure_neutral) {
            (true, false) => "shown",
            (true, true) => "masked",
            (false, _) => "hidden",
        };
        let or_as = |value: Option<Disclosure>| value.map_or("as the name", says);
        let row = format!(
            "| `{preset}` | {names} | {} | {} | {} | {figure} |",
            or_as(privacy.birth_date),
            or_as(privacy.id),
            says(privacy.step)
        );
        assert!(document.contains(&row), "docs/PRIVACY.md lacks {row}");
        assert!(document.contains(&format!("- **`{preset}`**")), "docs/PRIVACY.md has no reason for {preset}");
    }
}

#[test]
fn a_value_of_its_own_overrides_the_preset_and_a_figure_never_tells_a_withheld_step() {
    let us = with(PrivacyPreset::UnitedStates, |privacy| {
        privacy.names = settings::NamesPrivacy::Masked;
        privacy.step = ValuePrivacy::Shown;
        privacy.figure = ValuePrivacy::Shown;
        privacy.id = ValuePrivacy::Hidden;
    });
    let own = wiring::privacy(&us);
    assert_eq!((own.names, own.step, own.id), (NamesPrivacy::Masked, Disclosure::Shown, Some(Disclosure::Hidden)));
    assert_eq!(own.birth_date, Some(Disclosure::Masked), "what has no value of its own is the preset's");
    let screen = wiring::screen_config(&us, &Library::default(), None);
    assert!(screen.show.figure && !screen.is_figure_neutral);

    for step in [ValuePrivacy::Masked, ValuePrivacy::Hidden] {
        for preset in PrivacyPreset::ALL {
            let settings = with(*preset, |privacy| {
                privacy.step = step;
                privacy.figure = ValuePrivacy::Shown;
            });
            let screen = wiring::screen_config(&settings, &Library::default(), None);
            assert!(screen.is_figure_neutral, "{preset}, {step}");
        }
    }
    let before = with(PrivacyPreset::Open, |privacy| privacy.names = settings::NamesPrivacy::Masked);
    assert_eq!(
        wiring::privacy(&before),
        NamesPrivacy::Masked.into(),
        "settings of earlier versions mean what they meant"
    );
}
