//! The body figure, of simple shapes. It faces the viewer: the patient's right is on the left.

use std::f32::consts::{PI, TAU};

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::body_part::{Region, Sides, Target};

/// The colours of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureColors {
    /// The body.
    pub body: Color32,
    /// What is examined.
    pub lit: Color32,
}

/// The figure's own measures: it stands near y = 200 with its middle at x = 0.
const HEIGHT: f32 = 202.0;
const HALF_WIDTH: f32 = 49.0;
/// Points of a full circle.
const ARC: usize = 40;
/// How far an outline stands off, and how thick it is.
const OUTLINE_OFF: f32 = 2.4;
const OUTLINE: f32 = 1.7;

/// A convex form, in the figure's measures. Of paired parts the one of the patient's left, which is on the viewer's right.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    Disc {
        at: Pos2,
        radius: f32,
    },
    /// Two discs and what lies between.
    Limb {
        from: Pos2,
        from_radius: f32,
        to: Pos2,
        to_radius: f32,
    },
    /// A trapezium, symmetric to the middle, with rounded corners.
    Block {
        top: f32,
        bottom: f32,
        top_half: f32,
        bottom_half: f32,
        corner: f32,
    },
}

const fn disc(x: f32, y: f32, radius: f32) -> Form {
    Form::Disc { at: pos2(x, y), radius }
}

const fn limb(from: (f32, f32, f32), to: (f32, f32, f32)) -> Form {
    Form::Limb { from: pos2(from.0, from.1), from_radius: from.2, to: pos2(to.0, to.1), to_radius: to.2 }
}

const fn block(top: f32, bottom: f32, top_half: f32, bottom_half: f32, corner: f32) -> Form {
    Form::Block { top, bottom, top_half, bottom_half, corner }
}

const HEAD: Form = limb((0.0, 13.0, 12.6), (0.0, 17.5, 10.6));
const NECK: Form = block(27.0, 39.0, 5.2, 6.2, 2.0);
const CHEST: Form = block(37.0, 73.0, 25.5, 16.8, 7.5);
const ABDOMEN: Form = block(74.6, 92.0, 16.6, 15.6, 4.5);
const PELVIS: Form = block(93.6, 109.0, 15.8, 18.0, 5.0);
const UPPER_ARM: Form = limb((30.2, 44.5, 6.2), (34.6, 72.5, 5.0));
const FOREARM: Form = limb((35.8, 79.5, 4.9), (40.0, 103.0, 3.7));
const HAND: Form = limb((41.4, 110.5, 4.6), (42.4, 117.0, 4.0));
const THIGH: Form = limb((10.4, 117.5, 7.9), (11.8, 145.5, 6.2));
const LOWER_LEG: Form = limb((12.3, 155.0, 6.2), (13.6, 182.0, 4.0));
/// The leg from hip to sole, as one.
const LEG: Form = limb((10.4, 117.5, 8.4), (16.4, 192.2, 6.4));
const FOOT: Form = limb((14.4, 192.0, 4.4), (20.5, 194.5, 3.8));

const CENTRAL: [Form; 5] = [HEAD, NECK, CHEST, ABDOMEN, PELVIS];
const PAIRED: [Form; 6] = [UPPER_ARM, FOREARM, HAND, THIGH, LOWER_LEG, FOOT];

