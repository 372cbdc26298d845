//! X11: `RandR` reports outputs, DPMS sleep. It uses a separate connection because the windows' one never reports a hot-plug.

use std::os::fd::AsFd;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use x11rb::connection::{Connection as _, RequestConnection as _};
use x11rb::errors::{ConnectError, ConnectionError, ReplyError};
use x11rb::protocol::dpms::{self, ConnectionExt as _, DPMSMode};
use x11rb::protocol::randr::{self, Connection, ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::{Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, EventMask, Window};
use x11rb::rust_connection::RustConnection;

use super::panels::{self, Output, Set};
use super::{ListError, Source};
use crate::l10n::{Message, SystemError, Value};
use crate::monitors::{Area, Edid, Monitor, PanelSize};

/// How often a server without sleep events (before DPMS 1.2) is polled.
const ASK_EVERY: Duration = Duration::from_secs(1);
/// The size of a base block and the longest row of extensions, in units of four bytes.
const EDID_LONGS: u32 = 128 * 256 / 4;
const MM_PER_INCH: f64 = 25.4;
const POINTS_PER_INCH: f64 = 96.0;
/// Larger factors come from wrong sizes in millimetres.
const MAX_SCALE: f64 = 20.0;

pub(super) struct X11 {
    connection: RustConnection,
    root: Window,
    edid: Atom,
    tile: Atom,
    /// Whether the server knows of monitors of several outputs (`RandR` 1.5).
    joins: bool,
    sleep: Sleep,
    /// The outputs that were on without a monitor when the server looked at them last.
    dark: Vec<randr::Output>,
}

/// How we learn that monitors are switched off to save power.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sleep {
    /// The server has no DPMS.
    Unknown,
    /// It has to be asked.
    Asked,
    /// By events.
    Told,
}

fn refused(said: impl Into<Value>) -> ListError {
    ListError::Refused(Message::new("monitors-x-server-said").with("reason", said))
}

/// The protocol's errors have the names of its document in every language: `BadMatch`.
fn broken(error: &ReplyError) -> ListError {
    match error {
        ReplyError::X11Error(error) => refused(format!("Bad{:?}", error.error_kind)),
        ReplyError::ConnectionError(error) => torn(error),
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "the library may add errors at any time")]
fn torn(error: &ConnectionError) -> ListError {
    tracing::debug!("monitors: {error}");
    match error {
        ConnectionError::IoError(error) => refused(error),
        other => refused(format!("{other:?}")),
    }
}

/// Why there is no connection.
#[allow(clippy::wildcard_enum_match_arm, reason = "the library may add errors at any time")]
fn no_display(error: &ConnectError) -> ListError {
    tracing::debug!("monitors: {error}");
    ListError::NoDisplay(match error {
        ConnectError::IoError(error) => error.into(),
        ConnectError::DisplayParsingError(_) | ConnectError::InvalidScreen => Message::new("desktop-name"),
        ConnectError::SetupAuthenticate(_) | ConnectError::SetupFailed(_) => Message::new("desktop-not-allowed"),
        _ => SystemError::UNKNOWN.message(),
    })
}

impl X11 {
    pub(super) fn connect() -> Result<Self, ListError> {
        let (connection, screen) = x11rb::connect(None).map_err(|error| no_display(&error))?;
        let root = connection.setup().roots.get(screen).map(|screen| screen.root).ok_or_else(|| refused("0"))?;
        let mask = NotifyMask::SCREEN_CHANGE
            | NotifyMask::CRTC_CHANGE
            | NotifyMask::OUTPUT_CHANGE
            | NotifyMask::OUTPUT_PROPERTY;
        let set_up = || -> Result<(Atom, Atom, bool, Sleep), ReplyError> {
            let version = connection.randr_query_version(1, 5)?.reply()?;
            let joins = (version.major_version, version.minor_version) >= (1, 5);
            connection.randr_select_input(root, mask)?.check()?;
            // Changes of combined outputs are reported only on the root window.
            let structure = ChangeWindowAttributesAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
            connection.change_window_attributes(root, &structure)?.check()?;
            let atom = |name| connection.intern_atom(false, name);
            let (edid, tile) = (atom(b"EDID")?.reply()?.atom, atom(b"TILE")?.reply()?.atom);
            Ok((edid, tile, joins, sleep(&connection)?))
        };
        let (edid, tile, joins, sleep) = set_up().map_err(|error| match error {
            // One that ends in this moment still takes connections, and breaks them.
            ReplyError::ConnectionError(ConnectionError::IoError(error)) => ListError::NoDisplay(Message::from(&error)),
            error @ (ReplyError::ConnectionError(_) | ReplyError::X11Error(_)) => broken(&error),
        })?;
        Ok(Self { connection, root, edid, tile, joins, sleep, dark: Vec::new() })
    }

