//! The columns of the list of messages, their heading, and how a row is painted.

use std::sync::Arc;

use egui::{
    Align2, CornerRadius, CursorIcon, EventFilter, FontId, Galley, Id, Key, Pos2, Rect, Response, Role, Sense, Stroke,
    Ui, WidgetInfo, pos2, vec2,
};

use super::highlight;
use super::memory::Columns as Widths;
use super::widgets;
use super::{Look, theme};
use crate::journal::{Order, PatientData, Row, RowSource, SortBy};

/// The height of the heading, in points.
pub(super) const HEAD: f32 = 28.0;
/// The room for the mark of a problem.
const MARK: f32 = 32.0;
/// The room for the arrow.
const ARROW: f32 = 28.0;
/// Between the text of a column and the next column.
const GAP: f32 = 12.0;
/// The least width of a column.
const LEAST: f32 = 48.0;
/// The least width that is left for the text.
const TEXT: f32 = 96.0;
/// The room for the mark of the order.
const ORDER: f32 = 16.0;
/// By how much an arrow key changes a width.
const STEP: f32 = 8.0;
/// As wide as the longest command of the document, and the largest share of the list that it has for that.
const COMMAND: &str = "1002 eventCompleteExam";
const SHARE: f32 = 0.3;
/// A list that is narrower than this has no column of sizes.
const SIZES: f32 = 560.0;
/// One that is narrower than this has a narrow one.
const NARROW: f32 = 720.0;

/// Where the columns begin, from the left edge of the list, and where the last one ends.
#[derive(PartialEq)]
pub(super) struct Columns {
    time: f32,
    arrow: f32,
    command: f32,
    text: f32,
    size: f32,
    end: f32,
    font: FontId,
}

/// A column that can be made wider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Time,
    Command,
    Size,
}

/// What the rows in sight need of the columns, in points.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Needs {
    command: f32,
    text: f32,
    size: f32,
}

impl Needs {
    /// Of these rows and of the heading above them.
    pub(super) fn of<'r>(
        ui: &Ui,
        look: Look<'_>,
        patient: PatientData,
        is_sortable: bool,
        rows: impl Iterator<Item = Row<'r>>,
    ) -> Self {
        let order = if is_sortable { ORDER } else { 0.0 };
        let heading = |key| widgets::text_width(ui, look.words.get(key), theme::small_strong()) + order;
        let mut needs = Self { command: heading("messages-command"), text: 0.0, size: heading("messages-size") };
        for row in rows {
            let (label, summary) = (look.text(&row.label().message()), look.text(&row.summary(patient)));
            let font = widgets::of_one_weight(look, &summary, theme::row());
            needs.command = needs.command.max(widgets::text_width(ui, &label, theme::row_strong()));
            needs.text = needs.text.max(widgets::text_width(ui, &summary, font));
            if let Some(size) = row.size() {
                needs.size = needs.size.max(widgets::text_width(ui, &size_text(size), theme::row()));
            }
        }
        let whole = |width: f32| width.ceil() + GAP;
        Self { command: whole(needs.command), text: whole(needs.text), size: needs.size.ceil() }
    }
}

impl Columns {
    /// The widths that somebody chose, and the usual ones elsewhere; the text keeps enough. Where it would be cut the others keep what
    /// they need, and no more.
    pub(super) fn of(ui: &Ui, width: f32, widths: Widths, needs: Needs) -> Self {
        let usual = Self::with(ui, width, widths, None);
        if usual.size - usual.text >= needs.text { usual } else { Self::with(ui, width, widths, Some(needs)) }
    }

