//! How the panels of a chart lie on its page.

use super::brush::{Brush, Look, Side};
use super::palette::{MOON, NIGHT, PAPER, REST, SOFT, STAR, TEXT};
use super::shapes::{self, Symbol};
use super::{Chart, HIGHEST, Panel, Typeface, WIDTH, bars};
use tiny_skia::{IntRect, Pixmap};

/// How far everything stays from the edge.
pub(crate) const EDGE: f32 = 40.0;
/// [`WIDTH`] and [`HIGHEST`], to draw with.
const WIDE: f32 = 720.0;
const HIGH: f32 = 2400.0;
/// The width that is left.
pub(crate) const INNER: f32 = WIDE - 2.0 * EDGE;
/// The height of the band at the top.
const BAND: f32 = 104.0;

/// Draws a chart; with a typeface that has all its words, or without words.
pub(crate) fn draw(chart: &Chart, typeface: Option<&Typeface>) -> Vec<u8> {
    let mut ground = Pixmap::new(WIDTH, HIGHEST).expect("the size is neither nothing nor too much");
    ground.fill(PAPER.color());
    let mut brush = Brush { ground, typeface };
    band(&mut brush, chart);
    let mut y = BAND + 20.0;
    for panel in &chart.panels {
        let before = brush.ground.clone();
        let end = panel_at(&mut brush, panel, y);
        if end > HIGH - 20.0 {
            brush.ground = before;
            break;
        }
        y = end + 16.0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies between 0 and the most there is"
    )]
    let height = ((y + 12.0) as u32).clamp(1, HIGHEST);
    let rect = IntRect::from_xywh(0, 0, WIDTH, height).expect("the size is neither nothing nor too much");
    let picture = brush.ground.clone_rect(rect).expect("it lies inside");
    picture.encode_png().expect("a picture in memory can be written to memory")
}

fn band(brush: &mut Brush<'_>, chart: &Chart) {
    brush.block(0.0, 0.0, WIDE, BAND, NIGHT);
    if let Some(star) = shapes::star(EDGE + 22.0, BAND / 2.0 + 1.0, 24.0) {
        brush.fill(&star, STAR);
    }
    for (x, y, r) in [(662.0, 26.0, 5.0), (628.0, 50.0, 3.0), (688.0, 58.0, 3.5)] {
        if let Some(star) = shapes::star(x, y, r) {
            brush.fill(&star, STAR);
        }
    }
    if brush.typeface.is_none() {
        return;
    }
    let x = EDGE + 62.0;
    let title = brush.broken(&chart.title, WIDE - x - EDGE - 40.0, Look::bold(36.0, MOON), 1);
    brush.write(title.first().map_or("", String::as_str), x, 52.0, Side::Left, Look::bold(36.0, MOON));
    brush.write(&chart.week, x, 86.0, Side::Left, Look::plain(24.0, MOON));
}

/// Draws a panel from `y` on, and tells where it ends.
fn panel_at(brush: &mut Brush<'_>, panel: &Panel, y: f32) -> f32 {
    match panel {
        Panel::Share { heading, count, of, note } => bars::share(brush, heading, (*count, *of), note, y),
        Panel::Shares { heading, rows } => bars::shares(brush, heading, rows, y),
        Panel::Answers { heading, counts, open } => bars::answers(brush, heading, *counts, *open, y),
        Panel::Gaps { heading, rows } => gaps(brush, heading, rows, y),
        Panel::Unknown { heading, said } => unknown(brush, heading, said, y),
        Panel::Trend { heading, columns } => bars::trend(brush, heading, columns, y),
    }
}

/// Writes the heading of a panel under a thin line, and tells where what follows begins.
pub(crate) fn heading(brush: &mut Brush<'_>, words: &str, y: f32) -> f32 {
    brush.block(EDGE, y, INNER, 2.0, REST);
    if brush.typeface.is_none() {
        return y + 22.0;
    }
    brush.write(words, EDGE, y + 42.0, Side::Left, Look::plain(27.0, SOFT));
    y + 60.0
}

fn gaps(brush: &mut Brush<'_>, words: &str, rows: &[super::GapRow], y: f32) -> f32 {
    let mut y = heading(brush, words, y);
    for row in rows {
        let number = Look::bold(28.0, MOON);
        brush.pill(EDGE, y + 6.0, 56.0, 46.0, NIGHT);
        brush.write(&row.number, EDGE + 28.0, y + 39.0, Side::Middle, number);
        let room = if row.quarters.is_some() { INNER - 72.0 - 150.0 } else { INNER - 72.0 };
        let look = Look::plain(30.0, TEXT);
        let lines = if brush.typeface.is_some() { brush.broken(&row.label, room, look, 2) } else { Vec::new() };
        for (index, line) in lines.iter().enumerate() {
            let down = if index == 0 { 40.0 } else { 78.0 };
            brush.write(line, EDGE + 72.0, y + down, Side::Left, look);
        }
        if let Some(quarters) = row.quarters {
            bars::quarters(brush, quarters, y);
        }
        y += if lines.len() > 1 { 98.0 } else { 64.0 };
    }
    y
}

fn unknown(brush: &mut Brush<'_>, words: &str, said: &str, y: f32) -> f32 {
    brush.block(EDGE, y, INNER, 2.0, REST);
    let middle = y + 40.0;
    if let Some(symbol) = Symbol::Question.line(EDGE + 28.0, middle, 19.0) {
        brush.line(&symbol, TEXT, 6.0);
    }
    if brush.typeface.is_some() {
        brush.write(words, EDGE + 72.0, middle + 11.0, Side::Left, Look::plain(30.0, TEXT));
    }
    brush.write(said, EDGE + INNER, middle + 16.0, Side::Right, Look::bold(46.0, TEXT));
    y + 72.0
}
