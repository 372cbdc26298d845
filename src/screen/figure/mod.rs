//! The body figure: one silhouette that faces the viewer, so that the patient's right is on the left; a lens with the part
//! enlarged; and how the patient stands to the detector, from above. Drawn by us, as vectors.

mod body;
mod clip;
mod contour;
mod lens;
mod outlines;
mod plan;
mod sheet;

use std::sync::Arc;

use egui::{Color32, Id, Mesh, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};

use crate::anatomy::{Part, Region, Side, Target};
use body::{HALF_WIDTH, HEIGHT};
use contour::smooth;
use sheet::{Placing, Sheet};

/// The colours of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FigureColors {
    /// What it stands on.
    pub ground: Color32,
    /// The body.
    pub body: Color32,
    /// What is examined, and the beam.
    pub lit: Color32,
    /// The detector, floor and table.
    pub ink: Color32,
}

/// Where the parts of the figure are: the same whatever the exam.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigurePlaces {
    /// The body. Right and left are the patient's.
    pub body: Rect,
    /// Lens and plan; none where there is no room for them.
    pub aside: Option<Rect>,
}

impl FigurePlaces {
    /// The places in a rectangle.
    #[must_use]
    pub fn of(rect: Rect) -> Self {
        Self::with_marks(rect, Vec2::ZERO).0
    }

    /// The places in a rectangle, and those of two marks of this size, that of the patient's right first. The marks stand beside the
    /// head, above it, or between the two: where the body is highest.
    #[must_use]
    pub fn with_marks(rect: Rect, mark: Vec2) -> (Self, [Rect; 2]) {
        /// Of the place, the least that the body is high: below it the body is alone.
        const SMALLEST: f32 = 0.55;
        // Above it there is a little room between the two.
        let drops = [0.0, 0.25, 0.5, 0.75, 1.08].map(|share: f32| share * mark.y);
        let highest = |lens: f32| {
            let bodies = drops.map(|drop| (highest_body(rect.size(), mark, drop, lens), drop));
            bodies.into_iter().reduce(|best, next| if next.0 > best.0 + 1.0 { next } else { best }).unwrap_or_default()
        };
        // In a narrow place the body gives way to the lens.
        let (beside_lens, drop) = highest(LENS.0);
        let has_lens = beside_lens >= rect.height() * SMALLEST;
        let (height, drop) = if has_lens { (beside_lens, drop) } else { highest(0.0) };
        let Sides { body, marks } = Sides::of(height, mark, drop);
        let gap = height * GAP;
        let aside = if has_lens { gap + (rect.width() - 2.0 * body - gap).min(height * LENS.1) } else { 0.0 };
        // All in the middle, as one; the marks beside the head where they have room.
        let (left, right) = (body.max(marks), (body + aside).max(marks));
        let middle = rect.center().x + (left - right) / 2.0;
        let middle = middle.min(rect.right() - body - aside).max(rect.left() + body);
        let top = rect.center().y - (height - drop) / 2.0;
        let half = height * ASPECT / 2.0;
        let beside = pos2(middle + body + gap, top);
        let places = Self {
            body: Rect::from_min_size(pos2(middle - half, top), vec2(half * 2.0, height)),
            aside: has_lens.then(|| Rect::from_min_size(beside, vec2(aside - gap, height))),
        };
        let marks_left = (middle - marks).max(rect.left());
        let marks_right = (middle + marks - mark.x).max(marks_left + mark.x * (1.0 + APART)).min(rect.right() - mark.x);
        (places, [marks_left, marks_right].map(|left| Rect::from_min_size(pos2(left, top - drop), mark)))
    }
}

/// Between body and lens, of the body's height.
const GAP: f32 = 0.06;
/// Of the body's height, the least and the most that the lens is wide.
const LENS: (f32, f32) = (0.42, 0.56);
/// How much of its height the body is wide.
const ASPECT: f32 = 2.0 * HALF_WIDTH / HEIGHT;
/// Between the body and a mark beside it, of the body's height.
const CLEARANCE: f32 = 0.03;
/// Between two marks at least, in widths of a mark.
const APART: f32 = 0.12;

