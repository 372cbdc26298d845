//! `vxdisplay shots`: a picture of every state of the patient screen, without a window system.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveTime;
use egui::{Context, FullOutput, Pos2, RawInput, Rect, Ui, ViewportId, vec2};

use super::print::folder_not_made;
use crate::cli::ShotsArgs;
use crate::files::{self, Existing, Readers};
use crate::l10n::{Message, SystemError};
use crate::raster::{Painter, Picture};
use crate::screen::{Scene, Screen, ScreenConfig, Shortage, install_one_face, scenes};
use crate::settings::read_logo;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum ShotsError {
    /// The folder cannot be made.
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// A picture cannot be written.
    File {
        /// The file.
        file: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// A picture cannot be made a PNG file.
    Png(#[from] png::EncodingError),
}

impl ShotsError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Folder { folder, reason } => folder_not_made(folder, reason),
            Self::File { file, reason } => {
                Message::new("shots-not-written").with("file", file.display().to_string()).with("reason", reason)
            }
            Self::Png(png::EncodingError::IoError(reason)) => Message::new("shots-no-png").with("reason", reason),
            Self::Png(_) => Message::new("shots-no-png").with("reason", SystemError::UNKNOWN),
        }
    }
}

impl std::fmt::Display for ShotsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Writes a PNG file of each scene, with the logo of a file on the waiting screen; gives their names, one a line, and what is to be said:
/// why the logo is not on it, and what a screen of this size has no room for. Files of these names are replaced.
///
/// # Errors
/// Where a file cannot be written.
pub fn shots(
    args: &ShotsArgs,
    config: ScreenConfig,
    logo: Option<&Path>,
) -> Result<(String, Vec<Message>), ShotsError> {
    let (logo, mut said) = match logo.map(read_logo).transpose() {
        Ok(logo) => (logo, Vec::new()),
        Err(why) => (None, vec![why]),
    };
    let config = &ScreenConfig { logo, ..config };
    let folder = &args.folder;
    fs::create_dir_all(folder).map_err(|reason| ShotsError::Folder { folder: folder.clone(), reason })?;
    let (mut written, mut shortage) = (String::new(), Shortage::default());
    for (number, scene) in scenes().into_iter().enumerate() {
        let file = folder.join(format!("{:02}-{}.png", number + 1, scene.name));
        let (picture, of_scene) = picture(&scene, config, args.size.0);
        shortage = shortage.or(of_scene);
        write(&file, &picture, args.size.0)?;
        // Writing to memory does not fail.
        let _ = writeln!(written, "{}", file.display());
    }
    said.extend(shortage.message(config));
    Ok((written, said))
}

/// The texts of a scene that do not fit a window of this size, width and height in pixels.
pub(super) fn unfit_texts(scene: &Scene, config: &ScreenConfig, size: [u32; 2]) -> Vec<String> {
    let (_, screen, mut output) = paint(scene, config, size);
    // Nobody looks at it.
    output.textures_delta.clear();
    [screen.cut_texts(), screen.left_out_texts()].concat()
}

/// The scene as the window would paint it at this size, width and height in pixels, and what it has no room for.
fn picture(scene: &Scene, config: &ScreenConfig, size: [u32; 2]) -> (Picture, Shortage) {
    let (ctx, screen, output) = paint(scene, config, size);
    let mut painter = Painter::default();
    painter.frame(output.shapes, output.pixels_per_point, output.textures_delta, size);
    (painter.picture(&ctx), screen.shortage())
}

/// What a function paints, as a window of this size would show it.
pub(super) fn picture_of(size: [u32; 2], ui: impl FnMut(&mut Ui)) -> Picture {
    let ctx = Context::default();
    let output = paint_in(&ctx, size, ui);
    let mut painter = Painter::default();
    painter.frame(output.shapes, output.pixels_per_point, output.textures_delta, size);
    painter.picture(&ctx)
}

fn paint(Scene { shown, mark, .. }: &Scene, config: &ScreenConfig, size: [u32; 2]) -> (Context, Screen, FullOutput) {
    let ctx = Context::default();
    let mut screen = Screen::default();
    let time = NaiveTime::from_hms_opt(14, 7, 0).unwrap_or_default();
    let output = paint_in(&ctx, size, |ui| screen.patient_ui(ui, shown, *mark, time, config));
    (ctx, screen, output)
}

fn paint_in(ctx: &Context, size: [u32; 2], ui: impl FnMut(&mut Ui)) -> FullOutput {
    install_one_face(ctx);
    #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
    let points = vec2(size[0] as f32, size[1] as f32);
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, points)),
        max_texture_side: Some(4096),
        ..RawInput::default()
    };
    input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(1.0);
    ctx.run_ui(input, ui)
}

pub(super) fn write(file: &Path, picture: &Picture, [width, height]: [u32; 2]) -> Result<(), ShotsError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.to_rgba())?;
    writer.finish()?;
    files::write(file, &bytes, Existing::Replace, Readers::Everybody)
        .map_err(|reason| ShotsError::File { file: file.to_owned(), reason })
}
