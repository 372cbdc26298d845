//! The memory that a window is painted in, and the damage reported to the window system.
//!
//! X11 and Windows have one buffer that keeps the picture: only a part is painted and shown. Wayland alternates between two, so
//! a buffer lacks what was painted in the other one: a short history of changes fills the gap.

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::rc::Rc;

use softbuffer::SoftBufferError;
use winit::window::Window;

use crate::raster::{Canvas, Damage, PixelRect};

/// For how many earlier pictures the changes are known: at most two are needed.
const REMEMBERED: usize = 3;

/// The memory of one window.
pub(super) struct Surface {
    surface: softbuffer::Surface<Rc<Window>, Rc<Window>>,
    history: History,
}

impl Surface {
    pub(super) fn open(window: &Rc<Window>) -> Result<Self, SoftBufferError> {
        let context = softbuffer::Context::new(Rc::clone(window))?;
        let surface = softbuffer::Surface::new(&context, Rc::clone(window))?;
        Ok(Self { surface, history: History::default() })
    }

    /// Paints what has changed since the last picture and what this buffer lacks; then presents `seen`.
    ///
    /// `show` is called before the picture and decides whether to paint: a hidden window has nothing to paint on. Returns the
    /// result of `show`.
    pub(super) fn present(
        &mut self,
        [width, height]: [NonZeroU32; 2],
        changed: &Damage,
        seen: &[PixelRect],
        paint: impl FnOnce(&mut Canvas<'_>, &[PixelRect]),
        show: impl FnOnce() -> bool,
    ) -> Result<bool, SoftBufferError> {
        self.surface.resize(width, height)?;
        let mut buffer = self.surface.buffer_mut()?;
        let lacking = self.history.lacking(buffer.age(), changed);
        let whole = [PixelRect::of_size([width.get(), height.get()])];
        let to_paint = lacking.as_ref().map_or_else(|| whole.to_vec(), Damage::parts);
        if !to_paint.is_empty() {
            let (width, height) = (length(width), length(height));
            paint(&mut Canvas { pixels: &mut buffer, width, height }, &to_paint);
        }
        if !show() {
            return Ok(false);
        }
        let parts: Vec<_> = seen.iter().filter_map(|rect| part(*rect, whole[0])).collect();
        buffer.present_with_damage(&parts)?;
        self.history.add(changed);
        Ok(true)
    }
}

fn length(pixels: NonZeroU32) -> usize {
    usize::try_from(pixels.get()).unwrap_or(usize::MAX)
}

/// The damaged part reported to the window system.
fn part(rect: PixelRect, whole: PixelRect) -> Option<softbuffer::Rect> {
    let rect = rect.intersect(whole);
    let length = |from: i32, to: i32| u32::try_from(to.saturating_sub(from)).ok().and_then(NonZeroU32::new);
    Some(softbuffer::Rect {
        x: u32::try_from(rect.left).ok()?,
        y: u32::try_from(rect.top).ok()?,
        width: length(rect.left, rect.right)?,
        height: length(rect.top, rect.bottom)?,
    })
}

/// What the last pictures changed, the newest first.
#[derive(Default)]
struct History(VecDeque<Damage>);

impl History {
    fn add(&mut self, changed: &Damage) {
        self.0.truncate(REMEMBERED - 1);
        self.0.push_front(changed.clone());
    }

    /// What a buffer shown this many pictures ago lacks of the next one; `None` if it lacks everything.
    fn lacking(&self, age: u8, changed: &Damage) -> Option<Damage> {
        let missed = usize::from(age).checked_sub(1)?;
        if missed > self.0.len() {
            return None;
        }
        let mut lacking = changed.clone();
        self.0.iter().take(missed).for_each(|damage| lacking.extend(damage));
        Some(lacking)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pixel far from those at other places.
    fn at(place: i32) -> PixelRect {
        PixelRect { left: place * 1000, top: place * 1000, right: place * 1000 + 1, bottom: place * 1000 + 1 }
    }

    fn damage(places: &[i32]) -> Damage {
        let mut damage = Damage::default();
        for place in places {
            damage.add(at(*place));
        }
        damage
    }

    #[test]
    fn a_buffer_lacks_what_was_painted_in_the_other_ones_since() {
        let mut history = History::default();
        assert_eq!(history.lacking(0, &damage(&[1])), None, "it has no picture");
        assert_eq!(history.lacking(1, &damage(&[1])), Some(damage(&[1])));
        assert_eq!(history.lacking(2, &damage(&[1])), None, "nobody knows what it lacks");
        history.add(&damage(&[1]));
        history.add(&damage(&[2, 3]));
        assert_eq!(history.lacking(1, &damage(&[4])), Some(damage(&[4])));
        assert_eq!(history.lacking(2, &damage(&[4])), Some(damage(&[4, 2, 3])));
        assert_eq!(history.lacking(3, &Damage::default()), Some(damage(&[2, 3, 1])));
        assert_eq!(history.lacking(u8::MAX, &Damage::default()), None);
    }

    #[test]
    fn the_history_stays_short() {
        let mut history = History::default();
        for place in 0..100 {
            history.add(&damage(&[place]));
        }
        assert_eq!(history.0.len(), REMEMBERED);
        assert_eq!(history.0[0], damage(&[99]));
    }

    #[test]
    fn only_what_is_in_the_window_is_told() {
        let whole = PixelRect::of_size([10, 10]);
        let rect = PixelRect { left: -5, top: 8, right: 3, bottom: 20 };
        let told = part(rect, whole).unwrap();
        assert_eq!((told.x, told.y, told.width.get(), told.height.get()), (0, 8, 3, 2));
        assert!(part(at(10), whole).is_none());
        assert!(part(PixelRect { left: 5, right: 2, ..whole }, whole).is_none());
    }
}