/// How far it is from the middle of a body to what stands beside it.
struct Sides {
    /// To the lens.
    body: f32,
    /// To the outer edges of the marks.
    marks: f32,
}

impl Sides {
    /// Those of a body of this height with its marks, whose upper edges stand so much above the crown.
    fn of(height: f32, mark: Vec2, drop: f32) -> Self {
        let half = height * ASPECT / 2.0;
        if mark == Vec2::ZERO {
            return Self { body: half, marks: half };
        }
        let beside = mark.y - drop;
        let scale = (height / HEIGHT).max(f32::MIN_POSITIVE);
        let clearance = height * CLEARANCE;
        let head = if beside > 0.0 { body::reach((beside + clearance) / scale) * scale + clearance } else { 0.0 };
        let marks = half.max(head.max(mark.x * APART / 2.0) + mark.x);
        // Marks above the body are also above the lens.
        Self { body: if beside > 0.0 { marks } else { half }, marks }
    }
}

/// The greatest height of a body with its marks and a lens in a place of this size.
fn highest_body(place: Vec2, mark: Vec2, drop: f32, lens: f32) -> f32 {
    let aside = if lens > 0.0 { GAP + lens } else { 0.0 };
    let fits = |height: f32| 2.0 * Sides::of(height, mark, drop).body + height * aside <= place.x;
    let (mut low, mut high) = (0.0, (place.y - drop).max(0.0));
    if fits(high) {
        return high;
    }
    for _ in 0..12 {
        let middle = f32::midpoint(low, high);
        if fits(middle) { low = middle } else { high = middle }
    }
    low
}

/// What a picture depends on.
#[derive(Clone, PartialEq)]
struct Kept {
    places: FigurePlaces,
    pixels_per_point: f32,
    target: Option<Target>,
    colors: FigureColors,
    mesh: Arc<Mesh>,
}

/// What is drawn with.
struct Pen<'a> {
    mesh: &'a mut Mesh,
    colors: FigureColors,
    /// The width of a soft edge: one pixel, in points.
    soft: f32,
}

/// Paints the figure in its places, and lights the target. The mesh is the same one until something changes.
pub fn figure_ui(painter: &Painter, places: FigurePlaces, target: Option<Target>, colors: FigureColors) {
    let id = Id::unique("figure of the patient screen");
    let pixels_per_point = painter.ctx().pixels_per_point();
    let kept = painter.ctx().data(|data| data.get_temp::<Arc<Kept>>(id)).filter(|kept| {
        (kept.places, kept.pixels_per_point, kept.target, kept.colors) == (places, pixels_per_point, target, colors)
    });
    let kept = kept.unwrap_or_else(|| {
        let mesh = Arc::new(figure_mesh(places, target, colors, pixels_per_point));
        Arc::new(Kept { places, pixels_per_point, target, colors, mesh })
    });
    painter.add(Shape::Mesh(Arc::clone(&kept.mesh)));
    painter.ctx().data_mut(|data| data.insert_temp(id, kept));
}

/// The figure as one mesh.
fn figure_mesh(places: FigurePlaces, target: Option<Target>, colors: FigureColors, pixels_per_point: f32) -> Mesh {
    let mut mesh = Mesh::default();
    let mut pen = Pen { mesh: &mut mesh, colors, soft: 1.0 / pixels_per_point.max(0.1) };
    pen.body(places.body, target);
    if let (Some(aside), Some(target)) = (places.aside, target) {
        pen.aside(aside, target);
    }
    mesh
}

