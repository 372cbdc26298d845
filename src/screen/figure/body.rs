//! The body from the front, from behind and from the side, and where its regions are.

use std::sync::OnceLock;

use egui::{Pos2, pos2};

use super::contour::{block, capsule, ellipse, smooth, symmetric};
use super::outlines::{FRONT, PALM, PROFILE, PROFILE_ARM, SOLE};
use super::sheet::Form;
use crate::anatomy::{Part, Region, Target};

/// The measures of the body from the front.
pub(super) const HEIGHT: f32 = 403.0;
pub(super) const HALF_WIDTH: f32 = 86.0;

/// The body of a grown-up or of a child.
pub(super) fn front(young: bool) -> &'static Form {
    static FORMS: OnceLock<[Form; 2]> = OnceLock::new();
    let [grown, child] = FORMS.get_or_init(|| {
        let grown = Form::new(smooth(&symmetric(&FRONT)));
        let child = grown.bent(as_child);
        [grown, child]
    });
    if young { child } else { grown }
}

/// How far a body, a grown-up's or a child's, reaches to either side from its crown down to this depth.
pub(super) fn reach(depth: f32) -> f32 {
    let points = [false, true].into_iter().flat_map(|young| front(young).outline());
    points.filter(|point| point.y <= depth).map(|point| point.x.abs()).fold(0.0, f32::max)
}

/// The body from its right side, and its arm.
pub(super) fn profile() -> &'static [Form; 2] {
    static FORMS: OnceLock<[Form; 2]> = OnceLock::new();
    FORMS.get_or_init(|| [Form::new(smooth(&PROFILE)), Form::new(smooth(&PROFILE_ARM))])
}

/// The right hand from its back: thumb, four fingers, palm.
pub(super) fn hand() -> &'static [Form; 6] {
    static FORMS: OnceLock<[Form; 6]> = OnceLock::new();
    FORMS.get_or_init(|| {
        [
            Form::new(capsule((38.0, 150.0), 15.0, (0.0, 104.0), 8.8)),
            Form::new(capsule((32.0, 100.0), 10.0, (24.0, 34.0), 8.2)),
            Form::new(capsule((50.0, 97.0), 10.4, (48.0, 16.0), 8.6)),
            Form::new(capsule((67.0, 99.0), 10.0, (71.0, 26.0), 8.2)),
            Form::new(capsule((82.0, 108.0), 9.0, (93.0, 52.0), 7.2)),
            Form::new(smooth(&PALM)),
        ]
    })
}

/// The right foot from above: five toes from the big one on, and the rest.
pub(super) fn foot() -> &'static [Form; 6] {
    static FORMS: OnceLock<[Form; 6]> = OnceLock::new();
    FORMS.get_or_init(|| {
        [
            Form::new(capsule((18.0, 52.0), 10.5, (18.0, 30.0), 9.0)),
            Form::new(capsule((32.0, 48.0), 7.2, (33.0, 28.0), 6.2)),
            Form::new(capsule((44.0, 52.0), 6.6, (46.0, 35.0), 5.6)),
            Form::new(capsule((55.0, 58.0), 6.2, (58.0, 44.0), 5.2)),
            Form::new(capsule((64.5, 68.0), 5.6, (68.0, 56.0), 4.8)),
            Form::new(smooth(&SOLE)),
        ]
    })
}

/// Where a point of a grown-up is in a child of about four: a larger head, shorter legs. The soles stay where they are.
pub(super) fn as_child(point: Pos2) -> Pos2 {
    const NECK: f32 = 54.0;
    const CROTCH: f32 = 219.0;
    /// Where the head's width has passed into the trunk's.
    const SHOULDERS: f32 = 72.0;
    const ALL: f32 = 1.05;
    let (head, trunk, legs) = (1.42, 0.86, 0.64);
    let y = if point.y < NECK {
        NECK - (NECK - point.y) * head
    } else {
        NECK + (point.y.min(CROTCH) - NECK) * trunk + (point.y - CROTCH).max(0.0) * legs
    };
    let passed = ((point.y - NECK * 0.8) / (SHOULDERS - NECK * 0.8)).clamp(0.0, 1.0);
    let x = point.x * (head + (0.9 - head) * passed);
    let soles = NECK + (CROTCH - NECK) * trunk + (HEIGHT - CROTCH) * legs;
    pos2(x * ALL, HEIGHT - (soles - y) * ALL)
}

