//! Why a file cannot be the logo.

use crate::l10n::Message;

/// Why a file cannot be the logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoError {
    /// It is neither PNG nor SVG.
    NeitherPngNorSvg,
    /// The PNG cannot be read.
    Png(PngFault),
    /// It has too many pixels.
    TooManyPixels {
        /// In a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// It is so long and thin that no screen has room for it at a height that can be seen.
    TooThin {
        /// In a row.
        width: u32,
        /// Rows.
        height: u32,
    },
    /// The SVG is not XML, or has an invalid number.
    BrokenSvg,
    /// The SVG has something that is not drawn here: text, gradients, strokes, pictures.
    Unsupported(String),
    /// The SVG has more shapes or edges than a logo.
    TooComplex,
    /// It is fully transparent.
    Empty,
}

/// Why a PNG cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PngFault {
    /// It ends in the middle.
    Truncated,
    /// It breaks the rules of its format.
    Damaged,
    /// Decoding it would take more memory than a logo is worth.
    TooLarge,
    /// Its colours are of a kind that is not read.
    Unsupported,
}

impl PngFault {
    const fn message(self) -> Message {
        Message::new(match self {
            Self::Truncated => "png-truncated",
            Self::Damaged => "png-damaged",
            Self::TooLarge => "png-too-large",
            Self::Unsupported => "png-unsupported",
        })
    }
}

impl LogoError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NeitherPngNorSvg => Message::new("logo-neither"),
            Self::Png(fault) => Message::new("logo-png").with("reason", fault.message()),
            Self::TooManyPixels { width, height } => {
                Message::new("logo-too-many-pixels").with("width", *width).with("height", *height)
            }
            Self::TooThin { width, height } => {
                let message = Message::new("logo-too-thin").with("width", *width).with("height", *height);
                message.with("times", super::THINNEST)
            }
            Self::BrokenSvg => Message::new("logo-broken-svg"),
            Self::Unsupported(what) => Message::new("logo-unsupported").with("what", what.as_str()),
            Self::TooComplex => Message::new("logo-too-complex"),
            Self::Empty => Message::new("logo-empty"),
        }
    }
}
