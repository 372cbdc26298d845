//! How the patient is to the detector, from above: the only thing of a view that a patient can use. Below it how he is.

use egui::{Pos2, Rect, pos2, vec2};

use super::Pen;
use super::body::{HEIGHT, profile};
use super::contour::{block, capsule, ellipse};
use super::sheet::{Form, Placing};
use crate::anatomy::{Position, Region, Side, Target, View};

/// The plan's measures.
const PLAN: f32 = 150.0;

impl Pen<'_> {
    /// Lens, plan and position, below each other in the middle.
    pub(super) fn aside(&mut self, rect: Rect, target: Target) {
        let has_lens = !matches!(target.region, Region::FullSpine | Region::WholeLeg | Region::WholeBody);
        let has_plan = has_plan(target);
        let below = usize::from(has_plan) + usize::from(target.drawn_position().is_some());
        let gap = rect.height() * 0.06;
        let lens = if has_lens { rect.width().min(rect.height() * 0.54) } else { 0.0 };
        let row = match below {
            0 => 0.0,
            _ => (rect.height() - lens - gap).min(rect.height() * 0.4),
        };
        let between = if has_lens && below > 0 { gap } else { 0.0 };
        let mut top = rect.center().y - (lens + between + row) / 2.0;
        if has_lens {
            let square = Rect::from_min_size(pos2(rect.center().x - lens / 2.0, top), vec2(lens, lens));
            self.lens(square, target);
            top += lens + between;
        }
        let width = if below == 2 { rect.width() / 2.0 } else { rect.width() };
        let mut left = rect.left();
        let mut next = || {
            let place = Rect::from_min_size(pos2(left, top), vec2(width, row)).shrink2(vec2(width * 0.04, 0.0));
            left += width;
            place
        };
        if has_plan {
            self.plan(next(), target);
        }
        if let Some(position) = target.drawn_position() {
            self.position(next(), position);
        }
    }

    fn shape(&mut self, outline: Vec<Pos2>, placing: &Placing, color: egui::Color32) {
        Form::new(outline).sheet(placing, 0.0, self.soft).paint(self.mesh, color);
    }

    /// Detector, patient and beam from above; of a hand or a foot the part on the detector, from its end.
    fn plan(&mut self, rect: Rect, target: Target) {
        let scale = (rect.width() / 100.0).min(rect.height() / PLAN);
        let placing = Placing::new(pos2(rect.center().x, rect.top() + rect.height() / 2.0 + 14.0 * scale), scale);
        let colors = self.colors;
        self.shape(block(-46.0, 46.0, 46.0, 54.0, 4.0), &placing, colors.ink);
        match target.view {
            // From which side was not said: from either.
            Some(View::Oblique) => [38.0, -38.0].into_iter().for_each(|turn| self.arrow(&placing.turned(turn))),
            Some(View::Ap | View::Pa | View::LeftLateral | View::RightLateral | View::Lateral | View::Axial) | None => {
                self.arrow(&placing);
            }
        }
        if is_small(target.region) {
            self.cross_section(target, &Placing::new(placing.of(pos2(0.0, 14.0)), scale));
            return;
        }
        let middle = Placing::new(placing.of(pos2(0.0, 10.0)), scale);
        let (turn, nose) = match target.view {
            Some(View::Pa) => (180.0, true),
            // Seen from above with the detector below: his left at the detector, he looks to the left.
            Some(View::LeftLateral) if target.side == Side::None => (-90.0, true),
            Some(View::RightLateral) if target.side == Side::None => (90.0, true),
            Some(View::LeftLateral | View::RightLateral | View::Lateral) => (90.0, false),
            Some(View::Ap | View::Oblique | View::Axial) | None => (0.0, target.view != Some(View::Oblique)),
        };
        self.shape(ellipse((0.0, 0.0), (36.0, 16.0), 0.0), &middle.turned(turn), colors.body);
        let head = middle.turned(turn);
        let edge = Form::new(ellipse((0.0, 0.0), (16.0, 16.0), 0.0));
        edge.sheet(&head, 2.0 * scale, self.soft).paint(self.mesh, colors.ground);
        if nose {
            let nose = Form::new(vec![pos2(-7.0, -12.0), pos2(0.0, -25.0), pos2(7.0, -12.0)]);
            nose.sheet(&head, 2.0 * scale, self.soft).paint(self.mesh, colors.ground);
            nose.sheet(&head, 0.0, self.soft).paint(self.mesh, colors.body);
        }
        edge.sheet(&head, 0.0, self.soft).paint(self.mesh, colors.body);
    }

    /// The beam, from above.
    fn arrow(&mut self, placing: &Placing) {
        let lit = self.colors.lit;
        self.shape(capsule((0.0, -84.0), 3.6, (0.0, -50.0), 3.6), placing, lit);
        self.shape(vec![pos2(-13.0, -56.0), pos2(13.0, -56.0), pos2(0.0, -36.0)], placing, lit);
    }

    fn cross_section(&mut self, target: Target, placing: &Placing) {
        let body = self.colors.body;
        let part = || Form::new(block(-32.0, -11.0, 32.0, 11.0, 10.9));
        let lift = |turn: f32| placing.turned(turn);
        match target.view {
            Some(View::LeftLateral | View::RightLateral | View::Lateral) => {
                part().sheet(&lift(90.0), 0.0, self.soft).paint(self.mesh, body);
            }
            Some(View::Ap | View::Pa | View::Oblique | View::Axial) | None => {
                let flat = Placing::new(placing.of(pos2(0.0, 18.0)), placing.scale());
                part().sheet(&flat, 0.0, self.soft).paint(self.mesh, body);
            }
        }
    }

    /// The body from the side with its arm.
    fn whole_profile(&mut self, placing: &Placing) {
        let [body, arm] = profile();
        body.sheet(placing, 0.0, self.soft).paint(self.mesh, self.colors.body);
        arm.sheet(placing, self.soft, self.soft).paint(self.mesh, self.colors.ground);
        arm.sheet(placing, 0.0, self.soft).paint(self.mesh, self.colors.body);
    }

    /// Standing, lying or sitting.
    fn position(&mut self, rect: Rect, position: Position) {
        let (ink, color) = (self.colors.ink, self.colors.body);
        match position {
            Position::Standing => {
                let scale = rect.height() * 0.92 / HEIGHT;
                let foot = pos2(rect.center().x, rect.bottom() - rect.height() * 0.05);
                let placing = Placing::new(pos2(foot.x, foot.y - HEIGHT * scale), scale);
                self.whole_profile(&placing);
                let floor = Placing::new(foot, rect.height() / 100.0);
                self.shape(block(-26.0, 1.0, 26.0, 4.6, 1.8), &floor, ink);
            }
            Position::Lying => {
                let scale = rect.width() * 0.94 / HEIGHT;
                let middle = rect.center();
                // On his back, the head to the left.
                let placing = Placing::new(pos2(middle.x - HEIGHT * scale / 2.0, middle.y), scale).turned(-90.0);
                self.whole_profile(&placing);
                let table = Placing::new(pos2(middle.x, middle.y + 28.0 * scale), rect.width() / 100.0);
                self.shape(block(-48.0, 0.0, 48.0, 4.0, 2.0), &table, ink);
                self.shape(block(-38.0, 3.0, -34.0, 18.0, 1.0), &table, ink);
                self.shape(block(34.0, 3.0, 38.0, 18.0, 1.0), &table, ink);
            }
            Position::Sitting => {
                let scale = (rect.height() / 104.0).min(rect.width() / 76.0);
                let placing = Placing::new(rect.center() - vec2(4.0, 52.0) * scale, scale);
                self.shape(ellipse((-4.0, 11.0), (9.0, 10.6), 0.0), &placing, color);
                self.shape(capsule((-7.0, 30.0), 10.0, (-9.0, 58.0), 9.4), &placing, color);
                self.shape(capsule((-8.0, 60.0), 9.4, (22.0, 62.0), 7.0), &placing, color);
                self.shape(capsule((22.0, 62.0), 6.6, (23.0, 92.0), 4.6), &placing, color);
                self.shape(capsule((23.0, 95.0), 4.4, (33.0, 96.0), 3.4), &placing, color);
                self.shape(block(-26.0, 70.0, 14.0, 74.6, 2.0), &placing, ink);
                self.shape(block(-22.0, 73.0, -18.0, 100.0, 1.0), &placing, ink);
                self.shape(block(6.0, 73.0, 10.0, 100.0, 1.0), &placing, ink);
                self.shape(block(-28.0, 34.0, -23.6, 73.0, 2.0), &placing, ink);
            }
        }
    }
}

/// Whether there is a view that can be drawn from above.
fn has_plan(target: Target) -> bool {
    match target.view {
        Some(View::Ap | View::Pa | View::LeftLateral | View::RightLateral | View::Lateral | View::Oblique) => true,
        Some(View::Axial) | None => false,
    }
}

/// What lies on the detector by itself.
const fn is_small(region: Region) -> bool {
    matches!(region, Region::Elbow | Region::Forearm | Region::Wrist | Region::Hand | Region::Ankle | Region::Foot)
}
