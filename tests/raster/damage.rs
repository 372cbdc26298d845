//! What changes damage, and what they do not.

use egui::epaint::{ClippedShape, TextShape};
use egui::{Color32, FontId, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2};

use crate::frames::{Kind, Show, Spec, Step, clipped, galley};
use crate::stage::Stage;

fn text(at: Pos2, text: usize) -> Spec {
    let kind = Kind::Text { text, size: 14.0, bold: true, angle: 0.0, underlined: false, opacity: 1.0 };
    let (color, size) = (Color32::WHITE, Vec2::ZERO);
    Spec { kind, at, size, color, stroke: Stroke::NONE, clip: None, transform: None }
}

#[test]
fn nothing_is_damaged_where_nothing_changed() {
    let specs =
        [text(pos2(3.0, 4.0), 0), Spec { kind: Kind::Circle, size: Vec2::splat(60.0), ..text(pos2(80.0, 60.0), 0) }];
    let mut stage = Stage::new([160, 120], 1.0);
    let mut show = |specs: &[Spec]| stage.show_shapes(|ui| specs.iter().map(|spec| clipped(spec, ui, &[])).collect());
    assert_eq!(show(&specs).area(), 160 * 120);
    assert!(show(&specs).is_empty());
    // Also where the shapes were made of what was laid out anew.
    assert!(show(&specs).is_empty());
}

#[test]
fn a_changed_line_of_a_text_damages_that_line() {
    let mut stage = Stage::new([200, 64], 1.0);
    let mut show = |text: &str| {
        stage.show_shapes(|ui| {
            let font = FontId::proportional(14.0);
            let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Color32::WHITE));
            vec![ClippedShape::new(Rect::EVERYTHING, Shape::Text(TextShape::new(Pos2::ZERO, galley, Color32::WHITE)))]
        })
    };
    show("first\nsecond");
    let damage = show("first\nanother");
    assert_eq!(damage.parts().len(), 1);
    assert!(damage.parts()[0].top >= 14 && damage.parts()[0].bottom <= 40, "{damage:?}");
}

#[test]
fn a_changed_order_damages_what_changed_places() {
    let rect = |color| Spec {
        kind: Kind::Rect { corner: 0, blur: 0.0, kind: StrokeKind::Outside, angle: 0.0, rounds: true },
        size: Vec2::splat(20.0),
        color,
        ..text(pos2(10.0, 10.0), 0)
    };
    let (one, other) = (rect(Color32::RED), rect(Color32::BLUE));
    let mut stage = Stage::new([160, 120], 1.0);
    let mut show = |specs: &[&Spec]| stage.show_shapes(|ui| specs.iter().map(|spec| clipped(spec, ui, &[])).collect());
    show(&[&one, &other]);
    assert_eq!(show(&[&other, &one]).area(), 400);
    assert_eq!(stage.pixel(15, 15), 0x00ff_0000);
}

#[test]
fn a_texture_set_anew_damages_what_it_is_on_and_nothing_else() {
    let image_at = |at| Spec { kind: Kind::Image { texture: 0 }, ..text(at, 0) };
    let specs = vec![
        text(pos2(100.0, 90.0), 0),
        image_at(pos2(10.0, 10.0)),
        Spec { kind: Kind::Image { texture: 1 }, ..text(pos2(60.0, 10.0), 0) },
    ];
    let mut show = Show::new(0, 0, specs);
    show.show();
    show.apply(Step::Texture(0, 2));
    let (specs, textures) = (&show.specs, &show.textures);
    let damage = show.stage.show_shapes(|ui| specs.iter().map(|spec| clipped(spec, ui, textures)).collect());
    assert_eq!(damage.parts().len(), 1);
    assert!(damage.area() < 300, "{damage:?}");
}

#[test]
fn an_atlas_that_grows_damages_nothing_but_the_new_text() {
    let mut stage = Stage::new([200, 64], 1.0);
    let mut atlases = std::collections::BTreeSet::new();
    for size in 12..60 {
        let mut show = |large: f32| {
            stage.show_shapes(|ui| {
                let texts = [(pos2(0.0, 0.0), 14.0), (pos2(60.0, 0.0), large)];
                let texts = texts.map(|(at, size)| TextShape::new(at, galley(ui, 0, size, true), Color32::WHITE));
                texts.map(|text| ClippedShape::new(Rect::EVERYTHING, Shape::Text(text))).to_vec()
            })
        };
        let damage = show(size as f32);
        if !atlases.is_empty() {
            assert!(damage.parts().iter().all(|rect| rect.left > 50), "{size}: {damage:?}");
        }
        atlases.insert(stage.painter.textures().bytes());
    }
    assert!(atlases.len() > 1, "it never grew");
}
