//! Upright rectangles of one colour: plain, or with a texel on each pixel, as glyphs stand.

use super::blend::{self, Ink};
use super::edges::first_pixel;
use super::rect::PixelRect;
use super::target::{Corner, Target};
use super::texture::Row;

/// How far a texel may be from its pixel, in texels: GPUs look no closer.
const CLOSE: f32 = 1.0 / 256.0;

/// Paints a rectangle of the corners left top, right top, left bottom, right bottom. False where it is none, or is not as simple
/// as that; then nothing is painted.
pub(super) fn paint(target: &mut Target<'_, '_>, corners: [Corner; 4]) -> bool {
    let [a, b, c, d] = corners;
    let upright = a.point.y == b.point.y && c.point.y == d.point.y && a.point.x == c.point.x && b.point.x == d.point.x;
    let in_order = a.point.x <= d.point.x && a.point.y <= d.point.y;
    let one_color = a.color == b.color && a.color == c.color && a.color == d.color;
    if !upright || !in_order || !one_color {
        return false;
    }
    let whole = PixelRect {
        left: first_pixel(a.point.x),
        top: first_pixel(a.point.y),
        right: first_pixel(d.point.x),
        bottom: first_pixel(d.point.y),
    };
    let rect = whole.intersect(target.clip);
    let ink = Ink::new(a.color);
    if target.is_plain(&corners) {
        for y in rect.top..rect.bottom {
            blend::fill(target.canvas.row(y, rect.left, rect.right), ink);
        }
        return true;
    }
    let Some([right, down]) = offset(corners) else { return false };
    let texture = target.texture;
    let part = |rect: PixelRect, y: i32| {
        let count = usize::try_from(rect.right - rect.left).unwrap_or_default();
        texture.row(i64::from(rect.left) + right, i64::from(y) + down, count)
    };
    // Whether it can be painted this way must not depend on the part of it that is asked for.
    if whole.is_empty() {
        return true;
    }
    if part(whole, whole.top).is_none() || part(whole, whole.bottom - 1).is_none() {
        return false;
    }
    for y in rect.top..rect.bottom {
        let row = target.canvas.row(y, rect.left, rect.right);
        match part(rect, y) {
            Some(Row::Coverage(coverage)) => blend::cover(row, coverage, ink),
            Some(Row::Color(texels)) => blend::stamp(row, texels, ink),
            None => {}
        }
    }
    true
}

/// From a pixel to its texel, where each pixel has exactly one.
#[expect(clippy::cast_possible_truncation, reason = "a float's whole part that is out of range has no texel either")]
fn offset([a, b, c, d]: [Corner; 4]) -> Option<[i64; 2]> {
    let close = |one: f32, other: f32| (one - other).abs() <= CLOSE;
    let upright = close(a.texel[0], c.texel[0])
        && close(b.texel[0], d.texel[0])
        && close(a.texel[1], b.texel[1])
        && close(c.texel[1], d.texel[1]);
    let along = |axis: usize| {
        let (begin, end) = (a.texel[axis] - a.at[axis], d.texel[axis] - d.at[axis]);
        let whole = begin.round();
        (close(begin, whole) && close(end, whole)).then_some(whole as i64)
    };
    if !upright {
        return None;
    }
    Some([along(0)?, along(1)?])
}
