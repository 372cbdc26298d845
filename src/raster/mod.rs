//! Paints what egui puts out with the CPU: shapes → triangles → pixels, and only those that differ from the frame before.
//!
//! Pure: no window, file, clock or thread. [`Painter::frame`] takes a frame of egui's and says what of the picture it changes
//! ([`Damage`]); [`Painter::paint`] paints that, or any other part, onto a [`Canvas`]. The same pixels come out whichever parts
//! are asked for.
//!
//! The rules are those of egui's own painters: premultiplied colours in gamma space, interpolated between the corners,
//! multiplied by the texel, blended in gamma space, and a pixel belongs to the triangle in which its middle lies. Other than
//! `egui_glow` it never dithers, which there moves soft edges and gradients by one level at most, uses no mipmaps, and runs no
//! paint callbacks. Tessellation follows egui's default options.

mod blend;
mod canvas;
mod damage;
mod edges;
mod item;
mod mesh;
mod painter;
mod picture;
mod quad;
mod rect;
mod resolve;
mod runs;
mod same;
mod target;
mod texture;
mod textures;
mod triangle;

pub use canvas::Canvas;
pub use damage::Damage;
pub use painter::Painter;
pub use picture::Picture;
pub use rect::PixelRect;
pub use textures::Textures;