    fn with(ui: &Ui, width: f32, widths: Widths, needs: Option<Needs>) -> Self {
        let least = |usual: f32, needed: f32| if needs.is_some() { usual.min(needed) } else { usual };
        let needs = needs.unwrap_or_default();
        let chosen = |chosen: u16, usual: f32| if chosen == 0 { usual } else { f32::from(chosen).max(LEAST) };
        let usual = widgets::text_width(ui, "00:00:00.000", theme::row()).ceil() + GAP;
        let time = chosen(widths.time, usual);
        let longest = widgets::text_width(ui, COMMAND, theme::row_strong()).ceil() + GAP;
        let usual = (width * 0.25).max(longest.min(width * SHARE));
        let command = chosen(widths.command, least(usual.clamp(120.0, 208.0).round(), needs.command));
        let usual = if width < NARROW { 50.0 } else { 64.0 };
        let size = if width < SIZES { 0.0 } else { chosen(widths.size, least(usual, needs.size)) };
        let room = (width - MARK - ARROW - TEXT).max(0.0);
        let share = (room / (time + command + size)).min(1.0);
        let [time, command, size] = [time, command, size].map(|width| (width * share).floor());
        let end = width - GAP;
        Self {
            time: MARK,
            arrow: MARK + time,
            command: MARK + time + ARROW,
            text: MARK + time + ARROW + command,
            size: end - size,
            end,
            font: theme::row(),
        }
    }

    fn cell(rect: Rect, from: f32, to: f32) -> Rect {
        Rect::from_x_y_ranges(rect.left() + from..=rect.left() + to, rect.y_range())
    }
}

/// One heading.
#[derive(Clone, Copy)]
struct Heading {
    key: &'static str,
    by: SortBy,
    from: f32,
    to: f32,
    /// The column whose width is changed where the heading has the keyboard.
    column: Option<Column>,
    /// The column whose edge stands behind it.
    edge: Option<Column>,
}

/// The names of the columns; their edges can be dragged, and go back to the usual width with a double click. Where there is an order, a
/// click on a name asks for another one, and the arrow keys change the width of its column.
pub(super) fn head_ui(
    ui: &mut Ui,
    look: Look<'_>,
    rect: Rect,
    (columns, order): (&Columns, Option<Order>),
    widths: &mut Widths,
) -> Option<Order> {
    let palette = look.palette;
    // Inside the edge of the card, and round where it is.
    let is_top = rect.top() - ui.max_rect().top() < 1.0;
    let round = if is_top { theme::RADIUS } else { 0 };
    let corners = CornerRadius { nw: round, ne: round, sw: 0, se: 0 };
    ui.painter().rect_filled(rect, corners, palette.ground);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    let heading = |key, by, (from, to), column, edge| Heading { key, by, from, to, column, edge };
    let (time, command, size) = (Some(Column::Time), Some(Column::Command), Some(Column::Size));
    let names = [
        heading("messages-time", SortBy::Time, (columns.time, columns.arrow - GAP), time, time),
        heading("messages-command", SortBy::Command, (columns.command, columns.text - GAP), command, command),
        heading("messages-text", SortBy::Text, (columns.text, columns.size - GAP), None, size),
        heading("messages-size", SortBy::Size, (columns.size, columns.end), size, None),
    ];
    let mut wanted = None;
    for heading in names.into_iter().filter(|heading| heading.to - heading.from >= 1.0) {
        let response = heading_ui(ui, look, rect, heading, order);
        if let Some(order) = order.filter(|_| response.clicked()) {
            wanted = Some(order.clicked(heading.by));
        }
        if let Some(column) = heading.column.filter(|_| response.has_focus()) {
            keys(ui, response.id, column, columns, widths);
        }
        let Some(column) = heading.edge else { continue };
        let at = match column {
            Column::Time => columns.arrow,
            Column::Command => columns.text,
            Column::Size => columns.size,
        };
        edge_ui(ui, look, Columns::cell(rect, at - GAP, at), column, columns, widths);
    }
    wanted
}

