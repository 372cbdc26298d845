//! Wayland: `wl_output` and `xdg-output` describe outputs. Clients learn neither which one is the main one nor about sleep.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the protocols are not ours, and newer versions of them tell more than is asked for here"
)]

use std::collections::BTreeMap;

use wayland_client::backend::WaylandError;
use wayland_client::globals::{GlobalError, GlobalListContents, registry_queue_init};
use wayland_client::protocol::wl_output::{self, Transform, WlOutput};
use wayland_client::protocol::wl_registry::{self, WlRegistry};
use wayland_client::{
    ConnectError, Connection, Dispatch, DispatchError, EventQueue, Proxy, QueueHandle, WEnum, delegate_noop,
};
use wayland_protocols::xdg::xdg_output::zv1::client::zxdg_output_manager_v1::ZxdgOutputManagerV1;
use wayland_protocols::xdg::xdg_output::zv1::client::zxdg_output_v1::{self, ZxdgOutputV1};

use super::{ListError, Source};
use crate::l10n::{Message, SystemError, Value};
use crate::monitors::{Area, Edid, Monitor, PanelSize, serial};

/// `wl_output` 4 has the connector's name.
const OUTPUT_VERSION: u32 = 4;

pub(super) struct Wayland {
    queue: EventQueue<Outputs>,
    outputs: Outputs,
}

/// What is known of the outputs, by the number of the global.
#[derive(Default)]
struct Outputs {
    known: BTreeMap<u32, Output>,
    manager: Option<ZxdgOutputManagerV1>,
}

#[derive(Default)]
struct Output {
    proxy: Option<WlOutput>,
    extra: Option<ZxdgOutputV1>,
    name: String,
    description: String,
    make: String,
    model: String,
    position: (i32, i32),
    mode: (i32, i32),
    /// In millimetres.
    panel: (i32, i32),
    turned: bool,
    scale: i32,
    logical_position: Option<(i32, i32)>,
    logical_size: Option<(i32, i32)>,
}

fn refused(said: impl Into<Value>) -> ListError {
    ListError::Refused(Message::new("monitors-compositor-said").with("reason", said))
}

/// The protocol's errors have a number at an interface in every language: `wl_output 3`.
fn broken(error: &WaylandError) -> ListError {
    tracing::debug!("monitors: {error}");
    match error {
        WaylandError::Io(error) => refused(error),
        WaylandError::Protocol(error) => refused(format!("{} {}", error.object_interface, error.code)),
    }
}

fn not_dispatched(error: &DispatchError) -> ListError {
    match error {
        DispatchError::BadMessage { interface, opcode, .. } => refused(format!("{interface} {opcode}")),
        DispatchError::Backend(error) => broken(error),
    }
}

/// One that ends in this moment still takes connections, and breaks them.
fn gone(error: &std::io::Error) -> ListError {
    ListError::NoDisplay(error.into())
}

impl Wayland {
    pub(super) fn connect() -> Result<Self, ListError> {
        let connection = Connection::connect_to_env().map_err(|error| {
            tracing::debug!("monitors: {error}");
            ListError::NoDisplay(match error {
                ConnectError::NoCompositor => Message::new("desktop-no-compositor"),
                _ => SystemError::UNKNOWN.message(),
            })
        })?;
        let (globals, mut queue) = registry_queue_init::<Outputs>(&connection).map_err(|error| match error {
            GlobalError::Backend(WaylandError::Io(error)) => gone(&error),
            GlobalError::Backend(error) => broken(&error),
            GlobalError::InvalidId(_) => refused(SystemError::UNKNOWN),
        })?;
        let handle = queue.handle();
        let mut outputs = Outputs { manager: globals.bind(&handle, 1..=3, ()).ok(), ..Outputs::default() };
        for global in globals.contents().clone_list() {
            if global.interface == WlOutput::interface().name {
                outputs.add(globals.registry(), &handle, global.name, global.version);
            }
        }
        // The first round trip lists the outputs, the second their properties.
        for _ in 0..2 {
            queue.roundtrip(&mut outputs).map_err(|error| match error {
                DispatchError::Backend(WaylandError::Io(error)) => gone(&error),
                error => not_dispatched(&error),
            })?;
        }
        Ok(Self { queue, outputs })
    }
}

