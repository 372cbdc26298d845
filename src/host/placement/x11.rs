//! X11: a window beside other monitors is outside the window manager, made where it belongs, and mapped only with its first picture.

use std::cell::RefCell;

use winit::platform::x11::WindowAttributesExtX11 as _;
use winit::window::WindowAttributes;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{
    AtomEnum, ConfigureWindowAux, ConnectionExt as _, InputFocus, PropMode, StackMode, Window,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use super::Handle;
use crate::monitors::Area;

/// What desktops know the program by: the name of its desktop entry.
const CLASS: &str = "vxdisplay";

/// What the window library is asked for beyond what all systems have.
pub(super) fn dress(attributes: WindowAttributes, _above: bool, unmanaged: bool) -> WindowAttributes {
    attributes.with_name(CLASS, "").with_override_redirect(unmanaged)
}

/// Everything was asked for at its creation.
pub(super) const fn prepare(_window: Handle, _area: Option<Area>) {}

/// Notes on the window, before it is mapped, that it is to cover its monitor. The window library tells that to the window manager that
/// runs in that moment; one that starts with the session, and may be later than this program, finds it here (EWMH, `_NET_WM_STATE`).
pub(super) fn note_full_screen(window: Handle) {
    ask(window, |connection, window| {
        let state = connection.intern_atom(false, b"_NET_WM_STATE")?;
        let full_screen = connection.intern_atom(false, b"_NET_WM_STATE_FULLSCREEN")?;
        let (state, full_screen) = (state.reply()?.atom, full_screen.reply()?.atom);
        connection.change_property32(PropMode::REPLACE, window, state, AtomEnum::ATOM, &[full_screen])?.check()
    });
}

/// Asks for the window to be mapped once more: a window manager that is only just starting may have lost the first request.
pub(super) fn show_again(window: Handle) {
    ask(window, |connection, window| connection.map_window(window)?.check());
}

/// The window library maps it above all others.
pub(super) const fn show_above(_window: Handle) -> bool {
    false
}

/// The window library unmaps it.
pub(super) const fn hide_above(_window: Handle) -> bool {
    false
}

/// Moves the window there, above all others, unless it is there.
pub(super) fn keep(window: Handle, area: Area) {
    ask(window, |connection, window| {
        let at = connection.get_geometry(window)?.reply()?;
        let now = Area { x: at.x.into(), y: at.y.into(), width: at.width.into(), height: at.height.into() };
        if now == area {
            return Ok(());
        }
        let Area { x, y, width, height } = area;
        let exactly = ConfigureWindowAux::new().x(x).y(y).width(width).height(height).stack_mode(StackMode::ABOVE);
        connection.configure_window(window, &exactly)?.check()
    });
}

/// No window manager does that for a window that it does not know.
pub(super) fn take_keyboard(window: Handle) {
    ask(window, |connection, window| {
        connection.set_input_focus(InputFocus::POINTER_ROOT, window, x11rb::CURRENT_TIME)?.check()
    });
}

thread_local! {
    /// The window library's connection is not accessible without unsafe code.
    static CONNECTION: RefCell<Option<RustConnection>> = const { RefCell::new(None) };
}

/// Asks for something over the connection of this thread.
fn ask(window: Handle, act: impl FnOnce(&RustConnection, Window) -> Result<(), ReplyError>) {
    let Handle::X11(window) = window else { return };
    CONNECTION.with_borrow_mut(|connection| on(connection, |connection| act(connection, window)));
}

/// Connects if needed, and executes it. A failed connection is dropped.
fn on(kept: &mut Option<RustConnection>, act: impl FnOnce(&RustConnection) -> Result<(), ReplyError>) {
    if kept.is_none() {
        *kept = x11rb::connect(None).ok().map(|(connection, _)| connection);
    }
    let Some(connection) = kept else { return };
    match act(connection) {
        Ok(()) => {}
        // The window may have gone meanwhile.
        Err(ReplyError::X11Error(error)) => tracing::debug!("X11 refuses: {:?}", error.error_kind),
        Err(ReplyError::ConnectionError(error)) => {
            tracing::debug!("the X server is not reached: {error}");
            *kept = None;
        }
    }
}

/// Takes windows from the screen, from any thread.
#[derive(Default)]
pub(in crate::host) struct Taker {
    connection: Option<RustConnection>,
}

impl Taker {
    /// Connects, so that the moment in which a window must go needs no time for that.
    pub(in crate::host) fn get_ready(&mut self) {
        on(&mut self.connection, |_| Ok(()));
    }

    /// Takes the window from the screen.
    pub(in crate::host) fn take_away(&mut self, window: Handle) {
        let Handle::X11(window) = window else { return };
        on(&mut self.connection, |connection| {
            connection.unmap_window(window)?.check()?;
            // Its own thread may have mapped it in this moment, and the server read that after our first word; it has read it by now.
            connection.unmap_window(window)?.check()
        });
    }
}
