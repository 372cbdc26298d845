//! A PNG picture.

use std::io::Cursor;

use png::{ColorType, Decoder, DecodingError, Limits, Transformations};

use super::error::{LogoError, PngFault};
use super::picture::Picture;

/// The most pixels of a picture.
const MOST_PIXELS: u64 = 8_000_000;
/// The decoder's memory limit beside the picture, in bytes.
const MOST_BYTES: usize = 64 << 20;

/// Decodes a picture.
pub(super) fn decode(bytes: &[u8]) -> Result<Picture, LogoError> {
    let broken = |error: DecodingError| LogoError::Png(fault(&error));
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MOST_BYTES });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(broken)?;
    let (width, height) = (reader.info().width, reader.info().height);
    // Before any memory is allocated for them.
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(LogoError::TooManyPixels { width, height });
    }
    let size = reader.output_buffer_size().ok_or(LogoError::TooManyPixels { width, height })?;
    let mut pixels = vec![0; size];
    let frame = reader.next_frame(&mut pixels).map_err(broken)?;
    let multiplied =
        |value: u8, alpha: u8| u8::try_from((u16::from(value) * u16::from(alpha) + 127) / 255).unwrap_or(u8::MAX);
    let bytes = match frame.color_type {
        ColorType::Rgba => pixels
            .chunks_exact(4)
            .flat_map(|pixel| {
                let alpha = pixel.get(3).copied().unwrap_or_default();
                let channel = |at: usize| multiplied(pixel.get(at).copied().unwrap_or_default(), alpha);
                [channel(0), channel(1), channel(2), alpha]
            })
            .collect(),
        ColorType::GrayscaleAlpha => pixels
            .chunks_exact(2)
            .flat_map(|pixel| {
                let alpha = pixel.get(1).copied().unwrap_or_default();
                let grey = multiplied(pixel.first().copied().unwrap_or_default(), alpha);
                [grey, grey, grey, alpha]
            })
            .collect(),
        ColorType::Rgb | ColorType::Grayscale | ColorType::Indexed => {
            return Err(LogoError::Png(PngFault::Unsupported));
        }
    };
    Ok(Picture { width, height, bytes })
}

fn fault(error: &DecodingError) -> PngFault {
    match error {
        // The bytes are in memory, so the only I/O error is their end.
        DecodingError::IoError(_) => PngFault::Truncated,
        DecodingError::Format(_) | DecodingError::Parameter(_) => PngFault::Damaged,
        DecodingError::LimitsExceeded => PngFault::TooLarge,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(color: ColorType, [width, height]: [u32; 2], pixels: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(color);
        encoder.write_header().unwrap().write_image_data(pixels).unwrap();
        bytes
    }

    #[test]
    fn pictures_of_every_kind_become_the_same_pixels() {
        let picture = decode(&encoded(ColorType::Rgba, [1, 1], &[200, 100, 0, 128])).unwrap();
        assert_eq!(picture.bytes, [100, 50, 0, 128]);
        assert_eq!(decode(&encoded(ColorType::Rgb, [1, 1], &[1, 2, 3])).unwrap().bytes, [1, 2, 3, 255]);
        assert_eq!(decode(&encoded(ColorType::Grayscale, [1, 1], &[7])).unwrap().bytes, [7, 7, 7, 255]);
        assert_eq!(decode(&encoded(ColorType::GrayscaleAlpha, [1, 1], &[80, 0])).unwrap().bytes, [0; 4]);
    }

    #[test]
    fn a_picture_of_too_many_pixels_takes_no_memory() {
        let mut bytes = encoded(ColorType::Grayscale, [1, 1], &[7]);
        // A header that promises 65,535 rows of 65,535 pixels, with its checksum.
        bytes[16..24].copy_from_slice(&[0, 0, 255, 255, 0, 0, 255, 255]);
        let checksum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&checksum.to_be_bytes());
        let refused = decode(&bytes).map(|_| ()).unwrap_err();
        assert_eq!(refused, LogoError::TooManyPixels { width: 65535, height: 65535 });
        let cut = &encoded(ColorType::Rgb, [8, 8], &[9; 192])[..60];
        assert_eq!(decode(cut).map(|_| ()), Err(LogoError::Png(PngFault::Truncated)));
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
        })
    }
}
