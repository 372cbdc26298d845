//! Windows: an icon in the notification area. A hidden window on this thread hears of clicks, and of a taskbar that has begun anew.
#![allow(
    unsafe_code,
    reason = "the operating system must be asked, and only its C interface has the notification area"
)]

use std::cell::RefCell;
use std::io;
use std::ptr::{null, null_mut};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use windows_sys::Win32::Foundation::{HWND, LPARAM, LRESULT, POINT, WPARAM};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::UI::Shell::{
    NIF_ICON, NIF_MESSAGE, NIF_SHOWTIP, NIF_TIP, NIM_ADD, NIM_DELETE, NIM_MODIFY, NIM_SETVERSION, NIN_SELECT,
    NOTIFY_ICON_MESSAGE, NOTIFYICON_VERSION_4, NOTIFYICONDATAW, Shell_NotifyIconW,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    AppendMenuW, CreateIcon, CreatePopupMenu, CreateWindowExW, DefWindowProcW, DestroyIcon, DestroyMenu, DestroyWindow,
    DispatchMessageW, GetMessageW, GetSystemMetrics, HICON, HMENU, KillTimer, MF_GRAYED, MF_STRING, MSG, PostMessageW,
    PostQuitMessage, RegisterClassW, RegisterWindowMessageW, SM_CXSMICON, SetForegroundWindow, SetTimer, TPM_NONOTIFY,
    TPM_RETURNCMD, TPM_RIGHTBUTTON, TrackPopupMenu, WM_APP, WM_CONTEXTMENU, WM_NULL, WM_TIMER, WNDCLASSW,
    WS_OVERLAPPED,
};

use super::picture::{SIZES, picture};
use super::{Entry, NAME, TRAY_WITHIN, Wanted, say_missing};
use crate::display::TrayIcon;
use crate::host::waker::Waker;
use crate::link::LinkState;

/// Another icon is wanted, or none.
const RUNG: u32 = WM_APP + 1;
/// Something happened to the icon.
const TOUCHED: u32 = WM_APP + 2;
/// The icon was chosen by the keyboard (`NIN_KEYSELECT`).
const KEY_SELECT: u32 = NIN_SELECT | 1;
/// The one icon, and the one timer.
const ONE: u32 = 1;
const TIMER: usize = 1;

/// Wakes the thread that keeps the icon, through its window; zero before there is one.
#[derive(Clone, Default)]
pub(super) struct Bell(Arc<AtomicUsize>);

impl Bell {
    pub(super) fn ring(&self) {
        let window = self.0.load(Ordering::Acquire) as HWND;
        if !window.is_null() {
            // SAFETY: a message without pointers; a window that is gone is an error that changes nothing.
            unsafe { PostMessageW(window, RUNG, 0, 0) };
        }
    }
}

pub(super) fn bell() -> (Bell, ()) {
    (Bell::default(), ())
}

thread_local! {
    /// What the window of this thread knows.
    static HERE: RefCell<Option<Here>> = const { RefCell::new(None) };
}

/// The icon, its window, and who wants it.
struct Here {
    wanted: Wanted,
    waker: Waker,
    window: HWND,
    /// What the taskbar says when it begins.
    taskbar_begins: u32,
    icon: Option<(LinkState, Picture)>,
    is_added: bool,
}

/// Keeps the icon that is wanted in the tray, until none is.
pub(super) fn keep(wanted: &Wanted, (): &(), bell: &Bell, waker: &Waker) {
    let window = match window() {
        Ok(window) => window,
        Err(error) => {
            tracing::warn!("the icon cannot be kept in the tray: {error}");
            return say_missing(waker);
        }
    };
    let name = wide("TaskbarCreated");
    // SAFETY: the name ends with a zero and outlives the call.
    let taskbar_begins = unsafe { RegisterWindowMessageW(name.as_ptr()) };
    let (wanted, waker) = (wanted.clone(), waker.clone());
    let here = Here { wanted, waker, window, taskbar_begins, icon: None, is_added: false };
    HERE.with_borrow_mut(|place| *place = Some(here));
    bell.0.store(window as usize, Ordering::Release);
    let millis = u32::try_from(TRAY_WITHIN.as_millis()).unwrap_or(u32::MAX);
    // SAFETY: the window is this thread's, and without a procedure of its own the timer is a message.
    unsafe { SetTimer(window, TIMER, millis, None) };
    // What was wanted before there was a window rang nobody.
    with_here(Here::show);
    hear_all();
    bell.0.store(0, Ordering::Release);
    HERE.with_borrow_mut(|place| *place = None);
    // SAFETY: the window is this thread's, and nothing uses it afterwards.
    unsafe { DestroyWindow(window) };
}