/// Convex zones, of which what lies in the body is lit. Of paired ones that of the patient's left, which is on the viewer's right.
pub(super) fn zones(target: Target) -> Vec<Vec<Pos2>> {
    if let Some(part) = target.part
        && let Some(zones) = part_zones(part)
    {
        return zones;
    }
    match target.region {
        Region::Head => {
            vec![sharp(&[(-30.0, -6.0), (30.0, -6.0), (30.0, 38.0), (15.0, 53.5), (-15.0, 53.5), (-30.0, 38.0)])]
        }
        Region::Neck => {
            vec![sharp(&[(-13.0, 50.0), (13.0, 50.0), (21.0, 68.0), (14.0, 72.0), (-14.0, 72.0), (-21.0, 68.0)])]
        }
        Region::CSpine => vertebrae(50.0, 71.0, 4, 4.6),
        Region::TSpine => vertebrae(73.0, 143.0, 9, 5.4),
        Region::LSpine => vertebrae(145.0, 189.0, 5, 6.6),
        Region::Sacrum => vec![sacrum()],
        Region::FullSpine => [
            vertebrae(50.0, 71.0, 4, 4.6),
            vertebrae(73.0, 143.0, 9, 5.4),
            vertebrae(145.0, 189.0, 5, 6.6),
            vec![sacrum()],
        ]
        .concat(),
        Region::Chest => vec![polygon(&[
            (-22.0, 67.0),
            (22.0, 67.0),
            (36.0, 74.0),
            (40.0, 92.0),
            (38.5, 118.0),
            (35.0, 136.0),
            (25.0, 144.0),
            (-25.0, 144.0),
            (-35.0, 136.0),
            (-38.5, 118.0),
            (-40.0, 92.0),
            (-36.0, 74.0),
        ])],
        Region::Abdomen => vec![polygon(&[
            (-27.0, 139.0),
            (27.0, 139.0),
            (42.0, 150.0),
            (44.0, 182.0),
            (26.0, 197.0),
            (-26.0, 197.0),
            (-44.0, 182.0),
            (-42.0, 150.0),
        ])],
        Region::Pelvis => vec![polygon(&[
            (-42.0, 184.0),
            (42.0, 184.0),
            (46.0, 205.0),
            (40.0, 219.0),
            (16.0, 231.0),
            (-16.0, 231.0),
            (-40.0, 219.0),
            (-46.0, 205.0),
        ])],
        Region::Shoulder => vec![ellipse((43.0, 85.0), (17.0, 15.5), 0.0)],
        Region::UpperArm => vec![sharp(&[(37.0, 101.0), (44.0, 94.0), (60.0, 92.0), (66.0, 144.0), (48.0, 147.0)])],
        Region::Elbow => vec![ellipse((57.5, 152.0), (12.0, 13.0), 0.0)],
        Region::Forearm => vec![sharp(&[(48.0, 158.0), (72.0, 154.0), (82.0, 196.0), (64.0, 201.0)])],
        Region::Wrist => vec![ellipse((71.8, 203.5), (11.0, 10.0), 0.0)],
        Region::Hand => vec![sharp(&[(60.0, 205.0), (82.0, 202.0), (94.0, 254.0), (60.0, 254.0)])],
        Region::Hip => vec![ellipse((28.0, 206.0), (14.5, 15.0), 0.0)],
        Region::Thigh => vec![polygon(&[(0.4, 226.0), (20.0, 219.0), (48.0, 212.0), (42.0, 285.0), (2.0, 285.0)])],
        Region::Knee => vec![ellipse((21.0, 300.0), (15.0, 17.0), 0.0)],
        Region::LowerLeg => vec![polygon(&[(5.0, 314.0), (38.0, 314.0), (29.0, 374.0), (12.0, 374.0)])],
        Region::Ankle => vec![ellipse((20.3, 382.0), (11.0, 10.5), 0.0)],
        Region::Foot => vec![sharp(&[(11.0, 388.0), (30.0, 385.0), (42.0, 408.0), (11.0, 408.0)])],
        Region::WholeLeg => vec![sharp(&[(0.4, 221.0), (22.0, 211.0), (48.0, 201.0), (48.0, 412.0), (0.4, 412.0)])],
        Region::WholeBody => vec![sharp(&[(-95.0, -10.0), (95.0, -10.0), (95.0, 412.0), (-95.0, 412.0)])],
    }
}

