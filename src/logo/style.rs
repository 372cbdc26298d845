//! How a shape of a drawing is filled, and how it is placed.

use super::error::LogoError;
use super::fill::{Paint, Rule};
use super::path::{Point, at, numbers};

/// What an element has from its parents and itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) place: Transform,
    /// None: not filled.
    color: Option<[u8; 3]>,
    fill_opacity: f32,
    opacity: f32,
    pub(super) rule: Rule,
    is_visible: bool,
    /// What is not displayed hides all that is in it.
    is_displayed: bool,
}

impl Style {
    pub(super) fn new(place: Transform) -> Self {
        Self {
            place,
            color: Some([0; 3]),
            fill_opacity: 1.0,
            opacity: 1.0,
            rule: Rule::NonZero,
            is_visible: true,
            is_displayed: true,
        }
    }

    /// What a shape is filled with; none where it is not seen.
    pub(super) fn paint(&self) -> Option<Paint> {
        let color = self.color.filter(|_| self.is_visible && self.is_displayed)?;
        Some(Paint { color, alpha: (self.fill_opacity * self.opacity).clamp(0.0, 1.0) })
    }

    /// Takes one property, from an attribute or a style.
    pub(super) fn take(&mut self, name: &str, value: &str) -> Result<(), LogoError> {
        let value = value.trim();
        let unsupported = || Err(LogoError::Unsupported(format!("{name}: {value}")));
        match name {
            "fill" if value == "none" => self.color = None,
            "fill" => match color(value) {
                Some(color) => self.color = Some(color),
                None => return unsupported(),
            },
            "fill-opacity" => self.fill_opacity = share(value)?,
            // Of a group whose shapes lie above each other it is a little more than it would be by the standard.
            "opacity" => self.opacity *= share(value)?,
            "fill-rule" => self.rule = if value == "evenodd" { Rule::EvenOdd } else { Rule::NonZero },
            "display" if value == "none" => self.is_displayed = false,
            "visibility" if value != "inherit" => self.is_visible = value == "visible",
            "transform" => self.place = transform(value)?.then(self.place),
            "stroke" | "filter" | "mask" | "clip-path" if value != "none" => return unsupported(),
            _ => {}
        }
        Ok(())
    }
}

fn share(value: &str) -> Result<f32, LogoError> {
    let (number, whole) = value.strip_suffix('%').map_or((value, 1.0), |number| (number, 100.0));
    let number = number.trim().parse::<f32>().ok().filter(|number| number.is_finite());
    number.map(|number| (number / whole).clamp(0.0, 1.0)).ok_or(LogoError::BrokenSvg)
}

/// A colour, as logos write them.
fn color(value: &str) -> Option<[u8; 3]> {
    const NAMED: [(&str, [u8; 3]); 19] = [
        ("black", [0, 0, 0]),
        ("silver", [192, 192, 192]),
        ("gray", [128, 128, 128]),
        ("grey", [128, 128, 128]),
        ("white", [255, 255, 255]),
        ("maroon", [128, 0, 0]),
        ("red", [255, 0, 0]),
        ("purple", [128, 0, 128]),
        ("fuchsia", [255, 0, 255]),
        ("green", [0, 128, 0]),
        ("lime", [0, 255, 0]),
        ("olive", [128, 128, 0]),
        ("yellow", [255, 255, 0]),
        ("navy", [0, 0, 128]),
        ("blue", [0, 0, 255]),
        ("teal", [0, 128, 128]),
        ("aqua", [0, 255, 255]),
        ("orange", [255, 165, 0]),
        ("currentcolor", [0, 0, 0]),
    ];
    let value = value.to_ascii_lowercase();
    if let Some(digits) = value.strip_prefix('#') {
        let digit = |at: usize| digits.get(at..=at).and_then(|digit| u8::from_str_radix(digit, 16).ok());
        return match digits.len() {
            3 => Some([digit(0)? * 17, digit(1)? * 17, digit(2)? * 17]),
            6 => {
                let pair = |at: usize| Some(digit(at)? * 16 + digit(at + 1)?);
                Some([pair(0)?, pair(2)?, pair(4)?])
            }
            _ => None,
        };
    }
    if let Some(parts) = value.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')) {
        let parts: Vec<u8> = parts.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
        return parts.try_into().ok();
    }
    NAMED.iter().find(|(name, _)| *name == value).map(|(_, color)| *color)
}

