//! Several outputs that form one monitor: a tiled panel, or a monitor combined with `xrandr --setmonitor`.

use crate::monitors::{Area, Edid, Monitor, PanelSize};

/// An output that shows a part of the desktop.
pub(super) struct Output {
    /// The system's number of it.
    pub(super) id: u32,
    /// It alone, as a monitor.
    pub(super) monitor: Monitor,
    /// The number of the tiled panel it belongs to.
    pub(super) panel: Option<u32>,
}

/// Outputs combined by a user.
pub(super) struct Set {
    /// What it was called.
    pub(super) name: String,
    /// Whether it is the main one.
    pub(super) primary: bool,
    /// The numbers of its outputs.
    pub(super) outputs: Vec<u32>,
}

/// The monitors that people see. `main`: the number of the output that the system calls the main one.
pub(super) fn join(mut outputs: Vec<Output>, sets: &[Set], main: Option<u32>) -> Vec<Monitor> {
    let is_there = main.is_none_or(|main| outputs.iter().any(|output| output.id == main));
    for output in &mut outputs {
        // The flag of one that shows nothing may be any other's by now.
        output.monitor.primary = !is_there || main == Some(output.id);
    }
    let mut monitors = Vec::new();
    for set in sets {
        let is_in = |output: &Output| set.outputs.contains(&output.id);
        let (members, rest): (Vec<Output>, Vec<Output>) = outputs.into_iter().partition(is_in);
        outputs = rest;
        let name = (members.len() > 1).then_some(&*set.name);
        monitors.extend(one(&members, name).map(|one| Monitor { primary: one.primary || set.primary, ..one }));
    }
    while let Some(first) = outputs.first() {
        let (id, panel, edid) = (first.id, first.panel, first.monitor.edid.clone());
        let is_tile = |output: &Output| panel.is_some() && output.panel == panel && output.monitor.edid == edid;
        let (members, rest): (Vec<Output>, Vec<Output>) =
            outputs.into_iter().partition(|output| output.id == id || is_tile(output));
        outputs = rest;
        monitors.extend(one(&members, None));
    }
    monitors
}

