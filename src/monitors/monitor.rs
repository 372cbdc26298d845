//! One monitor, as reported by the system.

use super::edid::Edid;
use super::panel_size::PanelSize;

/// A rectangle of the desktop, in the system's own units: pixels on X11 and Windows, points on Wayland.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Area {
    /// From the desktop's origin to the right.
    pub x: i32,
    /// From the desktop's origin downwards.
    pub y: i32,
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
}

impl Area {
    /// Whether the two have a point in common.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let apart = |start: i32, length: u32, other_start: i32| {
            i64::from(start).saturating_add(i64::from(length)) <= i64::from(other_start)
        };
        !(apart(self.x, self.width, other.x)
            || apart(other.x, other.width, self.x)
            || apart(self.y, self.height, other.y)
            || apart(other.y, other.height, self.y))
    }

    /// Whether the two have so much in common that one is seen on the other: a tenth of either. Less is a slip of the arrangement.
    #[must_use]
    pub fn shares_a_tenth_with(&self, other: &Self) -> bool {
        let common = |start: i32, length: u32, other_start: i32, other_length: u32| {
            let end = |start: i32, length: u32| i64::from(start) + i64::from(length);
            let end = end(start, length).min(end(other_start, other_length));
            u128::try_from(end - i64::from(start.max(other_start))).unwrap_or(0)
        };
        let common =
            common(self.x, self.width, other.x, other.width) * common(self.y, self.height, other.y, other.height);
        let size = |area: &Self| u128::from(area.width) * u128::from(area.height);
        common > 0 && common * 10 >= size(self).min(size(other))
    }

    /// The smallest area that covers both.
    #[must_use]
    pub fn with(&self, other: &Self) -> Self {
        let span = |start: i32, length: u32, other_start: i32, other_length: u32| {
            let from = start.min(other_start);
            let to = (i64::from(start) + i64::from(length)).max(i64::from(other_start) + i64::from(other_length));
            (from, u32::try_from(to - i64::from(from)).unwrap_or(u32::MAX))
        };
        let (x, width) = span(self.x, self.width, other.x, other.width);
        let (y, height) = span(self.y, self.height, other.y, other.height);
        Self { x, y, width, height }
    }
}

/// A monitor that shows a part of the desktop.
#[derive(Debug, Clone, PartialEq)]
pub struct Monitor {
    /// The system's name of the connector: `DP-1`, `HDMI-A-2`, `\\.\DISPLAY2`.
    pub connector: String,
    /// The monitor's identity from its EDID, if any.
    pub edid: Option<Edid>,
    /// The size of its panel, where it reports one that can be true. Not a part of its identity.
    pub panel_size: Option<PanelSize>,
    /// Its place on the desktop.
    pub area: Area,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// Pixels to a point, 1 for 96 to the inch.
    pub scale: f64,
    /// Whether it is the system's main monitor. If the main one shows nothing, all are marked: any of them may be it.
    pub primary: bool,
    /// Whether another monitor shows the same part of the desktop, or at least a tenth of that.
    pub mirrored: bool,
    /// Whether the system has switched it off to save power.
    pub asleep: bool,
}

impl Monitor {
    /// A line that identifies it after a restart, on another connector or in another place: manufacturer, model and serial
    /// number. For a monitor without an identity: connector, size and place.
    #[must_use]
    pub fn identity(&self) -> String {
        match &self.edid {
            Some(edid) => edid.identity(),
            None => format!("{} {}", self.connector, self.geometry()),
        }
    }

    /// Whether the other one has the same identity.
    #[must_use]
    pub fn has_identity_of(&self, other: &Self) -> bool {
        self.identity().eq_ignore_ascii_case(&other.identity())
    }

    /// Size and place as X11 writes them: `1920x1080+1280+0`.
    #[must_use]
    pub fn geometry(&self) -> String {
        format!("{}x{}{:+}{:+}", self.width, self.height, self.area.x, self.area.y)
    }

    /// Whether a window that covers the one covers the other: the same monitor at the same place, size and scale.
    #[must_use]
    pub fn is_same_place(&self, other: &Self) -> bool {
        let what = |monitor: &Self| (monitor.connector.clone(), monitor.edid.clone());
        let place = |monitor: &Self| (monitor.area, monitor.width, monitor.height, monitor.scale.to_bits());
        what(self) == what(other) && place(self) == place(other)
    }

    /// The diagonal of its panel in inches, to a tenth, where that is known. The same for a turned one.
    #[must_use]
    pub fn diagonal_in(&self) -> Option<f64> {
        self.panel_size.map(|size| size.diagonal_in())
    }

    /// What people call it: the model, else the connector.
    #[must_use]
    pub fn name(&self) -> &str {
        let model = self.edid.as_ref().map(|edid| edid.model.as_str()).filter(|model| !model.is_empty());
        model.unwrap_or(&self.connector)
    }
}