/// Passes on the messages of this thread's window until it quits.
fn hear_all() {
    // SAFETY: plain data.
    let mut message: MSG = unsafe { std::mem::zeroed() };
    // SAFETY: the message is valid for both calls. Less than zero would be an error, which has no next message either.
    while unsafe { GetMessageW(&raw mut message, null_mut(), 0, 0) } > 0 {
        // SAFETY: as above.
        unsafe { DispatchMessageW(&raw const message) };
    }
}

/// A hidden window: one for messages only would not hear of a new taskbar.
fn window() -> io::Result<HWND> {
    let class = wide("vxdisplay tray");
    // SAFETY: a null name means this program.
    let instance = unsafe { GetModuleHandleW(null()) };
    // SAFETY: plain data.
    let nothing: WNDCLASSW = unsafe { std::mem::zeroed() };
    let description =
        WNDCLASSW { lpfnWndProc: Some(hear), hInstance: instance, lpszClassName: class.as_ptr(), ..nothing };
    // SAFETY: the class name outlives both calls, and the procedure has the due form. A class that is registered already is the same.
    let window = unsafe {
        RegisterClassW(&raw const description);
        let (name, nobody) = (class.as_ptr(), null_mut());
        CreateWindowExW(0, name, name, WS_OVERLAPPED, 0, 0, 0, 0, nobody, null_mut(), instance, null())
    };
    if window.is_null() { Err(io::Error::last_os_error()) } else { Ok(window) }
}

fn with_here<R>(act: impl FnOnce(&mut Here) -> R) -> Option<R> {
    // A message may come while another one is handled: then its sender rings again, or nothing was to be done.
    HERE.with(|place| place.try_borrow_mut().ok().and_then(|mut here| here.as_mut().map(act)))
}

unsafe extern "system" fn hear(window: HWND, message: u32, wparam: WPARAM, lparam: LPARAM) -> LRESULT {
    match message {
        RUNG => {
            with_here(Here::show);
        }
        // In version 4 the event is in the low half, and the place in the other parameter.
        TOUCHED => match low(lparam.cast_unsigned()) {
            NIN_SELECT | KEY_SELECT => {
                with_here(|here| Entry::Open.choose(&here.wanted, &here.waker));
            }
            WM_CONTEXTMENU => menu(window, wparam),
            _ => {}
        },
        WM_TIMER => {
            with_here(Here::look_again);
        }
        other if with_here(|here| here.taskbar_begins) == Some(other) => {
            with_here(Here::begin_again);
        }
        // SAFETY: the values are passed on as they came.
        _ => return unsafe { DefWindowProcW(window, message, wparam, lparam) },
    }
    0
}

impl Here {
    /// Shows what is wanted; without anything the thread ends.
    fn show(&mut self) {
        let Some(wanted) = self.wanted.icon() else {
            self.ask(NIM_DELETE, &self.data());
            // SAFETY: ends this thread's loop.
            unsafe { PostQuitMessage(0) };
            return;
        };
        if self.icon.as_ref().is_none_or(|(shown, _)| *shown != wanted.link) {
            // The old picture goes after the new one is shown.
            let before = self.icon.replace((wanted.link, Picture::of(wanted.link)));
            self.tell(&wanted);
            drop(before);
        } else {
            self.tell(&wanted);
        }
    }

    fn tell(&mut self, wanted: &TrayIcon) {
        let mut data = self.data();
        data.uFlags = NIF_MESSAGE | NIF_ICON | NIF_TIP | NIF_SHOWTIP;
        data.uCallbackMessage = TOUCHED;
        data.hIcon = self.icon.as_ref().map_or(null_mut(), |(_, picture)| picture.0);
        write(&mut data.szTip, &format!("{NAME}\n{}", wanted.state));
        // An icon that is gone without a word is added again.
        self.is_added = self.is_added && self.ask(NIM_MODIFY, &data);
        if !self.is_added && self.ask(NIM_ADD, &data) {
            self.is_added = true;
            data.Anonymous.uVersion = NOTIFYICON_VERSION_4;
            self.ask(NIM_SETVERSION, &data);
        }
    }

    /// A taskbar that has begun anew knows of no icon, and one that has only another size does: it would not take the same one twice.
    fn begin_again(&mut self) {
        self.ask(NIM_DELETE, &self.data());
        self.is_added = false;
        self.show();
    }

    /// The taskbar had time to begin.
    fn look_again(&mut self) {
        // SAFETY: the window is this thread's.
        unsafe { KillTimer(self.window, TIMER) };
        if !self.is_added {
            self.show();
        }
        if !self.is_added && self.wanted.icon().is_some() {
            say_missing(&self.waker);
        }
    }

