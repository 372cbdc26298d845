//! The part that is examined, enlarged in a disc.

use egui::{Pos2, Rect, pos2};

use super::body::{self, profile, profile_zones, sharp, zones};
use super::contour::{block, ellipse, fine_circle};
use super::sheet::{Form, Placing, Sheet};
use super::{Feature, Pen, is_column, is_doubled, is_spine};
use crate::anatomy::{Part, Region, Side, Target, View};

/// What the lens shows: its middle and its radius in the drawing's measures.
type Focus = (Pos2, f32);

/// What can be seen in the lens.
struct Scene {
    forms: &'static [Form],
    zones: Vec<Vec<Pos2>>,
    focus: Focus,
    /// Whether the drawing is one of the patient's right: hands, feet.
    of_right: bool,
    feature: Option<Feature>,
}

impl Pen<'_> {
    /// The lens; nothing where what is examined is as large as the body.
    pub(super) fn lens(&mut self, rect: Rect, target: Target) {
        let radius = rect.width().min(rect.height()) / 2.0;
        let ring = (radius * 0.045).max(2.0);
        let (centre, inner) = (rect.center(), radius - ring * 0.9);
        let disc: Vec<Pos2> = Placing::new(centre, inner).all(&fine_circle());
        if let Some(scene) = profile_scene(target) {
            // What is seen is the side that the beam comes from; the face shows which.
            let looks_left = match (target.view, target.side) {
                (Some(View::RightLateral), _) | (_, Side::Left) => true,
                (Some(View::LeftLateral), _) | (_, Side::Right) => false,
                (_, Side::Both | Side::Unknown | Side::None) => true,
            };
            self.look(&scene, target, centre, inner, &disc, looks_left);
        } else if let Some(scene) = front_scene(target) {
            match target.side {
                Side::Left | Side::Right => {
                    self.look(&scene, target, centre, inner, &disc, (target.side == Side::Right) != scene.of_right);
                }
                Side::None => self.look(&scene, target, centre, inner, &disc, false),
                // Both are near the middle.
                Side::Both | Side::Unknown if !target.region.is_paired() => {
                    self.look(&scene, target, centre, inner, &disc, false);
                }
                // Halves: the patient's right on the left, as in the figure.
                Side::Both | Side::Unknown => self.halves(&scene, target, centre, inner, ring),
            }
        } else {
            return;
        }
        let outer = Form::new(Placing::new(centre, radius).all(&fine_circle()));
        self.ring(&outer, ring);
    }

    /// One side on each half of the disc.
    fn halves(&mut self, scene: &Scene, target: Target, centre: Pos2, radius: f32, ring: f32) {
        let half = |from: f32| -> Vec<Pos2> {
            let steps = 0..=72_u8;
            let angle = |step: u8| (from + 180.0 * f32::from(step) / 72.0).to_radians();
            steps.map(|step| centre + egui::Vec2::angled(angle(step)) * radius).collect()
        };
        let scale = 0.62;
        for (from, offset, is_right) in [(90.0, -0.5, true), (-90.0, 0.5, false)] {
            let middle = pos2(centre.x + offset * radius * 0.98, centre.y);
            let disc = half(from);
            self.look(scene, target, middle, radius * scale, &disc, is_right != scene.of_right);
        }
        let line = Form::new(block(-ring * 0.25, -radius, ring * 0.25, radius, ring * 0.1));
        line.sheet(&Placing::new(centre, 1.0), 0.0, self.soft).paint(self.mesh, self.colors.lit);
    }

    fn look(&mut self, scene: &Scene, target: Target, middle: Pos2, radius: f32, disc: &[Pos2], mirrored: bool) {
        let (focus, reach) = scene.focus;
        let scale = radius / reach;
        let turn = if mirrored { -1.0 } else { 1.0 };
        let origin = pos2(middle.x - focus.x * scale * turn, middle.y - focus.y * scale);
        let placing = Placing::new(origin, scale).mirrored(mirrored);
        let line = (radius * 0.022).max(1.5);
        let cut = |grow: f32, soft: f32| {
            Sheet::joined(scene.forms.iter().map(|form| form.sheet(&placing, grow, soft))).within(disc, 0.0, soft)
        };
        let sheet = cut(0.0, self.soft);
        sheet.paint(self.mesh, self.colors.body);
        let mut zones: Vec<_> = scene.zones.iter().map(|zone| placing.all(zone)).collect();
        if is_doubled(target) && !target.region.is_paired() {
            let other = placing.mirrored(true);
            zones.extend(scene.zones.iter().map(|zone| other.all(zone)));
        }
        let line = if is_column(target) { line * 0.7 } else { line };
        let feature = scene.feature.filter(|_| !scene.of_right);
        // Over a whole region, below a part of it and below bones, which a line would seem to cross.
        let is_below = target.part.is_some() || is_spine(target);
        if let Some(feature) = feature.filter(|_| is_below) {
            self.features(&placing, feature, Some(disc));
        }
        self.light(&sheet, &cut(-line * 1.8, self.soft), &zones, target.side == Side::Unknown, line);
        if let Some(feature) = feature.filter(|_| !is_below) {
            self.features(&placing, feature, Some(disc));
        }
    }

    /// The edge of the lens.
    fn ring(&mut self, outer: &Form, width: f32) {
        let placing = Placing::new(Pos2::ZERO, 1.0);
        outer.outline_sheet(&placing, width, self.soft).paint(self.mesh, self.colors.lit);
    }
}

