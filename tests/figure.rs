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
            figure_ui(ui.painter(), FigurePlaces::of(rect), *target, colors);
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
            if region.is_paired() {
                [Side::Right, Side::Left, Side::Both, Side::Unknown][index % 4]
            } else {
                Side::None
            }
        };
        let regions: Vec<_> = Region::ALL
            .iter()
            .enumerate()
            .map(|(index, region)| Some(target(*region, side(*region, index), None)))
            .collect();
        save(&format!("figure-regions-{name}"), &sheet(&regions, 6, cell, theme));
        let part =
            |part: Part, region: Region, side: Side| Some(Target { part: Some(part), ..Target::new(region, side) });
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

const CELL: egui::Vec2 = vec2(330.0, 300.0);

/// Where the body is in a cell.
fn body() -> Rect {
    FigurePlaces::of(Rect::from_min_size(pos2(0.0, 0.0), CELL).shrink2(CELL * 0.03)).body
}

/// How far two colours are apart.
fn apart(a: [u8; 4], b: [u8; 4]) -> u32 {
    (0..3).map(|channel| u32::from(a[channel].abs_diff(b[channel]))).sum()
}

/// The pixels of cell `index` in the body's place that have this colour, as places in the cell.
fn pixels(picture: &RgbaImage, index: usize, columns: usize, color: [u8; 4]) -> Vec<(u32, u32)> {
    let (left, top) = ((index % columns) as u32 * CELL.x as u32, (index / columns) as u32 * CELL.y as u32);
    let place = body();
    let mut found = Vec::new();
    for y in place.top() as u32..place.bottom() as u32 {
        for x in place.left() as u32..place.right() as u32 {
            if apart(picture.get_pixel(left + x, top + y).0, color) < 24 {
                found.push((x, y));
            }
        }
    }
    found
}

fn rgba(color: egui::Color32) -> [u8; 4] {
    color.to_array()
}

/// Every region and part that has sides, with each side; and all others.
fn all_targets() -> Vec<Target> {
    let regions = Region::ALL.iter().flat_map(|region| {
        let sides: &[Side] =
            if region.is_paired() { &[Side::Left, Side::Right, Side::Both, Side::Unknown] } else { &[Side::None] };
        sides.iter().map(|side| Target::new(*region, *side))
    });
    let parts = [
        (Region::Head, Part::Orbit),
        (Region::Head, Part::Jaw),
        (Region::Head, Part::Mastoid),
        (Region::Chest, Part::Ribs),
        (Region::Chest, Part::Breast),
        (Region::Pelvis, Part::SiJoint),
        (Region::Shoulder, Part::Clavicle),
        (Region::Shoulder, Part::Scapula),
        (Region::Hand, Part::Finger),
    ];
    let parts = parts.into_iter().flat_map(|(region, part)| {
        [Side::Left, Side::Right, Side::Both, Side::Unknown]
            .map(|side| Target { part: Some(part), ..Target::new(region, side) })
    });
    regions.chain(parts).collect()
}

#[test]
fn what_is_lit_is_in_the_body_and_on_the_patients_side() {
    let targets = all_targets();
    let columns = 8;
    let cells: Vec<_> = [None].into_iter().chain(targets.iter().copied().map(Some)).collect();
    let picture = sheet(&cells, columns, CELL, Theme::Dark);
    let colors = figure_colors(Theme::Dark);
    let ground: std::collections::BTreeSet<_> = pixels(&picture, 0, columns, rgba(colors.ground)).into_iter().collect();
    let middle = body().center().x;
    for (index, target) in targets.iter().enumerate() {
        let lit = pixels(&picture, index + 1, columns, rgba(colors.lit));
        assert!(lit.len() >= 8, "{target:?} lights {} pixels", lit.len());
        let outside = lit.iter().filter(|pixel| ground.contains(pixel)).count();
        assert_eq!(outside, 0, "{target:?} is lit outside the body");
        // The figure faces the viewer.
        let lefts = lit.iter().filter(|(x, _)| *x as f32 > middle + 1.0).count();
        let rights = lit.iter().filter(|(x, _)| (*x as f32) < middle - 2.0).count();
        match target.side {
            Side::Left => assert!(lefts > 0 && rights == 0, "{target:?}: {lefts} {rights}"),
            Side::Right => assert!(rights > 0 && lefts == 0, "{target:?}: {lefts} {rights}"),
            Side::Both | Side::Unknown | Side::None => {
                assert!(lefts > 0 && lefts.abs_diff(rights) <= lefts.max(rights) / 2, "{target:?}: {lefts} {rights}");
            }
        }
        // Without a side nothing is filled.
        if target.side == Side::Unknown {
            let both = targets
                .iter()
                .position(|other| Target { side: Side::Unknown, ..*other } == *target && other.side == Side::Both);
            let filled = pixels(&picture, both.unwrap() + 1, columns, rgba(colors.lit)).len();
            // Of what is a few pixels here the lens shows it.
            assert!(filled < 100 || lit.len() < filled * 9 / 10, "{target:?} is filled: {} of {filled}", lit.len());
        }
    }
}