/// Marks the monitors that show the same part of the desktop as another one.
pub fn mark_mirrored(monitors: &mut [Monitor]) {
    let areas: Vec<Area> = monitors.iter().map(|monitor| monitor.area).collect();
    for (index, monitor) in monitors.iter_mut().enumerate() {
        let others = areas.iter().enumerate().filter(|(other, _)| *other != index);
        monitor.mirrored |= others.into_iter().any(|(_, area)| area.shares_a_tenth_with(&monitor.area));
    }
}

#[cfg(test)]
pub(crate) mod samples {
    use super::*;

    /// A monitor of this serial number, on this connector, 1920 pixels wide at this place.
    pub(in crate::monitors) fn dell(connector: &str, serial: &str, x: i32) -> Monitor {
        let edid = Edid { manufacturer: "DEL".into(), model: "DELL U2412M".into(), serial: serial.into() };
        Monitor { edid: Some(edid), ..bare(connector, x) }
    }

    /// A monitor without an identity.
    pub(crate) fn bare(connector: &str, x: i32) -> Monitor {
        Monitor {
            connector: connector.into(),
            edid: None,
            panel_size: None,
            area: Area { x, y: 0, width: 1920, height: 1080 },
            width: 1920,
            height: 1080,
            scale: 1.0,
            primary: x == 0,
            mirrored: false,
            asleep: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{bare, dell};
    use super::*;

    #[test]
    fn an_identity_does_not_depend_on_connector_or_place() {
        assert_eq!(dell("DP-1", "YMYH1423", 0).identity(), dell("HDMI-2", "YMYH1423", 1920).identity());
        assert_eq!(dell("DP-1", "YMYH1423", 0).identity(), "DEL DELL U2412M YMYH1423");
        assert_eq!(bare("DP-1", -1280).identity(), "DP-1 1920x1080-1280+0");
    }

    #[test]
    fn a_place_is_another_one_after_a_move_a_swap_or_another_scale() {
        let one = dell("DP-1", "A", 0);
        assert!(one.is_same_place(&Monitor { primary: false, asleep: true, ..one.clone() }));
        for other in [dell("DP-1", "A", 10), dell("DP-1", "B", 0), dell("DP-2", "A", 0)] {
            assert!(!one.is_same_place(&other), "{other:?}");
        }
        assert!(!one.is_same_place(&Monitor { scale: 1.5, ..one.clone() }));
    }

    #[test]
    fn a_panel_s_size_tells_no_monitors_apart() {
        let one = dell("DP-1", "A", 0);
        let sized = Monitor { panel_size: PanelSize::of_millimetres(527, 296), ..one.clone() };
        assert_eq!((one.diagonal_in(), sized.diagonal_in()), (None, Some(23.8)));
        assert!(one.is_same_place(&sized) && one.has_identity_of(&sized));
    }

    #[test]
    fn areas_that_only_touch_do_not_overlap() {
        let area = |x, y, width, height| Area { x, y, width, height };
        let one = area(0, 0, 1920, 1080);
        for (other, overlap) in [
            (area(1920, 0, 10, 10), false),
            (area(1919, 0, 10, 10), true),
            (area(0, 1080, 10, 10), false),
            (area(-10, 0, 10, 10), false),
            (area(-10, -10, 11, 11), true),
            (area(100, 100, 5, 5), true),
            (area(i32::MAX, i32::MAX, u32::MAX, u32::MAX), false),
        ] {
            assert_eq!(one.overlaps(&other), overlap, "{other:?}");
            assert_eq!(other.overlaps(&one), overlap, "{other:?}");
        }
    }

    #[test]
    fn monitors_that_share_less_than_a_tenth_are_not_mirrored() {
        let area = |x, y, width, height| Area { x, y, width, height };
        let one = area(0, 0, 1280, 720);
        for (other, mirrored) in [
            (area(1279, 0, 1280, 720), false),
            (area(1153, 0, 1280, 720), false),
            (area(1152, 0, 1280, 720), true),
            (area(0, 719, 1280, 720), false),
            (area(0, 0, 1280, 720), true),
            (area(0, 0, 64, 72), true),
            (area(1275, 0, 50, 50), true),
            (area(1276, 0, 50, 50), false),
            (area(1280, 0, 1280, 720), false),
            (area(1280, 720, 0, 0), false),
            (area(i32::MIN, i32::MIN, u32::MAX, u32::MAX), true),
        ] {
            assert_eq!(one.shares_a_tenth_with(&other), mirrored, "{other:?}");
            assert_eq!(other.shares_a_tenth_with(&one), mirrored, "{other:?}");
        }
    }

    #[test]
    fn both_of_a_mirrored_pair_are_marked_and_no_other() {
        let mut monitors = [bare("A", 0), bare("B", 1920), bare("C", 0)];
        mark_mirrored(&mut monitors);
        assert_eq!(monitors.map(|monitor| monitor.mirrored), [true, false, true]);
    }
}
