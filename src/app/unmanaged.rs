//! What must be done to the patient screen's window from outside of the library that opened it: put it exactly over its monitor, take it away at
//! once, and on X11, where no window manager knows it beside other monitors, give it the keyboard after a click.

use std::sync::{Mutex, PoisonError};

use crate::monitors::Monitor;

#[cfg(all(unix, not(target_os = "macos")))]
pub(super) use x11::Keeper;

#[cfg(windows)]
pub(super) use windows::Keeper;

#[cfg(target_os = "macos")]
pub(super) use none::Keeper;

/// Takes the patient screen away in the moment in which its monitor is no longer where it was: another monitor may now show that part of the
/// desktop, and the windows themselves are closed only with their next frame.
#[derive(Default)]
pub(super) struct Guard(Mutex<Guarded>);

#[derive(Default)]
struct Guarded {
    keeper: Keeper,
    monitor: Option<Monitor>,
    /// The window was taken away, and another one is needed.
    taken: bool,
}

impl Guard {
    fn guarded(&self) -> std::sync::MutexGuard<'_, Guarded> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on the patient screen is there, or nowhere.
    pub(super) fn set(&self, monitor: Option<&Monitor>) {
        let mut guarded = self.guarded();
        if guarded.monitor.as_ref() != monitor {
            guarded.monitor = monitor.cloned();
        }
    }

    /// These are the monitors now.
    pub(super) fn meet(&self, monitors: &[Monitor]) {
        let mut guarded = self.guarded();
        let Some(monitor) = guarded.monitor.take() else { return };
        if monitors.iter().any(|other| other.is_same_place(&monitor) && !other.mirrored && !other.asleep) {
            guarded.monitor = Some(monitor);
        } else {
            guarded.keeper.take_away();
            guarded.taken = true;
        }
    }

    /// Whether the window was taken away since the last question.
    pub(super) fn was_taken(&self) -> bool {
        std::mem::take(&mut self.guarded().taken)
    }

    /// Puts the window exactly over its monitor where it is not, and gives it the keyboard after a click.
    pub(super) fn keep(&self, monitor: &Monitor, clicked: bool) {
        let mut guarded = self.guarded();
        guarded.keeper.place(monitor);
        if clicked {
            guarded.keeper.focus();
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod x11 {
    use x11rb::connection::Connection as _;
    use x11rb::errors::{ConnectionError, ReplyError};
    use x11rb::protocol::xproto::{
        AtomEnum, ConfigureWindowAux, ConnectionExt as _, InputFocus, MapState, StackMode, Window,
    };
    use x11rb::rust_connection::RustConnection;

    use crate::app::window::TITLE;
    use crate::monitors::{Area, Monitor};

    /// Keeps the unmanaged windows of this process in order, over a connection of its own.
    #[derive(Default)]
    pub(in crate::app) struct Keeper {
        connection: Option<(RustConnection, Window)>,
    }

    impl Keeper {
        /// Puts the window exactly over its monitor where it is not.
        pub(in crate::app) fn place(&mut self, monitor: &Monitor) {
            let Area { x, y, width, height } = monitor.area;
            self.on_window(|connection, window, at| {
                if at != monitor.area {
                    let exactly = ConfigureWindowAux::new().x(x).y(y).width(width).height(height);
                    connection.configure_window(window, &exactly.stack_mode(StackMode::ABOVE))?;
                }
                Ok(())
            });
        }

        /// Gives the window the keyboard, after a click on it.
        pub(in crate::app) fn focus(&mut self) {
            self.on_window(|connection, window, _| {
                connection.set_input_focus(InputFocus::POINTER_ROOT, window, x11rb::CURRENT_TIME)?;
                Ok(())
            });
        }

        /// Takes the window from the screen.
        pub(in crate::app) fn take_away(&mut self) {
            self.on_window(|connection, window, _| {
                connection.unmap_window(window)?;
                Ok(())
            });
        }

        fn on_window(&mut self, act: impl Fn(&RustConnection, Window, Area) -> Result<(), ConnectionError>) {
            if self.connection.is_none() {
                self.connection = x11rb::connect(None).ok().and_then(|(connection, screen)| {
                    let root = connection.setup().roots.get(screen)?.root;
                    Some((connection, root))
                });
            }
            let Some((connection, root)) = &self.connection else { return };
            let done = find(connection, *root).and_then(|found| {
                for (window, at) in found {
                    act(connection, window, at)?;
                }
                connection.flush()?;
                Ok(())
            });
            if let Err(error) = done {
                tracing::debug!("the patient screen's window cannot be kept in order: {error}");
                self.connection = None;
            }
        }
    }

    /// The mapped windows of this process that no window manager knows: they hang directly below the root.
    fn find(connection: &RustConnection, root: Window) -> Result<Vec<(Window, Area)>, ReplyError> {
        let pid_atom = connection.intern_atom(false, b"_NET_WM_PID")?.reply()?.atom;
        let mut found = Vec::new();
        for window in connection.query_tree(root)?.reply()?.children {
            // A window may be gone between two questions.
            let Ok(attributes) = connection.get_window_attributes(window)?.reply() else { continue };
            if !attributes.override_redirect || attributes.map_state == MapState::UNMAPPED {
                continue;
            }
            let Ok(pid) = connection.get_property(false, window, pid_atom, AtomEnum::CARDINAL, 0, 1)?.reply() else {
                continue;
            };
            if pid.value32().and_then(|mut values| values.next()) != Some(std::process::id()) {
                continue;
            }
            // Other windows of ours are not the patient's.
            let Ok(title) = connection.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64)?.reply()
            else {
                continue;
            };
            if title.value != TITLE.as_bytes() {
                continue;
            }
            let Ok(place) = connection.get_geometry(window)?.reply() else { continue };
            let area =
                Area { x: place.x.into(), y: place.y.into(), width: place.width.into(), height: place.height.into() };
            found.push((window, area));
        }
        Ok(found)
    }
}

#[cfg(windows)]
#[allow(
    unsafe_code,
    reason = "the operating system must be asked for windows, and only its C interface reaches them from another thread"
)]
mod windows {
    use windows_sys::Win32::Foundation::{HWND, LPARAM, RECT};
    use windows_sys::Win32::System::Threading::GetCurrentProcessId;
    use windows_sys::Win32::UI::WindowsAndMessaging::{
        EnumWindows, GWL_EXSTYLE, GWL_STYLE, GetWindowLongW, GetWindowRect, GetWindowTextW, GetWindowThreadProcessId,
        HWND_TOPMOST, IsWindowVisible, SWP_ASYNCWINDOWPOS, SWP_FRAMECHANGED, SWP_HIDEWINDOW, SWP_NOACTIVATE,
        SWP_NOMOVE, SWP_NOSIZE, SWP_NOZORDER, SetWindowLongW, SetWindowPos, WS_CAPTION, WS_EX_TOPMOST,
        WS_OVERLAPPEDWINDOW, WS_POPUP,
    };