/// WCAG 2.2, of sRGB.
fn contrast(a: [u8; 4], b: [u8; 4]) -> f64 {
    let light = |color: [u8; 4]| {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
    };
    let (a, b) = (light(a), light(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn body_and_what_is_lit_are_told_apart_in_every_theme() {
    for theme in Theme::ALL.iter().copied() {
        let target = Some(target(Region::Knee, Side::Right, Some(View::Ap)));
        let picture = sheet(&[target], 1, CELL, theme);
        // The colours that are there most, as they are drawn.
        let mut counts = std::collections::BTreeMap::new();
        for pixel in picture.pixels() {
            *counts.entry(pixel.0).or_insert(0_u32) += 1;
        }
        let mut most: Vec<_> = counts.into_iter().collect();
        most.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let [(ground, _), (body, _), (lit, _)] = most[..3] else { panic!("{most:?}") };
        assert_eq!((ground, lit), (rgba(figure_colors(theme).ground), rgba(figure_colors(theme).lit)));
        for (what, a, b, least) in [("body", body, ground, 3.0), ("lit", lit, body, 3.0), ("beam", lit, ground, 3.0)] {
            assert!(contrast(a, b) >= least, "{theme:?} {what}: {}", contrast(a, b));
        }
        assert!(contrast(rgba(figure_colors(theme).ink), ground) >= 3.0);
    }
}

/// The pixels that differ from all around them, which are alike.
fn strays(picture: &RgbaImage) -> Vec<(u32, u32)> {
    let (width, height) = picture.dimensions();
    let mut found = Vec::new();
    for y in 1..height - 1 {
        for x in 1..width - 1 {
            let own = picture.get_pixel(x, y).0;
            if apart(own, picture.get_pixel(x - 1, y).0) < 12 {
                continue;
            }
            let around = (0..9_u32).filter(|index| *index != 4).map(|index| (x - 1 + index % 3, y - 1 + index / 3));
            let mut around = around.map(|(x, y)| picture.get_pixel(x, y).0);
            let first = around.next().unwrap();
            if around.all(|other| apart(other, first) < 6) {
                found.push((x, y));
            }
        }
    }
    found
}

#[test]
fn no_pixel_is_left_over_where_shapes_meet() {
    let views = [None, Some(View::Ap), Some(View::Pa), Some(View::LeftLateral), Some(View::RightLateral)];
    let regions = Region::ALL.iter().enumerate().flat_map(|(index, region)| {
        let side = if region.is_paired() { [Side::Left, Side::Right][index % 2] } else { Side::None };
        views.map(|view| Some(target(*region, side, view)))
    });
    let cells: Vec<_> = regions.collect();
    let mut wrong = Vec::new();
    for cell in [vec2(330.0, 300.0), vec2(372.0, 340.0), vec2(401.0, 283.0), vec2(530.0, 467.0), vec2(612.0, 380.0)] {
        let picture = sheet(&cells, 10, cell, Theme::Dark);
        for (x, y) in strays(&picture) {
            let index = (x as f32 / cell.x) as usize + (y as f32 / cell.y) as usize * 10;
            wrong.push(format!("{cell} {x},{y}: {:?}", cells.get(index)));
        }
    }
    assert!(wrong.is_empty(), "{}: {:#?}", wrong.len(), wrong.iter().take(20).collect::<Vec<_>>());
}

#[test]
fn no_line_of_the_body_crosses_a_lit_vertebra() {
    // Seen from front and behind the middle of the spine is lit or between two vertebrae: no line of a navel or a back.
    let cell = vec2(640.0, 560.0);
    for region in [Region::CSpine, Region::TSpine, Region::LSpine, Region::Sacrum] {
        for view in [None, Some(View::Ap), Some(View::Pa)] {
            let plain = sheet(&[Some(target(region, Side::None, view))], 1, cell, Theme::Dark);
            let lens = FigurePlaces::of(Rect::from_min_size(pos2(0.0, 0.0), cell).shrink2(cell * 0.03)).aside.unwrap();
            let lit = rgba(figure_colors(Theme::Dark).lit);
            let middle = lens.center().x as u32;
            let rows = lens.top() as u32..lens.bottom() as u32;
            let crossed = rows.clone().filter(|y| {
                let at = |offset: i64| plain.get_pixel((i64::from(middle) + offset) as u32, *y).0;
                // Lit on both sides, and something else between them.
                (-3..=3).any(|offset| apart(at(offset), lit) > 30) && apart(at(-6), lit) < 9 && apart(at(6), lit) < 9
            });
            assert_eq!(crossed.count(), 0, "{region:?} {view:?}");
        }
    }
}