impl Outputs {
    fn add(&mut self, registry: &WlRegistry, handle: &QueueHandle<Self>, global: u32, version: u32) {
        let proxy: WlOutput = registry.bind(global, version.min(OUTPUT_VERSION), handle, global);
        let extra = self.manager.as_ref().map(|manager| manager.get_xdg_output(&proxy, handle, global));
        self.known.insert(global, Output { proxy: Some(proxy), extra, scale: 1, ..Output::default() });
    }

    fn remove(&mut self, global: u32) {
        let Some(output) = self.known.remove(&global) else { return };
        if let Some(extra) = output.extra {
            extra.destroy();
        }
        if let Some(proxy) = output.proxy.filter(|proxy| proxy.version() >= 3) {
            proxy.release();
        }
    }
}

impl Output {
    /// The monitor; `None` if the output shows nothing (yet).
    fn monitor(&self) -> Option<Monitor> {
        let (width, height) = if self.turned { (self.mode.1, self.mode.0) } else { self.mode };
        let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
        if width == 0 || height == 0 {
            return None;
        }
        let whole = f64::from(self.scale.max(1));
        let points = |pixels: u32| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a monitor")]
            let points = (f64::from(pixels) / whole).round() as u32;
            points
        };
        let unsigned = |(width, height): (i32, i32)| Some((u32::try_from(width).ok()?, u32::try_from(height).ok()?));
        let size = self.logical_size.and_then(unsigned).filter(|(width, height)| *width > 0 && *height > 0);
        let (area_width, area_height) = size.unwrap_or_else(|| (points(width), points(height)));
        let (x, y) = self.logical_position.unwrap_or(self.position);
        Some(Monitor {
            connector: self.name.clone(),
            edid: self.edid(),
            panel_size: unsigned(self.panel).and_then(|(width, height)| PanelSize::of_millimetres(width, height)),
            area: Area { x, y, width: area_width, height: area_height },
            width,
            height,
            scale: f64::from(width) / f64::from(area_width),
            primary: false,
            mirrored: false,
            asleep: false,
        })
    }

    /// Compositors read the EDID and pass parts of it on: maker and model, and in the description often the serial number between the model and the
    /// connector, as in `Dell Inc. DELL U2412M YMYH1423 (DP-1)`.
    fn edid(&self) -> Option<Edid> {
        let known = |text: &str| !text.is_empty() && !text.eq_ignore_ascii_case("unknown");
        if !known(&self.make) || !known(&self.model) || self.make.eq_ignore_ascii_case("headless") {
            return None;
        }
        let named = format!("{} {}", self.make, self.model);
        let rest = self.description.strip_prefix(&named).unwrap_or_default();
        let serial = rest.rsplit_once('(').map_or(rest, |(before, _)| before).trim();
        let serial = if known(serial) { serial::text(serial).unwrap_or_default() } else { "" };
        Some(Edid { manufacturer: self.make.clone(), model: self.model.clone(), serial: serial.to_owned() })
    }
}

impl Source for Wayland {
    fn monitors(&mut self) -> Result<Vec<Monitor>, ListError> {
        Ok(self.outputs.known.values().filter_map(Output::monitor).collect())
    }

    fn wait(&mut self) -> Result<(), ListError> {
        self.queue.blocking_dispatch(&mut self.outputs).map_err(|error| not_dispatched(&error))?;
        // A new output is described in several events.
        self.queue.roundtrip(&mut self.outputs).map_err(|error| not_dispatched(&error))?;
        Ok(())
    }
}

impl Dispatch<WlRegistry, GlobalListContents> for Outputs {
    fn event(
        outputs: &mut Self,
        registry: &WlRegistry,
        event: wl_registry::Event,
        _contents: &GlobalListContents,
        _connection: &Connection,
        handle: &QueueHandle<Self>,
    ) {
        match event {
            wl_registry::Event::Global { name, interface, version } if interface == WlOutput::interface().name => {
                outputs.add(registry, handle, name, version);
            }
            wl_registry::Event::GlobalRemove { name } => outputs.remove(name),
            _ => {}
        }
    }
}

