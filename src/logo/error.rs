//! Why a file is no logo.

use crate::l10n::Message;

/// Why a file is no logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoError {
    /// It is neither PNG nor SVG.
    NeitherPngNorSvg,
    /// The PNG cannot be read; the decoder's words.
    Png(String),
    /// It has so many pixels.
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
    /// The SVG is no XML, or has a number that is none.
    BrokenSvg,
    /// The SVG has something that is not drawn here: text, gradients, strokes, pictures.
    Unsupported(String),
    /// The SVG has more shapes or edges than a logo.
    TooComplex,
    /// Nothing in it can be seen.
    Empty,
}

impl LogoError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NeitherPngNorSvg => Message::new("logo-neither"),
            Self::Png(reason) => Message::new("logo-png").with("reason", reason.as_str()),
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
