//! Pixels, and fewer of them.

/// Pixels with their colours multiplied by their alpha, from the top left: red, green, blue, alpha.
pub(super) struct Picture {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) bytes: Vec<u8>,
}

/// The largest size of the same proportions within another one that is no larger itself.
pub(super) fn within([width, height]: [u32; 2], [most_width, most_height]: [u32; 2]) -> [u32; 2] {
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let (most_width, most_height) = (u64::from(most_width), u64::from(most_height));
    let (wide, high) = if width <= most_width && height <= most_height {
        (width, height)
    } else if width * most_height > height * most_width {
        (most_width, height * most_width / width)
    } else {
        (width * most_height / height, most_height)
    };
    [wide, high].map(|length| u32::try_from(length).unwrap_or(u32::MAX).max(1))
}

impl Picture {
    /// Each new pixel is the mean of those that it replaces.
    pub(super) fn scaled(&self, width: u32, height: u32) -> Self {
        if [width, height] == [self.width, self.height] {
            return Self { width, height, bytes: self.bytes.clone() };
        }
        let columns = shares(self.width, width);
        let rows = shares(self.height, height);
        let row_length = usize::try_from(self.width).unwrap_or_default() * 4;
        let mut bytes = Vec::with_capacity(columns.len() * rows.len() * 4);
        for (top, row_shares) in &rows {
            for (left, column_shares) in &columns {
                let mut sum = [0.0_f32; 4];
                for (y, tall) in row_shares.iter().enumerate() {
                    for (x, wide) in column_shares.iter().enumerate() {
                        let at = (top + y) * row_length + (left + x) * 4;
                        let pixel = self.bytes.get(at..at + 4).unwrap_or(&[0; 4]);
                        for (sum, value) in sum.iter_mut().zip(pixel) {
                            *sum += f32::from(*value) * tall * wide;
                        }
                    }
                }
                bytes.extend(sum.map(rounded));
            }
        }
        Self { width, height, bytes }
    }
}

/// For each new place the first old one under it, and how much each of these counts.
fn shares(from: u32, to: u32) -> Vec<(usize, Vec<f32>)> {
    let (from, to) = (f64::from(from), f64::from(to.max(1)));
    let mut all = Vec::new();
    let mut place = 0.0;
    while place + 0.5 < to {
        let (start, end) = (place * from / to, ((place + 1.0) * from / to).min(from));
        let first = start.floor();
        let mut shares = Vec::new();
        let mut at = first;
        while at < end {
            let covered = (at + 1.0).min(end) - at.max(start);
            #[expect(clippy::cast_possible_truncation, reason = "a share of one")]
            shares.push((covered / (end - start)) as f32);
            at += 1.0;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a picture")]
        all.push((first as usize, shares));
        place += 1.0;
    }
    all
}

/// A channel, 0 to 255.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
pub(super) fn rounded(value: f32) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}