/// The monitor that these outputs form: it covers all of them and has the identity they agree on. `None` for no outputs.
fn one(members: &[Output], name: Option<&str>) -> Option<Monitor> {
    let Output { monitor: first, panel, .. } = members.first()?;
    let area = members.iter().fold(first.area, |area: Area, member| area.with(&member.monitor.area));
    let says = |edid: &Option<Edid>| members.iter().all(|member| member.monitor.edid == *edid);
    let alone = members.len() == 1;
    // Two monitors side by side are larger than either, even if both report the same size.
    let is_serial_shared = says(&first.edid) && first.edid.as_ref().is_some_and(|edid| !edid.serial.is_empty());
    let is_tiled = panel.is_some() && members.iter().all(|member| member.panel == *panel);
    let is_one_panel = alone || is_serial_shared || is_tiled;
    let agrees = |size: &PanelSize| members.iter().all(|member| member.monitor.panel_size == Some(*size));
    Some(Monitor {
        connector: name.map_or_else(|| first.connector.clone(), str::to_owned),
        edid: first.edid.clone().filter(|_| says(&first.edid)),
        panel_size: first.panel_size.filter(|size| is_one_panel && agrees(size)),
        area,
        width: if alone { first.width } else { area.width },
        height: if alone { first.height } else { area.height },
        primary: members.iter().any(|member| member.monitor.primary),
        asleep: members.iter().any(|member| member.monitor.asleep),
        ..first.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::monitors::monitor::samples::{bare, dell};
    use crate::monitors::{mark_mirrored, primary};

    fn output(id: u32, monitor: Monitor) -> Output {
        Output { id, monitor, panel: None }
    }

    fn set(name: &str, outputs: &[u32]) -> Set {
        Set { name: name.into(), primary: false, outputs: outputs.to_vec() }
    }

    fn two() -> Vec<Output> {
        vec![output(1, dell("DP-1", "PANEL", 0)), output(2, dell("DP-2", "PANEL", 1920))]
    }

    #[test]
    fn what_was_put_together_is_one_monitor_that_covers_all_of_it() {
        let mut outputs = two();
        outputs.push(output(3, bare("DP-3", 3840)));
        let found = join(outputs, &[set("PANEL", &[1, 2, 9]), set("EMPTY", &[]), set("GONE", &[7])], Some(2));
        let facts = |monitor: &Monitor| (monitor.connector.clone(), monitor.area, monitor.width, monitor.primary);
        assert_eq!(
            found.iter().map(facts).collect::<Vec<_>>(),
            [
                ("PANEL".into(), Area { x: 0, y: 0, width: 3840, height: 1080 }, 3840, true),
                ("DP-3".into(), Area { x: 3840, y: 0, width: 1920, height: 1080 }, 1920, false),
            ]
        );
        assert_eq!(found[0].identity(), "DEL DELL U2412M PANEL");
    }

    #[test]
    fn tiles_of_one_panel_are_never_two_monitors() {
        let tile = |output: Output, panel| Output { panel: Some(panel), ..output };
        let tiles: Vec<Output> = two().into_iter().map(|output| tile(output, 5)).collect();
        let found = join(tiles, &[], None);
        assert_eq!(found.len(), 1);
        assert_eq!((&*found[0].connector, found[0].area.width), ("DP-1", 3840));
        let [first, second] = <[Output; 2]>::try_from(two()).ok().unwrap();
        assert_eq!(join(vec![tile(first, 5), tile(second, 6)], &[], None).len(), 2, "two panels");
        assert_eq!(join(two(), &[], None).len(), 2, "no tiles");
    }

    #[test]
    fn one_output_keeps_its_name_and_different_ones_have_no_common_identity() {
        let found = join(two(), &[set("LEFT", &[1])], None);
        assert_eq!(found[0], dell_of("DP-1"), "{found:?}");
        let different = vec![output(1, dell("DP-1", "A", 0)), output(2, dell("DP-2", "B", 1920))];
        assert_eq!(join(different, &[set("WALL", &[1, 2])], None)[0].edid, None);
    }

    #[test]
    fn the_size_of_a_panel_is_that_of_all_its_outputs_and_of_no_wall() {
        let size = PanelSize::of_millimetres(596, 335);
        let sized = |output: Output, panel_size| Output { monitor: Monitor { panel_size, ..output.monitor }, ..output };
        let pair = |[first, second]: [Option<PanelSize>; 2]| -> Vec<Output> {
            two().into_iter().zip([first, second]).map(|(output, size)| sized(output, size)).collect()
        };
        let of = |outputs| join(outputs, &[set("PANEL", &[1, 2])], None)[0].panel_size;
        assert_eq!(of(pair([size, size])), size, "one panel, by its serial number");
        assert_eq!(of(pair([size, None])), None);
        assert_eq!(of(pair([None, size])), None);
        assert_eq!(of(pair([size, PanelSize::of_millimetres(527, 296)])), None);
        let bare = [output(1, bare("A", 0)), output(2, bare("B", 1920))].map(|output| sized(output, size));
        assert_eq!(of(bare.into()), None, "they may be two");
        let tiles = pair([size, size]).into_iter().map(|output| Output { panel: Some(5), ..output }).collect();
        assert_eq!(join(tiles, &[], None)[0].panel_size, size);
        let alone = join(pair([size, None]), &[], None);
        assert_eq!([alone[0].panel_size, alone[1].panel_size], [size, None]);
    }

    fn dell_of(connector: &str) -> Monitor {
        Monitor { primary: false, ..dell(connector, "PANEL", 0) }
    }

    #[test]
    fn a_set_with_another_monitor_in_the_middle_of_it_is_mirrored() {
        let outputs = vec![output(1, bare("A", 0)), output(2, bare("B", 1920)), output(3, bare("C", 3840))];
        let mut found = join(outputs, &[set("WALL", &[1, 3])], None);
        mark_mirrored(&mut found);
        assert!(found.iter().all(|monitor| monitor.mirrored), "{found:?}");
    }

    #[test]
    fn the_flag_of_an_output_that_is_off_makes_no_other_one_the_main_one() {
        for (main, expected) in [(Some(1), Some(0)), (Some(2), Some(1)), (Some(9), None), (None, Some(0))] {
            assert_eq!(primary(&join(two(), &[], main)), expected, "{main:?}");
        }
    }
}