    use crate::app::window::TITLE;
    use crate::monitors::{Area, Monitor};

    /// Keeps the patient screen's window in order.
    #[derive(Default)]
    pub(in crate::app) struct Keeper;

    #[allow(clippy::unused_self, reason = "the same calls as on X11, which keeps a connection")]
    impl Keeper {
        /// Puts the window exactly over its monitor where it is not.
        pub(in crate::app) fn place(&mut self, monitor: &Monitor) {
            for (window, at) in find() {
                if undress(window) || at != monitor.area {
                    let Area { x, y, width, height } = monitor.area;
                    let (width, height) = (i32::try_from(width).unwrap_or(0), i32::try_from(height).unwrap_or(0));
                    // SAFETY: a window that has gone meanwhile is refused by the call.
                    unsafe {
                        SetWindowPos(window, HWND_TOPMOST, x, y, width, height, SWP_NOACTIVATE | SWP_FRAMECHANGED);
                    }
                }
            }
        }

        /// A click gives a window the keyboard by itself.
        pub(in crate::app) fn focus(&mut self) {}

        /// Takes the window from the screen, without waiting for the thread that owns it.
        pub(in crate::app) fn take_away(&mut self) {
            let flags = SWP_ASYNCWINDOWPOS | SWP_HIDEWINDOW | SWP_NOACTIVATE | SWP_NOMOVE | SWP_NOSIZE | SWP_NOZORDER;
            for (window, _) in find() {
                // SAFETY: a window that has gone meanwhile is refused by the call.
                unsafe { SetWindowPos(window, std::ptr::null_mut(), 0, 0, 0, 0, flags) };
            }
        }
    }

    /// Takes the frame of a window away, and whether it had one: the window library only paints over it, and Windows still gives such a window
    /// round corners and a shadow on the next monitor.
    fn undress(window: HWND) -> bool {
        // SAFETY: a window that has gone meanwhile is refused by the calls, which only read and write its style.
        unsafe {
            let style = u32::from_ne_bytes(GetWindowLongW(window, GWL_STYLE).to_ne_bytes());
            let dressed = style & WS_CAPTION == WS_CAPTION;
            if dressed {
                let bare = style & !WS_OVERLAPPEDWINDOW | WS_POPUP;
                SetWindowLongW(window, GWL_STYLE, i32::from_ne_bytes(bare.to_ne_bytes()));
            }
            dressed
        }
    }

    /// The visible windows of this process that stand above all others.
    fn find() -> Vec<(HWND, Area)> {
        let mut found: Vec<(HWND, Area)> = Vec::new();
        // SAFETY: the callback gets back the pointer to `found`, which outlives the call, and no other reference to it is used meanwhile.
        unsafe { EnumWindows(Some(collect), (&raw mut found) as LPARAM) };
        found
    }

    unsafe extern "system" fn collect(window: HWND, found: LPARAM) -> i32 {
        // SAFETY: `found` is the pointer that `find` passed on; all calls take a window that is there, and refuse one that has gone.
        unsafe {
            let found = &mut *(found as *mut Vec<(HWND, Area)>);
            let mut process = 0;
            GetWindowThreadProcessId(window, &raw mut process);
            let mut title = [0_u16; 64];
            let len = GetWindowTextW(window, title.as_mut_ptr(), 64);
            let title = usize::try_from(len).ok().and_then(|len| title.get(..len)).unwrap_or_default();
            let style = u32::from_ne_bytes(GetWindowLongW(window, GWL_EXSTYLE).to_ne_bytes());
            let ours = process == GetCurrentProcessId()
                && IsWindowVisible(window) != 0
                && style & WS_EX_TOPMOST != 0
                && String::from_utf16_lossy(title) == TITLE;
            let mut place: RECT = std::mem::zeroed();
            if ours && GetWindowRect(window, &raw mut place) != 0 {
                let length = |from: i32, to: i32| u32::try_from(to.saturating_sub(from)).unwrap_or(0);
                let (width, height) = (length(place.left, place.right), length(place.top, place.bottom));
                found.push((window, Area { x: place.left, y: place.top, width, height }));
            }
        }
        1
    }
}

#[cfg(target_os = "macos")]
mod none {
    use crate::monitors::Monitor;

    /// There is no patient screen.
    #[derive(Default)]
    pub(in crate::app) struct Keeper;

    impl Keeper {
        pub(in crate::app) fn place(&mut self, _monitor: &Monitor) {}

        pub(in crate::app) fn focus(&mut self) {}

        pub(in crate::app) fn take_away(&mut self) {}
    }
}