fn heading_ui(ui: &Ui, look: Look<'_>, rect: Rect, heading: Heading, order: Option<Order>) -> Response {
    let (palette, words) = (look.palette, look.words);
    let cell = Columns::cell(rect, heading.from, heading.to);
    let name = words.get(heading.key);
    let sense = if order.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(cell, ui.scope_id().with(heading.key), sense);
    let sorted = order.filter(|order| order.by == heading.by);
    let is_lit = order.is_some() && (response.hovered() || response.has_focus());
    let ink = if sorted.is_some() || is_lit { palette.ink } else { palette.ink_soft };
    let mut text = cell;
    if let Some(order) = sorted {
        *text.right_mut() -= ORDER;
        let name_width = widgets::text_width(ui, name, theme::small_strong()).min(text.width());
        let left = if heading.edge.is_none() { text.right() } else { text.left() + name_width };
        order_mark(ui, pos2(left + ORDER / 2.0, cell.center().y), order, ink);
    }
    let elided = if heading.edge.is_none() {
        // Above its numbers, which end where it ends.
        ui.painter().text(text.right_center(), Align2::RIGHT_CENTER, name, theme::small_strong(), ink);
        false
    } else {
        widgets::cell_ui(ui, text, name, theme::small_strong(), ink)
    };
    let said = match sorted {
        Some(Order { descending: true, .. }) => words.with("messages-sorted-down", &[("column", name)]),
        Some(Order { descending: false, .. }) => words.with("messages-sorted-up", &[("column", name)]),
        None => name.to_owned(),
    };
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &said));
    widgets::focus_ring(ui, palette, &response.clone().with_new_rect(cell.shrink2(vec2(-4.0, 4.0))), 4);
    match (order, elided) {
        (Some(_), _) => response.on_hover_text(format!("{name}\n{}", words.get("messages-sort-hint"))),
        (None, true) => response.on_hover_text(name),
        (None, false) => response,
    }
}

/// A triangle that points to where the greatest is.
fn order_mark(ui: &Ui, at: Pos2, order: Order, ink: egui::Color32) {
    let tip = if order.descending { 1.0 } else { -1.0 };
    let corners = [vec2(-4.0, -2.0 * tip), vec2(4.0, -2.0 * tip), vec2(0.0, 3.0 * tip)].map(|corner| at + corner);
    ui.painter().add(egui::Shape::convex_polygon(corners.to_vec(), ink, Stroke::NONE));
}

/// The arrow keys make the column of the heading that has the keyboard wider and narrower, Home gives it its usual width.
fn keys(ui: &Ui, heading: Id, column: Column, columns: &Columns, widths: &mut Widths) {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(heading, filter));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let (width, chosen) = column.width(columns, widths);
    if pressed(Key::Home) {
        *chosen = 0;
    } else if pressed(Key::ArrowRight) {
        *chosen = whole(width + STEP);
    } else if pressed(Key::ArrowLeft) {
        *chosen = whole(width - STEP);
    }
}

/// A width that somebody may choose.
fn whole(width: f32) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 48 and 2000")]
    let whole = width.clamp(LEAST, 2_000.0).round() as u16;
    whole
}

impl Column {
    /// How wide it is, and what was chosen.
    fn width<'w>(self, columns: &Columns, widths: &'w mut Widths) -> (f32, &'w mut u16) {
        match self {
            Self::Time => (columns.arrow - columns.time, &mut widths.time),
            Self::Command => (columns.text - columns.command, &mut widths.command),
            // Its edge is the left one.
            Self::Size => (columns.end - columns.size, &mut widths.size),
        }
    }
}

/// The edge between two columns.
fn edge_ui(ui: &Ui, look: Look<'_>, rect: Rect, column: Column, columns: &Columns, widths: &mut Widths) {
    // By the mouse alone: the headings are the stops of the keyboard.
    let edge = ui.interact(rect, ui.scope_id().with(("edge", column as u8)), Sense::CLICK | Sense::DRAG);
    let line = if edge.hovered() || edge.dragged() { look.palette.accent_ink } else { look.palette.outline };
    ui.painter().vline(rect.center().x.round() - 0.5, rect.y_range().shrink(6.0), Stroke::new(1.0, line));
    let (width, chosen) = column.width(columns, widths);
    let moved = if column == Column::Size { -edge.drag_delta().x } else { edge.drag_delta().x };
    if edge.double_clicked() {
        *chosen = 0;
    } else if edge.dragged() && moved != 0.0 {
        *chosen = whole(width + moved);
    }
    edge.on_hover_cursor(CursorIcon::ResizeHorizontal).on_hover_text(look.words.get("messages-edge-hint"));
}

/// What a row is painted with.
#[derive(Clone, Copy)]
pub(super) struct RowLook<'a> {
    pub(super) columns: &'a Columns,
    pub(super) search: &'a str,
    pub(super) patient: PatientData,
    pub(super) today: chrono::NaiveDate,
    pub(super) selected: bool,
    pub(super) list: Id,
}