    fn data(&self) -> NOTIFYICONDATAW {
        // SAFETY: plain data, and its size says which version of it this is.
        let mut data: NOTIFYICONDATAW = unsafe { std::mem::zeroed() };
        data.cbSize = u32::try_from(size_of::<NOTIFYICONDATAW>()).unwrap_or(0);
        (data.hWnd, data.uID) = (self.window, ONE);
        data
    }

    /// Whether the taskbar did it.
    fn ask(&self, what: NOTIFY_ICON_MESSAGE, data: &NOTIFYICONDATAW) -> bool {
        // SAFETY: the structure is as large as it says, and the system copies what it needs.
        unsafe { Shell_NotifyIconW(what, data) != 0 }
    }
}

/// Shows the menu there until something is chosen, or nothing.
fn menu(window: HWND, place: WPARAM) {
    let Some(Some(icon)) = with_here(|here| here.wanted.icon()) else { return };
    let chosen = Popup::of(&icon).and_then(|popup| popup.choose(window, at(place)));
    if let Some(entry) = chosen {
        with_here(|here| entry.choose(&here.wanted, &here.waker));
    }
}

/// A menu of the system.
struct Popup(HMENU);

impl Popup {
    fn of(icon: &TrayIcon) -> Option<Self> {
        // SAFETY: takes nothing.
        let menu = unsafe { CreatePopupMenu() };
        if menu.is_null() {
            return None;
        }
        let popup = Self(menu);
        for entry in Entry::ALL {
            let state = if entry.is_enabled(icon) { MF_STRING } else { MF_STRING | MF_GRAYED };
            // An ampersand would underline the letter after it.
            let text = wide(&entry.text(icon).replace('&', "&&"));
            // SAFETY: the menu is ours, and the system copies the text, which ends with a zero.
            unsafe { AppendMenuW(popup.0, state, entry.number().into(), text.as_ptr()) };
        }
        Some(popup)
    }

    fn choose(&self, window: HWND, at: POINT) -> Option<Entry> {
        let how = TPM_RETURNCMD | TPM_NONOTIFY | TPM_RIGHTBUTTON;
        // SAFETY: menu and window are this thread's. The menu of a window in the background would not close by a click elsewhere, and the
        // message behind it ends its turn, as the system's documents ask for.
        let number = unsafe {
            SetForegroundWindow(window);
            let number = TrackPopupMenu(self.0, how, at.x, at.y, 0, window, null());
            PostMessageW(window, WM_NULL, 0, 0);
            number
        };
        Entry::of(number)
    }
}

impl Drop for Popup {
    fn drop(&mut self) {
        // SAFETY: the menu is ours, and shown no more.
        unsafe { DestroyMenu(self.0) };
    }
}

/// A picture of the system; null if it could not be made.
struct Picture(HICON);

impl Picture {
    fn of(state: LinkState) -> Self {
        // SAFETY: takes a number.
        let wanted = unsafe { GetSystemMetrics(SM_CXSMICON) };
        let [small, large] = SIZES;
        let size = if i32::from(small.0) < wanted { large } else { small };
        let side = i32::from(size.0);
        let mut pixels = picture(size, state);
        for pixel in pixels.as_chunks_mut::<4>().0 {
            pixel.swap(0, 2);
        }
        // One bit a pixel, and none is cut out: the alpha counts.
        let mask = vec![0_u8; pixels.len() / 32];
        // SAFETY: both pointers are to as many bytes as the sides and the bits of a pixel say, which the system copies.
        Self(unsafe { CreateIcon(null_mut(), side, side, 1, 32, mask.as_ptr(), pixels.as_ptr()) })
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        // SAFETY: the icon is ours and shown no more; a null one is refused.
        unsafe { DestroyIcon(self.0) };
    }
}

/// The low half of a parameter.
fn low(value: usize) -> u32 {
    u32::try_from(value & 0xffff).unwrap_or_default()
}

/// The place on the screen in a parameter, which may be left of the main monitor or above it.
fn at(place: WPARAM) -> POINT {
    let signed = |half: usize| u16::try_from(half & 0xffff).unwrap_or_default().cast_signed().into();
    POINT { x: signed(place), y: signed(place >> 16) }
}

/// Writes the text, as far as there is room, with a zero behind it.
fn write(room: &mut [u16], text: &str) {
    let most = room.len().saturating_sub(1);
    let mut units = Vec::new();
    for character in text.chars() {
        if units.len() + character.len_utf16() > most {
            break;
        }
        units.extend_from_slice(character.encode_utf16(&mut [0; 2]));
    }
    units.resize(room.len(), 0);
    room.copy_from_slice(&units);
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}