/// A matrix of SVG: where the steps across and down lead, and by how much all is moved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Transform {
    across: Point,
    down: Point,
    by: Point,
}

impl Transform {
    /// The matrix of six numbers, in the order of SVG.
    pub(super) const fn new(numbers: [f32; 6]) -> Self {
        Self { across: at(numbers[0], numbers[1]), down: at(numbers[2], numbers[3]), by: at(numbers[4], numbers[5]) }
    }

    /// The place of a point.
    pub(super) fn place(self, point: Point) -> Point {
        let turned = self.turn(point);
        at(turned.x + self.by.x, turned.y + self.by.y)
    }

    /// The same of a step from one point to another.
    fn turn(self, Point { x, y }: Point) -> Point {
        at(self.across.x * x + self.down.x * y, self.across.y * x + self.down.y * y)
    }

    /// This one first, then the other.
    fn then(self, other: Self) -> Self {
        Self { across: other.turn(self.across), down: other.turn(self.down), by: other.place(self.by) }
    }
}

fn transform(text: &str) -> Result<Transform, LogoError> {
    let mut all = Transform::new([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    for part in text.split(')').map(|part| part.trim_matches(|c: char| c.is_whitespace() || c == ',')) {
        if part.is_empty() {
            continue;
        }
        let (name, values) = part.split_once('(').ok_or(LogoError::BrokenSvg)?;
        let values = numbers(values)?;
        let one = match (name.trim(), &*values) {
            ("matrix", values) if values.len() == 6 => values.try_into().map_err(|_| LogoError::BrokenSvg)?,
            ("translate", &[x]) => [1.0, 0.0, 0.0, 1.0, x, 0.0],
            ("translate", &[x, y]) => [1.0, 0.0, 0.0, 1.0, x, y],
            ("scale", &[s]) => [s, 0.0, 0.0, s, 0.0, 0.0],
            ("scale", &[x, y]) => [x, 0.0, 0.0, y, 0.0, 0.0],
            ("rotate", &[degrees]) => turned(degrees, Point::default()),
            ("rotate", &[degrees, x, y]) => turned(degrees, at(x, y)),
            ("skewX", &[degrees]) => [1.0, 0.0, degrees.to_radians().tan(), 1.0, 0.0, 0.0],
            ("skewY", &[degrees]) => [1.0, degrees.to_radians().tan(), 0.0, 1.0, 0.0, 0.0],
            _ => return Err(LogoError::BrokenSvg),
        };
        all = Transform::new(one).then(all);
    }
    Ok(all)
}

fn turned(degrees: f32, about: Point) -> [f32; 6] {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (x, y) = (about.x, about.y);
    [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
}

/// The most rules of a drawing, one for each class; logos have a dozen.
const MOST_RULES: usize = 1000;
/// The most classes of an element that are looked at.
const MOST_CLASSES: usize = 16;

/// The rules of a `<style>`: of each class its properties.
#[derive(Default)]
pub(super) struct Sheet<'t>(Vec<(&'t str, &'t str)>);

impl<'t> Sheet<'t> {
    /// Reads rules of classes; what else a sheet may have is refused by its selector.
    pub(super) fn read(&mut self, text: &'t str) -> Result<(), LogoError> {
        for rule in text.split('}') {
            let Some((selectors, properties)) = rule.split_once('{') else { continue };
            for selector in selectors.split(',').map(str::trim) {
                if self.0.len() >= MOST_RULES {
                    return Err(LogoError::TooComplex);
                }
                match selector.strip_prefix('.') {
                    Some(class) if !class.contains([' ', '.', ':', '>']) => self.0.push((class, properties)),
                    Some(_) | None => return Err(LogoError::Unsupported(format!("<style> {selector}"))),
                }
            }
        }
        Ok(())
    }

    /// Applies the rules of an element's classes.
    pub(super) fn apply(&self, classes: &str, style: &mut Style) -> Result<(), LogoError> {
        for (class, properties) in &self.0 {
            if classes.split_whitespace().take(MOST_CLASSES).any(|of| of == *class) {
                apply(properties, style)?;
            }
        }
        Ok(())
    }
}

/// Applies properties as a `style` attribute has them.
pub(super) fn apply(properties: &str, style: &mut Style) -> Result<(), LogoError> {
    for property in properties.split(';') {
        if let Some((name, value)) = property.split_once(':') {
            style.take(name.trim(), value)?;
        }
    }
    Ok(())
}
