//! Paints meshes: finds what can be painted at once, and takes the rest triangle by triangle.

use super::blend::Ink;
use super::edges::{Point, is_convex};
use super::quad;
use super::target::{Corner, Target};
use super::triangle;

/// Paints triangles. `corner` gives the corner of an index, none where there is none or where it is nowhere.
pub(super) fn paint(target: &mut Target<'_, '_>, indices: &[u32], corner: impl Fn(u32) -> Option<Corner>) {
    if target.clip.is_empty() {
        return;
    }
    let mut fan = Vec::new();
    let mut rest = indices;
    while let [a, b, c, ..] = *rest {
        let (Some(first), Some(second), Some(third)) = (corner(a), corner(b), corner(c)) else {
            rest = &rest[3..];
            continue;
        };
        // Glyphs and images: abc, cbd.
        if let [_, _, _, c2, b2, d, ..] = *rest
            && (c2, b2) == (c, b)
            && let Some(fourth) = corner(d)
            && quad::paint(target, [first, second, third, fourth])
        {
            rest = &rest[6..];
            continue;
        }
        let taken = collect_fan(target, rest, [first, second, third], &corner, &mut fan);
        if taken > 1 && is_convex(&fan) {
            triangle::fill(target, &fan, Ink::new(first.color));
            rest = &rest[taken * 3..];
            continue;
        }
        triangle::paint(target, [first, second, third]);
        rest = &rest[3..];
    }
}

/// How many triangles from the first on form a fan of one plain colour; its corners without repetitions.
fn collect_fan(
    target: &Target<'_, '_>,
    indices: &[u32],
    first: [Corner; 3],
    corner: impl Fn(u32) -> Option<Corner>,
    points: &mut Vec<Point>,
) -> usize {
    points.clear();
    let color = first[0].color;
    if first[1].color != color || first[2].color != color || !target.is_plain(&first) {
        return 0;
    }
    let [centre, _, mut last, ..] = *indices else { return 0 };
    let mut add = |point: Point| {
        if points.last() != Some(&point) {
            points.push(point);
        }
    };
    for corner in first {
        add(corner.point);
    }
    let mut taken = 1;
    for triangle in indices[3..].chunks_exact(3) {
        let [a, b, c] = *triangle else { break };
        if (a, b) != (centre, last) {
            break;
        }
        let Some(next) = corner(c).filter(|next| next.color == color && target.is_plain(&[*next])) else { break };
        add(next.point);
        last = c;
        taken += 1;
    }
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    taken
}
