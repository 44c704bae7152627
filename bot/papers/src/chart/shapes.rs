//! Shapes that need no font: the digits, the symbols ○ △ × ？, a star.

use tiny_skia::{Path, PathBuilder};

/// The strokes of a sign in a box four wide and six high, its foot at 0: each a start and what follows.
enum Stroke {
    /// To a point.
    To(f32, f32),
    /// To a point in a curve, by two handles.
    Curve(f32, f32, f32, f32, f32, f32),
    /// From a new point.
    From(f32, f32),
}

use Stroke::{Curve, From, To};

/// A sign that is as wide as its box says.
struct Sign {
    wide: f32,
    strokes: &'static [Stroke],
}

/// Gives the strokes of a sign; none where it has no shape without a font.
fn sign(letter: char) -> Option<Sign> {
    let (wide, strokes): (f32, &'static [Stroke]) = match letter {
        '0' => (
            4.0,
            &[
                From(2.0, 6.0),
                Curve(3.6, 6.0, 4.0, 4.4, 4.0, 3.0),
                Curve(4.0, 1.6, 3.6, 0.0, 2.0, 0.0),
                Curve(0.4, 0.0, 0.0, 1.6, 0.0, 3.0),
                Curve(0.0, 4.4, 0.4, 6.0, 2.0, 6.0),
            ],
        ),
        '1' => (2.4, &[From(0.2, 4.6), To(1.8, 6.0), To(1.8, 0.0)]),
        '2' => (
            4.0,
            &[From(0.2, 4.6), Curve(0.6, 6.4, 3.8, 6.4, 3.8, 4.3), Curve(3.8, 2.9, 1.8, 2.0, 0.2, 0.0), To(4.0, 0.0)],
        ),
        '3' => (
            4.0,
            &[
                From(0.3, 5.2),
                Curve(1.2, 6.4, 3.7, 6.2, 3.7, 4.5),
                Curve(3.7, 3.4, 2.6, 3.1, 1.6, 3.1),
                From(1.6, 3.1),
                Curve(2.8, 3.1, 4.0, 2.7, 4.0, 1.6),
                Curve(4.0, -0.3, 1.0, -0.4, 0.1, 0.8),
            ],
        ),
        '4' => (4.0, &[From(3.0, 0.0), To(3.0, 6.0), To(0.0, 1.8), To(4.0, 1.8)]),
        '5' => (
            4.0,
            &[
                From(3.7, 6.0),
                To(0.8, 6.0),
                To(0.4, 3.3),
                Curve(1.6, 4.2, 4.0, 3.9, 4.0, 2.0),
                Curve(4.0, -0.3, 1.0, -0.4, 0.1, 0.8),
            ],
        ),
        '6' => (
            4.0,
            &[
                From(3.5, 5.6),
                Curve(1.6, 6.6, 0.0, 5.0, 0.0, 2.4),
                Curve(0.0, -0.8, 4.0, -0.8, 4.0, 1.9),
                Curve(4.0, 4.3, 0.8, 4.3, 0.0, 2.2),
            ],
        ),
        '7' => (4.0, &[From(0.1, 6.0), To(4.0, 6.0), Curve(2.6, 4.2, 1.8, 2.2, 1.5, 0.0)]),
        '8' => (
            4.0,
            &[
                From(2.0, 3.2),
                Curve(0.6, 3.4, 0.3, 4.0, 0.3, 4.6),
                Curve(0.3, 6.5, 3.7, 6.5, 3.7, 4.6),
                Curve(3.7, 4.0, 3.4, 3.4, 2.0, 3.2),
                Curve(0.5, 3.0, 0.0, 2.4, 0.0, 1.6),
                Curve(0.0, -0.5, 4.0, -0.5, 4.0, 1.6),
                Curve(4.0, 2.4, 3.5, 3.0, 2.0, 3.2),
            ],
        ),
        '9' => (
            4.0,
            &[
                From(0.5, 0.4),
                Curve(2.4, -0.6, 4.0, 1.0, 4.0, 3.6),
                Curve(4.0, 6.8, 0.0, 6.8, 0.0, 4.1),
                Curve(0.0, 1.7, 3.2, 1.7, 4.0, 3.8),
            ],
        ),
        '/' => (2.8, &[From(0.2, -0.6), To(2.6, 6.6)]),
        '%' => (
            5.0,
            &[
                From(0.8, 0.0),
                To(4.2, 6.0),
                From(1.0, 6.0),
                Curve(2.3, 6.0, 2.3, 4.0, 1.0, 4.0),
                Curve(-0.3, 4.0, -0.3, 6.0, 1.0, 6.0),
                From(4.0, 2.0),
                Curve(5.3, 2.0, 5.3, 0.0, 4.0, 0.0),
                Curve(2.7, 0.0, 2.7, 2.0, 4.0, 2.0),
            ],
        ),
        '-' | '−' => (3.0, &[From(0.3, 3.0), To(2.7, 3.0)]),
        '+' => (3.2, &[From(0.2, 3.0), To(3.0, 3.0), From(1.6, 1.6), To(1.6, 4.4)]),
        _ => return None,
    };
    Some(Sign { wide, strokes })
}

