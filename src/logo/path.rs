//! Outlines of shapes: path data, circles and the like, as straight edges.

use super::error::LogoError;

/// A point.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Point {
    pub(super) x: f32,
    pub(super) y: f32,
}

/// The pieces that a curve becomes.
const PIECES: u16 = 24;
/// The most edges of a drawing.
pub(super) const MOST_EDGES: usize = 400_000;

/// A point, for short.
pub(super) const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// Contours that are being drawn.
#[derive(Default)]
struct Pen {
    done: Vec<Vec<Point>>,
    contour: Vec<Point>,
    at: Point,
    start: Point,
    edges: usize,
}

impl Pen {
    fn move_to(&mut self, to: Point) {
        self.end();
        (self.at, self.start) = (to, to);
        self.contour.push(to);
    }

    fn line_to(&mut self, to: Point) -> Result<(), LogoError> {
        if self.contour.is_empty() {
            self.contour.push(self.at);
        }
        self.contour.push(to);
        self.at = to;
        self.edges += 1;
        if self.edges > MOST_EDGES { Err(LogoError::TooComplex) } else { Ok(()) }
    }

    fn curve(&mut self, point: impl Fn(f32) -> Point) -> Result<(), LogoError> {
        (1..=PIECES).try_for_each(|piece| self.line_to(point(f32::from(piece) / f32::from(PIECES))))
    }

    fn cubic(&mut self, one: Point, two: Point, to: Point) -> Result<(), LogoError> {
        let from = self.at;
        self.curve(|t| {
            let u = 1.0 - t;
            let mix = |a: f32, b: f32, c: f32, d: f32| {
                u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
            };
            at(mix(from.x, one.x, two.x, to.x), mix(from.y, one.y, two.y, to.y))
        })
    }

    fn quadratic(&mut self, control: Point, to: Point) -> Result<(), LogoError> {
        let third =
            |from: Point| at(from.x + (control.x - from.x) * 2.0 / 3.0, from.y + (control.y - from.y) * 2.0 / 3.0);
        self.cubic(third(self.at), third(to), to)
    }

    /// An arc of an ellipse, by SVG 1.1 appendix F.6.
    fn arc(&mut self, radii: [f32; 2], degrees: f32, [large, sweep]: [bool; 2], to: Point) -> Result<(), LogoError> {
        let from = self.at;
        let [mut rx, mut ry] = radii.map(f32::abs);
        if rx == 0.0 || ry == 0.0 || from == to {
            return self.line_to(to);
        }
        let (sin, cos) = degrees.to_radians().sin_cos();
        let (dx, dy) = ((from.x - to.x) / 2.0, (from.y - to.y) / 2.0);
        let (x, y) = (cos * dx + sin * dy, cos * dy - sin * dx);
        let too_small = (x / rx).powi(2) + (y / ry).powi(2);
        if too_small > 1.0 {
            (rx, ry) = (rx * too_small.sqrt(), ry * too_small.sqrt());
        }
        let below = (rx * y).powi(2) + (ry * x).powi(2);
        let share = (((rx * ry).powi(2) - below) / below).max(0.0).sqrt() * if large == sweep { -1.0 } else { 1.0 };
        let (cx, cy) = (share * rx * y / ry, -share * ry * x / rx);
        let angle = |x: f32, y: f32| (y / ry).atan2(x / rx);
        let begin = angle(x - cx, y - cy);
        let mut turn = angle(-x - cx, -y - cy) - begin;
        if sweep && turn < 0.0 {
            turn += std::f32::consts::TAU;
        } else if !sweep && turn > 0.0 {
            turn -= std::f32::consts::TAU;
        }
        let middle =
            at(cos * cx - sin * cy + f32::midpoint(from.x, to.x), sin * cx + cos * cy + f32::midpoint(from.y, to.y));
        self.curve(|t| {
            let (y, x) = (begin + turn * t).sin_cos();
            at(middle.x + cos * rx * x - sin * ry * y, middle.y + sin * rx * x + cos * ry * y)
        })
    }

    fn close(&mut self) {
        self.end();
        self.at = self.start;
    }

    fn end(&mut self) {
        if self.contour.len() > 2 {
            self.done.push(std::mem::take(&mut self.contour));
        }
        self.contour.clear();
    }
}

/// Numbers and letters of path data.
struct Data<'t>(&'t str);

