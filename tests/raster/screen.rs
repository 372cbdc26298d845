//! The real patient screen: the comparison itself is in the stage.

use chrono::{NaiveDate, NaiveTime};
use vxdisplay::exam::{Phase, Shown, ShownDate, ShownName, ShownPerson, ShownStep};
use vxdisplay::raster::{Damage, PixelRect};
use vxdisplay::screen::{LinkMark, Screen, ScreenConfig};
use vxdisplay::settings::{ShowSettings, Theme};

use crate::stage::Stage;

const SIZES: [[u32; 2]; 3] = [[800, 600], [1920, 1080], [1080, 1920]];

fn config(theme: Theme) -> ScreenConfig {
    ScreenConfig {
        languages: "ko,en".parse().unwrap(),
        texts: vxdisplay::l10n::Library::default(),
        theme,
        site_name: "영상의학과 · Radiology 2".to_owned(),
        show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
        viewing_distance_m: 3.0,
        diagonal_in: 24.0,
        ..ScreenConfig::default()
    }
}

fn person(name: &str, small: Option<&str>) -> Option<ShownPerson> {
    Some(ShownPerson {
        id: Some("EM-240906-134326".to_owned()),
        name: Some(ShownName::whole(name)),
        name_small: small.map(ShownName::whole),
        birth_date: Some(ShownDate::Full(NaiveDate::from_ymd_opt(1988, 2, 14).unwrap())),
        name_registered: true,
    })
}

fn step(body_part: &str, projection: &str) -> Option<ShownStep> {
    Some(ShownStep { body_part: Some(body_part.to_owned()), projection: Some(projection.to_owned()) })
}

fn ready(name: &str) -> Shown {
    Shown { phase: Phase::Ready, person: person(name, None), step: step("CHEST", "PA"), ..Shown::default() }
}

/// A patient screen on a stage.
struct Show {
    stage: Stage,
    screen: Screen,
    config: ScreenConfig,
    shown: Shown,
    mark: LinkMark,
    time: NaiveTime,
}

impl Show {
    fn new(size: [u32; 2], scale: f32) -> Self {
        Self {
            stage: Stage::new(size, scale),
            screen: Screen::default(),
            config: config(Theme::Dark),
            shown: Shown::default(),
            mark: LinkMark { up: true, beats: 0 },
            time: NaiveTime::from_hms_opt(14, 7, 0).unwrap(),
        }
    }

    /// Changes something; what that damages.
    #[track_caller]
    fn change(&mut self, change: impl FnOnce(&mut Self)) -> Damage {
        change(self);
        let Self { stage, screen, config, shown, mark, time } = self;
        stage.show(|ui| screen.patient_ui(ui, shown, *mark, *time, config))
    }

    #[track_caller]
    fn show(&mut self, shown: Shown) -> Damage {
        self.change(|show| show.shown = shown)
    }
}

fn bounds(damage: &Damage) -> PixelRect {
    damage.parts().iter().copied().fold(PixelRect::EMPTY, PixelRect::union)
}

#[test]
fn an_exam_from_waiting_to_nobody_is_the_same_picture_painted_by_damage_alone() {
    // Of the last one, panel and ground have one colour.
    for (theme, size) in
        [Theme::Dark, Theme::Light, Theme::HighContrast].into_iter().flat_map(|theme| SIZES.map(|size| (theme, size)))
    {
        for scale in [1.0, 1.25, 1.5, 2.0] {
            let mut show = Show::new(size, scale);
            show.change(|show| show.config.theme = theme);
            show.change(|show| show.mark.up = false);
            show.change(|show| show.mark.up = true);
            let name =
                |name: &str, small| Shown { phase: Phase::Ready, person: person(name, small), ..Shown::default() };
            show.show(name("홍길동", Some("HONG, Gildong")));
            show.show(name("WOLFESCHLEGELSTEINHAUSENBERGERDORFF, Hubert Blaine Senior", None));
            show.show(ready("김철"));
            show.change(|show| show.mark.beats = 1);
            let started = Shown { phase: Phase::InProgress, ..ready("김철") };
            show.show(started.clone());
            show.change(|show| show.shown.step = step("KNEE", "AP"));
            for (body_part, projection) in [("L HAND", "PA"), ("R SHOULDER", "AP"), ("SKULL", "LAT"), ("L HAND", "PA")]
            {
                show.change(|show| show.shown.step = step(body_part, projection));
                show.change(|show| show.shown.person = person(body_part, None));
            }
            show.change(|show| show.time = NaiveTime::from_hms_opt(14, 8, 0).unwrap());
            show.change(|show| show.shown.reconnecting = true);
            show.change(|show| (show.shown.reconnecting, show.shown.demo) = (false, true));
            show.show(Shown { phase: Phase::Completed, ..started });
            let masked = ShownPerson { birth_date: Some(ShownDate::YearOnly(1988)), ..person("김*", None).unwrap() };
            show.show(Shown { person: Some(masked), ..ready("") });
            show.change(|show| show.config.theme = if theme == Theme::Dark { Theme::Light } else { Theme::Dark });
            show.show(Shown::default());
            show.change(|show| show.mark.beats = 2);
            assert!(show.change(|_| {}).is_empty(), "{theme:?} {size:?} {scale}");
        }
    }
}

