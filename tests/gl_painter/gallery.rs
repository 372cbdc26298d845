//! The process with the window: egui's own OpenGL painter paints picture after picture, its pixels are read back, and compared with
//! what the rasteriser makes of the very same shapes and textures.

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use chrono::NaiveTime;
use eframe::NativeOptions;
use egui::epaint::ClippedShape;
use egui::{ColorImage, Context, FullOutput, RawInput, TexturesDelta, Ui, Vec2, ViewportBuilder, ViewportCommand};
use vxdisplay::console::Page;
use vxdisplay::l10n::Locale;
use vxdisplay::raster::Painter;
use vxdisplay::screen::{Screen, ScreenConfig, install_fonts, scenes};
use vxdisplay::settings::{ShowSettings, Theme};

use super::console_support::Desk;
use super::gap::{Gap, picture_of_differences};

/// What a process compares.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Order {
    pub what: What,
    /// The window, in points.
    pub size: [u32; 2],
    pub scale: f32,
    /// As egui's painter does unless it is told not to.
    pub dithering: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    PatientScreen,
    Console,
}

const THEMES: [Theme; 2] = [Theme::Dark, Theme::Light];

/// So many frames without a change, and nothing moves any more.
const QUIET: usize = 3;

/// Paints a picture.
type Painting = Box<dyn FnMut(&mut Ui)>;

/// One picture: its name, and what paints it.
type Exhibit = (String, Painting);

impl Order {
    /// In pixels.
    pub fn pixels(&self) -> [u32; 2] {
        self.size.map(|points| (points as f32 * self.scale).round() as u32)
    }

    pub fn words(&self) -> String {
        let Self { what, size: [width, height], scale, dithering } = self;
        format!("{what:?} {width} {height} {scale} {dithering}")
    }

    fn parse(text: &str) -> Self {
        let words: Vec<&str> = text.split(' ').collect();
        let what =
            [What::PatientScreen, What::Console].into_iter().find(|what| format!("{what:?}") == words[0]).unwrap();
        let size = [1, 2].map(|index| words[index].parse().unwrap());
        Self { what, size, scale: words[3].parse().unwrap(), dithering: words[4].parse().unwrap() }
    }

    /// The names of all pictures, in order.
    pub fn names(&self) -> Vec<String> {
        let of = |theme: Theme| match self.what {
            What::PatientScreen => scenes().iter().map(|scene| format!("{}-{theme}", scene.name)).collect(),
            What::Console => Page::ALL.map(|page| format!("{page:?}-{theme}")).to_vec(),
        };
        THEMES.into_iter().flat_map(|theme: Theme| -> Vec<String> { of(theme) }).collect()
    }

    fn exhibits(&self) -> Vec<Exhibit> {
        let painting = THEMES.into_iter().flat_map(|theme| match self.what {
            What::PatientScreen => patient_screens(theme),
            What::Console => consoles(theme),
        });
        self.names().into_iter().zip(painting).collect()
    }
}

fn patient_screens(theme: Theme) -> Vec<Painting> {
    let config = ScreenConfig {
        languages: "ko,en".parse().unwrap(),
        texts: vxdisplay::l10n::Library::default(),
        theme,
        site_name: "영상의학과 · Radiology 2".to_owned(),
        show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
        viewing_distance_m: 3.0,
        diagonal_in: 24.0,
        ..ScreenConfig::default()
    };
    let time = NaiveTime::from_hms_opt(14, 7, 0).unwrap();
    let paint = |scene: vxdisplay::screen::Scene| {
        let (mut screen, config) = (Screen::default(), config.clone());
        Box::new(move |ui: &mut Ui| {
            screen.patient_ui(ui, &scene.shown, scene.mark, time, &config);
        }) as Painting
    };
    scenes().into_iter().map(paint).collect()
}

fn consoles(theme: Theme) -> Vec<Painting> {
    let language = if theme == Theme::Dark { Locale::KO } else { Locale::EN };
    let paint = |page: Page| {
        let mut desk = Desk::new(language).theme(theme).page(page);
        Box::new(move |ui: &mut Ui| desk.paint(ui)) as Painting
    };
    Page::ALL.into_iter().map(paint).collect()
}

/// Keeps what egui gives its painter.
#[derive(Default)]
struct Copies {
    shapes: Vec<ClippedShape>,
    pixels_per_point: f32,
    textures: TexturesDelta,
    passes: usize,
}

struct Copier(Arc<Mutex<Copies>>);

