//! The parts of a picture that differ.

use super::rect::PixelRect;

/// The pixels in which a frame differs from the one before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Damage {
    /// They may overlap; none lies in another one.
    rects: Vec<PixelRect>,
}

/// So many are kept as they came: a screen full of letters.
const MOST: usize = 192;
/// The window system is told of so many at most.
const TOLD: usize = 12;
/// Letters nearer to each other than this, in pixels, are painted at once.
const GAP: i32 = 16;
/// What it costs to look for the shapes of one part more, in pixels that could be painted meanwhile.
const PART: u64 = 256;

impl Damage {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rects.is_empty()
    }

    /// How many pixels are to be painted.
    #[must_use]
    pub fn area(&self) -> u64 {
        self.parts().iter().map(|part| part.area()).sum()
    }

    /// Adds pixels.
    pub fn add(&mut self, rect: PixelRect) {
        if rect.is_empty() || self.rects.iter().any(|other| other.covers(rect)) {
            return;
        }
        self.rects.retain(|other| !rect.covers(*other));
        self.rects.push(rect);
        if self.rects.len() > MOST {
            self.rects = self.outline();
        }
    }

    /// Adds all pixels of another one: what a buffer lacks that has missed a frame.
    pub fn extend(&mut self, other: &Self) {
        other.rects.iter().for_each(|rect| self.add(*rect));
    }

    /// What is to be painted: rectangles that do not overlap, with hardly a pixel more than those that differ.
    #[must_use]
    pub fn parts(&self) -> Vec<PixelRect> {
        let mut edges: Vec<i32> = self.rects.iter().flat_map(|rect| [rect.top, rect.bottom]).collect();
        edges.sort_unstable();
        edges.dedup();
        let mut bands: Vec<Band> = Vec::new();
        for (&top, &bottom) in edges.iter().zip(edges.iter().skip(1)) {
            let inside = self.rects.iter().filter(|rect| rect.top <= top && bottom <= rect.bottom);
            let band = Band::new(top, bottom, inside.map(|rect| (rect.left, rect.right)).collect());
            match bands.last().and_then(|last| last.with(&band)) {
                Some(both) => {
                    bands.pop();
                    bands.push(both);
                }
                None => bands.push(band),
            }
        }
        bands.iter().flat_map(Band::parts).collect()
    }

    /// What the window system is told: a few rectangles with all pixels that differ, and others between them.
    #[must_use]
    pub fn outline(&self) -> Vec<PixelRect> {
        let mut few: Vec<PixelRect> = Vec::new();
        for rect in &self.rects {
            let mut rect = *rect;
            while let Some(near) = few.iter().position(|other| is_cheap(*other, rect)) {
                rect = rect.union(few.swap_remove(near));
            }
            few.push(rect);
            while few.len() > TOLD {
                merge_cheapest(&mut few);
            }
        }
        few
    }
}

/// Rows of pixels that differ in the same columns.
#[derive(Debug, Clone)]
struct Band {
    top: i32,
    bottom: i32,
    /// Each from its first column to the one after its last; apart, and in order.
    spans: Vec<(i32, i32)>,
}

impl Band {
    fn new(top: i32, bottom: i32, mut spans: Vec<(i32, i32)>) -> Self {
        spans.sort_unstable();
        spans.dedup_by(|next, last| {
            let is_near = next.0 <= last.1.saturating_add(GAP);
            if is_near {
                last.1 = last.1.max(next.1);
            }
            is_near
        });
        Self { top, bottom, spans }
    }

    fn parts(&self) -> impl Iterator<Item = PixelRect> {
        let Self { top, bottom, .. } = *self;
        self.spans.iter().map(move |&(left, right)| PixelRect { left, top, right, bottom })
    }

    fn area(&self) -> u64 {
        self.parts().map(PixelRect::area).sum()
    }

    /// This band and the one below as one, where that costs less than two.
    fn with(&self, below: &Self) -> Option<Self> {
        let both = Self::new(self.top, below.bottom, [&self.spans[..], &below.spans[..]].concat());
        let more = both.area().saturating_sub(self.area() + below.area());
        let spared = (self.spans.len() + below.spans.len()).saturating_sub(both.spans.len());
        (more <= PART * u64::try_from(spared).unwrap_or_default()).then_some(both)
    }
}

/// How many pixels more are in the union of two rectangles.
fn waste(one: PixelRect, other: PixelRect) -> u64 {
    one.union(other).area().saturating_sub(one.area() + other.area())
}

fn is_cheap(one: PixelRect, other: PixelRect) -> bool {
    waste(one, other) * 4 <= one.area() + other.area()
}

