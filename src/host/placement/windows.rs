//! Windows: a window without a frame above all others, which is made ready while nobody sees it and never activated by itself.

#![allow(
    unsafe_code,
    reason = "only the C interface of Windows gives a window the styles that the window library has not"
)]

use windows_sys::Win32::Foundation::{HWND, RECT};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    GWL_EXSTYLE, GWL_STYLE, GetWindowLongW, GetWindowRect, HWND_TOPMOST, SW_HIDE, SWP_FRAMECHANGED, SWP_HIDEWINDOW,
    SWP_NOACTIVATE, SWP_NOMOVE, SWP_NOSIZE, SWP_SHOWWINDOW, SetForegroundWindow, SetWindowLongW, SetWindowPos,
    ShowWindowAsync, WS_EX_APPWINDOW, WS_EX_NOACTIVATE, WS_EX_TOOLWINDOW, WS_EX_WINDOWEDGE, WS_OVERLAPPEDWINDOW,
    WS_POPUP,
};
use winit::platform::windows::WindowAttributesExtWindows as _;
use winit::window::WindowAttributes;

use super::Handle;
use crate::monitors::Area;

/// How often a window is put in its place: a monitor with another scale changes its size once more.
const TRIES: usize = 3;

/// What the window library is asked for beyond what all systems have.
pub(super) fn dress(attributes: WindowAttributes, above: bool, _unmanaged: bool) -> WindowAttributes {
    attributes.with_skip_taskbar(above).with_drag_and_drop(false)
}

/// Takes away the frame, which the window library only paints over, keeps the window off the task bar and the list of Alt+Tab, and
/// puts it in its place.
pub(super) fn prepare(window: Handle, area: Option<Area>) {
    let Handle::Windows(number) = window else { return };
    undress(number as HWND);
    if let Some(area) = area {
        keep(window, area);
    }
}

/// It was placed already.
pub(super) const fn note_full_screen(_window: Handle) {}

/// Windows shows what it was asked to show.
pub(super) const fn show_again(_window: Handle) {}

/// Shows it above all others, without giving it the keyboard.
pub(super) fn show_above(window: Handle) -> bool {
    set_shown(window, SWP_SHOWWINDOW)
}

/// Takes it from the screen: the window library does not know that it was there.
pub(super) fn hide_above(window: Handle) -> bool {
    set_shown(window, SWP_HIDEWINDOW)
}

fn set_shown(window: Handle, how: u32) -> bool {
    let Handle::Windows(number) = window else { return false };
    let flags = how | SWP_NOACTIVATE | SWP_NOMOVE | SWP_NOSIZE;
    // SAFETY: a window that has gone meanwhile is refused by the call.
    unsafe { SetWindowPos(number as HWND, HWND_TOPMOST, 0, 0, 0, 0, flags) != 0 }
}

/// Moves the window exactly there, unless it is there.
pub(super) fn keep(window: Handle, area: Area) {
    let Handle::Windows(number) = window else { return };
    let window = number as HWND;
    for _ in 0..TRIES {
        if !undress(window) && place(window) == Some(area) {
            return;
        }
        let Area { x, y, width, height } = area;
        let (width, height) = (i32::try_from(width).unwrap_or(0), i32::try_from(height).unwrap_or(0));
        // SAFETY: a window that has gone meanwhile is refused by the call.
        unsafe { SetWindowPos(window, HWND_TOPMOST, x, y, width, height, SWP_NOACTIVATE | SWP_FRAMECHANGED) };
    }
}

/// A click does not activate a window of this style: it is asked for.
pub(super) fn take_keyboard(window: Handle) {
    let Handle::Windows(number) = window else { return };
    // SAFETY: a window that has gone meanwhile is refused by the call.
    unsafe { SetForegroundWindow(number as HWND) };
}

/// Gives the window the styles of one that is not activated and has no frame, and whether it had others: Windows gives a window with a
/// frame round corners, and a shadow on the next monitor.
fn undress(window: HWND) -> bool {
    /// Sets and clears bits of a word of the window.
    fn change(window: HWND, word: i32, set: u32, clear: u32) -> bool {
        // SAFETY: a window that has gone meanwhile is refused by the calls, which only read and write its style.
        unsafe {
            let now = u32::from_ne_bytes(GetWindowLongW(window, word).to_ne_bytes());
            let wanted = now & !clear | set;
            if now != wanted {
                SetWindowLongW(window, word, i32::from_ne_bytes(wanted.to_ne_bytes()));
            }
            now != wanted
        }
    }
    let framed = change(window, GWL_STYLE, WS_POPUP, WS_OVERLAPPEDWINDOW);
    let (set, clear) = (WS_EX_NOACTIVATE | WS_EX_TOOLWINDOW, WS_EX_APPWINDOW | WS_EX_WINDOWEDGE);
    change(window, GWL_EXSTYLE, set, clear) || framed
}

/// The window's place.
fn place(window: HWND) -> Option<Area> {
    let mut place = RECT { left: 0, top: 0, right: 0, bottom: 0 };
    // SAFETY: a window that has gone meanwhile is refused by the call, and the rectangle is valid for it.
    if unsafe { GetWindowRect(window, &raw mut place) } == 0 {
        return None;
    }
    let length = |from: i32, to: i32| u32::try_from(to.saturating_sub(from)).unwrap_or(0);
    let (width, height) = (length(place.left, place.right), length(place.top, place.bottom));
    Some(Area { x: place.left, y: place.top, width, height })
}

/// Takes windows from the screen, from any thread.
#[derive(Default)]
pub(in crate::host) struct Taker;

#[allow(clippy::unused_self, reason = "the same calls as on X11, which keeps a connection")]
impl Taker {
    pub(in crate::host) const fn get_ready(&mut self) {}

    /// Takes the window from the screen, without waiting for the thread that owns it.
    pub(in crate::host) fn take_away(&mut self, window: Handle) {
        let Handle::Windows(number) = window else { return };
        // SAFETY: a window that has gone meanwhile is refused by the call.
        unsafe { ShowWindowAsync(number as HWND, SW_HIDE) };
    }
}