    /// Has the server probe its connectors again if an output is on but reported as disconnected: it may not have probed since
    /// a monitor was plugged in. If it reports the same again, the monitor is gone, and the output merely has not been switched
    /// off.
    fn look_at_dark_outputs(&mut self) -> Result<(), ReplyError> {
        let resources = self.connection.randr_get_screen_resources_current(self.root)?.reply()?;
        let mut dark = Vec::new();
        for output in resources.outputs {
            let info = self.connection.randr_get_output_info(output, resources.config_timestamp)?.reply();
            if info.is_ok_and(|info| info.crtc != x11rb::NONE && info.connection == Connection::DISCONNECTED) {
                dark.push(output);
            }
        }
        if dark.iter().any(|output| !self.dark.contains(output)) {
            self.connection.randr_get_screen_resources(self.root)?.reply()?;
        }
        self.dark = dark;
        Ok(())
    }

    fn read(&mut self) -> Result<Vec<Monitor>, ReplyError> {
        self.look_at_dark_outputs()?;
        let connection = &self.connection;
        let resources = connection.randr_get_screen_resources_current(self.root)?.reply()?;
        let primary = connection.randr_get_output_primary(self.root)?.reply()?.output;
        let asleep = self.sleep != Sleep::Unknown
            && connection.dpms_info()?.reply().is_ok_and(|info| info.state && info.power_level != DPMSMode::ON);
        let desktop_scale = self.desktop_scale()?;
        let mut outputs = Vec::new();
        for output in resources.outputs {
            // An output may vanish between two questions.
            let Ok(info) = connection.randr_get_output_info(output, resources.config_timestamp)?.reply() else {
                continue;
            };
            if info.crtc == x11rb::NONE || info.connection == Connection::DISCONNECTED {
                continue;
            }
            let Ok(crtc) = connection.randr_get_crtc_info(info.crtc, resources.config_timestamp)?.reply() else {
                continue;
            };
            if crtc.mode == x11rb::NONE || crtc.width == 0 || crtc.height == 0 {
                continue;
            }
            let (width, height) = (u32::from(crtc.width), u32::from(crtc.height));
            let edid = self.edid(output)?;
            let monitor = Monitor {
                connector: String::from_utf8_lossy(&info.name).into_owned(),
                edid: Edid::parse(&edid),
                panel_size: PanelSize::of_edid(&edid),
                area: Area { x: crtc.x.into(), y: crtc.y.into(), width, height },
                width,
                height,
                scale: desktop_scale.unwrap_or_else(|| scale((width, height), (info.mm_width, info.mm_height))),
                primary: false,
                mirrored: false,
                asleep,
            };
            outputs.push(Output { id: output, monitor, panel: self.panel(output)? });
        }
        Ok(panels::join(outputs, &self.sets()?, (primary != x11rb::NONE).then_some(primary)))
    }

    /// The monitors that a user has combined, without those that the server makes from single outputs.
    fn sets(&self) -> Result<Vec<Set>, ReplyError> {
        if !self.joins {
            return Ok(Vec::new());
        }
        let mut sets = Vec::new();
        for found in self.connection.randr_get_monitors(self.root, false)?.reply()?.monitors {
            if !found.automatic {
                let name = self.connection.get_atom_name(found.name)?.reply()?.name;
                let name = String::from_utf8_lossy(&name).into_owned();
                sets.push(Set { name, primary: found.primary, outputs: found.outputs });
            }
        }
        Ok(sets)
    }