impl Pen<'_> {
    /// The whole body with what is examined.
    fn body(&mut self, rect: Rect, target: Option<Target>) {
        let young = target.is_some_and(|target| target.young);
        let scale = rect.height() / HEIGHT;
        let placing = Placing::new(pos2(rect.center().x, rect.top()), scale);
        let sheet = body::front(young).sheet(&placing, 0.0, self.soft);
        sheet.paint(self.mesh, self.colors.body);
        if !young {
            self.features(&placing, Feature::Front, None);
        }
        if let Some(target) = target {
            self.lit_body(&placing, &sheet, target);
        }
    }

    fn lit_body(&mut self, placing: &Placing, sheet: &Sheet, target: Target) {
        let (young, scale) = (target.young, placing.scale());
        let inner = body::front(young).sheet(placing, -(2.4 * scale).max(2.0), self.soft);
        let bend = |zone: Vec<Pos2>| if young { zone.into_iter().map(body::as_child).collect() } else { zone };
        let zones: Vec<_> = body::zones(target).into_iter().map(bend).collect();
        let line = if is_column(target) { 0.8 } else { 2.0 } * scale.max(0.6);
        let sides: &[bool] = match target.side {
            _ if is_doubled(target) => &[false, true],
            Side::Right => &[true],
            Side::Left | Side::None | Side::Both | Side::Unknown => &[false],
        };
        for mirrored in sides {
            let placing = placing.mirrored(*mirrored);
            let zones: Vec<_> = zones.iter().map(|zone| placing.all(zone)).collect();
            self.light(sheet, &inner, &zones, target.side == Side::Unknown, line);
        }
    }

    /// Lights zones of a sheet, with a thin line of the ground about them. Where no side was said they are outlined.
    fn light(&mut self, sheet: &Sheet, inner: &Sheet, zones: &[Vec<Pos2>], outlined: bool, line: f32) {
        let (ground, body, lit) = (self.colors.ground, self.colors.body, self.colors.lit);
        for zone in zones {
            sheet.within(zone, line, self.soft).paint(self.mesh, ground);
        }
        for zone in zones {
            sheet.within(zone, 0.0, self.soft).paint(self.mesh, lit);
        }
        if outlined {
            for zone in zones {
                inner.within(zone, -(line * 1.2).max(2.0), self.soft).paint(self.mesh, body);
            }
        }
    }

    /// Thin lines in the ground's colour that tell front from back; in a disc only.
    fn features(&mut self, placing: &Placing, feature: Feature, disc: Option<&[Pos2]>) {
        let color = self.colors.ground.gamma_multiply(0.55);
        for line in feature.lines() {
            let sheet = Sheet::stroke(
                &placing.all(&smooth_open(line)),
                (1.1 * placing.scale()).max(1.2 * self.soft),
                self.soft,
            );
            match disc {
                Some(disc) => sheet.within(disc, 0.0, self.soft).paint(self.mesh, color),
                None => sheet.paint(self.mesh, color),
            }
        }
    }
}

/// What tells front from back.
#[derive(Debug, Clone, Copy)]
enum Feature {
    Front,
    Back,
    Face,
}

impl Feature {
    const fn lines(self) -> &'static [&'static [(f32, f32)]] {
        match self {
            Self::Front => &[
                &[(-24.0, 74.5), (-12.0, 77.5), (-4.0, 76.8)],
                &[(24.0, 74.5), (12.0, 77.5), (4.0, 76.8)],
                &[(0.0, 168.0), (0.0, 171.5)],
                &[(13.5, 292.0), (16.5, 289.4), (21.0, 288.6), (25.5, 289.4), (28.5, 292.0)],
                &[(-13.5, 292.0), (-16.5, 289.4), (-21.0, 288.6), (-25.5, 289.4), (-28.5, 292.0)],
            ],
            Self::Back => &[
                &[(0.0, 66.0), (0.0, 120.0), (0.0, 178.0)],
                &[(-14.0, 90.0), (-22.0, 97.0), (-25.0, 108.0), (-21.0, 117.0)],
                &[(14.0, 90.0), (22.0, 97.0), (25.0, 108.0), (21.0, 117.0)],
                &[(0.0, 192.0), (0.0, 216.0)],
                &[(-30.0, 221.0), (-22.0, 225.5), (-10.0, 225.5), (-2.5, 221.0)],
                &[(30.0, 221.0), (22.0, 225.5), (10.0, 225.5), (2.5, 221.0)],
            ],
            Self::Face => &[
                &[(-12.5, 25.5), (-8.5, 23.6), (-4.5, 25.5)],
                &[(12.5, 25.5), (8.5, 23.6), (4.5, 25.5)],
                &[(0.0, 27.0), (-2.2, 34.0), (1.4, 34.6)],
                &[(-5.5, 41.8), (0.0, 43.2), (5.5, 41.8)],
            ],
        }
    }
}