/// The part from the side, where the beam goes across and the profile shows it.
fn profile_scene(target: Target) -> Option<Scene> {
    if !target.view.is_some_and(View::is_lateral) || target.side == Side::Both {
        return None;
    }
    if target.region.is_paired() && target.side == Side::Unknown {
        return None;
    }
    let zones = profile_zones(target)?;
    let at = |x: f32, y: f32, radius: f32| (pos2(x, y), radius);
    let focus = match target.region {
        Region::Head => at(3.0, 28.0, 36.0),
        Region::Neck | Region::CSpine => at(0.0, 55.0, 34.0),
        Region::TSpine => at(0.0, 106.0, 46.0),
        Region::LSpine => at(-2.0, 162.0, 38.0),
        Region::Sacrum => at(-6.0, 196.0, 32.0),
        Region::Chest => at(2.0, 106.0, 50.0),
        Region::Abdomen => at(2.0, 168.0, 42.0),
        Region::Pelvis => at(0.0, 204.0, 42.0),
        Region::Thigh => at(2.0, 254.0, 42.0),
        Region::Knee => at(1.0, 300.0, 32.0),
        Region::LowerLeg => at(-2.0, 342.0, 42.0),
        Region::Ankle => at(4.0, 380.0, 30.0),
        Region::Foot => at(8.0, 386.0, 30.0),
        Region::FullSpine
        | Region::Shoulder
        | Region::UpperArm
        | Region::Elbow
        | Region::Forearm
        | Region::Wrist
        | Region::Hand
        | Region::Hip
        | Region::WholeLeg
        | Region::WholeBody => return None,
    };
    let forms = profile().get(..1)?;
    Some(Scene { forms, zones, focus, of_right: false, feature: None })
}

/// The part from the front or from behind.
fn front_scene(target: Target) -> Option<Scene> {
    let at = |x: f32, y: f32, radius: f32| (pos2(x, y), radius);
    let focus = match target.region {
        Region::Head => at(0.0, 27.0, 36.0),
        Region::Neck | Region::CSpine => at(0.0, 58.0, 32.0),
        Region::TSpine => at(0.0, 108.0, 48.0),
        Region::LSpine => at(0.0, 166.0, 42.0),
        Region::Sacrum => at(0.0, 203.0, 36.0),
        Region::Chest => at(0.0, 106.0, 56.0),
        Region::Abdomen => at(0.0, 168.0, 48.0),
        Region::Pelvis => at(0.0, 206.0, 50.0),
        Region::Shoulder => at(38.0, 88.0, 34.0),
        Region::UpperArm => at(53.0, 121.0, 40.0),
        Region::Elbow => at(58.0, 152.0, 29.0),
        Region::Forearm => at(67.0, 178.0, 36.0),
        Region::Wrist | Region::Hand => return Some(hand_scene(target)),
        Region::Hip => at(26.0, 208.0, 34.0),
        Region::Thigh => at(22.0, 254.0, 46.0),
        Region::Knee => at(21.0, 300.0, 31.0),
        Region::LowerLeg => at(21.0, 344.0, 42.0),
        Region::Ankle => at(22.0, 381.0, 27.0),
        Region::Foot => return Some(foot_scene(target)),
        Region::FullSpine | Region::WholeLeg | Region::WholeBody => return None,
    };
    // What is on one side is shown as in the figure; only the middle may be seen from behind.
    let from_behind = target.view == Some(View::Pa) && target.side == Side::None && target.region != Region::Head;
    let feature = if from_behind {
        Feature::Back
    } else if target.region == Region::Head {
        Feature::Face
    } else {
        Feature::Front
    };
    let zones =
        if target.part == Some(Part::Patella) { vec![ellipse((21.0, 296.0), (8.0, 9.0), 0.0)] } else { zones(target) };
    let forms = std::slice::from_ref(body::front(false));
    Some(Scene { forms, zones, focus, of_right: false, feature: Some(feature) })
}

/// The hand from its back, fingers up.
fn hand_scene(target: Target) -> Scene {
    let (zones, focus) = match (target.region, target.part) {
        (Region::Wrist, _) => (vec![ellipse((57.5, 184.0), (30.0, 17.0), 0.0)], (pos2(52.0, 140.0), 84.0)),
        (_, Some(Part::Thumb)) => (
            vec![sharp(&[(-14.0, 92.0), (8.0, 84.0), (31.0, 112.0), (30.0, 152.0), (10.0, 146.0)])],
            (pos2(48.0, 100.0), 106.0),
        ),
        (_, Some(Part::Finger)) => {
            (vec![sharp(&[(10.0, -10.0), (120.0, -10.0), (120.0, 106.0), (14.0, 93.0)])], (pos2(48.0, 100.0), 106.0))
        }
        _ => (vec![sharp(&[(-20.0, 0.0), (120.0, 0.0), (120.0, 172.0), (-20.0, 172.0)])], (pos2(48.0, 104.0), 110.0)),
    };
    Scene { forms: body::hand(), zones, focus, of_right: true, feature: None }
}

/// The foot from above, toes up.
fn foot_scene(target: Target) -> Scene {
    let zones = match target.part {
        Some(Part::Toe) => vec![sharp(&[(-10.0, 10.0), (90.0, 10.0), (90.0, 74.0), (-10.0, 46.0)])],
        Some(Part::Heel) => vec![ellipse((42.0, 178.0), (32.0, 26.0), 0.0)],
        Some(_) | None => vec![sharp(&[(-10.0, 10.0), (90.0, 10.0), (90.0, 210.0), (-10.0, 210.0)])],
    };
    Scene { forms: body::foot(), zones, focus: (pos2(38.0, 108.0), 108.0), of_right: true, feature: None }
}
