//! The picture of the icon: the program's own, with the mark of the link.

use crate::console::mark_corner;
use crate::link::LinkState;

/// The sides of the pictures, in pixels, from small to large, and the program's own icons of these sizes.
pub(super) static SIZES: [(u16, &[u8]); 2] = [
    (32, include_bytes!("../../../assets/icon/vxdisplay-32.png")),
    (64, include_bytes!("../../../assets/icon/vxdisplay-64.png")),
];

/// One of the pictures: red, green, blue and alpha of each pixel, not multiplied, from the top.
pub(super) fn picture((side, png): (u16, &[u8]), state: LinkState) -> Vec<u8> {
    let bytes = usize::from(side) * usize::from(side) * 4;
    let icon = eframe::icon_data::from_png_bytes(png).map(|icon| icon.rgba).unwrap_or_default();
    let mut pixels = if icon.len() == bytes { icon } else { vec![0; bytes] };
    mark_corner(&mut pixels, side, state);
    pixels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_is_the_programs_icon_with_the_mark_in_its_corner() {
        for size in SIZES {
            let icon = eframe::icon_data::from_png_bytes(size.1).unwrap();
            assert_eq!((icon.width, icon.height), (size.0.into(), size.0.into()));
            let marked = picture(size, LinkState::Registered);
            assert_eq!(marked.len(), icon.rgba.len());
            assert_ne!(marked, icon.rgba);
            let upper = marked.len() / 3;
            assert_eq!(marked[..upper], icon.rgba[..upper]);
        }
    }
}
