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

use egui::{Color32, Id, Mesh, Painter, Pos2, Rect, Shape, pos2, vec2};

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
        Self::with_marks(rect, 0.0)
    }

    /// The places in a rectangle where a mark of this width stands on either side of the body.
    #[must_use]
    pub fn with_marks(rect: Rect, mark: f32) -> Self {
        const GAP: f32 = 0.06;
        /// Of the body's height: the most and the least that the lens is wide, and the least of the place that the body is high.
        const LENS: (f32, f32) = (0.5, 0.42);
        const SMALLEST: f32 = 0.55;
        let aspect = 2.0 * HALF_WIDTH / HEIGHT;
        // In a narrow place the body gives way to the lens; in a very narrow one it is alone.
        let room = (rect.width() - 2.0 * mark).max(1.0);
        let height = rect.height().min(room / (aspect + GAP + LENS.1));
        if height < rect.height() * SMALLEST {
            let height = rect.height().min(room / aspect);
            return Self { body: Rect::from_center_size(rect.center(), vec2(height * aspect, height)), aside: None };
        }
        let (body, gap) = (height * aspect, height * GAP + mark);
        let lens = (rect.width() - mark - body - gap).min(height * LENS.0);
        // All in the middle, as one.
        let left = rect.center().x - (mark + body + gap + lens) / 2.0 + mark;
        let top = rect.center().y - height / 2.0;
        Self {
            body: Rect::from_min_size(pos2(left, top), vec2(body, height)),
            aside: Some(Rect::from_min_size(pos2(left + body + gap, top), vec2(lens, height))),
        }
    }
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
    use crate::anatomy::{Position, View};

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
    fn the_places_depend_on_the_rectangle_alone_and_a_narrow_one_has_the_body_alone() {
        let wide = FigurePlaces::of(rect());
        let aside = wide.aside.unwrap();
        assert!(!aside.intersects(wide.body) && rect().contains_rect(aside) && rect().contains_rect(wide.body));
        let narrow = FigurePlaces::of(Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 400.0)));
        assert_eq!(narrow.aside, None);
        assert!(narrow.body.width() <= 100.5);
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