impl Data<'_> {
    fn skip(&mut self) {
        self.0 = self.0.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }

    /// The next letter, where one is next.
    fn letter(&mut self) -> Option<char> {
        self.skip();
        let letter = self.0.chars().next().filter(char::is_ascii_alphabetic)?;
        self.0 = self.0.get(1..).unwrap_or_default();
        Some(letter)
    }

    fn is_over(&mut self) -> bool {
        self.skip();
        self.0.is_empty()
    }

    fn number(&mut self) -> Result<f32, LogoError> {
        self.skip();
        let bytes = self.0.as_bytes();
        let mut end = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
        let mut has_point = false;
        while let Some(byte) = bytes.get(end) {
            match byte {
                b'0'..=b'9' => {}
                b'.' if !has_point => has_point = true,
                b'e' | b'E' if matches!(bytes.get(end + 1), Some(b'0'..=b'9' | b'-' | b'+')) => end += 1,
                _ => break,
            }
            end += 1;
        }
        let (number, rest) = self.0.split_at_checked(end).ok_or(LogoError::BrokenSvg)?;
        self.0 = rest;
        number.parse::<f32>().ok().filter(|number| number.is_finite()).ok_or(LogoError::BrokenSvg)
    }

    /// A flag of an arc, which may stand without a blank before what follows.
    fn flag(&mut self) -> Result<bool, LogoError> {
        self.skip();
        let flag = match self.0.as_bytes().first() {
            Some(b'0') => false,
            Some(b'1') => true,
            _ => return Err(LogoError::BrokenSvg),
        };
        self.0 = self.0.get(1..).unwrap_or_default();
        Ok(flag)
    }
}

/// All numbers of a list.
pub(super) fn numbers(text: &str) -> Result<Vec<f32>, LogoError> {
    let mut data = Data(text);
    let mut all = Vec::new();
    while !data.is_over() {
        all.push(data.number()?);
    }
    Ok(all)
}

/// The contours of path data.
pub(super) fn path(text: &str) -> Result<Vec<Vec<Point>>, LogoError> {
    let (mut data, mut pen) = (Data(text), Pen::default());
    let mut command = None;
    // The last control point of a cubic and of a quadratic curve.
    let (mut cubic, mut quadratic): (Option<Point>, Option<Point>) = (None, None);
    while !data.is_over() {
        let letter = match (data.letter(), command) {
            (Some(letter), _) => letter,
            // A move goes on as lines.
            (None, Some('M')) => 'L',
            (None, Some('m')) => 'l',
            (None, Some(letter)) if !matches!(letter, 'z' | 'Z') => letter,
            (None, _) => return Err(LogoError::BrokenSvg),
        };
        command = Some(letter);
        let from = if letter.is_ascii_lowercase() { pen.at } else { Point::default() };
        let point = |data: &mut Data<'_>| Ok::<_, LogoError>(at(from.x + data.number()?, from.y + data.number()?));
        let reflected = |last: Option<Point>, here: Point| {
            last.map_or(here, |last| at(2.0 * here.x - last.x, 2.0 * here.y - last.y))
        };
        let (mut next_cubic, mut next_quadratic) = (None, None);
        match letter.to_ascii_lowercase() {
            'm' => pen.move_to(point(&mut data)?),
            'l' => pen.line_to(point(&mut data)?)?,
            'h' => pen.line_to(at(from.x + data.number()?, pen.at.y))?,
            'v' => pen.line_to(at(pen.at.x, from.y + data.number()?))?,
            'c' | 's' => {
                let one = if letter.eq_ignore_ascii_case(&'c') { point(&mut data)? } else { reflected(cubic, pen.at) };
                let (two, to) = (point(&mut data)?, point(&mut data)?);
                pen.cubic(one, two, to)?;
                next_cubic = Some(two);
            }
            'q' | 't' => {
                let control =
                    if letter.eq_ignore_ascii_case(&'q') { point(&mut data)? } else { reflected(quadratic, pen.at) };
                pen.quadratic(control, point(&mut data)?)?;
                next_quadratic = Some(control);
            }
            'a' => {
                let radii = [data.number()?, data.number()?];
                let degrees = data.number()?;
                let flags = [data.flag()?, data.flag()?];
                pen.arc(radii, degrees, flags, point(&mut data)?)?;
            }
            'z' => pen.close(),
            _ => return Err(LogoError::BrokenSvg),
        }
        (cubic, quadratic) = (next_cubic, next_quadratic);
    }
    pen.end();
    Ok(pen.done)
}

/// An ellipse.
pub(super) fn ellipse(middle: Point, [rx, ry]: [f32; 2]) -> Vec<Vec<Point>> {
    let count = PIECES * 4;
    let point = |step: u16| {
        let (sin, cos) = (f32::from(step) * std::f32::consts::TAU / f32::from(count)).sin_cos();
        at(middle.x + rx * cos, middle.y + ry * sin)
    };
    vec![(0..count).map(point).collect()]
}

/// A rectangle with round corners.
pub(super) fn rectangle(from: Point, [width, height]: [f32; 2], radii: [f32; 2]) -> Result<Vec<Vec<Point>>, LogoError> {
    let [rx, ry] = [radii[0].clamp(0.0, width.max(0.0) / 2.0), radii[1].clamp(0.0, height.max(0.0) / 2.0)];
    let (right, bottom) = (from.x + width, from.y + height);
    let mut pen = Pen::default();
    pen.move_to(at(from.x + rx, from.y));
    let corner = [false, true];
    for (to, round) in [
        (at(right - rx, from.y), at(right, from.y + ry)),
        (at(right, bottom - ry), at(right - rx, bottom)),
        (at(from.x + rx, bottom), at(from.x, bottom - ry)),
        (at(from.x, from.y + ry), at(from.x + rx, from.y)),
    ] {
        pen.line_to(to)?;
        pen.arc([rx, ry], 0.0, corner, round)?;
    }
    pen.end();
    Ok(pen.done)
}
