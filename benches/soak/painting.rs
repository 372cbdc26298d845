//! The patient screen painted without a window, for the size of its glyph atlas: each name once.

use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveTime};
use egui::{Context, RawInput, Rect, vec2};
use vxdisplay::display::{Event, Now};
use vxdisplay::exam::Moment;
use vxdisplay::link::{LinkEventKind, LinkState, memory};
use vxdisplay::screen::{Screen, install_fonts};

use super::state::state;
use super::vitals::{Course, Vitals};
use super::{Counts, Failure, names};

/// What the program allows at 1920 x 1080.
const ATLAS_SIDE: usize = 2048;

pub(super) fn run(counts: &Counts) -> Result<(), Failure> {
    let mut state = state(Duration::from_hours(1))?;
    let (_link, events, mut far) = memory(64);
    let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let (ctx, mut screen) = (Context::default(), Screen::default());
    install_fonts(&ctx);
    far.up(Moment::default())?;
    far.state(Moment::default(), LinkState::Registered)?;

    let mut course = Course::new("painting, different names one after the other", counts.names);
    let (begin, mut rows) = (Instant::now(), 0);
    for number in 0..counts.names {
        far.text(Moment::default(), &names::patient(number), today)?;
        // The mark moves, too.
        far.emit(Moment::default(), LinkEventKind::Pong { round_trip: Duration::ZERO })?;
        while let Ok(event) = events.try_recv() {
            state.handle(Event::Link(event), Now::default());
        }
        let seconds = u32::try_from(number).unwrap_or(0);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, vec2(1920.0, 1080.0))),
            max_texture_side: Some(ATLAS_SIDE),
            time: Some(f64::from(seconds) / 60.0),
            ..RawInput::default()
        };
        let session = state.session();
        let mut output = ctx.run_ui(input, |ui| {
            screen.patient_ui(ui, session.shown(), session.mark(), NaiveTime::default(), state.screen());
        });
        rows += ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point).len();
        // There is no graphics card that would take the glyphs.
        output.drop_without_applying_deltas();
        let atlas = || {
            #[allow(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough")]
            ctx.fonts(|fonts| fonts.font_image_size())
        };
        if number == 0 {
            course.at(0, || Some(Vitals::of("self")?.with_atlas(atlas())));
        }
        course.at(number + 1, || Some(Vitals::of("self")?.with_atlas(atlas())));
    }
    println!("  {rows} meshes in {:.0?}", begin.elapsed());
    course.verdict(counts.full);
    Ok(())
}
