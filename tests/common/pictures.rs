//! Pictures of what a harness shows, drawn as the program draws its windows: by its own rasteriser, without a graphics card. On one platform the
//! same shapes are the same bytes, so approved pictures are compared byte for byte.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::{Path, PathBuf};

use egui::{Context, FullOutput, TexturesDelta};
use egui_kittest::Harness;
use image::RgbaImage;
use vxdisplay::raster::Painter;

/// Takes the textures of every pass of a context.
#[derive(Default)]
struct Raster(Painter);

impl egui::Plugin for Raster {
    fn debug_name(&self) -> &'static str {
        "pictures of the tests"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        // A frame without shapes only takes the textures.
        self.0.frame(Vec::new(), 1.0, output.textures_delta.clone(), [0, 0]);
    }
}

/// Makes ready for [`picture_of`]; for a builder's `with_context_setup`.
pub fn draw(ctx: &Context) {
    ctx.add_plugin(Raster::default());
}

/// What a harness shows whose builder was given [`draw`].
pub fn picture_of<State>(harness: &Harness<'_, State>) -> RgbaImage {
    let ctx = &harness.ctx;
    let scale = ctx.pixels_per_point();
    let size = (ctx.content_rect().size() * scale).round();
    let (width, height) = (size.x as u32, size.y as u32);
    let drawn = ctx.with_plugin(|Raster(painter): &mut Raster| {
        painter.frame(harness.output().shapes.clone(), scale, TexturesDelta::default(), [width, height]);
        painter.picture(ctx).to_rgba()
    });
    RgbaImage::from_raw(width, height, drawn.expect("the builder was given `draw`")).unwrap()
}

/// Where the approved pictures are.
fn approved(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.png"))
}

/// What is wrong with a picture: a byte of it is another one than in the approved picture of this name, or there is none. With
/// `UPDATE_SNAPSHOTS=1` in the environment it becomes the approved one instead, to be looked at before it is committed.
pub fn difference(name: &str, picture: &RgbaImage) -> Option<String> {
    let file = approved(name);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| value != "0") {
        picture.save(&file).unwrap();
        return None;
    }
    let approved = match image::open(&file) {
        Ok(approved) => approved.into_rgba8(),
        Err(error) => return Some(format!("{}: {error}; UPDATE_SNAPSHOTS=1 writes it", file.display())),
    };
    if approved == *picture {
        return None;
    }
    let now = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    picture.save(&now).unwrap();
    let (file, now) = (file.display(), now.display());
    let far =
        Distance::of(&approved, picture).map_or_else(|| "another size".to_owned(), |distance| distance.to_string());
    Some(format!("{name}: {far}; {now} is not {file}; UPDATE_SNAPSHOTS=1 takes it"))
}

/// How far a picture is from another one of its size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distance {
    /// The mean of the differences of red, green and blue over all pixels, of 255.
    pub mean: f64,
    /// The largest difference of a channel.
    pub largest: u8,
    /// The share of pixels of which a channel differs by more than 24.
    pub far: f64,
}

impl Distance {
    /// None where the sizes differ.
    pub fn of(one: &RgbaImage, other: &RgbaImage) -> Option<Self> {
        if one.dimensions() != other.dimensions() {
            return None;
        }
        let (mut sum, mut largest, mut far) = (0_u64, 0, 0_u64);
        for (one, other) in one.pixels().zip(other.pixels()) {
            let differences = [0, 1, 2].map(|channel| one[channel].abs_diff(other[channel]));
            let most = differences.into_iter().max().unwrap();
            sum += differences.into_iter().map(u64::from).sum::<u64>();
            largest = largest.max(most);
            far += u64::from(most > 24);
        }
        let pixels = f64::from(one.width()) * f64::from(one.height());
        Some(Self { mean: sum as f64 / (3.0 * pixels), largest, far: far as f64 / pixels })
    }
}

impl std::fmt::Display for Distance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { mean, largest, far } = self;
        write!(f, "mean {mean:.3}, largest {largest}, {:.2} % of the pixels differ by more than 24", far * 100.0)
    }
}