/// Tells how wide the signs of `words` become; whatever else is in them has no width.
pub(crate) fn width(words: &str, size: f32) -> f32 {
    let scale = size * 0.72 / 6.0;
    let signs: Vec<f32> = words.chars().filter_map(sign).map(|sign| sign.wide).collect();
    let gaps = signs.len().saturating_sub(1);
    #[expect(clippy::cast_precision_loss, reason = "a handful of signs")]
    let gaps = gaps as f32;
    (signs.iter().sum::<f32>() + gaps * 1.4) * scale + size / 9.0
}

/// Makes the line of the signs of `words` that begin at `x` and stand at `y`.
pub(crate) fn number(words: &str, x: f32, y: f32, size: f32) -> Option<Path> {
    let scale = size * 0.72 / 6.0;
    let mut path = PathBuilder::new();
    // Half of the line lies outside of its middle.
    let mut left = x + size / 18.0;
    for sign in words.chars().filter_map(sign) {
        let at = |dx: f32, dy: f32| (left + dx * scale, y - dy * scale);
        for stroke in sign.strokes {
            match stroke {
                From(dx, dy) => {
                    let (x, y) = at(*dx, *dy);
                    path.move_to(x, y);
                }
                To(dx, dy) => {
                    let (x, y) = at(*dx, *dy);
                    path.line_to(x, y);
                }
                Curve(ax, ay, bx, by, dx, dy) => {
                    let ((ax, ay), (bx, by), (x, y)) = (at(*ax, *ay), at(*bx, *by), at(*dx, *dy));
                    path.cubic_to(ax, ay, bx, by, x, y);
                }
            }
        }
        left += (sign.wide + 1.4) * scale;
    }
    path.finish()
}

/// One of ○ △ × ？, as the buttons have them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Symbol {
    Circle,
    Triangle,
    Cross,
    Question,
}

impl Symbol {
    pub(crate) const ALL: [Symbol; 4] = [Symbol::Circle, Symbol::Triangle, Symbol::Cross, Symbol::Question];

    /// Makes the line of the symbol around a middle.
    pub(crate) fn line(self, x: f32, y: f32, r: f32) -> Option<Path> {
        let mut path = PathBuilder::new();
        match self {
            Symbol::Circle => path.push_circle(x, y, r * 0.86),
            Symbol::Triangle => {
                path.move_to(x, y - r * 0.9);
                path.line_to(x + r * 0.95, y + r * 0.75);
                path.line_to(x - r * 0.95, y + r * 0.75);
                path.close();
            }
            Symbol::Cross => {
                let d = r * 0.75;
                path.move_to(x - d, y - d);
                path.line_to(x + d, y + d);
                path.move_to(x + d, y - d);
                path.line_to(x - d, y + d);
            }
            Symbol::Question => {
                path.move_to(x - r * 0.5, y - r * 0.45);
                path.cubic_to(x - r * 0.45, y - r * 1.15, x + r * 0.6, y - r * 1.1, x + r * 0.55, y - r * 0.4);
                path.cubic_to(x + r * 0.5, y, x, y - r * 0.05, x, y + r * 0.4);
                path.move_to(x, y + r * 0.86);
                path.line_to(x, y + r * 0.88);
            }
        }
        path.finish()
    }
}

/// Makes a star of five points around a middle.
pub(crate) fn star(x: f32, y: f32, r: f32) -> Option<Path> {
    // The points of a star of radius one, so that no machine's sine is asked.
    const POINTS: [(f32, f32); 10] = [
        (0.0, -1.0),
        (0.235, -0.324),
        (0.951, -0.309),
        (0.38, 0.124),
        (0.588, 0.809),
        (0.0, 0.4),
        (-0.588, 0.809),
        (-0.38, 0.124),
        (-0.951, -0.309),
        (-0.235, -0.324),
    ];
    let mut path = PathBuilder::new();
    for (index, (dx, dy)) in POINTS.into_iter().enumerate() {
        let (x, y) = (x + dx * r, y + dy * r);
        if index == 0 {
            path.move_to(x, y);
        } else {
            path.line_to(x, y);
        }
    }
    path.close();
    path.finish()
}