/// One row. It is no stop of the keyboard: the list is.
pub(super) fn row_ui(ui: &mut Ui, look: Look<'_>, with: RowLook<'_>, row: Row<'_>) -> Response {
    let palette = look.palette;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), theme::ROW));
    let response = ui.interact(rect, row_id(with.list, row), Sense::CLICK);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let columns = with.columns;
    let painter = ui.painter();
    let fill = if with.selected {
        Some(palette.accent_soft)
    } else if response.hovered() {
        Some(palette.ground)
    } else {
        row.is_problem().then_some(palette.notice_soft)
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, CornerRadius::ZERO, fill);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    mark_ui(ui, look, pos2(rect.left() + MARK / 2.0, rect.center().y), row);
    let time = time_text(row, with.today);
    let cell = |from: f32, to: f32| Columns::cell(rect, from, to);
    let plain = |text: &str, cell: Rect| widgets::cell_ui(ui, cell, text, columns.font.clone(), palette.ink_soft);
    plain(&time, cell(columns.time, columns.arrow - 4.0));
    let (direction, way) = match row.way() {
        RowSource::Received => (Some(true), "messages-received"),
        RowSource::Sent => (Some(false), "messages-sent"),
        RowSource::Link => (None, "messages-link"),
    };
    widgets::direction_ui(ui, palette, pos2(rect.left() + columns.arrow + 8.0, rect.center().y), direction);
    let (label, summary) = (look.text(&row.label().message()), look.text(&row.summary(with.patient)));
    let found = |text: &str, cell: Rect, font: FontId| {
        let job = highlight::job(text, with.search, (font, palette.ink, palette.found), cell.width());
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        paint_in(ui, &galley, cell);
        galley.elided
    };
    let mut cut = found(&label, cell(columns.command, columns.text - GAP), theme::row_strong());
    let font = widgets::of_one_weight(look, &summary, columns.font.clone());
    cut |= found(&summary, cell(columns.text, columns.size - GAP), font);
    let size = row.size().map(size_text).unwrap_or_default();
    if columns.size < columns.end {
        let at = pos2(rect.left() + columns.end, rect.center().y);
        painter.text(at, Align2::RIGHT_CENTER, &size, columns.font.clone(), palette.ink_soft);
    }
    let problem = if row.is_problem() { look.words.get("messages-problem") } else { "" };
    let spoken = format!("{time} {} {label} {summary} {size} {problem}", look.words.get(way));
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, spoken.trim_end()));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(with.selected));
    if cut { response.on_hover_text(format!("{label}\n{summary}")) } else { response }
}

fn size_text(size: usize) -> String {
    format!("{size} B")
}

/// By which a row is told apart in the window.
pub(super) fn row_id(list: Id, row: Row<'_>) -> Id {
    list.with(row.id().number())
}

/// The time of day, with the date where that is another one than today's.
pub(super) fn time_text(row: Row<'_>, today: chrono::NaiveDate) -> String {
    let form = if row.wall().date_naive() == today { "%H:%M:%S%.3f" } else { "%m-%d %H:%M:%S" };
    row.wall().format(form).to_string()
}

/// A problem has a filled mark with an exclamation mark, a notice a small ring.
fn mark_ui(ui: &Ui, look: Look<'_>, at: Pos2, row: Row<'_>) {
    let (palette, painter) = (look.palette, ui.painter());
    if row.is_problem() {
        painter.rect_filled(Rect::from_center_size(at, vec2(16.0, 16.0)), CornerRadius::same(4), palette.failed);
        painter.vline(at.x, at.y - 5.0..=at.y + 1.5, Stroke::new(2.0, palette.surface));
        painter.circle_filled(at + vec2(0.0, 4.5), 1.3, palette.surface);
    } else if !row.notices().is_empty() {
        painter.circle_stroke(at, 3.5, Stroke::new(1.4, palette.ink_soft));
    }
}

fn paint_in(ui: &Ui, galley: &Arc<Galley>, cell: Rect) {
    let top = cell.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(cell.left(), top), Arc::clone(galley), ui.visuals().text_color());
}