/// What is lit for a region.
fn forms(region: Region) -> Vec<Form> {
    match region {
        Region::Head => vec![HEAD],
        Region::Neck => vec![NECK],
        Region::CSpine => vertebrae(26.5, 38.5, 4, 4.4),
        Region::TSpine => vertebrae(40.5, 72.0, 8, 4.6),
        Region::LSpine => vertebrae(74.6, 94.0, 5, 5.6),
        Region::Sacrum => vec![block(93.6, 106.0, 7.0, 2.6, 2.2)],
        Region::FullSpine => [
            vertebrae(26.5, 38.5, 4, 4.4),
            vertebrae(40.0, 72.0, 8, 4.6),
            vertebrae(73.4, 92.6, 5, 5.6),
            vec![block(93.8, 105.0, 6.4, 2.6, 2.2)],
        ]
        .concat(),
        Region::Chest => vec![CHEST],
        Region::Abdomen => vec![ABDOMEN],
        Region::Pelvis => vec![PELVIS],
        Region::Shoulder => vec![disc(27.0, 43.5, 8.4)],
        Region::UpperArm => vec![UPPER_ARM],
        Region::Elbow => vec![disc(35.2, 76.0, 6.6)],
        Region::Forearm => vec![FOREARM],
        Region::Wrist => vec![disc(40.6, 106.4, 5.2)],
        Region::Hand => vec![HAND],
        Region::Hip => vec![disc(13.0, 108.5, 7.6)],
        Region::Thigh => vec![THIGH],
        Region::Knee => vec![disc(12.1, 150.4, 7.4)],
        Region::LowerLeg => vec![LOWER_LEG],
        Region::Ankle => vec![disc(13.9, 186.6, 5.6)],
        Region::Foot => vec![FOOT],
        Region::WholeLeg => vec![LEG],
        Region::WholeBody => CENTRAL.iter().chain(&PAIRED).copied().collect(),
    }
}

/// A column of rounded blocks.
fn vertebrae(top: f32, bottom: f32, count: u8, half: f32) -> Vec<Form> {
    let step = (bottom - top) / f32::from(count);
    (0..count)
        .map(|index| {
            let at = top + step * f32::from(index);
            block(at, at + step * 0.78, half, half, 1.2)
        })
        .collect()
}

/// Paints the figure as large as `rect` allows, and lights the target.
pub fn figure_ui(painter: &Painter, rect: Rect, target: Option<Target>, colors: FigureColors) {
    for shape in shapes(rect, target, colors) {
        painter.add(shape);
    }
}

fn shapes(rect: Rect, target: Option<Target>, colors: FigureColors) -> Vec<Shape> {
    let scale = (rect.height() / HEIGHT).min(rect.width() / (2.0 * HALF_WIDTH));
    let origin = rect.center() - vec2(0.0, HEIGHT / 2.0 * scale);
    let place = |point: Pos2, mirror: f32| origin + vec2(point.x * mirror, point.y) * scale;
    let filled = |form: Form, mirror: f32, color: Color32| {
        let points = contour(form, 0.0).into_iter().map(|point| place(point, mirror)).collect();
        Shape::convex_polygon(points, color, Stroke::NONE)
    };
    let outlined = |form: Form, mirror: f32, color: Color32| {
        let points = contour(form, OUTLINE_OFF).into_iter().map(|point| place(point, mirror)).collect();
        Shape::closed_line(points, Stroke::new((OUTLINE * scale).max(1.5), color))
    };

    let mut shapes: Vec<Shape> = CENTRAL.iter().map(|form| filled(*form, 1.0, colors.body)).collect();
    shapes.extend(PAIRED.iter().flat_map(|form| [1.0, -1.0].map(|mirror| filled(*form, mirror, colors.body))));
    let Some(Target { region, sides }) = target else { return shapes };
    for form in forms(region) {
        match sides {
            Sides::Unpaired if is_central(form) => shapes.push(filled(form, 1.0, colors.lit)),
            Sides::Unpaired | Sides::Both => shapes.extend([1.0, -1.0].map(|mirror| filled(form, mirror, colors.lit))),
            Sides::Left => shapes.push(filled(form, 1.0, colors.lit)),
            Sides::Right => shapes.push(filled(form, -1.0, colors.lit)),
            Sides::Unknown => shapes.extend([1.0, -1.0].map(|mirror| outlined(form, mirror, colors.lit))),
        }
    }
    shapes
}

/// Whether a form is its own mirror image.
fn is_central(form: Form) -> bool {
    match form {
        Form::Disc { at, .. } => at.x == 0.0,
        Form::Limb { from, to, .. } => from.x == 0.0 && to.x == 0.0,
        Form::Block { .. } => true,
    }
}

