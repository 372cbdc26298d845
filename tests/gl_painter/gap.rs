//! How far two pictures of one size are apart.

use egui::ColorImage;

/// Two pictures, pixel by pixel: red, green and blue, in levels of 255.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap {
    /// The largest difference of a channel.
    pub largest: u8,
    /// The mean of the differences of all channels.
    pub mean: f64,
    /// The share of pixels, from 0 to 1, of which a channel differs at all.
    pub differing: f64,
    /// The share of pixels, from 0 to 1, of which a channel differs by more than [`FAR`].
    pub far: f64,
}

/// What an eye may see at an edge.
pub const FAR: u8 = 8;

impl Gap {
    /// None where the sizes differ, or where there is no pixel.
    pub fn of(one: &ColorImage, other: &ColorImage) -> Option<Self> {
        if one.size != other.size || one.pixels.is_empty() {
            return None;
        }
        let (mut largest, mut sum, mut differing, mut far) = (0, 0_u64, 0_u64, 0_u64);
        for (one, other) in one.pixels.iter().zip(&other.pixels) {
            let (one, other) = (one.to_array(), other.to_array());
            let gaps = [0, 1, 2].map(|channel| one[channel].abs_diff(other[channel]));
            let most = gaps.into_iter().max().unwrap();
            largest = largest.max(most);
            sum += gaps.into_iter().map(u64::from).sum::<u64>();
            differing += u64::from(most > 0);
            far += u64::from(most > FAR);
        }
        let pixels = one.pixels.len() as f64;
        let share = |count: u64| count as f64 / pixels;
        Some(Self { largest, mean: share(sum) / 3.0, differing: share(differing), far: share(far) })
    }

    /// The words of a report.
    pub fn words(&self) -> String {
        format!("{} {} {} {}", self.largest, self.mean, self.differing, self.far)
    }

    pub fn parse(words: &[&str]) -> Self {
        let number = |index: usize| words[index].parse().unwrap();
        Self { largest: words[0].parse().unwrap(), mean: number(1), differing: number(2), far: number(3) }
    }

    /// Whether no number is larger than the limit's.
    pub fn is_within(&self, limit: &Self) -> bool {
        self.largest <= limit.largest
            && self.mean <= limit.mean
            && self.differing <= limit.differing
            && self.far <= limit.far
    }
}

/// The differences, made plain: black where the pictures are the same, white from 32 levels on.
pub fn picture_of_differences(one: &ColorImage, other: &ColorImage) -> image::RgbImage {
    let (width, height) = (one.size[0] as u32, one.size[1] as u32);
    let difference = |x: u32, y: u32| {
        let at = y as usize * one.size[0] + x as usize;
        let (one, other) = (one.pixels[at].to_array(), other.pixels[at].to_array());
        image::Rgb([0, 1, 2].map(|channel| one[channel].abs_diff(other[channel]).saturating_mul(8)))
    };
    image::RgbImage::from_fn(width, height, difference)
}

/// A picture that has one pixel another, or is shifted by one, is not taken for the same.
pub fn a_single_pixel_is_seen() {
    let [black, grey] = [0, 200].map(|level| [level, level, level, 255]);
    let image = |pixels: &[[u8; 4]]| ColorImage::from_rgba_premultiplied([3, 2], &pixels.concat());
    let plain = image(&[black; 6]);
    let mut one = [black; 6];
    one[4] = grey;
    let gap = Gap::of(&plain, &image(&one)).unwrap();
    assert_eq!((gap.largest, gap.mean), (200, 200.0 / 6.0));
    assert_eq!((gap.differing, gap.far), (1.0 / 6.0, 1.0 / 6.0));
    assert_eq!(Gap::of(&plain, &plain).unwrap().largest, 0);
    assert_eq!(Gap::parse(&gap.words().split(' ').collect::<Vec<_>>()), gap);
    assert!(
        gap.is_within(&gap) && !gap.is_within(&Gap { far: 0.1, ..gap }) && !gap.is_within(&Gap { largest: 199, ..gap })
    );
    assert!(!gap.is_within(&Gap { mean: 33.0, ..gap }) && !gap.is_within(&Gap { differing: 0.1, ..gap }));
    assert_eq!(Gap::of(&plain, &ColorImage::from_rgba_premultiplied([2, 3], &[black; 6].concat())), None);
}