fn merge_cheapest(rects: &mut Vec<PixelRect>) {
    let pairs = (0..rects.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
    let waste = |(one, other): &(usize, usize)| {
        let pair = (rects.get(*one), rects.get(*other));
        if let (Some(one), Some(other)) = pair { waste(*one, *other) } else { u64::MAX }
    };
    if let Some((one, other)) = pairs.min_by_key(waste) {
        let rect = rects.swap_remove(one);
        let rect = rect.union(rects.swap_remove(other));
        rects.push(rect);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(left: i32, top: i32, right: i32, bottom: i32) -> PixelRect {
        PixelRect { left, top, right, bottom }
    }

    fn damage(rects: &[PixelRect]) -> Damage {
        let mut damage = Damage::default();
        for rect in rects {
            damage.add(*rect);
        }
        damage
    }

    /// Which pixels of a small picture are in some rectangles, and how often.
    fn counted(rects: &[PixelRect]) -> Vec<u32> {
        const SIDE: i32 = 120;
        let mut counts = vec![0; 120 * 120];
        for rect in rects.iter().map(|rect| rect.intersect(PixelRect { left: 0, top: 0, right: SIDE, bottom: SIDE })) {
            for y in rect.top..rect.bottom {
                for x in rect.left..rect.right {
                    counts[usize::try_from(y * SIDE + x).unwrap()] += 1;
                }
            }
        }
        counts
    }

    #[test]
    fn what_is_far_apart_stays_apart_and_what_is_near_becomes_one() {
        let damage = damage(&[
            rect(0, 0, 10, 10),
            rect(500, 500, 510, 510),
            rect(10, 0, 20, 10),
            rect(2, 2, 3, 3),
            PixelRect::EMPTY,
        ]);
        let both = [rect(0, 0, 20, 10), rect(500, 500, 510, 510)];
        assert_eq!(damage.parts(), both);
        assert_eq!(damage.area(), 300);
        let mut outline = damage.outline();
        outline.sort_unstable_by_key(|rect| rect.left);
        assert_eq!(outline, both);
    }

    #[test]
    fn parts_are_all_pixels_that_differ_each_once_and_the_outline_has_them_all() {
        let mut random = fastrand::Rng::with_seed(11);
        for _ in 0..200 {
            let rects: Vec<PixelRect> = (0..random.usize(1..40))
                .map(|_| {
                    let (left, top) = (random.i32(0..110), random.i32(0..110));
                    rect(left, top, left + random.i32(1..20), top + random.i32(1..20))
                })
                .collect();
            let damage = damage(&rects);
            let (wanted, painted, told) = (counted(&rects), counted(&damage.parts()), counted(&damage.outline()));
            assert!(painted.iter().all(|count| *count <= 1), "painted twice: {rects:?}");
            assert!(wanted.iter().zip(painted).all(|(wanted, painted)| *wanted == 0 || painted == 1), "{rects:?}");
            assert!(wanted.iter().zip(told).all(|(wanted, told)| *wanted == 0 || told > 0), "{rects:?}");
        }
    }

    #[test]
    fn a_line_of_letters_is_painted_as_letters() {
        let letters: Vec<PixelRect> = (0..10).map(|i| rect(i * 100, 40 * (i % 2), i * 100 + 60, 100)).collect();
        let damage = damage(&letters);
        let exact: u64 = letters.iter().map(|letter| letter.area()).sum();
        assert_eq!(damage.area(), exact);
        assert!(damage.outline().len() <= TOLD);
    }

    #[test]
    fn however_much_is_added_there_are_few_rectangles_and_none_is_lost() {
        let added: Vec<_> =
            (0..900).map(|i| rect(i * 37 % 997, i * 91 % 883, i * 37 % 997 + 3, i * 91 % 883 + 3)).collect();
        let mut damage = Damage::default();
        for (count, one) in added.iter().enumerate() {
            damage.add(*one);
            assert!(damage.rects.len() <= MOST && damage.outline().len() <= TOLD);
            assert!(added[..=count].iter().all(|one| damage.rects.iter().any(|rect| rect.covers(*one))));
        }
    }

    #[test]
    fn two_damages_become_one_with_the_pixels_of_both() {
        let (mut one, other) = (damage(&[rect(0, 0, 4, 4)]), damage(&[rect(100, 100, 104, 104)]));
        one.extend(&other);
        assert_eq!(one.parts(), [rect(0, 0, 4, 4), rect(100, 100, 104, 104)]);
        assert!(Damage::default().is_empty() && !one.is_empty());
    }
}