/// The points around a form, this far off it.
fn contour(form: Form, off: f32) -> Vec<Pos2> {
    match form {
        Form::Disc { at, radius } => arc(at, radius + off, 0.0, TAU, ARC),
        Form::Limb { from, from_radius, to, to_radius } => {
            let along = to - from;
            // The tangents touch each disc a little before or behind its widest place where the radii differ.
            let lean = ((from_radius - to_radius) / along.length().max(f32::EPSILON)).clamp(-1.0, 1.0).acos();
            let axis = along.angle();
            let mut points = arc(to, to_radius + off, axis - lean, axis + lean, ARC / 2);
            points.extend(arc(from, from_radius + off, axis + lean, axis - lean + TAU, ARC / 2));
            points
        }
        Form::Block { top, bottom, top_half, bottom_half, corner } => {
            let (top, bottom, top_half, bottom_half) = (top - off, bottom + off, top_half + off, bottom_half + off);
            let corner = (corner + off).min((bottom - top) / 2.0);
            let quarter = |x: f32, y: f32, from: f32| arc(pos2(x, y), corner, from, from + PI / 2.0, ARC / 4);
            [
                quarter(top_half - corner, top + corner, -PI / 2.0),
                quarter(bottom_half - corner, bottom - corner, 0.0),
                quarter(corner - bottom_half, bottom - corner, PI / 2.0),
                quarter(corner - top_half, top + corner, PI),
            ]
            .concat()
        }
    }
}

fn arc(centre: Pos2, radius: f32, from: f32, to: f32, steps: usize) -> Vec<Pos2> {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen steps")]
    let angle = |step: usize| from + (to - from) * step as f32 / steps as f32;
    (0..=steps).map(|step| centre + Vec2::angled(angle(step)) * radius).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLORS: FigureColors = FigureColors { body: Color32::GRAY, lit: Color32::WHITE };

    fn rect() -> Rect {
        Rect::from_min_size(pos2(10.0, 20.0), vec2(300.0, 400.0))
    }

    fn lit(target: Target) -> (Vec<Vec<Pos2>>, Vec<Vec<Pos2>>) {
        let (mut filled, mut outlined) = (Vec::new(), Vec::new());
        for shape in shapes(rect(), Some(target), COLORS) {
            let Shape::Path(path) = shape else { panic!("{shape:?}") };
            if path.fill == COLORS.lit {
                filled.push(path.points);
            } else if path.fill == Color32::TRANSPARENT {
                outlined.push(path.points);
            }
        }
        (filled, outlined)
    }

    #[test]
    fn every_region_lights_something_inside_its_place() {
        for region in Region::ALL {
            let sides =
                if region.is_paired() { [Sides::Left, Sides::Right, Sides::Both] } else { [Sides::Unpaired; 3] };
            for sides in sides {
                let (filled, outlined) = lit(Target { region, sides });
                assert!(!filled.is_empty() && outlined.is_empty(), "{region:?} {sides:?}");
                assert!(filled.iter().flatten().all(|point| rect().contains(*point)), "{region:?} {sides:?}");
            }
        }
    }

    #[test]
    fn without_a_side_both_are_outlined_and_none_is_filled() {
        for region in Region::ALL.into_iter().filter(|region| region.is_paired()) {
            let (filled, outlined) = lit(Target { region, sides: Sides::Unknown });
            assert!(filled.is_empty() && outlined.len() == 2, "{region:?}");
            assert!(outlined.iter().flatten().all(|point| rect().contains(*point)), "{region:?}");
        }
    }

    #[test]
    fn the_patients_left_is_on_the_viewers_right() {
        for region in Region::ALL.into_iter().filter(|region| region.is_paired()) {
            let side = |sides| lit(Target { region, sides }).0.concat();
            assert!(side(Sides::Left).iter().all(|point| point.x > rect().center().x), "{region:?}");
            assert!(side(Sides::Right).iter().all(|point| point.x < rect().center().x), "{region:?}");
        }
    }
}
