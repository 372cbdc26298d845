//! The parts of a picture that differ.

use super::rect::PixelRect;

/// The pixels in which a frame differs from the one before: a few rectangles, which may overlap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Damage {
    rects: Vec<PixelRect>,
}

/// Every rectangle costs a walk over all shapes.
const MOST: usize = 12;

impl Damage {
    /// The rectangles; none where nothing differs.
    #[must_use]
    pub fn rects(&self) -> &[PixelRect] {
        &self.rects
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rects.is_empty()
    }

    /// How many pixels are to be painted, those in two rectangles twice.
    #[must_use]
    pub fn area(&self) -> u64 {
        self.rects.iter().map(|rect| rect.area()).sum()
    }

    /// Adds pixels; more than these where that costs less than one rectangle more.
    pub fn add(&mut self, mut rect: PixelRect) {
        if rect.is_empty() || self.rects.iter().any(|other| other.covers(rect)) {
            return;
        }
        while let Some(near) = self.rects.iter().position(|other| is_cheap(*other, rect)) {
            rect = rect.union(self.rects.swap_remove(near));
        }
        self.rects.push(rect);
        if self.rects.len() > MOST {
            self.merge_cheapest();
        }
    }

    /// Adds all pixels of another one: what a buffer lacks that has missed a frame.
    pub fn extend(&mut self, other: &Self) {
        other.rects.iter().for_each(|rect| self.add(*rect));
    }

    fn merge_cheapest(&mut self) {
        let pairs = (0..self.rects.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
        let waste = |(one, other): &(usize, usize)| {
            let pair = (self.rects.get(*one), self.rects.get(*other));
            if let (Some(one), Some(other)) = pair { waste(*one, *other) } else { u64::MAX }
        };
        if let Some((one, other)) = pairs.min_by_key(waste) {
            let rect = self.rects.swap_remove(one);
            let rect = rect.union(self.rects.swap_remove(other));
            self.add(rect);
        }
    }
}

/// How many pixels more are painted if two rectangles become one.
fn waste(one: PixelRect, other: PixelRect) -> u64 {
    one.union(other).area().saturating_sub(one.area() + other.area())
}

fn is_cheap(one: PixelRect, other: PixelRect) -> bool {
    waste(one, other) * 4 <= one.area() + other.area()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(left: i32, top: i32, right: i32, bottom: i32) -> PixelRect {
        PixelRect { left, top, right, bottom }
    }

    fn holds(damage: &Damage, rect: PixelRect) -> bool {
        damage.rects().iter().any(|one| one.covers(rect))
    }

    #[test]
    fn what_is_far_apart_stays_apart_and_what_is_near_becomes_one() {
        let mut damage = Damage::default();
        damage.add(rect(0, 0, 10, 10));
        damage.add(rect(500, 500, 510, 510));
        damage.add(rect(10, 0, 20, 10));
        damage.add(rect(2, 2, 3, 3));
        damage.add(PixelRect::EMPTY);
        assert_eq!(damage.rects().len(), 2);
        assert_eq!(damage.area(), 300);
        assert!(holds(&damage, rect(0, 0, 20, 10)) && holds(&damage, rect(500, 500, 510, 510)));
    }

    #[test]
    fn however_much_is_added_there_are_few_rectangles_and_none_is_lost() {
        let mut damage = Damage::default();
        let added: Vec<_> =
            (0..400).map(|i| rect(i * 37 % 997, i * 91 % 883, i * 37 % 997 + 3, i * 91 % 883 + 3)).collect();
        for (count, one) in added.iter().enumerate() {
            damage.add(*one);
            assert!(damage.rects().len() <= MOST);
            assert!(added[..=count].iter().all(|one| holds(&damage, *one)));
        }
    }

    #[test]
    fn two_damages_become_one_with_the_pixels_of_both() {
        let (mut one, mut other) = (Damage::default(), Damage::default());
        one.add(rect(0, 0, 4, 4));
        other.add(rect(100, 100, 104, 104));
        one.extend(&other);
        assert!(holds(&one, rect(0, 0, 4, 4)) && holds(&one, rect(100, 100, 104, 104)));
        assert!(Damage::default().is_empty() && !one.is_empty());
    }
}
