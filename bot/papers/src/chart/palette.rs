//! The colours of a chart. Each stands out from what lies below it for every eye, and none tells anything by itself.

use tiny_skia::Color;

/// A colour, as it is written in design.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ink(pub(crate) u32);

/// The ground of the whole picture.
pub(crate) const PAPER: Ink = Ink(0xFB_FA_F5);
/// The band at the top.
pub(crate) const NIGHT: Ink = Ink(0x16_1F_45);
/// Words on the band.
pub(crate) const MOON: Ink = Ink(0xFF_FF_FF);
/// The star on the band.
pub(crate) const STAR: Ink = Ink(0xFF_D1_5C);
/// Words and numbers.
pub(crate) const TEXT: Ink = Ink(0x16_1F_45);
/// Headings.
pub(crate) const SOFT: Ink = Ink(0x4A_52_74);
/// What is there: bars, dots, ○.
pub(crate) const FULL: Ink = Ink(0x0B_5F_A5);
/// What is not there yet: the rest of a bar. Its edge is drawn in [`SOFT`].
pub(crate) const REST: Ink = Ink(0xE6_E9_F1);
/// △, with stripes.
pub(crate) const PARTLY: Ink = Ink(0xF0_B4_29);
/// ×, with a lattice.
pub(crate) const NOT: Ink = Ink(0xB0_3A_0A);
/// ？, with dots.
pub(crate) const UNKNOWN: Ink = Ink(0x8A_90_A6);

impl Ink {
    pub(crate) fn parts(self) -> [u8; 3] {
        let [_, red, green, blue] = self.0.to_be_bytes();
        [red, green, blue]
    }

    pub(crate) fn color(self) -> Color {
        let [red, green, blue] = self.parts();
        Color::from_rgba8(red, green, blue, 255)
    }
}
