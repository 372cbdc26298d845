//! `vxdisplay monitors`: which monitors there are, what each of them is, and which one the patient screen is for.

use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;

use crate::host::remembered;
use crate::l10n::{Message, Reader, Value, columns, padded};
use crate::monitors::{Hidden, ListError, Memory, Monitor, MonitorChoice, choice_of, list, primary};

/// A monitor as `--json` prints it.
#[derive(Serialize)]
struct Row<'a> {
    /// From 1, from left to right and from top to bottom.
    index: usize,
    name: &'a str,
    manufacturer: Option<&'a str>,
    model: Option<&'a str>,
    serial: Option<&'a str>,
    x: i32,
    y: i32,
    width: u32,
    height: u32,
    scale: f64,
    /// Of the panel, in inches; none where the monitor reports no size.
    diagonal_in: Option<f64>,
    primary: bool,
    mirrored: bool,
    chosen: bool,
    /// What `display.monitor` takes.
    identity: String,
}

/// The monitors, and why none of them is chosen. `memory`: the file in which the display remembers what it has seen of a choice.
///
/// # Errors
/// Where they cannot be listed.
pub fn monitors(
    choice: &MonitorChoice,
    allow_only: bool,
    memory: Option<&Path>,
    json: bool,
    reader: Reader<'_>,
) -> Result<String, ListError> {
    let monitors = list()?;
    let seen = Memory::new(choice.clone());
    let mut seen = match memory.and_then(remembered) {
        Some(earlier) => seen.going_on(earlier),
        None => seen,
    };
    let picked = seen.pick(&monitors, allow_only);
    Ok(if json { as_json(&monitors, &picked) } else { as_text(&monitors, &picked, reader) })
}

/// Whether the system calls this one the main one, and no other.
fn is_primary(monitors: &[Monitor], index: usize) -> bool {
    primary(monitors) == Some(index) && monitors.get(index).is_some_and(|monitor| monitor.primary)
}

fn as_json(monitors: &[Monitor], picked: &Result<usize, Hidden>) -> String {
    let rows: Vec<Row<'_>> = monitors
        .iter()
        .enumerate()
        .map(|(index, monitor)| {
            let edid = monitor.edid.as_ref();

            Row {
                index: index + 1,
                name: &monitor.connector,
                manufacturer: edid.map(|edid| edid.manufacturer.as_str()),
                model: edid.map(|edid| edid.model.as_str()),
                serial: edid.map(|edid| edid.serial.as_str()).filter(|serial| !serial.is_empty()),
                x: monitor.area.x,
                y: monitor.area.y,
                width: monitor.width,
                height: monitor.height,
                scale: (monitor.scale * 1000.0).round() / 1000.0,
                diagonal_in: monitor.diagonal_in(),
                primary: is_primary(monitors, index),
                mirrored: monitor.mirrored,
                chosen: *picked == Ok(index),
                identity: written(monitors, index),
            }
        })
        .collect();
    // Plain text and numbers can always be written.
    format!("{}\n", serde_json::to_string(&rows).unwrap_or_default())
}

/// What to write to choose it.
fn written(monitors: &[Monitor], index: usize) -> String {
    choice_of(monitors, index).map(|choice| choice.to_string()).unwrap_or_default()
}

fn diagonal(inches: f64, reader: Reader<'_>) -> String {
    let decimals = usize::from(inches.fract() != 0.0);
    reader.text(&Message::new("monitor-inches").with("inches", Value::Decimal(inches, decimals)))
}

fn as_text(monitors: &[Monitor], picked: &Result<usize, Hidden>, reader: Reader<'_>) -> String {
    let names = ["monitor-identity", "monitor-connector", "monitor-place", "monitor-diagonal", "monitor-is"]
        .map(|id| reader.get(id));
    let width = names.iter().map(|name| columns(name)).max().unwrap_or(0) + 2;
    let mut text = String::new();
    for (index, monitor) in monitors.iter().enumerate() {
        let marks = [
            (*picked == Ok(index), "monitor-chosen"),
            (is_primary(monitors, index), "monitor-primary"),
            (monitor.mirrored, "monitor-mirrored"),
            (monitor.asleep, "monitor-asleep"),
        ];
        let marks: Vec<&str> = marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| reader.get(mark)).collect();
        let scale = (monitor.scale * 100.0).round();
        let values = [
            written(monitors, index),
            monitor.connector.clone(),
            format!("{}, {scale} %", monitor.geometry()),
            monitor.diagonal_in().map(|inches| diagonal(inches, reader)).unwrap_or_default(),
            marks.join(", "),
        ];
        // Writing to memory does not fail.
        let _ = writeln!(text, "{}  {}", index + 1, monitor.name());
        for (name, value) in names.into_iter().zip(values).filter(|(_, value)| !value.is_empty()) {
            let _ = writeln!(text, "   {}{value}", padded(name, width));
        }
    }
    if let Err(hidden) = picked {
        text.push_str(&reader.text(&hidden.message()));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::monitors::{Area, Edid, PanelSize};

    fn two() -> [Monitor; 2] {
        let edid = Edid { manufacturer: "DEL".into(), model: "DELL U2412M".into(), serial: String::new() };
        let area = Area { x: 0, y: 0, width: 1920, height: 1080 };
        let first = Monitor {
            connector: "DP-1".into(),
            edid: Some(edid),
            panel_size: PanelSize::of_millimetres(527, 296),
            area,
            width: 1920,
            height: 1080,
            scale: 1.916_666,
            primary: true,
            mirrored: false,
            asleep: false,
        };
        let area = Area { x: 1920, ..area };
        [
            first.clone(),
            Monitor { connector: "DP-2".into(), edid: None, panel_size: None, area, primary: false, ..first },
        ]
    }

    #[test]
    fn json_has_every_promised_key_and_the_chosen_one_is_marked() {
        let text = as_json(&two(), &Ok(1));
        let rows: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(&text).unwrap();
        for key in [
            "index",
            "name",
            "manufacturer",
            "model",
            "serial",
            "x",
            "y",
            "width",
            "height",
            "scale",
            "diagonal_in",
            "primary",
            "mirrored",
            "chosen",
            "identity",
        ] {
            assert!(rows[0].contains_key(key), "{key}");
        }
        assert_eq!((rows[0]["chosen"].as_bool(), rows[1]["chosen"].as_bool()), (Some(false), Some(true)));
        assert_eq!(rows[0]["index"], 1);
        assert!(rows[0]["serial"].is_null() && rows[1]["model"].is_null());
        assert_eq!(rows[0]["scale"], 1.917);
    }

    #[test]
    fn the_diagonal_is_a_number_where_the_monitor_reports_it_and_else_null() {
        let rows: serde_json::Value = serde_json::from_str(&as_json(&two(), &Ok(1))).unwrap();
        assert_eq!(rows[0]["diagonal_in"], 23.8);
        assert!(rows[1]["diagonal_in"].is_null(), "{rows}");
    }

    #[test]
    fn text_has_the_diagonal_where_it_is_known() {
        let text = as_text(&two(), &Ok(1), Reader::english());
        assert_eq!(text.matches("23.8 inches").count(), 1, "{text}");
        assert_eq!(text.matches("diagonal").count(), 1, "{text}");
    }

    #[test]
    fn text_says_why_none_is_chosen() {
        let text = as_text(&two(), &Err(Hidden::OnlyMonitor), Reader::english());
        assert!(text.contains("only one monitor") && text.contains("DP-2 1920x1080+1920+0"), "{text}");
        assert!(!as_text(&two(), &Ok(0), Reader::english()).contains("hidden"));
    }
}
