//! Option values that are more than text.

use std::fmt;
use std::time::Duration;

use crate::check::{MAX_TIMEOUT, MIN_TIMEOUT};
use crate::l10n::{Message, Reader};
use crate::recording::Speed;

/// Why a value is refused: the end of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused(Message);

impl Refused {
    /// In the reader's language.
    #[must_use]
    pub fn text(&self, reader: Reader<'_>) -> String {
        reader.text(&self.0)
    }
}

/// In English.
impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

/// Width and height of a picture, in pixels: 64 to 8192 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize(pub [u32; 2]);

/// How long a check may take: from [`MIN_TIMEOUT`] to [`MAX_TIMEOUT`].
pub(super) fn timeout(text: &str) -> Result<Duration, Refused> {
    let seconds = text.parse::<f64>().ok();
    let timeout = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    timeout.filter(|timeout| (MIN_TIMEOUT..=MAX_TIMEOUT).contains(timeout)).ok_or_else(|| {
        let message = Message::new("help-wrong-timeout").with("min", MIN_TIMEOUT.as_secs());
        Refused(message.with("max", MAX_TIMEOUT.as_secs()))
    })
}

/// How fast a recording is played.
pub(super) fn speed(text: &str) -> Result<Speed, Refused> {
    match text.parse::<f64>() {
        _ if text == "max" => Ok(Speed::Max),
        Ok(times) if (0.1..=1000.0).contains(&times) => Ok(Speed::Times(times)),
        Ok(_) | Err(_) => Err(Refused(Message::new("help-wrong-speed"))),
    }
}

/// A size such as `1920x1080`.
pub(super) fn picture_size(text: &str) -> Result<PictureSize, Refused> {
    let side = |text: &str| text.parse().ok().filter(|side| (64..=8192).contains(side));
    let sides = text.split_once(['x', 'X', '×']);
    let size = sides.and_then(|(width, height)| Some(PictureSize([side(width)?, side(height)?])));
    size.ok_or(Refused(Message::new("help-wrong-size")))
}