impl Dispatch<WlOutput, u32> for Outputs {
    fn event(
        outputs: &mut Self,
        _proxy: &WlOutput,
        event: wl_output::Event,
        global: &u32,
        _connection: &Connection,
        _handle: &QueueHandle<Self>,
    ) {
        let Some(output) = outputs.known.get_mut(global) else { return };
        match event {
            wl_output::Event::Geometry { x, y, physical_width, physical_height, make, model, transform, .. } => {
                output.position = (x, y);
                output.panel = (physical_width, physical_height);
                (output.make, output.model) = (make.trim().to_owned(), model.trim().to_owned());
                output.turned = matches!(
                    transform,
                    WEnum::Value(Transform::_90 | Transform::_270 | Transform::Flipped90 | Transform::Flipped270)
                );
            }
            wl_output::Event::Mode { flags: WEnum::Value(flags), width, height, .. }
                if flags.contains(wl_output::Mode::Current) =>
            {
                output.mode = (width, height);
            }
            wl_output::Event::Scale { factor } => output.scale = factor,
            wl_output::Event::Name { name } => output.name = name,
            wl_output::Event::Description { description } => output.description = description,
            _ => {}
        }
    }
}

impl Dispatch<ZxdgOutputV1, u32> for Outputs {
    fn event(
        outputs: &mut Self,
        _proxy: &ZxdgOutputV1,
        event: zxdg_output_v1::Event,
        global: &u32,
        _connection: &Connection,
        _handle: &QueueHandle<Self>,
    ) {
        let Some(output) = outputs.known.get_mut(global) else { return };
        match event {
            zxdg_output_v1::Event::LogicalPosition { x, y } => output.logical_position = Some((x, y)),
            zxdg_output_v1::Event::LogicalSize { width, height } => output.logical_size = Some((width, height)),
            // Servers with an older `wl_output` send the name here.
            zxdg_output_v1::Event::Name { name } if output.name.is_empty() => output.name = name,
            zxdg_output_v1::Event::Description { description } if output.description.is_empty() => {
                output.description = description;
            }
            _ => {}
        }
    }
}

delegate_noop!(Outputs: ignore ZxdgOutputManagerV1);

#[cfg(test)]
mod tests {
    use super::*;

    fn output() -> Output {
        Output {
            name: "DP-1".into(),
            make: "Dell Inc.".into(),
            model: "DELL U2412M".into(),
            description: "Dell Inc. DELL U2412M YMYH1423 (DP-1)".into(),
            mode: (3840, 2160),
            panel: (527, 296),
            scale: 2,
            position: (100, 0),
            ..Output::default()
        }
    }

    #[test]
    fn the_serial_number_is_found_in_the_description() {
        assert_eq!(output().monitor().unwrap().identity(), "Dell Inc. DELL U2412M YMYH1423");
        let without = Output { description: "Dell Inc. DELL U2412M (DP-1)".into(), ..output() };
        assert_eq!(without.monitor().unwrap().identity(), "Dell Inc. DELL U2412M");
        let placeholder = Output { description: "Dell Inc. DELL U2412M 0x01010101 (DP-1)".into(), ..output() };
        assert_eq!(placeholder.monitor().unwrap().identity(), "Dell Inc. DELL U2412M");
        let unknown = Output { make: "Unknown".into(), ..output() };
        assert_eq!(unknown.monitor().unwrap().identity(), "DP-1 3840x2160+100+0");
    }

    #[test]
    fn the_place_is_in_points_and_the_size_in_pixels() {
        let monitor = output().monitor().unwrap();
        assert_eq!(monitor.area, Area { x: 100, y: 0, width: 1920, height: 1080 });
        assert_eq!((monitor.width, monitor.height), (3840, 2160));
        assert!((monitor.scale - 2.0).abs() < 1e-9);
        let turned = Output { turned: true, logical_size: Some((1440, 2560)), ..output() }.monitor().unwrap();
        assert_eq!((turned.width, turned.height, turned.area.width), (2160, 3840, 1440));
        assert!((turned.scale - 1.5).abs() < 1e-9, "fractional");
    }

    #[test]
    fn the_diagonal_is_that_of_the_panel_and_of_no_aspect_ratio() {
        let diagonal = |output: Output| output.monitor().unwrap().diagonal_in();
        assert_eq!(diagonal(output()), Some(23.8));
        assert_eq!(diagonal(Output { turned: true, ..output() }), Some(23.8));
        for panel in [(0, 0), (-527, 296), (160, 90), (i32::MAX, i32::MAX)] {
            assert_eq!(diagonal(Output { panel, ..output() }), None, "{panel:?}");
        }
    }

    #[test]
    fn an_output_without_a_mode_is_no_monitor() {
        assert_eq!(Output { mode: (0, 0), ..output() }.monitor(), None);
        assert_eq!(Output { mode: (-1, 5), ..output() }.monitor(), None);
    }
}