impl egui::Plugin for Copier {
    fn debug_name(&self) -> &'static str {
        "copier"
    }

    fn output_hook(&mut self, _ctx: &Context, output: &mut FullOutput) {
        let mut copies = self.0.lock().unwrap();
        copies.shapes = output.shapes.clone();
        copies.pixels_per_point = output.pixels_per_point;
        copies.textures.append(output.textures_delta.clone());
        copies.passes += 1;
    }
}

struct Gallery {
    order: Order,
    exhibits: Vec<Exhibit>,
    at: usize,
    copies: Arc<Mutex<Copies>>,
    screenshot: Arc<Mutex<Option<Arc<ColorImage>>>>,
    painter: Painter,
    quiet: usize,
    asked: bool,
}

impl Gallery {
    /// The frame before, with the pixels of OpenGL if they have been read.
    fn look(&mut self, ctx: &Context) {
        let copies = std::mem::take(&mut *self.copies.lock().unwrap());
        if copies.passes == 0 {
            return;
        }
        let Copies { shapes, pixels_per_point, textures, .. } = copies;
        let damage = self.painter.frame(shapes, pixels_per_point, textures, self.order.pixels());
        self.quiet = if damage.is_empty() { self.quiet + 1 } else { 0 };
        let Some(screenshot) = self.screenshot.lock().unwrap().take() else { return };
        self.asked = false;
        let size = self.order.pixels().map(|pixels| pixels as usize);
        if screenshot.size != size || pixels_per_point != self.order.scale {
            // The window has not its size yet.
            eprintln!("{:?} at {pixels_per_point} instead of {size:?}", screenshot.size);
            self.quiet = 0;
            return;
        }
        let ours = self.painter.picture(ctx).to_image();
        let gap = Gap::of(&ours, &screenshot).unwrap();
        let name = &self.exhibits[self.at].0;
        println!("{name} {}", gap.words());
        if std::env::var_os("VXTEST_KEEP").is_some() || gap.far > 0.0 {
            let [width, height] = size;
            let file = |which: &str| {
                let name = format!("gl-{name}-{width}x{height}-{which}.png");
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
            };
            save(&ours, &file("ours"));
            save(&screenshot, &file("gl"));
            picture_of_differences(&ours, &screenshot).save(file("differences")).unwrap();
        }
        (self.at, self.quiet) = (self.at + 1, 0);
    }
}

fn save(picture: &ColorImage, file: &Path) {
    let bytes = picture.pixels.iter().flat_map(egui::Color32::to_array).collect();
    image::RgbaImage::from_raw(picture.size[0] as u32, picture.size[1] as u32, bytes).unwrap().save(file).unwrap();
}

impl eframe::App for Gallery {
    fn raw_input_hook(&mut self, ctx: &Context, _raw_input: &mut RawInput) {
        // The textures are those of the frame before until its next pass.
        self.look(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let Some((_, paint)) = self.exhibits.get_mut(self.at) else {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
            return;
        };
        paint(ui);
        if self.quiet >= QUIET && !self.asked {
            self.asked = true;
            let screenshot = Arc::clone(&self.screenshot);
            ui.ctx().request_screenshot(move |image| *screenshot.lock().unwrap() = Some(image));
        }
        ui.ctx().request_repaint();
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        [0.0, 0.0, 0.0, 1.0]
    }
}

/// Compares what the order says and reports a line a picture on standard output.
pub fn run(order: &str) -> ExitCode {
    let order = Order::parse(order);
    let size = Vec2::new(order.size[0] as f32, order.size[1] as f32);
    let options = NativeOptions {
        viewport: ViewportBuilder::default().with_inner_size(size).with_position([0.0, 0.0]).with_decorations(false),
        dithering: order.dithering,
        ..NativeOptions::default()
    };
    let made = eframe::run_native(
        "gl_painter",
        options,
        Box::new(move |creation| {
            let ctx = &creation.egui_ctx;
            install_fonts(ctx);
            let copies = Arc::default();
            ctx.add_plugin(Copier(Arc::clone(&copies)));
            Ok(Box::new(Gallery {
                order,
                exhibits: order.exhibits(),
                at: 0,
                copies,
                screenshot: Arc::default(),
                painter: Painter::default(),
                quiet: 0,
                asked: false,
            }))
        }),
    );
    match made {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gl_painter: OpenGL does not run here: {error}; scripts/test installs Mesa");
            ExitCode::FAILURE
        }
    }
}
