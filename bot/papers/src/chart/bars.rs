//! Bars, dots and columns; each with its number.

use super::brush::{Brush, Look, Side, rounded};
use super::page::{EDGE, INNER, heading};
use super::palette::{FULL, Ink, MOON, NIGHT, NOT, PAPER, PARTLY, REST, SOFT, TEXT, UNKNOWN};
use super::shapes::Symbol;
use super::{Column, ShareRow};
use tiny_skia::{PathBuilder, Rect};

/// The most people who are drawn one by one.
const DOTS: usize = 24;

#[expect(clippy::cast_precision_loss, reason = "counts of people and questions are small")]
fn part(count: usize, of: usize) -> f32 {
    if of == 0 { 0.0 } else { count as f32 / of as f32 }
}

/// Draws how many of how many, large, with a dot for each person while they are few.
pub(crate) fn share(brush: &mut Brush<'_>, words: &str, (count, of): (usize, usize), note: &str, y: f32) -> f32 {
    let y = if brush.typeface.is_some() {
        brush.write(words, EDGE, y + 34.0, Side::Left, Look::plain(27.0, SOFT));
        y + 52.0
    } else {
        y + 16.0
    };
    let (large, small) = (Look::bold(104.0, TEXT), Look::bold(56.0, SOFT));
    let foot = y + 84.0;
    brush.write(&count.to_string(), EDGE, foot, Side::Left, large);
    let after = EDGE + brush.width(&count.to_string(), large) + 14.0;
    brush.write(&format!("/{of}"), after, foot, Side::Left, small);
    let percent = format!("{}%", count * 100 / of.max(1));
    brush.write(&percent, EDGE + INNER, foot, Side::Right, Look::bold(56.0, FULL));
    if brush.typeface.is_some() {
        brush.write(note, EDGE + INNER, y + 16.0, Side::Right, Look::plain(26.0, TEXT));
    }
    if (1..=DOTS).contains(&of) {
        dots(brush, count, of, y + 116.0)
    } else {
        bar(brush, count, of, y + 112.0, 44.0) + 14.0
    }
}

/// Draws a dot for each person: full for who handed in, a ring for who did not yet.
fn dots(brush: &mut Brush<'_>, count: usize, of: usize, y: f32) -> f32 {
    let (step, r) = (53.0_f32, 19.0_f32);
    let per_row = 12;
    for index in 0..of {
        let (column, row) = (index % per_row, index / per_row);
        #[expect(clippy::cast_precision_loss, reason = "at most two dozen")]
        let (x, y) = (EDGE + r + 2.0 + column as f32 * step, y + r + row as f32 * step);
        let mut path = PathBuilder::new();
        path.push_circle(x, y, if index < count { r } else { r - 3.0 });
        let Some(path) = path.finish() else { continue };
        if index < count {
            brush.fill(&path, FULL);
        } else {
            brush.line(&path, SOFT, 4.0);
        }
    }
    let rows = of.div_ceil(per_row);
    #[expect(clippy::cast_precision_loss, reason = "at most two")]
    let height = rows as f32 * step;
    y + height
}

/// Draws a bar, and tells where it ends.
fn bar(brush: &mut Brush<'_>, count: usize, of: usize, y: f32, height: f32) -> f32 {
    brush.pill(EDGE, y, INNER, height, REST);
    let full = INNER * part(count, of);
    if count > 0 {
        brush.pill(EDGE, y, full.max(height), height, FULL);
    }
    brush.edge(EDGE, y, INNER, height, SOFT);
    y + height
}

/// Draws how many of how many, part by part.
pub(crate) fn shares(brush: &mut Brush<'_>, words: &str, rows: &[ShareRow], y: f32) -> f32 {
    let mut y = heading(brush, words, y);
    for (index, row) in rows.iter().enumerate() {
        let look = Look::plain(28.0, TEXT);
        let named = brush.typeface.map(|typeface| typeface.only(&row.name)).filter(|name| !name.trim().is_empty());
        // A name that cannot be written is told by its place in the list.
        let name = named.unwrap_or_else(|| (index + 1).to_string());
        let name = brush.broken(&name, INNER - 150.0, look, 1);
        brush.write(name.first().map_or("", String::as_str), EDGE, y + 30.0, Side::Left, look);
        let said = format!("{}/{}", row.count, row.of);
        brush.write(&said, EDGE + INNER, y + 30.0, Side::Right, Look::bold(30.0, TEXT));
        y = bar(brush, row.count, row.of, y + 42.0, 26.0) + 18.0;
    }
    y
}

const INKS: [Ink; 4] = [FULL, PARTLY, NOT, UNKNOWN];

/// Draws how many questions have which answer: one bar in pieces, each with a pattern, and below it symbol and number.
pub(crate) fn answers(brush: &mut Brush<'_>, words: &str, counts: [usize; 4], open: usize, y: f32) -> f32 {
    let y = heading(brush, words, y);
    let of = counts.iter().sum::<usize>() + open;
    let height = 60.0;
    brush.block(EDGE, y, INNER, height, PAPER);
    let mut x = EDGE;
    for (symbol, count) in Symbol::ALL.into_iter().zip(counts) {
        let width = INNER * part(count, of);
        pattern(brush, symbol, (x, y, width, height));
        x += width;
        if count > 0 && x < EDGE + INNER - 1.0 {
            brush.block(x - 2.0, y, 4.0, height, PAPER);
        }
    }
    if let Some(frame) = Rect::from_xywh(x, y, EDGE + INNER - x, height).map(PathBuilder::from_rect) {
        brush.dashes(&frame, SOFT, 2.0);
    }
    legend(brush, counts, open, y + height + 52.0)
}

