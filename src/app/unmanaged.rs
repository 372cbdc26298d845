//! What a window manager would do for a window that it does not know: on X11 the patient screen beside other monitors.

#[cfg(all(unix, not(target_os = "macos")))]
pub(super) use x11::Keeper;

#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) use none::Keeper;

#[cfg(all(unix, not(target_os = "macos")))]
mod x11 {
    use x11rb::connection::Connection as _;
    use x11rb::errors::{ConnectionError, ReplyError};
    use x11rb::protocol::xproto::{
        AtomEnum, ConfigureWindowAux, ConnectionExt as _, InputFocus, MapState, StackMode, Window,
    };
    use x11rb::rust_connection::RustConnection;

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
            let Ok(place) = connection.get_geometry(window)?.reply() else { continue };
            let area =
                Area { x: place.x.into(), y: place.y.into(), width: place.width.into(), height: place.height.into() };
            found.push((window, area));
        }
        Ok(found)
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
mod none {
    use crate::monitors::Monitor;

    /// Other systems need none.
    #[derive(Default)]
    pub(in crate::app) struct Keeper;

    impl Keeper {
        pub(in crate::app) fn place(&mut self, _monitor: &Monitor) {}

        pub(in crate::app) fn focus(&mut self) {}
    }
}