/// Of the parts that have a place of their own in the figure.
fn part_zones(part: Part) -> Option<Vec<Vec<Pos2>>> {
    Some(match part {
        Part::Sinus => vec![
            ellipse((-6.6, 34.0), (4.6, 4.6), 0.0),
            ellipse((6.6, 34.0), (4.6, 4.6), 0.0),
            ellipse((0.0, 19.0), (7.5, 3.6), 0.0),
            ellipse((0.0, 27.0), (2.4, 4.4), 0.0),
        ],
        Part::Orbit => vec![ellipse((8.2, 25.0), (5.6, 4.6), 0.0)],
        Part::Nose => vec![ellipse((0.0, 29.0), (3.6, 7.0), 0.0)],
        Part::Cheek => vec![ellipse((12.4, 32.0), (5.6, 3.8), -20.0)],
        Part::UpperJaw => vec![sharp(&[(0.0, 33.5), (9.0, 33.5), (10.5, 36.0), (9.0, 40.0), (0.0, 40.6)])],
        Part::Jaw => vec![sharp(&[
            (0.0, 43.0),
            (17.0, 36.0),
            (24.0, 34.0),
            (22.0, 44.0),
            (16.0, 51.0),
            (9.0, 56.0),
            (0.0, 56.0),
        ])],
        Part::Mastoid => vec![ellipse((19.4, 33.4), (4.2, 6.4), 0.0)],
        Part::Ribs => vec![polygon(&[
            (1.6, 74.0),
            (24.0, 70.0),
            (36.0, 77.0),
            (40.0, 94.0),
            (38.5, 118.0),
            (36.0, 138.0),
            (26.0, 146.0),
            (1.6, 132.0),
        ])],
        Part::Sternum => vec![polygon(&[(-5.0, 76.0), (5.0, 76.0), (4.0, 112.0), (0.0, 120.0), (-4.0, 112.0)])],
        Part::Breast => vec![ellipse((18.5, 104.0), (13.5, 13.5), 0.0)],
        Part::SiJoint => vec![ellipse((9.6, 193.0), (4.0, 9.0), 14.0)],
        Part::Clavicle => vec![capsule((4.5, 75.5), 2.6, (37.0, 74.5), 3.2)],
        Part::Scapula => vec![polygon(&[(20.0, 80.0), (41.0, 78.0), (40.0, 88.0), (28.0, 113.0), (22.0, 106.0)])],
        Part::Finger => vec![polygon(&[(64.0, 224.0), (90.0, 222.0), (94.0, 254.0), (62.0, 254.0)])],
        Part::Thumb | Part::Toe | Part::Heel | Part::Patella => return None,
    })
}

/// A convex polygon.
pub(super) fn sharp(points: &[(f32, f32)]) -> Vec<Pos2> {
    points.iter().map(|point| pos2(point.0, point.1)).collect()
}

/// A convex polygon with its corners cut round, which leaves it convex.
fn polygon(points: &[(f32, f32)]) -> Vec<Pos2> {
    const ROUNDS: u8 = 3;
    let mut outline = sharp(points);
    for _ in 0..ROUNDS {
        let next = outline.iter().cycle().skip(1);
        outline =
            outline.iter().zip(next).flat_map(|(from, to)| [from.lerp(*to, 0.22), from.lerp(*to, 0.78)]).collect();
    }
    outline
}

fn sacrum() -> Vec<Pos2> {
    polygon(&[(-8.0, 191.0), (8.0, 191.0), (7.0, 200.0), (2.0, 216.0), (-2.0, 216.0), (-7.0, 200.0)])
}

/// A column of rounded blocks.
fn vertebrae(top: f32, bottom: f32, count: u8, half: f32) -> Vec<Vec<Pos2>> {
    let step = (bottom - top) / f32::from(count);
    (0..count)
        .map(|index| {
            let at = top + step * f32::from(index);
            block(-half, at, half, at + step * 0.76, 1.4)
        })
        .collect()
}