/// Names each piece of the bar by its symbol, with its number; what has no answer yet by a dashed box.
fn legend(brush: &mut Brush<'_>, counts: [usize; 4], open: usize, foot: f32) -> f32 {
    let (step, number) = (INNER / 5.0, Look::bold(38.0, TEXT));
    let mut x = EDGE;
    for ((symbol, count), ink) in Symbol::ALL.into_iter().zip(counts).zip(INKS) {
        brush.pill(x, foot - 36.0, 46.0, 46.0, ink);
        if let Some(line) = symbol.line(x + 23.0, foot - 13.0, 14.0) {
            brush.line(&line, mark(ink), 5.0);
        }
        brush.write(&count.to_string(), x + 58.0, foot + 2.0, Side::Left, number);
        x += step;
    }
    if open > 0 {
        if let Some(frame) = rounded(x + 1.0, foot - 35.0, 44.0, 44.0) {
            brush.dashes(&frame, SOFT, 3.0);
        }
        brush.write(&open.to_string(), x + 58.0, foot + 2.0, Side::Left, number);
    }
    foot + 28.0
}

/// The ink of a symbol that lies on another.
pub(crate) fn mark(below: Ink) -> Ink {
    if below == PARTLY || below == UNKNOWN { NIGHT } else { MOON }
}

/// Fills a piece of a bar: ○ plain, △ striped, × latticed, ？ dotted.
fn pattern(brush: &mut Brush<'_>, symbol: Symbol, (x, y, width, height): (f32, f32, f32, f32)) {
    if width < 1.0 {
        return;
    }
    let slope = |brush: &mut Brush<'_>, ink: Ink, up: f32| {
        let mut from = x - height;
        while from < x + width {
            // The line is cut to the piece: from where it comes in to where it goes out.
            let (left, right) = (from.max(x), (from + height).min(x + width));
            if left < right {
                let at = |x: f32| if up > 0.0 { y + height - (x - from) } else { y + (x - from) };
                let mut path = PathBuilder::new();
                path.move_to(left, at(left));
                path.line_to(right, at(right));
                if let Some(path) = path.finish() {
                    brush.line(&path, ink, 3.0);
                }
            }
            from += 20.0;
        }
    };
    match symbol {
        Symbol::Circle => brush.block(x, y, width, height, FULL),
        Symbol::Triangle => {
            brush.block(x, y, width, height, PARTLY);
            slope(brush, NIGHT, 1.0);
        }
        Symbol::Cross => {
            brush.block(x, y, width, height, NOT);
            slope(brush, MOON, 1.0);
            slope(brush, MOON, -1.0);
        }
        Symbol::Question => {
            brush.block(x, y, width, height, UNKNOWN);
            let mut row = y + 10.0;
            while row < y + height {
                let mut column = x + 10.0;
                while column < x + width - 4.0 {
                    let mut path = PathBuilder::new();
                    path.push_circle(column, row, 3.5);
                    if let Some(path) = path.finish() {
                        brush.fill(&path, NIGHT);
                    }
                    column += 18.0;
                }
                row += 18.0;
            }
        }
    }
}

/// Draws four blocks, so many of them full.
pub(crate) fn quarters(brush: &mut Brush<'_>, full: u8, y: f32) {
    let (width, gap) = (28.0, 8.0);
    let mut x = EDGE + INNER - 4.0 * width - 3.0 * gap;
    for quarter in 0..4 {
        if quarter < full {
            brush.block(x, y + 12.0, width, 34.0, FULL);
        } else {
            brush.block(x, y + 12.0, width, 34.0, REST);
            brush.block(x, y + 42.0, width, 4.0, SOFT);
        }
        x += width + gap;
    }
}

/// Draws a column for each diagnosis on one scale, from −25 to 100; one that is not decided yet is a dashed outline.
pub(crate) fn trend(brush: &mut Brush<'_>, words: &str, columns: &[Column], y: f32) -> f32 {
    let y = heading(brush, words, y);
    let (top, unit) = (y + 30.0, 1.9);
    let zero = top + 100.0 * unit;
    // The most there is, so that half of it looks like half.
    brush.write("100", EDGE + INNER, top - 8.0, Side::Right, Look::plain(22.0, SOFT));
    let mut line = PathBuilder::new();
    line.move_to(EDGE, top);
    line.line_to(EDGE + INNER, top);
    if let Some(line) = line.finish() {
        brush.dashes(&line, SOFT, 2.0);
    }
    let lowest = columns.iter().filter_map(|column| column.points).min().unwrap_or(0).min(0);
    #[expect(clippy::cast_precision_loss, reason = "points lie between −25 and 100")]
    let height_of = |points: i32| points as f32 * unit;
    let floor = zero - height_of(lowest);
    let step = INNER / 4.0;
    let mut middle = EDGE + step / 2.0;
    for column in columns {
        let (width, left) = (84.0, middle - 42.0);
        let high = match column.points {
            Some(points) if points >= 0 => {
                let height = height_of(points).max(3.0);
                brush.block(left, zero - height, width, height, FULL);
                zero - height
            }
            Some(points) => {
                brush.block(left, zero, width, -height_of(points), NOT);
                zero
            }
            None => {
                if let Some(path) = rounded(left, zero - 46.0, width, 46.0) {
                    brush.dashes(&path, SOFT, 3.0);
                }
                zero - 46.0
            }
        };
        brush.write(&column.said, middle, high - 12.0, Side::Middle, Look::bold(36.0, TEXT));
        brush.write(&column.when, middle, floor + 36.0, Side::Middle, Look::plain(25.0, SOFT));
        middle += step;
    }
    brush.block(EDGE, zero - 1.0, INNER, 3.0, SOFT);
    floor + 56.0
}
