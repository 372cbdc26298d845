//! The figure, from the pixels that the program's own rasteriser draws: what is lit is in the body, on the patient's side, and can be told apart.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

#[path = "common/pictures.rs"]
mod pictures;

use std::path::Path;

use egui::{Rect, pos2, vec2};
use egui_kittest::Harness;
use image::RgbaImage;
use vxdisplay::anatomy::{Part, Position, Region, Side, Target, View};
use vxdisplay::screen::{FigurePlaces, figure_colors, figure_ui};
use vxdisplay::settings::Theme;

const SIDES: [Side; 5] = [Side::None, Side::Unknown, Side::Left, Side::Right, Side::Both];

/// Figures in cells of this size.
fn sheet(cells: &[Option<Target>], columns: usize, cell: egui::Vec2, theme: Theme) -> RgbaImage {
    let rows = cells.len().div_ceil(columns);
    let cells = cells.to_vec();
    let size = vec2(cell.x * columns as f32, cell.y * rows as f32);
    let harness = Harness::builder().with_size(size).with_context_setup(pictures::draw).build_ui(move |ui| {
        let colors = figure_colors(theme);
        ui.painter().rect_filled(Rect::EVERYTHING, 0.0, colors.ground);
        for (index, target) in cells.iter().enumerate() {
            let at = pos2((index % columns) as f32 * cell.x, (index / columns) as f32 * cell.y);
            let rect = Rect::from_min_size(at, cell).shrink2(cell * 0.03);
            figure_ui(ui.painter(), rect, *target, colors);
        }
    });
    pictures::picture_of(&harness)
}

fn target(region: Region, side: Side, view: Option<View>) -> Target {
    Target { view, ..Target::new(region, side) }
}

fn save(name: &str, picture: &RgbaImage) {
    picture.save(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"))).unwrap();
}

/// To be looked at: `target/tmp/figure-*.png`.
#[test]
fn a_gallery_of_the_figure_is_written() {
    let cell = vec2(300.0, 300.0);
    for theme in [Theme::Dark, Theme::Light] {
        let name = if theme == Theme::Dark { "dark" } else { "light" };
        let side = |region: Region, index: usize| {
            if region.is_paired() { [Side::Right, Side::Left, Side::Both, Side::Unknown][index % 4] } else { Side::None }
        };
        let regions: Vec<_> =
            Region::ALL.iter().enumerate().map(|(index, region)| Some(target(*region, side(*region, index), None))).collect();
        save(&format!("figure-regions-{name}"), &sheet(&regions, 6, cell, theme));
        let part = |part: Part, region: Region, side: Side| Some(Target { part: Some(part), ..Target::new(region, side) });
        let parts = [
            part(Part::Sinus, Region::Head, Side::None),
            part(Part::Orbit, Region::Head, Side::Right),
            part(Part::Nose, Region::Head, Side::None),
            part(Part::Cheek, Region::Head, Side::Left),
            part(Part::UpperJaw, Region::Head, Side::None),
            part(Part::Jaw, Region::Head, Side::Right),
            part(Part::Jaw, Region::Head, Side::Unknown),
            part(Part::Mastoid, Region::Head, Side::Left),
            part(Part::Ribs, Region::Chest, Side::Right),
            part(Part::Sternum, Region::Chest, Side::None),
            part(Part::Breast, Region::Chest, Side::Left),
            part(Part::SiJoint, Region::Pelvis, Side::Both),
            part(Part::Clavicle, Region::Shoulder, Side::Right),
            part(Part::Scapula, Region::Shoulder, Side::Left),
            part(Part::Finger, Region::Hand, Side::Right),
            part(Part::Thumb, Region::Hand, Side::Left),
            part(Part::Toe, Region::Foot, Side::Right),
            part(Part::Heel, Region::Foot, Side::Left),
            part(Part::Patella, Region::Knee, Side::Right),
        ];
        save(&format!("figure-parts-{name}"), &sheet(&parts, 5, cell, theme));
        let at = |region, side, view, position| Some(Target { position, ..target(region, side, view) });
        let (standing, lying, sitting) = (Some(Position::Standing), Some(Position::Lying), Some(Position::Sitting));
        let views = [
            at(Region::Chest, Side::None, Some(View::Pa), standing),
            at(Region::Chest, Side::None, Some(View::Ap), lying),
            at(Region::Chest, Side::None, Some(View::LeftLateral), None),
            at(Region::Chest, Side::None, Some(View::RightLateral), sitting),
            at(Region::Chest, Side::None, Some(View::Lateral), None),
            at(Region::CSpine, Side::None, Some(View::Lateral), None),
            at(Region::LSpine, Side::None, Some(View::LeftLateral), standing),
            at(Region::LSpine, Side::None, Some(View::Oblique), None),
            at(Region::Head, Side::None, Some(View::LeftLateral), None),
            at(Region::Head, Side::None, Some(View::Pa), None),
            at(Region::Knee, Side::Right, Some(View::Ap), standing),
            at(Region::Knee, Side::Right, Some(View::Lateral), None),
            at(Region::Knee, Side::Both, Some(View::Ap), standing),
            at(Region::Knee, Side::Unknown, Some(View::Lateral), None),
            at(Region::Hand, Side::Right, Some(View::Pa), None),
            at(Region::Hand, Side::Left, Some(View::Oblique), None),
            at(Region::Wrist, Side::Left, Some(View::Lateral), None),
            at(Region::Foot, Side::Right, Some(View::Lateral), standing),
            at(Region::Shoulder, Side::Left, Some(View::Ap), None),
            at(Region::FullSpine, Side::None, Some(View::Ap), standing),
            at(Region::WholeLeg, Side::Both, Some(View::Ap), standing),
            at(Region::Abdomen, Side::None, None, lying),
            Some(Target { young: true, ..target(Region::Chest, Side::None, Some(View::Ap)) }),
            Some(Target { young: true, ..Target::new(Region::Hip, Side::Both) }),
            Some(Target { young: true, ..Target::new(Region::Head, Side::None) }),
        ];
        save(&format!("figure-views-{name}"), &sheet(&views, 5, vec2(340.0, 300.0), theme));
    }
}
