//! The site's logo: a PNG picture, or an SVG drawing of filled shapes.
//!
//! The SVG part is our own: a logo needs filled paths and no more, and a whole renderer would add some forty crates and 3 MB to a
//! program that has neither to spare. What it does not draw it refuses by name rather than draw it wrongly.

mod error;
mod fill;
mod path;
mod picture;
mod png;
mod style;
mod svg;
mod xml;

use std::fmt;
use std::sync::Arc;

pub use error::{LogoError, PngFault};
use picture::{Picture, within};

/// The largest width and height of a kept picture, in pixels: as much as a screen of 4K shows of it.
const LARGEST: [u32; 2] = [1920, 512];

/// By how much one side may be longer than the other, at most: in half of a screen's width a logo is as high as a line then.
const THINNEST: u32 = 18;

/// A decoded logo. Two are the same where they come from one decoding.
#[derive(Clone)]
pub struct Logo(Arc<Picture>);

impl Logo {
    /// Decodes a file.
    ///
    /// # Errors
    /// Where it is no logo, or a larger one than a screen can use.
    pub fn decode(bytes: &[u8]) -> Result<Self, LogoError> {
        let picture = if bytes.starts_with(b"\x89PNG") {
            png::decode(bytes)?
        } else {
            let text = str::from_utf8(bytes).map_err(|_| LogoError::NeitherPngNorSvg)?;
            svg::draw(text, LARGEST)?
        };
        let is_seen = picture.bytes.chunks_exact(4).any(|pixel| pixel.last().is_some_and(|alpha| *alpha > 0));
        let (width, height) = (picture.width, picture.height);
        if width > height.saturating_mul(THINNEST) || height > width.saturating_mul(THINNEST) {
            return Err(LogoError::TooThin { width, height });
        }
        let [width, height] = within([width, height], LARGEST);
        let picture = if is_seen { picture.scaled(width, height) } else { return Err(LogoError::Empty) };
        Ok(Self(Arc::new(picture)))
    }

    /// Width and height, in pixels.
    #[must_use]
    pub fn size(&self) -> [u32; 2] {
        [self.0.width, self.0.height]
    }

    /// The bytes of a picture of this size: red, green, blue and alpha, the colours multiplied by it. In a smaller picture each pixel is
    /// the mean of those that it stands for; in a larger one they are repeated.
    #[must_use]
    pub fn scaled(&self, [width, height]: [u32; 2]) -> Vec<u8> {
        self.0.scaled(width, height).bytes
    }

    /// The share of what can be seen of it whose colour satisfies the condition, 0 to 1.
    #[must_use]
    pub fn share_of(&self, is_it: impl Fn([u8; 3]) -> bool) -> f32 {
        let (mut seen, mut all) = (0_u32, 0_u32);
        for pixel in self.0.bytes.chunks_exact(4) {
            if let &[red, green, blue, alpha] = pixel
                && alpha >= 128
            {
                let plain = |value: u8| u8::try_from(u16::from(value) * 255 / u16::from(alpha)).unwrap_or(u8::MAX);
                all += 1;
                seen += u32::from(is_it([red, green, blue].map(plain)));
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "at most a million pixels")]
        let share = seen as f32 / all.max(1) as f32;
        share
    }
}

impl PartialEq for Logo {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({}x{})", self.0.width, self.0.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(svg: &str) -> Logo {
        Logo::decode(svg.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {svg}"))
    }

