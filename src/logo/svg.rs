//! An SVG drawing of filled shapes.

use super::error::LogoError;
use super::fill::Canvas;
use super::path::{MOST_EDGES, Point, at, ellipse, numbers, path, rectangle};
use super::picture::Picture;
use super::style::{Sheet, Style, Transform, apply};
use super::xml::{Reader, Token};

/// Elements in elements.
const DEEPEST: usize = 60;
/// The most work of a drawing, in pixels: a thousand shapes over all of the largest picture, and some seconds.
const MOST_WORK: f32 = 1e9;
/// What describes a drawing and is not drawn.
const SILENT: [&str; 8] = ["defs", "title", "desc", "metadata", "sodipodi:namedview", "symbol", "style", "script"];

/// Draws it as large as it may be.
pub(super) fn draw(text: &str, most: [u32; 2]) -> Result<Picture, LogoError> {
    let mut reader = Reader::new(text);
    let Some(Token::Open { name: "svg", attributes, is_closed }) = reader.next()? else {
        return Err(if text.trim_start().starts_with('<') {
            LogoError::BrokenSvg
        } else {
            LogoError::NeitherPngNorSvg
        });
    };
    let [left, top, width, height] = view(&attributes)?;
    let [most_width, most_height] = most.map(|length| u16::try_from(length).map_or(f32::from(u16::MAX), f32::from));
    let scale = (most_width / width).min(most_height / height);
    let pixels = |length: f32, most: u32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the most")]
        let pixels = (length * scale).round().max(1.0) as u32;
        pixels.min(most)
    };
    let canvas = Canvas::new(pixels(width, most[0]), pixels(height, most[1]));
    let style = Style::new(Transform::new([scale, 0.0, 0.0, scale, -left * scale, -top * scale]));
    let mut drawing = Drawing { canvas, sheet: Sheet::default(), edges: 0, work: 0.0 };
    let style = drawing.styled(style, &attributes, "svg")?;
    if !is_closed {
        drawing.children(&mut reader, style)?;
    }
    Ok(drawing.canvas.picture())
}

/// What of the drawing's plane is seen: left, top, width and height.
fn view(attributes: &[(&str, &str)]) -> Result<[f32; 4], LogoError> {
    let view = match value(attributes, "viewBox") {
        Some(view) => numbers(view)?.try_into().map_err(|_| LogoError::BrokenSvg)?,
        None => [0.0, 0.0, length(attributes, "width")?, length(attributes, "height")?],
    };
    let is_size = |length: f32| (1e-3..1e6).contains(&length);
    if is_size(view[2]) && is_size(view[3]) { Ok(view) } else { Err(LogoError::BrokenSvg) }
}

fn value<'t>(attributes: &[(&str, &'t str)], name: &str) -> Option<&'t str> {
    attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
}

/// A length in pixels; 0 where there is none.
fn length(attributes: &[(&str, &str)], name: &str) -> Result<f32, LogoError> {
    let Some(value) = value(attributes, name) else { return Ok(0.0) };
    let number = value.trim().trim_end_matches("px");
    let number = number.parse::<f32>().ok().filter(|number| number.is_finite());
    number.ok_or_else(|| LogoError::Unsupported(format!("{name}: {value}")))
}

struct Drawing<'t> {
    canvas: Canvas,
    sheet: Sheet<'t>,
    edges: usize,
    work: f32,
}

impl<'t> Drawing<'t> {
    /// Draws what stands inside an element, up to its end.
    fn children(&mut self, reader: &mut Reader<'t>, style: Style) -> Result<(), LogoError> {
        let mut styles = vec![style];
        // How deep in elements that are not drawn, and whether these are rules.
        let (mut silent, mut rules) = (0_usize, false);
        while let Some(token) = reader.next()? {
            match token {
                Token::Text(text) if rules => self.sheet.read(text)?,
                Token::Text(_) => {}
                Token::Close if silent > 0 => {
                    silent -= 1;
                    rules = false;
                }
                Token::Close => {
                    styles.pop();
                    if styles.is_empty() {
                        return Ok(());
                    }
                }
                Token::Open { is_closed, name, .. } if silent > 0 => {
                    rules = name == "style";
                    silent += usize::from(!is_closed);
                }
                Token::Open { name, is_closed, .. } if SILENT.contains(&name) => {
                    silent = usize::from(!is_closed);
                    rules = name == "style";
                }
                Token::Open { name, attributes, is_closed } => {
                    let style = styles.last().copied().unwrap_or(style);
                    let style = self.styled(style, &attributes, name)?;
                    self.element(name, &attributes, style)?;
                    if !is_closed {
                        styles.push(style);
                    }
                    if styles.len() > DEEPEST {
                        return Err(LogoError::TooComplex);
                    }
                }
            }
        }
        Err(LogoError::BrokenSvg)
    }

    /// The style of an element: its attributes, then its classes, then its own style.
    fn styled(&self, mut style: Style, attributes: &[(&str, &str)], element: &str) -> Result<Style, LogoError> {
        for (name, value) in attributes {
            // The size of the whole drawing is no place in it.
            if element != "svg" || *name != "transform" {
                style.take(name, value)?;
            }
        }
        if let Some(classes) = value(attributes, "class") {
            self.sheet.apply(classes, &mut style)?;
        }
        if let Some(own) = value(attributes, "style") {
            apply(own, &mut style)?;
        }
        Ok(style)
    }

    fn element(&mut self, name: &str, attributes: &[(&str, &str)], style: Style) -> Result<(), LogoError> {
        let number = |name: &str| length(attributes, name);
        let contours = match name {
            // A line without a stroke is nothing.
            "g" | "a" | "line" => return Ok(()),
            "path" => path(value(attributes, "d").unwrap_or_default())?,
            "rect" => {
                let (rx, ry) = (number("rx")?, number("ry")?);
                let radii = [if rx > 0.0 { rx } else { ry }, if ry > 0.0 { ry } else { rx }];
                rectangle(at(number("x")?, number("y")?), [number("width")?, number("height")?], radii)?
            }
            "circle" => ellipse(at(number("cx")?, number("cy")?), [number("r")?; 2]),
            "ellipse" => ellipse(at(number("cx")?, number("cy")?), [number("rx")?, number("ry")?]),
            "polygon" | "polyline" => {
                let all = numbers(value(attributes, "points").unwrap_or_default())?;
                vec![all.chunks_exact(2).filter_map(|pair| Some(at(*pair.first()?, *pair.get(1)?))).collect()]
            }
            other => return Err(LogoError::Unsupported(format!("<{other}>"))),
        };
        self.edges = contours.iter().map(Vec::len).fold(self.edges, usize::saturating_add);
        if self.edges > MOST_EDGES {
            return Err(LogoError::TooComplex);
        }
        let Some(paint) = style.paint() else { return Ok(()) };
        let placed: Vec<Vec<Point>> = contours
            .into_iter()
            .map(|contour| contour.into_iter().map(|point| style.place.place(point)).collect())
            .collect();
        let is_finite = |point: &Point| point.x.is_finite() && point.y.is_finite();
        if placed.iter().flatten().all(is_finite) {
            self.work += self.canvas.work(&placed);
            if self.work > MOST_WORK {
                return Err(LogoError::TooComplex);
            }
            self.canvas.fill(&placed, style.rule, paint);
        }
        Ok(())
    }
}
