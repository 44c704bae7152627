//! A brush that knows shapes, words where there is a font, and numbers in any case.

use super::palette::Ink;
use super::shapes;
use super::typeface::Typeface;
use tiny_skia::{FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, StrokeDash, Transform};

/// What is painted on, and with which letters.
pub(crate) struct Brush<'a> {
    pub(crate) ground: Pixmap,
    pub(crate) typeface: Option<&'a Typeface>,
}

/// Where words begin or end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// They begin there.
    Left,
    /// They end there.
    Right,
    /// Their middle is there.
    Middle,
}

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heft {
    /// As the font has them.
    Plain,
    /// Thickened, for what is read first.
    Bold,
}

/// How words look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    pub(crate) heft: Heft,
}

impl Look {
    pub(crate) fn plain(size: f32, ink: Ink) -> Look {
        Look { size, ink, heft: Heft::Plain }
    }

    pub(crate) fn bold(size: f32, ink: Ink) -> Look {
        Look { size, ink, heft: Heft::Bold }
    }
}

fn paint(ink: Ink) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(ink.color());
    paint.anti_alias = true;
    paint
}

fn pen(width: f32) -> Stroke {
    Stroke { width, line_cap: LineCap::Round, line_join: LineJoin::Round, ..Stroke::default() }
}

impl Brush<'_> {
    /// Fills a path.
    pub(crate) fn fill(&mut self, path: &Path, ink: Ink) {
        self.ground.fill_path(path, &paint(ink), FillRule::Winding, Transform::identity(), None);
    }

    /// Draws the line of a path.
    pub(crate) fn line(&mut self, path: &Path, ink: Ink, width: f32) {
        self.ground.stroke_path(path, &paint(ink), &pen(width), Transform::identity(), None);
    }

    /// Draws the line of a path in dashes.
    pub(crate) fn dashes(&mut self, path: &Path, ink: Ink, width: f32) {
        let stroke = Stroke { dash: StrokeDash::new(vec![8.0, 8.0], 0.0), line_cap: LineCap::Butt, ..pen(width) };
        self.ground.stroke_path(path, &paint(ink), &stroke, Transform::identity(), None);
    }

    /// Fills a rectangle.
    pub(crate) fn block(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            self.ground.fill_rect(rect, &paint(ink), Transform::identity(), None);
        }
    }

    /// Fills a rectangle with round corners.
    pub(crate) fn pill(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        if let Some(path) = rounded(x, y, width, height) {
            self.fill(&path, ink);
        }
    }

    /// Draws the edge of a rectangle with round corners.
    pub(crate) fn edge(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        if let Some(path) = rounded(x, y, width, height) {
            self.line(&path, ink, 2.0);
        }
    }

    /// Tells how wide words become; numbers have a width without a font too.
    pub(crate) fn width(&self, words: &str, look: Look) -> f32 {
        match self.typeface {
            Some(typeface) => typeface.width(words, look.size),
            None => shapes::width(words, look.size),
        }
    }

    /// Writes words on a line, whose letters stand at `y`. Without a font only numbers and signs are written.
    pub(crate) fn write(&mut self, words: &str, x: f32, y: f32, side: Side, look: Look) {
        let width = self.width(words, look);
        let x = match side {
            Side::Left => x,
            Side::Right => x - width,
            Side::Middle => x - width / 2.0,
        };
        match self.typeface {
            Some(typeface) => {
                if let Some(path) = typeface.outline(words, x, y, look.size) {
                    self.fill(&path, look.ink);
                    if look.heft == Heft::Bold {
                        self.line(&path, look.ink, look.size / 28.0);
                    }
                }
            }
            None => {
                if let Some(path) = shapes::number(words, x, y, look.size) {
                    let width = if look.heft == Heft::Bold { look.size / 8.0 } else { look.size / 11.0 };
                    self.line(&path, look.ink, width);
                }
            }
        }
    }

    /// Breaks words into at most `most` lines of a width; what is left over ends in `…`.
    pub(crate) fn broken(&self, words: &str, width: f32, look: Look, most: usize) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut rest = words.trim();
        while !rest.is_empty() && lines.len() < most {
            let fits = |end: usize| self.width(&rest[..end], look) <= width;
            let ends: Vec<usize> = rest.char_indices().map(|(at, letter)| at + letter.len_utf8()).collect();
            let fit = ends.iter().copied().take_while(|end| fits(*end)).last().unwrap_or(ends[0]);
            let end = if fit == rest.len() {
                fit
            } else {
                // Words in letters are kept whole; other writing may break anywhere.
                let letters = rest[fit..].starts_with(|letter: char| letter.is_ascii_alphanumeric());
                let blank = rest[..fit].rfind(' ').filter(|_| letters && !rest[..fit].ends_with(' '));
                blank.unwrap_or(fit)
            };
            lines.push(rest[..end].trim_end().to_owned());
            rest = rest[end..].trim_start();
        }
        if let (false, Some(last)) = (rest.is_empty(), lines.last_mut()) {
            while !last.is_empty() && self.width(&format!("{last}…"), look) > width {
                last.pop();
            }
            last.push('…');
        }
        lines
    }
}

/// Makes a rectangle with round corners.
pub(crate) fn rounded(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    let r = (height / 2.0).min(width / 2.0).min(14.0);
    // The distance of the handles of a quarter of a circle.
    let h = r * 0.448;
    let (right, bottom) = (x + width, y + height);
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.line_to(right - r, y);
    path.cubic_to(right - h, y, right, y + h, right, y + r);
    path.line_to(right, bottom - r);
    path.cubic_to(right, bottom - h, right - h, bottom, right - r, bottom);
    path.line_to(x + r, bottom);
    path.cubic_to(x + h, bottom, x, bottom - h, x, bottom - r);
    path.line_to(x, y + r);
    path.cubic_to(x, y + h, x + h, y, x + r, y);
    path.close();
    path.finish()
}