    /// The pixel in the middle of a cell of a grid of tenths.
    fn at(logo: &Logo, x: usize, y: usize) -> [u8; 4] {
        let bytes = logo.scaled([10, 10]);
        let at = (y * 10 + x) * 4;
        [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
    }

    #[test]
    fn filled_shapes_stand_where_the_drawing_has_them() {
        let logo = drawn(
            r#"<?xml version="1.0"?><!-- a logo --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
            <style>.a{fill:blue}</style><defs><rect width="100" height="100"/></defs>
            <rect x="0" y="0" width="50" height="50" fill="red"/>
            <g transform="translate(50 50)"><path class="a" d="M0 0h50v50H0z"/></g>
            <circle cx="75" cy="25" r="24" style="fill:rgb(0,128,0)"/></svg>"#,
        );
        assert_eq!(logo.size(), [512, 512]);
        assert_eq!(at(&logo, 2, 2), [255, 0, 0, 255]);
        assert_eq!(at(&logo, 7, 7), [0, 0, 255, 255]);
        assert_eq!(at(&logo, 7, 2), [0, 128, 0, 255]);
        assert_eq!(at(&logo, 2, 7), [0, 0, 0, 0]);
    }

    #[test]
    fn holes_are_holes_by_both_rules_and_curves_and_arcs_are_round() {
        let ring = |rule: &str, inner: &str| {
            drawn(&format!(
                r#"<svg viewBox="0 0 100 100"><path fill-rule="{rule}" d="M10 10H90V90H10Z {inner}"/></svg>"#
            ))
        };
        assert_eq!(at(&ring("evenodd", "M30 30H70V70H30Z"), 5, 5)[3], 0);
        assert_eq!(at(&ring("nonzero", "M30 30H70V70H30Z"), 5, 5)[3], 255);
        assert_eq!(at(&ring("nonzero", "M30 30V70H70V30Z"), 5, 5)[3], 0);
        let disc = drawn(r#"<svg viewBox="0 0 100 100"><path d="M0 50a50 50 0 1 1 100 0a50 50 0 1 1-100 0z"/></svg>"#);
        assert_eq!((at(&disc, 5, 5)[3], at(&disc, 0, 5)[3] > 200, at(&disc, 0, 0)[3] < 60), (255, true, true));
    }

    #[test]
    fn what_no_screen_has_room_for_is_refused() {
        for (size, is_taken) in [("180 10", true), ("10 170", true), ("4000 2", false), ("2 4000", false)] {
            let svg = format!(r#"<svg viewBox="0 0 {size}"><path d="M0 0h4000v4000H0z"/></svg>"#);
            assert_eq!(Logo::decode(svg.as_bytes()).is_ok(), is_taken, "{size}");
        }
    }

    #[test]
    fn a_sheet_of_countless_rules_is_refused_before_it_is_kept() {
        let rules = ".a{fill:red}".repeat(5_000);
        let many = ".a,".repeat(5_000);
        for sheet in [rules, format!("{many}.b{{fill:red}}")] {
            let svg =
                format!(r#"<svg viewBox="0 0 9 9"><style>{sheet}</style><rect class="a" width="9" height="9"/></svg>"#);
            assert_eq!(Logo::decode(svg.as_bytes()).unwrap_err(), LogoError::TooComplex);
        }
    }

    #[test]
    fn what_is_not_drawn_here_is_refused_by_its_name() {
        for (inside, what) in [
            ("<text>Hospital</text>", "<text>"),
            ("<image href='x.png'/>", "<image>"),
            ("<use href='#a'/>", "<use>"),
            ("<rect width='9' height='9' fill='url(#g)'/>", "url(#g)"),
            ("<rect width='9' height='9' stroke='#000'/>", "stroke"),
            ("<rect width='9' height='9' filter='url(#f)'/>", "filter"),
            ("<rect width='9' height='9' fill='hsl(1,2%,3%)'/>", "hsl(1,2%,3%)"),
        ] {
            let error = Logo::decode(format!("<svg viewBox='0 0 9 9'>{inside}</svg>").as_bytes()).unwrap_err();
            assert!(matches!(&error, LogoError::Unsupported(named) if named.contains(what)), "{inside}: {error:?}");
        }
    }

    #[test]
    fn what_is_no_logo_is_an_error_and_no_panic() {
        for (bytes, error) in [
            (&b"GIF89a\xff\xff"[..], LogoError::NeitherPngNorSvg),
            (b"hello", LogoError::NeitherPngNorSvg),
            (b"<svg", LogoError::BrokenSvg),
            (b"<svg viewBox='0 0 9 9'></svg>", LogoError::Empty),
            (b"<svg viewBox='0 0 0 9'/>", LogoError::BrokenSvg),
            (b"<svg viewBox='0 0 9 nan'/>", LogoError::BrokenSvg),
            (b"<svg viewBox='0 0 9 9'><path d='M0 0L'/></svg>", LogoError::BrokenSvg),
        ] {
            assert_eq!(Logo::decode(bytes).unwrap_err(), error, "{}", String::from_utf8_lossy(bytes));
        }
        let deep = format!("<svg viewBox='0 0 9 9'>{}</svg>", "<g>".repeat(100));
        assert_eq!(Logo::decode(deep.as_bytes()).unwrap_err(), LogoError::TooComplex);
        let many = format!("<svg viewBox='0 0 9 9'><path d='M0 0{}'/></svg>", "c1 1 2 2 3 3".repeat(70_000));
        assert_eq!(Logo::decode(many.as_bytes()).unwrap_err(), LogoError::TooComplex);
        assert!(matches!(Logo::decode(b"\x89PNG\r\n\x1a\nxx").unwrap_err(), LogoError::Png(_)));
        for huge in ["1e30", "-1e30", "1e-30", "inf"] {
            let svg =
                format!("<svg viewBox='0 0 9 9'><path d='M{huge} 0L9 {huge} 0 9z' transform='scale({huge})'/></svg>");
            let _ = Logo::decode(svg.as_bytes());
        }
    }

    #[test]
    fn a_picture_keeps_its_proportions_and_its_mean() {
        assert_eq!(within([4000, 1000], LARGEST), [1920, 480]);
        assert_eq!(within([100, 5000], LARGEST), [10, 512]);
        assert_eq!(within([40, 20], LARGEST), [40, 20]);
        let picture = Picture { width: 3, height: 1, bytes: vec![0, 0, 0, 0, 90, 90, 90, 90, 255, 255, 255, 255] };
        assert_eq!(picture.scaled(1, 1).bytes, [115; 4]);
        assert_eq!(picture.scaled(2, 1).bytes, [30, 30, 30, 30, 200, 200, 200, 200]);
    }

    #[test]
    fn how_much_of_a_logo_is_dark_is_known() {
        let logo = drawn("<svg viewBox='0 0 4 4'><path d='M0 0h4v1H0z'/><path fill='#fff' d='M0 1h4v3H0z'/></svg>");
        let dark = logo.share_of(|[red, ..]| red < 100);
        assert!((dark - 0.25).abs() < 0.01, "{dark}");
    }
}