#[test]
fn dozens_of_names_until_the_atlas_is_begun_anew_are_the_same_picture() {
    let mut show = Show::new([800, 600], 1.0);
    show.show(ready("A"));
    for syllable in ('가'..='힣').step_by(211).take(50) {
        let name: String = (0..3).filter_map(|i| char::from_u32(u32::from(syllable) + i * 7)).collect();
        show.show(ready(&name));
    }
}

#[test]
fn an_answered_ping_damages_the_mark_alone() {
    for (scale, most) in [(1.0, 1_200), (2.0, 1_200)] {
        let mut show = Show::new([1920, 1080], scale);
        // Room for all glyphs: where there is none, egui begins the atlas anew with each pass.
        show.stage.atlas_side = 2048;
        show.show(ready("홍길동"));
        for beats in 1..10 {
            let damage = show.change(|show| show.mark.beats = beats);
            assert!((1..=most).contains(&damage.area()), "{scale}: {damage:?}");
        }
    }
}

#[test]
fn a_changed_name_damages_nothing_outside_of_the_column_of_the_person() {
    for size in SIZES {
        let mut show = Show::new(size, 1.0);
        show.show(ready("홍길동"));
        let clock = show.change(|show| show.time = NaiveTime::from_hms_opt(9, 8, 0).unwrap());
        let panel = show.change(|show| show.shown.step = step("KNEE", "AP"));
        let band = show.change(|show| show.shown.phase = Phase::InProgress);
        let one = show.change(|show| show.shown.person = Some(ShownPerson::default()));
        show.show(ready("DOE, John Jacob"));
        let other = show.change(|show| show.shown.person = Some(ShownPerson::default()));
        let column = bounds(&one).union(bounds(&other));
        show.show(ready("홍길동"));
        let damage = show.show(ready("DOE, John Jacob"));
        for rect in damage.parts() {
            assert!(column.covers(rect), "{size:?}: {rect:?} is not in {column:?}");
            for (what, elsewhere) in [("clock", &clock), ("panel", &panel), ("band", &band)] {
                assert!(!elsewhere.parts().iter().any(|other| other.meets(rect)), "{size:?}: {what}, {rect:?}");
            }
        }
    }
}

#[test]
fn a_minute_damages_the_clock_alone() {
    let mut show = Show::new([1920, 1080], 1.0);
    show.show(ready("홍길동"));
    let damage = show.change(|show| show.time = NaiveTime::from_hms_opt(14, 8, 0).unwrap());
    assert!(damage.area() < 30_000 && bounds(&damage).bottom < 120, "{damage:?}");
}

#[test]
fn the_mark_moved_alone_is_the_picture_that_a_whole_pass_gives() {
    for (size, scale) in [(SIZES[0], 1.0), ([640, 360], 1.5)] {
        let (mut one, mut other) = (Show::new(size, scale), Show::new(size, scale));
        for show in [&mut one, &mut other] {
            show.show(ready("홍길동"));
        }
        for beats in 1..=9 {
            (one.mark.beats, other.mark.beats) = (beats, beats);
            let (old, new) = one.screen.move_mark(one.mark).expect("a mark to move");
            let damage = one.stage.exchange(old, new).expect("the mark is in the picture");
            assert!((1..5_000).contains(&damage.area()), "{}", damage.area());
            other.change(|_| ());
            assert!(one.stage.pixels() == other.stage.pixels(), "{size:?} {scale} {beats}");
        }
        // And the next pass finds nothing else to do.
        assert!(one.change(|_| ()).is_empty());
    }
}

#[test]
fn a_lost_link_is_more_than_a_moved_mark() {
    let mut show = Show::new(SIZES[0], 1.0);
    assert!(show.screen.move_mark(show.mark).is_none(), "nothing was painted yet");
    show.show(Shown::default());
    assert!(show.screen.move_mark(show.mark).is_none(), "it stands where it stood");
    assert!(show.screen.move_mark(LinkMark { up: false, beats: 1 }).is_none());
}