/// A line through points that does not come back.
fn smooth_open(points: &[(f32, f32)]) -> Vec<Pos2> {
    let there_and_back: Vec<_> = points.iter().chain(points.iter().rev()).copied().collect();
    let mut all = smooth(&there_and_back);
    all.truncate(all.len() / 2);
    all
}

/// Whether the zones are vertebrae.
const fn is_column(target: Target) -> bool {
    matches!(target.region, Region::CSpine | Region::TSpine | Region::LSpine | Region::FullSpine)
}

/// Whether the zones are bones of the spine.
const fn is_spine(target: Target) -> bool {
    is_column(target) || matches!(target.region, Region::Sacrum)
}

/// Whether the zones of the patient's left are also shown on the right.
fn is_doubled(target: Target) -> bool {
    match target.side {
        Side::Both | Side::Unknown => true,
        Side::None => matches!(target.part, Some(Part::Cheek | Part::UpperJaw)),
        Side::Left | Side::Right => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anatomy::{Lie, Position, View};

    const COLORS: FigureColors = FigureColors {
        ground: Color32::TRANSPARENT,
        body: Color32::GRAY,
        lit: Color32::WHITE,
        ink: Color32::LIGHT_GRAY,
    };

    fn rect() -> Rect {
        Rect::from_min_size(pos2(10.0, 20.0), vec2(500.0, 400.0))
    }

    #[test]
    fn whatever_is_examined_is_drawn_inside_its_place() {
        let views: Vec<Option<View>> = View::ALL.iter().copied().map(Some).chain([None]).collect();
        let positions = [None, Some(Position::Standing), Some(Position::Lying), Some(Position::Sitting)];
        let mut turn = 0;
        for region in Region::ALL {
            for side in Side::ALL {
                for _ in 0..2 {
                    turn += 1;
                    let (view, position) = (views[turn % views.len()], positions[turn % positions.len()]);
                    let part = Part::ALL.get(turn % (Part::ALL.len() * 2)).copied();
                    let target = Target { part, view, position, young: turn % 5 == 0, ..Target::new(*region, *side) };
                    let mesh = figure_mesh(FigurePlaces::of(rect()), Some(target), COLORS, 1.0);
                    assert!(mesh.is_valid() && !mesh.is_empty(), "{target:?}");
                    let place = rect().expand(1.0);
                    let outside = mesh.vertices.iter().find(|vertex| !place.contains(vertex.pos));
                    assert_eq!(outside.map(|vertex| vertex.pos), None, "{target:?}");
                }
            }
        }
    }

    #[test]
    fn who_lies_otherwise_than_on_the_back_is_not_drawn_lying() {
        let drawn = |position, lie, view| {
            let target = Target { view, position, lie, ..Target::new(Region::LSpine, Side::None) };
            figure_mesh(FigurePlaces::of(rect()), Some(target), COLORS, 1.0).vertices.len()
        };
        let lying = Some(Position::Lying);
        for view in [None, Some(View::Ap), Some(View::Pa), Some(View::Lateral)] {
            assert_eq!(drawn(lying, Lie::Otherwise, view), drawn(None, Lie::Unsaid, view));
        }
        assert!(drawn(lying, Lie::OnBack, None) > drawn(None, Lie::Unsaid, None));
        assert!(drawn(lying, Lie::Unsaid, Some(View::Ap)) > drawn(None, Lie::Unsaid, Some(View::Ap)));
    }

    #[test]
    fn the_places_depend_on_the_rectangle_alone_and_a_narrow_one_has_the_body_alone() {
        let wide = FigurePlaces::of(rect());
        let aside = wide.aside.unwrap();
        assert!(!aside.intersects(wide.body) && rect().contains_rect(aside) && rect().contains_rect(wide.body));
        let narrow = FigurePlaces::of(Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 400.0)));
        assert_eq!(narrow.aside, None);
        assert!(narrow.body.width() <= 100.5);
    }

    #[test]
    fn marks_touch_neither_body_nor_lens_and_the_body_is_as_high_as_they_allow() {
        for place in [[512.0, 360.0], [350.0, 560.0], [480.0, 480.0], [900.0, 300.0], [350.0, 150.0], [260.0, 700.0]] {
            for mark in [[48.0, 54.0], [76.0, 70.0], [150.0, 60.0], [20.0, 25.0]] {
                let (place, mark) = (Rect::from_min_size(pos2(7.0, 9.0), place.into()), Vec2::from(mark));
                // The layout gives no such place.
                if mark.x * 2.0 > place.width() {
                    continue;
                }
                let what = format!("{place} {mark}");
                let (places, [right, left]) = FigurePlaces::with_marks(place, mark);
                assert!(right.right() < left.left(), "{what}: {right} {left}");
                for rect in [right, left, places.body].into_iter().chain(places.aside) {
                    assert!(place.expand(0.5).contains_rect(rect), "{what}: {rect}");
                }
                for young in [false, true] {
                    let target = Target { young, view: Some(View::Pa), ..Target::new(Region::Chest, Side::None) };
                    let mesh = figure_mesh(places, Some(target), COLORS, 1.0);
                    let on_mark = |vertex: &&egui::epaint::Vertex| {
                        [right, left].iter().any(|mark| mark.shrink(1.0).contains(vertex.pos))
                    };
                    assert_eq!(mesh.vertices.iter().find(on_mark).map(|vertex| vertex.pos), None, "{what}: {young}");
                }
                // Beside it all, or above it all, it would be no higher.
                let aside = if places.aside.is_some() { GAP + LENS.0 } else { 0.0 };
                let beside = place.height().min((place.width() - 2.0 * (mark.x + mark.y)) / (ASPECT + aside));
                let above = (place.height() - mark.y * 1.08).min(place.width() / (ASPECT + aside));
                assert!(places.body.height() >= beside.max(above) - 2.0, "{what}: {beside} {above} {places:?}");
            }
        }
    }

    #[test]
    fn what_does_not_change_is_the_same_mesh() {
        let ctx = egui::Context::default();
        let mut meshes = Vec::new();
        for side in [Side::Left, Side::Left, Side::Right] {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                figure_ui(ui.painter(), FigurePlaces::of(rect()), Some(Target::new(Region::Knee, side)), COLORS);
            });
            output.textures_delta.clear();
            for shape in output.shapes {
                let Shape::Mesh(mesh) = shape.shape else { panic!("the figure is one mesh") };
                meshes.push(mesh);
            }
        }
        assert!(Arc::ptr_eq(&meshes[0], &meshes[1]) && !Arc::ptr_eq(&meshes[1], &meshes[2]));
    }

    #[test]
    fn no_place_and_an_endless_one_are_no_panic() {
        for rect in [Rect::NOTHING, Rect::EVERYTHING, Rect::ZERO, Rect::from_min_size(Pos2::ZERO, vec2(1.0, 1.0))] {
            let target = Target { view: Some(View::Ap), ..Target::new(Region::Hand, Side::Both) };
            let _ = figure_mesh(FigurePlaces::of(rect), Some(target), COLORS, 1.0);
        }
    }
}