/// Where a region is in the profile; none where the profile does not show it.
pub(super) fn profile_zones(target: Target) -> Option<Vec<Vec<Pos2>>> {
    let column = |points: &[(f32, f32)], half: f32| -> Vec<Vec<Pos2>> {
        points.iter().map(|at| block(at.0 - half, at.1 - half * 0.72, at.0 + half, at.1 + half * 0.72, 1.2)).collect()
    };
    let cervical = [(-8.2, 49.0), (-7.2, 54.4), (-6.4, 59.8), (-6.6, 65.2), (-8.0, 70.6)];
    let thoracic = [
        (-10.0, 76.4),
        (-11.8, 83.6),
        (-13.2, 90.8),
        (-14.0, 98.0),
        (-14.2, 105.2),
        (-13.6, 112.4),
        (-12.2, 119.6),
        (-10.4, 126.8),
        (-8.4, 134.0),
    ];
    let lumbar = [(-6.4, 143.0), (-5.4, 152.0), (-5.4, 161.0), (-7.0, 170.0), (-10.4, 179.0)];
    let tail =
        polygon(&[(-17.0, 184.0), (-9.0, 188.0), (-12.0, 198.0), (-18.0, 209.0), (-20.0, 208.0), (-19.0, 196.0)]);
    Some(match target.region {
        Region::Head => match target.part {
            Some(Part::Nose) => vec![ellipse((26.0, 31.0), (5.0, 7.0), 0.0)],
            Some(Part::Sinus) => vec![ellipse((18.0, 34.0), (6.0, 5.0), 0.0), ellipse((21.0, 17.5), (3.4, 4.6), 0.0)],
            Some(Part::Jaw) => vec![
                sharp(&[(8.0, 45.0), (28.0, 46.5), (28.0, 57.0), (12.0, 57.0), (5.0, 52.0)]),
                sharp(&[(0.0, 31.0), (7.0, 31.0), (11.0, 46.0), (8.0, 54.0), (5.0, 52.0)]),
            ],
            Some(Part::Orbit | Part::Cheek | Part::UpperJaw | Part::Mastoid) => return None,
            Some(_) | None => {
                vec![sharp(&[(-30.0, -6.0), (34.0, -6.0), (34.0, 57.0), (16.0, 57.0), (-30.0, 40.0)])]
            }
        },
        Region::Neck => vec![sharp(&[(-14.0, 48.0), (4.0, 46.0), (13.0, 56.0), (13.0, 70.0), (-12.0, 68.0)])],
        Region::CSpine => column(&cervical, 3.4),
        Region::TSpine => column(&thoracic, 4.6),
        Region::LSpine => column(&lumbar, 5.6),
        Region::Sacrum => vec![tail],
        Region::Chest => vec![polygon(&[
            (-12.0, 70.0),
            (12.0, 70.0),
            (32.0, 96.0),
            (32.0, 128.0),
            (22.0, 142.0),
            (-20.0, 142.0),
            (-26.0, 96.0),
        ])],
        Region::Abdomen => vec![polygon(&[(-14.0, 146.0), (26.0, 142.0), (28.0, 190.0), (-24.0, 192.0)])],
        Region::Pelvis => vec![polygon(&[(-26.0, 184.0), (26.0, 180.0), (26.0, 226.0), (-26.0, 226.0)])],
        Region::Thigh => vec![polygon(&[(-22.0, 226.0), (24.0, 222.0), (22.0, 284.0), (-16.0, 284.0)])],
        Region::Knee => vec![ellipse((3.5, 300.0), (17.0, 17.0), 0.0)],
        Region::LowerLeg => vec![polygon(&[(-20.0, 314.0), (18.0, 314.0), (10.0, 374.0), (-12.0, 374.0)])],
        Region::Ankle => vec![ellipse((-1.5, 383.0), (11.0, 10.5), 0.0)],
        Region::Foot if target.part == Some(Part::Heel) => vec![ellipse((-5.0, 397.0), (9.0, 9.0), 0.0)],
        Region::Foot => vec![sharp(&[(-14.0, 388.0), (8.0, 385.0), (32.0, 397.0), (32.0, 407.0), (-14.0, 407.0)])],
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
    })
}