    /// The number of the tiled panel of the output, from the driver.
    fn panel(&self, output: randr::Output) -> Result<Option<u32>, ReplyError> {
        let any = Atom::from(AtomEnum::ANY);
        let property = self.connection.randr_get_output_property(output, self.tile, any, 0, 8, false, false)?.reply();
        // Eight numbers; the first is the panel's.
        Ok(property
            .ok()
            .filter(|property| property.format == 32 && property.num_items >= 8)
            .and_then(|property| property.data.first_chunk().map(|number| u32::from_ne_bytes(*number))))
    }

    /// The EDID that the output received; empty without one.
    fn edid(&self, output: randr::Output) -> Result<Vec<u8>, ReplyError> {
        let property = self
            .connection
            .randr_get_output_property(output, self.edid, Atom::from(AtomEnum::ANY), 0, EDID_LONGS, false, false)?
            .reply();
        Ok(property.map(|property| property.data).unwrap_or_default())
    }

    /// `Xft.dpi` of the desktop's resources, which counts for all monitors.
    fn desktop_scale(&self) -> Result<Option<f64>, ReplyError> {
        let property = self
            .connection
            .get_property(false, self.root, AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING, 0, u32::MAX / 4)?
            .reply()?;
        let text = String::from_utf8_lossy(&property.value);
        let dpi = text.lines().find_map(|line| line.strip_prefix("Xft.dpi:")?.trim().parse::<f64>().ok());
        Ok(dpi.map(|dpi| dpi / POINTS_PER_INCH).filter(|scale| (0.5..=MAX_SCALE).contains(scale)))
    }
}

/// Subscribes to sleep events, if the server supports them.
fn sleep(connection: &RustConnection) -> Result<Sleep, ReplyError> {
    if connection.extension_information(dpms::X11_EXTENSION_NAME)?.is_none() {
        return Ok(Sleep::Unknown);
    }
    let version = connection.dpms_get_version(1, 2)?.reply()?;
    if (version.server_major_version, version.server_minor_version) < (1, 2) {
        return Ok(Sleep::Asked);
    }
    let told = connection.dpms_select_input(dpms::EventMask::INFO_NOTIFY)?.check();
    Ok(if told.is_ok() { Sleep::Told } else { Sleep::Asked })
}

/// Pixels to a point from the size of the panel, in twelfths, as desktop programs reckon it.
fn scale((width, height): (u32, u32), (mm_width, mm_height): (u32, u32)) -> f64 {
    if mm_width == 0 || mm_height == 0 {
        return 1.0;
    }
    let pixels = f64::from(width) * f64::from(height);
    let per_mm = (pixels / (f64::from(mm_width) * f64::from(mm_height))).sqrt();
    let scale = ((per_mm * (12.0 * MM_PER_INCH / POINTS_PER_INCH)).round() / 12.0).max(1.0);
    if scale <= MAX_SCALE { scale } else { 1.0 }
}

impl Source for X11 {
    fn monitors(&mut self) -> Result<Vec<Monitor>, ListError> {
        self.read().map_err(|error| broken(&error))
    }

    fn wait(&mut self) -> Result<(), ListError> {
        let mut changed = false;
        // All queued events are one change: a new arrangement causes dozens.
        while self.connection.poll_for_event().map_err(|error| torn(&error))?.is_some() {
            changed = true;
        }
        if changed {
            return Ok(());
        }
        let every = Timespec { tv_sec: i64::try_from(ASK_EVERY.as_secs()).unwrap_or(1), tv_nsec: 0 };
        let timeout = (self.sleep == Sleep::Asked).then_some(&every);
        let mut sockets = [PollFd::from_borrowed_fd(self.connection.stream().as_fd(), PollFlags::IN)];
        match poll(&mut sockets, timeout) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(refused(&std::io::Error::from(error))),
        }
        while self.connection.poll_for_event().map_err(|error| torn(&error))?.is_some() {}
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_is_reckoned_from_the_panel_in_twelfths() {
        for (pixels, millimetres, expected) in [
            ((1920, 1080), (531, 299), 1.0),
            ((3840, 2160), (531, 299), 1.917),
            ((1920, 1080), (0, 0), 1.0),
            ((1920, 1080), (1, 1), 1.0),
            ((800, 600), (531, 299), 1.0),
        ] {
            assert!((scale(pixels, millimetres) - expected).abs() < 0.001, "{pixels:?} {millimetres:?}");
        }
    }
}
